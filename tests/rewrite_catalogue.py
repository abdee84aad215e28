"""Rewrites the catalogue in queries/README.md from the headers: python tests/rewrite_catalogue.py."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graphbuild.assets import queries_directory
from graphbuild.query import Question, questions
from graphbuild.query.header import Header

MARK = "<!-- From here on written by tests/rewrite_catalogue.py from the headers. -->\n"
README = queries_directory() / "README.md"


def rewritten(readme: str, catalogued: Sequence[Question]) -> str:
    """The README with its catalogue as the headers have it."""
    headers = [asked.header for asked in catalogued if asked.header]
    head, mark, _ = readme.partition(MARK)
    return head + mark + "\n" + "\n".join([_index(headers), *(_entry(header) for header in headers)])


def _index(headers: Sequence[Header]) -> str:
    lines = ["## The catalogue", "", "| question | 问题 | asks |", "|---|---|---|"]
    for header in headers:
        lines.append(f"| [{header.id}](#{header.id}) | {header.question.zh} | {header.question.en} |")
    return "\n".join(lines) + "\n"


def _entry(header: Header) -> str:
    lines = [
        f"### {header.id}",
        "",
        f"**{header.title.zh}** {header.question.zh} {header.why.zh}",
        "",
        f"**{header.title.en}.** {header.question.en} {header.why.en}",
        "",
        f"[{header.id}.rq]({header.id}.rq) · {', '.join(header.tags)}",
        "",
        "| argument | type | example | 说明 | what it does |",
        "|---|---|---|---|---|",
    ]
    for argument in header.arguments:
        example = f"`{argument.name}={argument.example}`"
        if argument.default is not None:
            example += f" (without it `{argument.default}`)"
        words = argument.description
        lines.append(f"| `{argument.name}` | {argument.type} | {example} | {words.zh} | {words.en} |")
    lines += ["", "| column | type | 列 | what it holds |", "|---|---|---|---|"]
    for column in header.columns:
        kind = f"{column.type} ({column.unit})" if column.unit else column.type
        lines.append(f"| `{column.name}` | {kind} | {column.description.zh} | {column.description.en} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Rewrite the file in place."""
    text = rewritten(README.read_text(encoding="utf-8"), questions())
    Path(README).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
