"""From rendered templates to Markdown that holds its shape under any generator.

Templates write HTML, and headings through `heading`, which marks them. Everything that comes from a
framework is escaped by the templates, so the mark cannot be in it.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from markupsafe import Markup

from progression.prose import fold, paragraphs

_MARK = "<!--#-->"
_PUNCTUATION = str.maketrans(
    {each: f"&#{ord(each)};" for each in string.punctuation if each not in ","}
)
_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n") + b"\x7f"
_BETWEEN = re.compile(
    r"(</(?:details|div|dl|fieldset|figure|form|nav|ol|p|section|table|ul)>)(?=<[a-z])"
)
_LINE_ENDS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@lru_cache(maxsize=4096)
def heading(depth: int, text: object, anchor: str = "", *, searched: bool = True) -> Markup:
    """A heading in Markdown, in which no sign of the text has a meaning of its own.

    Args:
        depth: 1 for the page's title, 2 and so on below it.
        text: What it says, not yet escaped.
        anchor: Its place on the page; needs the Markdown extension `attr_list`.
        searched: Whether the search finds what stands beneath it.
    """
    words = Markup(str(text)).unescape() if isinstance(text, Markup) else str(text)
    places = [f"#{anchor}"] if anchor else []
    if not searched:
        places.append("data-search-exclude")
    end = f" {{ {' '.join(places)} }}" if places else ""
    plain = fold(clean(words)).translate(_PUNCTUATION)
    return Markup(f"{_MARK}{'#' * depth} {plain}{end}{_MARK}")  # escaped above


def body(rendered: str) -> str:
    """Make Markdown of a rendered template: headings, and HTML blocks without a blank line.

    Braces become entities, so that neither macros nor attribute lists see any; every line begins
    with a tag, so that nothing that has a meaning at the start of a line can stand there.
    """
    blocks = []
    for place, part in enumerate(clean(rendered).split(_MARK)):
        block = part if place % 2 else html_block(part)
        if block:
            blocks.append(block)
    return "\n\n".join(blocks) + "\n"


def html_block(text: str) -> str:
    """Fold HTML so that every line begins with a tag and none is blank.

    Elements that follow each other stand on lines of their own, as Python-Markdown would put them:
    it then changes nothing, and words do not run together in excerpts of the search.
    """
    lines: list[str] = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped:
            continue
        if lines:
            lines.append("\n" if stripped[0] == "<" else " ")
        lines.append(stripped)
    folded = "".join(lines).replace("{", "&#123;").replace("}", "&#125;")
    return _BETWEEN.sub(r"\1\n", folded)


def clean(text: str) -> str:
    """Drop control characters and halves of surrogate pairs, which no file can hold."""
    if _LINE_ENDS.search(text):
        text = _LINE_ENDS.sub("\n", text)
    return text.encode("utf-8", "ignore").translate(None, _CONTROLS).decode("utf-8")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Text for front matter: folded onto one line, without control characters."""
    return fold(clean(text))


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, for templates."""
    return paragraphs(clean(text))
