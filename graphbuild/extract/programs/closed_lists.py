"""Names that begin with a list which 等 closes: what is done in such fields, or a ground for such trades."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import form

_DOES = (
    "(?:推进|推动|加快|实施|开展|建设|打造|深化|完善|探索|抓好|加强|强化|启动|突出|做好|布局|规划|培育)"
    "(?:建设|实施|开展)?(?:了|好)?"
)
_ITEM = (
    r"(?:(?!等|推进|加快|实施|完成|建设|和(?!谐))[^\W!-ÿ]){2,9}"
    r"(?<!工程)(?<!项目)(?<!行动)(?<!计划)(?<!改造)(?<!机制)(?<!制度)(?<!试点)(?<!规划)(?<!改革)"
)
_LIST = rf"(?:{_ITEM}、){{1,5}}{_ITEM}等"
_REST = r"(?!一批|地区|\d|[一二两三四五六七八九十]+[个大项条座])[^\W!-ÿ的等]{0,12}?"
_ENDS = r"(?=[,。;、]|$|\n|建设|工作|持续|取得|力度|完成)"

CLOSED_LISTS: Final = (
    form(
        "campaign",
        "done-in-fields",
        "攻关|综合治理|排放改造|行业改造|技术改造|领域整治|行业整治|联合整治",
        rf"{_DOES}(?P<name>{_LIST}{_REST}(?:攻关|综合治理(?:(?:与|和)生态修复|与修复)?|排放改造|行业[^\W!-ÿ]{{0,6}}改造|(?:领域|行业|联合)整治)){_ENDS}",
    ),
    form(
        "project-bundle",
        "ground-for-trades",
        "集聚区|聚集区|集中区|产业廊道|产业带",
        rf"{_DOES}(?P<name>{_LIST}{_REST}{{words}}){_ENDS}",
    ),
    form(
        "project",
        "ground-for-trades",
        "工基地|造基地|产基地|业基地",
        rf"{_DOES}(?P<name>(?:{_LIST}|[^\W!-ÿ]{{2,8}}等)(?!地|一批|\d)[^\W!-ÿ的等]{{4,20}}?(?:加工|制造|生产|产业)基地){_ENDS}",
    ),
)
"""Forms of names that begin with such a list."""
