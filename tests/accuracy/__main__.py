"""How well the extraction does, against every table at hand: ``python -m tests.accuracy SHARED``.

SHARED is the folder with ``plans/``, ``gold/`` and ``tools/``; what it lacks is named.
Of the held-out tables only totals are printed.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graphbuild.build import build
from graphbuild.link import read_graph
from graphbuild.link.entity import KINDS
from tests.accuracy import (
    matches,
    places,
    programs,
    quantities,
    remits,
    responsibilities,
    rewordings,
    structure,
)

HERE = Path(__file__).resolve().parent.parent
GOLD = HERE / "gold"
PLANS = HERE.parent / "data" / "plans"


def halves() -> dict[str, str]:
    """Name of a table → ``development`` or ``held out``, as the README beside the tables says."""
    rows = re.findall(r"^\| `(\w+)` \| ([a-z ]+) \|$", (GOLD / "README.md").read_text(encoding="utf-8"), re.M)
    return dict(rows)


def tables(shared: Path, kind: str, half: str) -> list[Path]:
    """The tables of a kind in one half; those that lie beside the texts are for development."""
    own = [GOLD / f"{name}.{kind}.tsv" for name, of in halves().items() if of == half]
    beside = sorted((shared / "gold").glob(f"*.{kind}.tsv")) if half == "development" else []
    return beside + sorted(path for path in own if path.exists())


def report(shared: Path) -> Iterator[str]:
    """All lines: quantities, places, programs, responsibilities, remits, matches, headings."""
    texts = shared / "plans"
    score = quantities.scorer(shared)
    every: list[quantities.Item] = []
    for half in ("development", "held out"):
        pooled: list[quantities.Item] = []
        yield f"\n== Quantities, {half} =="
        for table in tables(shared, "quantities", half):
            items = quantities.measured(table, shared, score)
            pooled += items
            if half == "development":
                yield from quantities.report(table.name, items)
                yield from quantities.misses(items)
        yield from quantities.report("all", pooled)
        every += pooled
    yield "\n== Quantities, both halves =="
    yield from quantities.report("all", every)
    yield "\n== Quantities, Xiuzhou's encoding (the rules were written beside it) =="
    for plan in sorted(PLANS.glob("*.yaml")):
        if (texts / f"{plan.stem}.txt").exists():
            yield from quantities.report(plan.name, quantities.measured(plan, shared, score))
    for half in ("development", "held out"):
        yield f"\n== Places, {half} =="
        outcomes = [places.measured(table, texts)[0] for table in tables(shared, "places", half)]
        yield from places.report("all", places.merged(outcomes))
    yield "\n== Programs =="
    yield from programs.lines(tables(shared, "programs", "development"), texts)
    yield "\n== Programs, encodings (the rules were written beside them; rows of one plan alone left out) =="
    yield from programs.lines(sorted(PLANS.glob("*.yaml")), texts)
    yield "\n== Responsibilities =="
    yield from responsibilities.lines(tables(shared, "bodies", "development"), texts)
    yield "\n== Responsibility inferred by remit, where texts state it =="
    yield from remits.lines(tables(shared, "bodies", "development"), texts)
    for half in (*matches.DEVELOPMENT, *matches.HELD_OUT):
        yield f"\n== Matches across graphs, {half.replace('_', ' ')} =="
        yield from matches.lines(half)
    yield "\n== Our own names in other words, linked with ours =="
    with tempfile.TemporaryDirectory() as folder:
        graph = read_graph(str(build(sorted(PLANS.glob("*.yaml")), Path(folder) / "build").out), None)
    things = [each for kind in KINDS for each in rewordings.drawn(graph.entities, kind)]
    yield from rewordings.lines(rewordings.measured(things, rewordings.REWRITINGS))
    yield "\n== Headings =="
    for table in tables(shared, "structure", "development"):
        yield structure.report(table.name, structure.measured(table, texts))


def main() -> int:
    """Print the report; 1 when texts, tables or the scorer are not there."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared"
    lacking = [
        name for name in ("plans", "gold", "tools/score_quantities.py") if not (shared / name).exists()
    ]
    if lacking:
        told = ", ".join(str(shared / name) for name in lacking)
        sys.stderr.write(
            f"Not scored, since it is not there: {told}\n  remedy: make accuracy SHARED=FOLDER\n"
        )
        return 1
    for line in report(shared):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
