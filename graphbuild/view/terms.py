"""By what the page finds and filters nodes: modality and review as terms held once, and how names sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphbuild.view.network import Term


def terms_of(parts: Iterable[Mapping[str, Any]]) -> dict[str, list[Term]]:
    """The concepts that some node or edge has, by what it has them for."""
    held = list(parts)
    return {name: sorted({part[name] for part in held if part.get(name)}) for name in ("modality", "review")}


def numbers(parts: Sequence[Mapping[str, Any]], name: str, terms: Mapping[str, Sequence[Term]]) -> list[int]:
    """Which of the terms each part has, by number; -1 for none."""
    return [terms[name].index(part[name]) if part[name] else -1 for part in parts]


def found_by(nodes: Sequence[Mapping[str, Any]], terms: Mapping[str, Sequence[Term]]) -> dict[str, list[Any]]:
    """The columns by which nodes are filtered and, typed in letters, searched for."""
    from graphbuild.pinyin import initials

    return {
        "modality": numbers(nodes, "modality", terms),
        "review": numbers(nodes, "review", terms),
        "pinyin": [node["pinyin"] for node in nodes],
        "initials": [initials(node["zh"]) for node in nodes],
    }
