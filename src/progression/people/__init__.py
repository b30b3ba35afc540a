"""What people keep for themselves: evidence, goals, 1:1s, self-assessments, and what comes of them.

All of it lies in a folder that the person owns, outside the repository of the framework. Nothing is
sent or gathered, nothing is scored: counts are counts of signals, and every judgement says which
wording it was made for.

- `read_person` reads a folder, `new_person` makes one.
- `add_evidence`, `add_note`, `add_goal`, `close_goal` write into it, one writer at a time.
- `cited` names signals by the words of today.
"""

from progression.people.adding import add_evidence, add_goal, add_meeting, add_note, close_goal
from progression.people.citing import cited, is_current
from progression.people.evidence import Evidence, PeerNote, Relation, Source
from progression.people.faults import Fault, PersonError
from progression.people.fields import Cited
from progression.people.goals import End, Goal
from progression.people.keeping import Keeping, Writer, writing
from progression.people.meetings import Meeting, SeenTrigger
from progression.people.person import Person, Profile, new_person, read_person
from progression.people.place import refuse_repository

__all__ = [
    "Cited",
    "End",
    "Evidence",
    "Fault",
    "Goal",
    "Keeping",
    "Meeting",
    "PeerNote",
    "Person",
    "PersonError",
    "Profile",
    "Relation",
    "SeenTrigger",
    "Source",
    "Writer",
    "add_evidence",
    "add_goal",
    "add_meeting",
    "add_note",
    "cited",
    "close_goal",
    "is_current",
    "new_person",
    "read_person",
    "refuse_repository",
    "writing",
]
