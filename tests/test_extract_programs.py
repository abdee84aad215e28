"""Programs named in a text: what counts, where a name begins and ends, its kind and its id."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from typing import get_args

import pytest
from conftest import ROOT
from counted import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.authorities.entries import Program
from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import Block, Clause, FoundProgram, Zone
from graphbuild.extract.programs.find import find_programs
from graphbuild.extract.programs.known import KnownPrograms, bare, known_programs, listed_programs
from graphbuild.extract.programs.slug import LONGEST, marked_slug, slug
from graphbuild.terms import is_slug

LISTED = {
    each.id: each
    for each in (
        Program("lake-strategy", "碧湖战略", "Blue lake strategy", ("碧湖兴县",), "strategy"),
        Program("river-chief", "河长制", "River chief system", ("河（湖）长制",), "system"),
        Program("good-roads", "“四好农村路”", "Good roads", (), "campaign"),
        Program("rural", "乡村振兴", "Rural revitalisation", (), "strategy"),
        Program("two-new", "两新", "Two new", (), "action-plan"),
        Program("high-quality", "高质量发展", "High-quality development", (), "doctrine"),
    )
}
KNOWN = known_programs(LISTED)
NOTHING = known_programs({})


def found(text: str, known: KnownPrograms = KNOWN) -> tuple[FoundProgram, ...]:
    folded = fold(text)
    return find_programs(folded, read_clauses(folded, read_outline(folded, 2030)), known)


def surfaces(text: str, known: KnownPrograms = KNOWN) -> list[str]:
    return [program.surface for program in found(text, known)]


NAMED: dict[str, tuple[str, list[tuple[str, str]]]] = {
    # between quotation marks
    "marker after the quotes": ("深入开展“双联双促”活动。", [("“双联双促”活动", "campaign")]),
    "marker inside the quotes": ("启动“青苗培育计划”。", [("“青苗培育计划”", "action-plan")]),
    "words between quotes and marker": ("推进“脏乱差”村庄整治行动。", [("“脏乱差”村庄整治行动", "campaign")]),
    "words before the quotes": ("开展河道采砂整治“惊雷行动”。", [("河道采砂整治“惊雷行动”", "campaign")]),
    "verb before the quotes": ("着力打造“渔火”品牌。", [("“渔火”品牌", "brand")]),
    "a name of numbers": ("落实“六有七化”。", [("“六有七化”", "campaign")]),
    "a name of digits": ("部署“2468”工程。", [("“2468”工程", "campaign")]),
    "a plus": ("推广“渔业+”。", [("“渔业+”", "strategy")]),
    "slogan of equal parts": ("坚持“净湖、净岸、净村”。", [("“净湖、净岸、净村”", "slogan")]),
    "two quotes in a row": (
        "优化“一门进出”“一表申报”服务。",
        [("“一门进出”", "mechanism"), ("“一表申报”服务", "system")],
    ),
    "quote nested in a title": (
        "争创“四好农村路”全省示范县。",
        [("“四好农村路”全省示范县", "designation"), ("“四好农村路”", "campaign")],
    ),
    "straight quotes": ('深化"一湖一策"改革。', [("“一湖一策”改革", "reform")]),
    "title of a plan": ("落实《湖滨县养老服务规划》。", [("《湖滨县养老服务规划》", "action-plan")]),
    "title of a rule": ("修订《湖滨县集市管理办法》。", [("《湖滨县集市管理办法》", "system")]),
    # without quotation marks
    "verb, name, marker": ("实施湖岸生态修复工程。", [("湖岸生态修复工程", "project-bundle")]),
    "verbs in a row": ("持续深入推进殡葬领域专项整治。", [("殡葬领域专项整治", "campaign")]),
    "figure before the name": ("完成12个渔港改造项目。", [("渔港改造项目", "project-bundle")]),
    "verb that a name holds": ("打好项目园区建设攻坚战。", [("项目园区建设攻坚战", "campaign")]),
    "name after a particle": ("探索可持续的渔旅融合机制。", [("渔旅融合机制", "mechanism")]),
    "way of doing things in letters": ("推广渔港EPC模式。", [("渔港EPC模式", "model")]),
    "two whole names": (
        "建立渔船互保机制和渔港联动机制。",
        [("渔船互保机制", "mechanism"), ("渔港联动机制", "mechanism")],
    ),
    "modifiers in a list": (
        "完善孤儿、独居老人精准帮扶机制。",
        [("孤儿、独居老人精准帮扶机制", "mechanism")],
    ),
    "list closed by 等": (
        "建立入户走访、定期会诊等长效机制。",
        [("入户走访、定期会诊等长效机制", "mechanism")],
    ),
    "responsibility": ("落实渔业安全责任制。", [("渔业安全责任制", "system")]),
    "reform": ("深化供销合作社综合改革。", [("供销合作社综合改革", "reform")]),
    "plan": ("编制城乡总体规划。", [("城乡总体规划", "action-plan")]),
    "strong county": ("坚持生态立县。", [("生态立县", "strategy")]),
    "strategy that protects its verb": ("推进乡村振兴战略。", [("乡村振兴战略", "strategy")]),
    "theme of a year": ("把今年作为项目攻坚突破年。", [("项目攻坚突破年", "campaign")]),
    "insurances in a list": ("扩大城乡居民养老、医疗保险覆盖面。", [("城乡居民养老、医疗保险", "system")]),
    "head shared by a list": (
        "打好三大攻坚战(渔港、湖岸、村容攻坚战)。",
        [("三大攻坚战", "campaign"), ("渔港", "campaign"), ("湖岸", "campaign"), ("村容攻坚战", "campaign")],
    ),
    # works
    "road opened": ("湖光路建成通车。", [("湖光路", "project")]),
    "school and hospital": (
        "确保湖东小学、县人民医院开工建设。",
        [("湖东小学", "project"), ("县人民医院", "project")],
    ),
    "extension": ("加快湖滨大道北延建设。", [("湖滨大道北延", "project")]),
    "list of projects": (
        "加快碧波渔具、天蓝渔网等8个项目建设。",
        [("碧波渔具", "project"), ("天蓝渔网", "project")],
    ),
    # titles
    "title aimed at": ("争创国家卫生县城。", [("国家卫生县城", "designation")]),
    "title won": ("被评为全省渔业先进县。", [("全省渔业先进县", "designation")]),
    "title between quotes": ("荣获“全国生态渔乡”称号。", [("“全国生态渔乡”", "designation")]),
    "scenic area": ("创建4A级景区。", [("4A级景区", "designation")]),
    "board of a zone": ("扩建鱼塘,由渔旅融合示范区管委会牵头。", []),
    "title without a level": ("建设渔旅融合示范区。", [("渔旅融合示范区", "designation")]),
    "position": ("打造北方渔具制造基地。", [("北方渔具制造基地", "slogan")]),
    "position that is guarded": ("筑牢湖区上游生态屏障。", [("湖区上游生态屏障", "slogan")]),
    # events, plans of years, brands
    "fairs and matches in a list": (
        "办好湖滨渔博会、全国龙舟公开赛、湖滨开渔音乐节。",
        [("湖滨渔博会", "brand"), ("全国龙舟公开赛", "brand"), ("湖滨开渔音乐节", "brand")],
    ),
    "items of a class": (
        "实施白鹭英才、湖畔新秀等人才计划。",
        [("白鹭英才", "action-plan"), ("湖畔新秀", "action-plan")],
    ),
    "plan of years": ("列入“十四五”重大项目。", [("“十四五”", "action-plan")]),
    "plan of years for a field": (
        "衔接“十五五”渔业发展规划。",
        [("“十五五”渔业发展规划", "action-plan")],
    ),
    "what a place is to be": (
        "建设平安浙江、书香浙江。",
        [("平安浙江", "campaign"), ("书香浙江", "brand")],
    ),
    "province strong in something": ("推进民航强省建设。", [("民航强省", "strategy")]),
    "quoted row with one verb": (
        "擦亮“湖鲜好味”“渔家好院”。",
        [("“湖鲜好味”", "campaign"), ("“渔家好院”", "campaign")],
    ),
    "quote beside another name": (
        "实施渔港畅通工程和“白帆”计划。",
        [("渔港畅通工程", "project"), ("“白帆”计划", "action-plan")],
    ),
    "code nested in a longer name": (
        "建设“渔业+互联网”融合应用平台。",
        [("“渔业+互联网”融合应用平台", "system")],
    ),
    "plain words after a code": ("完善“两湖共治”运行机制。", [("“两湖共治”", "mechanism")]),
    "code with its chain": ("培育“8+N”重点产业链。", [("“8+N”重点产业链", "strategy")]),
    "rule that is not quoted": ("出台渔业资源保护条例。", [("渔业资源保护条例", "system")]),
    "list of what is barred": ("落实湖区准入负面清单。", [("湖区准入负面清单", "system")]),
    "minutes": ("建设15分钟社区生活圈。", [("15分钟社区生活圈", "model")]),
    # works in lists
    "lines in a list": (
        "推进湖光线、12号线西延伸、3号线等轨道交通线建设。",
        [("湖光线", "project"), ("12号线西延伸", "project"), ("3号线", "project")],
    ),
    "section of a road": (
        "湖滨至鹭岛高速公路、湖鹭铁路二期碧波段开工建设。",
        [("湖滨至鹭岛高速公路", "project"), ("湖鹭铁路二期碧波段", "project")],
    ),
    "water brought elsewhere": ("开工建设引鹭济湖等工程。", [("引鹭济湖", "project")]),
    "stage of a plant": ("鹭岛核电三期投产。", [("鹭岛核电三期", "project")]),
    # titles
    "title with a place before its verb": (
        "支持鹭岛建设共同富裕试验区。",
        [("共同富裕试验区", "designation")],
    ),
    "city for somebody": ("建设儿童友好城市。", [("儿童友好城市", "designation")]),
    # what a border was drawn through
    "beginning of a place's name": ("办好上海赛艇公开赛。", [("上海赛艇公开赛", "brand")]),
    "trade at home and abroad": ("深化内外贸一体化试点。", [("内外贸一体化试点", "reform")]),
    "等 in a word": ("实施高等教育条件改善工程。", [("高等教育条件改善工程", "project")]),
    "持续 in a name": ("实施湖水质量持续改善行动计划。", [("湖水质量持续改善行动计划", "action-plan")]),
    "研究 in a name": ("启动研究型渔业试点。", [("研究型渔业试点", "reform")]),
    "works counted after their name": ("实施渔道提升工程3条。", [("渔道提升工程", "project")]),
    # known
    "known": ("全面推行河长制。", [("河长制", "system")]),
    "known by another name": ("实施河（湖）长制。", [("河(湖)长制", "system")]),
    "known of two characters, quoted": ("用好“两新”政策。", [("“两新”政策", "action-plan")]),
    "whose part in a known one": ("推进渔港企业“两新”建设。", [("“两新”", "action-plan")]),
    "everyday word as doctrine": ("落实高质量发展要求。", [("高质量发展", "doctrine")]),
}

NOT_NAMED = {
    "works that are but counted up": "项目已确定,包括铁路、公路。",
    "what is planned of a farm": "全场生产总值计划达到9亿元。",
    "a plan that is compared with": "完成投资2亿元,比年度计划高3个百分点。",
    "period": "“十四五”期间加快建设。",
    "praise": "他们是群众的“贴心人”。",
    "scare quotes": "防止“一刀切”。",
    "number that is no name": "缩小“三大差距”。",
    "date between quotes": "汲取“7.19”教训。",
    "law": "遵守《中华人民共和国宪法》。",
    "general projects": "抓好重点项目建设。",
    "general works": "完善基础设施工程。",
    "general mechanism": "健全工作机制。",
    "general reform": "深化各项改革。",
    "planning as a verb": "年内计划完成投资。",
    "machine-made sand": "发展机制砂。",
    "family planning": "做好计划生育服务。",
    "opening up": "坚持改革开放不动摇。",
    "strategic": "培育战略性新兴产业。",
    "road in another word": "理清发展思路。",
    "circuit": "壮大集成电路产业。",
    "general road": "改善农村道路。",
    "known of two characters": "新经济组织和新社会组织两新并进。",
    "everyday word": "推动高质量发展。",
    "which": "这些项目要早开工。",
    "adjectives before project": "谋划关联度大、带动力强的项目。",
    "way of doing things": "创新外贸模式。",
    "strategic in another way": "汇聚全球战略科技人才,服务国家战略腹地。",
    "function words only": "完善成本管控机制和风险防控体系。",
    "what is fought": "力戒“大水漫灌”,整治“只收不管”。",
    "described, not named": "建设“近期可做、远期可续”的储备库。",
    "figure of speech": "擦亮“金名片”,扩大“朋友圈”,稳住“基本盘”。",
    "in the brackets of who is charged": "修好渔港。(责任单位:市渔业局(港务处),适用范围:碧湖战略片区)",
    "kinds of work": "实施渔业创制、湖区交易、演艺等重大文化产业项目。",
    "verb before general projects": "破解项目难题,保证重点项目用地。",
    "county that is a word": "扩大开放合作,用好创新资源。",
    "modal in the words before": "政府系统要深刻领悟。",
}


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (74, 36)


@pytest.mark.parametrize("case", NAMED)
def test_a_name_is_found_with_its_kind(case: str) -> None:
    text, wanted = NAMED[case]
    assert [(program.surface, program.kind) for program in found(text)] == wanted


@pytest.mark.parametrize("case", NOT_NAMED)
def test_what_is_no_name_is_left(case: str) -> None:
    assert surfaces(NOT_NAMED[case]) == []


def test_below_a_heading_that_announces_works_each_line_names_them() -> None:
    box = "专栏1 重大渔港项目\n渔港:东港老坝、西湾渔市扩容。\n"
    table = "重点项目表\n1\t银滩新城\t年产30万吨\t县渔业局\n2\t碧湖新堤\t开发五处\t湖东县政府\n"
    wanted = ["东港老坝", "西湾渔市扩容", "银滩新城", "碧湖新堤"]
    assert surfaces(f"湖滨县渔业规划\n一、渔港建设\n{box}附表\n{table}", NOTHING) == wanted
    assert surfaces("湖滨县渔业规划\n一、渔港建设\n渔港:东港老坝、西湾渔市扩容。\n", NOTHING) == []


def test_the_span_is_that_of_the_text_as_it_stands() -> None:
    text = "\ufeff  实施“渔业＋”行动（第２期）,推进碧湖战略。"
    assert [(text[each.start : each.end], each.surface) for each in found(text)] == [
        ("“渔业＋”行动", "“渔业+”行动"),
        ("碧湖战略", "碧湖战略"),
    ]


def test_a_listed_program_is_named_without_what_is_done_to_it() -> None:
    listed = (
        Program("fish-model", "渔市新模式", "New model", ("构建渔市新模式",), "model"),
        Program("glad-lakes", "幸福湖泊", "Glad lakes", ("幸福湖泊建设",), "campaign"),
        Program("fishing-county", "渔业强县", "Fishing county", ("渔业强县建设",), "strategy"),
    )
    known = known_programs({each.id: each for each in listed})
    text = "推动构建渔市新模式,抓好幸福湖泊建设,推进渔业强县建设。"
    assert surfaces(text, known) == ["渔市新模式", "幸福湖泊", "渔业强县建设"]


def test_a_known_program_has_the_id_and_the_kind_of_the_authority() -> None:
    programs = found("实施“碧湖战略”,坚持碧湖兴县,推进乡村振兴战略,建设“四好农村路”。")
    assert [(each.id, each.kind, each.known) for each in programs] == [
        ("lake-strategy", "strategy", True),
        ("lake-strategy", "strategy", True),
        ("rural", "strategy", True),
        ("good-roads", "campaign", True),
    ]


def test_an_unknown_program_has_its_name_in_pinyin_as_id() -> None:
    programs = found("开展渔港清淤专项行动。继续开展“渔港清淤专项行动”。")
    assert {(each.id, each.known) for each in programs} == {("yu-gang-qing-yu-zhuan-xiang-xing-dong", False)}
    assert len(programs) == 2


def test_names_that_sound_the_same_have_two_ids() -> None:
    first, second = found("实施渔业振兴工程。实施余业振兴工程。")
    assert first.id == "yu-ye-zhen-xing-gong-cheng"
    assert second.id == marked_slug("余业振兴工程")
    assert second.id.startswith(f"{first.id}-")


def test_a_proposed_id_is_none_of_the_authority() -> None:
    taken = known_programs(
        {"yu-gang-gai-zao-gong-cheng": Program("yu-gang-gai-zao-gong-cheng", "别名", "x", (), "reform")}
    )
    (program,) = found("实施渔港改造工程。", taken)
    assert (program.known, program.id) == (False, marked_slug("渔港改造工程"))


def test_a_long_name_has_a_short_id() -> None:
    assert len(slug("县城" * 40)) <= LONGEST
    assert len(marked_slug("县城" * 40)) <= LONGEST
    assert slug("县城" * 40) != slug("县城" * 41)
    assert slug("+") == slug("“+”") != slug("=")
    assert is_slug(slug("+"))


def test_contents_furniture_and_signature_are_not_read() -> None:
    text = "实施湖岸修复工程"
    wanted = {
        "future": 1,
        "past": 1,
        "neither": 1,
        "call": 1,
        "glossary": 1,
        "contents": 0,
        "furniture": 0,
        "signature": 0,
    }
    counts = {
        zone: len(find_programs(text, (Clause(0, len(text), Block(0, len(text), (), zone), 0),), NOTHING))
        for zone in get_args(Zone)
    }
    assert counts == wanted


def test_the_real_list_is_found_by_its_own_names() -> None:
    known = listed_programs()
    assert len(known.kinds) > 400
    assert known.kinds.keys() >= set(known.ids.values())
    missed = [name for name, key in known.ids.items() if known.identify(name) != key]
    assert missed == []
    assert set(known.kinds.values()) <= set(read_concepts().names("program-kind"))


def test_every_kind_found_is_a_concept_of_the_code_list() -> None:
    kinds = {kind for _, wanted in NAMED.values() for _, kind in wanted}
    assert kinds <= set(read_concepts().names("program-kind"))
    assert len(kinds) == 13


def test_a_bundle_of_projects() -> None:
    text = "完成老旧小区管网改造工程,推进八个渔具产业园区建设。"
    assert [(each.surface, each.kind) for each in found(text)] == [
        ("老旧小区管网改造工程", "project-bundle"),
        ("八个渔具产业园区", "project-bundle"),
    ]


PIECES = (
    "实施",
    "湖岸",
    "“四好农村路”",
    "工程",
    "、",
    "和",
    ",",
    "。",
    "\n",
    "示范县",
    "全国",
    "等",
    "的",
    "《",
    "》",
    "“",
    "”",
    "河长制",
    "改革",
    "(",
    ")",
    "12个",
    "建成",
    "路",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_mentions_are_spans_in_order_that_nest_or_lie_apart(text: str) -> None:
    programs = found(text)
    spans = [(each.start, -each.end) for each in programs]
    assert spans == sorted(set(spans))
    assert all(fold(text)[each.start : each.end] == each.surface for each in programs)
    assert all(is_slug(each.id) and len(each.id) <= LONGEST for each in programs)
    crossing = [
        (one, other)
        for one in programs
        for other in programs
        if one.start < other.start < one.end < other.end
    ]
    assert crossing == []


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="渔港湖岸工程改革机制“”、和的等《》()0aé+", min_size=1, max_size=30))
def test_one_name_has_one_id(name: str) -> None:
    assert is_slug(slug(name))
    assert slug(name) == slug(f"“{name}”") == slug(f" {name} ")
    assert bare(bare(name)) == bare(name)


@pytest.mark.parametrize(
    ("text", "works"), [("图书馆建设,", []), ("图书馆建设项目,", ["图书馆建设项目"]), ("水库", [])]
)
def test_a_text_may_open_with_a_work(text: str, works: list[str]) -> None:
    assert surfaces(text) == works


def test_nothing_known_is_no_obstacle() -> None:
    assert surfaces("推行碧湖兴县。", NOTHING) == []
    assert surfaces("实施湖岸修复工程。", NOTHING) == ["湖岸修复工程"]


def test_the_work_grows_with_the_text() -> None:
    sentences = "".join(f"{text}\n" for text, _ in NAMED.values()) * 8
    found(sentences)  # what is read once is read
    work = []
    for text in (fold(sentences), fold(sentences * 4)):
        clauses = read_clauses(text, read_outline(text, 2030))
        work.append(calls(partial(find_programs, text, clauses, KNOWN)))
    assert 0 < 3 * work[0] < work[1] < 5 * work[0]


@pytest.mark.parametrize(
    "piece",
    [
        *("工程", "“四好”", "、工程和机制", "创建全国文明城市、", "省级", "等项目", "开工红星路、"),
        *(
            "(责任单位:",
            "、甲乙等人才计划",
            "12号线、",
            "引鹭济",
            "同城化",
            "高等",
            "平安浙江",
            "国际中心城市",
        ),
    ],
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text) if each.surface != text[each.start : each.end]] == []


def test_the_same_text_gives_the_same_mentions_in_every_run() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from test_extract_programs import NAMED, found\n"
        "print([found(text) for text, _ in NAMED.values()])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert re.search(rb"FoundProgram", printed.pop())
