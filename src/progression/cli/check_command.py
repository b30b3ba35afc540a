"""`progression check`."""

from __future__ import annotations

import datetime
import json
import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import Checking, checking_of, today_option, write_report
from progression.cli.options import framework_argument, output_option

if TYPE_CHECKING:
    from progression.checks import Outcome

_PASSES = 10
"""How often the files are mended at most, one fix having made room for another."""

FORMS = ["text", "json", "sarif", "github", "gitlab"]


@click.command("check")
@framework_argument
@click.option(
    "--changed",
    metavar="REV",
    help="Show only what the git revision REV did not have already, such as origin/main.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice"]),
    help="The weight from which findings fail; [tool.progression.check] says, or warning.",
)
@click.option("--fix", is_flag=True, help="Mend what is safe to mend, in the files themselves.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="Text for people; the others for tools and pull requests.",
)
@output_option("Write the report to a file, and tell people on the screen.")
@click.option(
    "--write-baseline",
    is_flag=True,
    help="Forgive everything that is found today, in the baseline file.",
)
@today_option
def command(
    framework: str | None,
    changed: str | None,
    fail_on: str | None,
    fix: bool,
    diff: bool,
    form: str,
    output: Path | None,
    write_baseline: bool,
    today: datetime.date,
) -> None:
    """Say what text and structure of the framework could do better.

    Exits with 0 when nothing is found, 1 when findings weigh as much as --fail-on or more, 2 when
    it could not run. “progression rules” lists the rules.
    """
    from progression.cli.faults import CLEAN, COULD_NOT_RUN, TO_DECIDE, tell_findings
    from progression.findings import Severity

    if fix and diff:
        raise click.UsageError("--fix changes files, and --diff only shows how. Take one of them.")
    reports = form != "text" or output is not None
    if diff and reports:
        raise click.UsageError(
            "--diff shows changes in place of a report; leave out how to write it."
        )
    if write_baseline and (changed or fix or diff or reports):
        raise click.UsageError("--write-baseline stands alone: it forgives everything there is.")
    checking = checking_of(framework)
    if write_baseline:
        _write_baseline(checking, today)
        return
    outcome = _outcome(checking, changed, today, shrinks=not diff)
    if not outcome.is_complete and not any(each.place for each in outcome.findings):
        # There is no file that anybody could mend.
        tell_findings(outcome.findings)
        raise click.exceptions.Exit(COULD_NOT_RUN)
    passes = _PASSES if fix else 0
    while passes and _fixed(outcome):
        # What one fix moves may be in the way of another.
        outcome = _outcome(checking, changed, today)
        passes -= 1
    if diff and outcome.is_complete:
        _show_diff(outcome)
    else:
        _report(outcome, form, output)
    severity = Severity(fail_on) if fail_on else checking.configuration.fail_on
    raise click.exceptions.Exit(TO_DECIDE if outcome.fails_on(severity) else CLEAN)


def _outcome(
    checking: Checking, changed: str | None, today: datetime.date, *, shrinks: bool = True
) -> Outcome:
    from progression.checks.baseline import read_baseline
    from progression.checks.folder import check_folder
    from progression.files import write_whole

    configuration, rules = checking.configuration, checking.rules
    file = checking.root / configuration.baseline
    baseline = read_baseline(file)
    outcome = check_folder(checking.folder, configuration, today=today, rules=rules)
    outcome = baseline.applied(outcome)
    shrunk = baseline.shrunk(outcome)
    gone = len(baseline) - len(shrunk)
    if gone and shrinks and not _is_ci():
        write_whole(file, shrunk.text().encode())
        click.echo(f"{file.name} shrank by {gone}: what it forgave is mended.", err=True)
    if changed is not None and outcome.framework is not None:
        outcome = outcome.since(_earlier(checking, changed, today, outcome.framework.id))
    return outcome


def _is_ci() -> bool:
    """Tell whether nobody would commit what is written here."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def _earlier(checking: Checking, name: str, today: datetime.date, framework_id: str) -> Outcome:
    """What an earlier revision had, read from git and evaluated without being executed.

    Where it lay in another folder then, it is known by its id.
    """
    from progression.checks import examine
    from progression.revisions import RevisionError, framework_at, revision_at

    folder = checking.folder.absolute()
    evaluation = framework_at(revision_at(folder, name), folder, framework_id=framework_id)
    if evaluation.framework is None or evaluation.findings:
        first = evaluation.findings[0] if evaluation.findings else "it holds no framework."
        raise RevisionError(
            f"The framework as “{name}” has it cannot be read without running it, and nothing of"
            f" an earlier revision is run: {first}"
        )
    return examine(evaluation.framework, checking.configuration, today=today, rules=checking.rules)


def _fixed(outcome: Outcome) -> bool:
    """Mend what can be; tell whether anything was."""
    from progression.checks.fixing import plan
    from progression.prose import counted

    planned = plan(outcome.findings)
    planned.write()
    if planned.files:
        where = counted(len(planned.files), "file")
        click.echo(f"Mended {counted(len(planned.mended), 'finding')} in {where}.", err=True)
    return bool(planned.files)


def _show_diff(outcome: Outcome) -> None:
    from progression.checks.fixing import plan

    planned = plan(outcome.findings)
    sys.stdout.write(planned.diff(Path.cwd()) or "There is nothing to mend by itself.\n")
    if planned.left:
        click.echo(f"{len(planned.left)} more are mended after these, by the same --fix.", err=True)


def _write_baseline(checking: Checking, today: datetime.date) -> None:
    from progression.checks.baseline import Baseline, BaselineError, read_baseline
    from progression.checks.folder import check_folder
    from progression.cli.faults import COULD_NOT_RUN, tell_findings
    from progression.files import write_whole
    from progression.prose import counted

    configuration = checking.configuration
    outcome = check_folder(checking.folder, configuration, today=today, rules=checking.rules)
    if not outcome.is_complete:
        tell_findings(outcome.findings)
        raise click.exceptions.Exit(COULD_NOT_RUN)
    file = checking.root / configuration.baseline
    try:
        before = read_baseline(file)
    except BaselineError:
        before = Baseline()
    write_whole(file, before.forgiving(outcome).text().encode())
    forgiven = sum(bool(finding.wording) for finding in outcome.findings)
    click.echo(f"Wrote {file.name}: {counted(forgiven, 'finding')} forgiven.", err=True)


def _report(outcome: Outcome, form: str, output: Path | None) -> None:
    if form == "text" and output is None:
        _print(outcome)
        return
    text = _text(outcome, form)
    if output is None and form == "github":
        _print_unread(outcome)
        sys.stdout.write(text)
    elif output is None:
        sys.stdout.write(text)
    else:
        write_report(output, text)
        _print(outcome)


def _text(outcome: Outcome, form: str) -> str:
    """A report in one of the forms, as text."""
    from progression.cli.screen import WIDEST
    from progression.reports.annotations import github, gitlab
    from progression.reports.check_json import outcome_record
    from progression.reports.check_text import outcome_text
    from progression.reports.sarif import sarif

    root = _top()
    if form == "github":
        return "".join(f"{line}\n" for line in github(outcome, root=root))
    if form == "text":
        return "".join(text for text, _ in outcome_text(outcome, root=root, width=WIDEST))
    makers = {"json": outcome_record, "sarif": sarif, "gitlab": gitlab}
    return json.dumps(makers[form](outcome, root=root), ensure_ascii=False, indent=2) + "\n"


def _top() -> Path:
    """The folder from which files are named: the top of a checkout in CI, else the current one."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        given = os.environ.get(name)
        if given and Path.cwd().is_relative_to(given):
            return Path(given)
    return Path.cwd()


def _print_unread(outcome: Outcome) -> None:
    """Print the whole report into the log of GitHub, which obeys none of its lines meanwhile."""
    token = secrets.token_hex(8)
    sys.stdout.write(f"::stop-commands::{token}\n")
    sys.stdout.flush()
    _print(outcome)
    sys.stdout.write(f"::{token}::\n")


def _print(outcome: Outcome) -> None:
    from progression.cli.screen import print_styled, screen
    from progression.reports.check_text import outcome_text

    console = screen()
    print_styled(console, outcome_text(outcome, root=Path.cwd(), width=console.width))
