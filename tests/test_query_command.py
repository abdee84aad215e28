"""The command ``graphbuild query``: what it asks, lists and tells, in which form, and how it refuses."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from test_query import BODY, HEADER, small_build

from graphbuild import vocab
from graphbuild.cli import main
from graphbuild.query import Question, questions, read_question
from graphbuild.query.arguments import TAKES
from graphbuild.query.deadline import OvertimeError, within
from graphbuild.query.describe import catalogue
from graphbuild.query.header import Header, Words


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_build(tmp_path_factory.mktemp("template"))


@pytest.fixture
def built(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "build"))


@pytest.fixture
def years(tmp_path: Path) -> Path:
    path = tmp_path / "years.rq"
    path.write_text(HEADER + BODY, encoding="utf-8")
    return path


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["query", *map(str, arguments)], input=stdin)


def test_a_question_of_ones_own(built: Path, years: Path) -> None:
    result = run(years, "--build", built, "--format", "csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == f"part,year\r\n{vocab.BASE}plan/lakeside/1,2020\r\n".encode()


def test_data_on_stdout_and_the_count_on_stderr(built: Path) -> None:
    result = run("-e", "SELECT ?s { ?s a plan:Plan }", "--build", built)
    assert (result.stdout, result.stderr) == ("s\n─────────────────\ndocument:lakeside\n", "1 row\n")


def test_stdin_is_a_query(built: Path) -> None:
    assert run("-", "--build", built, stdin="\ufeffASK { ?s ?p '湖' }".encode()).stdout == "false\n"
    assert "not UTF-8" in run("-", "--build", built, stdin=b"\xff").stderr


WRONG = [
    ([], 2, "one question is asked at a time"),
    (["targets", "-e", "ASK {}"], 2, "one question is asked at a time"),
    (["--list", "--all"], 2, "one question is asked at a time"),
    (["--describe"], 2, "one question is asked at a time"),
    (["--list", "--describe"], 2, "--describe needs the name of a question"),
    (["targts"], 2, "did you mean targets?"),
    (["targets", "--param", "year"], 2, "--param 'year' gives no value"),
    (["targets", "--param", "year=1", "--param", "year=2"], 2, "'year' is given twice"),
    (["targets", "--param", "year=soon"], 2, "year takes a year of four digits"),
    (["targets", "--columns", "valu"], 2, "did you mean value?"),
    (["-e", "ASK {}", "--columns", "s"], 2, "--columns is for tables"),
    (["-e", "SELEC"], 2, "line 1:1: no SPARQL"),
    (["--all"], 2, "name the folder: --all -o DIR"),
    (["--all", "-o", "answers", "--format", "turtle"], 2, "what SELECT gives has no turtle"),
    (["--all", "-o", "answers", "--bom", "--format", "json"], 2, "--bom is for csv and tsv"),
    (["--all", "-o", "answers", "--limit", "3"], 2, "are for asking one question"),
    (["--all", "-o", "answers", "--lang", "en", "--columns", "x"], 2, "are for asking one question"),
    (["targets", "--format", "ttl"], 2, "'ttl' is not one of"),
    (["targets", "--bom"], 2, "--bom is for csv and tsv"),
    (["targets", "--bom", "--format", "markdown"], 2, "--bom is for csv and tsv"),
    (["targets", "--lang", "en", "--columns", "value"], 2, "--lang and --columns both choose columns"),
    (["targets", "--lang", "fr"], 2, "'fr' is not one of 'zh', 'en'"),
    (["-e", "ASK {}", "--lang", "en"], 2, 'FILTER(LANG(?x) = "en")'),
    (["-e", "ASK {}", "--limit", "1"], 2, "--limit is for tables and triples"),
    (["targets", "--limit", "-1"], 2, "-1 is not in the range"),
    (["targets", "--timeout", "-1"], 2, "--timeout cannot be -1"),
    (["targets", "--timeout", "nan"], 2, "--timeout cannot be nan"),
    (["targets", "--tag", "targets"], 2, "--tag is for the list of questions"),
    (["--list", "--tag", "targts"], 2, "did you mean targets?"),
    (["--list", "--tag", "zzzz"], 2, "the tags are "),
    (["--list", "--bom"], 2, "--format and --bom are for answers"),
    (["--list", "--limit", "1"], 2, "are for asking one question"),
    (["-e", "ASK { ?x plan:deadlin ?y }"], 2, "did you mean plan:deadline?"),
    (["-e", "ASK { ?x deadline ?y }"], 2, "did you mean plan:deadline?"),
    (["-e", "ASK { }", "--format", "turtle"], 2, "its formats are table, csv, tsv, json, xml"),
    (["--all", "-o", "build/store/current"], 4, "the folder cannot be made"),
    (["--all", "-o", "answers", "--param", "plan=x"], 2, "are for asking one question"),
    (["--list", "--columns", "s"], 2, "are for asking one question"),
    (["--describe", "targets", "--format", "csv"], 2, "--format and --bom are for answers"),
    (["targets", "--build", "nowhere"], 3, "there is no build here"),
    (["targets", "-o", "no/such/folder/x.csv"], 4, "the answer cannot be written"),
]


@pytest.mark.parametrize(("arguments", "code", "what"), WRONG)
def test_wrong_use(
    built: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, what: str
) -> None:
    monkeypatch.chdir(built.parent)
    result = run(*arguments)
    assert what in result.stderr
    assert (result.exit_code, result.stdout) == (code, "")
    assert [path.name for path in built.parent.iterdir()] == ["build"]


def test_there_are_forty_one_wrong_uses() -> None:
    assert len(WRONG) == 41


def test_an_answer_replaces_the_file_whole(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    failed = run("-e", "SELEC", "--build", built, "-o", target, "--force")
    assert (failed.exit_code, target.read_text()) == (2, "old")
    before = target.stat().st_ino
    query = ("-e", "SELECT ?s { ?s a plan:Plan }", "--build", built, "-o", target)
    kept = run(*query)
    assert (kept.exit_code, target.read_text()) == (2, "old")
    assert "this file is there already" in kept.stderr
    assert "--force" in kept.stderr
    done = run(*query, "--force")
    assert (done.exit_code, done.stdout) == (0, "")
    assert target.stat().st_ino != before
    assert target.read_bytes() == f"s\r\n{vocab.BASE}plan/lakeside\r\n".encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "out.csv"]


def test_list_and_describe_name_both_languages() -> None:
    listed = run("--list").stdout.splitlines()
    assert [line.split() for line in listed].count(["targets", "目标", "Targets"]) == 1
    described = run("--describe", "evidence").stdout
    assert "Which characters of the text" in described
    assert "at=413" in described
    assert "figureEvidence" in described


def test_a_file_without_header_does_not_describe_itself(tmp_path: Path) -> None:
    path = tmp_path / "plain.rq"
    path.write_text("ASK {}")
    assert "this query does not describe itself" in run("--describe", path).stderr


def test_output_is_utf8_under_any_locale(built: Path) -> None:
    query = "SELECT ?l { ?s rdfs:label ?l FILTER(LANG(?l) = 'zh') } ORDER BY ?l"
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for form, line_end, environment in (
        ("csv", b"\r\n", locale),
        ("csv", b"\r\n", {"PYTHONIOENCODING": "gbk"}),
        ("table", b"\n", locale),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "graphbuild", "query", "-e", query, "--build", built, "--format", form],
            env=environment,
            capture_output=True,
            check=True,
        )
        assert "湖滨规划".encode() + line_end in done.stdout


# ---- languages

HEADER_OF_TWO = HEADER.replace(
    "#+ - {name: part",
    "#+ - {name: name_zh, type: text, language: zh, description: {zh: 名称, en: Chinese name}}\n"
    "#+ - {name: name_en, type: text, language: en, description: {zh: 英文名称, en: English name}}\n"
    "#+ - {name: part",
)
BODY_OF_TWO = BODY.replace("?part ?year WHERE {", "?name_zh ?name_en ?part ?year WHERE {").replace(
    "} ORDER", 'BIND("名" AS ?name_zh) BIND("name" AS ?name_en) } ORDER'
)


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        ([], "name_zh,name_en,part,year"),
        (["--lang", "zh"], "name_zh,part,year"),
        (["--lang", "en"], "name_en,part,year"),
    ],
)
def test_a_language_leaves_out_the_columns_of_the_other(
    built: Path, years: Path, options: list[str], columns: str
) -> None:
    years.write_text(HEADER_OF_TWO + BODY_OF_TWO, encoding="utf-8")
    result = run(years, "--build", built, "--format", "csv", *options)
    words = {"name_zh": "名", "name_en": "name", "part": f"{vocab.BASE}plan/lakeside/1", "year": "2020"}
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes.decode().split("\r\n") == [
        columns,
        ",".join(words[column] for column in columns.split(",")),
        "",
    ]


def test_a_question_with_no_column_in_the_language(built: Path, years: Path) -> None:
    header = HEADER.replace("type: iri", "type: text, language: zh").replace(
        "name: year, type: year", "name: year, type: text, language: zh"
    )
    years.write_text(header + BODY, encoding="utf-8")
    assert run(years, "--build", built, "--lang", "zh").exit_code == 0
    result = run(years, "--build", built, "--lang", "en")
    assert (result.exit_code, "all columns of years are in the other language" in result.stderr) == (2, True)


HAN = re.compile(r"[\u4e00-\u9fff]")


def test_describe_in_one_language(years: Path) -> None:
    years.write_text("#+ defect: true\n" + HEADER_OF_TWO + BODY_OF_TWO, encoding="utf-8")
    both, chinese, english = (
        run("--describe", years, *options).stdout for options in ([], ["--lang", "zh"], ["--lang", "en"])
    )
    assert "年份 / Years" in both
    assert "Which parts are of this year?" in both
    assert "缺陷：每一行都有待改正 / defects: each row is something to mend" in both
    assert ("哪些部分属于这一年？" in chinese, "Which parts" in chinese, "Chinese name" in chinese) == (
        True,
        False,
        False,
    )
    assert ("Which parts" in english, "Chinese name" in english) == (True, True)
    assert [len(HAN.findall(text)) > 0 for text in (both, chinese)] == [True, True]
    own = english.replace(TAKES["text"], "")
    assert HAN.findall(own) == []
    rows = [line.split()[:3] for line in english.splitlines()]
    assert ["name_zh", "text", "zh"] in rows


def listing(*entries: tuple[str, str, bool]) -> list[Question]:
    """Questions by name, tags (with commas between) and whether each row is a defect."""
    return [
        Question(
            "",
            header=Header(
                name,
                Words(f"题{name}", f"Title {name}"),
                Words("", ""),
                Words("", ""),
                tuple(tags.split(",")),
                (),
                (),
                defect,
            ),
        )
        for name, tags, defect in entries
    ]


LISTED = listing(
    ("c", "targets", False),
    ("d", "actions,targets", False),
    ("z", "aaa", True),
    ("a", "targets,places", False),
    ("b", "targets", True),
)


def test_the_list_is_in_groups_and_those_of_defects_at_the_end() -> None:
    assert catalogue(LISTED) == (
        "question  标题  title\n"
        "────────  ────  ───────\n"
        "\nactions\n"
        "d         题d   Title d\n"
        "\ntargets\n"
        "a         题a   Title a\n"
        "c         题c   Title c\n"
        "\n缺陷：每一行都有待改正 / defects: each row is something to mend\n"
        "b         题b   Title b\n"
        "z         题z   Title z\n"
    )


def test_the_list_by_tag_and_language() -> None:
    assert catalogue(LISTED, "targets", "en") == (
        "question  title\n"
        "────────  ───────\n"
        "\nactions\n"
        "d         Title d\n"
        "\ntargets\n"
        "a         Title a\n"
        "c         Title c\n"
        "\ndefects: each row is something to mend\n"
        "b         Title b\n"
    )
    assert catalogue(LISTED, "places", "zh") == "question  标题\n────────  ────\n\ntargets\na         题a\n"


def test_every_question_is_in_the_list() -> None:
    lines = run("--list").stdout.splitlines()
    headers = [asked.header for asked in questions() if asked.header]
    titles = {f"{header.id} {header.title.zh} {header.title.en}" for header in headers}
    assert len(titles) == len(questions())
    assert titles - {" ".join(line.split()) for line in lines} == set()
    assert HAN.findall(run("--list", "--lang", "en").stdout) == []


# ---- how much, how long, and in which form


@pytest.mark.parametrize(
    ("limit", "rows", "said"),
    [("0", 0, "0 of 3 rows\n"), ("2", 2, "2 of 3 rows\n"), ("3", 3, ""), ("99", 3, "")],
)
def test_limit_shows_the_first_rows_and_says_so(built: Path, limit: str, rows: int, said: str) -> None:
    query = "SELECT ?s ?p { ?s ?p ?o FILTER(?s = document:lakeside) } ORDER BY ?p ?o"
    result = run("-e", query, "--build", built, "--limit", limit, "--format", "ndjson")
    whole = run("-e", query, "--build", built, "--format", "ndjson").stdout.splitlines()
    assert (result.stdout.splitlines(), result.stderr) == (whole[:rows], said)


def test_limit_of_a_table_and_of_triples(built: Path) -> None:
    table = run("-e", "SELECT ?s { VALUES ?s { 1 2 3 } }", "--build", built, "--limit", "2")
    assert (table.stdout, table.stderr) == ("s\n─\n1\n2\n", "2 of 3 rows\n")
    whole = run("-e", "SELECT ?s { VALUES ?s { 1 2 3 } }", "--build", built, "--limit", "3")
    assert whole.stderr == "3 rows\n"
    triples = run(
        *("-e", "CONSTRUCT { <a:a> <a:b> ?s } { VALUES ?s { 1 2 } }", "--limit", "1"),
        *("--build", built, "--format", "n-triples"),
    )
    assert (triples.stdout.count("\n"), triples.stderr) == (1, "1 of 2 triples\n")


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_byte_order_mark_before_csv_and_tsv(built: Path, tmp_path: Path, form: str) -> None:
    query = ("-e", "SELECT ?l { ?s rdfs:label ?l }", "--build", built, "--format", form)
    plain = run(*query).stdout_bytes
    assert not plain.startswith(b"\xef\xbb\xbf")
    assert run(*query, "--bom").stdout_bytes == b"\xef\xbb\xbf" + plain
    target = tmp_path / f"out.{form}"
    assert run(*query, "--bom", "-o", target).exit_code == 0
    assert target.read_bytes() == b"\xef\xbb\xbf" + plain


@pytest.mark.parametrize(
    ("options", "ending", "start"),
    [
        ([], "csv", b"plan,"),
        (["--bom"], "csv", b"\xef\xbb\xbfplan,"),
        (["--format", "table"], "txt", b"plan "),
        (["--format", "markdown"], "md", b"| plan "),
        (["--format", "ndjson", "--lang", "en"], "ndjson", b""),
        (["--format", "json"], "json", b'{"head":{"vars":["plan"'),
    ],
)
def test_all_answers_have_the_ending_of_their_format(
    built: Path, tmp_path: Path, options: list[str], ending: str, start: bytes
) -> None:
    folder = tmp_path / "answers"
    result = run("--all", "-o", folder, "--build", built, *options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert {path.name for path in folder.iterdir()} == {f"{asked.name}.{ending}" for asked in questions()}
    assert (folder / f"measures.{ending}").read_bytes().startswith(start)


def test_all_answers_in_one_language(
    built: Path, years: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    years.write_text(HEADER_OF_TWO + BODY_OF_TWO, encoding="utf-8")
    monkeypatch.setattr("graphbuild.cli.query.questions", lambda: [read_question(years)])
    result = run("--all", "-o", tmp_path / "answers", "--build", built, "--lang", "en")
    assert result.stderr == f"1 question answered, 1 row: {tmp_path / 'answers'}\n"
    assert (tmp_path / "answers" / "years.csv").read_text(encoding="utf-8").startswith("name_en,part,year\n")


FOREVER = [
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?l), STR(?f), '!')) }",
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?l), STR(?f), '!')) }",
    "CONSTRUCT { ?a ?b ?l } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * { ?a <a:b>" + "/<a:b>" * 3_000 + " ?c }",
]


def shell(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "graphbuild", "query", *map(str, arguments)]


@pytest.mark.parametrize("query", FOREVER)
def test_a_query_that_takes_for_ever_is_given_up(built: Path, tmp_path: Path, query: str) -> None:
    target = tmp_path / "out"
    done = subprocess.run(
        shell("-e", query, "--build", built, "--timeout", "0.5", "-o", target),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("the query takes longer than 0.5 s\n  → ")
    assert done.stderr.count("\n") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build"]


def test_there_are_five_queries_that_take_for_ever() -> None:
    assert len(FOREVER) == 5


def test_time_without_end(built: Path) -> None:
    for seconds in ("0", "inf", "1e9"):
        result = run("-e", "ASK { }", "--build", built, "--timeout", seconds)
        assert (result.exit_code, result.stdout) == (0, "true\n")


LEFT_BEHIND = """
import _thread, atexit, sys, threading, time
from graphbuild.cli import main
from graphbuild.query import deadline

def interrupt():
    while not deadline._working:
        time.sleep(0.01)
    _thread.interrupt_main()

atexit.register(print, "the interpreter ends while the query is at work")
if sys.argv.pop(1) == "interrupt":
    threading.Thread(target=interrupt, daemon=True).start()
main(sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("way", "seconds", "code", "said"),
    [("interrupt", "0", 130, "interrupted"), ("wait", "0.5", 2, "the query takes longer than 0.5 s")],
)
def test_a_query_that_is_left_at_work_does_not_see_the_interpreters_end(
    built: Path, way: str, seconds: str, code: int, said: str
) -> None:
    arguments = [way, "query", "-e", FOREVER[0], "--build", str(built), "--timeout", seconds]
    done = subprocess.run(
        [sys.executable, "-c", LEFT_BEHIND, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
    )
    assert (done.returncode, done.stdout, done.stderr.splitlines()[0]) == (code, "", said)


def test_what_is_asked_within_a_time_gives_or_raises_what_it_does() -> None:
    assert within(5, lambda: 7) == within(0, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)
    done = threading.Event()
    with pytest.raises(OvertimeError, match=r"takes longer than 0\.05 s") as caught:
        within(0.05, done.wait, Path("x.rq"))
    done.set()
    assert (caught.value.exit_code, caught.value.faults[0].path) == (2, Path("x.rq"))
