"""Wordings of programs: rounds and plans of one action, five-year plans of one field, what is understood."""

from __future__ import annotations

import re
from typing import Final

PERIOD: Final = re.compile(
    r"[（(](?P<first>(?:19|20)\d\d)年?(?:[—–\-~～至到]+(?P<last>(?:19|20)?\d\d)年?)?[）)]"
)
"""For which years a program is, in brackets behind its name."""
_BRACKET: Final = re.compile(r"[（(][12]")

PROGRAMS: Final = (
    # the plan of an action is the action
    (r"行动(?:实施|工作)?(?:计划|方案|规划纲要|纲要|规划)", "行动"),
    # its round before it or behind it
    (r"^(第[一二三四五六七八九]期)(.{2,})$", r"\2\1"),
    (r"(?:三年|五年)?(?:行动|提升)?(?:计划|行动|工程)(?=第[一二三四五六七八九]期$)", ""),
    # the five-year plans of one field
    (r"第([一二三四五六七八九])个五年(?:法[制治]宣传教育|普法)(?:规划)?", r"\1五普法"),
    (r"([一二三四五六七八九]五)(?:法[制治]宣传教育|普法)(?:规划|教育)?", r"\1普法"),
    # what is understood
    (r"^首批(?=.{4})", ""),
    (r"高新技术产业(?:开发区|园区)", "高新区"),
    (r"(?<=[江河池])流域(?=.{3})", ""),
    (r"湖流域(?=.{3})", "湖"),
    (r"综合(?=治理)|(?<=生态)(?:环境)?保护(?=补偿)", ""),
    (r"污染防治攻坚战(?=.{2,})", "污染防治"),
    (r"(责任|合伙|[路河湖林田链街巷点]长)制度", r"\1制"),
    (r"(?<=.{2})试点城市(?:建设)?$", "城市试点"),
    (r"建设(?=试点$)", ""),
    (r"公共交通(?=优先)", "公交"),
    (r"(?<=公交优先)发展", ""),
    (r"(许可|承诺|配额|审批|备案|登记|积分|考核|问责|轮换|聘任|任期|代办|代理|准入)制(?!度)", r"\1制度"),
    (r"^国家(?=.{2,}强国)|^建设(?=.{2,}强[国省市县]$)", ""),
    (r"[三四五两]大(?<=.{6})(?=保卫战|攻坚战)", ""),
    (r"县市区", "县"),
    (r"两孩", "二孩"),
    (r"(?<![a-z])aaaaa(?=级)", "5a"),
    (r"(?<![a-z])aaaa(?=级)", "4a"),
    (r"乡镇(?:和)?街道|乡镇（街道）", "镇街"),
    (r"县域普通高中|县域高中", "县中"),
    (r"重点水域(?=.{0,4}禁[渔捕])|基础设施(?=生命线)", ""),
    (r"^(?:统筹|一体化?)推进(.{4,10}?)(?:发展|改革)?$", r"\1一体化"),
    (r"社会(?=信用体系)", ""),
    (r"医疗卫生共同体", "医共体"),
    (r"医疗联合体", "医联体"),
    (r"^县域(紧密型)(?=医共体)", r"\1县域"),
    (r"农业机械(?=购置)", "农机"),
    (r"电子商务", "电商"),
    (r"(?<=基本)医保(?!支付|基金)", "医疗保险"),
    (r"^(?:全国|国家级)(?=.{4,}(?:示范|试点|先进|实践创新))", "国家"),
    (r"农村电网", "农网"),
    (r"(?:生态)?(?:环境保护|环保)(?=督察)", "环保"),
    (r"百分百|百分之百", "100%"),
    (r"[一1][颗个](?=印章)", "一枚"),
    (r"义务教育(?:学校|阶段)?(?=课后)|中小学生?(?=课后)|中小学校(?=课后)", "中小学"),
    (r"食用农产品(?:承诺)?达标(?=合格证)", "食用农产品"),
    (r"一刻钟", "15分钟"),
    (r"首台套(?:重大)?(?:技术)?装备", "首台套"),
    (r"安全饮水", "饮水安全"),
    (r"^(改造|整治|治理)(?=.{3,8}$)(.+)$", r"\2\1"),
    (r"专项债券", "专项债"),
    (r"旅游景区$", "景区"),
    (r"防止?(?:致贫返贫|返贫致贫|返贫)", "防返贫"),
    (r"国内大循环为主体?", "国内大循环为主"),
    (r"(?<=污染)源头?(?=防控)", "源"),
    (r"^(?:新时代)?党的(?=群众路线)|(?<=[^的论]{4})(?<!平)(?:新时代)?(?<!发展)思想$", ""),
    (r"城际(?:铁路)?$|(?:高速铁路|客运专线|客专)(?=$|项目|工程|建设)", "高铁"),
    (r"高速公路(?=$|项目|工程|建设)", "高速"),
    (r"^中国(?=.{2,}(?:自贸区|自贸试验区|自由贸易试验区))", ""),
)  # fmt: skip
"""What is written and what takes its place, before the others."""


def without_period(name: str) -> str:
    """A name without the years in brackets that it is for; itself where nothing else is left."""
    return PERIOD.sub("", name) or name if _BRACKET.search(name) else name


def period(name: str) -> str:
    """For which years a program is, as its name tells in brackets; empty where it tells none."""
    match = PERIOD.search(name) if _BRACKET.search(name) else None
    return f"{match['first']}-{(match['last'] or match['first'])[-2:]}" if match else ""
