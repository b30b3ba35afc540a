"""Which file each constant stands in.

Competencies stand with the cluster that alone uses them, else with those that are shared; one that
has steps of its own has a file of its own. A cluster is a file, or a folder with a file for each
track where it holds more than one, or clusters, or such a competency.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from progression.interchange.authoring.constants import Constant, Constants
from progression.interchange.authoring.naming import FileNames
from progression.model import (
    Competency,
    Cycle,
    Dimension,
    Equivalent,
    Grade,
    Lane,
    Move,
    ReviewRound,
    Rung,
    Scale,
    Track,
)

File = tuple[str, ...]
"""A file, as the parts of its module's name; that of a folder is the folder's own `__init__`."""

ROOT: Final[File] = ()
FOUNDATIONS: Final[File] = ("foundations",)
SHARED: Final[File] = ("shared",)
CYCLE: Final[File] = ("cycle",)
HISTORY: Final[File] = ("history",)
MOVES: Final[File] = ("moves",)
CLUSTERS: Final[File] = ("clusters",)

_TOP: Final = ("foundations", "shared", "cycle", "history", "moves", "clusters")
_ELSEWHERE: Final = ("progression", "datetime")
"""What definitions import from elsewhere; a file of that name would look like it."""

_DEEPEST = 6
"""How deep folders stand within each other; clusters below stand in the file of the one around."""

_LARGEST_TRACK = 2_000
"""Signals of the largest track whose levels stand in one file."""


class Files:
    """Where the constants of a framework stand.

    Attributes:
        of: The file of each constant.
        owners: The constant that a file or folder is about, where there is one.
        folders: Those files that are the `__init__` of a folder.
    """

    def __init__(self, constants: Constants, *, flat: bool = False) -> None:
        """Find a file for each constant, but for signals, which stand where they are used.

        Args:
            constants: What is to be written.
            flat: Whether all clusters stand in one file, and all competencies in another; there,
                nothing can import itself in a circle.
        """
        self.of: dict[Constant, File] = {constants.framework: ROOT}
        self.owners: dict[File, Constant] = {ROOT: constants.framework}
        self.folders: set[File] = {ROOT}
        self._flat = flat
        self._own: dict[Constant | None, list[Constant]] = {}
        self._folder_of: dict[Constant, File] = {}
        for each in constants.all:
            if isinstance(each.noun, (Dimension, Scale, Rung, Grade, Lane)):
                self.of[each] = FOUNDATIONS
            elif isinstance(each.noun, (Cycle, ReviewRound)):
                self.of[each] = CYCLE
            elif isinstance(each.noun, Competency):
                self._own.setdefault(None if flat else _home(each), []).append(each)
        names = FileNames(*_TOP, *_ELSEWHERE)
        for cluster in constants.framework.parts["clusters"]:
            if flat:
                self._whole(cluster, CLUSTERS)
            else:
                self._cluster(cluster, ROOT, names)
        self._competencies(self._own.get(None, []), SHARED, FileNames())
        for each in constants.all:
            if isinstance(each.noun, (Move, Equivalent)):
                self.of.setdefault(each, self._file_of_link(each, constants))

    def _cluster(self, cluster: Constant, around: File, names: FileNames) -> None:
        file = (*around, names.of(cluster.path[-1], "cluster"))
        self.owners[file] = cluster
        own = self._own.get(cluster, [])
        tracks, inner = cluster.parts["tracks"], cluster.parts["clusters"]
        if len(file) >= _DEEPEST or not (
            inner
            or len(tracks) > 1
            or any(_has_steps(each) for each in own)
            or any(map(_is_large, tracks))
        ):
            self._whole(cluster, file)
            return
        self.folders.add(file)
        self._folder_of[cluster] = file
        beside = FileNames("moves", "competencies")
        for track in tracks:
            self._track(track, (*file, beside.of(track.path[-1], "track")))
        self._own_things(cluster, file)
        bare = (*file, "competencies")
        for competency in own:
            if _has_steps(competency):
                self._alone(competency, (*file, beside.of(competency.path[-1], "competency")))
            else:
                self.of[competency] = bare
                self.owners[bare] = cluster
        for each in inner:
            self._cluster(each, file, beside)

    def _track(self, track: Constant, file: File) -> None:
        self._alone(track, file)
        if not _is_large(track):
            for level in track.parts["levels"]:
                self.of[level] = file
            return
        self.folders.add(file)
        beside = FileNames()
        for level in track.parts["levels"]:
            self._alone(level, (*file, beside.of(level.path[-1], "level")))

    def _whole(self, cluster: Constant, file: File) -> None:
        """Put a cluster, and all that is in it, into one file."""
        self._own_things(cluster, file)
        for competency in self._own.get(cluster, []):
            self.of[competency] = file
        for track in cluster.parts["tracks"]:
            self.of[track] = file
            for level in track.parts["levels"]:
                self.of[level] = file
        for inner in cluster.parts["clusters"]:
            self._whole(inner, file)

    def _own_things(self, cluster: Constant, file: File) -> None:
        for each in (cluster, *cluster.parts["moves"], *cluster.parts["equivalents"]):
            self.of[each] = file

    def _competencies(self, shared: Sequence[Constant], file: File, names: FileNames) -> None:
        for competency in shared:
            if _has_steps(competency) and not self._flat:
                self.folders.add(file)
                self._alone(competency, (*file, names.of(competency.path[-1], "competency")))
            else:
                self.of[competency] = file

    def _alone(self, constant: Constant, file: File) -> None:
        self.of[constant] = file
        self.owners[file] = constant

    def _file_of_link(self, link: Constant, constants: Constants) -> File:
        """The file of a move that the framework holds: in the folder of the cluster it leaves."""
        assert isinstance(link.noun, Move | Equivalent)
        start = link.noun.start if isinstance(link.noun, Move) else link.noun.first
        folder = self._folder_of.get(constants.of(start).within[0])
        if folder is None:
            return MOVES
        file = (*folder, "moves")
        self.owners.setdefault(file, self.owners[folder])
        return file


def _home(competency: Constant) -> Constant | None:
    """The innermost cluster in which all stand who ask for a competency; None for everyone."""
    users = list(competency.users)
    home = None
    for around in zip(*users, strict=False):
        if any(each is not around[0] for each in around):
            break
        home = around[0]
    return home


def _has_steps(competency: Constant) -> bool:
    assert isinstance(competency.noun, Competency)
    return bool(competency.noun.steps)


def _is_large(track: Constant) -> bool:
    assert isinstance(track.noun, Track)
    signals = 0
    for level in track.noun.levels:
        signals += sum(len(each.signals) for each in level.expects)
    return signals > _LARGEST_TRACK
