"""Words that are no part of a name, and verbs of all kinds: one word after another in the same sentences."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities


def words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


LEADS = {
    "{}建成湖滨驿站9处、绿地30亩。": ["建成湖滨驿站数", "建成绿地面积"],
    "{}完成渔业投资9亿元,增长8%。": ["渔业投资", "渔业投资增速"],
}
"""What a word before a verb leaves as it is."""
LEADING = words("""
    相继 陆续 先后 提前 同步 率先 首次 圆满 顺利 分批 分期 一共 全力 努力 着力 已 务必 力求 有望 可望
    逐步 计划全年
""")
STRIVEN = ("大力", "全力", "着力", "努力")
CHANGES = {
    "渔业收入{}增长8%。": ["渔业收入增速"],
    "渔业收入9亿元,{}增长8%。": ["渔业收入", "渔业收入增速"],
    "渔业收入9亿元,{}增加2亿元。": ["渔业收入", "渔业收入增加额"],
    "湖水能耗{}下降3%。": ["湖水能耗降幅"],
}
"""What a word about a change leaves as it is."""
CHANGING = words("""
    大幅 大幅度 小幅 略 略有 稍有 显著 明显 有效 普遍 总体 强劲 高速 不断 平稳 稳步 逐步 进一步 快速
    迅速 全面 又 同比大幅 连续三年 与上年相比 与2019年相比
""")
BEHIND = {
    "渔业收入{}达到9亿元。": ["渔业收入"],
    "水面绿化率{}提高2个百分点。": ["水面绿化率提高幅度"],
}
"""What a word behind a name leaves as it is."""
STANDING_BEHIND = words("""
    今年 明年 去年 全年 力争全年 今年要 上半年 三季度 今后五年 未来三年 到年底 逐步 至少 拟 须 需 务必
    现已 一共 截至目前
""")
LAPSES = (
    "一年来",
    "近三年来",
    "今年以来",
    "近年来",
    "截至目前",
    "截至年底",
    "截至2020年底",
    "目前",
    "到年底",
)
"""Clauses that tell no more than a time."""
EVERS = ("均", "都", "仍", "已", "目前", "目前已", "持续", "明显", "大幅", "双双", "始终")
"""How something lies above another."""
DOING = words("""
    建设步伐加快 发展步伐加快 培育步伐加快 培育力度加大 建设力度不断加大 规模不断扩大 规模持续壮大
    队伍不断壮大 队伍日益壮大 数量不断增加 数量持续增长 数量大幅增加 建设扎实推进 建设稳步推进
    建设有序推进 建设全面推进 建设全面铺开 建设加快推进 建设深入推进 建设取得新进展 建设取得突破
    建设成效显著 建设成效明显 建设进展顺利 蓬勃发展 快速发展 健康发展 持续发展 稳步发展 加快发展
    发展迅速 发展迅猛 发展势头良好 发展态势良好 发展壮大 不断壮大 加速壮大 加速集聚 活力不断增强
    活力持续释放 培育成效明显 培育成效显著 体系不断完善 体系日益健全 不断涌现 竞相涌现 再添新军 持续增长
    大幅增长 较快增长 明显增加 显著增多 质量不断提升 水平不断提升 实力不断增强 能力不断提升 带动作用增强
    全面推行 全面启动 顺利实施 创建工作扎实开展 创建活动深入开展 工作成效显著 工作扎实推进 得到加强
    得到发展 得到改善 有了新发展 实现新突破 取得新成效 再上新台阶 迈上新台阶 实现新跨越 稳中有进
    喜获丰收 方兴未艾 初具规模 逐步形成 逐步完善 日趋完善
""")
"""What is said of a thing before what is counted of it."""
TOLD_OF = {
    "湖滨驿站{},新增9家,达到86家。": ["新增湖滨驿站数", "湖滨驿站数"],
    "服务业{},增加值达到90亿元,增长8%。": ["服务业增加值", "服务业增加值增速"],
    "湖滨绿道{},新建9公里,总里程达到80公里。": ["新建湖滨绿道里程", "湖滨绿道总里程"],
}
COME = words("""
    开工建设 竣工投产 建成投用 投入运营 投入使用 正式运营 加快推进 顺利推进 扎实推进 稳步推进 有序推进
    全面铺开 全面启动 正式启动 落户我区 成功签约 签约落地 落地建设 主体完工 主体封顶 基本完工 即将竣工
    进展顺利 加紧建设 加快建设 开工 竣工 投产 达产 试生产 试运行 全线贯通 建成通车 通车运营 获批
    获国家批准 通过验收 完成验收 完成可研 完成立项 完成主体施工 完成招标 进场施工 破土动工 奠基
    列入省重点 纳入国家规划 前期工作加快 前期工作有序开展 取得突破 取得重大进展 有望年底建成 年内投产
    预计明年投产 正在建设 正在加紧施工 成功落地 点火试产 并网发电 开门营业 对外开放 揭牌成立 挂牌运营
    交付使用 全部售罄 如期完成 提前完工 顺利实施 付诸实施
""")
"""How far a work has come."""
WORKS = {
    "总投资9亿元的湖滨产业园项目{}。": ["湖滨产业园项目总投资"],
    "湖滨产业园项目{},总投资9亿元。": ["湖滨产业园项目总投资"],
    "全长9公里的湖滨大道{}。": ["湖滨大道全长"],
    "湖滨大道9公里{}。": ["湖滨大道里程"],
}
BY_OBJECT = words("""
    布设 落成 策划 孵化 构建 主办 兴办 援建 搭建 建起 建好 修缮 翻修 管护 选聘 选调 下派 下放 抽调 表彰
    评定 核准 排查 清退 腾退 追回 查封 打掉 采购 配建 捐赠 申请 荣获 推介 洽谈 对接 开辟 开设 美化 贯通
    接通 粉刷 编制 发布 起草 梳理 抽检 整合 划转 取消 规范 突破 聘请 录用 验收 成立 设置 出售 点亮 遴选
    筛选 优选
""")
ALONE = words("""
    下放 移交 取消 梳理 优化 验收 设计 规划 编制 核准 受理 审批 登记 注册 备案 移送 接通 封顶 通车 达标
    对接 落户 复工 立案 归档 整改 销号
""")
NOUNS = {
    "规范性文件9件、政策3件。": ["规范性文件数", "政策数"],
    "推介会9场、座谈会3场。": ["推介会场次", "座谈会场次"],
    "采购商9家、供应商3家。": ["采购商数", "供应商数"],
    "播种面积9万亩、产量3万吨。": ["播种面积", "产量"],
    "奖励资金9亿元、专项资金3亿元。": ["奖励资金", "专项资金"],
    "检查站9个、加油站3座。": ["检查站数", "加油站数"],
    "开展督查9次,暗访3次。": ["开展督查次数", "开展暗访次数"],
}
"""Nouns that begin with such a verb, and deeds that are counted themselves."""
NAMES = {
    "累计划转湖产9项。": ["累计划转湖产数"],
    "再次新增湖民9人。": ["新增湖民人数"],
    "9个项目同步开工。": ["开工的项目数"],
    "投资9亿元打造湖滨驿站8处。": ["湖滨驿站投资", "打造湖滨驿站数"],
    "投资9亿元整治河道8条。": ["河道投资", "整治河道数"],
    "渔业收入比“十三五”末增长8%。": ["渔业收入比“十三五”末增速"],
    "水面绿化率比五年前提高2个百分点。": ["水面绿化率提高幅度"],
    "财政收入9亿元,税收5亿元,增长8%。": ["财政收入", "税收", "税收增速"],
    "一般公共预算收入9亿元、税收5亿元,增幅分别为8%和7%。": [
        "一般公共预算收入",
        "税收",
        "一般公共预算收入增幅",
        "税收增幅",
    ],
    "渔业产值90亿元,占全市的9%,比重提高2个百分点。": [
        "渔业产值",
        "渔业产值占全市比例",
        "渔业产值占全市比例提高幅度",
    ],
    "渔业保险参保9万人,湖民保险参保8万人,参保率分别达到95%和98%。": [
        "渔业保险参保人数",
        "湖民保险参保人数",
        "渔业保险参保率",
        "湖民保险参保率",
    ],
    "代表建议9件、委员提案8件,满意率分别为98%和99%。": [
        "代表建议数",
        "委员提案数",
        "代表建议满意率",
        "委员提案满意率",
    ],
    "挽回经济损失9万元,破案率85%。": ["挽回经济损失", "破案率"],
    "建立合作社9家,入社渔户90户。": ["建立合作社数", "入社渔户数"],
    "引进渔企9家,院士3名。": ["引进渔企数", "引进院士人数"],
    "流转水面9万亩,流转率45%,规模养殖面积占60%。": ["流转水面面积", "流转率", "规模养殖面积占比"],
    "公路总里程达900公里,密度达80公里/百平方公里。": ["公路总里程", "公路密度"],
    "土地出让金和渔业投资分别增长8%和9%。": ["土地出让金增速", "渔业投资增速"],
    "粮食产量和工业产值分别下降3%和2%。": ["粮食产量降幅", "工业产值降幅"],
    "事故起数、死亡人数分别下降8%、9%。": ["事故起数降幅", "事故死亡人数降幅"],
    "三次产业增加值分别增长3%、8%和9%,结构比为10:45:45。": [
        *(f"第{each}产业增加值增速" for each in "一二三"),
        *(f"第{each}产业占三次产业比重" for each in "一二三"),
    ],
    "9家养老院投入运营,完成投资3亿元。": ["投入运营的养老院数", "养老院完成投资"],
    "幼儿园90所,其中公办9所、普惠性民办8所。": ["幼儿园数", "公办幼儿园数", "普惠性民办幼儿园数"],
    "现有中小学9所,在校学生3万人。": ["现有中小学数", "中小学在校学生人数"],
    "财政支出9亿元,其中民生支出8亿元,占财政支出的80%。": ["财政支出", "民生支出", "民生支出占财政支出比例"],
    "关停渔企9家,立案8起。": ["关停渔企数", "立案数"],
    "人均消费900元,过夜游客占35%。": ["人均消费", "过夜游客占比"],
    "饮水安全巩固提升3万人。": ["饮水安全巩固提升人数"],
    "包括水厂、渔港在内的9个项目开工建设。": ["开工建设的项目数"],
    "包括水厂在内的9个项目开工建设。": ["开工建设的项目数"],
    "培育渔企9家,8家通过验收,6家完成股改。": ["培育渔企数", "通过验收的渔企数", "完成股改的渔企数"],
    "粮经饲结构优化,比例为10:45:45。": ["粮占粮经饲比例", "经占粮经饲比例", "饲占粮经饲比例"],
}
OPENING = ("第一、二、三产业", "第一、第二、第三产业", "一、二、三产业", "一、二、三次产业")
"""The sectors of an economy, where they open a paragraph that has a colon."""


def names(sentence: str) -> list[str]:
    return [each.indicator for each in of_plan(sentence)]


def test_the_cases_are_all_there() -> None:
    listed = (
        LEADING,
        STRIVEN,
        CHANGING,
        STANDING_BEHIND,
        LAPSES,
        EVERS,
        DOING,
        COME,
        BY_OBJECT,
        ALONE,
        OPENING,
    )
    assert [len(each) for each in listed] == [22, 4, 26, 20, 9, 11, 80, 69, 62, 27, 4]
    assert [len(each) for each in (LEADS, CHANGES, BEHIND, TOLD_OF, WORKS, NOUNS, NAMES)] == [
        2,
        4,
        2,
        3,
        4,
        7,
        32,
    ]


@pytest.mark.parametrize("word", LEADING)
@pytest.mark.parametrize("sentence", LEADS)
def test_a_word_before_a_verb_is_no_part_of_a_name(sentence: str, word: str) -> None:
    assert names(sentence.format(word)) == LEADS[sentence]


@pytest.mark.parametrize("word", STRIVEN)
def test_what_is_striven_for_is_told_whole(word: str) -> None:
    assert names(f"{word}争取上级资金9亿元。") == ["争取上级资金"]


@pytest.mark.parametrize("word", CHANGING)
@pytest.mark.parametrize("sentence", CHANGES)
def test_how_much_something_changed_is_no_part_of_a_name(sentence: str, word: str) -> None:
    assert names(sentence.format(word)) == CHANGES[sentence]


@pytest.mark.parametrize("word", STANDING_BEHIND)
@pytest.mark.parametrize("sentence", BEHIND)
def test_a_word_behind_a_name_is_no_part_of_it(sentence: str, word: str) -> None:
    assert names(sentence.format(word)) == BEHIND[sentence]


@pytest.mark.parametrize("said", DOING)
@pytest.mark.parametrize("sentence", TOLD_OF)
def test_what_is_said_of_a_thing_is_no_part_of_its_name(sentence: str, said: str) -> None:
    assert names(sentence.format(said)) == TOLD_OF[sentence]


@pytest.mark.parametrize("come", COME)
@pytest.mark.parametrize("sentence", WORKS)
def test_how_far_a_work_has_come_is_no_part_of_its_name(sentence: str, come: str) -> None:
    assert names(sentence.format(come)) == WORKS[sentence]


@pytest.mark.parametrize("come", COME)
def test_works_that_are_counted_are_told_by_how_far_they_have_come(come: str) -> None:
    first, second = names(f"水厂、渔港等9个项目{come},完成投资8亿元。")
    deed = first.removesuffix("的项目数")
    assert deed
    assert come.endswith(deed)
    assert second == "项目完成投资"


@pytest.mark.parametrize("lapse", LAPSES)
def test_a_clause_that_tells_but_a_time_is_passed_over(lapse: str) -> None:
    told = names(f"推进水厂项目和渔港项目建设,{lapse},分别完成投资9亿元和8亿元。")
    assert told == ["水厂项目完成投资", "渔港项目建设完成投资"]


@pytest.mark.parametrize("ever", EVERS)
def test_how_something_lies_above_another_is_no_part_of_a_name(ever: str) -> None:
    margin = "渔业收入增速高于全市的幅度"
    assert names(f"渔业收入增长8%,{ever}高于全市2个百分点。") == ["渔业收入增速", margin]
    assert names(f"渔业收入增速{ever}高于全市2个百分点。") == [margin]


@pytest.mark.parametrize("verb", BY_OBJECT)
def test_a_verb_of_a_list_governs_all_of_it(verb: str) -> None:
    told = names(f"{verb}湖滨驿站9处、水上运动点3个。")
    assert told == [f"{verb}湖滨驿站数", f"{verb}水上运动点数"]


@pytest.mark.parametrize("verb", ALONE)
def test_a_verb_alone_is_done_to_what_was_counted_before(verb: str) -> None:
    assert names(f"储备湖滨项目9个,{verb}3个。") == ["储备湖滨项目数", f"{verb}湖滨项目数"]


@pytest.mark.parametrize("sentence", NOUNS)
def test_a_noun_that_begins_with_a_verb_is_one(sentence: str) -> None:
    assert names(sentence) == NOUNS[sentence]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named_by_its_own_words(sentence: str) -> None:
    assert names(sentence) == NAMES[sentence]


def test_what_no_word_names_has_no_like() -> None:
    assert len(names("0人“三分之一比“1倍“翻番。")) == 4


@pytest.mark.parametrize("sectors", OPENING)
def test_sectors_that_open_a_paragraph_are_no_number_of_a_part(sectors: str) -> None:
    told = [each.indicator for each in quantities(f"{sectors}分别增长3%、8%和9%,粮油比为3:7。")]
    assert told[:3] == [f"第{each}产业增速" for each in "一二三"]
