"""Forms in which programs are told without a head or quotes, tried where a word of theirs stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate, left_border
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import HARD
from graphbuild.extract.rare import Rare

_SHORTEST, _LONGER = 4, 9
_NAMELESS = re.compile("各[类项种].*|各?专项规划|(?:专项|综合|集中|全面|重点|河道)(?:整治|治理)")
"""What is left of a name that says only how much is done, not about what."""
_POINTS = re.compile(r"\d{1,3}条(?:政策|措施|意见|举措)*$")
"""How many points a paper has, which is a part of its name."""
_OF_PLACE = {
    "brand-of-place": (),
    "zone-in-brackets": ("中国",),
    "centre-of-place": ("国家", "全国", "中国", "省"),
}
"""Rules whose names begin with that of a place, or as told here."""
_ENDS_IN_PLACE = frozenset(("qualities-of-place",))
"""Rules whose names end in that of a place."""
_QUALITIES = 3
"""How many marks stand between qualities that sum up a place, known or not."""
RUN = r"[^、:()\s·;,。!?“”‘’\"'《》]"
"""A character of a run between marks."""
STOP = r"(?=[,。;、和及]|$|\n|建设|等)"
"""What follows a name that ends there."""


class Form(NamedTuple):
    """A form of names of one kind.

    Attributes:
        kind: The kind of what it finds.
        rule: The name of the rule.
        words: Words of two characters or more with bars between them; one stands in every match.
        written: The pattern, compiled when a text first asks for it.
        trimmed: Whether verbs and particles at the left of ``name`` are no part of it.
        core: A part of every match that is found sooner, where the pattern takes long to tell that there is
            none.
    """

    kind: str
    rule: str
    words: str
    written: Rare
    trimmed: bool
    core: Rare | None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it matches; the group ``name`` is the name."""
        return self.written.compiled


def form(kind: str, rule: str, words: str, pattern: str, *, trimmed: bool = False, core: str = "") -> Form:
    """A form by its written pattern, in which ``{words}`` stands for any of the words."""
    written = Rare(pattern.replace("{words}", f"(?:{words})"))
    return Form(kind, rule, words, written, trimmed, Rare(core) if core else None)


def counted_by(measures: str) -> str:
    """The words by which a number in digits is told before one of the ``measures``, a character each."""
    return "|".join(f"{digit}{measure}" for measure in measures for digit in range(10))


class Forms:
    """Forms ready to be tried on the clauses that hold a word of theirs."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = tuple(forms)
        self._asked = tuple(form.core or form.written for form in self._forms)
        self._triggers = Triggers((place, form.words) for place, form in enumerate(self._forms))

    def candidates(self, spoken: Spoken) -> Iterator[Candidate]:
        """Yield what the forms find in the clauses of a text, one form after the other."""
        folded, clauses = spoken.folded, spoken.clauses
        for at, places in sorted(self._triggers.by_rule(spoken).items()):
            search = self._asked[at].compiled.search
            for place in places:
                clause = clauses[place]
                if search(folded, clause.start, clause.end):
                    yield from _found(folded, clause, self._forms[at])


def _found(folded: str, clause: Clause, form: Form) -> Iterator[Candidate]:
    for found in form.pattern.finditer(folded, clause.start, clause.end):
        start, end = found.span("name")
        if form.trimmed:
            if start == found.start():
                across = HARD.search(folded, max(clause.start, start - 2), start + 2)
                start = max(start, across.end()) if across else start
            counted = _POINTS.search(folded, start, end)
            border = left_border(folded, start, max(start, counted.start() if counted else end - 2), ())
            start = border.start
            if (
                border.enumerated
                or end - start < _SHORTEST
                or (end - start < _LONGER and _NAMELESS.fullmatch(folded, start, end))
            ):
                continue
        level = _OF_PLACE.get(form.rule)
        if level is not None and not (is_place(folded[start : start + 2]) or folded.startswith(level, start)):
            continue
        few = form.rule in _ENDS_IN_PLACE and folded.count("、", start, end) < _QUALITIES
        if few and not any(is_place(folded[end - size : end]) for size in (2, 3)):
            continue
        rank = 8 if folded.find("“", start, end) >= 0 else 4
        yield Candidate(start, end, form.kind, form.rule, "medium", rank)
