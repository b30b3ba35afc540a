"""A made-up company of any size, written as definition files; by default 20,000 signals.

It is written twice: with the classes of progression, and with bare attrs classes of the same fields
(`plain.py`), so that the files differ in one line.
"""

from __future__ import annotations

import functools
import hashlib
import random
import shutil
from pathlib import Path

import attrs

import progression.model as model
from benchmarks.frame import CACHE

PACKAGE = "company"
COMPANY = "ours"
BARE = "bare"


@attrs.frozen
class Size:
    """How large a company is; `signals` are those of one expectation."""

    clusters: int = 20
    tracks: int = 5
    levels: int = 10
    expectations: int = 5
    signals: int = 4
    competencies: int = 50


LARGE = Size()
"""1,000 levels and 20,000 signals."""


@functools.cache
def written(size: Size = LARGE) -> Path:
    """Write the company, unless it is there already, and say where.

    Below that folder, `ours/company` is a framework for progression, and `bare/company` has the
    same content for bare attrs objects.
    """
    mark = hashlib.sha256(Path(__file__).read_bytes() + repr(size).encode()).hexdigest()[:12]
    home = CACHE / f"company-{mark}"
    if not home.exists():
        draft = home.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        files = dict(_files(size))
        _write(draft / COMPANY / PACKAGE, files)
        bare = {
            name: text.replace("from progression ", "from plain ") for name, text in files.items()
        }
        _write(draft / BARE / PACKAGE, bare)
        _write(draft / BARE, {"plain.py": _plain_classes()})
        draft.rename(home)
    return home


def _for_bare(text: str) -> str:
    return text.replace("from progression ", "from plain ")


def _write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _files(size: Size) -> list[tuple[str, str]]:
    clusters = range(size.clusters)
    return [
        ("__init__.py", _framework(size)),
        ("foundations.py", _foundations(size)),
        *((f"cluster_{cluster}.py", _cluster(size, cluster)) for cluster in clusters),
    ]


def _framework(size: Size) -> str:
    imports = "".join(f"from .cluster_{n} import CLUSTER_{n}\n" for n in range(size.clusters))
    return f"""from progression import Framework

{imports}from .foundations import COMPETENCIES, DIMENSIONS

FRAMEWORK = Framework(
    "company",
    "A made-up company",
    cumulative=True,
    dimensions=DIMENSIONS,
    competencies=COMPETENCIES,
    clusters=[{", ".join(f"CLUSTER_{n}" for n in range(size.clusters))}],
)
"""


def _foundations(size: Size) -> str:
    numbers = range(size.competencies)
    competencies = "".join(
        f'\nCOMPETENCY_{n} = Competency("competency-{n}", "Competency {n}", dimension=DIMENSION)\n'
        for n in numbers
    )
    return f"""from progression import Competency, Dimension

DIMENSION = Dimension("capabilities", "Capabilities")
DIMENSIONS = [DIMENSION]
{competencies}
COMPETENCIES = [{", ".join(f"COMPETENCY_{n}" for n in numbers)}]
"""


def _cluster(size: Size, cluster: int) -> str:
    words = random.Random(cluster)
    tracks = range(size.tracks)
    levels = "".join(
        _level(size, cluster, track, level, words)
        for track in tracks
        for level in range(size.levels)
    )
    return f"""from progression import Cluster, Lane, Level, Milestone, Signal, Track

from .foundations import *

{levels}
CLUSTER_{cluster} = Cluster(
    "cluster-{cluster}",
    "Cluster {cluster}",
    tracks=[
{"".join(_track(size, track) for track in tracks)}    ],
)
"""


def _track(size: Size, track: int) -> str:
    levels = ", ".join(f"LEVEL_{track}_{level}" for level in range(size.levels))
    return f"""        Track(
            "track-{track}",
            "Track {track}",
            lane=Lane("lane-{track}", "Lane {track}"),
            levels=[{levels}],
        ),
"""


def _level(size: Size, cluster: int, track: int, level: int, words: random.Random) -> str:
    first = (cluster * size.tracks + track) * size.expectations
    expectations = "".join(
        _expectation(size, (first + n) % size.competencies, f"{cluster}-{track}", level, words)
        for n in range(size.expectations)
    )
    return f"""
LEVEL_{track}_{level} = Level(
    id="level-{level}",
    title="Level {level}",
    grade={level + 1},
    summary="{_sentence(words)}",
    expects=[
{expectations}    ],
    milestones=[
        Milestone("milestone", "{_sentence(words)}"),
    ],
)
"""


def _expectation(size: Size, competency: int, track: str, level: int, words: random.Random) -> str:
    signals = "".join(_signal(f"{track}-{n}", level, words) for n in range(size.signals))
    return f"""        COMPETENCY_{competency}.expects(
            "{_sentence(words)}",
{signals}        ),
"""


def _signal(stem: str, level: int, words: random.Random) -> str:
    raises = f'                raises="s-{stem}-{level - 1}",\n' if level else ""
    return f"""            Signal(
                "s-{stem}-{level}",
                "{_sentence(words)}",
                examples=["{_sentence(words)}"],
{raises}            ),
"""


def _sentence(words: random.Random) -> str:
    return " ".join(words.choices(_WORDS, k=12)).capitalize() + "."


_WORDS = """
    asks before building brings both sides closes every gap draws early explains first finds
    hands it over keeps a list leads the talk names what changed notices plans with others
    puts questions in writing reviews shares small steps tells why tries two ways until works
""".split()


def _plain_classes() -> str:
    """Bare attrs classes with the fields of ours: no converters, no messages, no places."""
    classes: list[type[attrs.AttrsInstance]] = [
        model.Cluster,
        model.Competency,
        model.Dimension,
        model.Expectation,
        model.Framework,
        model.Lane,
        model.Level,
        model.Milestone,
        model.Signal,
        model.Track,
    ]
    return "import attrs\n" + "".join(_plain_class(each) for each in classes)


def _plain_class(noun: type[attrs.AttrsInstance]) -> str:
    lines = [f"\n\n@attrs.frozen\nclass {noun.__name__}:"]
    for field in attrs.fields(noun):
        default = "" if field.default is attrs.NOTHING else "default=None, "
        lines.append(f"    {field.name}: object = attrs.field({default}kw_only={field.kw_only})")
    if noun.__name__ == "Competency":
        lines.append("\n    def expects(self, summary, *signals):")
        lines.append(
            "        return Expectation(competency=self, summary=summary, signals=signals)"
        )
    return "\n".join(lines) + "\n"
