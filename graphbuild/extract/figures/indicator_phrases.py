"""The phrases that name a figure by its own words."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures import progress
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_changes import changed_by
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, as_told

PURPOSE = Ending(
    r"(?:发展|工作)?的?(?:指导|主要|总体|预期|奋斗)+目标[是为]?|的?(?:任务|目标|问题|(?<!前期)(?<!重点)工作|(?<![要性])指标|要求)|(?<=[造建治升迁])进度|的[^的]{0,6}(?:进度|步伐|力度|水平|质量|发展)"
)
_TAIL_OPENS = (
    "上下业主乔争交享住供入全共具兼出划列创初到加动北升参发取受吃向启告命和喜喝四在基境安完实对封市布帮常并建开得成打扩投担挂挤授探"
    "接推提揭援搬摘撑撬支改整新显更注清用申破示科移立竣签纳组结编脱荣获落融被规认设评试走起越跨跻达运进追退通遭配量铺销顺验"
)
"""What begins all that is told of those counted, unless an adverb stands before it."""
_PREDICATED = re.compile(
    r"^(?!实现|达到|完成)(?P<head>[县市区镇乡村户]|[^的]{2,}?)(?:已经?|[均都][将要]?|即?将(?!军)(?:于(?:近[期日]|今?年[内底]|\d{1,2}月份?[底初]?)?)?前?|也|先后|接连|被|确保|力争|上半年|年内|全年|\d{1,2}月(?:底|份|中旬)?之?前|"
    r"年底前|稳定|超额|分别|各自|新|全部|全线|全面|有序|圆满|正在|提前|(?<!最)高效|"
    r"加快|规范|高标准|高质量|顺利|成功|牵头|基本|达标|集中|陆续|稳步|扎实|积极|有力|如期|相继|正式|持续|首次|大幅|逐步|有序|聚力|先行|动态|按[时期]|尽[快早]|及早|早日|抓紧|加紧|目前|(?:紧锣密鼓|紧张有序|紧张)地?|同步|率先|分[批期]|现已|统一)*"
    rf"(?P<tail>(?=[{_TAIL_OPENS}]|(?<=[地利功序定续力行部面本继式期在经]))"
    r"(?:(?:常态|规范|实体|实战|市场)化)?(?:(?:开工|竣工|完工|动工|启动|通过|顺利|全部|主体|建设|改造|铺设|安装|编制|完成|建成|封顶|验收|签约|立项|获批|供地|移交|交付|达标|运行|运营|投产|入驻|注册)+并(?:已|顺利|全部|成功|陆续|正式|如期)*)?(?:(?![、和])(?:[、和]?试?(?:(?:建成|竣工)并?(?:投用|投产|投运|通车|交付|使用)|推进|开建|[动开]工(?:建设)?|破土(?:动工|兴建)?|竣工|完工|投产|"
    r"投用|投运|投入(?:使用|试?运[营行]|试?生产|商业运[营行]|(?:实际)?应用)|启动(?:建设|运行)?|运行|试[产行]|建成(?:投用|投产|投运)?|(?:铺设|建设|改造|安装|验收|编制)?完成(?:(?:综合)?整治|治理|修复|整改)?|(?<=..)(?:初步|加快|基本)?(?:成型|成势|起势|显效|提质增效|提档升级|扩容)|签约|进场|(?:建设)?进展顺利|"
    r"(?:对外|对社会|向社会)?开放(?:共享)?|落地(?:见效|实施)?|(?:在?(?:主板|新三板|创业板|科创板|北交所|境内外|境外|四板))?(?:(?:挂牌)?(?<!以)上市|挂牌)|通车|脱贫(?:摘帽|"
    r"出列)?|摘帽|上线|下线|实施|开通|开[诊园馆营]|建档立卡|出列|销号|清零|退出|达产|达效|量产|运营|揭牌|获批|开业|(?:布局|业务)拓展|(?:规模化|示范|推广)应用|落实(?:到位)?|并网(?:发电)?))+$|"
    r"(?:落户|遭受|授予|划定|上榜|获批|获评|获得|荣获|获|受命名为?|(?<=[村镇乡户市县旗盟])接通|申报|入选|入围|进入|跻身|通过|达到|纳入|列入|加入|挤[入进]|打[入进]|参加|参与|担任|兼任|得到|接受|享受|共享|完成(?=[^的、]{2,8}(?:治理|整治|改造|修复|验收)$|[^的、]{0,8}(?:改[制革]|重组|整合|搬迁|认证|转型|升级)$)|参照|撑起|立起|撬动|(?<!社会)融入|实现|取得|具备(?!.*的)|"
    r"(?:改造|提升|升级|建设|发展)*成为|(?<=大学|企业|高校|学校|医院|机关|单位|部门|干部)(?:对口|结对)*(?:帮扶|支援|援助)|创(?=“)|(?<!被)(?:划转|升格|更名|改制|改建|改|整合|认定|评定|命名)为|探索|开展|进行|(?:(?<=[村镇乡县户校])|(?<=企业))实施|推行|配备|争创|创建|创成|发展(?!示范|试[验点]|先行|先导|引领|集聚)|建立|设立|组建|成立|被[^,。;]{1,4}为|(?<![存现所正潜内实定持制])在(?![校建编岗职册读线])|追[回讨发]|[越跨]过(?=温饱|贫困)|喜迁|乔迁|搬[入进]|住[进上]|入住|[用吃喝走]上|告别|(?<![达得收受找提看])到|(?<=[村镇乡])通(?=了?(?:电|水|邮)$|了?(?:硬化|水泥|沥青|柏油|公|油)路|公交|客车|班车|光纤|宽带|自来水|动力电|天然气))(?!数(?![字据智])|[率量额]).{2,}$|"
    r"(?<=鼓地|张地|序地|顺利|成功|有序|稳定|持续|聚力|先行|全部|全面|基本|相继|陆续|正式|如期|正在|已经)(?!农田|草[原场]|公共|养老|医疗|康复|服务)[^的、]{2,4}$))"
)
_TOLD_OF_WHOM = re.compile(
    r"(?P<who>[^的、]{0,10}?(?:乡镇|[村镇乡县户](?!级)|企业|水?处理厂|园区|小区|社区|断面|[河支]流|湖泊|水库|群众|居民|家庭|职工|城市|盟市|市州|县区))(?P<what>[^的、]{0,8}(?:收入|产值|营收|税收|水质|空气质量|指标|生活|条件|权益|待遇|债务))"
)
_ADVERB = re.compile(r"如期|全部|全面|稳定|顺利|按期|按时|基本|同步|率先|已经?|均")
CAUSING = re.compile(
    r"完成|实现|选择|选取|遴选|确定|扶持|鼓励|支撑|指导|督促|推动|促进|支持|帮助|帮扶|引导|助力|确保|推进|带动|组织|保障|加快推进|加快推动|推动实现"
)
TOWARDS = Ending(
    r"[对为给](?:全[国省市县区州盟旗]|农村|城[镇区乡]|[^,。;、\d]{1,6}(?:内|里|沿线|周边|境内))?"
)
_SHARE = Ending(r"占.+(?:比例|比重|份额)")
_FUND = re.compile(r"^(?:规模|体量)的?(?P<what>.{2,})$")
_USED = re.compile(
    r"^(?:(?:财政|专项|各类|奖补|补助)*(?:资金|经费)(?:进行|(?=用于|支持|保障|扶持|奖励|补[助贴]|帮扶)))?"
    r"(?:(?:用于|支持|保障(?!性)|发放|实施|落实|完成|新建|修[建筑]|铺设|改造|开展|建[设成]|加快|推进|购[置买])了?)*(?=...)"
)
_BUILT = re.compile(r"(?:新建|建[设成]|修[建筑]|改造)(?P<what>(?!项目|工程)[^\W!-ÿ]{2})")
_BUILT_NOUN = re.compile(r"(?!的)[^\W\d]+(?<![次场])")
DONE_TO = re.compile(
    r"^[对将把](?P<what>[^,。;]{2,}?)(?:(?:进行|实施|开展|给予|予以)了?(?P<deed>[^,。;的]{2,6})|(?P<into>改[造建扩]+)[成为][^,。;]{2,})$"
)
"""What is done to a thing that is told first (对小巷进行整治, 将旧厂改造成市场)."""
_OF_RATE = re.compile(r"^(?:[一二三]档)?的?(?P<noun>[税利费]率|比例|标准|占比)(?=[降提上下不调的]|$)")
_NOT_YET = Ending(r"(?<=..)(?:尚|仍|还)?(?:未能?|没有?能?)")
_FOR_WHOM = re.compile(r"(?<=..)(?<![作行])[为给][^,。;、]{2,8}$")
_WITH_WHOM = re.compile(r"(?<=.)与[^的、]{2,}$")
_TIES = re.compile(r"(?:建立|签[订署约]|结成|开展|进行|达成|缔结)")
_TAKES = re.compile(
    r"(?:承担|贡献|提供|集聚|吸引|拥有|覆盖|辐射|创造|承载|连接|连通|服务|惠及)了?(?:[全我][国省市县球]|世界)?$"
)
_SPENT = re.compile(r"用于|投向|投入|来自|流向")
_GROWS = re.compile(
    r"^的?(?:(?:[快较高中低平年均]|[快高稳]速|稳定|持续|速度|幅度|比例|逐年)*(?:增长|递增)|增速|[增涨]幅|(?:预期|年度|经济)+增长目标)"
)
_RELATIVE = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番", "成"))
_DOERS = frozenset(("家", "户", "人", "名", "个", "项"))
_BUILT_NEW = re.compile(r"(?:新建|改建|扩建|改造)[^\W!-ÿ]{2,}|达到[^,。;的]{2,}的[^,。;的]{2,}$")
_AND_MORE = re.compile(
    r"(?<=..)、[^、,。;\d]{2,6}?[位稳]?[居列]全?[国省市区].*$|(?<=(?:项目|工程)建设)(?:以及|和|及|与).*$|(?<=..)[和及与]一大?批.*$"
)
_ALSO = re.compile(r"(?<=..)[和及](?:总?投资|总?装机|(?:总?建筑)?面积|占地|年产|全长)[^,]*的.*$")
_CENTRE = re.compile(
    r"(?<=..)(?:为(?:重点|中心|核心|主体?|龙头|支撑|依托|代表|引领|抓手|载体|平台)的?|的?基础之?上|(?:数量|面积|规模|质量|总量)?不(?:减少|降低|下降|突破|流失)).*$"
)
_AIMED = re.compile(r"(?<=.)的目标.+$")
_IS = re.compile(r"(?<=..)(?<![还就可但若总凡只正])是(?![否非])[^、,。;]+$")  # 1 万公顷的林地是我们的资源
_AND_NEXT = re.compile(r"(?<=改造|建设|整治|治理)并(?=(?:推进|启动|开工|实施|完成|加快)[^,。;、]{2})")
_TYPES = re.compile(r"^(?:[^、,。;]{1,4}型、)+[^、,。;]{1,4}型(?=.{2,})")
_DESCRIBED = re.compile(
    r"^(?![^的]*(?:搬[入进]|住[上进]|入住|[用喝吃走]上))(?:[^的,。;]{2,}、[^的,。;]{2,}|(?:符合|适应|满足|具有|具备|代表|达到)[^,。;]{6,})的(?P<noun>(?!制?修订|制定|编制|研制)[^的、,。;]{2,12})$"
)
_STEPS = re.compile(r"(?:[十百千万]?[万亿]元?)?新?台阶|[十百千万]?[万亿]元?(?:大关|关口)")
_IN_ALL = re.compile(r"在全[国省市县区州镇乡旗]")
"""A whole of which a share follows, and that nothing else is said of (在全区 | 70%的社区)."""
_SITE = re.compile(r"(?:(?<=项目)|(?<=工程))在[^的,。;]{2,16}$")
_SHORT_PROJECT = 28
_GOES_ON = re.compile(
    r"(?<=...)(?:正在|累计|顺利|正式|全部|全线|如期|相继|陆续|已经?|进展|扎实|成功|稳步|有序|基本(?=[建完达实形具到]|解决|消除|覆盖|竣工|落实|普及)|加[快速紧])[^的]{2,}(?<!工程)(?<!项目)$"
)
"""What a work is said to do behind its name (渔港 | 正式向群众开放, 水厂项目 | 累计完成投资 2 亿元)."""
_NOUN_FIRST = re.compile(r"(?![和及与已均将])[\u4e00-\u9fff“A-Z]")
MAX = 40


def before_next(phrase: str) -> str:
    """A phrase up to what is done next (改造道路并 | 推进绿化)."""
    return _AND_NEXT.split(phrase)[0] if "并" in phrase else phrase


def after_first(phrase: str) -> str:
    """What is done last of what a phrase tells of."""
    return _AND_NEXT.split(phrase)[-1] if "并" in phrase else phrase


def bare_noun(right: str) -> str:
    """A counted noun without what only describes it: 为重点的 …, A 型、B 型, long clauses before 的."""
    right = before_next(right)
    right = _AIMED.sub("", right) if "的目标" in right else right
    right = _CENTRE.sub("", right) if "为" in right or "基础" in right or "不" in right else right
    listed = "批" in right or "建设" in right or "居" in right or "列" in right
    right = _AND_MORE.sub("", right) if listed else right
    right = _IS.sub("", right) if "是" in right else right
    right = _TYPES.sub("", right) if "型、" in right else right
    described = _DESCRIBED.match(right) if "的" in right else None
    return described["noun"] if described else right


def crossed(figure: Figure, left: str, right: str, last: Named | None) -> Named | None:
    """总产值跨越 3 个千亿元台阶 → 总产值跨越台阶数; of what was named ``last`` where it tells of nothing."""
    if figure.counted != "个" or not right.endswith(("台阶", "大关", "关口")) or not _STEPS.fullmatch(right):
        return None
    what = words.without_tail(without_lead(left)) or (last.base if last else "")
    return Named(f"{what}跨越台阶数", what, "", what, figure.counted) if len(what) > 1 else None


def done_to(found: re.Match[str]) -> str:
    """The thing and the deed that ``DONE_TO`` found (小巷整治)."""
    return found["what"] + (found["deed"] or found["into"])


def project(after: str) -> str:
    """What a sum of investment is for (投资 5 亿元的水厂), if that follows it."""
    after = progress.work(_USED.sub("", DONE_TO.sub(done_to, after)))
    if after in ("项目", "工程"):
        return after
    after = _SITE.sub("", _ALSO.sub("", _GOES_ON.sub("", after)))
    if built := _BUILT.fullmatch(after):  # 投资 9 万元新建水塔
        return built["what"]
    granted = after.startswith(("扶持", "奖励", "补助"))
    if len(after) <= 2 or not _NOUN_FIRST.match(after):
        return ""
    if words.PREDICATE.match(after) and not granted:
        done = words.VERB.match(after)
        after = after[done.end() :] if done else ""
        if len(after) < 2 or words.is_measured(after) or not _BUILT_NOUN.fullmatch(after):
            return ""
    whole = PURPOSE.sub("", after if after.endswith("重点工程") else after.removesuffix("工程"))
    if len(whole) <= _SHORT_PROJECT and not _LISTED.search(whole):
        return whole
    return PURPOSE.sub("", re.split(r"、|等|(?<=.)和", after[:MAX])[0])


_LISTED = re.compile(r"等|\d")
_MADE = ("平台", "项目", "基地", "政策包", "中心", "园区", "产品", "场景", "机构", "方案", "品牌", "试点")
"""What is made by a deed, whatever is said before it of what that does (推出 9 个支持创业平台)."""
_NEWS = ("昨天", "昨日", "日前", "近日", "记者")  # how news begin, after a title that no mark ends
_THING = re.compile(r"(?:\dA级|[3-6]G)?[\u4e00-\u9fffA-Za-z“\"《]")


def counts_first(figure: Figure, left: str, right: str) -> bool:
    """Whether what is counted stands after the number (79 个卫生室)."""
    if figure.kind == "rank" or not right or not _THING.match(right) or right.startswith(_NEWS):
        return False
    if left.rstrip().endswith("等"):
        return True
    bare = words.without_tail(without_lead(left))
    apart = left.rstrip().endswith("、") and figure.counted == "%"  # 乡镇通油路、80% 的村通公路
    bare = "" if apart or (figure.counted == "%" and _IN_ALL.fullmatch(bare)) else bare
    if len(bare) > 1 and not progress.come_from(right) and not words.VERB.match(bare):
        return False
    if not figure.counted and words.is_measured(bare):
        return False
    causing = bare != "完成" and CAUSING.fullmatch(bare) is not None
    if (figure.counted in _RELATIVE and bare and not causing) or grows(figure, right):
        return False
    described = right.endswith(("措施", "举措", "政策")) and right[0] != "等"
    described = described or (right.endswith(_MADE) and words.VERB.fullmatch(bare) is not None)
    described = described or (right.startswith("对") and _DESCRIBED.match(right) is not None)
    had = words.VERB.search(bare) or left.rstrip().endswith("有")
    if not words.PREDICATE.match(right) or described or (had and _BUILT_NEW.match(right)):
        return True
    if figure.bounded_before or left.rstrip().endswith(("达", "到", "成", "现", "为", "是")):
        return False
    helped = right.startswith("实现") and figure.counted in ("人", "名", "户")
    helped = helped and (CAUSING.fullmatch(bare) is not None or bare in ("城镇", "农村", "城乡"))
    return helped or not left.strip(" 、,和及与") or (figure.counted in _DOERS and not bare)


def parted(right: str) -> tuple[str, str] | None:
    """Who or what is counted and what is told of it (企业, 入选 X), where something is."""
    found = _PREDICATED.match(right)
    return None if found is None or _ADVERB.fullmatch(found["head"]) else (found["head"], found["tail"])


def predicated(figure: Figure, right: str) -> Named | None:
    """12 家企业入选 X → 入选 X 的企业数; 64% 的医院达到标准 → 达到标准的医院比例."""
    place = figure.counted if figure.counted in "县区市乡镇村" else ""  # 7 县脱贫摘帽
    found = _PREDICATED.match(place + right) if right != "有" else None
    relative = figure.counted in _RELATIVE or figure.kind == "share"
    rate = _OF_RATE.match(right) if figure.counted == "%" else None
    if rate:
        return as_told(figure, rate["noun"])
    if found is None:
        text = right if words.RATED.search(right) else right + "比例"
        return as_told(figure, text, right) if relative and right != "有" else None
    head, tail = found["head"], found["tail"]
    if _ADVERB.fullmatch(head):  # 剩余 2300 户如期脱贫
        return as_told(figure, words.with_noun(tail, figure.unit), tail)
    if undone := _NOT_YET.search(head):  # 3 项指标未能如期完成
        head, tail = head[: undone.start()], f"未{tail}"
    head = _FOR_WHOM.sub("", head) if relative else head
    head = (
        _WITH_WHOM.sub("", head) if "与" in head and _TIES.match(tail) else head
    )  # 9 个县与医院建立协作关系
    told = None if relative else _TOLD_OF_WHOM.fullmatch(head)
    if told:  # 236 个村集体经济收入全部达标
        head, tail = told["who"], told["what"] + tail
    counted = f"{head.removesuffix('比例')}比例" if relative else words.with_noun(head, figure.unit)
    return as_told(figure, f"{tail}的{counted}", head)


def change_unit(figure: Figure) -> str:
    """The unit that a change is named by: that of a share of a whole, or of none, is the percentage."""
    return figure.unit if figure.kind != "share" and (figure.unit or not _is_none(figure)) else "%"


def _is_none(figure: Figure) -> bool:
    """Whether a figure is a bare nought (零增长)."""
    return figure.value == "0" and not figure.unit


def is_share(phrase: str) -> bool:
    """Whether a phrase tells a share of a whole (占财政支出比例)."""
    return _SHARE.search(phrase) is not None


def shared_out(figure: Figure, left: str, lead: str, right: str) -> Named | None:
    """承担了近 80% 的项目, 现行 16% 的税率: what a share is of, where that follows it."""
    if figure.counted in ("%", "个百分点") and not right and (cut := changed_by(lead, figure.counted)):
        return Named("".join(cut), cut[0], "", cut[0], figure.counted)
    if figure.counted != "%" or not right or not lead:
        return None
    of_all = left.rstrip().endswith("的") and _SPENT.match(right)
    of_sum = words.is_measured(lead) or lead.endswith(("财力", "资金", "收益", "经费"))
    of_sum = of_sum and not lead.endswith("率") and right.startswith(("用于", "投向"))
    if of_all or of_sum:  # 新增财力的 71% 用于民生
        return as_told(figure, f"{lead}{right[:MAX]}比例", lead)
    rate = _OF_RATE.match(right)
    if rate and not words.is_measured(lead):
        return as_told(figure, lead + rate["noun"])
    if _TAKES.search(left) and not words.PREDICATE.match(right):
        return as_told(figure, f"{left.strip(' 、')}{right}比例".replace("了", ""), right)
    met = None if words.VERB.match(lead) or words.is_measured(lead) else _PREDICATED.match(right)
    if met and not figure.bounded_before:  # 重点企业 70% 以上装备达到先进水平
        return as_told(figure, f"{met['tail']}的{lead}{met['head'].removesuffix('比例')}比例", lead)
    return None


def grows(figure: Figure, right: str) -> bool:
    """Whether a percentage, or a nought, is one of growth by what follows it (8% 的增长, 零增长)."""
    percent = figure.counted == "%" or _is_none(figure)
    return percent and right != "" and _GROWS.match(right) is not None


def fund(figure: Figure, right: str) -> str:
    """What a sum is the size of: 规模母基金 → 母基金规模; else nothing."""
    found = _FUND.match(right) if "元" in figure.unit else None
    if found:
        return found["what"] + "规模"
    return right + "规模" if "元" in figure.unit and right.endswith("基金") else ""
