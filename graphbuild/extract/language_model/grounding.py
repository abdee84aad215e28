"""Where a quotation stands in a text: as it is written, or after the forms of its characters are made one."""

from __future__ import annotations

import unicodedata


def grounded(text: str, quote: str, start: int, end: int, *, last: bool = False) -> tuple[int, int] | None:
    """The span of a quotation between two offsets of a text, ``None`` where it does not stand there.

    It is looked for as it is, then in compatibility form (NFKC, character by character) without white space
    on both sides; nothing else is forgiven. A match that would begin or end inside the form of one character
    (the m of ㎡) is none. ``last`` asks for the last of several places.
    """
    quote = quote.strip()
    if not quote:
        return None
    at = text.rfind(quote, start, end) if last else text.find(quote, start, end)
    if at >= 0:
        return at, at + len(quote)
    forms, owners = _formed(text, start, end)
    wanted, _ = _formed(quote, 0, len(quote))
    at = forms.rfind(wanted) if last else forms.find(wanted)
    while wanted and at >= 0:
        after = at + len(wanted)
        whole = (at == 0 or owners[at - 1] != owners[at]) and (
            after == len(owners) or owners[after - 1] != owners[after]
        )
        if whole:
            return owners[at], owners[after - 1] + 1
        at = forms.rfind(wanted, 0, after - 1) if last else forms.find(wanted, at + 1)
    return None


def _formed(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The compatibility form without white space, and for each of its characters the offset it comes from."""
    forms: list[str] = []
    owners: list[int] = []
    for offset in range(start, end):
        for character in unicodedata.normalize("NFKC", text[offset]):
            if not character.isspace():
                forms.append(character)
                owners.append(offset)
    return "".join(forms), owners
