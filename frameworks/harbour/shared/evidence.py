"""Deciding with evidence: letting facts change our minds."""

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

EVIDENCE = Competency(
    "evidence",
    "Deciding with evidence",
    dimension=CAPABILITIES,
    summary="What would make you change your mind, and where do you look for it?",
    why=(
        "Opinions about ports are cheap, and the people who hold them are often far"
        " from a quay. A number, a visit or a small trial costs little and spares us"
        " months. We also say plainly how sure we are, since a guess in the dress of a"
        " fact does harm."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Looks for facts before forming a view.",
            signals=[
                Signal(
                    "looks-it-up",
                    "Looks up existing numbers or notes before a discussion begins.",
                    examples=[
                        "Checked last year's arrivals in Skagmere before the talk"
                        " about quay fees.",
                    ],
                ),
                Signal(
                    "tells-fact-from-guess",
                    "Marks each statement in a note as fact, guess or hearsay.",
                    examples=[
                        "Wrote “guess” beside the line that half of the skippers pay"
                        " in cash.",
                    ],
                ),
                Signal(
                    "names-the-source",
                    "Names the source and the date of a number when using it.",
                    examples=[
                        "Put “booking data, June, 14 marinas” under the chart.",
                    ],
                ),
                Signal(
                    "counts-by-hand",
                    "Counts a small sample by hand to stand in for a missing number.",
                    examples=[
                        "Tallied forty arrival mails to see how often the draught was"
                        " left blank.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Backs everyday decisions with facts collected for them.",
            signals=[
                Signal(
                    "asks-a-testable-question",
                    "Turns an opinion into a question that numbers or visits will"
                    " answer.",
                    examples=[
                        "Turned “nobody reads the mails” into a count of opened"
                        " arrival notices.",
                    ],
                    raises="looks-it-up",
                ),
                Signal(
                    "writes-expected-result",
                    "Writes down the expected result before a change goes out.",
                    examples=[
                        "Noted “calls about gate codes drop by a third” before the new"
                        " arrival mail.",
                    ],
                ),
                Signal(
                    "compares-after-change",
                    "Compares what happened after a change with what was expected.",
                    examples=[
                        "Found that calls had fallen by a tenth, and told the team so.",
                    ],
                ),
                Signal(
                    "shows-the-doubt",
                    "Adds to a recommendation its degree of certainty with the cases"
                    " left out.",
                    examples=[
                        "Marked the forecast as “summer only, small harbours missing”.",
                    ],
                    raises="tells-fact-from-guess",
                ),
                Signal(
                    "asks-behind-the-number",
                    "Asks the people behind a surprising number before explaining it"
                    " to others.",
                    examples=[
                        "Rang the two marinas whose stays had doubled, and heard of a"
                        " regatta.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Brings evidence to decisions that are contested.",
            signals=[
                Signal(
                    "designs-a-trial",
                    "Designs a trial that would prove their own favourite wrong.",
                    examples=[
                        "Compared two reminder texts over four weeks in six marinas,"
                        " with the end date set first.",
                    ],
                    raises="asks-a-testable-question",
                ),
                Signal(
                    "joins-numbers-and-talks",
                    "Joins numbers with conversations to explain why something"
                    " happens.",
                    examples=[
                        "Matched late cancellations with eight calls and found the"
                        " weather app behind them.",
                    ],
                ),
                Signal(
                    "changes-course-openly",
                    "Changes a recommendation in front of others when the facts speak"
                    " against it.",
                    examples=[
                        "Withdrew the plan for a loyalty card after the trial in"
                        " Kellwick.",
                    ],
                    raises="compares-after-change",
                ),
                Signal(
                    "checks-the-data",
                    "Checks how a number came about before the team decides on it.",
                    examples=[
                        "Found that the record week of arrivals came from a clock set"
                        " to summer time twice.",
                    ],
                ),
                Signal(
                    "weighs-cost-of-knowing",
                    "Weighs the cost of more evidence against the cost of a wrong"
                    " decision.",
                    examples=[
                        "Skipped the survey on colours, since a wrong choice would"
                        " cost one afternoon.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Raises the standard of evidence in several teams.",
            signals=[
                Signal(
                    "sets-shared-measures",
                    "Sets measures that several teams define and read in the same way.",
                    examples=[
                        "Agreed with sales, support and product what “active port”"
                        " means.",
                    ],
                    raises="checks-the-data",
                ),
                Signal(
                    "questions-kindly",
                    "Asks about the evidence behind a plan in a way that helps its"
                    " author improve it.",
                    examples=[
                        "Wrote three questions under the hiring forecast, and its"
                        " author thanked her in the review.",
                    ],
                ),
                Signal(
                    "teaches-evidence",
                    "Teaches colleagues of several teams to plan and read small"
                    " trials.",
                    examples=[
                        "Ran a morning course with data from two real marinas for"
                        " colleagues of four teams.",
                    ],
                    raises="designs-a-trial",
                ),
                Signal(
                    "builds-a-source",
                    "Builds a source of facts from which people in several teams"
                    " answer their own questions.",
                    examples=[
                        "Opened a weekly table of calls, arrivals and no-shows that"
                        " ten people now query.",
                    ],
                    raises="counts-by-hand",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Gives the whole company ways to tell truth from habit.",
            signals=[
                Signal(
                    "ends-a-belief",
                    "Brings evidence that ends a belief on which company plans rested.",
                    examples=[
                        "Showed that discounts drew no new marinas, which moved the"
                        " yearly budget to visits.",
                    ],
                    raises="changes-course-openly",
                ),
                Signal(
                    "sets-review-of-bets",
                    "Sets up a regular review in which the company looks at its bets"
                    " against facts.",
                    examples=[
                        "Chairs the quarterly hour in which each bet shows its number,"
                        " hit or miss.",
                    ],
                    raises="sets-shared-measures",
                ),
                Signal(
                    "protects-port-data",
                    "Sets rules for what we learn from port data and what we leave"
                    " alone.",
                    examples=[
                        "Wrote with two harbour masters the page on crew data that we"
                        " refuse to analyse.",
                    ],
                ),
                Signal(
                    "opens-our-numbers",
                    "Publishes figures about our own work by which ports judge us.",
                    examples=[
                        "Put outage minutes and reply times on a public page, with the"
                        " poor months in it.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "change-of-mind",
            "When did a fact last change your mind?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "untested-belief",
            "Which belief about our ports would you most like to test?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "evidence-that-turned",
            "Which decision turned because of evidence this person brought?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "safe-to-doubt",
            "How easy do you make it for them to bring you unwelcome numbers?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "small-trial",
            "Plan and run one small trial with two marinas and an end date.",
            kind="project",
            time="three hours a week for a month",
        ),
        Practice(
            "read-data-together",
            "Go through one question with a colleague who works with data each day.",
            kind="mentoring",
            time="an hour every two weeks",
        ),
        Practice(
            "wrong-guess-talk",
            "Tell the team about a guess of yours that turned out wrong, with the"
            " numbers.",
            kind="talk",
            time="two hours, once",
        ),
    ],
    keywords=["data", "experiments", "judgement", "measurement"],
    owner="Director of Product",
    reviewed=date(2026, 10, 12),
)
