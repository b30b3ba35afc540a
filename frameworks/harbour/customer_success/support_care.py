"""Support with care: what happens after a customer says that something is wrong."""

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

SUPPORT_CARE = Competency(
    "support-care",
    "Support with care",
    dimension=CAPABILITIES,
    group="Customer success craft",
    summary="What happens after a customer says that something is wrong?",
    why=(
        "When a berth plan fails, a vessel waits and somebody on the quay gets shouted"
        " at. How we answer in that hour decides whether the port tells us about the"
        " next problem or quietly looks for another supplier."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Answers everyday questions with the customer's day in view.",
            signals=[
                Signal(
                    "answers-in-their-screens",
                    "Answers a known question with the steps for the customer's own"
                    " role and screens.",
                    examples=[
                        "Sent a lock keeper three pictures from the phone view in"
                        " place of the article about the office view.",
                    ],
                ),
                Signal(
                    "opens-with-the-harm",
                    "Opens a reply with what the fault stops at the port, in the"
                    " customer's words.",
                    examples=[
                        "Began with “Two yachts hold the same place for tonight, and"
                        " one has to move by six”, and then came to the steps.",
                    ],
                ),
                Signal(
                    "passes-on-with-facts",
                    "Passes a case on with what was tried, what was seen and when.",
                    examples=[
                        "Handed over a failed booking with its number, the browser and"
                        " the minute at which it vanished.",
                    ],
                ),
                Signal(
                    "says-when-next",
                    "Closes a reply with the time at which the customer will hear from"
                    " us next.",
                    examples=[
                        "Ended the mail to Kellwick with “I call before the evening"
                        " ferry”, and called at five.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Solves most cases through to the moment when the port works again.",
            signals=[
                Signal(
                    "reproduces-the-fault",
                    "Reproduces a reported fault in a practice harbour before handing"
                    " it to engineering.",
                    examples=[
                        "Found that the arrivals board froze only with a vessel name"
                        " of more than thirty letters.",
                    ],
                    raises="passes-on-with-facts",
                ),
                Signal(
                    "sorts-by-harm",
                    "Orders open cases by what each of them stops in the port.",
                    examples=[
                        "Left a question about invoices for the afternoon, because a"
                        " tanker waited for its slot at Brekhaven.",
                    ],
                ),
                Signal(
                    "returns-after-the-fix",
                    "Returns to the customer after a fix ships to hear whether it"
                    " works on their quay.",
                    examples=[
                        "Called the night dispatcher at Kellwick after the release,"
                        " and learned that the printer needed one more setting.",
                    ],
                ),
                Signal(
                    "explains-the-fault",
                    "Explains to a customer what went wrong, with what keeps it from"
                    " coming back.",
                    examples=[
                        "Wrote to Sandelby that a renamed quay had hidden two"
                        " bookings, and that bookings now follow the name.",
                    ],
                ),
                Signal(
                    "writes-help-article",
                    "Turns a question that came back into a help article written in"
                    " the customers' words.",
                    examples=[
                        "Wrote “Why is my berth shown in red?” after three marinas had"
                        " asked; searches for it now end there.",
                    ],
                    raises="answers-in-their-screens",
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Leads hard cases and mends trust that suffered.",
            signals=[
                Signal(
                    "leads-customer-side",
                    "Leads the customer side of an outage with updates at the times"
                    " that were promised.",
                    examples=[
                        "Wrote to nineteen ports at each full hour during the map"
                        " outage, including the hour with little to report.",
                    ],
                    raises="says-when-next",
                ),
                Signal(
                    "mends-trust",
                    "Calls a disappointed customer to agree what will change and by"
                    " which day.",
                    examples=[
                        "Rang the port captain at Merrowby after a double booking and"
                        " settled three dates, all of which held.",
                    ],
                    raises="explains-the-fault",
                ),
                Signal(
                    "finds-one-cause",
                    "Traces several cases to one cause, with dates, versions and the"
                    " ports affected.",
                    examples=[
                        "Linked seven slow mornings to one nightly import at ports"
                        " with more than a thousand berths.",
                    ],
                    raises="reproduces-the-fault",
                ),
                Signal(
                    "offers-the-nearest-way",
                    "Answers a wish that will stay open this season with the nearest"
                    " way that works today.",
                    examples=[
                        "Told Lindersund in March that ice reports would come a year"
                        " later, and set up a shared note in their place.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Ends whole kinds of trouble, for customers and for the colleagues who"
            " help them.",
            signals=[
                Signal(
                    "ends-a-kind-of-case",
                    "Ends a kind of recurring case by bringing product its cost beside"
                    " a proposal.",
                    examples=[
                        "Counted ninety hours a season lost to wrong time zones, and"
                        " the booking form now asks for the port.",
                    ],
                    raises="finds-one-cause",
                ),
                Signal(
                    "rewrites-promises",
                    "Rewrites response promises from past cases with the people who"
                    " will keep them.",
                    examples=[
                        "Agreed on two hours for a blocked quay and two days for a"
                        " report, after reading a year of cases.",
                    ],
                ),
                Signal(
                    "coaches-tense-talks",
                    "Gives colleagues notes on a tense customer call on the day that"
                    " it happened.",
                    examples=[
                        "Sat down with an associate after the call with Grevenkade,"
                        " with two things to keep and one to change.",
                    ],
                ),
                Signal(
                    "rehearses-an-outage",
                    "Runs a rehearsal of a large outage with engineers and customers"
                    " taking part.",
                    examples=[
                        "Spent a morning with two ports and the engineers on duty on a"
                        " pretended loss of the tide data.",
                    ],
                    raises="leads-customer-side",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "case-that-stayed",
            "Which case stayed with you this month, and what would you do again?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "question-to-end",
            "Which question would you like to end for good, and who could help?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "from-their-side",
            "How would the customers of the last three hard cases describe this"
            " person's help?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "next-hard-case",
            "Which kind of case do you still take yourself that they are ready to"
            " lead?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "read-beside",
            "Read five closed cases of a colleague beside your own, and swap one"
            " habit.",
            kind="pairing",
            time="an hour a month",
        ),
        Practice(
            "bug-hunt-with-engineering",
            "Follow one fault with an engineer from the report to the release.",
            kind="shadowing",
            time="half a day",
        ),
        Practice(
            "season-review",
            "Tell product once a season which five questions came back most, with a"
            " customer's voice for each.",
            kind="talk",
            time="three hours a season",
        ),
    ],
    keywords=[
        "tickets",
        "incidents",
        "escalation",
        "help articles",
    ],
    owner="Head of Customer Success",
    reviewed=date(2026, 10, 12),
)
