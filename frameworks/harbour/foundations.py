"""What every cluster of Harbour builds on: dimensions, the scale, and grades."""

from progression import Dimension, Grade, Prompt, Rung, Scale

EXPERIENCE = Dimension(
    "experience",
    "Experience",
    summary=(
        "What you can be trusted with: the size of the work that people hand to you,"
        " and how much of the path you find yourself."
    ),
    prompts=[
        Prompt(
            "larger-than-before",
            "What did you take on lately that was larger or foggier than anything"
            " before?",
        ),
        Prompt(
            "handed-over-next",
            "Which piece of work should be handed to you next, and what would you need"
            " first?",
        ),
    ],
)

INFLUENCE = Dimension(
    "influence",
    "Influence",
    summary=(
        "Whose work is better because of yours: that of your team, of several teams, of"
        " the company."
    ),
    prompts=[
        Prompt(
            "who-works-better",
            "Who works better today because of something that you did this quarter?",
        ),
        Prompt(
            "where-unheard",
            "Where would your view help people, although nobody there hears it yet?",
        ),
    ],
)

CAPABILITIES = Dimension(
    "capabilities",
    "Capabilities",
    summary=(
        "How you do the work: the craft of your role, and the ways of working that all"
        " roles share."
    ),
    prompts=[
        Prompt(
            "craft-that-grew",
            "Which part of your craft grew most since we last spoke, and what made it"
            " grow?",
        ),
        Prompt(
            "craft-to-borrow",
            "Whose way of working would you like to borrow, and which part of it"
            " first?",
        ),
    ],
)

STARTING = Rung(
    "starting",
    "Starting",
    summary="You learn the work on tasks that somebody prepared, with help close by.",
)
WORKING = Rung(
    "working",
    "Working",
    summary="You do the everyday work by yourself, and bring others in for the rest.",
)
PRACTITIONER = Rung(
    "practitioner",
    "Practitioner",
    summary="You do the hard cases, and your team builds on how you do them.",
)
GUIDING = Rung(
    "guiding",
    "Guiding",
    summary=(
        "Several teams work differently because of you, and people learn it from you."
    ),
)
SHAPING = Rung(
    "shaping",
    "Shaping",
    summary=(
        "You change how the whole company, and sometimes its customers, go about it."
    ),
)

GROWTH = Scale(
    "growth",
    "Growth",
    rungs=[STARTING, WORKING, PRACTITIONER, GUIDING, SHAPING],
    summary=(
        "One scale for every competency. From rung to rung the work reaches further,"
        " gets harder, and helps more people."
    ),
)

GRADE_1 = Grade(1, name="First steps", band="€38,000 to €46,000")
GRADE_2 = Grade(2, name="On your own feet", band="€45,000 to €56,000")
GRADE_3 = Grade(3, name="Hard cases", band="€55,000 to €69,000")
GRADE_4 = Grade(4, name="Across a team", band="€68,000 to €84,000")
GRADE_5 = Grade(5, name="Across teams", band="€82,000 to €102,000")
GRADE_6 = Grade(6, name="Across the company", band="€100,000 to €125,000")
