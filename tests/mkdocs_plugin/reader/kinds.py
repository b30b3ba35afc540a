"""One page of each kind: of the example company, and of the company of twenty clusters."""

from __future__ import annotations

from typing import Final

from tests.looks.settings import LEVEL

HARBOUR: Final = {
    "home": "",
    "cluster": "engineering/",
    "track": "engineering/ic/",
    "level": LEVEL,
    "dimension": "competencies/influence/",
    "competencies": "competencies/",
    "competency": "competencies/growing-others/",
    "matrix": "engineering/matrix/",
    "moves": "moves/",
    "move": "moves/engineering-ic-senior-engineer--engineering-management-engineering-manager/",
    "compare": "compare/",
    "titles": "titles/",
    "self-assessment": f"{LEVEL}self-assessment/",
    "guides": "guides/",
    "one-to-one": "guides/one-to-one/",
    "one-to-one-level": f"guides/one-to-one/{LEVEL}",
    "promotion-case-level": f"guides/promotion-case/{LEVEL}",
    "new-here": "guides/new-here/",
    "glossary": "glossary/",
    "changes": "changes/",
}

TWENTY: Final = {
    "home": "",
    "cluster": "baking/",
    "level": "baking/trade/trade-2/",
    "matrix": "baking/matrix/",
    "moves": "moves/",
    "compare": "compare/",
}
