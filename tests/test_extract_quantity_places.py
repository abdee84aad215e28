"""Whose figure a quantity is: the places that its name opens with, and the name without them."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT

from graphbuild.extract.figures.quantities import find_quantities
from graphbuild.extract.figures.quantity_places import of_places
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.places.find import find_places
from graphbuild.extract.year import plan_years

CITY = "330400"
CASES = {
    "经济开发区主营业务收入达到50亿元。": [("", "经济开发区主营业务收入")],
    "滨海高新区主营业务收入达到40亿元。": [("滨海高新区", "主营业务收入")],
    "海宁市财政收入增长7%。": [("海宁市", "财政收入增速")],
    "海宁市、桐乡市财政收入均增长7%。": [("海宁市、桐乡市", "财政收入增速")],
    "海宁、桐乡财政收入均增长7%。": [("海宁、桐乡", "财政收入增速")],
    "湖滨工业园区亩均税收达到20万元。": [("湖滨工业园区", "亩均税收")],
    "推动湖滨工业园区入驻企业30家。": [("湖滨工业园区", "入驻企业数")],
    "嘉兴市财政收入增长7%。": [("", "财政收入增速")],
    "全市财政收入增长7%。": [("", "财政收入增速")],
    "湖滨保护区绿地率达到60%。": [("", "湖滨保护区绿地率")],
    "嘉兴港货物吞吐量达到1亿吨。": [("", "嘉兴港货物吞吐量")],
    "海宁市财政收入60亿元,增长7%。": [("海宁市", "财政收入"), ("海宁市", "财政收入增速")],
    "嘉兴市财政收入60亿元,增长7%。": [("", "财政收入"), ("", "财政收入增速")],
    "桐乡完成财政收入60亿元。": [("桐乡", "财政收入")],
    "桐乡还将新建4所小学。": [("桐乡", "新建小学数")],
    "湖滨工业园区今年将新增90个车位。": [("湖滨工业园区", "新增车位数")],
    "嘉兴国内生产总值达到60亿元,增长7%。": [("", "国内生产总值"), ("", "国内生产总值增速")],
    "海宁市实现工业产值60亿元。": [("海宁市", "工业产值")],
    "湖滨工业园区实现亩均产值60万元。": [("湖滨工业园区", "亩均产值")],
    "湖滨工业园区实现销售收入60亿元;新引进项目9个,到位资金4亿元。": [
        ("湖滨工业园区", "销售收入"),
        ("湖滨工业园区", "新引进项目数"),
        ("湖滨工业园区", "项目到位资金"),
    ],
    "湖滨工业园区实现销售收入60亿元;全市新引进项目9个,到位资金4亿元。": [
        ("湖滨工业园区", "销售收入"),
        ("", "新引进项目数"),
        ("", "项目到位资金"),
    ],
    "财政收入增长7%,海宁市增长8%,水产产量增长5%。": [
        ("", "财政收入增速"),
        ("海宁市", "财政收入增速"),
        ("", "水产产量增速"),
    ],
    "新建公路9公里,其中海宁市3公里、平湖市4公里、嘉兴经济开发区2公里。": [
        ("", "新建公路里程"),
        ("海宁市", "新建公路里程"),
        ("平湖市", "新建公路里程"),
        ("嘉兴经济开发区", "新建公路里程"),
    ],
    "财政收入增长7%,其中海宁市增长8%、平湖市增长6%。": [
        ("", "财政收入增速"),
        ("海宁市", "财政收入增速"),
        ("平湖市", "财政收入增速"),
    ],
    "竣工住房9万平方米,其中,平湖市、海宁市6万平方米,桐乡、海盐县3万平方米。": [
        ("", "竣工住房面积"),
        ("平湖市、海宁市", "竣工住房面积"),
        ("桐乡、海盐县", "竣工住房面积"),
    ],
    "海宁市今年建成水渠20公里。": [("海宁市", "建成水渠里程")],
    "园区产值增长7%。": [("", "园区产值增速")],
    "财政收入增长7%,其中海宁市增长8%。": [("", "财政收入增速"), ("海宁市", "财政收入增速")],
}


def told(sentence: str) -> list[tuple[str, str]]:
    folded = fold(REPORT.format(past="各项工作有序推进。", future=sentence))
    years = plan_years(folded)
    clauses = read_clauses(folded, read_outline(folded, years.last))
    found = find_quantities(folded, clauses, years)
    places = find_places(folded, CITY, years.first)
    return [(place, indicator) for _, place, indicator in of_places(found, places, CITY, clauses)]


def test_the_cases_are_all_there() -> None:
    assert len(CASES) == 28


@pytest.mark.parametrize("sentence", CASES)
def test_a_figure_is_of_the_places_that_its_name_opens_with(sentence: str) -> None:
    assert told(sentence) == CASES[sentence]
