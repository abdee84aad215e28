"""The rule by-remit: which department's business a measure or an action is, by the words in it.

Each topic that a passage names speaks for the departments that have it in their remit: the more, the more it
is theirs alone, the longer the word is, and where it stands in a heading. Of topics that overlap the longest
counts (农村公路 is a road, not farming), and each counts once. The weights were set before anything was
measured; ``make accuracy`` says how right the rule is.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from graphbuild.authorities.remits import Remit, Remits
from graphbuild.terms import Confidence

RULE: Final = "by-remit"
"""The name of the rule in the graph."""

LEAST: Final = 2.0
"""A department that the words speak for less is not proposed."""

_CLAUSE: Final = re.compile(r"[^。；;！!？?，,：:\n]+")
_HEADING: Final = 2.0
"""How much more a word of a heading says."""


class Passage(NamedTuple):
    """Words that tell of one thing; a heading tells more."""

    words: str
    heading: bool = False


class Proposal(NamedTuple):
    """A department with what speaks for it: a score, and the words in the order in which they stand."""

    department: str
    score: float
    words: tuple[str, ...]
    confidence: Confidence


def propose(remits: Remits, departments: Container[str], passages: Sequence[Passage]) -> list[Proposal]:
    """The departments whose remit the passages fall into, the likeliest first; empty where none is likely.

    Args:
        remits: the table.
        departments: the ids of those that the territory has.
        passages: headings and other words of the thing, in our words or in the text's.
    """
    scores: dict[str, float] = {}
    words: dict[str, list[str]] = {}
    for topic, weight, remit in _said(remits, passages):
        if remit.department in departments:
            scores[remit.department] = scores.get(remit.department, 0.0) + weight
            words.setdefault(remit.department, []).append(topic)
    total = sum(scores.values())
    ranked = sorted(scores, key=lambda department: -scores[department])  # else as the words stand
    return [
        Proposal(
            department,
            scores[department],
            tuple(dict.fromkeys(words[department])),
            _confidence(scores[department], total),
        )
        for department in ranked
        if scores[department] >= LEAST
    ]


def _said(remits: Remits, passages: Iterable[Passage]) -> Iterator[tuple[str, float, Remit]]:
    """Each topic with what it weighs for one remit; a topic that stands again does not speak again."""
    heard: set[tuple[str, Remit]] = set()
    for passage in passages:
        for clause in _CLAUSE.findall(passage.words):
            for topic, of in _topics(remits, clause):
                for remit in of:
                    told = not remit.verbs or any(verb in clause for verb in remit.verbs)
                    if told and (topic, remit) not in heard:
                        heard.add((topic, remit))
                        weight = remit.strength * (len(topic) + 2) / 4
                        yield topic, weight * (_HEADING if passage.heading else 1.0), remit


def _topics(remits: Remits, clause: str) -> Iterator[tuple[str, tuple[Remit, ...]]]:
    at = 0
    while at < len(clause):
        for topic, of in remits.by_first.get(clause[at], ()):
            if clause.startswith(topic, at):
                yield topic, of
                at += len(topic)
                break
        else:
            at += 1


def _confidence(score: float, total: float) -> Confidence:
    if score >= 6 and score >= 0.6 * total:
        return "high"
    return "medium" if score >= 3 and score >= 0.4 * total else "low"
