"""The list of commands; each is imported when it is needed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Final

import click

from progression.names import near_misses

SECTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "Read a framework": {
        "list": "List clusters, tracks, levels and competencies, with paths.",
        "show": "Show a level, cluster, track, competency or signal.",
        "compare": "Show what changes from one level to another.",
        "serve": "Show the handbook in a browser, current while you write.",
        "build": "Build the handbook, to be opened from disk.",
    },
    "Write one": {
        "new": "Make a repository for a framework, with all that it needs.",
        "import": "Make a framework of a spreadsheet.",
        "draft": "Draft a cluster from a few lines, with a model that you name.",
        "check": "Say what text and structure of the framework could do better.",
        "rules": "List the rules of “progression check”, with their weights.",
        "rule": "Explain a rule: why it matters, examples, and its source.",
        "report": "Write a page on the framework, for the quarterly review.",
    },
    "Change it, and say what changed": {
        "diff": "Say what a change asks of whom, and what is to be decided.",
        "note": "Say what a change means for people, in a note beside it.",
        "release": "Collect the change notes into the changelog, under a version.",
        "since": "Say what changed for one level since a day or a review.",
        "at": "Show the framework as it read on a day, or at a revision.",
        "verify": "Find the wording and the revision that a fingerprint names.",
        "migrate": "Carry a file that cites ids over what has changed since.",
    },
    "Grow by it, in a folder of one’s own": {
        "person": "Keep a folder for one person, which that person owns.",
        "evidence": "Keep evidence: what happened, and which signals it shows.",
        "goal": "Keep goals: what to show, by which work, when to look back.",
        "stack": "Show what a person has shown, and where they stand.",
        "assess": "Read self-assessments, as the handbook's page saves them.",
        "one-on-one": "Make the sheet of a 1:1: one page, questions that rotate.",
        "feedback-form": "Make a form, as one HTML file, for what a peer has seen.",
        "feedback": "Take in what peers said in the form.",
        "packet": "Put a promotion packet together: expectations and evidence.",
    },
    "Use it together": {
        "cycle": "Say what comes next and what is overdue: reviews, freezes.",
        "team": "Show what a team covers together, and who could help whom.",
        "vignette": "Try the words on a made-up case, before people are judged.",
        "calibration": "Say how self-assessments answer each level, without names.",
        "pilot": "Ask the people of a pilot what the framework does for them.",
    },
    "Pass it on to other tools": {
        "export": "Write the framework in another format.",
        "pages": "Write the handbook as Markdown, for any site generator.",
        "mcp": "Let an assistant read the framework and check drafts.",
    },
}
"""Names and short helps, in the sections and in the order in which `--help` lists them."""

COMMANDS: Final[Mapping[str, str]] = {
    name: told for section in SECTIONS.values() for name, told in section.items()
}
"""Name and short help of every command."""


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
        """List names and short helps, section by section, without importing a command."""
        widest = max(map(len, COMMANDS))
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                # All sections share the column in which the short helps begin.
                formatter.write_dl([(name.ljust(widest), told) for name, told in commands.items()])
