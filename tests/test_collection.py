from __future__ import annotations

import gc
import time

from progression.collection import LaterCollection, without_collection


def test_the_collector_is_held_back_and_comes_back() -> None:
    """What is made within is not searched; afterwards all is as before."""

    with without_collection():
        within = gc.isenabled()

    assert not within
    assert gc.isenabled()


def test_the_collector_comes_back_once_the_answer_is_there() -> None:
    """It stays off for a while after the work, and a second piece of work begins the wait anew."""

    later = LaterCollection(0.001)
    with later():
        within = gc.isenabled()
    with later():
        again = gc.isenabled()
    end = time.monotonic() + 30
    while not gc.isenabled() and time.monotonic() < end:
        time.sleep(0.001)

    assert (within, again) == (False, False)
    assert gc.isenabled()
