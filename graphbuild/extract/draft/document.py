"""A draft as a whole: its head, its parts in order, what it counts, and what its first lines say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.draft.mentions import KINDS
from graphbuild.extract.draft.parts import Part
from graphbuild.extract.draft.statement import Mentioned, Statement
from graphbuild.extract.draft.topics import topic_of
from graphbuild.extract.draft.yaml import Entry, written
from graphbuild.terms import MEASURE_LISTS

_STATED: Final = frozenset(
    ("actions", "targets", "baselines", "outcomes", "responsibilities", "cooperations")
)


@dataclass(frozen=True, slots=True)
class Draft:
    """The YAML of a draft, in UTF-8, and what it holds.

    ``counts`` are those of statements by list, ``confidences`` of statements by confidence, ``proposed`` of
    entries by authority; ``unwritten`` says what was found and could not be written; ``clauses`` are those
    of the text, of which ``encoded`` stand in a statement's evidence and the others in ``left_out``.
    """

    yaml: bytes
    counts: dict[str, int]
    confidences: dict[str, int]
    proposed: dict[str, int]
    unwritten: tuple[str, ...]
    clauses: int
    encoded: int


@dataclass(frozen=True, slots=True)
class Whole:
    """What a draft is put together from; ``plan`` and ``left_out`` hold the lists of the plan itself."""

    head: Entry
    proposed: Mapping[str, Sequence[str]]
    mentions: Mentioned
    plan: Mapping[str, list[Statement]]
    left_out: Sequence[str]
    parts: Sequence[Part]

    def draft(self, unwritten: tuple[str, ...], clauses: int, encoded: int) -> Draft:
        """Write it down."""
        entry: Entry = dict(self.head)
        if self.proposed:
            entry["proposed"] = {key: list(rows) for key, rows in self.proposed.items()}
        entry |= {key: self.mentions[key] for key in KINDS if key in self.mentions}
        if "outcomes" in self.plan:
            entry["outcomes"] = self.plan["outcomes"]
        if self.left_out:
            entry["left_out"] = self.left_out
        entry["focus_areas"] = list(self._areas())
        counts = Counter({"focus_areas": 0, "measures": 0, **dict.fromkeys(MEASURE_LISTS, 0)})
        confidences = Counter(high=0, medium=0, low=0)
        for part in self.parts:
            counts["focus_areas" if part.is_area else "measures"] += 1
        counts["left_out"] = len(self.left_out) + sum(len(part.left_out) for part in self.parts)
        for lists in (self.plan, *(part.lists for part in self.parts)):
            for key, rows in lists.items():
                counts[key] += len(rows)
                if key in _STATED:
                    confidences.update([row.confidence for row in rows])
        proposed = {key: len(rows) for key, rows in self.proposed.items()}
        yaml = written(entry, _comment(confidences["low"], proposed))
        return Draft(yaml, dict(counts), dict(confidences), proposed, unwritten, clauses, encoded)

    def _areas(self) -> Iterator[Entry]:
        for place, area in enumerate(self.parts):
            if not area.is_area:
                continue
            entry = _part(area) | _listed(area)
            below: list[Entry] = []
            for part in self.parts[place + 1 :]:
                if part.is_area:
                    break
                below.append(_part(part) | _listed(part))
            if below:
                entry["measures"] = below
            yield entry


def _comment(low: int, proposed: Mapping[str, int]) -> str:
    lines = [
        "A draft that graphbuild extract wrote: nobody has held it against the text yet. Spans are code",
        "points of the text named under `source`, 0-based, end exclusive; `found_by` names the rule that",
        "found a statement. To review it:",
        "- the outline: are these the focus areas and measures, and does each hold what stands under it?",
        "- each target: indicator, comparator, value, unit, deadline; each action: verb, class, object;",
    ]
    if low:
        lines.append(f"- what is least sure, first: {low} statements with `confidence: low`, then mentions;")
    if proposed:
        told = ", ".join(f"{number} {key}" for key, number in proposed.items())
        lines.append(f"- what is proposed for the authorities ({told}): is it there by another name?")
    lines += [
        "- what is left out, with its reason.",
        "Then add the English, move what is proposed into the authorities, and write status: reviewed.",
    ]
    return "\n".join(lines)


def _part(part: Part) -> Entry:
    topic = topic_of(part.name) if part.is_area else None
    return {
        "id": part.number,
        "name": {"zh": part.name},
        **({"topic": topic} if topic else {}),
        "evidence": part.evidence,
        "confidence": part.confidence,
        "found_by": part.found_by,
        **{key: part.mentions[key] for key in KINDS if key in part.mentions},
    }


def _listed(part: Part) -> Entry:
    found: Entry = {}
    for key in MEASURE_LISTS:
        if key in part.lists:
            found[key] = part.lists[key]
    if part.left_out:
        found["left_out"] = part.left_out
    return found
