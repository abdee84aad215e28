"""What a figure measures, as a noun phrase: cut out of its clause, with the head it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.extract import indicator_words as words
from graphbuild.extract.figures import Figure
from graphbuild.extract.pieces import Clause

_BRACKETED = re.compile(r"\([^()]{0,60}\)|[\[〔]\d{1,3}[\]〕]")
_LEVEL_ONLY = re.compile(r"^(?:国家|省部?|市|县|区|乡镇?|村)级(?:[及]?以上)?$")
_INVESTING = re.compile(r"(?:总?投资|总?投入|概算|估算)(?:额|约|近|达|超)*\s*$")
_LIST_MARK = re.compile(r"[、]|(?<=[\u4e00-\u9fff”])(?:和|及|与|以及)(?=[\u4e00-\u9fff“]|\s*$)")
_AND = re.compile(r"、|(?<=.)(?:和|及|与|以及)(?=.)")
_JOINED = ("", "、", "和", "及", "与", "以及", ",", "或")
_EACH = re.compile(r"分别|各自|依次")
_TAIL_NOUN = re.compile(
    r"^(?P<head>.{2,}?)(?P<tail>(?:开工|改造|提升|升级)?建设|前期工作|改造(?:提升)?|组建|整治|治理|升级|更新|开工|改扩建|排查整治|培训|搬迁|修复|编制|修建|创建|试点)$"
)
_ACTED_ON = re.compile(r"^(?P<head>.{2,})的(?P<tail>实施|建设|推进|引进|培育|改造|落地|投产)(?:上|中)?$")
_INDUSTRY = re.compile(r"^(?:第?[一二三]产(?:业)?|第[一二三]次产业|农业|工业|服务业|建筑业)$")
_PURPOSE = re.compile(r"(?:的)?(?:任务|目标|问题|(?<!前期)工作|指标|要求)$|的[^的]{0,6}(?:进度|步伐|力度|水平|质量)$")
_PREDICATED = re.compile(r"(?<=..)(?=完成(?:投资|税收)?|实现|增加值|达到|增长|累计|提前)")
_INVESTED = re.compile(r"^(?:总?投资|投入(?:资金)?|总投入|筹资|融资|拨付|安排资金|财政投入|争取资金)$")
_WHOLE = re.compile(r"^(?:累计|总数|总量|总计|总|共|合计|累计总数)$")
_TIMES = frozenset(("天", "个月", "小时", "年", "周岁", "岁"))
_BOTH = re.compile(r"城乡(?=居民|低保|最低)|城镇和农村|城镇、农村")
_MAX = 40


@dataclass(slots=True)
class Named:
    """An indicator with the parts that later figures of its sentence inherit."""

    text: str
    base: str
    verb: str
    subject: str
    unit: str
    sentence: int
    items: tuple[str, ...] = ()


class Namer:
    """Names the figures of a text clause by clause; remembers what the sentence has named."""

    def __init__(self, folded: str) -> None:
        self.text = folded
        self.sentence = -1
        self.named: list[Named] = []
        self.items: tuple[str, ...] = ()
        self.classes: dict[int, bool] = {}

    def name(self, clause: Clause, figures: list[Figure], classes: list[bool]) -> list[str]:
        """The indicators of a clause's figures, in their order; ``classes`` marks those that are thresholds."""
        self.classes = dict(zip((figure.start for figure in figures), classes, strict=True))
        if clause.sentence != self.sentence:
            self.sentence = clause.sentence
            self.named = []
            self.items = ()
        if not figures:
            self.items = tuple(_items(words.without_lead(self.text[clause.start : clause.end])))
            return []
        result: list[str] = []
        place = 0
        while place < len(figures):
            group = self._group(figures, place)
            if len(group) > 1:
                names = self._grouped(clause, figures, place, group)
            else:
                names = [self._single(clause, figures, place)]
            result.extend(name.text for name in names)
            if not self.classes[figures[place].start]:
                self.named.extend(names)
            place += len(group)
        self.items = ()
        return result

    def _group(self, figures: list[Figure], place: int) -> list[Figure]:
        """The figures from ``place`` on that follow each other with nothing but list marks."""
        group = [figures[place]]
        for figure in figures[place + 1 :]:
            gap = self.text[group[-1].outer_end : figure.outer_start].strip()
            if figure.kind == "ratio" and group[-1].kind == "ratio" and gap in (":", "∶"):
                group.append(figure)
                continue
            same = figure.counted == group[-1].counted or figure.kind == group[-1].kind == "rank"
            if gap not in _JOINED or not gap or not same:
                break
            group.append(figure)
        return group

    def _left(self, clause: Clause, figures: list[Figure], place: int) -> str:
        """The words before a figure that belong to it."""
        start = clause.start
        number = clause.block.path[-1] if clause.block.path else None
        if number is not None and number.kind == "run-in" and clause.start <= number.start < clause.end:
            start = number.start
        if place and self.classes[figures[place - 1].start]:
            before = figures[place - 1]
            gap = self.text[before.outer_end : figures[place].outer_start]
            if not _LIST_MARK.search(gap):
                led = self.text[before.outer_start : before.start].removesuffix("到").removesuffix("达")
                shown = led + self.text[before.start : figures[place].outer_start]
                return self._left(clause, figures, place - 1) + _BRACKETED.sub("", shown)
        if place:
            start = figures[place - 1].outer_end
            gap = self.text[start : figures[place].outer_start]
            right = self._right_length(gap, figures[place - 1])
            start += right
        left = _BRACKETED.sub("", self.text[start : figures[place].outer_start])
        return re.sub(r"^.*:", "", left, flags=re.DOTALL)

    def _right_length(self, gap: str, figure: Figure) -> int:
        """How much of the words between two figures belongs to the first."""
        mark = _LIST_MARK.search(gap)
        if mark is None:
            stripped = gap.strip()
            if words.PREDICATE.match(stripped) or len(stripped) < 2 or figure.counted in _TIMES:
                return 0
            predicate = _PREDICATED.search(gap)
            return predicate.start() if predicate else len(gap)
        return mark.start()

    def _right(self, clause: Clause, figures: list[Figure], place: int) -> str:
        """The words after a figure that belong to it."""
        start = figures[place].outer_end
        if place + 1 < len(figures):
            gap = self.text[start : figures[place + 1].outer_start]
            if not gap.strip():
                last = place + 1
                while last + 1 < len(figures) and not self.text[figures[last].outer_end : figures[last + 1].outer_start].strip():
                    last += 1
                return self._right(clause, figures, last)
            gap = gap[: self._right_length(gap, figures[place])]
        elif ":" in self.text[start : clause.end]:
            gap = self.text[start : self.text.index(":", start)]
        else:
            gap = self.text[start : clause.end]
            comma = gap.find("、")
            if comma >= 0 and not re.search(r"[的等]|(?:和|及|与)", gap[comma:]):
                gap = gap[:comma] if comma > 1 else gap
        return _BRACKETED.sub("", gap).strip(" ,、。;!\n").removeprefix("的")

    def _last(self) -> Named | None:
        return self.named[-1] if self.named else None

    def _single(self, clause: Clause, figures: list[Figure], place: int) -> Named:
        figure = figures[place]
        left = self._left(clause, figures, place)
        right = self._right(clause, figures, place)
        if "元" in figure.unit and _INVESTING.search(left) and self._names_project(clause, figure):
            after = _BRACKETED.sub("", self.text[figure.outer_end : clause.end]).strip(" 的")
            after = re.sub(r"\d[\d.,]*[万亿]*(?:个|家|所|条|座|项|公里|亩|平方米|栋|处)", "", after)
            what = _PURPOSE.sub("", re.split(r"、|等|(?<=.)和", after[:_MAX])[0])
            return Named(what + "投资", what + "投资", "", what, figure.counted, self.sentence)
        if self._counts_first(figure, left, right):
            return self._counted(figure, left, right)
        return self._measured(figure, left, right)

    def _names_project(self, clause: Clause, figure: Figure) -> bool:
        """Whether a sum of investment is followed by what it is for: 投资 5 亿元的水厂."""
        after = self.text[figure.outer_end : clause.end].lstrip(" 的")
        return len(after) > 2 and re.match(r"[\u4e00-\u9fff\d“A-Z]", after) is not None and not (
            words.PREDICATE.match(after)
        )

    def _counts_first(self, figure: Figure, left: str, right: str) -> bool:
        """Whether what is counted stands after the number (79 个卫生室)."""
        if figure.kind == "rank" or not right or not re.match(r"[\u4e00-\u9fffA-Za-z“\"《]", right):
            return False
        if re.search(r"等\s*$", left):
            return True
        bare = words.without_tail(words.without_lead(left))
        if figure.counted in ("%", "‰", "个百分点", "百分点", "倍", "番", "成") and bare:
            return False
        if words.PREDICATE.match(right):
            return not left.strip(" 、,和及与") or (
                figure.counted in ("家", "户", "人", "名", "个", "项") and not bare and not re.search(r"[达到成现为是]\s*$", left)
            )
        return True

    def _counted(self, figure: Figure, left: str, right: str) -> Named:
        """verb + number + noun: 推进五个集中区建设 → 推进建设的集中区数."""
        lead = words.without_lead(left)
        listed = re.search(r"等\s*$", lead)
        if listed:
            found = words.VERB.match(lead)
            lead = found.group() if found else ""
        mark = lead.rfind("、")
        if mark > 0:
            opening = words.VERB.match(lead)
            after = words.VERB.match(lead, mark + 1)
            lead = lead[mark + 1 :] if after else opening.group() if opening else ""
        verb = words.without_tail(lead).removesuffix("好") if lead else ""
        if not verb:
            led = words.VERB.match(re.sub(r"^(?:全[国省市县区]|年内|全年|今年|重点|\s)+", "", left.strip()))
            verb = led.group() if led else ""
        found = words.VERB.search(verb)
        if len(verb) > 12 and found:
            last = max((each for each in words.VERB.finditer(verb)), key=lambda each: each.start())
            verb = verb[last.start() :]
        right = _PURPOSE.sub("", right[:_MAX])
        if not verb and not listed:
            verb = self._inherited_verb(figure, right)
        moved = _TAIL_NOUN.match(right)
        acting = _ACTED_ON.match(right)
        if acting:
            text = words.with_noun(acting["tail"] + acting["head"], figure.unit)
            return Named(text, text, acting["tail"], acting["head"], figure.counted, self.sentence)
        acted = next((each for each in words.VERB.finditer(right, 2) if len(each.group()) > 1), None)
        if not moved and acted and not verb.strip() and acted.end() < len(right):
            head, tail = right[: acted.start()].removesuffix("的"), right[acted.start() :]
            text = f"{tail}的{words.with_noun(head, figure.unit)}"
            return Named(text, text, f"{tail}的", head, figure.counted, self.sentence)
        if moved and re.search(r"推进|加快|实施|完成|启动|开展|推动|抓好|谋划", verb):
            phrase = f"{verb}{moved['tail']}的{moved['head']}"
        else:
            phrase = verb + right
        text = words.with_noun(phrase, figure.unit)
        return Named(text, text, verb, right, figure.counted, self.sentence)

    def _inherited_verb(self, figure: Figure, right: str) -> str:
        last = self._last()
        if last is None or last.unit != figure.counted or words.VERB.match(right):
            return ""
        return last.verb

    def _measured(self, figure: Figure, left: str, right: str) -> Named:
        """noun + predicate + number: 生产总值增长 5.5% → 生产总值增速."""
        if last_name := self._compared(figure, left):
            return last_name
        subset = re.match(r"\s*(?:,|、)?其中", left) is not None
        only = words.VERB.fullmatch(words.without_tail(words.without_lead(left))) is not None
        phrase, kind, how = (left, "", "") if only else words.change_of(left)
        level = words.without_tail(phrase)
        lead = words.without_lead(level)
        predicated = phrase.strip() != level.strip() or bool(kind)
        if lead and (kind or (predicated and words.is_measured(lead))):
            lead = re.sub(r"^(?:推动|促进|带动|实现|确保|保持|支持|力促|引导|使)(?=...)", "", lead)
        lead = _listed(lead)
        last = self._last()
        suffix = words.change_suffix(kind, how, figure.unit) if kind else ""
        if not lead:
            return self._continued(figure, last, suffix, right)
        verb = ""
        found = words.VERB.match(lead)
        if found and len(found.group()) < len(lead):
            verb = found.group()
        if lead.startswith("完成") and words.VERB.match(lead[2:]) and len(lead) > 4:
            lead, verb = lead[2:], ""
        if last is not None and _LEVEL_ONLY.match(lead):
            rest = re.sub(r"^(?:国家|省|市|县|区)级(?:[及]?以上)?", "", last.subject)
            text = words.with_noun(last.verb + lead + rest, figure.unit)
            return Named(text, text, last.verb, lead + rest, figure.counted, self.sentence)
        if last is not None and words.VERB.fullmatch(lead):
            text = words.with_noun(lead + last.subject, figure.unit)
            return Named(text + suffix, text, lead, last.subject, figure.counted, self.sentence)
        if _INVESTED.match(lead) and words.PREDICATE.match(right):
            what = re.sub(r"\d[\d.,]*[万亿]*[个家所条座项公里亩平方米]*", "", words.PREDICATE.sub("", right))
            return Named(what[:_MAX] + lead, what + lead, "", what, figure.counted, self.sentence)
        if last is not None and _WHOLE.match(lead):
            text = words.with_noun("累计" + last.subject, figure.unit) if "累" in lead else last.subject + lead
            return Named(text, text, last.verb, last.subject, figure.counted, self.sentence)
        if words.DEPENDENT.match(lead) and last is not None and not words.DEPENDENT.match(last.subject):
            subject = last.subject if lead.startswith("占") else words.without_measure(last.subject)
            if not lead.startswith("占"):
                lead = re.sub(r"^(?:实现|完成(?!率|投资)|年度?|其)(?=..)", "", lead)
            joined = (last.base if lead.startswith("占") else subject) + lead
            if lead.startswith("占"):
                joined = re.sub(r"的?(?:比重|比例|份额)?$", "", joined) + (re.search(r"比重|比例|份额", lead) or re.match("", "")).group() if re.search(r"比重|比例|份额", lead) else joined + "比例"
            text = joined + suffix
            return Named(text, joined, last.verb, last.subject, figure.counted, self.sentence)
        if subset and last is not None:
            return self._subset(figure, last, lead, suffix)
        own = any(len(each.group()) > 1 for each in words.VERB.finditer(lead))
        if not own and not predicated and last is not None and last.verb and not words.is_measured(lead):
            verb = last.verb if _same_kind(last.unit, figure.counted) else ""
            lead = verb + lead
        if lead.upper().endswith("GDP"):
            lead = lead[:-3] + "生产总值"
        if _INDUSTRY.match(lead) and not kind and "元" in figure.unit:
            lead += "增加值"
        base = lead if kind else words.with_noun(lead, figure.unit)
        if figure.kind == "rank":
            base = _ranked(lead)
        subject = lead[len(verb) :] if verb and lead.startswith(verb) else lead
        return Named((base + suffix)[-_MAX:], base, verb, subject, figure.counted, self.sentence)

    def _compared(self, figure: Figure, left: str) -> Named | None:
        """是去年的 2.5 倍, 高于全省平均 3 个百分点: the figure before, set against something."""
        last = self._last()
        if last is None:
            return None
        times = re.search(r"(?:是|为|相当于)(?P<than>[^,。;]{2,16}?)的?\s*$", left) if figure.unit == "倍" else None
        over = re.match(r"[\s,、]*(?P<over>(?:高于|低于|快于|超过|超出|好于|多于)[^,。;]{2,16})$", left)
        if times and not words.without_lead(left[: times.start()]):
            text = f"{last.base}与{times['than']}之比"
        elif over:
            text = f"{last.text}{over['over']}的幅度"
        else:
            return None
        return Named(text, last.base, last.verb, last.subject, last.unit, self.sentence)

    def _continued(self, figure: Figure, last: Named | None, suffix: str, right: str) -> Named:
        """A figure with no words of its own: 完成 106 亿元, 增长 9%."""
        if last is None:
            text = words.with_noun(right[:_MAX], figure.unit) if right else "".join(self.items[:1])
            return Named(text + suffix, text, "", text, figure.counted, self.sentence)
        base = last.base
        if figure.kind == "rank":
            base = _ranked(last.base)
            return Named(base, base, last.verb, last.subject, figure.counted, self.sentence)
        if not suffix and figure.unit and last.unit != figure.counted and words.amount_noun(figure.unit):
            base = words.with_noun(last.subject, figure.unit)
        return Named(base + suffix, base, last.verb, last.subject, figure.counted, self.sentence)

    def _subset(self, figure: Figure, last: Named, lead: str, suffix: str) -> Named:
        """其中 …: a part of what the figure before counts."""
        if words.is_measured(lead) or suffix:
            text = lead if re.match(r".*(?:数|人数|户数)$", lead) or suffix else f"{last.base}中{lead}"
        elif len(lead) <= 4 and last.unit == figure.counted:
            text = lead + last.base
        else:
            text = words.with_noun(lead, figure.unit)
        return Named(text + suffix, text, last.verb, lead, figure.counted, self.sentence)

    def _grouped(self, clause: Clause, figures: list[Figure], place: int, group: list[Figure]) -> list[Named]:
        """A、B 分别增长 x、y: one name a figure."""
        left = self._left(clause, figures, place)
        phrase, kind, how = words.change_of(_EACH.sub("", left))
        lead = words.without_lead(words.without_tail(phrase))
        suffix = words.change_suffix(kind, how, group[0].unit) if kind else ""
        names = _shares(lead, len(group)) if group[0].kind == "ratio" else self._each(lead, len(group))
        if names is None:
            first = self._single(clause, figures, place)
            return [Named(first.text, first.base, first.verb, first.subject, first.unit, self.sentence) for _ in group]
        found = []
        for name, figure in zip(names, group, strict=True):
            base = name if suffix else words.with_noun(name, figure.unit)
            found.append(Named(base + suffix, base, "", name, figure.counted, self.sentence))
        return found

    def _each(self, lead: str, count: int) -> list[str] | None:
        """The names of ``count`` things in a phrase, or those of the figures before; ``None`` if unclear."""
        if not lead:
            if len(self.named) >= count:
                return [each.base for each in self.named[-count:]]
            return None
        if count == 2:
            both = _BOTH.search(lead)
            if both:
                return [lead[: both.start()] + each + lead[both.end() :].lstrip("和、") for each in ("城镇", "农村")]
        items = _items(lead)
        if len(items) == count:
            return _completed(items)
        if len(items) == 1 and len(self.items) == count:
            return [item + lead for item in self.items]
        if len(items) > count:
            head = "".join(items[: len(items) - count])
            return _completed([head + items[len(items) - count], *items[len(items) - count + 1 :]])
        return None


def _shares(lead: str, count: int) -> list[str] | None:
    """The shares of a ratio: 三次产业比例 → 一产占三次产业的比例 …; 粮、经、饲比例 by its items."""
    whole = re.sub(r"(?:结构)?(?:的)?(?:之比|比例|比重|结构|比)?(?:的)?(?:[从由].*|调整|优化|调|为|至|到)*$", "", lead)
    if re.search(r"产业", lead) and count == 3:
        return [f"第{part}产业占三次产业比重" for part in "一二三"]
    items = _items(whole)
    if len(items) != count:
        return [f"{whole}比例"] * count
    return [f"{item}占{whole.replace('、', '')}比例" for item in items]


def _items(lead: str) -> list[str]:
    return [item.strip() for item in _AND.split(lead) if item.strip()]


def _listed(lead: str) -> str:
    """A、B、C 等 noun → verb + noun: the examples before 等 are not what is counted."""
    found = re.match(r"^(?P<before>.*[^同一均相平劣优高中初上下甲乙特])等(?!级|次|候|教育|学校|职|额|同|额)(?P<after>.{2,})$", lead)
    if found is None or "、" not in found["before"]:
        return lead
    verb = words.VERB.match(found["before"])
    return (verb.group() if verb else "") + re.sub(r"^[\d一二三四五六七八九十]+[个家项]", "", found["after"])


def _completed(items: list[str]) -> list[str]:
    """家电、新能源汽车零售额 → both with 零售额; 事故起数、死亡人数 → both with 事故."""
    tail = re.search(rf"[^{{}}]{{0,4}}(?:{words.MEASURES})$", items[-1])
    measure = re.search(
        r"(?:人均(?:可支配|纯|月)?(?:收入|标准)|(?:零售|交易|销售|进出口|贷款|存款|投资|利用外资)?(?:总额|额|余额)|增加值|吞吐量|覆盖率|(?:总)?产值|销售收入|营业收入|收入|投资|产量|面积|人数|户数|数量|总量|率|出口|进口|"
        r"浓度|排放量|比重|占比|比例|支出|利润|价格|人次|里程|标准|贷款|存款|增速)$",
        items[-1],
    )
    if tail is None or measure is None:
        return items
    done = [item if words.is_measured(item) else item + measure.group() for item in items]
    head = re.match(r"(?P<head>.{2,}?)(?:起数|件数|数量|人数|户数|总量|总数|受理数|面积|产量)$", done[0])
    if head:
        done = [done[0], *(head["head"] + item if len(item) <= 4 and words.is_measured(item) else item for item in done[1:])]
    return done


def _same_kind(first: str, second: str) -> bool:
    """Whether two units count things alike, so that a verb carries over."""
    return words.amount_noun(first) == words.amount_noun(second) or (
        words.amount_noun(first) in ("数", "人数", "户数", "里程", "面积") and words.amount_noun(second) in ("数", "人数", "户数", "里程", "面积")
    )


def _ranked(lead: str) -> str:
    scope = re.search(r"(全国|全省|全市|全区|世界|全球|自治区|西部|中部|全县|亚洲)[^,。;]{0,4}$", lead)
    held = words.without_tail(lead[: scope.start()]) if scope else lead
    return f"{held}{scope[1] if scope else ''}排名"
