"""Which part of a web page is the plan: what is around it is taken out, what holds its sentences is found."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

_NEVER_WORDS = (
    "script style noscript template nav footer aside iframe object embed svg math canvas audio video map"
    " button select option datalist input textarea dialog menu head link meta"
)
_NEVER = frozenset(_NEVER_WORDS.split())
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "toolbar"})
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|crumbs?|footer|foot|copyright|sidebar|pagination|"
    r"share|menu|toolbar|related|login|qrcode)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTENT = re.compile(
    r"(?:^|\s)(?:UCAP-CONTENT|TRS_\w*Editor|TRS_UEDITOR|pages_content|zoom|zoomcon|article-?content|"
    r"artcontent|ivs_content|vsb_content|mw-content-text|js_content)(?:$|\s)",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"(?:^|[\s_-])(?:article|art|content|detail|text|con|txt)(?:$|[\s_-])", re.I)
"""What many a page calls the text, where no content system's name tells it."""
_SENTENCE = re.compile(r"[。；！？;!?]|\.(?:\s|$)")
_COLOPHON = re.compile(
    r"版权所有|ICP备|主办单位|承办单位|技术支持|公网安备|网站标识码|浏览器|免责声明|Copyright"
)
_HALF = 0.6
_OPENING = 60  # characters by which a hidden copy of what is shown is known
_FRAMES = frozenset({"article", "body", "center", "div", "form", "main", "section", "table"})
_BLOCK_WORDS = (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table"
    " tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCK_WORDS.split())


def main_element(root: Any) -> tuple[Any, int]:
    """The element that holds the page's main text, and how many characters stand beside it.

    What is never text, is hidden or is navigation is taken out of the tree; what a script is to show, pages
    to be turned or a whole article, is not. From the body down, an element
    is left for its child while that child holds all its sentences, the colophon's apart. A container with a
    name that Chinese content systems give, or an ``article``, is taken at once when it is the only one with
    sentences and holds most of them; else one that is named likewise.
    """
    body = root.find("body")
    body = root if body is None else body
    for element in list(body.iter()):
        if element is not body and element.getparent() is not None and _is_around(element, body):
            _drop(element)
    main = _innermost(body)
    return main, len(_squeezed(body)) - len(_squeezed(main))


def _innermost(body: Any) -> Any:
    weights = _weights(body)
    if not weights[body]:
        return body
    here = body
    for names in (_CONTENT, _LIKELY):
        named = {each for each in weights if _is_container(each, names)}
        outermost = [each for each in named if not any(above in named for above in each.iterancestors())]
        if here is body and len(outermost) == 1 and weights[outermost[0]] >= _HALF * weights[body]:
            here = outermost[0]
    while True:
        child = next((each for each in here if weights[each] == weights[here]), None)
        if child is None or child.tag not in _FRAMES:
            return here
        if child.tag == "table" and not _is_frame(child, weights):
            return here
        here = _sole_cell(child, weights) if child.tag == "table" else child


def _squeezed(element: Any) -> str:
    return "".join("".join(element.itertext()).split())


def _weights(body: Any) -> dict[Any, int]:
    """Characters of sentences below each element: text outside links, in blocks with the mark of one."""
    own: dict[Any, list[str]] = defaultdict(list)
    for element in body.iter():
        linked = not isinstance(element.tag, str) or _in_link(element)
        if isinstance(element.tag, str) and element.text and not linked:
            own[_block(element)].append(element.text)
        parent = element.getparent()
        if element.tail and element is not body and not _in_link(parent):
            own[_block(parent)].append(element.tail)
    said = {block: "".join("".join(parts).split()) for block, parts in own.items()}
    sentences = {
        block: len(text)
        for block, text in said.items()
        if _SENTENCE.search(text) and not _COLOPHON.search(text)
    }
    weights: dict[Any, int] = defaultdict(int)
    for block, length in (sentences or {block: len(text) for block, text in said.items()}).items():
        weights[block] += length
        for above in block.iterancestors():
            weights[above] += length
            if above is body:
                break
    return weights


def _block(element: Any) -> Any:
    while element.tag not in BLOCKS and element.getparent() is not None:
        element = element.getparent()
    return element


def _in_link(element: Any) -> bool:
    here = element
    while here is not None and here.tag not in BLOCKS:
        if here.tag == "a" and not (here.get("href") or "#").startswith("#"):
            return True
        here = here.getparent()
    return False


def _is_around(element: Any, body: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NEVER or element.get("role") in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return _is_thin(element) or _squeezed(body).count(_squeezed(element)[:_OPENING]) > 1
    if element.tag == "header":
        inside = any(above.tag in {"article", "main"} for above in element.iterancestors())
        return not inside and next(element.iter("h1"), None) is None
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_AROUND.search(name)) and element.tag in BLOCKS - {"body"} and _is_thin(element)


def _is_thin(element: Any) -> bool:
    """Whether an element named as navigation may be believed: it has hardly a sentence."""
    text = "".join(element.itertext())
    return text.count("。") + text.count("；") < 3 and len(text) < 2000


def _is_container(element: Any, names: re.Pattern[str]) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    known = element.tag in {"article", "main"} or element.get("itemprop") == "articleBody"
    return known or element.get("role") == "main" or names.search(name) is not None


def _is_frame(table: Any, weights: dict[Any, int]) -> bool:
    """Whether a table lays out the page: one cell has nearly all its text, in several blocks or a table."""
    cell = _sole_cell(table, weights)
    blocks = [each.tag for each in cell if each.tag in BLOCKS]
    return cell is not table and (len(blocks) > 1 or "table" in blocks)


def _sole_cell(table: Any, weights: dict[Any, int]) -> Any:
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    cells = [cell for row in rows for cell in row if cell.tag in {"td", "th"}]
    return next((cell for cell in cells if weights[cell] == weights[table]), table)


def _drop(element: Any) -> None:
    """Take an element out, and leave the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
