"""Regimes by their form: frameworks, standards, policies, systems of care and schooling, mechanisms."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import RUN, STOP, form

_BUILDS = (
    "(?:建设|健全|完善|建立|制定|落实|实施|推进|出台|构建|执行|推行|修订|开发|探索|深化|加强|优化|做好)好?"
)

REGIMES: Final = (
    form(
        "system",
        "store",
        "资源库|大师库|专家库|人才库|案例库|标准库|数据库|框架|账号|账户|服务网",
        rf"{_BUILDS}(?P<name>{RUN}{{2,20}}?(?:框架|账[号户](?!款)|服务网|(?:资源|大师|专家|人才|案例|标准|数据)库)){STOP}",
        trimmed=True,
    ),
    form(
        "mechanism",
        "appraisal",
        "督导评",
        rf"{_BUILDS}(?P<name>{RUN}{{4,16}}?督导评[价估]){STOP}",
        trimmed=True,
    ),
    form(
        "system",
        "ways",
        "办法",
        rf"(?:{_BUILDS}|、|和)(?P<name>{RUN}{{3,16}}?(?:评[价估]|聘任|认定|问责|资助|补偿|监督|奖惩|优待|激励|奖励|考核|补助|扶持|保护|养护)办法){STOP}",
        trimmed=True,
    ),
    form(
        "system",
        "standard",
        "标准",
        rf"(?:{_BUILDS}|、|和)(?P<name>(?:(?!纳入)[^\W!-ÿ]){{0,10}}?(?:教学|课程|实习|设置|条件建设|技能等级|教育国家|国家职业|"
        rf"专业|评估|办学|教学质量|服务质量|岗位)标准(?:\([^()]{{4,12}}\))?)"
        rf"(?=[,。;、和(并]|$|\n|建设)",
        trimmed=True,
    ),
    form(
        "system",
        "policy",
        "政策",
        r"(?:落实|执行|兑现|出台|用好|推行|实施|、|和)好?(?P<name>(?!各[项类]|相关|有关|一?系列)(?:(?!和)[^\W!-ÿ]){2,14}?(?:补贴|补助|关税|免关税|入学|士官|惠农|富农|"
        r"奖励|收购价|支持|资助|救助|落户|激励|调控|管控|优抚|帮扶|优惠|退税|免税|减免|扶持|增量|安置|直招|奖补|购房|引才|生育支持|用地)政策)"
        r"(?=[,。;、和]|$|\n|全面)",
        trimmed=True,
    ),
    form("system", "policies-for-farmers", "惠农", r"(?P<name>(?:[支强惠富]农、?){2,4}(?:等)?政策)"),
    form(
        "system",
        "schooling",
        "教育体系|教育制度|教育质量|教育服务|教育培训|教育大体",
        r"(?P<name>(?:现代|国家)?(?:职业|高等|基础|终身|学前|特殊|继续|国民)教育"
        r"(?:制度|质量评价|服务|培训|大)?体系)",
    ),
    form("system", "hotline", "热线", r"(?P<name>(?:“12345”|12345|“?\d{5}”?)[^\W!-ÿ]{0,10}?热线)"),
    form("doctrine", "leadership", "党对", r"(?P<name>党对[^\W!-ÿ]{2,8}的(?:全面|集中统一|绝对)领导)"),
    form(
        "doctrine",
        "line-of-party",
        "方针|方略",
        r"(?:贯彻|落实|坚持|践行|执行|遵循)(?P<name>(?:新时代)?党的[^\W!-ÿ]{2,10}?(?:方针政策|方针|方略))(?=[,。;、和]|$|\n)",
    ),
    form(
        "mechanism",
        "medical-groups",
        "共同体|医共体|医疗集团",
        r"(?P<name>(?:紧密型)?(?:县域|城市)(?:医疗卫生|医疗|健康)(?:服务)?(?:共同体|集团)|紧密型(?:医疗卫生|医疗|健康)(?:服务)?(?:共同体|集团)|紧密型县域医共体|"
        r"(?<![县域型])医共体)(?!总院|成员|牵头|单位|内|总医院)",
    ),
    form(
        "mechanism",
        "watch",
        "监测",
        r"(?P<name>(?:防返贫|防止返贫|防贫|防止返贫致贫)(?:动态)?监测(?:和帮扶|预警|帮扶))(?!机制|户|对象)",
    ),
    form(
        "campaign",
        "fields",
        "领域",
        r"(?:强化|开展|深化|推进|加强|抓好)(?P<name>[^\W!-ÿ]{2,8}(?:、[^\W!-ÿ]{2,8}){0,6}等(?:重点)?领域"
        r"[^\W!-ÿ]{0,6}?(?:专项整治|集中整治|集中攻坚|专项治理|安全整治(?:提升)?))",
    ),
    form(
        "system",
        "public-platform",
        "招生平台|公开平台|招采平台|采购平台|监测平台|预警平台|就业平台|追溯平台|对接平台|支付平台|调解平台",
        r"(?P<name>[^\W!-ÿ]{4,18}?(?:招生|事务公开|招采|采购|监测|预警|就业|追溯|对接|支付|调解)平台)",
        trimmed=True,
    ),
    form(
        "system",
        "catalogue",
        "专业目录|产业目录|产品目录|职业目录|事项目录|药品目录|指导目录|采购目录",
        rf"{_BUILDS}(?P<name>[^\W!-ÿ]{{0,10}}?(?:专业|产业|产品|职业|事项|药品|指导|采购)目录)(?=[,。;、]|$|\n)",
        trimmed=True,
    ),
)
"""Forms of regimes and of what is done in a list of fields."""
