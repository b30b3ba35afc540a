"""1:1s: what was asked, which triggers were seen, and what was agreed.

A 1:1 is Markdown with TOML in front; its prose is the sheet, on which people write as they like.
What was agreed stands below a heading that says so, in any language that the handbook speaks:

```markdown
+++
format = 2
met = 2026-11-17
prompts = ["direction/prompts/what-is-open"]

[[triggers]]
path = "engineering/ic/staff-engineer#asked-across-teams"
seen = 2026-11-10
+++

## What we agree

- Write down the two ways of the cache, by Friday.
```
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
from attrs import field

from progression.messages import Messages, languages
from progression.people.fields import fields_of

FOLDER: Final = "one-on-ones"
_HEADING = re.compile(r"#+\s+(.*?)\s*#*\s*")
_EMPTY = re.compile(r"\s*[-*+]?\s*(?:\[[ xX]\])?\s*…?\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)")


@attrs.frozen
class SeenTrigger:
    """A reason to talk that somebody saw.

    Attributes:
        path: The level and the trigger: `cluster/track/level#trigger`.
        seen: The day.
    """

    path: str
    seen: datetime.date


@attrs.frozen(kw_only=True)
class Meeting:
    """One 1:1.

    Attributes:
        name: The file, from the person's folder.
        met: The day.
        prompts: The prompts that were on the sheet, by what they belong to.
        triggers: The triggers that were seen.
        agreed: What was agreed, one text each.
        text: The sheet.
        rest: Keys that this version does not know.
    """

    name: str
    met: datetime.date
    prompts: tuple[str, ...] = ()
    triggers: tuple[SeenTrigger, ...] = ()
    agreed: tuple[str, ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)
    rest: Mapping[str, Any] = field(factory=dict, hash=False, repr=False)


def read_meeting(content: bytes, name: str, *, file: str = "") -> Meeting:
    """Read a 1:1.

    Args:
        content: What the file says.
        name: Its path from the person's folder.
        file: Its whole path, for messages.

    Raises:
        PersonError: It cannot be understood; everything that is wrong is in the error.
    """
    found = fields_of(content, file or name, what="A 1:1")
    met = found.day("met", "the day of the 1:1")
    prompts = found.texts("prompts")
    triggers = []
    for at, each in found.tables("triggers"):
        path, seen = each.get("path"), each.get("seen")
        if not isinstance(path, str) or "#" not in path:
            found.fault(f"{at}.path", "`path` takes cluster/track/level#trigger, in quotes.")
        elif type(seen) is not datetime.date:
            found.fault(f"{at}.seen", "`seen` takes a day without quotes, such as 2027-01-31.")
        else:
            triggers.append(SeenTrigger(path, seen))
    found.done()
    return Meeting(
        name=name,
        met=met,
        prompts=prompts,
        triggers=tuple(triggers),
        agreed=tuple(_agreed(found.prose)),
        text=found.prose,
        rest=found.rest(),
    )


def _agreed(prose: str) -> Iterator[str]:
    """The items below the heading of what was agreed; a line without a mark goes on with one."""
    titles = {Messages(each)("talk.agree").casefold() for each in languages()}
    inside = False
    item = ""
    for line in prose.split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            inside = heading[1].casefold() in titles
        if heading or not inside or _EMPTY.fullmatch(line) or _ITEM.fullmatch(line):
            if item:
                yield item
            starts = inside and not heading and not _EMPTY.fullmatch(line)
            found = _ITEM.fullmatch(line) if starts else None
            item = found[1].strip() if found else ""
        else:
            item = f"{item} {line.strip()}".strip()
    if item:
        yield item
