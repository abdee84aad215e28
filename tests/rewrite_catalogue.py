"""Rewrites the catalogue in queries/README.md: ``python tests/rewrite_catalogue.py``.

The words are those of the headers, the first rows those of the answers on the plans of ``data/plans``.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from graphbuild.assets import queries_directory
from graphbuild.build import build
from graphbuild.query import Question, Table, ask, questions
from graphbuild.query.describe import in_order
from graphbuild.query.header import Argument, Column, Header
from graphbuild.query.render import shorten
from graphbuild.store import open_store

MARK = "<!-- From here on written by tests/rewrite_catalogue.py from the headers and the answers. -->\n"
README = queries_directory() / "README.md"
PLANS = Path(__file__).parents[1] / "data" / "plans"

ROWS, COLUMNS, SIGNS = 3, 7, 48
"""How much of an answer is shown: rows, columns, characters of a cell."""
ASIDE = (
    "plan",
    "start",
    "end",
    "quote_start",
    "quote_end",
    "status",
    "sha256",
    "label_en",
    "method",
    "method_en",
)
"""Columns that say little to a reader of the catalogue."""
ABOUT = {
    "find": "text",
    "place-ties": "place",
    "places-within": "within",
    "program-reach": "program",
    "shared": "one",
}
"""Questions that are asked about one thing: they are shown with the example of this argument."""
GROUPS = {
    "across": "跨规划",
    "bodies": "机构",
    "dataset": "数据集",
    "evidence": "原文依据",
    "links": "对应",
    "network": "网络",
    "outline": "提纲",
    "places": "地点",
    "programs": "项目与计划",
    "search": "查找",
    "targets": "目标",
}
DEFECTS = "## Defects 缺陷\n\nEach row of an answer is something to mend; on a sound graph there is none."


def rewritten(readme: str, store: Store) -> str:
    """The README with its catalogue as the headers, and the answers of the store, have it."""
    catalogued = [asked for asked in questions() if asked.header]
    head, mark, _ = readme.partition(MARK)
    parts = [head + mark, _index(catalogued)]
    for group, members in _groups(catalogued):
        parts.append(f"{group}\n")
        parts += ["\n".join(_entry(asked, header, store)) + "\n" for asked, header in members]
    return "\n".join(parts)


def _groups(catalogued: list[Question]) -> Iterator[tuple[str, list[tuple[Question, Header]]]]:
    """The heading of a group, and its questions; groups by their names, defects last."""
    pairs = [(asked, asked.header) for asked in catalogued if asked.header]
    pairs.sort(key=lambda pair: in_order(pair[1]))
    for (defect, tag), members in groupby(pairs, lambda pair: in_order(pair[1])[:2]):
        yield DEFECTS if defect else f"## {tag.capitalize()} {GROUPS[tag]}", list(members)


def _index(catalogued: list[Question]) -> str:
    lines = ["## The catalogue", ""]
    for group, members in _groups(catalogued):
        links = " · ".join(f"[{header.id}](#{header.id})" for _, header in members)
        lines.append(f"- **{group.splitlines()[0].removeprefix('## ')}**: {links}")
    return "\n".join(lines) + "\n"


def _entry(asked: Question, header: Header, store: Store) -> Iterator[str]:
    yield f"### {header.id}"
    yield f"\n**{header.title.zh}** {header.question.zh}{header.why.zh}"
    yield f"\n**{header.title.en}.** {header.question.en} {header.why.en}"
    yield f"\n[{header.id}.rq]({header.id}.rq) · {', '.join(header.tags)}\n"
    yield from map(_argument, header.arguments)
    given = {one.name: one.example for one in header.arguments if one.name == ABOUT.get(header.id)}
    answer = ask(store, asked, given)
    assert isinstance(answer, Table)
    yield from (f"\nWith `{name}={value}`:" for name, value in given.items())
    yield from _first_rows(header, answer)
    yield "\n<details><summary>列 / columns</summary>\n"
    yield "| column | type | 列 | what it holds |\n|---|---|---|---|"
    yield from map(_column, header.columns)
    yield "\n</details>"


def _argument(argument: Argument) -> str:
    words = argument.description
    default = f" (without it `{argument.default}`)" if argument.default is not None else ""
    example = f"`{argument.name}={argument.example}`{default}"
    return f"- {example}: {words.zh} / {words.en} ({argument.type})"


def _column(column: Column) -> str:
    kind = f"{column.type} ({column.unit})" if column.unit else column.type
    return f"| `{column.name}` | {kind} | {column.description.zh} | {column.description.en} |"


def _first_rows(header: Header, answer: Table) -> Iterator[str]:
    """The first rows as a table, of the columns that say most; or that there are none."""
    if not answer.rows:
        yield "\nOn the plans of this repository it has no answer."
        return
    shown = [place for place, column in enumerate(header.columns) if column.name not in ASIDE][:COLUMNS]
    yield ""
    yield "| " + " | ".join(header.columns[place].name for place in shown) + " |"
    yield "|---" * len(shown) + "|"
    for row in answer.rows[:ROWS]:
        yield "| " + " | ".join(_cell(row[place], answer) for place in shown) + " |"
    more = len(answer.rows) - ROWS
    if more > 0:
        yield f"\n… and {more:,} more."


def _cell(term: object, answer: Table) -> str:
    if isinstance(term, NamedNode):
        words = shorten(term.value, answer.prefixes)
    else:
        words = term.value if isinstance(term, Literal) else ""
    words = words if len(words) <= SIGNS else f"{words[: SIGNS - 1]}…"
    return words.replace("|", "\\|").replace("<", "\\<")


def main() -> None:
    """Rewrite the file in place."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(build(sorted(PLANS.glob("*.yaml")), Path(folder) / "build").out)
        text = rewritten(README.read_text(encoding="utf-8"), store)
    README.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
