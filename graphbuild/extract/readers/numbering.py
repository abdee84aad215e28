"""The numbers that Word shows before paragraphs and that stand nowhere in the text of a docx."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from graphbuild.extract.readers.numerals import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_AFTER_WHICH_NOTHING = frozenset("、，．：）】〉》」』")
CHAIN = 20
"""How far a style is followed to those it is based on."""


@dataclass(slots=True)
class _Level:
    """One level of a list: ``restart`` is the level (from 1) whose number begins it anew, 0 for never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str = ""


@dataclass(slots=True)
class _List:
    """An instance (w:num): the abstract list it counts in, its levels, and where it begins anew."""

    abstract: str
    levels: list[_Level]
    begins: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """Counts through the paragraphs of a document in their order.

    Instances of one abstract list go on counting together, until an instance begins anew by its override
    (ECMA-376 part 1, 17.9.15 to 17.9.27).
    """

    _lists: dict[str, _List] = field(default_factory=dict)
    _styles: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    _default_style: str = ""
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Any) -> str:
        """The number of a ``w:p`` with what follows it, or nothing; each call counts on."""
        number, depth = self._place(paragraph)
        found = self._lists.get(number)
        if found is None or not 0 <= depth < _LEVELS:
            return ""
        level = found.levels[depth]
        counters = self._counters.setdefault(found.abstract, [None] * _LEVELS)
        if depth in found.begins and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counters[depth] = None
        start = found.begins.get(depth, level.start)
        counted = counters[depth]
        counters[depth] = start if counted is None else counted + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = found.levels[deeper].restart
            if restart is None or (restart > 0 and depth < restart):
                counters[deeper] = None
        if level.form == "bullet":
            return "• "
        written = re.sub(
            r"%([1-9])", lambda match: _shown(found, counters, level, int(match[1]) - 1), level.text
        )
        blank = level.suffix == "nothing" or not written or written[-1] in _AFTER_WHICH_NOTHING
        return written if blank else f"{written} "

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The instance and the level of a paragraph: its own, or those of its style."""
        own = _numbered(paragraph.find(f"{W}pPr"))
        style = value_of(paragraph, f"{W}pPr/{W}pStyle") or self._default_style
        from_style = self._styles.get(style, ("", None))
        number = own[0] or from_style[0]
        depth = own[1] if own[1] is not None else from_style[1]
        if depth is None and number in self._lists:
            levels = self._lists[number].levels
            depth = next((at for at, level in enumerate(levels) if style and level.style == style), 0)
        return number, depth or 0


def read_numbering(numbering: Any, styles: Any) -> Numbering:
    """The lists of a document, from the roots of its numbering and style parts; ``None`` for one it lacks."""
    read = Numbering()
    if styles is not None:
        _read_styles(styles, read)
    if numbering is None:
        return read
    abstracts = {each.get(f"{W}abstractNumId"): each for each in numbering.findall(f"{W}abstractNum")}
    numbers = {each.get(f"{W}numId"): each for each in numbering.findall(f"{W}num")}
    for name, each in numbers.items():
        abstract = value_of(each, f"{W}abstractNumId")
        linked = value_of(abstracts[abstract], f"{W}numStyleLink") if abstract in abstracts else ""
        if linked:  # the list is that of a numbering style
            through = numbers.get(read._styles.get(linked, ("", None))[0])
            abstract = abstract if through is None else value_of(through, f"{W}abstractNumId")
        if abstract not in abstracts:
            continue
        levels = [_Level(form="none") for _ in range(_LEVELS)]
        for one in abstracts[abstract].findall(f"{W}lvl"):
            _put_level(levels, one)
        begins = {}
        for override in each.findall(f"{W}lvlOverride"):
            depth = _whole(override.get(f"{W}ilvl"), 0)
            for one in override.findall(f"{W}lvl"):
                _put_level(levels, one, depth)
            begin = value_of(override, f"{W}startOverride")
            if begin:
                begins[depth] = _whole(begin, 1)
        read._lists[name] = _List(abstract, levels, begins)
    return read


def _read_styles(styles: Any, read: Numbering) -> None:
    """Each style's list, taken from the nearest style it is based on that has one."""
    found = {each.get(f"{W}styleId") or "": each for each in styles.findall(f"{W}style")}
    for name, style in found.items():
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
            read._default_style = name
        number, depth, here = "", None, style
        for _ in range(CHAIN):  # a chain may bite its tail
            own, level = _numbered(here.find(f"{W}pPr"))
            number, depth = number or own, level if depth is None else depth
            based = found.get(value_of(here, f"{W}basedOn"))
            if number or based is None:
                break
            here = based
        read._styles[name] = (number, depth)


def _shown(found: _List, counters: list[int | None], level: _Level, depth: int) -> str:
    """The number of a level in a label; of one that has not come yet, the number it would begin with."""
    other = found.levels[depth]
    counted = counters[depth]
    number = found.begins.get(depth, other.start) if counted is None else counted
    return numeral(number, "decimal" if level.legal and other.form != "none" else other.form)


def _put_level(levels: list[_Level], element: Any, depth: int | None = None) -> None:
    at = _whole(element.get(f"{W}ilvl"), 0) if depth is None else depth
    if not 0 <= at < _LEVELS:
        return
    restart = value_of(element, f"{W}lvlRestart")
    legal = element.find(f"{W}isLgl")
    # a form of Word's own (①, 01 with more digits) hides behind a choice, with a plain one to fall back on
    levels[at] = _Level(
        start=_whole(value_of(element, f"{W}start"), 0),
        form=value_of(element, f"{W}numFmt") or value_of(element, f".//{W}numFmt") or "decimal",
        text=value_of(element, f"{W}lvlText"),
        suffix=value_of(element, f"{W}suff") or "tab",
        legal=legal is not None and legal.get(f"{W}val") not in {"0", "false", "off"},
        restart=_whole(restart, 0) if restart else None,
        style=value_of(element, f"{W}pStyle"),
    )


def _numbered(properties: Any) -> tuple[str, int | None]:
    if properties is None:
        return "", None
    depth = value_of(properties, f"{W}numPr/{W}ilvl")
    return value_of(properties, f"{W}numPr/{W}numId"), _whole(depth, 0) if depth else None


def value_of(element: Any, path: str) -> str:
    """The value of an element's child, empty where there is none."""
    found = element.find(path)
    return "" if found is None else found.get(f"{W}val") or ""


def _whole(characters: str | None, otherwise: int) -> int:
    """A number of at most nine digits; anything else counts as ``otherwise``."""
    fits = characters is not None and re.fullmatch(r"-?\d{1,9}", characters, re.ASCII) is not None
    return int(characters or "") if fits else otherwise
