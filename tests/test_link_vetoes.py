"""What the linker never holds for one thing, and names that count what longer ones list."""

from __future__ import annotations

import pytest
from linked import Together, Told, relation

from graphbuild.link.abbreviations import coded, spelled
from graphbuild.link.entity import KINDS
from graphbuild.link.facets import facets
from graphbuild.link.lexicon import lexicons
from graphbuild.link.model import Scored
from graphbuild.link.shortened import short_forms
from graphbuild.link.vetoes import vetoed

HERE: Told = {"territory": "cn-330411", "year": 2019}
AT: dict[str, Told] = {kind: {"part_of": "秀洲区"} if kind == "place" else {} for kind in KINDS}


PROGRAMS = [
    ("湖畔渔业改革试点", "湖畔渔业改革"),
    ("“湖畔清”示范县", "“湖畔清”建设"),
    ("湖畔渔业条例", "湖畔渔业行动"),
    ("湖畔渔业基金", "湖畔渔业计划"),
    ("湖畔渔业规划", "湖畔渔业战略"),
    ("新一轮湖畔渔业行动", "湖畔渔业行动"),
    ("“湖畔清”平台", "“湖畔清”改革"),
    ("湖畔渔业文化节", "湖畔渔业文化建设"),
    ("湖畔渔业改造三年行动", "湖畔渔业改造"),
    ("“十大行动”", "“十大工程”"),
]
INDICATORS = [
    ("渔港签约面积", "渔港开工面积"),
    ("渔港合同成交额", "渔港合同成交数"),
    ("公路旅客周转量", "铁路旅客周转量"),
    ("渔民培训资金", "渔民培训人数"),
]
BODIES = [
    ("湖畔交通运输站", "湖畔交通管理站"),
    ("湖畔渔业股份有限公司", "湖畔渔业集团有限公司"),
]
MEASURES = [
    ("提升渔业现代化水平", "提升林业现代化水平"),
    ("推进渔港、渔村建设", "推进渔村建设"),
    ("推进渔村振兴", "推进渔村振兴示范区创建"),
    ("在渔业发展上求突破", "在林业发展上求突破"),
]
HARD = [
    (kind, *pair)
    for kind, pairs in (
        ("program", PROGRAMS),
        ("indicator", INDICATORS),
        ("body", BODIES),
        ("measure", MEASURES),
    )
    for pair in pairs
]


hard = Together((kind, {"zh": left, **HERE}, {"zh": right, **HERE}) for kind, left, right in HARD)


def test_there_is_a_case_for_every_rule() -> None:
    assert len(HARD) == 20


@pytest.mark.parametrize(("kind", "left", "right"), HARD)
def test_what_differs_by_what_is_always_fatal(kind: str, left: str, right: str) -> None:
    assert hard(kind, {"zh": left, **HERE}, {"zh": right, **HERE}) != "exact"
    assert hard(kind, {"zh": right, **HERE}, {"zh": left, **HERE}) != "exact"


@pytest.mark.parametrize(
    ("name", "ours", "theirs", "told"),
    [
        ("“双鹭”行动", "cn-330411", "cn-440200", "close"),  # two provinces
        ("“双鹭”行动", "cn-330411", "cn-330482", "close"),  # two counties of one city
        ("湖畔渔业振兴行动", "cn-330411", "cn-440200", "close"),  # however much the name tells
        ("“十大行动”", "cn-330411", "cn-330400", "close"),  # a name for anything
        ("“双鹭”行动", "cn-330411", "cn-330400", "exact"),  # one lies in the other
        ("河长制", "cn-330411", "cn-440200", "exact"),  # the nation's
        ("“湖清鹭飞”行动", "cn-330411", "cn-440200", "close"),  # quotes make it no nation's
    ],
)
def test_one_name_of_two_governments(name: str, ours: str, theirs: str, told: str) -> None:
    assert relation("program", {"zh": name, "territory": ours}, {"zh": name, "territory": theirs}) == told


def test_whose_a_program_is_by_its_name() -> None:
    ours: Told = {"zh": "省委“十大行动”", "territory": "cn-330411"}
    assert relation("program", ours, {"zh": "“十大行动”", "territory": "cn-330000"}) == "exact"
    assert relation("program", ours, {"zh": "“十大行动”", "territory": "cn-330400"}) == "close"


def test_a_coined_name_beside_other_things() -> None:
    def near(left: str, right: str) -> str:
        ours: Told = {"zh": "“鹭鹏行动”", "territory": "cn-330411", "neighbours": (left,)}
        theirs: Told = {"zh": "“鹭鹏行动”", "territory": "cn-330000", "neighbours": (right,)}
        return relation("program", ours, theirs)

    assert near("独角兽企业", "领军人才") == "close"
    assert near("领军人才", "院士") == "exact"
    assert near("独角兽企业", "鹭") == "exact"  # nothing tells what it stands beside


def test_a_pilot_is_the_thing_where_the_country_tells_it_and_no_government_else() -> None:
    plain: Told = {"zh": "“湖畔清”改革", "territory": "china"}
    pilot = "“湖畔清”改革试点"
    assert relation("program", {"zh": pilot, "territory": "china"}, plain) == "exact"
    assert relation("program", {"zh": pilot, "territory": "cn-330411"}, plain) != "exact"
    own: Told = {"zh": "“湖畔清”改革", "territory": "cn-330411"}
    assert relation("program", {"zh": pilot, "territory": "cn-330411"}, own) != "exact"


def test_a_paper_or_the_rules_for_what_a_list_has_are_not_it() -> None:
    for told in ("生态文明体制改革总体方案", "高质量发展体制机制"):
        listed = told.removesuffix("体制改革总体方案").removesuffix("体制机制")
        assert relation("program", {"zh": told, "territory": "cn-330411"}, {"zh": listed}) != "exact"


@pytest.mark.parametrize(
    ("kind", "left", "right", "told"),
    [
        ("program", "京湖", "京津湖滨一小时渔业圈", "close"),  # two letters stand in too many names
        ("program", "湖赛会", "湖残赛会", "close"),  # one letter more tells something
        ("program", "渔港三年行动计划", "三年行动计划", "none"),
        ("indicator", "新增渔业合作社数", "新增数", "none"),
        ("indicator", "渔港项目总投资", "项目总投资", "none"),
    ],
)
def test_a_name_of_nothing_is_no_candidate(kind: str, left: str, right: str, told: str) -> None:
    assert relation(kind, {"zh": left, **HERE}, {"zh": right, **HERE}) == told
    assert relation(kind, {"zh": right, **HERE}, {"zh": left, **HERE}) == told


def test_so_many_as_a_government_has_are_a_candidate() -> None:
    assert relation("program", {"zh": "渔港七大战略", **HERE}, {"zh": "七大战略", **HERE}) == "broad"


def test_two_programs_that_name_other_places_are_two() -> None:
    outline = "国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要（草案）"
    ours, theirs = ("cn-330411", f"秀洲区{outline}"), ("cn-330000", f"浙江省{outline}")
    told = [{"zh": name, "territory": whose, "year": 2021} for whose, name in (ours, theirs)]
    assert relation("program", told[0], told[1]) == "close"


def test_what_programs_say_that_they_are() -> None:
    assert facets("program", "湖畔渔业条例", "", False) == ("law",)
    assert facets("program", "湖畔工作法", "", False) == ()
    assert facets("program", "湖畔试点", "", False) == ("pilot",)
    assert facets("program", "湖畔试点", "", True) == ("of the country",)
    assert facets("program", "湖畔渔业行动（2016—2020年）", "", False) == ("of the years 2016-20",)
    assert facets("program", "", "Second phase of the Lake Fund", False) == ("money", "round")
    assert facets("indicator", "湖畔渔业条例", "", False) == ()
    assert facets("measure", "（一）建设渔港，发展渔业", "", False) == ("建设渔港", "发展渔业")


def test_what_a_list_has_is_taken_for_it() -> None:
    reached = {"name": "known as one", "origin": "same"}
    row = Scored(
        0, 0, 9.0, tuple(reached.items()), ("湖畔渔业", "湖畔渔业条例"), ("湖畔渔业", "湖畔渔业条例")
    )
    law = (frozenset[str](), frozenset({"law"}))
    pilot = (frozenset[str](), frozenset({"pilot"}))
    made = (
        {"facets": law, "listed": True},
        {"facets": law, "listed": False},
        {"facets": pilot, "listed": True},
    )
    told = [
        vetoed("program", Scored(0, 0, 9.0, row.levels, row.cores, row.bares, **each))  # type: ignore[arg-type]
        for each in made
    ]
    assert told == [False, True, True]


def test_words_that_each_of_two_names_has_for_itself() -> None:
    lexicon = lexicons()["body"]
    assert lexicon.each_its_own(lexicon.words("湖畔运输站"), lexicon.words("湖畔管理站"))
    assert not lexicon.each_its_own(lexicon.words("湖畔运输站"), lexicon.words("湖畔站"))


def test_places_called_after_a_feature() -> None:
    where: Told = {"part_of": "易县", "territory": "cn-130633"}
    assert relation("place", {"zh": "紫荆关镇", **where}, {"zh": "紫荆关", **where}) != "exact"
    assert (
        relation("place", {"zh": "耀州", "part_of": "铜川市"}, {"zh": "耀州区", "part_of": "铜川市"})
        == "exact"
    )


# names that count what longer ones list


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("“四鱼”联养", "青鱼、草鱼、鲢鱼、鳙鱼联养"),
        ("“两塘一湖”改造", "旧塘改造、荒塘改造和“城中湖”改造"),
        ("渔民“两项津贴”", "困难渔民生活津贴和高龄渔民护理津贴制度"),
        ("“双鹭双雁”计划", "“鹭峰、鹭兵、雁阵、雁行”计划"),
        ("渔业“养捕加”计划", "“养好鱼、捕足量、加精深”提升计划"),
        ("“调转促”渔业计划", "加快调结构转方式促升级行动计划"),
    ],
)
def test_a_name_that_counts_or_begins_what_another_lists(short: str, long: str) -> None:
    assert relation("program", {"zh": short, **HERE}, {"zh": long, **HERE}) == "exact"
    assert relation("program", {"zh": long, **HERE}, {"zh": short, **HERE}) == "exact"


def test_names_that_count_something_else() -> None:
    listed: Told = {"zh": "青鱼、草鱼、鲢鱼、鳙鱼联养", **HERE}
    for short in ("“三鱼”联养", "“四虾”联养", "“四渔”联养"):
        assert relation("program", {"zh": short, **HERE}, listed) != "exact"
    assert relation("program", {"zh": "“三鱼联养”", **HERE}, {"zh": "“三鱼共治”", **HERE}) != "exact"


def test_what_is_counted() -> None:
    assert coded("两塘一湖改造", ()) == ("2塘1湖",)
    assert coded("渔民两项津贴", ()) == ("2津贴",)
    assert coded("渔港三年行动", ()) == ()
    assert coded("湖畔渔业", ("养捕加",)) == ("first 养捕加",)
    assert {"3鱼", "1青2鱼", "first 青草鲢"} <= set(spelled("“青鱼、草鱼、鲢鱼”联养"))
    assert spelled("湖畔渔业") == ()


# other wordings


YEARBOOKS = [
    ("indicator", "制造业投资增速", "制造业固定资产投资比上年增长"),
    ("indicator", "累计经营主体存量", "期末实有市场主体户数"),
    ("indicator", "外商直接投资实际到位资金", "外商直接投资实际使用金额"),
    ("indicator", "每10万人AED配置台数", "自动体外除颤器每十万人口配备数"),
    ("indicator", "每千人食品抽检量", "食品检验量（批次/千人）"),
    ("indicator", "新增渔业企业户数", "新登记注册渔业企业户数"),
    ("indicator", "新增省级渔业工厂数", "新认定省级渔业工厂数"),
    ("indicator", "全能型教师占渔业课教师总数比重", "全能型渔业课教师比例"),
    ("program", "“百鱼千塘”电商赋能行动", "电商赋能百鱼千塘专项行动"),
    ("program", "“鱼汛100”专项行动", "“鱼汛一百”严打行动"),
    ("body", "湖畔渔业股份", "湖畔渔业股份有限公司"),
    ("body", "韶钢", "宝武集团广东韶关钢铁有限公司"),
    ("measure", "（一）在渔港建设上攻坚突破，增强渔业发展新动能", "渔港建设攻坚突破"),
    ("place", "湖畔书斋", "湖畔书斋博物馆"),
    ("place", "杭宁湖高铁", "杭州至宁波至湖州高铁"),
    ("program", "五渔综改", "五渔综合改革"),
    ("program", "中国—湖畔国际博览会", "湖博会"),
    ("measure", "持续改善渔民福祉", "增进渔民福祉"),
    ("measure", "深化渔港重点领域改革", "深化渔港重点领域和关键环节改革"),
]
yearbooks = Together(
    (kind, {"zh": left, **HERE, **AT[kind]}, {"zh": right, **HERE, **AT[kind]})
    for kind, left, right in YEARBOOKS
)


@pytest.mark.parametrize(("kind", "left", "right"), YEARBOOKS)
def test_wordings_of_yearbooks_firms_and_headings(kind: str, left: str, right: str) -> None:
    where = AT[kind]
    assert yearbooks(kind, {"zh": left, **HERE, **where}, {"zh": right, **HERE, **where}) == "exact"
    assert yearbooks(kind, {"zh": right, **HERE, **where}, {"zh": left, **HERE, **where}) == "exact"


def test_short_names_of_works_and_universities() -> None:
    nowhere = frozenset[str]()
    assert short_forms("body", "广东韶关钢铁有限公司", "", nowhere) == ("韶钢",)
    assert short_forms("body", "河南科技大学", "", nowhere) == (
        "河南科技",
        "河科大",
        "河科技大学",
    )
    assert short_forms("body", "湖畔科技大学", "", nowhere) == ()  # no place
