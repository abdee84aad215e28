"""Labels before a colon that name the figures after it: 城镇化率:达到 45%."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words

_CHANGE_ONLY = re.compile(
    r"(?:\s|年均|平均|同比|比上年|每年|力争|确保|预计|到?\d{4}年|增长|递增|提高|上升|下降|降低|减少|增加|达到?|"
    r"控制在|不低于|不超过)+"
)


def after_label(left: str) -> str:
    """The words after a colon; with the label before it, where they say but how it changes (收入:增长).

    That the parts of a whole follow (其中:工业 9 亿元) is told without the colon.
    """
    if ":" not in left:
        return left
    label, _, rest = left.rpartition(":")
    if label.strip() == "其中":
        return label + rest
    if _CHANGE_ONLY.fullmatch(rest) or (not rest.strip() and words.is_measured(label.strip())):
        return label[label.rfind(":") + 1 :].lstrip("-—· \n") + rest
    return rest
