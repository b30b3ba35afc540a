"""The six sources, each with its adapter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import attrs

from progression.model import Framework
from tests.corpus import (
    engineeringladders,
    financial_times,
    monzo,
    snowflake,
    uk_ddat,
    unidays,
)
from tests.corpus.reading import Count, Source, read


def _whole(source: Source) -> Source:
    return source


@attrs.frozen
class Adapter:
    """One source, to and from the model.

    Attributes:
        folder: Where the source stands in the corpus.
        framework: Expresses the source in the model.
        source_of: Reads the source back, from the framework alone.
        counts: What the source and the framework hold.
        expected: The source less what its adapter leaves out on purpose.
        ordered: Expresses a source that has no order with the one that was inferred for it.
    """

    folder: str
    framework: Callable[[Source], Framework]
    source_of: Callable[[Framework], Source]
    counts: Callable[[Source, Framework], list[Count]]
    expected: Callable[[Source], Source] = _whole
    ordered: Callable[[Source, Source], Framework] | None = None

    def read(self, corpus: Path) -> Source:
        """Read the source."""
        return read(corpus / self.folder / "framework.json")

    def in_order(self, corpus: Path) -> Framework:
        """Read the source and express it, its levels in the inferred order if it has none."""
        source = self.read(corpus)
        if self.ordered is None:
            return self.framework(source)
        return self.ordered(source, read(corpus / self.folder / "inferred-order.json"))


ADAPTERS: Final = (
    Adapter("monzo", monzo.framework, monzo.source_of, monzo.counts, monzo.expected),
    Adapter(
        "financial-times",
        financial_times.framework,
        financial_times.source_of,
        financial_times.counts,
    ),
    Adapter(
        "uk-ddat",
        uk_ddat.framework,
        uk_ddat.source_of,
        uk_ddat.counts,
        ordered=uk_ddat.framework,
    ),
    Adapter("unidays", unidays.framework, unidays.source_of, unidays.counts),
    Adapter(
        "jorgef-engineeringladders",
        engineeringladders.framework,
        engineeringladders.source_of,
        engineeringladders.counts,
    ),
    Adapter("medium-snowflake", snowflake.framework, snowflake.source_of, snowflake.counts),
)
