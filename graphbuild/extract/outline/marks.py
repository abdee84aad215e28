"""The marks of an outline: how headings are numbered, what opens a text, what is furniture."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.counted import number_of
from graphbuild.extract.year import FIVE
from graphbuild.paragraphs import GOES_ON

CN = r"[一二三四五六七八九十百〇零]"
_DECIMALS = r"\d{1,2}(?:\.\d{1,2})"
_APART = r"(?:[ \t]*[、.](?!\d)\s*|[ \t]+)(?=[^\W!-ÿ万亿千百元公平米吨亩个倍人户年月][^\W!-ÿ])"
_SECTORS = "(?!第?[二三](?:[、和及与]第?三)?(?:次产|产))"
"""What follows a number that counts no part, but the first sector of an economy (第一、二、三产业)."""
_STYLES: tuple[tuple[str, float, re.Pattern[str]], ...] = tuple(
    (opens, rank, re.compile(pattern))
    for opens, rank, pattern in (
        ("第", 0, rf"第{CN}{{1,4}}[编篇部]分?\s*[、.:]?"),
        ("第", 1, rf"第(?:{CN}{{1,4}}|\d{{1,3}})章\s*[、.:]?"),
        ("第", 2, rf"第(?:{CN}{{1,4}}|\d{{1,3}})节\s*[、.:]?"),
        (CN, 4, rf"{CN}{{1,4}}\s*(?:[、.:,，\ue000-\uf8ff]{_SECTORS}|[ \t]+(?=\S))"),
        ("第", 4.75, rf"第{CN}{{1,4}}条\s*[、.:]?"),
        ("[(㈠-㈩]", 5, rf"(?:\({CN}{{1,4}}\)|[㈠-㈩])\s*[、.:]?"),
        *((r"\d", 6 + deep / 8, rf"{_DECIMALS}{{{deep}}}{_APART}") for deep in (1, 2, 3)),
        (r"[\d⒈-⒛]", 6, rf"\d{{1,3}}\s*[.、](?!{GOES_ON})|[⒈-⒛]"),
        (r"[(\d]", 7, r"(?:\(\d{1,3}\)|\d{1,2}\)(?=\s*[^\W!-ÿ]))\s*[、.:]?"),
        ("[①-⑳⑴-⒇]", 8, r"[①-⑳⑴-⒇]"),
        (
            f"{CN}|[第首其再最]",
            9,
            rf"(?:{CN}{{1,3}}[是要]|第{CN}{{1,3}}[,、,]{_SECTORS}|首先,|其次,|再次,|最后,)",
        ),
        ("■", 9.75, r"■\s*"),
        ("[—―─–●◆★-]", 10, r"(?:[—―─–]{1,4}|-{2,5}|●|◆|★(?=\S{2,20}。))\s*"),
    )
)
"""How headings are numbered: what a number begins with, the rank of its style, and the number."""
_DECIMAL = re.compile(rf"^[^\S\n]*1\.1{_APART}", re.M)
BARE = (6, re.compile(rf"\d{{1,2}}{_APART}"))
"""A number that but a space follows, where those within it are told by decimals (1 总则, 1.1 依据)."""
OWN_NUMBER = re.compile(r"\d{1,3}[.、](?!\d)")
"""What a task of a table is counted by, where no column has the number of its row."""
PART, WITHIN = 3, 5
"""The ranks of a part of a text, above what is counted within it (一、), and of what is within that."""
BULLET = re.compile(r"[\s•·*|]*(?:-\s+(?=\d))?")
CELL_END = re.compile(r"(?<=[^\s|])\s*[\t|]")
PAGE = re.compile(r"[\s.·•…]*\d*$")
"""How an entry of a table of contents ends."""
LEADER = re.compile(r"(?<![.…·])(?<![.…·]\s)[.…·]\s?(?:[.…·]\s?){3,}\s*\d{1,4}\s*$")
"""What leads from an entry of a table of contents to its page."""
_DOTS = re.compile(r"[.·…]{6}")
ENTRIES = re.compile(r"(?<![.·…])[.·…]{6,}[^.·…]{2,}[.·…]{6,}")
"""What parts the entries of a table of contents that stands in a line."""
LEAD_LENGTH = 30
HEADING_LENGTH = 50
BODY_LENGTH = 40
BODY = re.compile(r"(?:政府|[局厅委办联部处署院团校会]|中心|集团|公司|银行|单位|[市区县])等?[。;]?$")
"""How a line ends that names who is charged with what stands above it, before the next part of a count."""
LONGEST_PART = 60
"""Paragraphs within which the parts of a count follow one another."""
RUN_IN_ORDINAL = re.compile(rf"[。;:!]\s*(?P<mark>{CN}{{1,3}}(?:是|要)(?!否|求|素|件))")
LEAD = re.compile(r"[。!?]\s*([\u4e00-\u9fff“”]{4,10})。(?=[^。\n]{16,})")
LEAST_LEADS = 3
COUPLET = re.compile(r"[\u4e00-\u9fff“”、]{4,14},[\u4e00-\u9fff“”、]{4,16}(?=[。!]|$)")
"""A lead of two halves, one of several in a row: 聚焦产业振兴,夯实发展基础."""
FIGURE = re.compile(r"\d|[%]")
QUOTED = re.compile(r"[“\"《][^“”\"《》]*[”\"》]")
_DATE_LINE = re.compile(r"^\W{0,3}(?:\d{4}|[一二]\S{3})\s*年\s*\S{1,2}\s*月\s*\S{1,3}\s*日\W{0,3}$")
FURNITURE = re.compile(
    r"^\W{0,3}(?:来源|标题|发文|发布|索引号|主题分类|成文日期|文号|打印|字号|分享|浏览|"
    r"责任编辑|编辑|附件|抄送|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|附件|新闻)|友情链接|扫一扫|版权所有|"
    r"网站标识码|地址:|主办(?:单位)?:|返回(?:顶部|首页)|关闭(?:窗口|本页)|"
    r"https?:|正文:|第\s*\d+\s*页|[-—–]\s*\d+\s*[-—–]|续\s*表|\d{1,4}[^\w%]{0,2}$)[^。]{0,120}$"
    r"|^[^。]{0,60}(?:ICP备|公网安备)[^。]{0,80}$"
    r"|^[^。]{2,80}\.(?:docx?|wps|pdf|ofd|xlsx?|zip|rar)$"
    r"|^\W*(?:[A-Za-z][^\u3400-\u9fff\s]*\s+){4}[^\u3400-\u9fff]*$"  # a translation set between the lines
)
SIGNED = re.compile(r"^\W{0,3}(?:抄送|主送|印发|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发)")
SALUTATION = re.compile(r"^[^。:]{0,12}(?:各位代表|同志们)[^。]{0,10}[:!]|^\W{0,3}各[省市区县][^。]{0,60}:$")
SPEAKER = re.compile(
    r"^[^。]{0,40}(?:会议上|[省市县区旗州][长委]|主席|书记)\W{0,3}[\w \u3000]{0,12}$"
    r"|^\W{0,6}\d{4}年\d{1,2}月\d{1,2}日在[^。,]{2,24}$"
)
"""Who speaks, where and when."""
TELLS_OF_TIME = re.compile(rf"^(?:今年|明年|去年|\d{{4}}年|\W?{FIVE}\W?(?:时期|期间))是")
"""A sentence that says what a year, or the years of a plan, are: 2026年是开局之年。"""
TELLS_WHAT = re.compile(
    r"[^,。是]{2,16}是[^,。]*(?:组成部分|支柱|引擎|时期|阶段|之年|基础|根本|关键|载体|途径|抓手|标志|保障|要求|所在)$"
    r"|[^,。]{2,16}来之不易$"
)
"""A sentence that says what something is: 林业是县域经济的支柱。"""
FOOTNOTE = re.compile(r"^\W{0,3}[\[〔【]\s*\d{1,3}\s*[\]〕】]\s*[^\s|]")
ANNOUNCES = re.compile(
    r"(?:以下|如下|下列)[^。]{0,8}(?:工作|任务|举措)。?$|[做抓]好[^。]{0,8}(?:方面|[项件])[^。]{0,4}(?:工作|任务)。?$"
    r"|(?:单位|部门)(?:均|都)?为|由[^。]{2,20}(?:负责|牵头)。?$"
)
"""A line that but leads over to the list below it, or says who is to do what stands above."""
IN_FORCE = re.compile(r"自[^。;]{1,16}起(?:正式)?(?:施行|实施|执行|生效)|^(?:特此|此件|有效期)")
"""What a document says of itself at its end."""
YEARS = re.compile(r"(?:[过这]去?的?)?[一二三四五六七八九十]年[来间]?,")
"""What tells the years of a review, before each of its parts (这五年,)."""
GLUED = re.compile(
    r"(?:回顾|总结|情况|成[就绩效]|安排|部署|打算|任务|目标|重点|工作|要求|思路|自身建设)"
    r"(?P<space>[ \u3000]*)(?=(?:19|20)\d\d年|过去|[今去]年|刚刚|各位代表|[一二三四五]年来"
    rf"|[“\"]{FIVE}[”\"](?:时期|期间)?(?:[是,]|以来))"
)
"""The end of the heading of a part that has lost the end of its line (2031年工作回顾2031年,…)."""
CHARGE = re.compile(
    r"[^\W\d]{0,4}(?:牵头|责任|配合|主办|协办|承办|主责|参与|督办|主管|分管|包联|完成|办结)"
    r"(?:单位|部门|主体|领导|责任人|人|时限|时间|期限)(?:[及和][^\W\d]{2,6})?[:∶]"
)
ABOUT = re.compile(r"[^\W\d]{0,4}(?:目标|任务|内容|措施|要求|事项|标准|项目)(?:[及和与][^\W\d]{2,6})?[:∶]")
"""What says the task itself, and what says whose it is, or by when (1.目标任务:, 2.牵头单位:)."""
CAPTION = re.compile(
    rf"(?:专栏|附?[表图]|(?:专项|重点)?(?:行动|任务|工程|举措)(?=\s*(?:\d{{1,2}}|{CN}{{1,3}})\s*[::、]))"
    rf"\s*(?:\d{{1,3}}(?:[-.]\d{{1,3}})?|{CN}{{1,3}})(?![个张种])[\s::.、]*\S"
)
"""What a box, a table, a picture or a counted task of a plan is called: 专栏1 主要指标, 任务二:引水."""
BEGINS_LIST = re.compile(r"\s*(?:一是|一要|首先)")
_COUNTED = r"\d[%十百千万亿元人户家个项条座所处亩吨公米件台套名]"
COUNTS = re.compile(rf"(?:{_COUNTED}|^(?:力争|确保|争取))[^。]*(?:。|;$)|{_COUNTED}[^。,]*,[^。]*{_COUNTED}")
"""A sentence, or an item of a list, that counts something or vows it; a line that counts twice."""
HANDS_ON = re.compile(r"制定|印发|通知如下|请予?审议|现将|报告如下|会议(?:通过|批准)")
REPORTS = re.compile(r"我代表[^。]{0,40}报告|请予?审议")
PREAMBLE = re.compile(
    r"(?:制[定订]|编制|提出|形成)[^。;]{0,16}(?:方案|计划|规划|纲要|意见|措施|办法|要点|要求|安排)(?:如下)?[^。;]{0,20}[。:]\s*$"
)
"""How what says why there is a plan ends: 特制定本方案。"""
SENTENCE = re.compile(
    r"(?!.*(?:印发|通知如下|审议|现将|报告如下|会议(?:通过|批准)|记者|摘[自要]))[^(《—#*|][^。]*,[^。]*。(?:[^。]+。)*"
)
"""A paragraph of whole sentences, which no title, date or note of the source is."""
STOP = re.compile(r"[。:!?;]")
PHRASE_END = re.compile(r"[。;:,!?]")
REPORT = re.compile(
    r"各位代表|(?:大会|会议上|全会上)的?报告|向[大全]会报告|"
    r"工作报告(?![》〉>”\"]|[^。\n]{0,20}(?:分解|分工|任务|事项|重点|确定|提出))"
)
"""What a report opens with; a notice that shares out what one says names it too."""
PLANS = "方案|计划|规划|纲要|意见|要点|分工|分解|清单|办法|措施|细则|任务|实事|事项|安排"
"""What a text that says what is to be done is called."""
PLAN = re.compile(
    rf"(?m)^[^\n。]{{2,60}}(?:{PLANS}|通知|打算|思路|目标|建议|草案)(?:[(《][^\n。]{{0,16}})?\s*(?:$|(?=(?:第一章|一、)\S))"
)
TABLE_HEAD = re.compile(
    r"\W{0,3}(?:序\s*号|(?:重点|主要)?(?:工作)?任务|项\s*目(?:名称)?|指标(?:名称)?)\s*\|?$"
)
"""The first head of a table that has a cell a line."""
LIES_AHEAD = re.compile(
    r"打算|安排|计划|(?<!新)思路|下一?步|下半年|明年|今后|未来|展望|目标|部署|建议|\d{4}年|[月度]份?工作重点"
)
"""What a heading has to say to open the tasks to come in an account of the plan's own year."""
REVIEW = re.compile(r"回顾|总结|过去|完成情况")
LOOKS_BACK = re.compile(
    r"(?:回顾|(?:完成|执行|实施|发展|运行|建设)情况|(?:发展|建设|工作|主要|历史性)成[就绩效])$|"
    rf"^\W{{0,2}}{FIVE}\W{{0,2}}[^。]{{0,16}}成[就绩效]$"
)
"""The last words of a heading that looks back, however long it is."""
HOPED = re.compile(r"取得[^,。]{0,6}(?:成[就绩效]|进展|突破)$")
"""What a goal says as well as a review (改革取得突破)."""
HEAD_LENGTH = 800
SHORT_HEADING = 12
RUN_IN = 9
"""The rank from which headings but order a paragraph (一是, ——)."""
ROW = 8.5
"""The rank of the row of a table of tasks."""
NESTED = 0.5
"""How much lower a numbered heading ranks that opens its paragraph than one that is a line."""
PASSED = range(2, 4)
"""How far the number of a part may be on from the last that is met, where some are lost."""
AMID = 10.5
"""The rank of a line without a number that stands alone under another heading."""
DATED = re.compile(
    rf"^(?:(?:\d{{4}}|[一二][九〇零○]\S{{2}})年(?!是)|\W?{FIVE}\W?时期的?(?!是))[^。;]{{2,26}}[^。;:,]$"
)
"""A line that a year opens, or a five-year plan: 2031年:开局之年, “十四五”时期主要目标."""


def says_figures(line: str) -> bool:
    """Whether a line before all headings says what is aimed at or done, and not what is handed on."""
    return COUNTS.search(line) is not None and not (
        FURNITURE.match(line) or SIGNED.match(line) or HANDS_ON.search(line)
    )


@lru_cache(maxsize=4096)
def styles_of(sign: str) -> list[tuple[float, re.Pattern[str]]]:
    """The styles of the numbers that may begin with a sign, each with its rank."""
    return [(rank, pattern) for opens, rank, pattern in _STYLES if re.fullmatch(opens, sign)]


def has_decimals(folded: str) -> bool:
    """Whether the parts of a text are counted by decimals."""
    return "1.1" in folded and _DECIMAL.search(folded) is not None


def is_date(line: str) -> bool:
    """Whether a line, without blanks about it, is but a date."""
    return line[-4:].find("日") >= 0 and _DATE_LINE.match(line) is not None


def is_of_contents(line: str) -> bool:
    """Whether a line, without blanks about it, is an entry of a table of contents, or holds several."""
    if "." not in line and "…" not in line and "·" not in line:
        return False
    if line[-1:].isdecimal() and LEADER.search(line):
        return True
    return _DOTS.search(line) is not None and ENTRIES.search(line) is not None


_SIGNS = re.compile(r"\W")


def counted(number: str) -> int:
    """The number of a part (三、, (三), 3.), 0 where it has none that counts."""
    return number_of(_SIGNS.sub("", number))


def shape(number: str) -> str:
    """The signs about the number of a part (三、 and 4、 have the same)."""
    return "".join(_SIGNS.findall(number))
