"""15Five: career paths and competencies, as its two imports take them.

The layouts are those that 15Five documents: a file for each path with `Path`, `Job title`,
`Competency`, `Skill` and `Key behavior`, one behaviour for a skill; and one file of competencies
with `Competency` (75 characters at most), `Competency description`, `Company wide` and `Groups`.
"""

from __future__ import annotations

from progression.catalog import Asked, Catalog
from progression.interchange import PLAIN, Format, Occasion, Written
from progression.interchange._vendor import Folder, Rows, one_line, shortened, without_place
from progression.model import OPTIONAL, Competency, Framework
from progression.prose import counted

PATHS = ("Path", "Job title", "Competency", "Skill", "Key behavior")
COMPETENCIES = ("Competency", "Competency description", "Company wide", "Groups")

LONGEST = 75
"""Characters that the name of a competency may have."""


def files_of(framework: Framework, _: Occasion = PLAIN) -> Written:
    """The files for both imports, and what did not fit into them."""
    catalog, folder = Catalog(framework), Folder("15Five")
    _add_competencies(catalog, folder)
    for path, track in catalog.tracks.items():
        seats = catalog.seats_of(path)
        if not seats:
            continue
        name = ", ".join([*(each.title for each in seats[0].clusters), track.title])
        rows: Rows = []
        for seat in seats:
            for asked in catalog.bar(seat):
                start = [
                    one_line(name),
                    one_line(seat.title) or seat.level.id,
                    _name(asked.competency),
                ]
                rows += [[*start, skill, text] for skill, text in _skills(asked)]
        folder.add(path.replace("/", "-"), PATHS, rows)
    _tell(catalog, folder)
    return folder.written(
        "Paths are read in one file at a time; competencies.csv has all competencies at once.",
        "“Groups” names clusters: use the names of your groups in 15Five where they differ.",
        "A skill is a signal in short; its key behaviour is the whole of it.",
    )


def _name(competency: Competency) -> str:
    return shortened(one_line(competency.title) or competency.id, LONGEST)


def _skills(asked: Asked) -> list[tuple[str, str]]:
    """Skills with one behaviour each: the sentence that is asked, and each signal."""
    found: list[tuple[str, str]] = []
    taken: set[str] = set()
    texts = [(one_line(asked.competency.title), asked.summary)]
    texts += [(_in_words(each.signal.id), each.signal.text) for each in asked.signals]
    for name, text in texts:
        if not text.strip():
            continue
        skill, number = name, 1
        while skill in taken:
            number += 1
            skill = f"{name} ({number})"
        taken.add(skill)
        found.append((skill, one_line(text)))
    return found


def _in_words(identifier: str) -> str:
    """An id as people read it: “Asks first” for `asks-first`."""
    words = one_line(identifier.replace("-", " "))
    return words[:1].upper() + words[1:]


def _add_competencies(catalog: Catalog, folder: Folder) -> None:
    everyone = {each.competency.id for each in catalog.framework.expects}
    rows: Rows = []
    for competency in catalog.competencies.values():
        groups = dict.fromkeys(seat.clusters[0].title for seat in catalog.sharing(competency))
        is_for_all = competency.id in everyone
        about = " ".join(filter(None, (competency.summary, competency.why)))
        rows.append(
            [
                _name(competency),
                one_line(about),
                "Yes" if is_for_all else "No",
                "" if is_for_all else ", ".join(map(one_line, groups)),
            ]
        )
    folder.add("competencies", COMPETENCIES, rows)


def _tell(catalog: Catalog, folder: Folder) -> None:
    for competency in catalog.competencies.values():
        if len(one_line(competency.title)) > LONGEST:
            folder.cut.append(
                f"“{one_line(competency.title)}” is longer than {LONGEST} characters, and was cut"
                f" to “{_name(competency)}”."
            )
    empty = [seat for seat in catalog.seats if not len(catalog.bar(seat))]
    if empty:
        titles = ", ".join(f"“{one_line(seat.title)}”" for seat in empty)
        folder.notes.append(f"Levels that ask nothing have no row: {titles}.")
    optional = sum(
        asked.importance is OPTIONAL for seat in catalog.seats for asked in catalog.bar(seat)
    )
    if optional:
        verb = "is" if optional == 1 else "are"
        folder.notes.append(
            f"{counted(optional, 'expectation')} {verb} optional, which 15Five cannot say:"
            " they stand among the others."
        )
    folder.notes += without_place(catalog, "15Five")


FORMAT = Format(title="15Five", suffix=".csv", write_files=files_of)
