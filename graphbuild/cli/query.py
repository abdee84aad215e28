"""``graphbuild query``: a question asked of a build, as a table or in another format."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from graphbuild.cli import options
from graphbuild.errors import GraphbuildError, UsageError
from graphbuild.files import write_whole
from graphbuild.query import FORMATS, Question, Table, ask, question, questions, render
from graphbuild.query.align import align
from graphbuild.query.arguments import TAKES
from graphbuild.query.header import Header
from graphbuild.store import open_store


@click.command(
    epilog="\b\nExample:\n  graphbuild query targets --param year=2019 --columns indicator,value,unit,quote"
)
@click.argument("name", metavar="[NAME|FILE.rq|-]", required=False)
@click.option("-e", "sparql", metavar="SPARQL", help="Ask this query.")
@click.option(
    "--param", "parameters", metavar="NAME=VALUE", multiple=True, help="Give an argument (repeatable)."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the answer; ttl is for CONSTRUCT and DESCRIBE.  [default: table or ttl; with --all csv]",
)
@click.option("--columns", metavar="A,B,…", help="Show these columns of a table only, in this order.")
@click.option("-o", "output", type=click.Path(path_type=Path), help="Write here, not to stdout (-).")
@options.directory
@click.option("--list", "listed", is_flag=True, help="List the questions.")
@click.option("--describe", "described", is_flag=True, help="Tell what a question asks, takes and gives.")
@click.option(
    "--all", "everything", is_flag=True, help="Answer every question, each into a file in the folder -o."
)
def command(
    name: str | None,
    sparql: str | None,
    parameters: tuple[str, ...],
    form: str | None,
    columns: str | None,
    output: Path | None,
    directory: Path,
    listed: bool,
    described: bool,
    everything: bool,
) -> None:
    """Ask the graph a question and show the answer as a table.

    NAME is one of the questions (see --list), FILE.rq a file of your own, - reads SPARQL from stdin. The
    prefixes of the graph need no declaration. Offsets are code points of the plan's text, from 0, the end
    exclusive.
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
    if (listed or everything or described) and (parameters or columns is not None):
        raise UsageError("--param and --columns are for asking one question", remedy="leave them out here")
    if (listed or described) and form is not None:
        raise UsageError("--format is for answers", remedy="leave it out here")
    if listed:
        _show(_catalogue(questions()), output)
    elif everything:
        _answer_all(directory, form or "csv", output)
    elif described:
        _show(_description(question(str(name))), output)
    else:
        asked = Question(sparql) if sparql is not None else _named(str(name))
        answer = ask(open_store(directory), asked, _arguments(parameters))
        if columns is not None:
            answer = _only(answer, columns)
        _show(render(answer, form), output, exact=form not in (None, "table"))
        if isinstance(answer, Table) and form in (None, "table"):
            click.echo(_counted(len(answer.rows), "row"), err=True)


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


def _only(answer: object, columns: str) -> Table:
    if not isinstance(answer, Table):
        raise UsageError("--columns is for tables", remedy="leave it out, or ask with SELECT")
    return answer.only([column.strip() for column in columns.split(",")])


def _answer_all(directory: Path, form: str, output: Path | None) -> None:
    """Every answer is known before the first file is written."""
    if output is None:
        raise UsageError("--all writes a file for each question", remedy="name the folder: --all -o DIR")
    store = open_store(directory)
    answers = {asked.name: ask(store, asked) for asked in questions()}
    texts = {name: render(answer, form) for name, answer in answers.items()}
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GraphbuildError(
            f"the folder cannot be made: {error.strerror}", remedy="give another with -o", path=output
        ) from None
    ending = "txt" if form == "table" else form
    for name, text in texts.items():
        write_whole(output / f"{name}.{ending}", text, "answer")
    rows = sum(len(answer.rows) for answer in answers.values() if isinstance(answer, Table))
    click.echo(f"{_counted(len(answers), 'question')} answered, {_counted(rows, 'row')}: {output}", err=True)


def _show(text: str, output: Path | None, *, exact: bool = False) -> None:
    """``exact`` keeps the text's own line breaks and UTF-8, which other programs read, on every platform."""
    if output is not None and str(output) != "-":
        write_whole(output, text, "answer")
    elif exact:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
    else:
        click.echo(text, nl=False)


def _catalogue(listed: Sequence[Question]) -> str:
    rows = [[asked.name, asked.header.title.zh, asked.header.title.en] for asked in listed if asked.header]
    return align(("question", "标题", "title"), rows)


def _description(asked: Question) -> str:
    header = asked.header
    if header is None:
        raise UsageError(
            "this query does not describe itself", remedy="give it a header of #+ lines", path=asked.path
        )
    return "\n".join(
        [
            f"{header.id}: {header.title.zh} / {header.title.en}",
            "",
            header.question.zh,
            header.question.en,
            "",
            header.why.zh,
            header.why.en,
            "",
            *_arguments_table(header),
            align(
                ("column", "type", "in", "列", "what it holds"),
                [
                    [
                        column.name,
                        column.type,
                        column.unit or "",
                        column.description.zh,
                        column.description.en,
                    ]
                    for column in header.columns
                ],
            ),
            f"tags: {', '.join(header.tags)}",
            f"file: {asked.path}",
            "",
        ]
    )


def _arguments_table(header: Header) -> list[str]:
    if not header.arguments:
        return []
    rows = [
        [
            argument.name,
            TAKES[argument.type],
            argument.default or "",
            f"{argument.name}={argument.example}",
            argument.description.zh,
            argument.description.en,
        ]
        for argument in header.arguments
    ]
    return [align(("--param", "takes", "default", "example", "说明", "what it does"), rows)]


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
