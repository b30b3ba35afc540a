"""What a rule is, what it is given, and what it gives back.

A rule is one module in `progression.checks.rules`, named like the rule with underscores.
Its docstring is its page in the documentation and its test: the first line states the fault, and
below stand `## Why it matters`, `## Bad`, `## Good` and `## Source`, with one block of Python in
the two in the middle (`progression.checks.examples` says what these blocks may use).

```python
RULE = Rule(
    name="vague-trait",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
```
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeAlias, TypeVar, cast

import attrs

from progression.catalog import Catalog
from progression.checks.settings import LimitError, Settings
from progression.checks.texts import Standing, Text, Word, standings, texts
from progression.findings import Severity
from progression.model import Framework, Noun, Signal
from progression.names import near_misses

__all__ = [
    "Context",
    "Found",
    "Group",
    "Limit",
    "Replacement",
    "Rule",
    "Severity",
    "Standing",
    "Text",
    "Word",
]

T = TypeVar("T")


class Group(enum.Enum):
    """What a rule is about."""

    LOADING = "Loading"
    STRUCTURE = "Structure"
    LANES = "Lanes"
    WORDING = "Observable wording"
    DUPLICATION = "Duplication"
    COVERAGE = "Coverage"
    INCLUSION = "Inclusive language"
    LIVING = "Living system"
    CHECKING = "Checking"

    @property
    def id(self) -> str:
        """The name by which configuration selects it, such as `observable-wording`."""
        return self.value.lower().replace(" ", "-")


@attrs.frozen
class Limit:
    """A number that a company may set: `[tool.progression.check.limits]`.

    Attributes:
        name: Lower-case words joined by hyphens; two rules that share a limit name it alike.
        default: What holds where nothing is set.
        meaning: What it bounds, as a phrase (“Words that a signal has at most”).
    """

    name: str
    default: int
    meaning: str


@attrs.frozen
class Replacement:
    """Other words for a part of a text.

    Attributes:
        start: Where the part starts in the text, from 0.
        end: Just behind its last character; equal to `start` for words that are put in.
        words: What stands there instead.
    """

    start: int
    end: int
    words: str


@attrs.frozen
class Found:
    """One place where a rule has something to say.

    `Context.found` and `Context.found_in` make these with less to write.

    Attributes:
        noun: The object that it is about; None for the framework as a whole.
        path: The path of that object.
        message: What is wrong, in one sentence, in people's words.
        why: Why it matters, in one sentence.
        remedy: What to do, in one sentence; for wording, a better question to ask.
        words: Start and end of the words in the text of the field; None for all of it.
        field: The field that it is about; empty for the whole object.
        item: The place in the field, from 0, where it holds several.
        fix: What would mend it, where that is safe: it changes no meaning.
        also: Other objects that belong to it, such as the first of two equal texts.
    """

    noun: Noun | None
    path: str
    message: str
    why: str = attrs.field(default="", kw_only=True)
    remedy: str = attrs.field(default="", kw_only=True)
    words: tuple[int, int] | None = attrs.field(default=None, kw_only=True)
    field: str = attrs.field(default="", kw_only=True)
    item: int | None = attrs.field(default=None, kw_only=True)
    fix: tuple[Replacement, ...] = attrs.field(default=(), kw_only=True)
    also: tuple[Noun, ...] = attrs.field(default=(), kw_only=True)

    @property
    def text(self) -> str:
        """The text that it is about; empty where it is about no field, or one without words."""
        value = getattr(self.noun, self.field, "") if self.noun and self.field else ""
        if self.item is not None:
            value = value[self.item]
        return value if isinstance(value, str) else ""


class Context:
    """What a rule may ask: the catalog, what the company has set, the day, and all texts.

    Attributes:
        catalog: Answers every question about the framework, as things are in force.
        framework: The framework itself.
        settings: What the company has set: vocabulary and limits.
        today: The day on which the check is made.
    """

    def __init__(
        self,
        catalog: Catalog,
        settings: Settings | None = None,
        *,
        today: datetime.date,
        limits: Iterable[Limit] = (),
    ) -> None:
        self.catalog = catalog
        self.framework: Framework = catalog.framework
        self.settings = settings or Settings()
        self.today = today
        self._limits = {each.name: each.default for each in limits} | dict(self.settings.limits)
        self._made: dict[str, object] = {}

    def limit(self, name: str) -> int:
        """A number by its name: as the company set it, or the rule's own default.

        Raises:
            LimitError: No rule declares it.
        """
        if name not in self._limits:
            near = near_misses(name, self._limits, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise LimitError(f"No rule declares a limit “{name}”.{hint}")
        return self._limits[name]

    @cached_property
    def nouns(self) -> tuple[Standing, ...]:
        """Every noun where it stands, each once: owners before what they hold."""
        return tuple(standings(self.catalog))

    def all(self, kind: str) -> tuple[Standing, ...]:
        """Every noun of one kind, by the name of its class, such as `Competency`."""
        return self._by_kind.get(kind, ())

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that is not empty, in the order of the nouns."""
        return tuple(texts(self.nouns))

    @cached_property
    def signals(self) -> tuple[Text, ...]:
        """The texts of all signals, without their examples, each once."""
        return tuple(
            text for text in self.texts if text.field == "text" and isinstance(text.noun, Signal)
        )

    def share(self, key: str, make: Callable[[], T]) -> T:
        """What several rules need and takes time to work out: made once for each key."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])

    def found(
        self,
        where: Standing,
        message: str,
        *,
        why: str = "",
        remedy: str = "",
        field: str = "",
        also: Iterable[Noun] = (),
    ) -> Found:
        """Something found at an object."""
        return Found(
            where.noun,
            where.path,
            message,
            why=why,
            remedy=remedy,
            field=field,
            also=tuple(also),
        )

    def found_in(
        self,
        text: Text,
        message: str,
        *,
        why: str = "",
        remedy: str = "",
        words: tuple[int, int] | None = None,
        fix: Iterable[Replacement] = (),
        also: Iterable[Noun] = (),
    ) -> Found:
        """Something found in a text, or in some of its words."""
        return Found(
            text.noun,
            text.path,
            message,
            why=why,
            remedy=remedy,
            words=words,
            field=text.field,
            item=text.item,
            fix=tuple(fix),
            also=tuple(also),
        )

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Standing, ...]]:
        found: dict[str, list[Standing]] = {}
        for standing in self.nouns:
            found.setdefault(standing.kind, []).append(standing)
        return {kind: tuple(each) for kind, each in found.items()}


Check: TypeAlias = "Callable[[Context], Iterator[Found]]"
"""Looks at a framework and gives what it finds; it never fails on a framework that loads."""


@attrs.frozen
class Rule:
    """One rule.

    Attributes:
        name: Names the fault and reads well after “ignore”: lower-case words joined by hyphens.
        group: What it is about.
        severity: How much its findings weigh unless the company says otherwise; None for a rule
            that is off until it is switched on.
        since: The version of progression that brought it.
        check: Looks for the fault; None where the loader or the engine reports it already.
        preview: Whether it is not settled yet, and runs only where the company asks for previews.
        limits: Numbers that a company may set for it.
        page: Its documentation; the registry takes the docstring of its module.
    """

    name: str
    group: Group = attrs.field(kw_only=True)
    severity: Severity | None = attrs.field(kw_only=True)
    since: str = attrs.field(kw_only=True)
    check: Check | None = attrs.field(kw_only=True, repr=False)
    preview: bool = attrs.field(default=False, kw_only=True)
    limits: tuple[Limit, ...] = attrs.field(default=(), kw_only=True)
    page: str = attrs.field(default="", kw_only=True, repr=False)
