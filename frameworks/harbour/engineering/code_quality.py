"""Code quality: code that the next reader can trust and change."""

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

CODE_QUALITY = Competency(
    "code-quality",
    "Code quality",
    dimension=CAPABILITIES,
    group="Engineering craft",
    summary="How would the next person feel in this code?",
    why=(
        "A marina's Easter booking runs through code that somebody wrote three winters"
        " ago. Readable changes, honest tests and careful reviews are how we look after"
        " each other across years and time zones. They are also the best school that we"
        " have."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Writes code that passes review with help.",
            signals=[
                Signal(
                    "writes-readable-changes",
                    "Submits small changes with a description of what they do and why.",
                    examples=[
                        "Split the harbour-dues fix into a renaming and a two-line"
                        " correction.",
                    ],
                ),
                Signal(
                    "tests-own-changes",
                    "Adds a test for each behaviour that a change brings.",
                    examples=[
                        "Wrote a test for a boat that arrives a minute before"
                        " midnight.",
                    ],
                ),
                Signal(
                    "acts-on-review",
                    "Answers each review comment with a change or a question.",
                    examples=[
                        "Asked why a list was copied, then used the same idea in the"
                        " next file.",
                    ],
                ),
                Signal(
                    "runs-it-by-hand",
                    "Tries the finished change in the product the way port staff"
                    " would.",
                    examples=[
                        "Clicked through a group booking with a keyboard only before"
                        " asking for review.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Writes and reviews code that needs little correction.",
            signals=[
                Signal(
                    "writes-code-to-last",
                    "Writes changes that colleagues extend later with the code as"
                    " their only guide.",
                    examples=[
                        "Left the tug planner so clear that a new colleague added"
                        " pilots in her second week.",
                    ],
                    raises="writes-readable-changes",
                ),
                Signal(
                    "tests-the-edges",
                    "Tests the edges at which port data usually breaks.",
                    examples=[
                        "Covered summer time, neap tides and a vessel that stays zero"
                        " nights.",
                    ],
                    raises="tests-own-changes",
                ),
                Signal(
                    "explains-the-unexpected",
                    "Explains in the code why a line departs from what its reader"
                    " expects.",
                    examples=[
                        "Noted beside the lock timetable why Sunday counts from"
                        " Saturday noon.",
                    ],
                ),
                Signal(
                    "reviews-with-care",
                    "Reviews changes with comments that name the risk and offer a way"
                    " on.",
                    examples=[
                        "Wrote “two dockmasters may press this at once; a lock on the"
                        " slot would help”.",
                    ],
                    raises="acts-on-review",
                ),
                Signal(
                    "repairs-nearby",
                    "Repairs a weakness next to the code being changed, in a commit of"
                    " its own.",
                    examples=[
                        "Untangled the date parsing before adding the third date.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Raises the quality of what the team writes.",
            signals=[
                Signal(
                    "leads-refactoring",
                    "Leads the clean-up of a part of the code that slows the team"
                    " down.",
                    examples=[
                        "Took the price rules from one file of two thousand lines to"
                        " twelve that have names.",
                    ],
                    raises="repairs-nearby",
                ),
                Signal(
                    "builds-test-tools",
                    "Builds a test tool that colleagues use for their own changes.",
                    examples=[
                        "Made the port simulator, which replays a stormy week in forty"
                        " seconds.",
                    ],
                    raises="tests-the-edges",
                ),
                Signal(
                    "shortens-the-wait",
                    "Shortens the time that the team waits for the result of its"
                    " tests.",
                    examples=[
                        "Brought the tide checks from forty minutes to six by"
                        " replaying recorded weeks.",
                    ],
                ),
                Signal(
                    "teaches-in-reviews",
                    "Explains in reviews the principle behind a comment, with a"
                    " pointer to an example.",
                    examples=[
                        "Linked three places where money is rounded once, at the end.",
                    ],
                    raises="reviews-with-care",
                ),
                Signal(
                    "guards-security",
                    "Finds the ways in which a change could leak or lose port data"
                    " before it goes out.",
                    examples=[
                        "Spotted that a shared link to a berth plan kept working after"
                        " the season.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Sets standards that several teams keep by choice.",
            signals=[
                Signal(
                    "sets-code-standards",
                    "Writes a standard with its reasons, revised with the teams that"
                    " adopt it.",
                    examples=[
                        "Drew up the rules for times and tides, which three teams have"
                        " amended since.",
                    ],
                    raises="teaches-in-reviews",
                ),
                Signal(
                    "automates-checks",
                    "Turns recurring review comments into a check that runs by itself"
                    " in several teams.",
                    examples=[
                        "Added the check that finds money stored in floating point, in"
                        " all nine services.",
                    ],
                    raises="builds-test-tools",
                ),
                Signal(
                    "pays-down-debt",
                    "Wins room in the plans of several teams for a clean-up, with"
                    " figures from their work.",
                    examples=[
                        "Showed that one in four tariff changes broke another, and got"
                        " six shared weeks.",
                    ],
                ),
                Signal(
                    "reviews-for-risk",
                    "Reviews the riskiest changes of other teams together with their"
                    " authors.",
                    examples=[
                        "Went through the gate-access change line by line with two"
                        " teams before the season.",
                    ],
                    raises="guards-security",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Changes how engineers far beyond the team write software.",
            signals=[
                Signal(
                    "shifts-engineering-practice",
                    "Changes how the whole of engineering builds its software.",
                    examples=[
                        "Led the step to daily releases behind switches, over nine"
                        " months and all services.",
                    ],
                    raises="sets-code-standards",
                ),
                Signal(
                    "shares-with-the-trade",
                    "Publishes a tool or a text from our work that engineers elsewhere"
                    " build on.",
                    examples=[
                        "Released the tide-table library that two port authorities now"
                        " maintain with us.",
                    ],
                ),
                Signal(
                    "simplifies-the-whole",
                    "Reduces the number of languages, tools or services that engineers"
                    " must learn.",
                    examples=[
                        "Brought five ways of running background work down to one,"
                        " with its users.",
                    ],
                    raises="pays-down-debt",
                ),
                Signal(
                    "sets-rules-for-new-risk",
                    "Settles how we handle a new kind of technical risk, in rules that"
                    " engineers helped to write.",
                    examples=[
                        "Wrote the rules for generated code with eight engineers after"
                        " a trial of two months.",
                    ],
                    raises="reviews-for-risk",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "proud-of",
            "Which code of yours from last year would you show to somebody today?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "review-wish",
            "What kind of review helps you most, and who gives it?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "review-effect",
            "What did a colleague learn from a review by this person?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "quality-room",
            "Where does our plan make it hard for them to leave code as they would"
            " like?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "read-together",
            "Read one old module aloud in pairs and improve one thing each time.",
            kind="mentoring",
            time="an hour a week for six weeks",
        ),
        Practice(
            "review-swap",
            "Review changes of another team beside one of its engineers.",
            kind="shadowing",
            time="two hours a week for a month",
        ),
        Practice(
            "bug-museum",
            "Present one instructive bug with the test that would have caught it.",
            kind="talk",
            time="two hours, once",
        ),
    ],
    keywords=["testing", "code review", "refactoring", "maintainability", "security"],
    owner="Director of Engineering",
    reviewed=date(2026, 10, 26),
)
