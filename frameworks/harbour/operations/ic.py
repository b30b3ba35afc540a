"""Operations as an individual contributor: five levels over people, money and tools."""

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    OPTIONAL,
    Level,
    Milestone,
    Prompt,
    Signal,
    Track,
    Trigger,
)

from ..foundations import (
    GRADE_1,
    GRADE_2,
    GRADE_3,
    GRADE_4,
    GRADE_5,
    GUIDING,
    PRACTITIONER,
    STARTING,
    WORKING,
)
from ..shared.communication import COMMUNICATION
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.improvement import IMPROVEMENT
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .finance_care import FINANCE_CARE
from .people_operations import PEOPLE_OPERATIONS
from .systems_and_security import SYSTEMS_AND_SECURITY

ASSOCIATE_OPERATIONS_SPECIALIST = Level(
    id="associate-operations-specialist",
    title="Associate Operations Specialist",
    short="IC1",
    grade=GRADE_1,
    summary=(
        "Keeps everyday matters of people, money and tools right, with help close by."
    ),
    also_called=[
        "Office Assistant",
        "People Operations Assistant",
    ],
    attributes={
        "planning horizon": "a week",
        "reach": "own tasks",
    },
    expects=[
        OWNERSHIP.at(STARTING),
        FINANCE_CARE.at(STARTING),
        IMPROVEMENT.at(STARTING),
        SYSTEMS_AND_SECURITY.at(STARTING),
    ],
    milestones=[
        Milestone(
            "first-start-readied",
            "A newcomer whose start they readied was at work by ten on the first"
            " morning.",
        ),
        Milestone(
            "month-of-cards-matched",
            "A whole month of card payments was matched before the books closed.",
        ),
    ],
    triggers=[
        Trigger(
            "joins-operations",
            "A person joins Harbour to work with people, money or tools, in whichever"
            " mix.",
        ),
        Trigger(
            "tries-operations",
            "A colleague who lent a hand at the operations desk asks for more of it.",
        ),
    ],
    prompts=[
        Prompt(
            "craft-that-draws",
            "Which of the three draws you most so far: people, money or tools?",
        ),
    ],
)

OPERATIONS_SPECIALIST = Level(
    id="operations-specialist",
    title="Operations Specialist",
    short="IC2",
    grade=GRADE_2,
    summary=(
        "Runs recurring work with people, money and tools from the first step to the"
        " last."
    ),
    also_called=[
        "Office Manager",
        "HR Generalist",
        "Bookkeeper",
    ],
    attributes={
        "planning horizon": "a month",
        "reach": "own routines",
    },
    expects=[
        OWNERSHIP.at(WORKING),
        GROWING_OTHERS.at(WORKING),
        FINANCE_CARE.at(WORKING),
        PEOPLE_OPERATIONS.at(WORKING),
        SYSTEMS_AND_SECURITY.at(WORKING),
    ],
    milestones=[
        Milestone(
            "round-with-answers",
            "Candidates of a round that they ran, declined ones included, called it"
            " fair when asked.",
        ),
        Milestone(
            "area-closed-on-time",
            "One area of the books closed by its day for a whole quarter in their"
            " hands.",
        ),
        Milestone(
            "last-account-closed",
            "A later review found all access of a leaver closed on the last day.",
        ),
    ],
    triggers=[
        Trigger(
            "notes-carried-the-office",
            "The office runs for two weeks on this person's notes while a colleague is"
            " away.",
        ),
        Trigger(
            "task-lost-its-owner",
            "A recurring task loses its owner, and this person has done half of it"
            " already.",
        ),
    ],
    prompts=[
        Prompt(
            "routine-to-trust",
            "Which routine runs so well that nobody asks about it, and what made it"
            " so?",
        ),
        Prompt(
            "second-craft",
            "Which of the other two crafts would you like to learn next, and beside"
            " whom?",
        ),
    ],
)

SENIOR_OPERATIONS_SPECIALIST = Level(
    id="senior-operations-specialist",
    title="Senior Operations Specialist",
    short="IC3",
    grade=GRADE_3,
    summary="Keeps critical systems safe and makes the routines of the team simpler.",
    also_called=[
        "Senior HR Generalist",
        "IT Administrator",
    ],
    attributes={
        "planning horizon": "a quarter",
        "reach": "the team and those it serves",
    },
    expects=[
        COMMUNICATION.at(WORKING),
        DIRECTION.at(WORKING),
        TEAM_BUILDING.at(WORKING),
        IMPROVEMENT.at(WORKING),
        SYSTEMS_AND_SECURITY.at(PRACTITIONER),
    ],
    milestones=[
        Milestone(
            "system-replaced",
            "Users of an internal system that they replaced were at work the next"
            " morning.",
        ),
        Milestone(
            "port-satisfied",
            "A port signed after its security questions had been answered under their"
            " lead.",
        ),
        Milestone(
            "routine-simplified",
            "A routine that several clusters meet each month takes fewer steps since"
            " they changed it.",
        ),
    ],
    triggers=[
        Trigger(
            "port-sends-questions",
            "A large port sends its security questions, and somebody has to lead the"
            " answers.",
        ),
        Trigger(
            "tool-outgrown",
            "A tool that suited twenty people begins to fail fifty.",
        ),
    ],
    prompts=[
        Prompt(
            "alarm-learned",
            "Which habit of ours began with an alarm that you led?",
        ),
        Prompt(
            "two-lanes",
            "What would you like to answer for next, people or a field, and how could"
            " you try it?",
        ),
    ],
)

STAFF_OPERATIONS_SPECIALIST = Level(
    id="staff-operations-specialist",
    title="Staff Operations Specialist",
    short="IC4",
    grade=GRADE_4,
    summary=(
        "Answers for hard cases of people and money, and for how office and home fit"
        " together."
    ),
    also_called=[
        "People Partner",
        "Finance Business Partner",
        "Workplace Lead",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "several teams' daily work",
    },
    expects=[
        COMMUNICATION.at(PRACTITIONER),
        FINANCE_CARE.at(PRACTITIONER),
        IMPROVEMENT.at(PRACTITIONER),
        PEOPLE_OPERATIONS.at(PRACTITIONER),
        SYSTEMS_AND_SECURITY.expects(
            "Keeps the office and work from home equally fit for the day.",
            Signal(
                "plans-office-change",
                "Plans a change of the office with the people who sit there and those"
                " who dial in.",
                examples=[
                    "Moved the quiet room to the river side after a week of paper"
                    " votes and a video tour.",
                ],
            ),
            Signal(
                "works-a-remote-day",
                "Works a day from a colleague's home set-up to find what slows remote"
                " work.",
                examples=[
                    "Spent a day at a support colleague's kitchen table, and found a"
                    " login with three steps too many.",
                ],
            ),
            Signal(
                "prices-the-desk",
                "Compares the cost of the office with that of remote work when a lease"
                " comes up.",
                examples=[
                    "Extended the lease for half the floor, and put the rest into two"
                    " gatherings a year at a port.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "months-explained",
            "The teams' leads quote the pages with which they closed the books for"
            " half a year.",
        ),
        Milestone(
            "reason-used-again",
            "The reason by which they settled an open case was used again for the next"
            " person.",
        ),
        Milestone(
            "office-and-home",
            "Remote colleagues reported the same ease as the office after a change"
            " that they led.",
        ),
    ],
    triggers=[
        Trigger(
            "delicate-case-arrives",
            "A delicate case comes to this person before it comes to a manager.",
        ),
        Trigger(
            "leads-ask-for-a-price",
            "Leads of two teams begin to ask for a price before they choose.",
        ),
    ],
    prompts=[
        Prompt(
            "case-that-weighs",
            "Which case weighs on you, and with whom could you share it?",
        ),
        Prompt(
            "habit-to-pass-on",
            "Which of your habits would help a team that has yet to see it?",
        ),
    ],
)

PRINCIPAL_OPERATIONS_SPECIALIST = Level(
    id="principal-operations-specialist",
    title="Principal Operations Specialist",
    short="IC5",
    grade=GRADE_5,
    summary=(
        "Shapes the practices of people, money and systems by which the whole company"
        " works."
    ),
    also_called=[
        "Principal People Partner",
        "Financial Controller",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "the whole company",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        IMPROVEMENT.at(GUIDING),
        FINANCE_CARE.at(
            GUIDING,
            importance=OPTIONAL,
            note=(
                "Some principals go deepest in people and systems, and leave this step"
                " to a colleague."
            ),
        ),
        PEOPLE_OPERATIONS.at(GUIDING),
        SYSTEMS_AND_SECURITY.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "policy-adopted",
            "The company still follows, a year on, a policy that they brought to"
            " adoption.",
        ),
        Milestone(
            "bad-day-rehearsed",
            "The worst gaps that a rehearsed bad day brought to light are closed.",
        ),
        Milestone(
            "plan-signed",
            "All teams signed a plan for budget or systems that they had drawn up.",
        ),
    ],
    triggers=[
        Trigger(
            "new-country",
            "Harbour decides to hire in a country where it has yet to employ anyone.",
        ),
        Trigger(
            "next-size",
            "The founders begin to plan for a size at which today's practices will"
            " break.",
        ),
    ],
    prompts=[
        Prompt(
            "practice-to-retire",
            "Which of our practices would you retire first, and who would thank you?",
        ),
    ],
)

OPERATIONS_IC = Track(
    "ic",
    "Individual contributor",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary=(
        "You look after people, money and tools yourself: first single tasks, then"
        " routines, then the practices behind them."
    ),
    levels=[
        ASSOCIATE_OPERATIONS_SPECIALIST,
        OPERATIONS_SPECIALIST,
        SENIOR_OPERATIONS_SPECIALIST,
        STAFF_OPERATIONS_SPECIALIST,
        PRINCIPAL_OPERATIONS_SPECIALIST,
    ],
)
