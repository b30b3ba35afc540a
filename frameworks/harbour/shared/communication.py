"""Communication: making it easy for others to act."""

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
    STARTING,
    WORKING,
)

COMMUNICATION = Competency(
    "communication",
    "Communication",
    dimension=INFLUENCE,
    summary="Who can act sooner because of what you said or wrote?",
    why=(
        "Many of us work remotely, and our customers stand on a quay with a phone in"
        " one hand. A message that the reader can act on at once saves an afternoon on"
        " both sides. So we practise writing, listening and explaining like any other"
        " craft."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Keeps the people around the work informed, in plain words.",
            signals=[
                Signal(
                    "writes-for-the-reader",
                    "Writes messages that say what happened and what the reader should"
                    " do next.",
                    examples=[
                        "Posted “The Monday import stopped at 06:10; please wait with"
                        " the crane list until noon.”",
                    ],
                ),
                Signal(
                    "repeats-back",
                    "Repeats a request in their own words before starting on it.",
                    examples=[
                        "Opened a task with “So the skipper should see the berth"
                        " number before paying, right?”",
                    ],
                ),
                Signal(
                    "answers-in-the-open",
                    "Answers work questions in a shared channel where others will find"
                    " the reply.",
                    examples=[
                        "Moved a question about mooring fees from private chat to the"
                        " billing channel.",
                    ],
                ),
                Signal(
                    "adds-the-facts",
                    "Adds the port, the time and a picture to a request for help.",
                    examples=[
                        "Sent “Gate 3 in Marina Dorsel, 14:20” with a photo of the"
                        " frozen screen.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Chooses form and moment so that people outside the team follow with ease.",
            signals=[
                Signal(
                    "writes-it-once",
                    "Writes a page that answers a recurring question, for readers"
                    " outside their own team.",
                    examples=[
                        "Wrote “How tides change our slots”, which support now sends"
                        " to new harbour masters.",
                    ],
                    raises="writes-for-the-reader",
                ),
                Signal(
                    "listens-for-the-why",
                    "Asks what lies behind a request until both sides describe the"
                    " same problem.",
                    examples=[
                        "Found out that the wish for an export was really a worry"
                        " about losing the season's data.",
                    ],
                    raises="repeats-back",
                ),
                Signal(
                    "tells-hard-news-early",
                    "Tells the people affected about unwelcome news in person before"
                    " they read it elsewhere.",
                    examples=[
                        "Called the port of Lindersund about the cancelled feature a"
                        " day before the release notes.",
                    ],
                ),
                Signal(
                    "closes-meetings",
                    "Ends a meeting by reading out what was decided, by whom, until"
                    " when.",
                    examples=[
                        "Closed the pricing round with three lines in the shared"
                        " notes, one name on each.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Makes difficult matters understandable for people of other trades.",
            signals=[
                Signal(
                    "explains-across-trades",
                    "Explains a difficult matter in the words of the listener's own"
                    " trade.",
                    examples=[
                        "Explained the queueing model to dock supervisors with a drawing"
                        " of a lock and four barges.",
                    ],
                    raises="writes-it-once",
                ),
                Signal(
                    "draws-out-quiet-views",
                    "Invites those who have said little in a discussion to add their"
                    " view.",
                    examples=[
                        "Asked the two remote colleagues first when the table in the"
                        " office had settled on an answer.",
                    ],
                ),
                Signal(
                    "writes-decisions-down",
                    "Writes down a contested decision with the options that lost and"
                    " why they lost.",
                    examples=[
                        "Recorded why berths are priced by the metre, with the two"
                        " models that were turned down.",
                    ],
                ),
                Signal(
                    "steers-tense-talks",
                    "Leads a tense conversation back to the next thing that both sides"
                    " need.",
                    examples=[
                        "Turned a shouting call about a double booking into a plan for"
                        " the ferry's next three arrivals.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Shapes how several teams talk to one another and to customers.",
            signals=[
                Signal(
                    "carries-a-story-across",
                    "Tells one account of a change that several teams then retell to"
                    " their customers.",
                    examples=[
                        "Wrote the story of the new price list that sales, support and"
                        " finance each used in April.",
                    ],
                    raises="explains-across-trades",
                ),
                Signal(
                    "mediates-between-teams",
                    "Mediates between two teams until both repeat the agreement in the"
                    " same words.",
                    examples=[
                        "Sat product and operations down over the outage notices and"
                        " left with one shared template.",
                    ],
                    raises="steers-tense-talks",
                ),
                Signal(
                    "sets-a-writing-habit",
                    "Introduces a habit of writing that several teams keep up by"
                    " themselves.",
                    examples=[
                        "Started the Friday half-page, which four teams have written"
                        " since spring.",
                    ],
                    raises="writes-decisions-down",
                ),
                Signal(
                    "coaches-speakers",
                    "Rehearses with colleagues before they speak to customers or to"
                    " the whole company.",
                    examples=[
                        "Heard two engineers through their talk for the marina fair,"
                        " twice each.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Gives the company a voice that people inside and outside trust.",
            signals=[
                Signal(
                    "speaks-for-harbour",
                    "Speaks for the company when a port, a partner or the press comes"
                    " with a serious question.",
                    examples=[
                        "Answered the regional paper's questions on the morning that"
                        " storm bookings failed.",
                    ],
                    raises="carries-a-story-across",
                ),
                Signal(
                    "opens-company-decisions",
                    "Opens a decision of the whole company to written questions before"
                    " taking it.",
                    examples=[
                        "Posted the draft office move with two weeks for questions and"
                        " answered each of the thirty.",
                    ],
                ),
                Signal(
                    "changes-how-we-hear-ports",
                    "Opens a lasting route by which the voices of customers reach"
                    " everybody at work.",
                    examples=[
                        "Put ten minutes with a harbour master at the start of the"
                        " monthly all-hands.",
                    ],
                ),
                Signal(
                    "rejoins-partners",
                    "Brings the company and an outside partner back into talks after"
                    " an open dispute.",
                    examples=[
                        "Met the harbour association after its open letter, with a"
                        " joint answer published a week later.",
                    ],
                    raises="mediates-between-teams",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "last-misheard",
            "When were you last misunderstood, and what would you say today?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "easier-in-writing",
            "Which of your conversations would be easier as a page, and which page as"
            " a talk?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "who-relies-on-words",
            "Who outside the team acts on what this person writes?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "missing-voice",
            "In which discussion do you miss their voice, and what holds it back?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "edit-in-pairs",
            "Swap drafts with a colleague of another trade and mark each sentence that"
            " needs a second reading.",
            kind="mentoring",
            time="half an hour a week for a month",
        ),
        Practice(
            "lunch-talk",
            "Explain one part of your work to the whole company in ten minutes over"
            " lunch.",
            kind="talk",
            time="four hours, once",
        ),
        Practice(
            "sit-in-on-support",
            "Listen in on support calls, then compare with the team which words made"
            " callers relax.",
            kind="shadowing",
            time="two hours a month",
        ),
    ],
    keywords=["writing", "listening", "presenting", "meetings", "feedback"],
    owner="Head of Operations",
    reviewed=date(2026, 10, 5),
)
