"""What the page's scripts read: columns over the nodes and edges that pyvis holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphbuild.view.exchange import exchange
from graphbuild.view.facts import Fact
from graphbuild.view.layout import WAYS
from graphbuild.view.places import Band
from graphbuild.view.relations import RELATIONS, Relation
from graphbuild.view.sentences import FORMS, MENTION, ROLE
from graphbuild.view.statements import Words
from graphbuild.view.terms import found_by, numbers, terms_of
from graphbuild.view.words import CLASSES, FACTS, INTERFACE, SHAPES

if TYPE_CHECKING:
    from pyvis.network import Network


def columns(held: Network, title: Words, language: str | None, layout: str) -> dict[str, Any]:
    """Everything, ready to be written as JSON; ``layout`` and ``language`` are those the page opens with."""
    terms = terms_of((*held.nodes, *held.edges))
    kinds = list(CLASSES)
    relations = list(RELATIONS)
    extra = sorted({edge["relation"] for edge in held.edges} - set(RELATIONS))
    table = [(name, RELATIONS[name]) for name in relations]
    table += [(name, Relation(Words(name, name), Words(name, name))) for name in extra]
    index = {name: i for i, (name, _) in enumerate(table)}
    number = {node["id"]: i for i, node in enumerate(held.nodes)}
    base = _common_base([node["id"] for node in held.nodes])
    return {
        "language": language,
        "title": title._asdict(),
        "base": base,
        "options": held.options,
        "layout": layout,
        "layoutNames": {way: names for way, names in WAYS.items() if set(names) <= set(held.bands)},
        "interface": _both(INTERFACE),
        "facts": _both(FACTS),
        "exchange": exchange(),
        "sentences": _both({**FORMS, "mention": MENTION, "role": ROLE}),
        "classes": [
            {
                "name": name,
                "shape": SHAPES[name],
                **CLASSES[name]._asdict(),
                "count": sum(node["kind"] == name for node in held.nodes),
                "facts": _facts_of(held.nodes, name),
            }
            for name in kinds
        ],
        "relations": [
            {"name": name, "forward": words.forward._asdict(), "backward": words.backward._asdict()}
            for name, words in table
        ],
        "terms": {name: [term._asdict() for term in found] for name, found in terms.items()},
        "nodes": {
            "id": [node["id"].removeprefix(base) for node in held.nodes],
            "kind": [kinds.index(node["kind"]) for node in held.nodes],
            "zh": [node["zh"] for node in held.nodes],
            "en": [node["en"] for node in held.nodes],
            "layouts": {name: _layout(held.nodes, name, bands) for name, bands in held.bands.items()},
            "facts": [_facts(node["facts"]) for node in held.nodes],
            "evidence": [node["evidence"] for node in held.nodes],
            "alternative": _alternative(held.nodes),
            "deadline": [_deadline(node["facts"]) for node in held.nodes],
            **found_by(held.nodes, terms),
        },
        "edges": {
            "from": [number[edge["from"]] for edge in held.edges],
            "to": [number[edge["to"]] for edge in held.edges],
            "relation": [index[edge["relation"]] for edge in held.edges],
            "basis": [edge["basis"] for edge in held.edges],
            "basisNote": [edge["basis_note"] for edge in held.edges],
            "evidence": [edge["evidence"] for edge in held.edges],
            "remarks": [_facts(edge["remarks"]) for edge in held.edges],
            "review": numbers(held.edges, "review", terms),
        },
    }


def _layout(nodes: Sequence[Mapping[str, Any]], name: str, bands: Sequence[Band]) -> dict[str, Any]:
    """One layout's columns, the ovals by node, its rows, and the box that all of it fills."""
    spots = [node["positions"][name] for node in nodes]
    reach = [node["ovals"].get(name, (12.0, 12.0))[:2] for node in nodes]
    cells = {i: node["cells"][name] for i, node in enumerate(nodes) if name in node["cells"]}
    return {
        "x": [round(x, 1) for x, _ in spots],
        "y": [round(y, 1) for _, y in spots],
        "ovals": {
            i: [round(half, 1) for half in node["ovals"][name]]
            for i, node in enumerate(nodes)
            if name in node["ovals"]
        },
        "bands": [[band.level, *(round(side, 1) for side in band[1:])] for band in bands],
        "cells": {i: [round(side, 1) for side in cell] for i, cell in cells.items()},
        "bounds": _bounds(
            [
                *((x - w, y - h, x + w, y + h) for (x, y), (w, h) in zip(spots, reach, strict=True)),
                *(band[1:] for band in bands),
                *cells.values(),
            ]
        ),
    }


def _bounds(boxes: Sequence[tuple[float, ...]]) -> dict[str, float]:
    """What holds all the boxes (left, top, right, bottom)."""
    left, top, right, bottom = zip(*boxes, strict=True)
    sides = {"left": min(left), "right": max(right), "top": min(top), "bottom": max(bottom)}
    return {name: round(side, 1) for name, side in sides.items()}


def _facts(facts: Sequence[Fact]) -> list[tuple[object, ...]]:
    """Each as ``(name, zh, en, basis, inferred from, evidence)``."""
    return [(fact.name, *fact.words, *fact[2:]) for fact in facts]


def _facts_of(nodes: Sequence[Mapping[str, Any]], kind: str) -> list[str]:
    """The facts that some node of a class has, as the table asks for its columns."""
    found = {fact.name for node in nodes if node["kind"] == kind for fact in node["facts"]}
    return [name for name in ("figure", "deadline", "modality") if name in found]


def _alternative(nodes: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """By what other names a node is found, of those that have any."""
    named = ((i, fact) for i, node in enumerate(nodes) for fact in node["facts"])
    return {i: fact.words.zh for i, fact in named if fact.name == "alternative"}


def _deadline(facts: Sequence[Fact]) -> str | int:
    """How a node's first deadline is known; 0 where it has none."""
    return next((fact.basis for fact in facts if fact.name == "deadline"), 0)


def _both(words: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    return {name: pair._asdict() for name, pair in words.items()}


def _common_base(iris: Sequence[str]) -> str:
    """What the IRIs of all nodes begin with, up to a slash: the page writes it once."""
    first, last = min(iris), max(iris)
    shared = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[: first.rfind("/", 0, shared) + 1]
