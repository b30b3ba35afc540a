"""Software design: shaping software so that the next change stays easy."""

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

SOFTWARE_DESIGN = Competency(
    "software-design",
    "Software design",
    dimension=CAPABILITIES,
    group="Engineering craft",
    summary="How easily can the next person change what you built?",
    why=(
        "Berths, tides, tariffs and vessels touch one another in ways that no two ports"
        " share. A design that names these things well lets us welcome the next port in"
        " days. We write designs down, since most of those who will live with them are"
        " not in the room."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Builds small parts inside a design that others made.",
            signals=[
                Signal(
                    "follows-the-design",
                    "Places new code where the design of the module expects it.",
                    examples=[
                        "Put the new pilot fee beside the other fees in the tariff"
                        " module.",
                    ],
                ),
                Signal(
                    "asks-before-branching",
                    "Asks the module's owner before adding a second way of doing a"
                    " thing.",
                    examples=[
                        "Asked about a second calendar helper and learned that the"
                        " first one already handled locks.",
                    ],
                ),
                Signal(
                    "names-things-plainly",
                    "Names types and functions in the words that port people use.",
                    examples=[
                        "Called a field “draught”, as on the dockmaster's form.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Designs features within one service.",
            signals=[
                Signal(
                    "sketches-first",
                    "Sketches a change of several days for colleagues before building"
                    " it.",
                    examples=[
                        "Drew the states of a berth request on one page before writing"
                        " the first of them.",
                    ],
                    raises="asks-before-branching",
                ),
                Signal(
                    "chooses-simple-shape",
                    "Chooses the simplest shape that serves the known cases, with a"
                    " note on what it leaves out.",
                    examples=[
                        "Stored one tide station per port and noted which two"
                        " estuaries would need more.",
                    ],
                    raises="follows-the-design",
                ),
                Signal(
                    "guards-the-data",
                    "Plans the change of stored data in steps that allow a way back.",
                    examples=[
                        "Added the new vessel table, filled it for a week, then"
                        " switched reading over.",
                    ],
                ),
                Signal(
                    "stores-what-serves",
                    "Stores about crews or skippers only the data that a feature uses.",
                    examples=[
                        "Left birth dates out of the crew list, since the gate reads a"
                        " name and a card.",
                    ],
                ),
                Signal(
                    "models-port-rules",
                    "Models a rule of the port as data that its staff change by"
                    " themselves.",
                    examples=[
                        "Turned the night-silence hours of marinas into a setting per"
                        " basin.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Designs parts that a whole team builds on.",
            signals=[
                Signal(
                    "designs-for-the-team",
                    "Writes the design of a component on which colleagues build in"
                    " parallel.",
                    examples=[
                        "Described the booking core so that four people could add"
                        " fees, locks and mails at once.",
                    ],
                    raises="sketches-first",
                ),
                Signal(
                    "draws-boundaries",
                    "Draws a boundary between components that a later change leaves in"
                    " place.",
                    examples=[
                        "Split planning from payment, and the switch of payment"
                        " partner touched one side only.",
                    ],
                ),
                Signal(
                    "compares-two-designs",
                    "Compares two designs against the load and the rules of real"
                    " ports.",
                    examples=[
                        "Ran both slot searches over a year of arrivals from"
                        " Grevenkade's largest basin.",
                    ],
                ),
                Signal(
                    "prices-a-design",
                    "Lays out for those who choose a design what it will make harder"
                    " later.",
                    examples=[
                        "Told product that one calendar for all docks saves a month"
                        " now and makes private berths costly.",
                    ],
                ),
                Signal(
                    "improves-in-passing",
                    "Improves an old design in stages while features keep going out.",
                    examples=[
                        "Replaced the winter-storage rules in five releases that no"
                        " marina noticed.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Shapes designs across services and teams.",
            signals=[
                Signal(
                    "designs-across-teams",
                    "Leads a design that spans the services of several teams.",
                    examples=[
                        "Brought bookings, access gates and invoices onto one shared"
                        " record of a stay.",
                    ],
                    raises="designs-for-the-team",
                ),
                Signal(
                    "settles-design-disputes",
                    "Brings a design dispute between teams to a written decision that"
                    " both build on.",
                    examples=[
                        "Ended the argument about time zones with two pages and a"
                        " table of lock hours.",
                    ],
                    raises="compares-two-designs",
                ),
                Signal(
                    "plans-the-way-there",
                    "Plans the way from an old system to a new one in stages that each"
                    " pay off.",
                    examples=[
                        "Moved sixty ports off the first scheduler, coast by coast,"
                        " over a year.",
                    ],
                    raises="improves-in-passing",
                ),
                Signal(
                    "teaches-design",
                    "Teaches design on colleagues' own drafts in a regular round.",
                    examples=[
                        "Hosts the drawing hour, at which two drafts of any team are"
                        " discussed.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Sets the form of the product for years ahead.",
            signals=[
                Signal(
                    "sets-architecture",
                    "Sets an architecture that lets Harbour serve a kind of port new"
                    " to the company.",
                    examples=[
                        "Introduced the model of moving berths that opened river"
                        " barges to us.",
                    ],
                    raises="designs-across-teams",
                ),
                Signal(
                    "chooses-foundations",
                    "Chooses a technical foundation for the company after trials that"
                    " teams took part in.",
                    examples=[
                        "Picked the event store with three teams, each of which had"
                        " built one slice on it.",
                    ],
                ),
                Signal(
                    "prices-the-architecture",
                    "Explains to the company's leaders what the present architecture"
                    " makes easy and what it makes expensive.",
                    examples=[
                        "Told with two port stories why a second currency costs a week"
                        " and a second time zone a quarter.",
                    ],
                    raises="prices-a-design",
                ),
                Signal(
                    "removes-whole-parts",
                    "Retires a whole system along with the need that once called for"
                    " it.",
                    examples=[
                        "Switched off the night batch after moving every invoice to"
                        " the moment of departure.",
                    ],
                    raises="plans-the-way-there",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "next-change",
            "Which part of your design would you dread to change, and why?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "named-well",
            "Which name in the code took you longest to understand?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "built-upon",
            "What did others build this quarter on a design of this person?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "larger-design",
            "Which design could they lead with you only reading along?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "draw-the-system",
            "Draw a service you use from memory, then correct the drawing with its"
            " owner.",
            kind="project",
            time="three hours, once",
        ),
        Practice(
            "design-review-guest",
            "Sit in on design reviews of another team and write down each question"
            " asked.",
            kind="shadowing",
            time="an hour every two weeks",
        ),
        Practice(
            "tell-a-redesign",
            "Tell the engineers the story of one design, from first sketch to today.",
            kind="talk",
            time="three hours, once",
        ),
    ],
    keywords=["architecture", "modelling", "APIs", "data", "technical design"],
    owner="Director of Engineering",
    reviewed=date(2026, 10, 26),
)
