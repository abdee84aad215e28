"""What the clauses of a sentence without a figure say that a later figure is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import without_brackets
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_courses import does_well, doing, without_course
from graphbuild.extract.figures.indicator_echoes import echoed
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_parts import HOLDER
from graphbuild.extract.figures.indicator_rankings import RATED
from graphbuild.extract.figures.indicator_subjects import is_apart, last_subject, said, subject_of, words_of
from graphbuild.extract.figures.indicator_topics import budget_of, told_thing, topic_of
from graphbuild.extract.figures.named import Measures, Named, measured_first
from graphbuild.extract.figures.units import is_counter
from graphbuild.extract.pieces import Clause

EARLIER = 40
"""Of so many figures at most tells a sentence that goes on with those before it (其中 …)."""
_CHANGED = re.compile(r"^(?:下调|上调|提高|降低|扩大|提升|调整|压减)")
_BASIS = re.compile(r"(?<=..)(?:(?:在?扣除|剔除|不[含计]|按照?|以)[^,。;]{2,})$")
_SET_AGAINST = Ending(r"^以(?:\d{4}年|上年)?(?P<what>[^,。;、]{2,}?)(?:作?为)?(?:基[数值准]|参照|参考)")
"""On what basis something is to fall or rise (以上年渗漏点数为基数, 减少 5%)."""
_SET_BACK = re.compile(r"[,\s]*(?:到?20\d\d年)?(?P<what>[^,。;、\d]{2,6}?)[比较](?=(?:19|20)\d\d年|“)")
_VAGUE = ("质量", "水平", "能力", "效益", "标准")
"""What gets better, and does not grow by a rate."""
_WORK = re.compile(r"(?!其中)[^,。;、:]{2,24}(?:项目|工程|治理|整治|改造|修复|[段期桥路库站厂馆渠坝闸堤线])")
"""What a list of works names by itself, before what each costs and how far it is."""
_CROP = re.compile(r"(?:再?[获夺迎]|实现|喜获)+“[^“”]{1,4}连[丰增]”$")
_PUSHED = re.compile(r"^(?:推进|加快|加强|抓好|开展|实施|推动)(?=.{3,})")
_FORCE = re.compile(r"(?<=..)(?:力度|步伐|进度|进程|工作)$")
_DEED = Ending(r"(?<=..)(?:建设|改造|发展|打造|创建)")
_RESPECT = Ending(r"(?<=教育)(?:入学机会|(?:大众化|普及)?水平|普及(?:程度|成果)|规模|质量)")
"""In what respect teaching is said to do better, before its rates."""
_TOLD_OF = re.compile(
    r"(?P<who>[^,。;、\d]{2,16}?)(?:工作|生产)?(?:已经?|基本|初步|[均都也])?(?:(?:选[址在]|位于|坐落)[^,。;、]{2,}|(?:实现|保持|呈现|取得|逆势|(?:连续|先后)?(?:跨越|跃上|迈上)|(?<=[业济易])发展|全面|大规模|全线|正式|全部|顺利|成功|稳[步定]|按[时期]|持续|连续[\d一二两三四五六七八九十]+年|快速|不断|健康|平稳|"
    r"蓬勃|迅速|较快|连年|融合|集聚|繁荣|加[快速]|扎实|深入|有序|逐步|进一步|如期|再)[^,。;、]{2,}|(?:建成|投入|竣工|开工|通车|开通|启动|完工|投[产用运]|封顶|合龙|贯通|开[园业])[^,。;、]{0,6}|(?:增长|发展|增(?=势))(?:势头|态势|势)?(?:强劲|良好|迅猛|喜人)|"
    r"(?:喜[获迎]|夺得|获得?|因灾|遭灾|连年|大幅|小幅|略有|普遍)+(?:大?丰收|歉收|减产|增产)|(?:增量|扩量|提质|扩面|扩容|增效|提速|升级|倍增|壮大|攀升|跃升){2}|[从由][无小弱少]到[有大强多])$"
)
"""What is said to do well or to be under way, before what it yields (工业经济稳步增长, 增加值达到 …)."""
_ACTS = re.compile(rf"(?:大幅|适当|逐步)?(?:加强|扩大|健全|增加|提高)|{words.VERB.pattern}")
_ALLOTTED = re.compile(
    r"(?:(?:中央|[省市县区](?:本?级)?)?财政)?(?:统筹|共|再)?(?:安排|拨付|下达)(?:[中省市县]央?财政)?(?:专项|补助|配套|奖补)*(?P<what>资金|经费|补助|补贴)?"
)
_LONGEST_PURPOSE = 30
_EXTENT = re.compile(r"^对(?=.{4,}的)|(?<=..)(?:范围|力度|规模|标准|水平|的?(?:投入|支持))$")
_OF_BUDGET = Ending(r"(?:安排|预算|本年|当年)?(?:收入|支出)(?:预算|安排)?")
_MEASURED = re.compile(r"[^,。;、\d达到]{2,16}(?:率|比例|比重|(?:排放|用水|使用)量)")
"""What is measured, alone before those of whom it is told (废水处理率, 乡镇工业达到 60%)."""
_PROPORTION = re.compile(
    r"(?P<who>[^,。;、\d]{2,12}?)(?:比[重例]|占比|份额)(?:明显|显著|大幅|稳步|逐步|持续|不断|进一步)*"
    r"(?:提[高升]|上升|下降|增[加大]|降低|扩大|减少)$"
)
"""Whose share is said to change, before what it is a share of."""
_SECTORS = re.compile(r"(?:三次产业|三产|第?[一二三、]+产业|粮经饲?)")
"""What has a structure that a ratio tells (三次产业协调发展, 结构比为 10:40:50)."""
_WORKS = ("项目", "工程", "园", "园区", "期", "厂", "站", "基地")
"""What the work that a sentence goes on about is (某项目开工, 该项目总投资 …)."""
_SOWN = re.compile(r"(?:种植|新[植栽]|栽植|收购|发展|新发展|推广|播种|移栽|提质增效)")
"""What is done to a crop, where nothing but its heading names it."""
_GIVEN = Ending(r"(?<=..)在[^,。;]{2,30}(?:基础之?上|情况之?下|条件之?下)")
"""What circumstances something has come about in (棉花在两年增产的基础上, 又增长 5%)."""
_TWO_MEASURED = re.compile(r"[^,。;、的]{2,8}[和与][^,。;、的]{2,8}的?(?:总?产量|面积|产值)")
_RAISED = re.compile(
    r"(?:[^,。;、\d]{0,6}(?:再|逐步|大幅|进一步|适当))?(?:提高|上调|提升|增加|降低|下调|调整)(?P<what>[^,。;、\d]{2,}(?:待遇|标准|补贴|补助|工资|养老金|津贴|价格))"
)
"""What is to be raised or cut, before from what and to what."""
_IN_ALL = re.compile(r"(?:总共|合计|共计?)(?![享同产青])")
_BARE = Ending(r"(?:播种|种植|饲养)?总?面积|总?产量?|总产值?|产值|播种面积|单产|[存出]栏")


class SentenceContext:
    """The last clause without a figure, and the subject that such a clause has set."""

    def __init__(
        self,
        text: str = "",
        clause: Clause | None = None,
        carried: str = "",
        measures: Measures = None,
        earlier: Sequence[Clause] = (),
    ) -> None:
        """``clause`` is the first of the sentence that is read, ``carried`` the subject of the one before.

        ``measures`` is what that was named first, and the one before; both are of the same paragraph.
        ``earlier`` are the clauses of the sentence before, if none of them has a figure.
        """
        self._text, self._clause = text, clause
        self._before = self._subject = self._apart = ""
        self.parts = False
        """Whether the clause before says no more than that parts follow (其中, …)."""
        self._listing = False
        self._whole: list[Named] = []
        self._carried, self._earlier = carried, earlier
        self.left: Sequence[Clause] = ()
        """The clauses of the sentence right before the next one, if none of them has a figure."""
        self._measures_before = measures
        self.measures: Measures = None
        self.is_new = False
        """Whether the subject was set after the last figure."""

    def passed(self, clause: str, *, apart: bool) -> None:
        """Note a clause without a figure; ``apart`` tells that a semicolon is before it."""
        plain = clause.isalnum()  # without brackets, marks and blanks
        heard = said(clause, plain=plain)
        if heard is None:
            return
        clause, announces = heard
        self._before, self._listing = clause if plain else without_brackets(clause), True
        if apart or announces:
            self._apart = clause
        clause = clause if plain else self._before.strip()
        self.parts = clause == "其中"
        if who := subject_of(clause):
            self._subject, self.is_new = who, True

    def carry(self, clauses: Sequence[Clause], named: int) -> None:
        """Note clauses without a figure, of this sentence and later; the last figure was in ``named``."""
        self._subject = last_subject(self._text, clauses) or self._subject
        self.left = [each for each in clauses if each.sentence == clauses[-1].sentence != named]

    def resumed(self, clause: str, named: list[Named]) -> list[Named]:
        """The whole once more, where a sum of it follows its parts: 项目 9 个, 其中工业 5 个, 共投资 2 亿."""
        if clause.startswith("其中"):
            self._whole = named[-1:]
        return self._whole if self._whole and _IN_ALL.match(clause) else []

    def named(self, names: Sequence[Named]) -> None:
        """Note that the figures of a clause were named; the first of ``names`` is that of its sentence."""
        self.measures = (names[0].base, self._measures_before) if names else self._measures_before
        self._listing = self.is_new = self.parts = False
        self._apart = ""

    def parts_of(self, figure: Figure) -> bool:
        """Whether they do of a figure that all of them are told in: money, or heads of cattle."""
        return self.parts and any(each in figure.unit for each in "元头只匹")

    @property
    def subject(self) -> str:
        """What the sentence is about by its own words, else by those of the one before; may be empty."""
        return self._subject or self._carried

    def of_topic(self, lead: str, *, first: bool) -> str:
        """A sum, or a bare deed told ``first``, with the crop that heads it: 烤烟: 种植 6 亩 → 种植烤烟."""
        sown = first and _SOWN.fullmatch(lead)
        whole = _BARE.fullmatch(lead) and (first or lead.startswith(("总", "播")))
        topic = topic_of(self._text, self._clause) if self._clause and (sown or whole) else ""
        return lead if topic in lead else lead + topic if sown else topic + lead

    def in_full(self, lead: str) -> str:
        """A phrase with the industry or the budget that it leaves out: 石化产业…, 产业规模 → 石化产业规模."""
        sign = lead[:1]
        if sign == "该" and lead.startswith(("该项目", "该工程")):
            about = self.about or self.subject
            return about + lead[3:] if about.endswith(_WORKS) else lead
        if _OF_BUDGET.fullmatch(lead):  # whose income or outlay is told by that word alone
            return (budget_of(self._text, self._clause) if self._clause else "") + lead
        whole = without_lead(self._before) if self._listing and HOLDER.fullmatch(lead) else ""
        if whole and _MEASURED.fullmatch(whole) and not words.VERB.match(whole):
            return lists.joined(lead, whole)
        part = _PROPORTION.match(self._before) if self._listing and sign == "占" else None
        if part:  # 风电比重提高, 占总量 9%
            return part["who"] + lead
        told = sign == "产" and lead.startswith("产业") and self.subject.endswith("产业")
        return lists.joined(self.subject, lead) if told else lead

    def structured(self, lead: str, named: list[Named]) -> str:
        """What a ratio is one of, by what was told before where it is not told (三次产业协调, 结构比为 …)."""
        if not lead.startswith(("结构", "比例", "构成", "占比", "比重")):
            return lead or "".join(self.listed[:1])
        sectors = _SECTORS.match(self._before) or (_SECTORS.match(named[-1].base) if named else None)
        return sectors.group() + lead if sectors else lead

    @property
    def listed(self) -> tuple[str, ...]:
        """What the clause before lists, if it has no figure."""
        listed = lists.items(without_lead(self._before)) if self._listing else []
        told = _TOLD_OF.match(listed[-1]) if len(listed) > 1 else None  # 棉花、水果等发展迅猛
        return tuple([*listed[:-1], told["who"].removesuffix("等")] if told else listed)

    @property
    def about(self) -> str:
        """The subject of the sentence, else what its last clause without a figure acts on; may be empty."""
        before = self._apart or self._before
        if not before:
            return told_thing(self._subject or self._carried) or self._told_earlier()
        lead = without_lead(before)
        verb = _ACTS.match(lead)
        verb = None if verb and (verb.group() == "新" or lead.startswith("业", verb.end())) else verb
        if (self._apart or self._listing) and verb is None and _WORK.fullmatch(lead):
            return lead
        pushed = _FORCE.sub("", lead) if before.lstrip().startswith(("加快", "加大")) else ""
        acted = lists.without_examples(lead[verb.end() :] if verb else pushed)
        lead = _GIVEN.sub("发展良好", lead)
        last = "" if verb else lead.rpartition("等")[2] if "、" in lead else lead
        told = _TOLD_OF.match(last)
        about = doing(last) or (told["who"] if told else acted or ("" if verb else does_well(lead)))
        return told_thing(self._subject or _RESPECT.sub("", _DEED.sub("", about)))

    def _told_earlier(self) -> str:
        """What the sentence before is about, if it has no figure (渔业园壮大。新增 9 家); else nothing."""
        if not self._earlier:
            return ""
        context = SentenceContext()
        for clause in self._earlier:
            context.passed(words_of(self._text, clause), apart=is_apart(self._text, clause))
        about = context.about
        return about if len(about) > len("产业") and about[0] != "是" else ""

    def around(self, counted: str) -> Named | None:
        """What the clause before is about, where no figure of the sentence was named yet."""
        about = self.about
        return Named(about, about, "", about, counted) if about else None

    def of_about(self, left: str) -> str:
        """A bare sum set against a year, with what the clause before tells of: 增加值较 2030 年翻一番."""
        bare = _SET_BACK.match(left) if self._listing else None
        about = self.about if bare and words.DEPENDENT.fullmatch(bare["what"]) else ""
        return about + left[bare.start("what") :] if bare and about else left

    @property
    def turns(self) -> bool:
        """Whether what figures are told of has changed since the last one."""
        return self.is_new or (self._apart != "" and self.about != "")

    def whole(self, noun: str) -> str:
        """What the clause before calls ``noun`` in full, if it has no figure; else the noun itself."""
        return echoed(noun, self._before) if self._listing else noun

    def allotted(self, lead: str) -> str:
        """A sum that is but allotted, by what the clause before says it is for: 实施专项, 安排 3 亿元."""
        sum_told = _ALLOTTED.fullmatch(lead) if self._listing else None
        before = without_lead(self._before.removeprefix("为")) if sum_told else ""
        verb = _ACTS.match(before)
        what = _EXTENT.sub("", before[verb.end() :].removeprefix("一轮")) if verb else ""
        whole = 2 <= len(what) <= _LONGEST_PURPOSE and what.count("“") == what.count("”")
        noun = "" if what.endswith(("补贴", "补助", "资金", "经费")) else "资金"
        return what + (sum_told["what"] or noun) if whole and sum_told else ""

    @property
    def _first_listed(self) -> str:
        """What the clause before tells of first, without the verb that brings it about; may be empty."""
        whole = _TWO_MEASURED.fullmatch(without_lead(self._before)) if self._listing else None
        told = whole.group().replace("的", "") if whole else "".join(self.listed[:1])
        return _GIVEN.sub("", told.removeprefix("实现").removeprefix("推动"))

    @property
    def moved(self) -> str:
        """What the clause before says of how something grew, or on what basis it did, whose rate follows."""
        told = self._first_listed
        what = _BASIS.sub("", without_course(_SET_AGAINST.sub(r"\g<what>", told)))
        return what if what != told and words.is_measured(what) and not what.endswith(_VAGUE) else ""

    def moved_in_kind(self, unit: str, counted: str) -> str:
        """What the clause before says does well, whose level or number is told next: 能力提升, 达到 8 吨."""
        what = without_course(told := self._first_listed)
        if what == told or words.is_measured(what):
            return what if what != told and what.endswith("能力") else ""
        return words.with_noun(what, unit) if is_counter(counted) else ""  # 上市企业实现突破, 达到 3 家

    def anew(self, left: str) -> str:
        """What is measured alone after a semicolon, before its figures (; 社会总产值, 2031 年 6 亿元).

        What is to be raised, where ``left`` tells what it is raised from.
        """
        raised = _RAISED.fullmatch(self._before.strip()) if self._listing and left[:1] in "由从" else None
        if raised:  # 提高干部待遇, 由人均 800 元提升至 1500 元
            return raised["what"]
        lead = without_lead(self._before) if self._listing and left[:1] in "由从" and left else ""
        told = _TOLD_OF.match(lead)
        who = told["who"] if told else does_well(lead)
        if words.is_measured(who) and not words.VERB.match(who):  # 收入实现翻倍, 从 2 亿元增至 4 亿元
            return who
        lead = without_lead(self._apart) if self._listing else ""
        alone = words.is_measured(lead) and not ("、" in lead or words.VERB.match(lead))
        return lead if alone else ""

    def ranked(self, last: str) -> str:
        """What a rank is told of: what the clause before rates, else the figure before, ``last``."""
        held = RATED.match(without_lead(self._before)) if self._listing else None
        return held["what"] if held else last

    def told(self, unit: str, counted: str) -> str:
        """What the clause before says of a figure that has no words of its own: 物流总额保持增长, 达到 …."""
        if not self._before and "元" in unit:  # 全年收入计划增长 8%。上半年完成 9 亿元
            return measured_first(self._measures_before)
        told = _CROP.sub("", without_course(_CHANGED.sub("", self._first_listed)))
        told = doing(told) or does_well(told) or told
        if not told or not is_counter(counted):
            return told
        return words.with_noun(_PUSHED.sub("", told), unit)
