"""Go-to-market, individual contributors: sales and marketing on one path."""

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
from ..shared.communication import COMMUNICATION
from ..shared.customer_insight import CUSTOMER_INSIGHT
from ..shared.direction import DIRECTION
from ..shared.evidence import EVIDENCE
from ..shared.growing_others import GROWING_OTHERS
from ..shared.team_building import TEAM_BUILDING
from .campaigns import CAMPAIGNS
from .market_knowledge import MARKET_KNOWLEDGE
from .selling import SELLING

GO_TO_MARKET_ASSOCIATE = Level(
    id="go-to-market-associate",
    title="Go-to-market Associate",
    short="IC1",
    grade=GRADE_1,
    summary=(
        "Learns to sell and to reach ports, on calls and mailings that a colleague"
        " leads."
    ),
    also_called=[
        "Sales Development Representative",
        "Marketing Assistant",
        "Sales Assistant",
    ],
    attributes={"planning horizon": "a week or two", "reach": "own tasks"},
    expects=[
        CUSTOMER_INSIGHT.at(STARTING),
        EVIDENCE.at(STARTING),
        SELLING.at(STARTING),
        CAMPAIGNS.at(STARTING),
    ],
    milestones=[
        Milestone(
            "first-meeting-prepared",
            "A first meeting that they prepared led to a second one at the port's"
            " wish.",
        ),
        Milestone(
            "first-text-published",
            "A text of theirs was published after one round of comments.",
        ),
    ],
    triggers=[
        Trigger(
            "joins-go-to-market",
            "Somebody starts in sales or marketing, with or without a past at sea.",
        ),
        Trigger(
            "season-in-support-over",
            "A seasonal colleague from customer success asks to stay and to meet new"
            " ports.",
        ),
    ],
    prompts=[
        Prompt(
            "both-halves",
            "What did you enjoy more lately, the conversation with one port or the"
            " words for many?",
        ),
    ],
)

MARKET_SPECIALIST = Level(
    id="market-specialist",
    title="Market Specialist",
    short="IC2",
    grade=GRADE_2,
    summary="Carries simple deals and small campaigns to one kind of port.",
    also_called=["Account Executive", "Marketing Specialist", "Account Manager"],
    attributes={"planning horizon": "a month", "reach": "one kind of port"},
    expects=[
        COMMUNICATION.at(WORKING),
        GROWING_OTHERS.at(WORKING),
        MARKET_KNOWLEDGE.at(WORKING),
        SELLING.at(WORKING),
        CAMPAIGNS.at(WORKING),
    ],
    milestones=[
        Milestone(
            "first-port-signed",
            "A port signed after a path to the decision that they had drawn with it.",
        ),
        Milestone(
            "campaign-of-their-own",
            "A later campaign built on what one of theirs had taught.",
        ),
    ],
    triggers=[
        Trigger(
            "port-asks-for-them",
            "A port asks for them by name when its next question comes up.",
        ),
        Trigger(
            "segment-needs-cover",
            "One kind of port has nobody who plans the contacts to it.",
        ),
    ],
    prompts=[
        Prompt(
            "lean-this-year",
            "Towards which half of the work do you want to lean this year, deals or"
            " campaigns?",
        ),
    ],
)

SENIOR_MARKET_SPECIALIST = Level(
    id="senior-market-specialist",
    title="Senior Market Specialist",
    short="IC3",
    grade=GRADE_3,
    summary="Leads the hard deals and the larger campaigns of a segment.",
    also_called=[
        "Senior Account Executive",
        "Senior Marketing Manager",
        "Product Marketing Manager",
    ],
    attributes={"planning horizon": "a quarter", "reach": "one team"},
    expects=[
        CUSTOMER_INSIGHT.at(WORKING),
        TEAM_BUILDING.at(WORKING),
        EVIDENCE.at(WORKING),
        SELLING.at(
            PRACTITIONER,
            note=(
                "People whose week is mostly marketing meet this on deals that their"
                " campaigns began."
            ),
        ),
        CAMPAIGNS.at(
            PRACTITIONER,
            note=(
                "People whose week is mostly selling meet this in the yearly campaign"
                " of their region."
            ),
        ),
    ],
    milestones=[
        Milestone(
            "several-deciders-won",
            "A contract that took several people of a port to agree was renewed after"
            " a season.",
        ),
        Milestone(
            "launch-on-their-plan",
            "A product reached ports along a launch plan of theirs.",
        ),
    ],
    triggers=[
        Trigger(
            "hard-deal-arrives",
            "A deal with a council, a board and an old supplier needs one person to"
            " lead it.",
        ),
        Trigger(
            "colleagues-ask-for-review",
            "Colleagues ask them to look at an offer or a campaign before it goes out.",
        ),
    ],
    prompts=[
        Prompt(
            "promise-kept",
            "Which port that you won is happiest today, and what had you promised it?",
        ),
        Prompt(
            "lane-question",
            "Which pleased you more lately, a signature of your own or a colleague's"
            " after your advice?",
        ),
    ],
)

MARKET_LEAD = Level(
    id="market-lead",
    title="Market Lead",
    short="IC4",
    grade=GRADE_4,
    summary=(
        "Leads Harbour's work in one market, with colleagues from other clusters at"
        " their side."
    ),
    also_called=["Key Account Lead", "Lead Product Marketer", "Account Lead"],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team and its neighbours",
    },
    expects=[
        COMMUNICATION.at(PRACTITIONER),
        CUSTOMER_INSIGHT.at(PRACTITIONER),
        DIRECTION.at(WORKING),
        GROWING_OTHERS.at(PRACTITIONER),
        MARKET_KNOWLEDGE.at(
            PRACTITIONER,
            Signal(
                "answers-for-a-market",
                "Answers in the quarterly review for the plan of one market, its"
                " misses included.",
                examples=[
                    "Opened the review of the inland ports with the two campaigns that"
                    " had brought nobody.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "market-on-a-plan",
            "A market reached its goal for the year on a plan that they wrote.",
        ),
        Milestone(
            "product-changed-by-market",
            "Product changed its plan on their account of what a segment would pay"
            " for.",
        ),
    ],
    triggers=[
        Trigger(
            "market-grows-a-plan",
            "A region or a kind of port grows large enough for a plan of its own.",
        ),
        Trigger(
            "several-ask-about-a-market",
            "Product, finance and customer success all ask them about the same market.",
        ),
    ],
    prompts=[
        Prompt(
            "seen-from-elsewhere",
            "How would customer success describe your market, and where would you"
            " disagree?",
        ),
    ],
)

PRINCIPAL_MARKET_LEAD = Level(
    id="principal-market-lead",
    title="Principal Market Lead",
    short="IC5",
    grade=GRADE_5,
    summary=(
        "Leads the deals that take several teams, and guides where a market is going."
    ),
    also_called=["Strategic Account Director", "Principal Product Marketer"],
    attributes={"planning horizon": "a year", "reach": "several teams"},
    expects=[
        COMMUNICATION.at(GUIDING),
        DIRECTION.at(PRACTITIONER),
        EVIDENCE.at(PRACTITIONER),
        MARKET_KNOWLEDGE.at(GUIDING),
        SELLING.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "tender-won-or-learned",
            "The company answers tenders today with what it learned from one that they"
            " led.",
        ),
        Milestone(
            "price-that-holds",
            "A price that they proposed for a segment has held for several signatures.",
        ),
    ],
    triggers=[
        Trigger(
            "new-region-in-view",
            "The company considers a region in which nobody knows us.",
        ),
        Trigger(
            "deal-spans-teams",
            "A deal comes up that asks four teams for a part each.",
        ),
    ],
    prompts=[
        Prompt(
            "guide-without-you",
            "Which kind of deal do colleagues close today along a path that you wrote?",
        ),
    ],
)

MARKET_STRATEGIST = Level(
    id="market-strategist",
    title="Market Strategist",
    short="IC6",
    grade=GRADE_6,
    summary="Finds the next ports for Harbour, and the terms on which they would buy.",
    also_called=["Head of Market Strategy", "Principal Strategist"],
    attributes={"planning horizon": "several years", "reach": "the company"},
    expects=[
        COMMUNICATION.at(SHAPING),
        DIRECTION.at(GUIDING),
        MARKET_KNOWLEDGE.at(SHAPING),
        SELLING.at(SHAPING),
        CAMPAIGNS.at(
            GUIDING,
            importance=OPTIONAL,
            note=(
                "One of several ways to go deep at this level; partnerships and prices"
                " are others."
            ),
        ),
    ],
    milestones=[
        Milestone(
            "market-entered",
            "Harbour serves paying ports in a market that they recommended.",
        ),
        Milestone(
            "way-to-buy",
            "A group of ports buys in a way that they designed, and finance calls it"
            " sound.",
        ),
        Milestone(
            "partner-back-at-table",
            "A partner or an association works with Harbour again after talks that"
            " they led.",
        ),
    ],
    triggers=[
        Trigger(
            "market-choice",
            "The company has to choose between two markets that it lacks the people to"
            " serve at once.",
        ),
        Trigger(
            "rules-shift",
            "A rule changes how a whole class of ports spends its money.",
        ),
    ],
    prompts=[
        Prompt(
            "market-to-leave",
            "Which market should we leave, and what would you tell the ports in it?",
        ),
    ],
)

GO_TO_MARKET_IC = Track(
    "ic",
    "Individual contributor",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary=(
        "You bring Harbour to the ports that it fits, by the deals and campaigns that"
        " you lead, and by what colleagues learn from them."
    ),
    levels=[
        GO_TO_MARKET_ASSOCIATE,
        MARKET_SPECIALIST,
        SENIOR_MARKET_SPECIALIST,
        MARKET_LEAD,
        PRINCIPAL_MARKET_LEAD,
        MARKET_STRATEGIST,
    ],
    owner="Director of Go-to-market",
    reviewed=date(2026, 10, 5),
)
