"""People operations: contracts, hiring, leave and the hard moments of work."""

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

PEOPLE_OPERATIONS = Competency(
    "people-operations",
    "People operations",
    dimension=CAPABILITIES,
    group="Operations craft",
    summary=(
        "How well are people at Harbour looked after, from the first letter to the last"
        " day?"
    ),
    why=(
        "Half of us have rarely stood in the same room. Contracts, pay, leave and hard"
        " conversations reach everyone at moments that matter to them, and people judge"
        " the company by how those moments go."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Keeps everyday people matters right and on time.",
            signals=[
                Signal(
                    "readies-first-morning",
                    "Gets laptop, accounts and a named companion ready before a"
                    " newcomer's first morning.",
                    examples=[
                        "Had the laptop at a remote colleague's door two days before"
                        " the start, with a note from the companion in the box.",
                    ],
                ),
                Signal(
                    "answers-from-handbook",
                    "Answers a question about leave or pay with the passage of the"
                    " handbook that settles it.",
                    examples=[
                        "Sent the paragraph on carried-over days, and offered a call"
                        " for the case behind it.",
                    ],
                ),
                Signal(
                    "files-with-care",
                    "Files personal documents on the day they arrive, in the place"
                    " that few eyes reach.",
                    examples=[
                        "Moved a sick note out of a shared channel within minutes, and"
                        " told the sender kindly where it belongs.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Runs people processes from the first step to the last.",
            signals=[
                Signal(
                    "runs-hiring-round",
                    "Runs the calendar of a hiring round so that candidates hear back"
                    " by the promised day.",
                    examples=[
                        "Wrote to forty-one candidates for the support role; the last"
                        " answer left on the Friday that was named.",
                    ],
                ),
                Signal(
                    "reads-the-contract-together",
                    "Goes through a contract with a new colleague line by line before"
                    " it gets signed.",
                    examples=[
                        "Met a designer by video over the notice period, and changed"
                        " one unclear sentence for everybody after her.",
                    ],
                ),
                Signal(
                    "guides-life-change",
                    "Guides a colleague through parental leave or another life change"
                    " with a written timeline.",
                    examples=[
                        "Drew up a one-page plan for an engineer's half-year of leave,"
                        " with pay for each month.",
                    ],
                    raises="answers-from-handbook",
                ),
                Signal(
                    "asks-newcomers",
                    "Asks newcomers after their first month what should change before"
                    " the next one starts.",
                    examples=[
                        "Learned that remote starters ate lunch alone, and paired them"
                        " with the crew in the office by video.",
                    ],
                    raises="readies-first-morning",
                ),
                Signal(
                    "checks-before-payroll",
                    "Checks changes of pay, hours and address against their source"
                    " before payroll closes.",
                    examples=[
                        "Caught a raise entered for the wrong month, two days before"
                        " forty-eight salaries went out.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Handles delicate people matters and mends the process behind them.",
            signals=[
                Signal(
                    "settles-open-case",
                    "Settles a case that the handbook leaves open with a reason that"
                    " fits the next person, too.",
                    examples=[
                        "Decided on days off for a volunteer lifeboat crew, wrote down"
                        " why, and used it again in summer.",
                    ],
                    raises="guides-life-change",
                ),
                Signal(
                    "records-a-complaint",
                    "Records a complaint in the words of each person, with dates and"
                    " the next step they agreed to.",
                    examples=[
                        "Took down two accounts of one video call, and read each of"
                        " them back before anything else happened.",
                    ],
                ),
                Signal(
                    "rehearses-hard-talks",
                    "Rehearses a hard conversation with the manager who will lead it.",
                    examples=[
                        "Played the part of the person whose probation was ending,"
                        " twice, the day before.",
                    ],
                ),
                Signal(
                    "mends-hiring-step",
                    "Changes a step of hiring after comparing where candidates drop"
                    " out.",
                    examples=[
                        "Halved the written task for planners when most parents among"
                        " the candidates stopped there.",
                    ],
                    raises="runs-hiring-round",
                ),
            ],
        ),
        Step(
            GUIDING,
            "Shapes the people practices that the whole company works under.",
            signals=[
                Signal(
                    "closes-pay-gaps",
                    "Reviews pay over roles and lanes for gaps, with a proposal to"
                    " close the unexplained ones.",
                    examples=[
                        "Found three salaries below their band in spring, and had them"
                        " lifted by July.",
                    ],
                ),
                Signal(
                    "leads-a-new-policy",
                    "Leads the making of a policy from open questions to a text that"
                    " the company adopts.",
                    examples=[
                        "Brought remote work abroad from twelve hallway rules to two"
                        " pages that the founders signed.",
                    ],
                    raises="settles-open-case",
                ),
                Signal(
                    "opens-a-country",
                    "Prepares the ground for hiring in a new country, from contracts"
                    " to pensions.",
                    examples=[
                        "Set up employment in a neighbouring country with a local"
                        " partner, four weeks ahead of the first signature.",
                    ],
                ),
                Signal(
                    "teaches-fair-reviews",
                    "Teaches managers to back each review with evidence that the"
                    " person recognises.",
                    examples=[
                        "Read drafts with five managers before the autumn round, and"
                        " asked for one example behind each sentence.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "moment-that-mattered",
            "At which moment did your work make somebody's hard week easier?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "rule-to-explain",
            "Which of our people rules would you struggle to explain to a newcomer?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "with-a-secret",
            "What would you hand this person in confidence today that you kept back"
            " last year?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "process-or-person",
            "Where did they bend a process for a person, and where did they mend it"
            " for all?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "be-the-candidate",
            "Walk through our hiring as a candidate would, and bring back three notes.",
            kind="project",
            time="half a day",
        ),
        Practice(
            "policy-in-a-page",
            "Rewrite one policy on a single page with a colleague whom it touches.",
            kind="pairing",
            time="three hours",
        ),
        Practice(
            "peer-abroad",
            "Trade questions with a people lead of another small company.",
            kind="mentoring",
            time="an hour a month",
        ),
    ],
    keywords=[
        "HR",
        "hiring",
        "payroll",
        "leave",
        "onboarding",
    ],
    owner="Head of Operations",
    reviewed=date(2026, 10, 6),
)
