"""The words an indicator is cut out of its clause by: what leads in, what predicates, what measures."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.extract.units import is_counter

_SCOPE = (
    r"[全我本][国省市县区旗州盟乡镇村](?!首[创个批]|一流|重点实验室|文明|百强|示范|[场域])|"
    r"全域(?!旅游|土地|治理)|全社会(?=用电)|各地可?|各级|"
    r"[一-鿿]{1,3}(?:市(?!场)|县|[^园社片库矿景城灌辖校牧林新发小街片特]区)(?=(?:(?:19|20)\d\d年|今年|全年)?(?:还|将(?!军)|计划[投完实新建]|拟))"
)
_TIME = (
    r"(?:到|至|截至|截止)?(?:(?:19|20)\d\d(?!\d)|"
    r"[一二][九〇零○][〇零○一二三四五六七八九]{2})年?(?:年?底|末|前|以前|之前|全年|上半年|期间)?|"
    r"连续[一二两三四五六七八九十\d]+(?:年|届|个月|个季度)|(?<!\d)\d{1,2}月份?(?:[底末中上下]旬?|\d{1,2}日)?(?:之?前)?|"
    r"\d{1,2}[-—–~至到]\d{1,2}月份?|今后[三五]年|未来[三五]年|今明两年|今年|明年|去年|上年|目前|全年|年内|当年|年底前?|年末|本年度?|"
    r"近年来|一年来|[一二三四五六七八九]年来|到?[“\"](?:十[一二三四五]?|[七八九])五[”\"](?:期?末|期间|"
    r"时期)?|(?:主?汛期|春节|国庆|入冬|雨季|供暖期|[上下]?半年|\d{1,2}月份?底?)之?前|"
    r"[一二三四五六七八九十两\d]+年(?:之?内|来|间|(?=共|累计|$))|[一二三四两]年(?=建成|完成|实现|新增)|"
    r"第?[一二三四]季度(?:末|底|之?前)*|(?:前|上|下)(?:半年|三季度|[一二三四]季度)|期末|期间|每(?:[\d一二两三四五六七八九十]*(?:年|个月|季度|月|周))"
)
_CUE = (
    r"我们|尤其是|特别是|做到|同口径(?=完成|实现|$)|奋力|把(?![握关手脉])|(?:为|围绕)(?=打造|建设|创建)|力争|确保|预计|预期(?!寿命)|争取(?!到)(?=[^\d,。;]{0,3}(?:新增|实现|完成|达|突破|引进|创|建成|"
    r"开工|获|培育|全年|年内|到|在|使|再|有|签|落|投))|努力|"
    r"计划(?=完成|实施|投资|新|建|安排|总投|年内)|拟|将(?!军)|再(?![生制造就担保贷融])|共计|"
    r"共(?!有产)有?(?![享同建青产富治性])|总共|合计|已经?|并(?![购联网])|"
    r"同时|使(?!用|命)|让(?![利位渡])|其中|包括|包含|(?<![一-鿿])含(?![量氟氧硫税金能])|另外?|此外|还(?![款贷林草湿建迁原])|也|要(?![素件闻道])|以及|及(?!时)|"
    r"和(?![美谐平睦])|与|即(?!时)|等(?!级)|预期目标[是为]?|主要预期目标[是为:]?|目标[是为:]|争$|"
    r"(?:项目|工程)?(?:全部|全面)?(?:建成|竣工|投产|达产)(?:投产|达产|投用|投入使用)?后(?=年|日|可|将|总)"
)
_MANNER = (
    "至少|不少于|不低于|高质量(?!发展)|高标准(?!农田)|高效率|扎扎实实|基本(?![医养公农药民生保盘单]|建设)|初步|进一步|全面|大力|积极|切实|着力|加大|努力|认真|扎实|"
    "坚持|坚决|继续|持续|稳步|有序|"
    "深入|重点(?=新|推进|支持|建|打造|培育|实施|抓|开展|做好|突破|发展|引进|改造|完成|组织|整治|"
    "解决|落实|谋划)|全力(?!以赴)|尽早|尽快|如期|按期|全力以赴|加快(?!建设)"
)
_LEAD = re.compile(rf"^(?:\s|{_SCOPE}|{_TIME}|{_CUE}|{_MANNER}|[:,、\-—·•])+")
RISES = (
    r"(?:同比|环比|(?:(?:(?<![占之入贷桩])比|(?<=入)比(?=上|去|同期|年初|\d))(?!例|重|率|较|值|对)|较)[^,。;、]{1,10}?)?(?:[三四五]年)?(?:实际|名义|自然|同口径|年均|累计|可比|"
    r"同口径|平均)?(?:增长(?!率)|前移|增加|增收|提高|提升|上升|回升|(?<!新)增|涨|扩大|上涨|递增)|"
    r"(?:(?:(?<![占之入贷桩])比|(?<=入)比(?=上|去|同期|年初|\d))(?!例|重|率|较|值|对|提高|增[多高快])|较)[^,。;、]{1,10}?[高多快]"
)
FALLS = (
    r"(?:同比|环比|(?:(?:(?<![占之入贷桩])比|(?<=入)比(?=上|去|同期|年初|\d))(?!例|重|率|较|值|对)|较)[^,。;、]{1,10}?)?(?:[三四五]年)?(?:累计|再|平均|"
    r"年均)?(?:递减|下降|降低|减少|下调|压减|压缩|缩短|精简|削减|下浮|降|缩减|减)|"
    r"(?:(?:(?<![占之入贷桩])比|(?<=入)比(?=上|去|同期|年初|\d))(?!例|重|率|较|值|对)|较)[^,。;、]{1,10}?[低少慢]"
)
_LEVELS = (
    r"(?:增加|提高|提升|增长|下降|降低|缩小|压减|压缩|扩大|发展|上升|缩短|回升|扩展|减少|"
    r"拓展|增|升|降|扩|恢复|调整|控制|稳定|保持|维持|优化|集中|推广)(?:到|至|为|在)了?|"
    r"达到?了?|完成|实现|突破了?|超过了?|为|是|至|到|在|有|共有?|共计|总计|合计|约合|折合|"
    r"(?<![人户年平])均|都|全部|"
    r"控制|保持|稳定|维持|最[高低多少]|分别|各|再|仅|将|已|也|就|只|(?<![可所予难加])以|不少|争取|力争|确保|预计|(?<![签节集合履])约|近|"
    r"(?<!排)[位跃稳]?居(?:全[国省市区县州盟旗])?|列(?:全[国省市区县州盟旗])|"
    r"(?<!安)排(?:名)?(?:在)?(?:全[国省市区县州盟旗])?|位居|名列|位列|跻身|进入|进位|继续|可达|"
    r"则|拥有|拟按|按|迅速|快速|相继|接连|先后|一举|历史性地?|分别从|(?<![通超经])过|[一二三四五]年[内来]|(?<=..)五年|年内|从|由|(?:从|由)?(?:现行|目前|现在|原来|上年|去年|每人每月|"
    r"每人每年|人均)*的?(?<=[从由年月行前来])|累积|接近|高达|首次|成功|重[回返上]|迈[上入过]|站上|"
    r"冲[刺击]|迈进|原则上|一般|并?向|(?:从|由)?(?:19|20)\d\d年的?|升格为|"
    r"连续[一二两三四五六七八九十\d]+(?:年|届|个月)位?|(?<=[率量产值入数积额资])要|(?<=比重)要|(?<=[入值产额])保|(?<=[到至为])(?:每[人户])?每[月年天]"
)
_TAIL = re.compile(rf"(?:\s|{_LEVELS}|[:,、(—\-])+$")
_RISE = re.compile(rf"(?P<how>{RISES})(?:(?<![签节集合履])约|近|了|各|分别|将|力争)*$")
_FALL = re.compile(rf"(?P<how>{FALLS})(?:(?<![签节集合履])约|近|了|各|分别|将|力争)*$")
VERB = re.compile(
    r"(?:累计|全年|年内|计划|全面|再|力争|共|共计|分别|大力|重点|积极|加快|陆续|规划|启动|"
    r"推动|组织|争取|力促|成功|滚动|持续|继续|推进)*"
    r"(?:新增|新建(?:改造|续建|成|设)?|新认证|新获批|新评定|新注册|新申请|新发展|新改扩建|新登记|新改建|新引育|新引进|新培育|新认定|新开工|新签|"
    r"新开通|新开|新修|新造|新创建?|新获|新上|新|引进|引育|培育|建成(?!区)(?:投用|投产)?|完成|实施|"
    r"建设(?:筹集|改造)?|办理|发放|开展|组建|"
    r"争取|打造|创建|认定|盘活|化解|整治|改扩建|改建|改造(?:提升)?|提质升级|提能升级|"
    r"提档升级|推广|安排|谋划(?:实施|储备)?|签约|落地|开工(?:建设)?|竣工(?:投[产用]|交[付用]|验收)?|投产|储备|举办|"
    r"帮扶|"
    r"培训|净增|转移|流转|退出|淘汰|消除|减少|压减|解决|清理|查处|拆[除迁]|防治|处置|优化(?=公交|线路|航线|站点)|取缔|关停|关闭|"
    r"整改(?:提升)?|拆改|绿化|栽植|种植|修建|修复|铺设|治理|筹集|招引|招聘|引导|发展|扶持|"
    r"供应|腾出|整理|收储|出让|征收|"
    r"输送|开通|增[加设配]|提供|设立|投放|投入|完善|升级|更新|购置|改善|启用|打通|拓宽|扩建|"
    r"续建|推进(?:建设)?|列入|入选|获评?|获得|取得|晋级|创成|达成|引入|组织|选派|资助|"
    r"补助|救助|衬砌|埋设|修整|培植|封山(?=育林)|创(?=[国省市]家?级|名牌|驰名)|消除|兴[建修]|新[栽植打]|整修|更换|入[住驻](?!率)|申请(?=专利|注册|认定)|"
    r"保障(?!性)|减免|释放|落实|授予|制定|出台|修订|承接|吸引|吸纳|挖掘|开发|带动|覆盖|服务|"
    r"支持|保护|提升|开行|推进|加快(?:推进)?|抓好|启动|促进|推动|力推|接待|承办|立案|破获|"
    r"惠及|交付(?!使用)|加装|安装|配备|配置|压缩|精简|硬化|亮化|争创|申报|申创|创评|疏浚|清淤|敷设|架设|(?:除险)?加固|维修|翻建|迁建|重建|安置|审结|侦破|抓获|查办|"
    r"招录|招收|招募|选聘|轮训|走访|慰问|兑现|拨付|筹措|发行|补植|投运|挂牌|参与|"
    r"调解|化解|搬迁|复垦|补充|造林|封育|退耕|打(?=[机水深]?井)|修(?=[渠路桥])|架(?=[桥线])|育|造|建(?!成区)|增)"
)
PREDICATE = re.compile(
    r"^(?:预计|力争|基础之?上|下降|上升|提高|增加|减少|降低|扩大|达到|缩小|发展到|调整|完成了?|用于|建设(?!项目|用地|"
    r"工程)|新建(?!项目|工程)|实施|支持|开展|实现|推进|"
    r"改造|购置|对|为|以|并|来|进行|打造|建成|整治|修建|解决|投入|投资(?![超过]|\d|[千百]?[万亿])|发放|组织|扶持|"
    r"冲刺|迈进|等(?!级)|规模$|(?:规模)?的?(?:行列|俱乐部)|的?(?:目标|任务|大关|关口|门槛|台阶|水平|增长|增速|"
    r"速度|以上)|"
    r"提供|覆盖|达标|作为|(?:提升|增|升|降|增长|扩展|拓展)[到至]|转[入到]|纳入|到位|落实|补助|奖励|左右|以来)"
)
_PREPOSED = re.compile(
    rf"^(?:通过|利用|围绕|按照|依托|以|根据|结合|聚焦|立足|面向|针对|在|对|把|将|抓住|瞄准|"
    rf"运用|借助|随着|沿|依法|按|从(?![业事])|向|为(?![主民期重核])|给)[^。;]{{2,40}}?(?=(?!新[^增建开签引培认设获发申修造创上登改]){VERB.pattern})"
)
MEASURES = (
    r"率|数|量|额|面积|收入|总值|产值|增加值|投资|总额|资金|人数|户数|比重|占比|比例|里程|"
    r"长度|总长|全长|容量|规模|余额|支出|利润|税收|产量|浓度|强度|指数|水平|价格|成本|能耗|装机|"
    r"营收|销售|效益|密度|"
    r"标准|寿命|利税|税金|时间|天数|排名|位次|份额|消费|出口|进口|进出口|总产|吞吐量|次数|场次|人次|"
    r"工资|贷款|存款|债券|保费|学位|床位|件数|起数|距离|能力|贡献|利用外资|外资|物价|收入比|之比|"
    r"(?:车桩|师生|生师|床护|医护|存贷|产出)比|满意度|系数|弹性|得分|分值|涨幅|(?<!劳)动力|性别比|值比|"
    r"增幅|降幅|增速|倍差|产能|缺口|基数|负担|负债|赤字|补贴|薪酬|水价|电价|气价"
)
_NEW_LAST = re.compile(
    r"(?P<what>.{2,}?)(?P<verb>(?:累计)?(?:新(?:增|认定|引进|培育|建|开工|签约|设立|设|注册|开通|"
    r"引育|投产)|净增))$"
)
NEW = re.compile(r"(?:累计)?(?:新(?:增|发展|认定|引进|培育|建|开工|签约|设立|设|注册|开通|引育|投产)|净增)")
EXTENTS = frozenset(("面积", "里程"))
"""The nouns of what is measured on the ground, by ``amount_noun``."""
_HOURS = frozenset(("个工作日", "工作日", "个小时", "小时", "分钟", "秒", "周岁", "岁", "年", "分"))
_SEATS = re.compile(r"(?:床|学|车|泊|机)位$|托额$|标准”$")
_PERSONS = re.compile(r"[才员者]$")
_FIRMS = re.compile(r"..(?:企业|主体|商户|用户|机构)$")
_MEASURED = re.compile(rf"(?:{MEASURES})$")
DEPENDENT = re.compile(
    r"^(?!新增[床学车]位)(?:(?:自然|同口径|项目|计划|年度|预计|概算|估算|协议|合同|实际|年|新增|累计|建筑|规划|占地|"
    r"平均|人均|户均|主营业务|实现|完成|年度?计划|综合|当年|开发|建成|其|总|年均|平均)*"
    r"(?:总?投资(?:额|总额|完成率|规模)?|(?:主营业务|营业|销售)收入|总面积|面积|总数|总量|总额|总产值?|产值|增加值|销售收入|"
    r"收入|利润|利税|税收|产量|总产量|产能|人数|数量|开工率|完成率|投资完成率|竣工率|"
    r"合格率|就业率|参保率|入园率|办结率|办复率|"
    r"满意率|达标率|增幅|增速|效益|装机容量|装机|容量|营收|余额|规模|总长|全长|长度|里程|"
    r"概算|到位资金|资金|床位|受益(?:人口|群众)?|惠及(?:群众|人口)?|带动(?:就业|群众|"
    r"农户)?|死亡人数|伤亡人数|受伤人数|损失数?|经济损失|受理数|立案数|起数|占比|比重|"
    r"份额|出口额?|补贴|成活率|使用率|普及率|入学率|巩固率|占地)|占(?!地).*)$"
)


_FIVE_YEARS = re.compile(r"[“\"]?(?:十[一二三四]?|[七八九])五[”\"]?(?:规划|计划)?(?:期?末|期间|时期)")
_UNITS = "岁周%个家项条座所人户名年月日号类级大批次种万亿千百公平米亩吨元分小天"
_NUMBERED = re.compile(
    r"^(?:\(\d{1,2}\)|十?[一二三四五六七八九十]是(?=..)|[①-⑳]|\d{1,2}(?:[.、](?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff])"
    rf"(?![{_UNITS}])))"
)
_AMID = re.compile(
    r"(?<=企业)(?:共|累计)?(?:实现|完成)(?=..)|(?<=[业家])实现(?=产值|总产值|收入|营收|利[润税]|税收|增加值|销售)|(?<=.)(?:年内|全年)?(?:力争|确保|预计|计划(?!生育|经济|单列)|争取|原则上|至少)(?:全年|年内)?(?:实现|完成|达到)?(?=.)"
)
_FROM = re.compile(
    r"在(?:现有|去年|上年|原有|\d{4}年|[“\"]?(?:十.?|[八九])五[”\"]?末?)的?(?:基础|水平)之?上|"
    r"(?<=..)(?:由|从)(?:\d{4}年|上年|去年|[一二三四]季度|[上下]半年|原来|目前|现在|[“\"]?(?:十.?|[八九])五[”\"]?末?|年初|"
    r"每人每[年月天日])?的?(?:\d{4}年)?的?$"
)
_EACH_YEAR = re.compile(r"(?:每年|逐年|年均|平均每年)$")
_SINCE = re.compile(r"[比较](?:(?:19|20)\d\d年|[“\"]?(?:十[一二三四]?|[七八九])五[”\"]?期?末?)")
"""The year that a change is told against, where it is not the year before."""
_EXPECTED = re.compile(
    r"(?<=..)(?:(?:预期|预计|计划|力争|确保|(?:[三四五]年来)?净)|(?<![需主必重摘])(?:都|均|也)?[要应])$"
)
_BEFORE_FIGURE = re.compile(
    r"(?:(?<=增长|下降|提高)(?:预期)?目标(?:[设确]?定?[为是在])?|分别|各|(?<![人户年平])均|都|将|(?<![签节集合履])约|近|了)+$"
)


@lru_cache(maxsize=1024)
def without_lead(text: str) -> str:
    """A phrase without scope, time and cue words before it."""
    previous = None
    text = _NUMBERED.sub("", _FIVE_YEARS.sub("", text).strip())
    while previous != text:
        previous = text
        text = _LEAD.sub("", text).strip()
        text = _PREPOSED.sub("", text).strip()
    return text


@lru_cache(maxsize=1024)
def without_tail(text: str) -> str:
    """A phrase without the predicate words after it, and without cue words amid it."""
    text = _FROM.sub("", _AMID.sub("", text))
    return _EACH_YEAR.sub("", _TAIL.sub("", text).strip(" 的了"))


@lru_cache(maxsize=1024)
def change_of(text: str) -> tuple[str, str, str]:
    """Split a phrase at its change verb: what changes, ``rise``, ``fall`` or nothing, the verb as written."""
    trimmed = _BEFORE_FIGURE.sub("", text.strip())
    for kind, pattern in (("fall", _FALL), ("rise", _RISE)):
        found = pattern.search(trimmed)
        if found:
            return _EXPECTED.sub("", trimmed[: found.start()]), kind, found["how"]
    return text, "", ""


def change_suffix(kind: str, how: str, unit: str) -> str:
    """How a rise or a fall is named as an indicator: 增速, 降幅, 提高幅度."""
    if "/" in unit:
        return "涨幅" if kind == "rise" else "降幅"
    mean = (
        "累计"
        if "累计" in how
        else "年均"
        if "年均" in how or "递增" in how or "递减" in how
        else "可比"
        if "可比" in how or "同口径" in how
        else ""
    )
    since = _SINCE.search(how)
    mean = since.group() + mean if since else mean
    if unit in ("%", "倍", "‰", "成", "番"):
        return mean + ("增速" if kind == "rise" else "降幅")
    if "百分点" in unit:
        return mean + ("提高幅度" if kind == "rise" else "下降幅度")
    if unit == "岁":
        return mean + "提高岁数" if kind == "rise" else "下降岁数"
    if unit == "位":
        return "提升位次" if kind == "rise" else "下降位次"
    noun = amount_noun(unit) or ("额" if "元" in unit else "")
    return mean + ("增加" if kind == "rise" else "减少") + noun


@lru_cache(maxsize=1024)
def amount_noun(unit: str) -> str:
    """The noun that names what a unit measures (亩 → 面积, 人 → 人数); empty where the phrase says it."""
    bare = re.sub(r"^(?:万亿|亿|万)", "", unit)
    if not bare:
        return "数"
    if bare in _HOURS:
        return ""
    if "元" in bare or bare in ("%", "‰", "个百分点", "百分点", "倍", "成", "番"):
        return ""
    for words, noun in (
        (
            ("亩", "亩次", "平方米", "公顷", "平方公里", "平方千米", "㎡", "平方", "平米", "km2", "hm2"),
            "面积",
        ),
        (("公里", "米", "千米", "km", "里"), "里程"),
        (("人次",), "人次"),
        (("蒸吨", "蒸吨/小时"), "蒸吨数"),
        (("次",), "次数"),
        (("人", "名"), "人数"),
        (("户",), "户数"),
        (("场", "场次"), "场次"),
        (("天",), "天数"),
        (("个月",), "月数"),
        (("位",), "排名"),
        (("吨", "斤", "公斤", "立方米", "吨标准煤", "方", "千克"), "量"),
        (("千瓦", "兆瓦", "千伏安"), "容量"),
    ):
        if bare in words:
            return noun
    if bare in ("方面", "个方面"):
        return "方面数"
    return "数" if is_counter(bare) else ""


def verb_first(phrase: str) -> str:
    """企业新增, 总部新认定 → 新增企业, 新认定总部: what is new is told before what it is."""
    found = _NEW_LAST.match(phrase)
    return (
        phrase if found is None or VERB.match(phrase) else found["verb"] + _EACH_YEAR.sub("", found["what"])
    )


def unnumbered(text: str) -> str:
    """A phrase without the number of the item that it opens (④ 完成)."""
    return _NUMBERED.sub("", text)


@lru_cache(maxsize=1024)
def with_noun(phrase: str, unit: str) -> str:
    """A phrase that ends with a measuring word: its own, or that of the unit."""
    noun = amount_noun(unit)
    phrase = phrase[:-1] if len(phrase) > 3 and phrase.endswith("等") else phrase
    phrase = phrase.removesuffix("任务") if len(phrase) > 4 and noun in ("面积", "里程", "量") else phrase
    if not phrase or not noun or (not unit and phrase.endswith("比")):  # 护士与床位比
        return phrase
    if noun == "数" and _SEATS.search(phrase):
        return phrase + noun
    if (noun == "人数" and _PERSONS.search(phrase)) or (noun == "户数" and _FIRMS.search(phrase)):
        return phrase + "数"
    if _MEASURED.search(phrase) or (noun == "人数" and phrase.endswith("人口")):
        return phrase
    if phrase.endswith(noun[0]):
        return phrase + noun[1:]
    return phrase + noun


def without_measure(phrase: str) -> str:
    """What a measured phrase is about: 粮食播种面积 → 粮食; the phrase itself when nothing would be left."""
    found = re.search(
        rf"(?:主营业务|播种|种植|占地|建筑|年|总|完成|实际|造林|绿化|人均|可支配|受理|建设)*(?:{MEASURES}|总产)$",
        phrase,
    )
    return phrase[: found.start()] if found and found.start() >= 2 else phrase


def is_seat(phrase: str) -> bool:
    """Whether a phrase ends with a seat that is counted (床位, 学位), though the word may measure too."""
    return _SEATS.search(phrase) is not None


@lru_cache(maxsize=1024)
def is_measured(phrase: str) -> bool:
    """Whether a phrase ends with a word that measures (率, 面积, 收入 …)."""
    return _MEASURED.search(phrase) is not None
