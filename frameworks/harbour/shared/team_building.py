"""Team building: hiring, welcoming, and keeping a team in health."""

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
    GROWTH,
    GUIDING,
    INFLUENCE,
    PRACTITIONER,
    SHAPING,
    WORKING,
)

TEAM_BUILDING = Competency(
    "team-building",
    "Team building",
    dimension=INFLUENCE,
    summary="What makes people want to join your team, and stay?",
    why=(
        "A team of six feels each new person and each quiet conflict. Hiring, welcoming"
        " and looking after one another is work that both lanes share; managers answer"
        " for it, and everybody else makes it possible. A fair welcome costs days, a"
        " hurried one costs a year."
    ),
    scale=GROWTH,
    steps=[
        Step(
            WORKING,
            "Takes part in hiring, welcome and team life.",
            signals=[
                Signal(
                    "interviews-by-criteria",
                    "Interviews candidates with agreed questions, with notes written"
                    " before the joint talk.",
                    examples=[
                        "Noted what the candidate did with the sample berth plan"
                        " before hearing the others.",
                    ],
                ),
                Signal(
                    "prepares-a-welcome",
                    "Prepares a part of the first week for a new colleague.",
                    examples=[
                        "Set up accounts, a first small task and a call with the"
                        " marina in Sandelby.",
                    ],
                ),
                Signal(
                    "raises-team-strain",
                    "Raises a strain in the team in the next retrospective, with one"
                    " concrete case.",
                    examples=[
                        "Told the team that three alarms in the night had each landed"
                        " with the same person.",
                    ],
                ),
                Signal(
                    "thanks-by-name",
                    "Thanks colleagues by name in front of the team for a specific"
                    " contribution.",
                    examples=[
                        "Named the colleague whose test plan had saved the Easter"
                        " arrivals of five marinas.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Keeps one team in health and helps it choose its people.",
            signals=[
                Signal(
                    "leads-a-hire",
                    "Leads a hire from the first description to the offer, with"
                    " reasons on paper.",
                    examples=[
                        "Filled the second support role with four interviews and one"
                        " page of reasons.",
                    ],
                    raises="interviews-by-criteria",
                ),
                Signal(
                    "runs-onboarding",
                    "Runs the first three months of a new colleague along a plan with"
                    " agreed stages.",
                    examples=[
                        "Planned a first, a fourth and a twelfth week, and adjusted"
                        " after each talk.",
                    ],
                    raises="prepares-a-welcome",
                ),
                Signal(
                    "acts-on-team-health",
                    "Changes one thing in how the team works after listening to how"
                    " people are.",
                    examples=[
                        "Moved the planning call for the sake of two parents, and"
                        " asked again a month later.",
                    ],
                    raises="raises-team-strain",
                ),
                Signal(
                    "mends-conflict",
                    "Brings two colleagues in conflict to an agreement that both sign"
                    " up to.",
                    examples=[
                        "Sat with designer and engineer until they had a rule for late"
                        " changes to screens.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Builds teams, and a hiring practice that others use.",
            signals=[
                Signal(
                    "shapes-a-team",
                    "Shapes a team for the work ahead through roles, hires and moves.",
                    examples=[
                        "Split the platform team in two, with one hire and one move"
                        " from operations.",
                    ],
                    raises="leads-a-hire",
                ),
                Signal(
                    "widens-the-search",
                    "Widens the circle of candidates through new places, plain adverts"
                    " or changed tests.",
                    examples=[
                        "Advertised in two seafarers' networks and met the colleague"
                        " who now leads onboarding.",
                    ],
                ),
                Signal(
                    "builds-welcome-for-teams",
                    "Builds a welcome for new colleagues that several teams use.",
                    examples=[
                        "Wrote the ninety-day path with a quay visit that product,"
                        " sales and support share.",
                    ],
                    raises="runs-onboarding",
                ),
                Signal(
                    "helps-a-team-recover",
                    "Leads a team out of a hard time in steps that its people choose"
                    " with them.",
                    examples=[
                        "Cut two projects and brought back lunch together after the"
                        " outage spring.",
                    ],
                    raises="acts-on-team-health",
                ),
            ],
        ),
        Step(
            SHAPING,
            "Shapes how the company finds, welcomes and keeps people.",
            signals=[
                Signal(
                    "designs-the-organisation",
                    "Designs teams and their borders for the company as its work"
                    " changes.",
                    examples=[
                        "Redrew six teams around ports and marinas, after talks with"
                        " each of their members.",
                    ],
                    raises="shapes-a-team",
                ),
                Signal(
                    "changes-hiring-for-all",
                    "Changes how the whole company hires, with a look at who was hired"
                    " since.",
                    examples=[
                        "Replaced unpaid tasks with a paid half-day, and reported a"
                        " year later who had come.",
                    ],
                    raises="widens-the-search",
                ),
                Signal(
                    "prevents-lonely-posts",
                    "Sets up shared cover for roles that hung on one single person.",
                    examples=[
                        "Paired each role in finance and on call, so that holidays"
                        " became quiet again.",
                    ],
                ),
                Signal(
                    "leads-through-change",
                    "Leads the people of the company through a large change in steps"
                    " announced beforehand.",
                    examples=[
                        "Merged two offices over nine months, with a talk for each of"
                        " the eleven people concerned.",
                    ],
                    raises="helps-a-team-recover",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "stay-for",
            "What about this team makes you want to stay, and what tugs the other way?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "welcome-back",
            "If you joined today, which part of your first month would you want"
            " changed?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "health-signals",
            "Which sign of the team's health did this person see before you did?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "hiring-share",
            "Which part of the next hire could they lead?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "interview-pair",
            "Sit in on interviews as the second voice, and compare notes before"
            " talking.",
            kind="shadowing",
            time="three interviews",
        ),
        Practice(
            "rewrite-an-advert",
            "Rewrite one job advert in plain words with somebody who joined last year.",
            kind="project",
            time="half a day, once",
        ),
        Practice(
            "team-health-talk",
            "Host an open hour on how the team works together and what should change.",
            kind="talk",
            time="an hour, once a quarter",
        ),
    ],
    keywords=["hiring", "onboarding", "retention", "team health", "inclusion"],
    owner="Head of Operations",
    reviewed=date(2026, 10, 5),
)
