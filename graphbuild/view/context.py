"""The texts of the plans, where they are at hand: what stands before and after each span."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from graphbuild.errors import InputError
from graphbuild.text import read_text
from graphbuild.verify import line_ends_alone
from graphbuild.view.statements import Statements

AROUND: Final = 60
"""Characters before a span, and as many after it."""


def read_texts(statements: Statements, sources: Path) -> dict[str, str]:
    """Source of a plan → its text, out of the folder of the texts.

    Raises:
        InputError: A text cannot be read, or is another than the one that was encoded.
    """
    found = {}
    for plan in statements.plans:
        for source in statements.objects(plan, "plan:source"):
            text = read_text(sources / (statements.one(source, "plan:fileName") or ""))
            encoded = statements.one(source, "plan:sha256") or ""
            if text.sha256 != encoded:
                if line_ends_alone(text, encoded):
                    what = "this text differs from the encoded one only in its line ends or byte order mark"
                    remedy = "save the text as it was when it was encoded: every offset depends on it"
                else:
                    what = f"this is another text than the encoded one (SHA-256 {text.sha256})"
                    remedy = "find the encoded text, or leave --sources out: the page then has no context"
                raise InputError(what, remedy=remedy, path=text.path)
            found[source] = text.characters
    return found


def in_context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The words of a span, those before it and those after it."""
    return text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]
