"""Whatever the sentences of the other tests say, a draft of them is one that the project takes."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from drafted import drafted

HEAD = "平湖市2022年政府工作报告\n\n一、2021年工作回顾\n\n过去一年成绩不少。\n\n二、2022年工作安排\n\n{}\n"


def sentences_of(module: str) -> list[str]:
    """The sentences that are keys of a test's tables."""
    tables = [each for name, each in vars(importlib.import_module(module)).items() if name.isupper()]
    keys = [key for table in tables if isinstance(table, dict) for key in table]
    return [key for key in keys if isinstance(key, str) and key.endswith("。") and "\n" not in key]


TESTS = {
    path.stem: sentences
    for path in sorted(Path(__file__).parent.glob("test_extract_*.py"))
    if path.stem != Path(__file__).stem and (sentences := sentences_of(path.stem))
}


def test_so_many_sentences_are_looked_at() -> None:
    assert len(TESTS) >= 20
    assert sum(map(len, TESTS.values())) >= 2177


@pytest.mark.parametrize("module", TESTS)
def test_the_draft_of_a_test_s_sentences_is_valid(module: str, tmp_path: Path) -> None:
    _, encoding = drafted(tmp_path, HEAD.format("\n\n".join(TESTS[module])))
    assert encoding.plan.status == "draft"
