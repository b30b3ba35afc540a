"""Customer success in the management lane: two levels beside IC4 and IC5."""

from progression import MANAGEMENT, Level, Milestone, Prompt, Signal, Track, Trigger

from ..foundations import GRADE_4, GRADE_5, GUIDING, PRACTITIONER
from ..shared.communication import COMMUNICATION
from ..shared.customer_insight import CUSTOMER_INSIGHT
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .ic import SENIOR_CUSTOMER_SUCCESS_PARTNER
from .onboarding_customers import ONBOARDING_CUSTOMERS
from .renewal_and_growth import RENEWAL_AND_GROWTH
from .support_care import SUPPORT_CARE

CUSTOMER_SUCCESS_TEAM_MANAGER = Level(
    id="customer-success-team-manager",
    title="Customer Success Team Manager",
    short="M1",
    grade=GRADE_4,
    summary=(
        "Answers for a small team, its people and the promises that it makes to ports."
    ),
    also_called=[
        "Customer Support Manager",
        "Customer Success Team Lead",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team of three to six",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        COMMUNICATION.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.at(PRACTITIONER),
        SUPPORT_CARE.expects(
            "Keeps the team's queue fair, and its answers in one spirit.",
            Signal(
                "balances-the-queue",
                "Moves cases between colleagues before one person's queue outgrows"
                " their week.",
                examples=[
                    "Took eleven cases off an associate's list in the week of the"
                    " storm at Brekhaven.",
                ],
            ),
            Signal(
                "agrees-on-helpful",
                "Reads closed cases with the team to agree what a helpful answer looks"
                " like.",
                examples=[
                    "Chose three answers each month, one of their own among them, and"
                    " changed two templates after it.",
                ],
            ),
            Signal(
                "backs-a-disputed-answer",
                "Joins the talk when a customer disputes an answer, with its author in"
                " the lead.",
                examples=[
                    "Sat in when Sandelby doubted an associate's word on refunds, and"
                    " spoke only when she asked.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "hire-settled",
            "A hire that they led passed its first three months well, in the words of"
            " both sides.",
        ),
        Milestone(
            "promises-held",
            "The team's response promises held through a summer under their lead.",
        ),
        Milestone(
            "accounts-handed-over",
            "The accounts that they handed over renewed with the colleagues who took"
            " them on.",
        ),
    ],
    triggers=[
        Trigger(
            "team-outgrew-its-lead",
            "The team grows beyond the number of people whose weekly talks one manager"
            " holds.",
        ),
        Trigger(
            "stood-in-for-manager",
            "A stand-in for a manager on leave asks to go on with the people part.",
        ),
    ],
    prompts=[
        Prompt(
            "craft-to-keep",
            "What would you miss most about starting ports yourself, and which small"
            " part will you keep?",
        ),
        Prompt(
            "team-without-you",
            "What did the team decide well in the last weeks while you were away?",
        ),
    ],
)

HEAD_OF_CUSTOMER_SUCCESS = Level(
    id="head-of-customer-success",
    title="Head of Customer Success",
    short="M2",
    grade=GRADE_5,
    summary=(
        "Answers for how well ports live with Harbour, and for the people who see to"
        " it."
    ),
    also_called=[
        "Director of Customer Success",
        "VP Customer Success",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "the whole cluster",
    },
    expects=[
        CUSTOMER_INSIGHT.at(PRACTITIONER),
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(GUIDING),
        TEAM_BUILDING.at(GUIDING),
        RENEWAL_AND_GROWTH.expects(
            "Answers for how long ports stay, and for what the company learns when one"
            " leaves.",
            Signal(
                "tells-who-stayed",
                "Tells the company which ports stayed this quarter, with the reason"
                " behind each loss.",
                examples=[
                    "Put the two lost marinas on the first slide, with a line from"
                    " each of their owners.",
                ],
            ),
            Signal(
                "places-named-partners",
                "Decides with sales which ports get a named partner and which a shared"
                " desk.",
                examples=[
                    "Moved forty marinas under thirty berths to the shared desk, with"
                    " a call to each before the letter.",
                ],
            ),
            Signal(
                "ends-a-misfit",
                "Ends a contract fairly when a port turns out to need another kind of"
                " product.",
                examples=[
                    "Released a container terminal from its second year and named two"
                    " suppliers that suit it.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "retention-explained",
            "Other clusters changed a plan after their account of a year's kept and"
            " lost ports.",
        ),
        Milestone(
            "leader-grown",
            "A colleague whom they prepared leads a team or a field of the cluster.",
        ),
        Milestone(
            "pilot-settled",
            "A pilot of the cluster ended in a decision that the company follows.",
        ),
    ],
    triggers=[
        Trigger(
            "second-team-formed",
            "Customer success splits into two teams that share the same ports.",
        ),
        Trigger(
            "company-asks-who-answers",
            "The founders ask for one person who answers for the ports that stay and"
            " leave.",
        ),
    ],
    prompts=[
        Prompt(
            "ports-in-a-year",
            "How would you like ports to speak about us in a year, and what stands in"
            " the way?",
        ),
    ],
)

CUSTOMER_SUCCESS_MANAGEMENT = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    summary=(
        "You help ports through a team: its people, its promises and the quiet in which"
        " it works."
    ),
    levels=[
        CUSTOMER_SUCCESS_TEAM_MANAGER,
        HEAD_OF_CUSTOMER_SUCCESS,
    ],
    branches_from=SENIOR_CUSTOMER_SUCCESS_PARTNER,
    takes_along=[
        OWNERSHIP,
        CUSTOMER_INSIGHT,
        COMMUNICATION,
        DIRECTION,
        GROWING_OTHERS,
        TEAM_BUILDING,
        ONBOARDING_CUSTOMERS["agrees-first-day"],
        ONBOARDING_CUSTOMERS["plans-around-doubt"],
        ONBOARDING_CUSTOMERS["compares-planned-use"],
        SUPPORT_CARE,
        RENEWAL_AND_GROWTH,
    ],
)
