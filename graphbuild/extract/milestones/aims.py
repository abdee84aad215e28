"""A clause that aims at something without a figure, and how a milestone is made of a phrase in it."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Final, Literal

from graphbuild.extract.pieces import Block, Clause, FoundMilestone, FoundProgram, piece
from graphbuild.terms import Confidence

Milestone = Literal["designation", "status", "full-coverage", "quality-kept", "start", "completion"]
RESOLVE: Final = "力争|确保|争取|争创|务必|必须|全力|力促|力保"
STRONG_MODALITY: Final = re.compile(RESOLVE)
_MODALITY: Final = re.compile(
    r"力争|确保|争取|争创|务必|必须|努力|全力|力促|计划|预计|完成|实现|保持|创建|"
    r"启动|打造|建成|推进|加快|推动|开展|申报|通过|达到"
)
STATE: Final = (
    r"建成投用|建成投产|建成投运|落地运行|建成通车|建成运营|建成运行|建成使用|建成开放|建成启用|建成达产|竣工落成|"
    r"投产达效|投产见效|完工投用|完工投产|竣工投产|竣工投用|竣工通车|投入使用|投入运营|投入运行|"
    r"开工建设|全面开工|开工动工|落地开工|主体完工|主体竣工|主体封顶|正式运营|正式通车|正式开工|"
    r"试运行|试运营|全线通车|全线贯通|早日投产|全面建成|全面完成|基本建成|"
    r"全面竣工|如期完工|竣工|完工|投产|投用|投运|通车(?!里程)|开工|动工|奠基|封顶|达产|达效|"
    r"下闸蓄水|蓄水|并网|封关|获批|挂牌|揭牌|开业|开园|开馆|(?<![续常稳化全])运营|贯通|启用|落地|建成"
)
"""What becomes of a work."""
_STARTED: Final = re.compile(r"启动|开工|动工|奠基|开建")
OCCASION: Final = (
    r"(?:今?[春夏秋冬]季?)?(?:开学|主?汛期?|供[暖热]期?|采暖期?|取暖期?|入[冬夏汛]|封冻|上冻|雨季|春[耕播节]|秋[收播]|元旦|国庆节?|中秋节?"
    r"|“[一五七八十]一”)(?:季节?)?(?:来临|到来|开始)?(?:之|以)?前(?!夕)"
)
"""By what season or feast something is to be done: 秋季开学前, 汛期来临前."""
WHEN: Final = (
    rf"(?:{OCCASION}|今年|明年|年内|年[底末](?:[之以]?前)?|上半年|下半年|第?[一二三四]季度[末底]?前?"
    r"|(?:\d{1,2}(?:月份?)?[-—~至到])?\d{1,2}月(?:底|末|份|[上中下]旬|\d{1,2}日)?(?:以?前|之前)?"
    r"|[到至]?\d{4}年[底末]?(?:[之以]?前)?)"
)
"""By when something is to be done."""
_HASTE: Final = (
    r"(?:(?:20\d\d年)?\d{1,2}月(?:底|末|份)?前?|20\d\d年[底末]?前?|在?年内|年[底末]前?|上半年|下半年|[一二三四]季度|今年|早日|如期|尽快|按期|顺利|全部|全面"
    r"|提前|全线|正式|实现)"
)
_STATE: Final = rf"(?:主体(?:工程)?)?(?:{STATE})"
_ALSO: Final = "并|都|均|全部"
_CUES: Final = "力争|确保|争取|力促|力保|保证|务必|要|年内"
_BARE_OPENS: Final = frozenset(word[0] for word in f"{_ALSO}|{_CUES}".split("|"))
_BARE: Final = re.compile(
    rf"(?:{_ALSO})?(?P<cue>{_CUES})(?:{_HASTE})*(?P<state>{_STATE})"
    r"(?:见效|建设|投用|运营)?"
)
DATED: Final = re.compile(
    rf"(?:{_ALSO})?[在于到]?(?:{WHEN})+(?:{_HASTE})*(?P<state>{_STATE}+)(?:交付|使用|建设)?"
)
"""What is to become of it by a date, with no word of resolve: 9月底前建成投用."""
_AIMS_HEAD: Final = re.compile(r"预期目标(?:任务)?[。:]?$")
_LONGEST: Final = 24
"""Characters of a clause that but says what is to become of something."""
_NUMERIC: Final = re.compile(r"[“\d一二三四五六七八九十两]")
_FIGURE: Final = re.compile(
    rf"(?={_NUMERIC.pattern})"
    r"(?:“[^“”\d]*\d[^“”]*”|(?P<figure>(?<![A-Za-z\d.])\d++(?:\.\d++)?+(?!年|月|日|[AG]|号|[.、]|[国省县乡]道|[-—~至到]\d+月)|[一二三四五六七八九十两]+(?:[个家项条座处所户]|大工程)))"
)
"""A number, but none of a name in quotes (“1351”防灾体系)."""


_GROUP_FOUND = attrgetter("lastgroup")


@piece
class Aim:
    """A clause that looks ahead, with the programs in it; its ``words`` have its number, too.

    ``sure`` is what is said with resolve. ``before`` is the clause before it in its sentence; ``listed``: its
    sentence lists what is expected.
    """

    clause: Clause
    programs: tuple[FoundProgram, ...]
    words: str
    sure: bool
    before: Clause | None
    listed: bool

    @property
    def modality(self) -> str:
        """The word that says how firmly; empty where none does."""
        cue = STRONG_MODALITY.search(self.words) or _MODALITY.search(self.words)
        return cue.group() if cue else ""

    def milestone(
        self, span: tuple[int, int], label: str, kind: Milestone, confidence: Confidence, rule: str
    ) -> FoundMilestone:
        """The milestone that the phrase at a span tells."""
        start, end = self.clause.start, self.clause.end
        return FoundMilestone(*span, start, end, label.strip(), kind, self.modality, confidence, rule)


def bare_aim(folded: str, clause: Clause) -> re.Match[str] | None:
    """A clause that but says what is to become of what the clause before it names: 确保如期开工建设.

    ``cue`` is its modality, ``state`` what is to become.
    """
    if clause.end - clause.start > _LONGEST or folded[clause.start] not in _BARE_OPENS:
        return None
    return _BARE.fullmatch(folded, clause.start, clause.end)


def kind_of_state(state: str) -> Milestone:
    """Whether what becomes of a work is that it is begun or that it is there."""
    return "start" if _STARTED.search(state) else "completion"


def has_figure(folded: str, clause: Clause) -> bool:
    """Whether a number that counts or measures stands in a clause: then it is a quantity's."""
    sign = _NUMERIC.search(folded, clause.start, clause.end)
    return sign is not None and any(map(_GROUP_FOUND, _FIGURE.finditer(folded, sign.start(), clause.end)))


def under_aims(folded: str, block: Block) -> bool:
    """Whether the heading over a block says that what is expected follows (主要预期目标)."""
    over = block.path[-1] if block.path else None
    return over is not None and _AIMS_HEAD.search(folded, over.start, over.end) is not None


def in_heading(folded: str, clause: Clause) -> bool:
    """Whether a clause stands in a heading with a line of its own that is no task of a list."""
    for heading in clause.headings:
        overlaps = heading.kind == "line" and heading.start < clause.end and clause.start < heading.end
        if overlaps and folded[heading.end : heading.end + 1] not in ("。", ";", "\t"):
            return True
    return False
