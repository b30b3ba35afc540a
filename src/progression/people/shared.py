"""Self-assessments that people chose to share, in one folder.

A file that the handbook's page saved is named for whoever it is from; a folder of a person is read
for the latest of theirs, and says their name itself.
"""

from __future__ import annotations

from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.interchange import FormatError
from progression.interchange.assessment import Answer, Assessment, load
from progression.people.faults import PersonError, refused
from progression.people.person import read_person
from progression.people.place import PERSON


@attrs.frozen
class Shared:
    """What one person shared.

    Attributes:
        name: Whose it is.
        file: Where it comes from, for messages.
        assessment: Their answers to the words of today.
        left_out: How many answers they gave to other words, or to signals that are gone.
    """

    name: str
    file: str
    assessment: Assessment
    left_out: int = 0

    def answered(self, path: str) -> Answer | None:
        """What they say of a signal, given as `competency/signal`; None where they say nothing."""
        reply = self.assessment.replies.get(path)
        return reply.answer if reply is not None else None


def read_shared(folder: Path, catalog: Catalog) -> tuple[Shared, ...]:
    """What people shared, in the order of their names.

    Raises:
        PersonError: A file is none, of another framework, or two are by the same person; or there
            is nothing at all.
        OSError: Something cannot be read.
    """
    if not folder.is_dir():
        raise refused("This is no folder. Put what people shared into one.", folder)
    found: dict[str, Shared] = {}
    for path in sorted(folder.iterdir()):
        each = _read(path)
        if each is None:
            continue
        if each.assessment.framework != catalog.framework.id:
            raise refused(
                f"This is about the framework “{each.assessment.framework}”, and here it is"
                f" “{catalog.framework.id}”.",
                path,
            )
        if each.name in found:
            raise refused(f"{each.name} is there already, as {found[each.name].file}.", path)
        found[each.name] = _of_today(each, catalog)
    if not found:
        raise refused(
            "Nobody has shared a self-assessment here: a file that the handbook saved, or the"
            " folder of a person who has one.",
            folder,
        )
    return tuple(sorted(found.values(), key=lambda each: each.name.casefold()))


def _of_today(shared: Shared, catalog: Catalog) -> Shared:
    """Leave out what was said of other words: it would count for what nobody was asked."""
    replies = {
        path: reply
        for path, reply in shared.assessment.replies.items()
        if (signal := catalog.signal(path)) is not None
        and reply.wording in ("", catalog.fingerprint(signal))
    }
    left_out = len(shared.assessment.replies) - len(replies)
    assessment = attrs.evolve(shared.assessment, replies=replies)
    return attrs.evolve(shared, assessment=assessment, left_out=left_out)


def _read(path: Path) -> Shared | None:
    if path.name.startswith("."):
        return None
    if path.is_dir():
        if not (path / PERSON).is_file():
            return None
        person = read_person(path)
        return Shared(person.profile.name, str(path), person.latest) if person.latest else None
    if path.suffix.lower() != ".json":
        return None
    try:
        return Shared(path.stem.replace("-", " ").replace("_", " ").strip(), str(path), load(path))
    except FormatError as error:
        # The reader's words may quote what somebody wrote.
        lines = [f"line {each.line}" for each in error.faults if each.line][:1]
        where = f" ({lines[0]})" if lines else ""
        raise PersonError(
            refused(
                f"This is no self-assessment that can be read{where}. Save it anew from the"
                " handbook, or take it out of the folder.",
                path,
            ).faults
        ) from None
