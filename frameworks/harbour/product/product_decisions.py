"""Product decisions: what to build, in which order, and what to leave out."""

from datetime import date

from progression import (
    FOR_MANAGER,
    FOR_PERSON,
    Competency,
    Practice,
    Prompt,
    Signal,
    Step,
)

from ..foundations import (
    CAPABILITIES,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

PRODUCT_DECISIONS = Competency(
    "product-decisions",
    "Product decisions",
    dimension=CAPABILITIES,
    group="Product craft",
    summary="How do you decide what to build, and what to leave out?",
    why=(
        "Each port asks for something else, and we build for all of them. A decision"
        " with its reasons written down lets engineers work in peace, lets sales answer"
        " honestly, and lets us change our minds when the reasons change."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Prepares small decisions within a plan that others set.",
            signals=[
                Signal(
                    "writes-the-problem",
                    "Writes each piece of work as a problem, with the person who meets"
                    " it.",
                    examples=[
                        "Opened a ticket with “the night watch in Kalvenor misses late"
                        " arrivals” where it first said “add a filter”.",
                    ],
                ),
                Signal(
                    "compares-options",
                    "Compares several options before recommending one of them to the"
                    " team.",
                    examples=[
                        "Set a warning beside a hard stop for overlapping berths, with"
                        " a line on who would be annoyed by each.",
                    ],
                ),
                Signal(
                    "asks-the-builders",
                    "Asks engineers what a change would cost before proposing it to"
                    " the team.",
                    examples=[
                        "Learned that a printed list takes a day and a live one two"
                        " weeks, and proposed the printed list.",
                    ],
                ),
                Signal(
                    "looks-after-release",
                    "Looks up some weeks after a release whether ports use the change.",
                    examples=[
                        "Found that two of nine marinas had opened the new mooring"
                        " form, and asked the other seven why.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Decides within one part of a product, with reasons on paper.",
            signals=[
                Signal(
                    "states-the-trade-off",
                    "Writes down a decision together with what was given up for it.",
                    examples=[
                        "Noted that import from spreadsheets means no live link to the"
                        " port's own system this year.",
                    ],
                    raises="compares-options",
                ),
                Signal(
                    "orders-the-work",
                    "Orders the team's next weeks by value to ports, with the"
                    " reasoning on one page.",
                    examples=[
                        "Moved invoices ahead of weather maps after listing which"
                        " ports each would help before summer.",
                    ],
                ),
                Signal(
                    "cuts-scope",
                    "Cuts a piece of work down to the smallest version that a port"
                    " would use.",
                    examples=[
                        "Shipped the waiting list with a phone number in place of"
                        " automatic messages; three marinas ran their season on it.",
                    ],
                ),
                Signal(
                    "warns-those-who-answer",
                    "Tells support and sales ahead of a change what ports will ask"
                    " about it.",
                    examples=[
                        "Wrote down five likely questions about the new deposit, and"
                        " support had the answers on launch day.",
                    ],
                ),
                Signal(
                    "sets-the-measure",
                    "Agrees with the team on the measure of success before work on a"
                    " change begins.",
                    examples=[
                        "Set “a planner moves a ship in under a minute” for the"
                        " drag-and-drop berth plan, and timed it in two ports.",
                    ],
                    raises="looks-after-release",
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Makes the contested decisions of a product area and stands by their"
            " outcome.",
            signals=[
                Signal(
                    "declines-with-reasons",
                    "Tells a customer why their request will wait, with what would"
                    " change that.",
                    examples=[
                        "Explained to Sant Orvell that the weighbridge link starts"
                        " when three ports need it, and showed them the list.",
                    ],
                ),
                Signal(
                    "counts-the-upkeep",
                    "Counts the upkeep of a feature into its cost, with estimates from"
                    " engineering and support.",
                    examples=[
                        "Added four support hours a month to the cost of a special"
                        " invoice for one ferry line, which ended the idea.",
                    ],
                    raises=["states-the-trade-off", "asks-the-builders"],
                ),
                Signal(
                    "plans-by-outcome",
                    "Plans a quarter as outcomes for ports, leaving the solutions to"
                    " the team.",
                    examples=[
                        "Planned “a marina closes its books in one day” for the"
                        " spring; the team chose to begin with deposits.",
                    ],
                    raises="orders-the-work",
                ),
                Signal(
                    "retires-a-feature",
                    "Removes a feature that few ports use, with a way forward for"
                    " those few.",
                    examples=[
                        "Took out the fax gateway after moving its last two ports to"
                        " mail, one of them by phone on a Friday morning.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Brings the decisions of several teams together into one plan.",
            signals=[
                Signal(
                    "weighs-over-products",
                    "Decides a trade-off that runs through several products, after"
                    " hearing the cost to each team.",
                    examples=[
                        "Decided that vessel sizes live in one register, although two"
                        " teams had to rebuild an import for it.",
                    ],
                    raises="counts-the-upkeep",
                ),
                Signal(
                    "plans-across-areas",
                    "Plans half a year over several product areas, with the ties"
                    " between them drawn out.",
                    examples=[
                        "Drew how invoices, deposits and the boat register wait for"
                        " one another, which moved the register to January.",
                    ],
                    raises="plans-by-outcome",
                ),
                Signal(
                    "builds-a-business-case",
                    "Builds the case for a larger investment from price, cost and"
                    " risk, together with finance.",
                    examples=[
                        "Worked out with finance that the ferry module pays for itself"
                        " at six ports, and what happens at four.",
                    ],
                ),
                Signal(
                    "offers-a-wider-answer",
                    "Answers a large customer's special wish with an alternative that"
                    " serves other ports as well.",
                    examples=[
                        "Offered the ferry line in Kalvenor a printed manifest for"
                        " all, in place of a screen for one.",
                    ],
                    raises="declines-with-reasons",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Decides with the company which products Harbour makes.",
            signals=[
                Signal(
                    "places-a-company-bet",
                    "Proposes a bet on a new product together with the result that"
                    " would end it.",
                    examples=[
                        "Put the towage scheduler to the leadership round with its"
                        " stop rule: two paying ports by April.",
                    ],
                    raises="builds-a-business-case",
                ),
                Signal(
                    "writes-principles",
                    "Writes product principles that teams quote in decisions of their"
                    " own.",
                    examples=[
                        "“The person on the quay comes first” settled the tablet"
                        " question in a meeting that its author missed.",
                    ],
                ),
                Signal(
                    "shapes-the-range",
                    "Shapes the range of products for the coming years, from lake"
                    " marinas to ferry ports.",
                    examples=[
                        "Joined two half-sold planners into one product with an entry"
                        " plan that a marina of forty berths affords.",
                    ],
                    raises="plans-across-areas",
                ),
                Signal(
                    "winds-down-a-product",
                    "Winds down a whole product, with a fair path for each port that"
                    " relies on it.",
                    examples=[
                        "Closed the crane planner over eighteen months, and helped"
                        " each of its five ports to another supplier.",
                    ],
                    raises="retires-a-feature",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "given-up",
            "What did you give up in your last decision, and who felt it?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "change-your-mind",
            "Which open decision would you make differently today, and what stops you?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "decided-without-you",
            "Which decision did they make this quarter that would once have come to"
            " you?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "next-size-of-decision",
            "Which decision, one size larger, could they prepare next month?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "decision-diary",
            "Keep a diary of decisions with the expected result, and read it again"
            " after a quarter.",
            kind="habit",
            time="ten minutes a week",
        ),
        Practice(
            "sit-in-on-a-contested-call",
            "Sit in on a contested decision of another area and write its record for"
            " them.",
            kind="shadowing",
            time="two hours, once a quarter",
        ),
        Practice(
            "take-out-one-thing",
            "Find one setting that hardly anybody uses and lead its removal from"
            " proposal to goodbye.",
            kind="project",
            time="two hours a week for six weeks",
        ),
    ],
    keywords=["prioritisation", "roadmap", "trade-offs", "scope", "strategy"],
    owner="Director of Product",
    reviewed=date(2026, 10, 5),
)
