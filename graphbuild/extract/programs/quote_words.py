"""The words by which a quoted name is told: what it holds, what stands before and after it."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import among_many
from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.ending import Ending
from graphbuild.extract.programs.words import ANY_HEAD, TITLE_HEADS

DOCUMENT = re.compile(
    r"(?:规划|计划|方案|纲要|意见|措施|办法|规定|条例|决定|决议|细则|建议|要点|若干政策|"
    r"政策|规则|通知|章程|目录|清单|战略|安排|协议|协定|"
    r"倡议|行动|标准|指引|指南|公约|导则|十条|2025|2030|2035)(?:\((?:草案|试行|修订|"
    r"修编|暂行|审议稿|送审稿|报批稿|征求意见稿|\d{4})[^()]{0,12}\))?(?:纲要)?$"
)
ISSUED = re.compile(r"(?:(?<!参与)制定|出台|印发|下发|编制|修订|修编|颁布)(?:了|完成|实施|下发|出台|印发)?$")
"""Verbs before the title of a paper of a government, whatever it is called."""
LAW = re.compile(r"宪法|[^办]法$|公报$|报告$")
_NUMERAL = "一二两三四五六七八九十百千万双多零"
NUMBER_NAME = re.compile(
    rf"[{_NUMERAL}\d][^,。;!?、]{{0,4}}[{_NUMERAL}\d+][^,。;!?]{{0,10}}|[{_NUMERAL}]{{1,2}}[大个项条好化网张清治创争升减强优改新双美金][^,。;!?]{{0,8}}|"
    rf"\d+[+\-—]?[\d+\-—A-Za-zNX]*[^,。;!?\d]{{0,10}}|[{_NUMERAL}][^,。;!?、]{{1,3}}、?[{_NUMERAL}][^,。;!?]{{1,8}}|"
    rf"[{_NUMERAL}][^,。;!?、]{{2,4}}"
)
NO_NUMBER_NAME = re.compile(
    r"(?:一把手|一刀切|一言堂|一把尺子|第一.*|一家人|一阵风|一锅端|百姓.*|一亩三分地|"
    r"一边倒|万金油|一张蓝图|一张网|零距离|"
    r"一股劲|一头热|千里马|一窝蜂|多面手|一池春水|一公里|一盘棋|两张皮|一条龙|一口气|一本账|二传手|"
    r"(?:19|20)\d\d(?!.*(?:计划|工程|行动|战略|方案|促进年|[节季])$).*|\d+|[一二三四五六七八九十百千万]+(?:年|月|日|条|点)?|\d.*[%度]|"
    r"[一二三]产|[三两].[球病]|三农|三高|双[赢重方]|双一|二胎|"
    r"(?:.*(?:挑战|机遇|差距|难题|困难|矛盾|优势|连增|连涨|连冠|连丰|下降|增长|(?<!个)率先|"
    r"特征|特点|拖欠|百年|高点|极限|家庭|人员|群体|对象|(?<!篇)文章|国家队|钉钉子|大局|门槛))|[\d.·\-—/ ]+|"
    r"一炮打响|一马当先|一枝独秀|一鸣惊人|一骑绝尘|一呼百应|一步到位|.*叠加|.*压力|军令状|.*零事故|零[^、]*|规上|限上|四大|三大|两大|五大|三夏|三公|三公经费|多头.*|百年.*|万元.*|一[岁日天].*|"
    r"最[后先前].*)"
)
IDIOM = re.compile(
    "一体化|一盘棋|朋友圈|长牙齿|金名片|新名片|大文章|主阵地|助推器|顶梁柱|牛鼻子|硬骨头|组合拳|加速度|"
    "新引擎|压舱石|领头雁|排头兵|领头羊|金字招牌|金钥匙|通行证|试金石|大礼包|定心丸|"
    "紧箍咒|金饭碗|金种子|生命线|高压线|基本盘|主引擎|强引擎|桥头堡|主力军|主战场|"
    "软实力|硬实力|硬道理|硬约束|软环境|总开关|稳定器|指挥棒|风向标|晴雨表|试验田|"
    "主心骨|钱袋子|米袋子|菜篮子|火车头|金扁担|幸福感|获得感|烟火气|形式主义|一票难求|"
    "先手棋|关键一招|新动能|承载力|含金量|含绿量|含新量|生力军|造血|输血|孵化器|蓄水池|聚宝盆|摇钱树|绿色银行|关键变量|最大增量|鲶鱼效应|虹吸效应|获得感幸福感安全感|紧日子|"
    "过紧日子|黄金[五十]年|黄金期|窗口期|机遇期|绣花针|绣花功夫|千条线|一根针|指南针|定盘星|双料|双丰收"
)
"""Figures of speech that stand between quotes and name nothing."""
PLUS = re.compile(r"[^,。;]{1,8}\+[^,。;]{0,10}|\+[^,。;]{1,6}")
IN_NAME = Ending(
    rf"{ANY_HEAD}|{TITLE_HEADS}|年|走廊|之家|产业链|通办|联盟|互认|学者|英才|[企农科税保商惠福]贷|保险|书屋|书房|课堂|讲堂|学堂|食堂|驿站|议事厅|云|码|一卡通|通办|课题|专项|样板|小院|庭院|家园|工坊|管家|专列|号|\d条",
    often=True,
)
TAIL_HEADS = re.compile(
    among_many(
        rf"(?:(?:战略|功能|发展|目标|城市)定位|战略任务|试点学?校|{ANY_HEAD}|城市群|都市圈|现代化(?:国际)?大?都市|功能区|(?:奖补|补助|补贴|专项|引导|扶持)资金|财政奖补|奖补|{TITLE_HEADS}|大平台|平台|专项工作|建设工程|标准(?!厂房)|(?<!任务)目标|产业带|走廊|"
        rf"布局|体系|格局|和美乡村|(?:监测|交通|服务|物流|防控|治理|保障|市场)?网络|(?<=[”’])(?:总体|重要|工作|具体|殷切|新)?要求|理念|方针|重要思想|品牌|"
        r"治理|整治|排查|清理|普法|检查|(?<=”)(?:研究)?专项(?=[,。;、)]|$|立项|课题)|督察|督查|(?<=[”’])环境|风情小镇(?:景区)?|中心|服务站|联合体|共同体|联盟体?|榜单|名录|板块|活动|节|工作法|服务(?!功能|水平|能力|效能|质量|事项)|一体化|工作举措|发展举措|硬措施|部署|思路|新使命|新要求|招商|扶贫|帮扶|援助|构架|架构|(?:整体|总)?框架|动态清零|免费教育|大展|主题展|摄影展|驻村工作|造林|攻关|办理|准入|联系|联动|问题整改|企业|战法|产业链|产业集群|集群|园区|片区|工作(?:任务|安排)|评审|商圈|同创|育人|公共基础设施|政策措施|政策(?!性|取向)|文件(?!精神)|规划(?!师|院|局|建设|区)|技改|骨干路网|路网|(?<=”)(?:主题|专题|学习)?教育(?=[,。;、]|$|活动|工作|激发|常态化|整改|成果|成效)|(?<=示范”)村$|援[藏疆青]|医疗队|宣讲队|工作队|服务队|(?<=”)(?:教师|理论|认证|高校|旅游公路)|(?<=”)(?:网上)?(?:办事|服务|政务)大厅|班列|防护林(?:[一二三四五六]期)?(?:工程)?|旅游(?:黄金|精品)?线路|精品线路|竞赛|共建|加强版|(?<=”)(?:主导|优势|现代|特色|重点|新兴)?产业(?=[,。;、:]|$|提质|发展|全覆盖)|(?<=”)(?:创建|合作|改造)(?=[,。;、和]|$)|(?<=”)(?:免费)?筛查|(?<=”)牌(?=[,。;、]|$|战略)|(?<=”)(?:投资|引导|产业)?基金|(?<=”)(?:管理|实施|暂行|考核|奖励)办法|(?:智慧|城市|产业)?大脑|(?<=式)社区(?=[,。;、]|$)|(?<!集中)攻坚(?=[,。;、]|$)|(?<=”)融合(?=[,。;、]|$|发展|试点|水平|步伐|示范))"
    )
)
POINTS = re.compile(r"“\d{1,3}条”")
"""A number of points, which says of a policy before it how many it has."""
TOTAL = re.compile("[两二三四五六七八九十]大(?:攻坚战|行动|工程|战役)")
"""What sums up a row of quotes."""
_SERVICE = re.compile(
    r"[^\W!-ÿ]{2}[贷码钉保]|(?!督查|政府|文明|党委)[^\W!-ÿ]{2}办|大(?:起底|排查|整治|检查|体检|走访|督查|清查|清理|练兵|比武|讨论|调研|培训|会战|提升|攻坚)"
)
"""Names of three characters that loans, services on a telephone and great campaigns bear."""
TWO_SIGNS = re.compile(r"[二两三四五六七八九十双](?![乱违链元难怕])[^\W!-ÿ]")
"""Names that count what they stand for (六保, 双减)."""
PRAISE_AFTER = re.compile(
    r"(?:的)?(?:美誉(?!度)|说法|精神|作风|难题|瓶颈|效应|现象|优势|硬仗|地位|角色|心态|等?(?:整治|治理)(?!新?(?:模式|机制|体系|格局))|"
    r"思想|怪圈|局面|问题|之|答卷|文章|压力|突破|跨越|转变|飞跃|双轮驱动)"
)
LOOSE = re.compile(
    r"的(?![^\W!-ÿ]{0,6}(?:政策|部署|原则|要求|方针|思路|目标|方略|路径|理念|措施|产业体系|格局|战略|指示|定位|主线|任务|重托|嘱托|总基调)|总|发展(?!战略))"
)
"""After quoted parts: they only describe the word that follows."""
PLAIN_TAIL = re.compile(
    r"(?!治理模式)(?:建设|运行|推进|工作|治理|审批|管理|操作|服务|合作|协作|联动){1,2}(?:新?机制|新?模式|目标|项目)|改造"
)
"""Words after the quotes that only say what the quoted name is used for."""
BAD = re.compile(r"(?:纠正|反对|力戒|纠治|破解|克服|防止|避免|杜绝|解决|遏制|严防)(?:[^,。;]{0,12}[、和])?$")
"""Verbs before what is fought: an idiom between quotes is no name there."""
FOUGHT = Ending("整治|(?<!基层)(?<!社会)(?<!乡村)(?<!社区)(?<!市域)(?<!城市)治理")
VERB_BEFORE = re.compile(
    r"(?:统筹|推动|打造|营造|塑造|培树|建设|搞好|做实|抓实|举办|办好|擦亮|发布|运用|打响|唱响|叫响|建好|新改建|牢固树立|坚定|增强|实施|开展|推进|落实|推行|深化|探索|践行|实行|创建|争创|启动|抓好|强化|加强|"
    r"完善|优化|推广|坚持|坚决打好|执行|组织|"
    r"打好|贯彻|巩固|围绕|建立|健全|做到|增强|获评|荣获|评为|"
    r"入选|列入|纳入|被授予|通过|参与|推出|发放|上线|建成|实现|新增|织密|做优|做强|打好|打赢|上榜|"
    r"按照|依托|开创|构建|用好|健全完善|学习贯彻|牢记|"
    r"全面|融入|抢抓|扩大|鼓励|完善)(?:新时代|现代化|更高水平|高水平|新一批|一批|(?:\d+|[两三四五六七八九十])(?:[个家所条处座]|项)|"
    r"全国|全省|全区|全市|国家级?|省级|市级|首批|第[一二三四五六七八九十]+[轮批]|新一轮|[省市县]首批|首[个家]|我[省市县区]|开发区|园区|更多|的|[省、]市|好)*$"
)
_PLACE_LENGTHS = (2, 3, 4)
_LONGEST_ROW, _SHORTEST_PART = 6, 3
VERB_LISTED = re.compile(VERB_BEFORE.pattern.removesuffix("$") + r"(?:[^\W_]{2,12}[、和])+$")
"""Such a verb, and items of a list between it and the quoted name."""
INTRODUCED = re.compile(
    r"(?:出台|印发|下发|引进|引育|培育|培养|选派|选聘|评选|资助|认证|新建|开设|开通|开行|设立|成立|筹建|创立|创办|创设|搭建|组建|普及|传承|"
    r"宣传|争取|试点|落地|试行|兑现|用足|发行|注册|叫响|推介|创新|首创|持续擦亮|提质|亮相|唱响|升级|迭代|发起|"
    r"促进|举行|投放|派发|深挖|命名|公布|研发|运营|加快|加大)(?:了|出|好|一批|一大批|首个|首批|全国首个|全省首个|国家级|省级|市级|首[列趟条]|\d+[个家名条项]|企业|产业)*$"
)
"""Verbs of everyday use before a quoted name."""
GRANTED_BEFORE = re.compile(
    r"(?:获评|荣获|入围|入选|授予|荣膺|摘得|夺得|捧[得回]|斩获|(?:商标|产品|品牌)创|[评定列选誉名认批]为)(?:[^\W!-ÿ]|\d+个、?){0,8}$"
)
ROW_OF_CLASS = re.compile(
    r"(?:(?:[、和]?(?:(?<=、)[^、,。;:“”]{2,8})?“[^“”]{1,20}”|、[^、,。;:“”]{2,14}(?=[、等])){0,8}等\d*[^\W!-ÿ]{0,10}?|(?:[、和]?“[^“”]{1,20}”){1,8}(?=战略|格局|平台|(?:农产品)?(?:区域公用)?品牌|活动|班列|[两二三四五六七八九十]大(?:攻坚战|行动|工程|战略))(?:[两二三四五六七八九十]大|(?:农产品)?区域公用)?)(?P<head>战略|格局|活动|品牌|项目(?!和[^\W!-ÿ]{0,4}品牌)|服务(?!活动|项目|品牌|工作)|平台|机制|应用|模式|行动|工程|场景|政策|改革|制度|节|赛事|班列|称号|荣誉|攻坚战)"
)
ROW_GOES_ON = ("、", "和", "“", "等")
"""What a row goes on with after the quotes.

What kind of thing the quoted names of a row are is said at its end (“甲”“乙”等活动)."""
_CLASS_KINDS = {
    "战略": "strategy",
    "格局": "strategy",
    "品牌": "brand",
    "节": "brand",
    "赛事": "brand",
    "班列": "brand",
    "项目": "project",
    "服务": "system",
    "平台": "system",
    "应用": "system",
    "场景": "system",
    "制度": "system",
    "机制": "mechanism",
    "模式": "model",
    "政策": "action-plan",
    "改革": "reform",
    "称号": "designation",
    "荣誉": "designation",
}


def kind_of_class(head: str, kind: str) -> str:
    """The kind of a quoted name of a row whose class is ``head``: no activity is a title or a watchword."""
    carried_out = head == "活动" and kind in ("designation", "slogan")
    return "campaign" if carried_out else _CLASS_KINDS.get(head, kind)


SHORT_NAMED = frozenset(("品牌", "节", "赛事", "活动", "格局"))
"""Classes of which names of two characters are."""
CARRIED_OUT = re.compile(
    r"(?:“[^“”]{1,16}”)*(?:深入|持续|全面|有序|扎实|创新|加快|稳步|顺利|迭代|正式|成功|全线|落地|走深|达标率|处理率|核心区|上线|入选|获评|获得|获|启动|实施|推进|"
    r"开展|建成|通过|荣获|覆盖|投入|推广|列入|被评为)"
)
"""What is said of a name that begins its clause: it is carried out, goes on, wins."""
ENDS_IN_VERB = re.compile(
    r"(?:支持|培育|缩小|共建|拥护|挖掘|构筑|面临着?|发展|建设|实施|推进|开展|落实|"
    r"打造|坚持|贯彻|弘扬|整治|纠正|力争|解决|提升|提高|增强|扩大|创建|"
    r"开工|整合|进行|成为|作为|完善|健全|推行|推广|深化|优化|壮大|唱响|擦亮|叫响|"
    r"学习|领会|捍卫|践行|服务|融入|对接|编制|出台|破解|推动|获评|关于|加强)$"
)
OF_BODY = re.compile("(?:大学|学院|高校|学校|医院|企业|集团|公司|部门|单位|街道|[省市县区镇乡村局委办院])$")
"""What stands before the quotes of a known program where it says whose part in it is meant."""
OF_SEAT = re.compile("(?:大学|学院|学校|医院)$")
"""What stands before the quotes of any name where it says who has it."""
SHORT_HEADS = re.compile(
    "黄河|长江|淮河|珠江|企业|农业|农村|县城|高校|金融|工业|区级|省级|市级|县级|国家|全国|全省|乡村|大学|新时代|城市|县域|国家级"
)
"""Words before the quotes that are short and still belong to the name."""
AS_COURSE = re.compile(
    "的?(?:总体)?(?:工作部署|工作思路|发展思路|总体思路|总体要求|总要求|工作要求|战略部署|工作方针|战略方针|发展战略|奋斗目标|发展路径|工作布局|(?:发展|工作|战略)?(?:主线|主题|目标))|"
    r"的[^\W!-ÿ]{0,4}(?:理念|原则)|为(?:主线|主题|总揽|引领|统领|总纲|总抓手|总要求)|[一二三四五六七八九十]+(?:个方面|方面|项)(?:重点)?工作"
)
"""What follows a quoted sentence where it is the course that is to be kept."""
BUILT_UP = re.compile(
    r"建设(?=[,。;、]|$|取得|[迈走步再]|扎实|深入|成效|取)|(?:品牌|国际|国内|市场|区域|社会)*(?:影响力|竞争力|知名度|美誉度)|"
    r"的(?:特色)?(?:党建|服务|志愿服务|调解|普法|文化|治理|农产品|工作)品牌"
)
"""What follows a quoted aim that is worked for (“爱心某省”建设), or a brand."""
OF_QUALITY = re.compile("平安|健康|法治|清廉|文明(?!城|村|镇|县|单)")
"""What a campaign for a place begins with, where a title would name a level."""
STATED_LIMIT = re.compile(
    r"不[低高]于|不[少超]过?于?\d|\d[万亿]*元|[\d一二三四五六七八九十百千万亿]以[上下内]$"
)
"""What stands between quotes that says how much: words of a rule, no name."""
LIMITING = frozenset("不元以")
"""Characters of which one stands in each of these."""

ACTED = re.compile(
    "^(?!累计|共|全年|全市|全县|全区|全省).*(?:治理|审批|保护|整治|扶贫|帮扶|招商|改革|监管|执法|创建|普查|登记|防控|禁烧)$"
)
"""What a name may say first that begins at a mark and goes on between quotes (垃圾治理“百日行动”)."""
CITY_GOES_ON = re.compile("(?!建设|创建|称号|名单|榜单|试点|行列|榜首|等|中|前|\\d)[^\\W!-ÿ]")
"""What follows a city where the quotes only say something of it."""
FIRST_OF = re.compile(r"(?:全国|全省|全市|全区|国内|省内)[首第唯]")
"""Words that say of a name that it is the first one of a country or a province."""
ASKED = re.compile("的?总体?要求")
TELLING = 4
"""How long a quoted name is that a verb of everyday use may introduce."""
TAIL_CUT = re.compile(
    r"[、:()—\s“”‘’\"'《》〔]|的(?!城市管理)|和(?![美谐平])|与|及|等|为|促进(?!活动|行动|工程|计划|[月周年])|\[|在(?!线)|将|被|向|由|落户|第[一二三四五]|引进|引入|新增|签约|招引|助力|换取|带动(?!发展)"
)
"""What a name that goes on after its quotes does not go on beyond."""


def is_name(inside: str, before: str) -> bool:
    """Whether quoted words are a name of their own, by their form and by what stands before the quotes."""
    if len(inside) < 2 or IDIOM.fullmatch(inside) or NO_NUMBER_NAME.fullmatch(inside) or BAD.search(before):
        return False
    if FOUGHT.search(before) and not IN_NAME.search(inside):
        return False
    if _SERVICE.fullmatch(inside) or PLUS.fullmatch(inside) or (IN_NAME.search(inside) and len(inside) > 3):
        return True
    if NUMBER_NAME.fullmatch(inside) and len(inside) >= 3:
        return True
    if TWO_SIGNS.fullmatch(inside) or ("·" in inside and len(inside) > 6):
        return True
    return "、" in inside and len({len(each) for each in inside.split("、")}) <= 2 and "," not in inside


_BESIDE = re.compile(r"、?“([^“”]{3,6})”")
_ROW_BEFORE = re.compile(r"“([^“”]{3,6})”(?:、[^\W!-ÿ]{0,6})?$")


def beside_a_name(folded: str, span: tuple[int, int], floor: int, stop: int) -> bool:
    """Whether the quotes at ``span`` stand in a row with a name that is written with as many characters."""
    start, end = span
    beside: list[str] = []
    while len(beside) < _LONGEST_ROW and (found := _BESIDE.match(folded, end, stop)):
        beside.append(found[1])
        end = found.end()
    while len(beside) < _LONGEST_ROW and (found := _ROW_BEFORE.search(folded, max(floor, start - 20), start)):
        beside.append(found[1])
        start = found.start()
    return any(len(each) == span[1] - span[0] - 2 and is_name(each, "") for each in beside)


def is_led(inside: str, before: str, after: str) -> bool:
    """Whether quotes open their clause as what is carried out, or what stands before introduces a name."""
    if not before:
        brief = TELLING <= len(inside) <= 10 and after[:1] not in tuple("的是、,。;:之年!?")
        return brief or CARRIED_OUT.match(after) is not None
    return len(inside) >= TELLING and after[:1] != "的" and INTRODUCED.search(before) is not None


def in_step(inside: str) -> bool:
    """Whether quoted words are parts of one length (甲乙丙丁,戊己庚辛), as watchwords are."""
    parts = inside.replace("、", ",").split(",")
    return len(parts) > 1 and len({len(part) for part in parts}) == 1 and len(parts[0]) >= _SHORTEST_PART


def told_by_verb(before: str) -> bool:
    """Whether a verb that introduces names ends what stands before the quotes, or the place it is done in."""
    placed = (before[:-length] for length in _PLACE_LENGTHS if is_place(before[-length:]))
    return any(VERB_BEFORE.search(words) for words in (before, *placed))
