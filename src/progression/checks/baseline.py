"""The baseline file: what a framework had to be forgiven for on the day when checks began.

It is keyed by rule, object and wording, so that a text that is touched is judged like a new one.
What is found no longer is taken out of it, so that it only ever shrinks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from progression.checks.engine import Outcome
from progression.errors import ProgressionError

_FORMAT = "progression-baseline/1"

Key = tuple[str, str, str]
"""Rule, path of the object, mark of the wording."""


class BaselineError(ProgressionError, ValueError):
    """A baseline file cannot be read."""


@attrs.frozen
class Baseline:
    """What is forgiven.

    Attributes:
        keys: For each framework, by its id, one entry for each finding.
    """

    keys: Mapping[str, frozenset[Key]] = attrs.field(factory=dict)

    def __len__(self) -> int:
        return sum(map(len, self.keys.values()))

    def text(self) -> str:
        """The file: one line for each finding, in order, so that a comparison shows what left."""
        frameworks = [
            f"    {json.dumps(name)}: {_lines(keys)}" for name, keys in sorted(self.keys.items())
        ]
        inner = "{{\n{}\n  }}".format(",\n".join(frameworks)) if frameworks else "{}"
        return f'{{\n  "format": "{_FORMAT}",\n  "frameworks": {inner}\n}}\n'

    def applied(self, outcome: Outcome) -> Outcome:
        """An outcome without the findings that are forgiven, which it keeps apart."""
        keys = self._of(outcome)
        taken = tuple(each for each in outcome.findings if each.key in keys)
        left = tuple(each for each in outcome.findings if each.key not in keys)
        return attrs.evolve(outcome, findings=left, baselined=(*outcome.baselined, *taken))

    def shrunk(self, outcome: Outcome) -> Baseline:
        """The baseline without what an outcome of the whole framework no longer needs.

        Entries of rules that did not run are kept, since nobody knows about them, and so are those
        of other frameworks.
        """
        needed = {each.key for each in outcome.baselined}
        return self._with(
            outcome, (k for k in self._of(outcome) if k in needed or k[0] not in outcome.rules)
        )

    def forgiving(self, outcome: Outcome) -> Baseline:
        """The baseline that forgives all that was found, but what stops a framework."""
        return self._with(outcome, (each.key for each in outcome.findings if each.wording))

    def _of(self, outcome: Outcome) -> frozenset[Key]:
        framework = outcome.framework
        return self.keys.get(framework.id, frozenset()) if framework else frozenset()

    def _with(self, outcome: Outcome, keys: Iterable[Key]) -> Baseline:
        if outcome.framework is None:
            return self
        found = {**self.keys, outcome.framework.id: frozenset(keys)}
        return Baseline({name: each for name, each in found.items() if each})


def read_baseline(file: Path) -> Baseline:
    """Read a baseline file; where there is none, nothing is forgiven.

    Raises:
        BaselineError: It is not such a file.
    """
    if not file.is_file():
        return Baseline()
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BaselineError(
            f"The baseline {file} cannot be read: {error}. It is JSON; restore it from git, or"
            " write it anew with “progression check --write-baseline”."
        ) from None
    frameworks = found.get("frameworks") if isinstance(found, dict) else None
    if (
        not isinstance(found, dict)
        or found.get("format") != _FORMAT
        or not isinstance(frameworks, dict)
        or not all(map(_are_keys, frameworks.values()))
    ):
        raise BaselineError(
            f"The file {file} is no baseline of this version of progression (“{_FORMAT}”)."
            " Write it anew with “progression check --write-baseline”."
        )
    return Baseline(
        {name: frozenset((a, b, c) for a, b, c in keys) for name, keys in frameworks.items()}
    )


def _lines(keys: Iterable[Key]) -> str:
    lines = [f"      {json.dumps(key, ensure_ascii=False)}" for key in sorted(keys)]
    return "[\n{}\n    ]".format(",\n".join(lines))


def _are_keys(entries: object) -> bool:
    return isinstance(entries, list) and all(
        isinstance(each, list) and len(each) == 3 and all(isinstance(part, str) for part in each)
        for each in entries
    )
