"""What a reviewer changed in a draft: statement by statement, and how right each kind and each rule was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from graphbuild.authorities import Authorities
from graphbuild.concepts import Concepts
from graphbuild.encoding import read_encoding
from graphbuild.encoding.document import Location
from graphbuild.encoding.read import Encoding
from graphbuild.encoding.walk import parts
from graphbuild.errors import InputError
from graphbuild.model import Bilingual, Entry, Measure, Mentions, QuantityTarget

Span = tuple[int, int]
Change = Literal["kept", "changed", "removed", "added"]
KINDS: Final = {
    "Plan": "plan",
    "FocusArea": "focus-area",
    "Measure": "measure",
    "Action": "action",
    "QuantityTarget": "quantity-target",
    "MilestoneTarget": "milestone-target",
    "Baseline": "baseline",
    "Outcome": "outcome",
    "Responsibility": "responsibility",
    "Cooperation": "cooperation",
    "LeftOut": "left-out",
}
"""Class of the model → kind of statement; a mention's is that of what it names."""
_ASIDE: Final = frozenset(("status", "confidence", "found_by", "ambiguity", "slug"))
"""What says how a statement is known, not what it says."""
_LISTS: Final = (*Mentions.KINDS, *Measure.LISTS, "measures", "focus_areas", "proposed", "source", "expect")
_ALIKE: Final = 0.5
"""Two spans are those of one statement when they share as much of what they cover together."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of an encoding: what it is matched by, and its fields; mentions count by themselves."""

    kind: str
    identifier: str
    line: int
    span: Span
    fields: Mapping[str, str]
    rule: str
    confidence: str
    status: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What became of a statement; ``fields`` are those that differ, with the value before and after."""

    change: Change
    drafted: Said | None
    reviewed: Said | None
    fields: tuple[tuple[str, str, str], ...] = ()

    @property
    def said(self) -> Said:
        """The statement as the draft has it, else as the reviewer added it."""
        said = self.drafted or self.reviewed
        assert said is not None  # noqa: S101 - one of the two is given
        return said


@dataclass(frozen=True, slots=True)
class Score:
    """How many statements of a kind or a rule were kept, changed, removed and added.

    ``precision`` is the part of the drafted that the reviewer has, too; ``exact`` the part kept without a
    change; ``recall`` the part of the reviewer's that the draft had. ``None`` where there is nothing to tell.
    """

    name: str
    kept: int
    changed: int
    removed: int
    added: int

    @property
    def precision(self) -> float | None:
        """Kept or changed, of the drafted."""
        return _ratio(self.kept + self.changed, self.kept + self.changed + self.removed)

    @property
    def exact(self) -> float | None:
        """Kept, of the drafted."""
        return _ratio(self.kept, self.kept + self.changed + self.removed)

    @property
    def recall(self) -> float | None:
        """Kept or changed, of the reviewer's."""
        return _ratio(self.kept + self.changed, self.kept + self.changed + self.added)


def review(draft: Path, reviewed: Path, authorities: Authorities, concepts: Concepts) -> tuple[Reviewed, ...]:
    """Match the statements of a draft with those of what was made of it, in the order of the text.

    Raises:
        InputError: one of the two cannot be read, or they are encodings of different texts.
    """
    before, after = (read_encoding(path, authorities, concepts) for path in (draft, reviewed))
    if before.plan.source.sha256 != after.plan.source.sha256:
        what = f"this encodes another text than {draft} (SHA-256 {after.plan.source.sha256})"
        remedy = "give the draft and the encoding that was made of it"
        raise InputError(what, remedy=remedy, path=reviewed, line=after.line(("source", "sha256")))
    ours, theirs = _by_kind(_said(before)), _by_kind(_said(after))
    found: list[Reviewed] = []
    for kind in sorted(ours.keys() | theirs.keys()):
        found += _matched(ours.get(kind, []), theirs.get(kind, []))
    return tuple(sorted(found, key=_order))


def scores(found: Sequence[Reviewed], by: Literal["kind", "rule", "confidence"]) -> tuple[Score, ...]:
    """The figures by what is asked, in the order of the names; what was added has no rule, no confidence."""
    counted: dict[str, dict[str, int]] = defaultdict(
        lambda: dict.fromkeys(("kept", "changed", "removed", "added"), 0)
    )
    for each in found:
        name = each.said.kind if by == "kind" else getattr(each.drafted, by, "") if each.drafted else ""
        if name:
            counted[name][each.change] += 1
    return tuple(Score(name, **counted[name]) for name in sorted(counted))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _order(each: Reviewed) -> tuple[Span, str, str]:
    return each.said.span, each.said.kind, each.said.identifier


def _by_kind(said: Iterable[Said]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        found[each.kind].append(each)
    return found


def _said(encoding: Encoding) -> Iterator[Said]:
    for place in parts(encoding.plan):
        part = place.part
        around = place.around.id if isinstance(place.around, Measure) else ""
        yield _statement(encoding, part, KINDS[type(part).__name__], place.location, around)
        if isinstance(part, Mentions):
            for key, kind in Mentions.KINDS.items():
                for index, mention in enumerate(getattr(part, key)):
                    yield _statement(encoding, mention, f"{kind}-mention", (*place.location, key, index), "")


def _statement(encoding: Encoding, entry: Entry, kind: str, at: Location, around: str) -> Said:
    span: Span | None = getattr(entry, "figure", None) or getattr(entry, "evidence", None)
    identifier: str = getattr(entry, "id", "")
    fields = dict(_fields(entry, with_id=kind.endswith("-mention")))
    if around and kind != "measure":
        fields["measure"] = around
    return Said(
        kind,
        identifier,
        encoding.line(at),
        (span[0], span[1]) if span is not None else (0, 0),
        fields,
        getattr(entry, "found_by", None) or "",
        getattr(entry, "confidence", None) or "",
        getattr(entry, "status", None) or encoding.plan.status,
    )


def _fields(entry: Entry, *, with_id: bool) -> Iterator[tuple[str, str]]:
    """Key and value of what a statement says; of a label the Chinese, since a draft has no English."""
    for key, value in entry:
        if key in _ASIDE or key in _LISTS or value is None or value == () or (key == "id" and not with_id):
            continue
        name = type(entry).model_fields[key].alias or key
        if isinstance(entry, QuantityTarget) and key == "qualifiers":
            told = (",".join(f"{k}={v}" for k, v in _fields(each, with_id=False)) for each in value)
            yield name, "; ".join(told)
        else:
            yield name, _told(value)


def _told(value: Any) -> str:
    if isinstance(value, Bilingual):
        return value.zh
    if isinstance(value, Entry):
        return ", ".join(f"{name} {told}" for name, told in _fields(value, with_id=True))
    if isinstance(value, tuple):
        return f"[{', '.join(map(_told, value))}]"
    return str(value)


def _matched(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Reviewed]:
    """Pair what stands at the same span, what is most alike first; then what shares most of its span."""
    left = sorted(ours, key=lambda each: (each.span, each.identifier, each.line))
    right = sorted(theirs, key=lambda each: (each.span, each.identifier, each.line))
    starts = [each.span[0] for each in right]
    longest = max((each.span[1] - each.span[0] for each in right), default=0)
    pairs = []
    for place, one in enumerate(left):
        first = bisect_left(starts, one.span[0] - longest)
        for other in range(first, bisect_right(starts, one.span[1])):
            shared = _shared(one.span, right[other].span)
            if shared >= _ALIKE or (shared and "figure" in one.fields):
                same = sum(right[other].fields.get(key) == value for key, value in one.fields.items())
                pairs.append((-shared, -same, place, other))
    taken: dict[int, int] = {}
    gone: set[int] = set()
    for _, _, place, other in sorted(pairs):
        if place not in taken and other not in gone:
            taken[place] = other
            gone.add(other)
    for place, one in enumerate(left):
        if place in taken:
            fields = tuple(_changed(one, right[taken[place]]))
            yield Reviewed("changed" if fields else "kept", one, right[taken[place]], fields)
        else:
            yield Reviewed("removed", one, None)
    for other, added in enumerate(right):
        if other not in gone:
            yield Reviewed("added", None, added)


def _shared(one: Span, other: Span) -> float:
    """The part that two spans have in common of what they cover together."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    if common <= 0:
        return 1.0 if one == other else 0.0
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def _changed(drafted: Said, reviewed: Said) -> Iterator[tuple[str, str, str]]:
    for key in dict.fromkeys((*drafted.fields, *reviewed.fields)):
        old, new = drafted.fields.get(key, ""), reviewed.fields.get(key, "")
        if old != new:
            yield key, old, new
