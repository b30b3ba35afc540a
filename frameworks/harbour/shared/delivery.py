"""Delivery: bringing useful things to people in steps they can count on."""

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

DELIVERY = Competency(
    "delivery",
    "Delivery",
    dimension=CAPABILITIES,
    summary="What reaches people because of you, and how far can they plan on it?",
    why=(
        "A port opens its season on a fixed day, whether we are ready or not. Small"
        " steps that arrive when we said they would are worth more to a harbour master"
        " than a large surprise. So we plan in the open, ship early, and talk about"
        " dates openly."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Finishes small tasks in steps that others follow.",
            signals=[
                Signal(
                    "plans-the-day",
                    "Writes down the next steps of a task before beginning it.",
                    examples=[
                        "Listed four steps for the new mooring form in the ticket,"
                        " then crossed them off.",
                    ],
                ),
                Signal(
                    "shows-early-work",
                    "Puts unfinished work before a colleague while changes still cost"
                    " little.",
                    examples=[
                        "Put a rough sketch of the pilot's schedule in the channel on"
                        " the first afternoon.",
                    ],
                ),
                Signal(
                    "estimates-own-tasks",
                    "Gives an estimate for a task, with a word on how firm it stands.",
                    examples=[
                        "Said “two days, unless the tide data comes in feet”.",
                    ],
                ),
                Signal(
                    "checks-with-asker",
                    "Checks a finished task with the person who asked for it.",
                    examples=[
                        "Sat with the dispatcher in Brekhaven while she printed the"
                        " first list.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Delivers a piece of work in small steps that people use.",
            signals=[
                Signal(
                    "slices-work",
                    "Cuts a piece of work into slices that are each of use to"
                    " somebody.",
                    examples=[
                        "Shipped the arrivals list first for ferries, and a week later"
                        " for yachts.",
                    ],
                    raises="plans-the-day",
                ),
                Signal(
                    "gets-early-use",
                    "Puts an early version in the hands of a user before building the"
                    " rest.",
                    examples=[
                        "Let one dockmaster in Kellwick print from the half-ready"
                        " planner for a week.",
                    ],
                    raises="shows-early-work",
                ),
                Signal(
                    "keeps-plan-honest",
                    "Updates the shared plan on the day that a date or a scope"
                    " changes.",
                    examples=[
                        "Moved the invoice export by a week on the board and told the"
                        " two ports waiting.",
                    ],
                    raises="estimates-own-tasks",
                ),
                Signal(
                    "finishes-before-starting",
                    "Finishes work in progress before taking on something new.",
                    examples=[
                        "Closed the two half-done exports before picking up the crane"
                        " calendar.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Leads the delivery of work in which several people take part.",
            signals=[
                Signal(
                    "leads-a-project",
                    "Leads a project of several people from a shared plan to its use"
                    " in ports.",
                    examples=[
                        "Brought the new season booking to nine marinas with four"
                        " colleagues in eleven weeks.",
                    ],
                    raises="slices-work",
                ),
                Signal(
                    "clears-the-way",
                    "Clears an obstacle that holds up colleagues on a shared project.",
                    examples=[
                        "Got the missing tide licence signed while the others went on"
                        " with the map.",
                    ],
                ),
                Signal(
                    "trims-to-the-core",
                    "Trims a project to the part that keeps its promise when time runs"
                    " short.",
                    examples=[
                        "Kept deposits and dropped vouchers, so that Marina Dorsel"
                        " opened as planned.",
                    ],
                    raises="gets-early-use",
                ),
                Signal(
                    "coordinates-dependencies",
                    "Agrees dates with other teams for the parts that a project needs"
                    " from them.",
                    examples=[
                        "Fixed with support and finance who does what in the week of"
                        " the price change.",
                    ],
                    raises="keeps-plan-honest",
                ),
            ],
        ),
        Step(
            GUIDING,
            "Makes delivery dependable across teams.",
            signals=[
                Signal(
                    "steers-programme",
                    "Steers work of several teams towards one date that customers were"
                    " given.",
                    examples=[
                        "Brought five teams to the joint start of the coast region in"
                        " March.",
                    ],
                    raises="leads-a-project",
                ),
                Signal(
                    "balances-load",
                    "Balances what teams begin against what they finish, with open"
                    " numbers.",
                    examples=[
                        "Halved the projects in progress in spring and showed that"
                        " more reached the ports.",
                    ],
                    raises="finishes-before-starting",
                ),
                Signal(
                    "spots-slips-early",
                    "Spots a slip between teams weeks ahead, with a proposal for both.",
                    examples=[
                        "Saw in January that training and release would collide in"
                        " May, and swapped them.",
                    ],
                    raises="coordinates-dependencies",
                ),
                Signal(
                    "reviews-delivery",
                    "Leads a look back at a delivery across teams that changes the"
                    " next one.",
                    examples=[
                        "Found with three teams that late legal checks cost two weeks,"
                        " and moved them forward.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Gives the company and its ports dates that both plan by.",
            signals=[
                Signal(
                    "sets-rhythm",
                    "Sets a rhythm of planning and release that the whole company and"
                    " its ports follow.",
                    examples=[
                        "Introduced two season releases a year, which harbour masters"
                        " now put in their calendars.",
                    ],
                    raises="steers-programme",
                ),
                Signal(
                    "rethinks-promises",
                    "Changes what the company promises to customers so that teams keep"
                    " their word.",
                    examples=[
                        "Replaced feature dates in contracts with a choice of two"
                        " quarters.",
                    ],
                    raises="balances-load",
                ),
                Signal(
                    "frees-the-flow",
                    "Removes a cause of waiting that held up work all over the"
                    " company.",
                    examples=[
                        "Ended the Thursday approval round by giving teams limits"
                        " within which they decide.",
                    ],
                ),
                Signal(
                    "redraws-with-ports",
                    "Redraws a promise at risk together with the ports that count on"
                    " it.",
                    examples=[
                        "Sat with seven harbour masters to move the customs link"
                        " behind the season.",
                    ],
                    raises="spots-slips-early",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "next-small-step",
            "What is the next small thing that somebody could use, and when?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "carried-too-long",
            "Which piece of work have you carried around for too long?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "planned-on",
            "Who planned on a date from this person, and how did it go?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "too-much-open",
            "How many things do they have open, and which one could go?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "slice-together",
            "Take a large item with a colleague and cut it into slices that are each"
            " of use.",
            kind="project",
            time="two hours, once a month",
        ),
        Practice(
            "follow-a-release",
            "Follow one release from plan to port beside the person who leads it.",
            kind="shadowing",
            time="two hours a week for a month",
        ),
        Practice(
            "planning-mentor",
            "Go through your plan each week with somebody from another team.",
            kind="mentoring",
            time="half an hour a week for six weeks",
        ),
    ],
    keywords=["planning", "execution", "projects", "estimates", "shipping"],
    owner="Director of Engineering",
    reviewed=date(2026, 10, 26),
)
