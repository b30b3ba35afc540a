"""A guess at the direction of a rewording, from the words that came and went.

A hint is never a verdict: on real rewordings it was right in two of three. It tells the author and
the reviewer where to look first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from progression.changes.change import Hint
from progression.changes.spans import Edit, spans_between
from progression.changes.words import Decision

UP, DOWN = Decision.RAISES, Decision.LOWERS

FREQUENCY = (
    ("never",),
    ("rarely", "seldom"),
    ("occasionally", "sometimes"),
    ("often", "frequently"),
    ("regularly", "usually", "routinely", "consistently"),
    ("always", "continuously"),
)
"""How often something is asked, from never to always: the only thresholds that a text has."""

REACH = (
    ("own", "personal", "individual"),
    ("team", "peers", "squad", "project"),
    ("teams", "group", "area", "projects"),
    ("department", "discipline", "departments", "groups"),
    ("company", "organisation", "organization", "business", "industry"),
)
"""How far the work goes, from one's own to everywhere."""

CHARGE = (
    ("attends", "observes", "knows", "understands", "aware"),
    ("helps", "assists", "supports", "contributes", "participates", "involved"),
    ("does", "makes", "uses", "writes", "runs", "manages", "maintains", "fixes"),
    ("leads", "drives", "owns", "ensures", "responsible", "shapes"),
    ("accountable", "sets", "defines"),
)
"""How much of it is somebody's own doing."""

_FREER = frozenset("independently autonomously proactively unprompted alone".split())
_NARROWER = frozenset("own within only some part assigned simple small basic well-defined".split())
_WIDER = frozenset("all every several complex ambiguous difficult multiple wider entire".split())
_SOFTER = re.compile(r"\b(?:with (?:help|guidance|support)|or|e\.g|for example|such as)\b")
_NEGATIONS = frozenset("no not never without cannot".split())
_NUMBERS = {
    name: number
    for number, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
_AT_MOST = re.compile(r"\b(?:within|at most|under|below|less than|fewer than|no more than|up to)\b")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def hint(before: str, after: str) -> Hint:
    """Guess whether a rewording asks for more or for less, and say why."""
    gone, come = _exchanged(before, after)
    if (_NEGATIONS & set(gone)) ^ (_NEGATIONS & set(come)):
        return Hint(None, "a negation came or went")
    found = [each for clue in _CLUES for each in clue(gone, come, before, after)]
    if not found:
        return Hint(None, "nothing in the words tells a direction")
    directions = {direction for direction, _ in found}
    reason = "; ".join(dict.fromkeys(reason for _, reason in found))
    return Hint(directions.pop() if len(directions) == 1 else None, reason)


Clue = tuple[Decision, str]


def _exchanged(before: str, after: str) -> tuple[list[str], list[str]]:
    """The words that went and that came, in lower case; those that only moved are neither."""
    gone: list[str] = []
    come: list[str] = []
    for span in spans_between(before, after):
        if span.edit is Edit.DELETED:
            gone += _words(span.text)
        elif span.edit is Edit.INSERTED:
            come += _words(span.text)
    for word in [word for word in gone if word in come]:
        if word in gone and word in come:
            gone.remove(word)
            come.remove(word)
    return gone, come


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _ladders(gone: Sequence[str], come: Sequence[str], _: str, __: str) -> Iterator[Clue]:
    for ladder in (FREQUENCY, REACH, CHARGE):
        places = {word: place for place, rung in enumerate(ladder) for word in rung}
        was = [(places[word], word) for word in gone if word in places]
        now = [(places[word], word) for word in come if word in places]
        if was and now and max(was)[0] != max(now)[0]:
            direction = UP if max(now)[0] > max(was)[0] else DOWN
            yield direction, f"“{max(was)[1]}” became “{max(now)[1]}”"


def _numbers(gone: Sequence[str], come: Sequence[str], before: str, after: str) -> Iterator[Clue]:
    was, now = _numbers_in(gone), _numbers_in(come)
    if len(was) == len(now) == 1 and was != now:
        rises = now[0] > was[0]
        if _AT_MOST.search(before.casefold()) or _AT_MOST.search(after.casefold()):
            rises = not rises
        yield UP if rises else DOWN, f"{was[0]:g} became {now[0]:g}"


def _numbers_in(words: Iterable[str]) -> list[float]:
    return [
        float(_NUMBERS.get(word, word))
        for word in words
        if word in _NUMBERS or re.fullmatch(r"[0-9]+", word)
    ]


def _signs(gone: Sequence[str], come: Sequence[str], _: str, __: str) -> Iterator[Clue]:
    """Words whose coming or going says something by itself."""
    for words, direction in ((_FREER, UP), (_WIDER, UP), (_NARROWER, DOWN)):
        opposite = DOWN if direction is UP else UP
        for word in come:
            if word in words:
                yield direction, f"adds “{word}”"
        for word in gone:
            if word in words:
                yield opposite, f"takes out “{word}”"


def _softened(_: Sequence[str], __: Sequence[str], before: str, after: str) -> Iterator[Clue]:
    old, new = _SOFTER.findall(before.casefold()), _SOFTER.findall(after.casefold())
    if len(new) > len(old):
        yield DOWN, f"adds “{new[-1]}”"
    elif len(old) > len(new):
        yield UP, f"takes out “{old[-1]}”"


def _longer(gone: Sequence[str], come: Sequence[str], _: str, __: str) -> Iterator[Clue]:
    """Words that only came, or only went, where no other clue speaks of them."""
    told = _FREER | _WIDER | _NARROWER
    if come and not gone and not told & set(come) and not {"or", "with"} & set(come):
        yield UP, f"adds “{' '.join(come)}”"
    elif gone and not come and not told & set(gone) and not {"or", "with"} & set(gone):
        yield DOWN, f"takes out “{' '.join(gone)}”"


_CLUES: tuple[Callable[[Sequence[str], Sequence[str], str, str], Iterator[Clue]], ...] = (
    _ladders,
    _numbers,
    _signs,
    _softened,
    _longer,
)
