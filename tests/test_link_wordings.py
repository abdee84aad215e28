"""What the linker knows of wordings: other words, another order, short forms, English, numbers, rounds."""

from __future__ import annotations

from itertools import combinations

import pytest
from linked import Together, Told, relation

from graphbuild.authorities.table import read_table
from graphbuild.extract.places.heirs import heir
from graphbuild.link.called import called
from graphbuild.link.entity import KINDS
from graphbuild.link.implied import without_implied
from graphbuild.link.indicator_wordings import INDICATORS
from graphbuild.link.lexicon import FILE, lexicons, stems
from graphbuild.link.names import form, in_digits
from graphbuild.link.rewriting import rewritten
from graphbuild.link.shortened import only_described, short_forms
from graphbuild.link.wordings import NATIONAL, SYNONYMS

JIAXING = {"territory": "cn-330400"}
PLAN = {"territory": "cn-330411", "year": 2019}
YIXIAN = {"territory": "cn-130633", "part_of": "cn-130633"}
NATIONWIDE: dict[str, Told] = {kind: {"territory": "china"} if kind == "body" else {} for kind in KINDS}
AT_HOME: dict[str, Told] = {kind: {"territory": "cn-330411"} if kind == "body" else {} for kind in KINDS}

# the lexicon


def test_the_lexicon_has_each_wording_once_for_a_kind() -> None:
    rows = read_table(FILE, ("zh", "en", "idle", "kinds")).rows
    assert len(rows) > 1000
    wrong = []
    for row in rows:
        wrong += [
            (row.line, kind) for kind in (row["idle"] + " " + row["kinds"]).split() if kind not in KINDS
        ]
        wrong += [(row.line, "zh") for each in row["zh"].split("|") if not each or each != each.casefold()]
        wrong += [(row.line, each) for each in row["en"].split("|") if each and not stems(each)]
    for first, second in combinations(rows, 2):
        if first["kinds"] == second["kinds"]:
            wrong += [
                (second.line, one) for one in set(first["zh"].split("|")) & set(second["zh"].split("|"))
            ]
    assert wrong == []


def test_words_of_a_name() -> None:
    indicator, program = lexicons()["indicator"], lexicons()["program"]
    assert indicator.words("新增普惠性托位个数") == indicator.words("普惠托位新增数")
    assert indicator.words("湖泊数") != indicator.words("湖泊面积")
    assert indicator.words("的") == ("的",)  # nothing else is there
    assert program.words("数字产业化") != program.words("产业数字化")
    assert "日" not in indicator.words("航天产值")  # 天 is a part of a word that nobody listed
    assert program.words("鲈鲈鲈") == ("鲈鲈鲈",)


def test_what_a_name_means_in_either_language() -> None:
    lexicon = lexicons()["place"]
    meant, told = lexicon.meanings("若尔盖湿地")
    assert meant == ("er", "gai", "ruo", "湿地")
    assert {"ruoergai", "wetland"} <= set(told)
    words, reach = lexicon.english("Ruo'ergai wetlands")
    assert set(words) <= set(told)
    assert set(meant) <= set(reach)
    assert not set(meant) & set(lexicon.english("Harbour bridge")[1])


def test_words_that_others_imply() -> None:
    assert without_implied("indicator", "农村五保供养标准") == "五保供养标准"
    assert without_implied("indicator", "农村渔港数") == "农村渔港数"
    assert without_implied("place", "农村五保渔港") == "农村五保渔港"  # for no place


def test_what_is_called_by_several_names_has_each_once() -> None:
    rows = called()
    assert len(rows) > 600
    assert {row.kind for row in rows} <= set(KINDS)
    named = [(row.kind, name) for row in rows for name in row.zh]
    assert len(named) == len(set(named))
    assert all(row.zh and (row.en or len(row.zh) > 1) for row in rows)


def test_what_documents_of_state_call_a_thing_tells_its_source() -> None:
    columns = ("kind", "level", "zh", "en", "source")
    rows = read_table(FILE.with_name("standard.csv"), columns).rows
    assert len(rows) > 200
    assert all(row["source"] for row in rows)


@pytest.mark.parametrize(
    ("kind", "left", "right", "found"),
    [
        ("indicator", {"zh": "县域就诊率"}, {"zh": "县域内就医率"}, "exact"),
        ("indicator", {"zh": "婚检率"}, {"zh": "婚前医学检查率"}, "exact"),
        (
            "indicator",
            {"zh": "总抚养比"},
            {"en": "Age dependency ratio (% of working-age population)"},
            "exact",
        ),
        ("indicator", {"zh": "总抚养比"}, {"zh": "老年抚养比"}, "narrow"),
        ("indicator", {"zh": "建成区绿化覆盖率"}, {"zh": "建成区绿地率"}, "none"),
        ("indicator", {"zh": "发电总装机增速"}, {"zh": "电力装机容量增长率"}, "exact"),
        ("indicator", {"zh": "发电总装机增速"}, {"zh": "电力装机容量"}, "none"),
        ("indicator", {"zh": "渔港绿色工厂数"}, {"zh": "渔港绿色制造工厂数"}, "exact"),
        ("program", {"zh": "二轮延包"}, {"zh": "第二轮土地承包到期后再延长三十年"}, "exact"),
        ("program", {"zh": "剑网行动"}, {"zh": "净网行动"}, "none"),
    ],
)
def test_facts_of_documents_of_state(
    kind: str, left: dict[str, object], right: dict[str, object], found: str
) -> None:
    assert relation(kind, left, right) == found


def test_the_gist_of_a_name() -> None:
    lexicon = lexicons()["body"]
    assert lexicon.gist(lexicon.words("渔港登记服务中心")) == lexicon.gist(lexicon.words("渔港登记中心"))
    assert lexicon.gist(lexicon.words("登记")) == ()


def test_a_branch_of_a_bank_is_its_provinces() -> None:
    ours: dict[str, object] = {"zh": "省农行", "part_of": "陕西省", "territory": "cn-610200"}
    theirs: dict[str, object] = {"zh": "中国农业银行陕西省分行", "territory": "cn-610000"}
    others: dict[str, object] = {"zh": "中国农业银行河北省分行", "territory": "cn-130000"}
    assert relation("body", ours, theirs) == "exact"
    assert relation("body", ours, others) == "none"


# one thing


ONE_THING = [
    ("indicator", {"zh": "渔港改造新增面积"}, {"zh": "新增渔港改造面积"}),
    ("indicator", {"zh": "渔港人均面积"}, {"zh": "人均渔港面积"}),
    ("indicator", {"zh": "渔业贷款金额增速"}, {"zh": "渔业贷款额增速"}),
    ("indicator", {"zh": "渔港群众满意率"}, {"zh": "渔港满意度"}),
    ("indicator", {"zh": "渔船保有比例"}, {"zh": "渔船保有率"}),
    ("indicator", {"zh": "按常住人口计算的城镇化率"}, {"zh": "常住人口城镇化率"}),
    ("indicator", {"zh": "全体常住居民人均渔业收入"}, {"zh": "居民人均渔业收入"}),
    ("indicator", {"zh": "渔业从业人员全时当量"}, {"zh": "渔业从业人员"}),
    ("indicator", {"zh": "渔业救助覆盖行政村比例"}, {"zh": "渔业救助行政村覆盖率"}),
    ("indicator", {"zh": "渔业技术人才培育数"}, {"zh": "培育渔业技术人才数"}),
    ("indicator", {"zh": "产值超10亿元渔业园区数"}, {"zh": "产值10亿元以上渔业园区数"}),
    ("indicator", {"zh": "渔港规范化改造提升数"}, {"zh": "渔港改造数"}),
    ("indicator", {"zh": "60岁及以上渔民占比"}, {"zh": "60岁以上渔民比例"}),
    ("indicator", {"zh": "农林牧渔业总产值"}, {"zh": "农林牧渔业产值"}),
    ("indicator", {"zh": "参加渔业保险人数"}, {"zh": "渔业保险参保人数"}),
    ("indicator", {"en": "Lakes, area (% of land)"}, {"en": "Area of lakes as a percentage of land"}),
    ("indicator", {"en": "Water use per 10,000 yuan of GDP"}, {"zh": "万元GDP用水量"}),
    ("indicator", {"en": "Renewable energy penetration rate"}, {"zh": "可再生能源普及率"}),
    (
        "program",
        {"zh": "沿湖渔村污水垃圾分类行动", **JIAXING},
        {"zh": "沿湖渔村污水垃圾分类行动方案", "territory": "cn-510000"},
    ),
    ("program", {"zh": "嘉兴渔业开放试验区建设", **JIAXING}, {"zh": "嘉兴渔业开放试验区", **PLAN}),
    ("place", {"zh": "大湖畔都市圈"}, {"zh": "湖畔都市圈"}),
    ("place", {"zh": "湖畔国家自创区"}, {"zh": "湖畔国家自主创新示范区"}),
    ("place", {"zh": "G105"}, {"zh": "国道105线"}),
    ("measure", {"zh": "培育壮大现代渔业", **PLAN}, {"zh": "大力培育现代渔业", **PLAN}),
    ("body", {"zh": "政协湖畔县委员会办公室"}, {"zh": "县政协办公室"}),
    ("indicator", {"zh": "渔船享受补贴户数"}, {"zh": "享受补贴的渔船户数"}),
    ("indicator", {"zh": "城镇职工基本医疗保险参保率"}, {"zh": "职工医保参保率"}),
    ("indicator", {"zh": "银行业金融机构各项贷款余额"}, {"zh": "贷款余额"}),
    ("indicator", {"zh": "参加失业保险人数"}, {"zh": "失业保险参保人数"}),
    ("indicator", {"zh": "十五年教育普及率"}, {"zh": "15年教育普及率"}),
    ("indicator", {"zh": "渔业收入占农业收入比重"}, {"zh": "渔业收入占比"}),
    ("indicator", {"zh": "每千名老人养老床位数"}, {"zh": "千名老年人拥有养老床位数"}),
    ("indicator", {"en": "Growth of vegetable output"}, {"zh": "蔬菜产量增速"}),
    ("indicator", {"en": "Area of new wetland parks"}, {"zh": "新增湿地公园面积"}),
    ("indicator", {"zh": "渔业垃圾分类覆盖面"}, {"zh": "渔业垃圾分类覆盖率"}),
    ("indicator", {"zh": "农村五保户渔船数"}, {"zh": "五保户渔船数"}),
    ("indicator", {"zh": "解决农村饮水安全人数"}, {"zh": "解决饮水困难的农村居民数"}),
    ("indicator", {"zh": "渔港污染地块再开发安全利用率"}, {"zh": "渔港污染地块安全利用率"}),
    ("indicator", {"zh": "土地流转率"}, {"zh": "农村土地流转面积占耕地面积比重"}),
    ("program", {"zh": "绿水青山就是金山银山"}, {"zh": "“两山”理念"}),
    ("program", {"zh": "城市“双修”"}, {"zh": "生态修复、城市修补"}),
    ("program", {"zh": "“1+4+5”湖畔工程"}, {"zh": "“145”湖畔工程"}),
    ("program", {"zh": "Sponge city"}, {"zh": "海绵城市"}),
    ("body", {"zh": "信通院"}, {"zh": "中国信息通信研究院"}),
    ("body", {"zh": "湖畔师大"}, {"zh": "湖畔师范大学"}),
    ("place", {"zh": "阿坝州"}, {"zh": "阿坝藏族羌族自治州"}),
    ("program", {"zh": "提振渔业专项行动"}, {"zh": "渔业提振专项行动"}),
    ("program", {"zh": "“湖畔十八条”"}, {"zh": "“湖畔18条”"}),
    ("program", {"zh": "“湖畔清”行动"}, {"zh": "“湖畔清”工作部署"}),
    ("program", {"zh": "“小升规”", "territory": "cn-330411"}, {"zh": "小升规", "territory": "cn-130633"}),
    ("body", {"zh": "国家环保部"}, {"zh": "环境保护部"}),
    ("body", {"zh": "湖畔渔业集团"}, {"zh": "湖畔渔业"}),
    ("body", {"zh": "联席会议", "territory": "china"}, {"en": "Joint conference", "territory": "china"}),
    ("place", {"zh": "湖畔高速"}, {"zh": "湖畔高速公路"}),
    ("place", {"zh": "国道107"}, {"zh": "107国道"}),
    ("place", {"zh": "耀县"}, {"zh": "耀州区"}),
    ("program", {"zh": "第四次全国渔业普查"}, {"zh": "全国第四次渔业普查"}),
    ("program", {"zh": "十大渔业实事", **JIAXING}, {"zh": "嘉兴市十大渔业实事项目", **JIAXING}),
    ("program", {"en": "High-standard fishing port"}, {"zh": "高标准渔港"}),
    ("program", {"en": "National park system"}, {"zh": "国家公园体制"}),
    ("measure", {"en": "Build sea parks and wetland parks", **PLAN}, {"zh": "加快建设海上公园", **PLAN}),
    ("indicator", {"en": "Output of new energy vehicles"}, {"zh": "新能源汽车产量"}),
    ("indicator", {"en": "R&D expenditure as a percentage of GDP"}, {"zh": "研发投入强度"}),
    ("indicator", {"en": "Tap water coverage in rural areas"}, {"zh": "农村自来水普及率"}),
    ("indicator", {"en": "Share of tertiary industry in GDP"}, {"zh": "第三产业增加值占比"}),
    ("indicator", {"en": "Growth rate of vegetable output"}, {"zh": "蔬菜产量增速"}),
    ("body", {"en": "Provincial Red Cross Society"}, {"zh": "省红十字会"}),
    ("body", {"en": "Center for Disease Control and Prevention"}, {"zh": "疾控中心"}),
    ("program", {"zh": "共建“一带一路”"}, {"zh": "丝绸之路经济带和21世纪海上丝绸之路"}),
    ("program", {"en": "Integration of medical and elderly care"}, {"zh": "医养结合"}),
    ("body", {"zh": "县生态环境分局", **YIXIAN}, {"zh": "保定市生态环境局易县分局", **YIXIAN}),
    ("place", {"zh": "哈尔滨—长春城市群"}, {"zh": "哈长城市群"}),
    ("program", {"zh": "第十五届全国运动会"}, {"zh": "十五运会"}),
    ("program", {"zh": "全国渔业发展示范区"}, {"zh": "国家级渔业发展示范区"}),
    ("program", {"zh": "渔民基本医保"}, {"zh": "渔民基本医疗保险"}),
    ("program", {"zh": "新污染物综合治理", **JIAXING}, {"zh": "新污染物治理", **YIXIAN}),
    ("indicator", {"zh": "国家级绿色渔场数"}, {"zh": "国家绿色渔场总数"}),
]
one_thing = Together(
    (kind, {**NATIONWIDE[kind], **left}, {**NATIONWIDE[kind], **right}) for kind, left, right in ONE_THING
)


@pytest.mark.parametrize(("kind", "left", "right"), ONE_THING)
def test_wordings_of_one_thing(kind: str, left: dict[str, object], right: dict[str, object]) -> None:
    where = NATIONWIDE[kind]
    assert one_thing(kind, {**where, **left}, {**where, **right}) == "exact"
    assert one_thing(kind, {**where, **right}, {**where, **left}) == "exact"


def test_a_program_whose_longer_name_says_what_it_is_about() -> None:
    ours: dict[str, object] = {"zh": "“湖畔清”行动", "territory": "cn-330411"}
    for zh in ("渔业管理“湖畔清”行动", "“湖畔清”渔业改革", "县委“湖畔清”工作部署"):
        assert relation("program", ours, {"zh": zh, "territory": "cn-330411"}) == "exact"
        assert relation("program", ours, {"zh": zh, "territory": "cn-510100"}) != "exact"
    for zh in ("“湖畔清”行动升级版", "“湖畔清”行动渔业专项", "“湖畔清”渔业试点", "新一轮“湖畔清”行动"):
        assert relation("program", ours, {"zh": zh, "territory": "cn-330411"}) != "exact"


def test_a_zone_by_its_head_only_where_it_lies() -> None:
    zone: dict[str, object] = {"zh": "湖畔深度合作区", "part_of": "易县"}
    assert relation("place", {"zh": "湖畔", "part_of": "易县"}, zone) == "exact"
    assert relation("place", {"zh": "湖畔", "part_of": "秀洲区"}, zone) != "exact"


# two things


TWO_THINGS = [
    ("indicator", {"zh": "新增失业保险参保人数"}, {"zh": "新增工伤保险参保人数"}),
    ("indicator", {"zh": "渔港补贴标准"}, {"zh": "渔港补贴人数"}),
    ("indicator", {"zh": "重点渔港收入增速"}, {"zh": "渔港收入增速"}),
    ("indicator", {"zh": "渔业扣除额增幅"}, {"zh": "渔业扣除户数增幅"}),
    ("indicator", {"zh": "实物商品网上零售额"}, {"zh": "网上零售额"}),
    ("indicator", {"zh": "渔民工资性收入增速"}, {"zh": "渔民收入增速"}),
    ("program", {"zh": "湖畔行动", **JIAXING}, {"zh": "湖畔行动方案", "territory": "cn-510000"}),
    ("indicator", {"zh": "渔船补贴额", "unit": "万元"}, {"zh": "补贴渔船数", "unit": "艘"}),
    ("indicator", {"zh": "渔港改造户数"}, {"zh": "渔港改造村数"}),
    ("indicator", {"zh": "渔港总投资"}, {"zh": "渔港完成投资"}),
    ("indicator", {"zh": "化肥使用量"}, {"zh": "化肥利用率"}),
    ("indicator", {"en": "Growth of vegetable output"}, {"zh": "蔬菜产量"}),
    ("program", {"zh": "渔村整治三年行动"}, {"zh": "渔村整治提升五年行动"}),
    ("program", {"zh": "“九湖一清”"}, {"zh": "“双九湖一清”"}),
    ("program", {"zh": "湖畔文化公园"}, {"zh": "湖畔文化公园（秀洲段）"}),
    ("indicator", {"zh": "渔港用户数"}, {"zh": "渔港用户数增速"}),
    ("body", {"zh": "国务院扶贫办"}, {"zh": "国家乡村振兴局"}),
    ("program", {"zh": "“五馆两中心”"}, {"zh": "“一馆两中心”"}),
    ("program", {"zh": "“五五”普法"}, {"zh": "“七五”普法"}),
    ("program", {"zh": "“双百”行动"}, {"zh": "“双百”抓手"}),
    ("program", {"zh": "数字产业化"}, {"zh": "产业数字化"}),
    ("body", {"zh": "渔业协会"}, {"zh": "渔业协会湖畔分会"}),
    ("body", {"zh": "第一中学"}, {"zh": "第二中学"}),
    ("place", {"zh": "上海自贸试验区"}, {"zh": "上海自贸试验区临港新片区"}),
    ("place", {"zh": "中国（上海）自由贸易试验区"}, {"zh": "中国（浙江）自由贸易试验区"}),
    ("body", {"zh": "三一重工"}, {"zh": "三一集团"}),
    ("program", {"zh": "湖畔大学“双一流”建设"}, {"zh": "“双一流”建设"}),
    ("program", {"zh": "湖畔班列（嘉兴）"}, {"zh": "湖畔班列（保定）"}),
    ("program", {"zh": "全国渔业示范县"}, {"zh": "省级渔业示范县"}),
    ("program", {"zh": "DIP支付"}, {"zh": "医保支付方式改革"}),
    ("program", {"zh": "全域旅游"}, {"zh": "国家全域旅游示范区"}),
    ("program", {"zh": "智改数转"}, {"zh": "智改数转网联"}),
    ("program", {"zh": "新渔污染治理", **JIAXING}, {"zh": "新渔污染综合治理", **YIXIAN}),
    ("measure", {"en": "Build sea parks", **PLAN}, {"zh": "加快建设海上公园", **YIXIAN, "year": 2019}),
]
two_things = Together(
    (kind, {**AT_HOME[kind], **left}, {**AT_HOME[kind], **right}) for kind, left, right in TWO_THINGS
)


@pytest.mark.parametrize(("kind", "left", "right"), TWO_THINGS)
def test_wordings_of_two_things(kind: str, left: dict[str, object], right: dict[str, object]) -> None:
    where = AT_HOME[kind]
    assert two_things(kind, {**where, **left}, {**where, **right}) != "exact"
    assert two_things(kind, {**where, **right}, {**where, **left}) != "exact"


# the parts


def test_numbers_in_digits() -> None:
    assert [in_digits(name) for name in ("十八条", "二十条", "第十中学", "十")] == [
        "18条",
        "20条",
        "第10中学",
        "10",
    ]
    for name in ("十百千工程", "十四五规划", "几十个", "百十里"):
        assert in_digits(name) == name


def test_short_forms() -> None:
    nowhere = frozenset[str]()
    assert short_forms("indicator", "渔业收入占农业收入比重", "渔业收入占农业收入比重", nowhere) == (
        "渔业收入率",
    )
    cooperating = ("湖畔", "湖畔区", "湖畔合作区")
    assert short_forms("place", "湖畔深度合作区", "湖畔深度合作区", nowhere) == cooperating
    assert short_forms("place", "湖畔合作区", "湖畔合作区", nowhere) == ("湖畔",)
    assert short_forms("place", "长沙鹭洲机场", "鹭洲机场", frozenset({"长沙"})) == ("长沙机场",)
    assert short_forms("place", "北京鹭洲机场", "鹭洲机场", frozenset({"北京"})) == ()  # it has two
    assert short_forms("place", "秀洲合作区", "秀洲合作区", nowhere) == ()  # the division has its own name
    assert short_forms("place", "易县开放试验区", "开放试验区", frozenset({"易县"})) == ("试验区",)
    assert short_forms("program", "湖畔合作区", "湖畔合作区", nowhere) == ()


def test_a_name_only_described() -> None:
    quoted = frozenset({"湖畔清"})
    assert only_described("湖畔清行动", "渔业湖畔清行动", quoted, of_all=False)
    assert not only_described("湖畔清行动", "渔业湖畔清行动", frozenset(), of_all=False)
    assert not only_described("湖畔清行动", "湖畔清行动二期", quoted, of_all=False)
    assert not only_described("互联网+渔业", "互联网+高效渔业", frozenset({"互联网+"}), of_all=False)
    assert only_described("湖畔清", "湖畔清渔船行动", quoted, of_all=False)
    assert not only_described("湖畔清", "湖畔清渔船行动", quoted, of_all=True)  # one's own of what many have
    assert only_described("湖畔清", "渔船湖畔清行动", quoted, of_all=True)
    assert not only_described("飞舟", "渔船飞舟", frozenset({"飞舟"}), of_all=True)


def test_every_rule_for_indicators_ends() -> None:
    """A form stays as it is when it is made again, so that no order of two graphs matters."""
    names = (
        "新改扩建幼儿园数",
        "城市低保保障标准",
        "空气质量优良天数比例",
        "农村卫生厕所普及率",
        "规上工业企业利润总额",
    )
    assert [rewritten(INDICATORS, form("indicator", name)) for name in names] == [
        form("indicator", name) for name in names
    ]
    assert SYNONYMS["indicator"] is INDICATORS


def test_counties_that_took_another_name() -> None:
    assert heir("610221") == heir("610204") == "610204"
    assert heir("511521") == "511504"
    assert "小升规" in NATIONAL
