"""The handbook in every language that it speaks."""

from __future__ import annotations

import datetime
import html
import json
import re
from collections.abc import Iterator
from itertools import chain

import pytest

from progression import Catalog
from progression.interchange.json import dumps
from progression.messages import Messages, languages, places
from progression.pages import Options, Page, Site, site
from progression.pages.book import Book
from progression.prose import fold

OTHERS = [each for each in languages() if each != "en"]
ALIKE = {
    *("month.4", "month.8", "month.9", "month.11", "version", "track.title"),
    *("matrix.title", "promotion-case.signal", "word.dimension.name", "word.signal.name"),
    *("sheet.column.dimension", "sheet.column.text", "sheet.part.dimension"),
    *("sheet.part.dimensions", "sheet.part.links", "sheet.part.name", "sheet.part.schema"),
    *("sheet.part.signal", "sheet.part.version"),
}
"""Messages that are the same in German, which has these words, too."""

SHARED = frozenset({"Dimension", "Link", "Name", "Schema", "Signal", "Text", "Version"})
"""Words of both languages."""

_READ = re.compile(r'<[^>]*>|\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def table(language: str) -> dict[str, str]:
    """Every message of a language as it is written."""
    messages = Messages(language)
    return {key: messages[key] for key in messages}


def in_language(catalog: Catalog, language: str) -> Site:
    """The handbook in a language, with links to ask and all else that may be switched on."""
    return site(catalog, Options(language=language, ask="https://ask.example/?about={title}"))


def said(page: Page) -> Iterator[str]:
    """What a page says, cut where tags and the quotes of attributes stand, in order."""
    whole = page.body
    yield from (page.title, str(page.meta["description"]))
    labels = re.findall(r'\s(?:aria-label|title|alt|placeholder)="([^"]*)"', whole)
    yield from map(html.unescape, chain(labels, re.split(r"<[^>]*>", whole)))
    for words in re.findall(r'data-pg-words="([^"]*)"', whole):
        told = json.loads(html.unescape(words))
        yield from (text for name, text in told.items() if name != "language")


def strings(value: object) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield fold(value)
    elif isinstance(value, dict):
        yield from (text for key, each in value.items() for text in (key, *strings(each)))
    elif isinstance(value, list):
        yield from (text for each in value for text in strings(each))


@pytest.mark.parametrize("language", OTHERS)
def test_same_messages(language: str) -> None:
    """Each language has the messages of English, with the same places."""

    ours, theirs = table("en"), table(language)

    assert sorted(ours.keys() - theirs.keys()) == [], "missing: add them to this language's file"
    assert sorted(theirs.keys() - ours.keys()) == [], "no longer in English: remove them"
    assert [key for key in ours if places(ours[key]) != places(theirs[key])] == []


def test_german_is_german() -> None:
    """No message was left in English but those whose words German shares."""

    english, german = table("en"), table("de")

    same = {key for key in english if english[key] == german[key]}
    # Places with a sign between them have no word to put into German.
    said = {key for key in same if _LETTERS.search(re.sub(r"\{\w+\}", "", english[key]))}
    assert {key for key in said if english[key] not in SHARED} <= ALIKE


def test_no_english_on_german_pages(harbour: Catalog) -> None:
    """What a German page says as the English one does was written by the company."""
    own = {each for each in strings(json.loads(dumps(harbour.framework))) if _LETTERS.search(each)}
    alike = [text for key, text in table("en").items() if key in ALIKE]
    shared = {part for text in alike for part in re.split(r"\{\w+\}", text)}
    known = own | shared | {"JavaScript", "JSON", "1:1", "progression"}
    known |= {"progression pilot form -o pilot.html"}
    left = set()
    for english, german in zip(
        in_language(harbour, "en").pages, in_language(harbour, "de").pages, strict=True
    ):
        assert english.path == german.path
        for ours, theirs in zip(said(english), said(german), strict=True):
            if ours == theirs and (words := fold(ours)) not in known and _LETTERS.search(words):
                left.add(words)

    assert [each for each in sorted(left) if _LETTERS.search(_without(each, known))] == []


def _without(text: str, known: set[str]) -> str:
    """What is left of a text once the company's own words are taken out, longest first."""
    text = re.sub(r"\{ ?[#:][^}]*\}|\\(?=\W)", "", text)
    if text.endswith("…") and any(each.startswith(text[:-1]) for each in known):
        return ""
    for each in sorted(filter(text.__contains__, known), key=len, reverse=True):
        text = text.replace(each, "")
    return text


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "3 October 2026"), ("de", "3. Oktober 2026")]
)
def test_dates(harbour: Catalog, language: str, expected: str) -> None:
    """A date reads as people of the language write it."""
    book = Book(harbour, Options(language=language))
    day = book.environment.filters["day"]

    assert day(datetime.date(2026, 10, 3)) == expected
