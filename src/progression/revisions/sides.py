"""One side of a comparison: a revision, a folder, a file in another format, or the working tree."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Collection
from pathlib import Path

import attrs

from progression.findings import Finding, errors_among, in_order
from progression.interchange import format_for
from progression.loader import LoadError, load
from progression.model import Framework
from progression.model.integrity import faults as integrity_faults
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, path_in, revision_at
from progression.revisions.git import RevisionError
from progression.revisions.reading import framework_at, listing_at
from progression.revisions.trusted import run_at
from progression.sources import Sources
from progression.sources.faults import BrokenError
from progression.sources.folder import read_folder
from progression.sources.limits import LIMITS
from progression.static import Evaluation, evaluate_sources

WORKING_TREE = "the working tree"


@attrs.frozen(kw_only=True)
class Side:
    """A framework, and where it came from.

    Attributes:
        name: What people call it: `main`, `old.json`, “the working tree”.
        framework: What was read.
        revision: The revision that it was read from; None for what lies in files.
        key: A mark of all that it was made from; equal marks mean equal frameworks and places.
        evaluation: What was evaluated; None for what was run, kept, or read from another format.
    """

    name: str
    framework: Framework = attrs.field(repr=lambda framework: framework.id)
    revision: Revision | None = None
    key: str = ""
    evaluation: Evaluation | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def day(self) -> datetime.date | None:
        """The day of its revision."""
        return self.revision.day if self.revision else None


def working_tree(folder: Path, *, execute: bool = True) -> Side:
    """The framework as its files are now.

    Plain definitions are read without being run, as revisions are.

    Args:
        folder: The framework's folder or file.
        execute: Whether definitions that cannot be read without being run may be run.

    Raises:
        LoadError: The framework cannot be used.
    """
    reading = read_folder(folder, LIMITS)
    if reading.sources is not None and not reading.findings:
        evaluation = evaluate_sources(reading.sources, str(folder))
        if evaluation.framework is not None and not evaluation.findings:
            _refuse_faults(evaluation.framework)
            key = _mark_of(reading.sources)
            return Side(
                name=WORKING_TREE,
                framework=evaluation.framework,
                key=key,
                evaluation=evaluation,
            )
    return Side(name=WORKING_TREE, framework=load(folder, execute=execute))


def side_of(
    asked: str,
    folder: Path,
    *,
    framework_id: str = "",
    trusted: Collection[str] = (),
    execute: bool = True,
    cache: Cache | None = None,
    earlier: Evaluation | None = None,
) -> Side:
    """Read what somebody wants to compare.

    Args:
        asked: A path of a folder or file that exists, a revision as `revision_at` takes it, or a
            revision and a folder in it, as in `main:frameworks/harbour`.
        folder: The framework's folder or file in the checkout.
        framework_id: The id of the framework, to know it again where it lay in another folder.
        trusted: Revisions whose definitions may be run where they cannot be read otherwise.
        execute: The same for folders.
        cache: Where readings are kept.
        earlier: What was evaluated of another revision, to share with this one what did not change.

    Raises:
        RevisionError: There is no such path or revision, or it cannot be read.
        LoadError: What was read cannot be used.
        FormatError: A file in another format cannot be read.
    """
    return side_at(
        spot_of(asked, folder),
        framework_id=framework_id,
        trusted=trusted,
        execute=execute,
        cache=cache,
        earlier=earlier,
    )


@attrs.frozen
class Spot:
    """Where what somebody wants to compare lies.

    Attributes:
        asked: As it was asked for; empty for the working tree.
        place: The file or folder; of a revision, as it lies in the checkout, or would lie.
        revision: The revision that has it; None for what lies in files.
    """

    asked: str
    place: Path
    revision: Revision | None = None


def spot_of(asked: str, folder: Path) -> Spot:
    """Find what somebody wants to compare.

    Args:
        asked: As for `side_of`.
        folder: The framework's folder or file in the checkout.

    Raises:
        RevisionError: There is no such path or revision, or nothing of a framework in it.
    """
    if asked and Path(asked).exists():
        return Spot(asked, Path(asked))
    name, _, inside = asked.partition(":")
    try:
        revision = revision_at(folder, name)
    except RevisionError as error:
        if "/" in asked or Path(asked).suffix:
            raise RevisionError(f"{error} Nor is there a file or folder {asked}.") from None
        raise
    if not inside:
        return Spot(asked, folder, revision)
    if listing_at(revision, inside.strip("/")) is None:
        raise RevisionError(
            f"“{name}” has no definition files at {inside}. “git ls-tree {name}” shows what there"
            " is."
        )
    return Spot(asked, revision.root / inside, revision)


def side_at(
    spot: Spot,
    *,
    framework_id: str = "",
    trusted: Collection[str] = (),
    execute: bool = True,
    cache: Cache | None = None,
    earlier: Evaluation | None = None,
) -> Side:
    """Read what was found; the same as `side_of`, for those who look at it in several ways.

    Args:
        spot: Where it lies.
        framework_id: As for `side_of`.
        trusted: As for `side_of`.
        execute: As for `side_of`.
        cache: As for `side_of`.
        earlier: As for `side_of`.

    Raises:
        RevisionError: It cannot be read.
        LoadError: What was read cannot be used.
        FormatError: A file in another format cannot be read.
    """
    asked, revision = spot.asked, spot.revision
    if revision is None:
        return _from_files(asked, spot.place, execute=execute)
    reading = framework_at(
        revision, spot.place, framework_id=framework_id, cache=cache, earlier=earlier
    )
    if reading.framework is None or reading.findings:
        if not {asked, revision.name} & set(trusted):
            raise LoadError([*reading.findings, _not_run(revision.name)])
        found = run_at(revision, revision.root / reading.folder)
        return Side(name=asked, framework=found, revision=revision)
    _refuse_faults(reading.framework)
    key = f"{reading.key}:{revision.name}"
    return Side(
        name=asked,
        framework=reading.framework,
        revision=revision,
        key=key,
        evaluation=reading.evaluation,
    )


def mark_of(spot: Spot) -> str:
    """The `key` of what somebody wants to compare, found without evaluating it.

    It is empty where that cannot be told: where nothing lies at the folder, or the framework lies
    elsewhere then.

    Args:
        spot: Where it lies.

    Raises:
        RevisionError: It cannot be read.
    """
    if spot.revision is not None:
        listing = listing_at(spot.revision, path_in(spot.revision.root, spot.place))
        return f"{listing.key}:{spot.revision.name}" if listing is not None else ""
    if not spot.asked or _holds_definitions(spot.place):
        sources = read_folder(spot.place, LIMITS).sources
        return _mark_of(sources) if sources is not None else ""
    return _mark_of_file(spot.asked, spot.place.read_bytes())


def _holds_definitions(place: Path) -> bool:
    """Tell whether files hold definitions, and not a framework in another format."""
    return place.is_dir() or place.suffix == ".py"


def _mark_of_file(asked: str, content: bytes) -> str:
    return hashlib.sha256(asked.encode("utf-8", "surrogateescape") + b"\0" + content).hexdigest()


def _from_files(asked: str, place: Path, *, execute: bool) -> Side:
    if _holds_definitions(place):
        return attrs.evolve(working_tree(place, execute=execute), name=asked)
    form = format_for(place.name)
    if form.read is None:
        raise RevisionError(f"{asked} holds a framework in a form that cannot be read back.")
    content = place.read_bytes()
    key = _mark_of_file(asked, content)
    return Side(name=asked, framework=form.read(content, asked), key=key)


def _refuse_faults(framework: Framework) -> None:
    problems = errors_among(integrity_faults(framework))
    if problems:
        raise LoadError(in_order(problems))


def _mark_of(sources: Sources) -> str:
    try:
        lines = [
            f"{source.module}\0{source.file}\0{hashlib.sha256(source.text().encode()).hexdigest()}"
            for source in sources.modules.values()
        ]
    except BrokenError:
        return ""  # what is wrong with the file is told where it is read
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _not_run(name: str) -> Finding:
    return Finding(
        rule="not-run",
        message=f"What “{name}” defines cannot be read without running it.",
        why="Nothing of a revision is run unless somebody says that it is trusted.",
        remedy=f"If you trust it: --trust {name}",
    )
