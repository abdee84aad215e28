"""Programs told by a list: what a total sums up, honours, firms and routes; and what a place is to become."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.measures import PARKS
from graphbuild.extract.programs.visions import VISIONS

FORMED: dict[str, list[tuple[str, str, str]]] = {
    "打造生态、人文、魅力海宁。": [("生态、人文、魅力海宁", "slogan", "qualities-of-place")],
    "建设“渔富湖美”新鹭口。": [("“渔富湖美”新鹭口", "slogan", "quoted-anew")],
    # a total that 等 leads to, or that is quoted and fits
    "实施湖岸清障提升、渔港培育壮大等“两大工程”。": [
        ("湖岸清障提升", "campaign", "of-a-total"),
        ("渔港培育壮大", "campaign", "of-a-total"),
        ("“两大工程”", "campaign", "quotes"),
    ],
    "坚持渔业引路、湖港联动、以渔养湖“三大战略”。": [
        ("渔业引路", "strategy", "of-a-total"),
        ("湖港联动", "strategy", "of-a-total"),
        ("以渔养湖", "strategy", "of-a-total"),
        ("“三大战略”", "strategy", "quotes"),
    ],
    "推进东湖临港经济区、西湖养殖观光功能区等三大经济区建设。": [
        ("东湖临港经济区", "strategy", "region"),
        ("西湖养殖观光功能区", "strategy", "of-a-total"),
    ],
    # honours
    "先后荣获全国渔业先进县、中国鲈鱼之乡和省级卫生县城等称号。": [
        ("全国渔业先进县", "designation", "title-of-level"),
        ("中国鲈鱼之乡", "designation", "title-of-level"),
        ("省级卫生县城", "designation", "title-of-level"),
    ],
    "被评为中国最美渔港小城、全国护鱼模范单位。": [
        ("中国最美渔港小城", "designation", "honour-listed"),
        ("全国护鱼模范单位", "designation", "title-of-level"),
    ],
    "获评渔业先进县和护岸先进县。": [
        ("渔业先进县", "designation", "title"),
        ("护岸先进县", "designation", "title"),
    ],
    "建成秀美渔村12个、绿色车间3个、发展渔业合作社9家。": [
        ("秀美渔村", "designation", "title-counted"),
        ("绿色车间", "designation", "title-counted"),
    ],
    # projects by the firms that build them
    "推进恒丰泰、金湖威等一批重点项目建设。": [
        ("恒丰泰", "project", "listed-project"),
        ("金湖威", "project", "listed-project"),
    ],
    "碧海电子等9个入园项目开工。": [("碧海电子", "project", "listed-project")],
    # routes by their ends
    "建设东湖至西岭、南港经北坡至中洲等铁路。": [
        ("东湖至西岭", "project", "route-between"),
        ("南港经北坡至中洲", "project", "route-between"),
    ],
    # what a place is to become
    "加快建设富裕和谐新平湖。": [("富裕和谐新平湖", "slogan", "new-place")],
    "建设碧湖鱼粉产业园,用好渔业振兴学院资源。": [
        ("碧湖鱼粉产业园", "project", "park-set-up"),
        ("渔业振兴学院", "project", "institute-put-to-use"),
    ],
    "获评国家一级渔业陈列馆,评为全省优秀等次。": [("国家一级渔业陈列馆", "designation", "honour-alone")],
    "围绕“护一湖清水,兴百里渔港”的工作部署。": [("“护一湖清水,兴百里渔港”", "strategy", "quoted-course")],
    "打响碧湖银鱼、渔家小宴等两大品牌。": [
        ("碧湖银鱼", "brand", "of-a-total"),
        ("渔家小宴", "brand", "of-a-total"),
    ],
    "打好防范化解重大风险、精准脱贫、污染防治“三大”攻坚战。": [
        ("防范化解重大风险、精准脱贫、污染防治“三大”攻坚战", "campaign", "state")
    ],
    "推进“31256”渔业突围。": [("“31256”渔业突围", "strategy", "coded-formula")],
}
"""Text → the mentions in it, each with its kind and the rule that finds it."""
NAMED: dict[str, list[tuple[str, str]]] = {
    "实施“五大战略”(大渔港、大湖区、大船队)。": [
        ("“五大战略”", "strategy"),
        ("大渔港", "strategy"),
        ("大湖区", "strategy"),
        ("大船队", "strategy"),
    ],
    "实施特色渔业提升工程。": [("特色渔业提升工程", "campaign")],
    "横一路、经二路拓宽完工。": [("横一路", "project"), ("经二路拓宽", "project")],
    "把今年定为渔港生态综合管护提升年,以渔政服务提升年为抓手。": [
        ("渔港生态综合管护提升年", "campaign"),
        ("渔政服务提升年", "campaign"),
    ],
    "争创国家“渔业教育均衡示范县”,建设第三轮“碧湖渔街”。": [
        ("国家“渔业教育均衡示范县”", "designation"),
        ("“碧湖渔街”", "campaign"),
    ],
    "开展“学渔、护渔、爱渔”教育。": [("“学渔、护渔、爱渔”教育", "campaign")],
    "确保东湖三中竣工、渔港小学新校区秋季投入使用。": [
        ("东湖三中", "project"),
        ("渔港小学新校区", "project"),
    ],
    "实施“一湖一景”打造工程。": [("“一湖一景”打造工程", "campaign")],
    "真正过紧日子,树牢“过紧日子”思想。": [("过紧日子", "doctrine"), ("“过紧日子”思想", "doctrine")],
    "实施名牌带动战略,融入重大国家战略。": [("名牌带动战略", "strategy")],
    "和谐美丽新平湖建设迈上新台阶。": [("和谐美丽新平湖", "slogan")],
    "开展全国绿化模范县和国家卫生县城创建活动。": [
        ("全国绿化模范县", "designation"),
        ("国家卫生县城创建活动", "campaign"),
        ("国家卫生县城", "designation"),
    ],
    "“十五”计划圆满完成。": [("“十五”计划", "action-plan")],
    "推进挂牌督战,抓好浙商回归,落实三治融合。": [
        ("挂牌督战", "mechanism"),
        ("浙商回归", "campaign"),
        ("三治融合", "system"),
    ],
    "锚定“四湖一港”战略定位,落实“六个不得”规定。": [
        ("“四湖一港”战略定位", "strategy"),
        ("“六个不得”", "system"),
    ],
    "按照“渔村建设提升年”活动要求抓落实。": [
        ("“渔村建设提升年”活动", "campaign"),
    ],
    "落实上级会议精神和市“三湖五港”部署。": [
        ("“三湖五港”部署", "strategy"),
    ],
    "围绕“做强渔港,做美湖岸”为主线开展工作。": [
        ("“做强渔港,做美湖岸”", "strategy"),
    ],
    "提供“鹭湖样板”,发挥“绣花针”作用。": [
        ("“鹭湖样板”", "model"),
    ],
    "牢记“知湖情、护湖岸、兴湖业”的总要求。": [
        ("“知湖情、护湖岸、兴湖业”", "doctrine"),
    ],
    "深入开展“平安鹭湖”创建。": [
        ("“平安鹭湖”创建", "campaign"),
    ],
    "全面开展“污水零排湖”创建。": [("“污水零排湖”", "designation")],
    "推进“数字鹭湖”建设。": [
        ("“数字鹭湖”", "strategy"),
    ],
    "构建“一区四园”体系,打造“湖鲜谷”。": [
        ("“一区四园”体系", "system"),
        ("“湖鲜谷”", "strategy"),
    ],
    "落实“湖管员责任”,对“双困家庭”发放补贴。": [
        ("“湖管员责任”", "system"),
    ],
    "唱响“全民护湖水、全力建渔港、全面兴渔业”主旋律。": [
        ("“全民护湖水、全力建渔港、全面兴渔业”", "slogan"),
    ],
    "实施“123”部署,落实“1+2+3”任务。": [
        ("“123”部署", "strategy"),
        ("“1+2+3”任务", "strategy"),
    ],
    "被列为“国家湖泊修复重点县”。": [
        ("“国家湖泊修复重点县”", "designation"),
    ],
    "深入推进“渔乡鹭湖”“法治鹭湖”建设。": [
        ("“渔乡鹭湖”", "campaign"),
        ("“法治鹭湖”", "strategy"),
    ],
    "加快东鹭、西鹭、北鹭三大渔港建设。": [
        ("东鹭、西鹭、北鹭三大渔港", "project-bundle"),
    ],
    "做好金鹭和银鹭两座水库除险加固。": [
        ("金鹭和银鹭两座水库", "project-bundle"),
    ],
    "位列全省渔业综合实力十强县。": [
        ("全省渔业综合实力十强县", "designation"),
    ],
    "开展大湖保护六大标志性战役。": [
        ("大湖保护六大标志性战役", "campaign"),
    ],
    "深化湖区突出问题专项整治。": [
        ("湖区突出问题专项整治", "campaign"),
    ],
    "部署再生渔网回收专项整治。": [
        ("再生渔网回收专项整治", "campaign"),
    ],
    "实施48村农村渔业“一户一网”奖补项目。": [
        ("农村渔业“一户一网”奖补项目", "project-bundle"),
    ],
    "筹划鹭湖变电站建设,制定以下行动方案。": [
        ("鹭湖变电站", "project"),
    ],
    "制定湖面管理意见、渔船重大事项报告制度。": [
        ("渔船重大事项报告制度", "system"),
    ],
    "打造湖区更具魅力的旅游名城和现代化滨湖大都市。": [
        ("湖区更具魅力的旅游名城", "slogan"),
        ("现代化滨湖大都市", "slogan"),
    ],
    "提高“数字安徽”知名度。": [("“数字安徽”", "strategy")],
    "开工建设湖滨高速(鹭口段)。": [("湖滨高速(鹭口段)", "project")],
    "实施湖岸焕新行动方案(2026版)。": [("湖岸焕新行动方案(2026版)", "action-plan")],
    "加快碧湖(鹭口)渔业科技城建设。": [("碧湖(鹭口)渔业科技城", "project")],
    "建成鹭湖博物馆(嘉兴)。": [("鹭湖博物馆(嘉兴)", "project")],
    "办好碧湖渔火节、2026全球渔网大会等活动。": [("碧湖渔火节", "brand"), ("2026全球渔网大会", "brand")],
    "强化渔具管护和灾后恢复重建攻坚战。": [("灾后恢复重建攻坚战", "campaign")],
    "支持嘉兴深化渔业综合改革。": [("渔业综合改革", "reform")],
    "开展渔港闲置船位清查盘活行动。": [("渔港闲置船位清查盘活行动", "campaign")],
    "实施湖区空气质量持续提升行动。": [("湖区空气质量持续提升行动", "campaign")],
    "推进东塘、西塘等塘区综合治理。": [("东塘、西塘等塘区综合治理", "campaign")],
    "实施老街商铺焕新、渔港服务提升行动。": [("老街商铺焕新", "campaign"), ("渔港服务提升行动", "campaign")],
    "成立嘉兴渔业科技促进中心。": [("嘉兴渔业科技促进中心", "project")],
    "深化科技金融改革。": [("科技金融改革", "reform")],
    "启动产教融合创新模式试点。": [("产教融合创新模式试点", "reform"), ("产教融合", "strategy")],
    "跻身全国百强渔区、水产创业百强区。": [("全国百强渔区", "designation"), ("水产创业百强区", "strategy")],
    "创建渔民专业合作社市级示范社3家。": [("市级示范社", "designation")],
    "打造国际交往中心、区域水产物流中心。": [
        ("国际交往中心", "designation"),
        ("区域水产物流中心", "designation"),
    ],
    "建设国际性综合交通枢纽。": [("国际性综合交通枢纽", "designation")],
    "出台渔业金融20条政策措施。": [("渔业金融20条政策措施", "action-plan")],
    "落地湖滨水产协同发展母基金。": [("湖滨水产协同发展母基金", "mechanism")],
    "打造更高水平的“碧湖粮仓”。": [("“碧湖粮仓”", "campaign")],
    "推动更多“湖品出湖”。": [("“湖品出湖”", "campaign")],
    "开展渔港攻坚年活动。": [("渔港攻坚年活动", "campaign")],
    "推动鹭口碧湖大走廊建设。": [("鹭口碧湖大走廊", "project")],
    "按照渔港振兴三年规划,推进各项工作。": [("渔港振兴三年规划", "action-plan")],
    "入选水产部渔网工厂名录。": [("水产部渔网工厂名录", "designation")],
    "加快湖口源头干流治理。": [("湖口源头干流治理", "campaign")],
    "推动养殖企业退城入园。": [("养殖企业退城入园", "campaign")],
    "实施110千伏碧湖变电项目。": [("110千伏碧湖变电项目", "project")],
    "建设湖区水产资源数据库。": [("湖区水产资源数据库", "system")],
    "建设沿湖湿地保护修复带。": [("沿湖湿地保护修复带", "strategy")],
    "推动“湖上十八城”城市群建设。": [("“湖上十八城”城市群", "strategy")],
    "G107西绕城线建成通车。": [("G107西绕城线", "project")],
    "出台“助渔纾困13条”。": [("“助渔纾困13条”", "action-plan")],
    "制定《湖滨渔业应急预案》。": [("《湖滨渔业应急预案》", "action-plan")],
    "获评鹭口十佳渔区和湖滨渔具贸易先进区。": [("鹭口十佳渔区", "designation")],
    "引进落地碧湖纳米、鹭口光电等项目。": [("碧湖纳米", "project"), ("鹭口光电", "project")],
    "碧湖焦油加氢、鹭口粗酚精制、酚醛渔网项目完成安装。": [
        ("碧湖焦油加氢", "project"),
        ("鹭口粗酚精制", "project"),
        ("酚醛渔网项目", "project"),
    ],
    "嘉兴渔银数据灾备中心抓紧建设。": [("嘉兴渔银数据灾备中心", "project")],
    "抓好环境净化和六个一工程。": [("六个一工程", "project-bundle")],
    "创建示范家庭农场13家。": [("示范家庭农场", "designation")],
    "成功晋升为自治区级园林县城。": [("自治区级园林县城", "designation")],
    "培育市级科技型企业80家。": [("市级科技型企业", "designation")],
    "放大鹭口绿色经济区生态优势。": [("鹭口绿色经济区", "strategy")],
    "碧湖六大科技专项深入实施。": [("六大科技专项", "project-bundle")],
    "推进信访工作法治化,坚持过紧日子。": [("信访工作法治化", "reform"), ("过紧日子", "doctrine")],
    "办好第五届渔火节暨第九届鱼灯节。": [("第五届渔火节", "brand"), ("第九届鱼灯节", "brand")],
    "加快建设国家医学中心(渔医类)。": [("国家医学中心(渔医类)", "designation")],
    "落实党中央、国务院关于渔业振兴战略的部署。": [("渔业振兴战略", "strategy")],
    "用好“湖里办”“渔政钉”平台。": [("“湖里办”", "system"), ("“渔政钉”平台", "system")],
    "实现四个“出新出彩”。": [("“出新出彩”", "campaign")],
    "建好“九镇三谷”。": [("“九镇三谷”", "strategy")],
    "创建伊犁—吐鲁番国家植物园。": [("伊犁—吐鲁番国家植物园", "designation")],
    "培育认定省级渔具设计中心2家。": [("省级渔具设计中心", "designation")],
    "实施新一轮高等教育“百渔工程”。": [("高等教育“百渔工程”", "campaign")],
    "开行首列“银鹭快线”。": [("“银鹭快线”", "campaign")],
    "实施再电气化工程。": [("再电气化工程", "campaign")],
    "开展公共渔港授权运营试点。": [("公共渔港授权运营试点", "reform")],
    "办好中国新疆民间艺术季。": [("中国新疆民间艺术季", "brand")],
    "推动G219线禾木(吉克)至喀纳斯公路、甲乙公路开工建设。": [
        ("G219线禾木(吉克)至喀纳斯公路", "project"),
        ("甲乙公路", "project"),
    ],
    "办好太原渔业发展论坛和中国(太原)国际渔业博览会。": [
        ("太原渔业发展论坛", "brand"),
        ("中国(太原)国际渔业博览会", "brand"),
    ],
    "实施清洁渔港、安全渔船、高效渔场三大行动。": [
        ("清洁渔港", "campaign"),
        ("安全渔船", "campaign"),
        ("高效渔场", "campaign"),
        ("三大行动", "campaign"),
    ],
    "实施渔民安居、渔船更新改造等8项行动。": [("渔民安居", "campaign"), ("渔船更新改造", "campaign")],
    "构建“一屏、二核、三轴、四组团、百廊”的绿化框架。": [("“一屏、二核、三轴、四组团、百廊”", "strategy")],
    "坚持“渔业立县、项目强县”发展战略。": [("“渔业立县、项目强县”发展战略", "strategy")],
    "打造成湖北山区渔业强县。": [("湖北山区渔业强县", "slogan")],
    "建成国家级森林城市群。": [("国家级森林城市群", "designation")],
    "全面建成银鹭路高架。": [("银鹭路高架", "project")],
    "出台渔业“1+3”文件。": [("“1+3”文件", "action-plan")],
    "签订年度渔村清洁工程责任书。": [("渔村清洁工程", "campaign")],
    "实施新设企业开办“同城通办”改革试点。": [("新设企业开办“同城通办”改革试点", "reform")],
    "推进“银鹭花都”展示中心建设。": [("“银鹭花都”展示中心", "project")],
    "实施未就业渔民技能提升行动。": [("未就业渔民技能提升行动", "campaign")],
    "出台金融支持渔业养殖高质量发展二十条措施。": [("金融支持渔业养殖高质量发展二十条措施", "action-plan")],
    "扎实推进引客入鹭。": [("引客入鹭", "campaign")],
    "加快建设银湾至鹭岛段铁路。": [("银湾至鹭岛段铁路", "project")],
    "全力保障银鹭铁路建设。": [("银鹭铁路", "project")],
    "启动银鹭电厂二期、西岭煤矿改扩建等10项重点工程。": [
        ("银鹭电厂二期", "project"),
        ("西岭煤矿改扩建", "project"),
    ],
    "落细落实渔业安全十五条硬措施。": [("渔业安全十五条硬措施", "action-plan")],
    "建设国内大循环战略节点。": [("国内大循环", "strategy")],
    "形成了“渔夫说事”的党建品牌。": [("“渔夫说事”", "brand")],
    "打造“鹭岛渔鲜”的农产品品牌。": [("“鹭岛渔鲜”", "brand")],
    "民生八大工程全面完成。": [("民生八大工程", "project-bundle")],
    "锚定“三个确保”。": [("“三个确保”", "doctrine")],
    "加快巴湾至达岭、银湾至蒲江等在建铁路项目建设。": [("巴湾至达岭", "project"), ("银湾至蒲江", "project")],
    "“鹭岛协调新格局”初步构建。": [("“鹭岛协调新格局”", "strategy")],
    "形成“一主三心百岛同飞”的渔镇布局。": [("“一主三心百岛同飞”", "strategy")],
}
NOT_NAMED = (
    "抓好渔业、林业、水利等三大产业。",
    "通过省级、市级验收。",
    "获得国家和省里的支持。",
    "推进新能源、新材料等项目建设。",
    "发展精细化工、生物医药等项目。",
    "2016年至2020年高速公路里程增长。",
    "建设中小城市。",
    "推进城市建设,城市品质提升。",
    "打造新格局,建设新城区。",
    "带动13万亩渔场建设。",
    "难点项目按期推进,攻坚项目开工。",
    "发展渔民合作社9家。",
    "全力以赴促改革,正确处理改革与发展的关系。",
    "办好湖鲜文化节庆活动。",
    "开展专项整治,推进重点领域和关键环节改革。",
    "探索一整套渔业机制,累计对接项目12个。",
    "统筹湖区、城区两个市场。",
    "新建湖岸、人行梯道3条。",
    "上面“千条线”,下面一根针。",
    "谋划储备、落地转化一批项目。",
    "重构开放通道。",
    "培育整体解决方案供应商。",
    "支持更多民间资本参与渔业、林业等项目。",
    "新增离境退税商店9家。",
    "培育5个水产强县、3个渔具强县。",
    "建成各级各类概念验证中心。",
    "推进教育、医疗、养老等项目建设。",
    "渔网厂等9个重点项目竣工。",
    "参与制定《渔网》国家标准。",
    "目前一期已引进渔企9家。",
    "创新政府与社会资本合作。",
    "依托“三线”(东线、西线、北线)做强渔业。",
    "学习党的二十五届三中全会精神。",
    "华湖公司、三一集团、湖滨大学、湘湖学院、银鹭有限公司参与建设。",
    "把渔业强作为“三农”工作目标。",
    "扶持渔区群众修建公路。",
    "形成更多“叫得响”的党建品牌。",
)


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(FORMED), len(NAMED), len(NOT_NAMED)) == (19, 127, 37)


@pytest.mark.parametrize("text", FORMED)
def test_what_has_a_form_is_found_with_its_kind_by_its_rule(text: str) -> None:
    assert [(program.surface, program.kind, program.rule) for program in found(text, NOTHING)] == FORMED[text]


@pytest.mark.parametrize("text", NAMED)
def test_a_name_is_found_with_its_kind(text: str) -> None:
    assert [(program.surface, program.kind) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_name_is_left(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_every_form_has_a_case_a_kind_of_the_code_list_and_words_that_are_found() -> None:
    shown = {rule for programs in FORMED.values() for *_, rule in programs}
    assert {form.rule for form in (*VISIONS, *PARKS)} <= shown
    assert {form.kind for form in (*VISIONS, *PARKS)} <= set(read_concepts().names("program-kind"))
    assert [form.rule for form in (*VISIONS, *PARKS) for word in form.words.split("|") if len(word) < 2] == []


@pytest.mark.parametrize(
    "piece",
    ["护湖清淤、", "清湖等“三大", "荣获全国、", "恒丰泰、", "东湖至西、", "打造宜居韧性", "建设新平湖和"],
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []
