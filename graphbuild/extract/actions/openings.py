"""The verb that a clause opens with, after the adverbs before it."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.actions.contexts import is_named_by
from graphbuild.extract.actions.verbs import ADVERB_LENGTHS, ADVERBS, NOMINAL, VERB_LENGTHS, VERBS

_THING: Final = re.compile(
    r"方式|模式|动能|动力|步伐|进度|进程|速度|质量|环境|空间|格局|要素|力度|潜力|后劲|体系|机制|内容|指标|措施|办法|方案"
)
"""What makes a noun with the verb before it: the adverb before that is the verb (加快发展方式转变)."""


def after_adverbs(words: str, begin: int) -> int:
    """Where the verb may begin; what may be adverb or verb is the verb where no other follows (加快物流)."""
    while (adverb := _adverb_at(words, begin)) is not None:
        after = begin + len(adverb)
        if len(verb_at(words, begin) or "") > len(adverb):
            return begin
        if adverb in VERBS and _is_object(words, after_adverbs(words, after), adverb):
            return begin
        begin = after
        if words.startswith("地", begin) and verb_at(words, begin + 1) is not None:
            begin += 1
    return begin


def verb_at(words: str, begin: int) -> str | None:
    """The longest verb that stands there."""
    for length in VERB_LENGTHS.get(words[begin : begin + 2], ()):
        verb = words[begin : begin + length]
        if verb in VERBS:
            return verb
    return None


def _adverb_at(words: str, begin: int) -> str | None:
    for length in ADVERB_LENGTHS.get(words[begin : begin + 1], ()):
        adverb = words[begin : begin + length]
        if adverb in ADVERBS:
            return adverb
    return None


def _is_object(words: str, begin: int, lead: str) -> bool:
    """Whether what stands there is no verb with an object of its own, but what the ``lead`` is about."""
    verb = verb_at(words, begin)
    if verb is None or (lead in ("抓好", "做好") and words.endswith("工作")):  # 抓好招商引资工作
        return True
    after = begin + len(verb)
    if verb not in NOMINAL:
        return False
    if lead == "确保" or is_named_by(words, after, verb):  # what follows opens with its subject, or a noun
        return True
    joined = words[after : after + 1] in ("和", "与", "及")
    return _THING.match(words, after) is not None or (joined and verb_at(words, after + 3) is None)
