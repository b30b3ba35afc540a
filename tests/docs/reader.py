"""A reader who does what a page says, block by block, in a folder of their own."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from progression import LoadError, load
from progression.cli import cli
from progression.cli.faults import guarded
from tests.docs.pages import BY_HAND, ROOT, Block, blocks, front_matter
from tests.draft.answers import DRAFT, vague
from tests.draft.server import saying, serving

ELSEWHERE = (
    "eval ",
    "git ",
    "mkdocs ",
    "pip install",
    "properdocs ",
    "python3 -m venv",
    "python3 noxfile.py",
    "source .venv",
    "zensical ",
)
"""How lines begin that a reader runs and that are tested elsewhere, or are not ours."""

LOCAL_MODEL = "http://localhost:11434/v1"
"""The endpoint that pages name; a server of the tests stands in for it."""

PATIENCE = 60.0
"""Seconds to wait for a server."""

Output = Callable[[], str]
"""Gives what was printed since it was last asked."""


class Reader:
    """Somebody in an empty folder, who follows one page from top to bottom."""

    def __init__(self, folder: Path, page: Path, output: Output) -> None:
        """Sit down before a page.

        Args:
            folder: An empty folder, which is the current one.
            page: What to follow.
            output: What was printed.
        """
        self.folder = folder
        self.page = page
        self.output = output
        self.names: dict[str, Any] = {"__name__": "example"}
        self.server: subprocess.Popen[bytes] | None = None
        self.address = ""
        self.closing = contextlib.ExitStack()
        self.endpoint = LOCAL_MODEL
        self._lay_out()

    def follow(self) -> None:
        """Do what every block says, and check what it promises."""
        does = {"console": self._console, "diff": self._edit, "python": self._run, "sh": self._type}
        try:
            self._answer_drafts()
            for block in blocks(self.page):
                if block.language == "yaml":
                    # MkDocs reads values from the environment.
                    yaml.safe_load(block.text.replace("!ENV", ""))
                if block.title and block.language != "diff":
                    self._write(block)
                elif block.language in does:
                    does[block.language](block)
        finally:
            self.closing.close()
            if self.server is not None:
                self.server.terminate()
                self.server.wait()

    # Files

    def _lay_out(self) -> None:
        """Lay out the company that a page begins with, as its front matter says."""
        said = front_matter(self.page)
        if "company: harbour" in said:
            (self.folder / "frameworks").mkdir()
            (self.folder / "frameworks" / "harbour").symlink_to(ROOT / "frameworks" / "harbour")
        if "people: harbour" in said:
            shutil.copytree(ROOT / "frameworks" / "people", self.folder / "people")
        if "company: fernhill" in said:
            for block in blocks(BY_HAND):
                if block.title and block.language != "diff":
                    self._write(block)

    def _answer_drafts(self) -> None:
        """Serve the answers of a model where a page wants one, at whatever address it names."""
        if "endpoint: drafts" in front_matter(self.page):
            served = self.closing.enter_context(serving([saying(vague()), saying(DRAFT)]))
            self.endpoint = served.url

    def _write(self, block: Block) -> None:
        file = self.folder / block.title
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")

    def _edit(self, block: Block) -> None:
        """Change a file as a diff says, and see the change where the handbook is served."""
        here = Path.cwd() / block.title
        file = here if here.is_file() else self.folder / block.title
        lines = block.text.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] in " -")
        after = "".join(line[1:] for line in lines if line[0] in " +")
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{block}: {block.title} holds these lines not once."
        file.write_text(text.replace(before, after), encoding="utf-8")
        if self.server is not None:
            added = re.findall(r'"([^"]+)"', "".join(line for line in lines if line[0] == "+"))
            self._see(max(added, key=len, default=""), str(block))

    # Python

    def _run(self, block: Block) -> None:
        code = compile("\n" * (block.line - 1) + block.text, str(block.page), "exec")
        exec(code, self.names)  # noqa: S102  # the examples are ours, and this is their test

    # Commands

    def _type(self, block: Block) -> None:
        for line in block.text.splitlines():
            code = self._command(line, str(block))
            assert code == 0, f"{block}: `{line}` ends with {code}.\n{self.output()}"
        self.output()

    def _console(self, block: Block) -> None:
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            line, _, promised = part.partition("\n")
            self._command(line, str(block))
            printed = self.output().replace(f"{self.folder}/", "")
            printed = printed.replace(urlsplit(self.endpoint).netloc, urlsplit(LOCAL_MODEL).netloc)
            assert _fits(promised, printed), f"{block}: `{line}` prints\n\n{printed}"

    def _command(self, line: str, where: str) -> int:
        if line.startswith(ELSEWHERE):
            return 0
        name, *args = shlex.split(line, comments=True)
        if name == "progression" and args[0] == "serve":
            self._serve(where)
            return 0
        if name == "progression":
            local = [self.endpoint if each == LOCAL_MODEL else each for each in args]
            return guarded(cli, local)
        if name == "cd":
            os.chdir(args[0])
            return 0
        if name == "python":
            return subprocess.run([sys.executable, *args], check=False).returncode
        if name == "mkdir":
            return subprocess.run([name, *args], check=False).returncode
        raise AssertionError(f"{where}: nobody knows how to run `{line}`.")

    # The server

    def _serve(self, where: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        code = "from progression.cli import main; main()"
        self.server = subprocess.Popen(
            [sys.executable, "-c", code, "serve", "--address", self.address],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stderr=subprocess.DEVNULL,
        )
        self._see("", where)

    def _see(self, words: str, where: str) -> None:
        """Wait until the handbook shows some words, or what is wrong in its definitions."""
        page = "search/search_index.json"
        try:
            load()
        except LoadError as error:
            page, words = "index.html", error.findings[0].remedy.split("`")[0]
        end = time.monotonic() + PATIENCE
        while not (text := self._served(page)) or words not in text:
            assert time.monotonic() < end, f"{where}: “{words}” is not served in {page}."
            time.sleep(0.2)

    def _served(self, page: str) -> str:
        try:
            with urllib.request.urlopen(f"http://{self.address}/{page}", timeout=5) as answer:
                text: str = answer.read().decode()
        except OSError:
            return ""
        return text


def _fits(promised: str, printed: str) -> bool:
    """Tell whether a page shows what was printed; a line `…` stands for any lines."""
    left = [line.rstrip() for line in printed.strip().splitlines()]
    first, *rest = _parted(line.rstrip() for line in promised.strip().splitlines())
    if left[: len(first)] != first:
        return False
    left = left[len(first) :]
    if not rest:
        return not left
    *inner, last = rest
    for part in inner:
        starts = range(len(left) - len(part) + 1)
        found = next((at for at in starts if left[at : at + len(part)] == part), None)
        if found is None:
            return False
        left = left[found + len(part) :]
    return len(left) >= len(last) and left[len(left) - len(last) :] == last


def _parted(lines: Iterable[str]) -> list[list[str]]:
    """The lines between those that stand for any lines."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == "…":
            parts.append([])
        else:
            parts[-1].append(line)
    return parts
