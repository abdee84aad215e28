"""What a figure measures, as a noun phrase: cut out of its clause, with the head it inherits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.extract.figures import indicator_dependents as dependents
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_peers as against
from graphbuild.extract.figures import indicator_phrases as phrases
from graphbuild.extract.figures import indicator_rankings as ranks
from graphbuild.extract.figures import indicator_verbs as verbs
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.figure_gaps import LISTED_ON
from graphbuild.extract.figures.indicator_asides import Asides
from graphbuild.extract.figures.indicator_beyond import told_beyond
from graphbuild.extract.figures.indicator_bounds import bound, so_large
from graphbuild.extract.figures.indicator_chains import named_together
from graphbuild.extract.figures.indicator_changes import change_suffix
from graphbuild.extract.figures.indicator_compared import compared_with
from graphbuild.extract.figures.indicator_contexts import EARLIER, SentenceContext
from graphbuild.extract.figures.indicator_counts import BUILDING, counted, deed_of_counted
from graphbuild.extract.figures.indicator_earlier import for_each, latest_alike, level_of
from graphbuild.extract.figures.indicator_ends import spelt_out, summed_up, tidied, valued
from graphbuild.extract.figures.indicator_groups import grouped
from graphbuild.extract.figures.indicator_leads import FRONT, REACHED_FRONT, without_lead
from graphbuild.extract.figures.indicator_leaning import grows_alike, held_first
from graphbuild.extract.figures.indicator_margins import as_reached
from graphbuild.extract.figures.indicator_parts import is_bounded, is_part, subset
from graphbuild.extract.figures.indicator_projects import of_work
from graphbuild.extract.figures.indicator_rules import by_rule
from graphbuild.extract.figures.indicator_shares import before_share, done_by, done_somewhere, of_whole
from graphbuild.extract.figures.indicator_siblings import in_division, made
from graphbuild.extract.figures.indicator_subjects import is_apart, words_of
from graphbuild.extract.figures.indicator_topics import BARE_SUMS, invested, of_income, thing_of
from graphbuild.extract.figures.indicator_treated import GIVING
from graphbuild.extract.figures.named import Named
from graphbuild.extract.figures.ranks import persons
from graphbuild.extract.figures.role_changes import goes_on
from graphbuild.extract.figures.units import is_counter
from graphbuild.extract.pieces import Clause

_IN_TURN, _TIMES_EACH = re.compile(r"(?:先后|累计|已|共|连续)+"), re.compile(r"\d+[×xX*](?![”\"])")
_EVENTS, _RELATIVE = frozenset(("次", "场", "场次", "期", "批次")), frozenset(("%", "个百分点", "倍"))
_PIECES = words.EXTENTS | {"数", "户数", "人数"}
"""Land, roads or things counted that are improved do not grow by it."""
_IN_ITS_YEAR = re.compile(r"[\s,]*(?:其中)?(?:(?:19|20)\d\d|[去上今])年(?![末底])")
_OPENED = re.compile(r"\((?=[^()]*$)")  # that the figure stands in (工程(全长 56 公里, …))


class Namer:
    """Names the figures of a text clause by clause; remembers what the sentence has named."""

    def __init__(self) -> None:
        self._sentence = self._block = -1
        self._named: list[Named] = []
        self._bound: Named | None = None
        self._context, self._breaks = SentenceContext(), False

    def _enter(self, text: str, clause: Clause) -> None:
        """Begin with a clause, and with its sentence if that is another."""
        if clause.sentence != self._sentence:
            self._sentence = clause.sentence
            self._named = self._named[-EARLIER:] if text.startswith("其中", clause.start, clause.end) else []
            carried, measures = self._context.subject, self._context.measures
            if self._block != clause.block.start:
                carried, measures = thing_of(text, clause), None
                self._block = clause.block.start
            self._context = SentenceContext(text, clause, carried, measures, self._context.left)
            self._bound = None

    def passed(self, text: str, clauses: Sequence[Clause], sentence: int) -> None:
        """Note clauses of a paragraph without a figure, before one of the ``sentence``."""
        if earlier := [clause for clause in clauses if clause.sentence != sentence]:
            named = self._sentence
            for clause in earlier:
                self._enter(text, clause)
            self._context.carry(earlier, named)
        for clause in clauses[len(earlier) :]:
            self._enter(text, clause)
            self._context.passed(words_of(text, clause), apart=is_apart(text, clause))

    def name(self, text: str, clause: Clause, figures: list[Figure], classes: list[bool]) -> list[str]:
        """The indicators of a clause's figures in order; ``classes`` marks those that are thresholds."""
        self._enter(text, clause)
        said, start = text[clause.start : clause.end], clause.start
        self._breaks = ";" in text[start - 2 if start > 2 else 0 : start]
        figures = persons(text, figures) if "位" in said else figures
        within, bracketed = ClauseFigures(text, clause, figures, classes, said), "(" in said
        self._named += self._context.resumed(within.words, self._named)
        apart = against.peers(within, self._named) if bracketed and self._named else {}
        turns = named_together(within) | apart if len(figures) > 1 or GIVING in said else apart
        asides, result = Asides(self._named, within) if bracketed else None, list[str]()
        while (place := len(result)) < len(figures):
            if asides:
                asides.enter(within, place)
            bounds = classes[place] and place not in turns
            told = bound(within, place, self._bound, self._named) if bounds else turns.get(place)
            group = [figures[place]] if told or place + 1 == len(figures) else within.group(place)
            names = grouped(within, place, group, self._named, self._context) if len(group) > 1 else []
            names = names or [told or self._single(within, place)] * len(group)
            for each in names:
                name = tidied(each.text, each.unit)
                result.append(invested(name, text, clause) if name in BARE_SUMS else name)
            self._breaks = self._breaks and classes[place]
            self._bound = told if classes[place] else self._bound
            passed = self._named and names[0].base.endswith("台阶数")  # 跨越 3 个台阶, 年均增长 8%
            self._named += () if classes[place] or place in apart or passed else names
        if asides:
            asides.leave(within)
        self._context.named(self._named)
        if all(classes):
            self._context.passed(within.words, apart=False)
        return result

    def forget(self) -> None:
        """Forget what was named, before a sentence that does not go on with it."""
        self._named = []

    def _single(self, within: ClauseFigures, place: int) -> Named:
        figure, left = within.figures[place], within.left(place)
        crossed = "×" in left or "x" in left or "X" in left or "*" in left
        left = _TIMES_EACH.sub("", left) if crossed else left
        left = "其中" + left if self._context.parts and self._context.parts_of(figure) else left
        before = self._named[-1] if self._named else None
        last = against.unranked(self._named) if before and against.RANK in before.base else before
        if told := told_beyond(within, place, left, last, self._named):
            return told
        right = before_share(within, place)
        if right:
            left, right = done_somewhere(figure, left, right)
            if named := self._by_what_follows(within, place, (left, right), last):
                return named
        if compared := compared_with(figure, left := self._context.of_about(left), last or before):
            return compared
        aside = (place > 0 and within.opened(place)) or (figure.counted == "%" and self._context.parts)
        return self._measured(figure, left, right, before, aside=aside)

    def _by_what_follows(
        self, within: ClauseFigures, place: int, around: tuple[str, str], last: Named | None
    ) -> Named | None:
        """A figure that the words behind it name, told as those ``around`` it; else nothing."""
        figure, (left, right) = within.figures[place], around
        if figure.counted == "次" and _IN_TURN.fullmatch(left.strip()) and words.PREDICATE.match(right):
            return Named(f"{right}次数", right, "", right, figure.counted)
        named = phrases.crossed(figure, left, right, last) or done_by(figure, left, right)
        named = named or by_rule(figure, left, right) or so_large(figure, right)
        if named or not phrases.counts_first(figure, left, right):
            return named
        named = None if verbs.acts_on_next(within, place) or not self._named else self._named[-1]
        return counted(figure, left, right if "、" in left else self._context.whole(right), named)

    def _measured(self, figure: Figure, left: str, right: str, last: Named | None, *, aside: bool) -> Named:
        """Noun + predicate + number: 生产总值增长 5.5% → 生产总值增速."""
        bare = words.without_tail(without_lead(left))
        more = not right and bare in against.CHANGES and against.is_more(figure, bare, last)
        only = figure.counted not in _RELATIVE and not more and words.VERB.fullmatch(bare) is not None
        if only and not right and (told := against.again(figure, bare, left, self._named)):
            return told
        if only and last and last.unit != figure.counted and is_counter(figure.counted):
            last = latest_alike(self._named, figure.counted) or last  # 学校 6 所, 学位 900 个, 投用 4 所
        phrase, kind, how = (left, "", "") if only else words.change_of(left)
        done = how[:1] == "提" and (phrase.endswith("质量") or not words.is_measured(phrase))
        added = phrase and is_counter(figure.counted) and (how == "净增" or how + figure.unit == "增长条")
        if added or (done and words.amount_noun(figure.unit) in _PIECES):  # 企业净增 26 家, 质量提升 2 亩
            phrase, kind, how = left, "", ""
        level = words.without_tail(_OPENED.sub("", phrase) if "(" in phrase else phrase)
        lead, bounded = without_lead(level), figure.bounded_before
        predicated = phrase.strip() != level or bool(kind) or (bounded and not LISTED_ON.match(left))
        if how and how.endswith("增收") and lead and not lead.endswith("收入") and "元" not in figure.unit:
            lead += "收入"
        if how and how.endswith(("减产", "增产")) and len(lead) > 1 and not words.is_measured(lead):
            lead += "产量"
        if lead and (kind or (predicated and words.is_measured(lead))):
            lead = without_lead(FRONT.sub("", lead))
        elif predicated:
            lead = REACHED_FRONT.sub("", lead)
        if lead in ("比", "较", "实际", "是", "为"):  # 比上年翻一番
            return self._continued(figure, "", left if lead == "实际" else "", right)
        percent = figure.counted == "%"
        grown = (right and phrases.grows(figure, right)) or (percent and lead == "同比")
        if grown and not kind:
            kind, how, right = "rise", "年均" if "年均" in left else "", ""
        elif percent and not (kind or right) and (pace := grows_alike(figure, lead, left, last)) is not None:
            kind, how = "rise", pace
        lead = verbs.last_deed(lists.without_members(lead)) if "、" in lead else lead
        if "等" in lead and (words.VERB.match(lead) or len(lead) > lists.LONGEST):
            lead = lists.without_examples(lead)
        suffix = change_suffix(kind, how, phrases.change_unit(figure)) if kind else ""
        lead = held_first(lead)
        lead = "" if suffix and lead in ("绝对额", "绝对值", "绝对量", "净", "同比") else lead
        lead = self._context.in_full(lead)
        lead = of_income(lead, self._named) if "支出" in lead else lead
        if last is None or lead[:1] in ("总", "播"):
            lead = self._context.of_topic(lead, first=last is None)
        if not lead:
            return self._continued(figure, suffix, left, right)
        lead = (self._context.allotted(lead) if "元" in figure.unit else "") or lead
        if (percent or figure.counted == "个百分点") and (
            shared_out := phrases.shared_out(figure, left, lead, right)
        ):
            return shared_out
        lead = lead if suffix or not ("新" in lead or "净" in lead) else words.verb_first(lead)
        turns = self._context.turns and LISTED_ON.match(left) is None
        around = self._context.around(figure.counted) if turns or last is None else last
        anew = self._breaks and suffix and lead in dependents.OF_A_PLACE  # …; 出口额增长 8%
        anew = anew or not (around or right)
        if not anew and (leant := dependents.dependent(figure, (lead, left), suffix, right, around)):
            return leant
        if last and (text := in_division(figure, lead, last, suffix)):  # 海宁市增长 8%, 海宁市 3 公里
            return Named(text + suffix, text, last.verb, last.subject, figure.counted)
        if last is not None and is_part(figure, lead, left, last, aside=aside):
            return subset(figure, level_of(last, figure, self._named), (lead, left), suffix)
        return self._independent(figure, (lead, left), suffix, predicated=predicated)

    def _independent(self, figure: Figure, told: tuple[str, str], suffix: str, *, predicated: bool) -> Named:
        """A figure whose own words name it, but for a verb that a list carries over."""
        last, (lead, left) = self._named[-1] if self._named else None, told
        verb = verbs.opening(lead)
        bare = without_lead(lead.removeprefix("完成").removeprefix("实现"))
        events = figure.counted in _EVENTS and len(bare) > 3
        if events and bare != lead:
            text = words.with_noun(bare, figure.unit)
            return Named(text + suffix, text, "", bare, figure.counted)
        sums = "元" in figure.unit and (lead.startswith("实现") or lead.endswith(("投入", "税")))
        longer = len(lead) > 4 or (lead.startswith("实现") and words.is_measured(bare))
        if longer and bare != lead and (verbs.is_named(bare) or sums):
            lead, verb = bare, ""
        whole = predicated or verbs.acts(lead) or words.HOLDS.search(left)
        if last and not (whole or (verbs.is_whole(lead) and not verbs.is_added(figure, lead, left, last))):
            apart = verbs.stands_apart(figure, lead, left, last)
            before = words.with_noun(lead, figure.unit)  # 减贫 9 人、退出 2 个村, 明年减贫 8 人
            apart = apart or any(each.base == before for each in self._named)
            alike = not (apart or self._breaks or suffix) and lists.counts_alike(last.unit, figure.counted)
            verb = last.verb if alike else ""
            lead = verb + lead.removeprefix(verb)
        lead = (for_each(last, lead, left) if last and figure.counted != "%" else "") + spelt_out(lead)
        if len(bare) == 2 and bare != lead and not suffix and self._context.about:  # 实现入网 100 万平米
            lead = of_work(self._context.about, bare, alone=last is None) or lead
        lead += "产量" if not verb and made(figure, lead, self._named) and not verbs.acts(lead) else ""
        lead = verb + self._context.whole(lead.removeprefix(verb)) if lead.startswith(verb) else lead
        lead += "值" if lead.endswith("平均") else ""
        entered = figure.kind == "rank" and ranks.ranked(lead) in ("", "前")  # 前移 2 位, 进入前 5 位
        lead = lead if entered else dependents.elided(figure, lead, (suffix, left), self._named)
        lead = lead if suffix else summed_up(valued(lead, figure.unit), left)
        named = words.with_noun(lead, phrases.change_unit(figure))
        base = lead if suffix else of_whole(figure, named, last, left)
        if figure.kind == "rank":
            base = ranks.ranking(lead, left, self._context.ranked(last.base if last else ""))
            if last and not ranks.ranked(lead):  # 产值 5 亿元, 排名升至全县第三, 利润 1 亿元
                verb, lead = last.verb, last.verb + last.subject
        subject = (lead.partition(verb)[2] if verb else "") or lead
        of_all = last.whole if last and last.whole and is_bounded(base) and is_bounded(last.base) else ""
        return Named((base + suffix)[-phrases.MAX :], base, verb, subject, figure.counted, of_all)

    def _continued(self, figure: Figure, suffix: str, left: str, right: str) -> Named:
        """A figure with no words of its own: 完成 106 亿元, 增长 9%."""
        last, moved = self._named[-1] if self._named else None, self._context.moved
        if last is None:
            before = (moved if suffix else "") or self._context.told(figure.unit, figure.counted)
            if figure.kind == "rank":  # 在百强县排名中, 由 99 位升至 87 位
                before = ranks.ranking(self._context.told("", "").removeprefix("在").removesuffix("中"), left)
            text = before if right[:1] in "或并" else words.with_noun(right[: phrases.MAX], figure.unit)
            return Named(text + suffix, text, "", text, figure.counted)
        if not (suffix or left.strip()) and (deed := deed_of_counted(figure, last)):
            return deed
        if not (suffix or moved) and figure.counted not in (last.unit, "%"):
            moved = self._context.moved_in_kind(figure.unit, figure.counted)
        base = ("" if goes_on(f"{left}1") else moved) or self._context.anew(left.strip())
        base = base or against.grown(figure, last, self._named, moves=bool(suffix))
        if figure.counted == "%" != last.unit and not suffix and left.strip().startswith(("完成", "已完成")):
            return Named(f"{base}完成比例", base, last.verb, last.subject, figure.counted)
        paced = figure.counted == "%" and last.text.endswith("增速")
        alike = paced or last.unit == figure.counted in _RELATIVE
        if alike and not (suffix or last.text == base or words.RATED.search(base)):  # 增长 6%, 力争达到 7%
            return last
        if last.base.startswith("累计") and _IN_ITS_YEAR.match(left):  # 累计出口 9 亿元, 2030 年达到 2 亿元
            base = base.removeprefix("累计")
        if suffix and "多增" in left and last.text == base + suffix:  # 比年初新增 9 亿元, 同比多增 2 亿元
            base = f"{last.text}的"
        by_points = not suffix or "百分点" in figure.unit
        base = against.paced(last, base) if suffix and by_points else base
        if not by_points and phrases.is_share(base):  # a share rises by points, not by % or money
            wholes = [each.base for each in self._named if not phrases.is_share(each.base)]
            base = wholes[-1] if wholes else base.partition("占")[0] or base
        if not suffix and "元" in figure.unit and dependents.is_headed(figure, last, left):
            base = dependents.spent_on(last.base)  # 资助学生 10.8 万人次 1.32 亿元
        if not suffix and last.unit == figure.counted:
            base = as_reached(figure, base, left, last)
            verb = last.verb if base.startswith(last.verb) else ""
            last = Named(last.text, last.base, verb, last.subject, last.unit, last.whole)
        if figure.kind == "rank":
            base = ranks.ranking(self._context.ranked(base).removesuffix("" if left.strip() else "数"), left)
        elif not (suffix or moved or last.unit in (figure.counted, "位")) and words.amount_noun(figure.unit):
            done = last.verb if not left.strip(" 、") and BUILDING.fullmatch(last.verb) else ""
            base = words.with_noun(done + last.subject.removeprefix(done), figure.unit)
        return Named(base + suffix, base, last.verb, last.subject, figure.counted)
