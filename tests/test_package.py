"""What users install: the wheel, and what the package says of itself."""

from __future__ import annotations

import importlib.metadata
import os
import pkgutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import progression
from progression import model

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution and the wheel; nox has built them already."""
    folder = os.environ.get("PROGRESSION_BUILT")
    if folder:
        return Path(folder)
    made = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--outdir", str(made), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return made


@pytest.fixture(scope="session")
def wheel(built: Path) -> list[str]:
    """The names of all files in the wheel."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return archive.namelist()


def test_the_wheel_holds_the_template_company(wheel: list[str]) -> None:
    """`progression new` finds every definition file of the example company in the wheel."""

    harbour = ROOT / "frameworks" / "harbour"
    written = {path.relative_to(harbour).as_posix() for path in harbour.rglob("*.py")}
    prefix = "progression/_frameworks/harbour/"

    assert written
    assert {name.removeprefix(prefix) for name in wheel if name.startswith(prefix)} == written


def test_the_wheel_is_typed(wheel: list[str]) -> None:
    """A type checker reads the types of the installed package."""

    assert "progression/py.typed" in wheel


def test_the_wheel_holds_nothing_besides_the_package(wheel: list[str]) -> None:
    """No test, cache or byte-code reaches users."""

    folders = {name.split("/")[0] for name in wheel}
    metadata = f"progression_framework-{progression.__version__}.dist-info"

    assert folders == {"progression", metadata}
    assert [name for name in wheel if "_cache" in name or name.endswith(".pyc")] == []


def test_the_source_distribution_can_be_tested(built: Path) -> None:
    """All that the tests read comes with the source distribution."""

    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "noxfile.py", "LICENSE", "tests/conftest.py"} <= names
    assert {"frameworks/harbour/__init__.py", "src/progression/py.typed"} <= names


def test_the_version_stands_in_one_place() -> None:
    """The version that is installed is the one that the package states."""

    assert importlib.metadata.version("progression-framework") == progression.__version__


@pytest.mark.parametrize("group", ["console_scripts", "mkdocs.plugins", "markdown.extensions"])
def test_entry_points_lead_somewhere(group: str) -> None:
    """The command, the plugin and the Markdown extension can be loaded by their names."""

    (entry,) = importlib.metadata.entry_points(group=group, name="progression")

    assert callable(entry.load())


def test_every_public_name_exists() -> None:
    """Each name in `__all__` is an attribute of the package, in order and once."""

    assert [name for name in progression.__all__ if not hasattr(progression, name)] == []
    assert len(set(progression.__all__)) == len(progression.__all__)


def test_public_names_have_docstrings_of_their_own() -> None:
    """Each public class and function says what it is."""

    public = [getattr(progression, name) for name in progression.__all__]

    assert [each for each in public if isinstance(each, type) and "__doc__" not in vars(each)] == []
    assert [each for each in public if callable(each) and not each.__doc__] == []


def test_the_model_is_public() -> None:
    """Whatever a definition file needs is imported from `progression` itself."""

    for_those_who_extend_it = {"QUARTER", "Attributes", "Noun"}

    assert set(model.__all__) - set(progression.__all__) == for_those_who_extend_it


def test_importing_imports_nothing_heavy() -> None:
    """`import progression` leaves the command line, MkDocs and conversion to those who use them."""

    code = "import sys, progression; print(*sys.modules)"
    output = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    heavy = {"cattrs", "click", "hypothesis", "markdown", "mkdocs", "rich", "yaml"}

    assert heavy & set(output.split()) == set()


def test_every_module_can_be_imported_alone() -> None:
    """No module works only because another one was imported before it."""

    modules = [
        module.name
        for module in pkgutil.walk_packages(progression.__path__, "progression.")
        if "._frameworks" not in module.name
    ]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    subprocess.run([sys.executable, "-c", code, *reversed(modules)], check=True)

    assert "progression.model.signal" in modules
