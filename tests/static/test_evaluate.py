"""Facts about reading definitions without executing them."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

import attrs
import pytest

from progression.loader import load
from progression.model import Framework, Noun
from progression.sources.limits import Limits
from progression.static import evaluate
from tests.loader.writing import WHOLE, refused, write

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"

SOURCE = """
from __future__ import annotations
from datetime import date
import datetime
import progression
from progression import *
from progression import Status as Standing

TEXTS = ["One.", "Zwei – drüben."]
FACTS = {"reach": "team", **{"horizon": "year"}}
SIGNAL = Signal("say-so", "Says "
    "so.", examples=[*TEXTS], links=[Link(**{"title": "é", "url": "u"})])
'''What stands below a constant is for readers.'''
A = Rung("a", "A"); B = progression.Rung("b", "B")
SCALE: Scale = Scale("s", "S", rungs=(A, B), stacks=True)
CARE = Competency(
    "care", TEXTS[-1], scale=SCALE, reviewed=datetime.date(2026, 1, 2), attributes=FACTS,
    steps=[Step(A, "First.", signals=[SIGNAL])], status=Standing.PILOT, keywords=TEXTS,
)
ONE = Level("one", FACTS["reach"], grade=+1, expects=[
    CARE.at(A)])
TWO = Level("two", ONE.title, grade=2, expects=[(
    CARE
    .expects("Größer.", *[SIGNAL], *[Signal("more", "More.", raises=SIGNAL.id)],
        importance=OPTIONAL)
), (
    CARE
    .at(A, note="é")
)])
IC = Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=[ONE])
M = Track("m", "M", lane=MANAGEMENT, levels=[TWO], branches_from=ONE, takes_along=[
    CARE["say-so"]])
ACME = Framework("acme", "Acme", cumulative=True, competencies=[CARE],
    clusters=[Cluster("work", "Work", tracks=[IC, M])], reviewed=date(2026, 1, 31))
"""


def _same(one: object, other: object) -> int:
    """Compare two values with all places in them; how many nouns they hold."""
    if isinstance(one, Noun):
        assert isinstance(other, Noun)
        assert one.location == other.location
        count = 1
        for name in attrs.fields_dict(type(one)):  # type: ignore[arg-type]  # nouns are attrs
            count += _same(getattr(one, name), getattr(other, name))
        return count
    if isinstance(one, tuple):
        assert isinstance(other, tuple)
        return sum(map(_same, one, other))
    return 0


def test_the_whole_subset(tmp_path: Path) -> None:
    """All that the subset allows gives what running it gives, places included."""

    folder = write(tmp_path / "acme", {"__init__.py": SOURCE})

    run, read = load(folder), load(folder, execute=False)

    assert run == read
    assert _same(run, read) > 20


def test_the_example_company() -> None:
    """The example company reads as it runs, places included."""

    run, read = load(HARBOUR), load(HARBOUR, execute=False)

    assert run == read
    # Shared parts are compared once for each level that uses them, so competencies will do.
    assert _same(run.competencies, read.competencies) > 500


def test_held_in_memory() -> None:
    """Files need not lie on a disk; their places are as they were named."""

    contents: dict[str, str | bytes] = {
        "__init__.py": "from acme.whole import ACME",
        "whole.py": WHOLE.encode(),
    }

    evaluation = evaluate(contents, package="acme", folder="frameworks/acme")

    assert evaluation.findings == ()
    assert evaluation.framework is not None
    assert str(evaluation.framework.location) == "frameworks/acme/whole.py:2:8"


def _findings(source: str, **limits: int) -> list[tuple[str, int, str]]:
    evaluation = evaluate({"a.py": source + "\n" + WHOLE}, limits=Limits(**limits))
    return [
        (found.rule, found.place.line if found.place else 0, found.message)
        for found in evaluation.findings
    ]


OUTSIDE = {
    "import os": "Importing `os`",
    "from os import system": "Importing `os`",
    "from os import *": "Importing `os`",
    "import datetime as d; X = d.datetime.now()": "`.datetime`",
    "from datetime import datetime": "`datetime` of `datetime`",
    "from progression import load": "`load` of `progression`",
    "open('/etc/passwd')": "gives nothing a name",
    "X = open('/etc/passwd')": "",
    "X = __import__('os')": "",
    "X = ().__class__.__bases__": "`.__class__`",
    "from progression import Signal\nX = Signal.__init__": "`.__init__`",
    "from progression import Signal\nX = Signal('a', 'b').location": "`.location`",
    "X = 'a'.join(['b'])": "`.join`",
    "X = f'{1}'": "`{...}`",
    "X = 'a' * 10**9": "calculation",
    "X = 9**9**9": "calculation",
    "X = [x for x in (1, 2)]": "loop",
    "while True:\n    X = 1": "loop",
    "for X in (1, 2):\n    Y = X": "loop",
    "def f(): return f()\nX = f()": "function",
    "class C: pass": "class",
    "X = lambda: 1": "function",
    "if True:\n    X = 1": "condition",
    "X, Y = 1, 2": "anything but a name",
    "X = []\nX[0] = 1": "anything but a name",
    "X = 1\nX += 1": "change",
    "X = b'1'": "neither text nor number",
    "X = ...": "neither text nor number",
    "X = {1: 2}": "not text",
    "X = {1, 2}": "set",
    "X = (Y := 1)": "within an expression",
    "X = [1, 2][0:1]": "something else",
    "X = 0x" + "f" * 5000: "large",
    "from progression import date": "no `date`",
    "assert False": "assert",
    "try:\n    import x\nexcept ImportError:\n    x = 1": "try",
    "with open('x') as X: pass": "with",
    "del X": "del",
    "raise SystemExit": "raise",
}


@pytest.mark.parametrize("source", OUTSIDE)
def test_outside_the_subset(source: str) -> None:
    """What would have to be run is one finding, with its place and what to write instead."""

    found = [each for each in _findings(source) if each[0] in ("not-static", "unknown-name")]

    assert len(found) == 1
    assert found[0][1] in (1, 2)
    assert OUTSIDE[source] in found[0][2]


def test_nothing_runs(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No line of a definition is executed, whatever it says."""

    mark = tmp_path / "mark"
    source = f"print('ran')\nimport pathlib\npathlib.Path({str(mark)!r}).touch()\n"
    folder = write(tmp_path / "acme", {"__init__.py": source + WHOLE, "sitecustomize.py": source})

    refused(folder, execute=False)

    assert not mark.exists()
    assert capfd.readouterr() == ("", "")


def test_several_faults_in_one_file() -> None:
    """A fault hides no other in the same file, and is not reported again where it is used."""

    source = "X = f'1'\nY = [X]\nZ = Y\nimport os\nW = os.sep\nfrom progression import Signl"

    assert [(rule, line) for rule, line, _ in _findings(source)] == [
        ("not-static", 1),
        ("not-static", 4),
        ("unknown-name", 6),
    ]


NESTED = "from progression import Cluster, Level\nC = Cluster('c', 'C')\n"
DOUBLED = "".join(f"C = Cluster('c{n}', 'C', clusters=[C, C])\n" for n in range(50))
CHAINED = "".join(f"C = Cluster('c{n}', 'C', clusters=[C])\n" for n in range(500))
SPREAD = "X = [1, 1]\n" + "X = [*X, *X]\n" * 60
REUSED = "X = [" + "1," * 90_000 + "]\n" + "Y = {'a': X}\n" * 5_000 + "Z = [" + "X," * 90_000 + "]"
PAIRED = "from progression import Level\nL = Level('l', 'L')\n" + "".join(
    f"L = Level('l{n}', 'L', equivalents=[L, L])\n" for n in range(50)
)
HOSTILE = {
    "brackets": "X = " + "[" * 100_000 + "]" * 100_000,
    "few brackets": "X = " + "[" * 150 + "]" * 150,
    "signs": "X = " + "-" * 100_000 + "1",
    "nots": "X = " + "not " * 100_000 + "1",
    "attributes": "X = 1\nY = X" + ".a" * 100_000,
    "calls": "X = 1\nY = X" + "()" * 100_000,
    "items": "X = 'a'\nY = X" + "[0]" * 100_000,
    "sums": "X = 1" + "+1" * 100_000,
    "choices": "X = " + "1 if 1 else " * 50_000 + "1",
    "lambdas": "X = " + "lambda:" * 50_000 + "1",
    "blocks": "".join(" " * n + "if 1:\n" for n in range(120)) + " " * 120 + "X = 1",
    "digits": "X = " + "9" * 100_000,
    "surrogate": "X = '\udc80'",
    "escapes": "X = '\\N{NO SUCH NAME}'",
    "unended": "X = '''" + "a" * 100_000,
    "joined text": "X = (" + "'a' " * 200_000 + ")",
    "commas": "X = [" + "1," * 500_000 + "]",
    "lines": "X\n" * 500_000,
    "doubled clusters": NESTED + DOUBLED,
    "chained clusters": NESTED + CHAINED,
    "doubled levels": PAIRED,
    "spread lists": SPREAD,
    "reused list": REUSED,
    "tuple keys": "T = ()\n" + "T = (T, T)\n" * 60 + "X = {T: 1}",
    "spread text": "X = [*'abc']",
    "spread noun": "from progression import Signal\nX = Signal(*Signal('a', 'b'))",
    "itself": "from a import X",
    "a date": "from datetime import date\nX = date(10**9, 1, 1)",
    "an odd date": "from datetime import date\nX = date(2026, 2, 31)",
    "hidden direction": "X = 1 \u202e= 2",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(name: str) -> None:
    """Hostile text ends in findings, within bounded time."""

    start = time.process_time()

    evaluation = evaluate({"a.py": HOSTILE[name] + "\n"})

    assert evaluation.framework is None
    assert evaluation.findings
    assert all(len(str(finding)) < 2_000 for finding in evaluation.findings)
    assert time.process_time() - start < 5
    assert gc.isenabled()


EVALUATE = """
import pickle, re, resource, sys
from pathlib import Path
from progression.static import evaluate
for source in pickle.load(sys.stdin.buffer):
    evaluate({"a.py": source})
status = Path("/proc/self/status")
if status.exists():
    # What `getrusage` tells is handed down from the process that started this one.
    print(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1])
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_hostile_text_stays_small() -> None:
    """All of it together leaves the process below half a gigabyte."""

    # In a process of its own: other tests leave their own mark on the peak of this one.
    told = subprocess.run(
        [sys.executable, "-c", EVALUATE],
        input=pickle.dumps(list(HOSTILE.values())),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        check=True,
    )

    most = int(told.stdout)
    assert most / (1_000_000 if sys.platform == "darwin" else 1_000) < 600


def test_limits() -> None:
    """Files that are too many or too large are refused before they are read."""

    assert _findings("X = 'abcdef'", text=5)[0][0] == "too-large"
    assert _findings("X = 1", file_bytes=5)[0][0] == "too-large"
    assert _findings("X = 1", all_bytes=5)[0][0] == "too-large"
    assert (
        evaluate({"a.py": "", "b.py": ""}, limits=Limits(files=1)).findings[0].rule == "too-large"
    )


def test_a_long_row_of_imports() -> None:
    """Files that import each other in a long row are refused, not followed to the end."""

    files: dict[str, str | bytes] = {
        f"f{n:03}.py": f"from .f{n + 1:03} import X" for n in range(200)
    }

    rules = {finding.rule for finding in evaluate(files, package="acme").findings}

    assert "too-deep" in rules


def test_a_circle_of_imports() -> None:
    """Files that import each other in a circle are named in their order."""

    files: dict[str, str | bytes] = {
        "a.py": "from .b import B\nA = 1",
        "b.py": "from .a import A\nB = 1",
    }

    (finding,) = evaluate(files, package="acme").findings

    assert finding.rule == "import-cycle"
    assert "acme.a → acme.b → acme.a" in finding.message


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    """A link to a file elsewhere is not followed."""

    write(tmp_path, {"secret.py": "SECRET = 1", "acme/__init__.py": WHOLE})
    (tmp_path / "acme" / "secret.py").symlink_to(tmp_path / "secret.py")

    (finding,) = refused(tmp_path / "acme", execute=False)

    assert finding.rule == "not-static"
    assert load(tmp_path / "acme") == Framework("acme", "Acme", cumulative=True)


@pytest.mark.parametrize(
    ("source", "rule", "place", "words"),
    [
        ('X = Signal("é", "b",\n  raises=3)', "wrong-definition", (2, 3), "`raises`"),
        ('X = [Signal("é", 3)]', "wrong-definition", (1, 18), "`text`"),
        ('X = Signal("a", "b", id="c")', "wrong-definition", (1, 22), "twice"),
        ('X = Signal("a", "b", status=1, status=2)', "wrong-definition", (1, 32), "twice"),
        ("X = Sinal", "unknown-name", (1, 5), "`Signal`"),
        ('X = Signal("a", "b").txt', "unknown-name", (1, 5), "`text`"),
        ("X = Status.ADOPTD", "unknown-name", (1, 5), "`ADOPTED`"),
        ('X = {"reach": 1}["rech"]', "unknown-name", (1, 5), "reach"),
        ('X = Competency("a", "b").at()', "wrong-definition", (1, 5), "step"),
    ],
)
def test_wrong_definitions(source: str, rule: str, place: tuple[int, int], words: str) -> None:
    """A wrong definition is found at the words that are wrong."""

    header = "from progression import Competency, Signal, Status; "
    evaluation = evaluate({"a.py": header + "Z = 1\n" + source + "\n" + WHOLE})

    (finding,) = evaluation.findings
    assert finding.rule == rule
    assert finding.place is not None
    assert (finding.place.line - 1, finding.place.column) == place
    assert words in finding.message


def test_a_long_file(tmp_path: Path) -> None:
    """A file that is read piece by piece has the places of the whole, awkward lines included."""

    awkward = "X = [\nTEXTS,\n]\nY = '''\nZ = 1\n'''\n"
    long = "".join(f'T{n} = "é{n} {"x" * 60}"\n' for n in range(300))
    plain = SOURCE.replace("from __future__ import annotations", "")
    source = long + plain + long + awkward + long + 'LAST = Signal("é", "é"); L = 1\n'
    folder = write(tmp_path / "acme", {"__init__.py": source})

    assert _same(load(folder), load(folder, execute=False)) > 20


def test_a_fault_late_in_a_long_file() -> None:
    """A line that cannot be read late in a file leaves nothing of its start."""

    long = "".join(f'T{n} = "{"x" * 60}"\n' for n in range(300))

    evaluation = evaluate(
        {"a.py": WHOLE + long + "X = (\n", "b.py": "from .a import T1"}, package="p"
    )

    assert evaluation.framework is None
    (finding,) = evaluation.findings
    assert finding.rule == "syntax-error"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (303, 5)
