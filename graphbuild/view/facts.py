"""What the details say of a thing beside its links: figures, kinds, deadlines, and the text they rest on."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from graphbuild.view.context import in_context
from graphbuild.view.statements import Statements, Words

SIGNS: Final = {
    "at-least": "≥",
    "more-than": ">",
    "at-most": "≤",
    "less-than": "<",
    "exactly": "=",
    "about": "≈",
    "between": "",
}
CONCEPTS: Final = {
    "plan:targetKind": "targetKind",
    "plan:milestoneKind": "milestoneKind",
    "plan:actionClass": "actionClass",
    "plan:programKind": "programKind",
    "plan:placeKind": "placeKind",
    "plan:bodyKind": "bodyKind",
    "plan:cooperationKind": "cooperationKind",
    "plan:governmentLevel": "governmentLevel",
    "plan:binding": "binding",
    "dcterms:subject": "topic",
}
"""Property → fact, where the object is a concept that has a label."""

WORDS_OF: Final = {
    "higher": Words("越高越好", "higher"),
    "lower": Words("越低越好", "lower"),
    "high": Words("高", "high"),
    "medium": Words("中", "medium"),
    "low": Words("低", "low"),
}


class Evidence(NamedTuple):
    """A span of the plan's text (code points, end exclusive); ``quote`` is empty where none is kept.

    ``before`` and ``after`` are the words around it, where the text is at hand.
    """

    kind: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""


class Fact(NamedTuple):
    """One line of the details: ``name`` is a key of ``words.FACTS``."""

    name: str
    words: Words
    basis: str = ""
    inferred_from: str = ""
    evidence: tuple[Evidence, ...] = ()


def evidence(statements: Statements, subject: str) -> tuple[Evidence, ...]:
    """The spans a thing rests on, in text order; a target's figure is marked as such."""
    found = [
        _span(statements, span, kind)
        for name, kind in (("plan:evidence", "clause"), ("plan:figureEvidence", "figure"))
        for span in statements.objects(subject, name)
    ]
    return tuple(sorted(found, key=lambda span: (span.start, -span.end, span.kind)))


def _span(statements: Statements, iri: str, kind: str) -> Evidence:
    start = end = 0
    quote = ""
    for selector in statements.objects(iri, "oa:hasSelector"):
        start = int(statements.one(selector, "oa:start") or start)
        end = int(statements.one(selector, "oa:end") or end)
        quote = statements.one(selector, "oa:exact") or quote
    text = statements.texts.get(statements.one(iri, "oa:hasSource") or "")
    if text is not None:
        return Evidence(kind, start, end, *in_context(text, start, end))
    return Evidence(kind, start, end, quote)


def local(iri: str) -> str:
    """The last part of a concept's IRI."""
    return iri.rpartition("/")[2]


def facts(statements: Statements, subject: str) -> list[Fact]:
    """Everything the details say of a drawn thing that is no link to another drawn thing."""
    return [
        *remarks(statements, subject),
        *_figure(statements, subject),
        *_deadlines(statements, subject),
        *_modality(statements, subject),
        *_parts(statements, subject),
        *_concepts(statements, subject),
        *_names(statements, subject),
        *_source(statements, subject),
    ]


def remarks(statements: Statements, subject: str) -> list[Fact]:
    """What any statement may carry: another reading, how sure it is, whether reviewed, what found it."""
    found = []
    ambiguity = statements.words(subject, "plan:ambiguity")
    if ambiguity is not None:
        found.append(Fact("ambiguity", ambiguity))
    confidence = statements.one(subject, "plan:confidence")
    if confidence is not None:
        found.append(Fact("confidence", _known(confidence)))
    status = statements.one(subject, "plan:reviewStatus")
    if status is not None:
        found.append(Fact("reviewStatus", statements.label(status)))
    rule = statements.one(subject, "plan:foundBy")
    if rule is not None:
        found.append(Fact("foundBy", Words(rule, rule)))
    return found + _inferred(statements, subject)


def _inferred(statements: Statements, subject: str) -> list[Fact]:
    """From what words a rule inferred a responsibility; that a body is known by inference alone."""
    words = statements.one(subject, "plan:inferredFrom")
    if words is not None and statements.is_a(subject, "Responsibility"):
        return [Fact("inferred", Words(f"依据“{words}”", f"from “{words}”"))]
    if statements.is_a(subject, "Body") and statements.one(subject, "plan:basis") is not None:
        return [Fact("inferred", Words("规划均未提到此机构", "no plan names this body"))]
    return []


def figure(statements: Statements, subject: str) -> Words | None:
    """A quantity as one reads it (``≥ 40 名``): sign, value as written, unit."""
    written = statements.one(subject, "plan:valueAsWritten")
    if written is None:
        return None
    sign = SIGNS.get(local(statements.one(subject, "plan:comparator") or ""), "")
    value = f"{sign} {written.replace('..', '–')}".strip()
    return _with_unit(statements, value, statements.one(subject, "qudt:hasUnit"))


def _with_unit(statements: Statements, value: str, unit: str | None) -> Words:
    if unit is None:
        return Words(value, value)
    label = statements.label(unit)
    return Words(*(value + ("" if name == "%" else " ") + name for name in label))


def _figure(statements: Statements, subject: str) -> list[Fact]:
    found = figure(statements, subject)
    if found is None:
        return []
    lines = [Fact("figure", found)]
    unit = statements.one(subject, "qudt:hasUnit")
    base = statements.one(unit, "plan:baseUnit") if unit else None
    if base is not None and base != unit:
        given = _numbers(statements, subject, "qudt:numericValue", "qudt:lowerBound", "qudt:upperBound")
        ends = _numbers(statements, subject, "plan:baseValue", "plan:baseLowerBound", "plan:baseUpperBound")
        if list(map(Decimal, given)) != list(map(Decimal, ends)):  # 名 and 人 differ in name only
            lines.append(Fact("normalised", _with_unit(statements, "–".join(map(_grouped, ends)), base)))
    return lines


def _numbers(statements: Statements, subject: str, *names: str) -> list[str]:
    return [value for name in names for value in statements.objects(subject, name)]


def _grouped(number: str) -> str:
    """Thousands apart: 400000000 cannot be read."""
    whole, point, rest = number.partition(".")
    digits = whole.lstrip("-")
    return f"{'-' if whole.startswith('-') else ''}{int(digits):,}{point}{rest}"


def _deadlines(statements: Statements, subject: str) -> list[Fact]:
    lines = []
    for name, fact in (("plan:deadline", "deadline"), ("dcterms:temporal", "period")):
        for deadline in statements.objects(subject, name):
            year = statements.one(deadline, "plan:year") or ""
            lines.append(
                Fact(
                    fact,
                    Words(f"{year} 年", year),
                    local(statements.one(deadline, "plan:basis") or ""),
                    statements.one(deadline, "plan:inferredFrom") or "",
                    evidence(statements, deadline),
                )
            )
    return lines


def _modality(statements: Statements, subject: str) -> list[Fact]:
    concept = statements.one(subject, "plan:modality")
    written = statements.one(subject, "plan:modalityAsWritten")
    if concept is None and written is None:
        return []
    label = statements.label(concept) if concept else Words(written or "", written or "")
    zh = written or label.zh
    return [Fact("modality", Words(zh, f"{label.en} ({zh})"))]


def _parts(statements: Statements, subject: str) -> list[Fact]:
    """Qualifiers of a target; baselines, outcomes, beneficiaries, left-out clauses of a part of the plan."""
    parts = statements.incoming(subject, "dcterms:isPartOf")
    figures = [("qualifier", part) for part in statements.objects(subject, "plan:qualifier")]
    figures += [("baseline", part) for part in parts if statements.is_a(part, "Baseline")]
    lines = [
        Fact(name, _labelled_figure(statements, part), evidence=evidence(statements, part))
        for name, part in figures
    ]
    lines += [_outcome(statements, part) for part in parts if statements.is_a(part, "Outcome")]
    left_out = sum(statements.is_a(part, "LeftOut") for part in parts)
    if left_out:
        lines.append(Fact("clauses", Words(str(left_out), str(left_out))))
    for mention in statements.incoming(subject, "plan:mentionedIn"):
        thing = statements.one(mention, "plan:mentions")
        if thing is not None and statements.is_a(thing, "Beneficiary"):
            lines.append(Fact("beneficiary", statements.label(thing), evidence=evidence(statements, mention)))
    return lines


def _outcome(statements: Statements, part: str) -> Fact:
    """A past result with its year, and how the year is known."""
    words = _labelled_figure(statements, part)
    period = statements.one(part, "dcterms:temporal") or ""
    year = statements.one(period, "plan:year") or ""
    return Fact(
        "outcome",
        Words(f"{words.zh}（{year} 年）", f"{words.en} ({year})"),
        local(statements.one(period, "plan:basis") or ""),
        statements.one(period, "plan:inferredFrom") or "",
        evidence(statements, part),
    )


def _labelled_figure(statements: Statements, part: str) -> Words:
    label = statements.label(part)
    value = figure(statements, part)
    return label if value is None else Words(f"{label.zh} {value.zh}", f"{label.en} {value.en}")


def _concepts(statements: Statements, subject: str) -> list[Fact]:
    return [
        Fact(fact, statements.label(concept))
        for name, fact in CONCEPTS.items()
        for concept in statements.objects(subject, name)
    ]


def _names(statements: Statements, subject: str) -> list[Fact]:
    lines = []
    for name, fact in (("skos:notation", "code"), ("plan:number", "number"), ("dc:creator", "creator")):
        lines += [Fact(fact, Words(value, value)) for value in statements.objects(subject, name)]
    better = statements.one(subject, "plan:better")
    if better is not None:
        lines.append(Fact("better", _known(better)))
    alternative = statements.all_words(subject, "skos:altLabel")
    if alternative:
        lines.append(Fact("alternative", Words("、".join(alternative), ", ".join(alternative))))
    for former in statements.objects(subject, "plan:formerName"):
        label = statements.label(former)
        years = [statements.one(former, name) or "" for name in ("plan:validFrom", "plan:validTo")]
        when = f" ({'–'.join(years)})" if any(years) else ""
        lines.append(Fact("formerName", Words(label.zh + when, label.en + when)))
    return lines


def _source(statements: Statements, subject: str) -> list[Fact]:
    source = statements.one(subject, "plan:source")
    if source is None:
        return []
    lines = []
    for name, fact in (("plan:fileName", "source"), ("plan:characters", "characters")):
        lines += [Fact(fact, Words(value, value)) for value in statements.objects(source, name)]
    return lines


def _known(word: str) -> Words:
    return WORDS_OF.get(word, Words(word, word))
