"""Shares, rates and rounds in another order, branches by their place, slogans of first letters."""

from __future__ import annotations

import pytest

from graphbuild.link.names import form
from graphbuild.link.shortened import first_clauses, of_first_letters

ONE = (
    ("indicator", "渔业贷款占全部贷款比重", "全部贷款中渔业贷款比重"),
    ("indicator", "渔港投资在固定资产投资中的份额", "渔港投资占固定资产投资比重"),
    ("indicator", "农村渔港垃圾处理率", "渔港垃圾得到处理的行政村占比"),
    ("indicator", "每亩渔港税收", "渔港亩均税收"),
    ("indicator", "鱼苗出口占出口总额比重", "出口中鱼苗所占份额"),
    ("program", "渔业行动（2016—2020年）", "渔业行动方案"),
    ("program", "第二期渔港提升计划", "渔港提升计划（第二期）"),
    ("body", "渔政中院", "渔政中级人民法院"),
)
TWO = (
    ("indicator", "每亩渔港税收", "渔港税收"),
    ("program", "第二期渔港提升计划", "渔港提升计划（第三期）"),
)


def test_there_are_so_many_cases() -> None:
    assert (len(ONE), len(TWO)) == (8, 2)


@pytest.mark.parametrize(("kind", "left", "right"), ONE)
def test_one_form(kind: str, left: str, right: str) -> None:
    assert form(kind, left) == form(kind, right)


@pytest.mark.parametrize(("kind", "left", "right"), TWO)
def test_two_forms(kind: str, left: str, right: str) -> None:
    assert form(kind, left) != form(kind, right)


def test_slogans_of_first_letters_and_first_clauses() -> None:
    assert of_first_letters("智渔万船", "智能化渔业万艘船只")
    assert not of_first_letters("智渔万船", "智能渔业船只")
    assert not of_first_letters("渔船", "渔业船只")
    assert first_clauses(("建设现代化渔港", "发展渔业")) == ("建设现代化渔港",)
    assert first_clauses(("建渔港", "发展渔业")) == ()
