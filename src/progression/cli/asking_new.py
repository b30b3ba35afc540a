"""What a new repository is to hold: given as options, or asked on the terminal."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import attrs
import click

if TYPE_CHECKING:
    from progression.scaffold import Plan

T = TypeVar("T")

LANES_ASKED: Final = ("both", "ic", "management")
_TITLES = {"de": "Wie wir bei {} wachsen"}
_FIRST = {"de": "Entwicklung"}


@attrs.frozen(kw_only=True)
class Wished:
    """What the options of the command say; None and nothing where they say nothing.

    Attributes:
        name: What was given as the name.
        company: The company's name.
        title: The title of the framework.
        empty: Whether to begin with one worked level.
        clusters: Clusters that stay, or the title of the first one.
        lanes: One of `LANES_ASKED`.
        language: The language of the handbook.
        host: Where the repository is going to lie.
        owner: Who keeps the framework current.
        today: The day.
        asks: Whether somebody is there to be asked.
    """

    name: str
    company: str | None
    title: str | None
    empty: bool
    clusters: tuple[str, ...]
    lanes: str | None
    language: str | None
    host: str | None
    owner: str | None
    today: datetime.date
    asks: bool


def planned(wished: Wished) -> Plan:
    """The plan of a repository; what no option says is asked, or taken as usual.

    Raises:
        PlanError: An option says what cannot be.
    """
    from progression.messages import languages
    from progression.scaffold import HOSTS, LANES, OWNERS, Plan, folder_of

    asks = wished.asks
    folder = folder_of(wished.name)
    company = wished.company
    if company is None:
        company = _asked("What is the company called?", wished.name.strip(), asks)
    is_empty = wished.empty or (asks and not wished.clusters and _begins_empty())
    language = (
        wished.language
        if wished.language is not None
        else _picked("Language of the handbook", languages(), "en", asks)
    )
    clusters = _clusters(wished, is_empty, language)
    lanes = wished.lanes or _picked("Lanes", LANES_ASKED, "ic" if is_empty else "both", asks)
    host = wished.host or _picked("Where will the repository lie?", tuple(HOSTS), "github", asks)
    owner = wished.owner
    if owner is None:
        owner = _asked(
            "Who keeps the framework current?", OWNERS.get(language, "People team"), asks
        )
    title = wished.title
    if title is None:
        title = _TITLES.get(language, "How we grow at {}").format(company)
    return Plan(
        name=company,
        title=title,
        folder=folder,
        clusters=clusters,
        lanes=LANES if lanes == "both" else (LANES[LANES_ASKED.index(lanes) - 1],),
        is_empty=is_empty,
        language=language,
        host=host,
        owner=owner,
        today=wished.today,
    )


def _begins_empty() -> bool:
    click.echo("A framework may begin with that of a made-up company of fifty people, or empty,")
    click.echo("with one worked level.")
    return _picked("Begin with", ("template", "empty"), "template", asks=True) == "empty"


def _clusters(wished: Wished, is_empty: bool, language: str) -> tuple[str, ...]:
    from progression.scaffold import chosen, template

    if is_empty:
        first = _FIRST.get(language, "Engineering")
        return wished.clusters or (_asked("What is the first cluster called?", first, wished.asks),)
    there = template().clusters
    known = [each.id for each in there]
    if wished.clusters:
        return chosen(wished.clusters, known, "clusters of the template company")
    if not wished.asks:
        return tuple(known)
    click.echo("The template company has these clusters:")
    for number, each in enumerate(there, 1):
        click.echo(f"  {number}  {each.title}")

    def picked(answer: str) -> tuple[str, ...]:
        words = [each.strip() for each in answer.split(",") if each.strip()]
        if words in ([], ["all"]):
            return tuple(known)
        by_number = {str(number): each for number, each in enumerate(known, 1)}
        return chosen([by_number.get(each, each) for each in words], known, "clusters")

    return _until("Which ones stay? Numbers or names, with commas", "all", picked)


def _until(question: str, usual: str, read: Callable[[str], T]) -> T:
    """Ask until the answer is understood."""
    from progression.scaffold import PlanError

    while True:
        try:
            return read(click.prompt(question, default=usual))
        except PlanError as error:
            click.echo(f"{error}")


def _asked(question: str, usual: str, asks: bool) -> str:
    return str(click.prompt(question, default=usual)) if asks else usual


def _picked(question: str, known: tuple[str, ...] | list[str], usual: str, asks: bool) -> str:
    if not asks:
        return usual
    return str(click.prompt(question, default=usual, type=click.Choice(list(known))))
