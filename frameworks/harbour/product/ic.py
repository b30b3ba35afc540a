"""Product as an individual contributor: from first notes to the next product."""

from datetime import date

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
    GRADE_6,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)
from ..shared.ambiguity import AMBIGUITY
from ..shared.communication import COMMUNICATION
from ..shared.customer_insight import CUSTOMER_INSIGHT
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.team_building import TEAM_BUILDING
from .discovery import DISCOVERY
from .experience_design import EXPERIENCE_DESIGN
from .product_decisions import PRODUCT_DECISIONS

ASSOCIATE_PRODUCT_MANAGER = Level(
    id="associate-product-manager",
    title="Associate Product Manager",
    short="IC1",
    grade=GRADE_1,
    summary=(
        "Learns the craft on studies, tickets and screens that a colleague prepared."
    ),
    also_called=[
        "Junior Product Designer",
        "Junior Product Manager",
        "Product Analyst",
    ],
    attributes={"planning horizon": "a week or two", "reach": "own tasks"},
    expects=[
        AMBIGUITY.at(STARTING),
        DISCOVERY.at(STARTING),
        PRODUCT_DECISIONS.at(STARTING),
        EXPERIENCE_DESIGN.at(STARTING),
    ],
    milestones=[
        Milestone(
            "first-change-in-use",
            "A change that they wrote up or drew is in use in at least one port.",
        ),
        Milestone(
            "first-notes-used",
            "The team based a decision on notes that they took in a conversation with"
            " a port.",
        ),
    ],
    triggers=[
        Trigger(
            "joins-product",
            "Somebody starts in product, from a school or from another trade.",
        ),
        Trigger(
            "asks-for-a-trial",
            "A colleague from another cluster asks to try product work for a quarter.",
        ),
    ],
    prompts=[
        Prompt(
            "first-port",
            "Which port do you already feel at home in, and which would you like to"
            " see next?",
        ),
    ],
)

PRODUCT_MANAGER = Level(
    id="product-manager",
    title="Product Manager",
    short="IC2",
    grade=GRADE_2,
    summary=(
        "Looks after one part of a product, from the first question to its use in"
        " ports."
    ),
    also_called=["Product Designer", "Product Owner", "User Researcher"],
    attributes={"planning horizon": "a month", "reach": "one part of a product"},
    expects=[
        COMMUNICATION.at(WORKING),
        AMBIGUITY.at(WORKING),
        DISCOVERY.at(WORKING),
        PRODUCT_DECISIONS.at(WORKING),
        GROWING_OTHERS.at(WORKING),
    ],
    milestones=[
        Milestone(
            "own-study-to-release",
            "Ports use a release that began with their own interviews.",
        ),
        Milestone(
            "decision-still-stands",
            "A decision that they wrote down still holds a quarter later, or was"
            " changed in the open.",
        ),
    ],
    triggers=[
        Trigger(
            "runs-a-study-alone",
            "A study that they planned led the team to change what it builds.",
        ),
        Trigger(
            "takes-over-a-part",
            "A part of a product loses its owner, and they have looked after it in"
            " between.",
        ),
    ],
    prompts=[
        Prompt(
            "left-alone-with",
            "Which decision would you like to make by yourself from next month on?",
        ),
    ],
)

SENIOR_PRODUCT_MANAGER = Level(
    id="senior-product-manager",
    title="Senior Product Manager",
    short="IC3",
    grade=GRADE_3,
    summary=(
        "Leads a whole product area with its hard cases, and helps the team choose its"
        " people."
    ),
    also_called=["Senior Product Designer", "Senior User Researcher"],
    attributes={"planning horizon": "a quarter", "reach": "one team"},
    expects=[
        CUSTOMER_INSIGHT.at(WORKING),
        TEAM_BUILDING.at(WORKING),
        DISCOVERY.at(PRACTITIONER),
        PRODUCT_DECISIONS.at(PRACTITIONER),
        EXPERIENCE_DESIGN.at(WORKING),
    ],
    milestones=[
        Milestone(
            "outcome-in-ports",
            "Ports report an outcome that a product area reached under their lead.",
        ),
        Milestone(
            "something-taken-away",
            "The ports concerned stayed when they took something out of the product.",
        ),
        Milestone(
            "colleague-found-their-feet",
            "A newer colleague does work today that they taught.",
        ),
    ],
    triggers=[
        Trigger(
            "contested-question-lands",
            "Colleagues bring them a contested product question before they bring it"
            " to a manager.",
        ),
        Trigger(
            "new-area-opens",
            "The company opens a product area that needs somebody for its hard cases.",
        ),
    ],
    prompts=[
        Prompt(
            "hardest-no",
            "What was the hardest no of this quarter, and how does that port see it"
            " today?",
        ),
        Prompt(
            "either-lane",
            "Which would you miss more in two years: the work on the product, or the"
            " work with a team?",
        ),
    ],
)

STAFF_PRODUCT_MANAGER = Level(
    id="staff-product-manager",
    title="Staff Product Manager",
    short="IC4",
    grade=GRADE_4,
    summary=(
        "Frames problems that reach past one team, and gathers the answers into one."
    ),
    also_called=[
        "Lead Product Manager",
        "Lead Product Designer",
        "Staff Product Designer",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team and its neighbours",
    },
    expects=[
        AMBIGUITY.at(PRACTITIONER),
        COMMUNICATION.at(PRACTITIONER),
        DIRECTION.at(WORKING),
        GROWING_OTHERS.at(PRACTITIONER),
        DISCOVERY.at(
            GUIDING,
            Signal(
                "hosts-a-port-day",
                "Hosts a day on which people from several ports work on one problem"
                " with our teams.",
                examples=[
                    "Had planners from five ports rebuild one stormy week on a table,"
                    " with two of our teams as scribes.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "problem-others-work-on",
            "Two teams work on a problem that they opened and framed.",
        ),
        Milestone(
            "study-others-led",
            "A colleague led a study of their design to a result that the company"
            " acted on.",
        ),
    ],
    triggers=[
        Trigger(
            "second-team-asks",
            "A second team asks for them when it plans its half-year.",
        ),
        Trigger(
            "problem-crosses-borders",
            "A problem turns up that lies between all product areas.",
        ),
    ],
    prompts=[
        Prompt(
            "where-not-needed",
            "Which meeting goes well today because you prepared it and stayed away?",
        ),
    ],
)

PRINCIPAL_PRODUCT_MANAGER = Level(
    id="principal-product-manager",
    title="Principal Product Manager",
    short="IC5",
    grade=GRADE_5,
    summary=(
        "Makes the decisions that run through several products, and the design that"
        " joins them."
    ),
    also_called=["Principal Product Designer", "Product Architect"],
    attributes={"planning horizon": "a year", "reach": "several teams"},
    expects=[
        AMBIGUITY.at(GUIDING),
        CUSTOMER_INSIGHT.at(PRACTITIONER),
        DIRECTION.at(PRACTITIONER),
        PRODUCT_DECISIONS.at(GUIDING),
        EXPERIENCE_DESIGN.at(PRACTITIONER),
    ],
    milestones=[
        Milestone(
            "case-that-was-funded",
            "A business case of theirs was funded, and its numbers were compared a"
            " year later.",
        ),
        Milestone(
            "decision-over-products",
            "Several products follow a decision of theirs, and their teams tell why it"
            " was made.",
        ),
    ],
    triggers=[
        Trigger(
            "investment-question",
            "The leadership round asks them for the case behind a large investment.",
        ),
        Trigger(
            "products-drift-apart",
            "Two products answer the same need of a port in different ways.",
        ),
    ],
    prompts=[
        Prompt(
            "cost-to-a-team",
            "Which team paid for your last decision, and what did you do for it since?",
        ),
    ],
)

SENIOR_PRINCIPAL_PRODUCT_MANAGER = Level(
    id="senior-principal-product-manager",
    title="Senior Principal Product Manager",
    short="IC6",
    grade=GRADE_6,
    summary=(
        "Finds the products that Harbour makes next, and changes how the company learns"
        " of them."
    ),
    also_called=["Distinguished Product Manager", "Product Fellow"],
    attributes={"planning horizon": "several years", "reach": "the company"},
    expects=[
        AMBIGUITY.at(SHAPING),
        DIRECTION.at(GUIDING),
        DISCOVERY.at(SHAPING),
        PRODUCT_DECISIONS.at(SHAPING),
        EXPERIENCE_DESIGN.at(
            GUIDING,
            importance=OPTIONAL,
            note=(
                "One of several ways to go deep at this level; research and pricing are"
                " others."
            ),
        ),
    ],
    milestones=[
        Milestone(
            "new-product-with-ports",
            "A product that began with their finding serves paying ports.",
        ),
        Milestone(
            "product-ended-fairly",
            "Ports whose product they ended or reshaped call the way it was done fair.",
        ),
    ],
    triggers=[
        Trigger(
            "company-chooses-field",
            "The company has to choose a field for the years ahead.",
        ),
        Trigger(
            "range-outgrows-its-shape",
            "The range of products grows past what a small port still finds its way"
            " through.",
        ),
    ],
    prompts=[
        Prompt(
            "belief-to-test",
            "Which belief about ports do we all share that nobody has tested lately?",
        ),
    ],
)

PRODUCT_IC = Track(
    "ic",
    "Individual contributor",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary=(
        "You make the product better through what you find out, decide and draw, and"
        " through the people who learn it from you."
    ),
    levels=[
        ASSOCIATE_PRODUCT_MANAGER,
        PRODUCT_MANAGER,
        SENIOR_PRODUCT_MANAGER,
        STAFF_PRODUCT_MANAGER,
        PRINCIPAL_PRODUCT_MANAGER,
        SENIOR_PRINCIPAL_PRODUCT_MANAGER,
    ],
    owner="Director of Product",
    reviewed=date(2026, 10, 5),
)
