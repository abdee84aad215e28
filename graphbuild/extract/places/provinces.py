"""The names of the provinces as texts write them, without the word for what they are."""

from typing import Final

PROVINCES: Final = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|"
    "甘肃|青海"
)
REGIONS: Final = "广西|内蒙古|宁夏|新疆|西藏"
"""The autonomous regions."""
ALL: Final = f"{PROVINCES}|{REGIONS}|北京|天津|上海|重庆"
"""These and the municipalities."""
