"""Works, events and honours by their form: standing bundles, roads, items of a list, great meetings."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import RUN, STOP, form
from graphbuild.extract.programs.words import NUMERAL

_STARTS = "(?:推动|抓好|推进|加快|建设|谋划|启动|实施|提速|支持|引进|围绕|完成|开工)"
_ITEM = r"[^、,。;:()\[\]〔〕\n“”和]"

BUNDLES: Final = (
    form(
        "project-bundle",
        "works-of-sector",
        "工程1|工程2|工程3|工程4|工程5|工程6|工程7|工程8|工程9",
        r"(?P<name>(?:城建|交通|教育|卫生|农业|水利|文化|环保|生态|社会保障|科技|体育|电力|能源|林业|旅游|"
        r"民政|信息|市政)工程)(?=\d+[项个])",
    ),
    form(
        "project-bundle",
        "works-counted",
        "民生实事|惠民实事|为民实事|利民实事|民生工程|惠民工程|民心工程|利民工程|为民办实事|件实事|面实事|项实事|件好事|民生大事|惠民大事",
        rf"(?P<name>(?:\d+|{NUMERAL}{{1,3}})[项件方]面?(?:重点|省级|市级|为民|民生|惠民|利民|民心|办){{0,3}}(?:实事项目|实事|工程|大事|好事))",
    ),
    form(
        "project",
        "ring-road",
        "一环|二环|三环|四环|五环|六环|内环|外环",
        r"(?:(?<![一-鿿\d])|实现|启动|建设|推进|完成|加快)(?P<name>[东西南北]?[一二三四五六内外]环(?:[东西南北]延|改造提升|提升改造|快速路|大修)?)"
        r"(?=[、,。;和等规建通加全])",
    ),
    form(
        "project",
        "new-quarter",
        "新城",
        r"(?:建设|推动|打造|推进|启动|谋划|(?<![^\W!-ÿ])(?=[^\W!-ÿ]{2,6}新城框架))(?P<name>[^\W!-ÿ]{2,6}新城)(?=框架|[、,。;和等规建]|$|\n)",
        trimmed=True,
    ),
    form(
        "project",
        "new-quarter",
        "生活区|商务区|商务城|教育园区|金融街|新社区",
        r"(?:建设|推进|启动|谋划)(?P<name>[^\W!-ÿ]{2,8}(?:生活区|商务区|商务城|教育园区|金融街|新社区))(?=[、,。;和等规建]|$|\n)",
        trimmed=True,
    ),
    form(
        "project",
        "last-of-projects",
        "等项目|等重点|等重大|等一批",
        rf"{_STARTS}{_ITEM}{{2,16}}和(?P<name>{_ITEM}{{3,16}})等(?:一批)?(?:重点|重大|\d+个)?项目",
        trimmed=True,
    ),
    form(
        "project-bundle",
        "homes",
        "商品房|租赁房|公租房|配售型|适用房|适用住房|廉租|限价|租赁住房|保租房|安置房|产权房|性住房",
        r"(?P<name>公共租赁(?:住)?房|公租房(?!房源)|经济适用(?:住)?房|廉租(?:住)?房|限价(?:商品)?房|"
        r"保障性租赁住房|安居型商品房|配售型保障性住房|配租型保障性住房|保障性住房(?=\d)|保租房|棚改安置房|共有产权房)",
    ),
    form(
        "project-bundle",
        "schools",
        "校建设|校安工程|标准化建设",
        r"(?P<name>(?:(?:义务教育)?学校标准化|标准化学校|项目校|寄宿制学校|校安工程|中小学标准化)建设)",
    ),
    form(
        "project-bundle",
        "care-places",
        "养老服务中心|老年食堂|日间照料|养老照料|养老驿站",
        r"(?P<name>(?!建|成|新建|育|造|设)(?:乡镇\(街道\)|[^\W!-ÿ]{0,6}?)(?:居家)?(?:养老服务中心|养老照料中心|养老驿站|老年食堂|日间照料(?:中心|站点?)))(?=[,。;、\d覆])",
        trimmed=True,
    ),
    form(
        "project-bundle",
        "shared-shops",
        "共享",
        r"(?P<name>共享(?:车间|工厂|实验室|仓储|农机|菜园|厨房|农庄|中药房|法庭|工坊|停车|食堂|员工))",
    ),
    form(
        "project-bundle",
        "bases",
        "实训基地",
        rf"(?:一批|\d+个|建设|建成|打造|作用的|一体的|共建)(?P<name>(?:高水平|国家级|省级|示范性?|区域性|校内|"
        rf"专业化|公共){RUN}{{0,14}}?实训基地){STOP}",
    ),
    form(
        "project-bundle",
        "places-to-spend",
        "消费街区|消费打卡点|消费商圈",
        rf"(?:一批|\d+个|建设|建成|打造|多个|一个)(?P<name>{RUN}{{2,10}}?(?:消费街区|消费打卡点|消费商圈)){STOP}",
        trimmed=True,
    ),
    form("designation", "places-to-spend", "消费场景", rf"(?P<name>(?:国家|省|市)级{RUN}{{0,6}}?消费场景)"),
    form("designation", "teams", "创新团队", rf"(?P<name>(?:国家级|省级|市级){RUN}{{2,14}}?创新团队)"),
    form("designation", "textbooks", "规划教材", r"(?P<name>(?:国家|省级)规划教材)"),
    form(
        "designation",
        "zone-in-brackets",
        "中国(|自贸区|自贸试验区",
        r"(?P<name>中国\([^\W!-ÿ]{2,4}\)(?:自由贸易试验区|跨境电子商务综合试验区|自贸试验区)|(?:[^\W!-ÿ]{2}|黑龙江|内蒙古)自贸(?:试验)?区[^\W!-ÿ]{2,4}片区)",
    ),
    form(
        "designation",
        "honour",
        "入选|跻身",
        rf"(?:入选|跻身)(?:为|了)?(?:首批|第[一二三四五六七八九十]+批)?(?P<name>{RUN}{{4,20}}?(?:百强[县市区]|典型经验|典型案例|城市|集群|名单))"
        rf"(?=[,。;、]|$|\n)",
    ),
    form(
        "brand",
        "great-meeting",
        "大会",
        r"(?:举办|[承争]办|办好|、|和(?=20\d\d年|世界|国际|全球))(?:了)?(?:首届|第?(?:\d+|[^\W!-ÿ]{1,3})届)?(?P<name>(?:20\d\d年?)?(?:(?!和)[A-Z一-鿿·]){4,18}?"
        r"(?<!代表)(?<!全体)(?<!动员)(?<!表彰)(?<!誓师)大会)(?=[,。;、和]|等|$|受众|期间|\n)",
        trimmed=True,
    ),
    form(
        "project",
        "institutes",
        "创新中心|科学中心",
        r"(?:推进|建设|发挥|加快|支持|争创|获批|组建|打造|成立|依托|建成|推动|落户|引进|、|,|。)(?P<name>(?:(?!和)[^\W!-ÿ]){2,16}(?:(?:技术|科学|产业|科技|制造业)创新中心|科学中心))"
        r"(?=[、,。;等]|启动|加快|启用|建设|作用|揭牌|投用|落地|建成|获批|投入|运行|挂牌|$|\n)",
        trimmed=True,
    ),
    form(
        "project",
        "junction",
        "交叉口",
        r"(?P<name>[一-鿿\d]{2,8}与[一-鿿\d]{2,8}交叉口(?:改造)?)",
        trimmed=True,
    ),
    form(
        "project-bundle",
        "power-projects",
        "项目,|项目。|项目;|项目建设",
        r"(?:布局|发展|加快|推进)(?P<name>(?:[^\W!-ÿ]{3,6}、){2,4}[^\W!-ÿ]{4,8}项目)(?=[,。;]|建设|$|\n)",
        trimmed=True,
    ),
    form("project-bundle", "clusters", "产业集群", r"\d+个(?P<name>[^\W!-ÿ]{2,8}产业集群)"),
    form(
        "project",
        "numbered-item",
        "(1)|(2)",
        r"\(\d\)(?P<name>[^\W!-ÿ]{3,20}(?:改造|项目|工程))(?=\(\d\)|。|$)",
    ),
    form("brand", "great-meeting", "中国·", r"(?P<name>中国·[^\W!-ÿ]{4,12}?(?:大会|节|论坛))"),
    form(
        "brand",
        "brand-of-place",
        "小院|好人|礼物|有礼|味道|好品|优品|名品|净菜|月嫂|师傅|家宴|好物|优选|智造|书房|绣娘",
        r"(?P<name>[^\W!-ÿ]{2}(?:小院|好人|礼物|有礼|味道|好品|优品|名品|净菜|月嫂|师傅|家宴|好物|优选|智造|书房|绣娘))"
        r"(?=[、,。;]|$|\n|品牌)",
    ),
    form(
        "campaign", "leap-years", "年大", r"(?P<name>[^\W!-ÿ]{0,6}?[三五]年大[^\W!-ÿ]{2}活动)", trimmed=True
    ),
    form(
        "campaign",
        "safety",
        "安全整治|安全专项整治",
        r"(?P<name>[^\W!-ÿ]{2,8}?安全(?:专项)?整治)(?=[,。;持]|$|\n)",
        trimmed=True,
    ),
    form(
        "campaign",
        "shared-end",
        "提升工程",
        r"(?:实施|开展|推进)(?P<name>(?:[^\W!-ÿ]{2}、){2,6}[^\W!-ÿ]{2,4}?提升工程)",
    ),
    form(
        "designation",
        "schools-of-rank",
        "专业",
        r"(?:建设|建成|打造|培育|立项|、|和|一批|\d+个)(?P<name>(?:骨干|品牌|特色|示范|高水平|优势|一流)专业(?:\(群\)|群)?)",
    ),
    form(
        "designation",
        "schools-of-rank",
        "所高水平|所示范|所骨干|所一流|所优质|所品牌|所特色",
        r"\d+所(?P<name>(?:高水平|示范性?|骨干|一流|优质|品牌|特色)[^\W!-ÿ]{2,8}(?:学校|院校|学院|大学|高中|幼儿园))",
    ),
    form("designation", "teams", "教学创新团队", r"(?P<name>教师教学创新团队)"),
    form(
        "mechanism",
        "school-groups",
        "教育集团|职教集团|医疗集团|集团(联盟)|产教联盟|创新联盟|战略联盟|教育联盟",
        r"(?:组建|建立|成立|设立|建设|建成|组织|加入|牵头|、|个)(?P<name>[^\W!-ÿ]{2,12}(?:集团\(联盟\)|教育集团|职教集团|医疗集团|产教联盟|"
        r"创新联盟|战略联盟|教育联盟))",
        trimmed=True,
    ),
    form(
        "project",
        "water-for-nature",
        "生态补水",
        r"(?P<name>(?:(?!河道|上游)[^\W!-ÿ]){0,3}?生态补水)(?=[,。;、\d]|工程|项目|$|\n)",
        trimmed=True,
    ),
)
"""Forms of works, events and honours."""
