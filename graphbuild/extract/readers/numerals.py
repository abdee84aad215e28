"""What automatic numbering writes, by the names of ST_NumberFormat (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

_DIGITS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_UNITS = "十百千"
_LEGAL_UNITS = "拾佰仟"
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def numeral(number: int, form: str) -> str:
    """The number as the form writes it: 11 in ``chineseCounting`` is 十一.

    A number that the form has no sign for, and a form that is not known, are written in decimal digits;
    ``none`` writes nothing.
    """
    if form == "none":
        return ""
    write = _FORMS.get(form)
    return str(number) if write is None or number < 0 else write(number) or str(number)


def _positional(number: int, digits: str) -> str:
    return "".join(digits[int(each)] for each in str(number))


def _counted(number: int, digits: str = _DIGITS, units: str = _UNITS) -> str:
    """Digits with units up to 9999, with 零 for a gap; 一十 is 十 where it begins (but 一百一十, 壹拾)."""
    if not 0 < number < 10_000:
        return ""
    written, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(written)
            continue
        written += "零" if gap else ""
        written += digits[digit] + (units[place - 1] if place else "")
        gap = False
    return written.removeprefix("一") if written.startswith("一十") else written


def _counting(number: int) -> str:
    """Up to 99 with 十, digit by digit from there (chineseCounting)."""
    return _counted(number) if number < 100 else _positional(number, _DIGITS)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return ""
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letters(number: int) -> str:
    """From a to z, then aa, bb: Word repeats the letter, it does not count in letters."""
    repeated, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (repeated + 1) if 0 < number <= 780 else ""


def _sign(number: int, signs: str) -> str:
    return signs[number - 1] if 0 < number <= len(signs) else ""


def _run(first: str, length: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(length))


_CIRCLED = _run("①", 20) + _run("㉑", 15) + _run("㊱", 15)
_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": "{:02}".format,
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": partial(_sign, signs=_CIRCLED),
    "decimalEnclosedCircleChinese": partial(_sign, signs=_CIRCLED),
    "decimalEnclosedParen": partial(_sign, signs=_run("⑴", 20)),
    "decimalEnclosedFullstop": partial(_sign, signs=_run("⒈", 20)),
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "chineseLegalSimplified": partial(_counted, digits=_LEGAL_SIMPLIFIED, units=_LEGAL_UNITS),
    "ideographDigital": partial(_positional, digits=_DIGITS),
    "ideographTraditional": partial(_sign, signs="甲乙丙丁戊己庚辛壬癸"),
}
