"""The words of the page in Chinese and English: classes, relations, facts and the interface."""

from __future__ import annotations

from typing import Final, NamedTuple

from graphbuild.view.statements import Words


class Relation(NamedTuple):
    """How a relation reads from its subject and from its object."""

    forward: Words
    backward: Words


CLASSES: Final[dict[str, Words]] = {
    "Plan": Words("规划", "Plan"),
    "FocusArea": Words("重点领域", "Focus area"),
    "Measure": Words("举措", "Measure"),
    "Action": Words("行动", "Action"),
    "Target": Words("目标", "Target"),
    "Indicator": Words("指标", "Indicator"),
    "Program": Words("项目与计划", "Program"),
    "Place": Words("地点", "Place"),
    "Body": Words("机构", "Body"),
    "Cooperation": Words("协作", "Cooperation"),
}
"""The classes that are drawn, in the order of the legend."""

SHAPES: Final[dict[str, str]] = {
    "Plan": "box",
    "FocusArea": "box",
    "Measure": "box",
    "Action": "dot",
    "Target": "triangle",
    "Indicator": "diamond",
    "Program": "square",
    "Place": "triangleDown",
    "Body": "hexagon",
    "Cooperation": "star",
}
"""vis-network's name of the shape of each class."""


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
    "namesake": _relation("得名于", "named after", "以此得名", "gives its name to"),
    "lead": _relation("牵头", "leads", "牵头机构", "led by"),
    "responsible": _relation("负责", "responsible for", "责任机构", "responsibility of"),
    "support": _relation("配合", "supports", "配合机构", "supported by"),
    "participate": _relation("参与", "takes part in", "参与机构", "joined by"),
    "supervise": _relation("督办", "supervises", "督办机构", "supervised by"),
    "leader-in-charge": _relation("分管", "has the leader in charge of", "分管领导", "leader in charge"),
}
"""Every kind of edge: local names of properties, and concepts of mention-relation and responsibility-role."""

FACTS: Final[dict[str, Words]] = {
    "ambiguity": Words("两可", "Ambiguous"),
    "alternative": Words("又称", "Also called"),
    "actionClass": Words("行动类别", "Class of action"),
    "baseline": Words("基数", "Baseline"),
    "beneficiary": Words("受益对象", "Beneficiary"),
    "better": Words("方向", "Better when"),
    "binding": Words("约束性", "Binding"),
    "bodyKind": Words("机构类别", "Kind of body"),
    "characters": Words("全文字数", "Characters of the text"),
    "clauses": Words("未编码的句段", "Clauses left out"),
    "code": Words("行政区划代码", "Division code (GB/T 2260)"),
    "confidence": Words("把握", "Confidence"),
    "cooperationKind": Words("协作类别", "Kind of cooperation"),
    "creator": Words("作者", "Author"),
    "deadline": Words("期限", "Deadline"),
    "figure": Words("数值", "Figure"),
    "formerName": Words("曾用名", "Former name"),
    "governmentLevel": Words("层级", "Level of government"),
    "milestoneKind": Words("里程碑类别", "Kind of milestone"),
    "modality": Words("语气", "Modality"),
    "normalised": Words("折合", "In base units"),
    "number": Words("编号", "Number"),
    "period": Words("规划期", "Period"),
    "placeKind": Words("地点类别", "Kind of place"),
    "programKind": Words("项目类别", "Kind of program"),
    "qualifier": Words("限定", "Counted only if"),
    "reviewStatus": Words("审核", "Review"),
    "source": Words("原文文件", "Source text"),
    "targetKind": Words("目标类别", "Kind of target"),
    "topic": Words("主题", "Topic"),
}
"""What a fact in the details says."""

INTERFACE: Final[dict[str, Words]] = {
    "network": Words("规划网络", "Plan network"),
    "views": Words("看法", "Views"),
    "tabNetwork": Words("网络", "Network"),
    "tabTable": Words("表格", "Table"),
    "tabOutline": Words("提纲", "Outline"),
    "tabCharts": Words("图表", "Charts"),
    "search": Words("搜索", "Search"),
    "searchHint": Words("搜索举措、地点、项目……", "Measures, places, programs …"),
    "hits": Words("条结果", "hits"),
    "noHits": Words("没有匹配的节点", "Nothing matches"),
    "moreHits": Words("还有 {n} 条，请输入更多字", "{n} more: type on to narrow"),
    "legend": Words("图例", "Legend"),
    "legendHint": Words("点击可隐藏或显示", "Click to hide or show"),
    "sizeHint": Words("共享节点越大，涉及的举措越多", "A shared node is larger the more measures it serves"),
    "bridgeHint": Words("连线：跨举措共享的地点、项目、机构", "Lines join measures to what they share"),
    "showAll": Words("全部显示", "Show all"),
    "outline": Words("目录", "Outline"),
    "details": Words("详情", "Details"),
    "close": Words("关闭", "Close"),
    "fit": Words("全图", "Fit"),
    "zoomIn": Words("放大", "Zoom in"),
    "zoomOut": Words("缩小", "Zoom out"),
    "theme": Words("深色或浅色", "Dark or light"),
    "language": Words("English", "中文"),
    "menu": Words("图例与目录", "Legend and outline"),
    "copy": Words("复制", "Copy"),
    "copied": Words("已复制", "Copied"),
    "evidence": Words("原文依据", "Evidence in the text"),
    "clause": Words("句段", "clause"),
    "figureSpan": Words("数值", "figure"),
    "characters": Words("第 {start}–{end} 字", "characters {start}–{end}"),
    "quoted": Words("“{words}” ", "“{words}” "),
    "noQuote": Words("此处只存位置，不存原文", "Only the position is kept, not the words"),
    "links": Words("关联", "Links"),
    "stated": Words("明示", "stated"),
    "inferred": Words("推断", "inferred"),
    "inferredFrom": Words("依据“{words}”", "from “{words}”"),
    "inferredBy": Words("依规则 {rule}", "by rule {rule}"),
    "selected": Words("已选中：{label}，{n} 个关联", "Selected: {label}, {n} links"),
    "cleared": Words("已取消选择", "Selection cleared"),
    "shown": Words("{label}：显示", "{label}: shown"),
    "hidden": Words("{label}：隐藏", "{label}: hidden"),
    "picture": Words(
        "规划的网络图。方向键平移，加减键缩放，回车选中离中心最近的节点，0 显示全图；"
        "搜索与目录也可到达每个节点。",
        "Network of the plan. Arrow keys move, plus and minus zoom, Enter selects the node nearest the "
        "middle, 0 shows everything; search and outline reach every node too.",
    ),
    "try": Words(
        "点击任一节点，沿关联走到原文", "Click any node and walk its links to the clause it rests on"
    ),
    "nodes": Words("个节点", "nodes"),
    "edges": Words("条关联", "links"),
    "noScript": Words("此页需要 JavaScript 才能画图。", "This page needs JavaScript to draw."),
}
"""What the interface says; ``{…}`` is filled in by the page."""
