"""Systems and security: tools, devices, rooms and the doors behind them."""

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

from ..foundations import CAPABILITIES, GROWTH, GUIDING, PRACTITIONER, STARTING, WORKING

SYSTEMS_AND_SECURITY = Competency(
    "systems-and-security",
    "Systems and security",
    dimension=CAPABILITIES,
    group="Operations craft",
    summary="For whom do our tools work well, and who locks the doors behind them?",
    why=(
        "Ports trust us with who arrives when, and with their customers' names. That"
        " trust rests on small things: an account closed on time, a laptop that starts"
        " on a Monday at a kitchen table, a room in which remote colleagues hear the"
        " joke as well."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Handles access, devices and alarms as agreed.",
            signals=[
                Signal(
                    "grants-from-list",
                    "Grants access from the role list with the approval saved beside"
                    " the request.",
                    examples=[
                        "Gave a summer intern the practice harbour, and asked the"
                        " team's lead before adding the customer list.",
                    ],
                ),
                Signal(
                    "reports-odd-signs",
                    "Reports a suspicious message or a lost device within the hour.",
                    examples=[
                        "Forwarded a fake berth invoice to the security channel,"
                        " minutes before two colleagues got the same.",
                    ],
                ),
                Signal(
                    "repairs-together",
                    "Repairs a tool together with the colleague who needs it, leaving"
                    " the steps in a note.",
                    examples=[
                        "Shared screens with a remote colleague over a stuck calendar,"
                        " and left four lines in the help page.",
                    ],
                ),
                Signal(
                    "records-devices",
                    "Records devices and licences in the inventory on the day they"
                    " change hands.",
                    examples=[
                        "Entered the tablet that came back from the quay at Brekhaven,"
                        " scratch and all.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Runs the everyday tools and rooms, from set-up to the last account"
            " closed.",
            signals=[
                Signal(
                    "sets-up-a-tool",
                    "Sets up a tool for a team with owners, roles and a page of first"
                    " steps.",
                    examples=[
                        "Started the contract archive with two owners and a page that"
                        " go-to-market followed alone.",
                    ],
                ),
                Signal(
                    "closes-leavers-access",
                    "Closes a leaver's access on the last day, down to shared accounts"
                    " and door codes.",
                    examples=[
                        "Worked down a list of fourteen places at four o'clock, and"
                        " changed the code of the boat shed.",
                    ],
                    raises="grants-from-list",
                ),
                Signal(
                    "finds-the-setting",
                    "Traces a help request that keeps coming to the setting behind it.",
                    examples=[
                        "Found that video froze for those whose laptops still looked"
                        " for the old office printer.",
                    ],
                    raises="repairs-together",
                ),
                Signal(
                    "automates-a-record",
                    "Automates a routine record between two tools with a log that"
                    " colleagues read.",
                    examples=[
                        "Let a signed contract create the entry for its laptop, and"
                        " caught a doubled one in the log.",
                    ],
                    raises="records-devices",
                ),
                Signal(
                    "readies-a-room",
                    "Readies a meeting room so that remote colleagues follow as well"
                    " as those inside.",
                    examples=[
                        "Hung a second microphone over the window seats after joining"
                        " the all-hands from home.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Keeps critical systems safe through change and trouble.",
            signals=[
                Signal(
                    "reviews-rights",
                    "Reviews access rights with each team's lead until the unused ones"
                    " are closed.",
                    examples=[
                        "Went through five teams in October; a third of the rights to"
                        " customer data went away.",
                    ],
                    raises="closes-leavers-access",
                ),
                Signal(
                    "proves-the-restore",
                    "Restores an internal system from its backup on a test day,"
                    " against an agreed time.",
                    examples=[
                        "Brought the contract archive back in fifty minutes, and had"
                        " the plan's order of steps corrected.",
                    ],
                ),
                Signal(
                    "replaces-a-system",
                    "Replaces an internal system with a rehearsed move of its data.",
                    examples=[
                        "Moved leave and absence to the new tool over one weekday,"
                        " after two dry runs with last year's records.",
                    ],
                    raises="sets-up-a-tool",
                ),
                Signal(
                    "leads-an-alarm",
                    "Leads the response to a security alarm with a timeline kept as it"
                    " unfolds.",
                    examples=[
                        "Took charge when a password leaked, and by noon had a page"
                        " that a customer's auditor later read.",
                    ],
                    raises="reports-odd-signs",
                ),
                Signal(
                    "answers-port-audits",
                    "Answers a port's security questions from evidence that was"
                    " gathered beforehand.",
                    examples=[
                        "Replied to the 120 questions of Port Merrowby in three days,"
                        " with a record behind each answer.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Shapes how the company works with its systems and guards what ports"
            " entrust to it.",
            signals=[
                Signal(
                    "sets-a-baseline",
                    "Sets a security baseline with the teams that will work under it.",
                    examples=[
                        "Agreed with engineering and sales on keys in place of"
                        " passwords, and on who helps on the road.",
                    ],
                ),
                Signal(
                    "plans-the-landscape",
                    "Plans the company's internal systems with cost, owner and end"
                    " date for each.",
                    examples=[
                        "Drew twenty-six tools on one page; seven of them ended that"
                        " year.",
                    ],
                    raises="replaces-a-system",
                ),
                Signal(
                    "rehearses-a-bad-day",
                    "Rehearses a bad day with the whole company, from a flooded office"
                    " to stolen keys.",
                    examples=[
                        "Closed the office for a morning in March, and all teams"
                        " worked from a list on paper for two hours.",
                    ],
                    raises=["leads-an-alarm", "proves-the-restore"],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "tool-that-annoys",
            "Which tool costs people the most patience, and what would you try first?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "door-left-open",
            "Which door do you suspect we left open, and who would know?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "calm-in-alarm",
            "What did this person do in the first ten minutes of the last alarm?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "handed-the-keys",
            "Which key would you hand over to them next, and what should come first?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "lost-laptop-drill",
            "Play the loss of your own laptop on a quiet afternoon, with a colleague"
            " timing each step.",
            kind="project",
            time="two hours",
        ),
        Practice(
            "day-at-the-desk",
            "Answer the help desk for a day beside the person who usually does.",
            kind="shadowing",
            time="one day",
        ),
        Practice(
            "show-a-shortcut",
            "Show one shortcut in a tool at the Thursday lunch.",
            kind="talk",
            time="an hour",
        ),
    ],
    keywords=[
        "IT",
        "access",
        "devices",
        "office",
        "tools",
        "privacy",
    ],
    owner="Head of Operations",
    reviewed=date(2026, 10, 13),
)
