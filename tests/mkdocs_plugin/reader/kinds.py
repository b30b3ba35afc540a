"""One page of each kind: of the example company, and of the company of twenty clusters."""

from __future__ import annotations

from typing import Final

from tests.looks.settings import PAGES

SECOND: Final = {
    *("competency-plain", "level-first", "level-manager", "promotion-case", "step"),
    *("evidence", "promotion"),
}
"""What is looked at beside another page that is made alike."""

HARBOUR: Final = {kind: path for kind, path in PAGES.items() if kind not in SECOND}

TWENTY: Final = {
    "home": "",
    "cluster": "baking/",
    "level": "baking/trade/trade-2/",
    "matrix": "baking/matrix/",
    "moves": "moves/",
    "compare": "compare/",
}
