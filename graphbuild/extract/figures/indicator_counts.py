"""What is counted after its number, with the verb that is done to it: 推进五个集中区建设."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_verbs as verbs
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.governing_verbs import verb_before
from graphbuild.extract.figures.indicator_holders import held_by, worked
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, acted_on, as_told, those_who
from graphbuild.extract.figures.progress import UNDERGONE, come_from, come_so_far
from graphbuild.extract.figures.units import is_counter

_CEREMONY = re.compile(
    r"(?P<what>[^,。;、的\d]{0,10}(?:项目|工程))(?:集中|统一)?(?P<deed>开工|奠基|签约|竣工|投产|揭牌|启动)(?:仪式|典礼)"
)
"""What the things are in whose honour a ceremony was held."""
_MARKED = re.compile(r"、|和|及|与|以及")
_TAIL_NOUN = Ending(
    r"^(?P<head>路|.{2,}?)(?:加快|加速|年内|年度|全部|全面)*"
    r"(?P<tail>(?:(?<!的)“[^”]{1,10}”)?(?:雨污分流(?:改造)?|微(?:改造|更新|整治|提升|治理)|(?:(?:提[档质]|扩容)?升级|加固|更新|提升|修缮|综合|搬迁|(?:(?:标准|规范|信息|智慧)化)?建设)(?:改造|整治|治理)|(?:(?<![和及与])(?:标准|规范|信息|智能|数字|现代|智慧)化|开工|改造|提升|升级)?建设|前期工作|(?:(?:现代|数字|智能|数智|智慧|信息|自动|清洁|公交|绿色|标准|规范|适[老幼儿小])化|无障碍|超低排放|[大中]修)*改造(?:提升)?|组建|"
    r"施工|整治|(?:深度|综合|系统)?治理|(?:提质|提档|扩容|转型)?升级|更新|开工|"
    r"新?改?扩建|全覆盖|打通|达标|排查整治|(?:职业|技能|教育|技术|实用|岗前|创业|就业|劳动力)*培训|(?<!扶贫)(?<!易地)(?<!避险)(?<!移民)搬迁|脱贫|(?:生态)?修复|编制|修建|创建|(?<!级)(?<!建设|培育|改革|发展|治理|管理|服务|保护|利用|开发|创新|示范|流转|交易|更新)试点))"
)
_ACTED_ON = Ending(
    r"^(?P<head>.{2,}|[县市区镇乡村户])的(?P<tail>实施|建设|推进|引进|培育|(?:节[水能]|配套|技术|升级)*改造(?:提升)?|落地|投产|修复(?:重建)?|重建|维修|整治|治理|更新|搬迁|拆除|清理|验收|制?修订|制定|编制|研制|(?:翻建|改扩建|扩建|修缮|加固|硬化|拓宽|整修)(?=工程))(?:上|中|工程)?"
)
_BUILDS = re.compile(
    r"搬迁|安置|新[建修]成?|[续迁]建|新?开工(?:建设)?|整治|治理|[新扩]?改建|改?扩建|(?:提升|升级)?改造|建设|建成|修建|打通|拓宽|疏浚|清淤|硬化|加固|整修|维修|铺设|交付|淘汰|拆[迁除]|征收|硬化|(?:除险)?加固|疏浚|维修|架设|敷设|绿化"
)
BUILDING = re.compile(rf"(?:{_BUILDS.pattern})(?:[、和及与](?:{_BUILDS.pattern}))*")
"""What is done to a thing of which one part is counted and another measured."""
_PART_OF = re.compile(
    r"^(?P<whole>[^的\d元]{2,}(?=的)|[县区市镇乡旗](?=的)|(?:行政|自然)?村庄?|乡镇|小区|社区(?!卫生|服务|医院|养老|食堂)|县区|区县|县市区)的?(?P<part>[^的、]{2,})$"
)
_EARNED = Ending(
    r"(?:(?<=企业|公司|商户|项目|工程|集群|园区|单位|嘎查)|(?<=产业链)|(?<=[村镇乡县])|(?<=县域)|(?<=养殖场))的?(?:(?:19|20)\d\d年|年|共|累计)*(?:(?:(?:农村|城镇|城乡)?居民|农牧?民)?人均(?:可支配|纯)?收入|(?:地区)?生产总值|(?:完成|总)?投资|(?:主营业务|营业|销售|集体(?:经济)?|财政|经营性?)*总?收入|营收|总?产值|增加值|利[润税]|税收|纳税额?|(?<=场)(?:养殖|占地)?面积)|"
    r"(?<=..)(?:平均)?(?:单产|亩产)|(?<=[电站][站厂])总?装机(?:容量)?|(?<=断面|水体|水库|河流|河段|源地)(?:水质)?[^,、的]{0,6}(?:比例|[标良格]率)|"
    r"(?<=[链群业区家品县市])(?:项目|产值|营收|收入|投资)占(?:比|[^,。;、]{1,10}比[重例])"
)
"""What is told next of the houses or the land that are counted (75 家企业年销售收入 18 亿元)."""
_DONE = "开工(?:建设)?|竣工|完工|投[产用运]|建成|落地|通车|脱贫(?:摘帽|出列)?|摘帽|出列|退出"
_NEXT_TOLD = Ending(
    rf"^(?P<first>[^、]{{2,}}?(?:{_DONE}))、(?!{_DONE}|[改扩新续]建|验收)[^、]{{2,}}(?:{_DONE})"
)
"""What is told of others behind what is told of those counted (9 个项目开工、部分厂房竣工)."""
_FIRST_OF_WORKS = re.compile(
    r"^(?P<first>[^、的]{2,}(?:加固|改造|建设|整治|治理|[改扩新]建|修复|工程|项目))、[^、].*?等(?:(?:[^、]{0,4}(?:工程|项目)).*)?$"
)
"""Works that are counted, before others that are only named (16 座水库除险加固、河道治理等工程)."""
_AND_SUCH = re.compile(r"(?<=..)等[^,。;、等]{0,8}?(?:项目|工程).*$")
"""What stands for other works behind the one whose capacity is told (30 万千瓦光伏基地等项目)."""
_SCOPED = Ending(r"(?<=..)(?<!在)全[省市区县州旗镇乡]")
_YET_TO = frozenset("拟待")
"""What is yet to be done to what is counted tells which they are (拟竣工项目)."""
_WORKED_ON = re.compile(
    r"(?P<whole>[^的\d元、]{0,10}(?:集群|园区|流域|(?<!高)河[流道湖段]|湖泊|水库))(?P<part>[^的、]{2,8})$"
)
"""Waters, parks and clusters, and what of them is worked on (25 条河道水位达标)."""
_WATERS = re.compile(r"(?:流域|河[流道湖段]|湖泊|水库)$")
_PLACES, _HOUSES, _BUILT = map(frozenset, ("县市区镇乡村", "家户所", "所座条处家栋"))
_PART_OF_HOUSE = re.compile(
    r"^(?P<whole>[^的、\d]{0,12}(?:企业|医院|学校|卫生院|幼儿园|中小学|高校|工厂))的?"
    r"(?P<part>(?!项目|工程|中心|平台|基地)[^的、]{2,})$"
)
_SITES, _TOWNS = (
    frozenset(("间", "所", "座", "栋", "条", "处")),
    re.compile(r"[县区市镇乡]|乡镇|县区|区县|县市区"),
)
"""What no town is counted by: 6 间乡镇卫生院 are no towns."""
_DEALT = one_of(
    r"(?<=..)等(?:\d+|[一二三四五六七八九十]+)(?:大|项|件|类)[^,。;、]*$|(?<=..)(?:分别|依次)[为是].+$|"
    r"(?<=..)(?:(?:分别|均|各自)(?:达到?|[为是]|增长|提高到?)*|(?:主要|具体)?(?:是|还?包括)|的(?:完成|进展|落实|办理|实施|建设)+情况(?:分别)?(?:如下|[是为])?|(?:主要|分别)?(?:涉及|涵盖)[^,。;]*|如下|共计?|总长度?|全长|合计|(?<=项目|工程)(?:建设)?(?:提速|加快)|(?<=[债款金券])(?:已|全部|正式|成功|顺利|及时|足额|如期)*(?:发行|落地|到位|拨付|兑[付现]|下达|到账)|[都均]有[^,。;、]+|(?:预计|有望|力争)[可将]?|向[^,。;、]{2,8}(?:发展|转型|升级|迈进|转变)|、(?:已经?|正在|即将|所有|全部|其余|多数)[^、]+)$"
)
_AMONG = Ending(
    r"(?<=[市县区镇村家业校院])中(?:已经?有?)?|(?<=企业|项目|工程|指标)[现均]?已经?有?|(?<=.)(?:的?情况)?来?看"
)
"""What something is told of next (41 个城市中, 有 21 个达标; 按 88 个村情况看, …)."""
_NEARLY = re.compile(
    r"(?<=..)[也已均都经全部面]*(?:完成|完工|竣工|建成|落实)[或和](?=(?:基本|接近|即将)(?:完成|完工|竣工|建成|落实)$)"
)
"""What is told of some of them only, before what is told of all (30 项已完成或基本完成)."""
_SIZED_BY = re.compile(
    r"(?P<what>床位|人口|职工|员工|学生|老人|党员|住户)(?:[及]?以[上下])?的(?P<who>[^的,。;、]{2,})$"
)
"""By how many of what a place that is counted is told apart."""
_PEOPLE = frozenset(("", "人", "名", "户"))
_SIZING = (_PEOPLE, frozenset(("张", "个")))
_ANY_KIND = re.compile(r"(?:主要|重点|重要|重大|具体|量化|核心|关键|约束性|预期性|总体|年度|发展|奋斗)*")
"""What is no thing by itself, before 任务 or 指标 that are counted."""
_AIMS = re.compile(
    r"(?:群众|居民|村民)?搬得出.*$|(?<=..)、(?:因地制宜|着力|切实|有效|进一步|大力|积极|努力|全面|更好)[^、]*$"
)
"""What the things that are counted are for (20 个食堂、切实解决就餐问题)."""
_PART_LEADS = re.compile(r"[,、]?(?:其中(?:已?有)?|已?有)")
_TOLD = re.compile(
    r"[为属]?(?:全[国省市]|国内|国际|世界|行业)首[创次家座个]$|(?:在(?![建编岗])|入选|进入|获|通过|达到|[纳列]入|开工|竣工|投[产用]|落户|完成|实现)[^,。;、]+$"
)
"""What is told of a part of those counted before (其中 10 家在城区外)."""
_UNDER_WAY = re.compile(r"(?:正在|即将|已经|尚未|尚在|[均都]已|正)(?!式)[^,。;、的]{2,}$")
"""What some of those told before are about to do (7 个建成, 3 个正在建设)."""
_FINISHED = re.compile(
    r"(?<=..)(?:[已均都]|全部|全面|如期|按期|按时|圆满|顺利)+(?P<tail>完成|办结|兑现|落实(?:到位)?|达标|开工|竣工|建成|投[产用]|到位|销号)$"
)
_STATES = frozenset(("全覆盖", "打通", "达标"))
_LACKS = re.compile(
    r"(?P<who>[^的,。;、\d没未]{1,12}?)(?:[还尚仍])?(?P<what>(?:没有?|尚未|仍未|还未|未(?=[通脱解建实达开落完]))(?!工作|劳动)[^的,。;、\d]{2,14})"
)
"""Those who are without something (没有解决温饱的农村人口)."""
_COMPOUND = re.compile(
    r"(?:建设|整治|改造|治理|修复|创建|推进|保护|扶持|帮扶|发展|服务|管理|培育|开发)(?:工作)?(?:(?:示范|试点|重点|先进|样板|标兵|模范|任务)|(?:项目|工程|工作)$)|(?:搬迁|安置|帮扶|扶持)(?:集中|安置|对象|群众|家庭|小?区|[点户县村镇乡])"
)
"""A verb that but tells what kind of model or pilot is counted (新农村建设示范村)."""
_ALL_OF = Ending(r"(?<=收入|产值|投资|税收)(?:全部|[均都])")
_ADVERBS = re.compile(
    r"(?:[均都已被]|(?<=..)(?:全部|成功|顺利|提前|正式|相继|陆续|如期|先后|稳定|即?将于?(?:今?年[内底])?|今?年内))+$"
)
_SIZE = Ending(r"(?:^|(?<=..))(?:(?:总|资金)?规模|全长|总长度?)")
_SOLVED = re.compile(
    r"(?P<who>[^的,。;、\d]*?(?:人口|居民|群众|农民(?!群众|工)|农牧民|村民|师生|家庭|职工|农户|学生|人员|对象|群体|残疾人|老人|儿童|妇女|牲畜|户|(?:村庄?|嘎查|乡镇|社区|小区|学校)(?=的|低电压|饮水|吃水|用[水电]|[出行]行|通[信讯电水路网]|看病|信号)|(?:学校|幼儿园|医院|卫生院|卫生室)(?=办学|办园|就[餐医]|取暖|教学|诊疗|基础)))的?"
    r"(?P<what>(?!数)[^的,。;、\d]{2,})|"
    r"(?P<need>(?:安全饮水|饮水|饮用水|吃水|温饱|住房|用电|就业|行路|出行|上学|入学|就医|看病)[^的,。;、\d]{0,6})"
)
"""What is solved for those who are counted."""
_AND_KEPT = re.compile(r"^(?:好|[和、](?:巩固|稳定|改善))")
_OF_SET = re.compile(r"(?P<who>[^,。;、\d其]{0,10}?)中(?:已经?)?有")
"""What those that something is told of are some of."""
_AT_PLACES = re.compile(
    r"(?P<who>(?:行政|自然|贫困)?村|乡镇|[乡镇]|社区|小区|街道|学校|景区)(?P<what>[^的,。;]+)$"
)
"""Where something is done: its place, and what is told behind that."""
_FOR_ONE = re.compile(r"每[个座所处家条栋间]")
_ERRAND = re.compile(r"(?:民生|惠民|利民|便民|为民)*(?:办)?(?:大事|实事|好事)")
_ERRAND_DONE = re.compile(
    r".*(?P<verb>办[好成理实]|[抓做]好|实施|完成|落实|推进)(?:了|好)*(?:以下|如下|下列)?$"
)
"""What is done to the works for the people, behind for whom and how it is (集中力量办好)."""
_ALSO_DOES = re.compile("调整|促成|融资|占地|确保")
"""Verbs besides those that counts are known by, so that what stands before the number is no holder."""
_PUSHING = re.compile(r"实现|建设|改造|整治|治理|修复|推进|加快|实施|完成|启动|开展|推动|抓好|谋划")


def counted(figure: Figure, left: str, right: str, last: Named | None) -> Named:
    """Verb + number + noun: 推进五个集中区建设 → 推进建设的集中区数; ``last`` is the figure named before."""
    if verb := verb_before(left):
        verb = _SCOPED.sub("", _SIZE.sub("", verb))
    errand = _ERRAND_DONE.match(left.strip()) if "事" in right[:8] and _ERRAND.match(right) else None
    verb = errand["verb"] if errand else verb
    right = _NEXT_TOLD.sub(r"\g<first>", right) if "、" in right else right
    right = phrases.bare_noun(right).removesuffix("之一")
    if words.amount_noun(figure.unit) == "容量":
        right = _AND_SUCH.sub("", right)
    right = (_FIRST_OF_WORKS.sub(r"\g<first>", right) if "等" in right else right)[: phrases.MAX]
    bare = phrases.PURPOSE.sub("", right)
    of_need = right.endswith("问题")
    right = right if "达到" in right or _ANY_KIND.fullmatch(bare) else bare
    right = _NEARLY.sub("", right) if "和" in right or "或" in right else right
    right = _DEALT.sub("", _AMONG.sub("", right))
    right = _AIMS.sub("", right) if "、" in right or "搬得出" in right else right
    begun = _CEREMONY.fullmatch(right) if right.endswith(("仪式", "典礼")) else None
    if begun:  # 举行 9 个重大项目集中开工仪式
        return acted_on(figure, begun["deed"], begun["what"])
    finished = _FINISHED.search(right) if left.rstrip().endswith(("的", "办", "年度")) else None
    if finished and verb:  # 承诺的 10 件实事全部完成
        head = verb + right[: finished.start()]
        return those_who(figure, finished["tail"], head)
    members = _OF_SET.fullmatch(left.strip(" ,、")) if "中" in left and right else None
    some_of = members and (members["who"] or (last.subject if last and last.unit == figure.counted else ""))
    if some_of and (
        not words.is_measured(right) or right.startswith(("达到", "实现"))
    ):  # 16 个乡镇中有 15 个通了油路
        return those_who(figure, right.replace("了", "", 1), some_of)
    sized = None if "解决" in verb or of_need else _SIZED_BY.match(right)
    if sized and figure.counted in _SIZING[sized["what"] == "床位"]:  # 200 张床位以上的医院
        return as_told(figure, f"{sized['who']}{sized['what']}数", sized["who"])
    right = sized["who"] if sized else right
    right = _ALL_OF.sub("", right)
    lacks = _LACKS.fullmatch(right) if "没" in right or "未" in right else None
    if lacks:  # 9 个村没有通电
        return those_who(figure, lacks["what"], lacks["who"])
    earned = _EARNED.search(right)
    right = right[: earned.start()] if earned else right
    told = worked(figure, left, right)
    if last and last.unit == figure.counted and _goes_on(left, right):
        if not come_from(last.subject):  # 5 个开工、3 个竣工
            return as_told(figure, words.with_noun(right, figure.unit), right)
        return those_who(figure, right.removeprefix("为"), last.subject)
    instanced = left.rstrip().endswith("等") and phrases.parted(right) is not None  # 建设南湖等 9 个项目开工
    if told is None and (not verb or phrases.CAUSING.fullmatch(verb) or instanced):
        told = phrases.predicated(figure, right)
        told = told if verb else come_so_far(figure, right, told)
    acts = told or not verb or words.VERB.search(verb) or _ALSO_DOES.search(verb)
    parted = None if acts else phrases.parted(right)
    if parted:  # 港区 9 家企业亮相, 库区 40 处危岩清除
        return those_who(figure, parted[1], verb + parted[0])
    if told:
        return told
    fund = phrases.fund(figure, right)
    if fund:
        return Named(verb + fund, fund, verb, fund, figure.counted)
    if not (verb or left.rstrip().endswith("等")):
        verb = _inherited_verb(figure, left, right, last)
    bettered = "改善" if right.endswith("条件") or of_need else ""
    deed = "解决" if "解决" in verb and "解决或" not in verb else bettered
    solved = _SOLVED.fullmatch(right) if deed and deed in verb else None
    if solved:  # 解决 5 万农村人口饮水安全问题, 改善 8 所学校师生就餐条件
        before, _, whose = verb.rpartition(deed)
        what = solved["what"] or solved["need"]
        who = without_lead(_AND_KEPT.sub("", whose) + (solved["who"] or ""))
        text = words.with_noun(f"{before}{deed}{what}{'的' if who else ''}{who}", figure.unit)
        return as_told(figure, text, who or what, verb)
    sited = _AT_PLACES.match(right) if left.rstrip().endswith("在") else None
    if sited and words.VERB.match(sited["what"]):  # 在 9 个村改造升级 | 10 千伏线路
        return those_who(figure, sited["what"], sited["who"])
    acting = _ACTED_ON.match(right) if "的" in right else None
    if acting:
        return acted_on(figure, acting["tail"], acting["head"])
    whole = right.removesuffix("工程") if figure.counted in _BUILT else right
    held = held_by(figure, verb, right)
    if held:
        return held
    moved = _TAIL_NOUN.match(whole)
    opening = words.VERB.match(right)
    begin = max(2, opening.end()) if opening else 1 if right[:1] in _PLACES else 2
    found = words.VERB.finditer(right, begin) if right[:1] not in _YET_TO else ()
    acted = next((each for each in found if verbs.governs(right, each)), None)
    compound = acted is not None and _COMPOUND.match(right, acted.start()) is not None
    if not moved and acted and not verb and acted.end() < len(right) and not compound:
        head, tail = right[: acted.start()].removesuffix("的"), right[acted.start() :].removeprefix("年内")
        head = _ADVERBS.sub("", head)
        free = "免费" if head.endswith("免费") else ""
        head = lists.without_examples(head.removesuffix("免费"))
        tail = free + lists.without_examples(tail)
        return those_who(figure, tail, head, f"{tail}的")
    part = moved and _PART_OF.match(moved["head"])
    part = None if part and figure.counted in _SITES and _TOWNS.fullmatch(part["whole"]) else part
    worked_on = _WORKED_ON.match(moved["head"]) if moved and not part else None
    part = worked_on if worked_on and (figure.counted == "个" or _WATERS.search(worked_on["whole"])) else part
    if moved and not part and figure.counted in _HOUSES:
        part = _PART_OF_HOUSE.match(moved["head"])
    handled = not verb and len(left.strip()) > 1
    if (
        moved and part and (handled or _PUSHING.search(verb) or moved["tail"] in _STATES)
    ):  # 完成 22 个村的污水治理
        return those_who(figure, f"{verb}{part['part']}{moved['tail']}", part["whole"], verb)
    if last and is_counter(last.unit) and _FOR_ONE.fullmatch(verb):  # 停车场 12 个, 每个 50 个泊位
        verb = last.subject + verb
    led = words.VERB.match(verb)
    stated = moved is not None and moved["tail"] in _STATES
    located = led is not None and len(verb) - led.end() > 1 and not stated  # 启动城区 6 条道路改造
    phrase = (
        f"{verb}{moved['tail']}的{moved['head'].removesuffix('的')}"
        if moved and _PUSHING.search(verb or moved["tail"]) and not located
        else verb + right
    )
    text = words.with_noun(phrase, figure.unit)
    subject = right + earned.group() if earned and earned.group().endswith(("产", "装机", "容量")) else right
    return Named(text, phrase + earned.group() if earned else text, verb, subject, figure.counted)


def _goes_on(left: str, right: str) -> bool:
    """Whether a figure tells of a part of those counted before what is done or under way."""
    some = _PART_LEADS.fullmatch(left) is not None and _TOLD.match(right)
    whole = right and (not come_from(right) or UNDERGONE.fullmatch(right))
    done = whole and not without_lead(left)
    return bool(some or done or (not left.strip(" ,、") and _UNDER_WAY.match(right)))


def _inherited_verb(figure: Figure, left: str, right: str, last: Named | None) -> str:
    """The verb of the figure before: of one in the same unit, or of any count in the same list."""
    own = without_lead(left).strip("、和及与")
    if last is None or own or words.VERB.match(right) or words.PREDICATE.match(right):
        return ""
    listed = _MARKED.fullmatch(left.strip()) and (
        is_counter(figure.counted)
        or figure.counted in _PEOPLE
        or (last.verb and words.amount_noun(figure.unit) in words.EXTENTS)
    )
    counts = is_counter(last.unit) or last.unit in _PEOPLE or words.amount_noun(last.unit) in words.EXTENTS
    listed = listed and counts
    return last.verb if listed or last.unit == figure.counted else ""


def deed_of_counted(figure: Figure, last: Named) -> Named | None:
    """What those counted right before a figure did, and how much of it: 9 家企业取得专利 30 件."""
    if figure.kind == "rank" or figure.unit in ("", last.unit, "%"):
        return None
    deed = last.base.rpartition(f"的{last.subject}")[0]
    if not deed or any(map(str.isdecimal, deed)):
        return None
    return as_told(figure, words.with_noun(deed, figure.unit), deed)
