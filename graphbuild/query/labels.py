"""Which thing of a build a label or a bare name stands for, where a person writes one for an IRI."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from graphbuild import vocab
from graphbuild.errors import UsageError
from graphbuild.query.arguments import TAKES, expand, term
from graphbuild.query.header import Argument
from graphbuild.query.question import Question
from graphbuild.query.render import shorten
from graphbuild.terms import is_slug

LABELS: Final = ("rdfs:label", "skos:prefLabel", "skos:altLabel")
"""Properties whose values are what a thing is called."""
HIDDEN: Final = "skos:hiddenLabel"
"""The property of its pinyin, which counts where no label fits."""

NEAREST: Final = 3
"""How many labels are offered where nothing is called so."""
ALIKE: Final = 0.6
"""How alike they are at least, as difflib tells it."""

_NOTATION: Final = NamedNode(vocab.EXTERNAL_PREFIXES["skos"] + "notation")
_SPACES: Final = {"plan": "plan/", "place-code": "place/cn-"}
"""Type of an argument → what the IRIs that it stands for begin with, after the base."""


def key(words: str) -> str:
    """A label as it is compared: letters alike in upper and lower case, without spaces."""
    return "".join(unicodedata.normalize("NFKC", words).casefold().split())


def plain(label: str) -> str:
    """The English name of a division without its rank: Shanghai, and not Shanghai Municipality."""
    return label.rpartition(" ")[0]


def by_name(question: Question, values: Mapping[str, str], store: Store, base: str) -> dict[str, str]:
    """The values, with the name of a thing put for its label where an argument stands for things.

    A value that its argument takes as it is stays; so does one that no label is like, for ``bind`` to refuse.

    Raises:
        UsageError: several things are called so, or none is and some are called nearly so.
    """
    known = {argument.name: argument for argument in question.arguments}
    return {
        name: _named(known[name], value, store, base) if name in known else value
        for name, value in values.items()
    }


def _named(argument: Argument, value: str, store: Store, base: str) -> str:
    space = _space(argument, base)
    if space is None or _is_taken(argument, value, base):
        return value
    if is_slug(value) and _tells(store, NamedNode(space + value)):
        return space + value
    whole = argument.type in _SPACES
    labels = _labels(store, space, whole, *LABELS)
    asked = key(value)
    found = labels.get(asked) or _labels(store, space, whole, HIDDEN).get(asked, {})
    if not found:
        near = get_close_matches(asked, labels, n=NEAREST, cutoff=ALIKE)
        near = near or [each for each in labels if asked in each][:NEAREST]
        if not near:
            return value
        listed = dict(pair for each in near for pair in labels[each].items())
        raise UsageError(
            f"the argument {argument.name!r} cannot be {value!r}",
            remedy=f"did you mean {_listed(listed, base)}? {argument.name} takes {TAKES[argument.type]}",
        )
    if len(found) > 1:
        what = f"{len(found)} things are called {value!r}, which {argument.name} was given as"
        raise UsageError(what, remedy=f"give one of {_listed(found, base)}")
    (iri,) = found
    return iri.removeprefix(space) if whole else iri


def _is_taken(argument: Argument, value: str, base: str) -> bool:
    try:
        term(argument, value, base)
    except UsageError:
        return False
    return True


def _space(argument: Argument, base: str) -> str | None:
    """What the IRIs of the things begin with that an argument stands for, which its example is one of."""
    if argument.type in _SPACES:
        return base + _SPACES[argument.type]
    if argument.type != "iri":
        return None
    example = expand(argument.example, vocab.prefixes(base))
    if example.startswith(f"{base}plan/"):
        return f"{base}plan/"  # a part of any plan
    return example[: max(example.rfind("/"), example.rfind("#")) + 1]


def _labels(store: Store, space: str, whole: bool, *properties: str) -> dict[str, dict[str, str]]:
    """Label as it is compared → IRI → the label as it stands, for the things of a space, in order.

    ``whole`` leaves out what is a part of something else: of a plan, its measures.
    """
    found: dict[str, dict[str, str]] = {}
    prefixes = vocab.prefixes(vocab.BASE)
    for name in properties:
        for quad in store.quads_for_pattern(None, NamedNode(expand(name, prefixes)), None):
            subject, label = quad.subject, quad.object
            if not isinstance(label, Literal) or not isinstance(subject, NamedNode):
                continue
            if not subject.value.startswith(space) or (whole and "/" in subject.value[len(space) :]):
                continue
            found.setdefault(key(label.value), {})[subject.value] = label.value
            if label.language == "en" and " " in label.value and _tells(store, subject, _NOTATION):
                found.setdefault(key(plain(label.value)), {})[subject.value] = label.value
    return {label: dict(sorted(things.items())) for label, things in found.items()}


def _tells(store: Store, subject: NamedNode, predicate: NamedNode | None = None) -> bool:
    return next(store.quads_for_pattern(subject, predicate, None), None) is not None


def _listed(things: Mapping[str, str], base: str) -> str:
    prefixes = vocab.prefixes(base)
    return ", ".join(f"{label} ({shorten(iri, prefixes)})" for iri, label in things.items())
