"""Market knowledge: reading the world of ports and marinas."""

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
    EXPERIENCE,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

MARKET_KNOWLEDGE = Competency(
    "market-knowledge",
    "Market knowledge",
    dimension=EXPERIENCE,
    group="Go-to-market craft",
    summary="How well do you read the world of ports and marinas?",
    why=(
        "A lake marina and a ferry port share little but water. They buy in other"
        " months, with other money, for other reasons. Whoever reads their world well"
        " spends our few people where they help, and spares ports an offer that was"
        " made for somebody else."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Learns how one kind of port earns, spends and decides.",
            signals=[
                Signal(
                    "explains-port-income",
                    "Explains in their own words how a port earns its money, from"
                    " berth fees to fuel.",
                    examples=[
                        "Drew for a new colleague how Marina Dorsel lives on winter"
                        " storage more than on summer guests.",
                    ],
                ),
                Signal(
                    "reads-up-on-a-port",
                    "Reads up on a port's size, traffic and season before the first"
                    " contact.",
                    examples=[
                        "Learned from the harbour's own yearbook that Brunnerby closes"
                        " for ice until March, and wrote in February.",
                    ],
                ),
                Signal(
                    "logs-market-remarks",
                    "Logs remarks on prices or rival products where the whole team"
                    " finds them.",
                    examples=[
                        "Noted that a marina pays its old supplier per berth, on the"
                        " evening of the boat show.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Covers one kind of port, with its people, its rivals and its year.",
            signals=[
                Signal(
                    "maps-the-people",
                    "Maps the people in a port who decide, who pay, or who will use"
                    " the software.",
                    examples=[
                        "Found out that in Porto Selmo the council's treasurer signs,"
                        " although the harbour master chooses.",
                    ],
                    raises="reads-up-on-a-port",
                ),
                Signal(
                    "compares-fairly",
                    "Compares our product with a rival's, including the points where"
                    " theirs serves a port better.",
                    examples=[
                        "Told a fuel-heavy marina that a rival's pump control goes"
                        " further than ours.",
                    ],
                ),
                Signal(
                    "plans-by-the-port-year",
                    "Plans contacts along the port's year: budget round, high season,"
                    " lift-out.",
                    examples=[
                        "Moved the spring mailing to November, when town harbours"
                        " write their budgets.",
                    ],
                ),
                Signal(
                    "explains-wins-and-losses",
                    "Explains a group of won or lost deals by what they share, records"
                    " at hand.",
                    examples=[
                        "Found that four of five lost marinas had bought card"
                        " terminals in the same year.",
                    ],
                    raises="logs-market-remarks",
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Answers for Harbour's picture of a whole segment, and for what we tell"
            " it.",
            signals=[
                Signal(
                    "sizes-a-segment",
                    "Sizes a segment from public registers, with the assumptions"
                    " written beside the numbers.",
                    examples=[
                        "Counted 212 town harbours with more than fifty berths, and"
                        " marked which lists were five years old.",
                    ],
                ),
                Signal(
                    "writes-positioning",
                    "Writes a position for one segment in words that ports repeat.",
                    examples=[
                        "“Your berths on one page by seven in the morning” came back"
                        " to us in a town council's minutes.",
                    ],
                    raises="compares-fairly",
                ),
                Signal(
                    "briefs-product",
                    "Briefs product on what a segment would pay for, with won and lost"
                    " deals as proof.",
                    examples=[
                        "Brought six lost deals to the autumn planning, each with what"
                        " waste-fee reports would have been worth.",
                    ],
                    raises="explains-wins-and-losses",
                ),
                Signal(
                    "watches-the-rules",
                    "Watches for rules that change what ports must report, ahead of"
                    " the date they hold.",
                    examples=[
                        "Warned in March that the new waste-fee declaration would"
                        " reach marinas in October.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Guides several teams on the state and the worth of a market.",
            signals=[
                Signal(
                    "tests-a-new-region",
                    "Tests a new region on a small budget before the company commits"
                    " to it.",
                    examples=[
                        "Spent two boat shows and one interpreter on the southern"
                        " coast, then advised to wait for a partner.",
                    ],
                ),
                Signal(
                    "hears-those-who-left",
                    "Interviews ports that chose another supplier, with findings that"
                    " change our offer.",
                    examples=[
                        "Heard from three ports that setting up took too long, which"
                        " led to the ready-made berth maps.",
                    ],
                ),
                Signal(
                    "builds-a-price-proposal",
                    "Builds a price proposal for a segment from its size, its income"
                    " and tested offers.",
                    examples=[
                        "Proposed a price by metre of quay for ferry ports, after two"
                        " of them had signed on it.",
                    ],
                    raises="sizes-a-segment",
                ),
                Signal(
                    "agrees-one-view",
                    "Brings sales, product and customer success to one written view of"
                    " a segment.",
                    examples=[
                        "Wrote “who is a small marina for us” with three teams, and"
                        " two price lists became one.",
                    ],
                    raises="briefs-product",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Shapes which markets Harbour serves, and how those markets talk about"
            " planning.",
            signals=[
                Signal(
                    "picks-markets",
                    "Recommends which markets Harbour enters or leaves, with the case"
                    " for each.",
                    examples=[
                        "Made the case for inland ports and against cruise terminals,"
                        " on four pages that the board adopted.",
                    ],
                    raises="tests-a-new-region",
                ),
                Signal(
                    "builds-industry-ties",
                    "Ties Harbour to an industry body in a way that opens a market for"
                    " all our teams.",
                    examples=[
                        "Agreed with the association of inland ports on a shared data"
                        " form, with Harbour as its first user.",
                    ],
                ),
                Signal(
                    "names-a-need",
                    "Gives a need that ports share a name that turns up in their own"
                    " tenders.",
                    examples=[
                        "“Shared berth windows” stood in two public tenders that we"
                        " had no hand in.",
                    ],
                    raises="writes-positioning",
                ),
                Signal(
                    "readies-for-a-rule",
                    "Readies the whole company for a new rule in the port world a"
                    " season ahead.",
                    examples=[
                        "Had product, support and price list prepared for shore-power"
                        " reports before ports asked for them.",
                    ],
                    raises="watches-the-rules",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "port-like-no-other",
            "Which port broke your picture of its segment, and what did you redraw?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "lost-and-learned",
            "Which port turned us down most recently, and what do you do differently"
            " since?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "who-asks-them",
            "Who comes to this person with questions about a market, and about which"
            " one?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "segment-to-hand-over",
            "Which segment could they look after next, and whom should they meet"
            " first?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "read-a-port-budget",
            "Read the public budget of one port line by line, with a colleague from"
            " finance.",
            kind="exercise",
            time="two hours, once a quarter",
        ),
        Practice(
            "association-evening",
            "Go to an association evening as a guest, and bring back one thing that"
            " surprised you.",
            kind="visit",
            time="an evening each season",
        ),
        Practice(
            "segment-talk",
            "Tell the company over lunch how one kind of port lives through a year.",
            kind="talk",
            time="three hours to prepare",
        ),
    ],
    keywords=["segments", "competitors", "positioning", "pricing", "industry"],
    owner="Director of Go-to-market",
    reviewed=date(2026, 9, 21),
)
