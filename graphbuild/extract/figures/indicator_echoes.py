"""A short noun that takes up what the clause before says whole: 推进高中学位建设, 新增学位 → 新增高中学位."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import without_brackets
from graphbuild.extract.figures.indicator_leads import without_lead

_SHORTEST, _LONGEST = 2, 4
_MAX = 16
"""Characters of the whole phrase, at most."""
_COUNT = Ending(r"(?<=..)(?:数量|人数|总数|数)")
_ACT = re.compile(
    rf"{words.VERB.pattern}|扩大|提高|加强|优化|健全|构建|统筹|推行|规范|强化|拓展|增强|改革|丰富"
)
_WHOLE = re.compile(r"(?:^|[的、和及与])(?P<whole>[^的、和及与,。;:“”\d]*)$")


def echoed(phrase: str, clause: str) -> str:
    """The phrase with its noun as a clause without a figure has it in full; itself where there is none."""
    noun = _COUNT.sub("", phrase)
    if not _SHORTEST <= len(noun) <= _LONGEST:
        return phrase
    lead = without_lead(without_brackets(clause))
    verb = _ACT.match(lead)
    acted = lead[verb.end() :] if verb else ""
    place = acted.rfind(noun)
    found = _WHOLE.search(acted, 0, place) if place > 0 else None
    whole = found["whole"] if found else ""
    told = 2 <= len(whole) <= _MAX - len(noun) and not words.VERB.search(whole)
    return whole + phrase if told else phrase
