"""What changed between two frameworks, and for whom.

`compare` takes two frameworks and knows neither git nor files. A change is judged by what it does
to the bar of each seat, not by the lines that moved.
"""

from progression.changes.change import Change, Hint, Question, Spot, Touch
from progression.changes.changes import Changes
from progression.changes.compare import compare
from progression.changes.declaration import Declaration
from progression.changes.digest import Digest
from progression.changes.edition import Edition
from progression.changes.folds import Fold
from progression.changes.grid import Grid, GridRow
from progression.changes.in_force import Coming, InForce, in_force
from progression.changes.naming import SeatName
from progression.changes.news import Aspect, News, NewsItem, Turn
from progression.changes.parity import Balance, ParityShift
from progression.changes.passage import Carried, Fate
from progression.changes.seats import Cell, SeatEffect
from progression.changes.spans import Edit, Span, spans_between
from progression.changes.words import Decision, Effect, Impact, Kind, Part, Version

__all__ = [
    "Aspect",
    "Balance",
    "Carried",
    "Cell",
    "Change",
    "Changes",
    "Coming",
    "Decision",
    "Declaration",
    "Digest",
    "Edit",
    "Edition",
    "Effect",
    "Fate",
    "Fold",
    "Grid",
    "GridRow",
    "Hint",
    "Impact",
    "InForce",
    "Kind",
    "News",
    "NewsItem",
    "ParityShift",
    "Part",
    "Question",
    "SeatEffect",
    "SeatName",
    "Span",
    "Spot",
    "Touch",
    "Turn",
    "Version",
    "compare",
    "in_force",
    "spans_between",
]
