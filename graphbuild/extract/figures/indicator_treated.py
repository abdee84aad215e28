"""Several things that one deed is done to: 对 60 条道路、80 个校园进行整治 → 整治道路数, 整治校园数."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.indicator_phrases import Named
from graphbuild.extract.figures.units import is_counter

_TOWARDS = re.compile(r"对[^,。;、\d]{0,10}$")
_DONE = re.compile(
    r"(?P<noun>[^,。;\d]*?)(?:免费|统一|集中)*(?:进行|实施|实行|开展|给予|予以)了?(?:全面|彻底)?(?P<deed>[^,。;\d的]{2,8})$"
)


def treated(within: ClauseFigures, place: int) -> Named | None:
    """The name of one of several counts in a clause by the deed that its end tells; else nothing."""
    figures, clause = within.figures, within.clause
    figure = figures[place]
    text = within.text
    if len(figures) < 2 or text.find("对", clause.start, figures[0].outer_start) < 0:
        return None
    if not is_counter(figure.counted) or _TOWARDS.search(text, clause.start, figures[0].outer_start) is None:
        return None
    done = _DONE.match(text, figures[-1].outer_end, clause.end)
    if done is None:
        return None
    noun = done["noun"] if figure is figures[-1] else within.right(place)
    noun = noun.strip("的 ") or done["noun"].strip("的 ")
    found = _DONE.match(noun)
    noun = found["noun"] if found else noun
    name = words.with_noun(done["deed"] + noun, figure.unit)
    return Named(name, name, done["deed"], noun, figure.counted)
