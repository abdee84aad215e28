"""Programs of the state and the party that plans all over the country name, found by their names.

The authority lists what the plans encoded so far mention; these are further ones (and some of the same) that
reports on the work of a government, and the documents of the centre they follow, have used since about 2000.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graphbuild.extract.listed_words import ListedWords, Pairs
from graphbuild.extract.programs.known import bare
from graphbuild.extract.programs.state_economy import ECONOMY
from graphbuild.extract.programs.state_fields import FIELDS_OF_STATE
from graphbuild.extract.programs.state_further import FURTHER
from graphbuild.extract.programs.state_practice import PRACTICE
from graphbuild.extract.programs.state_society import SOCIETY

_NAMES: Final = {
    "doctrine": (
        "党的教育方针|新时代党的教育方针|群众路线|党管农村|党管人才|党管数据|人民至上、生命至上|"
        "人民至上|系统观念|党的全面领导|新发展阶段|国之大者|农业农村优先发展|"
        "党的基本理论、基本路线、基本方略|党的群众路线|新时代党的群众路线|新时代党的建设总要求|"
        "新时代党的组织路线|稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期|房住不炒|三个务必|两个大局|"
        "四个伟大|四个服从|五大发展理念|创新发展理念|协调发展理念|绿色发展理念|开放发展理念|"
        "共享发展理念|大食物观|社会主义荣辱观|八荣八耻|六个必须坚持|两个务必"
    ),
    "strategy": (
        "教育现代化|职业教育现代化|农业农村现代化|国防和军队现代化|省域治理现代化|县域治理现代化|"
        "基层治理现代化|降碳减污扩绿增长|全面小康社会|建成全面小康社会|全面建设小康社会|高水平全面小康|"
        "科技创新和产业创新深度融合|现代化首都都市圈|产教融合|全面建设社会主义现代化国家|两化融合|"
        "两化深度融合|信息化和工业化深度融合|信息化与工业化深度融合|信息化和工业化融合|"
        "信息化与工业化融合|需求侧管理|乡村全面振兴|数字乡村|体育强国|科技自立自强|主体功能区战略|"
        "长三角生态绿色一体化发展|国家治理体系和治理能力现代化|市域社会治理现代化|丝绸之路经济带|"
        "21世纪海上丝绸之路|海上丝绸之路|数字丝绸之路|空中丝绸之路|冰上丝绸之路|北京非首都功能疏解|"
        "京津冀一体化|环首都绿色经济圈|泛北部湾经济合作|资源节约型、环境友好型社会|两型社会|创新型国家|"
        "积极应对人口老龄化|区域重大战略|区域协调发展战略"
    ),
    "campaign": (
        "优质粮食工程|全民创业|扶贫开发|巩固脱贫攻坚成果|巩固拓展脱贫攻坚成果|城市环境综合整治|"
        "农村环境综合整治|市容环境综合整治|水土流失治理|小流域治理|小流域综合治理|双拥共建|"
        "银企对接活动|银政企对接活动|社保扩面提质|粮食高产创建|环境综合整治|乡村建设行动|灾后恢复重建|"
        "灾后重建|主题教育|正风肃纪反腐|正风肃纪|复工复产|结对帮扶|定点扶贫|定点帮扶|企业上云|"
        "上云用数赋智|城市有机更新|生态文明示范创建|扫黄打非|打黑除恶|治欠保支|根治欠薪|散煤治理|"
        "清四乱|创先争优|机关效能建设|行风评议|援企稳岗|农机下乡|三下乡|万企帮万村|万企兴万村|春风行动|"
        "两癌筛查|城乡环境综合整治|个转企|小升规|规转股|股上市|厕所革命|五清三建一改|两拆一清|"
        "特色产业扶贫|生态扶贫|社会扶贫|兜底扶贫|扶贫攻坚|退耕还湖|新时代文明实践|三讲教育|防治非典|"
        "疫情防控阻击战"
    ),
    "system": (
        "保工资、保运转、保民生|农村五保|城镇医保|新农保|城乡居民门诊保障|资历框架|国家资历框架|"
        "国家教学标准|国家职业标准|诚信体系|职业院校助学金|国家助学金|建档立卡|义务教育经费保障机制|"
        "基本医保|城镇居民基本医疗保险|城镇职工基本医疗保险|大病医疗救助|城乡医疗救助|粮食生产功能区|"
        "重要农产品生产保护区|农村基本经营制度|全生命周期健康管理|两免一补|五保供养|粮食直补|良种补贴|"
        "农机购置补贴|农资综合补贴|边民补助|国库集中支付|国库集中收付|收支两条线|土地招拍挂|"
        "城乡环卫一体化|城乡供水一体化|城乡公交一体化|住房公积金制度|廉租住房制度|科技特派员|三会一课"
    ),
    "mechanism": (
        "超长期国债|政府购买服务|人才飞地|刷脸支付|远程异地评标|党支部领办合作社|城市体检|"
        "中高职贯通培养|中高职衔接|信用修复|带量采购|先诊疗后付费|生源地信用助学贷款|专科联盟|"
        "集团化办学|研发费用加计扣除|增值税留抵退税|超长期特别国债|万亿国债|增发国债|以奖代补|先建后补|"
        "以投代补|以奖促治|银税互动|产业引导基金|产业投资基金|政府投资引导基金|创业投资引导基金|"
        "容缺受理|联审联批|多评合一|科技小院|博士农场|教联体|县管校聘|一业一证|多测合一|府院联动"
    ),
    "reform": (
        "农业农村改革|简政放权|婚俗改革|婚丧习俗改革|政府数字化转型|数字化改革|DIP支付|DRG付费|DRG支付|"
        "按病种付费|先照后证|照后减证|两证整合|撤乡并镇|撤县设市|撤县设区|扩权强县|强镇扩权|费改税|"
        "三变改革|公务用车制度改革|公车改革|国有企业混改|一件事一次办|水价改革|教育综合改革|信访工作法治化|城市全域数字化转型"
    ),
    "designation": (
        "大师工作室|技能大师工作室|产教融合型企业|产教融合型城市|首台(套)|首台(套)产品|世界遗产|"
        "世界自然遗产|世界地质公园|全球重要农业文化遗产|中国驰名商标|驰名商标|地理标志证明商标|"
        "院士工作站|院士专家工作站|博士后工作站|博士后科研工作站|省实验室|创新型省份|国家生态省|"
        "跨境电商综试区|科技企业孵化器|星创天地|双拥模范城|双拥模范县|文明单位|文明村镇|文明校园|"
        "中国优秀旅游城市|三级甲等综合医院|二级甲等综合医院|工程技术研究中心|产业技术创新战略联盟|"
        "鲁班奖|国家科技进步奖|中国专利奖|政府质量奖|专精特新中小企业|创新型中小企业|四上企业|"
        "民主法治示范村|新时代文明实践中心|新时代文明实践所"
    ),
    "project-bundle": (
        "农房重建|水毁修复|一刻钟便民生活圈|标准粮田|惠民利民实事|封山育林|太行山造林|民生工程|"
        "十件实事|十件民生实事|十项民生实事|二十件民生实事|20件民生实事|口袋公园"
    ),
    "brand": ("亚残运会|中国—东盟博览会|东盟博览会|中国旅游日"),
    "project": (
        "三峡工程|大运河国家文化公园|长城国家文化公园|黄河国家文化公园|长征国家文化公园|长江国家文化公园"
    ),
}
"""Kind and the names of that kind, in folded form."""
_KINDS: Final = {
    name: kind
    for by_kind in (PRACTICE, FURTHER, SOCIETY, ECONOMY, FIELDS_OF_STATE, _NAMES)
    for kind, names in by_kind.items()
    for name in names.split("|")
}
KIND_OF_STATE: Final = {bare(name): kind for name, kind in _KINDS.items()}
NAMED_WITHIN: Final = frozenset(
    {
        *("中国式现代化", "新型城镇化", "产教融合", "两化融合", "城市更新", "婚俗改革", "社会主义核心价值观"),
        *("增发国债", "超长期特别国债", "超长期国债", "政府投资引导基金"),
    }
)
"""Names that are mentions of their own inside a longer name too (a pilot, a fund, a title)."""
_LISTED: Final = ListedWords(_KINDS)


def state_programs(folded: str, pairs: Pairs | None = None) -> Iterator[tuple[int, int, str]]:
    """Every name of the list in the text, overlapping ones too, as start, end and kind.

    ``pairs`` are those of the text, where they were read already.
    """
    for start, end, name in _LISTED.mentions(folded, pairs):
        yield start, end, KIND_OF_STATE[bare(name)]
