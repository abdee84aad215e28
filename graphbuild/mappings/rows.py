"""A mapping as a row of SSSOM, and back. What a decision is in the standard's own terms stands here.

accepted  a row by hand (``semapv:ManualMappingCuration``) with author and mapping date
rejected  the same with the predicate modifier ``Not``
unsure    a review (``semapv:MappingReview``) with reviewer, review date and an agreement of 0
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from graphbuild import vocab
from graphbuild.mappings.mapping import (
    JUSTIFICATIONS,
    KINDS,
    MANUAL,
    NO_TERM_FOUND,
    PLACES,
    PREDICATES,
    REVIEW,
    Decision,
    Mapping,
)

if TYPE_CHECKING:
    from sssom_pydantic.models import Record

COLUMNS: Final = (
    "subject_id",
    "subject_label",
    "subject_category",
    "predicate_id",
    "predicate_modifier",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_id",
    "author_label",
    "reviewer_id",
    "reviewer_label",
    "mapping_date",
    "review_date",
    "confidence",
    "reviewer_agreement",
    "other",
    "comment",
)
"""The columns of a file, in the order of the standard."""

NEEDED: Final = (
    "subject_id",
    "subject_category",
    "predicate_id",
    "object_id",
    "mapping_justification",
)
PREFIX: Final = "plan"
"""The prefix of the classes of the ontology."""

_CLASSES: Final = {f"{PREFIX}:{name}": kind for kind, name in KINDS.items()}
_ORCID: Final = re.compile(r"orcid:\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
_FEATURE: Final = re.compile(r"[^\s|=]+=[^|\x00-\x1f\x7f]*\S")
_IRI: Final = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]+')


class UnfitError(ValueError):
    """A value that cannot stand in a row; ``remedy`` tells how to mend it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


def cells(mapping: Mapping, curie: Callable[[str], str]) -> dict[str, object]:
    """The values of a row by column; ``curie`` shortens an IRI. Raises ``UnfitError``."""
    _check(mapping)
    found: dict[str, object] = {
        "subject_id": curie(mapping.subject),
        "subject_label": mapping.subject_label,
        "subject_category": f"{PREFIX}:{KINDS[mapping.kind]}",
        "predicate_id": mapping.predicate,
        "object_id": NO_TERM_FOUND if mapping.object == NO_TERM_FOUND else curie(mapping.object),
        "object_label": mapping.object_label,
        "mapping_justification": mapping.justification,
        "other": "|".join(mapping.features),
        "comment": mapping.comment,
    }
    who = "reviewer" if mapping.decision == "unsure" else "author"
    if mapping.author is not None:
        column = "id" if _ORCID.fullmatch(mapping.author) else "label"
        found[f"{who}_{column}"] = [mapping.author]
    found["review_date" if who == "reviewer" else "mapping_date"] = mapping.date
    if mapping.confidence is not None:
        found["confidence"] = float(round(mapping.confidence, PLACES))
    if mapping.decision == "rejected":
        found["predicate_modifier"] = "Not"
    if mapping.decision == "unsure":
        found["reviewer_agreement"] = 0.0
    return {column: value for column, value in found.items() if value not in (None, "")}


def mapping_of(record: Record, expand: Callable[[str], str]) -> Mapping:
    """The mapping that a row says; ``expand`` makes a CURIE an IRI. Raises ``UnfitError``."""
    decision = _decision(record)
    authors = [*(record.author_id or ()), *(record.author_label or ())]
    reviewers = [*(record.reviewer_id or ()), *(record.reviewer_label or ())]
    unsure = decision == "unsure"
    idle, who = (authors, reviewers) if unsure else (reviewers, authors)
    date, other_date = record.mapping_date, record.review_date
    if unsure:
        date, other_date = other_date, date
    if len(who) > 1 or idle or other_date is not None:
        what = "the row has more than one person, or one who does not belong to it"
        remedy = "give a decision its author and mapping date, an unsure one its reviewer and review date"
        raise UnfitError(what, remedy)
    mapping = Mapping(
        expand(record.subject_id),
        record.subject_label or "",
        record.predicate_id,
        NO_TERM_FOUND if record.object_id == NO_TERM_FOUND else expand(record.object_id),
        record.object_label or "",
        _kind(record.subject_category),
        record.mapping_justification,
        None if record.confidence is None else round(Decimal(str(record.confidence)), PLACES).normalize(),
        tuple(record.other.split("|")) if record.other else (),
        decision,
        who[0] if who else None,
        date,
        record.comment,
    )
    _check(mapping)
    return mapping


def expander(prefixes: Table[str, str]) -> Callable[[str], str]:
    """What makes an IRI of a CURIE with one of these prefixes; it raises ``UnfitError``."""

    def expand(curie: str) -> str:
        prefix, colon, local = curie.partition(":")
        if not colon or prefix not in prefixes:
            what = f"{curie!r} has no prefix that the file declares"
            raise UnfitError(what, f"declare it in curie_map, or write one of {', '.join(sorted(prefixes))}")
        return prefixes[prefix] + local

    return expand


def _kind(category: str | None) -> str:
    kind = _CLASSES.get(category or "")
    if kind is None:
        what = f"the subject_category {category!r} is no kind of thing that is mapped"
        raise UnfitError(what, f"write one of {', '.join(_CLASSES)}")
    return kind


def _decision(record: Record) -> Decision | None:
    negated = record.predicate_modifier == "Not"
    if record.mapping_justification == REVIEW:
        if record.reviewer_agreement != 0 or negated:
            what = "a review that does not say unsure"
            remedy = f"write reviewer_agreement 0, or decide with {MANUAL} (and the modifier Not to reject)"
            raise UnfitError(what, remedy)
        return "unsure"
    if record.reviewer_agreement is not None:
        raise UnfitError("only a review has a reviewer_agreement", f"write {REVIEW}, or leave the cell empty")
    if record.mapping_justification == MANUAL:
        return "rejected" if negated else "accepted"
    if negated:
        raise UnfitError("a proposal cannot be negated", f"write {MANUAL} with author and date")
    return None


def _check(mapping: Mapping) -> None:
    for address in (mapping.subject, *([mapping.object] if mapping.object != NO_TERM_FOUND else [])):
        if not _IRI.fullmatch(address):
            raise UnfitError(f"{address!r} is no IRI", "write it without spaces, quotes and brackets")
    if mapping.subject == mapping.object:
        raise UnfitError("subject and object are the same", "remove the row")
    if mapping.predicate not in PREDICATES:
        raise UnfitError(
            f"the predicate {mapping.predicate!r} is none", f"write one of {', '.join(PREDICATES)}"
        )
    if mapping.justification not in JUSTIFICATIONS:
        what = f"the justification {mapping.justification!r} is none of SEMAPV's"
        raise UnfitError(what, f"write one of {', '.join(JUSTIFICATIONS)}")
    expected = {None: None, "unsure": REVIEW}.get(mapping.decision, MANUAL)
    if (expected or mapping.justification) != mapping.justification or (
        expected is None and mapping.justification in (MANUAL, REVIEW)
    ):
        raise UnfitError("decision and justification do not belong together", "make the decision anew")
    if mapping.decision is not None and (mapping.author is None or mapping.date is None):
        raise UnfitError("a decision has no author or no date", "say who decided, and when (YYYY-MM-DD)")
    if mapping.confidence is not None and not 0 <= mapping.confidence <= 1:
        raise UnfitError(
            f"the confidence {mapping.confidence} is no probability", "write a number from 0 to 1"
        )
    if mapping.author is not None and not is_name(mapping.author):
        raise UnfitError(f"{mapping.author!r} names nobody", "write a name, or orcid: and the ORCID")
    for feature in mapping.features:
        if not _FEATURE.fullmatch(feature):
            raise UnfitError(f"{feature!r} is no feature", "write name=value, joined by |")
    for text in (mapping.subject_label, mapping.object_label, mapping.comment or ""):
        _check_text(text)


def is_name(author: str) -> bool:
    """Whether words can name an author: printable, without ``|``, nothing idle at the ends."""
    return author != "" and author.isprintable() and "|" not in author and author == author.strip()


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnfitError(f"{text!r} is no text", "remove the half of a character in it") from None
    if "\x00" in text:
        raise UnfitError(f"{text!r} holds the character NUL", "remove it")


ONTOLOGY: Final = vocab.ONTOLOGY
"""What ``PREFIX`` stands for."""
