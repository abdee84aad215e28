"""Works, events and honours by their form: standing bundles, roads, items of a list, great meetings."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.program_forms import RUN, STOP, Form

_STARTS = "(?:推动|抓好|推进|加快|建设|谋划|启动|实施|提速|支持|引进|围绕|完成|开工)"
_ITEM = r"[^、,。;:()\n“”和]"

BUNDLES: Final = tuple(
    Form(kind, rule, words, re.compile(pattern), trimmed)
    for kind, rule, words, pattern, trimmed in (
        (
            "project-bundle",
            "works-of-sector",
            "工程1|工程2|工程3|工程4|工程5|工程6|工程7|工程8|工程9",
            r"(?P<name>(?:城建|交通|教育|卫生|农业|水利|文化|环保|生态|社会保障|科技|体育|电力|能源|林业|旅游|"
            r"民政|信息|市政)工程)(?=\d+[项个])",
            False,
        ),
        (
            "project-bundle",
            "works-counted",
            "项民生|项惠民|项民心|件民生|件惠民",
            r"(?P<name>\d+[项件](?:民生|惠民|民心)[一-鿿]{0,2}工程)",
            False,
        ),
        (
            "project",
            "ring-road",
            "一环|二环|三环|四环|五环|六环|内环|外环",
            r"(?:(?<![一-鿿\d])|实现|启动|建设|推进|完成|加快)(?P<name>[东西南北]?[一二三四五六内外]环(?:[东西南北]延|改造提升|提升改造|快速路|大修)?)"
            r"(?=[、,。;和等规建通加全])",
            False,
        ),
        (
            "project",
            "road-repair",
            "大修",
            r"(?P<name>[一-鿿]{2,4}[线路]大修)",
            True,
        ),
        (
            "project",
            "new-quarter",
            "新城",
            r"(?:建设|推动|打造|推进|启动|谋划)(?P<name>[一-鿿]{2,6}新城)(?=[、,。;和等规建]|$|\n)",
            True,
        ),
        (
            "project",
            "new-quarter",
            "生活区",
            r"(?:建设|推进|启动|谋划)(?P<name>[一-鿿]{2,8}生活区)(?=[、,。;和等规建]|$|\n)",
            True,
        ),
        (
            "project",
            "first-of-projects",
            "等项目|等重点|等重大|等一批",
            rf"{_STARTS}(?P<name>{_ITEM}{{2,16}}(?<![\d提][号升]))(?:和|、){_ITEM}{{2,16}}(?:[、和]{_ITEM}{{2,16}})*等"
            rf"(?:一批)?(?:重点|重大|\d+个)?项目",
            True,
        ),
        (
            "project",
            "last-of-projects",
            "等项目|等重点|等重大|等一批",
            rf"{_STARTS}{_ITEM}{{2,16}}和(?P<name>{_ITEM}{{3,16}})等(?:一批)?(?:重点|重大|\d+个)?项目",
            True,
        ),
        (
            "project",
            "used-institutes",
            "学院|研究院",
            r"(?:用好|发挥|依托)(?P<name>[一-鿿]{3,10}(?:学院|研究院))(?:、[一-鿿]{4,12})+(?:等平台|资源|作用)",
            True,
        ),
        (
            "project-bundle",
            "homes",
            "租赁房|公租房|适用房|适用住房|廉租|限价|租赁住房|保租房|安置房|产权房",
            r"(?P<name>公共租赁(?:住)?房|公租房|经济适用(?:住)?房|廉租(?:住)?房|限价(?:商品)?房|"
            r"保障性租赁住房|保租房|棚改安置房|共有产权房)",
            False,
        ),
        (
            "project-bundle",
            "schools",
            "校建设|校安工程|标准化建设",
            r"(?P<name>(?:标准化学校|项目校|寄宿制学校|校安工程|中小学标准化)建设)",
            False,
        ),
        (
            "project-bundle",
            "care-places",
            "养老服务中心|老年食堂|日间照料",
            r"(?P<name>(?:乡镇\(街道\)|[一-鿿]{0,6}?)(?:居家)?(?:养老服务中心|老年食堂|日间照料(?:中心|站点?)))(?=[,。;、\d覆])",
            True,
        ),
        (
            "project-bundle",
            "shared-shops",
            "共享",
            r"(?P<name>共享(?:车间|工厂|实验室|仓储|农机))",
            False,
        ),
        (
            "project-bundle",
            "bases",
            "实训基地",
            rf"(?:一批|\d+个|建设|建成|打造|作用的|一体的|共建)(?P<name>(?:高水平|国家级|省级|示范性?|区域性|校内|"
            rf"专业化|公共){RUN}{{0,14}}?实训基地){STOP}",
            False,
        ),
        (
            "project-bundle",
            "places-to-spend",
            "消费街区|消费打卡点|消费商圈",
            rf"(?:一批|\d+个|建设|建成|打造|多个|一个)(?P<name>{RUN}{{2,10}}?(?:消费街区|消费打卡点|消费商圈)){STOP}",
            True,
        ),
        (
            "designation",
            "places-to-spend",
            "消费场景",
            rf"(?P<name>(?:国家|省|市)级{RUN}{{0,6}}?消费场景)",
            False,
        ),
        (
            "designation",
            "teams",
            "创新团队",
            rf"(?P<name>(?:国家级|省级|市级){RUN}{{2,14}}?创新团队)",
            False,
        ),
        (
            "designation",
            "courses",
            "精品课",
            rf"(?:一批|一大批|\d+门|认定|建设)(?P<name>{RUN}{{4,12}}精品课程?){STOP}",
            True,
        ),
        ("designation", "textbooks", "规划教材", r"(?P<name>(?:国家|省级)规划教材)", False),
        (
            "designation",
            "zone-in-brackets",
            "中国(",
            r"(?P<name>中国\([一-鿿]{2,4}\)(?:自由贸易试验区|跨境电子商务综合试验区|自贸试验区))",
            False,
        ),
        (
            "designation",
            "honour",
            "入选|跻身",
            rf"(?:入选|跻身)(?:为|了)?(?P<name>{RUN}{{4,20}}?(?:百强[县市区]|典型经验|典型案例|城市|集群|名单))"
            rf"(?=[,。;、]|$|\n)",
            False,
        ),
        (
            "designation",
            "honour",
            "通报表|督查激励|进步奖|贡献奖|集体",
            rf"(?:获得?|荣获)(?P<name>{RUN}{{3,20}}?(?:通报表扬|通报表彰|督查激励|进步奖|贡献奖|集体))"
            rf"(?=[,。;、]|称号|$|\n)",
            False,
        ),
        (
            "designation",
            "honour",
            "授予",
            rf"授予(?P<name>{RUN}{{4,16}}?奖)(?=[,。;、]|称号|$|\n)",
            False,
        ),
        (
            "designation",
            "honour",
            "上榜",
            rf"上榜(?P<name>{RUN}{{4,16}}?名单)(?=[,。;、]|$|\n)",
            False,
        ),
        (
            "brand",
            "great-meeting",
            "大会",
            r"(?:举办|承办|办好|、)(?:了)?(?:首届|第[一-鿿]{1,3}届)?(?P<name>(?:(?!和)[A-Z一-鿿·]){4,18}?"
            r"(?<!代表)(?<!全体)(?<!动员)(?<!表彰)(?<!誓师)大会)(?=[,。;、和]|等|$|受众|期间|\n)",
            True,
        ),
        (
            "brand",
            "great-meeting",
            "举办|承办|办好",
            r"(?:举办|承办|办好)(?:了)?(?:首届|第[一-鿿]{1,3}届)?(?P<name>[一-鿿·]{2,12}?(?<![佳环季过春关调])节)"
            r"(?=[,。;、和]|等|$|期间|\n)",
            True,
        ),
        (
            "project",
            "institutes",
            "创新中心|科学中心",
            r"(?:推进|建设|发挥|加快|支持|争创|获批|组建|打造|成立|依托|建成|推动|落户|引进|、|,|。)(?P<name>[一-鿿]{2,16}(?:(?:技术|科学|产业)创新中心|科学中心))"
            r"(?=[、,。;等]|启动|加快|建设|作用|揭牌|投用|落地|建成|获批|投入|运行|挂牌|$|\n)",
            True,
        ),
        ("project", "junction", "交叉口", r"(?P<name>[一-鿿\d]{2,8}与[一-鿿\d]{2,8}交叉口(?:改造)?)", True),
        ("project", "hub", "站综合交通枢纽", r"(?P<name>[一-鿿]{2,6}站综合交通枢纽)", True),
        (
            "project-bundle",
            "power-projects",
            "项目,|项目。|项目;|项目建设",
            r"(?:布局|发展|加快|推进)(?P<name>(?:[一-鿿]{3,6}、){2,4}[一-鿿]{4,8}项目)(?=[,。;]|建设|$|\n)",
            True,
        ),
        ("project-bundle", "clusters", "产业集群", r"\d+个(?P<name>[一-鿿]{2,8}产业集群)", False),
        (
            "project",
            "numbered-item",
            "(1)|(2)",
            r"\(\d\)(?P<name>[一-鿿]{3,20}(?:改造|项目|工程))(?=\(\d\)|。|$)",
            False,
        ),
        ("brand", "great-meeting", "中国·", r"(?P<name>中国·[一-鿿]{4,12}?(?:大会|节|论坛))", False),
        ("brand", "brand-of-place", "小院", r"(?P<name>[一-鿿]{2}小院)(?=[、,。;]|$|\n)", False),
        ("designation", "brand-of-place", "工匠", r"(?P<name>[一-鿿]{2}工匠)(?=[、,。;]|$|\n)", False),
        ("campaign", "leap-years", "年大", r"(?P<name>[一-鿿]{0,6}?[三五]年大[一-鿿]{2}活动)", True),
        (
            "campaign",
            "safety",
            "安全整治|安全专项整治",
            r"(?P<name>[一-鿿]{2,8}?安全(?:专项)?整治)(?=[,。;持]|$|\n)",
            True,
        ),
        (
            "campaign",
            "hard-things",
            "难”",
            r"(?P<name>(?:“[^“”]{2,4}难”)+(?:集中攻坚|专项治理|专项整治))",
            False,
        ),
        (
            "campaign",
            "shared-end",
            "提升工程",
            r"(?:实施|开展|推进)(?P<name>(?:[一-鿿]{2}、){2,6}[一-鿿]{2,4}?提升工程)",
            False,
        ),
        ("designation", "schools-of-rank", "骨干专业", r"(?P<name>骨干专业(?:\(群\))?)", False),
        (
            "designation",
            "schools-of-rank",
            "所高水平",
            r"\d+所(?P<name>高水平[一-鿿]{2,8}(?:学校|院校))",
            False,
        ),
        ("designation", "teams", "教学创新团队", r"(?P<name>教师教学创新团队)", False),
        ("mechanism", "school-groups", "集团(联盟)", r"(?P<name>[一-鿿]{4,12}集团\(联盟\))", True),
        (
            "project",
            "water-for-nature",
            "生态补水",
            r"(?P<name>(?:(?!河道|上游)[一-鿿]){0,3}?生态补水)(?=[,。;、\d]|工程|项目|$|\n)",
            True,
        ),
    )
)
"""Forms of works, events and honours."""
