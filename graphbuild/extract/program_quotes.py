"""Programs named between quotation marks or title marks, with the words around that belong to the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import Candidate, left_border
from graphbuild.extract.program_known import KnownPrograms
from graphbuild.extract.program_words import AFTER_HEAD_NO, HARD, HEAD, KIND_OF_HEAD, SCOPE, TITLE_HEADS

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{1,40})”|‘(?P<b>[^‘’\n]{1,40})’|「(?P<c>[^「」\n]{1,40})」|\"(?P<d>[^\"\n]{1,40})\"|"
    r"(?<![\w])'(?P<e>[^'\"\n]{1,40})'"
)
_TITLED = re.compile(r"《([^《》\n]{2,60})》")
_DOCUMENT = re.compile(
    r"(?:规划|计划|方案|纲要|意见|措施|办法|规定|条例|决定|决议|细则|建议|要点|若干政策|"
    r"政策|规则|通知|章程|目录|清单|战略|"
    r"倡议|行动|标准|指引|指南|公约|导则|十条|2025|2030|2035)(?:\((?:草案|试行|修订|"
    r"暂行|审议稿|征求意见稿)[^()]{0,6}\))?(?:纲要)?$"
)
_LAW = re.compile(r"宪法|[^办]法$|公报$|报告$")
_PERIOD = re.compile(r"十[一二三四五]?五")
_NUMERAL = "一二两三四五六七八九十百千万双多零"
_NUMBER_NAME = re.compile(
    rf"[{_NUMERAL}\d][^,。;!?、]{{0,4}}[{_NUMERAL}\d+][^,。;!?]{{0,10}}|[{_NUMERAL}]{{1,2}}[大个项条好化网张清治创争升减强优改新双美金][^,。;!?]{{0,8}}|"
    rf"\d+[+\-—]?[\d+\-—A-Za-zNX]*[^,。;!?\d]{{0,10}}|[{_NUMERAL}][^,。;!?、]{{1,3}}、?[{_NUMERAL}][^,。;!?]{{1,8}}|"
    rf"[{_NUMERAL}][^,。;!?、]{{2,4}}"
)
_NO_NUMBER_NAME = re.compile(
    r"(?:一把手|一刀切|一言堂|一把尺子|第一.*|一家人|一阵风|一锅端|百姓.*|一亩三分地|"
    r"一边倒|万金油|一张蓝图|一张网|零距离|"
    r"一股劲|一头热|千里马|一窝蜂|多面手|一池春水|一公里|一盘棋|两张皮|一条龙|一口气|一本账|二传手|"
    r"(?:19|20)\d\d.*|\d+|[一二三四五六七八九十百千万]+(?:年|月|日|条|点)?|\d.*[%度]|"
    r"[一二三]产|三农|三高|双[赢重方]|双一|二胎|"
    r"(?:.*(?:挑战|机遇|差距|难题|困难|矛盾|优势|连增|连涨|连冠|连丰|下降|增长|率先|"
    r"特征|特点|拖欠|战役|百年|高点|极限|文章|国家队|钉钉子|大局|门槛))|[\d.·\-—/ ]+|"
    r"军令状|四上|四大|三大|两大|五大|三夏|三公|三公经费|多头.*|百年.*|万元.*|一[岁日天].*|"
    r"最后.*)"
)
_PLUS = re.compile(r"[^,。;]{1,8}\+[^,。;]{0,10}|\+[^,。;]{1,6}")
_IN_NAME = re.compile(rf"(?:{HEAD.pattern}|{TITLE_HEADS}|年)$")
_TAIL_HEADS = re.compile(
    rf"(?:{HEAD.pattern}|(?:{TITLE_HEADS})|大平台|平台|建设工程|标准|目标|产业带|走廊|"
    rf"布局|体系|格局|要求|理念|方针|品牌|"
    r"治理|整治|排查|清理|普法|检查|督察|督查|环境|中心|板块|活动|节|工作法|服务|联系|问题整改|企业|战法)"
)
_PRAISE_AFTER = re.compile(
    r"(?:的)?(?:美誉|说法|精神|作风|难题|瓶颈|效应|现象|优势|硬仗|地位|角色|心态|思想|怪圈|局面|问题|之|答卷)"
)
_VERB_BEFORE = re.compile(
    r"(?:实施|开展|推进|落实|推行|深化|探索|践行|实行|创建|争创|启动|抓好|强化|加强|"
    r"完善|优化|推广|坚持|坚决打好|执行|组织|"
    r"打好|贯彻|整治|纠正|反对|治理|巩固|围绕|建立|健全|做到|增强|获评|荣获|评为|"
    r"入选|列入|纳入|被授予|通过|参与|"
    r"按照|依托|开创|构建|用好|健全完善|学习贯彻|牢记|"
    r"全面|融入|抢抓)$"
)
_ENDS_IN_VERB = re.compile(
    r"(?:支持|培育|缩小|共建|拥护|挖掘|构筑|面临着?|发展|建设|实施|推进|开展|落实|"
    r"打造|坚持|贯彻|弘扬|整治|纠正|力争|解决|提升|提高|增强|扩大|创建|"
    r"开工|整合|进行|成为|作为|完善|健全|推行|推广|深化|优化|壮大|唱响|擦亮|叫响|"
    r"学习|领会|捍卫|践行|服务|融入|对接|编制|出台|破解|推动|获评|关于|加强)$"
)
_SHORT_HEADS = frozenset(
    {
        "企业",
        "农业",
        "工业",
        "区级",
        "省级",
        "市级",
        "县级",
        "国家",
        "全国",
        "全省",
        "乡村",
        "大学",
        "新时代",
        "国家级",
    }
)
_CLOSERS = {"“": "”", "‘": "’", "「": "」", '"': '"', "'": "'"}
_REACH = 16


def quoted_programs(folded: str, clauses: tuple[Clause, ...], known: KnownPrograms) -> Iterator[Candidate]:
    """Yield the quoted names of every clause, nested ones too, and the titles of documents."""
    for clause in clauses:
        yield from _titles(folded, clause)
        part = folded[clause.start : clause.end]
        if not any(mark in part for mark in _CLOSERS):
            continue
        for found in _quotes(folded, clause.start, clause.end):
            yield from _quoted(folded, clause, found, known)


def _quotes(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(folded, start, end):
        yield found.start(), found.end()
        yield from _quotes(folded, found.start() + 1, found.end() - 1)


def _titles(folded: str, clause: Clause) -> Iterator[Candidate]:
    for found in _TITLED.finditer(folded, clause.start, clause.end):
        if _DOCUMENT.search(found[1]) and not _LAW.search(found[1]):
            kind = (
                "system"
                if re.search(r"(?:条例|办法|规定|细则|规则|章程|公约)[^规划计划]*$", found[1])
                else "action-plan"
            )
            yield Candidate(found.start(), found.end(), kind, "title-marks", "high", 9)


def _quoted(folded: str, clause: Clause, span: tuple[int, int], known: KnownPrograms) -> Iterator[Candidate]:
    start, end = span
    inside = folded[start + 1 : end - 1].strip()
    if _PERIOD.fullmatch(inside) or not any(
        "\u4e00" <= each <= "\u9fff" or each.isdigit() for each in inside
    ):
        return
    before = folded[max(clause.start, start - _REACH) : start]
    after = folded[end : min(end + _REACH, clause.end)]
    identifier = known.identify(inside) if len(inside) >= 2 else None
    complete = re.search(rf"(?:{TITLE_HEADS})$", inside) is not None and not folded.startswith("战略", end)
    tail = end if complete else _tail(folded, end, clause.end)
    kind = _kind(inside, folded[end:tail], before, identifier, known)
    follows = _known_before(folded, max(clause.start, start - _REACH), start, known) < start
    named = _is_name(inside) or identifier is not None or follows
    if tail > end:
        begin = _head_before(folded, clause, start, known)
        if begin < start or tail > end:
            yield Candidate(begin, tail, kind, "quotes-and-marker", "high", 8)
        titled = kind == "designation" and (identifier is not None or _NUMBER_NAME.fullmatch(inside))
        if titled or (_PLUS.fullmatch(inside) and tail - end >= 4):
            core = known.kinds[identifier] if identifier else _kind_of_core(inside)
            yield Candidate(start, end, core, "quotes-nested", "medium", 5, nested=True)
        return
    aimed = re.match(r"(?:县|市|区|镇|村)?(?:创建|称号|申报|荣誉)", after) is not None
    if not named and not aimed and not _VERB_BEFORE.search(before):
        return
    if _PRAISE_AFTER.match(after) and identifier is None:
        return
    if not named and (len(inside) < 3 or len(inside) > 12):
        return
    kind = "designation" if aimed else kind
    begin = (
        _head_before(folded, clause, start, known)
        if follows or kind == "designation" or _IN_NAME.search(inside) or _NUMBER_NAME.fullmatch(inside)
        else start
    )
    yield Candidate(begin, end, kind, "quotes", "high" if named else "low", 7)


def _is_name(inside: str) -> bool:
    if len(inside) < 2 or _NO_NUMBER_NAME.fullmatch(inside):
        return False
    if _PLUS.fullmatch(inside) or (_IN_NAME.search(inside) and len(inside) > 3):
        return True
    if _NUMBER_NAME.fullmatch(inside) and len(inside) >= 3:
        return True
    return "、" in inside and len({len(each) for each in inside.split("、")}) <= 2 and "," not in inside


def _tail(folded: str, start: int, stop: int) -> int:
    """Where the words end that belong to the name after the closing mark; ``start`` if there are none."""
    reach = min(stop, start + _REACH)
    cut = re.compile(r"[、:()\s“”‘’\"'《》]|的(?!城市管理)|和|与|及|等|为|促进|\[|在(?!线)|将|被|向").search(
        folded, start, reach
    )
    limit = cut.start() if cut else reach
    hard = HARD.search(folded, start, limit)
    limit = hard.start() if hard else limit
    end = start
    for found in _TAIL_HEADS.finditer(folded, start, limit):
        if not AFTER_HEAD_NO.match(folded, found.end(), stop) or found.end() == limit:
            end = found.end()
    return end


def _head_before(folded: str, clause: Clause, start: int, known: KnownPrograms) -> int:
    """Where the words begin that belong to the name before the opening mark; ``start`` if there are none."""
    floor = max(clause.start, start - 20)
    cut = max((folded.rfind(mark, floor, start) for mark in "、:()》”’「」\"' "), default=-1)
    begin = max(floor, cut + 1)
    touching = _known_before(folded, begin, start, known)
    if touching < start:
        return touching
    border = left_border(folded, begin, start, ())
    words = folded[border.start : start]
    plain = re.fullmatch(r"[\u4e00-\u9fff]{2,18}", words)
    if (
        border.verb
        and plain
        and not (len(words) < 6 and _ENDS_IN_VERB.search(words))
        and (len(words) > 3 or words in _SHORT_HEADS)
        and not re.search(
            r"[为是了过以在把将让使对向从到被有等中的]|参与|面向|与|^(?:我们|以|全(?!国|省))", words
        )
    ):
        return border.start
    return start


def _known_before(folded: str, begin: int, start: int, known: KnownPrograms) -> int:
    """Where the known name begins that ends at ``start``; ``start`` if there is none."""
    found = [begin + at for at, to, _ in known.mentions(folded[begin:start]) if begin + to == start]
    return min(found, default=start)


def _kind(inside: str, tail: str, before: str, identifier: str | None, known: KnownPrograms) -> str:
    if tail:
        found = HEAD.search(tail) and list(HEAD.finditer(tail))[-1]
        if found:
            return KIND_OF_HEAD[found.group()]
        if re.search(rf"(?:{TITLE_HEADS})$", tail) and not tail.endswith("平台"):
            return "designation"
        for ending, kind in _TAIL_KINDS:
            if tail.endswith(ending):
                return kind
    if identifier is not None:
        return known.kinds[identifier]
    if re.search(r"(?:创建|争创|荣获|获评|评为|命名为|授予|全国|省级|国家级)$", before):
        return "designation"
    return _kind_of_core(inside)


_TAIL_KINDS = (
    (("平台", "标准", "服务", "体系"), "system"),
    (("治理", "整治", "排查", "清理", "普法", "检查", "督察", "督查", "问题整改", "企业"), "campaign"),
    (("理念", "方针", "要求"), "doctrine"),
    (("品牌", "节"), "brand"),
    (("联系",), "mechanism"),
    (("布局", "格局", "目标", "走廊", "产业带"), "strategy"),
)


def _kind_of_core(inside: str) -> str:
    heads = [found for found in HEAD.finditer(inside) if found.end() == len(inside)]
    if heads:
        return KIND_OF_HEAD[heads[-1].group()]
    if inside.endswith("节"):
        return "brand"
    if re.search(rf"^{SCOPE}|(?:{TITLE_HEADS})$", inside):
        return "designation"
    if "+" in inside:
        return "strategy"
    if re.search(r"(?:意识|自信|维护|确立|本领|过硬|毫不动摇|重要思想)$", inside):
        return "doctrine"
    if "、" in inside or "," in inside:
        return "slogan"
    if re.search(r"(?:受理|审批|办理|通办|统管|一策|联动|联系)$", inside):
        return "mechanism"
    if re.search(r"(?:[十\d]条)$", inside):
        return "action-plan"
    return "campaign"
