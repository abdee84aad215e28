"""Programs by their form: undertakings, aims, occasions, checks; further names of the state."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.aims import AIMS
from graphbuild.extract.programs.occasions import OCCASIONS
from graphbuild.extract.programs.state import WITHIN
from graphbuild.extract.programs.undertakings import UNDERTAKINGS

NAMED: dict[str, list[tuple[str, str, str]]] = {
    "提高银湖滩国家自主创新示范区创新能力。": [("银湖滩国家自主创新示范区", "designation", "title-of-level")],
    "支持东港建设国家渔业产业园。": [("国家渔业产业园", "designation", "title-of-level")],
    "推进福州、厦门省级渔业产业园建设。": [("福州、厦门省级渔业产业园", "designation", "title-of-level")],
    "加快福州、厦门渔业开放综合试点。": [("福州、厦门渔业开放综合试点", "reform", "head-reform")],
    "推进“两渔工程”2.0版,启动渔港提升工程升级版。": [
        ("“两渔工程”2.0版", "campaign", "quotes"),
        ("渔港提升工程升级版", "project", "head-project"),
    ],
    "实施<湖滨县城总体规划>。": [("湖滨县城总体规划", "action-plan", "head-action-plan")],
    "渔改:指为深化渔船制度改革而定的办法。": [("渔船制度改革", "reform", "head-reform")],
    "抓好湖底沉陷区治理。": [
        ("湖底沉陷区治理", "campaign", "treated"),
    ],
    "完成碧湖文庙修复。": [("碧湖文庙修复", "project", "restored")],
    "开展渔区渔业教育普惠督导评估。": [("渔区渔业教育普惠督导评估", "mechanism", "check-opened")],
    "实施大气、水、噪声综合治理。": [
        ("大气、水、噪声综合治理", "campaign", "treated"),
    ],
    "完成农村旧渔房改造80户。": [
        ("农村旧渔房改造", "project-bundle", "rebuilt"),
    ],
    "加快鹭口化工企业搬迁改造。": [
        ("鹭口化工企业搬迁改造", "campaign", "moved"),
    ],
    "实施优质渔企梯次培育。": [
        ("优质渔企梯次培育", "campaign", "made-anew"),
    ],
    "推进渔港能级提升。": [
        ("渔港能级提升", "campaign", "made-one"),
    ],
    "开展渔业服务创新发展试点。": [
        ("渔业服务创新发展试点", "reform", "trial"),
    ],
    "推进返乡渔民技能培训。": [
        ("返乡渔民技能培训", "campaign", "trained"),
    ],
    "深化渔船安全生产隐患排查。": [
        ("渔船安全生产隐患排查", "campaign", "searched"),
    ],
    "推进碧湖综合治理。": [
        ("碧湖综合治理", "campaign", "water-treated"),
    ],
    "推进银鹭江生态治理。": [
        ("银鹭江生态治理", "project", "on-land"),
    ],
    "加快新能源汽车推广。": [
        ("新能源汽车推广", "campaign", "spread"),
    ],
    "建设渔业强省。": [
        ("渔业强省", "strategy", "strong-in"),
    ],
    "迈向湖产大省。": [
        ("湖产大省", "strategy", "strong-in"),
    ],
    "紧扣渔业振兴的战略支点,当好湖区开放的先行地。": [
        ("渔业振兴的战略支点", "slogan", "role-of"),
        ("湖区开放的先行地", "slogan", "role-of"),
    ],
    "做强环湖核心功能区。": [
        ("环湖核心功能区", "strategy", "zone-of-role"),
    ],
    "实现十大新突破。": [
        ("十大新突破", "strategy", "counted-aims-said"),
    ],
    "锚定渔民增收走在前列总目标。": [
        ("渔民增收走在前列总目标", "strategy", "whole-aim"),
    ],
    "健全巡湖、报告、会商等联动机制。": [
        ("巡湖、报告、会商等联动机制", "mechanism", "regime-of-parts"),
    ],
    "完善渔船检验、登记、保险制度。": [
        ("渔船检验、登记、保险制度", "system", "regime-of-parts"),
    ],
    "永葆“闯”的精神。": [
        ("“闯”的精神", "slogan", "spirit-of-a-word"),
    ],
    "提高湖鹭一体化水平。": [
        ("湖鹭一体化", "strategy", "together"),
    ],
    "推进碧银特别合作区建设。": [
        ("碧银特别合作区建设", "strategy", "region-built"),
    ],
    "银鹭新区大规模建设全面展开。": [
        ("银鹭新区大规模建设", "strategy", "region-built"),
    ],
    "深化鲁渝劳务协作。": [("鲁渝劳务协作", "strategy", "two-provinces")],
    "绿美湖东生态建设成效彰显。": [
        ("绿美湖东生态建设", "strategy", "beautiful-build"),
    ],
    "全面建设惠及全县渔民的小康社会。": [
        ("全面建设惠及全县渔民的小康社会", "strategy", "prosperous-all"),
    ],
    "省第六届湖博会在湖畔开幕。": [
        ("省第六届湖博会", "brand", "of-a-series"),
    ],
    "举办“渔光”全国摄影大展。": [
        ("“渔光”全国摄影大展", "brand", "shown"),
    ],
    "顺利通过国家渔业安全评估验收。": [
        ("国家渔业安全评估验收", "mechanism", "state-check"),
    ],
    "渔港工作考核连续3年优秀。": [
        ("渔港工作考核", "mechanism", "yearly-check"),
    ],
    "组建碧湖渔业创新联盟。": [
        ("碧湖渔业创新联盟", "mechanism", "school-groups"),
    ],
    "签署湖东、银滩战略合作协议。": [
        ("湖东、银滩战略合作协议", "action-plan", "pact"),
    ],
    "形成“一小时通勤圈”。": [
        ("“一小时通勤圈”", "slogan", "hours-around"),
    ],
    "实现城乡供水一体化。": [
        ("城乡供水一体化", "system", "state"),
    ],
    "完善县乡村三级渔技服务网络。": [
        ("县乡村三级渔技服务网络", "system", "net-of-levels"),
    ],
    "落实“菜篮子”市长负责制。": [
        ("“菜篮子”市长负责制", "system", "quotes-and-marker"),
    ],
    "碧湖渔业大学正式成立。": [
        ("碧湖渔业大学", "project", "seat-of"),
    ],
    "银滩实验室成功研制新网。": [
        ("银滩实验室", "project", "laboratory-itself"),
    ],
    "鹭口机场第二跑道开工。": [
        ("鹭口机场第二跑道", "project", "runway"),
    ],
    "开工碧银、鹭东高铁。": [
        ("碧银", "project", "line-in-list"),
        ("鹭东高铁", "project", "work"),
    ],
    "占地30亩的湖东渔具产业园奠基。": [
        ("湖东渔具产业园", "project", "park-of-works"),
    ],
    "做好湖区渔港规划编制工作。": [
        ("湖区渔港规划", "action-plan", "plan-being-drawn"),
    ],
    "推进渔政、盐政等重点领域改革。": [
        ("渔政、盐政等重点领域改革", "reform", "fields-of-reform"),
    ],
    "东岸渔业欢乐世界建设已完成投资9亿元,送戏进万村演出8场。": [
        ("东岸渔业欢乐世界", "project", "money-spent-on"),
        ("送戏进万村", "campaign", "brought-to"),
    ],
    "开工改造老旧小区30个。": [
        ("改造老旧小区", "project-bundle", "old-quarters-rebuilt"),
    ],
    "出台渔船员优待办法。": [
        ("渔船员优待办法", "system", "ways"),
    ],
    "推动协同发展向纵深推进。": [
        ("协同发展", "strategy", "together"),
    ],
    "批复设立鹭湖新区。": [
        ("鹭湖新区", "project", "new-area"),
    ],
    "落实“双稳”举措。": [
        ("“双稳”", "campaign", "quotes"),
    ],
    "纳入“十五五”等重大项目。": [
        ("“十五五”", "action-plan", "quotes-period"),
    ],
    "深入推进“渔普融通”[3]试点。": [
        ("“渔普融通”", "campaign", "quotes"),
    ],
    "建设银滩鸽场[1]、鹭口罐头厂[2]、碧湖冷库[3]等项目。": [
        ("银滩鸽场", "project", "listed-project"),
        ("鹭口罐头厂", "project", "listed-project"),
        ("碧湖冷库", "project", "work"),
    ],
    "建设创新型浙江。": [
        ("创新型浙江", "strategy", "place-to-be"),
    ],
    "建设渔业强省、美丽浙江提供支撑。": [
        ("渔业强省、美丽浙江", "slogan", "pair-of-aims"),
    ],
    "推进鹭尾机场、银滩砂石集并中心等项目建设。": [
        ("鹭尾机场", "project", "work"),
        ("银滩砂石集并中心", "project", "listed-project"),
    ],
    "推进鹭尾区块开发前期工作。": [
        ("鹭尾区块开发", "project", "opened-up"),
    ],
    "召集环湖渔业协作区会议,组建环湖渔业协作区。": [
        ("环湖渔业协作区", "mechanism", "league-of-places"),
    ],
    "实施湖东城乡客运一体化。": [
        ("城乡客运一体化", "system", "city-and-village-as-one"),
    ],
    "落实“菜篮子”产品供应。": [
        ("“菜篮子”", "system", "bags-and-baskets"),
    ],
    "设立渔业成果转化专项资金。": [
        ("渔业成果转化专项资金", "mechanism", "fund"),
    ],
    "推进轨道交通2号线建设。": [
        ("轨道交通2号线", "project", "metro"),
    ],
    "开展“渔港攻坚年”、效能建设年等活动。": [
        ("“渔港攻坚年”", "campaign", "quotes"),
        ("效能建设年", "campaign", "themed-year"),
    ],
    "出台进一步稳定渔业生产的若干措施。": [
        ("进一步稳定渔业生产的若干措施", "action-plan", "policy-in-support"),
    ],
    "落实渔民养老、医疗、工伤三大保险。": [
        ("养老、医疗、工伤三大保险", "system", "insurance"),
    ],
    "坚持“湖绿、渔丰、民富”的产业体系。": [
        ("“湖绿、渔丰、民富”", "system", "quotes"),
    ],
    "推动“零污染、低排放”。": [
        ("“零污染、低排放”", "slogan", "quotes"),
    ],
    "建设面向湖区开放重要通道。": [
        ("面向湖区开放重要通道", "slogan", "position"),
    ],
    "举办渔灯节。": [
        ("渔灯节", "brand", "event-held"),
    ],
    "渔门水利枢纽下闸蓄水。": [
        ("渔门水利枢纽", "project", "work"),
    ],
    "碧银客运专线开工。": [
        ("碧银客运专线", "project", "work"),
    ],
    "新建鹭口养老照料中心9个。": [
        ("鹭口养老照料中心", "project-bundle", "care-places"),
    ],
    "筹集配售型保障性住房300套。": [
        ("配售型保障性住房", "project-bundle", "homes"),
    ],
    "发展碧东绿色经济区。": [
        ("碧东绿色经济区", "strategy", "region"),
    ],
    "坚持以国内大循环为主体、国内国际双循环相互促进的新发展格局。": [
        ("以国内大循环为主体、国内国际双循环相互促进的新发展格局", "strategy", "state"),
        ("国内大循环", "strategy", "within"),
        ("国内国际双循环", "strategy", "within"),
        ("新发展格局", "strategy", "within"),
    ],
    "落实国企改革、异地就医结算和雨污管网分流改造。": [
        ("国企改革", "reform", "state"),
        ("异地就医结算", "mechanism", "state"),
        ("雨污管网分流改造", "project-bundle", "state"),
    ],
    "举办湖区渔民书画展。": [
        ("湖区渔民书画展", "brand", "shown"),
    ],
    "落实“米袋子”“菜篮子”责任制。": [
        ("“米袋子”", "system", "bags-and-baskets"),
        ("“菜篮子”责任制", "system", "quotes-and-marker"),
    ],
    "深化渔政改革,落实“双稳”“双促”举措。": [
        ("渔政改革", "reform", "head-reform"),
        ("“双稳”", "campaign", "quotes"),
        ("“双促”", "campaign", "quotes"),
    ],
    "建设西部(渔门)科学城。": [("西部(渔门)科学城", "project", "quarter-of-trade")],
    "推出“渔快保”。": [("“渔快保”", "mechanism", "quotes")],
    "共建环湖文化旅游走廊。": [("环湖文化旅游走廊", "strategy", "head-strategy")],
    "专栏2 渔港扩容增位工程": [("渔港扩容增位工程", "project", "head-project")],
    "轨道交通7号线开工。": [("轨道交通7号线", "project", "metro")],
    "推广渔家股份扶贫、手工业扶贫。": [
        ("渔家股份扶贫", "campaign", "relief-of-kinds"),
        ("手工业扶贫", "campaign", "relief-of-kinds"),
    ],
    "夺得全省“渔业创新鼎”。": [("全省“渔业创新鼎”", "designation", "quotes")],
    "加快“渔资入湖”。": [("“渔资入湖”", "campaign", "quotes")],
    "基层治理“一队一中心”落地。": [("基层治理“一队一中心”", "mechanism", "quotes")],
    "打造“鹭湖—雁荡”旅游黄金线路。": [("“鹭湖—雁荡”旅游黄金线路", "brand", "quotes-and-marker")],
}
NOT_NAMED = (
    "推进省“246”工业标准厂房等建设。",
    "新城开发按计划推进,把思想和行动统一起来。",
    "恢复湿地3000亩。",
    "实现“九五”目标。",
    "能源消费总量控制在9万吨以内。",
    "渔港可再生能源消纳权重达到省级下达计划指标。",
    "建设一条迎宾大道、一个渔民广场。",
    "工作力度加大,治理成本下降。",
    "湖区污染需要治理。",
    "完成河道整治2000公里。",
    "集中整治占道经营。",
    "加强旧城改造。",
    "建成一批渔村,改造成本下降。",
    "加大就业困难人员帮扶力度。",
    "渔民自己创建品牌。",
    "该县是渔业大县。",
    "来回需要两个小时。",
    "一个渔村办起图书馆。",
    "渔业大学生返乡创业。",
    "湖区机场客流增长。",
    "产业园区数量增加。",
    "国家评估了两次。",
    "确保“十四五”圆满收官。",
    "比“十二五”末增长9%。",
    "对建档立卡贫困户全覆盖。",
    "做好“三农”工作。",
    "搞好“三夏”生产。",
    "湖区与外地合作建立联盟。",
    "两地签订协议。",
    "三个方面、四个环节都有进步。",
    "村村有变化。",
    "开展形式多样的活动。",
    "办法总比困难多。",
    "企业搬迁后厂区空置。",
    "普通话说得好。",
    "建成渔港3座、鱼塘9口。",
    "加快建设步伐,湖水变清。",
    "鱼苗放流三十万尾。",
)
"""Works only counted or said to be needed, years of a plan, persons of a list, words of every day."""


@pytest.mark.parametrize("text", NAMED)
def test_a_program_is_told_by_its_form(text: str) -> None:
    assert [(program.surface, program.kind, program.rule) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_names_nothing_is_left(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_every_form_has_a_case_a_kind_of_the_code_list_and_words_that_are_found() -> None:
    forms = (*AIMS, *OCCASIONS, *UNDERTAKINGS)
    shown = {program.rule for text in NAMED for program in found(text, NOTHING)}
    assert {form.rule for form in forms} - shown == set()
    assert {form.kind for form in forms} <= set(read_concepts().names("program-kind"))
    assert [word for form in forms for word in form.words.split("|") if len(word) < 2] == []


def test_a_name_within_a_much_longer_one_is_a_mention_of_its_own() -> None:
    assert len(WITHIN) == 23
    assert surfaces("深化湖区公立医院改革联席会议制度。", NOTHING) == [
        "湖区公立医院改革联席会议制度",
        "公立医院改革",
    ]
    assert surfaces("推进湖区公立医院改革试点。", NOTHING) == ["湖区公立医院改革试点"]


@pytest.mark.parametrize("text", ["打好精准脱贫攻坚战。", "推进国内大循环行动。", "推进碳达峰、碳中和。"])
def test_a_name_that_goes_on_is_no_second_one(text: str) -> None:
    assert len(surfaces(text)) == 1


@pytest.mark.parametrize(
    "piece", ["湖治理、", "推进湖区", "完善巡湖、报告", "开展渔船、", "“湖”的", "县乡村三级", "建设湖之城、"]
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (98, 38)
