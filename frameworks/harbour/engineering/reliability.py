"""Reliability: what we put in your hands while ports are working."""

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
    EXPERIENCE,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

RELIABILITY = Competency(
    "reliability",
    "Reliability",
    dimension=EXPERIENCE,
    group="Engineering craft",
    summary="How much of a working port's day do we put in your hands?",
    why=(
        "When our schedule stops, tugs wait, lorries queue and somebody on a quay rings"
        " a harbour master. So people are trusted with live systems step by step: first"
        " watching, then repairing, then preventing. Calm work in an incident is"
        " learned in company, never thrown at anyone."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Watches over live systems with company.",
            signals=[
                Signal(
                    "reports-odd-behaviour",
                    "Reports odd behaviour of a live system in the incident channel"
                    " within minutes.",
                    examples=[
                        "Posted that arrivals from Lindersund had stopped at 09:40,"
                        " with a picture of the screen.",
                    ],
                ),
                Signal(
                    "follows-the-runbook",
                    "Follows the written steps for an alarm beside the engineer on"
                    " call.",
                    examples=[
                        "Restarted the tide import by the runbook and ticked off each"
                        " step in the channel.",
                    ],
                ),
                Signal(
                    "watches-own-release",
                    "Watches the graphs for the first half-hour after their own"
                    " release.",
                    examples=[
                        "Stayed with the new gate code until the first ten boats had"
                        " come through.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Looks after a service through its ordinary troubles.",
            signals=[
                Signal(
                    "handles-common-incidents",
                    "Handles an ordinary incident from the alarm to the note to"
                    " customers.",
                    examples=[
                        "Took the failed night import, told four ports by seven and"
                        " had it back by eight.",
                    ],
                    raises="follows-the-runbook",
                ),
                Signal(
                    "adds-useful-signals",
                    "Adds measurements that tell what a port notices when the service"
                    " struggles.",
                    examples=[
                        "Put the age of the newest arrival on the board in place of"
                        " memory use.",
                    ],
                ),
                Signal(
                    "releases-in-steps",
                    "Releases risky changes in steps, with a way back tried"
                    " beforehand.",
                    examples=[
                        "Opened the new slot search to two marinas, then to twenty,"
                        " with the old one on standby.",
                    ],
                    raises="watches-own-release",
                ),
                Signal(
                    "keeps-runbooks-alive",
                    "Corrects the runbook right after an incident in which it misled.",
                    examples=[
                        "Replaced the two wrong steps on card payments the same"
                        " afternoon.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Takes the hard incidents and prevents the next ones.",
            signals=[
                Signal(
                    "leads-incidents",
                    "Leads a serious incident with roles, times and a single source of"
                    " news.",
                    examples=[
                        "Ran the two-hour outage at the regatta with one person on"
                        " repair and one on the phone to ports.",
                    ],
                    raises="handles-common-incidents",
                ),
                Signal(
                    "finds-deep-causes",
                    "Traces a failure through several services to the causes that let"
                    " it happen.",
                    examples=[
                        "Followed lost bookings from the quay tablet to a queue that"
                        " dropped messages at full memory.",
                    ],
                ),
                Signal(
                    "designs-for-failure",
                    "Builds a service so that ports go on working while a part of it"
                    " fails.",
                    examples=[
                        "Made the berth plan readable offline for a day, tried with"
                        " the plug pulled in Lindersund.",
                    ],
                    raises="releases-in-steps",
                ),
                Signal(
                    "plans-for-load",
                    "Tests ahead of the season whether a service carries the load to"
                    " come.",
                    examples=[
                        "Played the Easter arrivals at triple size against the booking"
                        " service in February.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Makes the services of several teams dependable.",
            signals=[
                Signal(
                    "sets-service-goals",
                    "Agrees with teams and ports how dependable each service must be.",
                    examples=[
                        "Settled on five minutes for arrivals and one hour for"
                        " reports, with harbour masters at the table.",
                    ],
                    raises="adds-useful-signals",
                ),
                Signal(
                    "spreads-incident-learning",
                    "Turns the lessons of incidents into changes in several teams.",
                    examples=[
                        "Drew one cause out of seven reviews, and four teams mended it"
                        " in May.",
                    ],
                    raises="finds-deep-causes",
                ),
                Signal(
                    "trains-incident-leads",
                    "Trains colleagues to lead incidents through exercises on the real"
                    " system.",
                    examples=[
                        "Runs the harbour drill, in which two colleagues per quarter"
                        " lead a staged outage.",
                    ],
                    raises="leads-incidents",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Lets ports lean on us for more of their day.",
            signals=[
                Signal(
                    "raises-dependability",
                    "Leads a plan of several years that widens the hours in which"
                    " ports count on our services.",
                    examples=[
                        "Took us from office hours to a promise around the clock, with"
                        " a second site.",
                    ],
                    raises="sets-service-goals",
                ),
                Signal(
                    "shares-risk-picture",
                    "Explains to company leaders and ports which failures we prepare"
                    " for and which we accept.",
                    examples=[
                        "Walked the board and three port directors through a loss of"
                        " the main data centre.",
                    ],
                ),
                Signal(
                    "reshapes-on-call",
                    "Reshapes duty on live systems so that nights become quiet across"
                    " all teams.",
                    examples=[
                        "Brought night alarms from eleven a week to one, by moving"
                        " repairs into the day.",
                    ],
                ),
                Signal(
                    "leads-through-disaster",
                    "Leads the company through a failure that touches most ports, up"
                    " to the last follow-up.",
                    examples=[
                        "Held the three days after the cable cut, from the first"
                        " notice to the final visit in Porto Selmo.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "trusted-with",
            "Which system would you look after alone today, and which not yet?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "last-alarm",
            "What did the last alarm teach you?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "calm-because",
            "Which part of a port's day do you worry less about because of this"
            " person?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "next-trust",
            "Which live system should they get to know next, and beside whom?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "shadow-on-call",
            "Accompany the engineer on call through two working days.",
            kind="shadowing",
            time="two days, twice a year",
        ),
        Practice(
            "staged-outage",
            "Break a test system together and repair it by the runbook.",
            kind="project",
            time="half a day, once a quarter",
        ),
        Practice(
            "review-reading",
            "Read one old incident review with somebody who was there.",
            kind="mentoring",
            time="an hour a month",
        ),
    ],
    keywords=["operations", "on call", "incidents", "monitoring", "resilience"],
    owner="Director of Engineering",
    reviewed=date(2026, 10, 26),
)
