from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from tests.mkdocs_plugin.company import (
    DEFINITION_FILE,
    GENERATOR,
    company,
    environment,
    replace,
    site,
)

PATIENCE = 30.0
"""Seconds until a served page must show what was saved."""

LEVEL = "engineering/ic/engineer/"

MKDOCS = ("-m", GENERATOR, "serve", "--dev-addr")

# Whoever started the tests in the background took the signal from all that they start.
OURS = """
import signal
import sys
from progression.loader import find_project
from progression.mkdocs_plugin.commands import serve

signal.signal(signal.SIGINT, signal.default_int_handler)
serve(find_project(), sys.argv[1])
"""


@attrs.frozen
class Server:
    """A running `mkdocs serve`."""

    process: subprocess.Popen[bytes]
    address: str
    folder: Path

    def get(self, path: str) -> str:
        """A page, also one that says that there is none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def wait_for(self, words: str, path: str) -> str:
        """Ask for a page until it has some words, and give it back."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"The server ended:\n{self.log()}")
            try:
                page = self.get(path)
            except urllib.error.URLError:
                page = ""
            if words in page:
                return page
            time.sleep(0.05)
        raise AssertionError(f"“{words}” never came to {path}:\n{self.log()}\n{page[-2000:]}")

    def log(self) -> str:
        """What the server has printed."""
        return (self.folder / "serve.log").read_text(encoding="utf-8")


def serving(folder: Path, *command: str) -> Iterator[Server]:
    """Serve a folder for as long as a test lasts, at the address that is put behind a command."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *command, address],
            cwd=folder,
            env=environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Server(process, f"http://{address}/", folder)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of a sound company."""
    site(tmp_path, {"guide.md": "# Guide\n\nAbout [](progression:engineering/ic/engineer).\n"})
    yield from serving(tmp_path, *MKDOCS)


@pytest.fixture
def broken_server(tmp_path: Path) -> Iterator[Server]:
    """A server of a company whose definitions are broken from the start."""
    site(tmp_path, {})
    replace(tmp_path, 'summary="Builds what was agreed."', 'sumary="<i>Builds</i>"')
    yield from serving(tmp_path, *MKDOCS)


def test_a_saved_definition_is_served_each_time(server: Server) -> None:
    """Every edit shows, also several within one second, which stale byte-code would hide."""

    server.wait_for("Builds what was agreed.", LEVEL)
    before = "Builds what was agreed."
    for number in range(4):
        after = f"Builds thing {number}."
        replace(server.folder, before, after)
        server.wait_for(after, LEVEL)
        before = after
    replace(server.folder, before, "Builds A.")
    replace(server.folder, "Builds A.", "Builds B.")

    server.wait_for("Builds B.", LEVEL)
    assert not list(server.folder.rglob("*.pyc"))


def test_a_broken_definition_is_shown_and_the_handbook_comes_back(server: Server) -> None:
    """The browser shows what is wrong at the address where the reader was, until it is mended."""

    sound = server.wait_for("Builds what was agreed.", LEVEL)
    replace(server.folder, 'summary="Builds what was agreed."', 'sumary="<i>Builds</i>"')

    page = server.wait_for("has no field `sumary`", LEVEL)
    assert f"{DEFINITION_FILE}:20:5" in page
    assert "&lt;i&gt;Builds&lt;/i&gt;" in page
    assert "^^^^^" in page
    assert "livereload(" in page
    assert "has no field `sumary`" in server.get("")
    assert "has no field `sumary`" in server.get("guide/")

    replace(server.folder, 'sumary="<i>Builds</i>"', 'summary="Builds what was agreed."')
    mended = server.wait_for("Builds what was agreed.", LEVEL)
    assert mended.partition("livereload(")[0] == sound.partition("livereload(")[0]


def test_a_server_starts_with_broken_definitions(broken_server: Server) -> None:
    """Who starts the server on a broken framework reads why, and goes on from there."""

    page = broken_server.wait_for("has no field `sumary`", "")
    assert DEFINITION_FILE in page
    assert "has no field `sumary`" in broken_server.get(LEVEL)

    replace(broken_server.folder, 'sumary="<i>Builds</i>"', 'summary="Builds again."')
    broken_server.wait_for("Builds again.", LEVEL)


def test_a_wrong_reference_is_shown_on_its_page(server: Server) -> None:
    """A reference that leads nowhere shows on top of its page, and the server goes on."""

    server.wait_for("Guide", "guide/")
    guide = server.folder / "docs" / "guide.md"
    guide.write_text("# Guide\n\nAbout [](progression:engineering/ic/nobody).\n")

    page = server.wait_for("Nothing stands at", "guide/")
    assert "docs/guide.md:3:10" in page
    assert "Nothing stands at" not in server.get(LEVEL)

    guide.write_text("# Guide\n\nMended.\n")
    server.wait_for("Mended.", "guide/")


def test_definitions_alone_are_served(tmp_path: Path) -> None:
    """A company without `mkdocs.yml` reads its handbook live, until somebody interrupts it."""

    for server in serving(company(tmp_path), "-c", OURS):
        server.wait_for("Builds what was agreed.", LEVEL)
        replace(tmp_path, "Builds what was agreed.", "Builds again.")
        server.wait_for("Builds again.", LEVEL)
        server.process.send_signal(signal.SIGINT)

        assert server.process.wait(timeout=PATIENCE) == 0
        assert server.log() == ""
