"""The page of commands, made from the command line itself."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from progression.cli import cli

NOTE = "<!-- Written from the commands by `python -m tests.docs.generated`. -->"
OPENING = f"""\
---
title: Commands
description: What the command progression does, command by command.
---

{NOTE}

# Commands

"""
ENDING = """\
## Exit codes

| code | meaning |
|---|---|
| 0 | All went well. |
| 1 | There is something to decide. |
| 2 | It could not run; the message says why. |
| 130 | It was stopped with Ctrl+C. |

## The surroundings

- `NO_COLOR`: set to anything, it keeps the output free of colour, as a pipe does.
- `COLUMNS`: how wide the output is.
- `PROGRESSION_DEBUG=1`: shows the traceback of whatever goes wrong.

Where the framework lies, `pyproject.toml` can say:

```toml
[tool.progression]
framework = "frameworks/company"
```

Without that, the one folder below `frameworks/` is meant, or else the current folder.
"""


def page() -> str:
    """The page of commands."""
    context = click.Context(cli, info_name="progression", **cli.context_settings)
    names = cli.list_commands(context)
    parts = [_about(cli, context)]
    for name in names:
        command = cli.get_command(context, name)
        assert command is not None
        here = click.Context(command, info_name=name, parent=context)
        parts.append(f"## `{name}` {{ #{name} }}")
        parts.append(_about(command, here))
        parts += _below(command, here)
    return OPENING + "\n\n".join(parts) + "\n\n" + ENDING


def _below(command: click.Command, context: click.Context) -> Iterator[str]:
    """What a group holds of its own; `at` holds commands that stand on the page already."""
    if not isinstance(command, click.Group):
        return
    known = [cli.get_command(context, name) for name in cli.list_commands(context)]
    for name in command.list_commands(context):
        part = command.get_command(context, name)
        if part is not None and part not in known:
            path = f"{context.info_name} {name}"
            yield f"### `{path}` {{ #{path.replace(' ', '-')} }}"
            yield _about(part, click.Context(part, info_name=name, parent=context))


def _about(command: click.Command, context: click.Context) -> str:
    usage = command.get_usage(context).removeprefix("Usage: ")
    text = inspect.cleandoc(command.help or "")
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    options = "\n".join(
        f"- `{record[0]}`: {_told(record[1])}" for record in records if record and record[1]
    )
    return f"```text\n{usage}\n```\n\n{text}\n\n{options}"


def _told(text: str) -> str:
    """The help of an option; what stands in brackets behind it is a remark."""
    said, bracket, remark = text.partition("  [")
    return f"{said} ({remark.removesuffix(']')})" if bracket else said
