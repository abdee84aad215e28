"""More last words of the names of places, seldom on their own: ferries, dikes, mills, flood lands, ranges."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.places_head_forms import Heads, heads

FURTHER: Final[tuple[Heads, ...]] = (
    heads(
        "road", "proper", 8,
        """
        里弄 胡同(?![巷街]) 联络线 专用线(?![工建铁]) 人行天桥 浮桥 高架(?=[、,。;建改工快南北东西])
        """,
    ),
    heads(
        "road", "placed", 6,
        """
        轻轨(?!站|沿) 有轨电车 磁浮(?=[、,。;建工项快])
        """,
    ),
    heads(
        "facility", "proper", 8,
        """
        渡口 锚地 陆港(?!型|城市|枢纽城) 互市点 公交场站 公交枢纽 枢纽互通 加油站 提灌站 大坝(?![镇乡村])
        防洪堤 (?<!段)海堤 (?<!段)河堤 (?<!段)大堤 (?<!段)江堤 (?<!河道)(?<!段)堤防(?![工险能]) 油库 气田
        接收站
        钢铁厂 水泥厂 化肥厂 造船厂 船厂 糖厂 酒厂 纺织厂 造纸厂 化工厂 啤酒厂 药厂(?!房|商)
        卫生院(?![级校所]) 农庄 冷库 会堂 天文台 雷达站 地面站 发射场 试验场 超算中心 算力中心
        政务中心 行政中心(?!区) 影院(?!线) 城楼 祠堂 旧居
        """,
        r"[化生级]|建设标准|安全",
    ),
    heads(
        "zone", "proper", 10,
        """
        互市贸易区 创新港 高教园 职教园 金融城 体育城 康养城 文旅城 文创城 农业园(?!区) 加工园(?!区)
        艺术区 (?<!参展)(?<!参赛)组团(?=[、,。;建开发等和与及])
        [农硅云酒茶]谷(?=[、,。;建项核])
        """,
    ),
    heads(
        "region", "proper", 6,
        """
        蓄滞洪区 蓄洪区 分洪区 滞洪区 沉陷区 塌陷区 海湾(?![新大城]) 湖区(?![域别]) 林区(?![域道改转经])
        山脉 峰林 街区(?=[、,。;等建改保更提]) (?<=[江河湖海湾])岸线
        """,
    ),
    heads(
        "scenic", "proper", 6,
        """
        艺术村 画家村 水乡(?=[、,。;景]) 温泉城 戈壁(?!滩) 沙地 沼泽
        """,
    ),
    heads(
        "mountain", "proper", 3,
        """
        (?<![高顶巅尖洪调错谷险达])峰(?=[、,。;景])
        """,
    ),
    heads(
        "corridor", "proper", 10,
        """
        发展轴 城镇轴 生态带 绿廊 生态轴 旅游轴
        """,
    ),
)  # fmt: skip
