"""Where and in which order a framework is defined says nothing about it."""

from __future__ import annotations

import ast
import random
import re
from collections import Counter
from pathlib import PurePosixPath

import pytest

from progression.changes import compare
from progression.static import evaluate
from tests.changes.edits import HARBOUR

FILES = {
    file.relative_to(HARBOUR).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted(HARBOUR.rglob("*.py"))
}


def reordered(text: str, chance: random.Random) -> str:
    """A file whose definitions stand in another order, each below those that it names."""
    lines = text.splitlines(keepends=True)
    statements = ast.parse(text).body
    texts = ["".join(lines[each.lineno - 1 : each.end_lineno]) for each in statements]
    defines: dict[str, int] = {}
    for place, each in enumerate(statements):
        if isinstance(each, ast.Assign | ast.AnnAssign):
            targets = each.targets if isinstance(each, ast.Assign) else [each.target]
            defines |= {name.id: place for name in targets if isinstance(name, ast.Name)}
    first = [place for place in range(len(texts)) if place not in defines.values()]
    left = [place for place in range(len(texts)) if place in defines.values()]
    done = list(first)
    while left:
        ready = [
            place
            for place in left
            if all(
                defines.get(name.id, place) in (*done, place)
                for name in ast.walk(statements[place])
                if isinstance(name, ast.Name)
            )
        ]
        chosen = chance.choice(ready)
        left.remove(chosen)
        done.append(chosen)
    return "\n".join(texts[place] for place in done)


def renamed(files: dict[str, str], chance: random.Random) -> dict[str, str]:
    """The same files, of which some have another name."""
    stems = Counter(PurePosixPath(path).stem for path in files)
    known = [stem for stem, number in stems.items() if number == 1]
    for stem in chance.sample(known, 5):
        importing = re.compile(rf"(from \.[\w.]*?)\b{stem}( import)")
        files = {
            re.sub(rf"\b{stem}\.py$", f"drawn_{stem}.py", path): importing.sub(
                rf"\1drawn_{stem}\2", text
            )
            for path, text in files.items()
        }
    return files


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_definitions_and_files_is_no_change(seed: int) -> None:
    """Constants in another order, in files of other names, handed over in another order."""
    chance = random.Random(seed)
    moved = renamed({path: reordered(text, chance) for path, text in FILES.items()}, chance)
    shuffled = dict(chance.sample([*moved.items()], len(moved)))

    old, new = (evaluate(each, package="harbour") for each in (FILES, shuffled))

    assert shuffled.keys() != FILES.keys() and [*moved.values()] != [*FILES.values()]
    assert new.findings == ()
    assert old.framework is not None and new.framework is not None
    assert list(compare(old.framework, new.framework)) == []
