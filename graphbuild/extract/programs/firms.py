"""Projects listed by the short names of the firms that build them (甲某泰、某威等项目)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate, left_border
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import HARD, NUMERAL

_TAIL: Final = re.compile(
    rf"等(?:一批|(?:\d+|{NUMERAL}{{1,3}})个)?"
    r"(?:重点|重大|优质|龙头|亿元以上|产业|工业|制造业|招商|签约|合作|骨干|入园|落户|落地|在建|入库|投资|亿元|大)*项目"
)
_ITEMS: Final = re.compile(r"[一-鿿A-Za-z\d]{2,20}(?:、[一-鿿A-Za-z\d]{2,16})*")
_MARKS: Final = ",;:()。“”《》\n"
_FIRM: Final = re.compile(
    r"[一-鿿]{1,2}[泰威佳创德瑞祥达亚迪鑫隆盛龙邦宝恒诚特克斯尔伦森昌顺润泽豪凯法思图讯捷腾翔宇泓鸿晟昊奥诺维拓麦曼格莱坤皓硕熠钧铭]"
)
"""Names of two or three characters that end as those of firms do and hardly a word of everyday use does."""
_WORDS: Final = re.compile(
    "道德|品德|功德|发达|抵达|下达|恐龙|沙龙|水龙|真诚|忠诚|思维|纤维|运维|开拓|价格|合格|资格|规格|独特|奇特|农创|文创|科创|双创|地图|蓝图|宣传图|昌盛|兴盛|森林|保险|国宝|东亚|港澳|粤港|办法|立法|执法|司法|普法|思想|柔顺|玛瑙|通讯|快捷|恒温|旅创|首创|原创|小麦|荞麦|燕麦|大麦|恩格尔"
)
_OF_TRADE: Final = re.compile(
    "(?P<own>[一-鿿]{2})(?:电子|化工|医药|药业|物流|建材|食品|科技|机械|材料|新材|能源|纺织|服饰|家居|汽车|实业|集团|"
    "制药|生物|重工|股份|钢构|铝业|水泥|乳业|农牧|牧业|茶业|粮油|陶瓷|光电|光伏|半导体|新材料|新能源|智能|环保|塑业|"
    "纸业|玻璃|照明|机电|电气|电器|通信|航空|酒业|饮料|饲料)"
)
"""Names of four characters or five: two of the firm's own and its trade."""
_NO_OWN: Final = re.compile(
    "消费|汽车|精细|现代|生物|高端|智能|智慧|冷链|航空|新型|石油|煤炭|盐化|电力|光学|微型|柔性|特种|绿色|休闲|功能|"
    "保健|电子|医疗|医药|化工|机械|农业|农用|装备|先进|高效|清洁|再生|循环|轻工|日用|商贸|仓储|城市|国际|跨境|农村|"
    "商用|家用|民用|军用|工业|产业|传统|特色|优质|节能|半导|动力|复合|纳米|石墨|碳纤|稀土|有色|金属|建筑|装配|数控|"
    "通用|专用|工程|海洋|港口|大型|小型|中药|方便|乳制|粮食|果蔬|水产|肉类|信息|数字|网络|通信|卫星|太阳|可再|"
    "地热|氢能|储能|锂电|风电|光伏|核电|火电|水电|生态|环境|节水|文化|旅游|体育|教育|发展|培育|推进|引进|建设|加快"
)
_TRIGGERS: Final = Triggers(
    [
        (
            "list",
            "|".join(
                f"等{first}" for first in "项一重优龙亿产工制招签合骨大入落在投123456789二两三四五六七八九十"
            ),
        )
    ]
)


def of_firms(folded: str, clauses: tuple[Clause, ...], pairs: Pairs) -> Iterator[Candidate]:
    """Yield the short names in lists of projects; ``pairs`` are those of the text."""
    for place in sorted(_TRIGGERS.told(folded, clauses, pairs)):
        clause = clauses[place]
        for tail in _TAIL.finditer(folded, clause.start, clause.end) if place >= 0 else ():
            stop = tail.start()
            start = max(clause.start, max(folded.rfind(mark, clause.start, stop) for mark in _MARKS) + 1)
            if not _ITEMS.fullmatch(folded, start, stop):
                continue
            begin = left_border(folded, start, _first_end(folded, start, stop), ()).start
            for item in folded[begin:stop].split("、"):
                if _is_firm(item):
                    yield Candidate(begin, begin + len(item), "project", "listed-firm", "low", 2)
                begin += len(item) + 1


def _first_end(folded: str, start: int, stop: int) -> int:
    """Where the first item of a list ends."""
    at = folded.find("、", start, stop)
    return stop if at < 0 else at


def _is_firm(item: str) -> bool:
    traded = _OF_TRADE.fullmatch(item)
    if traded:
        return _NO_OWN.match(traded["own"]) is None and HARD.search(item) is None
    return _FIRM.fullmatch(item) is not None and not (_WORDS.search(item) or HARD.search(item))
