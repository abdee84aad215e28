"""The clauses of a text; an encoding held against its text: quotes, hash, coverage, how much is quoted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import AUTHORITIES, SAMPLE, SAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.authorities import read_authorities
from graphbuild.concepts import read_concepts
from graphbuild.encoding import Encoding, read_encoding
from graphbuild.errors import Fault, InputError
from graphbuild.model import Span
from graphbuild.paragraphs import paragraphs
from graphbuild.text import PlanText, clauses, read_text, sentences
from graphbuild.verify import MAXIMUM_RUN, coverage, verify

TEXT = SAMPLES / "lakeside-2020.txt"
PLAN = Path(__file__).parents[2] / "shared" / "plans" / "xiuzhou-2019.txt"


def cut(characters: str) -> list[str]:
    return [characters[start:end] for start, end in clauses(characters)]


CUTS = {
    "marks of both widths": (
        "一,二，三;四；五!六！七?八？九。",
        ["一", "二", "三", "四", "五", "六", "七", "八", "九"],
    ),
    "curly quotes": ("办好“论坛，开放”活动，再办", ["办好“论坛，开放”活动", "再办"]),
    "straight quotes by turns": ('打"甲,乙"与"丙,丁",戊', ['打"甲,乙"与"丙,丁"', "戊"]),
    "single straight quotes": ("打'甲,乙',戊", ["打'甲,乙'", "戊"]),
    "titles and corners": ("《甲，乙》，「丙，丁」，『戊，己』", ["《甲，乙》", "「丙，丁」", "『戊，己』"]),
    "brackets": ("二十家(其中甲,乙),丙（丁；戊）", ["二十家(其中甲,乙)", "丙（丁；戊）"]),
    "quotes in brackets": ("甲（“乙，丙”，丁），戊", ["甲（“乙，丙”，丁）", "戊"]),
    "an open quote swallows nothing": ("“甲,乙。\n\n丙”,丁", ["“甲", "乙", "丙”", "丁"]),
    "an odd straight quote swallows nothing": ('甲",乙,丙。\n\n丁,戊', ['甲"', "乙", "丙", "丁", "戊"]),
    "an open bracket inside closed quotes": ("“甲（乙，丙”，丁", ["“甲（乙，丙”", "丁"]),
    "list marks": ("- 1. 甲。乙\n2、丙\n（一）丁\n一、戊\n第二章 己", ["甲", "乙", "丙", "丁", "戊", "己"]),
    "a decimal is no list mark": ("2.5 亿元", ["2.5 亿元"]),
    "thousands": ("出让 2,500 亩,共 1,234,567 元", ["出让 2,500 亩", "共 1,234,567 元"]),
    "a comma between years": ("2019,2020", ["2019", "2020"]),
    "spaces at the ends": (" 甲 ， 乙\u3000。", ["甲", "乙"]),
    "spaces inside": ("引进 20 名", ["引进 20 名"]),
    "marks only": ("，。——！", []),
    "a page break in a sentence": ("推进甲,建设\n\n乙中心,丙。", ["推进甲", "建设\n\n乙中心", "丙"]),
    "a page break with Windows line ends": ("推进甲,建设\r\n\r\n乙,丙。", ["推进甲", "建设\r\n\r\n乙", "丙"]),
    "no page break after a sentence": ("推进甲,建设。\n\n乙,丙", ["推进甲", "建设", "乙", "丙"]),
    "no page break after a colon": ("各位代表,同志们：\n\n甲", ["各位代表", "同志们：", "甲"]),
    "no page break after a heading": ("一、聚焦甲,建设乙\n\n丙,丁。", ["聚焦甲", "建设乙", "丙", "丁"]),
    "no page break before a heading": ("推进甲,建设\n\n- 2. 乙。", ["推进甲", "建设", "乙"]),
    "no page break after a title": ("某区加快建设\n\n作者", ["某区加快建设", "作者"]),
    "no page break before an address": (
        "某人作报告。甲社乙 摄\n各位代表：\n丙,丁",
        ["某人作报告", "甲社乙 摄", "各位代表：", "丙", "丁"],
    ),
    "cells a line each": (
        "建湿地8处,步道3条\n市林业局\n年底前",
        ["建湿地8处", "步道3条", "市林业局", "年底前"],
    ),
    "entries of a list": (
        "建湿地8处,步道3条\n修缮湖岸的码头和观鸟台12座,新增座椅90张\n种树5亩",
        ["建湿地8处", "步道3条", "修缮湖岸的码头和观鸟台12座", "新增座椅90张", "种树5亩"],
    ),
    "entries with marks": (
        "●2031年建湿地8处,2032年建步道3条\n●修缮湖岸的码头和观鸟台,新增座椅90张\n——种树,植草",
        ["●2031年建湿地8处", "2032年建步道3条", "●修缮湖岸的码头和观鸟台", "新增座椅90张", "——种树", "植草"],
    ),
    "a title above the number of a row": (
        "湖滨市本年度为民办实事任务项目表\n1\n建湿地,修步道",
        ["湖滨市本年度为民办实事任务项目表", "1", "建湿地", "修步道"],
    ),
    "a link amid a sentence": ("推进甲,建设\n乙\n,完成丙", ["推进甲", "建设\n乙", "完成丙"]),
    "nothing": ("", []),
}


def test_there_are_as_many_cuts_as_there_should_be() -> None:
    assert len(CUTS) == 31


@pytest.mark.parametrize("name", CUTS)
def test_a_text_is_cut_into_clauses(name: str) -> None:
    characters, expected = CUTS[name]
    assert cut(characters) == expected


def test_lines_of_one_width_go_on_where_sentences_end_amid_them() -> None:
    told = "建成湖岸步道和观鸟台多处。修缮码头,让游人看得见鸟也看得见水" * 40
    wrapped = "\n".join(told[at : at + 26] for at in range(0, 780, 26))
    assert len(paragraphs(wrapped)) == 1
    entries = "\n".join(f"修建湖岸步道与观鸟台以及码头{number:02}处" for number in range(30))
    assert len(paragraphs(entries)) == 30


def test_a_line_that_a_full_stop_of_letters_ends_goes_on_in_no_other() -> None:
    assert len(paragraphs("First, a bridge is to be built.\n首先,修一座桥,铺两条路。")) == 2


def test_a_row_of_a_table_goes_on_in_no_other() -> None:
    rows = "1\t建亭2座，修路3处\t县水利局\t6月底前\n2\t清淤，护岸\t县林业局\t年底前"
    for mark in "\t|│":
        assert len(paragraphs(rows.replace("\t", mark))) == 2


@settings(derandomize=True, deadline=None, max_examples=400)
@given(st.text(st.sampled_from("甲乙1 ,，。;；“”\"'()（）《》\n\r-.、一"), max_size=60))
def test_clauses_stand_in_order_inside_the_text_and_lose_no_letter(characters: str) -> None:
    spans = clauses(characters)
    ends = [0, *(end for _, end in spans)]
    assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))
    assert ends[-1] <= len(characters)
    assert all(characters[start:end] == characters[start:end].strip() for start, end in spans)
    covered = "".join(characters[start:end] for start, end in spans)
    assert covered.count("甲") == characters.count("甲")
    assert covered.count("乙") == characters.count("乙")


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_any_text_has_clauses_inside_its_paragraphs(characters: str) -> None:
    around = paragraphs(characters)
    inside = [
        any(first <= start and end <= last for first, last in around) for start, end in clauses(characters)
    ]
    assert all(inside)


def test_sentences_are_without_list_marks_and_end_marks() -> None:
    characters = "- 1. 甲,乙。丙！\n\n丁"
    assert [characters[start:end] for start, end in sentences(characters)] == ["甲,乙", "丙", "丁"]


@pytest.mark.skipif(not PLAN.is_file(), reason="the text of the plan is not at hand (../shared/plans)")
def test_the_clauses_of_a_real_plan() -> None:
    characters = read_text(PLAN).characters
    spans = clauses(characters)
    assert len(spans) == 314
    assert [characters[start:end].count("\n") for start, end in spans if "\n" in characters[start:end]] == [
        2,
        2,
    ]


# reading


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("\ufeff甲\r\n乙\n".encode())
    assert read_text(path).characters == "\ufeff甲\r\n乙\n"


UNREADABLE = {
    "missing": (None, None, "the text is not there", "--sources"),
    "empty": (b"", None, "the text is empty", "restore"),
    "GB18030": ("湖滨区加快建设".encode("gb18030"), 1, "looks like GB18030", "iconv -f GB18030"),
    "UTF-16 without a mark": ("lake\nside".encode("utf-16-le"), 1, "looks like UTF-16", "iconv -f UTF-16"),
    "UTF-32": ("湖".encode("utf-32"), 1, "looks like UTF-32", "iconv -f UTF-32"),
    "broken in the third line": (
        "湖\n滨\n".encode() + b"\xff\xff\xff",
        3,
        "is not UTF-8",
        "save it as UTF-8",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_text_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    raw, line, what, remedy = UNREADABLE[name]
    path = tmp_path / "plan.txt"
    path.write_bytes(raw or b"")
    if raw is None:
        path.unlink()
    with pytest.raises(InputError) as caught:
        read_text(path)
    [fault] = caught.value.faults
    assert (fault.path, fault.line) == (path, line)
    assert what in fault.what
    assert remedy in fault.remedy


# an encoding and its text


@pytest.fixture(scope="module")
def encoding() -> Encoding:
    concepts = read_concepts()
    return read_encoding(SAMPLE, read_authorities(AUTHORITIES, concepts), concepts)


@pytest.fixture(scope="module")
def text() -> PlanText:
    return read_text(TEXT)


def with_talent(encoding: Encoding, **changes: object) -> Encoding:
    """The encoding with another first target of measure 1.1, put in without the checks of reading."""
    area = encoding.plan.focus_areas[0]
    measure = area.measures[0]
    target = measure.targets[0].model_copy(update=changes)
    measure = measure.model_copy(update={"targets": (target, *measure.targets[1:])})
    area = area.model_copy(update={"measures": (measure, *area.measures[1:])})
    areas = (area, *encoding.plan.focus_areas[1:])
    return replace(encoding, plan=encoding.plan.model_copy(update={"focus_areas": areas}))


def line_of(words: str) -> int:
    lines = SAMPLE.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def as_read(characters: str) -> PlanText:
    import hashlib

    return PlanText(TEXT, characters, hashlib.sha256(characters.encode()).hexdigest())


def test_the_sample_holds_against_its_text(encoding: Encoding, text: PlanText) -> None:
    assert verify(encoding, text) == []
    found = coverage(encoding, text)
    assert (found.clauses, found.encoded, found.left_out, found.uncovered) == (81, 66, 15, ())


def test_a_quote_that_is_elsewhere(encoding: Encoding, text: PlanText) -> None:
    start, end = encoding.plan.focus_areas[0].measures[0].targets[0].evidence
    moved = with_talent(encoding, evidence=Span((start + 1, end + 1)))
    [fault] = verify(moved, text)
    assert (
        fault.what == f"the quote is not at its span [{start + 1}, {end + 1}]; it stands at [{start}, {end}]"
    )
    assert (fault.path, fault.line) == (SAMPLE, line_of("力争引进云水市外高层次人才 20 名以上"))
    assert "mend 'evidence'" in fault.remedy


def test_a_quote_of_other_words(encoding: Encoding, text: PlanText) -> None:
    start, end = encoding.plan.focus_areas[0].measures[0].targets[0].evidence
    [fault] = verify(with_talent(encoding, quote="无" * (end - start)), text)
    assert fault.what == f"the quote is not at its span [{start}, {end}]"


def test_a_quote_of_a_whole_sentence(encoding: Encoding, text: PlanText) -> None:
    start = text.characters.index("加强食品药品安全监管")
    quoted = with_talent(encoding, evidence=Span((start, start + 10)), quote="加强食品药品安全监管")
    [fault] = verify(quoted, text)
    assert "holds a whole sentence" in fault.what
    assert "quote less" in fault.remedy


def test_quotes_that_touch_make_no_long_run(encoding: Encoding, text: PlanText) -> None:
    start = text.characters.index("推进湖滨软件园二期建设")
    end = start + MAXIMUM_RUN + 5
    quoted = with_talent(encoding, evidence=Span((start, end)), quote=text.characters[start:end])
    told = [fault.what for fault in verify(quoted, text) if "touch each other" in fault.what]
    assert len(told) == 1
    short = with_talent(
        encoding, evidence=Span((start, start + 40)), quote=text.characters[start : start + 40]
    )
    assert not [fault for fault in verify(short, text) if "touch each other" in fault.what]


def test_quotes_that_adjoin_are_one_run_and_told_once(encoding: Encoding, text: PlanText) -> None:
    begin = text.characters.index("推进湖滨软件园二期建设")
    ends = [begin + MAXIMUM_RUN * number for number in range(4)]
    area = encoding.plan.focus_areas[0]
    measure = area.measures[0]
    spans = [Span(ends[number : number + 2]) for number in range(3)]
    targets = tuple(
        target.model_copy(update={"evidence": span, "quote": text.characters[slice(*span)]})
        for target, span in zip(measure.targets, spans, strict=False)
    )
    assert len(targets) == 3
    areas = [area.model_copy(update={"measures": (measure.model_copy(update={"targets": targets}),)})]
    adjoining = replace(
        encoding, plan=encoding.plan.model_copy(update={"focus_areas": areas, "outcomes": ()})
    )
    told = [fault.what for fault in verify(adjoining, text) if "touch each other" in fault.what]
    assert len(told) == 1
    assert told[0].startswith(f"the quotes in [{begin}, ")


def test_the_figure_of_a_qualifier_covers_its_clause(encoding: Encoding, text: PlanText) -> None:
    first, *others = encoding.plan.focus_areas[0].measures[0].targets
    threshold = next(target.qualifiers[0] for target in others if target.qualifiers)
    covering = threshold.model_copy(update={"figure": first.evidence})
    elsewhere = others[-1].evidence
    without = coverage(with_talent(encoding, evidence=elsewhere), text).uncovered
    assert len(without) == 1
    assert coverage(with_talent(encoding, evidence=elsewhere, qualifiers=(covering,)), text).uncovered == ()


def test_quotes_cover_no_more_than_two_fifths(encoding: Encoding, text: PlanText) -> None:
    quoted = with_talent(encoding, evidence=Span((0, 600)), quote=text.characters[:600])
    told: list[Fault] = [
        fault for fault in verify(quoted, text) if "of the text; 40% is the most" in fault.what
    ]
    assert [(fault.path, fault.line) for fault in told] == [(SAMPLE, line_of("source:"))]


NUMBERS: dict[str, tuple[str, dict[str, str | None], bool]] = {
    "as it stands": ("186.4亿元", {"exactly": "186.4", "unit": "亿元"}, True),
    "two digits changed about": ("186.4亿元", {"exactly": "168.4", "unit": "亿元"}, False),
    "万 for 亿": ("186.4亿元", {"exactly": "186.4", "unit": "万元"}, False),
    "万 multiplied out": ("1.2万人", {"exactly": "12000", "unit": "人"}, True),
    "a multiple of 万": ("5千万元", {"exactly": "5000", "unit": "万元"}, True),
    "signs of full width": ("３１．８％", {"exactly": "31.8", "unit": "%"}, True),
    "spaces and commas": ("1,2 50余万亩", {"more_than": "1250", "unit": "万亩"}, True),
    "a cell without its unit": ("1200", {"exactly": "1200", "unit": "万元"}, True),
    "a unit without 万": ("1200户", {"exactly": "1200", "unit": "万户"}, False),
    "a raised point": ("27·4亿元", {"exactly": "27.4", "unit": "亿元"}, True),
    "two lines": ("37\n.4亿元", {"exactly": "37.4", "unit": "亿元"}, True),
    "a thousand before a unit": ("489.7千公顷", {"exactly": "489700", "unit": "公顷"}, True),
    "a thousand of another unit": ("489.7千公顷", {"exactly": "48970", "unit": "公顷"}, False),
    "a thousand in a unit": ("38千千瓦时", {"exactly": "38000", "unit": "千瓦时"}, True),
    "余 amid a scale": ("1千余万元", {"more_than": "1000", "unit": "万元"}, True),
    "parts with a scale each": ("1亿5600万元", {"exactly": "1.56", "unit": "亿元"}, True),
    "个 before a scale": ("30个亿", {"more_than": "30", "unit": "亿"}, True),
    "another part": ("1亿5600万元", {"exactly": "1.65", "unit": "亿元"}, False),
    "a unit in the cell beside it": ("12.5|亿元", {"exactly": "12.5", "unit": "亿元"}, True),
    "a number in the cell beside it": ("3|5亿元", {"exactly": "35", "unit": "亿元"}, False),
    "a last part without a scale": ("1万2000元", {"exactly": "1.2", "unit": "万元"}, True),
    "a last part of another size": ("1万2000元", {"exactly": "1.02", "unit": "万元"}, False),
    "a part in thousands": ("1万2千亩", {"exactly": "1.2", "unit": "万亩"}, True),
    "a fraction": ("1/4", {"exactly": "25", "unit": "%"}, True),
    "another fraction": ("1/4", {"exactly": "40", "unit": "%"}, False),
    "a raised digit of a unit": ("1.86", {"exactly": "1.86", "unit": "亿m³"}, True),
    "no digit": ("翻一番", {"exactly": "2", "unit": "倍"}, True),
}


@pytest.mark.parametrize(("written", "changes", "holds"), NUMBERS.values(), ids=NUMBERS)
def test_the_number_of_a_figure(
    written: str, changes: dict[str, str | None], holds: bool, encoding: Encoding, text: PlanText
) -> None:
    figure = Span((len(text.characters), len(text.characters) + len(written)))
    longer = replace(text, characters=text.characters + written)
    changed = with_talent(encoding, **{"at_least": None, "exactly": None, "figure": figure} | changes)
    told = [fault for fault in verify(changed, longer) if "is not that of the figure" in fault.what]
    assert (told == []) == holds
    assert all(written in fault.what and "mend 'figure'" in fault.remedy and fault.line for fault in told)


def test_a_range_and_a_qualifier(encoding: Encoding, text: PlanText) -> None:
    written = "20—30亿元"
    figure = Span((len(text.characters), len(text.characters) + len(written)))
    longer = replace(text, characters=text.characters + written)
    bounds: dict[str, object] = {"at_least": None, "unit": "亿元", "figure": figure}
    for ends, holds in ((("20", "30"), True), (("20", "300"), False)):
        told = [fault.what for fault in verify(with_talent(encoding, between=ends, **bounds), longer)]
        assert ("the number 20 to 300 亿元 is not that of the figure" not in "\n".join(told)) == holds
    targets = encoding.plan.focus_areas[0].measures[0].targets
    threshold = next(each.qualifiers[0] for each in targets if each.qualifiers)
    for number, faults in (("5000", 0), ("500", 1)):
        moved = threshold.model_copy(update={"more_than": number})
        assert len(verify(with_talent(encoding, qualifiers=(moved,)), text)) == faults


def test_a_length_that_is_not_the_texts(encoding: Encoding, text: PlanText) -> None:
    source = encoding.plan.source.model_copy(update={"characters": 1120})
    wrong = replace(encoding, plan=encoding.plan.model_copy(update={"source": source}))
    [fault] = verify(wrong, text)
    assert fault.what == "the text has 1121 characters, 'characters' says 1120"
    assert (fault.remedy, fault.line) == ("write characters: 1121", line_of("source:"))


@pytest.mark.parametrize("form", ["windows", "mark", "cut", "other"])
def test_another_text(form: str, encoding: Encoding, text: PlanText) -> None:
    forms = {
        "windows": text.characters.replace("\n", "\r\n"),
        "mark": "\ufeff" + text.characters,
        "cut": text.characters.rstrip("\n"),
        "other": text.characters.replace("湖滨", "湖畔"),
    }
    [fault] = verify(encoding, as_read(forms[form]))
    assert (fault.path, fault.line) == (SAMPLE, line_of("sha256:"))
    assert ("only in its line ends" in fault.what) == (form != "other")
    assert ("another text" in fault.what) == (form == "other")


def test_what_is_not_covered_is_listed_with_its_words(encoding: Encoding, text: PlanText) -> None:
    start, end = encoding.plan.focus_areas[0].measures[0].targets[0].evidence
    less = with_talent(encoding, evidence=Span((start + 2, end)))
    found = coverage(less, text)
    clause = "力争引进云水市外高层次人才 20 名以上(其中博士 5 名左右)"
    assert found.uncovered == ((start, start + len(clause), clause),)
    assert found.encoded == 65


def test_a_clause_that_is_partly_left_out_counts_as_encoded(encoding: Encoding, text: PlanText) -> None:
    shorter = encoding.plan.left_out[1].model_copy(update={"evidence": Span((25, 36))})
    entries = (encoding.plan.left_out[0], shorter, *encoding.plan.left_out[2:])
    publisher = encoding.plan.model_copy(update={"left_out": entries, "evidence": Span((0, 25))})
    found = coverage(replace(encoding, plan=publisher), text)
    assert (found.encoded, found.left_out, found.uncovered) == (68, 13, ())
