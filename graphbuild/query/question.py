"""A question: a SPARQL query with a header that says what it asks (one file of ``queries/`` each)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graphbuild.assets import queries_directory
from graphbuild.errors import UsageError, nearest
from graphbuild.query.header import Argument, Header, read_header
from graphbuild.query.tokens import Token, projection, tokens, values_blocks

LARGEST = 1_000_000
"""Characters that a query may have; the largest question of ours has four thousand."""


@dataclass(frozen=True)
class Question:
    """A query, from a file or written on the spot; only files with a header have arguments."""

    text: str
    path: Path | None = None
    header: Header | None = None

    @property
    def name(self) -> str:
        """The name it is asked by."""
        return self.path.stem if self.path else "the query"

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """What may be given to it."""
        return self.header.arguments if self.header else ()


def question(name: str) -> Question:
    """The question of that name in ``queries/``, or in a file (its name has a slash, or ends in .rq)."""
    path = Path(name)
    if path.suffix == ".rq" or path.name != name:
        return read_question(path)
    path = queries_directory() / f"{name}.rq"
    if not path.is_file():
        known = [entry.stem for entry in _files()]
        remedy = nearest(name, known, "the questions are")
        raise UsageError(f"no question is called {name!r}", remedy=remedy)
    return read_question(path)


def questions() -> list[Question]:
    """Every question of ``queries/``, by name."""
    return [read_question(path) for path in _files()]


def read_question(path: Path) -> Question:
    """The question in a file; raises UsageError for a file that is none."""
    try:
        if path.stat().st_size > 4 * LARGEST:
            raise UsageError("the file is too large for a query", remedy="give a file of SPARQL", path=path)
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"the query cannot be read: {error.strerror}",
            remedy="give the path of a file of SPARQL",
            path=path,
        ) from None
    except UnicodeDecodeError:
        raise UsageError("the query is not UTF-8", remedy="save it as UTF-8", path=path) from None
    found = Question(text, path, read_header(text, path))
    if found.header is not None:
        _compare(found.header, tokens(text), path)
    return found


def _files() -> list[Path]:
    return sorted(queries_directory().glob("*.rq"), key=lambda path: path.stem)


def _compare(header: Header, sequence: tuple[Token, ...], path: Path) -> None:
    """Hold the header to what the query does."""
    columns = tuple(column.name for column in header.columns)
    selected = projection(sequence)
    if selected != columns:
        said, done = ", ".join(columns), "not named one by one" if selected is None else ", ".join(selected)
        raise UsageError(
            f"the header's columns are {said}; the query's are {done}",
            remedy="SELECT the columns of the header, in their order",
            path=path,
        )
    for argument in header.arguments:
        if not any(values_blocks(sequence, argument.name)):
            raise UsageError(
                f"the query has no place for its argument {argument.name!r}",
                remedy=f"write VALUES ?{argument.name} {{ UNDEF }} into its WHERE",
                path=path,
            )
