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


def _heads(kind: str, need: Need, longest: int, words: str, not_after: str = "") -> Heads:
    ordered = sorted(words.split(), key=lambda word: (-len(word), word))
    after = f"(?!{not_after})" if not_after else ""
    return Heads(kind, re.compile(f"(?:{'|'.join(ordered)}){after}"), need, longest)


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
        省道 客专 大桥 立交桥
        """,
        r"[网里口养铁]|沿线|服务|收费|出口|入口|客运|枢纽|新城|片区|高质|增长",
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
        桥 [一二三四]桥 隧道 立交 巷
        """,
        r"[梁头堡接道镇乡村区]",
    ),
    _heads(
        "river", "proper", 4,
        """
        水库 灌区 湖 河 江 淀 溪 渠
        """,
        r"[长道泊流沟砂床堤网南北口谷心镇乡村县市街桥头系州湾路]|区|[畔滨]路|国际|集团|公司",
    ),
    _heads(
        "mountain", "proper", 3,
        """
        山
        """,
        r"[区水林头坡地体村镇乡东西南北路歌河县市寨洞泉花石脉庄]|产业|学者|英才|人才",
    ),
    _heads(
        "village", "proper", 5,
        """
        村 社区(?=[、,。;等和)])
        """,
        r"[级庄民容落干居务企集规史部医镇寨校屯级组]|委(?!会)|两委|支书|服务|治理|矫正|工作|卫生|养老"
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
        大学城 新城 片区 起步区 高教园区
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
        创意园 孵化园 生态园 企业园 文化园 物流港 创新园 示范园 科创园 双创园 电商园 智创园 众创园
        """,
        r"区",
    ),
    _heads(
        "scenic", "proper", 10,
        """
        旅游度假区 度假区 风景名胜区 风景区 旅游景区 景区 旅游区 水镇 古镇 小镇 古城 古村落 古村 古寨 古道
        湿地公园 森林公园 地质公园 遗址公园 自然保护区 养生谷 大峡谷 峡谷 草原 石窟 遗址 故居 旧址 瀑布
        国家公园 欢乐谷 溪谷 大观园 游乐园 水世界 植物园 动物园 乐园 博览园 观光园 采摘园 庄园 山庄 度假村
        陵园
        """,
    ),
    _heads(
        "scenic", "proper", 3,
        """
        寺 庙 陵 窟 祠 书院
        """,
        r"[村庄镇乡沟山河口头坡区路街会]",
    ),
    _heads(
        "facility", "proper", 10,
        """
        公园 广场 小学 中学 高中 初中 学校 幼儿园 学院 职教中心 党校 酒店 宾馆 饭店 商城 商场 购物中心 大厦
        林场 农场 牧场 油田 煤矿 露天矿 矿井 港区 码头 机场 车站 北站 东站 南站 西站 口岸 院子 游园 小区
        [一二三四五六七八九十]高(?!中) [一二三四五六七八九十]小(?![学型时]) 职专 职中
        """,
        r"[化生级]|产业|长期",
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
        市场 服务中心 学院 港 供水工程 输变电工程
        """,
        r"[化监准需份占价开竞潜体经规秩信调营主环口区澳珠务航湾城人商资股币出份]|生",
    ),
    _heads(
        "facility", "nothing", 12,
        """
        第[一二三四五六七八九十]+(?:中学|高中|小学|初中|初级中学|高级中学|实验小学|幼儿园) 污水处理厂 净水厂
        通用机场 自来水厂 供水厂 热电厂 热源厂 污水厂 垃圾处理厂 垃圾处理场 垃圾焚烧发电厂 抽水蓄能电站
        垃圾填埋场
        殡仪馆 殡管所 看守所 人民医院 中医院 中医医院 妇幼保健院 妇保院 县医院 市医院 区医院 规划展馆
        规划展览馆 规划馆 会展中心 中转站 医技综合楼 燃气站 实验小学 实验中学 实验学校 游泳馆 体育馆 体育场
        图书馆 博物馆 文化馆 科技馆 美术馆 档案馆 大剧院 影剧院 火车站 汽车站 客运站 高铁站 疾控中心 福利院
        老年公寓 游客中心 游客服务中心 青少年活动中心 市民中心 市民广场 烈士陵园 文化艺术中心 文化中心
        体育中心 政务大厅 政务服务中心 行政服务中心
        """,
    ),
    _heads(
        "facility", "words", 12,
        """
        服务区 收费站 水厂 发电厂 电厂 水电站 电站 变电站 风电场 填埋场 处理站点 处理站 加气站 综合体 展馆
        纪念馆 博览馆 展览馆 剧院 健身中心 艺术中心 活动中心 会议中心 购物广场 公墓 敬老院 养老院 光荣院
        消防站 货场 中心医院 医院 综合楼 门诊楼 住院楼 病房楼
        新校区 校区 输变电站 养老中心 托老中心 商贸城 物流中心 铁路枢纽 利用中心
        保健中心 档案中心 福利中心 众创空间 孵化器 加速器 创业中心 商务中心 数据中心 计算中心 指挥中心
        测试中心
        处理中心 托养中心 集散中心 展示中心 商业中心 服务大楼 科研大楼 客运枢纽
        交通枢纽(?!地位|城市|功能|作用) 航站楼 编组站
        [一二三四五六七八九十]{1,3}中(?![学心国期央外医])
        救助站 交易中心 文化宫 少年宫 博物院
        """,
    ),
    _heads(
        "region", "proper", 8,
        """
        (?<=[湖江河山城区港湾东西南北])板块 上游流域 流域 都市圈 城市群 经济圈 都市区 生态湿地 平原 半岛
        城市圈
        盆地 群岛 岛(?![屿上内国式链城礁]) (?<=[江河湖淀])上游(?!流域) (?<=[江河湖淀])下游 库区 山区
        """,
    ),
    _heads(
        "corridor", "proper", 12,
        """
        经济带 走廊 科创走廊 文化带 产业带 城镇带 旅游带 生态廊道 经济走廊 景观带 风光带 发展带
        """,
        r"[动头]",
    ),
)  # fmt: skip
