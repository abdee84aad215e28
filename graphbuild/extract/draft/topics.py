"""What a focus area is about, told by the words of its heading."""

from __future__ import annotations

import re
from typing import Final

_TOPICS: Final = tuple(
    (topic, re.compile(words))
    for topic, words in (
        (
            "party-building",
            r"从严治党|党的?建设|党建|自身建设|作风|廉洁|清廉|勤政|法治政府|政府治理|初心|忠诚",
        ),
        (
            "regional-integration",
            r"一体化|协同发展|长三角|京津冀|大湾区|都市圈|区域(?:协调|协同|发展|合作)|接轨",
        ),
        ("digital-economy", r"数字|智慧|信息化|互联网|大数据"),
        ("rural-revitalisation", r"乡村|农业|农村|三农|农民|脱贫|扶贫"),
        ("environment", r"生态|环境(?:治理|保护|质量|污染)|绿色|污染|低碳|美丽|蓝天|碧水|山水"),
        ("safety-and-governance", r"安全(?!感)|平安|稳定|社会治理|风险|法治|灾后|防灾|疫情"),
        ("wellbeing", r"民生|社会事业|就业|教育|医疗|健康|养老|福祉|社会保障|实事|公共服务|共同富裕"),
        ("culture", r"文化|旅游|文旅|文明|体育"),
        ("innovation", r"科技|创新|人才|新质生产力"),
        ("urban-development", r"城市|城镇|城乡|县城|市政|基础设施|交通"),
        ("reform-and-opening", r"改革|开放|营商环境|市场主体"),
        ("industry", r"产业|工业|制造|实体经济|企业|园区|项目"),
        ("economy", r"经济|投资|消费|内需|增长|动能"),
    )
)
"""Concept of the code list topic → the words that tell it, the most telling first."""


def topic_of(heading: str) -> str | None:
    """The topic whose words a heading has; ``None`` where it has those of none."""
    return next((topic for topic, words in _TOPICS if words.search(heading)), None)
