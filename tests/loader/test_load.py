"""Facts about loading a folder of definitions by running it."""

from __future__ import annotations

import os
import pickle
import sys
import threading
from pathlib import Path

import pytest

from progression.loader import LoadError, load
from progression.location import Location
from tests.loader.writing import WHOLE, refused, write

PARTS: dict[str, str | bytes] = {
    "__init__.py": """
        from progression import Framework

        from .shared import COMPETENCIES

        ACME = Framework("acme", "Acme", cumulative=True, competencies=COMPETENCIES)
        """,
    "shared.py": """
        from progression import Competency

        COMPETENCIES = [Competency("care", "Care")]
        """,
}


def test_a_package(tmp_path: Path) -> None:
    """A folder whose files import each other relatively gives its one framework."""

    framework = load(write(tmp_path / "acme", PARTS))

    assert framework.competencies[0].title == "Care"


def test_a_single_file(tmp_path: Path) -> None:
    """One Python file that holds a framework can be loaded by its own path."""

    assert load(write(tmp_path, {"acme.py": WHOLE}) / "acme.py").title == "Acme"


def test_nothing_stays(tmp_path: Path) -> None:
    """Loading leaves the interpreter's tables and the folder as they were."""

    folder = write(tmp_path / "acme", PARTS)
    load(folder)
    before = set(sys.modules), list(sys.path), list(sys.meta_path), dict(sys.path_importer_cache)

    load(folder)

    after = set(sys.modules), list(sys.path), list(sys.meta_path), dict(sys.path_importer_cache)
    assert after == before
    assert sorted(os.listdir(folder)) == ["__init__.py", "shared.py"]  # noqa: PTH208  # names only


def test_an_edit_of_equal_length_in_the_same_instant(tmp_path: Path) -> None:
    """An edit is seen even where size and time of the file stay the same."""

    folder = write(tmp_path / "acme", PARTS)
    first = load(folder)
    file = folder / "shared.py"
    times = file.stat()
    file.write_text(file.read_text().replace('"Care"', '"Cure"'))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    second = load(folder)

    assert [first.competencies[0].title, second.competencies[0].title] == ["Care", "Cure"]


def test_an_edit_moves_columns(tmp_path: Path) -> None:
    """Columns count the characters of the source as it is now."""

    folder = write(tmp_path / "acme", {"__init__.py": WHOLE})
    assert load(folder).location is not None
    (folder / "__init__.py").write_text(WHOLE.replace("ACME =", "É ="), encoding="utf-8")

    place = load(folder).location

    assert place is not None
    assert (place.line, place.column) == (2, 5)


def test_two_frameworks_of_one_name(tmp_path: Path) -> None:
    """Two folders of one name, with modules of one name, do not meet; in threads, too."""

    folders = [write(tmp_path / each / "acme", PARTS) for each in ("a", "b")]
    shared = folders[1] / "shared.py"
    shared.write_text(shared.read_text().replace('"Care"', '"Cure"'))
    titles: dict[int, str] = {}

    def load_one(number: int) -> None:
        titles[number] = load(folders[number % 2]).competencies[0].title

    threads = [threading.Thread(target=load_one, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [titles[number] for number in range(8)] == ["Care", "Cure"] * 4


def test_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package's own name means its own files, even where another package has that name."""

    other = write(tmp_path / "lib", {"acme/__init__.py": "", "acme/shared.py": "COMPETENCIES = 1"})
    monkeypatch.syspath_prepend(str(other))
    import acme  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]  # made above

    monkeypatch.setitem(sys.modules, "acme", acme)
    files = dict(PARTS)
    files["__init__.py"] = str(files["__init__.py"]).replace("from .shared", "from acme.shared")

    framework = load(write(tmp_path / "acme", files))

    assert framework.competencies[0].id == "care"
    assert sys.modules["acme"] is acme
    assert not hasattr(acme, "ACME")


def test_folders_without_a_file_of_their_own(tmp_path: Path) -> None:
    """A folder inside a framework needs no `__init__.py`."""

    files = {"__init__.py": "from .inner.whole import ACME", "inner/whole.py": WHOLE}

    assert load(write(tmp_path / "acme", dict(files))).id == "acme"


def test_several_names_for_one_framework(tmp_path: Path) -> None:
    """One framework may have several names, in several files."""

    files = {"__init__.py": "from .whole import ACME\nAGAIN = ACME", "whole.py": WHOLE}

    assert load(write(tmp_path / "acme", dict(files))).id == "acme"


def test_an_error_pickles(tmp_path: Path) -> None:
    """The error survives the way to another process, with its findings."""

    with pytest.raises(LoadError) as caught:
        load(tmp_path / "nowhere")

    assert pickle.loads(pickle.dumps(caught.value)).findings == caught.value.findings


BROKEN: dict[str, tuple[dict[str, str | bytes], str, tuple[int, int], str]] = {
    "syntax": ({"a.py": "X = 1\nY = (\n"}, "syntax-error", (2, 5), "never closed"),
    "comma": ({"a.py": "X = [1 2]\n"}, "syntax-error", (1, 6), "Perhaps you forgot a comma?"),
    "byte": ({"a.py": b"X = 1\nY = '\xc3\xa9\xff'\n"}, "not-utf-8", (2, 7), "0xff"),
    "null": ({"a.py": b"X = 1\n\0"}, "null-byte", (2, 1), "null byte"),
    "name in sibling": (
        {"a.py": "CARING = 1\n", "b.py": "from .a import CARIN\n"},
        "unknown-name",
        (1, 16),
        "`CARING`",
    ),
    "noun": ({"a.py": "from progression import Signl\n"}, "unknown-name", (1, 25), "`Signal`"),
    "module": (
        {"shared.py": "", "b.py": "from .shred import X\n"},
        "unknown-module",
        (1, 1),
        "`.shared`",
    ),
    "missing dot": (
        {"zz_shared.py": "", "b.py": "from zz_shared import X\n"},
        "unknown-module",
        (1, 1),
        "`.zz_shared`",
    ),
    "beyond": ({"a.py": "from ..x import y\n"}, "unknown-module", (1, 1), "leads out"),
    "cycle": (
        {"a.py": "from .b import B\nA = 1\n", "b.py": "from .a import A\nB = 1\n"},
        "import-cycle",
        (1, 16),
        "acme.a → acme.b → acme.a",
    ),
    "keyword": (
        {"a.py": 'from progression import Signal\nX = Signal("a", "b",\n  raises=3)\n'},
        "wrong-definition",
        (3, 3),
        "`raises`",
    ),
    "misspelt": (
        {"a.py": 'from progression import Signal\nX = Signal("a", "b", exmples=[])\n'},
        "wrong-definition",
        (2, 22),
        "`examples`",
    ),
    "position": (
        {"a.py": 'from progression import Signal\nX = [Signal("a", 3)]\n'},
        "wrong-definition",
        (2, 18),
        "`text`",
    ),
    "lacks": (
        {"a.py": 'from progression import Signal\nX = Signal("a")\n'},
        "wrong-definition",
        (2, 5),
        "lacks `text`",
    ),
    "undefined": ({"a.py": "CARE = 1\nX = CARR\n"}, "unknown-name", (2, 5), "`CARE`"),
    "other": (
        {"a.py": "def f():\n    return 1 / 0\nf()\n"},
        "failed-definition",
        (2, 12),
        "ZeroDivision",
    ),
    "exit": ({"a.py": "raise SystemExit(3)\n"}, "failed-definition", (1, 1), "end the program"),
    "endless": ({"a.py": "def f():\n    f()\nf()\n"}, "too-deep", (2, 5), "nested too deeply"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_broken(case: str, tmp_path: Path) -> None:
    """A broken file is one finding with its file, line and column, and what was probably meant."""

    files, rule, (line, column), words = BROKEN[case]
    (finding,) = refused(write(tmp_path / "acme", {"__init__.py": WHOLE, **files}))

    assert finding.rule == rule
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (line, column)
    assert words in finding.message
    assert finding.remedy
    assert "invalid" not in str(finding)


def test_every_broken_file_in_one_run(tmp_path: Path) -> None:
    """All broken files are reported, and none that only imports one of them."""

    files: dict[str, str | bytes] = {
        "__init__.py": "from .a import A\nfrom .c import C\n",
        "a.py": "A = (",
        "b.py": "from .a import A\n",
        "c.py": "C = 1 / 0",
        "deep/__init__.py": "from ..a import A\n",
        "deep/d.py": b"\xff",
    }

    findings = refused(write(tmp_path / "acme", files))

    places = [finding.place.name for finding in findings if finding.place]
    assert places == ["a.py", "c.py", "d.py"]


def test_a_keyboard_interrupt_passes(tmp_path: Path) -> None:
    """Whoever interrupts the program means the program."""

    folder = write(tmp_path / "acme", {"__init__.py": "raise KeyboardInterrupt"})

    with pytest.raises(KeyboardInterrupt):
        load(folder)


@pytest.mark.parametrize("execute", [True, False])
def test_no_framework(tmp_path: Path, execute: bool) -> None:
    """Files without a framework are told what to write."""

    (finding,) = refused(write(tmp_path / "acme", {"a.py": "X = 1"}), execute=execute)

    assert finding.rule == "no-framework"


@pytest.mark.parametrize("execute", [True, False])
def test_two_frameworks(tmp_path: Path, execute: bool) -> None:
    """A second framework is reported with both places."""

    folder = write(tmp_path / "acme", {"a.py": WHOLE, "b.py": WHOLE})
    (finding,) = refused(folder, execute=execute)

    assert finding.rule == "two-frameworks"
    assert finding.place is not None
    assert [finding.place.name, finding.also[0].name] == ["b.py", "a.py"]


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    """The name that was probably meant is given."""

    write(tmp_path / "harbour", {"__init__.py": WHOLE})
    (finding,) = refused(tmp_path / "harbor")

    assert finding.rule == "missing-folder"
    assert "harbour" in finding.message


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without Python names the folders in it that hold some."""

    write(tmp_path / "frameworks", {"harbour/__init__.py": WHOLE})
    (finding,) = refused(tmp_path / "frameworks")

    assert finding.rule == "empty-folder"
    assert "`frameworks/harbour`" in finding.remedy


def test_a_file_that_is_no_python(tmp_path: Path) -> None:
    """A file of another kind is refused by its name."""

    write(tmp_path, {"acme.json": "{}"})
    (finding,) = refused(tmp_path / "acme.json")

    assert finding.rule == "not-python"
    assert finding.place == Location(str(tmp_path / "acme.json"))


def test_a_framework_that_cannot_be_used(tmp_path: Path) -> None:
    """What clashes within a framework stops it from loading, with its place."""

    source = WHOLE.replace('"acme"', '"Acme Inc"')
    (finding,) = refused(write(tmp_path / "acme", {"__init__.py": source}))

    assert finding.rule == "malformed-id"
    assert finding.place is not None
    assert finding.place.line == 2


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither faults nor Python's own warnings about a source are printed."""

    refused(write(tmp_path / "acme", {"a.py": 'X = "\\d"\n1 is 1\nimport nothing_there\n'}))

    assert capfd.readouterr() == ("", "")
