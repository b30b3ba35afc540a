"""`progression draft`."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from progression.cli.asking import is_answered
from progression.cli.checking import today_option
from progression.cli.options import framework_option

if TYPE_CHECKING:
    from progression.checks import Configuration
    from progression.checks.rule import Rule
    from progression.draft.adding import Place
    from progression.draft.answer import Drafted
    from progression.draft.endpoint import Endpoint
    from progression.model import Framework


@click.command("draft")
@click.argument("text", required=False)
@click.option(
    "--file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A job description: .txt, .md or .docx.",
)
@click.option(
    "--endpoint",
    metavar="URL",
    envvar="PROGRESSION_ENDPOINT",
    help="An OpenAI-compatible server, such as http://localhost:11434/v1.",
)
@click.option("--model", metavar="NAME", envvar="PROGRESSION_MODEL", help="The model's name there.")
@click.option(
    "--key-env",
    metavar="NAME",
    envvar="PROGRESSION_KEY_ENV",
    help="The environment variable that holds the key, if the server wants one.",
)
@framework_option
@click.option(
    "--into",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Begin a framework of its own in this folder, or add to the one there.",
)
@click.option("--owner", metavar="WHO", default="", help="Who is to keep the cluster current.")
@click.option(
    "--rounds",
    metavar="NUMBER",
    type=click.IntRange(0, 10),
    default=2,
    show_default=True,
    help="How often what the checks find is sent back at most.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(1, 3600),
    default=180,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait while nothing arrives.",
)
@click.option("--dry-run", is_flag=True, help="Show the request, and send nothing.")
@click.option("--yes", is_flag=True, help="Write without asking; what is written is shown.")
@today_option
def command(
    text: str | None,
    file: Path | None,
    endpoint: str | None,
    model: str | None,
    key_env: str | None,
    framework: str | None,
    into: Path | None,
    owner: str,
    rounds: int,
    timeout: float,
    dry_run: bool,
    yes: bool,
    today: datetime.date,
) -> None:
    """Draft a cluster from a few lines, with a model that you name.

    TEXT says what the people of the cluster do; - reads it from standard input. The draft is
    checked, what is wrong is sent back, and you see all of it before anything is written.

    This is the only command that uses the network: it sends to the endpoint, and nowhere else.
    Exits with 0 when files were written, 1 when they were not, 2 when it could not run.
    """
    from progression.cli.draft_showing import show_draft, show_request, show_sending
    from progression.draft.chat import Chat
    from progression.draft.drafting import Drafting
    from progression.draft.post import Patience
    from progression.draft.request import first
    from progression.draft.schema import NAME

    def tell(words: str) -> None:
        click.echo(words, err=True)

    material = _material(text, file)
    # Everything that could be refused is, before anything leaves the machine.
    named = _endpoint(endpoint, model, key_env)
    target = _target(framework, into)
    configuration, rules = _checking(target)
    base = target.framework
    sending = first(material, base, configuration, rules)
    chat = Chat(
        endpoint=named,
        schema=_schema(base),
        name=NAME,
        patience=Patience(silence=timeout, total=max(600, 2 * timeout)),
        tell=tell,
    )
    if dry_run:
        show_request(chat, sending, rounds)
        return
    show_sending(named, sending, rounds)
    drafting = Drafting(
        chat=chat,
        base=base,
        configuration=configuration,
        rules=rules,
        today=today,
        owner=owner,
        rounds=rounds,
        tell=tell,
    )
    draft = drafting.best(sending)
    show_draft(draft)
    _write(target, draft.drafted, yes=yes)


@attrs.frozen
class _Target:
    """Where a draft goes.

    Attributes:
        folder: The framework's folder.
        framework: What there is; nothing but dimensions where there is none yet.
        place: The folder as it was read; None where there is none yet.
    """

    folder: Path
    framework: Framework
    place: Place | None = None


def _target(framework: str | None, into: Path | None) -> _Target:
    from progression.cli.options import project_of
    from progression.cli.writing_definitions import refuse_folder
    from progression.draft.adding import place_at
    from progression.draft.answer import blank
    from progression.errors import ProgressionError
    from progression.loader import the_framework
    from progression.names import suggest_id

    if framework is not None and into is not None:
        raise click.UsageError("--framework names the one to add to, and so does --into.")
    if into is not None and not (into.is_dir() and any(into.glob("*.py"))):
        refuse_folder(into)
        title = into.absolute().name.replace("_", " ").capitalize()
        return _Target(into, blank(f"How we grow at {title}", suggest_id(into.absolute().name)))
    if into is not None:
        folder = into
    else:
        try:
            folder = the_framework(project_of(framework))
        except ProgressionError as error:
            raise click.UsageError(
                f"{getattr(error, 'findings', [error])[0].message} Name one with --framework, or a"
                " folder to begin one in: --into frameworks/company."
            ) from None
    place = place_at(_shown(folder))
    return _Target(_shown(folder), place.framework, place)


def _shown(folder: Path) -> Path:
    """A folder as people named it, from where they stand if it lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _checking(target: _Target) -> tuple[Configuration, Mapping[str, Rule]]:
    from progression.checks import all_rules, project_configuration

    root = target.folder.absolute().parent
    configuration = project_configuration(root)
    return configuration, all_rules(configuration.rules, configuration.root or root)


def _schema(base: Framework) -> dict[str, Any]:
    from progression.draft.answer import lanes_of
    from progression.draft.schema import draft_schema

    return draft_schema([each.id for each in base.dimensions], list(lanes_of(base)))


def _endpoint(url: str | None, model: str | None, key_env: str | None) -> Endpoint:
    from progression.draft.endpoint import endpoint_at, key_from

    if not url or not model:
        missing = "--endpoint URL" if not url else "--model NAME"
        raise click.UsageError(
            f"{missing} is missing. Name a server that speaks as OpenAI does, and its model, such"
            " as --endpoint http://localhost:11434/v1 --model llama3.3. Nothing is sent to anybody"
            " whom you do not name."
        )
    return endpoint_at(url, model, key_from(key_env) if key_env else None)


def _write(target: _Target, draft: Drafted, *, yes: bool) -> None:
    from progression.cli.faults import TO_DECIDE
    from progression.cli.writing_definitions import write_agreed, write_definitions
    from progression.draft.adding import added
    from progression.files import Writing
    from progression.findings import errors_among
    from progression.model.integrity import faults

    if errors_among(faults(draft.framework)):
        click.echo(
            "With this draft the framework would not load, for the errors above. Nothing was"
            " written. More --rounds, another model, or a clearer text may do better.",
            err=True,
        )
        raise click.exceptions.Exit(TO_DECIDE)
    if target.place is None:
        write_definitions(draft.framework, target.folder, before=None, yes=yes)
        return
    writings = []
    for name, text in added(target.place, draft).files.items():
        path = target.folder / name
        before = path.read_bytes() if path.is_file() else None
        writings.append(Writing(path, before, text.encode()))
    write_agreed(writings, target.folder, yes=yes)


def _material(text: str | None, file: Path | None) -> str:
    from progression.draft.material import checked, read_material

    if file is not None and text is not None:
        raise click.UsageError("Give the text, or a file. Take one of them.")
    if file is not None:
        return read_material(file)
    if text is None and is_answered():
        raise click.UsageError(
            "Say what the people of the cluster do: progression draft “…”, or --file FILE."
        )
    if text in (None, "-"):
        return checked(sys.stdin.read(1_000_000))
    return checked(text or "")
