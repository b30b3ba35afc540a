"""Go-to-market, management: leading people who sell and who run campaigns."""

from datetime import date

from progression import MANAGEMENT, Level, Milestone, Prompt, Signal, Track, Trigger

from ..foundations import (
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GUIDING,
    PRACTITIONER,
    SHAPING,
)
from ..shared.communication import COMMUNICATION
from ..shared.customer_insight import CUSTOMER_INSIGHT
from ..shared.direction import DIRECTION
from ..shared.evidence import EVIDENCE
from ..shared.growing_others import GROWING_OTHERS
from ..shared.team_building import TEAM_BUILDING
from .campaigns import CAMPAIGNS
from .ic import SENIOR_MARKET_SPECIALIST
from .market_knowledge import MARKET_KNOWLEDGE
from .selling import SELLING

GO_TO_MARKET_MANAGER = Level(
    id="go-to-market-manager",
    title="Go-to-market Manager",
    short="M1",
    grade=GRADE_4,
    summary=(
        "Leads one team in sales or marketing, its people first and then its forecast."
    ),
    also_called=["Sales Manager", "Marketing Team Lead", "Regional Manager"],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team and its neighbours",
    },
    expects=[
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.at(PRACTITIONER),
        EVIDENCE.at(PRACTITIONER),
        SELLING.expects(
            "Answers for the team's deals and leaves them in the hands of those who"
            " lead them.",
            Signal(
                "reviews-deals-with-care",
                "Reviews open deals with their owners through questions about what the"
                " port agreed to.",
                examples=[
                    "Asked “Who in Kalvenor would be sorry if we left?” and let the"
                    " owner find the gap.",
                ],
            ),
            Signal(
                "reports-an-honest-forecast",
                "Reports the team's forecast with the deals that might fall through"
                " named in it.",
                examples=[
                    "Told finance in May that two of seven ports would slip past the"
                    " summer, and which two.",
                ],
            ),
            Signal(
                "shares-out-ports",
                "Shares out ports by a rule that the team discussed beforehand.",
                examples=[
                    "Agreed to deal out new enquiries by coast and language, and"
                    " published the list each month.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "team-met-its-goal",
            "The ports that the team won in a quarter under their lead got what they"
            " had been promised.",
        ),
        Milestone(
            "person-grew-into-hard-deals",
            "Somebody in the team leads deals that they would have led themselves"
            " before.",
        ),
    ],
    triggers=[
        Trigger(
            "market-team-needs-a-lead",
            "A team in sales or marketing grows past what its members settle among"
            " themselves.",
        ),
        Trigger(
            "coaching-takes-over",
            "The deals that they coach start to matter more to them than their own.",
        ),
    ],
    prompts=[
        Prompt(
            "deal-you-left",
            "Which deal did you want to take over lately, and what happened because"
            " you left it?",
        ),
        Prompt(
            "own-ports",
            "Which of your former ports do you miss, and who looks after it now?",
        ),
    ],
)

SENIOR_GO_TO_MARKET_MANAGER = Level(
    id="senior-go-to-market-manager",
    title="Senior Go-to-market Manager",
    short="M2",
    grade=GRADE_5,
    summary="Leads sales and marketing of a region or a product through several teams.",
    also_called=["Head of Sales", "Head of Marketing"],
    attributes={"planning horizon": "a year", "reach": "several teams"},
    expects=[
        COMMUNICATION.at(PRACTITIONER),
        DIRECTION.at(GUIDING),
        GROWING_OTHERS.at(GUIDING),
        TEAM_BUILDING.at(GUIDING),
        EVIDENCE.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "one-plan-two-teams",
            "Sales and marketing of a region worked through a year on one plan.",
        ),
        Milestone(
            "manager-grown",
            "A team or a market passed to somebody whom they coached, and kept its"
            " goal.",
        ),
    ],
    triggers=[
        Trigger(
            "teams-need-one-plan",
            "Two teams write to the same ports with different messages.",
        ),
        Trigger(
            "region-gets-two-teams",
            "A region gets a second team, and its manager runs both on one plan.",
        ),
    ],
    prompts=[
        Prompt(
            "between-halves",
            "Where do sales and marketing still tell two stories, and what would you"
            " change first?",
        ),
    ],
)

DIRECTOR_OF_GO_TO_MARKET = Level(
    id="director-of-go-to-market",
    title="Director of Go-to-market",
    short="M3",
    grade=GRADE_6,
    summary=(
        "Leads all of sales and marketing, and helps the company choose its course and"
        " its people."
    ),
    also_called=[
        "Head of Go-to-market",
        "Chief Commercial Officer",
        "Vice President of Sales",
    ],
    attributes={"planning horizon": "several years", "reach": "the company"},
    expects=[
        COMMUNICATION.at(GUIDING),
        DIRECTION.at(SHAPING),
        GROWING_OTHERS.at(SHAPING),
        TEAM_BUILDING.at(SHAPING),
        EVIDENCE.at(SHAPING),
    ],
    milestones=[
        Milestone(
            "growth-on-fair-terms",
            "Harbour grew for a year on terms that finance and customer success both"
            " signed.",
        ),
        Milestone(
            "successors-in-both-lanes",
            "A Market Lead and a manager each took on a larger role during their time.",
        ),
    ],
    triggers=[
        Trigger(
            "company-changes-pace",
            "The company decides to grow at another pace than before.",
        ),
        Trigger(
            "many-regions",
            "Several regions need people, prices and messages at the same time.",
        ),
    ],
    prompts=[
        Prompt(
            "colleague-to-win",
            "Which colleague would you most like to keep in two years, and what would"
            " keep them?",
        ),
    ],
)

GO_TO_MARKET_MANAGEMENT = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    summary=(
        "You bring Harbour to the ports that it fits, through a team that sells and"
        " writes better because of how you lead it."
    ),
    branches_from=SENIOR_MARKET_SPECIALIST,
    takes_along=[
        COMMUNICATION,
        CUSTOMER_INSIGHT,
        EVIDENCE,
        GROWING_OTHERS,
        MARKET_KNOWLEDGE,
        TEAM_BUILDING,
        SELLING["tells-a-poor-fit"],
        SELLING["explains-the-contract"],
        SELLING["hands-over-promises"],
        CAMPAIGNS["writes-for-each-reader"],
        CAMPAIGNS["plans-a-launch"],
        CAMPAIGNS["passes-on-the-reason"],
    ],
    levels=[
        GO_TO_MARKET_MANAGER,
        SENIOR_GO_TO_MARKET_MANAGER,
        DIRECTOR_OF_GO_TO_MARKET,
    ],
    owner="Director of Go-to-market",
    reviewed=date(2026, 10, 5),
)
