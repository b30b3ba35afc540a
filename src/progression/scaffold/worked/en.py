"""One worked level for each lane, to be replaced by a company's own."""

from progression import (
    FOR_MANAGER,
    FOR_PERSON,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Milestone,
    Practice,
    Prompt,
    Signal,
    Track,
    Trigger,
)

EXPERIENCE = Dimension(
    "experience",
    "Experience",
    summary="What you can be trusted with: how large the work is, and how foggy.",
)

INFLUENCE = Dimension(
    "influence",
    "Influence",
    summary="Whose work is better because of yours.",
)

CAPABILITIES = Dimension(
    "capabilities",
    "Capabilities",
    summary="How you do the work: your craft, and the ways of working that all share.",
)

OWNERSHIP = Competency(
    "ownership",
    "Ownership",
    dimension=EXPERIENCE,
    summary="Who can stop thinking about a task because you have it?",
    prompts=[
        Prompt(
            "handed-over-whole",
            "Which task would you like to get whole next, from the question to the end?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "asked-how-it-stands",
            "When did you last have to ask how a task of theirs stands?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "one-task-whole",
            "Take one small task from the first question to the last thank-you.",
            kind="project",
            time="two hours a week for a month",
        ),
    ],
    owner="People team",
)

COMMUNICATION = Competency(
    "communication",
    "Communication",
    dimension=INFLUENCE,
    summary="Who can do their work because you told them what they need?",
    prompts=[
        Prompt(
            "had-to-ask",
            "Which question did people ask you twice, and where could the answer stand?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "reads-their-notes",
            "Whose work goes on because of something that they wrote down?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "notes-for-a-month",
            "Write the notes of one weekly meeting, and ask a reader what they missed.",
            kind="habit",
            time="half an hour a week for a month",
        ),
    ],
    owner="People team",
)

CRAFT = Competency(
    "craft",
    "Craft",
    dimension=CAPABILITIES,
    summary="What holds because you made it well?",
    prompts=[
        Prompt(
            "made-better",
            "Which part of your craft grew since we last spoke, and on which task?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "would-show-others",
            "Which piece of their work would you show to somebody who is new?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "beside-a-colleague",
            "Sit beside a colleague who does the same work, and tell each other why.",
            kind="shadowing",
            time="two hours a month",
        ),
    ],
    owner="People team",
)

SPECIALIST = Level(
    id="specialist",
    title="Specialist",
    short="IC1",
    grade=1,
    summary="Does the everyday work alone, and brings others in for the rest.",
    also_called=[
        "Associate",
    ],
    expects=[
        OWNERSHIP.expects(
            "Brings everyday tasks to their end.",
            Signal(
                "says-when-it-slips",
                "Tells those who wait for a task as soon as its date slips.",
                examples=[
                    "Wrote on Tuesday that the list for Friday needs until Monday.",
                ],
            ),
            Signal(
                "checks-the-result",
                "Checks with the person who asked that the result does what they need.",
                examples=[
                    "Watched the new form being filled in once, and moved two fields.",
                ],
            ),
            Signal(
                "asks-early",
                "Asks for help with a first attempt in hand before a day is lost.",
                examples=[
                    "Showed three tries at the report, and asked which one was nearest.",
                ],
            ),
        ),
        COMMUNICATION.expects(
            "Keeps the people around a task informed.",
            Signal(
                "writes-decisions-down",
                "Writes down what was decided, and who does what by when.",
                examples=[
                    "Sent four lines after the call; nobody asked again.",
                ],
            ),
            Signal(
                "answers-for-all",
                "Puts the answer to a repeated question where everybody finds it.",
                examples=[
                    "The page on holidays answers what came by mail every week.",
                ],
            ),
            Signal(
                "repeats-back",
                "Repeats a request in their own words before starting on it.",
                examples=[
                    "Found out in a minute that “today” meant the end of the week.",
                ],
            ),
        ),
        CRAFT.expects(
            "Does the everyday work so that it holds.",
            Signal(
                "follows-the-way",
                "Works in the way that the team agreed on, and says where it does not fit.",
                examples=[
                    "Proposed a shorter checklist after using the long one for a month.",
                ],
            ),
            Signal(
                "looks-again",
                "Looks over finished work with fresh eyes before handing it on.",
                examples=[
                    "Found the wrong year in an offer before the customer did.",
                ],
            ),
            Signal(
                "learns-from-return",
                "Changes how they work after something came back.",
                examples=[
                    "Two letters came back, and addresses are checked on entry since.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "a-task-of-their-own",
            "A recurring task runs for a quarter without anybody else looking after it.",
        ),
    ],
    triggers=[
        Trigger(
            "somebody-joins",
            "A person joins the team for everyday work of this kind.",
        ),
    ],
    prompts=[
        Prompt(
            "what-next",
            "What would you do more of next year, and what would you hand on?",
        ),
    ],
)

TEAM_LEAD = Level(
    id="team-lead",
    title="Team Lead",
    short="M1",
    grade=1,
    summary="Answers for a small team: its people, its promises and its calm.",
    expects=[
        OWNERSHIP.expects(
            "Answers for what the team promised.",
            Signal(
                "promises-with-the-team",
                "Agrees dates with the team before giving them to others.",
                examples=[
                    "Asked the two who would do it, and promised a week more.",
                ],
            ),
            Signal(
                "moves-work-around",
                "Moves tasks within the team when somebody has too many.",
                examples=[
                    "Gave the month-end list to a colleague during the move.",
                ],
            ),
            Signal(
                "tells-bad-news",
                "Tells those who wait, in person, when the team breaks a promise.",
                examples=[
                    "Called the branch in the morning, with a new date at hand.",
                ],
            ),
        ),
        COMMUNICATION.expects(
            "Sees to it that everybody in the team knows what they need.",
            Signal(
                "holds-one-to-ones",
                "Holds a conversation with each person of the team every two weeks.",
                examples=[
                    "Moved two of them in the busy month, and cancelled none.",
                ],
            ),
            Signal(
                "explains-why",
                "Explains to the team why something was decided, and by whom.",
                examples=[
                    "Read the board's two reasons out in the Monday meeting.",
                ],
            ),
            Signal(
                "carries-objections",
                "Carries an objection of the team to those who decided.",
                examples=[
                    "Came back with a later start for the new shifts.",
                ],
            ),
        ),
        CRAFT.expects(
            "Keeps the way of working of the team fit for its work.",
            Signal(
                "reviews-how-we-work",
                "Reviews with the team each quarter how it works, and changes one thing.",
                examples=[
                    "Dropped the second sign-off in spring; errors stayed as few.",
                ],
            ),
            Signal(
                "gives-time-to-learn",
                "Plans time for each person to learn something that the work needs.",
                examples=[
                    "Everybody spent four afternoons with the new software in May.",
                ],
            ),
            Signal(
                "lets-others-lead",
                "Hands a task of their own to somebody who grows by it.",
                examples=[
                    "A colleague runs the weekly planning since March.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "somebody-settled",
            "A person whom they brought into the team works there alone after a quarter.",
        ),
    ],
    triggers=[
        Trigger(
            "team-seeks-a-lead",
            "A team has nobody who answers for its people.",
        ),
    ],
    prompts=[
        Prompt(
            "whose-week",
            "Whose week did you make easier, and how do you know?",
        ),
    ],
)

CLUSTER = Cluster(
    "cluster",
    "Cluster",
    summary="Replace this sentence by one on the kind of work that people here do.",
    owner="People team",
    tracks=[
        Track(
            "ic",
            "Individual contributors",
            lane=INDIVIDUAL_CONTRIBUTOR,
            levels=[
                SPECIALIST,
            ],
        ),
        Track(
            "management",
            "Management",
            lane=MANAGEMENT,
            levels=[
                TEAM_LEAD,
            ],
        ),
    ],
)

FRAMEWORK = Framework(
    "worked",
    "Worked",
    cumulative=True,
    summary="What we ask of one another at each level, what comes next, and how to get there.",
    dimensions=[
        EXPERIENCE,
        INFLUENCE,
        CAPABILITIES,
    ],
    competencies=[
        OWNERSHIP,
        COMMUNICATION,
        CRAFT,
    ],
    clusters=[
        CLUSTER,
    ],
    owner="People team",
)
