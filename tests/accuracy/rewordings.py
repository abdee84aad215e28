"""How ``graphbuild link`` fares with other wordings: our own names, rewritten by rules, linked with them.

Rewritings that keep the meaning are to be found (exact, with the thing that was rewritten), those that change
it a little are not to be taken for it. Nobody needs to label such pairs, and nobody has seen them.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graphbuild.link import Entity, link
from graphbuild.link.entity import KINDS
from graphbuild.pinyin import pinyin

FILE = Path(__file__).with_name("rewritings.tsv")
OTHERS = "https://others.example.org/"
THINGS = 150
"""Things of a kind that are linked with what becomes of them, at most: a seeded draw."""
MOST = 20
"""Things that one rewriting is tried on, at most: a seeded draw."""
Rewriter = Callable[[Entity], Entity | None]


@dataclass(frozen=True)
class Rewriting:
    """A way to rewrite the names of one kind of thing; ``keeps`` says whether they then mean the same."""

    name: str
    kind: str
    keeps: bool
    rewrite: Rewriter


@dataclass(frozen=True)
class Tried:
    """What came of a rewriting, as labels: the thing, what it is called, and what it is taken for."""

    rewriting: Rewriting
    pairs: int
    found: list[tuple[str, ...]]
    missed: list[tuple[str, ...]]
    wrong: list[tuple[str, ...]]


def _sub(pattern: str, meant: str, units: str) -> Rewriter:
    """The Chinese name with one pattern replaced, where the unit is one of some (``{unit}`` is the unit)."""
    compiled, wanted = re.compile(pattern), re.compile(units)

    def rewrite(entity: Entity) -> Entity | None:
        if units and wanted.fullmatch(entity.unit) is None:
            return None
        return replace(entity, zh=compiled.sub(meant.replace("{unit}", entity.unit), entity.zh, count=1))

    return rewrite


def _english(entity: Entity) -> Entity | None:
    return replace(entity, zh="") if entity.zh and entity.en else None


def _pinyin(entity: Entity) -> Entity | None:
    told = not re.search(r"[^一-鿿]", entity.zh)
    return replace(entity, zh="", pinyin=pinyin(entity.zh)) if told else None


def _wide(entity: Entity) -> Entity | None:
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return replace(entity, zh=entity.zh.translate(wide))


def _elsewhere(entity: Entity) -> Entity | None:
    """The same name in a plan of a territory that has nothing to do with it."""
    other = "cn-450600" if not entity.territory.startswith("cn-45") else "cn-330482"
    local = entity.territory.startswith("cn-") and not entity.territory.endswith("0000")
    return replace(entity, iri=entity.iri + "/", territory=other) if local else None


SPECIAL: Mapping[str, Rewriter] = {
    "@english": _english,
    "@pinyin": _pinyin,
    "@wide": _wide,
    "@elsewhere": _elsewhere,
}
"""What no pattern can do: in Latin script alone, in full width, in a plan of another territory."""


def _rewriter(pattern: str, meant: str, unit: str) -> Rewriter:
    """How a row of the table has names rewritten: by a pattern, or as one of ``SPECIAL`` does."""
    return SPECIAL[pattern] if pattern in SPECIAL else _sub(pattern, meant, unit)


def _read() -> tuple[Rewriting, ...]:
    """The rewritings of the table beside this module."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Rewriting(
            row["name"],
            row["kind"],
            row["means"] == "keeps",
            _rewriter(row["pattern"], row["by"], row["unit"]),
        )
        for row in rows
    )


def _both(ways: Sequence[Rewriting]) -> Rewriter:
    """Two or three of some ways in one, drawn by the name."""

    def rewrite(entity: Entity) -> Entity | None:
        chance = random.Random(entity.zh)  # noqa: S311
        told, done = entity, 0
        for way in chance.sample(ways, len(ways)):
            other = way.rewrite(told)
            if other is not None and other.zh and other != told:
                told, done = other, done + 1
            if done == 2:
                return told
        return None

    return rewrite


SINGLE = _read()
REWRITINGS = (
    *SINGLE,
    *(
        Rewriting("two at once", kind, True, _both([w for w in SINGLE if w.keeps and w.kind == kind]))
        for kind in KINDS
    ),
)
"""Those of the table, and two of them at once that keep the meaning."""


def drawn(things: Iterable[Entity], kind: str, most: int = THINGS) -> list[Entity]:
    """So many things of a kind at most: a seeded draw, in which each stands where it stood."""
    ours = [each for each in things if each.kind == kind]
    return [ours[at] for at in sorted(random.Random(1).sample(range(len(ours)), min(most, len(ours))))]  # noqa: S311


def measured(things: Sequence[Entity], ways: Sequence[Rewriting], most: int = MOST) -> list[Tried]:
    """Try every rewriting on ``most`` things at most, as few rounds of linking as do for a kind.

    In a round each thing is rewritten in one way only, so that no wording of a thing outdoes another.
    """
    found: dict[Rewriting, Tried] = {}
    for kind in dict.fromkeys(way.kind for way in ways):
        ours = [each for each in things if each.kind == kind]
        pending = {way: _drawn(way, ours, most) for way in ways if way.kind == kind}
        for way, drawn in pending.items():
            found[way] = Tried(way, len(drawn), [], [], [])
        while any(pending.values()):
            used: dict[str, tuple[Rewriting, Entity, Entity]] = {}
            for way in sorted(pending, key=lambda way: (len(pending[way]), way.name)):
                left = []
                for source, other in pending[way]:
                    if source.iri in used:
                        left.append((source, other))
                    else:
                        used[source.iri] = way, source, other
                pending[way] = left
            _round(ours, {other.iri: (way, source, other) for way, source, other in used.values()}, found)
    return [found[way] for way in ways]


def _drawn(way: Rewriting, ours: Sequence[Entity], most: int) -> list[tuple[Entity, Entity]]:
    """Things and the same rewritten, without code or other names."""
    pairs = []
    for number, each in enumerate(ours):
        told = way.rewrite(each)
        if told is None or told == each or len(told.label) < 2:
            continue
        other = replace(told, iri=f"{OTHERS}{way.name}/{number}", code="", alternatives=(), same=())
        alone = not told.zh
        pairs.append((each, other if alone else replace(other, en="", pinyin="")))
    return random.Random(1).sample(pairs, most) if len(pairs) > most else pairs  # noqa: S311


def _round(
    ours: Sequence[Entity],
    theirs: Mapping[str, tuple[Rewriting, Entity, Entity]],
    found: Mapping[Rewriting, Tried],
) -> None:
    """Link once, and note what came of each rewritten thing."""
    exact: set[str] = set()
    for one in link(ours, [other for _, _, other in theirs.values()]).proposals:
        if one.relation != "exact":
            continue
        way, source, other = theirs[one.theirs.iri]
        if source.iri == one.ours.iri:
            exact.add(other.iri)
            (found[way].found if way.keeps else found[way].wrong).append((source.label, other.label, ""))
        elif way.keeps:
            found[way].wrong.append((source.label, other.label, one.ours.label))
    for iri, (way, source, other) in theirs.items():
        if way.keeps and iri not in exact:
            found[way].missed.append((source.label, other.label))


def lines(outcomes: Iterable[Tried]) -> Iterator[str]:
    """A line for each rewriting, and the totals of those that keep and of those that change the meaning."""
    totals = {True: Counter[str](), False: Counter[str]()}
    for one in outcomes:
        way, counts = one.rewriting, {"pairs": one.pairs, "found": len(one.found), "wrong": len(one.wrong)}
        totals[way.keeps].update(counts)
        told = " ".join(f"{name} {count:4}" for name, count in counts.items())
        yield f"{'keeps' if way.keeps else 'changes':8} {way.kind:10} {told}  {way.name}"
    for keeps, whole in totals.items():
        yield f"{'keeps' if keeps else 'changes':8} {'all':10} " + " ".join(
            f"{name} {count}" for name, count in whole.items()
        )
