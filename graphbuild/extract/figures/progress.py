"""How far a work has come, told behind it: 渔港 | 开工建设, 水厂 | 已全部投入使用."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.alternatives import first_signs
from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.named import Named, as_told, those_who
from graphbuild.extract.figures.units import is_counter

_WHEN: Final = (
    "力争|确保|计划|预计|有望|将|已经?|均|都|全部|全面|全线|整体|主体(?:工程)?|基本|顺利|如期|按[期时]|正式|成功|即将|正在|加[紧快]|"
    "抓紧|扎实|稳步|有序|提前|相继|陆续|先后|同步|率先|圆满|年[内底]前?|[今明]年(?:年?底)?前?|[上下]半年|[一二三四]季度|近[日期]|也|"
    r"将?[在于](?=年|[今明]年|近|[上下]半年|[一二三四]季度|\d{1,2}月)|\d{1,2}月(?:份|[上中下]旬|底)?前?"
)
_STRONG: Final = (
    "破土动工|[开动复]工(?:建设)?|奠基|竣工|完工|封顶|建成|[投达]产|投[用运]|投入(?:使用|试?运[营行]|试?生产|商业运[营行])|"
    "试(?:生产|运[行营]|产)|点火(?:试产)?|并网(?:发电)?|通车|贯通|合龙|通[水电气航]|开(?:业|园|馆|街|门营业)|(?:对外|向社会)开放|"
    "签约|落地(?:建设)?|落户(?:我[国省市县区])?|获批|获[国省市][^,。;的]{0,4}批准|立项|通过[^,。;的]{0,4}(?:验收|评审|审批|备案)|"
    "完成(?:验收|可研|立项|招标|选址|主体施工|主体工程|前期工作|[省市]级验收)|进场施工|加紧施工|交付(?:使用)?|揭牌(?:成立)?|"
    "挂牌(?:成立|运营)?|铺开|启动(?:建设)?|付诸实施|进展顺利|取得(?:重大|新|实质性|积极|阶段性)*(?:突破|进展)|"
    "前期工作(?:有序|顺利|扎实|全面|基本)*(?:推进|开展|完成|就绪|加快)|售罄"
)
_DEED: Final = f"{_STRONG}|运[营行]|营业|开放|施工|推进|实施|完成|建设"
_COME: Final = Ending(
    rf"(?=[{first_signs(f'{_WHEN}|{_STRONG}')}])(?:(?:{_WHEN})+(?:{_DEED})|{_STRONG})(?:[并、]?(?:{_WHEN})*(?:{_DEED}))*"
)
"""Deeds at the end of a phrase, with when and how they are done; some may be nouns where no more is told."""
_LISTED: Final = re.compile("[列纳]入[国省市部][^,。;的、]{1,10}$")
UNDERGONE: Final = re.compile(
    r"(?:已经?|全部|顺利|成功)*(?:完成|通过)(?:[^\W!-ÿ]{2}|初步|综合|主体|竣工|[省市县]级){1,2}(?<!任务)(?<!项目)(?<!工程)(?<!投资)"
)
"""What some of those counted before have undergone (30 家完成改造, 9 家通过验收)."""
_ACHIEVED: Final = frozenset(("实现", "完成", "达到"))
_WITH_WHOM: Final = re.compile(r"(?<=项目|工程)与[^的、,。;]{2,12}$")
_HOW: Final = re.compile(rf"(?:{_WHEN})+(?=..)")
_PART: Final = re.compile(rf"(?:{_WHEN}|{_STRONG}|投入|破土|付诸|对外|点火|挂牌|前期工作)+")
"""What is left of such deeds without the last of them."""


def come_from(phrase: str) -> int:
    """Where a phrase begins to tell how far a work has come; its length where it does not."""
    found = _COME.search(phrase) or (_LISTED.search(phrase) if "入" in phrase else None)
    return found.start() if found else len(phrase)


def parted(phrase: str) -> tuple[str, str] | None:
    """A work and how far it has come; nothing where one of them is not told."""
    start = come_from(phrase)
    if not 1 < start < len(phrase):
        return None
    how = _HOW.match(phrase, start)
    return phrase[:start], phrase[how.end() if how else start :]


def work(phrase: str) -> str:
    """A work without how far it has come."""
    told = parted(phrase)
    return _WITH_WHOM.sub("", told[0]) if told else phrase


def come_so_far(figure: Figure, right: str, told: Named | None) -> Named | None:
    """Works that are counted or measured, by how far they have come (9 个项目 | 开工建设, 河道 | 全线贯通).

    That is ``told`` where it is, but for a part of the deed that was taken for one of the work.
    """
    if figure.kind == "rank" or "元" in figure.unit or figure.counted == "%":
        return told
    if right and not come_from(right):
        deed = _HOW.sub("", right, count=1)
        return as_told(figure, words.with_noun(deed, figure.unit), deed)
    come = parted(right)
    if come is None or "的" in come[0] or words.VERB.fullmatch(come[0]) or come[0] in _ACHIEVED:
        return told
    if told is not None:
        left_over = told.subject.removeprefix(come[0])
        split = told.subject.startswith(come[0]) and _PART.fullmatch(left_over)
        return those_who(figure, come[1], come[0]) if split else told
    if words.amount_noun(figure.unit) in words.EXTENTS:
        return as_told(figure, words.with_noun(come[0], figure.unit), come[0])
    return those_who(figure, come[1], come[0]) if is_counter(figure.counted) else None
