"""Cites signals as they read today, so that a later reader can tell what was meant."""

from __future__ import annotations

from collections.abc import Iterable

from progression.catalog import Asked, Catalog, Seat
from progression.names import near_misses
from progression.people.faults import PersonError, refused
from progression.people.fields import Cited
from progression.prose import listed


def cited(catalog: Catalog, paths: Iterable[str]) -> tuple[Cited, ...]:
    """Cite signals, each once, with the fingerprint of their words today.

    A signal's own id is enough where one competency alone has it.

    Args:
        catalog: The framework as it is.
        paths: `competency/signal`, one for each.

    Raises:
        PersonError: There is no such signal; the error names what is near.
    """
    known = {f"{competency}/{signal}": None for competency, signal in _signals(catalog)}
    found = []
    for path in dict.fromkeys(each.strip().strip("/") for each in paths):
        whole = path if path in known else _by_end(path, known)
        signal = catalog.signal(whole)
        if signal is None:
            raise _unknown(path, known, catalog)
        found.append(Cited(whole, catalog.fingerprint(signal)))
    return tuple(dict.fromkeys(found))


def meant(catalog: Catalog, said: str, seats: Iterable[Seat]) -> tuple[str, ...]:
    """The paths of signals that somebody may mean who does not know them by heart.

    Args:
        catalog: The framework as it is.
        said: A competency, by its id or its title, or words of a signal.
        seats: The levels that are near; where they ask a signal that fits, others are left out.
    """
    folded = said.strip().casefold()
    asked = (path for seat in seats for each in catalog.bar(seat) for path in _paths(each))
    near = dict.fromkeys(asked)
    everywhere = (f"{competency}/{signal}" for competency, signal in _signals(catalog))
    found = [each for each in dict.fromkeys([*near, *everywhere]) if _fits(catalog, each, folded)]
    return tuple([each for each in found if each in near] or found)


def _paths(asked: Asked) -> Iterable[str]:
    return (each.path for each in asked.signals)


def _fits(catalog: Catalog, path: str, folded: str) -> bool:
    competency, signal = catalog.competencies[path.partition("/")[0]], catalog.signal(path)
    if folded in (competency.id, competency.title.casefold()):
        return True
    words = folded.split()
    text = signal.text.casefold() if signal else ""
    return bool(words) and all(word in text for word in words)


def is_current(catalog: Catalog, each: Cited) -> bool:
    """Tell whether a signal still reads as it did when it was cited.

    One whose words were not kept counts as current as long as it is there.
    """
    signal = catalog.signal(each.path)
    return signal is not None and each.wording in ("", catalog.fingerprint(signal))


def _signals(catalog: Catalog) -> Iterable[tuple[str, str]]:
    for path in catalog:
        competency, _, signal = path.partition("/")
        if signal and competency in catalog.competencies and catalog.signal(path) is not None:
            yield competency, signal


def _by_end(path: str, known: Iterable[str]) -> str:
    ends = [each for each in known if each.partition("/")[2] == path]
    return ends[0] if len(ends) == 1 else path


def _unknown(path: str, known: Iterable[str], catalog: Catalog) -> PersonError:
    if path in catalog.competencies:
        own = [each for each in known if each.startswith(f"{path}/")]
        hint = f" “{path}” is a competency; its signals are {listed(own)}." if own else ""
    else:
        near = near_misses(path, known) or [each for each in known if path and path in each][:3]
        hint = (
            f" Near it: {', '.join(near)}."
            if near
            else " “progression show” lists those there are."
        )
    return refused(f"There is no signal “{path}”.{hint}", catalog.framework.id)
