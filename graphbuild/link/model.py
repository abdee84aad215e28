"""The probabilistic model of Fellegi and Sunter, by splink on DuckDB: it scores what was blocked."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graphbuild.link.comparisons import COMPARISONS, NEVER, UNTOLD, Comparison
from graphbuild.link.parameters import Parameters
from graphbuild.link.tables import COLUMNS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SLICE: Final = 500_000
"""Pairs that are scored at a time: what bounds the memory."""

_KINDRED: Final = """(
    (least(len(bare_l), len(bare_r)) >= 3 AND (contains(bare_l, bare_r) OR contains(bare_r, bare_l)))
    OR coalesce(list_has_any(above_l, own_r) OR list_has_any(own_l, above_r), false)
)"""
_TOLD: Final = 15
"""What is read of both records of a pair, before what was scored."""
_QUOTED: Final = "coalesce(list_has_any(quoted_l, quoted_r), false)"
_COLUMN: Final = re.compile(rf"\b({'|'.join(COLUMNS)})_([lr])\b")


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair by its numbers, its weight in bits, the level that each comparison ended in, names and marks.

    ``quoted``: what either name has in quotation marks;
    ``above``: whether ours leads to theirs as to what is wider or later, and theirs to ours;
    ``listed``: the authorities have both names as they are, not only without words that they may lack;
    ``facets``: what programs say that they are, ``clauses`` the same of measures, in order (``facets``);
    ``near``: the names that either stands with; ``wide``: a list has both as one of a government over both.
    """

    ours: int
    theirs: int
    weight: float
    levels: tuple[tuple[str, str], ...]
    cores: tuple[str, str] = ("", "")
    bares: tuple[str, str] = ("", "")
    above: tuple[bool, bool] = (False, False)
    listed: bool = True
    marks: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    quoted: frozenset[str] = frozenset()
    facets: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    clauses: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    near: tuple[str, str] = ("", "")
    wide: bool = False


def score(
    connection: DuckDBPyConnection,
    kind: str,
    parameters: Parameters,
    *,
    least: float | None = None,
    best: int | None = None,
    told: Callable[[int, int], None] = lambda done, of: None,
) -> Iterator[Scored]:
    """Score the table ``pairs`` over ``ours`` and ``theirs``, in the order of numbers.

    Args:
        connection: the database with the three tables.
        kind: the kind of all their entities.
        parameters: the model's.
        least: the least weight in bits that is given back, ``None`` for all; pairs of which one's name
            contains the other's, or leads to it, are given back with any.
        best: how many of one subject's pairs are given back at most, the best first.
        told: is told how many pairs are done, and of how many.
    """
    comparisons = COMPARISONS[kind]
    model, api = linker(connection, kind, parameters)
    (many,) = connection.execute("SELECT count(*) FROM pairs").fetchone() or (0,)
    gammas = ", ".join(f"gamma_{position} TINYINT" for position in range(len(comparisons)))
    connection.execute(
        f"CREATE OR REPLACE TABLE scored (ours INTEGER, theirs INTEGER, weight DOUBLE, {gammas})"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE slices AS SELECT id_l, id_r, "  # noqa: S608
        f"CAST((row_number() OVER (ORDER BY id_l, id_r) - 1) // {SLICE} AS INTEGER) AS slice FROM pairs"
    )
    for number in range(-(-many // SLICE)):
        _score_slice(connection, model, api, kind, number, least)
        told(min((number + 1) * SLICE, many), many)
    ranked = (
        f"QUALIFY row_number() OVER (PARTITION BY ours ORDER BY weight DESC, theirs) <= {best}"
        if best
        else ""
    )
    rows = connection.execute(
        "SELECT coalesce(o.core, ''), coalesce(t.core, ''), coalesce(o.marks, []), "  # noqa: S608
        "coalesce(t.marks, []), coalesce(o.bare, ''), coalesce(t.bare, ''), "
        "coalesce(list_has_any(o.above, t.own), false), coalesce(list_has_any(o.own, t.above), false), "
        "list_concat(coalesce(o.marked_off, []), coalesce(t.marked_off, [])), "
        "(o.sure OR o.core IS NULL) AND (t.sure OR t.core IS NULL), "
        "coalesce(o.facets, []), coalesce(t.facets, []), array_to_string(coalesce(o.near, []), ' '), "
        "array_to_string(coalesce(t.near, []), ' '), coalesce(list_has_any(o.wide, t.wide), false), s.* "
        f"FROM (SELECT * FROM scored {ranked}) AS s "
        "JOIN ours AS o ON o.unique_id = s.ours JOIN theirs AS t ON t.unique_id = s.theirs "
        "ORDER BY s.ours, s.theirs"
    )
    while batch := rows.fetchmany(50_000):
        for row in batch:
            both, (ours, theirs, weight, *reached) = row[:_TOLD], row[_TOLD:]
            yield Scored(
                ours=ours,
                theirs=theirs,
                weight=weight,
                levels=_levels(comparisons, reached),
                cores=both[:2],
                marks=(frozenset(both[2]), frozenset(both[3])),
                bares=both[4:6],
                above=both[6:8],
                quoted=frozenset(both[8]),
                listed=both[9],
                facets=(frozenset(both[10]), frozenset(both[11])),
                clauses=(tuple(both[10]), tuple(both[11])),
                near=both[12:14],
                wide=both[14],
            )


def _score_slice(
    connection: DuckDBPyConnection, model: Any, api: Any, kind: str, number: int, least: float | None
) -> None:
    """Score one slice of the pairs that nothing forbids into the table ``scored``."""
    never = NEVER.get(kind)
    allowed = ""
    if never is not None:
        sides = {"l": "ours", "r": "theirs"}
        allowed = f"AND NOT ({_COLUMN.sub(lambda match: f'{sides[match[2]]}.{match[1]}', never)})"
    connection.execute(
        "CREATE OR REPLACE TABLE blocked AS "  # noqa: S608
        "SELECT '0' AS match_key, 'ours-__-' || id_l AS join_key_l, "
        "'theirs-__-' || id_r AS join_key_r FROM slices "
        "JOIN ours ON ours.unique_id = id_l JOIN theirs ON theirs.unique_id = id_r "
        f"WHERE slice = {number} {allowed}"
    )
    kindred = f"({_KINDRED} OR {_QUOTED})" if kind == "program" else _KINDRED
    registered = api.register("blocked", table_name=f"blocked_{number}")
    model.table_management.register_blocked_pairs_for_predict(registered)
    found = model.inference.predict(warning_mode="never")
    gammas = ", ".join(f"gamma_{position}" for position in range(len(COMPARISONS[kind])))
    connection.execute(
        f"INSERT INTO scored SELECT unique_id_l, unique_id_r, match_weight, {gammas} "  # noqa: S608
        f"FROM {found.physical_name}"
        + ("" if least is None else f" WHERE match_weight >= {least} OR {kindred}")
    )
    found.drop_table_from_database_and_remove_from_cache()


def linker(connection: DuckDBPyConnection, kind: str, parameters: Parameters) -> tuple[Any, Any]:
    """Splink's linker over ``ours`` and ``theirs`` with these parameters, and its database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from splink import DuckDBAPI, Linker

    api = DuckDBAPI(connection=connection)
    tables = [api.register(side, dataset_display_name=side) for side in ("ours", "theirs")]
    settings = {
        "link_type": "link_only",
        "unique_id_column_name": "unique_id",
        "comparisons": [
            _settings(position, comparison, parameters)
            for position, comparison in enumerate(COMPARISONS[kind])
        ],
        "blocking_rules_to_generate_predictions": ["l.core = r.core"],
        "probability_two_random_records_match": 0.5,
        "retain_matching_columns": True,
    }
    return Linker(tables, settings, log_level=None, validate_settings=False), api


def _settings(position: int, comparison: Comparison, parameters: Parameters) -> dict[str, Any]:
    levels: list[dict[str, Any]] = []
    weights = parameters.weights[comparison.name]
    for level in comparison.levels:
        told: dict[str, Any] = {"sql_condition": level.sql, "label_for_charts": level.name}
        if level.name == UNTOLD:
            told["is_null_level"] = True
        else:
            told["m_probability"], told["u_probability"] = weights[level.name]
        levels.append(told)
    return {"output_column_name": str(position), "comparison_levels": levels}


def _levels(comparisons: tuple[Comparison, ...], reached: list[int]) -> tuple[tuple[str, str], ...]:
    """The names of the levels that splink numbers: -1 is untold, then from the last level, 0, up."""
    found = []
    for comparison, number in zip(comparisons, reached, strict=True):
        told = [level.name for level in comparison.levels if level.name != UNTOLD]
        found.append((comparison.name, UNTOLD if number < 0 else told[len(told) - 1 - number]))
    return tuple(found)
