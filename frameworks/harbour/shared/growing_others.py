"""Growing others: helping people become better at what they do."""

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

GROWING_OTHERS = Competency(
    "growing-others",
    "Growing others",
    dimension=INFLUENCE,
    summary="Who gets better because you are here?",
    why=(
        "Most growth at Harbour happens between two people who look at the same piece"
        " of work. Nobody needs a title for it: a careful answer, a shared draft or an"
        " honest word after a visit can be enough. Both lanes carry this, and the"
        " people who grow decide what counts."
    ),
    scale=GROWTH,
    steps=[
        Step(
            WORKING,
            "Helps colleagues get better at a task.",
            signals=[
                Signal(
                    "explains-own-steps",
                    "Explains the steps behind a finished piece of work to a colleague"
                    " who asks.",
                    examples=[
                        "Went through the tariff import line by line with a new joiner"
                        " from support.",
                    ],
                ),
                Signal(
                    "gives-feedback-soon",
                    "Gives a colleague feedback on one concrete thing within days of"
                    " seeing it.",
                    examples=[
                        "Told a colleague after the demo that the harbour master lost"
                        " the thread at the third screen.",
                    ],
                ),
                Signal(
                    "asks-for-feedback",
                    "Asks a colleague for feedback on one specific part of their own"
                    " work.",
                    examples=[
                        "Asked the designer to mark each sentence of a guide that"
                        " stalled her.",
                    ],
                ),
                Signal(
                    "welcomes-as-buddy",
                    "Accompanies a new joiner through the first weeks as a buddy.",
                    examples=[
                        "Met a new remote colleague by video each morning for ten"
                        " minutes over three weeks.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Helps colleagues grow into a larger role.",
            signals=[
                Signal(
                    "mentors-towards-goal",
                    "Mentors a colleague towards a goal that the two have written"
                    " down.",
                    examples=[
                        "Worked with a support colleague on SQL until she answered"
                        " port questions from the data herself.",
                    ],
                    raises="explains-own-steps",
                ),
                Signal(
                    "passes-on-stretch-work",
                    "Passes on a task that would stretch a colleague, with agreed"
                    " points for help.",
                    examples=[
                        "Let a newer colleague lead the visit in Brunnerby and sat in"
                        " the second row.",
                    ],
                ),
                Signal(
                    "coaches-with-questions",
                    "Helps a colleague find their own answer by asking questions about"
                    " the case.",
                    examples=[
                        "Asked five questions about a lost renewal until the colleague"
                        " named the turning point.",
                    ],
                ),
                Signal(
                    "teaches-a-group",
                    "Teaches a part of the craft to a group, with an exercise from"
                    " daily work.",
                    examples=[
                        "Ran an afternoon on tide tables in which each pair planned a"
                        " real week in Brekhaven.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Opens ways for people beyond the own team to grow.",
            signals=[
                Signal(
                    "grows-successors",
                    "Brings a colleague to the point of taking over a duty that used"
                    " to be theirs.",
                    examples=[
                        "Handed the partner talks to a colleague after two seasons of"
                        " preparing them in pairs.",
                    ],
                    raises="passes-on-stretch-work",
                ),
                Signal(
                    "develops-mentors",
                    "Coaches mentors of several teams in how they help others.",
                    examples=[
                        "Met the five mentors monthly to go through one stuck"
                        " conversation each.",
                    ],
                    raises="mentors-towards-goal",
                ),
                Signal(
                    "builds-learning-format",
                    "Sets up a way of learning that people in several teams return to.",
                    examples=[
                        "Set up the quay school, where each month somebody teaches one"
                        " port task to ten others.",
                    ],
                    raises="teaches-a-group",
                ),
                Signal(
                    "opens-doors",
                    "Brings a colleague's work in front of people who decide about"
                    " larger tasks.",
                    examples=[
                        "Had a junior analyst present her no-show study to the board"
                        " in person.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Makes growth part of how the company works.",
            signals=[
                Signal(
                    "changes-growth-habits",
                    "Wins the whole company for a habit that makes room for people to"
                    " grow.",
                    examples=[
                        "Won a half-day each month in which all teams work on a goal"
                        " of their own choosing.",
                    ],
                    raises="builds-learning-format",
                ),
                Signal(
                    "grows-leaders",
                    "Brings people into roles that lead across the company, in either"
                    " lane.",
                    examples=[
                        "Accompanied three colleagues on their way to principal and"
                        " lead roles over two years.",
                    ],
                    raises="grows-successors",
                ),
                Signal(
                    "levels-the-field",
                    "Removes a hurdle that kept a group of colleagues from growing at"
                    " the same pace.",
                    examples=[
                        "Moved training from the office to mixed online groups after"
                        " seeing who had missed it.",
                    ],
                ),
                Signal(
                    "opens-the-trade",
                    "Builds a path by which people from outside enter our kind of"
                    " work.",
                    examples=[
                        "Founded the apprenticeship with two nautical schools, now in"
                        " its third class.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "who-helped",
            "Whom did you help this month, and what can they do now that was hard"
            " before?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "taught-by",
            "From whom at Harbour would you like to learn something next?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "who-grew",
            "Who grew through this person, and what did that person tell you about it?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "give-away",
            "Which task of theirs would make somebody else grow?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "mentor-one",
            "Mentor one colleague towards a goal that fits on a card.",
            kind="mentoring",
            time="an hour every two weeks for a quarter",
        ),
        Practice(
            "pair-on-real-work",
            "Do one recurring task in a pair, with the learner at the keyboard.",
            kind="project",
            time="two hours a week for a month",
        ),
        Practice(
            "feedback-round",
            "Watch an experienced mentor in two conversations and discuss afterwards"
            " what each question did.",
            kind="shadowing",
            time="half a day, once",
        ),
    ],
    keywords=["mentoring", "coaching", "feedback", "teaching", "learning"],
    owner="Head of Operations",
    reviewed=date(2026, 10, 5),
)
