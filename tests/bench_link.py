"""How fast two graphs are linked, and what blocking keeps, beside rapidfuzz over all pairs (``make bench``).

Both sides are invented from a seed: half of theirs are ours written otherwise (a letter wrong, a letter left
out, words before or after), a tenth bear the name of one of ours in another place, and the rest are new. Each
size is measured in a process of its own, on one thread; memory is the peak of that process.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.link import Entity

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from graphbuild.link.record import Recorder

SIZES = (10_000, 100_000, 1_000_000)
QUICK = SIZES[:2]
"""What ``make bench`` measures; ``make bench-link`` measures all, which takes some twenty minutes."""
ALL_PAIRS = 10_000
"""The most things that are compared pair by pair: a hundred million pairs, of one byte each."""
FITTED = 100_000
"""The most things that the model is fitted to here: it tells whether that does harm."""
GIVEN_UP = 3600
"""Seconds after which a size is not waited for."""
KIND = "program"
TERRITORIES = ("cn-330411", "cn-330482", "cn-130633", "cn-130624", "cn-510100", "cn-440200")
HEAD = ("link", "things", "pairs", "kept", "pairs a second", "right", "seconds", "peak MiB")
FIRST = (
    "数字 绿色 智慧 平安 美丽 幸福 健康 开放 创新 协同 乡村 城市 山地 湖畔 滨海 高原 青年 少年 社区 园区 "
    "工业 农业 渔业 林业 商贸 文旅 康养 科技 人才 金融 交通 水利 能源 环保 教育 卫生 法治 信用 民生 安全"
)
LETTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 1200)]

Table = Callable[[tuple[str, ...], Iterator[tuple[str, ...]]], None]


def name(chance: random.Random) -> str:
    """A name of two words and four to six letters between them."""
    words = FIRST.split()
    middle = "".join(chance.choices(LETTERS, k=chance.randint(4, 6)))
    return chance.choice(words) + middle + chance.choice(("行动", "工程", "计划", "示范区", "改革", "平台"))


def rewritten(chance: random.Random, written: str) -> str:
    """The same name as somebody else writes it."""
    way, place = chance.randrange(4), chance.randrange(2, len(written) - 2)
    if way == 0:
        return written[:place] + chance.choice(LETTERS) + written[place + 1 :]
    if way == 1:
        return written[:place] + written[place + 1 :]
    if way == 2:
        return "“" + written + "”建设"
    return chance.choice(("全面推进", "深入实施")) + written


def sides(size: int) -> tuple[list[Entity], list[Entity], list[int]]:
    """Ours, theirs, and for each of theirs the number of ours that it is, or -1."""
    chance = random.Random(size)  # noqa: S311
    named = [(name(chance), chance.choice(TERRITORIES)) for _ in range(size)]
    ours = [
        Entity(KIND, f"https://ours.example.org/{number:07}", zh=zh, territory=place)
        for number, (zh, place) in enumerate(named)
    ]
    theirs, truth = [], []
    for number, (zh, place) in enumerate(named):
        share = chance.random()
        told, where, is_one = name(chance), chance.choice(TERRITORIES), -1
        if share < 0.5:
            told, where, is_one = rewritten(chance, zh), place, number
        elif share < 0.6:
            told, where = zh, chance.choice([other for other in TERRITORIES if other != place])
        theirs.append(Entity(KIND, f"https://theirs.example.org/{number:07}", zh=told, territory=where))
        truth.append(is_one)
    return ours, theirs, truth


def linked(size: int, *, train: bool = False) -> dict[str, float]:
    """What the linker does with two graphs of this size; ``train`` fits the model to them first."""
    from graphbuild.link.known import known
    from graphbuild.link.record import Recorder
    from graphbuild.link.tables import connected

    ours, theirs, truth = sides(size)
    matches = {(one, number) for number, one in enumerate(truth) if one >= 0}
    begin = time.perf_counter()
    recorder = Recorder(known(), with_sounds=False)
    with connected(2 * size) as connection:
        return _measured(connection, recorder, ours, theirs, matches, begin, train)


def _measured(
    connection: DuckDBPyConnection,
    recorder: Recorder,
    ours: list[Entity],
    theirs: list[Entity],
    matches: set[tuple[int, int]],
    begin: float,
    train: bool,
) -> dict[str, float]:
    """The steps of the linker one by one, on one kind."""
    from graphbuild.link.blocking import block
    from graphbuild.link.model import score
    from graphbuild.link.parameters import parameters
    from graphbuild.link.tables import load
    from graphbuild.link.training import trained

    load(connection, "ours", map(recorder.record, ours))
    load(connection, "theirs", map(recorder.record, theirs))
    read = time.perf_counter()
    pairs = block(connection)
    blocked = time.perf_counter()
    kept = 0
    rows = connection.execute("SELECT id_l, id_r FROM pairs")
    while batch := rows.fetchmany(100_000):
        kept += sum(pair in matches for pair in batch)
    again = time.perf_counter()
    best: dict[int, tuple[float, int]] = {}
    model = parameters()[KIND]
    if train:
        model = trained(connection, KIND, model)
    for row in score(connection, KIND, model, least=model.least_weight, best=1):
        best[row.ours] = max(best.get(row.ours, (row.weight, row.theirs)), (row.weight, row.theirs))
    done = time.perf_counter()
    right = sum(best.get(one, (0, -1))[1] == number for one, number in matches)
    return {
        "pairs": pairs,
        "kept": kept / len(matches),
        "a second": pairs / (blocked - read + done - again),
        "right": right / len(matches),
        "seconds": done - begin - (again - blocked),
        "peak": peak(),
    }


def compared(size: int) -> dict[str, float]:
    """What rapidfuzz does: every pair of names, the best of ours for each of theirs."""
    from rapidfuzz import fuzz, process

    ours, theirs, truth = sides(size)
    begin = time.perf_counter()
    found = process.cdist(
        [entity.zh for entity in theirs],
        [entity.zh for entity in ours],
        scorer=fuzz.ratio,
        workers=1,
        dtype="uint8",
    )
    best = found.argmax(axis=1)
    seconds = time.perf_counter() - begin
    matches = [(number, one) for number, one in enumerate(truth) if one >= 0]
    right = sum(int(best[number]) == one for number, one in matches)
    return {
        "pairs": float(size) ** 2,
        "kept": 1.0,
        "a second": size**2 / seconds,
        "right": right / len(matches),
        "seconds": seconds,
        "peak": peak(),
    }


def peak() -> float:
    """Peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


TOOLS: dict[str, Callable[[int], dict[str, float]]] = {
    "graphbuild link": linked,
    "graphbuild link --train": partial(linked, train=True),
    "rapidfuzz": compared,
}


def section(table: Table, progress: Callable[[str], None], sizes: tuple[int, ...] = SIZES) -> None:
    """Print the table of the section; what is not installed is told, and not measured."""

    def rows() -> Iterator[tuple[str, ...]]:
        for tool, module, largest in (
            ("graphbuild link", "splink", max(sizes)),
            ("graphbuild link --train", "splink", FITTED),
            ("rapidfuzz", "rapidfuzz", ALL_PAIRS),
        ):
            if find_spec(module) is None:
                progress(f"{tool} is not measured: {module} is not installed")
                continue
            for size in sizes:
                if size > largest:
                    continue
                progress(f"{tool}, {size:,} things")
                yield row(tool, size)

    table(HEAD, rows())


def row(tool: str, size: int) -> tuple[str, ...]:
    """One row, measured in a process of its own."""
    command = [sys.executable, __file__, "--tool", tool, "--size", str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=GIVEN_UP, check=False)
    except subprocess.TimeoutExpired:
        return (tool, f"{size:,}", "-", "-", "-", "-", f"> {GIVEN_UP:,}", "-")
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        return (tool, f"{size:,}", "-", "-", "-", "-", "-", "-")
    found = json.loads(done.stdout)
    return (
        tool,
        f"{size:,}",
        f"{found['pairs']:,.0f}",
        f"{found['kept']:.4f}",
        f"{found['a second']:,.0f}",
        f"{found['right']:.4f}",
        f"{found['seconds']:,.1f}",
        f"{found['peak']:,.0f}",
    )


def main() -> None:
    """Measure one size of one tool and print it as JSON; without arguments print the table of all sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", choices=tuple(TOOLS))
    parser.add_argument("--size", type=int)
    given = parser.parse_args()
    if given.tool is None or given.size is None:
        from bench import progress, table

        section(table, progress)
        return
    sys.stdout.write(json.dumps(TOOLS[given.tool](given.size)) + "\n")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
