"""Figures that only say what kind of thing is counted: 60 岁以上老人, 超亿元项目, 110 千伏变电站."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.having import has_so_much
from graphbuild.extract.pieces import Clause

_CLASSED_UNITS = frozenset("岁度分年级伏瓦") | frozenset(
    ("周岁", "小时", "个小时", "千伏", "千伏安", "伏安", "吨级", "mm", "kv", "kV", "Kv", "KV")
)
_OUTPUT_UNITS = frozenset("吨辆台套头只升件") | frozenset(("千瓦", "兆瓦", "吉瓦", "立方米", "标箱", "台套"))
_WEIGHED = frozenset(("斤", "吨", "担", "公斤", "市斤"))
_EXTENTS = frozenset(("公里", "米", "亩", "平方米", "平方公里"))
_CAPACITY_UNITS = _OUTPUT_UNITS | _EXTENTS | frozenset(("公斤", "斤", "蒸吨", "蒸吨/小时"))
_HEADS = re.compile(r"[^,。;、\d]{0,6}[鸡鸭鹅羊兔鸽禽鸟鹑蛋貂狐狗猪牛]")
"""What cattle and fowl are, which 只 counts as it does projects."""
_WORKS = re.compile(r"[^,。;、\d]{0,6}[实好]事(?![^,。;、\d]*投资)")
"""Works for the people, which are counted as pieces are (10 件民生实事项目)."""
_MULTIPLIED = re.compile(r"[×x*](?<=\S.)$")
_YEARLY = re.compile(r"[年日](?:产|加工|处理|出栏|屠宰|生产)(?:能力)?(?:达到?|近|约|超过?)?$")
_MAKERS = re.compile(r"[^,。;、\d]{1,10}(?:企业|公司|厂|合作社|养殖场)(?=[\d一二两三四五六七八九十]|$)")
"""Who makes so much each year (年产 3 万吨的淀粉企业 1 家)."""
_DEED_NEXT = re.compile(
    r"\s*的?(?:[^,。;、\d的]{0,6}(?:[路街道巷渠河堤]|管[网线]))?(?:新建|改建|改?扩建|改造|升级|整治|治理|修复|绿化|硬化|提升|拓宽|加固)|[^,。;、\d的]{2,24}?(?:项目|工程)(?:已|全部|全面|如期|顺利|基本|年内|年底前|[均都要将])*(?:开工|动工|竣工|完工|建成|投[产用]|启动|通过|完成)"
)
"""What is done to all of an extent that is told before it (国道 35 公里改建工程)."""
_ITSELF = re.compile(r"^\((?:不?含|包括)[^()]{1,10}\)")
"""What tells whether a bound is within what it bounds (6 亩以下(不含 6 亩)的土地)."""
_DEED_AFTER = re.compile(
    r"[^,。;、\d]{2,}(?:办理|办证|发放|登记|[更调]换|安装|改造|整治|治理|清理|处置|化解|销号|验收|交付)(?=[,。;、]|$)"
)
"""What is done to each of those a project has (完成 800 套遗留项目权证办理)."""
_TOWNS = re.compile(r"的?(?:人口|居民)?的?(?:[特超]?大|中等?|小)?(?:城[市镇]|[县镇村]|地区)")
"""What is told apart by how many live there (100 万以上人口城市)."""
_TOWNS_ABOVE = re.compile(r"人口[及]?以[上下]的?(?:大?中?小?城[市镇]|[县镇])")
_PLACES_COUNTED = re.compile(r"的?(?:超?大班额|班级)|的?[^,。;、\d]{0,6}?(?:村|小区|加工点|大户)")
_RATED = re.compile(r"(?:[^\W!-ÿ]率|增速|增幅|占比|比重)在?$")
_RATED_THING = re.compile(r"的(?!目标|水平|任务|增长|速度|要求|标准|基础)[\u4e00-\u9fff“\"]")
_VERB, _BEFORE = 4, 24
"""Characters of a clause that is but a verb and a figure, and of what it goes on with."""
_PER_HEAD = re.compile(r"[人户]均(?:拥有|占有|达到?|发展|种植)?$")
_AROUND = re.compile(r"(?:[^,。;、\d]{2}半径)?范围|半径")
_HOUSED = re.compile(r"的?[^,。;、\d]{0,6}?(?:家庭|困难户|住户|农户)")
"""Those told apart by how much room they have (人均不足 9 平方米的家庭)."""
_AGES = re.compile(r"寿命|年龄|年限|工龄")
_STAGE = re.compile(r"(?:规模)?的?(?:新|历史)*(?:阶段|台阶|大关|关口|行列|量级|规模$|俱乐部|目标|任务)")
_COUNT_NEXT = re.compile(
    r"\s*(?:的?(?:企业|项目|园区|产业|集群|乡镇|镇|村)?(?:分别)?(?:达到?|增加到|有|为|各)?)\s*(?:\d+|[一二两三四五六七八九十]+)\s*[个家项户件只座处]"
)
_FIRST_BOUND = re.compile(
    r"\s*[、和及与]\s*(?:超过?)?[\d.十百千]*[万亿]*美?元(?P<above>[及]?以[上下])?的?[^,。;、\d]{0,6}(?:项目|企业|产业|集群|园区|开发区|[县镇村]|大户)"
)
"""The next bound of a list, before what they bound (5 亿元以上、10 亿元以上企业)."""
_ALSO_BOUND = re.compile(
    r"[、和且]年?(?:总?产值|税[收金]?|利[税润]|纳税|上[交缴]税金|[^,。;、\d]{0,6}收入)额?(?:超过?|突破|过|达到?)?"
    r"[\d.]*[十百千万亿]*元(?:[及]?以上)?的[^,。;、\d]{0,8}?(?:企业|公司|集团|园区|大户|[乡镇村](?![^\W!-ÿ]))"
)
"""What else those have that a sum tells apart (产值超 2 亿元 | 、利税过 900 万元的企业)."""
_OF_ALL = re.compile(r"(?:[工农]业|社会|国民|财政|生产)[^,。;、\d]{0,6}$")
_SUCH_COUNTED = re.compile(r"的(?:达到?|有|为)?\d+[个家户座所]")
"""How many there are of such a size, the things themselves being told before (10 万头的达 50 个)."""
_SHARE_EARNING = re.compile(
    r"\d%(?:以上|左右)?的[^,。;、\d]{1,12}(?:收入|产值|利润|税收)(?:均?达到?|超过?|突破|在)*$"
)
"""The members of a share that earn so much (20% 的村集体年收入超 30 万元)."""
_EARNERS = re.compile(r"的[^,。;、\d]{0,6}?(?:人口|农户|家庭|居民|人群|[村户](?![^\W!-ÿ]))")
"""Those told apart by what they earn (人均纯收入不足 900 元的人口)."""
_NEXT_VOLTAGE = re.compile(r"\s*[、和及与]\s*\d+\s*(?:千伏|kV)[^,。;、\d]", re.IGNORECASE)
_AGED = frozenset(("岁", "周岁", "级", "年"))
"""Units that tell a kind of thing with no word after them."""
_REACHES = frozenset(("米", "公里", "分钟", "小时"))
_REACHED = re.compile(
    r"(?:(?:公交|公共交通|轨道)?站点|人口|服务|步行|半径)*(?:覆盖|通达|可达)率|"
    r"[^\W!-ÿ]{0,6}圈"
)
"""What is reached within a distance or a time (站点 500 米覆盖率, 15 分钟生活圈)."""
_SUCH_PROJECTS = re.compile(
    r"(?![、和及与])[^,。;\d]{1,20}(?:[、和及与][^,。;]{2,}?)?等(?:(?:\d+|[一二三四五六七八九十]+)[个项家大批][^,。;、\d]{0,6}|重[大点])?(?:项目|工程|生产线)|"
    r"(?![、和及与])(?:[^,。;、\d]{1,12}[、和及与][^,。;、\d]{0,8}\d[\d.]*[万亿]?(?:吨|千瓦时?|兆瓦|立方米)){1,6}(?!以上)[^,。;、\d]{1,12}?(?:项目|工程|生产线|装置|机组)"
)
"""What such projects yield, told in a list (3000 吨锦纶、… 等 14 个项目; 9 万吨浆、5 万吨纸项目)."""
_THINGS_NEXT = re.compile(
    r"\s*的?[^,。;、]{1,12}(?=\d[\d.—~\-]*[余多]?\s*[个家户座所处条支项批]|[一二三四五六七八九十]+[个家])"
)
_DOING = re.compile(
    r"(?:抓好|打造|培育|创建|完成|实现|新增|新建|改造|建设|实施|建成|推进|整治|治理|造林|栽植|种植|发展|铺设|补充|[改扩]建|更新|提升)[^,。;]{0,4}$"
)
_LAID_OUT = re.compile(
    r"(?:新增|新建|建成|落实|发展|流转|种植|栽植|打造|建立)(?:[^,。;、\d]{1,8}、){0,3}[^,。;、\d]{1,8}$"
)
"""What is done somewhere, before how large that is."""
_DONE_LISTED = re.compile(r"(?:建成|新建|建设|打造|建立|发展|新增|完成)\d")
"""What is done to all that a list tells by their extent (建成 9 万亩稻田、6 万亩棉田)."""
_FIRMS = re.compile(
    r"(?:的)?(?:项目(?![资贷补经]|建设资金)|企业(?![债家扶奖补贷养]|发展)|产业(?![基引投扶奖补资]|发展)|大项目|重点项目|强?[镇乡村](?=[,。;、]|$))"
)
_SUMS = frozenset(("亿", "万亿"))
_TENS = frozenset(("万", "亿", "万亿"))
_SUM_TOLD = re.compile(r"(?:注册资[金本]|投资|产值|收入|税收|纳税额?|资产|销售额?|营收|利税)$")
_MONEYED = re.compile(r"(?:收入|营收|产值|税收|销售额?|规模|市值)(?:超过?|过|突破)+$")
"""What tells that a number without 元 is a sum (营业收入过百亿的企业)."""
_NAMED_THING = re.compile(
    r"(?![和及与])(?:[及]?以[上下内]|级)?的?[^,。;、\d]{0,24}?(?:项目|工程|生产线|基地|电站|机组|变电站|装置|中心|园|厂|矿(?![业产石权山区])|线路|水库|输变电)"
)
_FIRST_PAST = re.compile(r"(?:首|第[一二三四五六七八九十\d]+)个[^,。;、\d]{0,6}?[过破超]\s*$")
"""What is told by its place among those that are so large (全省第二个过 9000 亿元城市)."""
SIZES = "规模|产值|营收|收入|税收|市值"
PASSES = "(?:[均都已]|全部|全年|分别)*(?:超过?|突破|[跨越]?过|跨越|达到?)了?"
"""How large firms and industries are, and what says how far that goes."""
_EACH_PAST = re.compile(
    rf"(?:\d|[一二三四五六七八九十百千])多?余?[个家户条][^,。;、\d]{{1,12}}?(?:{SIZES}){PASSES}\s*$"
)
"""What bounds each of those counted, which a round sum without a number does (8 个产业规模超千亿元)."""
_ROUND = re.compile(r"[1-9]0*")
MEASURED = "(?:地方|一般|公共|财政|预算|城镇居民|农村居民|农民|人均纯?|可支配|主营业务|营业|销售)*"
"""What is told of how large each is before the measure (地方财政 | 收入)."""
_EACH_OVER = re.compile(
    rf"(?:\d|[一二三四五六七八九十百])[个家户][^,。;、\d]{{0,8}}(?:企业|公司|集团|大户|农户|[县市区镇乡村](?:\([^()]{{1,8}}\))?)年?{MEASURED}(?:{SIZES})超过?\s*$"
)
"""Likewise before a round number, which is no sum of all (8 个乡镇产值超 5 亿元)."""
_SO_LARGE = re.compile(r"的?(?:省|市|[县区镇乡旗]|城市|园区|产业)")
_FIRST_OF_SIZE = re.compile(r"(?:首个|首座|唯一一?[个座])[^,。;\d]{0,24}$")
"""What leads to how large the first of its kind is (全国首个年吞吐量超过 9 万吨的大港)."""
_MANY_UNITS = re.compile(r"(?:等|完成|关停|淘汰|退出|关闭)$")
_SETS = re.compile(r"[^,。;、\d]{0,6}机组(?!\s*\d)")
"""Sets of a power plant, of which all the capacity is told (甲厂、乙厂等 40 万千瓦机组投产)."""
_NOUN = re.compile(r"\s*(?:的|级|规模|产能|产值|及以上)?\s*[\u4e00-\u9fffA-Za-z“]")
_LISTED = re.compile(
    r"(?:、[^,。;]{0,8})?[^,。;、\d]{0,9}(?:项目|企业|产业|集群|园区|开发区|楼宇|产品(?![产销]|质量)|市场(?!规模)|综合体|城市|县|镇|村|大户)|"
    r"且[^,。;]{2,20}的[^,。;、\d]{0,6}(?:项目|企业|单位|机构)"
)
_NEXT_COUNT = re.compile(r"\s*[、和及与]\s*\d[\d.\-—~]*\s*[家个户]")
_COUNT_BOUNDED = re.compile(
    r"\d\s*[家个户](?:[及]?以上|左右)?\s*(?:年|主营业务|营业|销售)*(?:收入|营收|产值|税收|纳税额?|销售额|规模|市值)?$"
)


def _bounds_count(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a sum bounds what the number before it counts (3 家产值超百亿元、5 家超十亿元的企业)."""
    return _COUNT_BOUNDED.search(folded[clause.start : figure.outer_start]) is not None


_PEOPLED = one_of(r"(?:床位|老人|人口|职工|员工|学生|居民|党员|住户)[及]?以[上下]的[\u4e00-\u9fff]")
"""What is told apart by how many it has (200 张床位以上的养老机构)."""
_HERDS = re.compile(r"的?[^,。;、\d]{0,6}?(?:村|户|场|合作社|基地|小区)的?\s*\d")
"""Those who keep so many, before how many they are (超百头养殖场 2 处)."""
_YIELDING = re.compile(
    r"的?(?:[^,。;、\d]{0,4}?(?:[乡镇县村队]|农户|大户|[田地]块))(?:已?有|已?(?:达到?|发展到|增加到)|为)?\s*(?:\d+|[一二两三四五六七八九十百]+)\s*[个户块]"
)
"""Those told apart by what they yield, before how many they are (亩产过千斤的乡有 8 个)."""
_INFANTS = re.compile(r"(?:以?[内上下]|大)?的?(?:婴|幼|儿童|宝宝)")
_TOWARDS = re.compile(r"(?<![^,;:\s])对[^,。;、\d]{0,16}$")
"""What leads to those who are told apart by their rank (对考核排名前 10 位的乡镇)."""
_GROUND = re.compile(
    r"的?[^,。;、\d]{0,12}(?:面积|[土用耕林草]地|水域|建成区|海域)(?:达到?|实现|完成|得到|纳入)[^,。;\d]+[,。;]?"
)
"""What is told of so much ground and more (50 公顷以上建设用地面积达到要求)."""
_RANKED_THINGS = re.compile(r"的(?!目标|水平|[位名]次|行列|成绩|位置|任务|要求)[\u4e00-\u9fff]{2}")
_COUNT_SIZED = re.compile(
    r"\d\s*(?:[个家座条处所户栋]|左右)[^,。;、\d]{0,4}?(?:面积|长度?|产能|产量|产值|容量|库容|装机|能耗|耗能|流量)(?:均?[在为达约超过])*$"
)
"""A count whose noun comes after what each one measures (10 座库容为 5 万方的水库)."""


def _tells_how_large(folded: str, clause: Clause, figure: Figure, after: str) -> bool:
    """Whether a sum says how large each of those counted is, or the first of its kind."""
    if _SO_LARGE.match(after) and _FIRST_PAST.search(folded, clause.start, figure.start):
        return True
    round_sum = not folded[figure.start].isdigit()
    if not round_sum and _ROUND.fullmatch(figure.value):
        return _EACH_OVER.search(folded, clause.start, figure.start) is not None
    return round_sum and _EACH_PAST.search(folded, clause.start, figure.start) is not None


def is_threshold(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure says what kind of thing is counted (60 岁以上老人, 超亿元项目, 110 千伏变电站)."""
    plain = figure.kind == "plain" and "元" not in figure.unit and figure.counted not in _AGED
    if plain and figure.outer_end >= clause.end and folded[figure.start - 1] not in "×x*\n前":
        return False  # nothing follows
    after = folded[figure.outer_end : clause.end] if figure.outer_end < clause.end else ""
    after = after.partition("\t")[0] if "\t" in after else after
    after = _ITSELF.sub("", after) if after[:1] == "(" else after
    opens, sum_told = after[:1], "元" in figure.unit
    of = opens == "的"
    bounded = figure.outer_end > figure.end or opens == "级"
    start = figure.start
    multiplied = folded[start - 1] in "×x*\n" and _MULTIPLIED.search(folded, start - 3, start)
    if figure.kind == "class" or multiplied:
        return True
    if figure.counted in ("%", "‰") and folded[figure.start - 1] == "前":  # 学科进入世界前 1%
        return True
    first_of = of and _FIRST_OF_SIZE.search(folded, clause.start, figure.outer_start)
    if first_of or (sum_told and _tells_how_large(folded, clause, figure, after)):
        return True
    if figure.kind != "plain":
        towards = _TOWARDS.search(folded, clause.start, figure.outer_start) or _RANKED_THINGS.match(after)
        return figure.kind == "rank" and towards is not None
    earning = sum_told and _SHARE_EARNING.search(folded, clause.start, figure.outer_start) is not None
    if not after and figure.counted not in _AGED:
        return earning
    noun = _NOUN.match(after)
    if opens == ")" and figure.counted != "%" and folded[figure.end : figure.outer_end] == "及以上":
        return True  # 企业(年用水 9 吨及以上)
    if figure.counted in _EXTENTS:
        if _AROUND.match(after) or (figure.bounded_before and _HOUSED.match(after)):
            return True
        if _PER_HEAD.search(folded, clause.start, figure.outer_start):
            return False
    if figure.counted in ("岁", "周岁", "年"):
        alone = 0 < figure.start - clause.start < _VERB  # 预期寿命提高 1 岁, | 达到 79 岁
        told = max(clause.block.start, clause.start - _BEFORE) if alone else clause.start
        if _AGES.search(folded, told, figure.start):
            return False
    if figure.counted == "年" and noun is None and "分别" in folded[clause.start : figure.start]:
        return False
    if of and _COUNT_SIZED.search(folded, clause.start, figure.outer_start):
        return True
    of_those = of and (bounded or figure.bounded_before)
    if of_those and has_so_much(folded[clause.start : figure.outer_start], figure, after):
        return True
    such = not sum_told and (_PEOPLED.match(after) or (of and _SUCH_COUNTED.match(after)))
    if earning or such or (figure.counted == "个月" and _INFANTS.match(after)):
        return True
    if figure.counted == "千伏" and _NEXT_VOLTAGE.match(after):
        return True
    if figure.counted in _CLASSED_UNITS:
        counted = figure.counted == "千伏" and _COUNT_NEXT.match(after) is not None
        return noun is not None or counted or figure.counted in _AGED
    if figure.counted == "层" and bounded and noun:  # 12 层以下住宅
        return True
    if figure.counted in _REACHES and _REACHED.match(after):
        return True
    if noun is None or of:
        round_told = figure.unit in _TENS and _SUM_TOLD.search(folded, clause.start, figure.outer_start)
        limits = (bounded or figure.bounded_before) and (sum_told or round_told)
        if limits and _COUNT_NEXT.match(after):  # 其中 5 亿元以上 3 个
            return True
    if noun is None:
        first = _FIRST_BOUND.match(after)
        led = figure.bounded_before or bounded or (first is not None and first["above"])
        counts = led and _NEXT_COUNT.match(after) is not None and _bounds_count(folded, clause, figure)
        if opens in ("、", "和", "且") and not _OF_ALL.search(folded, clause.start, figure.outer_start):
            first = first or _ALSO_BOUND.match(after)
        return bool((sum_told and first and led) or counts)
    if figure.counted == "%":
        rated = _RATED.search(folded, clause.start, figure.outer_start)
        thing = _RATED_THING.match(after) or (bounded and opens == "“")  # 30%以下“空心村”
        return rated is not None and rated.end() == figure.outer_start and bool(thing)
    if (bounded or figure.bounded_before) and figure.unit in _TENS and _FIRMS.match(after):  # 1000 万以上项目
        return True
    if figure.unit in _SUMS and of:
        return _MONEYED.search(folded, clause.start, figure.start) is not None
    if sum_told:
        if _STAGE.match(after):
            return False
        first = _FIRST_BOUND.match(after)
        led = bounded or _FIRMS.match(after) is not None
        led = led or (figure.bounded_before and bool(_LISTED.match(after) or _EARNERS.match(after)))
        return led or (first is not None and bool(first["above"]))
    if figure.bounded_before and figure.counted in ("头", "只", "羽") and _HERDS.match(after):
        return True
    if figure.bounded_before and figure.counted in _WEIGHED and _YIELDING.match(after):
        return True
    if bounded and figure.counted in _CAPACITY_UNITS and not _STAGE.match(after):
        return figure.counted not in _EXTENTS or _GROUND.fullmatch(after) is None
    if figure.counted in ("人", "") and (_TOWNS if bounded or ".." in figure.value else _TOWNS_ABOVE).match(
        after
    ):
        return True
    if bounded and (figure.counted in ("人", "户") or folded.startswith("人口", figure.end)):
        return of or (_PLACES_COUNTED.match(after) or _THINGS_NEXT.match(after)) is not None
    if figure.counted in _OUTPUT_UNITS and ("等" in after or "、" in after) and _SUCH_PROJECTS.match(after):
        return True
    works = figure.counted == "件" and _WORKS.match(after)
    if works or (figure.unit == "只" and _HEADS.match(after) is None):  # 9 只重点项目
        return False
    if figure.counted in _CAPACITY_UNITS and not bounded:
        begin = folded[max(clause.start, figure.outer_start - 6) : figure.outer_start]
        done = figure.counted in _EXTENTS and not begin.endswith("元的") and _DEED_NEXT.match(after)
        named = None if done else _NAMED_THING.match(after)
        if begin.endswith(("共", "合计", "总计")):
            return False  # 4 台共 80 万千瓦机组: all of what is counted
        if _MANY_UNITS.search(begin) and _SETS.match(after):
            return False
        if _YEARLY.search(begin) and _MAKERS.match(after):
            return True
        if figure.counted in _EXTENTS and _LAID_OUT.search(folded, clause.start, figure.outer_start):
            return False  # 新建东岭、西塘 90 亩茶叶基地
        in_list = begin.endswith(("、", "和", "及", "与")) and figure.counted in _EXTENTS
        verb = _DOING.search(begin)
        if verb is None and in_list:
            verb = _DONE_LISTED.search(folded, clause.start, figure.start)
        if named and begin.endswith("完成") and _DEED_AFTER.match(after, named.end()):
            return False
        return named is not None and not (verb and figure.counted not in _OUTPUT_UNITS)
    return False
