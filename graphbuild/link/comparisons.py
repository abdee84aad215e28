"""What of two records is compared, and into which levels each comparison falls: conditions in DuckDB's SQL.

A comparison is told by its first level that holds. Its level ``untold`` says nothing for or against a match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

UNTOLD: Final = "untold"
ELSE: Final = "ELSE"


@dataclass(frozen=True, slots=True)
class Level:
    """One outcome of a comparison; ``m`` and ``u`` are guesses that the gold starts from.

    ``m`` is the probability that the comparison ends here for a pair that matches, ``u`` for one that does
    not.
    """

    name: str
    sql: str
    m: float = 0
    u: float = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison: its levels in the order in which they are tried."""

    name: str
    levels: tuple[Level, ...]


def _any(column: str, other: str | None = None) -> str:
    return f"coalesce(list_has_any({column}_l, {other or column}_r), false)"


def _lacks(column: str) -> Level:
    return Level(UNTOLD, f"{column}_l IS NULL OR {column}_r IS NULL")


def _common(column: str) -> str:
    """How much of two lists is common: the share of both together (Jaccard)."""
    both = f"len(list_intersect({column}_l, {column}_r))"
    return f"{both} / (len({column}_l) + len({column}_r) - {both})"


LIKE: Final = frozenset(("one letter apart", "contained", "abbreviated", "alike", "somewhat alike"))
"""Levels of names that share characters and are not one."""
_LETTERS: Final = "jaccard(core_l, core_r)"
"""A cheap bound: what has few letters in common has fewer pairs of them."""
_SOUND: Final = f"({_any('sounds', 'spoken')} OR {_any('spoken', 'sounds')} OR {_any('spoken')})"
_NAME: Final = Comparison(
    "name",
    (
        Level("same", _any("names"), 0.55, 0.05),
        Level("same form", _any("forms"), 0.15, 0.01),
        Level("known as one", _any("known"), 0.12, 0.01),
        Level("sounds alike", _SOUND, 0.03, 0.005),
        Level(UNTOLD, "core_l IS NULL OR core_r IS NULL"),
        Level("part of it", f"{_any('above', 'own')} OR {_any('own', 'above')}", 0.002, 0.05),
        Level(
            "listed as two",
            f"sure_l AND sure_r AND known_l IS NOT NULL AND known_r IS NOT NULL AND NOT {_any('known')}",
            0.01,
            0.25,
        ),
        Level("same but for common words", "bare_l = bare_r", 0.06, 0.02),
        Level("written out", f"{_any('coded', 'spelled')} OR {_any('spelled', 'coded')}", 0.02, 0.001),
        Level(
            "short form",
            "coalesce(list_contains(short_l, bare_r), false) "
            "OR coalesce(list_contains(short_r, bare_l), false)",
            0.03,
            0.005,
        ),
        Level("same words", "coalesce(words_l = words_r, false)", 0.05, 0.01),
        Level("same gist", "coalesce(gist_l = gist_r, false)", 0.03, 0.004),
        Level("same letters", "len(bare_l) >= 4 AND ordered_l = ordered_r", 0.02, 0.005),
        Level("same quotation", _any("quoted"), 0.02, 0.02),
        Level("known as two", "known_l IS NOT NULL AND known_r IS NOT NULL", 0.01, 0.3),
        Level(
            "one letter apart",
            "CASE WHEN least(len(core_l), len(core_r)) >= 6 AND abs(len(core_l) - len(core_r)) <= 1 "
            "AND jaccard(core_l, core_r) >= 0.6 THEN damerau_levenshtein(core_l, core_r) = 1 ELSE false END",
            0.02,
            0.04,
        ),
        Level(
            "abbreviated",
            "CASE WHEN core_l[1] = core_r[1] "
            "AND least(len(core_l), len(core_r)) * 1.2 <= greatest(len(core_l), len(core_r)) "
            "AND NOT starts_with(core_l, core_r) AND NOT starts_with(core_r, core_l) "
            "THEN list_has_all(letters_l, letters_r) OR list_has_all(letters_r, letters_l) ELSE false END",
            0.04,
            0.03,
        ),
        Level("contained", "contains(core_l, core_r) OR contains(core_r, core_l)", 0.03, 0.12),
        Level(
            "alike", f"CASE WHEN {_LETTERS} >= 0.4 THEN {_common('bigrams')} >= 0.5 ELSE false END", 0.02, 0.1
        ),
        Level(
            "somewhat alike",
            f"CASE WHEN {_LETTERS} >= 0.2 THEN {_common('bigrams')} >= 0.2 ELSE false END",
            0.01,
            0.15,
        ),
        Level("differs", ELSE, 0.005, 0.185),
    ),
)


NAMES: Final = frozenset(level.name for level in _NAME.levels)


def _named(*without: str, first: tuple[str, ...] = ("same",)) -> Comparison:
    """The comparison of names without some levels; those of ``first`` are tried before all others."""
    kept = {level.name: level for level in _NAME.levels if level.name not in without}
    return Comparison("name", (*(kept.pop(name) for name in first), *kept.values()))


_LISTED: Final = ("same", "listed as two")
"""Where the authorities tell two names apart, the same form makes them none."""
_MEASURED: Final = _named("same quotation", "written out", first=_LISTED)
_CALLED: Final = _named("same letters", first=_LISTED)
"""In another order the letters of a name say something else (数字产业化, 产业数字化), not an indicator's."""
_NAMED: Final = _named("same letters", "same quotation", "written out")
_ENGLISH: Final = Comparison(
    "english",
    (
        _lacks("english"),
        Level("same", "english_l = english_r", 0.6, 0.08),
        Level("alike", f"{_common('english')} >= 0.6", 0.2, 0.1),
        Level("somewhat alike", f"{_common('english')} >= 0.3", 0.15, 0.3),
        Level("differs", ELSE, 0.05, 0.52),
    ),
)


def _told(side: str, other: str) -> str:
    """How much of what one name means the other tells."""
    return f"(len(list_intersect(meant_{side}, reach_{other})) / len(meant_{side}))"


_EACH, _OTHER = _told("l", "r"), _told("r", "l")
_TRANSLATION: Final = Comparison(
    "translation",
    (
        Level(
            UNTOLD,
            "(core_l IS NULL) = (core_r IS NULL) OR meant_l IS NULL OR meant_r IS NULL "
            f"OR {_any('known')} OR {_SOUND}",
        ),
        Level("same", f"{_EACH} >= 1 AND {_OTHER} >= 1", 0.55, 0.01),
        Level("nearly same", f"least({_EACH}, {_OTHER}) >= 0.6 AND {_EACH} + {_OTHER} >= 1.5", 0.2, 0.02),
        Level("alike", f"{_EACH} + {_OTHER} >= 1.2", 0.15, 0.05),
        Level("somewhat alike", f"{_EACH} + {_OTHER} >= 0.7", 0.07, 0.12),
        Level("differs", ELSE, 0.03, 0.8),
    ),
)
"""A Chinese name and an English one, word by word."""
_MARKS: Final = Comparison(
    "marks",
    (
        Level(UNTOLD, "NOT marked_l OR NOT marked_r"),
        Level("same", "coalesce(marks_l, []) = coalesce(marks_r, [])", 0.95, 0.45),
        Level("differs between languages", "(core_l IS NULL) <> (core_r IS NULL)", 0.02, 0.1),
        Level("differs", ELSE, 0.03, 0.45),
    ),
)
_UNIT: Final = Comparison(
    "unit",
    (
        Level(UNTOLD, "unit_l IS NULL OR unit_r IS NULL"),
        Level("same", "unit_l = unit_r", 0.9, 0.45),
        Level("same dimension", "dimension_l = dimension_r", 0.07, 0.1),
        Level("not comparable", "dimension_l IS NULL OR dimension_r IS NULL", 0.01, 0.05),
        Level("differs", ELSE, 0.02, 0.4),
    ),
)


def _within(column: str) -> str:
    """Two divisions, one of which lies in the other (or is it)."""
    left, right = f"{column}_l", f"{column}_r"
    return (
        f"({left}[1] = '=' AND {right}[1] = '=' "
        f"AND (starts_with({left}, {right}) OR starts_with({right}, {left})))"
    )


def _same_prefix(column: str, length: int) -> str:
    left, right = f"{column}_l", f"{column}_r"
    return f"{left}[1] = '=' AND len({left}) >= {length} AND {left}[:{length}] = {right}[:{length}]"


_TERRITORY: Final = Comparison(
    "territory",
    (
        _lacks("territory"),
        Level("same", "territory_l = territory_r", 0.9, 0.2),
        Level("within", _within("territory"), 0.05, 0.2),
        Level("differs", ELSE, 0.05, 0.6),
    ),
)
_ORIGIN: Final = Comparison(
    "origin",
    (
        _lacks("origin"),
        Level("same", "origin_l = origin_r", 0.35, 0.15),
        Level("the country", f"{_within('origin')} AND least(len(origin_l), len(origin_r)) = 1", 0.2, 0.15),
        Level("within", _within("origin"), 0.2, 0.15),
        Level("same prefecture", _same_prefix("origin", 5), 0.1, 0.1),
        Level("same province", _same_prefix("origin", 3), 0.05, 0.1),
        Level("differs", ELSE, 0.1, 0.35),
    ),
)
"""Whose plan names it: unlike a bureau's territory it may differ for one thing."""
_PLACES: Final = Comparison(
    "places named",
    (
        _lacks("places"),
        Level("common", _any("places"), 0.95, 0.3),
        Level("others", ELSE, 0.05, 0.7),
    ),
)
_LEVEL: Final = Comparison(
    "level",
    (
        _lacks("level"),
        Level("same", "level_l = level_r", 0.6, 0.45),
        Level("differs", ELSE, 0.4, 0.55),
    ),
)
_PART: Final = Comparison(
    "part of",
    (
        _lacks("part"),
        Level("same", "part_l = part_r", 0.7, 0.2),
        Level("contained", "contains(part_l, part_r) OR contains(part_r, part_l)", 0.1, 0.1),
        Level("differs", ELSE, 0.2, 0.7),
    ),
)
_NEAR: Final = Comparison(
    "neighbours",
    (
        _lacks("near"),
        Level("common", _any("near"), 0.35, 0.15),
        Level("none common", ELSE, 0.65, 0.85),
    ),
)
_DIVISION: Final = Comparison(
    "division",
    (
        _lacks("division"),
        Level("same", "division_l = division_r", 0.98, 0.02),
        Level("differs", ELSE, 0.02, 0.98),
    ),
)
_PLAN: Final = Comparison(
    "plan",
    (
        Level(UNTOLD, "territory_l IS NULL OR territory_r IS NULL OR year_l IS NULL OR year_r IS NULL"),
        Level("same", "territory_l = territory_r AND year_l = year_r", 0.97, 0.2),
        Level("differs", ELSE, 0.03, 0.8),
    ),
)

_TYPE: Final = Comparison(
    "marks",
    (Level(UNTOLD, "coalesce(division_l = division_r, false)"), *_MARKS.levels),
)
"""What a place is like by its name tells nothing where both are one division (油车港 is no port)."""

COMPARISONS: Final = {
    "indicator": (_MEASURED, _ENGLISH, _TRANSLATION, _MARKS, _UNIT, _PLACES, _NEAR),
    "program": (_CALLED, _ENGLISH, _TRANSLATION, _MARKS, _ORIGIN, _LEVEL, _PLACES, _PART, _NEAR),
    "body": (_NAMED, _ENGLISH, _TRANSLATION, _TERRITORY, _PLACES, _NEAR),
    "place": (_NAMED, _ENGLISH, _TRANSLATION, _TYPE, _DIVISION, _TERRITORY, _ORIGIN, _NEAR),
    "measure": (_NAMED, _ENGLISH, _TRANSLATION, _PLAN, _PLACES, _PART, _NEAR),
}
"""Kind → what is compared."""

_DIFFER: Final = "coalesce({0}_l <> {0}_r, false)"
_COMPARABLE: Final = "(territory_l[1] = '=') = (territory_r[1] = '=')"
_FIRMS: Final = " OR ".join(f"coalesce(regexp_matches(core_{side}, '(集团|公司)$'), false)" for side in "lr")
"""A firm is called the city's by one and the district's by another."""
NEVER: Final = {
    "body": f"{_DIFFER.format('territory')} AND {_COMPARABLE} "
    f"AND NOT (({_FIRMS}) AND {_within('territory')})",
    "place": f"{_DIFFER.format('division')} "
    f"OR ({_DIFFER.format('ending')} AND NOT coalesce(division_l = division_r, false)) "
    f"OR (places_l IS NOT NULL AND places_r IS NOT NULL AND NOT {_any('places')}) "
    f"OR (coalesce(division_l <> division_r, true) AND {_DIFFER.format('territory')} "
    f"AND territory_l[1] = '=' AND territory_r[1] = '=' AND NOT {_within('territory')})",
}
"""Kind → what forbids a match whatever speaks for it: another territory's bureau, another code or ending."""
