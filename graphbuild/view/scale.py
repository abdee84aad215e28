"""From how many nodes on a page shows islands, and from how many on plans that are opened one by one."""

from __future__ import annotations

from typing import Final, NamedTuple


class Scale(NamedTuple):
    """Up to ``whole`` nodes a network is one picture; up to ``islands`` each plan is an island of its own.

    Beyond, the page opens with one node a plan, and each plan opens into its island.
    """

    whole: int
    islands: int


SCALE: Final = Scale(3_000, 20_000)
