"""What a language model adds to an extraction by rules: hints that stand in the text, and never a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from graphbuild.errors import GraphbuildError
from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.periods import Periods
from graphbuild.extract.language_model.grounding import grounded
from graphbuild.extract.language_model.questions import (
    LONGEST_INDICATOR,
    ROLES,
    Asked,
    Hints,
    IndicatorHint,
    ProgramHint,
    Question,
    RoleHint,
    batches,
    prompt,
    questions,
)
from graphbuild.extract.pieces import FoundProgram, FoundQuantity, QuantityRole
from graphbuild.extract.programs.known import KnownPrograms, bare
from graphbuild.extract.programs.slug import marked_slug, slug
from graphbuild.extract.programs.works_of_territory import with_territory
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_MARKS: Final = frozenset(",。;:!?，；：！？\n\r")
_SHORTEST_NAME, _LONGEST_NAME = 3, 24
_PROGRAMS_OF_A_CLAUSE: Final = 3
NOT_ASKED: Final = "about nothing that was asked"
NOT_IN_THE_TEXT: Final = "quotation not in the text"
UNKNOWN: Final = "unknown role or kind"
OTHER_YEAR: Final = "against a year that the text states"
NO_NAME: Final = "no name by its form or place"


class Asker(Protocol):
    """Answers prompts; ``left`` is how many requests it may still send."""

    @property
    def left(self) -> int:
        """Requests that may still be sent."""

    def __call__(self, prompt: str) -> Hints:
        """The hints for a batch; ``GraphbuildError`` when none can be had."""


@dataclass(frozen=True, slots=True)
class Hinted:
    """An extraction with hints, and what came of asking.

    ``added`` counts roles, indicators and programs; ``rejected`` counts hints by the reason; of ``asked``
    questions ``unasked`` were not put. ``fault`` is what ended the asking before its time.
    """

    extraction: Extraction
    asked: int
    unasked: int
    added: Mapping[Asked, int]
    rejected: Mapping[str, int]
    fault: GraphbuildError | None


@dataclass(slots=True)
class _Accepted:
    """Hints that hold, by the figure they are about."""

    roles: dict[FoundQuantity, QuantityRole] = field(default_factory=dict)
    indicators: dict[FoundQuantity, str] = field(default_factory=dict)
    programs: list[tuple[Span, str]] = field(default_factory=list)
    rejected: Counter[str] = field(default_factory=Counter)


def improved(extraction: Extraction, ask: Asker, known: KnownPrograms, kinds: frozenset[str]) -> Hinted:
    """Ask what the rules left open and take what stands in the text; pure but for ``ask``.

    Roles, indicators and programs may come of it, with a rule ``llm-…`` and low confidence. Of a figure
    nothing else changes, but the period that the rules infer from its role.

    Args:
        extraction: what the rules found.
        ask: answers batch after batch; when it fails the asking ends, and what was answered before counts.
        known: the programs of the authority.
        kinds: the kinds of programs that there are.
    """
    asked = questions(extraction)
    taken = _Accepted()
    put, fault = 0, None
    for batch in batches(asked):
        if ask.left <= 0:
            break
        try:
            answer = ask(prompt(batch, extraction.source.characters))
        except GraphbuildError as error:
            fault = error
            break
        put += len(batch)
        _Judge(extraction, batch, kinds, taken).judge(answer)
    changed = dict(_changed(extraction, taken))
    programs = tuple(_programs(extraction, taken.programs, known))
    added: dict[Asked, int] = {
        "role": sum("role" in each.rule for each in changed.values()),
        "indicator": sum("indicator" in each.rule for each in changed.values()),
        "program": len(programs) - len(extraction.programs),
    }
    better = replace(
        extraction,
        quantities=tuple(changed.get(each, each) for each in extraction.quantities),
        programs=programs,
    )
    rejected = dict(sorted(taken.rejected.items()))
    return Hinted(better, len(asked), len(asked) - put, added, rejected, fault)


def head_comment(hinted: Hinted, model: str) -> str:
    """What the head of a draft says of the language model, as a line of text."""
    told = ", ".join(_counted(kind, number) for kind, number in hinted.added.items() if number)
    if not told:
        return f"The language model {model} was asked and added nothing: all is by rules alone."
    return f"The language model {model} added {told}: `found_by: llm-…`, of low confidence, each to be read."


def summary(hinted: Hinted, model: str) -> Iterator[str]:
    """What came of asking, as lines for a person."""
    told = ", ".join(_counted(kind, number) for kind, number in hinted.added.items())
    yield f"{model}: asked {hinted.asked - hinted.unasked} of {hinted.asked} questions; it added {told}"
    if hinted.rejected:
        reasons = ", ".join(f"{number} {reason}" for reason, number in hinted.rejected.items())
        yield f"{model}: hints that were rejected: {reasons}"


def _counted(kind: Asked, number: int) -> str:
    return f"{number} {kind}" if number == 1 else f"{number} {kind}s"


class _Judge:
    """Holds the hints of one batch against the text."""

    def __init__(
        self, extraction: Extraction, batch: tuple[Question, ...], kinds: frozenset[str], taken: _Accepted
    ) -> None:
        self.extraction = extraction
        self.text = extraction.source.characters
        self.questions = {question.item: question for question in batch}
        self.kinds = kinds
        self.taken = taken
        self.stated = [(each.start, each.end) for each in extraction.quantities]
        self.others = {(place.start, place.end) for place in extraction.places}
        self.others |= {(body.start, body.end) for body in extraction.bodies}

    def judge(self, hints: Hints) -> None:
        """Take the hints that hold, the first of each kind for an item; count the others by why not."""
        faults = [self._role(hint) for hint in hints.roles]
        faults += [self._indicator(hint) for hint in hints.indicators]
        faults += [self._program(hint) for hint in hints.programs]
        self.taken.rejected.update(fault for fault in faults if fault)

    def _figure(self, item: int, kind: Asked) -> tuple[Question, FoundQuantity] | None:
        question = self.questions.get(item)
        if question is None or question.quantity is None or kind not in question.asks:
            return None
        return question, question.quantity

    def _role(self, hint: RoleHint) -> str | None:
        known = self._figure(hint.item, "role")
        if known is None or known[1] in self.taken.roles:
            return NOT_ASKED
        question, quantity = known
        role = next((role for role in ROLES if role == hint.role), None)
        if role is None:
            return UNKNOWN
        if grounded(self.text, hint.quote, question.start, question.clause[1]) is None:
            return NOT_IN_THE_TEXT
        if role != quantity.role:
            years = self.extraction.years
            stated = quantity.period_basis == "stated" and quantity.period[:4].isdigit()
            past = stated and int(quantity.period[:4]) < years.first
            if stated and role != "other" and past != (role == "achievement"):
                return OTHER_YEAR
            self.taken.roles[quantity] = role
        return None

    def _indicator(self, hint: IndicatorHint) -> str | None:
        known = self._figure(hint.item, "indicator")
        if known is None or known[1] in self.taken.indicators:
            return NOT_ASKED
        question, quantity = known
        span = grounded(self.text, hint.quote, question.start, question.clause[1], last=True)
        if span is None:
            return NOT_IN_THE_TEXT
        words = "".join(self.extraction.folded[span[0] : span[1]].split())
        if not self._is_name(span, 2, LONGEST_INDICATOR):
            return NO_NAME
        if words != quantity.indicator:
            self.taken.indicators[quantity] = words
        return None

    def _program(self, hint: ProgramHint) -> str | None:
        question = self.questions.get(hint.item)
        if question is None or "program" not in question.asks:
            return NOT_ASKED
        if hint.kind not in self.kinds:
            return UNKNOWN
        start, end = question.clause
        span = grounded(self.text, hint.quote, start, end)
        if span is None:
            return NOT_IN_THE_TEXT
        beside = [each for each, _ in self.taken.programs if _overlap(each, question.clause)]
        full = len(beside) == _PROGRAMS_OF_A_CLAUSE or any(_overlap(each, span) for each in beside)
        if full or span in self.others or not self._is_name(span, _SHORTEST_NAME, _LONGEST_NAME):
            return NO_NAME
        self.taken.programs.append((span, hint.kind))
        return None

    def _is_name(self, span: Span, least: int, most: int) -> bool:
        """Whether a span can be a name: of the right length, within a clause, and no part of it a figure."""
        words = "".join(self.text[span[0] : span[1]].split())
        if not least <= len(words) <= most or _MARKS.intersection(self.text[span[0] : span[1]]):
            return False
        return any(sign.isalpha() for sign in words) and not any(_overlap(span, each) for each in self.stated)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _changed(extraction: Extraction, taken: _Accepted) -> Iterator[tuple[FoundQuantity, FoundQuantity]]:
    """Each figure that a hint is about, with what becomes of it."""
    periods = _periods(extraction, taken.roles)
    for quantity in extraction.quantities:
        role, indicator = taken.roles.get(quantity), taken.indicators.get(quantity)
        if role is None and indicator is None:
            continue
        kinds = [kind for kind, hint in (("role", role), ("indicator", indicator)) if hint is not None]
        period = periods.get(quantity, Period(quantity.period, quantity.period_basis, quantity.period_from))
        yield (
            quantity,
            replace(
                quantity,
                role=role or quantity.role,
                indicator=quantity.indicator if indicator is None else indicator,
                period=period.written,
                period_basis=period.basis,
                period_from=period.source,
                confidence="low",
                rule=f"llm-{'-'.join(kinds)}",
            ),
        )


def _periods(
    extraction: Extraction, roles: Mapping[FoundQuantity, QuantityRole]
) -> dict[FoundQuantity, Period]:
    """What the rules say of the periods of figures in their new roles."""
    by_clause: dict[int, list[FoundQuantity]] = {}
    for quantity in roles:
        by_clause.setdefault(quantity.clause_start, []).append(quantity)
    reader = Periods(extraction.folded, extraction.years)
    found: dict[FoundQuantity, Period] = {}
    for clause in extraction.clauses:
        reader.enter(clause)
        for quantity in by_clause.get(clause.start, ()):
            found[quantity] = reader.of(clause, roles[quantity], quantity.indicator, quantity.start)
    return found


def _programs(
    extraction: Extraction, added: list[tuple[Span, str]], known: KnownPrograms
) -> Iterator[FoundProgram]:
    """The mentions of programs in text order, the added ones among them, each with its id."""
    territory = extraction.territory.code
    proposed = {bare(each.surface): (each.id, each.kind) for each in extraction.programs if not each.known}
    taken = {identifier for identifier, _ in proposed.values()} | known.kinds.keys()
    new: list[FoundProgram] = []
    for (start, end), kind in sorted(added):
        surface = extraction.folded[start:end]
        identifier, name = known.identify(surface), bare(surface)
        if identifier is not None:
            own, told = identifier, known.kinds[identifier]
        elif name in proposed:
            own, told = proposed[name]
        else:
            spelt = (with_territory(each(surface), kind, territory) for each in (slug, marked_slug))
            own, told = next(each for each in spelt if each not in taken), kind
            proposed[name] = own, told
            taken.add(own)
        new.append(FoundProgram(start, end, surface, own, told, identifier is not None, "low", "llm-program"))
    yield from sorted((*extraction.programs, *new), key=lambda each: (each.start, -each.end))
