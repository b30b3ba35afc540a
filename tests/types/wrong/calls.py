"""What an editor marks: `at` and `expects` with the wrong things, and objects that are changed."""

from progression import Competency, Level, Rung, Signal, Status

WORKING = Rung("working", "Working")
LISTENS = Signal("listens", "Repeats what was said before answering it.")
COACHING = Competency("coaching", "Coaching")
ENGINEER = Level("engineer", "Engineer")

# Expectations.
COACHING.at("working")  # error: the id of a rung
COACHING.at(WORKING, "listens")  # error: the id of a signal
COACHING.at(WORKING, [LISTENS])  # error: signals stand without a list
COACHING.at(WORKING, importance="core")  # error: the constant CORE
COACHING.at(WORKING, status="draft")  # error: the constant DRAFT
COACHING.expects(LISTENS)  # error: the summary comes first
COACHING.expects("Helps.", LISTENS, weight=3)  # error: there is no weight
COACHING.expect("Helps.", LISTENS)  # error: misspelt
CITED = COACHING[0]  # error: a signal is cited by its id

# Objects stay as they are.
ENGINEER.title = "Developer"  # error: immutable
LISTENS.text = "Listens."  # error: immutable

# Words that do not exist.
NOW = Status.ACTIVE  # error: there is no such status
