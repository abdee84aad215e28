"""Names of divisions that are ordinary words as well, and words that only seem to hold a name."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.places.lexicon import words

FOREIGN: Final = (
    "阿埃艾安奥巴班邦堡贝比宾波勃伯博布查茨达丹德登迪蒂丁顿厄尔恩法凡菲费弗夫佛甫冈戈格根贡瓜哈汉赫胡惠霍基吉加贾卡坎康科"
    "克肯库夸拉莱赖兰朗劳勒雷黎里利立列林隆卢鲁路伦罗洛马玛迈麦曼毛梅门蒙孟米密明莫姆穆拿那纳奈内尼涅纽努诺帕潘佩蓬皮珀"
    "普奇恰乔切琴丘热日瑞若撒萨塞森沙珊施什史舒斯司松苏索塔泰坦特提汀图土托陀瓦万威韦维温文翁沃乌伍武希锡夏肖谢辛休雅亚"
    "扬耶伊因英尤扎詹泽兹珠祖佐"
)
"""Characters that write the sounds of foreign names."""

NEVER: Final = words("""
    一区 二区 城区 城中 城东 城西 城南 城北 城关 城厢 市区 市中 市北 市南 市郊 郊区 矿区 新区 新城 老城 古城
    东区 西区 南区 北区 东城 西城 南城 北城 东市 西市 南市 北市 中市 东郊 西郊 南郊 北郊 路北 路南 桥东 桥西
    桥头 站前 前进 前锋 先锋 解放 和平 友好 友谊 互助 合作 共和 公安 公园 资源 动力 通道 港口 振兴 振东 振安
    复兴 新建 新兴 新星 新化 新民 富民 富裕 惠民 惠农 民和 民乐 民丰 民权 民勤 爱民 利通 兴业 兴国 宏伟 光明
    同心 向阳 朝阳 平安 平和 平房 平定 安居 安康 安宁 安定 安全 安吉 乐业 建华 开放 开平 开化 工农 回民 四方
    东方 南部 中方 中山 中原 中站 露天 红旗 红星 东风 大同 大关 大方 大通 大新 太平 太和 天元 文化 新华 团结
    和顺 和静 和县 和政 成县 成安 成华 方正 灯塔 牡丹 温泉 清水 清新 清流 确山 神木 立新 延长 生达 理县 礼县
    文县 安县 新县 应县 海港 江口 江岸 河口 湖口 水城 镇明 老边 金沙 进贤 远安 集安 集美 零陵 西和 高新 高明
    高要 高县 治多 杂多 上高 三元 华龙 会同 动物 木兰 来宾 日照 滨江 滨海 滨湖 运河 花山 青山 西山 东山 南山
    龙江 北山 太阳 凤凰 莲花 白云 名山 江山 山城
""")
"""Names of divisions that are, or arise between, ordinary words: a place only beside what they lie in."""

WEAK: Final = words("""
    芙蓉 马村
    万全 万安 上街 下关 东部 两当 丰满 临江 丰城 交口 交城 京口 元宝 先登 光山 全南 兴隆 兴安 兴化 兴文 升平
    半山 北站 南岸 南海 双城 双江 双桥 双流 古塔 台前 合水 团风 固原 城口 大东 大安 大田 大港 大洼 大城 大足
    大兴 天心 天桥 天河 天长 太湖 子长 安义 安化 安新 安平 安福 安远 安达 安顺 安西 安国 定南 定边 定安 定西
    宝山 富源 富平 小店 小河 小金 尖山 尚志 平乐 平原 平坝 平果 平南 平川 平江 平桥 平湖 平山 广安 康乐 康保
    康平 建平 建安 建昌 建德 建水 开原 开江 开阳 开远 志丹 思明 思南 惠安 成武 招远 文安 文山 文峰 文成 文水
    新丰 新乐 新会 新北 新宁 新安 新密 新市 新平 新昌 新林 新河 新泰 新源 新田 新荣 新野 新青 新都 新龙 新和
    方山 方城 易门 明山 明水 曲水 来安 柳林 栖霞 正安 正定 正宁 正阳 水富 江东 江北 江华 江南 江海 江源 沙河
    沙湾 河东 河西 河间 泰山 泰和 泉山 洞口 海东 海北 海南 海西 海口 海门 海阳 清原 清江 清河 港北 港南 湾里
    灵台 牛庄 独山 玉树 环县 甘泉 田东 田林 白玉 白河 白水 白银 白山 石门 石林 石城 祥云 秀山 立山 红原 红山
    红桥 红河 莲池 莲湖 蒙山 衡山 西乡 西华 西平 西湖 西林 西陵 西青 象山 赤水 资中 路桥 通城 通海 通江 通河
    通化 通山 连山 连城 迎江 道县 道真 都安 金山 金东 金乡 金湖 金水 金川 金凤 铁东 铁西 铁山 铜鼓 镇安 镇平
    镇雄 长安 长寿 长乐 长兴 长丰 长宁 长顺 阳新 阳明 阳山 静安 项城 顺城 顺昌 香河 高台 高安 高坪 高平 黄山
    黄龙 黑山 黑水 黑河 龙门 龙山 龙凤 龙城 鼓楼 三江 三河 津市 增城 保康 孝义 永康 都江 国安 满城 望都
    顺平 丹凤 山南 阿里 中卫 三明 南平 天水 曲阳 名城 宁江 通州 常山 青岗 雄县 全州
""")
"""Names that may arise between words: a place in the plan's own prefecture, or beside what it lies in."""

FAMOUS: Final = words("浦东 义乌 昆山 平潭 瑞丽 兰考 横店")
"""Short names of counties and districts that the whole country knows, and that no other division bears."""
_TRAPS: Final = {
    # 会同|县财政局
    "会同县": r"[,.、局委办部厅院社府门心会]会同县(?:[级直]|有关|相关|[^\W!-ÿ]{1,3}[局委办部院厅])",
    "宁德": r"宁德时代",
    "大兴安岭": r"大兴安岭[东西南北]麓",
    "河源": r"河源头|河源(?:重点|生态)|[^\W!-ÿ]河源[区流]",
    "长岭": r"长岭子",
    "济宁": r"引[黄江汉淮]济宁",
    "运城": r"[亚奥全省]运城",
    "北方": r"北方(?:重工|工业集团|国际集团|股份|稀土)",
    "满城": r"绿满城|满城[绿尽春花风皆]|水满城",
    "中卫": r"集中卫|中卫[生星]",
    "固原": r"巩固原|固原有",
    "定西": r"[一确稳]定西",
    "华中": r"华中学(?!习)",
    "隆中": r"隆中学(?!习)",
    "来宾": r"[嘉到往]来?宾",
    "广安": r"广安门",
    "广东": r"推广东|广东西部协作",
    "广西": r"推广西|广西部",
    "东海": r"以东海[域洋面]|东海岸|大东海",
    "南海": r"[东西]南海[洋域]|南海岸",
    "海河": r"(?<![流汇注排进])入海河[流道口](?!域)",
    "海东": r"[上渤黄南临]海东",
    "海南": r"[上渤黄东临]海南",
    "海北": r"[上渤黄东临]海北",
    "海西": r"[上渤黄东临]海西|海西经济",
    "海口": r"[出入临]海口|海口岸",
    "山东": r"[太泰华衡恒嵩黄]山东[侧麓坡]|行山东|[^\W!-ÿ赴在与和到从往来向]山东部(?![分门署队委])",
    "山西": r"[太泰华衡恒嵩黄]山西[侧麓坡]|行山西[侧麓]|中山西环"
    r"|[^\W!-ÿ赴在与和到从往来向]山西部(?![分门署队委])",
    "山南": r"[^\W!-ÿ]山南[路麓侧坡街]",
    "河南": r"[^\W!-ÿ]河南[岸侧]|[黄淮运清沙漳滦]河南[岸段侧路街]",
    "河北": r"[^\W!-ÿ]河北[岸侧]|[黄淮运清沙漳滦]河北[岸段侧路街]",
    "湖南": r"[^\W!-ÿ]湖南[岸侧路街]",
    "湖北": r"[^\W!-ÿ]湖北[岸侧路街湖]",
    "江西": r"[长沿]江西|[^\W!-ÿ]江西[岸侧]",
    "江苏": r"[长沿]江苏",
    "阿里": r"阿里巴巴|阿里云",
    "文山": r"文山会海",
    "重庆": r"[隆郑]重庆",
    "大同": r"世界大同|大同小异|大同社会",
    "白山": r"长白山|白山黑水",
    "日照": r"日照时",
    "南京": r"[以之]南京津",
    "长春": r"长春藤",
    "青岛": r"青岛啤",
    "上海": r"[海路陆]上海[上洋]|上海拔",
    "泰安": r"[国民]泰安",
    "雁塔": r"[大小]雁塔",
    "昆明": r"昆明[池湖]",
    "长安": r"[汉唐古]长安|长安城",
    "安庆": r"公安庆",
    "保定": r"[确力医社农低参担质]保定[点期额]",
    "朝阳": r"朝阳[产行]业",
    "汉中": r"武汉中",
    "南通": r"[西东]南通道",
    "北海": r"[东西渤华湖]北海",
    "通化": r"[流交]通化",
    "德州": r"美国德州",
    "中山": r"孙中山",
    "济南": r"经济南",
    "济源": r"经济源",
    "凉山": r"[大小]凉山",
    "南美": r"南美白",
    "大理": r"大理[石岩]",
    "新建": r"新建县(?:城|级|道|医|第|人民医)",
    "新建县": r"新建县(?:城|级|道|医|第|人民医)",
    "关中": r"[城东西南北]关中[学小心]",
    "中东": r"中东[江湖河]|中东部|[集其]中东",
    "岭南": r"[^\W!-ÿ]岭南[麓坡侧]",
    "江南": r"江南[岸路港片]",
    "河西": r"河西[岸路街村乡镇庄]",
    "荷塘": r"[亩池顷里]荷塘",
    "中亚": r"[集其]中亚",
    "中原": r"[集其]中原",
    "金山": r"金山银山|就是金山",
    "非洲": r"非洲猪",
    "喀什": r"玉龙喀什|喀什噶",
    "三峡": r"[川江山谷小]三峡",
    "桂林": r"桂林洋",
    "海防": r"边海防|海防城港|防海防|海防[林管设工安部建执护]|人海防",
    "东至": r"东至[区县市镇省]界",
    "合作": r"合作(?!市)",
    "振兴": r"振兴(?!区)",
    "万象": r"万象(?:[城汇天更新]|商)|包罗万象|气象万|森罗万象",
    "神户": r"[精眼]神户",
    "赤水": r"四渡赤水",
    "天山": r"天山[南北]|天山山脉|天山天池",
    "印度": r"印度洋|印度尼",
    "古城": r"古城(?!区)",
    "卡若": r"卡若拉",
    "临海": r"[地濒面]临海|临海(?:区域|产业|工业|港口|城镇|地带)",
    "龙江": r"[黑九]龙江|龙江[镇乡村河湖路桥街大水]",
    "九龙": r"香港[(]九龙|九龙半岛|九龙江",
    "亚太": r"亚太经合",
    "市区": r"市区",
}
"""A name → around it, what makes it part of other words."""

TRAPS: Final = {name: re.compile(pattern) for name, pattern in _TRAPS.items()}


_BETWEEN: Final = frozenset("、,。;")
_GOING: Final = frozenset("下上进出走闯到赴与往在对向从至访驻入经去来抵离过含及和等环沿近以为由市省区县")
"""Before a division's name: words of one character."""
_LED_TO: Final = re.compile(
    "(?:[与赴往从向由自]|(?<=[^\\W!-ÿ])[到在])[^\\W!-ÿ]县(?=[的等与和、,。;(]|签[订署约]|考察|参观|学习|引进|交流|调研|投资|达成|开展|举[办行])"
)
_SLOGAN: Final = re.compile("“[一二三四五六七八九十两双].”|小[^\\W!-ÿ]{2}”")


def is_slogan(folded: str, start: int) -> bool:
    """Whether a slogan in quotes counts what is named so, or likens a place to it (“三门”问题, “小桂林”)."""
    return start > 0 and folded[start - 1] in "“小" and _SLOGAN.match(folded, start - 1) is not None


def is_longer(folded: str, start: int, end: int) -> bool:
    """Whether one more character before a name in a list makes another one of it (、青|龙岩、)."""
    before = folded[max(start - 2, 0) : start]
    listed = before[:1] in _BETWEEN and before[1:] not in _GOING and "\u4e00" <= before[1:] <= "\u9fff"
    return len(before) > 1 and listed and (folded[end : end + 1] in _BETWEEN or folded[end - 1] == "乡")


def is_trapped(folded: str, start: int, end: int) -> bool:
    """Whether the name at the span only seems to stand there, across or inside other words."""
    trap = TRAPS.get(folded[start:end])
    return trap is not None and trap.search(folded[max(start - 2, 0) : end + 6]) is not None


def is_led_to(folded: str, start: int) -> bool:
    """Whether a county by one letter stands after a word that leads to a place (赴|甲县|考察)."""
    return start > 0 and _LED_TO.match(folded, start - 1) is not None
