"""Verbs of the words before a figure: which of them govern, and which a list carries over."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.acting import ACTS_ON_NEXT
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.deeds import BY_OBJECT
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.figure_gaps import LISTED_ON
from graphbuild.extract.figures.indicator_dependents import counts_people
from graphbuild.extract.figures.named import Named
from graphbuild.extract.figures.units import is_counter

_PER_HEAD = re.compile(r"每[\d十百千万]|[百千万]人(?:口|拥有)|[人户]均")
"""How the name of what is told for each of so many opens, of which none is new."""
_BRING = Ending(
    r"(?:引进|招引|引育|引入|培育|扶持|打造|创建|争创|创成|关停|关闭|淘汰|取缔|建设|建成|建立|设立|组建|"
    r"筹建|兴建|新建|改建|扩建|重建|迁建|改造|增设|完善|提升|启动|启用|实施|支持|帮助|完成|整治|清理|"
    r"拆除|认定|评选|走访|慰问|谋划|布局|盘活|吸引|培植|壮大|举办|创办|配备|改善|更新|安排|选派|资助)"
)
"""Verbs that make no noun with what such a noun ends with (建设基地, but 培训基地)."""
_RESETTLING = ("扶贫", "易地", "避险", "生态", "移民")
_ALL_OF = ("整村", "整乡", "整县", "整镇")
_OF_KIND = re.compile("[业型员者]")
_EMBEDDED = re.compile(
    r"[业型站点所员者]|区(?!域)|园(?!区|林)|商(?![业圈品])|厂(?!房)|院(?!落)|中心|机构|基地|企业|平台"
)
"""What makes a noun of a verb before it (服务业, 培训机构), but of those that bring or close (引进企业)."""
_DOES = re.compile(
    r"(?:取消|砌[筑护]|打配|围[封栏]|翻[修新建]|判处|高接换|印[发制]|配套|补播|飞播|平整|放养|上缴|签[订署]|检查|抽[检查]|巡[查护]|排查|责令|"
    r"收缴|追[回缴]|结转|接种|筛查|接收|登记|处理|出动|深松|套种|移栽|管护|播种|销售|加工|出[栏笼]|存栏|饲养|举行|召开|结对|争创|封顶|吸收|完善|(?:精准)?推送|新?输出|[大中]修|搞|[修挖栽]|铺(?!面)|清[运除收退掏扫查缴]|[关撤归合]并|调处|摸排|销毁|[收救]治|捐[赠助资]|募集|受理|退[还税]|减征|免[除收]|补[发栽]|支付|偿还|归还|回购|采购|订购|购[买进]|出[租售]|扑灭|捕捞|放流|屠宰|打捞|制作|编印|发表|播出|宣讲|邀请|聘[请用]|选拔|下派|派出|抽调|配齐|表彰|认[领养]|核[发准销]|审[批核计]|[注吊]销|查[封获扣]|扣押|没收|罚没|挽回|"
    r"遴选|征集|压降|归集|兑付|授信|贴息|打掉|授牌|申请|策划|发布|攻克|试种|引种|扩繁|承运|开辟|换装|美化|净化|扩容|提标|配建|布[设局]|设置|划[定设]|施划|征迁|落户|兴办|开[办设垦挖采]|协办|主办|[合援捐]建|成立|"
    r"选[育树]|扶植|洽谈|[动复]工|达产|评[定审]|验收|督[查办]|约谈|问责|执结|整合|改制|补[种缴]|营造|接[入通]|复耕|搭建|下达|募资|返还|缓缴|节省|降低|减轻|消化|去化|疏解|[外互]派|展出|拍摄|编撰|出版(?![物社])|"
    r"打击|侦办|缴获|刑拘|逮捕|移送|公诉|起诉|赠送|铲除|腾退|征用|租用|划拨)"
    r"(?![站点员率量额室区园厂场户项工]|中心|基地|机构|面积|企业|能力|设施|作业)..|在[建谈库]|拟建|待建|正在(?=..)|准备开工"
)
"""A verb that begins no noun here, so that none before it governs what it does."""
_DEED = Ending(
    r"(?:植树|扩种|出栏|存栏|改优|扩面|抚育|造林|治理|改造|整治|修复|建设|流转|培训|拘留|处罚|批捕|起诉|搬迁|移民|绿化|养护|压减|就业|创业|低改|节[水电能煤]|还[田林草]|改土|护岸|清淤|休耕|轮作|禁牧|改厕|改水|配套|自筹|[省市县区][投补]|[省市县区]财政)"
)
"""A deed by its noun, which no verb of the clause before governs."""
_THERE = re.compile(
    rf"(?:(?:中心|主)?城区|县城|市区|城乡|集镇|农村)?(?P<verb>(?:{words.VERBS})(?:[、和](?:新建|改建|扩建|改扩建|改造|维修|续建|迁建|修复|整治|更新))*(?:(?<=..)(?:改造|提升|改扩建)(?=..))?)"
)


_GAINING = frozenset("引招培吸聚")
"""What verbs begin with that are done to firms and people alike (引进企业 9 家, 院士 3 名)."""
_HOW = re.compile(r"^(?:精准|有效|成功|集中|全面|累计|同步)(?=..)")


def opening(phrase: str) -> str:
    """The verb, or several in a list, that a phrase begins with, behind a kind of place; may be empty."""
    found = _THERE.match(phrase)
    verb = found["verb"] if found else ""
    verb = verb if 1 < len(verb) < len(phrase) - 1 else ""
    if not verb and (found := BY_OBJECT.match(phrase)):
        thing = phrase[found.end() :]
        verb = "" if words.is_measured(thing) or not governs(phrase, found) else found.group()
    return "" if phrase.startswith(f"{verb}业") else verb  # 种植业产量


def done_to(named: list[Named], verb: str) -> list[str]:
    """What a verb alone is told of, each of those ``named`` before (分别建成 1 所和 2 所); else nothing."""
    alone = words.VERB.fullmatch(verb) is not None
    return [verb + each.subject.removeprefix(verb) for each in named if alone]


def last_deed(phrase: str) -> str:
    """The last of several deeds, each done to a thing of its own (拆除棚户、新建学校); else the phrase."""
    if "、" not in phrase or "等" in phrase:
        return phrase
    first, last = (_HOW.sub("", each) for each in (phrase.partition("、")[0], phrase.rpartition("、")[2]))
    return phrase.rpartition("、")[2] if _does(first) and _does(last) else phrase


def _does(phrase: str) -> bool:
    """Whether a phrase is a verb and the thing that it is done to."""
    found = words.VERB.match(phrase)
    thing = phrase[found.end() :] if found and found.group() != "新" else ""
    return len(thing) > 1 and words.VERB.match(thing) is None


def is_named(phrase: str) -> bool:
    """Whether a phrase says what is counted without 完成 or 实现 before it (上市企业, 新建道路, 收入)."""
    told = words.VERB.match(phrase) or words.is_measured(phrase)
    return bool(told) or phrase.endswith("企业")


def acts_on_next(within: ClauseFigures, place: int) -> bool:
    """Whether those that a figure counts act on what the next one counts (20 家企业参加 3 场展会)."""
    start, following = within.figures[place].outer_end, within.figures[place + 1 : place + 2]
    return bool(following) and ACTS_ON_NEXT.search(within.text, start, following[0].outer_start) is not None


def is_whole(phrase: str) -> bool:
    """Whether a phrase says whole what is measured, so that no verb of a list governs it."""
    measured = words.is_measured(phrase) and not words.is_seat(phrase)
    return measured or phrase.startswith(("每", "人均", "户均", "亩均", "累计", "向", "实际", "少生"))


def stands_apart(figure: Figure, phrase: str, left: str, last: Named) -> bool:
    """Whether no verb before governs a phrase: one that tells a deed, or what follows a change by weight."""
    changed = last.verb in ("增加", "减少") and not is_counter(figure.counted)  # 减少 3 万吨, 平均亩产 8 斤
    per_head = _PER_HEAD.match(phrase) and last.verb[:1] == "新"  # 新增学位 9 个, 每千人口拥有床位 7 张
    heads = counts_people(figure.counted) and not counts_people(last.unit)  # 建立合作社 9 家, 入社农户 90 户
    anew = is_deed(phrase) or (heads and last.verb[:1] not in _GAINING)
    return bool(changed or per_head or (anew and LISTED_ON.match(left) is None))


def is_added(figure: Figure, phrase: str, left: str, last: Named | None) -> bool:
    """Whether an extent follows what is new of the like in a list (新增公路里程 9 公里、铁路里程 8 公里)."""
    if last is None or not last.verb or last.unit != figure.counted:
        return False
    if last.verb != "新增" and not phrase.endswith(tuple(words.EXTENTS)):  # 治理荒坡 9 亩、河道面积 8 亩
        return False
    return LISTED_ON.match(left) is not None and last.base[-2:] == phrase[-2:]


def is_deed(phrase: str) -> bool:
    """Whether a phrase ends with a deed by its noun (植树, 治理)."""
    return _DEED.search(phrase) is not None


def governs(phrase: str, verb: re.Match[str]) -> bool:
    """Whether a verb of a phrase is one, and not but a part of a noun (服务中心)."""
    brings = _BRING.search(verb[0]) is not None or (verb[0][0] == "新" and not verb.start())  # but 创新创业
    brings = brings and _OF_KIND.match(phrase, verb.end()) is None
    if verb[0] == "搬迁" and phrase.endswith(_RESETTLING, 0, verb.start()):  # 易地扶贫搬迁
        return False
    if phrase.endswith(_ALL_OF, 0, verb.start()):  # 整村推进项目
        return False
    return len(verb[0]) > 1 and (brings or not _EMBEDDED.match(phrase, verb.end()))


@lru_cache(maxsize=1024)
def acts(phrase: str) -> bool:
    """Whether a phrase has a verb of its own."""
    if _DOES.match(phrase.removeprefix("年")) is not None or phrase.startswith(("年生产", "为")):
        return True
    for verb in words.VERB.finditer(phrase):
        said = verb.group()
        alone = said in "打修架创增" or (said == "建" and not verb.start())
        if governs(phrase, verb) or (alone and not _EMBEDDED.match(phrase, verb.end())):
            return True
    return False
