"""The template of an encoding: what a text shows by itself is filled in, what it does not is left empty.

An empty value is a fault of an encoding, so that reading the template names the line of each one.
"""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graphbuild.errors import InputError, UsageError
from graphbuild.files import HEAD
from graphbuild.outputs import Output, see_that_they_may_be_written, write_together
from graphbuild.terms import is_slug
from graphbuild.text import PlanText, clauses, read_text

LONGEST_HEADING = 40
"""Characters; a numbered line whose first sentence is longer is an item of a list."""

_CHINESE = "[一二三四五六七八九十百]{1,4}"
_LEVELS = (
    rf"第{_CHINESE}(?:部分|[章篇])[、\s]*",
    rf"{_CHINESE}、",
    rf"[（(]{_CHINESE}[）)]",
    r"\d{1,2}(?:、|[.．](?!\d))",
)
"""What numbers the headings of a Chinese plan, the outer levels first."""
_HEADINGS = tuple(
    re.compile(rf"^[ \t\u3000\-•·*]*{number}[ \t\u3000]*([^。：:！!？?\r\n]+)", re.MULTILINE)
    for number in _LEVELS
)

_HEAD = """\
# The encoding of a plan. What is left empty is yours to fill in: graphbuild build {name}
# names the line of each empty value. graphbuild schema documents every key.
# A span is [start, end]: code points of the text, counted from 0, the end exclusive.
"""
_EXAMPLE = """\
# A measure also has these lists, each where the text gives cause:
#   actions:
#   - id: talent-policy
#     does: {zh: 引进人才, en: Attract talent}      # verb and object, in our own words
#     class: attract
#     evidence: [300, 320]
#     places:                                       # programs, bodies and beneficiaries alike
#     - {id: cn-310000, as: source, evidence: [304, 306]}
#   targets:
#   - id: talent
#     indicator: high-level-talent-attracted
#     label: {zh: 引进人才数, en: Talent attracted}
#     at_least: 40                                  # or more_than, at_most, less_than, exactly, about;
#     unit: 名                                      # or between: [6, 7]
#     modality: 力争
#     deadline: {year: 2021, basis: stated, evidence: [331, 336]}
#     figure: [341, 345]                            # the number with its unit
#     evidence: [330, 347]                          # the clause
#     quote: 到2021年引进人才 40 名以上
#   - id: sanitary-town
#     milestone: designation                        # or status, full-coverage, quality-kept,
#                                                   # start, completion
#     label: {zh: 创建国家卫生镇, en: Becoming a national sanitary town}
#     figure: [360, 365]
#     evidence: [358, 365]
#     quote: 争创国家卫生镇
#   baselines:
#   - id: factories
#     indicator: smart-factories
#     label: {zh: 已有智慧工厂数, en: Smart factories there are}
#     exactly: 3
#     unit: 座
#     figure: [374, 377]
#     evidence: [370, 381]
#     quote: 已建成 3 座智慧工厂
#   outcomes:                                       # past results; a focus area and the plan list them too
#   - id: doctors
#     indicator: high-level-talent-attracted
#     label: {zh: 已引进博士数, en: Doctors attracted}
#     exactly: 12
#     unit: 名
#     period: {year: 2020, basis: inferred, from: 去年}
#     figure: [384, 388]
#     evidence: [379, 388]
#     quote: 引进博士 12 名
#     answers: pinghu-2019/1.1/doctors              # the earlier target it is the result of, if that is said
#   responsibilities:
#   - id: towns
#     body: every-town
#     role: responsible                             # or lead, support, participate, supervise
#     basis: stated                                 # or inferred, with rule: and without quote
#     for: talent-policy                            # an action or target of the measure; else the measure
#     evidence: [390, 394]
#     quote: 各镇负责
#   cooperations:
#   - id: shanghai
#     kind: integration
#     label: {zh: 接轨上海, en: Integration with Shanghai}
#     from: cn-330411
#     to: cn-310000
#     evidence: [400, 406]
#   left_out:
#   - {evidence: [410, 420], reason: context}       # or purpose, principle, repetition, slogan, byline
"""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a heading without its number, and where they stand; ``below`` are those under it."""

    words: str
    start: int
    end: int
    below: tuple[Heading, ...] = ()


def new(identifier: str, text: PlanText | None = None, *, name: str | None = None) -> str:
    """The YAML of a template for the plan ``identifier``.

    Args:
        identifier: the plan's id, a slug.
        text: its text; title, hash, length and outline are filled in from it.
        name: the file that the template will be, for its comment.

    Raises:
        UsageError: the id is no slug.
    """
    if not is_slug(identifier):
        remedy = "write it with a-z, 0-9 and single hyphens, such as lakeside-2020"
        raise UsageError(f"{identifier!r} cannot be the id of a plan", remedy=remedy)
    title = None if text is None else _title(text.characters)
    parts = [
        _HEAD.format(name=name or f"{identifier}.yaml"),
        f"id: {identifier}\n",
        _named("title", title, ""),
        "status: draft               # reviewed, once somebody has held it against the text\n",
        "# creator: 作者               # the author as printed\n",
        "# publisher: {body: cpc-xiuzhou, basis: stated, evidence: [0, 1]}   # or inferred, with from:\n",
        "territory:                  # an id of places.csv, or cn- and a code of divisions.csv\n",
        "level:                      # national, provincial, prefectural, county, township or village\n",
        "period:\n",
        "  year:                     # the year by which its targets hold, where they do not say\n",
        "  basis: inferred           # or stated, with evidence: [start, end] in place of from\n",
        "  from:                     # the words it was inferred from\n",
        *_source(text),
        _span(title, ""),
    ]
    if text is not None:
        parts += _outlined(text.characters, 0 if title is None else title.end)
    return "".join(parts) + "\n" + _EXAMPLE


def text_for(path: Path) -> PlanText:
    """The text that a template is filled in from.

    Raises:
        InputError: it is missing, no UTF-8, or a document that ``extract`` reads.
    """
    from graphbuild.extract.readers.source import KINDS, media_type

    if path.is_file():
        with path.open("rb") as file:
            media = media_type(file.read(HEAD), path)
        if media != KINDS["txt"]:
            kind = next(name for name, known in KINDS.items() if known == media)
            remedy = (
                f"graphbuild extract {shlex.quote(str(path))} -o DRAFT.yaml drafts it, and writes its text"
            )
            raise InputError(f"this is {kind}, and --text takes a text", remedy=remedy, path=path)
    return read_text(path, missing="see how the file is called, or leave --text out")


def write_new(identifier: str, text: PlanText | None, path: Path, *, force: bool) -> None:
    """Write the template; ``UsageError`` when the file is the text, or is there and not to be forced."""
    output = Output(path, "template")
    see_that_they_may_be_written([output], [] if text is None else [text.path], force=force)
    write_together([(output, new(identifier, text, name=path.name))])


def outline(characters: str) -> tuple[Heading, ...]:
    """The focus areas of a text with their measures: its two outer levels of numbered headings."""
    found = [list(_headings(pattern, characters)) for pattern in _HEADINGS]
    levels = [headings for headings in found if headings]
    if not levels:
        return ()
    areas, measures = levels[0], levels[1] if len(levels) > 1 else []
    ends = [area.start for area in areas[1:]] + [len(characters)]
    return tuple(
        replace(area, below=tuple(each for each in measures if area.end <= each.start < end))
        for area, end in zip(areas, ends, strict=True)
    )


def _headings(pattern: re.Pattern[str], characters: str) -> Iterator[Heading]:
    for match in pattern.finditer(characters):
        words = match[1].rstrip()
        if words and len(words) <= LONGEST_HEADING:
            yield Heading(words, match.start(1), match.start(1) + len(words))


def _title(characters: str) -> Heading | None:
    """The first line, which is a plan's title."""
    match = re.search(r"[^\s\ufeff][^\r\n]*", characters)
    if match is None:
        return None
    words = match[0].rstrip()
    return Heading(words, match.start(), match.start() + len(words))


def _source(text: PlanText | None) -> Iterator[str]:
    yield "source:\n"
    if text is None:
        yield "  file:                     # the name of the text; graphbuild new --text fills these in\n"
        yield "  sha256:\n"
        yield "  characters:\n"
    else:
        yield f"  file: {_quoted(text.path.name)}\n"
        yield f"  sha256: {text.sha256}\n"
        yield f"  characters: {len(text.characters)}\n"


def _outlined(characters: str, begin: int) -> Iterator[str]:
    areas = outline(characters)
    starts = sorted(each.start for area in areas for each in (area, *area.below))
    spans = clauses(characters)
    first = starts[0] if starts else len(characters)
    before = [span for span in spans if begin <= span[0] < first]
    yield from _clauses(before, "", "before the first heading")
    if areas:
        yield "focus_areas:\n"
    for number, area in enumerate(areas, 1):
        yield from _part(str(number), area, "", spans, starts)
        if area.below:
            yield "  measures:\n"
        for position, measure in enumerate(area.below, 1):
            yield from _part(f"{number}.{position}", measure, "  ", spans, starts)


def _part(
    number: str, heading: Heading, indent: str, spans: list[tuple[int, int]], starts: list[int]
) -> Iterator[str]:
    following = next((start for start in starts if start > heading.start), None)
    own = [span for span in spans if span[0] >= heading.end and (following is None or span[0] < following)]
    yield f"{indent}- id: '{number}'\n"
    yield _named("name", heading, f"{indent}  ")
    yield _span(heading, f"{indent}  ")
    yield from _clauses(own, f"{indent}  ", "of this part")


def _named(key: str, heading: Heading | None, indent: str) -> str:
    words = "" if heading is None else f" {_quoted(heading.words)}"
    return f"{indent}{key}:\n{indent}  zh:{words}\n{indent}  en:\n"


def _span(heading: Heading | None, indent: str) -> str:
    if heading is None:
        return f"{indent}evidence:                   # [start, end] of the title in the text\n"
    return f"{indent}evidence: [{heading.start}, {heading.end}]\n"


def _clauses(spans: list[tuple[int, int]], indent: str, where: str) -> Iterator[str]:
    """A comment with the spans of clauses that are still to be encoded or left out."""
    if spans:
        told = f"The clauses {where}: " + ", ".join(f"{start}–{end}" for start, end in spans)
        for line in textwrap.wrap(told, 100 - len(indent)):
            yield f"{indent}# {line}\n"


def _quoted(words: str) -> str:
    """The words as a YAML text, whatever characters are in them."""
    return "'" + words.replace("'", "''") + "'"
