"""Sets the weights of the words that tell past from future: ``python -m tests.accuracy.tense_weights SHARED``.

An example is a sentence in which the tables of the development half have a figure aimed at or reached, by
what most of them are. The weights are those of a logistic regression in which past and future count alike.
They are printed with how many sentences, and how many paragraphs, they tell of texts that were left out (a
text at a time), and written into the table.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphbuild.extract.fold import fold
from graphbuild.extract.outline.tense import FILE, YEARS, cues, table
from graphbuild.extract.year import plan_years
from tests.accuracy.__main__ import tables
from tests.accuracy.places import text_of

STEPS = 12
COST = 3.0
"""What a weight away from 0 costs."""
LEAST = 4
"""Chinese characters of a sentence."""
APART = {"a figure": re.compile(r"\d"), "a decimal": re.compile(r"\d\.\d")}
"""What a review merely has more of: looked at, so that no word stands for it, and left out of the table."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LINE, _SENTENCE = re.compile(r"[^\n]+"), re.compile(r"[^。;\n]+")
Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A sentence: its text's name, the line it stands in, whether it tells of what is over, its cues."""

    text: str
    line: int
    past: bool
    cues: frozenset[str]


def examples(shared: Path) -> Iterator[Example]:
    """Those of the development half."""
    for path in tables(shared, "quantities", "development"):
        folded = fold(text_of(path, shared / "plans").read_bytes().decode())
        year = plan_years(folded).first
        with path.open(encoding="utf-8", newline="") as file:
            rows = {int(row["start"]): row["role"] for row in csv.DictReader(file, delimiter="\t")}
        for line in _LINE.finditer(folded):
            told = [
                (each.group(), _past(rows, each.span()))
                for each in _SENTENCE.finditer(folded, *line.span())
                if len(_HAN.findall(each.group())) >= LEAST
            ]
            whole = _past(rows, line.span())
            if whole is None:
                continue
            for words, past in told:
                found = frozenset().union(*cues(words, year), (name for name, sign in APART.items() if sign.search(words)))
                yield Example(path.name, line.start(), whole if past is None else past, found)


def _past(rows: Mapping[int, str], span: tuple[int, int]) -> bool | None:
    """Whether most figures of a span are reached, not aimed at; ``None`` where as many are of either kind."""
    roles = Counter(role for start, role in rows.items() if span[0] <= start < span[1])
    past, future = roles["achievement"], roles["target"]
    return None if past == future else past > future


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


def main(shared: Path) -> None:
    """Fit, print, write."""
    found = list(examples(shared))
    pattern, _ = table()
    with FILE.open(encoding="utf-8", newline="") as file:
        words = [row["words"] for row in csv.DictReader(file) if row["words"] not in YEARS]
    names = [*pattern.groupindex, *YEARS, *APART]
    right: dict[str, list[bool]] = defaultdict(list)
    for text in sorted({each.text for each in found}):
        weights = fitted([each for each in found if each.text != text], names)
        lines: dict[int, list[float]] = defaultdict(list)
        truth: dict[int, list[int]] = defaultdict(list)
        weights[len(words) + len(YEARS) :] = 0
        held = [each for each in found if each.text == text]
        for each, odds in zip(held, matrix(held, names) @ weights, strict=True):
            right[f"sentences past={each.past}"].append((odds > 0) == each.past)
            lines[each.line].append(odds)
            truth[each.line].append(1 if each.past else -1)
        for line, odds in lines.items():
            if sum(truth[line]):
                past = sum(truth[line]) > 0
                right[f"lines past={past}"].append((sum(odds) > 0) == past)
    for name, told in sorted(right.items()):
        print(f"{name}: {sum(told)} of {len(told)}, {sum(told) / len(told):.3f}")
    weights = fitted(found, names)
    counts = matrix(found, names).sum(0)
    for name, weight, count in sorted(zip([*words, *YEARS, *APART, "none"], weights, counts), key=lambda each: each[1]):
        print(f"{weight:6.2f} {int(count):5} {name}")
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("words", "weight"))
        for name, weight in zip([*words, *YEARS], weights, strict=False):
            writer.writerow((name, f"{weight:.1f}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
