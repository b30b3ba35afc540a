"""Our rhythm: two rounds of reviews a year, and a reading of the framework each quarter.

While a round is frozen nothing in here asks more of anybody: who is under review is
judged by the words that held when the round was announced.
"""

from datetime import date

from progression import Cycle, ReviewRound

AUTUMN_2026 = ReviewRound(
    "autumn-2026",
    "Autumn reviews 2026",
    starts=date(2026, 10, 19),
    ends=date(2026, 11, 13),
    frozen_from=date(2026, 10, 5),
    note="Cases for a new level go to the panel by the end of the first week.",
)

SPRING_2027 = ReviewRound(
    "spring-2027",
    "Spring reviews 2027",
    starts=date(2027, 4, 12),
    ends=date(2027, 5, 7),
    frozen_from=date(2027, 3, 29),
    note="Cases for a new level go to the panel by the end of the first week.",
)

CYCLE = Cycle(
    rounds=[
        AUTUMN_2026,
        SPRING_2027,
    ],
    framework_reviews=[
        date(2026, 10, 5),
        date(2027, 1, 11),
        date(2027, 3, 22),
        date(2027, 7, 5),
    ],
)
