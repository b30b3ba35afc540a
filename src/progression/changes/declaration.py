"""What authors declare about changes that nobody else can judge."""

from __future__ import annotations

import attrs

from progression.changes.change import Change
from progression.changes.words import Decision, Effect
from progression.fingerprints import Fingerprint


@attrs.frozen
class Declaration:
    """What an author says about one change.

    Attributes:
        subject: The `key` of the change: a path, and `#field` where it is not about the text.
        decision: What the author says.
        wording: The `wording` of the change that it was made for; where it is given, another edit
            of the same thing asks again.
    """

    subject: str
    decision: Decision
    wording: Fingerprint | None = None

    def is_about(self, change: Change) -> bool:
        """Tell whether it answers the question of a change."""
        if change.question is None or self.decision not in change.question.choices:
            return False
        return self.subject == change.key and self.wording in (None, change.wording)

    def is_of(self, change: Change) -> bool:
        """Tell whether it was made for this very change, also where that is beyond question."""
        return (self.subject, self.wording) == (change.key, change.wording)


EFFECTS = {
    Decision.RAISES: Effect.RAISES,
    Decision.LOWERS: Effect.LOWERS,
    Decision.MIXED: Effect.MIXED,
    Decision.CLARIFIES: Effect.SAME,
}
"""What a decision means for the bars that the change touches."""
