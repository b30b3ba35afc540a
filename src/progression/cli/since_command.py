"""`progression since`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import framework_option, path_completions

if TYPE_CHECKING:
    from rich.console import Console

    from progression.changes import News, NewsItem
    from progression.reports.news import Since


@click.command("since")
@click.argument("when")
@click.option(
    "--for",
    "level",
    metavar="LEVEL",
    shell_complete=path_completions,
    help="The level, by its path; a fingerprint names its own.",
)
@framework_option
@click.option(
    "--trust",
    is_flag=True,
    help="Run the definitions of that revision, where they cannot be read without it.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="Text for the screen, Markdown for a message or a page, or JSON for other tools.",
)
def command(when: str, level: str | None, framework: str | None, trust: bool, form: str) -> None:
    """Say what changed for one level since a day or a review.

    WHEN is a day such as 2026-01-31, a tag, branch or commit, or the fingerprint that an old review
    cites, such as 1:0a1b2c3d4e5f. What the level inherits counts as its own. For example:
    progression since 2026-01-31 --for engineering/ic/engineer
    """
    from progression.catalog import Catalog
    from progression.changes import compare
    from progression.changes.note_files import read_notes
    from progression.changes.notes import declarations
    from progression.changes.settings import policy_of
    from progression.cli.options import project_of
    from progression.cli.screen import print_json, screen
    from progression.loader import the_framework
    from progression.reports.news import Since, markdown, record
    from progression.revisions import past_of, working_tree
    from progression.revisions.cache import Cache, cache_folder

    project = project_of(framework)
    folder = the_framework(project)
    now = working_tree(folder).framework
    past = past_of(
        when,
        folder,
        framework_id=now.id,
        trusted=[when] if trust else [],
        cache=Cache(cache_folder()),
    )
    notes = read_notes(project.root / policy_of(project).folder)
    changes = compare(Catalog(past.side.framework), Catalog(now), declared=declarations(notes))
    news = changes.news(_level(when, level, past.levels))
    commit = past.side.revision.commit if past.side.revision else ""
    since = Since(asked=when, day=past.side.day, commit=commit, old=changes.old, new=changes.new)
    if news.old is not None and past.levels and news.old.path not in past.levels:
        titles = ", ".join(past.levels)
        told = f"{when} is the wording of {titles}, and not of {news.old.path}: it counts as a day."
        click.echo(click.style(told, dim=True), err=True)
    if form == "json":
        print_json(record(news, since))
    elif form == "markdown":
        click.echo(markdown(news, since), nl=False)
    else:
        _print(screen(), news, since)


def _level(when: str, asked: str | None, cited: tuple[str, ...]) -> str:
    if asked:
        return asked.strip("/")
    if len(cited) == 1:
        return cited[0]
    if cited:
        raise click.UsageError(
            f"{when} is the wording of several levels. Name yours with --for: {', '.join(cited)}."
        )
    raise click.UsageError(
        "Whose changes? Name the level with --for, as “progression list” shows it."
    )


def _print(console: Console, news: News, since: Since) -> None:
    from progression.changes import Turn
    from progression.cli.screen import heading, item, paragraph
    from progression.reports.news import TITLES, also, moved, summary

    heading(console, f"What changed for {news.seat.title}", f"since {since.told}")
    paragraph(console, summary(news, since))
    paragraph(console, moved(news))
    for turn in Turn:
        found = news.of(turn)
        if not found:
            continue
        console.print()
        heading(console, TITLES[turn])
        last = ""
        for each in found:
            source = since.source(each, news.seat)
            head = f"{each.competency}\0{source}"
            if head != last:
                heading(
                    console, f"  {each.title}", f"from {source}" if source else "", style="italic"
                )
                last = head
            _print_item(console, each)
    if news.also:
        console.print()
        heading(console, "What else changed")
        for change in news.also:
            item(console, "·", also(change))
    console.print()
    if news.new is None or news.old is None:
        whole = f"progression show {news.seat.path}" if news.new else ""
        paragraph(console, f"To read it: {whole}" if whole else "", style="dim")
    paragraph(console, f"Compared: {since.compared}.", style="dim")


def _print_item(console: Console, each: NewsItem) -> None:
    from progression.changes import Aspect, Turn
    from progression.cli.screen import item, paragraph
    from progression.reports.news import marked, remark

    mark = {Turn.RAISED: "↑", Turn.NEW: "+", Turn.GONE: "−", Turn.LOWERED: "↓", Turn.OPEN: "?"}.get(
        each.turn, "~"
    )
    beside = f" ({remark(each)})" if remark(each) else ""
    compared = each.spans and each.aspect is not Aspect.IMPORTANCE and each.before != each.after
    if compared and each.turn is not Turn.RAISED:
        item(console, mark, marked(each.spans) + beside, indent=4)
        return
    item(console, mark, " ".join(each.after or each.before) + beside, indent=4)
    if each.after and each.before != each.after:
        for text in each.before:
            paragraph(console, f"before: {text}", indent=6, style="dim")
