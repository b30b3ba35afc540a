from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from progression.mkdocs_plugin.on_demand import expected
from tests.mkdocs_plugin.company import DEFINITION_FILE, site

URL = "http://127.0.0.1:8000/"
THEME = {"name": "material", "font": False, "features": ["navigation.prune", "navigation.path"]}
LEVEL = "engineering/ic/engineer/index.html"

Files = dict[str, bytes]


@attrs.define
class Side:
    """One side of a comparison: it builds a site, with plugins of its own."""

    file: Path
    folder: Path
    command: Literal["build", "serve"]
    plugins: dict[str, Any] = attrs.field(factory=dict)

    def config(self) -> MkDocsConfig:
        """The configuration, read anew as MkDocs does; plugins stay as they do in `serve`."""
        option: Any = dict(MkDocsConfig._schema)["plugins"]
        before, option.plugin_cache = option.plugin_cache, self.plugins
        try:
            config = load_config(str(self.file), site_dir=str(self.folder))
        finally:
            option.plugin_cache = before
        config.site_url = URL
        return config

    def start(self) -> MkDocsConfig:
        """Begin the command."""
        config = self.config()
        config.plugins.on_startup(command=self.command, dirty=False)
        return config

    def build(self) -> None:
        """Build the site."""
        build(self.config(), serve_url=URL if self.command == "serve" else None)


class Served:
    """A site as `serve` answers, without a socket, and without waiting for a clock."""

    def __init__(self, file: Path) -> None:
        self.side = Side(file, file.parent / "served", "serve")
        config = self.side.start()
        self.side.build()
        self._server = LiveReloadServer(self.side.build, "127.0.0.1", 0, str(self.side.folder))
        config.plugins.on_serve(self._server, config=config, builder=self.side.build)

    def save(self) -> None:
        """Some file was saved: build again."""
        self._server.builder()

    def ask(self, path: str) -> tuple[str, bytes]:
        """Ask for a file of the site: the status, and what came."""
        status: list[str] = []
        environ = {"PATH_INFO": f"/{path}".encode().decode("latin-1"), "REQUEST_METHOD": "GET"}
        answer: Any = self._server.get_app()
        body = answer(environ, lambda *start: status.append(start[0]))
        content = b"".join(body)
        getattr(body, "close", lambda: None)()
        return status[0], content

    def made(self) -> set[str]:
        """The pages that are there without anybody asking."""
        return {
            each.relative_to(self.side.folder).as_posix()
            for each in self.side.folder.rglob("*.html")
        }

    def close(self) -> None:
        """End the server, which has bound nothing."""
        self._server.server_close()


def clean(file: Path) -> Files:
    """A clean build of the same site."""
    side = Side(file, file.parent / "clean", "build")
    side.start()
    side.build()
    found = {
        each.relative_to(side.folder).as_posix(): each.read_bytes()
        for each in side.folder.rglob("*")
        if each.is_file() and each.suffix != ".gz"
    }
    shutil.rmtree(side.folder)
    return found


def assert_serves(served: Served, files: Files) -> None:
    """Each file of a clean build is served, to the byte."""
    for path, content in files.items():
        status, body = served.ask(path)
        assert (path, status, body.decode(errors="replace")) == (
            path,
            "200 OK",
            content.decode(errors="replace"),
        )


@pytest.fixture(autouse=True)
def same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Site maps say when a site was built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A site of two levels, with a page written by hand."""
    pages = {"guide.md": "# Guide\n\nAbout [](progression:engineering/ic/engineer).\n"}
    return site(tmp_path, pages, theme=THEME)


@pytest.fixture
def served(file: Path) -> Iterator[Served]:
    """That site, served."""
    server = Served(file)
    yield server
    server.close()


def edit(file: Path, old: str, new: str) -> None:
    """Change the definitions."""
    definitions = file.parent / DEFINITION_FILE
    text = definitions.read_text(encoding="utf-8")
    assert old in text
    definitions.write_text(text.replace(old, new), encoding="utf-8")


def test_pages_wait_until_somebody_asks(file: Path, served: Served) -> None:
    """After an edit, only hand-written pages are made, and the one that somebody asks for."""

    assert LEVEL in served.made()
    edit(file, "Builds what was agreed.", "Builds with others.")
    served.save()
    before = served.made()
    status, page = served.ask(LEVEL)

    assert before == {"404.html", "guide/index.html"}
    assert status == "200 OK"
    assert b"Builds with others." in page
    assert served.made() == {*before, LEVEL}


def test_pages_wait_from_the_start_where_a_server_is_expected(file: Path) -> None:
    """`progression serve` makes no page before somebody asks for one."""

    with expected():
        server = Served(file)
    before = server.made()
    found = clean(file)
    assert_serves(server, found)
    server.close()

    assert before == {"404.html", "guide/index.html"}
    assert LEVEL in found


def test_addresses_are_those_of_mkdocs(file: Path, served: Served) -> None:
    """A folder without its slash leads on, and what is not there is not there."""

    served.save()

    assert served.ask("engineering/ic/engineer")[0] == "302 Found"
    assert served.ask("engineering/ic/engineer/")[0] == "200 OK"
    assert served.ask("engineering/../engineering/ic/")[0] == "200 OK"
    assert served.ask("engineering/ic/nobody/")[0] == "404 Not Found"
    assert served.ask("")[0] == "200 OK"
    assert file.exists()


def test_a_page_that_cannot_be_made_says_so_until_it_can(tmp_path: Path) -> None:
    """A fault in a company's own template is answered as one, and the server goes on."""

    templates = tmp_path / "templates"
    templates.mkdir()
    file = site(tmp_path, {}, {"templates": [str(templates)]}, theme=THEME)
    server = Served(file)
    (templates / "level.html").write_text("{{ nobody.knows }}", encoding="utf-8")
    server.save()
    failed = server.ask(LEVEL)[0]
    (templates / "level.html").write_text("{{ heading(1, 'Mended') }}", encoding="utf-8")
    server.save()

    assert failed == "500 Internal Server Error"
    assert b"Mended" in server.ask(LEVEL)[1]
    server.close()


@pytest.mark.parametrize("event", ["on_page_content", "on_env", "on_post_build"])
def test_pages_do_not_wait_where_somebody_else_looks_at_them(event: str, tmp_path: Path) -> None:
    """A hook that gathers something from all pages sees all of them."""

    hook = tmp_path / "hooks.py"
    hook.write_text(f"def {event}(*args, **others):\n    return args[0] if args else None\n")
    server = Served(site(tmp_path, {}, theme=THEME, hooks=[str(hook)]))
    server.save()

    assert LEVEL in server.made()
    server.close()


def test_a_template_that_fails_is_told_in_the_browser(tmp_path: Path) -> None:
    """A company that writes a template reads on the page which line of it cannot be filled."""

    template = tmp_path / "handbook/track.html"
    template.parent.mkdir()
    server = Served(site(tmp_path, {}, {"templates": "handbook"}, theme=THEME))
    template.write_text("{{ heading(1, track|name) }}\n{{ nothing.at_all }}\n", encoding="utf-8")
    server.save()

    status, body = server.ask("engineering/ic/index.html")
    template.write_text("# Ours\n", encoding="utf-8")
    server.save()
    mended = server.ask("engineering/ic/index.html")
    server.close()

    assert status == "500 Internal Server Error"
    assert "track.html:2" in body.decode()
    assert mended[0] == "200 OK"
    assert "Ours" in mended[1].decode()


def test_a_switch_makes_all_pages_at_once(tmp_path: Path) -> None:
    """Who switches it off gets what MkDocs does."""

    server = Served(site(tmp_path, {}, {"shortcuts": {"serve": False}}, theme=THEME))
    server.save()

    assert LEVEL in server.made()
    server.close()


NAMES = st.sampled_from(["one", "two", "three", "four"])
WORDS = st.sampled_from(["Plain", "R&D <b>", "Über 'uns'", "{{ braces }}", "A | B"])


@attrs.frozen
class Company:
    """What edits may change about a site."""

    levels: tuple[tuple[str, str], ...] = (("one", "Plain"), ("two", "A | B"))
    title: str = "Acme"
    signal: str = "Asks first."
    own: str = ""
    features: tuple[str, ...] = ("navigation.prune",)
    is_broken: bool = False

    def write(self, folder: Path) -> Path:
        """Write the site, and give back the place of `mkdocs.yml`."""
        definitions = folder / DEFINITION_FILE
        definitions.parent.mkdir(parents=True, exist_ok=True)
        definitions.write_text(self._definitions(), encoding="utf-8")
        docs = folder / "docs"
        docs.mkdir(exist_ok=True)
        guide = docs / "guide.md"
        guide.unlink(missing_ok=True)
        if self.own:
            guide.write_text(f"# {self.own}\n\nSee [](progression:direction).\n", encoding="utf-8")
        config = {
            "site_name": "Site",
            "theme": {"name": "material", "font": False, "features": [*self.features]},
            "plugins": ["search", "progression"],
        }
        file = folder / "mkdocs.yml"
        file.write_text(yaml.safe_dump(config), encoding="utf-8")
        return file

    def _definitions(self) -> str:
        levels = "".join(
            f"Level({name!r}, {title!r}, grade={grade}, expects=[DIRECTION.expects("
            f"'Does it.', Signal('{name}-{grade}', {self.signal!r}))]),\n"
            for grade, (name, title) in enumerate(self.levels, 1)
        )
        return (
            "from progression import *\n"
            "LANE = INDIVIDUAL_CONTRIBUTOR\n"
            "SKILL = Dimension('skill', 'Skill')\n"
            "DIRECTION = Competency('direction', 'Direction', dimension=SKILL)\n"
            f"ACME = Framework('acme', {self.title!r}, cumulative=True, dimensions=[SKILL],\n"
            "competencies=[DIRECTION], clusters=[Cluster('work', 'Work', tracks=[\n"
            f"Track('ic', 'Track', lane=LANE, levels=[{levels}])])])\n"
            + ("nobody(" if self.is_broken else "")
        )


LEVELS = st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=3, unique_by=lambda it: it[0])
EDITS = st.one_of(
    LEVELS.map(lambda levels: {"levels": tuple(levels)}),
    WORDS.map(lambda title: {"title": title}),
    WORDS.map(lambda signal: {"signal": signal}),
    st.sampled_from(["", "Guide", "Other guide"]).map(lambda own: {"own": own}),
    st.sampled_from([(), ("navigation.indexes", "navigation.tabs")]).map(
        lambda features: {"features": ("navigation.prune", *features)}
    ),
    st.just({"is_broken": True}),
)
STEPS = st.lists(st.tuples(EDITS, st.integers(0, 30)), min_size=1, max_size=4)


@pytest.mark.long
@settings(max_examples=4, deadline=None, derandomize=True, database=None)
@given(STEPS)
def test_what_is_served_is_never_stale(steps: list[tuple[dict[str, Any], int]]) -> None:
    """After any edits, with pages asked for in between, each page is that of a clean build."""

    with tempfile.TemporaryDirectory() as folder:
        company = Company()
        file = company.write(Path(folder))
        server = Served(file)
        for change, number in steps:
            attrs.evolve(company, **change).write(Path(folder))
            server.save()
            pages = sorted(server.made())
            server.ask(pages[number % len(pages)])
            server.ask(f"work/ic/{company.levels[0][0]}/")
            if not change.get("is_broken"):
                company = attrs.evolve(company, **change)
        company.write(Path(folder))
        server.save()
        expected = clean(file)

        assert_serves(server, expected)
        server.close()
