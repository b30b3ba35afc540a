"""Direction: helping people choose and remember where they are going."""

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
    GROWTH,
    GUIDING,
    INFLUENCE,
    PRACTITIONER,
    SHAPING,
    WORKING,
)

DIRECTION = Competency(
    "direction",
    "Direction",
    dimension=INFLUENCE,
    summary="Who finds their way because you pointed it out?",
    why=(
        "With fifty people in many places, a direction that lives in one head is worth"
        " little. People pull together when they have read where we are going, what we"
        " leave aside for it, and what would make us turn. Both lanes set direction:"
        " one mostly through the work itself, one mostly through the team."
    ),
    scale=GROWTH,
    steps=[
        Step(
            WORKING,
            "Connects their own work, and that of close colleagues, to the course of"
            " the team.",
            signals=[
                Signal(
                    "ties-work-to-goal",
                    "Ties a proposal to the goal of the quarter that it serves.",
                    examples=[
                        "Began the proposal for tide alerts with the goal “fewer calls"
                        " before noon”.",
                    ],
                ),
                Signal(
                    "proposes-next-step",
                    "Proposes a next step for the team with its reason and its cost.",
                    examples=[
                        "Suggested merging two berth lists, with a guess of nine days"
                        " and three calmer ports.",
                    ],
                ),
                Signal(
                    "decides-in-writing",
                    "Decides a matter left to them in writing, naming what the team"
                    " leaves aside for it.",
                    examples=[
                        "Chose mail over text messages for tide alerts, on half a page"
                        " that names the two ports left waiting.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Sets direction for one team or one field, in writing.",
            signals=[
                Signal(
                    "keeps-a-direction",
                    "Keeps a page on the course of the field, which colleagues quote"
                    " in their plans.",
                    examples=[
                        "Wrote “Payments in 2026: fewer ways, all of them instant”,"
                        " linked from eleven proposals.",
                    ],
                    raises="ties-work-to-goal",
                ),
                Signal(
                    "chooses-between-goods",
                    "Chooses between two wishes of equal appeal with a reason that the"
                    " losing side repeats in its own words.",
                    examples=[
                        "Put mooring plans before charts, and the chart group"
                        " explained why to their own ports.",
                    ],
                    raises="decides-in-writing",
                ),
                Signal(
                    "lays-out-stages",
                    "Lays out a goal of several months in stages that each help a port"
                    " by themselves.",
                    examples=[
                        "Cut online payment into deposits, season invoices and day"
                        " guests, each in use on its own.",
                    ],
                    raises="proposes-next-step",
                ),
                Signal(
                    "checks-the-course",
                    "Compares the course with results at agreed dates, in front of the"
                    " team.",
                    examples=[
                        "Reviewed the three bets of the quarter at half-time and ended"
                        " one of them.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Sets a direction that several teams plan from.",
            signals=[
                Signal(
                    "aligns-teams",
                    "Writes the course for several teams on one page, from which each"
                    " draws a plan of its own.",
                    examples=[
                        "Put shared quays at the top of the year's page, and four"
                        " teams began their quarters there.",
                    ],
                    raises="keeps-a-direction",
                ),
                Signal(
                    "settles-conflicts-of-course",
                    "Settles a conflict between the plans of two teams by naming the"
                    " goal that comes first.",
                    examples=[
                        "Ruled that the season start outranks the new invoice run, for"
                        " support and finance alike.",
                    ],
                    raises="chooses-between-goods",
                ),
                Signal(
                    "shows-the-thread",
                    "Links small steps of several teams to one larger aim when they"
                    " present results.",
                    examples=[
                        "Drew the line from a new sensor import to half an hour less"
                        " waiting per vessel.",
                    ],
                ),
                Signal(
                    "invites-dissent",
                    "Invites objections to a direction early, with a written answer to"
                    " each.",
                    examples=[
                        "Collected nine doubts about leaving the old app and answered"
                        " them on one page.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Moves the course of the company and of the ports that follow it.",
            signals=[
                Signal(
                    "sets-company-course",
                    "Sets a course for years ahead that the whole company plans by.",
                    examples=[
                        "Led the turn from single marinas to whole coast regions, now"
                        " in its second year.",
                    ],
                    raises="aligns-teams",
                ),
                Signal(
                    "stops-for-focus",
                    "Ends a line of work across the company so that a larger one gets"
                    " its people.",
                    examples=[
                        "Closed the boat-sales board and moved its four people to the"
                        " lock schedule.",
                    ],
                    raises="settles-conflicts-of-course",
                ),
                Signal(
                    "moves-the-field",
                    "Publishes a view of the future of port work that partners refer"
                    " to.",
                    examples=[
                        "Wrote the proposal for open berth data that two harbour"
                        " associations discuss.",
                    ],
                ),
                Signal(
                    "opens-planning",
                    "Opens the company's planning so that proposals from any team"
                    " reach the final list.",
                    examples=[
                        "Six aims stood in this year's plan, and three had begun as a"
                        " page from a team.",
                    ],
                    raises="invites-dissent",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "where-heading",
            "Where is your team going, in one sentence that a port would understand?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "left-aside",
            "What did you leave aside this month so that something else could move?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "repeats-direction",
            "Who could explain the direction in this person's words?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "larger-map",
            "Which larger question should they draw the map for next?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "one-page-direction",
            "Write one page on where your field should be in a year and collect"
            " objections.",
            kind="project",
            time="four hours, once a quarter",
        ),
        Practice(
            "sit-in-planning",
            "Join the planning of another team as a guest and tell them what you"
            " understood.",
            kind="shadowing",
            time="half a day, once a quarter",
        ),
        Practice(
            "direction-buddy",
            "Discuss the direction of your team with somebody who sets one for"
            " several.",
            kind="mentoring",
            time="an hour a month",
        ),
    ],
    keywords=["vision", "strategy", "priorities", "planning", "roadmap"],
    owner="Director of Product",
    reviewed=date(2026, 10, 19),
)
