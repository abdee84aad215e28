"""What speaks for a candidate, in Chinese: the comparisons of the linker and how they came out."""

from __future__ import annotations

from typing import Final

COMPARED: Final = {
    **{
        "iri": "IRI",
        "stated": "对方声明",
        "code": "代码",
        "name": "名称",
        "english": "英文名",
        "unit": "单位",
    },
    **{"translation": "译名", "marks": "限定词", "territory": "所属地区", "origin": "出处", "level": "层级"},
    **{
        "places named": "所提地点",
        "part of": "上级",
        "neighbours": "相邻之物",
        "division": "区划",
        "plan": "规划",
    },
}
"""What is compared → what it is called."""
FOUND: Final = {
    **{"same": "相同", "same form": "写法相同", "known as one": "已知为同一", "sounds alike": "读音相近"},
    **{
        "untold": "未说明",
        "part of it": "属其一部分",
        "listed as two": "名录中为两者",
        "written out": "全称与简写",
    },
    **{"same but for common words": "仅常用词不同", "same letters": "用字相同", "short form": "简称"},
    **{
        "same words": "用词相同",
        "same gist": "大意相同",
        "same quotation": "引号内相同",
        "abbreviated": "缩写",
    },
    **{"known as two": "已知为两者", "one letter apart": "差一字", "contained": "互为包含", "alike": "相近"},
    **{"somewhat alike": "略相近", "differs": "不同", "nearly same": "几乎相同", "within": "在其内"},
    **{"differs between languages": "中英文不一", "same dimension": "量纲相同", "not comparable": "不可比"},
    **{"the country": "全国", "same prefecture": "同市", "same province": "同省", "common": "有共同者"},
    **{"others": "另有所指", "none common": "无共同者"},
}
"""How a comparison comes out → how that is said."""


def reason(feature: str) -> str:
    """A feature ``name=value`` in Chinese; what has no words here stays as it is."""
    name, equals, value = feature.partition("=")
    return f"{COMPARED.get(name, name)}{FOUND.get(value, value)}" if equals else feature
