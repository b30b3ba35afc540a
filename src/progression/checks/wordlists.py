"""Word lists, and where their entries stand in texts.

A list is a file in `words/`: entries with the words and phrases that are looked for, and for each
entry its source. An entry may carry more, which its rule reads:

- `kind`: which part of the rule it serves; the rule's messages differ by it.
- `instead`: what to write instead.
- `unless-before`, `unless-after`: words in front of which, or behind which, the phrase is harmless.

Words are whole words in lower case, as `Text.words` gives them; `*` at the end of a phrase stands
for any ending. What stands in quotation marks is somebody else's speech, and what the company
allows is its own: neither is found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import attrs

from progression.checks.rule import Context, Text

_QUOTED = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»|\"[^\"]*\"|‘[^’]*’(?!\w)|`[^`]*`")
_QUOTES = frozenset('“„«"‘`')


@attrs.frozen
class Entry:
    """Words and phrases of one list that have one source.

    Attributes:
        words: The words and phrases, in lower case.
        source: Where the judgement comes from.
        kind: Which part of a rule they serve.
        instead: What to write instead.
        unless_before: Words in front of which they are harmless.
        unless_after: Words behind which they are harmless.
    """

    words: tuple[str, ...]
    source: str
    kind: str = ""
    instead: str = ""
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()


@attrs.frozen
class Hit:
    """Words of a list in a text.

    Attributes:
        text: The text.
        first: The place of the first word among the words of the text.
        behind: The place just behind the last word.
        entry: The entry that they belong to.
    """

    text: Text
    first: int
    behind: int
    entry: Entry

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the words in the text."""
        return self.text.words[self.first][1], self.text.words[self.behind - 1][2]

    @property
    def said(self) -> str:
        """The words as they were written."""
        start, end = self.span
        return self.text.text[start:end]


class WordList:
    """Entries, arranged by their first word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        # Each phrase, whether the ending of one of its words is open, and its entry.
        self._phrases: dict[str, list[tuple[tuple[str, ...], bool, Entry]]] = {}
        self._stems: list[tuple[str, Entry]] = []
        for entry in self.entries:
            for phrase in entry.words:
                first, *rest = phrase.split()
                if first.endswith("*"):
                    self._stems.append((first[:-1], entry))
                else:
                    found = ((first, *rest), "*" in phrase, entry)
                    self._phrases.setdefault(first, []).append(found)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda each: -len(each[0]))
        self._first = frozenset(self._phrases)

    def beginning(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """The words of a vocabulary with which something of the list may begin.

        A text without any of them holds nothing of the list, which is told at once.
        """
        if not self._stems:
            return vocabulary & self._first
        stems = tuple(stem for stem, _ in self._stems)
        return frozenset(
            word for word in vocabulary if word in self._first or word.startswith(stems)
        )

    def hits(self, text: Text) -> Iterator[Hit]:
        """What of the list stands in a text, longest phrases first, none within another."""
        behind = 0
        for place, word in enumerate(text.said):
            if place >= behind and (self._stems or word in self._first):
                hit = self._at(text, place)
                if hit is not None:
                    yield hit
                    behind = hit.behind

    def _at(self, text: Text, place: int) -> Hit | None:
        said = text.said
        for phrase, is_open, entry in self._phrases.get(said[place], ()):
            behind = place + len(phrase)
            words = said[place:behind]
            if words == phrase or (is_open and _are_like(words, phrase)):
                hit = Hit(text, place, behind, entry)
                if not _is_harmless(hit):
                    return hit
        for stem, entry in self._stems:
            if said[place].startswith(stem):
                return Hit(text, place, place + 1, entry)
        return None


def _are_like(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Tell whether words are those of a phrase with endings left open."""
    return len(words) == len(phrase) and all(
        word == part or (part.endswith("*") and word.startswith(part[:-1]))
        for word, part in zip(words, phrase, strict=True)
    )


def _is_harmless(hit: Hit) -> bool:
    said = hit.text.said
    before = said[hit.first - 1] if hit.first else ""
    after = said[hit.behind] if hit.behind < len(said) else ""
    return after in hit.entry.unless_before or before in hit.entry.unless_after


@cache
def word_list(name: str) -> WordList:
    """One of the lists in `words/`, by the name of its file."""
    text = (files("progression.checks") / "words" / f"{name}.toml").read_text(encoding="utf-8")
    return WordList(
        Entry(
            words=tuple(" ".join(phrase.split()) for phrase in each["words"]),
            source=each["source"],
            kind=each.get("kind", ""),
            instead=each.get("instead", ""),
            unless_before=frozenset(each.get("unless-before", ())),
            unless_after=frozenset(each.get("unless-after", ())),
        )
        for each in tomllib.loads(text)["entries"]
    )


@cache
def words_of(name: str, kind: str = "") -> frozenset[str]:
    """The words of a list, or of its entries of one kind, for a rule that looks them up itself."""
    entries = word_list(name).entries
    return frozenset(
        word for entry in entries if not kind or entry.kind == kind for word in entry.words
    )


def in_signals(subject: Context, name: str) -> Iterator[Hit]:
    """Where words of a list stand in signals."""
    return _hits(subject, word_list(name), subject.signals)


def in_texts(subject: Context, wanted: str | WordList) -> Iterator[Hit]:
    """Where words of a list, or of one of the lists by its name, stand in any text."""
    made = word_list(wanted) if isinstance(wanted, str) else wanted
    return _hits(subject, made, subject.texts)


def signals_with(subject: Context, words: frozenset[str]) -> Iterator[Text]:
    """The signals in which one of some words stands."""
    return (text for text in subject.signals if not words.isdisjoint(text.said))


def texts_with(subject: Context, words: frozenset[str]) -> Iterator[Text]:
    """The texts in which one of some words stands."""
    return (text for text in subject.texts if not words.isdisjoint(text.said))


def is_spoken_for(subject: Context, text: Text, first: int, behind: int) -> bool:
    """Tell whether words stand in quotation marks, or are among those that the company allows."""
    start, end = text.words[first][1], text.words[behind - 1][2]
    if not _QUOTES.isdisjoint(text.text) and any(
        match.start() <= start and end <= match.end() for match in _QUOTED.finditer(text.text)
    ):
        return True
    allowed = subject.settings.vocabulary.allow
    if not allowed:
        return False
    spans = (hit.span for hit in _allowed(subject).hits(text))
    return any(start < to and since < end for since, to in spans)


def said_words(phrase: str) -> str:
    """A phrase as word lists hold it: the same words as in texts, whatever stands between them.

    A `*` at the end, which leaves the ending open, stays.
    """
    words = Text(phrase, None, "", "", None).said  # type: ignore[arg-type]  # no noun holds it
    return " ".join(words) + ("*" if words and phrase.rstrip().endswith("*") else "")


def _hits(subject: Context, wanted: WordList, texts: Sequence[Text]) -> Iterator[Hit]:
    beginning = wanted.beginning(_vocabulary(subject))
    for text in texts:
        if not beginning.isdisjoint(text.said):
            for hit in wanted.hits(text):
                if not is_spoken_for(subject, text, hit.first, hit.behind):
                    yield hit


def _vocabulary(subject: Context) -> frozenset[str]:
    """Every word that the framework says anywhere."""
    return subject.share(
        "vocabulary", lambda: frozenset(word for text in subject.texts for word in text.said)
    )


def _allowed(subject: Context) -> WordList:
    def make() -> WordList:
        phrases = map(said_words, subject.settings.vocabulary.allow)
        return WordList([Entry(tuple(filter(None, phrases)), "the company")])

    return subject.share("allowed words", make)
