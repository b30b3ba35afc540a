"""Ownership: what people leave in your hands."""

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

OWNERSHIP = Competency(
    "ownership",
    "Ownership",
    dimension=EXPERIENCE,
    summary="What can people leave in your hands and stop thinking about?",
    why=(
        "Fifty people cannot watch over one another's work. When somebody holds a thing"
        " from the first question to the last loose end, everybody else gets their"
        " attention back, and ports learn to rely on us."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Holds a prepared task and tells others where it stands.",
            signals=[
                Signal(
                    "finishes-own-tasks",
                    "Brings an assigned task to the finish that was agreed.",
                    examples=[
                        "Carried the new tide-table import through to the first port"
                        " using it, as the ticket asked.",
                    ],
                ),
                Signal(
                    "tells-early",
                    "Tells the person waiting as soon as a date starts to slip.",
                    examples=[
                        "Wrote to the support lead on Tuesday that Friday's fix would"
                        " need until Monday.",
                    ],
                ),
                Signal(
                    "asks-when-stuck",
                    "Asks for help within the day after getting stuck on a task.",
                    examples=[
                        "Asked in the team channel after a morning lost to a failing"
                        " import of vessel data.",
                    ],
                ),
                Signal(
                    "keeps-promises-visible",
                    "Keeps open promises on a list that the whole team sees.",
                    examples=[
                        "Wrote each promise to the Merrowby marinas on the team board,"
                        " with a date beside it.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Holds a whole piece of work, its loose ends included.",
            signals=[
                Signal(
                    "owns-a-result",
                    "Carries a piece of work from the first question to its use by a"
                    " port.",
                    examples=[
                        "Took the waiting list for berths from an interview in"
                        " Skagmere to the first booked place.",
                    ],
                    raises="finishes-own-tasks",
                ),
                Signal(
                    "renegotiates-scope",
                    "Offers a smaller version with its trade-offs when a date comes"
                    " into doubt.",
                    examples=[
                        "Proposed to ship the season calendar with colours fixed, so"
                        " that the marina had it before Easter.",
                    ],
                    raises="tells-early",
                ),
                Signal(
                    "closes-loose-ends",
                    "Returns to finished work a few weeks later to mend what its use"
                    " revealed.",
                    examples=[
                        "Called two marinas a month after the launch and repaired the"
                        " printout they both struggled with.",
                    ],
                ),
                Signal(
                    "admits-mistakes",
                    "Admits a mistake to the people it affects on the day it comes to"
                    " light.",
                    examples=[
                        "Wrote to the port of Brekhaven about the two bookings that a"
                        " wrong setting had dropped.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Owns an outcome for the team, including the parts that other people do.",
            signals=[
                Signal(
                    "owns-an-outcome",
                    "Answers for an outcome that takes the work of several colleagues"
                    " to reach.",
                    examples=[
                        "Held the goal that a harbour master plans a week in ten"
                        " minutes, over three releases.",
                    ],
                    raises="owns-a-result",
                ),
                Signal(
                    "picks-up-unowned",
                    "Picks up a problem that lies between two roles until somebody"
                    " owns it.",
                    examples=[
                        "Ran the clean-up of duplicate vessels for six weeks, then"
                        " found it a home in customer success.",
                    ],
                ),
                Signal(
                    "names-risk-with-plan",
                    "Names the largest risk of a plan at its start, together with the"
                    " step that lowers it.",
                    examples=[
                        "Opened the quarter's plan with the radar supplier's delay and"
                        " a fallback on manual entry.",
                    ],
                    raises="renegotiates-scope",
                ),
                Signal(
                    "prepares-handover",
                    "Prepares a handover that lets the next person start on the first"
                    " day.",
                    examples=[
                        "Left a page with contacts, open questions and a recording"
                        " before three months of parental leave.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Owns outcomes across teams and teaches others how to hold one.",
            signals=[
                Signal(
                    "owns-across-teams",
                    "Answers for an outcome that two or more teams have to reach"
                    " together.",
                    examples=[
                        "Carried the promise of one shared arrivals board through"
                        " product, engineering and customer success.",
                    ],
                    raises="owns-an-outcome",
                ),
                Signal(
                    "settles-ownership",
                    "Settles with two teams which of them owns a disputed part, in a"
                    " note both sign.",
                    examples=[
                        "Agreed with support and operations who answers for failed"
                        " card payments at the quay.",
                    ],
                    raises="picks-up-unowned",
                ),
                Signal(
                    "lends-own-outcome",
                    "Hands a whole outcome to a colleague while staying near for their"
                    " questions.",
                    examples=[
                        "Gave the winter-storage project to a colleague and met her"
                        " each Thursday until it launched.",
                    ],
                ),
                Signal(
                    "stops-own-work",
                    "Ends a project of their own once its reason falls away, with a"
                    " page on the lessons.",
                    examples=[
                        "Stopped the ferry add-on after the second pilot port merged"
                        " with a competitor's customer.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Answers for something that the company as a whole stands on.",
            signals=[
                Signal(
                    "owns-a-company-promise",
                    "Answers to all of Harbour for a promise on which its customers"
                    " depend.",
                    examples=[
                        "Held the promise that no port loses a booking during the move"
                        " to the new data centre.",
                    ],
                    raises="owns-across-teams",
                ),
                Signal(
                    "changes-how-owners-are-named",
                    "Gives the company one way of deciding who owns what, used by all"
                    " clusters.",
                    examples=[
                        "Introduced the one-page register in which each customer"
                        " promise has one name beside it.",
                    ],
                    raises="settles-ownership",
                ),
                Signal(
                    "reports-openly-on-failure",
                    "Explains a failed bet to the whole company, starting with their"
                    " own part in it.",
                    examples=[
                        "Told the all-hands why the container-yard product found no"
                        " buyer and which sign was overlooked.",
                    ],
                    raises="admits-mistakes",
                ),
                Signal(
                    "takes-charge-in-crisis",
                    "Takes charge of a matter that threatens the company until its"
                    " owners take it back.",
                    examples=[
                        "Led the ten days after the payment partner's bankruptcy, then"
                        " handed each part back by name.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "off-your-mind",
            "Which piece of work would you like to hold from beginning to end?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "loose-ends",
            "Which loose end of yours would you tie up first, given a quiet day?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "stopped-checking",
            "What did you stop checking on this quarter because this person has it?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "room-to-own",
            "Which decision could you leave to them that you still make yourself?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "own-one-small-thing",
            "Take over one small thing with a customer at its end, such as a printout"
            " or a report.",
            kind="project",
            time="two hours a week for a month",
        ),
        Practice(
            "shadow-an-owner",
            "Sit beside somebody who owns an outcome in their weekly round of"
            " questions.",
            kind="shadowing",
            time="an hour a week for four weeks",
        ),
        Practice(
            "tell-a-mistake",
            "Tell the team over lunch about a mistake of yours and what it changed.",
            kind="talk",
            time="two hours, once",
        ),
    ],
    keywords=["accountability", "responsibility", "follow-through", "trust"],
    owner="Head of Operations",
    reviewed=date(2026, 10, 5),
)
