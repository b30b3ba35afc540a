"""Product, management: leading people who research, decide and design."""

from datetime import date

from progression import MANAGEMENT, Level, Milestone, Prompt, Signal, Track, Trigger

from ..foundations import (
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GUIDING,
    PRACTITIONER,
    SHAPING,
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
from .ic import SENIOR_PRODUCT_MANAGER
from .product_decisions import PRODUCT_DECISIONS

GROUP_PRODUCT_MANAGER = Level(
    id="group-product-manager",
    title="Group Product Manager",
    short="M1",
    grade=GRADE_4,
    summary=(
        "Leads one product team: its people, its quarter, and the care in its designs."
    ),
    also_called=["Design Manager", "Product Team Lead"],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team and its neighbours",
    },
    expects=[
        CUSTOMER_INSIGHT.at(PRACTITIONER),
        COMMUNICATION.at(PRACTITIONER),
        DIRECTION.at(WORKING),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.at(PRACTITIONER),
        EXPERIENCE_DESIGN.expects(
            "Keeps room for design in the team's plan, and leaves the drawing to"
            " others.",
            Signal(
                "plans-time-for-design",
                "Plans time for trying a design with ports into each piece of the"
                " team's work.",
                examples=[
                    "Moved the start of the gate project by a week, so that two"
                    " marinas tried its sketches first.",
                ],
            ),
            Signal(
                "asks-what-users-did",
                "Opens design reviews with the question of what users did when they"
                " tried it.",
                examples=[
                    "Let the designer of the deposit page play forty seconds of a"
                    " visit before anybody spoke of colours.",
                ],
            ),
            Signal(
                "holds-back-a-release",
                "Holds back a release until the port staff it was tried with finish"
                " their task.",
                examples=[
                    "Gave the crew check-in another week after two of three quay"
                    " workers in Porto Selmo gave up.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "team-of-their-own",
            "A team met its goal for a quarter under their lead, and its people wish"
            " to go on.",
        ),
        Milestone(
            "first-hire-landed",
            "Somebody whom they hired works on a part of the product by themselves.",
        ),
    ],
    triggers=[
        Trigger(
            "team-needs-a-lead",
            "A product team grows past what one person looks after beside their own"
            " product work.",
        ),
        Trigger(
            "people-seek-them-out",
            "Colleagues ask them for help with their growth, and the help shows in the"
            " work.",
        ),
    ],
    prompts=[
        Prompt(
            "craft-handed-over",
            "Which part of your craft did you hand over, and who does it well now?",
        ),
        Prompt(
            "miss-the-work",
            "What do you miss about your work before, and what would make you go back?",
        ),
    ],
)

SENIOR_GROUP_PRODUCT_MANAGER = Level(
    id="senior-group-product-manager",
    title="Senior Group Product Manager",
    short="M2",
    grade=GRADE_5,
    summary="Leads a product area through several teams, and shapes those teams.",
    also_called=["Head of Design", "Product Area Lead"],
    attributes={"planning horizon": "a year", "reach": "several teams"},
    expects=[
        AMBIGUITY.at(PRACTITIONER),
        CUSTOMER_INSIGHT.at(GUIDING),
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(GUIDING),
        TEAM_BUILDING.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "teams-aligned",
            "Two teams reached a goal that neither would have reached alone.",
        ),
        Milestone(
            "lead-grown",
            "Somebody whom they coached leads a team, or a study across teams.",
        ),
    ],
    triggers=[
        Trigger(
            "second-team",
            "A product area splits into two teams that need one plan.",
        ),
        Trigger(
            "leads-through-leads",
            "Their team runs well for a month while they look after something else.",
        ),
    ],
    prompts=[
        Prompt(
            "teams-apart",
            "Where do your teams still wait for you to speak to one another?",
        ),
    ],
)

DIRECTOR_OF_PRODUCT = Level(
    id="director-of-product",
    title="Director of Product",
    short="M3",
    grade=GRADE_6,
    summary=(
        "Leads all product work, and gives ports a say in where the company goes."
    ),
    also_called=["Head of Product", "Vice President of Product"],
    attributes={"planning horizon": "several years", "reach": "the company"},
    expects=[
        AMBIGUITY.at(GUIDING),
        CUSTOMER_INSIGHT.at(SHAPING),
        COMMUNICATION.at(GUIDING),
        DIRECTION.at(GUIDING),
        TEAM_BUILDING.at(SHAPING),
    ],
    milestones=[
        Milestone(
            "organisation-that-held",
            "Product teams were reshaped under their lead, and people found their"
            " place in it.",
        ),
        Milestone(
            "both-lanes-filled",
            "People grew into senior roles of both lanes during their time.",
        ),
        Milestone(
            "ports-had-a-say",
            "An item stands in the half-year's plan because ports chose it.",
        ),
    ],
    triggers=[
        Trigger(
            "product-sits-at-the-table",
            "The company's next step depends on product work from several areas at"
            " once.",
        ),
        Trigger(
            "company-doubles-product",
            "The company decides to grow product by a whole area.",
        ),
    ],
    prompts=[
        Prompt(
            "when-you-leave",
            "What would still work in two years if you left this summer?",
        ),
    ],
)

PRODUCT_MANAGEMENT = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    summary=(
        "You make the product better through a team: who is in it, what it aims for,"
        " and how its people grow."
    ),
    branches_from=SENIOR_PRODUCT_MANAGER,
    takes_along=[
        COMMUNICATION,
        AMBIGUITY,
        CUSTOMER_INSIGHT,
        GROWING_OTHERS,
        TEAM_BUILDING,
        PRODUCT_DECISIONS,
        DISCOVERY["fits-method-to-doubt"],
        DISCOVERY["protects-those-observed"],
        DISCOVERY["runs-a-field-trial"],
        EXPERIENCE_DESIGN["checks-for-everyone"],
        EXPERIENCE_DESIGN["hands-over-drawings"],
    ],
    levels=[
        GROUP_PRODUCT_MANAGER,
        SENIOR_GROUP_PRODUCT_MANAGER,
        DIRECTOR_OF_PRODUCT,
    ],
    owner="Director of Product",
    reviewed=date(2026, 10, 5),
)
