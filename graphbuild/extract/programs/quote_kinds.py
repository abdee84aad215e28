"""Of what kind a quoted name is: told by what follows it, by its own form, by the verb before it."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.ending import Ending
from graphbuild.extract.programs.facilities import kind_of_works
from graphbuild.extract.programs.known import KnownPrograms, bare
from graphbuild.extract.programs.quote_words import NO_NUMBER_NAME, NUMBER_NAME
from graphbuild.extract.programs.state import kinds_of_state
from graphbuild.extract.programs.words import HEAD, KIND_OF_HEAD, SCOPE, TITLE_ENDS

_TAIL_KINDS: Final = (
    (("平台", "大厅", "标准", "服务", "体系", "网络", "办法"), "system"),
    (
        (
            "治理",
            "整治",
            "排查",
            "清理",
            "普法",
            "检查",
            "督察",
            "督查",
            "问题整改",
            "攻关",
            "攻坚",
            "教育",
            "筛查",
            "活动",
        ),
        "campaign",
    ),
    (("企业", "榜单", "名录"), "designation"),
    (("政策", "政策措施", "规划", "文件"), "action-plan"),
    (("理念", "理论", "方针", "要求", "重要思想", "使命"), "doctrine"),
    (("品牌", "节", "班列", "线路", "社区"), "brand"),
    (
        (
            "联系",
            "联动",
            "一体化",
            "办理",
            "准入",
            "评审",
            "联合体",
            "共同体",
            "联盟",
            "联盟体",
            "资金",
            "基金",
        ),
        "mechanism",
    ),
    (
        (
            "布局",
            "格局",
            "目标",
            "走廊",
            "城市群",
            "都市圈",
            "产业带",
            "部署",
            "任务",
            "安排",
            "思路",
            "定位",
            "产业",
            "融合",
            "框架",
            "牌",
        ),
        "strategy",
    ),
    (
        (
            "技改",
            "小镇",
            "景区",
            "孵化中心",
            "综合体",
            "产业园",
            "工业园",
            "物流园",
            "科技园",
            "医疗队",
            "宣讲队",
            "服务队",
            "中心",
            "片区",
            "功能区",
            "服务站",
        ),
        "project",
    ),
    (("基础设施", "路网", "改造"), "project-bundle"),
    (("都市",), "slogan"),
    (("专项",), "project-bundle"),
    (("招商",), "model"),
)
_COUNT: Final = "[一二两三四五六七八九十]"
_SPOT: Final = (
    "(?:名?城|[镇地区屏带廊轴核极园圈翼点群港场心环线片组谷湾链山江河湖海星淀岛]{1,2}|"
    "中心|基地|高地|屏障|网|核|枢纽|通道|走廊|组团|板块)"
)
LAYOUT: Final = re.compile(rf"(?:{_COUNT}(?:{_SPOT}|[主副])[、,]?){{2,8}}")
"""A layout of an area: its cores, axes and zones by their number (一核两轴,三区)."""
_ENDINGS: Final = tuple(
    (kind, re.compile(form))
    for kind, form in (
        ("brand", r"·"),
        ("project-bundle", r"专项$"),
        ("campaign", rf"[^\W!-ÿ]{{3}}(?<![之周青少百两])(?<!{_COUNT})年$"),
        ("designation", r"(?:学者|英才)$|^[十百千][佳强优大]$"),
        ("model", r"^一区[^\W!-ÿ]园$"),
        ("strategy", rf"^一[带轴核圈廊环极][^\W!-ÿ]|^{_COUNT}[主轴带屏]{_COUNT}[心副翼极]|(?:格|布)局$"),
        ("strategy", rf"^(?:[一二两三四五六七八九十百千多][大个]?{_SPOT}[、,]?){{2,8}}$"),
        ("strategy", rf"^{_COUNT}[区屏带廊轴核极圈翼片心环]$"),
        ("strategy", rf"^{_COUNT}[纵横经]{_COUNT}[横纵纬]"),
        ("strategy", r"^\d{3,}$|[、,].*[强富立兴活][省市县区镇]$"),
        (
            "doctrine",
            r"(?:意识|自信|维护|确立|本领|过硬|毫不动摇|重要思想|定位|扎实|能力|大者|思想|理念|要求)$",
        ),
        ("slogan", r"坚定不移$|之[省市县城]$|首选地$"),
        (
            "system",
            r"一张(?:网|图|表)$|(?:责任|[个大]环境|[单箱包]制|清单|一档|卡通|应答|[两三四]单|不准|不得|严禁|严查|禁令|铁律|不摘|窗口|讲习所|保险)$|[个大](?:体系|制度)$",
        ),
        (
            "system",
            r"^[京津冀晋蒙辽吉黑沪申苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新][^\W!-ÿ][办通事钉码督]$",
        ),
        (
            "action-plan",
            r"[十\d]条(?:[^\W!-ÿ]{0,3}(?:措施|政策))?$|[一二三四五六七八九十\d]项(?:[^\W!-ÿ]{0,3}(?:措施|举措|政策))$",
        ),
        (
            "mechanism",
            r"^一[^一、,]{1,4}一[^一、,]{1,6}(?:一[^一、,]{1,4})?$|(?:工作法|防线|监测网|"
            r"[三四]包|[^\W!-ÿ]贷|[^\W!-ÿ]{2}保(?<!确保))$",
        ),
        ("mechanism", r"^[^\W!-ÿ]{2}办$|(?:受理|审批|通办|统管|一策|联动|联系|联防|联控)$|^\d+\+\d+$"),
        ("strategy", r"^\d+(?:\+[\dNX]+){2,}$"),
        ("model", r"[^+]+\+[^+]+\+[^+]+|(?:样板|经验)$"),
        (
            "slogan",
            r"^(?:[^、,]{4,}[、,]){2,}[^、,]{4,}$|^(?:打造|把|建设成?为?)[^\W!-ÿ]{4,}$|的[^\W!-ÿ]{2,6}(?:城市|城区|都市)$",
        ),
        ("designation", r"(?:好人|人物|之星|标兵|能手|工匠|楷模|道德模范|红旗手|示范岗|维权岗|先锋岗)$"),
        ("project", r"(?:好人|文化|廉政|党建|法治|主题)(?:长廊|墙)$"),
        ("strategy", r"^[一二两三四五六七八九十][^\W!-ÿ一二两三四五六七八九十]{1,2}区$"),
        ("project-bundle", r"^[一二三四五六七八九十][馆园校院路桥站场厅][一二两三四五六七八九十]"),
        ("strategy", r"\+|(?:融合|同构|循环|驱动|篇文章)$"),
        (
            "strategy",
            r"^[一二三四五六七八九十]{1,2}[个大](?:[^\W!-ÿ]{0,4}(?:产业(?:集群|链)?|板块|转型|转变|新区|中心|高地|枢纽|功能|目标|品牌)|[^\W!-ÿ]{0,2}[区城县市省州])$",
        ),
        ("doctrine", rf"^{_COUNT}{{1,2}}个(?!一|年|项目|工程|专项|行动|[百千])[^\W!-ÿ]{{2,4}}$"),
        ("campaign", r"[一二三四五六七八九十]大工程$"),
        ("project", r"[^\W!-ÿ]{2}[一二三四五六七八九十]号$|[^\W!-ÿ]{3}(?:中心|实验室|科技城|产业园)$"),
    )
)
"""Kind and the form of names of that kind, the most telling first."""
_ANY_ENDING: Final = re.compile("|".join(form.pattern for _, form in _ENDINGS))
_OF_VERBS: Final = (
    ("mechanism", re.compile(r"(?:推行|健全|完善|建立|优化|实行|织密|筑牢)$")),
    ("doctrine", re.compile(r"(?:牢记|增强|胸怀|捍卫)$")),
    ("slogan", re.compile(r"(?:坚持|发扬|唱响|弘扬)$")),
    ("strategy", re.compile(r"(?:打造|建设|构筑|融入|聚焦|突出|壮大|锚定)(?:现代化|新时代|更?高水平)?$")),
    ("project", re.compile(r"建成$")),
)
"""Kind and the verbs before names of that kind, where a name's own form tells nothing."""
_FOR_PLACE: Final = re.compile(
    "数字|平安|法治|健康|美丽|智慧|信用|生态|绿色|创新|文明|质量|清廉|书香|爱心|开放|幸福|和谐|诚信|活力"
)
"""What a quoted aim begins with that ends in the name of a place."""
_RULES: Final = re.compile(rf"{_COUNT}(?:个不[^\W!-ÿ]|[早严防定包控])")
"""Names of rules that are counted (四个不摘, 四早)."""
_LEVEL: Final = re.compile(SCOPE)


_TITLED: Final = Ending("创建|争创|荣获|获评|评为|命名为|授予|全国|省级|国家级")
"""What stands before a title between quotes."""
_CARRIED_OUT: Final = re.compile("(?:行动|工程|计划|活动|攻坚战)$")
"""What no title ends in."""


def kind_of_quoted(inside: str, tail: str, before: str, identifier: str | None, known: KnownPrograms) -> str:
    """The kind of a quoted name.

    Args:
        inside: What stands between the quotes.
        tail: The words after them that belong to the name.
        before: What stands before them in the clause.
        identifier: The id of the program the quoted words name, where the authority lists one.
        known: The programs of the authority.
    """
    if tail:
        *_, found = (None, *HEAD.finditer(tail))
        if found:
            if found.group() == "总要求":
                return "doctrine"
            if found.end() < len(tail) and TITLE_ENDS.compiled.search(tail, found.start()):
                return "designation"
            return _headed(inside, found.group(), tail)
        if tail.endswith("企业") and identifier is not None:
            return known.kinds[identifier]
        if tail.endswith("部署") and "、" not in inside:
            return known.kinds[identifier] if identifier is not None else kind_of_core(inside, before)
        if TITLE_ENDS.search(tail) and not tail.endswith(
            ("平台", "综合体", "产业园", "工业园", "物流园", "科技园")
        ):
            return "designation"
        for endings, kind in _TAIL_KINDS:
            if tail.endswith(endings):
                rule = tail.endswith("要求") and _RULES.fullmatch(inside)
                return "system" if rule else kind
    if before.endswith(("省级", "市级", "国家级")):
        return "designation"
    if identifier is not None:
        return known.kinds[identifier]
    if _TITLED.search(before) and not _CARRIED_OUT.search(inside):
        return "designation"
    return kind_of_core(inside, before)


def _headed(inside: str, head: str, tail: str) -> str:
    """The kind that a head after the quotes tells: a 工程 with a number may be many things."""
    kind = KIND_OF_HEAD[head]
    if kind != "project":
        return kind
    numbered = inside.isdigit() or (NUMBER_NAME.fullmatch(inside) and not NO_NUMBER_NAME.fullmatch(inside))
    if numbered and (head == "项目" or "投资" in tail):
        return "project-bundle"
    if head == "项目":
        return "project-bundle" if tail.startswith(("重点", "系列")) else kind
    return "campaign" if numbered else kind_of_works(inside + tail.removesuffix("工程"))


def kind_of_core(inside: str, before: str) -> str:
    """The kind of the quoted words by their own form, or else by the verb that ends ``before``."""
    if bare(inside) in kinds_of_state():
        return kinds_of_state()[bare(inside)]
    for kind, form in _ENDINGS if _ANY_ENDING.search(inside) else ():
        if form.search(inside):
            return kind
    if _FOR_PLACE.match(inside) and is_place(inside[2:]):
        return "strategy"
    heads = [found for found in HEAD.finditer(inside) if found.end() == len(inside)]
    if heads and inside.endswith("工程"):
        return kind_of_works(inside.removesuffix("工程"))
    if heads:
        return KIND_OF_HEAD[heads[-1].group()]
    if inside.endswith(("节", "越野赛", "挑战赛")):
        return "brand"
    if _LEVEL.match(inside) or TITLE_ENDS.search(inside):
        return "designation"
    if "、" in inside or "," in inside:
        return "slogan"
    return next((kind for kind, verbs in _OF_VERBS if verbs.search(before)), "campaign")
