"""What a place is to become: a city of such qualities, a county of such goods, its own name anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.forms import form
from graphbuild.extract.programs.spoken import Spoken

_MAKES: Final = (
    "(?:(?:打造|建立|建设|建成|构建|共建|创建|争创|迈向|塑造|营造|建好|朝着|全面深化|描绘|谱写|书写|奋进|开创|再造|加快|推动|推进|擦亮|"
    "致力于|以建设|以打造|绘就|成为|叫响|做优|做美)(?:成为|成|更高水平的?|更加|一个|一座)?){1,2}"
)
_QUALITY: Final = (
    "(?:宜居|宜业|宜游|宜商|宜学|宜养|韧性|智慧|品质|高品质|现代化|国际化|现代|美丽|幸福|生态|魅力|山水|滨海|滨湖|实力|滨江|沿江|沿海|"
    "文明|人民|和谐|活力|创新|创业|花园|公园|园林|人文|健康|平安|绿色|低碳|开放|特色|精致|一流|旅游|文化|温泉|海滨|历史文化|工业|"
    "新型|富裕|富强|富庶|繁荣|法治|诚信|康养|养生|休闲|度假|商贸|田园|森林|清新|秀美|靓丽|时尚|科技|产业|港口|口岸|数字|海绵|"
    "民族|红色|高原|草原|冰雪|边境|革命老区|高质量|社会主义|国际|区域性?|省域|世界级?|国内|的|且|又|而)"
)
_AFTER: Final = r"(?=[,。;、!和]|$|\n|建设|总?目标|而|上|的目标|进程|步伐|征程)"

VISIONS: Final = (
    form(
        "strategy",
        "coded-formula",
        "0”|1”|2”|3”|4”|5”|6”|7”|8”|9”|N”|X”",
        r"(?:实施|推进|落实|围绕|聚焦|按照|构建|打造|锚定|完善|践行)(?:好|全市|全县|全省|[省市县]委)*(?P<name>“(?=[^“”]*\d)[\dNX+]{3,9}”(?!工程|行动|计划|战略|项目)"
        r"[^\W!-ÿ和的等]{2,7}?)(?=[,。;、〔\[]|$|\n)",
    ),
    form(
        "slogan",
        "qualities-of-place",
        "、和谐|、魅力|、幸福|、美丽|、平安|、活力|、文明|、实力|、生态|、人文|、富裕|、开放|、法治|、绿色",
        rf"{_MAKES}(?P<name>(?:{_QUALITY}、){{1,4}}{_QUALITY}[^\W!-ÿ]{{2,3}}?){_AFTER}",
    ),
    form(
        "slogan",
        "quoted-anew",
        "”新|”的新",
        r"(?:建设|打造|描绘|谱写|书写|开创|展现|绘就|加快)(?P<name>“[^“”\n]{3,16}”的?新(?!局面|篇章|格局|气象|优势|路径|模式|高地|名片|时代|征程|引擎|动能|样板|形象|风貌|画卷|阶段|经验)[^\W!-ÿ]{2,3})(?=[,。;、!]|$|\n|建设|作出|做出|而|新的?画卷|新?篇章|现实)",
    ),
)
"""Forms of what a place is to become, and of policies and campaigns named by their fields."""
_NEW: Final = re.compile(
    rf"(?:{_MAKES}|(?<![^\W!-ÿ])(?={_QUALITY}{{1,4}}新))(?P<name>(?:(?!和(?!谐|美|睦)|成为|推进|推动|加快|国资)(?:[^\W!-ÿ]|[“”、])){{2,26}}?"
    rf"新(?P<place>[^\W!-ÿ]{{2,3}})){_AFTER}"
)
_ANEW: Final = re.compile(r"新(?=[^\W!-ÿ]{2})")
_NO_PLACES: Final = frozenset({"城区", "新区", "城镇", "新城", "和平", "文化", "开放", "发展"})


def new_places(spoken: Spoken) -> Iterator[Candidate]:
    """Yield what names a place anew (富裕文明新…)."""
    folded = spoken.folded
    anew = (found.end() for found in _ANEW.finditer(folded))
    named = (at for at in anew if is_place(folded[at : at + 2]) or is_place(folded[at : at + 3]))
    for place in sorted(spoken.places(named)):
        clause = spoken.clauses[place]
        for found in _NEW.finditer(folded, clause.start, clause.end):
            if is_place(found["place"]) and found["place"] not in _NO_PLACES:
                yield Candidate(*found.span("name"), "slogan", "new-place", "medium", 3)
