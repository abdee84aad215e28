"""What is done to several things, or granted to somebody, by the noun at the end of the clause.

对 60 条道路、80 个校园进行整治 → 整治道路数, 整治校园数; 对新入选企业给予 10 万元奖励 → 新入选企业奖励.
"""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures.clause_figures import ClauseFigures, without_brackets
from graphbuild.extract.figures.indicator_holders import HOW, done_to
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, acted_on
from graphbuild.extract.figures.units import is_counter

_TOWARDS = re.compile(r"对[^,。;、\d]{0,10}$")
_DONE = re.compile(
    rf"(?P<noun>[^,。;\d]*?)(?:免费|统一|集中|全部)*(?:进行|实施|实行|开展|给予|予以){HOW}(?P<deed>[^,。;\d的(]{{2,10}})(?:\([^()]*\))?$"
)

GIVING = "给予"
_GIVEN = re.compile(
    rf"(?:\d{{4}}年度?)?(?P<who>[^,。;\d%]*?(?=分别|各自)|[^,。;、\d%]*?)(?:[再可将]|一次性|分别|各自?)*{GIVING}(?P<what>[^,。;、\d]{{0,12}}?)"
    r"(?:最高|不超过|最多|不[低少]于|总额|标准|[额为达到共计]|\s)*$"
)
_GRANT = re.compile(r"(?:奖[励补金]|[补资扶救]助|补[贴偿]|扶持|支持|贴息|资金|经费|津贴|奖学金)$")
_GRANTED = re.compile(
    rf"(?:左右|以内|以[上下]|的|不等|\(含\)|\s)*(?P<what>[^,。;、\d的(]{{0,8}}?{_GRANT.pattern[:-1]}+)(?=[,。;)(及和、并]|$)"
)
_GRANTEE = re.compile(r"(?<![^,。;:\s.])(?:[对向给为]|(?=[^,。;\d]{2,80}的,))(?P<who>[^,。;\d]{2,80}),\s*$")
"""Whom a rule is for, in the clause before what is granted."""
_LONGEST_GRANTEE = 36
_SHARE_OF = re.compile(r"按照?(?:其|该)?(?P<whole>[^,。;、\d]{2,24}?)的?$")
_SHARE_GRANTED = re.compile(
    rf"(?:以内|以下|左右|的?比例|的?标准|\s)*(?:一次性)?{GIVING}(?P<what>[^,。;、\d]{{0,6}}?{_GRANT.pattern[:-1]})(?=[,。;)(]|$)"
)
_PEOPLE = ("人", "户", "人次")
_ONE_SET = re.compile(
    r"(?:^\W*|[,:])(?:今年|明年|年内|全年|再|继续|拟|将|要|计划|共|已|先后|、)*对(?:辖区|境内|农村|城[镇区乡]|全[省市县区镇乡])*的?(?P<of>[^,。;、\d]{0,16})$"
)
"""What those that are counted are said to be, before their number (计划对新建的 | 8 个食堂进行补助)."""
_RAISED = re.compile(r"(?:进一步|全面|逐步)*(?P<deed>(?:提升|改善|完善|优化|加强)[^,。;、\d的(]{2,8})$")
_LIST_MARKS = frozenset("、和或及")


def granted(within: ClauseFigures) -> dict[int, Named]:
    """The names of the sums and shares of a clause that a rule grants somebody, by their places."""
    figures, clause, text = within.figures, within.clause, within.text
    if GIVING not in within.words:
        return {}
    at = text.index(GIVING, clause.start)
    place = next((place for place, each in enumerate(figures) if each.start > at), 0)
    first = figures[place]
    if first.start < at:
        return _share_granted(within, at)
    if "元" not in first.unit and first.counted != "%":
        return {}
    end = place + 1
    while end < len(figures) and figures[end].counted == first.counted:
        if text[figures[end - 1].outer_end : figures[end].outer_start].strip() not in _LIST_MARKS:
            break
        end += 1
    given = _GIVEN.search(without_brackets(text[clause.start : first.outer_start]))
    if given is None or (given.start() and given.string[given.start() - 1].isdigit()):  # 对 500 名学生给予
        return {}
    own = given["what"]
    told = None if _GRANT.search(own) else _GRANTED.match(text, figures[end - 1].outer_end, clause.end)
    if told is None and not _GRANT.search(own):
        return {}
    before = None if given["who"] else _GRANTEE.search(text, clause.block.start, clause.start)
    _, _, towards = given["who"].partition("对")
    who = towards if len(towards) > 1 else without_lead(given["who"]).lstrip("对向给为")
    who = before["who"] if before else who
    what = own + (told["what"] if told else "") + ("比例" if first.counted == "%" else "")
    names = _dealt(who, end - place)
    sums = zip(range(place, end), names, strict=True)
    named = {at: Named(name + what, name + what, "", what, figures[at].counted) for at, name in sums}
    share = figures[place - 1] if place and figures[place - 1].counted == "%" else None
    adjoins = share is not None and text[share.outer_end : at].strip("的比例标准以内再") == ""
    whole = _SHARE_OF.search(within.left(place - 1)) if adjoins else None
    if whole:  # 按投资额的 5% 给予最高 200 万元补助
        name = f"{what}占{whole['whole']}比例"
        named[place - 1] = Named(name, name, "", what, "%")
    return named


def _dealt(who: str, count: int) -> list[str]:
    """Those to whom so many sums are granted: 新评为国家级、省级名店的 → 新评为国家级名店的, 省级名店的."""
    new, of, sort = who.removesuffix("的").rpartition("的")
    kinds = lists.dealt(sort, count, ()) if count > 1 and "、" in sort else None
    if kinds:
        return [new + of + each for each in kinds]
    return [who if len(who) <= _LONGEST_GRANTEE else ""] * count


def _share_granted(within: ClauseFigures, at: int) -> dict[int, Named]:
    """按设备投资额的 10% 给予补助 → 补助占设备投资额比例."""
    place = max(place for place, each in enumerate(within.figures) if each.start < at)
    figure = within.figures[place]
    found = _SHARE_GRANTED.match(within.text, figure.outer_end, within.clause.end)
    whole = _SHARE_OF.search(within.left(place)) if found and figure.counted == "%" else None
    if found is None or whole is None:
        return {}
    name = f"{found['what']}占{whole['whole']}比例"
    return {place: Named(name, found["what"], "", found["what"], figure.counted)}


def treated(within: ClauseFigures, place: int) -> Named | None:
    """The name of one of several counts, or of people, by the deed that ends their clause; else nothing."""
    figures, clause = within.figures, within.clause
    figure = figures[place]
    text = within.text
    if "对" not in within.words or text.find("对", clause.start, figures[0].outer_start) < 0:
        return None
    if len(figures) == 1 and (alone := _alone(within)):
        return alone
    if len(figures) < 2 and figure.counted not in _PEOPLE:
        return None
    if not is_counter(figure.counted) or _TOWARDS.search(text, clause.start, figures[0].outer_start) is None:
        return None
    done = _DONE.match(text, figures[-1].outer_end, clause.end)
    if done is None or (len(figures) < 2 and done["noun"].strip()):
        return None
    noun = done["noun"] if figure is figures[-1] else within.right(place)
    noun = noun.strip("的 ") or done["noun"].strip("的 ")
    found = _DONE.match(noun)
    noun = found["noun"] if found else noun
    return acted_on(figure, done["deed"], noun)


def _alone(within: ClauseFigures) -> Named | None:
    """The name of the only count of a clause, of things that are said to be of a kind; else nothing."""
    (figure,), clause, text = within.figures, within.clause, within.text
    if not is_counter(figure.counted):
        return None
    led = _ONE_SET.search(without_brackets(text[clause.start : figure.outer_start]).replace(" ", ""))
    after = text[figure.outer_end : clause.end]
    done = (_DONE.match(after) or _RAISED.search(after)) if led else None
    if led is None or done is None:
        return None
    noun = done["noun"].strip("的 ") if done.re is _DONE else after[: done.start()].strip("的 ")
    of = "" if led["of"].endswith("等") or led["of"] in ("这", "以上", "上述", "的") else led["of"]
    if not noun:
        return None
    return done_to(figure, of + noun if len(of) > 1 else noun, done["deed"])
