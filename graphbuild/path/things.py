"""The things that ways lead through, and which of them an IRI, a prefixed name or a label stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from graphbuild import vocab
from graphbuild.errors import UsageError
from graphbuild.query.arguments import expand
from graphbuild.query.labels import ALIKE, HIDDEN, LABELS, NEAREST, key, plain
from graphbuild.query.render import shorten
from graphbuild.view.network import PARTS, SHARED
from graphbuild.view.statements import Statements

KINDS: Final = (*PARTS, *SHARED, "Beneficiary")
"""The classes whose things are walked, parts of plans before what plans share."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of a plan, or something that plans share.

    Attributes:
        iri: the IRI in full.
        name: the IRI with its prefix (``place:cn-310000``).
        kind: the local name of its class, one of ``KINDS``.
        number: of a focus area or a measure (``1.1``), else empty.
        zh: what it is called in Chinese.
        en: what it is called in English.
    """

    iri: str
    name: str
    kind: str
    number: str
    zh: str
    en: str

    def __str__(self) -> str:
        return f"{self.zh} ({self.name})"


class Things(Mapping[str, Thing]):
    """IRI → thing, for everything that is walked."""

    def __init__(self, statements: Statements, base: str) -> None:
        """``base`` is what the IRIs of the build's things begin with."""
        self._statements = statements
        self._prefixes = vocab.prefixes(base)
        self._things = {iri: self._read(iri, kind) for kind in KINDS for iri in statements.subjects(kind)}

    def __getitem__(self, iri: str) -> Thing:
        return self._things[iri]

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

    def called(self, words: str) -> Thing:
        """The thing that an IRI, a prefixed name, a label or the id of a plan stands for.

        Letters count alike in upper and lower case, and spaces not at all. Where no label fits, pinyin does.

        Raises:
            UsageError: nothing is called so, or several things are; the remedy names them.
        """
        iri = expand(words.removeprefix("<").removesuffix(">"), self._prefixes)
        plan = f"{self._prefixes['document']}{words}"
        if iri in self._things or plan in self._things:
            return self._things.get(iri) or self._things[plan]
        if iri in self._statements:
            raise UsageError(
                f"no way leads through {words}",
                remedy="give a plan, a part of one, or a thing that plans share: graphbuild query find",
            )
        if iri != words or "://" in words:
            known = {thing.name: thing for thing in self._things.values()}
            raise self._unknown(words, shorten(iri, self._prefixes), known)
        labels = self._by(*LABELS)
        asked = key(words)
        fitting = labels.get(asked) or self._by(HIDDEN).get(asked)
        if not fitting:
            raise self._unknown(words, asked, {label: found[0] for label, found in labels.items()})
        if len(fitting) > 1:
            listed = "".join(f"\n      {thing.name}  {thing.zh} / {thing.en}" for thing in fitting)
            raise UsageError(f"{len(fitting)} things are called {words!r}", remedy=f"give one of{listed}")
        return fitting[0]

    def _read(self, iri: str, kind: str) -> Thing:
        zh, en = self._statements.label(iri)
        number = self._statements.one(iri, "plan:number") or ""
        return Thing(iri, shorten(iri, self._prefixes), kind, number, zh, en)

    def _by(self, *properties: str) -> dict[str, list[Thing]]:
        """Label as it is compared → the things that are called so, in the order of ``KINDS``."""
        found: dict[str, list[Thing]] = {}
        for thing in self._things.values():
            labels = [label for name in properties for label in self._statements.objects(thing.iri, name)]
            if self._statements.one(thing.iri, "skos:notation") and " " in thing.en:
                labels.append(plain(thing.en))
            for each in dict.fromkeys(map(key, labels)):
                found.setdefault(each, []).append(thing)
        return found

    def _unknown(self, words: str, asked: str, known: Mapping[str, Thing]) -> UsageError:
        near = get_close_matches(asked, known, n=NEAREST, cutoff=ALIKE)
        things = dict.fromkeys(str(known[each]) for each in near)
        remedy = (
            f"did you mean {' or '.join(things)}?" if near else "see what there is: graphbuild query find"
        )
        return UsageError(f"the graph has nothing that is called {words!r}", remedy=remedy)
