"""Words about works without a name of their own: last words, stages of building, verbs before them."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.places.head_forms import heads
from graphbuild.extract.places.lexicon import words

HEADS: Final = heads(
    "facility", "words", 16,
    """
    (?<![市核圈轴重城地集机科])中心(?![城校区小卫镇村路街]) 研究院 康养院 分院 中心卫生院 卫生院 光荣院 敬老院
    福利院 养老院 监督所 交易所 研究所 检验所 拘留所 看守所 电影院 影剧院 大剧院 医院 博物馆 展览馆 纪念馆
    图书馆
    文化馆 体育馆 科技馆 美术馆 档案馆 游泳馆 动物园 植物园 公园 广场 货场
    会客厅 防洪圈 生活区 体育场 运动场 游乐场 滑雪场 停车场
    屠宰场
    (?<![大本入])市场(?!主体|化|监管|环境|价|需|开|占|竞|准|体系|运)
    (?:质检|供热|供应|公交|变电|消防|急救|中转|加压|泵|气象|监测|区域|服务|换热|供水|排水|加氢|换电|充电|提水|净水)站(?!点)
    (?:印刷|酱菜|食品|机械|化肥|水泥|啤酒|纺织|造纸|制药|造船|污水处理|净水|自来水|供热|热电|发电|焚烧|玻璃)厂(?!房)
    (?:钢铁|化工|陶瓷|家具|服装|水|酒|药)厂(?!房|商)
    (?:孵化|产业|服务外包|养殖|实训|培训|教育|实验|检测|储备|物流|冷链|中转|配送|医疗|康养|标注|服务|集聚发展|钢铁|保障)基地
    (?:零部件|加工|产业|科技|创业|电商|食品|创意|文化|农业)园[及和](?:物流|孵化|创业|加工|仓储|科技|产业)园
    (?:企业|科创|产业|物流|创业|创意|电商|科技|生态|孵化|零部件|双创)园(?!区) 工业园区 数字园区
    (?:低碳|智慧|生态|科技|健康|数字|创新)谷(?!物) (?:非遗|音乐|电影|足球|基金|云|IT|航天|冰雪)小镇
    院士工作站 (?<!科)学院(?![校派])
    (?:职业|特殊教育|实验|技工|理工|外国语)学校 (?:实验|综合|职业)高中 (?<=新)职中
    客运枢纽 交通枢纽 综合体 公墓 殡仪馆 高架桥 调蓄库 储备库 粮库 矿石码头 进港航道
    (?:综合|教学|学生宿舍|宿舍|艺术|实训|康复|门诊|病房|住院|办公|医技|图书)楼
    """,
    r"[级型化]",
)  # fmt: skip
"""Last words of what a city or county has one of, as a rule."""

STAGE: Final = re.compile(
    r"(?:[一二三]期)?(?:项目|工程)?(?:主体|基本|全面|顺利|正式|已|如期)?"
    r"(?:建设(?!用地|水平|标准|成效)|建成|投[用产入运]|开工|竣工|完工|改造|搬迁|迁建|改扩建|扩建|扩能|升级改造|迁址|提标|封顶|挂牌|揭牌"
    r"|运[营行]|启用|开放|向群众|成功|年内|正在|正常|展陈|主体工程|启动|通过|培育工作|得到|被|展现"
    r"|机遇|门诊楼|教学楼|综合楼|宿舍楼|病房楼|住院楼|康复楼|艺术楼|实训楼)"
    r"|[一二三]期|项目(?=完成)|项目(?![^\W!-ÿ]*[0-9])"
    r"|(?=等(?:[^\W!-ÿ]{0,2}企业|一批|平台|重点|项目|工程|[0-9一二三四五六七八九十]))"
)
"""After such a place: how far it is built, what is done to it, the part of it that is built."""

VERBS: Final = words("""
    建设 新建 建成 开工 开工建设 启动 启动建设 完成 推进 加快 加快推进 全力推进 谋划 谋划新建 谋划建设 实施
    改造 筹建 成立 规划建设 迁建 扩建 改扩建 续建 抓好 整合 推动 重点推进 启动实施 加快建设 首家 发挥 发挥好
    依托 利用
    用好 争取建设 推进建设 做好 紧盯 获批
""")
"""Verbs that such a place is the object of."""

DONE: Final = re.compile("(?:成立|建成|完成|新建|启动|组建|设立|改造)了$|元的$")
"""Before it: a verb of building that is done, or what was paid for it."""

MANY: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十两几多数各余批每])\s?[个家所座处条批]?$"
    r"|各类$|各$|批$|每$|所有$|全部$|级$|等$|些$|一系列$"
)
"""Before it: that many are meant."""
COUNTED: Final = re.compile(r"\s?(?:\d|[一二三四五六七八九十两几多]+[个家所座处条])|建设标准|管理|之城")
"""After it: how many there are, or what is none."""

KINDS: Final = words("""
    乡镇 村级 县级 市级 省级 国家级 乡级 镇级 社区 街道 农村 中小 中小企业 小微 普通 标准化 专业 现代 现代化
    特色 口袋 一流 示范 城镇街道 各级 高水平 高标准 区域性 大型 中型 小型 智能 虚拟 共享 自备 中等 高等 义务
    农产品出口 出口 省 市 县 优质 国家 平安 农贸 党群 家宴 胸痛 创伤 卒中 农业 农副产品 批发 有形 农畜产品
    郊野 大型商业
    城市 主题 体育 专用 街头 便民 街心 城乡 村 镇 乡 高端 优势 产业 大 中等职业 全国 全省 区域
""")
"""Words before a last word that say of many places of what kind or level they are."""
RANKED: Final = re.compile("[省市县乡镇区]级|国家级")

ONLY_ONES: Final = words("""
    博物馆 动物园 植物园 电影院 影剧院 光荣院 科创园 展览馆 纪念馆 科技馆 殡仪馆 体育场 体育馆 档案馆 美术馆
    大剧院
    福利院 实验高中 综合高中 钢铁基地
""")
"""Last words that alone mean the one that a city or county has."""

NOUNS: Final = words("""
    发展 协同发展 招商 服务 管理 保护 推广 创新 治理 培训 种植 监管 处理 交流
""")
"""Verbs that are part of a name right before such a word (教师发展中心)."""
WITHIN: Final = frozenset(("城乡", "传承"))
"""Words of clauses that the names of houses hold as well."""
