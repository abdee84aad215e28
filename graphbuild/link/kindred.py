"""By which names a thing is known, and by which the wider or later things are that it leads to."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.link.body_wordings import MERGED, TAKEN_OVER, field
from graphbuild.link.known import Known
from graphbuild.link.names import bare, form
from graphbuild.link.rewriting import rewritten
from graphbuild.link.territories import division, prefix
from graphbuild.link.wordings import WHOLES

_COUNTRY = "中国"


def own(kind: str, core: str, keys: Iterable[str]) -> tuple[str, ...]:
    """By what another thing may point at this one: its bare name, the keys of the authorities, its field."""
    found = set(keys)
    if core:
        found.add(bare(kind, core))
    if kind == "body" and field(core):
        found.add(f"field:{field(core)}")
    return tuple(sorted(found))


def above(kind: str, core: str, keys: Iterable[str], known: Known) -> tuple[str, ...]:
    """What may be wider than a thing of this name: its whole, what it is a part of, its successor.

    Args:
        kind: one of ``KINDS``.
        core: the form of its first Chinese name, of a body without the territory's.
        keys: the keys of the authorities that its names have.
        known: the authorities.
    """
    found = {parent for key in keys for parent in known.parents(key)}
    if kind == "indicator":
        several = [rule.sub(meant, core) for rule, meant in WHOLES[1] if rule.search(core)]
        found |= {bare(kind, form(kind, each)) for each in (*several, rewritten(WHOLES, core))}
        found.discard(bare(kind, core))
    elif kind == "program":
        found |= _wider_places(core)
    elif kind == "body":
        found |= {f"field:{after}" for before, after in TAKEN_OVER if field(core) == before}
    return tuple(sorted(found - {""}))


def taken_over(left: str, right: str) -> bool:
    """Whether one body took over the other whole, with wider duties."""
    fields = field(left), field(right)
    return fields in TAKEN_OVER or fields[::-1] in TAKEN_OVER


def merged(left: str, right: str) -> bool:
    """Whether one body went into the other together with others."""
    fields = field(left), field(right)
    return fields in MERGED or fields[::-1] in MERGED


def _wider_places(core: str) -> set[str]:
    """The name of a program with wider places instead of one that it names, or with none (平安金华)."""
    found: set[str] = set()
    for start, end, name in sorted(gazetteer().mentions(core)):
        code = _large(name) or division(name)
        if not code or (len(prefix(code)) > len("3304") and len(name) < len("秀洲区")):
            continue  # short names of counties are words too (平安, 和平)
        before, after = core[:start], core[end:]
        wider = {_COUNTRY}
        if len(prefix(code)) > len("33"):
            wider.add(_short(code[:2] + "0000"))
        if len(prefix(code)) > len("3304"):
            wider.add(_short(code[:4] + "00"))
        found |= {bare("program", before + each + after) for each in wider - {""}}
        if not before and len(after) > len(_COUNTRY):
            found.add(bare("program", after))
    return found


def _large(name: str) -> str:
    """The code of the province that a name means, though a district bears it too (河北)."""
    return next((one.code for one in gazetteer().names.get(name, ()) if one.code.endswith("0000")), "")


def _short(code: str) -> str:
    """The short name of a division; empty where the last list has none of this code."""
    one = gazetteer().current.get(code)
    return one.name.removesuffix("省").removesuffix("市").removesuffix("自治区") if one is not None else ""
