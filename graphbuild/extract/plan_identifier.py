"""The id that a draft proposes for a plan: whose it is, for when, and of what where not of everything."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.programs.slug import LONGEST, slug
from graphbuild.extract.year import PlanYears

_LONGEST: Final = 16
"""Characters of a subject that its slug spells."""
_KIND: Final = re.compile(
    r"(?:(?:总体|专项|发展|建设|三年|五年|中长期|行动|实施|工作|重点|若干|政策|指导|具体)*"
    r"(?:规划|计划|方案|要点|措施|纲要|意见|安排|办法))+(?:的?(?:通知|决定|意见|报告|公告))?$"
)
_ISSUED: Final = re.compile(r"^.*?关于(?:印发|转发|批转|发布|下达)?")
_WHOLE: Final = re.compile(r"政府工作报告|国民经济和社会发展|作(?:政府)?工作报告")
"""A report or plan of everything that a territory is to do: no subject tells it from others of its kind."""
_WHEN: Final = re.compile(
    r"(?:第?[一二三四五六七八九十]+五(?:时期|期间)?|第[一二三四五六七八九十]+个五年)"
    r"|\d{4}年?(?:[-—–~至]+(?:\d{4})?)?(?:年度?)?|[一二〇○零三四五六七八九]{4}年"
)
_MARKS: Final = re.compile(r"\([^)]*\)|[^一-鿿A-Za-z0-9]+")
_BEFORE: Final = re.compile(
    r"^(?:国家|全国|中国|我国|[我全本][省市县区]|人民政府|办公厅|进一步|大力|扎实|全面|切实|加快|推进|推动|促进|支持|加强|深化|做好|实施|关于)+"
)
_ZONE: Final = re.compile(
    r"(?P<zone>[^\W\d]{0,12}?(?:开发区|高新区|经开区|新区|园区|产业园|工业园|科技城|[试实]验区|示范区|度假区|保税区|港区|"
    r"功能区|管理区|合作区|名胜区|景区))(?=(?:管委会|管理委员会|党工委)|(?:\d{4}年度?)?(?:上半年|半年)?工作|国民经济和社会发展)"
)
"""A zone, as its own reports and plans are headed."""
_SAYS_NOTHING: Final = ("", "政府", "人民政府", "重点", "全年", "年度", "主要")
_NATIONALITIES: Final = frozenset(
    {
        *("and", "Achang", "Bai", "Blang", "Bonan", "Buyei", "Dai", "Daur", "Deang", "Derung"),
        *("Dong", "Dongxiang", "Ewenki", "Gelao", "Hani", "Hui", "Jingpo", "Kazak", "Kirgiz", "Korean"),
        *("Lahu", "Li", "Lisu", "Manchu", "Maonan", "Miao", "Mongol", "Mulao", "Multi-ethnic", "Naxi"),
        *("Nu", "Oroqen", "Pumi", "Qiang", "Salar", "She", "Sui", "Tajik", "Tibetan", "Tu"),
        *("Tujia", "Uygur", "Va", "Xibe", "Yao", "Yi", "Yugur", "Zhuang"),
    }
)
_SORTS: Final = re.compile(
    r" (?:Special Administrative Region|(?P<autonomous>Autonomous) \w+|Municipality|Province|City|Prefecture"
    r"|County|District|Banner|League|New Area|Town)$"
)


def plan_identifier(code: str, name: str, years: PlanYears, title: str) -> str:
    """``TERRITORY-YEAR``, or ``TERRITORY-YEAR-SUBJECT`` for a plan of one subject only.

    Args:
        code: of the territory.
        name: what that is called in Chinese.
        years: which the plan is for.
        title: of the plan.
    """
    span = f"{years.first}" if years.first == years.last else f"{years.first}-{years.last}"
    subject = zone_of(title, code, name) or subject_of(title, _own_names(code, name))
    whole = "-".join(filter(None, (_territory(code, name), span, subject and slug(subject))))
    return whole if len(whole) <= LONGEST else whole[: whole.rindex("-", 0, LONGEST + 1)]


def zone_of(title: str, code: str, name: str) -> str:
    """The zone whose plan it is by its title, without the division that it lies in; empty for a division's.

    No list of divisions has zones: their plans are read as those of what they lie in.
    """
    words = _MARKS.sub("", unicodedata.normalize("NFKC", title))
    words = _ISSUED.sub("", words)
    dated = _WHEN.match(words)
    words = words[dated.end() :] if dated else words
    begun = next((each for each in _own_names(code, name) if words.startswith(each)), "")
    found = _ZONE.match(words, len(begun)) if begun else None
    return found["zone"] if found else ""


def subject_of(title: str, names: tuple[str, ...]) -> str:
    """What a plan is about by its title; empty where it is about everything, or the title does not tell.

    ``names`` are those of its territory and of what that lies in, which are no subject.
    """
    words = _MARKS.sub("", unicodedata.normalize("NFKC", title))
    kind = _KIND.search(words)
    if kind is None or _WHOLE.search(words):
        return ""
    words = _WHEN.sub("", _ISSUED.sub("", words[: kind.start()]))
    before = None
    while words != before:
        before = words
        for name in names:
            words = words.removeprefix(name)
        words = _BEFORE.sub("", words)
    return "" if words in _SAYS_NOTHING else words[:_LONGEST].rstrip("的")


def _own_names(code: str, name: str) -> tuple[str, ...]:
    listed = gazetteer()
    own = [listed.current[each].name for each in listed.ancestors(code) if each in listed.current]
    names = {each for full in (name, *own) for each in (full, _short(full))}
    return tuple(sorted(names, key=lambda each: (-len(each), each)))


def _territory(code: str, name: str) -> str:
    """The territory's own English name (Ordos), without its sort; yixian stays whole."""
    if code == COUNTRY:
        return COUNTRY
    listed = gazetteer().current.get(code)
    english = listed.english if listed is not None and len(name) > 2 else ""
    sort = _SORTS.search(english)
    words = (english[: sort.start()] if sort else english).replace(",", "").split()
    while sort and sort["autonomous"] and len(words) > 1 and words[-1] in _NATIONALITIES:
        words.pop()
    letters = unicodedata.normalize("NFKD", "".join(words)).lower()
    return re.sub(r"[^a-z0-9]", "", letters) or slug(_short(name)).replace("-", "")


def _short(name: str) -> str:
    """A division's name without its kind: 嘉兴 for 嘉兴市; one of two characters stays whole (易县)."""
    return name if len(name) < 3 else re.sub(r"(?:省|市|县|区|旗|盟|镇|乡|街道)$", "", name)
