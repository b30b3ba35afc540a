"""All that is done with this project, as sessions of nox.

`python3 noxfile.py SESSION` needs nothing but Python and sets up the rest by itself, below `.nox`;
who has nox runs `nox -s SESSION`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NOX = "nox>=2026.10"
LIGHTHOUSE = "lighthouse@12"


def run_nox(arguments: list[str]) -> int | str:
    """Install nox beside the project, where no system's rules forbid it, and hand over to it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older one
        return (
            f"This is Python {sys.version.split()[0]}, and progression needs 3.11 or newer."
            " Install one from https://www.python.org/downloads/ and run the same line with it,"
            " for example with `python3.13` in place of `python3`."
        )
    home = ROOT / ".nox" / "bootstrap"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    try:
        if not python.exists():
            print("Setting up, once; this takes a minute.", flush=True)
            venv.create(home, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", NOX], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(home, ignore_errors=True)
        return (
            f"Could not set up nox in {home}: {error}\n"
            "On Debian and Ubuntu, `sudo apt install python3-venv` gives Python what it lacks;"
            " elsewhere, see whether the network can be reached, and try again."
        )
    names = arguments and not arguments[0].startswith("-")
    chosen = ["--session", *arguments] if names else arguments
    return subprocess.call([python, "-m", "nox", "--noxfile", ROOT / "noxfile.py", *chosen])


if __name__ == "__main__":
    sys.exit(run_nox(sys.argv[1:]))

import nox  # noqa: E402 - only there once the lines above have installed it

nox.needs_version = NOX.removeprefix("nox")
nox.options.default_venv_backend = "virtualenv"
nox.options.download_python = "never"
# A version of Python that is not installed is skipped, in CI too: the workflow brings all of them.
nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "imports", "types", "docs", "tests"]

PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
CURRENT = f"{sys.version_info.major}.{sys.version_info.minor}"
# The oldest, the newest and the one at hand: what passes with them passes between.
PYTHONS = sorted({"3.11", "3.13", CURRENT}, key=lambda text: int(text.split(".")[1]))
BUILT = ROOT / ".nox" / "built"
MADE: list[Path] = []
"""The wheel, once it is built."""
# A browser shows the same whatever Python made the page, and laws are searched for once.
ELSEWHERE = ["-m", "not browser and not long", "--hypothesis-profile", "brief"]
# Pages depend on what is installed, not on the Python: `minimums` and `properdocs` make them too.
WITHOUT_SITES = [f"--ignore=tests/{name}" for name in ("mkdocs_plugin", "pages", "docs")]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Test the built wheel with several Pythons, if they are there; pytest's arguments: `--`."""
    install_wheel(session)
    run_pytest(session, *([] if session.python == CURRENT else [*ELSEWHERE, *WITHOUT_SITES]))


@nox.session(python="3.11")
def minimums(session: nox.Session) -> None:
    """Test with the oldest versions that pyproject.toml admits."""
    # Beside the environment: a `TMPDIR` below this project would be found by the tests.
    constraints = Path(session.virtualenv.location, "minimums.txt")
    constraints.write_text("\n".join(oldest_versions()) + "\n")
    install_wheel(session, "--constraint", str(constraints))
    run_pytest(session, *ELSEWHERE)


@nox.session
def properdocs(session: nox.Session) -> None:
    """Test the plugin under ProperDocs, which stands in for MkDocs in every import."""
    install_wheel(session)
    tests = [] if session.posargs else ["tests/mkdocs_plugin"]
    run_pytest(session, *ELSEWHERE, *tests, PROGRESSION_GENERATOR="properdocs")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of all code with mypy and pyright."""
    session.install(*requirements(), *group("types"))
    session.run("mypy")
    session.run("pyright", "--pythonpath", python_of(session))


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layout with ruff; `-- --fix` mends what is safe."""
    session.install(*group("lint"))
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", *([] if session.posargs else ["--check"]))


@nox.session
def imports(session: nox.Session) -> None:
    """Check that imports run downwards only."""
    session.install(*group("imports"))
    session.run("lint-imports", env={"PYTHONPATH": "src"})


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install(".[testing]", *group("docs"))
    session.run("mkdocs", "build", "--strict")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure; `-- --quick` for a first impression, `-- NAME` for one benchmark."""
    install_wheel(session)
    session.run("python", "-m", "benchmarks.run", *session.posargs)


@nox.session
def handbook(session: nox.Session) -> None:
    """Build the example company's handbook; `-- serve` serves it live."""
    session.install(".")
    session.run("progression", *(session.posargs or ["build"]))
    if not session.posargs:
        print("From this folder, without installing anything else:")
        print("  python3 noxfile.py handbook -- serve")


@nox.session
def looks(session: nox.Session) -> None:
    """Take a picture of every kind of page under every setting: `looks/index.html`."""
    install_wheel(session)
    session.run("python", "-m", "tests.looks", *session.posargs, env={"NO_MKDOCS_2_WARNING": "1"})


@nox.session
def lighthouse(session: nox.Session) -> None:
    """Hold the example's handbook against Lighthouse, which npm brings; every night."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        session.skip("Lighthouse needs Node.js and npm, which are not here")
    install_wheel(session)
    modules = Path(session.create_tmp())
    session.run("npm", "install", "--prefix", str(modules), LIGHTHOUSE, external=True, silent=True)
    arguments = ("--modules", str(modules), *session.posargs)
    session.run("python", "-m", "tests.lighthouse", *arguments, env={"NO_MKDOCS_2_WARNING": "1"})


@nox.session
def changelog(session: nox.Session) -> None:
    """Gather the fragments of `changelog.d` for a release: `-- --version 1.2.0`."""
    session.install(*group("changelog"))
    session.run("towncrier", "build", *(session.posargs or ["--draft", "--version", "next"]))


def group(name: str) -> tuple[str, ...]:
    """The requirements of one dependency group."""
    return nox.project.dependency_groups(PROJECT, name)


def install_wheel(session: nox.Session, *options: str) -> None:
    """Install the wheel with what the tests need."""
    wheel = built_wheel(session)
    extras = ",".join(PROJECT["project"]["optional-dependencies"])
    session.install(*options, f"{wheel}[{extras}]", *group("tests"))
    # A reused environment has a wheel of the same version already.
    session.install("--force-reinstall", "--no-deps", str(wheel))


def built_wheel(session: nox.Session) -> Path:
    """Build the source distribution, and the wheel from that, once for all sessions of a run."""
    if not MADE:
        shutil.rmtree(BUILT, ignore_errors=True)
        session.install("build")
        session.run("python", "-m", "build", "--outdir", str(BUILT), silent=True)
        MADE.extend(BUILT.glob("*.whl"))
    return MADE[0]


def run_pytest(session: nox.Session, *options: str, **more: str) -> None:
    """Run the tests on nothing but the wheel, with byte-code written as for users."""
    workers = ["-n", "2"] if "CI" in os.environ else []
    environment = {
        "PROGRESSION_BUILT": str(BUILT),
        "PYTHONDONTWRITEBYTECODE": None,
        "PYTHONPATH": None,
        **more,
    }
    session.run("pytest", *workers, *options, *session.posargs, env=environment)


def requirements() -> list[str]:
    """What the package needs, with all its extras."""
    extras = PROJECT["project"]["optional-dependencies"]
    return [
        *PROJECT["project"]["dependencies"],
        *(line for each in extras.values() for line in each),
    ]


def oldest_versions() -> list[str]:
    """The lower bounds of all direct requirements, as exact versions."""
    from packaging.requirements import Requirement

    return [
        f"{requirement.name}=={bound.version}"
        for requirement in map(Requirement, requirements())
        for bound in requirement.specifier
        if bound.operator == ">="
    ]


def python_of(session: nox.Session) -> str:
    """Where the session's Python lies."""
    return str(Path(session.bin, "python"))
