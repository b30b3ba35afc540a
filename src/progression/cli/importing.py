"""How `progression import` speaks with people: options, questions, and what was understood."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import attrs
import click

from progression.cli.asking import is_answered
from progression.cli.screen import print_styled, screen

if TYPE_CHECKING:
    from progression.cli.import_command import Said
    from progression.interchange.tables.cells import Workbook
    from progression.interchange.tables.understanding.asking import Hints, Question
    from progression.interchange.tables.understanding.importing import Drafted
    from progression.interchange.tables.understanding.mapping import FileMap
    from progression.model import Framework

_TRIES = 8
_SHAPES = ("matrix", "long", "ladder", "library", "rungs", "leave-out")


def hints_said(
    *,
    layout: str,
    sheets: Sequence[str],
    leave_out: Sequence[str],
    shapes: Sequence[str],
    headers: Sequence[str],
    columns: Sequence[str],
    clusters: Sequence[str],
    tracks: Sequence[str],
    lanes: Sequence[str],
    above: Sequence[str],
    competencies: Sequence[str],
) -> Hints:
    """What options say of sheets and columns."""
    from progression.interchange.tables.understanding.above import ABOVE
    from progression.interchange.tables.understanding.asking import Hints
    from progression.interchange.tables.understanding.layouts import CULTURE_AMP, layout_named

    if layout and layout != CULTURE_AMP:
        layout_named(layout)
    by_column: dict[str, dict[str, str]] = {}
    for each in columns:
        where, equals, role = each.rpartition("=")
        if not equals or not where or not role:
            raise click.UsageError(
                f"--column takes COLUMN=ROLE, such as C=description; not “{each}”."
            )
        sheet, _, name = where.rpartition("!")
        by_column.setdefault(sheet, {})[name.strip()] = role.strip()
    return Hints(
        layout=layout,
        sheets=tuple(sheets),
        leave_out=tuple(leave_out),
        shapes={sheet: _known("--shape", value, _SHAPES) for sheet, value in map(_parted, shapes)},
        headers={sheet: _rows(value) for sheet, value in map(_parted, headers)},
        columns=by_column,
        clusters=dict(map(_parted, clusters)),
        tracks=dict(map(_parted, tracks)),
        lanes=dict(map(_parted, lanes)),
        above={sheet: _known("--above", value, ABOVE) for sheet, value in map(_parted, above)},
        competencies=dict(map(_parted, competencies)),
    )


def rungs_said(said: Sequence[str]) -> dict[str, str]:
    """What options call the numbers in cells."""
    found = {}
    for each in said:
        number, equals, name = (part.strip() for part in each.partition("="))
        if not (number and equals and name):
            raise click.UsageError(
                f"--rung takes NUMBER=NAME, such as 2=Practitioner; not “{each}”."
            )
        found[number] = name
    return found


def _parted(said: str) -> tuple[str, str]:
    sheet, _, value = said.rpartition("=")
    return sheet, value.strip()


def _known(option: str, value: str, known: Collection[str]) -> str:
    from progression.names import near_misses

    if value not in known:
        near = near_misses(value, known, limit=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"There is {', '.join(known)}."
        raise click.UsageError(f"{option}: there is no “{value}”. {hint}")
    return value


def _rows(value: str) -> tuple[int, ...]:
    first, _, last = value.partition("-")
    if not first.isdigit() or (last and not last.isdigit()) or int(first) < 1:
        raise click.UsageError(
            f"--header takes a row such as 3, or rows such as 3-4; not “{value}”."
        )
    rows = tuple(range(int(first) - 1, int(last or first)))
    if not rows or len(rows) > 6:
        raise click.UsageError(f"--header takes up to six rows, from the top; not “{value}”.")
    return rows


def import_json(said: Said) -> Framework:
    """Read a framework from JSON, and show it."""
    from progression.interchange import json
    from progression.interchange.tables.understanding.preview import told_framework

    file, *others = said.files
    if others:
        raise click.UsageError("A framework in JSON is whole by itself: give one file.")
    framework = json.load(file)
    framework = attrs.evolve(
        framework, title=said.title or framework.title, id=said.id or framework.id
    )
    console = screen()
    print_styled(console, told_framework(framework, _width()))
    return framework


def import_tables(said: Said, map_out: Path | None) -> Framework:
    """Understand tables, ask what they do not tell, and show it."""
    from progression.interchange.tables.reading import read
    from progression.interchange.tables.understanding.importing import build, draft
    from progression.interchange.tables.understanding.known import KnownIds
    from progression.interchange.tables.understanding.preview import (
        told_decisions,
        told_framework,
        told_left_out,
        told_questions,
        told_tables,
    )

    workbooks = _together([read(file) for file in said.files])
    console = screen()
    width = _width()
    for workbook in workbooks:
        for note in workbook.notes:
            click.echo(f"{workbook.name}: {note}", err=True)
    if said.map_file is None and (own := _own(workbooks)) is not None:
        told = f"{workbooks[0].name} was written by `progression export`: it is read whole.\n\n"
        print_styled(console, [(told, ""), *told_framework(own, width)])
        return own
    mapping, questions, notes = _mapping(said, workbooks)
    drafted = draft(workbooks, mapping) if not questions else None
    print_styled(console, told_tables(mapping, workbooks, width))
    for note in notes:
        print_styled(console, [(f"{note}\n\n", "")])
    if drafted is not None:
        drafted = _answered(drafted, workbooks)
        mapping, questions = drafted.mapping, drafted.questions
    if map_out is not None:
        _write_map(_tried(said, workbooks, mapping, questions), workbooks, map_out)
    if questions or drafted is None:
        print_styled(console, told_questions(questions, width))
        _refuse()
    framework = build(drafted, KnownIds(said.before))
    print_styled(console, told_left_out(drafted.left_out, mapping, width, whole=said.whole))
    print_styled(console, told_decisions(_decisions(drafted), width))
    print_styled(console, told_framework(framework, width))
    return framework


def _tried(
    said: Said, workbooks: list[Workbook], mapping: FileMap, questions: Sequence[Question]
) -> FileMap:
    """The mapping to be corrected: with the first answer to each question about a sheet."""
    from progression.interchange.tables.understanding.importing import understand

    hints, tried = said.hints, mapping
    for _ in range(_TRIES):
        open_ones = [each for each in questions if each.sheet or each.about == "column"]
        if not open_ones or said.map_file is not None:
            return tried
        for each in open_ones:
            hints = _with_answer(each, hints, each.choices[0].value if each.choices else each.sheet)
        understood = understand(workbooks, hints)
        questions = understood.questions
        tried = attrs.evolve(tried, tables=understood.mapping.tables)
    return tried


def _own(workbooks: list[Workbook]) -> Framework | None:
    """The framework of a file that we wrote ourselves; None for anybody else's."""
    from progression.interchange.tables.own import framework_of

    return framework_of(workbooks[0]) if len(workbooks) == 1 else None


def _mapping(
    said: Said, workbooks: list[Workbook]
) -> tuple[FileMap, Sequence[Question], Sequence[str]]:
    """What the files mean, and what they do not tell, after asking whoever is there."""
    from progression.interchange.tables.understanding.correcting import corrected
    from progression.interchange.tables.understanding.importing import title_of, understand
    from progression.interchange.tables.understanding.mapping_toml import loads

    notes: Sequence[str] = ()
    questions: Sequence[Question] = ()
    hints = said.hints
    if said.map_file is not None:
        try:
            text = said.map_file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise click.UsageError(f"{said.map_file} is not UTF-8, as TOML has to be.") from None
        mapping = loads(text, str(said.map_file))
    else:
        understood = understand(workbooks, hints)
        while understood.questions and is_answered():
            hints = _ask(understood.questions[0], hints)
            understood = understand(workbooks, hints)
        mapping, questions, notes = understood.mapping, understood.questions, understood.notes
    mapping = corrected(mapping, workbooks, hints)
    before = said.before
    title = said.title or mapping.title or (before.title if before else "")
    mapping = attrs.evolve(
        mapping,
        title=title or title_of(workbooks, str(said.into)),
        id=said.id or mapping.id or (before.id if before else ""),
        cumulative=mapping.cumulative if said.cumulative is None else said.cumulative,
        carry=mapping.carry if said.carry is None else said.carry,
        semicolons=said.semicolons or mapping.semicolons,
        order=said.levels or mapping.order,
        rungs={**mapping.rungs, **said.rungs},
    )
    return mapping, questions, notes


def _together(workbooks: list[Workbook]) -> list[Workbook]:
    """Workbooks whose sheets have different names, so that each can be named."""
    taken: set[str] = set()
    found = []
    for workbook in workbooks:
        sheets = []
        for sheet in workbook.sheets:
            name, number = sheet.name, 2
            while name in taken:
                name, number = f"{sheet.name} ({number})", number + 1
            taken.add(name)
            sheets.append(attrs.evolve(sheet, name=name))
        found.append(attrs.evolve(workbook, sheets=tuple(sheets)))
    return found


def _answered(drafted: Drafted, workbooks: list[Workbook]) -> Drafted:
    """Ask what the whole does not tell."""
    from progression.interchange.tables.understanding.importing import draft

    if not is_answered():
        return drafted
    mapping = drafted.mapping
    for question in drafted.questions:
        if question.values:
            mapping = attrs.evolve(mapping, rungs={**mapping.rungs, **_named(question)})
        elif not question.choices:
            return drafted
        elif question.about == "cumulative":
            mapping = attrs.evolve(mapping, cumulative=_choose(question) == "yes")
        else:
            mapping = attrs.evolve(mapping, order=(_choose(question),))
    if mapping is not drafted.mapping:
        drafted = draft(workbooks, mapping)
        if drafted.questions:
            return _answered(drafted, workbooks)
    if drafted.repeats and mapping.carry is None and mapping.cumulative:
        from progression.prose import counted

        told = (
            f"{counted(drafted.repeats, 'signal')} of a level stand in the same words at a level"
            " below it.\nLeave them unsaid, since levels are cumulative?"
        )
        carry = click.confirm(told, default=False)
        drafted = attrs.evolve(drafted, mapping=attrs.evolve(mapping, carry=carry))
    return drafted


def _decisions(drafted: Drafted) -> list[str]:
    from progression.prose import counted

    told = list(drafted.draft.decisions)
    if drafted.repeats and drafted.mapping.cumulative:
        number = counted(drafted.repeats, "signal")
        if drafted.mapping.carry:
            told.append(
                f"{number} said again in the same words at a higher level: left unsaid there."
            )
        else:
            told.append(
                f"{number} said again in the same words at a higher level: kept as they are."
                " To leave them unsaid: --carry"
            )
    return told


def _ask(question: Question, hints: Hints) -> Hints:
    """Ask one thing about a sheet, and remember the answer."""
    if question.choices:
        answer = _choose(question)
        if answer.endswith("…"):
            name = click.prompt("What is it called").strip()
            answer = f"{answer.removesuffix('…')}{name}"
    else:
        _tell(question)
        answer = click.prompt("A name for it", default=question.sheet).strip()
    return _with_answer(question, hints, answer)


def _with_answer(question: Question, hints: Hints, answer: str) -> Hints:
    if question.about == "column":
        return _with_column(hints, answer)
    if question.about == "above":
        return attrs.evolve(hints, above={**hints.above, question.sheet: answer})
    if question.choices:
        return attrs.evolve(hints, shapes={**hints.shapes, question.sheet: answer})
    return attrs.evolve(hints, competencies={**hints.competencies, question.sheet: answer})


def _with_column(hints: Hints, said: str) -> Hints:
    where, _, role = said.rpartition("=")
    sheet, _, name = where.rpartition("!")
    columns = {**hints.columns, sheet: {**hints.columns.get(sheet, {}), name: role}}
    return attrs.evolve(hints, columns=columns)


def _choose(question: Question) -> str:
    _tell(question)
    for number, choice in enumerate(question.choices, 1):
        print_styled(screen(), [(f"  {number}  ", "command"), (f"{choice.words}\n", "")])
    numbers = click.IntRange(1, len(question.choices))
    answer: int = click.prompt("Your answer, as a number", type=numbers)
    return question.choices[answer - 1].value


def _named(question: Question) -> dict[str, str]:
    """Ask for a name of each number."""
    _tell(question)
    return {each: click.prompt(f"  {each} is called").strip() for each in question.values}


def _tell(question: Question) -> None:
    import textwrap

    where = f"{question.place}: " if question.place else ""
    told = textwrap.fill(f"{where}{question.text}", _width(), break_on_hyphens=False)
    print_styled(screen(), [("\n", ""), (f"{told}\n", "strong")])


def _refuse() -> NoReturn:
    from progression.cli.faults import TO_DECIDE

    click.echo("Nothing was written: only you know the answer.", err=True)
    raise click.exceptions.Exit(TO_DECIDE)


def _write_map(mapping: FileMap, workbooks: list[Workbook], file: Path) -> None:
    from progression.files import write_whole
    from progression.interchange.tables.understanding.mapping_toml import dumps

    text = dumps(mapping, workbooks)
    if str(file) == "-":
        click.echo(text)
        return
    write_whole(file, text.encode())
    click.echo(f"The mapping is in {file}: correct it, and import again with --map {file}\n")


def _width() -> int:
    return screen().width
