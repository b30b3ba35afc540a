"""The state of a framework in one page, for the people who meet about it every quarter.

What is on the page is decided here, as blocks; `progression.reports.blocks` writes them as Markdown
and `progression.reports.blocks_html` as HTML.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from progression.catalog import Catalog, Owned, Seat, owned
from progression.checks import Outcome
from progression.findings import Severity
from progression.model import ADOPTED, Cluster, Competency, Level, Signal, Track
from progression.prose import counted, listed
from progression.reports.blocks import (
    Bars,
    Block,
    Charts,
    Heading,
    Items,
    Legend,
    Numbers,
    Paragraph,
    Table,
)

_PARTS = ("new", "raised")
_SOON = 30
"""Days ahead for which the page already tells what is going to be due."""


def review(catalog: Catalog, outcome: Outcome, *, today: datetime.date) -> list[Block]:
    """What the page says.

    Args:
        catalog: The framework.
        outcome: What its check gave.
        today: The day of the page.
    """
    everything = list(owned(catalog))
    late, wanting, moving = _late(everything, today), _wanting(catalog), _moving(catalog)
    return [
        *_opening(catalog, today),
        Numbers(
            [
                (len(late), "to read again"),
                (len(outcome.findings), "findings"),
                (len(wanting), "thin places"),
                (len(moving), "in motion"),
                (len(outcome.suppressed), "decisions to revisit"),
            ]
        ),
        *_overdue(everything, late, today),
        *_findings(outcome),
        *_thin(wanting),
        *_steps(catalog),
        *_lanes(catalog),
        *_in_motion(moving),
        *_decisions(outcome),
    ]


def _opening(catalog: Catalog, today: datetime.date) -> Iterator[Block]:
    framework = catalog.framework
    signals = sum(1 for _ in _signals(catalog))
    yield Heading(1, f"{framework.title}: state on {_day(today)}")
    facts = [
        counted(len(catalog.clusters), "cluster"),
        counted(len(catalog.tracks), "track"),
        counted(len(catalog.seats), "level"),
        counted(len(catalog.competencies), "competency", "competencies"),
        counted(signals, "signal"),
    ]
    version = f" Version {framework.version}." if framework.version else ""
    yield Paragraph(f"{listed(facts)}.{version}", is_lead=True)
    yield Paragraph(
        "For the people who meet about the framework every quarter: what to read again, what to"
        " strengthen, and what to leave alone. The numbers say where to look; they judge nobody.",
        is_lead=True,
    )


def _late(everything: Iterable[Owned], today: datetime.date) -> list[Owned]:
    """What is to be read again: what is longest overdue, then what was never read."""
    known = list(everything)
    late = [each for each in known if each.due is not None and each.due < today]
    late.sort(key=lambda each: (each.due or today, each.path))
    return late + [each for each in known if each.reviewed is None]


def _overdue(
    everything: Sequence[Owned], late: Sequence[Owned], today: datetime.date
) -> Iterator[Block]:
    yield Heading(2, "To read again")
    if late:
        rows = [
            (
                each.title,
                each.kind,
                each.owner or "nobody",
                _day(each.reviewed),
                _ago(each, today) if each.due else "—",
            )
            for each in late
        ]
        yield Table(("What", "Kind", "Owner", "Last read", "Overdue"), rows)
    else:
        yield Paragraph("Nothing is overdue.")
    soon = [
        each
        for each in everything
        if each.due is not None and 0 <= (each.due - today).days <= _SOON
    ]
    if soon:
        names = [f"{each.title} ({_day(each.due)})" for each in soon]
        yield Paragraph(f"Due in the next {_SOON} days: {listed(names)}.")
    # Of what is to be read again, the table says who keeps it.
    ownerless = [each.title for each in everything if not each.owner and each not in late]
    if ownerless:
        yield Paragraph(f"Without an owner: {listed(ownerless)}.")


def _ago(each: Owned, today: datetime.date) -> str:
    return counted((today - (each.due or today)).days, "day")


def _day(day: datetime.date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "never"


def _findings(outcome: Outcome) -> Iterator[Block]:
    yield Heading(2, "What the checks say")
    if not outcome.findings:
        yield Paragraph("The checks have nothing to say.")
    counts = Counter((each.severity, each.rule) for each in outcome.findings)
    ordered = sorted(counts.items(), key=lambda each: (each[0][0].rank, -each[1], each[0][1]))
    if ordered:
        rows = [(rule, _weight(severity), f"{n:,}") for (severity, rule), n in ordered]
        yield Table(("Rule", "Weight", "Findings"), rows, numbers=(2,))
        yield Paragraph("“progression check” shows each place; “progression rule NAME” explains.")
    if outcome.baselined:
        number = counted(len(outcome.baselined), "older finding")
        yield Paragraph(f"The baseline still forgives {number}.")


def _weight(severity: Severity) -> str:
    return severity.value


def _thin(rows: Sequence[tuple[str, str]]) -> Iterator[Block]:
    yield Heading(2, "What is thin")
    if rows:
        yield Table(("What", "Lacks"), rows)
    else:
        yield Paragraph(
            "Every competency has signals, examples, prompts and practices, and every level a"
            " summary, milestones and triggers."
        )


def _wanting(catalog: Catalog) -> list[tuple[str, str]]:
    """What could say more, and what it lacks."""
    return [*_thin_competencies(catalog), *_thin_levels(catalog)]


def _thin_competencies(catalog: Catalog) -> Iterator[tuple[str, str]]:
    signals_of: dict[str, list[Signal]] = {}
    for owner, signal in _signals(catalog):
        signals_of.setdefault(owner, []).append(signal)
    for name, competency in catalog.competencies.items():
        signals = signals_of.get(name, [])
        bare = sum(1 for signal in signals if not signal.examples)
        lacks = [
            "signals" if not signals else "",
            f"examples of {counted(bare, 'signal')}" if bare else "",
            "prompts" if not competency.prompts else "",
            "practices" if not competency.practices else "",
            "a level that asks it" if not catalog.sharing(name) else "",
        ]
        wanting = [each for each in lacks if each]
        if wanting:
            yield competency.title, listed(wanting)


def _thin_levels(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for seat in catalog.seats:
        level = seat.level
        parts = {
            "a summary": level.summary,
            "milestones": level.milestones,
            "triggers": level.triggers,
        }
        wanting = [word for word, given in parts.items() if not given]
        if wanting:
            yield f"{level.title}\n{seat.path}", listed(wanting)


def _signals(catalog: Catalog) -> Iterator[tuple[str, Signal]]:
    """Every signal once, with the id of its competency."""
    for path in catalog:
        competency, _, name = path.partition("/")
        signal = catalog.signal(path) if name and competency in catalog.competencies else None
        if signal is not None:
            yield competency, signal


def _steps(catalog: Catalog) -> Iterator[Block]:
    by_cluster: dict[str, list[Bars]] = {}
    for path, track in catalog.tracks.items():
        seats = catalog.seats_of(path)
        if seats:
            rows = [(seat.title, *_step(catalog, seat)) for seat in seats]
            by_cluster.setdefault(seats[0].cluster_path, []).append(Bars(track.title, rows))
    if not by_cluster:
        return
    yield Heading(2, "Sizes of the steps")
    yield Paragraph(
        "New and raised signals at each level, against the level that people come from. A step that"
        " is far longer than its neighbours is hard to explain, and harder to take."
    )
    yield Legend(_PARTS)
    longest = max(chart.most for charts in by_cluster.values() for chart in charts)
    for path, charts in by_cluster.items():
        yield Heading(3, catalog.clusters[path].title)
        yield Charts(_PARTS, charts, max(longest, 1))


def _step(catalog: Catalog, seat: Seat) -> tuple[int, int]:
    arrival = catalog.arrival(seat)
    if arrival is None:
        return len(catalog.bar(seat).signals), 0
    return len(arrival.new), len(arrival.raised)


def _lanes(catalog: Catalog) -> Iterator[Block]:
    clusters = [
        (path, cluster)
        for path, cluster in catalog.clusters.items()
        if len({track.lane.id for track in cluster.tracks}) > 1
    ]
    if not clusters:
        return
    yield Heading(2, "Lanes side by side")
    yield Paragraph(
        "Levels of one grade weigh the same, whatever their lane. Below each stands how much is in"
        " force there, what is carried on and shared included."
    )
    for path, cluster in clusters:
        seats = [seat for seat in catalog.seats if seat.cluster_path == path and seat.grade]
        lanes = {track.lane.id: track.lane.title for track in cluster.tracks}
        grades = sorted({seat.grade.number for seat in seats if seat.grade})
        rows = [
            (str(grade), *(_standing(catalog, seats, grade, lane) for lane in lanes))
            for grade in grades
        ]
        if rows:
            yield Heading(3, cluster.title)
            yield Table(("Grade", *lanes.values()), rows, is_even=True)


def _standing(catalog: Catalog, seats: Sequence[Seat], grade: int, lane: str) -> str:
    here = [
        seat
        for seat in seats
        if seat.grade is not None and seat.grade.number == grade and seat.lane.id == lane
    ]
    titles = listed([seat.title for seat in here])
    return f"{titles}\n{listed([_in_force(catalog, seat) for seat in here])}" if here else ""


def _in_force(catalog: Catalog, seat: Seat) -> str:
    bar = catalog.bar(seat)
    competencies = counted(len(bar), "competency", "competencies")
    return f"{counted(len(bar.signals), 'signal')}, {competencies}"


def _moving(catalog: Catalog) -> list[str]:
    nouns: list[Cluster | Track | Level | Competency] = [
        *catalog.clusters.values(),
        *catalog.tracks.values(),
        *(seat.level for seat in catalog.seats),
        *catalog.competencies.values(),
    ]
    return [f"{noun.title} ({noun.status.value})" for noun in nouns if noun.status is not ADOPTED]


def _in_motion(moving: Sequence[str]) -> Iterator[Block]:
    if moving:
        yield Heading(2, "In motion")
        yield Paragraph("Drafts, pilots and what is on its way out. Decide, or say until when.")
        yield Items(moving)


def _decisions(outcome: Outcome) -> Iterator[Block]:
    if outcome.suppressed:
        yield Heading(2, "Decisions against a rule")
        yield Paragraph("Each was made for a reason. Does the reason still hold?")
        rows = [
            (each.finding.subject, each.finding.rule, each.reason or "none given")
            for each in outcome.suppressed
        ]
        yield Table(("Where", "Rule", "Reason"), rows)
