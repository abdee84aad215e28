"""With what resolve a draft's targets are said: the cue word, and whether they bind or are expected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from graphbuild.concepts import Concepts
from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.milestones.aims import bare_aim
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity
from graphbuild.extract.reading import Extraction

_LEADS: Final = ("力争", "确保", "争取", "保证")
_LEAD: Final = re.compile(rf"^[^,。;、\d]{{0,6}}?({'|'.join(_LEADS)})")
_EXPECTED: Final = re.compile(r"预期(?:性)?(?:目标|指标)|预期性")
_EXPECTATION: Final = "预期"
"""The cue word of all that a sentence lists as expected."""
_BINDING: Final = "约束性"


class Modalities:
    """The cue words of one text, by the clause that a target stands in; ``after``: those of ``followed``."""

    def __init__(
        self, extraction: Extraction, clauses: ClauseList, after: Mapping[int, Clause], concepts: Concepts
    ) -> None:
        self._concepts = concepts
        self._text = extraction.source.characters
        self._leads: dict[int, str] = {}
        self._following: dict[int, str] = {}
        self._binding: dict[int, Literal["binding", "expected"]] = {}
        stated = {each.clause_start for each in extraction.quantities if each.role == "target"}
        stated |= {each.clause_start for each in extraction.milestones}
        sentences = {told[0].sentence: told for each in stated if (told := clauses.sentence(each))}
        for told in sentences.values():
            self._read(extraction.folded, told)
        for start, following in after.items():
            cue = bare_aim(extraction.folded, following)
            if cue is not None and concepts.modality(cue["cue"]) is not None:
                self._following[start] = cue["cue"]

    def of(self, found: FoundQuantity | FoundMilestone) -> str | None:
        """The cue word that the code list knows: the firmest of its clause, else of its sentence."""
        known = [(word, self._concepts.modality(word)) for word in found.modality.split(";") if word]
        told = [(word, concept.name) for word, concept in known if concept is not None]
        firm = [word for word, name in told if name not in ("achieve", "establish")]
        around = (self._following.get(found.clause_start), self._leads.get(found.clause_start))
        word = next(iter([*firm, *filter(None, around), *(word for word, _ in told)]), None)
        longer = f"{word}在"
        clause = self._text[found.clause_start : found.clause_end]
        return longer if longer in clause and self._concepts.modality(longer) else word

    def binding(self, found: FoundQuantity | FoundMilestone) -> Literal["binding", "expected"] | None:
        """What the sentence says of all that it lists (预期目标是 …)."""
        return self._binding.get(found.clause_start)

    def _read(self, folded: str, sentence: Sequence[Clause]) -> None:
        lead = ""
        binding: Literal["binding", "expected"] | None = None
        for clause in sentence:
            words = folded[clause.start : clause.end]
            opened = _LEAD.match(words)
            lead = opened[1] if opened and not bare_aim(folded, clause) else lead
            if _EXPECTATION in words and _EXPECTED.search(words):
                binding = "expected"
                lead = _EXPECTATION if self._concepts.modality(_EXPECTATION) else lead
            elif _BINDING in words:
                binding = "binding"
            if lead:
                self._leads[clause.start] = lead
            if binding is not None:
                self._binding[clause.start] = binding


def followed(folded: str, clauses: ClauseList, starts: Iterable[int]) -> dict[int, Clause]:
    """Where a clause starts → the clause after it that but says what is to become of it (确保如期开工)."""
    found: dict[int, Clause] = {}
    for start in starts:
        after = clauses.after(start)
        if after is not None and bare_aim(folded, after) is not None:
            found[start] = after
    return found
