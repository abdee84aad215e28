"""``graphbuild query``: a question asked of a build, as a table or in another format."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import click
from pyoxigraph import Store

from graphbuild.cli import INTERRUPTED, options
from graphbuild.errors import GraphbuildError, UsageError
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together
from graphbuild.query import (
    FORMATS,
    Answer,
    Question,
    Table,
    Triples,
    Truth,
    ask,
    ending,
    own_format,
    question,
    questions,
    render,
)
from graphbuild.query.deadline import OvertimeError, leave_at_exit, within
from graphbuild.query.describe import catalogue, description
from graphbuild.query.header import LANGUAGES
from graphbuild.store import store_to_ask

_BYTE_ORDER_MARK = "\ufeff"
_SECONDS = 60.0


@click.command(
    epilog="""\b
Example:
  graphbuild query --list --tag targets
  graphbuild query targets --param year=2019 --columns indicator,value,unit,quote
  graphbuild query targets --lang en --format markdown --limit 20
  graphbuild query --all --lang zh --bom -o tables

\b
Formats:
  SELECT               table, records, csv, tsv, json, xml, markdown, ndjson
  ASK                  table, csv, tsv, json, xml
  CONSTRUCT, DESCRIBE  turtle, trig, json-ld, n-triples
"""
)
@click.argument("name", metavar="[NAME|FILE.rq|-]", required=False)
@click.option("-e", "sparql", metavar="SPARQL", help="Ask this query.")
@click.option(
    "--param",
    "parameters",
    metavar="NAME=VALUE",
    multiple=True,
    help="Give an argument: a value, an id, an IRI or a label (repeatable).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the answer, see below.  [default: that of the file's ending, else table or turtle; with "
    "--all csv]",
)
@click.option("--bom", is_flag=True, help="Begin csv or tsv with a byte order mark, for Excel.")
@click.option("--columns", metavar="A,B,…", help="Show these columns of a table only, in this order.")
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    help="Leave out the columns that are in the other language; quotes stay as they are.",
)
@click.option("--limit", type=click.IntRange(min=0), help="Show this many rows or triples at most.")
@click.option(
    "--timeout",
    type=float,
    default=_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="Give up a query that takes longer; 0 never.",
)
@click.option("-o", "output", type=click.Path(path_type=Path), help="Write here, not to stdout (-).")
@options.force
@options.directory
@click.option("--list", "listed", is_flag=True, help="List the questions, by their first tags.")
@click.option("--tag", help="With --list: those that have this tag.")
@click.option("--describe", "described", is_flag=True, help="Tell what a question asks, takes and gives.")
@click.option(
    "--all", "everything", is_flag=True, help="Answer every question, each into a file in the folder -o."
)
def command(
    name: str | None,
    sparql: str | None,
    parameters: tuple[str, ...],
    form: str | None,
    bom: bool,
    columns: str | None,
    language: str | None,
    limit: int | None,
    timeout: float,
    output: Path | None,
    force: bool,
    directory: Path,
    listed: bool,
    tag: str | None,
    described: bool,
    everything: bool,
) -> None:
    """Ask the graph a question and show the answer as a table.

    NAME is one of the questions (see --list), FILE.rq a file of your own, - reads SPARQL from stdin. The
    prefixes of the graph need no declaration. Offsets are code points of the plan's text, from 0, the end
    exclusive. A table that is wider than the terminal is shown as records, a line a cell.
    """
    if [name is not None, sparql is not None, listed, everything].count(True) != 1:
        raise UsageError(
            "one question is asked at a time",
            remedy="give a NAME, a FILE.rq, - or -e SPARQL; or --list, or --all -o DIR",
        )
    if described and name is None:
        raise UsageError(
            "--describe needs the name of a question", remedy="see their names: graphbuild query --list"
        )
    if (listed or everything or described) and (parameters or columns is not None or limit is not None):
        raise UsageError(
            "--param, --columns and --limit are for asking one question", remedy="leave them out here"
        )
    if (listed or described) and (form is not None or bom):
        raise UsageError("--format and --bom are for answers", remedy="leave them out here")
    if tag is not None and not listed:
        raise UsageError("--tag is for the list of questions", remedy="add --list, or leave it out")
    if not (listed or described or everything):
        form = form or options.by_ending(output, FORMATS)
    if language is not None and columns is not None:
        raise UsageError("--lang and --columns both choose columns", remedy="leave one of them out")
    if bom and (form or ("csv" if everything else "table")) not in ("csv", "tsv"):
        raise UsageError("--bom is for csv and tsv", remedy="add --format csv, or leave it out")
    if not timeout >= 0:  # nor is it a number that is none
        raise UsageError(f"--timeout cannot be {timeout:g}", remedy="give seconds, or 0 for no end")

    if not everything:
        read = [*options.files_of_build(directory), *([Path(name)] if name else [])]
        see_that_they_may_be_written([Output(output or STDOUT, "answer")], read, force=force)
    if listed:
        _show(catalogue(questions(), tag, language), output)
    elif described:
        _show(description(question(str(name)), language), output)
    elif everything:
        _answer_all(directory, form or "csv", bom, language, timeout, output, force=force)
    else:
        asked = Question(sparql) if sparql is not None else _named(str(name))
        shown = _in_language(asked, language) if language else columns and _listed(columns)
        answer = _asked(store_to_ask(directory), asked, timeout, _arguments(parameters))
        _show_answer(answer, form, bom, shown or None, limit, output)


def _named(name: str) -> Question:
    if name != "-":
        return question(name)
    try:
        return Question(sys.stdin.buffer.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError("the query on stdin is not UTF-8", remedy="send it as UTF-8") from None


def _arguments(parameters: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            raise UsageError(f"--param {parameter!r} gives no value", remedy="write --param name=value")
        if name in given:
            raise UsageError(f"the argument {name!r} is given twice", remedy="give it once")
        given[name] = value
    return given


def _in_language(asked: Question, language: str) -> tuple[str, ...]:
    """The columns to show; a query that does not describe itself does not say in which language they are."""
    if asked.header is None:
        raise UsageError(
            "--lang is for questions with a header",
            remedy=f'choose the words in the query: FILTER(LANG(?x) = "{language}")',
            path=asked.path,
        )
    columns = asked.header.columns_in(language)
    if not columns:
        raise UsageError(
            f"all columns of {asked.name} are in the other language",
            remedy="leave --lang out",
            path=asked.path,
        )
    return columns


def _asked(store: Store, asked: Question, seconds: float, arguments: Mapping[str, str]) -> Answer:
    try:
        return within(seconds, partial(ask, store, asked, arguments), asked.path)
    except OvertimeError as error:
        leave_at_exit(error.exit_code)
        raise
    except KeyboardInterrupt:
        leave_at_exit(INTERRUPTED)
        raise


def _answer_all(
    directory: Path,
    form: str,
    bom: bool,
    language: str | None,
    seconds: float,
    output: Path | None,
    *,
    force: bool,
) -> None:
    """Every answer is known before the first file is written."""
    if output is None:
        raise UsageError("--all writes a file for each question", remedy="name the folder: --all -o DIR")
    outputs = {asked.name: Output(output / f"{asked.name}.{ending(form)}", "answer") for asked in questions()}
    see_that_they_may_be_written(outputs.values(), options.files_of_build(directory), force=force)
    store = store_to_ask(directory)
    answers = [(asked, _asked(store, asked, seconds, {})) for asked in questions()]
    texts = {}
    for asked, answer in answers:
        if language and isinstance(answer, Table):
            answer = answer.only(_in_language(asked, language))
        texts[asked.name] = _BYTE_ORDER_MARK * bom + render(answer, form)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GraphbuildError(
            f"the folder cannot be made: {error.strerror}", remedy="give another with -o", path=output
        ) from None
    write_together([(outputs[name], text) for name, text in texts.items()])
    rows = sum(len(answer.rows) for _, answer in answers if isinstance(answer, Table))
    click.echo(f"{_counted(len(answers), 'question')} answered, {_counted(rows, 'row')}: {output}", err=True)


def _show_answer(
    answer: Answer,
    form: str | None,
    bom: bool,
    columns: Sequence[str] | None,
    limit: int | None,
    output: Path | None,
) -> None:
    """The answer, and on stderr how much it is: beside a table for reading, and whenever it is not all."""
    if columns is not None:
        if not isinstance(answer, Table):
            raise UsageError("--columns is for tables", remedy="leave it out, or ask with SELECT")
        answer = answer.only(columns)
    form = form or own_format(answer)
    count = _count(answer) if form in options.READ else ""
    if limit is not None:
        if isinstance(answer, Truth):
            raise UsageError("--limit is for tables and triples", remedy="leave it out, or ask with SELECT")
        part = answer.first(limit)
        if part != answer:
            count = f"{limit:,} of {_count(answer)}"
        answer = part
    text = render(answer, form, width=options.terminal_width(output))
    _show(_BYTE_ORDER_MARK * bom + text, output, exact=form not in options.READ)
    if count:
        click.echo(count, err=True)


def _count(answer: Answer) -> str:
    if isinstance(answer, Table):
        return _counted(len(answer.rows), "row")
    return _counted(len(answer.triples), "triple") if isinstance(answer, Triples) else ""


def _listed(columns: str) -> tuple[str, ...]:
    return tuple(column.strip() for column in columns.split(","))


def _show(text: str, output: Path | None, *, exact: bool = False) -> None:
    """``exact`` keeps the text's own line breaks and UTF-8, which other programs read, on every platform."""
    written = Output(output or STDOUT, "answer")
    if exact or not written.to_stdout:
        write_together([(written, text)])
    else:
        click.echo(text, nl=False)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
