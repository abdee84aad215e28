"""Walks a person through the candidates of a file of mappings; each decision is written at once.

A key is a line, so that a review works on a terminal and on a pipe alike, and with a screen reader.
"""

from __future__ import annotations

import datetime
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from graphbuild.errors import InputError, UsageError
from graphbuild.mappings.mapping import NO_TERM_FOUND, Decision, Mapping, MappingSet, Pair
from graphbuild.mappings.read import read_mappings
from graphbuild.mappings.review_reasons import reason
from graphbuild.mappings.review_words import PREDICATE_KEYS, WORDS
from graphbuild.mappings.rows import is_name
from graphbuild.mappings.write import write_mappings

_ORCID: Final = re.compile(r"(?:[0-9]{4}-){3}[0-9]{3}[0-9X]")
_DECISIONS: Final[dict[str, Decision]] = {"a": "accepted", "r": "rejected", "u": "unsure"}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many decisions of each kind a review left in the file, and how many candidates none."""

    accepted: int
    rejected: int
    unsure: int
    left: int


def review_file(
    path: Path,
    *,
    author: str | None,
    today: datetime.date,
    language: Literal["zh", "en"] = "zh",
    again: bool = False,
    gaps: bool = False,
    answers: Iterable[str] | None = None,
    show: Callable[[str], object] | None = None,
) -> Reviewed:
    """Ask about every candidate without a decision, until all are decided, skipped, or the answers end.

    Args:
        path: the file of mappings; it is written after each decision, and never between.
        author: who decides: a name, or ``orcid:`` and an ORCID.
        today: the date of the decisions.
        language: of the prompts.
        again: ask about the candidates again that somebody was unsure of.
        gaps: ask, after all proposals, about the things too for which nothing was found.
        answers: lines; without them those of stdin.
        show: what shows the prompts; without it they go to stderr.

    Raises:
        UsageError: nobody is named as the author, or by an ORCID that is none.
        InputError: the file cannot be read, or was changed by somebody else meanwhile.
        GraphbuildError: the file cannot be written.
    """
    if author is None or not is_name(author.strip()):
        remedy = "give --author NAME, or set GRAPHBUILD_AUTHOR; a name has no | in it"
        raise UsageError("a decision needs the name of who makes it", remedy=remedy)
    if not _may_be_orcid(author.strip()):
        remedy = "give a name, or orcid: and four groups of four digits, such as orcid:0000-0002-1825-0097"
        raise UsageError(f"{author.strip()!r} is no ORCID", remedy=remedy)
    lines, show = iter(sys.stdin if answers is None else answers), show or _to_stderr
    review = _Review(path, author.strip(), today, language, lines, show)
    try:
        return review.walk(candidates(review.file.set, again=again, gaps=gaps), gaps=gaps)
    except KeyboardInterrupt:
        show("\n")
        review.result(gaps=gaps)
        raise


def candidates(mapping_set: MappingSet, *, again: bool = False, gaps: bool = False) -> list[Mapping]:
    """The proposals to decide on, subject by subject, the likeliest first; with ``again`` unsure ones too.

    That nothing was found is no proposal. With ``gaps`` it comes after all the others: there may be thousands
    of it where the other graph is small.
    """
    decisions = mapping_set.decisions
    waiting = [
        mapping
        for pair, mapping in mapping_set.proposals.items()
        if (gaps or mapping.object != NO_TERM_FOUND)
        and (pair not in decisions or (again and decisions[pair].decision == "unsure"))
    ]
    return sorted(
        waiting,
        key=lambda each: (
            each.object == NO_TERM_FOUND,
            each.subject,
            -(each.confidence or 0),
            each.object,
        ),
    )


class _File:
    """A file of mappings that nobody else may change while it is reviewed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set = read_mappings(path)
        self._content = path.read_bytes()

    def put(self, pair: Pair, decision: Mapping | None) -> Mapping | None:
        """Replace the decision on a pair, or remove it, and write the file; returns the one there was."""
        before = self.set.decisions.get(pair)
        kept = [each for each in self.set.mappings if each.pair != pair or each.decision is None]
        after = sorted([*kept, *([decision] if decision else [])], key=lambda each: each.order)
        changed = replace(self.set, mappings=tuple(after), lines=())
        if not self._path.is_file() or self._path.read_bytes() != self._content:
            what = "the file was changed while it was reviewed; the last decision is not written"
            raise InputError(what, remedy="begin the review again", path=self._path)
        write_mappings(changed, self._path)
        self._content = self._path.read_bytes()
        self.set = changed
        return before


class _Review:
    def __init__(
        self,
        path: Path,
        author: str,
        today: datetime.date,
        language: Literal["zh", "en"],
        lines: Iterator[str],
        show: Callable[[str], object],
    ) -> None:
        self.file = _File(path)
        self._author, self._today = author, today
        self._words, self._lines, self._show = WORDS[language], lines, show
        self._language = language
        self._ended = False
        self._done: list[tuple[int, Mapping, Mapping | None]] = []
        self._note: str | None = None

    def walk(self, queue: list[Mapping], *, gaps: bool) -> Reviewed:
        """Ask about each candidate in turn; with ``gaps`` those are counted with what is left."""
        if not queue:
            self._say("nothing")
        index, shown = 0, False
        while index < len(queue) or (self._done and self._ask("end") == "z"):
            if index == len(queue):
                index = self._undo()
            candidate = queue[index]
            if not shown:
                self._candidate(candidate, index + 1, len(queue))
            key, shown = self._ask("keys"), True
            if key is None or key == "q":
                break
            if key == "n":
                note = self._ask("write-note", fold=False)
                self._note = note or None
            elif key == "z":
                if self._done:
                    index, shown = self._undo(), False
                else:
                    self._say("no-undo")
            elif key == "s" or (key in _DECISIONS and self._decide(index, candidate, _DECISIONS[key])):
                index, shown, self._note = index + 1, False, None
            elif key not in _DECISIONS:
                self._say("unknown", key=key)
            if self._ended:
                break
        return self.result(gaps=gaps)

    def _decide(self, index: int, candidate: Mapping, decision: Decision) -> bool:
        """Write a decision; whether it was made (no predicate was chosen, and it was not)."""
        predicate = candidate.predicate
        if decision == "accepted" and candidate.object != NO_TERM_FOUND:
            relations = (f"{key} {self._words[relation]}" for key, relation in PREDICATE_KEYS.items())
            key = self._ask("which", relations=" · ".join(relations))
            if key is None or key == "q":
                self._ended = True
                return False
            if key and key not in PREDICATE_KEYS:
                self._say("unknown", key=key)
                return False
            predicate = PREDICATE_KEYS.get(key, predicate)
        made = candidate.decided(decision, self._author, self._today, predicate=predicate, comment=self._note)
        self._done.append((index, candidate, self.file.put(candidate.pair, made)))
        return True

    def _undo(self) -> int:
        index, candidate, before = self._done.pop()
        self.file.put(candidate.pair, before)
        self._note = None
        self._say(
            "undone", subject=_visible(candidate.subject_label), object=_visible(candidate.object_label)
        )
        return index

    def result(self, *, gaps: bool) -> Reviewed:
        """Say what is decided, all of which is written, and what is left."""
        counts = Counter(mapping.decision for mapping in self.file.set.decisions.values())
        left = len(candidates(self.file.set, gaps=gaps))
        reviewed = Reviewed(counts["accepted"], counts["rejected"], counts["unsure"], left)
        self._say("done", **{name: str(getattr(reviewed, name)) for name in Reviewed.__slots__})
        alone = len(candidates(self.file.set, gaps=True)) - len(candidates(self.file.set))
        if alone and not gaps:
            self._say("gaps", gaps=str(alone))
        return reviewed

    def _candidate(self, candidate: Mapping, number: int, count: int) -> None:
        self._say("head", number=str(number), count=str(count), kind=self._words[candidate.kind])
        self._say("subject", label=_visible(candidate.subject_label), iri=_visible(candidate.subject))
        if candidate.object == NO_TERM_FOUND:
            self._say("no-object")
        else:
            self._say("object", label=_visible(candidate.object_label), iri=_visible(candidate.object))
            self._say(
                "proposed",
                relation=self._words[candidate.predicate],
                predicate=candidate.predicate,
                confidence=_number(candidate),
                justification=candidate.justification,
            )
        if candidate.features:
            self._say("features", features=_visible(" · ".join(self._reasons(candidate))))
        before = self.file.set.decisions.get(candidate.pair)
        if before is not None and before.comment is not None:
            self._say("note", note=_visible(before.comment))
        others = [
            each
            for each in self.file.set.proposals.values()
            if each.subject == candidate.subject and each.object != candidate.object
        ]
        if others:
            self._say("others")
        for other in others:
            decided = self.file.set.decisions.get(other.pair)
            self._say(
                "other",
                label=_visible(other.object_label) or other.object,
                relation=self._words[other.predicate],
                confidence=_number(other),
                decision=self._words[decided.decision] if decided and decided.decision else "",
            )

    def _reasons(self, candidate: Mapping) -> Iterator[str]:
        for feature in candidate.features:
            yield reason(feature) if self._language == "zh" else feature

    def _ask(self, prompt: str, *, fold: bool = True, **values: str) -> str | None:
        """The next line without the spaces around it; ``None`` where there is no more.

        A key is ``fold``ed: a Chinese keyboard may write it wide, ａ for a.
        """
        self._say(prompt, **values)
        line = next(self._lines, None)
        if line is None:
            self._show("\n")
            return None
        return unicodedata.normalize("NFKC", line).strip().lower() if fold else line.strip()

    def _say(self, what: str, **values: str) -> None:
        self._show(self._words[what].format(**values))


def _may_be_orcid(author: str) -> bool:
    """Whether it is a name, or an ORCID whose last character checks the others (ISO 7064, MOD 11-2)."""
    if not author.lower().startswith("orcid:"):
        return True
    if not _ORCID.fullmatch(author[len("orcid:") :]):
        return False
    signs = author[len("orcid:") :].replace("-", "")
    total = 0
    for digit in signs[:-1]:
        total = (total + int(digit)) * 2
    return signs[-1] == "0123456789X"[(12 - total % 11) % 11]


def _number(mapping: Mapping) -> str:
    return "?" if mapping.confidence is None else format(mapping.confidence, "f")


def _visible(text: str) -> str:
    """The text with what a terminal would obey, or show in another order, written as an escape."""
    return "".join(
        each if each.isprintable() or unicodedata.category(each) == "Zs" else f"\\u{ord(each):04x}"
        for each in text
    )


def _to_stderr(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
