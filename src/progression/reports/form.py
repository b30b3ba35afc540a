"""A form as one HTML file: filled in from disk, and sent back as a file of JSON.

It asks nothing of any host: its own policy makes the browser refuse every request. What somebody
types stays in their browser until they save it.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
import re
from collections.abc import Mapping, Sequence

import attrs
from jinja2 import Environment, PackageLoader, StrictUndefined

from progression.fingerprints import fingerprint
from progression.messages import Messages

Path = tuple[str, ...]
"""Keys of the file, from its top."""


@attrs.frozen
class Field:
    """One thing to fill in.

    Attributes:
        path: Where it goes.
        label: What it asks for; empty where the question itself says so.
        options: What there is to choose from, each with its words; empty for text.
        short: Whether it is one line.
        needed: Whether nothing can be saved without it.
    """

    path: Path
    label: str = ""
    options: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)
    short: bool = attrs.field(default=False, kw_only=True)
    needed: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Item:
    """A question with what there is to fill in.

    Attributes:
        text: The question; empty where the fields say all.
        fields: What there is to fill in.
        sets: What the file says as well, as soon as one of the fields is filled in.
        examples: What it looked like once.
    """

    text: str
    fields: tuple[Field, ...]
    sets: tuple[tuple[Path, str], ...] = ()
    examples: tuple[str, ...] = ()


@attrs.frozen
class Part:
    """Questions that belong together."""

    title: str
    items: tuple[Item, ...]
    lead: str = ""


@attrs.frozen(kw_only=True)
class Form:
    """A form.

    Attributes:
        title: What it is called.
        kicker: Where it comes from.
        lead: What it is about.
        notice: What everybody has to know before they write, in a few words.
        notice_more: The same in full.
        story: A text that is read before the questions.
        parts: The questions.
        after: What to do with the file.
        blank: The file before anything is filled in, its keys in their order.
        file: How the file's name begins.
    """

    title: str
    kicker: str
    lead: tuple[str, ...]
    notice: str
    notice_more: str
    parts: tuple[Part, ...]
    after: str
    blank: Mapping[str, object]
    file: str
    story: tuple[str, ...] = ()


def html(form: Form, words: Messages) -> str:
    """A form as HTML that needs no other file."""
    style, script = _tight(_text("form.css")), _tight(_text("form.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)};"
        " base-uri 'none'; form-action 'none'"
    )
    asked = [item.text for part in form.parts for item in part.items]
    # Two forms with the same questions for the same person share what was typed, others do not.
    mark = fingerprint([json.dumps(form.blank, sort_keys=True), form.title, *asked])
    data = {
        "blank": dict(form.blank),
        "words": {
            "keeps": words("form.keeps"),
            "kept": words("form.kept"),
            "back": words("form.back"),
            "blocked": words("form.blocked"),
            "lacking": words("form.lacking", name="{name}"),
            "empty": words("form.empty"),
            "saved": words("form.saved", file="{file}"),
            "sure": words("form.sure"),
            "cleared": words("form.cleared"),
        },
        "key": f"progression/form/{mark}",
        "file": form.file,
    }
    return (
        _environment()
        .get_template("form.html")
        .render(
            form=form,
            language=words.language,
            t=words,
            style=style,
            script=script,
            policy=policy,
            data=_json(data),
        )
        + "\n"
    )


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("progression.reports"),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["json"] = _json
    return environment


def _json(value: Mapping[str, object] | Sequence[object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _text(name: str) -> str:
    from importlib.resources import files

    return (files("progression.reports") / "templates" / name).read_text(encoding="utf-8")


def _tight(text: str) -> str:
    """Style or script without comments and indentation; ours has no text that spans lines."""
    lines = (each.strip() for each in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).splitlines())
    return "\n".join(filter(None, lines))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
