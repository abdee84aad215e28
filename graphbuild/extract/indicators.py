"""What a figure measures, as a noun phrase: cut out of its clause, with the head it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.extract import indicator_lists as lists
from graphbuild.extract import indicator_words as words
from graphbuild.extract.clause_figures import ClauseFigures
from graphbuild.extract.figure import Figure
from graphbuild.extract.pieces import Clause

_LEVEL_ONLY = re.compile(r"^(?:国家|省部?|市|县|区|乡镇?|村)级(?:[及]?以上)?$")
_LEVEL = re.compile(r"^(?:国家|省|市|县|区)级(?:[及]?以上)?")
_INVESTING = re.compile(r"(?:总?投资|总?投入|概算|估算)(?:额|约|近|达|超)*\s*$")
_INVESTED = re.compile(r"^(?:总?投资|投入(?:资金)?|总投入|筹资|融资|拨付|安排资金|财政投入|争取资金)$")
_EACH = re.compile(r"分别|各自|依次")
_TAIL_NOUN = re.compile(
    r"^(?P<head>.{2,}?)(?P<tail>(?:开工|改造|提升|升级)?建设|前期工作|改造(?:提升)?|组建|"
    r"整治|治理|升级|更新|开工|"
    r"改扩建|排查整治|培训|搬迁|修复|编制|修建|创建|试点)$"
)
_ACTED_ON = re.compile(r"^(?P<head>.{2,})的(?P<tail>实施|建设|推进|引进|培育|改造|落地|投产)(?:上|中)?$")
_PUSHING = re.compile(r"推进|加快|实施|完成|启动|开展|推动|抓好|谋划")
_INDUSTRY = re.compile(r"^(?:第?[一二三]产(?:业)?|第[一二三]次产业|农业|工业|服务业|建筑业)$")
_PURPOSE = re.compile(
    r"的?(?:任务|目标|问题|(?<!前期)工作|指标|要求)$|的[^的]{0,6}(?:进度|步伐|力度|水平|质量)$"
)
_WHOLE = re.compile(r"^(?:累计|总数|总量|总计|总|共|合计|累计总数)$")
_FRONT = re.compile(r"^(?:推动|促进|带动|实现|确保|保持|支持|力促|引导|使)(?=...)")
_DEPENDENT_FRONT = re.compile(r"^(?:实现|完成(?!率|投资)|年度?|其)(?=..)")
_SHARE_TAIL = re.compile(r"的?(?:比重|比例|份额)?$")
_TIMES_OF = re.compile(r"(?:是|为|相当于)(?P<than>[^,。;]{2,16}?)的?\s*$")
_OVER = re.compile(r"[\s,、]*(?P<over>(?:高于|低于|快于|超过|超出|好于|多于)[^,。;]{2,16})$")
_RELATIVE = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番", "成"))
_DOERS = frozenset(("家", "户", "人", "名", "个", "项"))
_MAX = 40
_LONGEST_CONTEXT = 14


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator with what later figures of its sentence inherit; ``base``: without a change suffix."""

    text: str
    base: str
    verb: str
    subject: str
    unit: str


class Namer:
    """Names the figures of a text clause by clause; remembers what the sentence has named."""

    def __init__(self) -> None:
        self._sentence = -1
        self._named: list[Named] = []
        self._listed: tuple[str, ...] = ()
        self._context = ""

    def name(self, text: str, clause: Clause, figures: list[Figure], classes: list[bool]) -> list[str]:
        """The indicators of a clause's figures in order; ``classes`` marks those that are thresholds."""
        if clause.sentence != self._sentence:
            self._sentence = clause.sentence
            self._named = []
            self._listed = ()
            self._context = ""
        if not figures:
            lead = words.without_lead(text[clause.start : clause.end])
            self._listed = tuple(lists.items(lead))
            verb = words.VERB.match(lead)
            self._context = lead[verb.end() :] if verb else ""
            return []
        within = ClauseFigures(text, clause, figures, classes)
        result: list[str] = []
        while (place := len(result)) < len(figures):
            group = within.group(place)
            names = self._grouped(within, place, group) if len(group) > 1 else [self._single(within, place)]
            result.extend(name.text for name in names)
            if not classes[place]:
                self._named.extend(names)
        self._listed = ()
        return result

    @property
    def _last(self) -> Named | None:
        return self._named[-1] if self._named else None

    def _grouped(self, within: ClauseFigures, place: int, group: list[Figure]) -> list[Named]:
        """A、B 分别增长 x、y: one name a figure."""
        phrase, kind, how = words.change_of(_EACH.sub("", within.left(place)))
        lead = words.without_lead(words.without_tail(phrase))
        suffix = words.change_suffix(kind, how, group[0].unit) if kind else ""
        names: list[str] | None
        if group[0].kind == "ratio":
            names = lists.shares(lead, len(group))
        elif lead:
            names = lists.dealt(lead, len(group), self._listed)
        else:
            names = [each.base for each in self._named[-len(group) :]]
        if names is None or len(names) != len(group):
            return [self._single(within, place)] * len(group)
        bases = [
            name if suffix else words.with_noun(name, figure.unit)
            for name, figure in zip(names, group, strict=True)
        ]
        return [
            Named(base + suffix, base, "", name, figure.counted)
            for base, name, figure in zip(bases, names, group, strict=True)
        ]

    def _single(self, within: ClauseFigures, place: int) -> Named:
        figure, left = within.figures[place], within.left(place)
        if "元" in figure.unit and _INVESTING.search(left):
            project = _project(within.after(place))
            if project:
                return Named(f"{project}投资", f"{project}投资", "", project, figure.counted)
        right = within.right(place)
        if _counts_first(figure, left, right):
            return self._counted(figure, left, right)
        return self._measured(figure, left, right)

    def _counted(self, figure: Figure, left: str, right: str) -> Named:
        """Verb + number + noun: 推进五个集中区建设 → 推进建设的集中区数."""
        verb = _verb_before(left)
        right = _PURPOSE.sub("", right[:_MAX])
        if not verb and not re.search(r"等\s*$", left):
            verb = self._inherited_verb(figure, right)
        acting = _ACTED_ON.match(right)
        if acting:
            text = words.with_noun(acting["tail"] + acting["head"], figure.unit)
            return Named(text, text, acting["tail"], acting["head"], figure.counted)
        moved = _TAIL_NOUN.match(right)
        acted = next((each for each in words.VERB.finditer(right, 2) if len(each.group()) > 1), None)
        if not moved and acted and not verb and acted.end() < len(right):
            head, tail = right[: acted.start()].removesuffix("的"), right[acted.start() :]
            text = f"{tail}的{words.with_noun(head, figure.unit)}"
            return Named(text, text, f"{tail}的", head, figure.counted)
        phrase = (
            f"{verb}{moved['tail']}的{moved['head']}" if moved and _PUSHING.search(verb) else verb + right
        )
        text = words.with_noun(phrase, figure.unit)
        return Named(text, text, verb, right, figure.counted)

    def _inherited_verb(self, figure: Figure, right: str) -> str:
        last = self._last
        if last is None or last.unit != figure.counted or words.VERB.match(right):
            return ""
        return last.verb

    def _measured(self, figure: Figure, left: str, right: str) -> Named:
        """Noun + predicate + number: 生产总值增长 5.5% → 生产总值增速."""
        last = self._last
        compared = _compared(figure, left, last)
        if compared:
            return compared
        only = words.VERB.fullmatch(words.without_tail(words.without_lead(left))) is not None
        phrase, kind, how = (left, "", "") if only else words.change_of(left)
        level = words.without_tail(phrase)
        lead = words.without_lead(level)
        predicated = phrase.strip() != level.strip() or bool(kind)
        if lead and (kind or (predicated and words.is_measured(lead))):
            lead = _FRONT.sub("", lead)
        lead = lists.without_examples(lead)
        suffix = words.change_suffix(kind, how, figure.unit) if kind else ""
        if not lead:
            return self._continued(figure, suffix, right)
        around = last or self._around(figure)
        dependent = _dependent(figure, lead, suffix, right, around)
        if dependent:
            return dependent
        if last is not None and re.match(r"\s*(?:,|、)?其中", left):
            return _subset(figure, last, lead, suffix)
        return self._independent(figure, lead, suffix, predicated=predicated)

    def _around(self, figure: Figure) -> Named | None:
        """What the clause before is about, where no figure of the sentence was named yet."""
        about = self._context
        return Named(about, about, "", about, figure.counted) if 2 <= len(about) <= _LONGEST_CONTEXT else None

    def _independent(self, figure: Figure, lead: str, suffix: str, *, predicated: bool) -> Named:
        """A figure whose own words name it, but for a verb that a list carries over."""
        last = self._last
        found = words.VERB.match(lead)
        verb = found.group() if found and len(found.group()) < len(lead) else ""
        if lead.startswith("完成") and len(lead) > 4 and words.VERB.match(lead[2:]):
            lead, verb = lead[2:], ""
        own = any(len(each.group()) > 1 for each in words.VERB.finditer(lead))
        if not (own or predicated or last is None or words.is_measured(lead)):
            verb = last.verb if lists.counts_alike(last.unit, figure.counted) else ""
            lead = verb + lead
        if lead.upper().endswith("GDP"):
            lead = lead[:-3] + "生产总值"
        if _INDUSTRY.match(lead) and not suffix and "元" in figure.unit:
            lead += "增加值"
        base = lead if suffix else words.with_noun(lead, figure.unit)
        if figure.kind == "rank":
            base = lists.ranking(lead)
        return Named((base + suffix)[-_MAX:], base, verb, lead.removeprefix(verb), figure.counted)

    def _continued(self, figure: Figure, suffix: str, right: str) -> Named:
        """A figure with no words of its own: 完成 106 亿元, 增长 9%."""
        last = self._last
        if last is None:
            text = words.with_noun(right[:_MAX], figure.unit) if right else "".join(self._listed[:1])
            return Named(text + suffix, text, "", text, figure.counted)
        base = last.base
        if figure.kind == "rank":
            base = lists.ranking(last.base)
        elif not suffix and figure.unit and last.unit != figure.counted and words.amount_noun(figure.unit):
            base = words.with_noun(last.subject, figure.unit)
        return Named(base + suffix, base, last.verb, last.subject, figure.counted)


def _project(after: str) -> str:
    """What a sum of investment is for (投资 5 亿元的水厂), if that follows it."""
    if len(after) <= 2 or not re.match(r"[\u4e00-\u9fff“A-Z]", after) or words.PREDICATE.match(after):
        return ""
    return _PURPOSE.sub("", re.split(r"、|等|(?<=.)和", after[:_MAX])[0])


def _counts_first(figure: Figure, left: str, right: str) -> bool:
    """Whether what is counted stands after the number (79 个卫生室)."""
    if figure.kind == "rank" or not right or not re.match(r"[\u4e00-\u9fffA-Za-z“\"《]", right):
        return False
    if re.search(r"等\s*$", left):
        return True
    bare = words.without_tail(words.without_lead(left))
    if figure.counted in _RELATIVE and bare:
        return False
    if not words.PREDICATE.match(right):
        return True
    levelled = re.search(r"[达到成现为是]\s*$", left)
    return not left.strip(" 、,和及与") or (figure.counted in _DOERS and not bare and not levelled)


def _verb_before(left: str) -> str:
    """The verb that governs a counted noun, out of the words before its number."""
    lead = words.without_lead(left)
    opening = words.VERB.match(lead)
    mark = lead.rfind("、")
    if re.search(r"等\s*$", lead):
        lead = opening.group() if opening else ""
    elif mark > 0:
        after = words.VERB.match(lead, mark + 1)
        lead = lead[mark + 1 :] if after else opening.group() if opening else ""
    verb = words.without_tail(lead).removesuffix("好") if lead else ""
    if not verb:
        led = words.VERB.match(re.sub(r"^(?:全[国省市县区]|年内|全年|今年|重点|\s)+", "", left.strip()))
        return led.group() if led else ""
    if len(verb) > 12:
        found = list(words.VERB.finditer(verb))
        verb = verb[found[-1].start() :] if found else verb
    return verb


def _compared(figure: Figure, left: str, last: Named | None) -> Named | None:
    """是去年的 2.5 倍, 高于全省平均 3 个百分点: the figure before, set against something."""
    if last is None:
        return None
    times = _TIMES_OF.search(left) if figure.unit == "倍" else None
    over = _OVER.match(left)
    if times and not words.without_lead(left[: times.start()]):
        text = f"{last.base}与{times['than']}之比"
    elif over:
        text = f"{last.text}{over['over']}的幅度"
    else:
        return None
    return Named(text, last.base, last.verb, last.subject, last.unit)


def _dependent(figure: Figure, lead: str, suffix: str, right: str, last: Named | None) -> Named | None:
    """A phrase that is not whole by itself: 市级, 建成, 累计, 总投资, 占财政支出的."""
    if _INVESTED.match(lead) and words.PREDICATE.match(right):
        what = re.sub(r"\d[\d.,]*[万亿]*[个家所条座项公里亩平方米]*", "", words.PREDICATE.sub("", right))
        return Named(what[:_MAX] + lead, what + lead, "", what, figure.counted)
    if last is None:
        return None
    verb, subject = last.verb, last.subject
    if _LEVEL_ONLY.match(lead):
        subject = lead + _LEVEL.sub("", subject)
        text = words.with_noun(verb + subject, figure.unit)
    elif words.VERB.fullmatch(lead):
        verb = lead
        text = words.with_noun(lead + subject, figure.unit)
    elif lead in ("人均", "户均"):
        text = lead + subject.removeprefix(lead)
    elif _WHOLE.match(lead):
        text = words.with_noun("累计" + subject, figure.unit) if "累" in lead else subject + lead
    elif not words.DEPENDENT.match(lead) or words.DEPENDENT.match(subject):
        return None
    elif lead.startswith("占"):
        share = re.search(r"比重|比例|份额", lead)
        text = last.base + _SHARE_TAIL.sub("", lead) + (share.group() if share else "比例")
    else:
        text = words.without_measure(subject) + _DEPENDENT_FRONT.sub("", lead)
    return Named(text + suffix, text, verb, subject, figure.counted)


def _subset(figure: Figure, last: Named, lead: str, suffix: str) -> Named:
    """其中 …: a part of what the figure before counts."""
    if suffix or lead.endswith("数"):
        text = lead
    elif words.is_measured(lead):
        text = f"{last.base}中{lead}"
    elif len(lead) <= 4 and last.unit == figure.counted:
        text = lead + last.base
    else:
        text = words.with_noun(lead, figure.unit)
    return Named(text + suffix, text, last.verb, lead, figure.counted)
