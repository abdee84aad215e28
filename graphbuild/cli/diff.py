"""``graphbuild diff``: two graphs side by side."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild import vocab
from graphbuild.cli import options

if TYPE_CHECKING:
    from graphbuild.diff import Change, Difference, Term

COLUMNS = ("change", "graph", "node", "node_label", "property", "property_label", "old", "new")
_SPAN = re.compile(r"#char=(\d+),(\d+)$")
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_OF_SPANS = {"oa:hasSource", "oa:hasSelector", "oa:start", "oa:end"}


@click.command(epilog="\b\nExample:\n  graphbuild diff build data/plans/xiuzhou-2019.yaml")
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="table groups by node and leaves out how spans are described; csv and json have each statement.",
)
@options.language("Language of the labels.")
@click.option(
    "--authorities", type=click.Path(path_type=Path), help="Folder of the lists an encoding draws on."
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when there is a difference.")
@click.pass_context
def command(
    ctx: click.Context,
    a: Path,
    b: Path,
    format_: str,
    language: str,
    authorities: Path | None,
    exit_code: bool,
) -> None:
    """Show what differs between two builds or two encodings.

    A and B are each the folder of a build, a file of RDF (.nq .nt .ttl .trig), or an encoding (.yaml).
    """
    from graphbuild.diff import diff

    difference = diff(a, b, authorities)
    render = {"table": _table, "csv": _csv, "json": _json}[format_]
    click.echo(render(difference, language).encode(), nl=False)
    if exit_code and difference.changes:
        ctx.exit(1)


def _rows(difference: Difference, language: str) -> Iterator[dict[str, str]]:
    for change in difference.changes:
        values = (
            change.kind,
            change.graph,
            _full(change.node),
            difference.label(change.node, language),
            change.predicate.value,
            difference.label(change.predicate, language),
            _full(change.old),
            _full(change.new),
        )
        yield dict(zip(COLUMNS, values, strict=True))


def _full(term: Term | None) -> str:
    """An IRI, or a literal's text, in full."""
    return "" if term is None else str(getattr(term, "value", term))


def _csv(difference: Difference, language: str) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(_rows(difference, language))
    return out.getvalue()


def _json(difference: Difference, language: str) -> str:
    return json.dumps(list(_rows(difference, language)), ensure_ascii=False, indent=2) + "\n"


def _table(difference: Difference, language: str) -> str:
    if not difference.changes:
        return "no difference\n"
    shown = _telling(difference)
    lines: list[str] = []
    for node, changes in groupby(shown, key=lambda change: change.node):
        lines.append(_in_words(node, difference, language))
        for change in changes:
            lines.append(f"  {_SIGNS[change.kind]} {_said(change, difference, language)}")
        lines.append("")
    lines.append(_summary(difference, len(difference.changes) - len(shown)))
    return "\n".join(lines) + "\n"


def _said(change: Change, difference: Difference, language: str) -> str:
    property_ = difference.label(change.predicate, language) or _short(change.predicate.value)
    old, new = (
        "" if term is None else _value(term, difference, language) for term in (change.old, change.new)
    )
    if change.kind != "changed":
        return f"{property_}: {old or new}"
    moved = " (span moved)" if _span(change.old) and _span(change.new) else ""
    return f"{property_}: {old} → {new}{moved}"


def _value(term: Term, difference: Difference, language: str) -> str:
    from pyoxigraph import Literal

    if isinstance(term, Literal):
        return f"{term.value} @{term.language}" if term.language else term.value
    span = _span(term)
    return span or _in_words(term, difference, language)


def _in_words(term: Term, difference: Difference, language: str) -> str:
    label = difference.label(term, language)
    short = _short(_full(term))
    return f"{label} <{short}>" if label else f"<{short}>"


def _span(term: Term | None) -> str:
    found = _SPAN.search(_full(term))
    return f"{found[1]}–{found[2]}" if found else ""


def _telling(difference: Difference) -> list[Change]:
    """The changes, less those that only repeat what a span's IRI says, or move a quote with its span."""
    exact = f"{vocab.EXTERNAL_PREFIXES['oa']}exact"
    quotes = [change for change in difference.changes if change.predicate.value == exact]
    moved = {change.old for change in quotes} & {change.new for change in quotes}
    return [change for change in difference.changes if not _describes_span(change, moved)]


def _describes_span(change: Change, moved: set[Term | None]) -> bool:
    if not _span(change.node):
        return False
    property_ = _short(change.predicate.value)
    if property_ == "oa:exact":
        return (change.old or change.new) in moved
    value = _full(change.old or change.new)
    return property_ in _OF_SPANS or (property_ == "rdf:type" and value != f"{vocab.ONTOLOGY}LeftOut")


def _short(iri: str) -> str:
    """An IRI with its prefix, as the arguments of ``query`` take it."""
    from graphbuild.query.render import shorten

    return shorten(iri, vocab.prefixes())


def _summary(difference: Difference, folded: int) -> str:
    kinds = [change.kind for change in difference.changes]
    told = ", ".join(f"{kinds.count(kind)} {kind}" for kind in _SIGNS if kind in kinds)
    more = f"; {folded} of them describe spans of evidence and are left out here" if folded else ""
    return f"statements: {told}{more}"
