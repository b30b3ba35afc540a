"""A small lighthouse service."""

from datetime import date

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Framework,
    Level,
    Retired,
    Signal,
    Track,
)

WATCH = Competency("watch", "Keeping watch", owner="Head keeper")
REPAIR = Competency("repair", "Repairing")

KEEPER = Level(
    "keeper",
    "Keeper",
    grade=1,
    expects=[
        WATCH.expects(
            "",
            Signal("logs-ships", "Writes each passing ship into the log."),
            Signal("trims-lamp", "Trims the lamp before the evening round."),
        ),
    ],
)

SENIOR = Level(
    "senior",
    "Senior keeper",
    grade=2,
    expects=[
        WATCH.expects(
            "",
            Signal("calls-pilots", "Calls the pilots when fog closes the channel."),
        ),
        REPAIR.expects(
            "",
            Signal("mends-clockwork", "Mends the clockwork with parts from the store."),
        ),
    ],
)

LEAD = Level(
    "lead",
    "Lead keeper",
    grade=2,
    expects=[
        WATCH.expects(
            "",
            Signal("plans-watches", "Plans the watches of a month with every keeper."),
        ),
    ],
)

LIGHT = Cluster(
    "light",
    "Light",
    tracks=[
        Track("ic", "Keepers", lane=INDIVIDUAL_CONTRIBUTOR, levels=[KEEPER, SENIOR]),
        Track("lead", "Leads", lane=MANAGEMENT, levels=[LEAD]),
    ],
)

FERRYMAN = Level("ferryman", "Ferryman", grade=1)

BOATS = Cluster(
    "boats",
    "Boats",
    tracks=[
        Track("ic", "Crew", lane=INDIVIDUAL_CONTRIBUTOR, levels=[FERRYMAN]),
    ],
)

LIGHTHOUSE = Framework(
    "lighthouse",
    "Lighthouse",
    cumulative=True,
    competencies=[WATCH, REPAIR],
    clusters=[LIGHT, BOATS],
    history=[
        Retired("watch/trims-lamp", on=date(2027, 1, 1)),
    ],
)
