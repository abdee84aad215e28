"""One form for every character, one for one, so that offsets stay those of the text as it stands."""

from __future__ import annotations

import re
import unicodedata

from graphbuild.text import RAISED_POINTS, without_raised_notes

_MARKED = ("<circle>", "<super>", "<sub>")
"""① numbers a list and ² is part of a unit: neither is the digit."""


_WRITTEN = re.compile(r"[一二12][九〇零○0Oo][〇零○0Oo一二三四五六七八九]{2}(?=\s?年)")
"""A year in Chinese digits, whatever its noughts (二〇〇八年, 二00八年, 二OO八年)."""
_MAY_BE_WRITTEN = re.compile(
    "年(?:(?<=[〇零○0Oo一二三四五六七八九]{2}年)|(?<=[〇零○0Oo一二三四五六七八九]{2}\\s年))"
)
"""How each of them ends."""
_DIGITS = str.maketrans("〇零○Oo一二三四五六七八九", "00000123456789")
_RAISED = re.compile(
    rf"[{RAISED_POINTS}](?:(?<=\d.)(?=\d{{1,4}}\s?[%‰:百千万亿元吨个倍美公平米人亩])"
    r"|(?:(?<=:\d.)|(?<=:\d\d.))(?=\d))"
)
"""A raised decimal point before a unit, or in a ratio (45·7:43·1); the day of an event has none (“3·15”)."""
_COLON = "\ufe30"
"""Stands for a colon in ratios (9︰46︰45); its compatibility form would be two full stops."""
_DRAWN = {
    **dict.fromkeys("│┃║", "|"),
    **dict.fromkeys("─━═", "—"),
    **{chr(code): "+" for code in (*range(0x250C, 0x254C), *range(0x2552, 0x256D))},
    "\ue5e5": " ",
    "℅": "%",
}
"""What tables are drawn with: strokes, rules, and the corners where they meet; and GBK's own wide space."""
_BOX = re.compile("[\u2500-\u256c\ue5e5]")
_BREAKS = "\r\v\x85\u2028\u2029"
_BREAK = re.compile(f"[{_BREAKS}](?<!\r(?=\n))")
"""What ends a line and is no line feed."""
_CORNERS = str.maketrans("「」『』", "“”‘’")
_STRAIGHT = re.compile(r'"([^"。;]{1,60})"')
_DOTTED = re.compile(
    r"(?<=[^\W\dA-Za-z_]|[%)”])(?<!^[一二三四五六七八九十])(?<![\s(][一二三四五六七八九十])\.(?![A-Za-z.,])"
)
"""A full stop that is printed as a point: neither amid a number nor behind one that counts."""
_RADICALS = str.maketrans(
    "⺁⺄⺎⺒⺓⺠⺬⺶⼾⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲",
    "厂乙兀巳幺民示羊户虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
"""Radicals that stand for the word they are and have no compatibility form, or that of another script."""
_RADICAL = re.compile("[\u2e80-\u2f3e]")
_STANDS = re.compile("[一-\u5e73\u5e75-鿿A-Za-z0-9“”‘’、()%,;:+/ -]*")
"""What stays as it is: no 年, before which digits are folded, and no mark that may be another."""
_FEW = 400
"""Characters of a text: fewer are looked up one by one."""


class _Forms(dict[int, int]):
    """Code point → its compatibility form, where that is one code point; filled as characters are met."""

    def __missing__(self, code: int) -> int:
        drawn = ":" if chr(code) == _COLON else _DRAWN.get(chr(code))
        form = drawn or unicodedata.normalize("NFKC", chr(_RADICALS.get(code, code)))
        marked = unicodedata.decomposition(chr(code)).startswith(_MARKED)
        self[code] = ord(form) if len(form) == 1 and not marked else code
        return self[code]


_FORMS = _Forms()
_USUAL = "，；：！？（）％\u3000\xa0"
"""What nearly all texts hold that has another form."""
_OTHER = re.compile("[^\n -~“”‘’、。《》—·一-鿿]")
"""What is not known to be its own form."""


def fold(characters: str) -> str:
    """The text in compatibility form (NFKC: ％ → %, （ → (, ２ → 2, no-break and wide spaces → space).

    What would grow or shrink (①, ㎡, …) stays, so the result is as long as the text and an offset into one
    is an offset into the other. A year in Chinese digits gets Arabic ones, a decimal point that is raised is
    lowered; quotation marks are curly ones, full stops round where most are points; the raised mark of a
    note is blank.
    """
    if _STANDS.fullmatch(characters):
        return characters  # as most names are
    plain = unicodedata.is_normalized("NFKC", characters) and _BOX.search(characters) is None
    plain = plain and _RADICAL.search(characters) is None
    folded = characters if plain else _compatible(characters)
    if any(map(folded.__contains__, _BREAKS)):
        folded = _BREAK.sub("\n", folded)
    if any(dot in folded for dot in RAISED_POINTS):
        folded = _RAISED.sub(".", folded)
    if "「" in folded or "『" in folded:
        folded = folded.translate(_CORNERS)
    if '"' in folded:
        folded = _STRAIGHT.sub(r"“\1”", folded)
    folded = without_raised_notes(folded, " ")
    if folded.count(".") > folded.count("。"):
        stopped = _DOTTED.sub("。", folded)
        folded = stopped if stopped.count("。") > 2 * folded.count("。") else folded
    if _MAY_BE_WRITTEN.search(folded) is None:
        return folded
    return _WRITTEN.sub(lambda year: year.group().translate(_DIGITS), folded)


def _compatible(characters: str) -> str:
    """The text in compatibility form, one character for one."""
    if len(characters) < _FEW:
        return characters.translate(_FORMS)
    folded = characters
    for character in _USUAL:
        folded = folded.replace(character, chr(_FORMS[ord(character)]))
    for character in set(_OTHER.findall(folded)):  # a form is never folded further: the order does not matter
        folded = folded.replace(character, chr(_FORMS[ord(character)]))
    return folded
