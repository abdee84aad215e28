"""What validation has to say about one node of a dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Severity = Literal["error", "warning", "information"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the gravest to the lightest. Only errors make a dataset invalid."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, doubtful or worth knowing, and how to mend it.

    ``node`` is an IRI. ``path`` and ``line`` (from 1) are the place of the encoding that says the node, and
    ``None`` for what no encoding says by itself. ``rule`` is the name of the SHACL shape or of the check.
    """

    severity: Severity
    node: str
    message: str
    path: str | None = None
    line: int | None = None
    rule: str = ""

    @property
    def order(self) -> tuple[int, str, int, str, str, str]:
        """The key that sorts findings: the gravest first, then by file, line and node."""
        grade = SEVERITIES.index(self.severity)
        return grade, self.path or "", self.line or 0, self.node, self.rule, self.message


def summary(findings: Iterable[Finding]) -> str:
    """How many findings there are of each severity: ``2 errors, 1 warning``, or ``no findings``."""
    counts = Counter(finding.severity for finding in findings)
    words = [_counted(counts[severity], severity) for severity in SEVERITIES if counts[severity]]
    return ", ".join(words) or "no findings"


def _counted(count: int, severity: Severity) -> str:
    plural = "" if count == 1 or severity == "information" else "s"
    return f"{count} {severity}{plural}"
