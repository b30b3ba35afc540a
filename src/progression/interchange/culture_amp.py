"""Culture Amp: competencies with a column for each level, as its import takes them.

A file holds 30 competencies at most, and all of them have the same levels; so there is a file for
each track, and several where it asks more. Cells may hold Markdown. How the headers are spelt
is not published; the report says so.
"""

from __future__ import annotations

from progression.catalog import Asked, Catalog, Seat
from progression.interchange import PLAIN, Format, Occasion, Written
from progression.interchange._vendor import Folder, Rows, one_line, without_place
from progression.model import Competency, Framework

MOST = 30
"""Competencies that a file may hold."""


def files_of(framework: Framework, _: Occasion = PLAIN) -> Written:
    """A file for each track, or several, and what did not fit into them."""
    catalog, folder = Catalog(framework), Folder("Culture Amp")
    for path in catalog.tracks:
        seats = catalog.seats_of(path)
        bars = [catalog.bar(seat) for seat in seats]
        asked = [name for name in catalog.competencies if any(bar.get(name) for bar in bars)]
        if not asked:
            continue
        header = ["Title", "Description", *_columns(seats)]
        rows: Rows = []
        for name in asked:
            competency = catalog.competencies[name]
            cells = [_cell(bar.get(name)) for bar in bars]
            rows.append([*_about(competency), *cells, _resources(competency)])
        for start in range(0, len(rows), MOST):
            part = rows[start : start + MOST]
            folder.add(path.replace("/", "-"), [*header, "Learning resources"], part)
        if len(rows) > MOST:
            title = f"{one_line(seats[0].cluster.title)}, {one_line(seats[0].track.title)}"
            folder.notes.append(
                f"{title} asks {len(rows)} competencies, and a file holds {MOST}: it has several."
            )
    folder.notes += without_place(catalog, "Culture Amp", kept=["practice"])
    return folder.written(
        "A file holds one track: its levels are the columns.",
        "Culture Amp does not publish how it spells the headers: compare the first line with the"
        " template that your account offers.",
        "Cells hold Markdown: a sentence, and below it what can be seen at the level.",
    )


def _columns(seats: tuple[Seat, ...]) -> list[str]:
    """The titles of levels, each once."""
    found: list[str] = []
    for seat in seats:
        title, number = one_line(seat.title) or seat.level.id, 1
        while (given := title if number == 1 else f"{title} ({number})") in found:
            number += 1
        found.append(given)
    return found


def _about(competency: Competency) -> list[str]:
    texts = (competency.summary.strip(), competency.why.strip())
    return [one_line(competency.title) or competency.id, "\n\n".join(filter(None, texts))]


def _cell(asked: Asked | None) -> str:
    if asked is None:
        return ""
    signals = "\n".join(f"* {one_line(each.signal.text)}" for each in asked.signals)
    return "\n\n".join(filter(None, (asked.summary.strip(), signals)))


def _resources(competency: Competency) -> str:
    """Links, and ways to grow that cost little."""
    lines = [f"* [{one_line(each.title)}]({each.url.strip()})" for each in competency.links]
    for practice in competency.practices:
        about = ", ".join(filter(None, (practice.kind, practice.time)))
        lines.append(f"* {one_line(practice.text)}{f' ({one_line(about)})' if about else ''}")
    return "\n".join(lines)


FORMAT = Format(title="Culture Amp", suffix=".csv", write_files=files_of)
