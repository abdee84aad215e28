"""Which pairs are compared at all: those that share a token, rare ones first, within a budget of pairs.

All pairs of two graphs of a million things are a million million. Every entity has tokens (its names, the
beginning and the end of its name, its neighbouring characters, its English words, its initials); a pair is
a candidate where it shares one. A token that many have brings many pairs and says little, so tokens are
taken from the rarest on until the budget is spent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LEAST_BUDGET: Final = 250_000
"""Pairs that are compared however small the graphs are: five hundred by five hundred are compared whole."""
PAIRS_PER_ENTITY: Final = 6
"""Pairs for each entity of both graphs together, where that is more."""

_TOKENS: Final = """
CREATE OR REPLACE TEMP TABLE tokens_{side} AS
SELECT unique_id, token FROM (
    SELECT unique_id, unnest(list_distinct(list_concat(
        list_transform(coalesce(names, []), lambda x: 'n' || x),
        list_transform(coalesce(forms, []), lambda x: 'n' || x),
        list_transform(coalesce(known, []), lambda x: 'k' || x),
        list_transform(coalesce(sounds, []), lambda x: 's' || x),
        list_transform(coalesce(spoken, []), lambda x: 's' || x),
        list_transform(coalesce(spoken, []), lambda x: 'i' || x),
        CASE WHEN initials IS NULL THEN [] ELSE ['i' || initials] END,
        CASE WHEN division IS NULL THEN [] ELSE ['d' || division] END,
        CASE WHEN bare IS NULL THEN [] ELSE ['b' || bare, 'f' || bare[1:3], 'l' || bare[-3:]] END,
        list_transform(coalesce(short, []), lambda x: 'b' || x),
        CASE WHEN words IS NULL THEN [] ELSE ['v' || array_to_string(words, ' ')] END,
        list_transform(coalesce(own, []), lambda x: 'a' || x),
        list_transform(coalesce(above, []), lambda x: 'a' || x),
        list_transform(coalesce(coded, []), lambda x: 'z' || x),
        list_transform(coalesce(spelled, []), lambda x: 'z' || x),
        list_transform(coalesce(bigrams, []), lambda x: 'g' || x),
        list_transform(coalesce(english, []), lambda x: 'e' || x),
        CASE WHEN english IS NULL THEN [] ELSE ['w' || array_to_string(english, ' ')] END
    ))) AS token FROM {side}
)
"""

_COUNTED: Final = """
CREATE OR REPLACE TEMP TABLE kept_tokens AS
SELECT token FROM (
    SELECT token, sum(product) OVER (ORDER BY product, token ROWS UNBOUNDED PRECEDING) AS spent FROM (
        SELECT token, left_many.many * right_many.many AS product
        FROM (SELECT token, count(*) AS many FROM tokens_ours GROUP BY token) AS left_many
        JOIN (SELECT token, count(*) AS many FROM tokens_theirs GROUP BY token) AS right_many USING (token)
    )
) WHERE spent <= ?
"""

_PAIRS: Final = """
CREATE OR REPLACE TABLE pairs AS
SELECT DISTINCT ours.unique_id AS id_l, theirs.unique_id AS id_r
FROM tokens_ours AS ours JOIN kept_tokens USING (token) JOIN tokens_theirs AS theirs USING (token)
"""


def block(connection: DuckDBPyConnection, *, budget: int | None = None) -> int:
    """Make the table ``pairs`` (``id_l``, ``id_r``) from ``ours`` and ``theirs``; how many pairs it has."""
    sizes = connection.execute("SELECT (SELECT count(*) FROM ours), (SELECT count(*) FROM theirs)").fetchone()
    ours, theirs = sizes or (0, 0)
    if budget is None:
        budget = max(LEAST_BUDGET, PAIRS_PER_ENTITY * (ours + theirs))
    if ours * theirs <= budget:
        connection.execute(
            "CREATE OR REPLACE TABLE pairs AS SELECT ours.unique_id AS id_l, theirs.unique_id AS id_r "
            "FROM ours CROSS JOIN theirs"
        )
        return int(ours * theirs)
    for side in ("ours", "theirs"):
        connection.execute(_TOKENS.format(side=side))
    connection.execute(_COUNTED, [budget])
    connection.execute(_PAIRS)
    for table in ("tokens_ours", "tokens_theirs", "kept_tokens"):
        connection.execute(f"DROP TABLE {table}")
    (made,) = connection.execute("SELECT count(*) FROM pairs").fetchone() or (0,)
    return int(made)
