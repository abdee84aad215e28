"""A closed curve between an ellipse and a rectangle, measured along its length."""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import Final

Point = tuple[float, float]

ROUNDNESS: Final = 3.2
"""Exponent of the superellipse: 2 is an ellipse, more is closer to a rectangle."""
SAMPLES: Final = 240


@cache
def _unit(roundness: float) -> tuple[Point, ...]:
    """The samples of the curve whose half axes are 1."""
    angles = [math.tau * i / SAMPLES for i in range(SAMPLES + 1)]
    return tuple((_power(-math.cos(a), 2 / roundness), _power(-math.sin(a), 2 / roundness)) for a in angles)


def _power(value: float, exponent: float) -> float:
    return math.copysign(abs(value) ** exponent, value)


class Curve:
    """A superellipse around (0, 0), from its leftmost point clockwise (y grows downwards)."""

    def __init__(self, half_width: float, half_height: float, roundness: float = ROUNDNESS) -> None:
        self._points = [(half_width * x, half_height * y) for x, y in _unit(roundness)]
        steps = map(math.dist, self._points, self._points[1:])
        self._lengths = list(accumulate(steps, initial=0.0))

    @property
    def length(self) -> float:
        """The way once around."""
        return self._lengths[-1]

    def at(self, share: float) -> Point:
        """The point a share of the length from the start."""
        wanted = share % 1.0 * self.length
        index = min(max(bisect_left(self._lengths, wanted), 1), SAMPLES)
        (ax, ay), (bx, by) = self._points[index - 1], self._points[index]
        part = (wanted - self._lengths[index - 1]) / (self._lengths[index] - self._lengths[index - 1])
        return ax + (bx - ax) * part, ay + (by - ay) * part

    def direction(self, share: float) -> Point:
        """Which way the curve goes at a share of its length: a vector of length 1."""
        before, after = self.at(share - 0.005), self.at(share + 0.005)
        length = math.dist(before, after) or 1.0
        return (after[0] - before[0]) / length, (after[1] - before[1]) / length
