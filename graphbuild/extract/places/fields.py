"""What zones and parks are for besides the common words: industries, crops and stock, people they are for.

A valley or a village may be called for a crop (核桃沟), a park is not: only the names of zones are read so.
"""

from __future__ import annotations

from typing import Final

from graphbuild.extract.places.lexicon import GENERIC, is_generic, words

FIELDS: Final = GENERIC | words("""
    科教 文教 医教 创智 智造 科创 文旅 农旅 茶旅 渔旅 港产城 空铁 光电 光电子 氢能
    半导体 集成电路 低空 数智 汽车零部件 石化 船舶 海工 轻纺 家居 陶瓷
    有色金属 煤化工 盐化工 氟硅 硅 稀土 玻璃 五金 皮革 印染 电镀 白酒 茶 中药
    中医药 烟草 种业 种子 木业 肉 乳业 快递 批发 会展 楼宇 影视 动漫 游戏 机器人
    无人机 卫星 北斗 通航 静脉 再生 再生资源 锂电 电池 动力电池 智能网联 精密
    台商 台湾农民 归侨 华侨 浙商 乡贤 特色种植 苹果 葡萄 枸杞 红枣 核桃 油茶 柑橘
    脐橙 食用菌 烟叶 油菜 马铃薯 肉牛 奶牛 牛羊 生猪 家禽 港航 边贸 互市 边民互市
    统筹 协作 转型 转型升级 自主 自主创新 国土 高效 经济社会 社会 生命健康
""")
"""Those and the common words for what a place is for."""


def is_of_field(name: str) -> bool:
    """Whether the words before the word for a zone say only what it is for."""
    return is_generic(name, FIELDS)
