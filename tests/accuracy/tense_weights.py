"""Sets the weights of words that tell past from future: ``python -m tests.accuracy.tense_weights SHARED``.

An example is a paragraph with figures, under headings that say what it tells of, in a Chinese text that is
not held out. The weights are those of a logistic regression in which past and future count alike. They are
printed with how many paragraphs they tell of texts that were left out (a text at a time), and written.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphbuild.assets import authorities_directory
from graphbuild.authorities import read_authorities
from graphbuild.extract.outline.tense import FILE, YEARS, cues, table
from graphbuild.extract.reading import extract
from tests.accuracy.__main__ import tables
from tests.accuracy.places import text_of

STEPS = 12
COST = 3.0
"""What a weight away from 0 costs."""
APART = {"a decimal": re.compile(r"\d\.\d")}
"""What a review merely has more of: looked at, so that no word stands for it, and left out of the table."""
_FIGURE = re.compile(r"\d[^年月日\d]")
_TABLE = re.compile(r"[|=]")
Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A paragraph: the name of its text, whether it tells of what is over, its cues."""

    text: str
    past: bool
    cues: frozenset[str]


def examples(shared: Path) -> Iterator[Example]:
    """The paragraphs whose headings tell."""
    held_out = {text_of(path, shared / "plans") for path in tables(shared, "quantities", "held out")}
    authorities = read_authorities(authorities_directory())
    for path in sorted((shared / "plans").glob("*.txt")):
        if path in held_out or path.stem.endswith("_en"):
            continue
        found = extract(path, authorities=authorities)
        for block in found.outline.blocks:
            words = found.folded[block.start : block.end]
            told = block.zone in ("past", "future") and not block.guessed
            if told and _FIGURE.search(words) and not _TABLE.search(words):
                apart = {name for name, sign in APART.items() if sign.search(words)}
                named = cues(words, found.years.first) | apart
                yield Example(path.name, block.zone == "past", frozenset(named))


def matrix(chosen: Sequence[Example], names: Sequence[str]) -> Weights:
    """A row an example, a column a cue, and one of ones."""
    return np.array([[*(name in each.cues for name in names), True] for each in chosen], dtype=float)


def fitted(chosen: Sequence[Example], names: Sequence[str]) -> Weights:
    """The weights of the cues, and what is left where there is none."""
    told, past = matrix(chosen, names), np.array([each.past for each in chosen], dtype=float)
    share = np.where(past == 1, 0.5 / past.mean(), 0.5 / (1 - past.mean()))
    costs = np.full(told.shape[1], COST)
    costs[-1] = 0
    weights = np.zeros(told.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-told @ weights))
        slope = told.T @ ((likely - past) * share) + costs * weights
        bend = (told * (likely * (1 - likely) * share)[:, None]).T @ told + np.diag(costs)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(shared: Path) -> None:
    """Fit, print, write."""
    found = list(examples(shared))
    with FILE.open(encoding="utf-8", newline="") as file:
        words = [row["words"] for row in csv.DictReader(file)]
    known = [*table()[0].groupindex, *YEARS]
    names = [*known, *APART]
    right: dict[bool, list[bool]] = {True: [], False: []}
    for text in sorted({each.text for each in found}):
        weights = fitted([each for each in found if each.text != text], names)
        held = [each for each in found if each.text == text]
        odds = matrix(held, known)[:, :-1] @ weights[: len(known)]
        for each, past in zip(held, odds > 0, strict=True):
            right[each.past].append(bool(past == each.past))
    for past, told in right.items():
        _say(f"{'past' if past else 'future'}: {sum(told)} of {len(told)}, {sum(told) / len(told):.3f}")
    weights, counts = fitted(found, names), matrix(found, names).sum(0)
    for name, weight, count in zip([*words, *APART, "always"], weights, counts, strict=True):
        _say(f"{weight:6.2f} {int(count):5} {name}")
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("words", "weight"))
        writer.writerows((name, f"{weight:.1f}") for name, weight in zip(words, weights, strict=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
