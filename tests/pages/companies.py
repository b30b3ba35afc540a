"""Odd companies: what a handbook has to hold without falling apart."""

from __future__ import annotations

from progression import (
    BOTH_WAYS,
    DRAFT,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    OPTIONAL,
    PILOT,
    RETIRED,
    Cluster,
    Competency,
    Framework,
    Lane,
    Level,
    Link,
    Move,
    Signal,
    Track,
)

CARE = Competency("care", "Care", summary="What stays well because of you?")
EXPERT = Lane("expert", "Expert", short="E")


def levels(count: int, name: str = "level", *, grades: bool = True) -> list[Level]:
    """Levels that ask one signal each."""
    return [
        Level(
            f"{name}-{number}",
            f"{name.title()} {number}",
            short=f"{name[0].upper()}{number}",
            grade=number if grades else None,
            expects=[
                CARE.expects(f"Cares at {number}.", Signal(f"{name}-cares-{number}", "Cares."))
            ],
        )
        for number in range(1, count + 1)
    ]


def company(*clusters: Cluster, cumulative: bool = True, **fields: object) -> Framework:
    """A framework of some clusters."""
    return Framework("acme", "Acme", cumulative=cumulative, clusters=clusters, **fields)  # type: ignore[arg-type]  # the tests pass what it takes


def cluster(*tracks: Track, name: str = "making") -> Cluster:
    """A cluster of some tracks."""
    return Cluster(name, name.title(), tracks=tracks)


EMPTY = company()
NO_LEVELS = company(
    Cluster("planned", "Planned"),
    Cluster(
        "started",
        "Started",
        tracks=[
            Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR),
        ],
    ),
)
ONE_LEVEL = company(cluster(Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels(1))))
SUMMARY_ONLY = company(
    cluster(
        Track(
            "ic",
            "Makers",
            lane=INDIVIDUAL_CONTRIBUTOR,
            levels=[
                Level("maker", "Maker", summary="Makes things."),
                Level("master", "Master"),
            ],
        )
    )
)
NO_GRADES = company(
    cluster(
        Track(
            "ic",
            "Makers",
            lane=INDIVIDUAL_CONTRIBUTOR,
            levels=(_MAKERS := levels(3, "maker", grades=False)),
        ),
        Track(
            "m",
            "Leads",
            lane=MANAGEMENT,
            branches_from=_MAKERS[1],
            levels=levels(2, "lead", grades=False),
        ),
    )
)
TEN_LANES = company(
    cluster(
        *(
            Track(
                f"track-{n}",
                f"Track {n}",
                lane=Lane(f"lane-{n}", f"Lane {n}"),
                levels=levels(2, f"step{n}"),
            )
            for n in range(10)
        )
    )
)
TWENTY_GRADES = company(
    cluster(
        Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels(20)),
    )
)
_SENIOR = Level("senior", "Oberste Hafenbetriebsplanungsverantwortliche", grade=2)
_CHIEF = Level("chief", "Leiterin der Liegeplatzvergabeabteilung", grade=2)
LONG_NAMES = company(
    cluster(
        Track(
            "ic",
            "Fachlaufbahn Hafenbetriebsplanung",
            lane=INDIVIDUAL_CONTRIBUTOR,
            levels=[
                Level("junior", "Nachwuchshafenbetriebsplanungsfachkraft", grade=1),
                _SENIOR,
            ],
        ),
        Track("m", "Führungslaufbahn", lane=MANAGEMENT, levels=[_CHIEF]),
        Track("x", "Expertenlaufbahn", lane=EXPERT, levels=[Level("sage", "Weise", grade=2)]),
    ),
    moves=[Move(_SENIOR, _CHIEF, direction=BOTH_WAYS)],
)
NESTED = company(
    Cluster(
        "a",
        "A",
        clusters=[
            Cluster(
                "b",
                "B",
                clusters=[
                    Cluster(
                        "c",
                        "C",
                        clusters=[
                            Cluster(
                                "d",
                                "D",
                                clusters=[
                                    cluster(
                                        Track(
                                            "ic",
                                            "Makers",
                                            lane=INDIVIDUAL_CONTRIBUTOR,
                                            levels=levels(2),
                                        ),
                                        name="e",
                                    )
                                ],
                            ),
                        ],
                    )
                ],
            )
        ],
    )
)
NOT_CUMULATIVE = company(
    cluster(Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels(3))), cumulative=False
)
UNASKED = company(competencies=[CARE, Competency("calm", "Calm")])
MANY_CLUSTERS = company(
    *(
        Cluster(
            f"cluster-{n}",
            f"Cluster {n}",
            tracks=[
                Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels(2, f"maker{n}"))
            ]
            if n % 80 == 0
            else [],
        )
        for n in range(200)
    )
)
MARKED = company(
    Cluster("old", "Old", status=RETIRED),
    Cluster(
        "tried",
        "Tried",
        status=PILOT,
        pilot_team="the night shift",
        tracks=[
            Track(
                "ic",
                "Makers",
                lane=INDIVIDUAL_CONTRIBUTOR,
                levels=[
                    Level(
                        "maker",
                        "Maker",
                        status=DRAFT,
                        expects=[
                            CARE.expects(
                                "May care.",
                                Signal("may-care", "Cares now and then."),
                                importance=OPTIONAL,
                            ),
                        ],
                    ),
                ],
            )
        ],
    ),
)
CLASHING = company(
    Cluster(
        "moves",
        "Moves",
        tracks=[
            Track(
                "matrix",
                "Matrix",
                lane=INDIVIDUAL_CONTRIBUTOR,
                levels=[
                    Level(
                        "../../etc",
                        "Up and away",
                        expects=[
                            Competency("new", "New").expects(
                                "Is new.", Signal("../x y", "Escapes.")
                            ),
                            Competency("from-here", "From here").expects("Is here."),
                        ],
                    ),
                    Level("..", "Further", links=[Link("Click", "javascript:alert(1)")]),
                ],
            ),
        ],
        clusters=[
            Cluster(
                "matrix",
                "Inner",
                tracks=[
                    Track("ü", "Track", lane=MANAGEMENT, levels=levels(1)),
                ],
            )
        ],
    ),
)

ODD = {
    "empty": EMPTY,
    "no-levels": NO_LEVELS,
    "one-level": ONE_LEVEL,
    "summary-only": SUMMARY_ONLY,
    "no-grades": NO_GRADES,
    "ten-lanes": TEN_LANES,
    "twenty-grades": TWENTY_GRADES,
    "long-names": LONG_NAMES,
    "nested": NESTED,
    "not-cumulative": NOT_CUMULATIVE,
    "unasked": UNASKED,
    "many-clusters": MANY_CLUSTERS,
    "marked": MARKED,
    "clashing": CLASHING,
}
