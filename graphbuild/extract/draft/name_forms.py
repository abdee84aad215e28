"""One name in two wordings: with and without whose it is, or the word for what kind of thing it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

KINDS: Final = ("项目", "工程", "行动", "战略", "计划")
"""Words for what kind of program a name is of."""
_LEAST: Final = 3
"""Characters that are left of a name, so that it still names something."""
_LEVELS: Final = "省市县区旗州盟"


def with_or_without_kind(name: str) -> Iterator[str]:
    """抽水蓄能电站 for 抽水蓄能电站项目 and the other way round."""
    for kind in KINDS:
        yield f"{name}{kind}"
        if name.endswith(kind) and len(name) - len(kind) >= _LEAST:
            yield name.removesuffix(kind)


def prefixes(own: Sequence[str], name: str) -> tuple[str, ...]:
    """How a plan says that a thing is its territory's: 平湖市, 平湖, 市, 全市, 我市; none for the country."""
    if not own or name[-1] not in _LEVELS:
        return ()
    level = name[-1]
    short = (name[:-1],) if len(name) > 2 else ()
    return (name, *short, f"全{level}", f"我{level}", level)


def with_or_without(name: str, own: tuple[str, ...]) -> list[str]:
    """经济开发区 for 平湖经济开发区 and the other way round; ``own`` are the prefixes of the plan's place."""
    if len(name) < _LEAST:
        return []
    told = [f"{prefix}{name}" for prefix in own]
    if name.startswith(own):
        bare = [name.removeprefix(prefix) for prefix in own]
        told += [each for each in bare if _LEAST <= len(each) < len(name)]
    return told


def code_prefix(code: str) -> str:
    """The digits of a GB/T 2260 code that those of all divisions in it begin with: 33, 3304, 330482."""
    county = code[:6]
    return county[:2] if county.endswith("0000") else county[:4] if county.endswith("00") else county
