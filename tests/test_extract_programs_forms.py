"""How names of programs are built: titles, works, events, quotes, kinds, names of the state."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.assets import authorities_directory
from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.programs.known import listed_programs
from graphbuild.extract.programs.patterns import PATTERNS
from graphbuild.extract.programs.state import kinds_of_state, state_programs
from graphbuild.extract.programs.state_names import names_of_state

NAMED: dict[str, tuple[str, list[tuple[str, str]]]] = {
    # names of the state
    "doctrine of the state": ("坚持人民至上。", [("人民至上", "doctrine")]),
    "campaign of the state": ("统筹灾后恢复重建。", [("灾后恢复重建", "campaign")]),
    "works of the state": ("办好民生工程。", [("民生工程", "project-bundle")]),
    "quoted name of the state": ("胸怀“国之大者”谋发展。", [("“国之大者”", "doctrine")]),
    "name of the state before a head": (
        "打好灾后恢复重建攻坚战。",
        [("灾后恢复重建攻坚战", "campaign")],
    ),
    # titles
    "level that is counted": ("新增县级示范区9个。", [("县级示范区", "designation")]),
    "level that is granted": ("荣获省级示范县。", [("省级示范县", "designation")]),
    "region without 省": ("新增广西重点实验室2家。", [("广西重点实验室", "designation")]),
    "rank in a list of firms": ("渔具集团上榜中国渔业100强。", [("中国渔业100强", "designation")]),
    "prize": ("渔歌节获国际湖泊保护奖。", [("国际湖泊保护奖", "designation")]),
    "list of those to be fostered": (
        "湖东镇列入全省渔乡培育名单。",
        [("全省渔乡培育名单", "designation")],
    ),
    "county that is granted": ("入选全国休闲渔业重点县。", [("全国休闲渔业重点县", "designation")]),
    "title that holds a verb": (
        "荣获全国渔务公开工作先进单位称号。",
        [("全国渔务公开工作先进单位", "designation")],
    ),
    "titles counted in a list": (
        "建成渔家共富村5个、湖鲜示范社12家。",
        [("渔家共富村", "designation"), ("湖鲜示范社", "designation")],
    ),
    "title that ends before the next clause": (
        "抓好创建全省文明县以及湖东镇工作。",
        [("全省文明县", "designation")],
    ),
    "quoted title after a level": ("获评全省首批“七彩湖湾”。", [("“七彩湖湾”", "designation")]),
    "long quoted title": (
        "入选“渔业改革二十年优秀做法汇编”。",
        [("“渔业改革二十年优秀做法汇编”", "designation")],
    ),
    "title that is applied for": (
        "支持白鹭园申报国家级渔业产业园。",
        [("国家级渔业产业园", "designation")],
    ),
    "works behind a bracket": (
        "完成小(二)型塘坝除险加固工程、湖(滨)鹭(岛)线东港段改建。",
        [("小(二)型塘坝除险加固工程", "project"), ("湖(滨)鹭(岛)线东港段改建", "project")],
    ),
    "verb that is a part of the name": ("深化开展促消费活动,支持养殖。", [("促消费活动", "campaign")]),
    "centre that does research into works": (
        "推进湖水开发利用国家工程研究中心、湖东科技园等项目建设。",
        [("湖东科技园", "project")],
    ),
    "corridors and areas by their number": (
        "构建“两廊”、“四区”,形成“五纵四横”布局。",
        [("“两廊”", "strategy"), ("“四区”", "strategy"), ("“五纵四横”布局", "strategy")],
    ),
    "layout between commas, and its parts without quotes": (
        "构建“一主一副,两轴一带,三区”的空间结构,(2)两轴一带。",
        [("“一主一副,两轴一带,三区”", "strategy"), ("两轴一带", "strategy")],
    ),
    "stretches of roads, links, ports of entry and stations": (
        "湖东至鹭岛段建成通车,湖鹭联络线将正式通车,建成鹭岛口岸,完成湖东南站改扩建工程,扩大口岸开放。",
        [
            ("湖东至鹭岛段", "project"),
            ("湖鹭联络线", "project"),
            ("鹭岛口岸", "project"),
            ("湖东南站改扩建工程", "project"),
        ],
    ),
    "verb that no name of a group holds": (
        "在新的起点上全面深化“五个中心”建设。",
        [("“五个中心”", "strategy")],
    ),
    "pilot that is the park's": (
        "推进省级循环渔业试点产业园区建设。",
        [("省级循环渔业试点产业园区", "designation")],
    ),
    "number of a road": ("推进317线湖东段改建工程。", [("317线湖东段改建工程", "project")]),
    "battle between quotes": ("坚决打好打赢“渔业五仗”。", [("“渔业五仗”", "campaign")]),
    "words that lead to a name": (
        "结合20万亩稻渔高产示范区建设,有力支撑湖滨经济走廊建设。",
        [("稻渔高产示范区", "designation"), ("湖滨经济走廊", "strategy")],
    ),
    # events
    "events that are held": (
        "举办湖滨国际马拉松、白鹭龙舟节、湖滨—鹭岛网球赛等活动。",
        [("湖滨国际马拉松", "brand"), ("白鹭龙舟节", "brand"), ("湖滨—鹭岛网球赛", "brand")],
    ),
    "match of any sport": ("承办湖滨铁人三项赛。", [("湖滨铁人三项赛", "brand")]),
    "events as a class": (
        "擦亮湖湾徒步游、渔村夜游等国内外有影响力的特色旅游品牌。",
        [("湖湾徒步游", "brand"), ("渔村夜游", "brand")],
    ),
    # works
    "short names of lines": (
        "湖鹭台、鹭东等铁路建成投运。",
        [("湖鹭台", "project"), ("鹭东", "project")],
    ),
    "roads of a class": (
        "打通湖光大道、白鹭街等一批断头路。",
        [("湖光大道", "project"), ("白鹭街", "project")],
    ),
    "places of a class": (
        "打通白鹭园南侧、渔歌园北侧等3条断头路。",
        [("白鹭园南侧", "project"), ("渔歌园北侧", "project")],
    ),
    "zones of a class": (
        "推进东湖渔歌、西湖渔火等一批核心示范区建设。",
        [("东湖渔歌", "project"), ("西湖渔火", "project")],
    ),
    "last item after 和": (
        "推进碧波渔网、天蓝钓具和鹭岛冰鲜等项目建设。",
        [("碧波渔网", "project"), ("天蓝钓具", "project"), ("鹭岛冰鲜", "project")],
    ),
    "item beside two works": (
        "加快湖光大道、渔歌天地、湖心公园建设。",
        [("湖光大道", "project"), ("渔歌天地", "project"), ("湖心公园", "project")],
    ),
    "works joined by 以及": (
        "加快湖光大道以及湖心公园建设。",
        [("湖光大道", "project"), ("湖心公园", "project")],
    ),
    "state of a place": ("加快建设生态高阳。", [("生态高阳", "strategy")]),
    "section in brackets": (
        "湖光大街(白鹭路至鹭岛路)建成通车。",
        [("湖光大街(白鹭路至鹭岛路)", "project")],
    ),
    "section before the works": (
        "启动省道S218(鹭岛至湖滨段)改建工程。",
        [("省道S218(鹭岛至湖滨段)改建工程", "project")],
    ),
    "names joined by a dash": ("建成湖滨—鹭岛口岸桥。", [("湖滨—鹭岛口岸桥", "project")]),
    "base that is built": ("白鹭渔网基地开工建设。", [("白鹭渔网基地", "project")]),
    "base after its place": (
        "支持湖滨建设白鹭渔具产业基地。",
        [("白鹭渔具产业基地", "project")],
    ),
    "park of a firm": ("建设广西白鹭集团冷链产业园。", [("广西白鹭集团冷链产业园", "project")]),
    "size of a quay": ("新建30万吨级渔港码头。", [("30万吨级渔港码头", "project")]),
    "number of a berth": ("建成湖滨港区501#泊位。", [("湖滨港区501#泊位", "project")]),
    "figures before and after a dash": (
        "完成3—20公里兴湖大会战。",
        [("20公里兴湖大会战", "campaign")],
    ),
    "hall of the city": ("市图书馆开工建设。", [("市图书馆", "project")]),
    "length before the name": ("7.7公里环湖水系全线贯通。", [("环湖水系", "project")]),
    "sum before the name": ("投资880万元新建湖滨公园。", [("湖滨公园", "project")]),
    "facilities that are counted": ("新建渔民活动中心35个。", [("渔民活动中心", "project-bundle")]),
    "facilities that are fostered": (
        "培育标准化养老服务中心4家。",
        [("标准化养老服务中心", "project-bundle")],
    ),
    "facilities counted before": ("建成3座湖滨公园。", [("湖滨公园", "project-bundle")]),
    "district made over": ("加快湖东主干道提标改造。", [("湖东主干道提标改造", "project-bundle")]),
    "plant made over": ("加快湖东水厂提标改造。", [("湖东水厂提标改造", "project")]),
    # aims
    "positions in a list": (
        "打造渔业高质量发展高地、湖区改革新高地。",
        [("渔业高质量发展高地", "slogan"), ("湖区改革新高地", "slogan")],
    ),
    "aim of two parts": ("加快建设渔业强县、美丽湖滨。", [("渔业强县、美丽湖滨", "slogan")]),
    "chapter": (
        "奋力谱写中国式现代化湖滨新篇章。",
        [("中国式现代化湖滨新篇章", "slogan")],
    ),
    "idea that is followed": ("树立湖泊共生理念。", [("湖泊共生理念", "doctrine")]),
    # rules and plans
    "system named by its duty": (
        "落实首问负责制、限时办结制。",
        [("首问负责制", "system"), ("限时办结制", "system")],
    ),
    "papers made one": ("实施34证合一。", [("34证合一", "reform")]),
    "rule on trial": ("出台渔业引导资金暂行办法。", [("渔业引导资金暂行办法", "system")]),
    "plan that is drawn up": ("编制环湖片区概念性规划。", [("环湖片区概念性规划", "action-plan")]),
    "fund": ("设立渔业引导基金。", [("渔业引导基金", "mechanism")]),
    "reform of two characters": ("推动渔政改革。", [("渔政改革", "reform")]),
    "name that begins like a negation": ("推进未来渔村试点。", [("未来渔村试点", "designation")]),
    "great campaign of general words": ("开展农业大招商行动。", [("农业大招商行动", "campaign")]),
    "general words before a title": (
        "推动特色农业示范区增点扩面。",
        [("特色农业示范区", "designation")],
    ),
    # quotes
    "subject of its clause": ("“渔家通”迭代升级。", [("“渔家通”", "campaign")]),
    "row of a class": (
        "“湖畔大院”“移动书船”等服务受到欢迎。",
        [("“湖畔大院”", "system"), ("“移动书船”", "system")],
    ),
    "verb that hands out": ("发放“惠渔贷”。", [("“惠渔贷”", "mechanism")]),
    "first of the country": (
        "启动全国首个湖区“渔证分离”改革试点。",
        [("“渔证分离”改革试点", "reform")],
    ),
    # kinds of quoted names
    "one of each": ("坚持“一湖一档案”。", [("“一湖一档案”", "mechanism")]),
    "way of working": ("推行“船头工作法”。", [("“船头工作法”", "mechanism")]),
    "verb of a mechanism": ("健全“湖畔共商”。", [("“湖畔共商”", "mechanism")]),
    "digits and a plus": ("推行“1+6”。", [("“1+6”", "mechanism")]),
    "service of a province": ("“苏湖办”迭代升级。", [("“苏湖办”", "system")]),
    "sum of three": ("推广“渔船+渔港+渔市”。", [("“渔船+渔港+渔市”", "model")]),
    "facilities by number": ("建设“五馆两中心”。", [("“五馆两中心”", "project-bundle")]),
    "duties by number": ("增强“四种能力”。", [("“四种能力”", "doctrine")]),
    "firms of a kind": ("培育“四新”企业。", [("“四新”企业", "designation")]),
    "parts of a layout": (
        "落实“东渔、西游、南港”布局。",
        [("“东渔、西游、南港”布局", "strategy")],
    ),
    "actions by number": ("围绕“两大行动”部署抓落实。", [("“两大行动”部署", "campaign")]),
    "place for somebody": ("建成“掌上渔事之城”。", [("“掌上渔事之城”", "slogan")]),
    "one title among others": ("荣获中国智能渔具之乡等荣誉称号。", [("中国智能渔具之乡", "designation")]),
    "titles granted one by one": (
        "入选国家渔业创新示范区、获中国智能渔具制造基地等称号。",
        [("国家渔业创新示范区", "designation"), ("中国智能渔具制造基地", "designation")],
    ),
    "system of which there is one": ("建设一套渔港档案系统。", [("渔港档案系统", "system")]),
    # kinds of works
    "works on people": ("实施渔民技能提升工程。", [("渔民技能提升工程", "campaign")]),
    "works on land": ("实施湖岸生态保护工程。", [("湖岸生态保护工程", "project-bundle")]),
    "system of liaison": ("健全干部联系渔村制度。", [("干部联系渔村制度", "mechanism")]),
}

NOT_NAMED = {
    "spirit of a congress that no list has": "学习党的十六大精神。",
    "what traffic goes by, what is packed, reform as the work of years": (
        "以航空、水运和高速公路为主体,策划包装项目6个,作为渔业建设和改革的主要任务。"
    ),
    "works of a size, villages that a work is for, ports of entry in general": (
        "对小型塘坝、拦水坝等水利工程治理,湖东、鹭岛等村道路硬化项目开工,提升8个对外开放口岸。"
    ),
    "road of no name": "打通一批断头路、卡脖路。",
    "way that is no road": "打通生命通道。",
    "trades in a list": "推进渔网、钓具、垃圾焚烧发电等重点行业治理。",
    "firms in a list": "与白鹭集团、湖滨渔具等企业合作建设大项目。",
    "partners beside works": "与白鹭大学、湖滨书社、鹭岛学院等合作建设。",
    "projects at large": "抓好湖区重大项目。",
    "verb before projects": "严厉打击阻碍项目建设行为。",
    "base for show": "建成渔业实训基地。",
    "plain scene": "提升智慧景区建设水平。",
    "nothing happened": "实现“零伤亡”。",
    "firms by size": "新增“规上”企业9家。",
    "years between quotes": "“十三五”发展成就显著。",
    "short title": "按照《建议》编制。",
    "general village": "新增先进村3个。",
    "share of all": "入选企业数占全市5%。",
    "some battles": "打赢几场攻坚战。",
}


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (92, 19)


@pytest.mark.parametrize("case", NAMED)
def test_a_name_is_found_with_its_kind(case: str) -> None:
    text, wanted = NAMED[case]
    assert [(program.surface, program.kind) for program in found(text, NOTHING)] == wanted


@pytest.mark.parametrize("case", NOT_NAMED)
def test_what_is_no_name_is_left(case: str) -> None:
    assert surfaces(NOT_NAMED[case], NOTHING) == []


def test_the_names_of_the_state_are_folded_and_of_a_kind_of_the_code_list() -> None:
    assert len(kinds_of_state()) > 3_200
    assert set(kinds_of_state().values()) <= set(read_concepts().names("program-kind"))
    assert [name for name in kinds_of_state() if fold(name) != name or len(name) < 2] == []
    lines = (authorities_directory() / "state_programs.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(names_of_state()) + 1
    rows = list(names_of_state().items())
    assert rows == sorted(rows, key=lambda row: row[::-1])


def test_every_name_of_the_state_is_found_in_a_text() -> None:
    missed = [
        name
        for name, kind in kinds_of_state().items()
        if (0, len(name), kind) not in set(state_programs(NOTHING.named(Seen(name))))
    ]
    assert missed == []
    text = "落实人民至上。"
    assert list(state_programs(NOTHING.named(Seen(text)))) == [(2, 6, "doctrine")]


def test_a_name_in_both_lists_is_of_one_kind() -> None:
    listed = listed_programs()
    both = {name: listed.identify(name) for name in kinds_of_state()}
    told = {name: listed.kinds[one] for name, one in both.items() if one}
    assert len(told) > 500
    assert [name for name, kind in told.items() if kinds_of_state()[name] != kind] == [
        "脱贫攻坚精神",
        "政府采购制度",
    ]
    (spirit,) = found("弘扬脱贫攻坚精神。", listed)
    assert (spirit.surface, spirit.kind, spirit.known) == ("脱贫攻坚精神", "doctrine", False)


WORDED = (
    "学习党的十九大精神,推进文化强县,践行共建共享理念,落实项目长制、接访包保制,编制湖区空间规划,谱写中国式现代化湖畔篇章,"
    "建设法治政府,开展项目提升年活动,构建15分钟生活圈,打造区域渔业中心城市,落实144小时过境免签,推进引鹭济柳工程,引客入鹭,"
    "参加湖博会、冬奥会、农交会,开行中欧班列,3号线建设,国家科技重大专项,柳湖水域保护条例,柳湖水域管理办法,多证合一,"
    "出台支持渔业发展20条政策,推进鹭岛柳湖同城化发展,智慧水利工程,数字乡村建设,“一网一平”,第三个五年计划和2040年远景目标纲要。"
)
"""A match of every form of a name."""


def test_in_all_that_a_form_matches_stands_a_word_that_has_it_tried() -> None:
    text = "".join(text for text, _ in NAMED.values()) + WORDED
    matches = [
        (place, each.group(), re.compile(words))
        for place, (_, _, words, pattern) in enumerate(PATTERNS)
        for each in pattern.finditer(text)
    ]
    assert {place for place, _, _ in matches} == set(range(24))
    assert [match for _, match, words in matches if not words.search(match)] == []


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "“湖畔大院”",
            "湖光大街(",
            "(白鹭路至鹭岛路)",
            "打造湖区高地、",
            "、改革新高地",
            "举办龙舟节、",
            "入选全国",
        ),
        *(
            "湖滨—",
            "示范社12家",
            "加快湖光大道、渔歌天地、",
            "与白鹭大学",
            "强县、美丽湖滨",
            "编制渔业规划",
            "首问负责制",
        ),
    ],
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []


def test_the_cases_are_no_sentences_of_a_plan() -> None:
    texts = [path.read_text("utf-8") for path in sorted(Path(ROOT, "data", "plans").glob("*.yaml"))]
    assert len(texts) > 5
    assert [text for text, _ in NAMED.values() for plan in texts if len(text) > 12 and text in plan] == []
