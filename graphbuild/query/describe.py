"""What questions say of themselves: the list of all and the description of one, in one language or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graphbuild.errors import UsageError, nearest
from graphbuild.query.align import align
from graphbuild.query.arguments import TAKES
from graphbuild.query.header import LANGUAGES, Column, Header, Words
from graphbuild.query.question import Question

_DEFECTS: Final = Words("缺陷：每一行都有待改正", "defects: each row is something to mend")


def catalogue(questions: Sequence[Question], tag: str | None = None, language: str | None = None) -> str:
    """The questions with their titles, under their first tags; those that look for defects at the end.

    Args:
        questions: those to list; one without header is left out.
        tag: only those with this tag, be it the first or not.
        language: one of ``LANGUAGES`` for words in that language only.

    Raises:
        UsageError: no question has that tag.
    """
    headers = [asked.header for asked in questions if asked.header]
    if tag is not None:
        headers = _tagged(headers, tag)
    headers.sort(key=in_order)
    titles = Words("标题", "title")
    rows = [[header.id, *_in(header.title, language)] for header in headers]
    first, rule, *lines = align(("question", *_in(titles, language)), rows).splitlines()
    shown = [first, rule]
    heading = ""
    for header, line in zip(headers, lines, strict=True):
        group = " / ".join(_in(_DEFECTS, language)) if header.defect else header.tags[0]
        if group != heading:
            shown += ["", group]
            heading = group
        shown.append(line)
    return "".join(f"{line}\n" for line in shown)


def in_order(header: Header) -> tuple[bool, str, str]:
    """By what questions are sorted: groups by their names, those that look for defects last."""
    return header.defect, "" if header.defect else header.tags[0], header.id


def description(asked: Question, language: str | None = None) -> str:
    """What a question asks, why, what it takes and gives.

    Args:
        asked: the question.
        language: one of ``LANGUAGES`` for words in that language only.

    Raises:
        UsageError: it has no header.
    """
    header = asked.header
    if header is None:
        raise UsageError(
            "this query does not describe itself", remedy="give it a header of #+ lines", path=asked.path
        )
    holds = _in(Words("列", "what it holds"), language)
    columns = [
        [column.name, column.type, _measure(column), *_in(column.description, language)]
        for column in header.columns
    ]
    return "\n".join(
        [
            f"{header.id}: {' / '.join(_in(header.title, language))}",
            "",
            *_in(header.question, language),
            "",
            *_in(header.why, language),
            *([" / ".join(_in(_DEFECTS, language))] if header.defect else []),
            "",
            *_arguments(header, language),
            align(("column", "type", "in", *holds), columns),
            f"tags: {', '.join(header.tags)}",
            f"file: {asked.path}",
            "",
        ]
    )


def _tagged(headers: Sequence[Header], tag: str) -> list[Header]:
    known = sorted({each for header in headers for each in header.tags})
    if tag not in known:
        raise UsageError(f"no question has the tag {tag!r}", remedy=nearest(tag, known, "the tags are"))
    return [header for header in headers if tag in header.tags]


def _in(words: Words, language: str | None) -> list[str]:
    return [getattr(words, each) for each in LANGUAGES if language in (None, each)]


def _measure(column: Column) -> str:
    """What its cells are in: a unit, or a language."""
    return column.unit or column.language or ""


def _arguments(header: Header, language: str | None) -> list[str]:
    if not header.arguments:
        return []
    does = _in(Words("说明", "what it does"), language)
    rows = [
        [
            argument.name,
            TAKES[argument.type],
            argument.default or "",
            f"{argument.name}={argument.example}",
            *_in(argument.description, language),
        ]
        for argument in header.arguments
    ]
    return [align(("--param", "takes", "default", "example", *does), rows)]
