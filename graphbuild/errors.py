"""Every error that graphbuild raises on purpose, and the exit code that each one ends a command with.

GraphbuildError      4  disk, browser, port: the machine is in the way
├─ FindingsError     1  ran to its end, and validation or verification found faults
├─ UsageError        2  options, parameters, the text of a SPARQL query
└─ InputError        3  an encoding, text, authority or graph cannot be read or breaks the schema

Anything else that escapes is a bug, and shows its traceback.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where it is, and how to mend it.

    ``line`` and ``column`` count from 1; ``None`` where a place cannot be told.
    """

    what: str
    remedy: str
    path: Path | str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = "" if self.path is None else str(self.path)
        if self.line is not None:
            place += f":{self.line}" if place else f"line {self.line}"
            if self.column is not None:
                place += f":{self.column}"
        return f"{place}: {self.what}\n  → {self.remedy}" if place else f"{self.what}\n  → {self.remedy}"


def nearest(word: str, known: Collection[str], otherwise: str) -> str:
    """The remedy for a word that nobody knows: the known one most like it, else all, after ``otherwise``."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]}?" if near else f"{otherwise} {', '.join(known)}"


class GraphbuildError(Exception):
    """The machine is in the way: disk full, a file that cannot be written, no browser, a port in use."""

    exit_code = 4

    def __init__(
        self,
        what: str,
        *,
        remedy: str,
        path: Path | str | None = None,
        line: int | None = None,
        column: int | None = None,
        faults: Sequence[Fault] = (),
    ) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults) or (Fault(what, remedy, path, line, column),)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class FindingsError(GraphbuildError):
    """The work was done, and what it looked at has faults."""

    exit_code = 1


class UsageError(GraphbuildError):
    """An option, a parameter or the text of a query is wrong."""

    exit_code = 2


class InputError(GraphbuildError):
    """An encoding, a text, an authority or a graph cannot be read or breaks its schema."""

    exit_code = 3
