"""How each kind of edge reads, from either end, in Chinese and English."""

from __future__ import annotations

from typing import Final, NamedTuple

from graphbuild.view.statements import Words


class Relation(NamedTuple):
    """How a relation reads from its subject and from its object."""

    forward: Words
    backward: Words


def _relation(zh: str, en: str, back_zh: str, back_en: str) -> Relation:
    return Relation(Words(zh, en), Words(back_zh, back_en))


RELATIONS: Final[dict[str, Relation]] = {
    "isPartOf": _relation("属于", "part of", "包含", "has part"),
    "indicator": _relation("指标", "indicator", "以此衡量的目标", "measured by targets"),
    "baseline": _relation("基数指标", "baseline of", "基数见于", "baseline told in"),
    "subsetOf": _relation("其中之一", "subset of", "其中包括", "includes"),
    "designation": _relation("争取的称号", "aims at the title", "以此为目标", "aimed at by"),
    "appliesTo": _relation("适用地点", "is about the place", "有关目标", "targets about it"),
    "sourcePlace": _relation("来源地", "comes from", "来源于此的目标", "targets drawing on it"),
    "rankedWithin": _relation("排名范围", "ranked within", "在此范围排名的目标", "targets ranked in it"),
    "spatial": _relation("所辖地域", "territory", "在此地域", "has territory here"),
    "publisher": _relation("发布机构", "publisher", "发布", "published"),
    "fromPlace": _relation("发起地", "from", "发起的协作", "starts cooperation"),
    "toPlace": _relation("协作对象", "towards", "接受的协作", "partner of cooperation"),
    "via": _relation("承载地", "carried by", "承载的协作", "carries cooperation"),
    "program": _relation("所属项目", "under the program", "之下的协作", "has cooperation"),
    "sfWithin": _relation("位于", "lies within", "下辖", "holds"),
    "subOrganizationOf": _relation("隶属", "belongs to", "下属机构", "has unit"),
    "mentions": _relation("提及", "mentions", "提及于", "mentioned in"),
    "location": _relation("所在地", "located in", "在此实施", "is location of"),
    "partner": _relation("合作方", "with partner", "合作于", "is partner in"),
    "source": _relation("来源地", "from source", "来源于此", "is source for"),
    "scope": _relation("范围", "within scope", "以此为范围", "is scope of"),
    "based-on": _relation("依据", "based on", "以此为依据", "basis of"),
    "implements": _relation("贯彻", "implements", "贯彻于", "implemented by"),
    "namesake": _relation("得名于", "named after", "以此得名", "gives its name to"),
    "lead": _relation("牵头", "leads", "牵头机构", "led by"),
    "responsible": _relation("负责", "responsible for", "责任机构", "responsibility of"),
    "support": _relation("配合", "supports", "配合机构", "supported by"),
    "participate": _relation("参与", "takes part in", "参与机构", "joined by"),
    "supervise": _relation("督办", "supervises", "督办机构", "supervised by"),
    "leader-in-charge": _relation("分管", "has the leader in charge of", "分管领导", "leader in charge"),
}
"""Every kind of edge: local names of properties, and concepts of mention-relation and responsibility-role."""
