"""Campaigns: how the right ports hear of us, and why they believe it."""

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

CAMPAIGNS = Competency(
    "campaigns",
    "Campaigns",
    dimension=CAPABILITIES,
    group="Go-to-market craft",
    summary="How do the right ports hear of us, and why do they believe it?",
    why=(
        "Harbour masters trust other harbour masters, and they read little that sounds"
        " like an advert. A true story from a port of their size, at the moment when"
        " they plan, reaches them. Anything else costs us money and costs them time."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Prepares parts of a campaign that somebody planned.",
            signals=[
                Signal(
                    "drafts-in-customer-words",
                    "Drafts a post or letter in words taken from conversations with"
                    " ports.",
                    examples=[
                        "Opened the spring letter with “Who is in berth 14?”, as a"
                        " marina office had put it on the phone.",
                    ],
                ),
                Signal(
                    "checks-claims",
                    "Checks a claim with the colleague who owns the fact ahead of its"
                    " publication.",
                    examples=[
                        "Asked engineering about “live tide data”, and printed “tide"
                        " data each ten minutes”.",
                    ],
                ),
                Signal(
                    "prepares-a-mailing",
                    "Prepares a mailing by a checklist: the list, the links, the"
                    " readers' consent.",
                    examples=[
                        "Took out thirty addresses that had come from a prize draw"
                        " with no word on mailings.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Runs small campaigns to one audience.",
            signals=[
                Signal(
                    "plans-one-audience",
                    "Plans a small campaign around one audience, one message, one"
                    " measure.",
                    examples=[
                        "Wrote to lake marinas about lift-out lists in August, with"
                        " booked demos as the only measure.",
                    ],
                ),
                Signal(
                    "writes-a-customer-story",
                    "Writes a customer's story with numbers that the port itself"
                    " approved.",
                    examples=[
                        "Sent the draft to Skagmere first, and changed “half the"
                        " calls” to “a third” at their wish.",
                    ],
                    raises="checks-claims",
                ),
                Signal(
                    "tests-two-wordings",
                    "Tests two wordings on a small part of the list before sending to"
                    " the rest.",
                    examples=[
                        "Tried “fewer calls” against “no double bookings”; the second"
                        " brought twice the replies.",
                    ],
                    raises="drafts-in-customer-words",
                ),
                Signal(
                    "writes-for-each-reader",
                    "Lays out a mailing so that it works on a phone, read aloud, or in"
                    " the port's own language.",
                    examples=[
                        "Sent the spring letter in three languages after the office in"
                        " Sant Orvell had struggled with one.",
                    ],
                ),
                Signal(
                    "passes-on-the-reason",
                    "Passes an enquiry on together with the reason why that port got"
                    " in touch.",
                    examples=[
                        "Added to the lead that its office manager had read the storm"
                        " story and runs two harbours.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Leads campaigns over several channels, with other teams on board.",
            signals=[
                Signal(
                    "runs-several-channels",
                    "Runs a campaign over fairs, mail and press, held together by one"
                    " message.",
                    examples=[
                        "Carried “the quiet harbour office” from the boat show through"
                        " two trade papers to a letter in March.",
                    ],
                    raises="plans-one-audience",
                ),
                Signal(
                    "plans-a-launch",
                    "Plans a launch with product and customer success, from first hint"
                    " to trained support.",
                    examples=[
                        "Set the launch of deposits for the week after support had its"
                        " training, one week late.",
                    ],
                ),
                Signal(
                    "helps-ports-speak",
                    "Helps a port to tell its own story on a stage or in print.",
                    examples=[
                        "Rehearsed twice with the harbour master of Brunnerby, who"
                        " then spoke at the coast day alone.",
                    ],
                    raises="writes-a-customer-story",
                ),
                Signal(
                    "shifts-budget",
                    "Shifts budget between channels mid-campaign on enquiries that"
                    " turned into deals.",
                    examples=[
                        "Took half of the search adverts into a harbour masters'"
                        " breakfast after looking at April's deals.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Guides what Harbour says over a year, whoever says it.",
            signals=[
                Signal(
                    "sets-the-message",
                    "Sets the message of a product line that website, sales and"
                    " support all use.",
                    examples=[
                        "Wrote the ten sentences about the berth planner that stand on"
                        " the site, in offers and in help pages.",
                    ],
                ),
                Signal(
                    "builds-the-year",
                    "Builds the year's campaigns along the port calendar, within a"
                    " budget agreed with finance.",
                    examples=[
                        "Laid out four campaigns from budget round to lift-out, each"
                        " with an owner and a price.",
                    ],
                    raises="runs-several-channels",
                ),
                Signal(
                    "teaches-through-drafts",
                    "Comments on colleagues' drafts with the reason behind each"
                    " suggestion.",
                    examples=[
                        "Wrote “a treasurer reads this line first” beside a price that"
                        " stood on page four.",
                    ],
                ),
                Signal(
                    "compares-cost-per-port",
                    "Compares a year of campaigns by their cost for each port won,"
                    " before the next budget.",
                    examples=[
                        "Showed that the large fair cost five times the coast day for"
                        " each new port, and ended our stand there.",
                    ],
                    raises="shifts-budget",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "sentence-that-worked",
            "Which sentence of yours made a port pick up the phone, and whose words"
            " were in it?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "audience-you-miss",
            "Which ports would gain from us and have yet to hear of us?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "story-behind-numbers",
            "What did their last campaign change for sales, beyond the number of"
            " clicks?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "campaign-to-own",
            "Which campaign of next season could they own from plan to debrief?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "write-with-a-port",
            "Write one customer story together with the port, in its office.",
            kind="project",
            time="one day over a month",
        ),
        Practice(
            "draft-swap",
            "Swap drafts with a colleague from support, who marks what ports would"
            " doubt.",
            kind="pairing",
            time="an hour every other week",
        ),
        Practice(
            "campaign-debrief",
            "Tell the company what a campaign cost, brought and taught, in ten"
            " minutes.",
            kind="talk",
            time="two hours, once a quarter",
        ),
    ],
    keywords=["marketing", "content", "launches", "events", "brand"],
    owner="Director of Go-to-market",
    reviewed=date(2026, 10, 5),
)
