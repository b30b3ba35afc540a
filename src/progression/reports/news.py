"""What changed for one level, as Markdown and as JSON."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from progression.catalog import Catalog, Seat
from progression.changes import Aspect, Change, Edit, Kind, News, NewsItem, Part, Span, Turn
from progression.prose import counted, fold, listed

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

TITLES: Final[Mapping[Turn, str]] = {
    Turn.RAISED: "Raised",
    Turn.NEW: "New",
    Turn.CHANGED: "Asks for something else",
    Turn.OPEN: "Reads differently, and nobody has said yet whether it asks for more",
    Turn.LOWERED: "Asks for less",
    Turn.GONE: "No longer asked",
    Turn.REWORDED: "Reads differently, and asks for the same",
}
"""What people call each turn."""

_COUNTED: Final[Mapping[Turn, str]] = {
    Turn.RAISED: "raised",
    Turn.NEW: "new",
    Turn.CHANGED: "for something else",
    Turn.OPEN: "still to be decided",
    Turn.LOWERED: "lowered",
    Turn.GONE: "no longer asked",
    Turn.REWORDED: "only worded otherwise",
}


@attrs.frozen(kw_only=True)
class Since:
    """What somebody asked, and what is compared.

    Attributes:
        asked: Since when, in the words in which it was asked.
        day: The day of the revision that is compared with; None where files are.
        commit: The revision; empty where files are.
        old: The framework as it was.
        new: The framework as it is.
    """

    asked: str
    day: datetime.date | None
    commit: str
    old: Catalog
    new: Catalog

    @property
    def told(self) -> str:
        """Since when, for a sentence."""
        if self.day is None or _DAY.fullmatch(self.asked):
            return self.asked
        return f"{self.asked} ({self.day})"

    @property
    def then(self) -> str:
        """When that was, for a sentence."""
        return f"{'on' if _DAY.fullmatch(self.asked) else 'in'} {self.told}"

    @property
    def compared(self) -> str:
        """What is compared."""
        if not self.commit:
            return f"{self.asked}, against what lies in the files now"
        return f"revision {self.commit[:12]} of {self.day}, against what lies in the files now"

    def source(self, item: NewsItem, seat: Seat) -> str:
        """Who asks it, where that is not the level itself."""
        if item.source == seat.path:
            return ""
        for catalog in (self.old, self.new) if item.turn is Turn.GONE else (self.new, self.old):
            if item.source in catalog:
                return str(getattr(catalog[item.source], "title", "")) or item.source
        return "everyone" if not item.source else item.source


def summary(news: News, since: Since) -> str:
    """The one sentence that answers."""
    title = news.seat.title or news.seat.level.id
    if news.old is None:
        return f"{title} did not exist {since.then}: all of it is new."
    if news.new is None:
        return _gone(news, since, title)
    if not news.items:
        return f"Nothing changed in what is asked of {title} since {since.told}."
    parts = [f"{len(found)} {_COUNTED[turn]}" for turn in Turn if (found := news.of(turn))]
    things = counted(len(news.items), "thing")
    return f"{things} changed in what is asked of {title} since {since.told}: {listed(parts)}."


def _gone(news: News, since: Since, title: str) -> str:
    told = f"{title} is no longer a level; it still was one {since.then}."
    if news.heirs:
        found = [str(getattr(since.new.get(path), "title", "")) or path for path in news.heirs]
        return f"{told} {listed(found)} took over from it."
    return f"{told} Nothing says what took over from it."


def moved(news: News) -> str:
    """That the level stands, or is called, otherwise than then; empty where it does not."""
    if news.old is None or news.new is None:
        return ""
    if news.old.path != news.new.path:
        return f"It was {news.old.title} at {news.old.path} then."
    return ""


def also(change: Change) -> str:
    """What else changed about a level, in words."""
    what = _ABOUT.get(change.field, change.field.replace("_", " ")) or change.part.value
    name = change.part.value.capitalize()
    if change.kind is Kind.DEPRECATED:
        return f"On its way out: {fold(change.title)}"
    if change.part is not Part.LEVEL:
        if change.kind in (Kind.REWORDED, Kind.EDITORIAL) and change.field == "text":
            return f"{name}: {marked(change.spans)}"
        return f"{name} {change.kind.value}: {fold(change.title)}"
    if change.before and change.after and change.field == "summary":
        return f"In a sentence: {marked(change.spans)}"
    before, after = change.before or "nothing", change.after or "nothing"
    return f"{what.capitalize()}: {fold(before)} → {fold(after)}"


_ABOUT: Final = {"short": "short name", "also_called": "other titles", "status": "status"}


def marked(spans: Sequence[Span]) -> str:
    """Words with those that went and came in brackets, readable without colour."""
    marks = {Edit.KEPT: "{}", Edit.DELETED: "[-{}-]", Edit.INSERTED: "{{+{}+}}"}
    return "".join(_around(span, marks[span.edit]) for span in spans)


def _around(span: Span, mark: str) -> str:
    """Mark the words of a span, and not the space around them."""
    start, words, end = span.parts
    return f"{start}{mark.format(words)}{end}" if words else start


def remark(item: NewsItem) -> str:
    """What is to be said of an item beside its words."""
    if item.aspect is Aspect.IMPORTANCE:
        return "optional now" if item.optional else "asked of everyone now, and was optional"
    if item.aspect is Aspect.RUNG:
        return "the rung that is asked"
    if item.aspect is Aspect.SENTENCE:
        return "in a sentence, optional" if item.optional else "in a sentence"
    if item.editorial:
        return "spelling and punctuation only"
    return "optional" if item.optional else ""


# Markdown


def markdown(news: News, since: Since) -> str:
    """A page for a 1:1, or for a message to somebody."""
    title = news.seat.title or news.seat.level.id
    return "\n".join(
        [
            f"# What changed for {_plain(title)} since {since.told}",
            "",
            _plain(summary(news, since)),
            *([_plain(moved(news))] if moved(news) else []),
            *_parts(news, since),
            "",
            f"Compared: {_plain(since.compared)}.",
            "",
        ]
    )


def _parts(news: News, since: Since) -> Iterator[str]:
    for turn in Turn:
        found = news.of(turn)
        if found:
            yield from ("", f"## {TITLES[turn]}", "")
        for item in found:
            yield from _item(item, since.source(item, news.seat))
    if news.also:
        yield from ("", "## What else changed", "")
        yield from (f"- {_plain(also(change))}" for change in news.also)


def _item(item: NewsItem, source: str) -> Iterator[str]:
    beside = ", ".join(filter(None, [f"from {source}" if source else "", remark(item)]))
    head = f"**{_plain(item.title)}**" + (f" ({_plain(beside)})" if beside else "")
    if item.spans and item.aspect is not Aspect.IMPORTANCE and item.before != item.after:
        marks: Callable[[Span], str] = _markdown_span
        yield f"- {head}: {''.join(map(marks, item.spans))}"
        return
    words = item.after or item.before
    yield f"- {head}: {_plain(' '.join(words))}"
    if item.after and item.before and item.before != item.after:
        yield from (f"    - before: {_plain(text)}" for text in item.before)


def _markdown_span(span: Span) -> str:
    tags = {Edit.KEPT: "{}", Edit.DELETED: "<del>{}</del>", Edit.INSERTED: "<ins>{}</ins>"}
    return _around(attrs.evolve(span, text=_plain(span.text, folded=False)), tags[span.edit])


_SIGNS: Final = str.maketrans({each: f"\\{each}" for each in "\\`*_[]#|~"} | {"<": "&lt;"})


def _plain(text: str, *, folded: bool = True) -> str:
    """Text in which no sign has a meaning of its own."""
    return (
        (fold(text) if folded else text.replace("\n", " ")).replace("&", "&amp;").translate(_SIGNS)
    )


# JSON


def record(news: News, since: Since) -> dict[str, object]:
    """The answer for other tools."""
    return {
        "schema": "progression/since/1",
        "since": {
            "asked": since.asked,
            "commit": since.commit or None,
            "day": str(since.day) if since.day else None,
        },
        "level": {
            "path": news.new.path if news.new else None,
            "title": news.seat.title,
            "fingerprint": since.new.fingerprint(news.new) if news.new else None,
        },
        "before": {
            "path": news.old.path if news.old else None,
            "title": news.old.title if news.old else None,
            "fingerprint": since.old.fingerprint(news.old) if news.old else None,
        },
        "replaced_by": list(news.heirs),
        "summary": summary(news, since),
        "items": [_item_record(item) for item in news.items],
        "also": [
            {
                "part": change.part.value,
                "kind": change.kind.value,
                "field": change.field,
                "before": change.before,
                "after": change.after,
                "title": change.title,
            }
            for change in news.also
        ],
    }


def _item_record(item: NewsItem) -> dict[str, object]:
    return {
        "turn": item.turn.value,
        "about": item.aspect.value,
        "competency": item.competency,
        "title": item.title,
        "path": item.path or None,
        "before": list(item.before),
        "after": list(item.after),
        "words": [{"edit": span.edit.value, "text": span.text} for span in item.spans],
        "from": item.source,
        "optional": item.optional,
        "editorial": item.editorial,
    }
