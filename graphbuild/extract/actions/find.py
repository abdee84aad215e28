"""The actions of a plan: clauses under the future with a verb and an object; and why the others are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from string import digits
from typing import Final, Literal

from graphbuild.extract.actions.classes import class_of
from graphbuild.extract.actions.contexts import NAMED, comes_about, commits_to_nothing, is_named_by, is_state
from graphbuild.extract.actions.insides import told_from, verb_inside, verbs_in
from graphbuild.extract.actions.labels import BLANKS, BRACKETED, LONGEST, MARKED, is_counted, paraphrase
from graphbuild.extract.actions.openings import after_adverbs, verb_at
from graphbuild.extract.actions.verbs import (
    CONNECTIVES,
    EFFECT,
    EFFECTS,
    GENERIC,
    LEANINGS,
    NOMINAL,
    PRINCIPLES,
    PURPOSES,
    SLOGANS,
    VERBS,
)
from graphbuild.extract.alternatives import BLANKS as SPACES
from graphbuild.extract.pieces import Clause, Heading, Zone, piece
from graphbuild.terms import Confidence

Reason = Literal["context", "purpose", "principle", "repetition", "slogan", "byline", "heading", "connective"]
"""The concepts of the code list left-out-reason that a rule can tell."""

_TITLE_LIKE: Final = 30
_SHORT: Final = 28
"""Characters of a clause that but says what the rest of its sentence is for."""
_SLOGAN: Final = re.compile("|".join(map(re.escape, SLOGANS)))
_PRINCIPAL, _UNACTED = (*PRINCIPLES, *LEANINGS), (*PRINCIPLES, *PURPOSES)
_UNACTED_OPENS: Final = frozenset(words[0] for words in _UNACTED)
_LED: Final = "第一二三四五六七八九十(—―─–•·●■◆★今明到至年上下"
_LED_BY: Final = frozenset(f"{_LED}{digits}{SPACES}-")
"""What the number or the time begins with that may stand before what a clause says."""
_LEAD: Final = re.compile(
    rf"(?=[{_LED}\d{BLANKS}-])"
    r"(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[,、]?|[(]?[一二三四五六七八九十\d]{1,3}[)、.]"
    r"|[—―─–•·●■◆★\-\s]+|今年|明年|(?:到|至)?\d{4}年底?前?|年底前|上半年|下半年|\d{1,2}月底?前?)+"
)
_BRACKETS: Final = "(〔【"
_OPENING: Final = re.compile(r"\((?:[^()]|\([^()]*\)){2,400}\)|〔[^〔〕]{2,400}〕|【[^【】]{2,400}】")
DUTY: Final = re.compile(
    rf"(?=[(\[【〔]|[^:{BLANKS}]{{0,13}}+[:{BLANKS}])"
    r"(?:[(\[【〔].*(?:负责|责任|牵头|配合|完成).*[)\]】〕]"
    r"|[^:,]{0,8}(?:单位|部门|领导|主体|责任人|业主|时限|时间|期限|节点|分工)(?:要求|安排)?[:\s].*)"
)
"""What but says who is in charge and by when: a bracket, or a field of a form (完成时限:年底前)."""
_FOLLOWS: Final = re.compile(r"[^\W_]")
_OBJECT: Final = re.compile(r"[一-鿿A-Za-z“”\"《]{2}")
_STATES: Final = ("开工", "动工", "建成", "竣工", "完工", "投产")
_THREE_HAN: Final = re.compile(r"[一-鿿]{3}|(?:[\W!-ÿ]*[^\W!-ÿ]){3}")
_FOUR_HAN: Final = re.compile(r"(?:[\W!-ÿ]*[^\W!-ÿ]){4}")
_ONCE: Final = re.compile(rf"[{BLANKS}“”‘’\"'()《》、,。;:]")
_TO_DO: Final = re.compile(
    r"为[^,。;]{2,24}?(?:提供|保障|服务|建设|构筑|创造|办理|解决|发放|补贴|免费|购买|开展|接种|配备|配置|安装|建立|减免)"
    r"|坚持(?:和|与|并)(?:发展|完善)|以[^为]{2,16}?(?:推动|推进|促进|带动|建设|提升|引领)"
)
"""What opens like a purpose or a principle and is an action (为企业提供 …, 以 … 推动 …)."""
_ATTRIBUTE: Final = re.compile(r"[的型性](?![^\W!-ÿ]?$)")
"""What makes of the verb before it what the noun after it is like (开放型经济)."""
_ANNOUNCED: Final = re.compile(
    r"[^:,]{0,40}(?:[是即为]|如下|包括|目标|任务|原则|要求|内容|措施|举措|进度):(?=[一-鿿“])"
)
_COMES_OUT: Final = re.compile(
    r"取得|[迈跃跨]上|迈出|再上|跃升|实现|达到|走在|见效|持续向好|(?:显著|明显|大幅)[^\W!-ÿ]{2}$"
)
"""What makes of the verb before it the subject of what has come about (改革取得新突破)."""
_EFFECT: Final = re.compile(rf"(?:{'|'.join(EFFECTS)}).*{EFFECT}")
_FOR: Final = re.compile(r"[把将].{2,}|对[^,]{2,}(?:进行|予以|加以)[^\W!-ÿ]{2,8}$")
_SILENT: Final[dict[Zone, Reason]] = {
    "past": "context",
    "neither": "context",
    "call": "slogan",
    "glossary": "context",
    "contents": "heading",
    "furniture": "byline",
    "signature": "byline",
}


@piece
class FoundAction:
    """A commitment of one clause: ``does`` is its verb and object, ``class_`` a concept of action-class."""

    start: int
    end: int
    does: str
    class_: str
    confidence: Confidence
    rule: str


@piece
class LeftClause:
    """A clause that is no statement of its own, and why."""

    start: int
    end: int
    reason: Reason


def find_actions(
    folded: str, clauses: Sequence[Clause], stated: Iterable[tuple[int, int]]
) -> tuple[tuple[FoundAction, ...], tuple[LeftClause, ...]]:
    """The actions and the clauses that are none, each in text order; together they hold every clause.

    ``stated`` are the spans of figures and milestones that a target says: a short clause with one of them
    is wholly that target, and in neither list.
    """
    starts = [*sorted(start for start, _ in stated), len(folded)]
    actions: list[FoundAction] = []
    left: list[LeftClause] = []
    seen: set[str] = set()
    acted, at = -1, 0
    for clause in clauses:
        start, end = clause.start, clause.end
        headings = clause.headings
        if headings or folded[start] in _BRACKETS:
            start, end = spoken(folded, clause, headings)
        if start >= end:
            continue
        while starts[at] < clause.start:
            at += 1
        told = starts[at] < clause.end
        if told and end - start <= LONGEST:
            continue
        heading = _headed(clause, headings) if headings else None
        if heading is not None and _is_title(folded, heading, clause):
            left.append(LeftClause(start, end, "heading"))
            continue
        silent = _SILENT.get(clause.block.zone)
        if silent is not None:
            left.append(LeftClause(start, end, silent))
            continue
        words = folded[start:end]
        once = words if words.isalnum() else words.replace("、", "")
        once = once if once.isalnum() else _ONCE.sub("", once)
        if once in seen and not told:
            left.append(LeftClause(start, end, "repetition"))
        elif (found := _action(words, start, end)) is not None:
            seen.add(once)
            if acted == clause.sentence and not told and len(words) <= _SHORT and _EFFECT.match(found.does):
                left.append(LeftClause(start, end, "purpose"))
                continue
            acted = clause.sentence
            actions.append(found)
        elif not told:
            left.append(LeftClause(start, end, reason_of(words)))
    return tuple(actions), tuple(left)


def spoken(folded: str, clause: Clause, headings: Sequence[Heading] | None = None) -> tuple[int, int]:
    """The span of a clause without the number of its heading, or a bracket that ends the sentence before.

    ``headings`` are those of the clause, where they were asked for already.
    """
    start, end = clause.start, clause.end
    for heading in reversed(clause.headings if headings is None else headings):
        if start <= heading.opens + 2 and heading.opens <= start + 6 and start <= heading.start:
            return min(heading.start, end), end
    if folded[start] in _BRACKETS:
        bracket = _OPENING.match(folded, start, end)
        if bracket is not None and bracket.end() < end:
            return bracket.end(), end
    return start, end


def action_of(words: str, start: int, end: int) -> FoundAction | None:
    """The action that a heading says by itself; ``None`` where it has no verb with an object."""
    return _action(words, start, end)


def reason_of(words: str) -> Reason:
    """Why a clause that is no action stands in a plan, by its opening words."""
    bare = _LEAD.sub("", words, count=1).strip()
    if _SLOGAN.search(bare):
        return "slogan"
    if _FOUR_HAN.match(bare) is None or bare.startswith(CONNECTIVES):
        return "connective"
    if bare.startswith(PURPOSES):
        return "purpose"
    if bare.startswith(_PRINCIPAL):
        return "principle"
    return "context"


def _headed(clause: Clause, headings: Sequence[Heading]) -> Heading | None:
    """The heading that a clause is, or opens with."""
    for heading in reversed(headings):
        if clause.start < heading.end and heading.opens < clause.end:
            return heading
    return None


def _is_title(folded: str, heading: Heading, clause: Clause) -> bool:
    """Whether a heading is but a title: a line of its own, or a short sentence that others follow."""
    if heading.kind == "line" and not is_counted(folded, heading.opens, clause.block.end):
        return True
    short = heading.end - heading.start <= _TITLE_LIKE and clause.end <= heading.end
    ended = short and folded.startswith(("。", ":"), heading.end)
    return ended and _FOLLOWS.search(folded, heading.end, clause.block.end) is not None


def _action(words: str, start: int, end: int) -> FoundAction | None:
    plain = words.isalnum()
    if not plain and ":" in words and (announced := _ANNOUNCED.match(words)) is not None:
        words = words[announced.end() :]
    lead = _LEAD.match(words) if words[:1] in _LED_BY else None
    begin = lead.end() if lead else 0
    unacted = words[begin : begin + 1] in _UNACTED_OPENS and words.startswith(_UNACTED, begin)
    if unacted and not _TO_DO.match(words, begin):
        return None
    marked = not plain and MARKED.search(words) is not None
    if commits_to_nothing(words, begin) or (marked and DUTY.fullmatch(words) is not None):
        return None
    words = BRACKETED.sub("", words) if marked and words.endswith(")") else words
    opening, begin = begin, after_adverbs(words, begin)
    verb = verb_at(words, begin)
    if (verb is None or verb in NOMINAL) and is_state(words[opening:]):
        return None
    if verb in NOMINAL and (_COMES_OUT.match(words, begin + len(verb)) or comes_about(words[opening:])):
        return None
    if verb:
        at = begin + len(verb)
        named = verb in NAMED and is_named_by(words, at, verb)
        verb = None if named or _ATTRIBUTE.match(words, at) else verb
    confidence: Confidence = "medium"
    rule = "verb-first"
    if verb is None and _FOR.match(words, begin):
        rule, confidence = "verb-after-object", "low"
        verb = next((each for _, each in verbs_in(words, begin, whole=True)), None)
    elif verb is None:
        found = verb_inside(words, begin)
        if found is None or comes_about(words[opening:]):
            return None
        begin, verb = found
        rule, confidence = "verb-inside", "low"
    if verb is None:
        return None
    after = words[begin + len(verb) :]
    after = BRACKETED.sub("", after) if marked else after
    if rule != "verb-after-object" and _OBJECT.search(after) is None:
        return None
    tells = told_from(words, opening, begin, verb) if rule == "verb-inside" else begin
    does = paraphrase(words[tells:], marked=marked)
    if _THREE_HAN.match(does) is None or _says_only_better(does):
        return None
    return FoundAction(start, end, does, class_of(verb, after), confidence, rule)


def _says_only_better(does: str) -> bool:
    """Whether two verbs but say that what is told before gets better (完善提升) or is begun (开工建设)."""
    if len(does) != 4:
        return False
    first, last = does[:2], does[2:]
    better = {first, last} <= GENERIC and VERBS.get(first) == VERBS.get(last) == "upgrade"
    return better or (first in _STATES and last in VERBS)
