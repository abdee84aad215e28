"""What the clauses without a figure say, and of whom: the subject that they set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import without_brackets
from graphbuild.extract.figures.clause_fronts import without_one
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_topics import THING_ENDS, is_thing
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause

_ACTING = r"(?:要|将)?(?:通过|依托|以|围绕|立足|持续|深度|瞄准|聚焦|重点|突出|加速|抢占|深化)"
_SUBJECT = re.compile(
    rf"^(?P<who>[^,。;、\d]{{2,14}}?(?:园区?|区|县|市|镇|乡|村|企业|公司|集团|产业|板块|院|校|港|站)){_ACTING}"
)
_HELD_NEXT = re.compile(rf"[园区县市镇乡村业司团块院校港站]{_ACTING}")
"""What stands wherever a clause names its subject so, and in few others."""
_IS_A = re.compile(r"(?<=项目|工程)(?:属于?|系)[^,。;、\d]{2,20}$")
"""What a work is said to be one of, before what it costs (某工程属市重点工程, 总投资 3 亿元)."""
_ANNOUNCED = re.compile(
    r"[^,。;]*(?:如下|包括|有|[是为]):(?=.)|[\d.、]*(?:[续新在拟]建|改扩?建|储备|前期|重[点大]|谋划|预备)[^,。;:]{0,6}(?:项目|工程):(?=.)"
)
_LAPSE = re.compile(
    r"\s*(?:到|至)?(?:19|20)\d\d年[底末]?前?|\s*(?:经过?|[历用]时|通过)[^,。;\d]{0,3}[\d一二两三四五六七八九十多几]+(?:个?[年月]|天)多?的?[^,。;]{0,8}"
    r"|\s*截[至止]到?(?:目前|现在|(?:今年|去年|上年|(?:19|20)\d\d年)?(?:年?[底末]|\d{1,2}月[底末]?)?)|\s*(?:近?[一两二三四五六七八九十几]年|(?:今年|近年|这些年)以?)来|\s*(?:目前|现在|到?年[底末])|\s*(?:按照?[^,。;\d]{0,4}(?:\d{4}年)?的?(?:不变|可比|现行|当年)价格?(?:计算)?|(?:扣除|剔除)[^,。;\d]{2,10}(?:因素|影响)后?)"
)
"""How long something took, or at what prices: what no figure is about (经过两年努力; 扣除物价因素)."""
_ALTERED = re.compile(r"[(\[〔一属系速]")
"""What stands in all clauses that are told without a part of them, and in those that name a fast road."""


def is_apart(text: str, clause: Clause) -> bool:
    """Whether a semicolon stands before a clause."""
    start = clause.start
    return text.find(";", start - 2 if start > 2 else 0, start) >= 0


def words_of(text: str, clause: Clause) -> str:
    """The words of a clause without the number of its item."""
    return text[after_number(text, clause.start, clause.end) : clause.end]


def said(clause: str, *, plain: bool) -> tuple[str, bool] | None:
    """What a clause says that tells more than how long something took, and whether it announces the next.

    It is ``plain`` without brackets, marks and blanks.
    """
    opens = clause[:1] if plain else clause.lstrip()[:1]
    if opens in "到至12经历用通按扣剔截一两二三四五今近这目现年" and _LAPSE.fullmatch(clause):
        return None
    clause = without_one(clause) if "一" in clause else clause
    clause = _IS_A.sub("", clause) if "属" in clause or "系" in clause else clause
    announced = _ANNOUNCED.match(clause) if not plain and ":" in clause else None
    return (clause[announced.end() :], True) if announced else (clause, False)


def subject_of(clause: str) -> str:
    """The subject that a clause without brackets sets; may be empty."""
    subject = (_HELD_NEXT.search(clause) and _SUBJECT.match(clause)) or is_thing(clause)
    if not subject:
        return ""
    who = without_lead(subject["who"])
    verb = words.VERB.match(who)
    return who if verb is None or verb.group() == "新" else ""


def last_subject(text: str, clauses: Sequence[Clause]) -> str:
    """The last subject that clauses without a figure set; may be empty."""
    for clause in reversed(clauses):
        whole = text[clause.start : clause.end]
        if not (whole[-1] in THING_ENDS or _ALTERED.search(whole) or _HELD_NEXT.search(whole)):
            continue
        whole = words_of(text, clause)
        heard = said(whole, plain=whole.isalnum())
        who = subject_of(without_brackets(heard[0]).strip()) if heard else ""
        if who:
            return who
    return ""
