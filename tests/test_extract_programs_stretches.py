"""Programs by their form: stretches, lists of routes, works on land, pacts of places, fields of works."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.measures import FIELDS
from graphbuild.extract.programs.stretches import STRETCHES

NAMED: dict[str, list[tuple[str, str]]] = {
    # routes between dashes, in clauses of their own
    "推进前期工作:湖水-鹭花(湾里)-岭东铁路,即湖东-湾里公路。": [
        ("湖水-鹭花(湾里)-岭东铁路", "project"),
        ("湖东-湾里公路", "project"),
    ],
    "发挥嘉兴渔具研究转化中心作用。": [("嘉兴渔具研究转化中心", "project")],
    "年初市下达渔民安居工程23户。": [("渔民安居工程", "campaign")],
    "建设内容包括鹭口灌区的4条干渠。": [("鹭口灌区", "project")],
    # lists of routes, told by the number and the class at their end
    "加快湖碧、银鹭、东渔等3条高铁建设。": [("湖碧", "project"), ("银鹭", "project"), ("东渔", "project")],
    "推进银湖和鹭东扩容、碧南等九条高速公路。": [
        ("银湖", "project"),
        ("鹭东扩容", "project"),
        ("碧南", "project"),
    ],
    "建成鹭口至渔门、湖尾至银滩两条公路。": [("鹭口至渔门", "project"), ("湖尾至银滩", "project")],
    # stretches of a road, of a line between two ends; roads by number
    "319国道鹭口至渔门段改造竣工。": [("319国道鹭口至渔门段改造", "project")],
    "G207湖东绕城段年底前通车。": [("G207湖东绕城段", "project")],
    "碧银高铁湖东至鹭口段全线贯通。": [("碧银高铁湖东至鹭口段", "project")],
    "碧银高速鹭东出入口6月底前通车。": [("碧银高速鹭东出入口", "project")],
    "推进X210线升级。": [("X210线升级", "project")],
    "做好湖东至鹭口高速公路收尾工作。": [("湖东至鹭口高速公路", "project")],
    "启动湖东至银滩特高压柔性直流输电线路论证。": [("湖东至银滩特高压柔性直流输电线路", "project")],
    # works on land and water
    "完成碧湖工业区填海造地3平方公里。": [("碧湖工业区填海造地", "project")],
    "开展银河渔门段防洪治理。": [("银河渔门段防洪治理", "project")],
    "完成渔门水库库区退耕还湿2000亩。": [("渔门水库库区退耕还湿", "project")],
    # institutes, bases, groups of ports, nets, quarters, harbours
    "推动碧湖渔业实验室提档升级。": [("碧湖渔业实验室", "project")],
    "建强银滩海产国家重点实验室和国家渔船制造业创新中心。": [
        ("银滩海产国家重点实验室", "project"),
        ("国家渔船制造业创新中心", "project"),
    ],
    "建好现代渔具中试基地。": [("现代渔具中试基地", "project")],
    "渔门港二期两个泊位建成投运。": [("渔门港二期", "project")],
    # works with a stage, joined or followed by what is said of them
    "启动鹭口东路综合改造和渔门公园扩建。": [("鹭口东路综合改造", "project"), ("渔门公园扩建", "project")],
    "湖东风雨桥保护修缮有序推进。": [("湖东风雨桥保护修缮", "project")],
    "碧湖都市圈环线交工投用。": [("碧湖都市圈环线", "project")],
    "加快渔门镇标准厂房建设。": [("渔门镇标准厂房", "project")],
    "推进银滩片区更新改造和渔门公园扩建。": [("银滩片区更新改造", "project"), ("渔门公园扩建", "project")],
    "湖东航道鹭口至渔门段整治开工。": [("湖东航道鹭口至渔门段整治", "project")],
    "落实支持渔业发展若干措施。": [("支持渔业发展若干措施", "action-plan")],
    "县一中搬迁完成征地。": [("县一中搬迁", "project")],
    "力争日产2500吨渔饲料生产线6月底前点火。": [("日产2500吨渔饲料生产线", "project")],
    "开展引碧济渔前期工作。": [("引碧济渔", "project")],
    "渔湖一体化项目前期工作进展顺利。": [("渔湖一体化项目", "project")],
    "湖东渔具示范项目年产网箱30万只。": [("湖东渔具示范项目", "project")],
    # mechanisms of several places
    "建立不当捕捞约谈通报制度。": [("不当捕捞约谈通报制度", "system")],
    # documents, aims, slogans
    "出台“十五五”支持渔业高质量发展的政策措施。": [("“十五五”支持渔业高质量发展的政策措施", "action-plan")],
    "打造湖东鱼粮供应保障基地。": [("湖东鱼粮供应保障基地", "slogan")],
    "统筹“硬港口”与“软服务”。": [("“硬港口”", "campaign"), ("“软服务”", "campaign")],
    # campaigns and fields of works
    "实施强科技行动。": [("强科技行动", "campaign")],
    "开展补贴性职业技能培训6万人次。": [("补贴性职业技能培训", "campaign")],
    "开展先进渔具引资引智攻坚。": [("先进渔具引资引智攻坚", "campaign")],
    "实施农村改水,抓好农房改善。": [("农村改水", "campaign"), ("农房改善", "campaign")],
    "抓好危桥改造,实施渡改桥2处。": [("危桥改造", "campaign"), ("渡改桥", "project-bundle")],
    "推进城镇老旧小区、城中村和城市危旧房改造。": [
        ("城镇老旧小区、城中村和城市危旧房改造", "project-bundle")
    ],
    "提速建设“渔避两用”公共基础设施。": [("“渔避两用”公共基础设施", "project-bundle")],
    "稳定住房,因城施策控增量。": [("因城施策", "mechanism")],
    # honours
    "提升湖东等国家现代渔业战略支点城市能级。": [("国家现代渔业战略支点城市", "designation")],
    "争取创成2个省级宜居示范居住区。": [("省级宜居示范居住区", "designation")],
    "巩固省级卫生县城成果。": [("省级卫生县城", "designation")],
    "国家卫生区创建通过评估。": [("国家卫生区", "designation")],
    "创建“千港示范”村24个。": [("“千港示范”村", "designation")],
    # care, ways, festivals
    "“碧湖莲藕”区域公用品牌销售额增长。": [("“碧湖莲藕”", "brand")],
    # where names begin and end; what a 工程 is; positions, events, aims between quotes
    "厘清了银湖水运通道战略的方向。": [("银湖水运通道战略", "strategy")],
    "鹭东参与到东海渔业合作机制中。": [("东海渔业合作机制", "mechanism")],
    "全面梳理和巩固全省渔船整治三年行动成果。": [("渔船整治三年行动", "campaign")],
    "重视湖区防疫灭病体系建设。": [("湖区防疫灭病体系", "system")],
    "构建起渔船定损补偿机制。": [("渔船定损补偿机制", "mechanism")],
    "深化要素配置市场化改革。": [("要素配置市场化改革", "reform")],
    "创建国际休闲目的地银湖示范区。": [("国际休闲目的地银湖示范区", "designation")],
    "实施湖泊生态保护和建设二期工程。": [("湖泊生态保护和建设二期工程", "project-bundle")],
    "组织实施高端人才引领培养计划、现代渔业人才支撑计划。": [
        ("高端人才引领培养计划", "action-plan"),
        ("现代渔业人才支撑计划", "action-plan"),
    ],
    "发展现代渔业产业体系、现代湖区市场体系。": [
        ("现代渔业产业体系", "system"),
        ("现代湖区市场体系", "system"),
    ],
    "实施渔民素养提升工程、环湖供水工程、湖滨湿地修复工程。": [
        ("渔民素养提升工程", "campaign"),
        ("环湖供水工程", "project"),
        ("湖滨湿地修复工程", "project-bundle"),
    ],
    "创建“东湖文旅融合示范区”“西湖红色旅游示范区”。": [
        ("“东湖文旅融合示范区”", "designation"),
        ("“西湖红色旅游示范区”", "designation"),
    ],
    "推进“书香湖北”建设,推介“湖上人家·四季银滩”。": [
        ("“书香湖北”", "strategy"),
        ("“湖上人家·四季银滩”", "brand"),
    ],
    "实施“渔业兴湖”和“港口强湖”战略。": [("“渔业兴湖”", "strategy"), ("“港口强湖”战略", "strategy")],
    "开展渔船隐患“大起底”。": [("“大起底”", "campaign")],
    "把湖东建设成为我国重要湿地生态屏障、沿湖安全稳定屏障和东海对外开放桥头堡。": [
        ("我国重要湿地生态屏障", "slogan"),
        ("沿湖安全稳定屏障", "slogan"),
        ("东海对外开放桥头堡", "slogan"),
    ],
    "打造环湖文化旅游圈,融入东湖城市群和西湖经济带。": [
        ("环湖文化旅游圈", "strategy"),
        ("东湖城市群", "strategy"),
        ("西湖经济带", "strategy"),
    ],
    "举办湖区优秀剧目展演、东湖渔业圆桌会议。": [
        ("湖区优秀剧目展演", "brand"),
        ("东湖渔业圆桌会议", "brand"),
    ],
    "拥有国家重点实验室6个、国家工程技术研究中心2个。": [
        ("国家重点实验室", "designation"),
        ("国家工程技术研究中心", "designation"),
    ],
    "湖东文化传承创新区建设取得成效。": [("湖东文化传承创新区", "designation")],
    "碧龙渡、白山坝等一批水电站投产。": [("碧龙渡", "project"), ("白山坝", "project")],
    "构建现代物流体系,制定数字乡村实施方案。": [
        ("现代物流体系", "system"),
        ("数字乡村实施方案", "action-plan"),
    ],
    # where a name begins: its first noun, the verb another verb leads to, a verb's sign in a noun
    "实施重点渔区清水改造行动。": [("重点渔区清水改造行动", "campaign")],
    "重点打造渔港振兴工程。": [("渔港振兴工程", "campaign")],
    "推进提升湖区水质专项行动。": [("提升湖区水质专项行动", "campaign")],
    "实施地标鲈鱼运用促进工程。": [("地标鲈鱼运用促进工程", "campaign")],
    "实施前沿渔具攻坚突破行动。": [("前沿渔具攻坚突破行动", "campaign")],
    "建立应对寒潮保供协调机制。": [("应对寒潮保供协调机制", "mechanism")],
    "实施中国特色高水平渔业学校建设计划。": [("中国特色高水平渔业学校建设计划", "action-plan")],
    "成为全国可持续养湖实验区之一。": [("全国可持续养湖实验区", "designation")],
    "深度参与碧湖渔具提升行动。": [("碧湖渔具提升行动", "campaign")],
    "全面投运碧湖机场。": [("碧湖机场", "project")],
    "加快推进碧湖煤矿资源整合。": [("碧湖煤矿资源整合", "campaign")],
    "做好渔港改革试点和深化渔市体制改革。": [("渔港改革试点", "reform"), ("渔市体制改革", "reform")],
    "分类开展文化强县培育试点。": [("文化强县培育试点", "reform")],
    "开展渔民等青年上岸服务攻坚行动。": [("渔民等青年上岸服务攻坚行动", "campaign")],
    "举办了两届鹭湖捕鱼节。": [("鹭湖捕鱼节", "brand")],
    "承办3届中国淡水鱼产业大会。": [("中国淡水鱼产业大会", "brand")],
    # titles with their level, lists that share an end, phases, further mentions
    "鲈鱼厂获评自治区“碧波车间”。": [("自治区“碧波车间”", "designation")],
    "建成30个左右国家渔业枢纽示范区。": [("国家渔业枢纽示范区", "designation")],
    "推进东坡村、西坡村片区改造。": [("东坡村、西坡村片区改造", "project-bundle")],
    "建设儿童、渔民友好型城市。": [("儿童、渔民友好型城市", "designation")],
    "完成碧湖清淤、鹭河截污。": [("碧湖清淤", "campaign"), ("鹭河截污", "campaign")],
    "启动渔具创业园项目一期建设。": [("渔具创业园项目一期", "project")],
    "打造碧波渔火之城。把养湖作为打造碧波渔火之城的根本。": [
        ("碧波渔火之城", "slogan"),
        ("碧波渔火之城", "slogan"),
    ],
    "鹭湖博物馆、碧湖体育馆、渔艺中心完成主体工程。": [
        ("鹭湖博物馆", "project"),
        ("碧湖体育馆", "project"),
        ("渔艺中心", "project"),
    ],
    "白鹭大桥、雁荡桥建成通车。": [("白鹭大桥", "project"), ("雁荡桥", "project")],
    "推进碧湖渔区环境污染整治。": [("碧湖渔区环境污染整治", "campaign")],
    # what belongs to the quoted name before it
    "“鹭湖欧”班列开行9列。": [("“鹭湖欧”班列", "brand")],
    "发展“三渔”产业。": [("“三渔”产业", "strategy")],
    "深化“湖学研”合作。": [("“湖学研”合作", "campaign")],
    "深化农村“三个净化”。": [("农村“三个净化”", "doctrine")],
    "践行“两湖”理论。": [("“两湖”理论", "doctrine")],
    # where a name begins: after what is done, who is charged, a capacity
    "助力全县渔业攻坚战。": [("渔业攻坚战", "campaign")],
    "发放惠渔计划补助312万元。": [("惠渔计划", "action-plan")],
    "渔管领导小组负责全县渔才集聚工程。": [("渔才集聚工程", "campaign")],
    "白鹭公司投资兴建金鹭航电枢纽工程。": [("金鹭航电枢纽工程", "project")],
    "把渔教贯穿于渔乡振兴计划。": [("渔乡振兴计划", "action-plan")],
    "系统研究渔税统一核算方案。": [("渔税统一核算方案", "action-plan")],
    "深化渔区制、共建共强工作机制。": [("渔区制、共建共强工作机制", "mechanism")],
    "完成35kV碧湖变电站改造工程。": [("35kV碧湖变电站改造工程", "project")],
    "引进40万吨鱼油冶炼项目。": [("40万吨鱼油冶炼项目", "project")],
    "加力推进碧鹭特别合作区。": [("碧鹭特别合作区", "strategy")],
    "碧湖至鹭口高速公路雁荡段开工建设。": [("碧湖至鹭口高速公路雁荡段", "project")],
    "--渔业创新体系进一步完善。": [("渔业创新体系", "system")],
    # where it ends, and of what kind it is
    "获评渔事公开示范县(市、区)。": [("渔事公开示范县(市、区)", "designation")],
    "是著名的中国银鱼之乡。": [("中国银鱼之乡", "designation")],
    "连续五年荣获中国中小城市综合实力百强区第三名。": [("中国中小城市综合实力百强区", "designation")],
    "新增渔童友好社区43个。": [("渔童友好社区", "designation")],
    "办好碧湖女子半程马拉松赛。": [("碧湖女子半程马拉松赛", "brand")],
    "推进湖滨老街综合整治提升。": [("湖滨老街综合整治提升", "project-bundle")],
    "实施碧湖引水工程。": [("碧湖引水工程", "project")],
    "实施渔乡安防工程。": [("渔乡安防工程", "project-bundle")],
    # what belongs to a name before its quotes, after them and between them and its head
    "出台鱼价稳定“18条”、渔贸增长“22条”。": [
        ("鱼价稳定“18条”", "action-plan"),
        ("渔贸增长“22条”", "action-plan"),
    ],
    "以省“渔业新政50条”为抓手。": [("“渔业新政50条”", "action-plan")],
    "实施渔船渔港“双百”(百船联百村、百港联百市)行动。": [
        ("渔船渔港“双百”(百船联百村、百港联百市)行动", "campaign")
    ],
    "完成渔家小院“无感取水”改造。": [("渔家小院“无感取水”改造", "project-bundle")],
    "开展“三湖”免费筛查。": [("“三湖”免费筛查", "campaign")],
    "将今年确定为“渔事攻坚年”。": [("“渔事攻坚年”", "campaign")],
    # regions and roads of two ends
    "处于湖滨中部城市群。": [("湖滨中部城市群", "strategy")],
    "碧湖经鹭口至雁荡高速公路金湾段。": [("碧湖经鹭口至雁荡高速公路金湾段", "project")],
    "已跻身于全国渔业经济实力百强县。": [("全国渔业经济实力百强县", "designation")],
    # verbs of building and of place before a work
    "完工鹭口大桥、碧湖立交。": [("鹭口大桥", "project"), ("碧湖立交", "project")],
    "随着鹭口高速建成通车。": [("鹭口高速", "project")],
    "已有碧吉高速公路建成通车。": [("碧吉高速公路", "project")],
    "紧紧抓住碧湖大道拓宽改造。": [("碧湖大道拓宽改造", "project")],
    "启动对接拼宽鹭口大桥。": [("鹭口大桥", "project")],
    "引进碧湖公司投资1000万元建金鹭公路。": [("金鹭公路", "project")],
    "依托碧湖特色渔业、雁荡水库、金鹭大桥、湖风发电工程等资源。": [
        ("雁荡水库", "project"),
        ("金鹭大桥", "project"),
        ("湖风发电工程", "project"),
    ],
    "共建立碧湖渔业研究中心1家,接受渔区综合改革验收。": [("渔区综合改革", "reform")],
    "加快推动碧湖至鹭口段铁路建设。": [("碧湖至鹭口段铁路", "project")],
}
NOT_NAMED = (
    "共排查工程隐患16处。",
    "该批项目进展顺利。",
    "外资实际使用额占年计划的107%。",
    "大抓项目稳投资。",
    "策划城建项目86个。",
    "新入园项目亩均投资增长。",
    "中央投资对东部项目补助。",
    "银滩园区新上投资过10亿元项目3个。",
    "在渔网关键节点、渔港富集地区布局建设重点项目。",
    "渔市、高校老校区等闲置空间改造利用。",
    "改造危桥9座。",
    "湖东路面完成路基工程的60%。",
    "三季度前启用两座5万吨级码头。",
    "新增3000吨级泊位4个投产。",
    "新建、改扩建中小学6所。",
    "新建公办幼儿园2所。",
    "建成通村水泥路163公里。",
    "湖东县新建和改造提升鱼塘70亩。",
    "新开通公交线路3条。",
    "渔门工业园3家企业建设脱硝设施。",
    "设立规模50亿元的产业基金。",
    "培育市级以上创新平台2家。",
    "银滩片区风光发电并网装机增加。",
    "以高水平开放带动改革。",
    "干部抓项目的劲头很足。",
    "抢险队处置了3处工程险情。",
    "一批重大铁路、公路项目开工。",
    "细化实施方案,优化行动计划,设计活动方案。",
    "不再设置“投资不低于3亿元”要求。",
    "打造“年销百亿以上”的企业。",
    "引进上海项目21个。",
    "突破体制机制障碍。",
    "推进冷链物流园建设。",
    "鼓励渔船企业通过兼并重组。",
    "推进重大渔港、重大航道、重大滩涂建设。",
    "活动“一炮打响”,在“三期叠加”的背景下。",
    "顺利通过自治区验收。",
    "提供湖面一体化解决方案。",
    "用湖边的“紧日子”换取企业的好日子。",
    "推进龙泉关、白鹭桥、史家寨大市政建设。",
    "完成设计招标和项目方案设计。",
    "碧湖湖草系统治理见效。",
    "渔具和计算机制造业增长。",
    "渔市各项目标任务完成。",
    "占年度投资计划的97%。",
    "渔税收入比计划高。",
    "渔办执行情况与2010年计划草案。",
    "解放思想,锐意改革,开拓创新。",
    "调入资金、动用预算稳定调节基金9亿元。",
    "全县共引进项目75个。",
    "全部施工项目149个,履约项目9个。",
    "禁止耗煤新项目准入。",
    "根据具体情况该项目停工。",
    "缔结友好城市3个。",
    "实现半小时全程高速公路互通。",
    "创建以白鹭湖为核心区,雁荡为支撑的渔港。",
    "坚持渔业抓产量、渔具抓特色、渔船抓更新,全局抓项目。",
    "渔区县级以上城市达到渔水标准。",
)
"""Conditions, bare counts and verbs around works: nothing in them is a name."""


@pytest.mark.parametrize("text", NAMED)
def test_a_program_is_told_by_its_form(text: str) -> None:
    assert [(program.surface, program.kind) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_only_counted_or_done_names_nothing(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_a_period_that_something_is_done_in_is_no_plan() -> None:
    assert surfaces("加快“十四五”批复的渔港建设。", NOTHING) == []


def test_every_form_has_a_case_a_kind_of_the_code_list_and_words_that_are_found() -> None:
    shown = {program.rule for text in NAMED for program in found(text, NOTHING)}
    assert {form.rule for form in (*FIELDS, *STRETCHES)} - shown == set()
    assert "route-listed" in shown
    assert {form.kind for form in (*FIELDS, *STRETCHES)} <= set(read_concepts().names("program-kind"))
    words = [word for form in (*FIELDS, *STRETCHES) for word in form.words.split("|")]
    assert [word for word in words if len(word) < 2] == []


@pytest.mark.parametrize(
    "piece",
    [
        "碧湖、",
        "至湖公路",
        "319国道碧",
        "“渔”推动",
        "湖东、鹭口等3条",
        "国家渔",
        "第三届碧",
        "出台支持碧",
        "流域",
    ],
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (142, 58)
