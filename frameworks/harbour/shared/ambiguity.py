"""Working with the unknown: finding a first step when the way is not yet drawn."""

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

AMBIGUITY = Competency(
    "ambiguity",
    "Working with the unknown",
    dimension=EXPERIENCE,
    summary="What do you do when nobody can tell you what to do?",
    why=(
        "Every port we enter works in its own way, and much of what we build has no"
        " model to copy. Somebody has to take the first step into the fog, look around,"
        " and tell the others what they saw. We would like as many people as possible"
        " to trust themselves to do that."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Makes open questions visible in tasks that others prepared.",
            signals=[
                Signal(
                    "names-the-unclear",
                    "Names the unclear part of a task in the first conversation about"
                    " it.",
                    examples=[
                        "Asked on day one whether “arrival” means passing the"
                        " breakwater or tying up.",
                    ],
                ),
                Signal(
                    "lists-assumptions",
                    "Lists the assumptions behind a piece of work at the top of the"
                    " task.",
                    examples=[
                        "Wrote “I assume one vessel per slot” above a sketch, which"
                        " two colleagues corrected.",
                    ],
                ),
                Signal(
                    "tries-a-first-step",
                    "Tries one small step on an open question before asking for the"
                    " full answer.",
                    examples=[
                        "Called one marina about its winter list and brought the"
                        " answer to the planning talk.",
                    ],
                ),
                Signal(
                    "asks-for-the-purpose",
                    "Asks what a task serves before choosing a way to do it.",
                    examples=[
                        "Learned that the fleet list was for an insurer, and left the"
                        " photos out.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Finds the way through an open problem of known size.",
            signals=[
                Signal(
                    "breaks-down-the-open",
                    "Breaks an open problem into questions that calls or trials answer"
                    " within days.",
                    examples=[
                        "Split “ports want weather” into five questions, of which two"
                        " were answered by Friday.",
                    ],
                    raises="names-the-unclear",
                ),
                Signal(
                    "tests-the-riskiest",
                    "Tests the assumption that would hurt most before building on it.",
                    examples=[
                        "Checked with three tug operators whether they share positions"
                        " at all before the map was drawn.",
                    ],
                    raises="lists-assumptions",
                ),
                Signal(
                    "sets-a-time-limit",
                    "Sets a limit for exploring, with a date on which to decide.",
                    examples=[
                        "Gave the radar import four days, then chose manual entry at"
                        " the review.",
                    ],
                ),
                Signal(
                    "replans-on-news",
                    "Changes a plan in public on the day that news makes it outdated.",
                    examples=[
                        "Rewrote the week when the harbour office announced a new lock"
                        " schedule.",
                    ],
                ),
                Signal(
                    "finds-who-met-it",
                    "Seeks out the person who met a similar question before, inside"
                    " Harbour or at a port.",
                    examples=[
                        "Found the dockmaster in Grevenkade who had once planned a"
                        " year from paper tide tables.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Finds a way forward where people still argue about the problem itself.",
            signals=[
                Signal(
                    "reframes-the-problem",
                    "Offers a second way of seeing a problem on which the team got"
                    " stuck.",
                    examples=[
                        "Suggested that late arrivals were a pricing question, which"
                        " ended a month of calendar sketches.",
                    ],
                ),
                Signal(
                    "decides-on-partial-facts",
                    "Decides on partial facts, with a note of what would change the"
                    " decision.",
                    examples=[
                        "Picked one payment partner in March and wrote down the fee at"
                        " which we would look again.",
                    ],
                    raises="sets-a-time-limit",
                ),
                Signal(
                    "keeps-others-oriented",
                    "Keeps a short map of known, guessed and open points that the team"
                    " works from.",
                    examples=[
                        "Pinned three lists above the team board for the whole of the"
                        " lock-traffic study.",
                    ],
                    raises="replans-on-news",
                ),
                Signal(
                    "seeks-the-counterview",
                    "Asks for the case against a plan from the person most likely to"
                    " disagree.",
                    examples=[
                        "Had the most doubtful dockmaster of the pilot read the plan"
                        " before anybody else.",
                    ],
                ),
                Signal(
                    "parts-new-from-familiar",
                    "Separates the familiar part of a new case from the part that"
                    " needs exploring.",
                    examples=[
                        "Gave the fish auction the usual planner and studied only its"
                        " night queue.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Leads several teams through a stretch new to all of them.",
            signals=[
                Signal(
                    "charts-for-teams",
                    "Charts a way through a field new to Harbour in stages that"
                    " several teams join.",
                    examples=[
                        "Laid out the entry into inland locks as four stages, each"
                        " with a reason to stop.",
                    ],
                    raises="keeps-others-oriented",
                ),
                Signal(
                    "weighs-reversibility",
                    "Sorts the decisions of several teams into those easy to undo and"
                    " those hard to undo.",
                    examples=[
                        "Marked two of eleven steps in the data move as one-way, and"
                        " gave those a week of review.",
                    ],
                    raises="decides-on-partial-facts",
                ),
                Signal(
                    "runs-small-bets",
                    "Runs several small trials next to one another before teams commit"
                    " to one way.",
                    examples=[
                        "Tried deposits, reminders and waiting lists against no-shows"
                        " in three marinas at a time.",
                    ],
                    raises="tests-the-riskiest",
                ),
                Signal(
                    "steadies-in-change",
                    "Tells people in a changing situation what stays the same for them"
                    " next week.",
                    examples=[
                        "Opened each daily call after the storm with the three"
                        " promises that still held.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Opens new ground for the company and makes it walkable for others.",
            signals=[
                Signal(
                    "opens-new-ground",
                    "Opens a field of work new to Harbour, up to the first ports that"
                    " pay for it.",
                    examples=[
                        "Brought cruise-ship scheduling from an idea to three signed"
                        " ports in one year.",
                    ],
                    raises="charts-for-teams",
                ),
                Signal(
                    "ends-bets-for-all",
                    "Closes a bet of the company on a sign that was agreed before it"
                    " began.",
                    examples=[
                        "Wound up the container product when the tenth yard said no,"
                        " as the first page had foretold.",
                    ],
                    raises="runs-small-bets",
                ),
                Signal(
                    "teaches-exploring",
                    "Shapes a way of exploring with which teams set out into the"
                    " unknown by themselves.",
                    examples=[
                        "Wrote the two-week exploration format that five teams have"
                        " since used on their own.",
                    ],
                ),
                Signal(
                    "draws-several-futures",
                    "Describes several futures for ports against which the company"
                    " tests its plans.",
                    examples=[
                        "Wrote three pages on ports in 2035, and each cluster tried"
                        " its budget on them.",
                    ],
                    raises="reframes-the-problem",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "fog-now",
            "Where is the fog thickest in your work at the moment?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "small-step",
            "What is the smallest step that would tell you more by Friday?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "enough-context",
            "Which context do you hold that would let this person decide more alone?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "room-to-explore",
            "When did they last explore something open, and what did you learn from"
            " watching?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "assumption-hour",
            "List the assumptions of one running project with a colleague, then test"
            " the most doubtful.",
            kind="project",
            time="an hour, once a month",
        ),
        Practice(
            "follow-an-explorer",
            "Join a colleague at the start of something new, and keep the notes.",
            kind="shadowing",
            time="two hours a week for three weeks",
        ),
        Practice(
            "tell-a-detour",
            "Tell the team about a way that led nowhere and how you noticed.",
            kind="talk",
            time="three hours, once",
        ),
    ],
    keywords=["uncertainty", "problem solving", "exploration", "decisions"],
    owner="Director of Product",
    reviewed=date(2026, 10, 12),
)
