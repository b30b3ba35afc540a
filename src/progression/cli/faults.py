"""From whatever goes wrong to one clear message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from progression.errors import ProgressionError
from progression.findings import Finding

CLEAN, TO_DECIDE, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130


def guarded(command: click.Command, args: Sequence[str] | None = None) -> int:
    """Run a command of click's and give the exit code; tracebacks are shown to nobody.

    Set `PROGRESSION_DEBUG=1` to see them all the same.
    """
    try:
        code = command.main(args=args, prog_name="progression", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has heard enough; keep Python from saying so at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as fault:
        if os.environ.get("PROGRESSION_DEBUG"):
            raise
        _tell(fault)
        return COULD_NOT_RUN
    # A command that exits by `ctx.exit(code)` makes click give that code back.
    return code if isinstance(code, int) else CLEAN


def tell_findings(findings: tuple[Finding, ...]) -> None:
    """Print findings on standard error, coloured where that is a terminal."""
    from progression.cli.screen import error_screen, print_styled
    from progression.reports.findings import styled

    screen = error_screen()
    print_styled(screen, styled(findings, root=Path.cwd(), width=screen.width))


def _tell(fault: Exception) -> None:
    findings = getattr(fault, "findings", None)
    if isinstance(fault, ProgressionError) and isinstance(findings, tuple) and findings:
        tell_findings(findings)
    elif isinstance(fault, ProgressionError):
        click.echo(f"Error: {fault}", err=True)
    elif isinstance(fault, OSError):
        where = f"{fault.filename}: " if fault.filename else ""
        click.echo(f"Error: {where}{fault.strerror or fault}.", err=True)
    else:
        click.echo(
            f"Error: this is a fault of progression itself ({type(fault).__name__}: {fault}).\n"
            "Run it again with PROGRESSION_DEBUG=1 and report what it prints.",
            err=True,
        )
