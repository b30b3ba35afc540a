"""A framework as a git revision has it, without touching the checkout.

Blobs are read straight from git, and evaluated without being executed: no branch and no worktree
is made, no hook runs, nothing is fetched, and nothing of an unreviewed revision is trusted.

- `revision_at` finds a commit by branch, tag, id or day; `base_of` finds where a branch began.
- `framework_at` reads the framework of a revision, also where it lay in another folder then.
- `history` lists the revisions in which a framework changed, `tags` all tags, and `editions_of`
  the states that were published; `published` asks for those of a framework at hand.
- `side_of` reads one side of a comparison: a revision, a folder, a JSON file; `working_tree` what
  lies in the files now.
- `notes_at` reads the change notes of a revision, `release_of` finds the one of a version, and
  `declared_on_the_way` what notes say of changes that were made in several steps.
- `past_of` reads what somebody means by “since then”: a revision, a day or a fingerprint.
- `compared` compares two sides, and keeps what came of it.
- `sightings` finds the wording that a fingerprint names.
- `run_at` runs the definitions of a revision that the user trusts, in a process with limits.
"""

from progression.revisions.comparing import Comparison, SideName, compared
from progression.revisions.editions import editions_of, published
from progression.revisions.finding import (
    Revision,
    base_of,
    head_of,
    history,
    is_shallow,
    revision_at,
    tags,
)
from progression.revisions.git import RevisionError
from progression.revisions.notes import notes_at
from progression.revisions.past import Past, past_of
from progression.revisions.reading import Reading, framework_at
from progression.revisions.releases import as_declarations, declared_on_the_way, release_of
from progression.revisions.sides import Side, side_of, working_tree
from progression.revisions.sightings import Sighting, sightings
from progression.revisions.trusted import run_at

__all__ = [
    "Comparison",
    "Past",
    "Reading",
    "Revision",
    "RevisionError",
    "Side",
    "SideName",
    "Sighting",
    "as_declarations",
    "base_of",
    "compared",
    "declared_on_the_way",
    "editions_of",
    "framework_at",
    "head_of",
    "history",
    "is_shallow",
    "notes_at",
    "past_of",
    "published",
    "release_of",
    "revision_at",
    "run_at",
    "side_of",
    "sightings",
    "tags",
    "working_tree",
]
