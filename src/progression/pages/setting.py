"""The table of settings, and what each of them takes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from progression.errors import ProgressionError
from progression.messages import MessageError, Messages
from progression.names import ID_SHAPE, near_misses
from progression.pages.ask import TemplateError, ask_template
from progression.pages.site import OPTIONAL_PAGES
from progression.prose import listed


@attrs.frozen
class Problem:
    """Something that is set and cannot be followed.

    Attributes:
        name: The name of the setting; its parts are joined by dots.
        message: What is wrong, and what to do.
    """

    name: str
    message: str


class SettingsError(ProgressionError, ValueError):
    """What is set about the handbook cannot be followed.

    Attributes:
        problems: Everything that is wrong with it.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def below(self, name: str) -> list[Problem]:
        """The problems, seen from the setting that holds the wrong ones."""
        return [Problem(f"{name}.{each.name}", each.message) for each in self.problems]

    def __str__(self) -> str:
        return "\n".join(f"`{each.name}`: {each.message}" for each in self.problems)


class WrongError(Exception):
    """One value cannot be taken; the message says why."""


@attrs.frozen
class Setting:
    """One thing that may be set.

    Attributes:
        name: Its name, the same everywhere.
        about: What it does, for the reference; the first paragraph is one sentence.
        read: Checks a value and brings it to its form.
        example: How it is written in `mkdocs.yml`.
    """

    name: str
    about: str
    read: Callable[[object, Path], Any]
    example: str = ""


def read_settings(given: Mapping[str, object], root: Path) -> dict[str, Any]:
    """Check what is set in one place, and bring it to its form.

    Args:
        given: Values by name, as YAML or TOML gives them.
        root: The folder from which paths are meant.

    Raises:
        SettingsError: A name is not known, or a value cannot be taken.
    """
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        setting = SETTINGS.get(name)
        if setting is None:
            problems.append(Problem(str(name), not_known(str(name), SETTINGS, "setting")))
        elif value is not None:
            try:
                found[name] = setting.read(value, root)
            except WrongError as wrong:
                problems.append(Problem(name, str(wrong)))
            except SettingsError as inner:
                problems += [
                    attrs.evolve(each, name=f"{name}.{each.name}") for each in inner.problems
                ]
    problems += wrong_words(found)
    if problems:
        raise SettingsError(problems)
    return found


def not_known(name: str, known: Iterable[str], what: str) -> str:
    """Say that a name is not known, and which one was probably meant."""
    names = list(known)
    near = near_misses(name, names, limit=1)
    if near:
        return f"The handbook has no such {what}. Did you mean `{near[0]}`?"
    if not names:
        return f"The handbook has no such {what}: none is set."
    return f"The handbook has no such {what}. It has {listed([f'`{each}`' for each in names])}."


def wrong_words(found: Mapping[str, Any]) -> Iterable[Problem]:
    """Words that replace none of the handbook's, in its language."""
    for key, text in found.get("words", {}).items():
        try:
            Messages(found.get("language") or "en", {key: text})
        except MessageError as error:
            yield Problem(f"words.{key}", str(error))


def _text(value: object, _: Path) -> str:
    if not isinstance(value, str):
        raise WrongError(f"It takes text, not {value!r}.")
    return value.strip()


def _truth(value: object, _: Path) -> bool:
    if not isinstance(value, bool):
        raise WrongError(f"It takes `true` or `false`, not {value!r}.")
    return value


def _releases(value: object, _: Path) -> int:
    if isinstance(value, bool):
        return 10 if value else 0
    if not isinstance(value, int) or value < 0:
        raise WrongError(f"It takes a number of releases, or `false` for none, not {value!r}.")
    return value


def _day(value: object, _: Path) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise WrongError(f"It takes a day such as `2026-01-31`, not {value!r}.") from None


def _texts(value: object, root: Path) -> tuple[str, ...]:
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, (list, tuple)):
        raise WrongError(f"It takes a list, such as `[one, two]`, not {value!r}.")
    return tuple(_text(each, root) for each in found)


def _clusters(value: object, root: Path) -> tuple[str, ...]:
    if value == []:
        raise WrongError("It names no cluster, which would hide all. Leave it out to show all.")
    return _texts(value, root)


def _base(value: object, root: Path) -> str:
    base = _text(value, root).strip("/")
    for part in base.split("/") if base else ():
        if not ID_SHAPE.fullmatch(part):
            raise WrongError(
                f"“{part}” cannot be part of the handbook's address."
                " Use lower-case words joined by hyphens, such as `careers`."
            )
    return base


def _language(value: object, root: Path) -> str:
    language = _text(value, root)
    try:
        return Messages(language).language if language else ""
    except MessageError as error:
        raise WrongError(str(error)) from None


def _pages(value: object, _: Path) -> dict[str, bool]:
    if not isinstance(value, Mapping):
        raise WrongError(f"It takes kinds of pages with `true` or `false`, not {value!r}.")
    for name, wanted in value.items():
        if name not in OPTIONAL_PAGES:
            raise WrongError(
                f"“{name}”: {not_known(str(name), OPTIONAL_PAGES, 'kind of page to leave out')}"
            )
        if not isinstance(wanted, bool):
            raise WrongError(f"`{name}` takes `true` or `false`, not {wanted!r}.")
    return dict(value)


def _words(value: object, root: Path, start: str = "") -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise WrongError(
            f"It takes words by their key, such as `level.new: New here`, not {value!r}."
        )
    found: dict[str, str] = {}
    for name, text in value.items():
        if isinstance(text, Mapping):
            found |= _words(text, root, f"{start}{name}.")
        elif isinstance(text, str):
            found[f"{start}{name}"] = text
        else:
            raise WrongError(f"`{start}{name}` takes text, not {text!r}.")
    return found


def _templates(value: object, root: Path) -> tuple[str, ...]:
    folders = [root / each for each in _texts(value, root)]
    for folder in folders:
        if not folder.is_dir():
            raise WrongError(f"There is no folder {folder}.")
    return tuple(map(str, folders))


def _ask(value: object, root: Path) -> str:
    try:
        return ask_template(_text(value, root))
    except TemplateError as error:
        raise WrongError(str(error)) from None


def _audiences(value: object, root: Path) -> dict[str, dict[str, Any]]:
    if not isinstance(value, Mapping):
        raise WrongError(f"It takes settings by the name of an audience, not {value!r}.")
    found: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for name, given in value.items():
        if not isinstance(given, Mapping):
            problems.append(Problem(str(name), f"It takes settings, not {given!r}."))
            continue
        own = sorted({"framework", "audience", "audiences"} & given.keys())
        problems += [Problem(f"{name}.{each}", "An audience cannot set this.") for each in own]
        rest = {key: inner for key, inner in given.items() if key not in own}
        try:
            found[str(name)] = read_settings(rest, root)
        except SettingsError as error:
            problems += error.below(str(name))
    if problems:
        raise SettingsError(problems)
    return found


SETTINGS: Final[Mapping[str, Setting]] = {
    each.name: each
    for each in (
        Setting(
            "framework",
            "The folder or file that holds the framework, seen from `mkdocs.yml`.\n\n"
            "Without it, `[tool.progression]` of the nearest `pyproject.toml` says, or else the one"
            " folder below `frameworks/` is meant."
            " In `pyproject.toml`, it stands in `[tool.progression]` itself.",
            _text,
            "framework: frameworks/company",
        ),
        Setting(
            "base",
            "Where the handbook lives in the site, such as `careers`: lower-case words joined by"
            " hyphens, with slashes between them if there are several.\n\n"
            "Without it, the handbook is at the root of the site.",
            _base,
            "base: careers",
        ),
        Setting(
            "title",
            "What the handbook is called; without it, as the framework is.",
            _text,
            "title: How we grow",
        ),
        Setting(
            "language",
            "The language of the handbook's own words: `en` or `de`.\n\n"
            "Without it, the language of the theme if the handbook speaks it, and else English."
            " What people wrote in the framework stays as it is.",
            _language,
            "language: de",
        ),
        Setting(
            "clusters",
            "The clusters that the handbook shows, by their path; without it, all of them.\n\n"
            "All else is hidden, as by `hide`; an empty list is an error.",
            _clusters,
            "clusters: [engineering, design]",
        ),
        Setting(
            "hide",
            "What the handbook does not show:"
            " kinds of things, paths, and attributes by their name.\n\n"
            "See [what can be hidden](#what-can-be-hidden).",
            _texts,
            "hide: [drafts, bands, engineering/management, attributes/salary]",
        ),
        Setting(
            "audience",
            "For whom the handbook is made: the name of one of the `audiences`.\n\n"
            "The commands `build`, `serve` and `pages` take it as `--audience`.",
            _text,
            "audience: public",
        ),
        Setting(
            "audiences",
            "What else holds for an audience, by its name: any of these settings, laid on top.\n\n"
            "What an audience hides is hidden in addition; its words and pages are laid on the"
            " others name by name; of all else, its own holds.",
            _audiences,
            "audiences:\n  public:\n    title: How we grow at Company\n"
            "    hide: [drafts, bands, owners]",
        ),
        Setting(
            "pages",
            "Kinds of pages that the handbook has, or does not have.\n\n"
            f"These may be left out: {listed([f'`{each}`' for each in OPTIONAL_PAGES])}."
            " All of them are there unless something else is said.",
            _pages,
            "pages:\n  moves: false",
        ),
        Setting(
            "words",
            "Words that replace the handbook's own, by their key in the catalogue of messages.\n\n"
            "See [another word](../how-to/languages-and-words.md#another-word).",
            _words,
            "words:\n  level.milestones: What you can point to",
        ),
        Setting(
            "templates",
            "A folder with templates that replace the handbook's own, or several;"
            " the first one wins.\n\n"
            "See [another template](../how-to/languages-and-words.md#another-template).",
            _templates,
            "templates: handbook",
        ),
        Setting(
            "ask",
            "The address at which readers ask about a level or a competency:"
            " a form, an issue or a mail.\n\n"
            "Without it, there is no such link."
            " See [let readers ask](../how-to/let-readers-ask.md).",
            _ask,
            'ask: "mailto:people@company.example?subject={title}&body={address}"',
        ),
        Setting(
            "history",
            "How many releases the handbook tells of, in “What changed” and beside signals:"
            " a number, or `false` for none; the last ten without it.\n\n"
            "Releases are read from git: its tags, or the revisions in which the framework's"
            " version changed. See [what changed](../how-to/tell-what-changed.md).",
            _releases,
            "history: 20",
        ),
        Setting(
            "today",
            "The day on which the handbook is read; without it, the day on which it is built.\n\n"
            "What a change note lets begin later is shown beside what holds until then."
            " The commands `build`, `serve` and `pages` take it as `--today`.",
            _day,
            "today: 2026-12-31",
        ),
        Setting(
            "edit",
            "Whether pages lead to the line of Python that defines what they show,"
            " where the site knows its repository; `true` by default.",
            _truth,
            "edit: false",
        ),
        Setting(
            "dates",
            "Whether pages say when what they show was changed last, as git knows;"
            " `true` by default.\n\n"
            "It is the day of the last commit that touched the files in which it is defined."
            " A page whose files differ from the last commit, or were last touched before a shallow"
            " clone begins, says nothing.",
            _truth,
            "dates: false",
        ),
        Setting(
            "api",
            "Whether the site has files for other tools below `api/v1/`, and pages say what they"
            " are about as JSON-LD; `true` by default.\n\n"
            "What is hidden is in none of them. See [the static API](static-api.md).",
            _truth,
            "api: false",
        ),
        Setting(
            "assistants",
            "Whether each page of the handbook has its text beside it as plain Markdown, and an"
            " `llms.txt` names them all; `true` by default.\n\n"
            "They make the site of a large company a tenth larger."
            " See [let assistants read](../how-to/let-assistants-read.md).",
            _truth,
            "assistants: false",
        ),
    )
}
"""Everything that may be set, in the order of the reference."""
