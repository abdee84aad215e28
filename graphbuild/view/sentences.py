"""What an edge says, as a sentence in Chinese and English: for the page, and for the ways of ``path``."""

from __future__ import annotations

from typing import Final

from graphbuild.view.statements import Words

MENTION: Final = Words("{subject}提到{object}", "{subject} names {object}")
PROPERTY: Final = Words("{subject}的{words}是{object}", "the {words} of {subject} is {object}")
ROLE: Final = Words("{subject}对{object}的责任是{words}", "the role of {subject} in {object} is {words}")
FORMS: Final[dict[str, Words]] = {
    "isPartOf": Words("{subject}属于{object}", "{subject} is part of {object}"),
    "sfWithin": Words("{subject}位于{object}", "{subject} lies within {object}"),
    "subOrganizationOf": Words("{subject}隶属于{object}", "{subject} belongs to {object}"),
    "spatial": Words("{subject}的地域是{object}", "the territory of {subject} is {object}"),
    "publisher": Words("{subject}由{object}发布", "{subject} is published by {object}"),
    "indicator": Words("{subject}以{object}为指标", "{subject} is measured by {object}"),
    "baseline": Words("{subject}交代{object}的基数", "{subject} tells a baseline of {object}"),
    "subsetOf": Words("{subject}所计的是{object}的一部分", "{subject} counts a part of {object}"),
    "designation": Words("{subject}争取{object}", "{subject} aims at the title {object}"),
    "appliesTo": Words("{subject}针对{object}", "{subject} is about {object}"),
    "sourcePlace": Words("{subject}所计来自{object}", "{subject} counts what comes from {object}"),
    "rankedWithin": Words("{subject}在{object}之内排名", "{subject} is a rank within {object}"),
    "fromPlace": Words("{subject}由{object}发起", "{subject} starts from {object}"),
    "toPlace": Words("{subject}以{object}为对象", "{subject} is directed at {object}"),
    "via": Words("{subject}以{object}为载体", "{subject} is carried by {object}"),
    "program": Words("{subject}归于{object}", "{subject} comes under {object}"),
    "lead": Words("{subject}牵头{object}", "{object} is led by {subject}"),
    "responsible": Words("{subject}负责{object}", "{object} is the responsibility of {subject}"),
    "support": Words("{subject}配合{object}", "{object} is supported by {subject}"),
    "participate": Words("{subject}参与{object}", "{object} is joined by {subject}"),
    "supervise": Words("{subject}督办{object}", "{object} is supervised by {subject}"),
    "leader-in-charge": Words("{subject}分管{object}", "the leader in charge of {object} is {subject}"),
}
"""Relation → its sentence; any other is a mention, a role, or a property that is told by its label."""
