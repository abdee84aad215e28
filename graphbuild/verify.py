"""Holds an encoding against its text: hash, quotes, figures, coverage, and how much may be quoted."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from graphbuild.encoding import Encoding
from graphbuild.encoding.document import Location
from graphbuild.encoding.walk import parts
from graphbuild.errors import Fault
from graphbuild.model import Baseline, LeftOut, Outcome, Plan, Qualifier, QuantityTarget, Span, TargetEntry
from graphbuild.text import RAISED_POINTS, PlanText, clauses, sentences

MAXIMUM_SHARE = 0.4
"""The part of a text that quotes may cover together."""
MAXIMUM_RUN = 80
"""Characters, without spaces, that quotes which touch each other may hold together."""
_PARTING = re.compile(r"[\s,]|\|(?=[百千万亿])")
"""What stands in a number, or between it and its 万 or 亿 in the cell beside it (12.5|亿元)."""
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)[多余]?(?:个(?=[万亿]))?([十百千]?[多余]?(?:万亿|[万亿])|[百千])?")
_UNIT_DIGITS = re.compile(r"\d|^[百千](?![万亿])")
_PART = r"\d+(?:\.\d+)?(?:[十百千]?[万亿]|[百千])"
_IN_PARTS = re.compile(rf"(?:{_PART})+(?:{_PART}|\d{{4,}}(?![\d.]))")
"""A number in parts, all with their scales or all but the last: 12 亿 3000 万, 1 万 2000."""
_FRACTION = re.compile(r"(?<!\d)(\d+)/(\d+)(?!\d)")
_RAISED = re.compile(rf"(?<=\d)[{RAISED_POINTS}](?=\d)")
_POWERS = {"十": 10, "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many clauses a text has, and what became of them; ``uncovered`` holds (start, end, words)."""

    clauses: int
    encoded: int
    left_out: int
    uncovered: tuple[tuple[int, int, str], ...]


def verify(encoding: Encoding, text: PlanText) -> list[Fault]:
    """Every fault of the encoding that only its text can show; empty when all spans and quotes hold."""
    source = encoding.plan.source
    if text.sha256 != source.sha256:
        return [_other_text(encoding, text)]
    faults: list[Fault] = []
    if len(text.characters) != source.characters:
        what = f"the text has {len(text.characters)} characters, 'characters' says {source.characters}"
        remedy = f"write characters: {len(text.characters)}"
        faults.append(Fault(what, remedy, encoding.path, encoding.line(("source", "characters"))))
    quotes = list(_quotes(encoding.plan))
    whole = list(sentences(text.characters))
    for place, quote, (start, end) in quotes:
        line = encoding.line((*place, "quote"))
        if text.characters[start:end] != quote:
            what = f"the quote is not at its span [{start}, {end}]{_where(text.characters, quote)}"
            faults.append(Fault(what, "quote the text exactly, or mend 'evidence'", encoding.path, line))
        if any(start <= first and last <= end for first, last in whole):
            what = f"the quote [{start}, {end}] holds a whole sentence"
            remedy = "quote less: a figure, a name or a responsibility needs no whole sentence"
            faults.append(Fault(what, remedy, encoding.path, line))
    faults += _other_numbers(encoding, text)
    faults += _too_much(encoding, text, quotes)
    return sorted(faults, key=lambda fault: fault.line or 0)


def _quotes(plan: Plan) -> Iterator[tuple[Location, str, Span]]:
    for place in parts(plan):
        quote: str | None = getattr(place.part, "quote", None)
        evidence: Span | None = getattr(place.part, "evidence", None)
        if quote is not None and evidence is not None:
            yield place.location, quote, evidence


def _other_numbers(encoding: Encoding, text: PlanText) -> Iterator[Fault]:
    for place in parts(encoding.plan):
        further = enumerate(getattr(place.part, "qualifiers", ()))
        quantities = {(*place.location, "qualifiers", index): each for index, each in further}
        for at, each in ({place.location: place.part} | quantities).items():
            if isinstance(each, QuantityTarget | Baseline | Outcome | Qualifier):
                written = text.characters[slice(*each.figure)]
                if other_number(each.numbers, each.unit, written):
                    given, span = " to ".join(each.numbers), list(each.figure)
                    what = f"the number {given} {each.unit} is not that of the figure {span}, {written!r}"
                    line = encoding.line((*at, each.comparator))
                    yield Fault(what, "write the figure of the text, or mend 'figure'", encoding.path, line)


def other_number(numbers: Sequence[str], unit: str, written: str) -> bool:
    """Whether a text writes other numbers in digits than these: a slip of a digit, or of 万元 for 亿元."""
    bare = _UNIT_DIGITS.sub("", unicodedata.normalize("NFKC", unit))
    told = _numbers(written)
    return bool(told) and not all(_numbers(number + bare) <= told for number in numbers)


def _numbers(written: str) -> set[Decimal]:
    """The numbers in Arabic digits, 万 and 亿 multiplied out; that of the last one may serve all (3—5亿).

    Where no unit is written (a cell of a table), 万 and 亿 may be those of its head: they are tried. A bare
    百 or 千 belongs to the number (5 千公顷) or to the unit (5 千瓦): both are tried. A fraction is a share.
    """
    bare = _PARTING.sub("", unicodedata.normalize("NFKC", written)).replace("⁄", "/")
    plain = _RAISED.sub(".", bare)
    found = _NUMBER.findall(plain)
    scales = {scale for _, scale in found[-1:]}
    if not any(sign.isalpha() or sign in "%‰" for sign in plain):
        scales |= {"万", "亿", "万亿"}
    told = {
        _multiplied_out(number, each)
        for number, scale in found
        for each in {scale, "" if scale in ("百", "千") else scale, *scales}
    }
    for run in _IN_PARTS.findall(plain):
        told.add(sum((_multiplied_out(*each) for each in _NUMBER.findall(run)), Decimal(0)))
    for part, whole in _FRACTION.findall(plain):
        told.add(round(Decimal(100) * int(part) / max(int(whole), 1), 2))
    return told


def _multiplied_out(number: str, scale: str) -> Decimal:
    return Decimal(number) * prod(_POWERS.get(sign, 1) for sign in scale)


def _too_much(
    encoding: Encoding, text: PlanText, quotes: Sequence[tuple[Location, str, Span]]
) -> Iterator[Fault]:
    """Quotes that touch each other in too long a run, and too many of them in all."""
    quoted = begin = reached = 0
    told: int | None = None
    for place, _, (start, end) in sorted(quotes, key=lambda each: each[2]):
        if start > reached:
            begin = start
        quoted += max(0, end - max(start, reached))
        reached = max(end, reached)
        run = len("".join(text.characters[begin:reached].split()))
        if run > MAXIMUM_RUN and begin != told:
            told = begin
            what = f"the quotes in [{begin}, {reached}] touch each other, and hold {run} characters together"
            remedy = f"shorten one; quotes without a gap hold at most {MAXIMUM_RUN}"
            yield Fault(what, remedy, encoding.path, encoding.line((*place, "quote")))
    share = quoted / len(text.characters)
    if share > MAXIMUM_SHARE:
        what = f"the quotes cover {share:.1%} of the text; {MAXIMUM_SHARE:.0%} is the most"
        yield Fault(what, "leave out or shorten quotes", encoding.path, encoding.line(("source",)))


def coverage(encoding: Encoding, text: PlanText) -> Coverage:
    """Which clauses of the text the encoding covers, letter by letter, with evidence or ``left_out``."""
    encoded = [False] * len(text.characters)
    left_out = [False] * len(text.characters)
    for place in parts(encoding.plan):
        spans = [getattr(place.part, "evidence", None)]
        if isinstance(place.part, TargetEntry):
            spans += [qualifier.figure for qualifier in place.part.qualifiers]
        marks = left_out if isinstance(place.part, LeftOut) else encoded
        for span in spans:
            if span is not None:
                marks[span[0] : span[1]] = [True] * (min(span[1], len(marks)) - span[0])
    counted, counted_out = 0, 0
    uncovered: list[tuple[int, int, str]] = []
    found = clauses(text.characters)
    for start, end in found:
        letters = [position for position in range(start, end) if text.characters[position].isalnum()]
        if not all(encoded[position] or left_out[position] for position in letters):
            uncovered.append((start, end, text.characters[start:end]))
        elif any(encoded[position] for position in letters):
            counted += 1
        else:
            counted_out += 1
    return Coverage(len(found), counted, counted_out, tuple(uncovered))


def _other_text(encoding: Encoding, text: PlanText) -> Fault:
    line = encoding.line(("source", "sha256"))
    if line_ends_alone(text, encoding.plan.source.sha256):
        what = f"{text.path} differs from the encoded text only in its line ends or byte order mark"
        remedy = "save the text as it was when it was encoded: every offset depends on it"
    else:
        what = f"{text.path} is another text than the encoded one (SHA-256 {text.sha256})"
        remedy = "find the encoded text, or encode this one anew: graphbuild new --text"
    return Fault(what, remedy, encoding.path, line)


def line_ends_alone(text: PlanText, sha256: str) -> bool:
    """Whether a text with other line ends, or with or without a byte order mark, has this hash."""
    bare = text.characters.removeprefix("\ufeff")
    unix = bare.replace("\r\n", "\n").replace("\r", "\n")
    ends = (unix, unix.rstrip("\n"), f"{unix}\n")
    same = {form for each in ends for form in (each, each.replace("\n", "\r\n"), f"\ufeff{each}")}
    return any(hashlib.sha256(each.encode()).hexdigest() == sha256 for each in (bare, *same))


def _where(characters: str, quote: str) -> str:
    start = characters.find(quote)
    return "" if start < 0 else f"; it stands at [{start}, {start + len(quote)}]"
