"""The list of commands; each is imported when it is needed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Final

import click

from progression.names import near_misses

COMMANDS: Final[Mapping[str, str]] = {
    "build": "Build the handbook, to be opened from disk.",
    "serve": "Show the handbook in a browser, and keep it current while you write.",
    "list": "List clusters, tracks, levels and competencies with their paths.",
    "show": "Show a level, cluster, track, competency or signal.",
    "compare": "Show what changes from one level to another.",
    "check": "Say what the text and the structure of the framework could do better.",
    "rules": "List the rules of “progression check”, with their weights here.",
    "rule": "Explain a rule: why it matters, a bad and a good example, and its source.",
    "report": "Write a page on the state of the framework, for the quarterly review.",
    "since": "Say what changed for one level since a day, a revision or a review.",
    "diff": "Say what a change asks of whom, and what is to be decided before it is merged.",
    "note": "Say what a change means for people, in a file beside the framework.",
    "release": "Collect the change notes into the changelog, under a version that is large enough.",
    "at": "Show the framework as it read on a day, or at a revision.",
    "verify": "Find the wording that a fingerprint names, and the revision that has it.",
    "migrate": "Carry a file that cites ids over what has changed since.",
    "cycle": "Say what comes next, and what is overdue: reviews, freezes, what is read again.",
    "person": "Keep a folder for one person, which that person owns.",
    "evidence": "Keep evidence: what happened, and which signals it shows.",
    "goal": "Keep growth goals: what to show, by which work, and when to look back.",
    "stack": "Show what a person has shown, and where they stand for a level.",
    "feedback-form": "Make a form in which a peer says what they have seen, as one HTML file.",
    "feedback": "Take in what peers said in the form.",
    "vignette": "Try the words on a made-up case, before people are judged by them.",
    "calibration": "Say how levels are answered across many self-assessments, without names.",
    "team": "Show what a team covers together, and where somebody would grow by helping.",
    "pilot": "Ask the people of a pilot what the framework does for them.",
    "new": "Make a new repository for a career framework, with all that it needs.",
    "import": "Make a framework of a spreadsheet.",
    "assess": "Read self-assessments, as the handbook's page saves them.",
    "one-on-one": "Make the sheet of a 1:1: one page, with questions that rotate.",
    "packet": "Put a promotion packet together: each expectation, with its evidence.",
    "export": "Write the framework in another format.",
    "draft": "Draft a cluster from a few lines, with a model that you name.",
    "mcp": "Let an assistant read the framework and check drafts, over its own protocol.",
    "pages": "Write the handbook as Markdown, for any site generator.",
}
"""Name and short help, in the order in which `--help` lists them."""


def command_named(name: str) -> click.Command:
    """Import a command by its name."""
    module = name.replace("-", "_")
    command: click.Command = importlib.import_module(f"progression.cli.{module}_command").command
    return command


class Commands(click.Group):
    """Commands that are imported when they are run; `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        return command_named(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a misspelt one is answered with the nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = near_misses(name, COMMANDS, limit=1)
            way_out = f" Did you mean “{near[0]}”?" if near else ""
            ctx.fail(f"There is no command “{name}”.{way_out}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List names and short helps without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))
