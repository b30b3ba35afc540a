"""Coroutines run to their end, whatever loop the thread of the tests has."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import anyio

T = TypeVar("T")


def run(call: Callable[..., Awaitable[T]], *arguments: object) -> T:
    """Run a coroutine in a thread of its own: an open browser holds the loop of this one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(anyio.run, call, *arguments).result()
