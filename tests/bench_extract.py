"""How fast a plan is extracted, beside jieba and recognizers-text (a section of ``make bench``).

Every tool reads the same texts, on one core, in a process of its own. Before the clock starts it is loaded
and has read our own plans in ``samples``: what is loaded when a text first asks for it is loading, too.
jieba only cuts words; recognizers-text only finds numbers with units, and is given a text line by line, which
is how it is fastest. Both stand for what else one could do with a text in one pass. They are installed by
``make bench`` alone; what is not there is told, and not compared.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from synthetic import COUNTERS, KINDS, THINGS, VERBS

ROOT = Path(__file__).parent.parent
PLANS = ROOT.parent / "shared" / "plans"
SAMPLES = sorted((ROOT / "tests" / "samples").glob("*.txt"))
SIZES = (10_000, 20_000, 40_000, 80_000, 160_000)
ROWS = (250, 500, 1_000, 2_000)
RUNS = 3
LONG = 5.0
"""Seconds of runs after which there are no more of them."""
GIVEN_UP = 120
"""Seconds after which a tool is not waited for."""
OURS = "graphbuild extract, with the draft"
TOOLS = {
    OURS: None,
    "graphbuild extract, the finders alone": None,
    "jieba, cutting words": "jieba",
    "recognizers-text, numbers with units": "recognizers_number_with_unit",
}
"""What is measured → the module that has to be there."""
SPEED_HEAD = ("extract", "text", "characters", "seconds", "characters a second", "ratio")
GROWTH_HEAD = ("extract, as a plan grows", "seconds", "µs a character", "peak MiB", "MiB above loaded")

Table = Callable[[tuple[str, ...], Iterator[tuple[str, ...]]], None]
Measured = dict[str, float]
"""``seconds`` of a run over all texts, ``loaded`` and ``peak`` MiB of the process before and after."""


def section(table: Table, progress: Callable[[str], None]) -> None:
    """Print the tables of the section, and what could not be compared."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grown = {size: folder / f"plan-{size}.txt" for size in SIZES}
        for size, path in grown.items():
            path.write_text(invented(size), encoding="utf-8")
        texts = {"invented": [grown[40_000]]}
        if PLANS.is_dir():
            texts["real plans"] = [path for path in sorted(PLANS.glob("*.txt")) if "_en" not in path.stem]
        table(SPEED_HEAD, speeds(texts, folder, progress))
        tables = {rows: folder / f"table-{rows}.txt" for rows in ROWS}
        for rows, path in tables.items():
            path.write_text(invented_table(rows), encoding="utf-8")
        named = {f"{len(path.read_text(encoding='utf-8')):,} characters": path for path in grown.values()}
        named |= {f"a table of {rows:,} rows": path for rows, path in tables.items()}
        for characters in SIZES[:3]:
            path = folder / f"sentence-{characters}.txt"
            path.write_text(invented_sentence(characters), encoding="utf-8")
            named[f"a sentence of {characters:,} characters"] = path
        table(GROWTH_HEAD, growth(named, folder, progress))
    missing = [tool for tool, module in TOOLS.items() if module is not None and find_spec(module) is None]
    if missing:
        sys.stdout.write(
            f"\nnot installed, and not compared: {'; '.join(missing)} (make bench installs them)\n"
        )
    if not PLANS.is_dir():
        sys.stdout.write("\nthe texts of real plans are not at hand, and were not measured\n")


def speeds(
    texts: dict[str, list[Path]], folder: Path, progress: Callable[[str], None]
) -> Iterator[tuple[str, ...]]:
    """Every tool over every set of texts; the ratio is to the first, how many times as fast that is."""
    for name, paths in texts.items():
        characters = sum(len(path.read_text(encoding="utf-8", errors="replace")) for path in paths)
        ours: float | None = None
        for tool, module in TOOLS.items():
            if module is not None and find_spec(module) is None:
                continue
            progress(f"{tool}: {name}")
            measured = measure(tool, paths, folder)
            if measured is None:
                yield tool, name, f"{characters:,}", f"> {GIVEN_UP}", f"< {characters / GIVEN_UP:,.0f}", "-"
                continue
            speed = characters / measured["seconds"]
            ours = ours or speed
            ratio = f"{speed / ours:.2g}" if speed >= ours else f"1/{ours / speed:.2g}"
            yield tool, name, f"{characters:,}", f"{measured['seconds']:.2f}", f"{speed:,.0f}", ratio


def growth(
    grown: dict[str, Path], folder: Path, progress: Callable[[str], None]
) -> Iterator[tuple[str, ...]]:
    """Time and memory of one plan, or one table, by its length: a straight line has one time a character."""
    for name, path in grown.items():
        characters = len(path.read_text(encoding="utf-8"))
        progress(f"{OURS}: {name}")
        measured = measure(OURS, [path], folder)
        if measured is None:
            yield name, f"> {GIVEN_UP}", "-", "-", "-"
            continue
        yield (
            name,
            f"{measured['seconds']:.2f}",
            f"{measured['seconds'] / characters * 1e6:.1f}",
            f"{measured['peak']:.0f}",
            f"{measured['peak'] - measured['loaded']:.0f}",
        )


def measure(tool: str, paths: list[Path], folder: Path) -> Measured | None:
    """The median of a few runs, each in a process of its own; ``None`` when one takes too long.

    What a tool remembers of the words of a text must not help it with the same text a second time.
    """
    runs: list[Measured] = []
    while len(runs) < RUNS and sum(run["seconds"] for run in runs) < LONG:
        one = measured_once(tool, paths, folder)
        if one is None:
            return None
        runs.append(one)
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def measured_once(tool: str, paths: list[Path], folder: Path) -> Measured | None:
    """One run of one tool in a new process; ``None`` when it takes too long."""
    listed = folder / "listed.txt"
    listed.write_text("\n".join(map(str, paths)), encoding="utf-8")
    command = [sys.executable, __file__, "--tool", tool, "--texts", str(listed)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=GIVEN_UP)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    measured: Measured = json.loads(done.stdout.splitlines()[-1])
    return measured


def invented(characters: int) -> str:
    """A plan of about so many characters in our own words: focus areas, measures, sentences with figures."""
    chance = random.Random(characters)  # noqa: S311 - the same plan every time, nothing secret
    verbs, kinds, things = (
        [pair.split()[0] for pair in pairs.split("|")] for pairs in (VERBS, KINDS, THINGS)
    )
    numerals = "一二三四五六七八九十"
    lines, length, area = ["秀洲区2020年水乡建设要点", ""], 12, 0

    def thing() -> str:
        return chance.choice(kinds) + chance.choice(things)

    def sentence() -> str:
        place = chance.choice(("", "在王江泾镇", "在新塍镇", "与上海市", "在全区", "沿运河"))
        parts = [f"{place}{chance.choice(verbs)}{thing()}"]
        for _ in range(chance.randint(1, 3)):
            figure = f"{chance.randint(2, 900)}{chance.choice((*COUNTERS, '亿元', '公里', '亩', '名'))}"
            bound = chance.choice(("", "力争", "确保", "不少于"))
            parts.append(f"{bound}{chance.choice(verbs)}{thing()}{figure}{chance.choice(('', '以上'))}")
        if chance.random() < 0.3:
            parts.append(f"实施“{chance.choice(kinds)}{chance.choice(things)}”行动计划")
        if chance.random() < 0.2:
            parts.append(f"到2020年底{thing()}覆盖率达到{chance.randint(50, 99)}%")
        return "，".join(parts) + "。"

    while length < characters:
        part = area % len(numerals)
        added = [f"{numerals[part]}、{chance.choice(verbs)}{thing()}"]
        for measure_number in range(5):
            heading = f"（{numerals[measure_number]}）{chance.choice(verbs)}{thing()}。"
            added.append(heading + "".join(sentence() for _ in range(6)))
        if chance.random() < 0.5:
            added.append("（责任单位：区发改局、区建设局、区农业农村局）")
        lines += added
        length += sum(len(line) + 1 for line in added)
        area += 1
    return "\n".join(lines) + "\n"


def invented_table(rows: int) -> str:
    """A plan that is a table of indicators with so many rows, in our own words."""
    chance = random.Random(rows)  # noqa: S311 - the same table every time, nothing secret
    kinds, things = ([pair.split()[0] for pair in pairs.split("|")] for pairs in (KINDS, THINGS))
    lines = ["秀洲区水乡建设规划（2021—2025年）", "", "指标\t单位\t2020年\t2025年\t属性"]
    for _ in range(rows):
        name, now = chance.choice(kinds) + chance.choice(things), chance.randint(2, 900)
        aim, unit = now + chance.randint(1, 90), chance.choice(("个", "亩", "公里", "%", "亿元"))
        lines.append(
            f"{name}\t{unit}\t{now}\t{chance.choice(('', '≥'))}{aim}\t{chance.choice(('约束性', '预期性'))}"
        )
    return "\n".join(lines) + "\n"


def invented_sentence(characters: int) -> str:
    """A plan that is one list without an end, as a file may be that lost its breaks."""
    title, _, *lines = invented(characters).splitlines()
    return f"{title}\n" + "、".join(lines).translate(str.maketrans("。，", "、、")) + "\n"


# in the process that is measured


def reader(tool: str, folder: Path) -> Callable[[Path], object]:
    """What reads a text with a tool; ``folder`` is for what the tool keeps."""
    if tool.startswith("graphbuild"):
        return _ours(with_draft=tool == OURS)
    if tool.startswith("jieba"):
        import jieba  # type: ignore[import-not-found, import-untyped, unused-ignore]

        jieba.setLogLevel(60)
        jieba.dt.tmp_dir = str(folder)
        jieba.initialize()
        return lambda path: sum(1 for _ in jieba.cut(path.read_text(encoding="utf-8", errors="replace")))
    from recognizers_number_with_unit import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        NumberWithUnitRecognizer,
    )

    all_of_them = NumberWithUnitRecognizer("zh-cn")
    models = [
        all_of_them.get_dimension_model(),
        all_of_them.get_currency_model(),
        all_of_them.get_age_model(),
        all_of_them.get_temperature_model(),
    ]

    def read(path: Path) -> int:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        return sum(len(model.parse(line)) for line in lines if line for model in models)

    return read


def _ours(*, with_draft: bool) -> Callable[[Path], object]:
    from graphbuild.authorities import read_authorities
    from graphbuild.concepts import read_concepts
    from graphbuild.extract.draft.draft import draft
    from graphbuild.extract.reading import extract

    concepts = read_concepts()
    authorities = read_authorities(None, concepts)

    def read(path: Path) -> object:
        found = extract(path, territory="330411", year=2020, authorities=authorities)
        if not with_draft:
            return found
        return draft(found, authorities, concepts, file=path.name, sha256=found.source.sha256)

    return read


def run(tool: str, paths: list[Path]) -> Measured:
    """One run over all texts, and the memory of this process."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-1:])
    with tempfile.TemporaryDirectory() as name:
        read = reader(tool, Path(name))
        for path in SAMPLES:
            read(path)
    loaded = _peak()
    begin = time.perf_counter()
    for path in paths:
        read(path)
    return {"seconds": time.perf_counter() - begin, "loaded": loaded, "peak": _peak()}


def _peak() -> float:
    """MiB that this process has held at most."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measure one tool where it is named, else print the section."""
    parser = argparse.ArgumentParser(description="Measure how fast plans are extracted.")
    parser.add_argument("--tool", choices=TOOLS, help="measure this alone, in this process, and print JSON")
    parser.add_argument("--texts", type=Path, help="with --tool: a file that lists the texts")
    given = parser.parse_args()
    if given.tool is not None:
        listed = given.texts.read_text(encoding="utf-8").splitlines()
        sys.stdout.write(json.dumps(run(given.tool, [Path(line) for line in listed])) + "\n")
        return
    from bench import progress, table

    section(table, progress)


if __name__ == "__main__":
    main()
