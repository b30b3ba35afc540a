"""What `progression new` makes works at once, in an environment that holds the wheel alone."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import attrs
import pytest

from tests.test_package import built

__all__ = ["built"]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="The paths are those of POSIX."),
]

TODAY = ("--today", "2027-05-20")
CASES = {
    "whole": ["--host", "github"],
    "small": ["--cluster", "engineering", "--lanes", "ic", "--host", "gitlab"],
    "empty": ["--empty", "--cluster", "Workshop"],
    "german": ["--empty", "--cluster", "Werkstatt", "--language", "de"],
}


@attrs.frozen
class Environment:
    """A Python with the built wheel, and what the wheel depends on."""

    python: Path

    def command(self, *arguments: str) -> list[str]:
        """A command line of this environment."""
        return [str(self.python), "-m", "progression", *arguments]

    def run(self, folder: Path, *arguments: str) -> str:
        """What a command prints, in a folder; it has to succeed."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=folder,
            env=clean(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def clean() -> dict[str, str]:
    """An environment in which nothing of these tests is found."""
    return {"PATH": os.environ["PATH"], "PROGRESSION_CACHE": "off", "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment of its own; what the wheel depends on is taken from this one."""
    home = tmp_path_factory.mktemp("installed") / "own"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    (site,) = (home / "lib").glob("python*/site-packages")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        archive.extractall(site)
    there = [each for each in sys.path if each.endswith("site-packages")]
    (site / "dependencies.pth").write_text("\n".join(there) + "\n", encoding="utf-8")
    environment = Environment(home / "bin" / "python")
    place = [str(environment.python), "-c", "import progression; print(progression.__file__)"]
    found = subprocess.run(place, check=True, capture_output=True, text=True, env=clean(), cwd=home)
    assert found.stdout.startswith(str(site))
    return environment


@pytest.mark.parametrize("case", CASES)
def test_it_works_at_once(case: str, installed: Environment, tmp_path: Path) -> None:
    """A new repository checks clean, and builds without a warning."""
    installed.run(tmp_path, "new", "fernhill", *CASES[case], *TODAY)
    made = tmp_path / "fernhill"

    assert installed.run(made, "check", *TODAY) == "Nothing to say.\n"
    installed.run(made, "build", "--strict", *TODAY)
    home = (made / "site" / "index.html").read_text(encoding="utf-8")
    assert f'lang="{"de" if case == "german" else "en"}"' in home
    assert "Fernhill" in home or "fernhill" in home


def test_it_serves(installed: Environment, tmp_path: Path) -> None:
    """The handbook of a new repository can be read in a browser."""
    installed.run(tmp_path, "new", "Fernhill", *CASES["empty"], *TODAY)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    serving = subprocess.Popen(
        installed.command("serve", "--address", address, *TODAY),
        cwd=tmp_path / "fernhill",
        env=clean(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        page = _page(f"http://{address}/", serving)
    finally:
        serving.terminate()
        serving.wait(timeout=30)

    assert "How we grow at Fernhill" in page


def _page(address: str, serving: subprocess.Popen[bytes]) -> str:
    """The page at an address, once somebody answers there."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and serving.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.2)
    raise AssertionError("Nobody serves the handbook.")
