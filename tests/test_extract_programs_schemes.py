"""Schemes of one word or of joined parts, titles that are counted, rounds of occasions, watchwords."""

from __future__ import annotations

import pytest
from test_extract_programs import LISTED, NOTHING, found, surfaces

from graphbuild.authorities.entries import Program
from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.known import known_programs, listed_programs
from graphbuild.extract.programs.schemes import SCHEMES

NAMED: dict[str, list[tuple[str, str]]] = {
    # works at so many places, watchwords in step
    "实施湖口渔校等59所渔区薄弱学校改造项目。": [("湖口渔校等59所渔区薄弱学校改造项目", "project-bundle")],
    "开展访渔家、听渔声、解渔忧专项行动。": [("访渔家、听渔声、解渔忧专项行动", "campaign")],
    # regimes of one word
    "在湖区推行渔船合同制和渔民股份合作制。": [("渔船合同制", "system"), ("渔民股份合作制", "system")],
    "积分制、清单制广泛推行。": [("积分制", "mechanism"), ("清单制", "mechanism")],
    # regimes whose parts are joined
    "实行渔村统筹和个人账户相结合的渔民养老保险制度。": [
        ("渔村统筹和个人账户相结合的渔民养老保险制度", "system")
    ],
    "健全渔民、商会、渔港等共同参与的鱼价评议机制。": [
        ("渔民、商会、渔港等共同参与的鱼价评议机制", "mechanism")
    ],
    "形成以渔会为主体的捕捞管理模式。": [("以渔会为主体的捕捞管理模式", "model")],
    "完善城乡一体的渔民救助制度。": [("城乡一体的渔民救助制度", "system")],
    "推广和谐渔区工作法。": [("和谐渔区工作法", "mechanism")],
    "完善公共服务体系和渔业配套服务体系。": [
        ("公共服务体系", "system"),
        ("渔业配套服务体系", "system"),
    ],
    # plans for emergencies
    "修订赤潮灾害应急预案,加强演练。": [("赤潮灾害应急预案", "action-plan")],
    # titles that are counted, or given by a province
    "全市现有市级渔具科技企业70家。": [("市级渔具科技企业", "designation")],
    "布局建设10家左右省级渔业中试平台。": [("省级渔业中试平台", "designation")],
    "今年再创建5个省渔业强镇。": [("省渔业强镇", "designation")],
    "全市现有省一级学校17所,市一级学校9所。": [("省一级学校", "designation"), ("市一级学校", "designation")],
    "争创国家级示范性普通高中。": [("国家级示范性普通高中", "designation")],
    "新增国家地理标志认证农产品3个。": [("国家地理标志认证农产品", "designation")],
    "推进渔医结合试点城市建设。": [("渔医结合试点城市", "designation")],
    "建好20个渔业开发重点村、5个旧渔村改造试点村。": [
        ("渔业开发重点村", "designation"),
        ("旧渔村改造试点村", "designation"),
    ],
    "建成150个小康达标村,打造10条渔业创业示范街区。": [
        ("小康达标村", "designation"),
        ("渔业创业示范街区", "designation"),
    ],
    # what was granted once, again and alone
    "连续3年蝉联全市渔港建设先进区。": [("全市渔港建设先进区", "designation")],
    "湖东镇入列中国渔业百强镇。": [("中国渔业百强镇", "designation")],
    "获评全省唯一国家渔业强县建设示范县。": [("国家渔业强县建设示范县", "designation")],
    "认定为我县渔业首件国家渔具金奖。": [("国家渔具金奖", "designation")],
    # rounds of occasions
    "承办好第七届湖赣会。": [("第七届湖赣会", "brand")],
    "办好第八届金秋捕鱼活动月。": [("第八届金秋捕鱼活动月", "brand")],
    # quotes
    "打好“碧湖渔火”牌,做大渔业。": [("“碧湖渔火”牌", "strategy")],
    "开展“渔货优品 惠通全湖”系列供采对接活动。": [("“渔货优品 惠通全湖”系列供采对接活动", "campaign")],
    "开展“现代渔人、现代渔村、现代城市”等宣讲活动。": [("“现代渔人、现代渔村、现代城市”", "campaign")],
    "坚持“既要金色渔火,更要碧绿湖水”。": [("“既要金色渔火,更要碧绿湖水”", "slogan")],
    "促进“渔资入湖”,增加投入。": [("“渔资入湖”", "campaign")],
    "编制完成《湖东市渔业发展研究》。": [("《湖东市渔业发展研究》", "action-plan")],
    # plans for years of what is done
    "渔港整治三年行动计划全面启动。": [("渔港整治三年行动计划", "action-plan")],
    "出台渔港整治三年行动方案。": [("渔港整治三年行动方案", "action-plan")],
    # names of the state
    "发放城乡低保金,落实人畜饮水和民心工程。": [
        ("城乡低保", "system"),
        ("人畜饮水", "project-bundle"),
        ("民心工程", "project-bundle"),
    ],
    # words of every day that go on
    "抓好“米袋子”、“菜篮子”建设。": [("“米袋子”", "system"), ("“菜篮子”", "system")],
    "落实渔港经贸合作框架协定。": [("渔港经贸合作框架协定", "action-plan")],
    "建设森林浙江。": [("森林浙江", "strategy")],
    "深化渔权、水权水价等农村综合配套改革。": [("渔权、水权水价等农村综合配套改革", "reform")],
    "出台渔村集体“三渔”管理办法。": [("渔村集体“三渔”管理办法", "system")],
    "组建“天使渔业”基金。": [("“天使渔业”基金", "mechanism")],
    "加快企业“出湖入园”。": [("“出湖入园”", "campaign")],
    # works
    "力争4号线年内开工。": [("4号线", "project")],
    "建设湖东游客集散中心和银鹭渔民养护中心。": [
        ("湖东游客集散中心", "project"),
        ("银鹭渔民养护中心", "project"),
    ],
    "启动建设湖青、银浪碧河大桥。": [("湖青", "project"), ("银浪碧河大桥", "project")],
    "建好湖东老年公寓、银鹭木偶剧院和碧湖博览苑。": [
        ("湖东老年公寓", "project"),
        ("银鹭木偶剧院", "project"),
        ("碧湖博览苑", "project"),
    ],
    "确保湖碧、银鹭高速公路通车。": [("湖碧", "project"), ("银鹭高速公路", "project")],
    "推进湖鹭高铁、湖东西客站开工建设。": [("湖鹭高铁", "project"), ("湖东西客站", "project")],
    "开工建设湖东西部干道。": [("湖东西部干道", "project")],
    "启动湖东市群众艺术馆建设。": [("湖东市群众艺术馆", "project")],
    "做好湖鹭城际铁路各项前期准备工作。": [("湖鹭城际铁路", "project")],
    # plans of five years, and years behind a title
    "认真编制全市国民经济和社会发展第十一个五年规划(2006年至2010年)。": [
        ("国民经济和社会发展第十一个五年规划(2006年至2010年)", "action-plan")
    ],
    "制定湖鹭市渔船安全整治三年行动方案(2024—2026年)。": [
        ("湖鹭市渔船安全整治三年行动方案(2024—2026年)", "action-plan")
    ],
    # aims that are one strategy, key works of a level
    "实施工业强县、湖景兴县战略。": [("工业强县、湖景兴县战略", "strategy")],
    "新建12个市级重点项目,安排省重点项目9个。": [
        ("市级重点项目", "project-bundle"),
        ("省重点项目", "project-bundle"),
    ],
    # works with their stretch in brackets, a route alone before 等
    "完成湖渠干线(湖东-湾里-鹭岛段)航道整治工程。": [("湖渠干线(湖东-湾里-鹭岛段)航道整治工程", "project")],
    "实施鹭渠(湖东至湾里段)综合治理工程。": [("鹭渠(湖东至湾里段)综合治理工程", "project")],
    "推动湖鹭等4个在建铁路项目。": [("湖鹭", "project")],
    "湾里岭等6座水库全面加固。": [("湾里岭", "project")],
    # a road that is widened, quarters, stations
    "拓宽改造湾里大道。": [("湾里大道", "project")],
    "加快湖歌文旅度假区建设。": [("湖歌文旅度假区", "project")],
    "建成鹭岛地震遗址纪念地。": [("鹭岛地震遗址纪念地", "project")],
    "完成湾里排渍站、湖东货运站建设。": [("湾里排渍站", "project"), ("湖东货运站", "project")],
    # a new quarter that is built
    "鹭湖生态新城建设全面铺开。": [("鹭湖生态新城", "project")],
    # what is repaired, moved, paid for, counted
    "完成鹭岛书院修缮保护。": [("鹭岛书院修缮保护", "project")],
    "推进湾里滩区迁建。": [("湾里滩区迁建", "campaign")],
    "每年安排300万元服务业发展引导资金。": [("服务业发展引导资金", "mechanism")],
    "健全责任追究制度。": [("责任追究制度", "system")],
    "渔政站荣获全国五一劳动奖状。": [("全国五一劳动奖状", "designation")],
    # titles, a seat behind a brand
    "加快创建湾里湖国家级旅游度假区。": [("国家级旅游度假区", "designation")],
    "新增全国县域商业领跑县3个。": [("全国县域商业领跑县", "designation")],
    "入选首批中国消费名品。": [("中国消费名品", "designation")],
}
NOT_NAMED = [
    "推进试点合同制。",
    "完善各类应急预案。",
    "湖东人民医院、湖西中心医院入选名录。",
    "第五届三次会上审议。",
    "分层次、分期分批、有步骤地实施项目。",
    "改造城区主次干道。",
    "成功入列第三批试点县。",
    "制定三年行动计划。",
    "发展产加销于一体的渔业制度。",
    "新增湖鲜美食街区5条、产业链10条。",
    "湖东市等3座机场客流增长。",
    "湾里渔业荣获国际大奖2项。",
    "出台稳渔业措施近100条。",
    "政府采购工程面向中小渔企。",
    "新建义务教育学校5所、露天煤矿3个。",
]


@pytest.mark.parametrize("text", NAMED)
def test_what_is_named(text: str) -> None:
    assert [(each.surface, each.kind) for each in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_only_said(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_a_round_of_a_known_occasion_is_that_occasion() -> None:
    fair = Program("fair", "湖赣会", "Lake fair", (), "brand")
    assert known_programs({"fair": fair}).identify("第十二届湖赣会") == "fair"
    assert known_programs(LISTED).identify("第十二届湖赣会") is None


def test_kinds_and_words_of_the_forms() -> None:
    assert {form.kind for form in SCHEMES} <= set(read_concepts().names("program-kind"))
    assert {form.rule for form in SCHEMES} <= {each.rule for text in NAMED for each in found(text, NOTHING)}


@pytest.mark.parametrize(
    "piece", ["推行合同制", "实行甲乙相结合的", "省级渔业企业", "现有省渔业强", "修订应急预案"]
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (72, 15)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("国家科技型中小企业", "tech-sme"),
        ("全国科技型中小企业", "tech-sme"),
        ("省级科技型中小企业", None),
        ("纠正“四风”", "four-malpractices"),
        ("纠四风", "four-malpractices"),
        ("国家“千万工程”", None),
    ],
)
def test_a_listed_title_of_the_nation_may_tell_its_level_and_four_winds_are_fought(
    name: str, identifier: str | None
) -> None:
    assert listed_programs().identify(name) == identifier
