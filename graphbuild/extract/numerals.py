"""Numbers as Chinese plans write them: Arabic and Chinese numerals, with 万 and 亿 apart."""

from __future__ import annotations

import re
from decimal import Decimal

ARABIC = (
    r"\d(?>\d*(?:\.\d+)?)(?![ ,.])|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|(?<![\d.] )\d{1,3}(?:(?: \d{3})+(?:\.\d+)?|(?: \d)+ ?\. ?\d+|(?: \d)+(?: \d\d)?"
    r"|(?: ?\. ?\d+)? \d+| \d{1,2}\.\d+)"
    r"(?= ?[%‰亿万多余个人户亩公平元项家座所吨条栋处套件米头只羽株台辆])"
    r"|\d+(?: ?\. ?\d+)?"
)
"""Digits, with the commas of thousands, or with the spaces that a page may leave amid a number with a unit.

First as most numbers are, with neither.
Numbers that only blanks part (a row of a table) are several.
"""
CHINESE = r"[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?"
_REST = re.compile(
    r"(?:零?(?P<number>[一二两三四五六七八九][零〇一二两三四五六七八九十百千]*)|(?P<digits>\d+(?:\.\d+)?))"
    r"(?P<more>[多余](?=万))?(?P<scale>[千百]?万|(?<=\d)[千百])?(?P<over>[多余])?"
)
"""What goes on after 万 or 亿: 三亿 | 二千万, 一万 | 二千, 1 亿 | 5600 万."""
SCALE = r"百万亿|十万亿|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万"
_WHOLE = 4
"""Digits that a number has which goes on after 万 without a scale of its own (1 万 2000)."""
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_PARTS = {
    ten + kept: (number, kept)
    for ten, number in (("十", "10"), ("百", "100"), ("千", "1000"))
    for kept in ("万", "亿", "万亿")
} | {"百": ("100", ""), "千": ("1000", "")}
_FACTORS = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_ALL_DIGITS = re.compile(r"[零〇一二三四五六七八九]{2,}")


def chinese_number(written: str) -> Decimal | None:
    """The value of a Chinese numeral below ten thousand (三百五十, 二〇, 三点五); ``None`` if it is none."""
    whole, _, fraction = written.partition("点")
    if fraction:
        value = chinese_number(whole)
        digits = "".join(str(_DIGITS[character]) for character in fraction)
        return None if value is None else value + Decimal(f"0.{digits}")
    if _ALL_DIGITS.fullmatch(whole):
        if not set(whole) & set("零〇"):  # 三五成群
            return None
        return Decimal("".join(str(_DIGITS[character]) for character in whole))
    total, digit, last = 0, None, 10000
    for character in whole:
        if character in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[character]
        else:
            power = _TENS[character]
            if power >= last:
                return None
            if digit is None and last < 10000:  # 千百: no number
                return None
            total += (1 if digit is None or (digit == 0 and power == 10) else digit) * power
            digit, last = None, power
    return Decimal(total + (digit or 0)) if whole else None


def plain(value: Decimal) -> str:
    """A number in plain decimal digits, without trailing zeros after the point."""
    text = str(value)
    text = format(value, "f") if "E" in text else text
    return text.rstrip("0").rstrip(".") if "." in text else text


def goes_on(text: str, position: int, number: str, scale: str) -> tuple[str, int, bool]:
    """A plain number of 万 or 亿 with what is written on after its scale (三亿 | 二千万: 3.2 亿).

    Also where that ends, ``position`` if nothing goes on, and whether 多 or 余 stands in it.
    """
    if _REST.match(text, position) is None:
        return number, position, False
    value, end, above, more = Decimal(number), position, scale, False
    while above in ("万", "亿") and not more and (rest := _REST.match(text, end)):
        if rest["digits"] and not rest["scale"] and len(rest["digits"]) < _WHOLE:
            break  # 为 390 万 65 岁以上老人
        low = Decimal(rest["digits"]) if rest["digits"] else chinese_number(rest["number"])
        below, kept = scaled(plain(low), rest["scale"] or "") if low is not None else ("", above)
        if kept == above or not 0 < multiplied_out(below, kept) < multiplied_out("1", above):
            break
        value += multiplied_out(below, kept) / multiplied_out("1", scale)
        end, above, more = rest.end(), kept, (rest["more"] or rest["over"]) is not None
    return plain(value), end, more


def scaled(number: str, scale: str) -> tuple[str, str]:
    """A plain number and its 万 or 亿, whatever multiple was written (5 千万 → 5000 万)."""
    if scale not in _PARTS:
        return number, scale
    factor, kept = _PARTS[scale]
    return plain(Decimal(number) * Decimal(factor)), kept


def multiplied_out(number: str, scale: str) -> Decimal:
    """The number with its 万 and 亿 multiplied out."""
    return Decimal(number) * _FACTORS[scale]
