"""Engineering, management: three levels, branching from the senior engineer."""

from progression import (
    MANAGEMENT,
    Level,
    Milestone,
    Prompt,
    Signal,
    Track,
    Trigger,
)

from ..foundations import (
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    WORKING,
)
from ..shared.communication import COMMUNICATION
from ..shared.delivery import DELIVERY
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .code_quality import CODE_QUALITY
from .ic import SENIOR_ENGINEER
from .reliability import RELIABILITY
from .software_design import SOFTWARE_DESIGN

ENGINEERING_MANAGER = Level(
    id="engineering-manager",
    title="Engineering Manager",
    short="M1",
    grade=GRADE_4,
    summary="Answers for one team of engineers: its people, its promises and its calm.",
    also_called=[
        "Team Lead",
        "Development Manager",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "the team and its neighbours",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        RELIABILITY.expects(
            "Answers for a duty on live systems that people can live with.",
            Signal(
                "shares-duty-fairly",
                "Plans on-call duty with the team so that nights and holidays fall"
                " evenly.",
                examples=[
                    "Laid out the summer so that both parents had July free, and had"
                    " the team redraw it.",
                ],
            ),
            Signal(
                "protects-recovery",
                "Rearranges the next day's work for an engineer after a disturbed"
                " night.",
                examples=[
                    "Took the morning's demo over after the gate alarm at three in"
                    " Port Merrowby.",
                ],
            ),
            Signal(
                "plans-repairs-in",
                "Puts the repairs that follow an incident into the plan before new"
                " features.",
                examples=[
                    "Gave two weeks of the plan to the message queue after the regatta"
                    " outage.",
                ],
            ),
        ),
        DIRECTION.at(WORKING),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.at(PRACTITIONER),
        DELIVERY.at(PRACTITIONER),
    ],
    milestones=[
        Milestone(
            "first-hire-settled",
            "A colleague whom they hired chose to stay after the first three months.",
            examples=[
                "The new remote engineer has led the tariff work since autumn.",
            ],
        ),
        Milestone(
            "team-kept-a-promise",
            "The team kept a promise to ports over two releases under their lead.",
        ),
        Milestone(
            "somebody-took-a-larger-task",
            "Somebody in the team carries a task that was too large for them half a"
            " year before.",
        ),
    ],
    triggers=[
        Trigger(
            "team-seeks-a-lead",
            "A team of engineers seeks somebody to answer for its people.",
        ),
        Trigger(
            "people-seek-advice",
            "Colleagues bring questions about their own growth to this person.",
        ),
    ],
    prompts=[
        Prompt(
            "craft-handed-over",
            "Which part of the craft would you hand over first, and how would you stay"
            " close to it?",
        ),
        Prompt(
            "people-this-week",
            "Whose week in the team did you make easier, and how do you know?",
        ),
    ],
)

SENIOR_ENGINEERING_MANAGER = Level(
    id="senior-engineering-manager",
    title="Senior Engineering Manager",
    short="M2",
    grade=GRADE_5,
    summary=(
        "Answers for several teams, through the leads and habits that grow in them."
    ),
    also_called=[
        "Group Engineering Manager",
        "Engineering Lead",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "several teams",
    },
    expects=[
        OWNERSHIP.at(GUIDING),
        COMMUNICATION.at(PRACTITIONER),
        DIRECTION.at(PRACTITIONER),
        TEAM_BUILDING.at(GUIDING),
        DELIVERY.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "team-under-new-lead",
            "A team speaks well of its work under a lead whom they prepared.",
            examples=[
                "The access team rated its first half-year with its new lead in an"
                " open round.",
            ],
        ),
        Milestone(
            "shared-goal-reached",
            "Two teams reached a goal together that they had set with both.",
        ),
    ],
    triggers=[
        Trigger(
            "second-team",
            "A second team joins theirs, or grows out of it.",
        ),
        Trigger(
            "lead-needs-a-coach",
            "A new lead in engineering asks to be coached by this person.",
        ),
    ],
    prompts=[
        Prompt(
            "teams-apart",
            "What do your teams learn about each other only by accident?",
        ),
        Prompt(
            "through-others",
            "Which result of this quarter came about through people you grew?",
        ),
    ],
)

DIRECTOR_OF_ENGINEERING = Level(
    id="director-of-engineering",
    title="Director of Engineering",
    short="M3",
    grade=GRADE_6,
    summary=(
        "Answers for all of engineering: its form, its course and its promises to"
        " ports."
    ),
    also_called=[
        "Head of Engineering",
        "VP of Engineering",
    ],
    attributes={
        "planning horizon": "several years",
        "reach": "the company and its ports",
    },
    expects=[
        OWNERSHIP.at(SHAPING),
        DIRECTION.at(GUIDING),
        GROWING_OTHERS.at(GUIDING),
        TEAM_BUILDING.at(SHAPING),
        DELIVERY.at(SHAPING),
    ],
    milestones=[
        Milestone(
            "engineering-redrawn",
            "Engineering works in a form that they designed together with its people.",
            examples=[
                "Since the redesign, a change for marinas waits for one team in place"
                " of three.",
            ],
        ),
        Milestone(
            "dates-in-calendars",
            "Ports put the dates of our releases into their own calendars, and the"
            " dates hold.",
        ),
        Milestone(
            "leaders-in-both-lanes",
            "People whom they brought along lead in both lanes.",
        ),
    ],
    triggers=[
        Trigger(
            "engineering-outgrows-its-form",
            "Engineering grows past the form that it works in.",
        ),
        Trigger(
            "leads-seek-a-shared-course",
            "Several leads of teams look for one person to align their plans.",
        ),
    ],
    prompts=[
        Prompt(
            "form-of-engineering",
            "If we founded engineering anew on Monday, what would you draw"
            " differently?",
        ),
    ],
)

ENGINEERING_MANAGEMENT = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    summary=(
        "You lead through a team: you hand the deeper craft over and keep enough of it"
        " to judge a design, a risk and a hard night on call."
    ),
    levels=[
        ENGINEERING_MANAGER,
        SENIOR_ENGINEERING_MANAGER,
        DIRECTOR_OF_ENGINEERING,
    ],
    branches_from=SENIOR_ENGINEER,
    takes_along=[
        OWNERSHIP,
        RELIABILITY,
        COMMUNICATION,
        GROWING_OTHERS,
        TEAM_BUILDING,
        DELIVERY,
        SOFTWARE_DESIGN["guards-the-data"],
        SOFTWARE_DESIGN["stores-what-serves"],
        SOFTWARE_DESIGN["compares-two-designs"],
        SOFTWARE_DESIGN["prices-a-design"],
        CODE_QUALITY["guards-security"],
    ],
)
