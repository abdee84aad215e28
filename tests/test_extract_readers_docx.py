"""Word documents: automatic numbers, tables, text boxes, notes, and packages that want to do harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import InputError
from graphbuild.extract.readers.numerals import numeral
from graphbuild.extract.readers.source import read_source

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
Lists = dict[str, str]


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def paragraph(said: str, number: int | None = None, depth: int = 0, style: str = "") -> str:
    list_part = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (list_part if number is not None else "")
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{said}</w:t></w:r></w:p>"


def document(body: str, *, lists: Lists | None = None, numbers: str = "", styles: str = "") -> bytes:
    """A document with a body, abstract lists by id, instances and styles, all as raw XML."""
    made = docx.Document()
    if lists is not None:
        root = made.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        parts = [
            f'<w:abstractNum w:abstractNumId="{one}">{levels}</w:abstractNum>'
            for one, levels in lists.items()
        ]
        for each in parse_xml(f"<w:numbering {SPACES}>{''.join(parts)}{numbers}</w:numbering>"):
            root.append(each)
    for each in parse_xml(f"<w:styles {SPACES}>{styles}</w:styles>"):
        made.styles.element.append(each)
    into = made.element.body
    for each in reversed(parse_xml(f"<w:document {SPACES}>{body}</w:document>")):
        into.insert(0, each)
    return saved(made)


def number(name: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def lines(raw: bytes, tmp_path: Path) -> list[str]:
    path = tmp_path / "plan.docx"
    path.write_bytes(raw)
    return read_source(path).characters.splitlines()


OUTLINE = {
    "1": level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>')
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")
}


def test_automatic_numbers_are_restored_and_begin_anew_under_each_heading(tmp_path: Path) -> None:
    body = "".join(
        paragraph(said, 1, depth)
        for said, depth in [
            ("兴水", 0), ("修库", 1), ("选址", 2), ("开工", 2), ("细目", 3),
            ("筑堤", 1), ("备料", 2), ("修路", 0), ("铺石", 1),
        ]
    )  # fmt: skip
    assert lines(document(body, lists=OUTLINE, numbers=number(1, 1)), tmp_path) == [
        "一、兴水", "（一）修库", "1. 选址", "2. 开工", "1.2.1 细目",
        "（二）筑堤", "1. 备料", "二、修路", "（一）铺石",
    ]  # fmt: skip


def test_instances_of_a_list_count_on_until_one_begins_anew(tmp_path: Path) -> None:
    lists = {"1": level(0, "decimal", "%1.", start=3)}
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    numbers = number(1, 1) + number(2, 1) + number(3, 1, again) + number(4, 1, other)
    body = "".join(paragraph(f"事{at}", at) for at in (1, 2, 3, 3, 1, 4, 9))
    expected = ["3. 事1", "4. 事2", "7. 事3", "8. 事3", "9. 事1", "J) 事4", "事9"]
    assert lines(document(body, lists=lists, numbers=numbers), tmp_path) == expected


def test_a_level_may_never_begin_anew(tmp_path: Path) -> None:
    lists = {"1": level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')}
    body = "".join(paragraph("事", 1, depth) for depth in (0, 1, 0, 1))
    raw = document(body, lists=lists, numbers=number(1, 1))
    assert lines(raw, tmp_path) == ["I. 事", "1. 事", "II. 事", "2. 事"]


def test_a_style_numbers_its_paragraphs_unless_they_say_no(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Zhang"><w:name w:val="Zhang"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Jie"><w:name w:val="Jie"/>'
        '<w:basedOn w:val="Zhang"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/>'
        '<w:basedOn w:val="Loop"/></w:style>'
    )
    lists = {
        "1": level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Zhang"/>')
        + level(1, "chineseCounting", "第%2节", '<w:pStyle w:val="Jie"/>')
    }
    body = (
        paragraph("总则", style="Zhang") + paragraph("范围", style="Jie") + paragraph("目标", style="Zhang")
        + paragraph("无号", 0, style="Zhang") + paragraph("正文", style="Loop")
        + paragraph("任务", style="Zhang")
    )  # fmt: skip
    expected = ["第一章 总则", "第一节 范围", "第二章 目标", "无号", "正文", "第三章 任务"]
    assert lines(document(body, lists=lists, numbers=number(1, 1), styles=styles), tmp_path) == expected


NUMERALS = [
    (11, "chineseCounting", "十一"), (20, "chineseCounting", "二十"), (101, "chineseCounting", "一〇一"),
    (10, "chineseCountingThousand", "十"), (110, "chineseCountingThousand", "一百一十"),
    (101, "chineseCountingThousand", "一百零一"), (1001, "chineseCountingThousand", "一千零一"),
    (10, "ideographDigital", "一〇"), (21, "japaneseCounting", "二十一"),
    (12, "decimal", "12"), (3, "decimalZero", "03"), (3, "decimalEnclosedCircle", "③"),
    (21, "decimalEnclosedCircle", "㉑"), (36, "decimalEnclosedCircle", "㊱"),
    (99, "decimalEnclosedCircle", "99"),
    (3, "decimalFullWidth", "３"), (28, "upperLetter", "BB"), (27, "lowerLetter", "aa"),
    (4, "upperRoman", "IV"),
    (1994, "lowerRoman", "mcmxciv"), (11, "chineseLegalSimplified", "壹拾壹"),
    (3, "ideographTraditional", "丙"),
    (5, "none", ""), (5, "somethingNew", "5"),
    (0, "upperRoman", "0"),
    (-1, "chineseCounting", "-1"), (3, "decimalEnclosedParen", "⑶"), (3, "decimalEnclosedFullstop", "⒊"),
]  # fmt: skip


def test_numbers_are_written_in_their_form() -> None:
    assert len(NUMERALS) == 28
    assert [numeral(value, form) for value, form, _ in NUMERALS] == [written for *_, written in NUMERALS]


def test_a_table_is_read_in_place_and_every_character_leads_to_its_cell(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("表前")
    table = made.add_table(3, 3)
    for row, words in enumerate([["指标", "单位", "数"], ["水库", "座", "2"], ["", "公里", "12"]]):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 1).add_paragraph("（口）")
    made.add_paragraph("表后")
    path = tmp_path / "plan.docx"
    path.write_bytes(saved(made))
    source = read_source(path)
    assert source.characters == "表前\n指标\t单位 数\n水库\t座 （口）\t2\n\t公里\t12\n表后\n"
    places = {
        word: source.origin_at(source.characters.index(word)) for word in ("表前", "水库", "12", "表后")
    }
    assert [(place.kind, place.label) for place in places.values()] == [
        ("paragraph", "paragraph 1"),
        ("cell", "table 1, row 2, cell 1"),
        ("cell", "table 1, row 3, cell 3"),
        ("paragraph", "paragraph 2"),
    ]


def test_bodies_that_span_rows_stand_in_each_of_them(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(4, 2)
    for row, word in enumerate(["任务", "清淤", "护岸", "植树"]):
        table.cell(row, 0).text = word
    table.cell(0, 1).text = "牵头单位"
    table.cell(1, 1).merge(table.cell(3, 1)).text = "市水利局"
    path = tmp_path / "plan.docx"
    path.write_bytes(saved(made))
    source = read_source(path)
    assert source.characters == "任务\t牵头单位\n清淤\t市水利局\n护岸\t市水利局\n植树\t市水利局\n"
    assert source.origin_at(source.characters.rindex("市")).label == "table 1, row 2, cell 2"


def test_a_row_may_be_counted_by_its_empty_cell(tmp_path: Path) -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = [row.format(paragraph("", 1), paragraph(said)) for said in ("修渠", "植树")]
    body = f"<w:tbl>{row.format(paragraph('序号'), paragraph('任务'))}{''.join(rows)}</w:tbl>"
    lists = {"1": level(0, "decimal", "%1")}
    told = lines(document(body + paragraph("", 1), lists=lists, numbers=number(1, 1)), tmp_path)
    assert told == ["序号\t任务", "1\t修渠", "2\t植树"]


def test_a_frame_of_one_cell_holds_paragraphs_and_a_table_in_a_cell_is_not_lost(tmp_path: Path) -> None:
    cell = "<w:tc>{}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format(paragraph('里'))}{cell.format(paragraph('层'))}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr>{cell.format(paragraph('首段') + paragraph('次段'))}</w:tr></w:tbl>"
    nest = f"<w:tbl><w:tr>{cell.format(paragraph('外') + inner)}{cell.format(paragraph('右'))}</w:tr></w:tbl>"
    assert lines(document(frame + nest), tmp_path) == ["首段", "次段", "外 里 层\t右"]
    boxed = f"<w:tbl><w:tr>{cell.format(paragraph('专栏') + inner + paragraph('末段'))}</w:tr></w:tbl>"
    assert lines(document(boxed), tmp_path) == ["专栏", "里\t层", "末段"]
    rows = f"<w:tr>{cell.format(paragraph('一、修渠') + paragraph('全年修渠。'))}</w:tr>"
    laid_out = f"<w:tbl><w:tr>{cell.format(f'<w:tbl>{rows}</w:tbl>' + paragraph(''))}</w:tr></w:tbl>"
    assert lines(document(laid_out), tmp_path) == ["一、修渠", "全年修渠。"]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    mark = "<w:rPr><w:{}/></w:rPr></w:pPr>"
    whole = paragraph("修渠 20", 1, style="Heading1") + paragraph("公里。", 1) + paragraph("通路。", 1)
    raw = document(whole.replace("</w:pPr>", mark.format("del"), 1), lists=OUTLINE, numbers=number(1, 1))
    assert lines(raw, tmp_path) == ["一、修渠 20公里。", "二、通路。"]
    source = read_source(tmp_path / "plan.docx")
    assert [each.label for each in source.origins] == ["paragraph 1", "paragraph 2", "paragraph 3"]
    assert source.origin_at(source.characters.index("公里")).label == "paragraph 2"
    moved = paragraph("").replace("</w:pPr>", mark.format("moveFrom"))
    assert lines(document(moved + paragraph("植树") + paragraph("护林")), tmp_path) == ["植树", "护林"]


def test_what_is_seen_is_read_once_and_what_is_deleted_or_hidden_is_not(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = "<w:txbxContent>" + paragraph("框中字") + "</w:txbxContent>"
    body = (
        f"<w:p><w:ins>{run.format('新增')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        f"<w:hyperlink>{run.format('链接')}</w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>次行</w:t><w:noBreakHyphen/><w:tab/><w:t>末</w:t>"
        '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Wingdings" w:char="F0B3"/></w:r></w:p>'
        f"<w:p>{run.format('有框')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<wps:txbx>{box}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('控件内')}</w:sdtContent></w:sdt>"
    )
    made = docx.Document(io.BytesIO(document(body)))
    made.sections[0].header.paragraphs[0].text = "页眉"
    made.sections[0].footer.paragraphs[0].text = "页脚"
    assert lines(saved(made), tmp_path) == ["新增链接", "次行-\t末•≥•", "有框", "框中字", "控件内"]


def test_a_raised_number_is_that_of_a_note(tmp_path: Path) -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    run = "<w:r><w:t>{}</w:t></w:r>"
    named = run.format("“百桥”") + raised.format("1") + raised.format("2") + run.format("行动")
    volume = run.format("供水3亿m") + raised.format("3") + run.format("。")
    assert lines(document(f"<w:p>{named}</w:p><w:p>{volume}</w:p>"), tmp_path) == [
        "“百桥”[12]行动",
        "供水3亿m3。",
    ]


def with_part(
    raw: bytes, name: str, content: bytes, change: Callable[[str, bytes], bytes] | None = None
) -> bytes:
    """The package with a part more, and the others changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            part = old.read(entry)
            new.writestr(entry, part if change is None else change(entry, part))
        if name:
            new.writestr(name, content)
    return out.getvalue()


def test_footnotes_come_last(tmp_path: Path) -> None:
    notes = f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0">{paragraph("线")}</w:footnote>'
    notes += f'<w:footnote w:id="1">{paragraph("注一")}</w:footnote></w:footnotes>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

    def relate(name: str, part: bytes) -> bytes:
        link = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
        return part.replace(b"</Relationships>", link) if name == "word/_rels/document.xml.rels" else part

    raw = with_part(document(paragraph("正文")), "word/footnotes.xml", notes.encode(), relate)
    path = tmp_path / "plan.docx"
    path.write_bytes(raw)
    source = read_source(path)
    assert source.characters == "正文\n注一\n"
    assert source.origins[-1].label == "footnote 1"


def in_body(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    def change(name: str, part: bytes) -> bytes:
        return part.replace(old, new, 1) if name == "word/document.xml" else part

    return change


GOOD = document(paragraph("正文"))
BLANKS = in_body("正文".encode(), b" " * 3_000_000)
ENTITY = in_body(b"<w:document", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]><w:document')
NESTED = in_body(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 300)
HARM = {
    "bomb": (with_part(GOOD, "", b"", BLANKS), "grows more than"),
    "entity": (with_part(GOOD, "", b"", ENTITY), "declares a document type"),
    "broken XML": (with_part(GOOD, "", b"", NESTED), "the docx is damaged"),
    "no body": (with_part(GOOD, "", b"", in_body(b"w:body", b"w:corpus")), "the docx is damaged"),
    "spreadsheet": (with_part(GOOD, "xl/workbook.xml", b"<a/>"), "a spreadsheet"),
    "half": (GOOD[: len(GOOD) // 2], "the docx is damaged"),
    "no zip": ("正文".encode(), "called .docx and is none"),
    "empty zip": (b"PK\x05\x06" + bytes(18), "this is a zip, not a docx"),
    "no text": (document(""), "the text is empty"),
    "pictures": (document("<w:p><w:r><w:drawing/></w:r></w:p>"), "run OCR first"),
}


@pytest.mark.parametrize("harm", sorted(HARM))
def test_a_package_that_is_no_plan_is_refused(harm: str, tmp_path: Path) -> None:
    assert len(HARM) == 10
    raw, said = HARM[harm]
    path = tmp_path / "plan.docx"
    path.write_bytes(raw)
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")


def test_a_package_is_bounded_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(GOOD)
    assert read_source(path).characters == "正文\n"
    for name, said in (
        ("MAXIMUM_ENTRIES", "parts"),
        ("MAXIMUM_UNPACKED", "unpacks to"),
        ("MAXIMUM_XML", "unpacks"),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(f"graphbuild.extract.readers.package.{name}", 3)
            with pytest.raises(InputError, match=said):
                read_source(path)


def test_a_size_that_lies_is_no_way_in(tmp_path: Path) -> None:
    raw = bytearray(with_part(GOOD, "word/more.xml", b"<a>" + b" " * 5000 + b"</a>"))
    place = raw.rindex(b"word/more.xml") - 46  # its record in the central directory
    raw[place + 24 : place + 28] = (100).to_bytes(4, "little")
    path = tmp_path / "plan.docx"
    path.write_bytes(bytes(raw))
    with pytest.raises(InputError, match="damaged"):
        read_source(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_package_is_text_or_an_error(data: st.DataObject, tmp_path: Path) -> None:
    raw = bytearray(GOOD)
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=8)):
        raw[at] ^= data.draw(st.integers(1, 255))
    path = tmp_path / "plan.docx"
    path.write_bytes(bytes(raw[: data.draw(st.integers(1, len(raw)))]))
    try:
        said = read_source(path).characters
    except InputError as error:
        said = str(error)
    assert said
