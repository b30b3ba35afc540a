"""Customer success as an individual contributor: five levels, from first cases on."""

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
from ..shared.customer_insight import CUSTOMER_INSIGHT
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .onboarding_customers import ONBOARDING_CUSTOMERS
from .renewal_and_growth import RENEWAL_AND_GROWTH
from .support_care import SUPPORT_CARE

ASSOCIATE_CUSTOMER_SUCCESS_PARTNER = Level(
    id="associate-customer-success-partner",
    title="Associate Customer Success Partner",
    short="IC1",
    grade=GRADE_1,
    summary=(
        "Helps ports with everyday questions and learns the craft on prepared cases."
    ),
    also_called=[
        "Customer Support Agent",
        "Junior Customer Success Manager",
    ],
    attributes={
        "planning horizon": "a week",
        "reach": "own cases",
    },
    expects=[
        OWNERSHIP.at(STARTING),
        CUSTOMER_INSIGHT.at(STARTING),
        ONBOARDING_CUSTOMERS.at(STARTING),
        RENEWAL_AND_GROWTH.at(STARTING),
    ],
    milestones=[
        Milestone(
            "first-training-given",
            "The staff of a port worked a day by themselves after a training that they"
            " gave.",
        ),
        Milestone(
            "replies-sent-unchanged",
            "A month of their everyday replies went out as they were written.",
        ),
    ],
    triggers=[
        Trigger(
            "joins-customer-work",
            "A person joins Harbour for customer work, from a quay, a help desk or a"
            " school.",
        ),
        Trigger(
            "tries-customer-work",
            "Somebody from another cluster spends a season with customers and wishes"
            " to stay.",
        ),
    ],
    prompts=[
        Prompt(
            "first-port-visit",
            "Which port would you like to visit first, and what would you look at"
            " there?",
        ),
    ],
)

CUSTOMER_SUCCESS_PARTNER = Level(
    id="customer-success-partner",
    title="Customer Success Partner",
    short="IC2",
    grade=GRADE_2,
    summary="Solves most cases and brings ports with one site into daily use.",
    also_called=[
        "Customer Success Manager",
        "Onboarding Specialist",
        "Support Specialist",
    ],
    attributes={
        "planning horizon": "a month",
        "reach": "own ports",
    },
    expects=[
        OWNERSHIP.at(WORKING),
        CUSTOMER_INSIGHT.at(WORKING),
        GROWING_OTHERS.at(WORKING),
        ONBOARDING_CUSTOMERS.at(WORKING),
        SUPPORT_CARE.at(WORKING),
    ],
    milestones=[
        Milestone(
            "port-in-daily-use",
            "A port with one site that they brought in ran its first full week in"
            " Harbour.",
        ),
        Milestone(
            "question-answered-once",
            "A question hardly came back after the help article that they wrote.",
        ),
        Milestone(
            "newcomer-accompanied",
            "A newcomer whom they accompanied answers cases by themselves.",
        ),
    ],
    triggers=[
        Trigger(
            "replies-unread",
            "Colleagues stop reading this person's replies before they go out.",
        ),
        Trigger(
            "port-asks-back",
            "A port asks to work with the same person again on its next change.",
        ),
    ],
    prompts=[
        Prompt(
            "company-wanted",
            "For which step from contract to daily use would you still like company?",
        ),
        Prompt(
            "own-port-season",
            "What should be different at one of your ports by the end of the season?",
        ),
    ],
)

SENIOR_CUSTOMER_SUCCESS_PARTNER = Level(
    id="senior-customer-success-partner",
    title="Senior Customer Success Partner",
    short="IC3",
    grade=GRADE_3,
    summary="Leads onboardings with several sites and a set of accounts of their own.",
    also_called=[
        "Senior Customer Success Manager",
        "Implementation Consultant",
    ],
    attributes={
        "planning horizon": "a season",
        "reach": "the team",
    },
    expects=[
        COMMUNICATION.at(WORKING),
        DIRECTION.at(WORKING),
        TEAM_BUILDING.at(WORKING),
        ONBOARDING_CUSTOMERS.at(PRACTITIONER),
        RENEWAL_AND_GROWTH.at(WORKING),
    ],
    milestones=[
        Milestone(
            "several-sites-live",
            "A customer with several sites went live under their lead, in the order"
            " that its season set.",
        ),
        Milestone(
            "season-of-renewals",
            "Most accounts of a set that they led renewed after a whole season.",
        ),
        Milestone(
            "joint-hire",
            "The colleague whom they helped to choose looks after ports of their own.",
        ),
    ],
    triggers=[
        Trigger(
            "larger-port-signed",
            "A port with several sites signs, and the team asks who will lead its"
            " start.",
        ),
        Trigger(
            "accounts-need-a-lead",
            "A set of accounts loses its lead while renewals are coming up.",
        ),
    ],
    prompts=[
        Prompt(
            "doubter-met",
            "Who doubted an onboarding of yours, and what did the plan gain from it?",
        ),
        Prompt(
            "lane-curiosity",
            "What would tell you whether to lead people or to go deeper into the"
            " craft?",
        ),
    ],
)

STAFF_CUSTOMER_SUCCESS_PARTNER = Level(
    id="staff-customer-success-partner",
    title="Staff Customer Success Partner",
    short="IC4",
    grade=GRADE_4,
    summary=(
        "Takes the hardest cases and accounts, and gives the team a way to handle them."
    ),
    also_called=[
        "Strategic Customer Success Manager",
        "Lead Implementation Consultant",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "the team and its neighbours",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        COMMUNICATION.at(PRACTITIONER),
        CUSTOMER_INSIGHT.at(
            PRACTITIONER,
            Signal(
                "seats-ports-together",
                "Seats several ports at one table to compare how they plan the same"
                " day.",
                examples=[
                    "Hosted an autumn afternoon on which five marinas laid their"
                    " regatta days side by side.",
                ],
            ),
        ),
        SUPPORT_CARE.at(PRACTITIONER),
        RENEWAL_AND_GROWTH.at(PRACTITIONER),
    ],
    milestones=[
        Milestone(
            "account-turned-around",
            "An account at risk turned around on a plan that both sides kept.",
        ),
        Milestone(
            "outage-led",
            "The ports affected by an outage renewed after they had led its customer"
            " side.",
        ),
        Milestone(
            "insight-in-a-plan",
            "Product built something that began with their insight from several ports.",
        ),
    ],
    triggers=[
        Trigger(
            "hard-accounts-gather",
            "The team's hardest accounts gather on one desk for two seasons.",
        ),
        Trigger(
            "product-asks-first",
            "Product brings its drafts to this person before showing them to ports.",
        ),
    ],
    prompts=[
        Prompt(
            "hardest-talk",
            "Which customer talk was the hardest this half-year, and who learned from"
            " it with you?",
        ),
        Prompt(
            "less-of-yourself",
            "Which of your accounts could a colleague lead by autumn, with you in the"
            " second row?",
        ),
    ],
)

PRINCIPAL_CUSTOMER_SUCCESS_PARTNER = Level(
    id="principal-customer-success-partner",
    title="Principal Customer Success Partner",
    short="IC5",
    grade=GRADE_5,
    summary="Changes how Harbour starts, supports and keeps whole kinds of ports.",
    also_called=[
        "Principal Customer Success Manager",
        "Customer Success Strategist",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "several teams",
    },
    expects=[
        CUSTOMER_INSIGHT.at(GUIDING),
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        ONBOARDING_CUSTOMERS.at(GUIDING),
        SUPPORT_CARE.at(GUIDING),
        RENEWAL_AND_GROWTH.at(
            GUIDING,
            importance=OPTIONAL,
            note=(
                "Some principals go deepest in starting and supporting ports, and leave"
                " this step to a colleague."
            ),
        ),
    ],
    milestones=[
        Milestone(
            "kind-of-case-ended",
            "A kind of case is gone that used to cost several colleagues hours each"
            " week.",
        ),
        Milestone(
            "path-in-use",
            "Colleagues start ports on their own along a path that they rewrote.",
        ),
        Milestone(
            "field-passed-on",
            "A group of accounts that they passed on was renewed by a colleague the"
            " season after.",
        ),
    ],
    triggers=[
        Trigger(
            "new-kind-of-port",
            "Harbour sells to a kind of port that nobody in the company has started"
            " before.",
        ),
        Trigger(
            "same-reason-to-leave",
            "Several customers who leave give the same reason within one year.",
        ),
    ],
    prompts=[
        Prompt(
            "trouble-to-end",
            "Which trouble of our ports would you like to have ended in a year, for"
            " all of them?",
        ),
    ],
)

CUSTOMER_SUCCESS_IC = Track(
    "ic",
    "Individual contributor",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary=(
        "You help ports yourself: first with a question, then with a start, a season"
        " and a hard year."
    ),
    levels=[
        ASSOCIATE_CUSTOMER_SUCCESS_PARTNER,
        CUSTOMER_SUCCESS_PARTNER,
        SENIOR_CUSTOMER_SUCCESS_PARTNER,
        STAFF_CUSTOMER_SUCCESS_PARTNER,
        PRINCIPAL_CUSTOMER_SUCCESS_PARTNER,
    ],
)
