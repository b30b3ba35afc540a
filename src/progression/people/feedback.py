"""Takes feedback in: the file that a peer filled in goes into the folder of the person.

The file is kept as it came, and what it says of signals that the peer has seen becomes a piece of
evidence, which cites the words that the peer read.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.interchange import FormatError
from progression.interchange.assessment import Answer
from progression.interchange.response import FEEDBACK, Response, load, loads
from progression.names import first_words
from progression.people.evidence import FOLDER as EVIDENCE
from progression.people.evidence import Evidence, Relation, Source
from progression.people.faults import refused
from progression.people.fields import Cited
from progression.people.keeping import Writer, writing
from progression.people.person import FEEDBACK as FOLDER
from progression.people.person import read_person

_SEEN = (Answer.AT_TIMES.value, Answer.CONSISTENTLY.value)


@attrs.frozen(kw_only=True)
class Taken:
    """What became of a file of feedback.

    Attributes:
        file: The file in the person's folder, from there.
        evidence: The piece of evidence that was made of it, from there; empty where it tells of
            nothing that was seen.
        by: Whom it is from.
        answered: How many signals it speaks of.
        reworded: The signals that read otherwise today than in the form.
        unknown: The signals that the framework does not have.
    """

    file: str
    evidence: str
    by: str
    answered: int
    reworded: tuple[str, ...]
    unknown: tuple[str, ...]


def take_in(file: Path, root: Path, catalog: Catalog, *, framework: Path | None = None) -> Taken:
    """Take a file of feedback into a person's folder.

    Args:
        file: The file.
        root: The person's folder.
        catalog: The framework as it is.
        framework: Its folder or file.

    Raises:
        FormatError: It is no file of feedback.
        PersonError: It is of another framework, about somebody else, was taken in before, or the
            folder cannot be written now.
        OSError: A file cannot be read or written.
    """
    content = file.read_bytes()
    response = load(file, FEEDBACK)
    person = read_person(root)
    for said, own in (
        (response.text("framework"), person.profile.framework),
        (response.text("framework"), catalog.framework.id),
    ):
        if said != own:
            raise refused(f"This is about the framework “{said}”, and here it is “{own}”.", file)
    about = response.text("about").strip()
    if about and about.casefold() != person.profile.name.strip().casefold():
        raise refused(
            f"This is about {about}, and the folder is that of {person.profile.name}.", file
        )
    piece = _evidence(response)
    with writing(root, framework=framework) as writer:
        _refuse_again(writer, response, content, file)
        # The evidence first: whoever is stopped in between takes the file in once more.
        made = _write_evidence(writer, piece, response) if piece is not None else ""
        kept = _write(writer, response, content)
    paths = list(response.answers)
    return Taken(
        file=kept,
        evidence=made,
        by=response.text("from"),
        answered=len(paths),
        reworded=tuple(each for each in paths if _is_reworded(catalog, response, each)),
        unknown=tuple(each for each in paths if catalog.signal(each) is None),
    )


def _refuse_again(writer: Writer, response: Response, content: bytes, file: Path) -> None:
    mark = response.text("id")
    for name in writer.names(FOLDER, ".json"):
        there = writer.content(name)
        if there == content:
            raise refused(f"This was taken in already, as {name}. Nothing was changed.", file)
        try:
            other = loads(there.decode("utf-8"), FEEDBACK, name=name)
        except (FormatError, UnicodeDecodeError):
            continue
        if mark and other.text("id") == mark:
            raise refused(
                f"This is another version of {name}, which was taken in already. To take this one"
                " instead, remove that file and what was made of it, and run this again.",
                file,
            )


def _evidence(response: Response) -> Evidence | None:
    """What a peer has seen, as evidence; None where they have seen nothing of it."""
    seen = {
        path: said
        for path, said in response.answers.items()
        if said.note.strip() and said.answer in _SEEN
    }
    if not seen:
        return None
    by = response.text("from").strip()
    relation = response.text("relation").strip()
    return Evidence(
        happened=response.date,
        written=response.date,
        source=Source.PEER_FEEDBACK,
        # Whoever is no peer says so behind the name, where packets look for it.
        where=f"{by}, {relation}" if relation not in ("", Relation.PEER.value) else by,
        title=f"Feedback from {by}",
        text="\n\n".join(said.note.strip() for said in seen.values()),
        signals=tuple(Cited(path, said.wording) for path, said in seen.items()),
    )


def _write_evidence(writer: Writer, piece: Evidence, response: Response) -> str:
    start = f"{EVIDENCE}/{piece.happened}-feedback-from-{_slug(response)}"
    return _first_free(writer, start, ".md", piece.document().encode())


def _write(writer: Writer, response: Response, content: bytes) -> str:
    return _first_free(writer, f"{FOLDER}/{response.date}-{_slug(response)}", ".json", content)


def _first_free(writer: Writer, start: str, ending: str, content: bytes) -> str:
    """Write under the first name that is free, or holds the same already."""
    number = 1
    while True:
        name = f"{start}{f'-{number}' if number > 1 else ''}{ending}"
        if not writer.has(name):
            writer.new(name, content)
            return name
        if writer.content(name) == content:
            return name
        number += 1


def _slug(response: Response) -> str:
    """The name of a file for whoever it is from."""
    by = response.text("from")
    return first_words(by, 3) or f"peer-{hashlib.sha256(by.encode()).hexdigest()[:6]}"


def _is_reworded(catalog: Catalog, response: Response, path: str) -> bool:
    signal = catalog.signal(path)
    wording = response.answers[path].wording
    return signal is not None and wording not in ("", catalog.fingerprint(signal))
