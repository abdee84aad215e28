"""The build that ``graphbuild.open`` gives."""

from __future__ import annotations

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, overload

from graphbuild.errors import UsageError
from graphbuild.opened.rows import Rows
from graphbuild.opened.values import value
from graphbuild.query import Question, Table, Triples, Truth, ask, question, questions, read_question
from graphbuild.store import open_dataset, open_store, store_to_ask

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Dataset, Graph


class Build:
    """A build on disk, opened read-only.

    Attributes:
        directory: the folder of the build.
    """

    def __init__(self, directory: str | PathLike[str]) -> None:
        """As ``graphbuild.open``."""
        self.directory = Path(directory)
        self._to_ask = store_to_ask(self.directory)

    def __repr__(self) -> str:
        return f"graphbuild.open({str(self.directory)!r})"

    @cached_property
    def store(self) -> Store:
        """Its graphs, as pyoxigraph has them; ask it with ``use_default_graph_as_union=True``."""
        return open_store(self.directory)

    def questions(self) -> list[Question]:
        """Every question that has a name; its ``header`` says what it asks, takes and gives."""
        return questions()

    @overload
    def query(self, name: str, /, *, sparql: None = None, **arguments: str | int | None) -> Rows: ...
    @overload
    def query(
        self, file: PathLike[str], /, *, sparql: None = None, **arguments: str | int | None
    ) -> Rows | bool | Graph: ...
    @overload
    def query(self, asked: None = None, /, *, sparql: str) -> Rows | bool | Graph: ...
    def query(
        self,
        asked: str | PathLike[str] | None = None,
        /,
        *,
        sparql: str | None = None,
        **arguments: str | int | None,
    ) -> Rows | bool | Graph:
        """Ask a question.

        Args:
            asked: the name of a question (see ``questions``), or the path of a file of SPARQL.
            sparql: the text of a query instead; the prefixes of the graph need no declaration.
            arguments: what is given to the question, as text or whole numbers; ``None`` leaves one out. A
                name that Python keeps for itself may end in an underscore (``from_``).

        Returns:
            The rows of a SELECT; whether an ASK is so; the triples of a CONSTRUCT or DESCRIBE as an rdflib
            graph. What is named by a ``str`` gives rows. In them IRIs are ``Iri``, whole numbers ``int``,
            decimals ``Decimal``, and texts ``str``, without their language.

        Raises:
            UsageError: no such question or argument, a value that it does not take, or no SPARQL.
            InputError: the store cannot be read.
        """
        if (asked is None) == (sparql is None):
            raise UsageError(
                "one question is asked at a time", remedy="give a name, the path of a file, or sparql=…"
            )
        if sparql is not None:
            found = Question(sparql)
        elif isinstance(asked, str):
            if "{" in asked:
                raise UsageError("this is no name of a question", remedy="give SPARQL as sparql=…")
            found = question(asked)
        else:
            found = read_question(Path(asked))  # type: ignore[arg-type]
        answer = ask(self._to_ask, found, _arguments(found, arguments))
        if isinstance(answer, Table):
            types = [column.type for column in found.header.columns] if found.header else ()
            return Rows(answer.columns, (map(value, row) for row in answer.rows), types)
        if isinstance(asked, str):
            raise UsageError(f"{asked} does not ask for rows", remedy="give the file as a pathlib.Path")
        return answer.value if isinstance(answer, Truth) else _graph(answer)

    def graph(self) -> Dataset:
        """The graphs as an rdflib Dataset, read-only; its default graph is the union of all."""
        return open_dataset(self.directory)


def _arguments(asked: Question, given: dict[str, str | int | None]) -> dict[str, str]:
    """The arguments as one writes them after ``--param``."""
    known = {argument.name for argument in asked.arguments}
    written = {}
    for name, argument in given.items():
        own = name if name in known or name.removesuffix("_") not in known else name.removesuffix("_")
        if argument is None and own in known:  # an unknown name is for ask to refuse
            continue
        if isinstance(argument, bool) or not isinstance(argument, str | int | None):
            raise UsageError(
                f"the argument {own!r} cannot be {argument!r}", remedy="give a text or a whole number"
            )
        if own in written:
            raise UsageError(f"the argument {own!r} is given twice", remedy="give it once")
        written[own] = str(argument)
    return written


def _graph(answer: Triples) -> Graph:
    from pyoxigraph import RdfFormat, serialize
    from rdflib import Graph

    graph = Graph()
    for prefix, namespace in answer.prefixes.items():
        graph.bind(prefix, namespace)
    triples = serialize(answer.triples, format=RdfFormat.N_TRIPLES) or b""
    return graph.parse(data=triples.decode(), format="nt")
