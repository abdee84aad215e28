"""What goes wrong is told with a remedy that fits it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from drafted import PLAN

from graphbuild.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def docx(path: Path) -> Path:
    document = Document()
    document.add_paragraph("平湖市2022年工作要点")
    document.save(str(path))
    return path


def odt(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a/>")
    return path


def deep(path: Path) -> Path:
    path.write_text("<html><body>" + "<div>" * 5000 + "平湖市" + "</div>" * 5000, encoding="utf-8")
    return path


def of(content: bytes, path: Path) -> Path:
    path.write_bytes(content)
    return path


UTF8 = PLAN.encode()
READ = {
    "cut short": (lambda p: of("平湖市发展规划".encode()[:-1], p / "a.txt"), "it was cut short", "get it"),
    "cut shorter": (lambda p: of("平湖市发展规划".encode()[:-2], p / "a.txt"), "it was cut short", "get it"),
    "two encodings": (
        lambda p: of("平湖市规划\n\n".encode() + "发展规划".encode("gb18030") + b"\xff\xff", p / "a.txt"),
        "is UTF-8 up to byte 17, in line 3",
        "save each of its parts",
    ),
    "neither": (lambda p: of(b"\xff\x81\xfe\xff" * 9, p / "a.txt"), "neither UTF-8", "save it as text"),
    "an OpenDocument file": (lambda p: odt(p / "a.odt"), "OpenDocument", "open it, and save it as .docx"),
    "a broken sheet": (lambda p: of(b"PK\x03\x04zip", p / "a.xlsx"), "the xlsx is damaged", "a .docx"),
    "a deep page": (lambda p: deep(p / "a.html"), "nests its elements too deep", "copy its text"),
}  # fmt: skip
TEMPLATES = {
    "docx": (lambda p: docx(p / "a.docx"), "this is docx", "graphbuild extract"),
    "html": (lambda p: of(b"<html><body>" + UTF8, p / "a.html"), "this is html", "graphbuild extract"),
    "rtf": (lambda p: of(b"{\\rtf1 a}", p / "a.rtf"), "this is rich text", "save it as .docx"),
    "nothing": (lambda p: p / "nope.txt", "the text is not there", "leave --text out"),
    "GB 18030": (lambda p: of(PLAN.encode("gb18030"), p / "a.txt"), "looks like GB18030", "iconv"),
}


@pytest.mark.parametrize("name", READ)
def test_3_what_extract_cannot_read(tmp_path: Path, name: str) -> None:
    made, what, remedy = READ[name]
    done = run("extract", made(tmp_path))
    assert done.exit_code == 3
    assert what in done.stderr.splitlines()[0]
    assert remedy in done.stderr.splitlines()[1]
    assert "XML_PARSE" not in done.stderr


@pytest.mark.parametrize("name", TEMPLATES)
def test_3_what_is_no_text_for_a_template(tmp_path: Path, name: str) -> None:
    made, what, remedy = TEMPLATES[name]
    out = tmp_path / "new.yaml"
    done = run("new", "pinghu-2022", "-o", out, "--text", made(tmp_path))
    assert (done.exit_code, out.exists()) == (3, False)
    assert what in done.stderr.splitlines()[0]
    assert remedy in done.stderr.splitlines()[1]
    assert "--sources" not in done.stderr


def test_so_many_faults_are_looked_at() -> None:
    assert (len(READ), len(TEMPLATES)) == (7, 5)


def test_a_folder_and_a_device_are_no_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    done = run("extract", tmp_path / "plan.txt", "-o", tmp_path)
    assert (done.exit_code, "name a file in it with -o" in done.stderr) == (4, True)
    assert "already" not in done.stderr
    assert run("extract", tmp_path / "plan.txt", "-o", "/dev/null").exit_code == 0


def test_2_a_plan_that_is_not_there_names_those_that_are(sample_build: Path) -> None:
    far = run("query", "targets", "--param", "plan=nope", "--build", sample_build)
    assert (far.exit_code, "the plans are lakeside-2020" in far.stderr) == (2, True)
    near = run("query", "targets", "--param", "plan=lakeside-2002", "--build", sample_build)
    assert "did you mean lakeside-2020?" in near.stderr


def test_a_way_may_begin_at_the_id_of_a_plan(sample_build: Path) -> None:
    named = run("path", "lakeside-2020", "place:cn-990101", "--build", sample_build)
    assert named.exit_code == 0, named.stderr
    assert (
        named.stdout
        == run("path", "document:lakeside-2020", "place:cn-990101", "--build", sample_build).stdout
    )
    lost = run("path", "qqqq", "place:cn-990101", "--build", sample_build)
    assert (lost.exit_code, "did you mean" in lost.stderr) == (2, False)
