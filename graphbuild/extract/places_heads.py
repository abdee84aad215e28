"""Last words of the names of places (X路, X产业园, X水库, X村), by kind, and what each needs before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Need = Literal["proper", "placed", "words", "nothing"]
"""What must stand before a head: a name of its own, that of a division first, any words, or nothing."""


Scale = Literal["nation", "province", "local"]
"""Whose plan it is: the nation's, a province's, or that of a city or county."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Last words of the names of one kind; ``longest`` counts the characters that may stand before them.

    What follows them where they are part of another word is in ``heads`` as well, as a look ahead.
    """

    kind: str
    heads: re.Pattern[str]
    need: Need
    longest: int


_BEHIND: Final = re.compile(r"^(?:\(\?<[!=][^)]*\))+")


def _heads(kind: str, need: Need, longest: int, words: str, not_after: str = "") -> Heads:
    ordered = sorted(words.split(), key=lambda word: (-len(word), word))
    after = f"(?!{not_after})" if not_after else ""
    begins = "".join(sorted({_begins(word) for word in ordered}))
    return Heads(kind, re.compile(f"(?=[{begins}])(?:{'|'.join(ordered)}){after}"), need, longest)


def _begins(word: str) -> str:
    """The characters that a word may begin with, for a class that spares the others the search."""
    rest = _BEHIND.sub("", word)
    if rest.startswith("["):
        return rest[1 : rest.index("]")]
    if rest.startswith("(?:"):
        return "".join(part[0] for part in rest[3 : rest.index(")")].split("|"))
    return rest[0]


HEADS: Final = (
    _heads(
        "admin-township", "proper", 4,
        """
        镇 乡 街道(?!路)
        """,
        r"[村级域区政街容贤亲愁土贫间镇企干]|办(?!事处)|两级|振兴|政府|建设|污水|道路",
    ),
    _heads(
        "road", "proper", 10,
        """
        高速公路 高速 高铁 城际铁路 铁路 公路 大道 大街 快速路 快速通道 外环路 外环 环线 连接线 环城路 国道
        省道 客专 (?<=[山洋河江海湖])通道 大桥 立交桥
        """,
        r"[网里口养铁]|沿线|服务|收费|出口|入口|客运|枢纽|新城|片区|高质|增长",
    ),
    _heads(
        "road", "nothing", 6,
        """
        绕城高速公路 绕城高速 绕城公路 机场高速公路 机场高速 环城高速公路 环城高速
        """,
        r"[网口]|出口|入口",
    ),
    _heads(
        "road", "proper", 6,
        """
        路 街
        """,
        r"[子径线网灯面口况障牌演由途段旁边办头坊上心]|变电|道|区|巷|基(?!本)",
    ),
    _heads(
        "road", "proper", 4,
        """
        桥 [一二三四]桥 隧道 立交(?!桥) 巷
        """,
        r"国际|[梁头堡接道镇乡村区铺店沟湾坝集寨坪口]",
    ),
    _heads(
        "river", "proper", 4,
        """
        水库 灌区 湖 河 江 淀 溪 渠
        """,
        r"河(?![流道湖长床堤])|[长道泊流沟砂床堤网南北口谷心镇乡村县市街桥头系州湾路]|区|[畔滨]路|国际|集团|公司",
    ),
    _heads(
        "mountain", "proper", 3,
        """
        山
        """,
        r"[东西南北](?![门麓坡])|[区更水林头坡地体村镇乡路歌河县市寨洞泉花石脉庄]|产业|学者|英才|人才",
    ),
    _heads(
        "village", "proper", 5,
        """
        村 社区(?=[、,。;等和)])
        """,
        r"[级晚庄民容落干居务企集规史部医镇乡寨校屯级组]|委(?!会)|两委|支书|服务|治理|矫正|工作|卫生|养老"
        r"|建设|教育|文化|党",
    ),
    _heads(
        "zone", "nothing", 14,
        """
        经济技术开发区 高新技术产业开发区 高新技术开发区 经济开发区 高新技术产业园区 高新区 经开区
        综合保税区 保税区 综保区 保税物流中心 自由贸易试验区 自贸试验区 自贸区 开发区 产业集聚区 工业集中区
        产业集中区 工业园区 工业新区 化工园区 商务中心区 特色商业区
        """,
    ),
    _heads(
        "zone", "proper", 14,
        """
        (?<!创)新区 合作区 经济区 工业区 产业新城 新城区 科技城 科学城 产业城 物流城
        大学城 新城 片区 起步区 高教园区 工贸区 作业区 度假城
        """,
    ),
    _heads(
        "zone", "placed", 14,
        """
        试验区 实验区 功能区 示范区 保护区 配套区 核心区 创新区 协作区
        """,
    ),
    _heads(
        "zone", "placed", 10,
        """
        文创园 (?<![物公乐花庄陵游林校果家桃田])园
        """,
        r"[区林艺丁长地子陵内外中所企博]",
    ),
    _heads(
        "zone", "proper", 14,
        """
        基地
        """,
    ),
    _heads(
        "zone", "words", 14,
        """
        集聚区 集中区 聚集区 产业园区 物流园区 科技园区 园区 产业园 工业园 科技园 物流园 创业园
        创意园 装备园 材料园 孵化园
        生态园 企业园 文化园 物流港 创新园 示范园 科创园 双创园 电商园 智创园 众创园
        """,
        r"区",
    ),
    _heads(
        "scenic", "proper", 10,
        """
        旅游度假区 度假区 风景名胜区 风景区 景区 旅游景区 旅游区
        水镇 古镇 小镇 古城 古村落 古村 古寨 古道
        湿地公园 森林公园 地质公园 遗址公园 自然保护区 养生谷 大峡谷 峡谷 草原 石窟 遗址 故居 旧址 瀑布
        国家公园 欢乐谷 溪谷 大观园 游乐园 水世界 植物园 动物园 乐园 博览园 观光园 采摘园 庄园 山庄 度假村
        陵园 陵寝 故里 湿地(?!公园|生态|保护|面积|修复|资源|率) 古街 古巷 书画院 胜境
        """,
    ),
    _heads(
        "scenic", "proper", 10,
        """
        [\\s\\d]\\d?A级?\\s?(?:旅游)?景区
        """,
    ),
    _heads(
        "scenic", "proper", 3,
        """
        寺 庙 陵(?![园寝墓川水]) 窟 祠 书院 宫 塔 (?<!海)峡 溶洞 石林
        """,
        r"[村庄谷廷吊式架机殿里州江牌镇乡沟山河口头坡区路街会]",
    ),
    _heads(
        "scenic", "proper", 3,
        """
        湾 (?<!欢乐)(?<!养生)(?<![溪峡])谷 寨 沟 岭 塬 崖 洞 滩 坪 潭 峪 (?<=[谷门荆峪岭])关
        """,
        r"[^、,。;)和与及等景旅国]|及|和(?![一-鿿]{2})|等级|与会",
    ),
    _heads(
        "facility", "proper", 10,
        """
        公园 广场 小学 中学 高中 初中 学校 幼儿园 学院 党校 大酒店 酒店 宾馆 饭店 商城 商场 购物中心 大厦 大楼
        林场 农场 牧场 油田 煤矿 露天矿 矿井 港区 码头 机场 车站 北站 东站 南站 西站 口岸 院子 游园 小区
        (?:家园|佳苑|花园|公寓)(?=[、,。;)小等])
        [一二三四五六七八九十]高(?!中) [一二三四五六七八九十]小(?![学型时营庄村口河镇区]) 职专 职中 职高
        """,
        r"[化生级]|产业|长期|城市|活动|文化(?!广场)|经济|联检",
    ),
    _heads(
        "facility", "proper", 10,
        """
        便民市场 小商品城 五金城 建材城 家居城 汽车城 美食城 影视城 食品城 服装城 旅游城 商业街 步行街 索道
        互通(?=立交|工程|项目|[等、,。建式出]) 航道 免税店 宿营地 露营地 测试场 滑雪场 游乐场 大集市
        批发市场 农贸市场 大市场 交易市场
        """,
        r"[化价监]|主体|制度|环境|建设工程",
    ),
    _heads(
        "facility", "placed", 12,
        """
        市场 服务中心 学院 (?<![临空陆航大])港 输变电工程
        (?<![车网驿油])站(?=[、,。;)及和与至等开建改扩投房前])
        """,
        r"[化监准需份占价开竞潜体经规秩信调营主环口区澳珠务航湾城人商资股币出份]|生",
    ),
    _heads(
        "facility", "proper", 10,
        """
        引水工程 供水工程 调水工程 输水工程 水利枢纽工程 水利枢纽(?!工程) 航电枢纽 水电枢纽 航电(?=[、,。;)])
        """,
    ),
    _heads(
        "facility", "nothing", 12,
        """
        万达广场
        第[一二三四五六七八九十]+(?:学校|中学|高中|小学|初中|初级中学|高级中学|实验小学|幼儿园)
        污水处理厂 净水厂
        通用机场 自来水厂 供水厂 热电厂 热源厂 污水厂 垃圾处理厂 垃圾处理场 垃圾焚烧发电厂 抽水蓄能电站
        垃圾填埋场
        殡仪馆 殡管所 看守所 人民医院 中医院 中医医院 妇幼保健院 妇保院 县医院 市医院 区医院 规划展馆
        规划展览馆 规划馆 会展中心 中转站 医技综合楼 燃气站 实验小学 实验中学 实验学校 游泳馆 体育馆 体育场
        图书馆 博物馆 文化馆 科技馆 美术馆 档案馆 大剧院 影剧院 火车站 汽车站 客运站 高铁站 疾控中心 福利院
        老年公寓 游客中心 游客服务中心 青少年活动中心 市民中心 市民服务中心 市民广场 烈士陵园
        文化艺术中心 文化中心
        体育中心 奥体中心 文体中心 职教中心(?!新校区) 职业教育中心 植物园 救助管理站 (?:汽车|客运)[东西南北]站
        拘留所 中心血站 音乐厅 政务大厅 政务服务中心 行政服务中心
        """,
    ),
    _heads(
        "facility", "words", 12,
        """
        服务区 收费站 水厂 发电厂 电厂 水电站 电站 变电站 风电场 填埋场 处理站点 处理站 处理厂 加气站 综合体
        展馆
        纪念馆 博览馆 展览馆 剧院 健身中心 艺术中心 活动中心 会议中心 购物广场 公墓 敬老院 养老院 光荣院
        消防站 货场 中心医院 医院 综合楼 门诊楼 住院楼 病房楼
        新校区 校区 新院区 院区 输变电站 养老中心 托老中心 商贸城 物流中心 铁路枢纽 利用中心
        保健中心 档案中心 福利中心 众创空间 孵化器 加速器 创业中心 商务中心 数据中心 计算中心 指挥中心
        测试中心
        处理中心 托养中心 集散中心 展示中心 商业中心 服务大楼 科研大楼 客运枢纽
        交通枢纽(?!地位|城市|功能|作用) 航站楼 编组站
        [一二三四五六七八九十]院(?=[、,。;)建迁新扩病门])
        [一二三四五六七八九十]{1,3}中(?![学心国期央外医])
        救助站 急救中心 康复中心 精神卫生中心 救助保护中心 教学楼 审判楼 枢纽站
        交易中心 文化宫 少年宫 博物院
        """,
    ),
    _heads(
        "region", "proper", 8,
        """
        (?<=[湖江河山城区港湾东西南北])板块 上游流域 流域 都市圈 城市群 经济圈 都市区 生态湿地 平原 半岛
        城市圈
        盆地 群岛 (?<![亚欧非美澳五七九绿满])洲(?![际市区县镇村])
        岛(?![屿上内国式链城礁]) (?<=[江河湖淀])上游(?!流域) (?<=[江河湖淀])下游 库区 山区
        """,
    ),
    _heads(
        "corridor", "proper", 12,
        """
        经济带 走廊 科创走廊 文化带 产业带 城镇带 旅游带 生态廊道 经济走廊 景观带 风光带 发展带 合作带 创新带
        """,
        r"[动头]",
    ),
)  # fmt: skip
