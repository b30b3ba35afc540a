"""What the adapters have in common."""

from __future__ import annotations

from progression.names import is_well_formed
from tests.corpus.reading import Ids, Signals, Source, said


def test_said() -> None:
    """Only fields that say nothing are left out; zero, False and entries of lists stay."""

    told: Source = {
        "a": None,
        "b": "",
        "c": [],
        "d": {"e": []},
        "f": 0,
        "g": False,
        "h": [{"i": ""}, ""],
    }

    assert said(told) == {"f": 0, "g": False, "h": [{}, ""]}


def test_ids() -> None:
    """The same thing has one id, and two things never share one, even where their words do."""

    ids = Ids()

    assert [ids.of(thing, "Asks first!") for thing in (1, 2, 1)] == [
        "asks-first",
        "asks-first-2",
        "asks-first",
    ]
    assert ids.of(3, "…") == "unnamed"


def test_long_ids() -> None:
    """A long text gives an id of its first words."""

    made = Ids().of(1, "word " * 40)

    assert is_well_formed(made) and made.endswith("word") and len(made) <= 60


def test_signals() -> None:
    """A wording is one signal, unless its examples differ or it belongs elsewhere."""

    signals = Signals()
    first = signals.of("coaching", "Asks first.")

    assert signals.of("coaching", "Asks first.") is first
    assert signals.of("coaching", "Asks first.", ["Once."]).id != first.id
    assert signals.of("direction", "Asks first.").id == first.id
