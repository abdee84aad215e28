"""Programs told by a pattern: titles with a level of government, ratings, insurances, counted names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate, Runs, Segment, is_named, left_border
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import (
    HEAD,
    KIND_OF_HEAD,
    NUMERAL,
    RATED,
)

_COUNTED = re.compile(
    rf"(?:(?<![^\W!-ÿ])民生)?(?!一[个项]){NUMERAL}{{1,3}}(?:大|项|个)[^\W!-ÿ和及]{{0,8}}?(?:攻坚战|战役|专项行动|行动计划|"
    rf"提升工程|工程|行动|战略|(?<!五年)计划|专项整治|科技专项|集中区|"
    r"产业园区|产业集群|(?:发展|合作|开放|战略|创新|重大|功能)平台|重点工程|改革|体系)(?!定位)|"
    rf"{NUMERAL}{{1,2}}大(?:基础设施|产业|城建|民生|工业|农业|交通|水利|服务业|社会事业|重点|重大|标志性){{1,2}}项目"
)
_COUNT_BEFORE = re.compile(rf"[第\d{NUMERAL[1:-1]}]")
_IDIOM = (
    "一心一意|三心二意|一点一滴|一朝一夕|一砖一瓦|一丝一毫|一山一水|一草一木|一言一行|"
    "一举一动|一分一毫|一二三产|一生一世|一体两|一模一样|"
    "三番五次|五湖四海|七上八下|四面八方|一步一|一年一|一件一|一代一|一天一|一项一|"
    "一户一户|一村一村|二三产业|三三两两|一老一小|一五一十"
)
_DUTIES = (
    "负责|办结|承诺|问责|公示|票决|代办|包保|包联|领办|会商|会办|会审|销号|终身|终身负责|首问|轮值|坐班|值班|倒查|"
    "追究|通报|交办|督办|听证|准入|退出|考核|联系|包干|巡查|评议|督查|例会|审批|备案|轮岗|竞价|点评|包案|预警|挂牌|挂钩|服务|实现|"
    "街长|路长|链长|警长|院长|指挥长|班长|楼长|库长|山长"
)
_JOINED_DOCTRINES = re.compile("(?:要求|基调|方针|方略|理念|战略|思路|布局|原则|思想|观)[和与]")
"""What ends a doctrine and joins it to the idea that follows (总基调和新发展理念)."""
_THEMED = frozenset(("推进", "引进", "建设", "落实", "提升", "服务"))
"""Verbs that may be a part of a year's theme (项目推进攻坚年)."""
_SHORT_THEME = 5
_THEMES = "提升|攻坚|落实|突破|推进|建设|创新|服务|效能|项目|招商|改革|整治|巩固|质量|活动|环境|作风"
_RAISED, _DIVISIONS = "强|立|兴|富|活|靓|治|稳", "省|市|县|区|镇|旗|州|国"
_DOUBLED = "一二三四五六七八九双两"
_SPOTS = "主核心轴带廊环圈极翼区屏"
_SMART = (
    "(?:城管|政务|乡村|国土|安监|公交|气象|消防|司法|税务|社区|交通|医疗|教育|政府|校园|水务|旅游|环保|法院|公安|党建|工地|应急|照明|"
    "出行|养老|"
    "电网|水利|口岸)(?=[建平系工等打、,。;]|$)"
)


def _each_with(beginnings: str, endings: str) -> str:
    """Every beginning with every ending, all of them between bars."""
    return "|".join(begin + end for begin in beginnings.split("|") for end in endings.split("|"))


Form = tuple[str, str, str | re.Pattern[str], re.Pattern[str]]
PATTERNS: tuple[Form, ...] = tuple(
    (kind, name, words, re.compile(pattern))
    for kind, name, words, pattern in (
        (
            "strategy",
            "strong-county",
            _each_with(_RAISED, _DIVISIONS),
            r"(?:文化和旅游|文旅|文化|工业|农业|旅游|科技|教育|人才|质量|体育|生态|交通|制造|海洋|网络|"
            r"健康|环境|品牌|商贸|开放|创新|林业|畜牧业?|项目|产业|金融|贸易|航天|水利|粮食|"
            r"绿色|改革|法治|(?:全面)?依法|科教|农机|种业|知识产权|先进制造业?|民航|航空|港口|海洋经济|"
            rf"消费)(?:{_RAISED})(?:{_DIVISIONS})(?:战略)?",
        ),
        (
            "doctrine",
            "idea",
            "理念",
            r"(?:践行|树立|坚持|贯彻|秉持|秉承|落实|遵循|以)[^\W!-ÿ]{3,14}?理念(?=[,。;、和与]|$)",
        ),
        (
            "system",
            "duty",
            "长制|" + _each_with("|".join(duty[-1] for duty in _DUTIES.split("|")), "制"),
            rf"[^\W!-ÿ]{{2,6}}(?:{_DUTIES})制(?=[、,。;等和的]|$)|"
            r"(?:[路街链警库山段片巷]|河湖|指挥|项目)长制",
        ),
        (
            "action-plan",
            "drawn-up",
            "规划|控规|详规",
            r"(?:编制|修编|修订|制定|出台|印发|完成|启动|纳入|列入)(?:完成|实施|了)?(?:新一轮|一批|"
            r"好|总投资[\d.]+[万亿]*元的)?[^\W!-ÿ]{4,18}?(?:规划|控规|详规)(?=[,。;、和及与等]|编制|修编|$)",
        ),
        (
            "action-plan",
            "five-years",
            "远景目标",
            rf"(?:(?:国民经济和社会发展)?第{NUMERAL}+个五年(?:计划|规划)[和及与])?(?:\d{{4}}|[{NUMERAL[1:-1]}○]{{4}})年远景目标(?:纲要|规划)",
        ),
        (
            "slogan",
            "chapter",
            "篇章",
            r"中国式现代化[^\W!-ÿ]{2,12}篇章",
        ),
        (
            "slogan",
            "government",
            "治政府|型政府|洁政府|光政府|能政府|任政府|信政府",
            r"(?:法治|服务型|廉洁|阳光|效能型?|创新型|责任|诚信|人民满意的服务型)政府(?=建设|"
            r"[,。;、]|$)",
        ),
        (
            "campaign",
            "themed-year",
            _each_with(_THEMES, "年"),
            rf"[^\W!-ÿ]{{2,18}}(?:{_THEMES})年(?![度代来间年初底末均内报])(?:活动|(?=行动|等|和|为(?:抓手|契机|载体|发力点)|[,。;、]|$))",
        ),
        (
            "model",
            "circle",
            "分钟",
            r"\d{1,2}分钟[^\W!-ÿ]{0,10}?(?:生活|服务|健身|文化|养老|医疗|就业|便民)+圈",
        ),
        (
            "designation",
            "hub-city",
            "中心城市|交往中|金融中|物流中|经济中|航运中|贸易中|会展中|消费中|结算中|合交通枢",
            r"(?:国际性?|区域性?|国家|全国性?|全球|世界)(?:[^\W!-ÿ]{2,4}中心城市|[^\W!-ÿ]{0,4}?(?:交往|金融|物流|经济|航运|贸易|会展|消费|结算)中心|"
            r"综合交通枢纽(?:城市)?)(?=建设|[,。;、和]|$)",
        ),
        ("campaign", "drawn-in", "引客入", r"引客入[^\W!-ÿ](?=[、,。;]|工程|行动|活动|$)"),
        ("system", "visa-free", "免签", r"\d{2,3}小时过境免签"),
        (
            "project",
            "water-transfer",
            "引",
            r"引(?![导进领入资才智来发用起向擎力流人客企商游])[^\W!-ÿ]{1,2}[济入补润灌][^\W!-ÿ]{1,2}?"
            r"(?=[等、,。;二一]|工程|项目|供水|灌区|前期|$)",
        ),
        (
            "brand",
            "event",
            "博会|运会|贸会|酒会|奥会|交会",
            r"(?:[^\W!-ÿ]博会|全运会|亚运会|大运会|世运会|省运会|"
            r"服贸会|糖酒会)|(?:\d{4}年|北京)*(?:冬残奥|冬奥|残特奥|残奥|奥运)会|[^\W!-ÿ](?<![成社外])交会(?![处点于在])",
        ),
        (
            "project",
            "metro",
            "号线",
            r"(?:地铁|轨道交通)?(?<![\d.])\d{1,2}号线(?:[东西南北]延(?:伸|长)?[线段]?|[一二三四五]期)?(?=[、,。;等和]|"
            r"工程|项目|建成|开通|建设|开工|通车|动工|年内|年底|全线|全面|试运|\d+座|$)",
        ),
        ("project-bundle", "programme", "专项", r"(?:国家)?(?:科技重大专项|重大科技专项)"),
        ("system", "rule", "条例", r"[^\W!-ÿ]{4,20}条例"),
        ("system", "rule", "办法", r"[^\W!-ÿ]{4,20}(?:管理|实施|暂行|变更|考核|奖励|补助)办法"),
        ("reform", "merged-papers", "证合一", r"[一二三四五六七八九十多两\d]+证合一"),
        ("action-plan", "rule", "条政|条措", r"[^\W!-ÿ]{4,16}\d{1,3}条(?:政策|措施)"),
        ("strategy", "rule", "同城化", r"[^\W!-ÿ]{4,16}同城化(?:发展)?"),
        ("system", "smart", "智慧|数字", rf"(?:智慧|数字){_SMART}"),
        (
            "strategy",
            "numeral-layout",
            _each_with("|".join(_DOUBLED), "|".join(_SPOTS)),
            rf"(?<![^\W!-ÿ])[{_DOUBLED}][{_SPOTS}]{NUMERAL}[{_SPOTS}副](?:{NUMERAL}[{_SPOTS}])*(?![^\W!-ÿ]{{3}})",
        ),
        (
            "mechanism",
            "numeral-rule",
            re.compile(rf"[{_DOUBLED}](?=[^\W\d_]{NUMERAL}[^\W\d_])"),
            rf"(?:(?<![^\W!-ÿ])|(?<=[开推][展进行]|实施|突出|坚持|落实|深化))(?!{_IDIOM}|.[{_SPOTS}].[{_SPOTS}副])[{_DOUBLED}][^\W\d_年月日个次批名点分成是至到家位十百千万亿等条项种场大、]{NUMERAL}(?!中心)[^\W\d_年月日个次批名点分成是十百千万亿等条项种场大](?![^\W!-ÿ]{{3}})",
        ),
    )
)
"""Kind, rule, words of which one stands in every match or what every match begins with, and the form."""
_INSURANCE = re.compile(
    r"(?:城乡居民|城镇居民|城镇职工|职工|新型农村社会|农村社会|新农村|被征地农民)?(?:社会)?(?:基本)?(?:养老|"
    r"医疗|失业|工伤|生育)(?:[、和](?:养老|医疗|失业|工伤|生育)){0,4}等?(?:[三四五]大|[三四五]项)?(?:社会)?保险(?:制度)?(?!费|"
    r"金|基金|业|公司|待遇|关系)|大病保险|长期护理保险|长护险"
)


def insurances(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the social insurances of a clause, listed ones as one (养老、医疗保险)."""
    for found in _INSURANCE.finditer(folded, clause.start, clause.end):
        yield Candidate(found.start(), found.end(), "system", "insurance", "medium", 4)


def patterned(spoken: Spoken, runs: Runs) -> Iterator[Candidate]:
    """Yield what the ``runs`` of a text name in forms of their own (强县, 治理年, 5A级景区)."""
    folded = spoken.folded
    for rule, places in sorted(_FORMED.by_rule(spoken).items()):
        if rule >= len(PATTERNS):
            further = _FURTHER[rule - len(PATTERNS)][1]
            for segment in chain.from_iterable(map(runs.__getitem__, places)):
                yield from further(folded, segment)
            continue
        form = PATTERNS[rule]
        for segment in chain.from_iterable(map(runs.__getitem__, places)):
            if form[3].search(folded, segment.start, segment.end):
                yield from _by_form(folded, segment, form)


def _by_form(folded: str, segment: Segment, form: Form) -> Iterator[Candidate]:
    kind, name, _, pattern = form
    for found in pattern.finditer(folded, segment.start, segment.end):
        start = found.start()
        if name == "idea":
            start = left_border(folded, segment.start, found.end() - 2, ()).start
            joined = [joint.end() for joint in _JOINED_DOCTRINES.finditer(folded, start, found.end())]
            start = max((start, *joined))
            if found.end() - start < 6:
                continue
        if name == "drawn-up":
            start = left_border(folded, segment.start, found.end() - 2, ()).start
            if (
                not is_named(folded[start : found.end() - 2].removesuffix("性"))
                or "和" in folded[start : found.end() - 2]
            ):
                continue
        if name in ("duty", "themed-year"):
            start = left_border(folded, segment.start, found.end() - 3, ()).start
            if (
                name == "themed-year"
                and found.end() - start <= _SHORT_THEME
                and segment.start <= start - 4
                and folded[start - 2 : start] in _THEMED
            ):
                start = left_border(folded, segment.start, start - 2, ()).start
        if name == "rule":
            border = left_border(folded, segment.start, found.end() - 3, ())
            start = border.start
            modifier = folded[start : found.end() - 3]
            if not (border.verb or segment.before == "、") or "和" in modifier or not is_named(modifier):
                continue
        yield Candidate(start, found.end(), kind, name, "medium", 4)


def _counted(folded: str, segment: Segment) -> Iterator[Candidate]:
    for found in _COUNTED.finditer(folded, segment.start, segment.end):
        if found.start() > segment.start and _COUNT_BEFORE.match(folded, found.start() - 1):
            continue
        head = HEAD.search(folded, found.end() - 4, found.end())
        kind = (
            "project-bundle"
            if head is None or KIND_OF_HEAD[head.group()] == "project"
            else KIND_OF_HEAD[head.group()]
        )
        yield Candidate(found.start(), found.end(), kind, "counted", "medium", 4)


def _rated(folded: str, segment: Segment) -> Iterator[Candidate]:
    for found in RATED.finditer(folded, segment.start, segment.end):
        yield Candidate(found.start(), found.end(), "designation", "rated", "high", 4)


_FURTHER: tuple[tuple[str, Callable[[str, Segment], Iterator[Candidate]]], ...] = (
    (_each_with("|".join(NUMERAL[1:-1]), "大|项|个"), _counted),
    (_each_with("2|3|4|5|二|三|四|五|A", "A"), _rated),
)
_FORMED = Triggers(enumerate((*(words for _, _, words, _ in PATTERNS), *(words for words, _ in _FURTHER))))
"""By their places the rules, with the words that tell where to try them."""
