"""What an editor marks: fields that do not exist, that are missing, or that hold something else."""

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Milestone,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)

INFLUENCE = Dimension("influence", "Influence")
WORKING = Rung("working", "Working")
COACHING = Competency("coaching", "Coaching", dimension=INFLUENCE)
LISTENS = Signal("listens", "Repeats what was said before answering it.")
ENGINEER = Level("engineer", "Engineer", grade=3)

# A field that does not exist.
Level("engineer", "Engineer", sumary="Builds with others.")  # error: misspelt
Signal("listens", "Listens.", rises="asks")  # error: misspelt
Cluster("engineering", "Engineering", levels=[ENGINEER])  # error: a field of another noun

# A field that is missing.
Level("engineer")  # error: no title
Track("ic", "IC", levels=[ENGINEER])  # error: no lane
Framework("company", "How we grow")  # error: whether levels are cumulative is not stated
Scale("growth", "Growth")  # error: no rungs

# Too many values by position.
Level("engineer", "Engineer", 3)  # error: the grade is named
Signal("listens", "Listens.", ["Once."])  # error: the examples are named

# A bare string where a list belongs.
Signal("listens", "Listens.", examples="Once, in March.")  # error: takes a list
Level("engineer", "Engineer", also_called="Developer")  # error: takes a list
Cluster("engineering", "Engineering", keywords="code")  # error: takes a list

# Another noun.
Level("engineer", "Engineer", expects=[COACHING])  # error: `.at` or `.expects` is missing
Level("engineer", "Engineer", expects=[LISTENS])  # error: a signal
Level("engineer", "Engineer", milestones=[LISTENS])  # error: a signal
Level("engineer", "Engineer", milestones=Milestone("led", "Led."))  # error: no list around it
Competency("coaching", "Coaching", dimension="influence")  # error: the id of a dimension
Track("ic", "IC", lane="ic")  # error: the id of a lane
Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, branches_from="engineer")  # error: an id
Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, takes_along=[LISTENS])  # error: not cited
Step("working", "Helps.")  # error: the id of a rung

# A word of the model as text.
Signal("listens", "Listens.", status="pilot")  # error: the constant PILOT
Cluster("engineering", "Engineering", status="adopted")  # error: the constant ADOPTED

# Something of another kind.
Level("engineer", "Engineer", grade="3")  # error: a number in quotes
Level(3, "Engineer")  # error: an id is text
Framework("company", "How we grow", cumulative="yes")  # error: True or False
Cluster("engineering", "Engineering", reviewed="2026-01-31")  # error: a date
Level("engineer", "Engineer", attributes={"reach": 3})  # error: a text
