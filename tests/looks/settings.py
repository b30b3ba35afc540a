"""What is looked at, and how: the kinds of pages, and the settings of the reader."""

from __future__ import annotations

from typing import Final

import attrs

LEVEL: Final = "engineering/ic/senior-engineer/"

PAGES: Final = {
    "home": "",
    "cluster": "engineering/",
    "track": "engineering/ic/",
    "level": LEVEL,
    "level-first": "product/ic/associate-product-manager/",
    "level-manager": "engineering/management/engineering-manager/",
    "dimension": "competencies/influence/",
    "competencies": "competencies/",
    "competency": "competencies/growing-others/",
    "competency-plain": "competencies/direction/",
    "matrix": "engineering/matrix/",
    "moves": "moves/",
    "move": "moves/engineering-ic-senior-engineer--engineering-management-engineering-manager/",
    "step": "moves/engineering-ic-engineer--engineering-ic-senior-engineer/",
    "compare": "compare/",
    "titles": "titles/",
    "self-assessment": f"{LEVEL}self-assessment/",
    "changes": "changes/",
    "guides": "guides/",
    "one-to-one": "guides/one-to-one/",
    "one-to-one-level": f"guides/one-to-one/{LEVEL}",
    "promotion-case": "guides/promotion-case/",
    "promotion-case-level": f"guides/promotion-case/{LEVEL}",
    "evidence": "guides/evidence/",
    "promotion": "guides/promotion/",
    "rollout": "guides/rollout/",
    "new-here": "guides/new-here/",
    "glossary": "glossary/",
}
"""One page of each kind, by its name; those that a handbook does not have are left out."""


@attrs.frozen
class Setting:
    """How a reader looks at a page.

    Attributes:
        width: Of the window, in CSS pixels.
        dark: Whether the system is dark.
        scripts: Whether JavaScript runs.
        zoom: How many times larger everything is.
        words: Whether every sixth word has thirty letters.
        paper: The sheet that it is printed on, such as `A4`; empty on a screen.
        site: Which site is looked at: `alone`, `inside` or `german`.
    """

    width: int = 1440
    dark: bool = False
    scripts: bool = True
    zoom: int = 1
    words: bool = False
    paper: str = ""
    site: str = "alone"


SETTINGS: Final = {
    "desk": Setting(),
    "laptop": Setting(width=1024),
    "phone": Setting(width=390),
    "desk-dark": Setting(dark=True),
    "phone-dark": Setting(width=390, dark=True),
    "no-script": Setting(scripts=False),
    "phone-no-script": Setting(width=390, scripts=False),
    "zoom": Setting(width=720, zoom=2),
    "long-words": Setting(words=True),
    "phone-long-words": Setting(width=320, words=True),
    "a4": Setting(paper="A4"),
    "a3": Setting(paper="A3"),
    "inside": Setting(site="inside"),
    "german": Setting(site="german"),
    "phone-german": Setting(width=390, site="german"),
}
