"""Campaigns, mechanisms, aims and honours by their form: fields of works, pacts of places, policies."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import RUN, form

_OLD_HOMES = (
    "(?:城镇|城市|农村|国有)?(?:老旧小区|老旧街区|老旧厂区|老旧管网|城中村|城边村|棚户区|危旧房|危房)"
)

FIELDS: Final = (
    form(
        "action-plan",
        "policy-in-support",
        "政策措施|若干措施|若干政策|实施意见|若干意见|政策意见",
        rf"(?:出台|制定|落实|印发|实施)(?:了|好)?(?P<name>(?:“[十一二三四五]{{2,3}}”)?(?:支持|促进|推动|加快|鼓励|加强|推进|深化|完善|进一步|保障|稳定)(?:(?!等){RUN}|[、“”]){{4,30}}?"
        rf"(?:的(?:政策措施|政策意见|实施意见)|的?若干(?:政策措施|措施|政策|意见)))(?=[,。;、]|$|\n)",
    ),
    form(
        "campaign",
        "strengthen",
        "强科|强产|强文|强农|强工|强链|强县|强镇|强基|强企|强校|强村|强警|强省|强市|强师|强军",
        r"(?:实施|开展|推进|落实|启动|狠抓|抓好)(?:好|新一轮|加力)?(?P<name>(?:强[^\W!-ÿ]{1,3}、)*强(?:科技|产业|文旅|农业|工业|县域?|镇|链|基础|企业|生态|教育|省会|工|农|企|校|村|基|师)(?:补短板)?(?:行动|工程))",
    ),
    form(
        "campaign",
        "assault",
        "商攻坚|智攻坚|型攻坚|破攻坚|理攻坚|升攻坚|术攻坚",
        r"(?:开展|打好|推进|实施)(?P<name>(?!脱贫|决战|项目|科技|集中|重点)[^\W!-ÿ]{6,20}?(?:招商|引智|转型|突破|治理|提升|技术)攻坚)(?=[,。;、]|$|\n)",
        trimmed=True,
    ),
    form(
        "project-bundle",
        "homes-and-villages",
        "老旧小区|老旧街区|城中村|危旧房|棚户区",
        rf"(?P<name>{_OLD_HOMES}(?:[、和及](?:{_OLD_HOMES}|[^\W!-ÿ]{{2,4}}?))+(?:更新)?改造(?:工程|项目)?)",
    ),
    form(
        "designation",
        "pivot-city",
        "支点城市|承载城市|枢纽城市|枢纽节点|骨干节点|关键节点|节点城市|示范居住|居住区",
        rf"(?P<name>(?:国家|全国|国际|省级|西部)(?:(?![和及的]){RUN}){{2,16}}?(?:支点城市|承载城市|枢纽城市|枢纽节点|骨干节点|节点城市|示范居住区))",
    ),
)
"""Forms of campaigns, mechanisms, aims and honours."""
