"""For when a figure holds: the year its clause, its paragraph or its heading states, else the plan's."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extract.accounts import is_account, is_of_half_year
from graphbuild.extract.alternatives import one_of, where_begun
from graphbuild.extract.figures.due_years import year_of_goals
from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.period_asides import YearsAside
from graphbuild.extract.figures.period_bases import DECADE, bases_told, mean_base
from graphbuild.extract.figures.period_pairs import (
    YEARS_COUNTED,
    at_last,
    first_of_five,
    without_asides,
    years_summed,
)
from graphbuild.extract.figures.phases import phases_of
from graphbuild.extract.figures.role_times import sentence_start, so_far
from graphbuild.extract.figures.spoken_years import is_ready_by, spoken_year
from graphbuild.extract.figures.stated_periods import brief_in, stated_in
from graphbuild.extract.figures.years_past import YearsPast, tells_change, tells_deed, within_five
from graphbuild.extract.pieces import Clause, Heading, QuantityRole
from graphbuild.extract.year import (
    A_YEAR,
    COUNTED_YEAR,
    FIVE,
    FIVE_YEARS_FROM,
    FIVE_YEARS_TO,
    YEAR,
    PlanYears,
    number_of_year,
)

_FIVE = re.compile(
    rf"[“\"']?({FIVE})(?!五|[”\"']?(?:规划|计划)?的?(?:开局|起步|收官|第.年|首年|[^,。;]{{2,4}}[之一]年))"
)
"""A five-year plan, and no more of it than a single year."""
_START = re.compile(
    rf"[由从在比较是为]\s*(?:(?P<year>{YEAR})年(?:年?[底末初])?|[“\"']?(?P<five>{FIVE})[”\"']?(?:期?末|时期末|(?P<over>时期|期间))|"
    r"(?P<last>上年|去年)(?:[底末])?)的?[^,。;、]{0,12}$"
)
"""The year of the state that a change starts from (由 2015 年的 …)."""
_OPENED = "[“\"']"
_YEARS_PAST = where_begun(
    rf"(?:(?:过去|这|近|(?<![提学])前)的?(?P<past>[23456两三四五六])年|(?<![十上个续第\d.])(?P<all>[23456两三四五六])年"
    rf"(?:来|间|中|共|累计|完成|新[增批建]|投入|安排|批准|取得|少生|培养|引进|建成|解决|实际利用|(?:分别)?(?:增[长加]|提[高升](?![^,。;]*(?:行动|计划|工程))|下降|降低|减少|翻)))|{_OPENED}(?P<five>{FIVE})[”\"'](?:时期|期间|以来|累计|(?=新))"
)
"""Several years that are over, of which a sum or a growth is told."""
_OF_ONE_YEAR = one_of(r"[比较](?:上年|去年|年初)|同比|预计")
"""What tells how things were in the last year, amid what several years brought."""
_STATE = re.compile(
    r"(?:达到?|[到至为]了?|突破|超过|保持在|(?:[占比较]|(?<!宜)居(?![家民住])|(?<!系)列)(?![“\"']?十?[一二三四五六七八九]五[”\"']?(?:时期|同期|期间)(?!末))[^,。;、]*|控制在|[低高]于|连续)[^,。;、\d]{0,4}$|^(?:同比)?(?:增(?![设添配])|下(?![放拨]))"
)
"""What tells how things are at the end, or since the year before."""
_PERCENT = re.compile(r"[\d.]+\s*%")
_NEXT_YEARS = re.compile(r"(?:今后|未来|下)(?P<count>[三四五])年")
_OPENING = 60
_LEADS = re.compile(
    r"[到至]\s*(?:\d{4}年|[“\"'][七八九十])|^\d{4}年[底末]?的?[^,。;\d]{0,6}(?:目标|任务)$|"
    rf"^[“\"']{FIVE}[”\"'](?:时期|期间)[^,。;\d]{{0,24}}(?:目标|任务)(?:[是为:]|$)"
)
"""A clause whose year holds for all of its paragraph."""
_OPENS = re.compile(r"(?:(?:19|20)\d\d年?[-—~至到]+)?(?:19|20)\d\d年(?:,?$|:|[全我][国省市县区镇乡])")
"""A clause that opens a paragraph with the year it tells of."""
_EACH_YEAR = re.compile(r"每[\d三五]?年")
_EACH_SINCE = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?:起|开始)")
_THIS_YEAR = re.compile(
    r"\s*(?:预计|力争|确保|争取|计划)?(?:今年|全年|年内|当年|本年度|[上下]半年|第?[一二三四]季度|\d{1,2}月[份底初中]|(?:春节|元旦|国庆|汛期|入冬|供暖)[^,。]{0,3}前)"
)
_COUNTED = re.compile(
    r"(?:\d|[一二两三四五六七八九十百千][万亿]?)(?:%|[万亿]|[个家座项公亩元吨人户])|分之[一二三四五六七八九十]"
)
_LAST_YEAR = re.compile(r"(?<![比较从由与以])(?:去年|上年)(?!同期|度?末|的?基础|结[转余]|的约?[\d.]+[%倍])")
_YEAR_TOLD = re.compile(r"([今去上])(?<![从由自比较到至与同].)年(?!以来|计划|预期|目标|同期|(?<=[去上]年)的)")
_LAST_YEAR_OPENS = re.compile(r"(?:[^。;]{0,24}[,;])?(?:去年|上年),")


class Periods:
    """Reads periods clause by clause; remembers the last year a paragraph stated."""

    def __init__(self, folded: str, years: PlanYears) -> None:
        self.text = folded
        self.years, self._known, self._words = years, years.known, folded[years.start : years.end]
        self.ahead = years.first + (is_account(folded, years.first) or is_of_half_year(folded))
        told = A_YEAR.match(folded, years.start)
        self.named = not is_account(folded) and (told is None or number_of_year(told[1]) == years.first)
        self.due = year_of_goals(folded, years)
        self._over = YearsPast(folded, self.ahead)
        self.block = self.sentence = self._begin = -1
        self.stated: Period | None = None
        self.leading: Period | None = None
        self.brief: Period | None = None
        self._asides, self._phases = YearsAside(), phases_of(folded, years)
        self._of_headings: dict[tuple[int, QuantityRole], Period | None] = {}

    def enter(self, clause: Clause) -> None:
        """Note what years a clause states, for the clauses after it in the same block."""
        text = self.text[clause.start : clause.end]
        opens, anew, dated = clause.block.start != self.block, clause.sentence != self.sentence, "年" in text
        if opens:
            self.block, self.leading = clause.block.start, None
        # “十五五”期间投资 9 亿元。其中公路 5 亿元
        if anew and (opens or not text.startswith("其中")):
            later = self.leading and self.leading.written > str(self.years.last)
            this = _THIS_YEAR.match(text) if dated or later else None
            opened = this and self.leading and "今" not in this.group() and self.leading.basis == "inferred"
            self.stated = self.leading if opened or not this else None  # 2030 年, 全县 …。全年 …
        aside = self._asides.part or (anew and self._asides.beyond)
        if aside and self._asides.enter(self.text, clause, anew=anew):
            self.stated = self._asides.before
        self.sentence, self._begin, self.brief = clause.sentence, -1, None
        if not (dated or ("五" in text and _FIVE.search(text)) or "世纪末" in text):
            return
        text = without_asides("".join(text.split()))
        counted = COUNTED_YEAR.search(text)
        found = stated_in(text, self.years) if counted or "世纪" in text else None
        if found is None and counted and self._known and (brief := brief_in(text, self.years)):
            self.brief = brief
            found = brief if brief.source.endswith("内") else None  # 五年内引进 9 家, 培育 8 家
        ours = self._known and (self.named or self.due > self.years.first)
        called = spoken_year(self.text, text, clause, self.years.first) if ours else None
        if is_ready_by(self.text, text, clause):
            return  # 某公路 30 公里, 2033 年通车; 新建桥梁 5 座
        if found is None and called:
            if called.basis == "stated":
                self._asides.apart(clause, self.stated)
            self.stated = called
        elif found is not None:
            self._asides.told(self.text, clause, text, found, self.stated, self.years)
            self.stated, near = found, clause.start - self.block < _OPENING
            if near and _LEADS.search(text) and not _COUNTED.search(self.text, self.block, clause.start):
                self.leading = found
            elif clause.start == self.block and _OPENS.match(text):
                self.leading = Period(found.written, "inferred", found.source)

    def sentence_of(self, clause: Clause) -> int:
        """Where the sentence of a clause begins, after ``enter`` of that clause."""
        if self._begin < 0:
            self._begin = sentence_start(self.text, clause)
        return self._begin

    def of(
        self, clause: Clause, role: QuantityRole, indicator: str, start: int = 0, *, origin: bool = False
    ) -> Period:
        """The period of a figure of the role in the clause, after ``enter`` of that clause.

        What is cumulated, averaged or done each year, or was for years, holds from the first (``2016/2020``).
        ``start`` is where the figure begins; of the state before a change (``origin``) the year is earlier.
        """
        sentence = self.sentence_of(clause)
        if origin:
            return self._before(sentence, clause, start)
        if self._asides.beyond and self._asides.left(clause, indicator):
            self.stated = self._asides.before
        period = self._of(sentence, clause, role)
        mean = "年均" in indicator
        period = within_five(period, role) if mean else period
        if not self._known or len(period.written) != 4 or role == "other":
            return replace(period, written=at_last(period.written, indicator, self.text, clause, start))
        last, first = int(period.written), 0
        mean = mean and "年均" in indicator.replace("年均浓度", "")
        summed = "累计" in indicator or self._asides.summed[0] == clause.sentence
        yearly = (summed and self._asides.is_summed(self.text, clause, start, indicator)) or mean
        if role == "achievement":
            first = self._since(sentence, clause, start, last, indicator, yearly=yearly)
            return Period(f"{first}/{last}", period.basis, period.source) if first else period
        count = years_summed(self.text, clause, start)
        each = _EACH_YEAR.search(self.text, clause.start, clause.end) is not None
        if each or yearly or count:
            begun = _EACH_SINCE.search(self.text, sentence, start)
            if role == "target" and begun and period.written == begun[1] and last < self.due:
                return Period(f"{last}/{self.due}", period.basis, begun.group())  # 从 2031 年起每年安排
            whole = last - self.years.first >= (2 if mean or each else 3)  # what is but summed may be so far
            first = max(self.years.first * whole, first_of_five(period.source))
            base = mean_base(self.text, sentence, start, last) if "年均" in indicator else 0
            first = base + 1 if base else first  # 比 2031 年增加 9 万吨, 年均增长 3%
            if count and last == self.years.first and period.basis == "inferred":
                return replace(period, written=f"{last}/{last + count - 1}")  # 三年累计引进 9 家
            first = last + 1 - count if count else first
        return Period(f"{first}/{last}", period.basis, period.source) if first else period

    def _since(
        self, sentence: int, clause: Clause, start: int, last: int, indicator: str, *, yearly: bool
    ) -> int:
        """The first of the years, up to the last, over which a figure sums up what was done; else 0."""
        begin = max(sentence, self.text.rfind(";", sentence, start))
        told, since = clause.start, 0
        before = self.text[begin:start]
        counted = ("年" in before or "五" in before) and COUNTED_YEAR.search(before)
        for each in _YEARS_PAST.finditer(self.text, begin, start) if counted else ():
            past = YEARS_COUNTED.get(each["past"] or each["all"], 0)
            first = FIVE_YEARS_FROM.get(each["five"], last + 1 - past)
            if first < last < first + 6 and not A_YEAR.search(self.text, each.end(), start):
                told, since = max(told, each.end()), first
        for end, base in bases_told(self.text, begin, start) if yearly else ():
            if 1 < last - base <= DECADE:  # 由 2000 年的 3 亿增加到 2005 年的 5 亿
                told, since = max(told, end), base + 1
        if not since and last != self.ahead - 1:
            return 0
        words = self.text[clause.start : start]
        sums = yearly and not words.endswith(("累计达到", "累计达", "累计有"))
        if since:
            return since if sums or not _STATE.search(self.text[told:start]) else 0
        summed = sums or ("累计" in words and not _STATE.search(words))
        past = self._past_years(clause, mean="年均" in words) if summed else self._over.alone(clause, start)
        if not past:
            return 0
        deed = not (summed or _PERCENT.match(self.text, start)) and tells_deed(words, indicator)
        tells = summed or (deed and not _STATE.search(words)) or tells_change(indicator)
        return last + 1 - past if tells and not _OF_ONE_YEAR.search(self.text, begin, start) else 0

    def _past_years(self, clause: Clause, *, mean: bool = False) -> int:
        """How many past years its headings or paragraph tell of; a ``mean`` is of the plan before."""
        if told := self._over.told(clause):
            return told
        return 5 if mean and self.years.last == self.years.first + 4 else 0

    def _before(self, sentence: int, clause: Clause, start: int) -> Period:
        """The year of the state before a change: stated, else the year before the time it is told of."""
        found = _START.search(self.text[clause.start : start].replace(" ", ""))
        if found and (found["year"] or found["five"]):
            year = number_of_year(found["year"]) if found["year"] else FIVE_YEARS_TO[found["five"]]
            since = f"{FIVE_YEARS_FROM[found['five']]}/" if found["over"] else ""
            return Period(f"{since}{year}", "stated", found.group().rstrip("的"))
        after = self._of(sentence, clause, "achievement")
        if not after.written:
            return after
        last = int(after.written[:4])
        if "/" in after.written:  # 2030 年到 2035 年, 占比由 9% 提升到 12%
            return replace(after, written=str(last - ("五" in after.source)))
        if clause.block.zone == "future":  # 二氧化硫由 2030 年的 9 吨减到 8 吨, 烟尘由 5 吨减到 4 吨
            told = (base for _, base in bases_told(self.text, sentence, start))
            first = max((base for base in told if last - DECADE <= base < last), default=last)
            return replace(after, written=str(first))
        told = (base for _, base in bases_told(self.text, clause.block.start, start))
        first = max((base for base in told if last - DECADE <= base < last), default=0)
        before = 1 if found and found["last"] else self._past_years(clause) or 1
        first = first or last - before
        return Period(str(first), "inferred", after.source)

    def _of(self, sentence: int, clause: Clause, role: QuantityRole) -> Period:
        past = clause.block.zone == "past"
        for told in filter(None, (self.brief, self.stated)):
            over = past and told.source[:1] in "截0123456789"  # a year, no “十五五”末
            if self._fits(told, role, over=over):
                return told
        may_be_amid = role == "achievement" and self._known and (clause.block.guessed or not past)
        if may_be_amid and (months := so_far(self.text, sentence, clause)):
            return Period(str(self.years.first), "inferred", months)
        phase = self._phases.of(clause) if role == "target" else None
        headed = self._headed(clause.block.path, role)
        if phase and self._fits(phase, role):
            return headed if headed and headed.written == phase.written else phase
        if headed is not None:
            return headed
        if not self._known:
            return Period(str(self.due) if self.due and role == "target" else "", "inferred", "")
        last = self.ahead - 1 if role == "achievement" else self.due
        if last < self.years.first and self.named:
            this = self.text.find("今年", sentence, clause.end) >= 0
            said = _YEAR_TOLD.findall(self.text, sentence, clause.end) if this else ()
            last = self.years.first if said and said[-1] == "今" else last
        if role == "achievement" and last == self.years.first:
            opened = _LAST_YEAR_OPENS.match(self.text, sentence, clause.start)
            last -= bool(opened or _LAST_YEAR.search(self.text, clause.start, clause.end))
        return Period(str(last), "inferred", self._words)

    def _fits(self, period: Period, role: QuantityRole, *, over: bool = False) -> bool:
        year = int(period.written[:4])
        fits = year < self.ahead + over if role == "achievement" else year >= self.years.first
        return fits or not self._known

    def _headed(self, path: tuple[Heading, ...], role: QuantityRole) -> Period | None:
        if not path:
            return None
        key, heading = (path[-1].start, role), path[-1]
        if key not in self._of_headings:
            words = self.text[heading.start : heading.end]
            sentence = heading.kind == "run-in" and _COUNTED.search(words)  # that tells of figures itself
            told = None if sentence else self._told_in(words, role)
            self._of_headings[key] = told or self._headed(path[:-1], role)
        return self._of_headings[key]

    def _told_in(self, words: str, role: QuantityRole) -> Period | None:
        """The period that the words of a heading tell."""
        told = A_YEAR.findall(words) if "年" in words else ()
        said = [number_of_year(each) for each in told if len(each) == 4]
        years = [year for year in said if self._fits(Period(str(year), "stated", ""), role)]
        five = _FIVE.findall(words) if "五" in words else ()
        coming = _NEXT_YEARS.search(words) if "年" in words else None
        last = FIVE_YEARS_TO[five[-1 if role == "target" else 0]] if five else 0
        if not years and five and (role == "other" or (role == "target" and last >= self.years.first)):
            years = [last]
        elif not years and role != "achievement" and coming and self._known and "今年" not in words:
            years = [self.years.first + YEARS_COUNTED[coming["count"]] - 1]
        return Period(str(max(years)), "inferred", words) if years else None
