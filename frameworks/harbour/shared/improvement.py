"""Improving how we work: leaving each routine lighter than it was."""

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
    STARTING,
    WORKING,
)

IMPROVEMENT = Competency(
    "improvement",
    "Improving how we work",
    dimension=CAPABILITIES,
    summary="What runs more easily because you did not leave it as it was?",
    why=(
        "Habits of a company of fifty are still soft enough to change by Friday. Each"
        " of us meets a small nuisance a dozen times before anybody else hears of it."
        " When the people who do the work improve it, the rest of us get time back for"
        " ports."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Notices what costs time and mends small things.",
            signals=[
                Signal(
                    "points-out-friction",
                    "Points out a step that costs time, with an example from the week.",
                    examples=[
                        "Noted in the retrospective that each new boat was typed in"
                        " twice.",
                    ],
                ),
                Signal(
                    "mends-own-notes",
                    "Corrects an outdated instruction on the day of stumbling over it.",
                    examples=[
                        "Fixed three wrong screenshots in the guide for gate codes on"
                        " the first read.",
                    ],
                ),
                Signal(
                    "tries-team-changes",
                    "Tries a new way of working for the agreed time before judging it.",
                    examples=[
                        "Used the shared inbox for four weeks and brought two notes to"
                        " the review.",
                    ],
                ),
                Signal(
                    "tidies-shared-places",
                    "Tidies a shared place after using it, for whoever comes next.",
                    examples=[
                        "Sorted the demo port's vessels back into their berths after a"
                        " training.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Improves their own routines together with those affected.",
            signals=[
                Signal(
                    "simplifies-a-routine",
                    "Simplifies a recurring task together with the people who do it.",
                    examples=[
                        "Cut the monthly berth report from nine steps to four with a"
                        " colleague in finance.",
                    ],
                    raises="points-out-friction",
                ),
                Signal(
                    "writes-a-checklist",
                    "Writes a short guide for a task from which others take it over.",
                    examples=[
                        "Put the six steps for a new marina on one card, used by a"
                        " colleague the same week.",
                    ],
                    raises="mends-own-notes",
                ),
                Signal(
                    "asks-why-it-recurs",
                    "Looks for the cause when the same trouble comes up again.",
                    examples=[
                        "Traced the third wrong invoice to a tariff that two ports"
                        " share.",
                    ],
                ),
                Signal(
                    "measures-relief",
                    "Compares the effort before and after a change to a routine.",
                    examples=[
                        "Timed ten support replies before and after the new text"
                        " blocks.",
                    ],
                    raises="tries-team-changes",
                ),
                Signal(
                    "teaches-the-shortcut",
                    "Teaches colleagues a shorter way at their own desk or screen.",
                    examples=[
                        "Walked three people through the bulk import of boats, ten"
                        " minutes each.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Improves how the team works, beyond their own tasks.",
            signals=[
                Signal(
                    "leads-a-team-change",
                    "Leads a change in the team's way of working from idea to habit.",
                    examples=[
                        "Moved the team from long handover mails to a ten-minute talk"
                        " at shift change.",
                    ],
                    raises="simplifies-a-routine",
                ),
                Signal(
                    "removes-a-cause",
                    "Removes the cause of a recurring trouble together with another"
                    " team.",
                    examples=[
                        "Ended late gate codes by joining the booking and access lists"
                        " with operations.",
                    ],
                    raises="asks-why-it-recurs",
                ),
                Signal(
                    "retires-old-routines",
                    "Ends a routine that costs more than it brings, with the team's"
                    " consent.",
                    examples=[
                        "Closed the weekly status sheet after asking each reader what"
                        " they used it for.",
                    ],
                ),
                Signal(
                    "automates-by-agreement",
                    "Automates a routine step once the team agreed on what should stay"
                    " by hand.",
                    examples=[
                        "Let the system send deposit reminders, and kept the call to"
                        " fishing boats.",
                    ],
                ),
                Signal(
                    "reserves-time-to-mend",
                    "Reserves time in the team's plan for mending its routines.",
                    examples=[
                        "Set one Friday morning a month aside for repairs, kept by the"
                        " team since March.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Spreads ways of working across teams.",
            signals=[
                Signal(
                    "spreads-a-practice",
                    "Brings a practice of one team into others, adapted to their work.",
                    examples=[
                        "Took the support team's morning round to engineering, with"
                        " other questions.",
                    ],
                    raises="leads-a-team-change",
                ),
                Signal(
                    "mends-between-teams",
                    "Redesigns a handover between teams with people of both sides.",
                    examples=[
                        "Rebuilt the path from signed contract to first login with"
                        " sales and onboarding.",
                    ],
                    raises="removes-a-cause",
                ),
                Signal(
                    "hosts-improvement",
                    "Hosts a regular occasion at which several teams improve their"
                    " work.",
                    examples=[
                        "Runs the mending day each quarter, from which twelve small"
                        " changes came in June.",
                    ],
                ),
                Signal(
                    "weighs-the-cost",
                    "Weighs for several teams what a new tool or rule will cost in"
                    " attention.",
                    examples=[
                        "Counted the five places for tasks, and won the teams over to"
                        " two.",
                    ],
                    raises="measures-relief",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "nuisance",
            "Which small nuisance have you met three times by now?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "last-mended",
            "What did you last mend that nobody had asked you to mend?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "made-lighter",
            "What became lighter in the team through this person?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "permission",
            "Which change do they wait for your word on?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "mend-one-thing",
            "Choose one routine of your team and make it lighter with two colleagues.",
            kind="project",
            time="two hours a week for a month",
        ),
        Practice(
            "guest-in-another-team",
            "Spend half a day in another team and bring one habit home.",
            kind="shadowing",
            time="half a day, once a quarter",
        ),
        Practice(
            "show-before-after",
            "Show the team a routine before and after a change, with what it took.",
            kind="talk",
            time="an hour, once",
        ),
    ],
    keywords=["process", "retrospectives", "automation", "simplification"],
    owner="Head of Operations",
    reviewed=date(2026, 10, 19),
)
