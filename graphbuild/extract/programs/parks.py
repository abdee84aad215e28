"""Parks and institutes of their own name, by the verb that sets them up or puts them to use."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import form

_NAME: Final = "(?:(?![和及的个与])[一-鿿A-Za-z])"

PARKS: Final = (
    form(
        "project",
        "park-set-up",
        "产业园|物流园|科技园|创业园|作园区",
        r"(?:建设|打造|推进|加快|建成|推动|支持|谋划)(?P<name>(?!一批|各|国家|省级|市级|县级|现代|特色|专业|配套|企业|项目|进入?|标准|特色产业园|[两三四五六]大)"
        rf"(?:(?:(?!建设){_NAME}){{2,12}}产业(?:园区|园|[协合]作园区)|(?:(?!建设){_NAME}){{3,12}}(?:物流园区|物流园|科技园|创业园)))"
        r"(?=[,。;、]|等|建设|开发|$|\n)",
        trimmed=True,
    ),
    form(
        "project",
        "institute-put-to-use",
        "研究院|学院",
        r"(?:加快|建设|用好|发挥|依托|建强|成立|组建|设立|共建|推动|推进|、)(?P<name>(?!各|高等|一批|企业|龙头|中国|国家(?![^\W!-ÿ]{4})|职业|技工|技师|高职)"
        rf"{_NAME}{{3,12}}(?<!职业)(?<!科)(?<!技术)(?:研究院|学院))(?=[,。;、]|建设|等|作用|资源|实[体质]化|$|\n)",
        trimmed=True,
    ),
)
"""Forms of parks and institutes."""
