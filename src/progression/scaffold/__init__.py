"""A new repository for a career framework: definitions, handbook, checks, and words for people.

`files_of` gives everything that `progression new` writes, for a `Plan`.
"""

from progression.scaffold.company import company, template
from progression.scaffold.plan import HOSTS, LANES, OWNERS, Plan, PlanError, chosen, folder_of
from progression.scaffold.repository import files_of

__all__ = [
    "HOSTS",
    "LANES",
    "OWNERS",
    "Plan",
    "PlanError",
    "chosen",
    "company",
    "files_of",
    "folder_of",
    "template",
]
