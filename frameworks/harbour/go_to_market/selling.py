"""Selling: helping a port decide whether Harbour fits."""

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
    CAPABILITIES,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

SELLING = Competency(
    "selling",
    "Selling",
    dimension=CAPABILITIES,
    group="Go-to-market craft",
    summary="How do you help a port decide whether Harbour fits?",
    why=(
        "Ports talk to one another. A port that bought on a clear promise stays for"
        " many seasons and brings its neighbours; one that was talked into it leaves,"
        " loudly. Honest help with a decision is the best selling we know."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Prepares and follows conversations that a colleague leads.",
            signals=[
                Signal(
                    "sends-an-agenda",
                    "Sends the port a short agenda with one question ahead of a call.",
                    examples=[
                        "Asked the office in Skagmere beforehand how many phone calls"
                        " a stormy day brings them.",
                    ],
                ),
                Signal(
                    "asks-before-describing",
                    "Asks how a port plans its berths today before describing our"
                    " product.",
                    examples=[
                        "Let the harbour master explain the magnet board for ten"
                        " minutes, then asked what happens when it falls.",
                    ],
                ),
                Signal(
                    "promises-an-answer",
                    "Answers a port's question that needs a colleague's help with the"
                    " day on which it will hear more.",
                    examples=[
                        "Told Skagmere that an answer on tide tables would come by"
                        " Thursday, and called on Wednesday.",
                    ],
                ),
                Signal(
                    "records-the-next-step",
                    "Records the agreed next step after a conversation where the whole"
                    " team finds it.",
                    examples=[
                        "Wrote “Treasurer joins on 3 May, we send the sample invoice”"
                        " into the deal before leaving the car park.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Carries simple deals from first call to signature.",
            signals=[
                Signal(
                    "tells-a-poor-fit",
                    "Tells a port early when another product would serve it better.",
                    examples=[
                        "Sent a dry-stack yard to a rival whose crane planner fits it,"
                        " and got two introductions in return.",
                    ],
                ),
                Signal(
                    "demos-on-port-data",
                    "Builds a demo around the port's own berths, boats and busiest"
                    " day.",
                    examples=[
                        "Loaded the regatta weekend of Marina Dorsel, so that the"
                        " office saw its own queue dissolve.",
                    ],
                    raises="sends-an-agenda",
                ),
                Signal(
                    "agrees-a-path",
                    "Agrees with the port on dated steps that lead to its decision.",
                    examples=[
                        "Drew five steps up to the council meeting in June on one"
                        " page, and sent it to both sides.",
                    ],
                    raises="records-the-next-step",
                ),
                Signal(
                    "explains-the-contract",
                    "Walks a port through a contract's prices, dates and ways out"
                    " before it signs.",
                    examples=[
                        "Read the notice period aloud to the treasurer in Porto Selmo,"
                        " who then asked for a shorter one and got it.",
                    ],
                ),
                Signal(
                    "answers-price-doubts",
                    "Answers a doubt about price with the port's own numbers.",
                    examples=[
                        "Set our fee beside the forty hours a month that the office in"
                        " Brunnerby had counted for phone bookings.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Leads deals in which several people of a port have to agree.",
            signals=[
                Signal(
                    "builds-a-shared-case",
                    "Works out with the port, from its own hours and fees, what a"
                    " season with Harbour returns.",
                    examples=[
                        "Filled in the sheet with the finance officer of Kalvenor, who"
                        " then presented it to the board alone.",
                    ],
                    raises="answers-price-doubts",
                ),
                Signal(
                    "joins-several-deciders",
                    "Brings the deciders of a port, such as office, council and"
                    " treasurer, to one decision.",
                    examples=[
                        "Asked each of the three in Porto Selmo for their largest"
                        " worry, and answered all of them in one meeting.",
                    ],
                    raises="agrees-a-path",
                ),
                Signal(
                    "ties-discounts",
                    "Ties a discount to something that Harbour values, such as a"
                    " longer term.",
                    examples=[
                        "Gave the first season at half price for a three-year contract"
                        " and a visit day each spring.",
                    ],
                ),
                Signal(
                    "hands-over-promises",
                    "Hands a signed port to customer success with a written list of"
                    " what was promised.",
                    examples=[
                        "Listed nine promises for Sant Orvell, two marked as ours to"
                        " build, and read them out with the port on the call.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Leads the deals that need several teams, and lifts how colleagues sell.",
            signals=[
                Signal(
                    "revives-a-colleagues-deal",
                    "Joins a colleague's stalled deal with a plan that the colleague"
                    " carries on.",
                    examples=[
                        "Suggested to ask the pilots first, came along once, and left"
                        " the rest to the colleague who signed it.",
                    ],
                ),
                Signal(
                    "writes-a-deal-guide",
                    "Puts the path through one kind of deal into a guide that"
                    " colleagues follow.",
                    examples=[
                        "Put the path through town councils on six pages; three first"
                        " deals this year went along it.",
                    ],
                ),
                Signal(
                    "leads-a-tender",
                    "Leads the answer to a public tender across sales, product and"
                    " engineering.",
                    examples=[
                        "Took the ferry tender through four teams in five weeks, with"
                        " one page for each team's part.",
                    ],
                    raises="joins-several-deciders",
                ),
                Signal(
                    "forecasts-from-steps",
                    "Forecasts a quarter from the dated steps that ports took, with"
                    " misses explained afterwards.",
                    examples=[
                        "Forecast eleven signatures, got nine, and traced both misses"
                        " to councils that met a month later.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Changes how Harbour sells, and on which terms.",
            signals=[
                Signal(
                    "redesigns-the-offer",
                    "Designs a new way to buy from Harbour that a whole group of ports"
                    " takes up.",
                    examples=[
                        "Created the seasonal contract, which pauses from November to"
                        " March; most lake marinas signed it.",
                    ],
                    raises="writes-a-deal-guide",
                ),
                Signal(
                    "agrees-for-many-ports",
                    "Negotiates one agreement under which many ports buy.",
                    examples=[
                        "Settled terms with the coast's harbour union, so that forty"
                        " small harbours skip a tender of their own.",
                    ],
                    raises="leads-a-tender",
                ),
                Signal(
                    "sets-fair-terms",
                    "Sets the rules for discounts with finance, so that similar ports"
                    " pay similar prices.",
                    examples=[
                        "Replaced discounts by favour with a table of three reasons,"
                        " printed on the back of each offer.",
                    ],
                    raises="ties-discounts",
                ),
                Signal(
                    "declines-a-large-deal",
                    "Advises the company to decline a large deal that would bend the"
                    " product.",
                    examples=[
                        "Laid out what a container terminal would cost us in roadmap,"
                        " and the leadership round let it go.",
                    ],
                    raises="tells-a-poor-fit",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "better-off",
            "Which port was better off after talking with you, whether it bought or"
            " not?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "promise-to-keep",
            "Which promise of yours is somebody else keeping today, and how is that"
            " going?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "hear-a-call",
            "What did you hear when you last listened in on one of their calls?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "deal-to-lead",
            "Which deal, one size harder, could they lead with you in the second"
            " chair?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "second-chair",
            "Sit in the second chair of a colleague's deal, with one part that is"
            " yours.",
            kind="shadowing",
            time="one deal, over a quarter",
        ),
        Practice(
            "rehearse-the-hard-part",
            "Rehearse the hardest five minutes of a coming meeting with a colleague as"
            " the port.",
            kind="rehearsal",
            time="half an hour",
        ),
        Practice(
            "visit-a-signed-port",
            "Visit a port a season after it signed, and compare life there with your"
            " offer.",
            kind="visit",
            time="a day each half-year",
        ),
    ],
    keywords=["sales", "deals", "negotiation", "tenders", "forecast"],
    owner="Director of Go-to-market",
    reviewed=date(2026, 10, 5),
)
