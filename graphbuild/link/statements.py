"""The statements of a graph that a vocabulary follows, and its things as entities."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode

from graphbuild.link.entity import LEVELS, Entity
from graphbuild.link.vocabulary import Path_, Step, Vocabulary

TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Term = NamedNode | BlankNode | Literal
Statement = tuple[Term, str, Term]

MAXIMUM_NEIGHBOURS: Final = 40
"""Names of neighbours that an entity keeps: the first in order. A hub is known by fewer."""
_WIDEST: Final = 200
"""Nodes that a path is followed over; a hub is left after so many, in order."""
_HAN: Final = re.compile(r"[㐀-鿿豈-﫿]")
_PLACE_ID: Final = re.compile(r"(?:cn-\d{6,9}|china)")
_CODE: Final = re.compile(r"\d{6}(?:\d{3})?")


class Words(NamedTuple):
    """A literal: what it says, and in which language (lower case; empty where it does not tell)."""

    value: str
    language: str


Node = str | Words
"""An IRI, a blank node (``_:…``) or a literal."""


class Statements:
    """What a vocabulary follows, by predicate; statements may come in any order, and twice."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        steps = [step for paths in vocabulary.paths.values() for path in paths for step in path]
        self._onward: dict[str, dict[str, list[Node]]] = {
            step.predicate: {} for step in steps if not step.inverse
        }
        self._back: dict[str, dict[str, list[Node]]] = {step.predicate: {} for step in steps if step.inverse}
        self._kinds: dict[str, str] = {}
        self.without_iri: set[str] = set()

    def add(self, statements: Iterable[Statement]) -> None:
        """Keep what is followed, and the types that are kinds."""
        kinds, onward, back = self.vocabulary.kinds, self._onward, self._back
        for subject, predicate, value in statements:
            if predicate == TYPE:
                kind = kinds.get(_node_text(value))
                if kind is not None:
                    self._add_kind(_node_text(subject), kind)
            if predicate not in onward and predicate not in back:
                continue
            node, other = _node_text(subject), _node(value)
            if predicate in onward:
                onward[predicate].setdefault(node, []).append(other)
            if predicate in back and isinstance(other, str):
                back[predicate].setdefault(other, []).append(node)

    def _add_kind(self, subject: str, kind: str) -> None:
        if subject.startswith("_:"):
            self.without_iri.add(subject)
        else:
            self._kinds[subject] = min(kind, self._kinds.get(subject, kind))

    def __len__(self) -> int:
        return len(self._kinds)

    def entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """The things of these kinds (all, where none is named) still in use, in the order of their IRIs."""
        for iri in sorted(self._kinds):
            if (not kinds or self._kinds[iri] in kinds) and iri not in self.retired:
                yield self._entity(iri, self._kinds[iri])

    @cached_property
    def _paths(self) -> dict[str, list[Path_]]:
        """Those paths each step of which the graph has."""
        return {
            told: [path for path in paths if all(self._table(step) for step in path)]
            for told, paths in self.vocabulary.paths.items()
        }

    def _table(self, step: Step) -> dict[str, list[Node]]:
        return (self._back if step.inverse else self._onward)[step.predicate]

    @cached_property
    def retired(self) -> frozenset[str]:
        """The IRIs of things that their graph tells to be no longer used; nothing is linked to them."""
        told = [self._onward[path[-1].predicate] for path in self.vocabulary.paths.get("retired", ())]
        return frozenset(
            iri
            for iri, nodes in (each for table in told for each in table.items())
            if iri in self._kinds
            and any(node[0] in ("true", "1") for node in nodes if isinstance(node, Words))
        )

    def _entity(self, iri: str, kind: str) -> Entity:
        labels, others = self._literals(iri, "label"), self._literals(iri, "alternative")
        zh, en, pinyin = (_in(labels, of) for of in ("zh", "en", "pinyin"))
        named = {name for name in (zh, en, pinyin) if name}
        pinyin = pinyin or _in(others, "pinyin")
        told = ("zh", "en") if zh or en else ("zh", "en", "")  # names in any language are better than none
        alternatives = {words.value for words in (*labels, *others) if _language(words) in told} - named
        return Entity(
            kind=kind,
            iri=iri,
            zh=zh,
            en=en,
            pinyin=pinyin,
            alternatives=tuple(sorted(alternatives)),
            code=min(self._texts(iri, "code"), key=lambda code: (len(code), code), default=""),
            unit=min(self._texts(iri, "unit"), default=""),
            territory=min(map(self._territory, self._nodes(iri, "territory")), default="")
            or _only(map(self._territory, self._nodes(iri, "plan_territory"))),
            level=next((text for text in self._texts(iri, "level") if text in LEVELS), "")
            or _only(text for text in self._texts(iri, "plan_level") if text in LEVELS),
            year=next((int(text) for text in self._texts(iri, "year") if text.isdecimal()), None)
            or int(_only(text for text in self._texts(iri, "plan_year") if text.isdecimal()) or 0)
            or None,
            part_of=next(iter(self._texts(iri, "within")), ""),
            neighbours=tuple(islice(self._texts(iri, "neighbour"), MAXIMUM_NEIGHBOURS)),
            same=tuple(node for node in self._nodes(iri, "same") if isinstance(node, str)),
        )

    def _nodes(self, iri: str, told: str) -> list[Node]:
        """What the paths lead to, without the thing itself, in order."""
        found: set[Node] = set()
        for path in self._paths.get(told, ()):
            found.update(self._followed(iri, path))
        return sorted(found - {iri}, key=_order)

    def _followed(self, iri: str, path: Path_) -> Iterable[Node]:
        ahead: list[Node] = [iri]
        for step in path:
            table = self._table(step)
            reached = {node for each in ahead if isinstance(each, str) for node in table.get(each, ())}
            ahead = sorted(reached, key=_order)[:_WIDEST] if len(reached) > 1 else list(reached)
        return ahead

    def _literals(self, iri: str, told: str) -> list[Words]:
        return [node for node in self._nodes(iri, told) if isinstance(node, Words) and node.value.strip()]

    def _texts(self, iri: str, told: str) -> list[str]:
        """What the paths lead to as text, each once, in order: a node by its name."""
        return sorted({text for node in self._nodes(iri, told) if (text := self._text(node))})

    def _text(self, node: Node) -> str:
        if isinstance(node, Words):
            return node.value.strip()
        labels = self._literals(node, "label")
        named = _in(labels, "zh") or _in(labels, "en")
        local = re.split(r"[/#]", node)[-1]
        return local if local in LEVELS else named or local

    def _territory(self, node: Node) -> str:
        """A place's id where the graph tells its code, else its name."""
        if isinstance(node, Words):
            return f"cn-{node.value}" if _CODE.fullmatch(node.value) else node.value
        local = re.split(r"[/#]", node)[-1]
        if _PLACE_ID.fullmatch(local):
            return local
        codes = sorted(words.value for words in self._literals(node, "code") if _CODE.fullmatch(words.value))
        return f"cn-{codes[0]}" if codes else self._text(node)


def _only(told: Iterable[str]) -> str:
    """What all tell alike; empty where they differ: the plans of several governments name it."""
    found = set(told)
    return found.pop() if len(found) == 1 else ""


def _language(words: Words) -> str:
    """``zh``, ``en`` or ``pinyin``; without a language tag the script tells; of others empty."""
    tag = words.language
    if tag in ("", "und", "mul"):
        return "zh" if _HAN.search(words.value) else "en"
    if tag.startswith(("zh", "cmn")):
        return "pinyin" if "latn" in tag or "pinyin" in tag else "zh"
    return "en" if tag.startswith("en") else ""


def _in(labels: Iterable[Words], language: str) -> str:
    """The label in a language: simplified script first, then the plainest tag, then the first in order."""
    best = min((words for words in labels if _language(words) == language), key=_plainest, default=None)
    return "" if best is None else best.value


def _plainest(words: Words) -> tuple[bool, int, str, str]:
    traditional = words.language.endswith(("hant", "tw", "hk", "mo"))
    return traditional, len(words.language), words.language, words.value


def _order(node: Node) -> tuple[int, str, str]:
    return (0, node, "") if isinstance(node, str) else (1, node.value, node.language)


def _node_text(term: Term) -> str:
    return sys.intern(term.value) if isinstance(term, NamedNode) else str(term)


def _node(term: Term) -> Node:
    if isinstance(term, Literal):
        return Words(term.value, (term.language or "").lower())
    return _node_text(term)
