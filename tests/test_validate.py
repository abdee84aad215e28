"""Each check finds what it is for in a plan broken on purpose, and says where and how to mend it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lake import build, cases
from pyoxigraph import Store

from graphbuild import vocab
from graphbuild.errors import InputError
from graphbuild.validate import Finding, shacl, summary, validate
from graphbuild.validate.checks import CHECKS

PLAN = vocab.Names().plan("lake")
MEASURE = f"{PLAN}/1.1"
BASE = vocab.BASE
NOTES = ("unverified", "draft")


def quote(start: int, end: int) -> str:
    """An update that quotes a span of the text."""
    words = ("甲乙丙丁戊己庚辛壬癸" * 4)[: end - start]
    name = f"char={start},{end}"
    return f"""
        INSERT DATA {{
            <plan/lake/source#{name}> a plan:Evidence ; oa:hasSource <plan/lake/source> ;
                oa:hasSelector <plan/lake/source/position#{name}>, <plan/lake/source/quotation#{name}> .
            <plan/lake/source/position#{name}> a oa:TextPositionSelector ; oa:start {start} ; oa:end {end} .
            <plan/lake/source/quotation#{name}> a oa:TextQuoteSelector ; oa:exact "{words}"@zh
        }}"""


BROKEN = {
    "unknown-term": "INSERT DATA { <plan/lake/1.1> plan:budget 5 }",
    "blank-node": "INSERT DATA { <plan/lake/1.1> dcterms:relation [] }",
    "undescribed": "INSERT DATA { <plan/lake/1.1> dcterms:requires <plan/lake/9.9> }",
    "language-tag": 'INSERT DATA { <program/greening> skos:altLabel "植树"@zh-hans }',
    "orphan": """INSERT DATA {
        <unit/litre> a qudt:Unit ; plan:dimension "volume" ; rdfs:label "升"@zh, "litres"@en
    }""",
    "duplicate-label": """
        DELETE DATA { <program/greening> rdfs:label "绿化行动"@zh } ;
        INSERT DATA { <program/greening> rdfs:label "绿色战略"@zh }""",
    "duplicate-name": 'INSERT DATA { <program/greening> skos:altLabel "绿色战略"@zh }',
    "duplicate-target": """
        INSERT { <plan/lake/1.1/target/more-growth> ?property ?value }
        WHERE { <plan/lake/1.1/target/growth> ?property ?value }""",
    "duplicate-responsibility": """
        INSERT { <plan/lake/1.1/responsibility/council-again> ?property ?value }
        WHERE { <plan/lake/1.1/responsibility/council> ?property ?value }""",
    "cycle": "INSERT DATA { <place/cn-330411> geo:sfWithin <place/east> }",
    "subset-sum": """
        DELETE DATA { <plan/lake/1.1/target/wetland-parks> plan:valueAsWritten "1" ; qudt:numericValue 1.0 ;
            plan:baseValue 1.0 } ;
        INSERT DATA { <plan/lake/1.1/target/wetland-parks> plan:valueAsWritten "4" ; qudt:numericValue 4.0 ;
            plan:baseValue 4.0 }""",
    "value-as-written": """
        DELETE DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten "6" } ;
        INSERT DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten "6.5" }""",
    "base-value": """
        DELETE DATA { <plan/lake/1.1/target/growth> plan:baseValue 6.0 } ;
        INSERT DATA { <plan/lake/1.1/target/growth> plan:baseValue 0.06 }""",
    "figure-in-evidence": """
        DELETE DATA { <plan/lake/1.1/target/growth> plan:figureEvidence <plan/lake/source#char=8,10> } ;
        INSERT DATA { <plan/lake/1.1/target/growth> plan:figureEvidence <plan/lake/source#char=0,4> }""",
    "evidence-name": """
        DELETE DATA { <plan/lake/source/position#char=0,4> oa:end 4 } ;
        INSERT DATA { <plan/lake/source/position#char=0,4> oa:end 3 }""",
    "english": 'DELETE DATA { <plan/lake/1.1> rdfs:label "Parks"@en }',
    "draft": "INSERT DATA { <plan/lake/1.1> plan:reviewStatus review-status:draft }",
    "quoted-share": quote(10, 50),
}
"""Name of a check → a change of the conforming plan that it finds, and nothing else does."""


def found(out: Path, update: str = "") -> list[Finding]:
    """What validation says of the plan after an update, but for the notes on its spans and its drafts."""
    findings = validate(build(out, update), sources=None)
    return [finding for finding in findings if finding.rule not in NOTES]


def test_the_conforming_plan_has_no_findings_but_notes(tmp_path: Path) -> None:
    drafts, spans = validate(build(tmp_path), sources=None)
    for finding, rule in ((drafts, "draft"), (spans, "unverified")):
        assert (finding.severity, finding.node, finding.rule) == ("information", PLAN, rule)
    assert drafts.message.startswith("Nobody has reviewed its drafts yet: statements 1, proposed entries 1.")
    assert spans.message.startswith("4 spans were not compared with the text")


DRAFTS = {
    "nothing is a draft": (
        """DELETE { ?node plan:reviewStatus review-status:draft } WHERE { ?node plan:reviewStatus ?any } ;
        DELETE DATA { <place/hills> dcterms:source <plan/lake> } ;
        INSERT DATA { <plan/lake/1.1/outcome/parks> rdfs:label "parks built"@en }""",
        [],
    ),
    "the plan is a draft, and one statement is not": (
        """DELETE DATA { <plan/lake> plan:reviewStatus review-status:reviewed } ;
        INSERT DATA { <plan/lake> plan:reviewStatus review-status:draft .
            <plan/lake/1.1> plan:reviewStatus review-status:reviewed }""",
        ["statements 15, proposed entries 1"],
    ),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_drafts_are_counted(name: str, tmp_path: Path) -> None:
    update, counts = DRAFTS[name]
    findings = [each for each in validate(build(tmp_path, update), sources=None) if each.rule != "unverified"]
    assert [finding.rule for finding in findings] == ["draft"] * len(counts)
    assert [finding.message.partition(": ")[2].partition(".")[0] for finding in findings] == counts


NO_ENGLISH = {
    "a statement": ("<plan/lake/1.1> rdfs:label 'Parks'@en", f"{MEASURE}", "label"),
    "a qualifier": (
        "<plan/lake/1.1/target/parks/qualifier/area> rdfs:label 'area'@en",
        f"{MEASURE}/target/parks/qualifier/area",
        "label",
    ),
    "an entry": ("<program/greening> rdfs:label 'Greening campaign'@en", f"{BASE}program/greening", "label"),
    "a unit": ("<unit/mu> rdfs:label 'mu'@en", f"{BASE}unit/mu", "label"),
    "the title": ("<plan/lake> dcterms:title 'Lake plan'@en", PLAN, "title"),
    "another reading": (
        "<plan/lake/1.1/action/build> plan:ambiguity 'greens too'@en",
        f"{MEASURE}/action/build",
        "ambiguity",
    ),
}
"""What lacks its English → the triple to remove, the node, and what the finding says is missing."""
DRAFTED = """DELETE DATA { <plan/lake> plan:reviewStatus review-status:reviewed } ;
    INSERT DATA { <plan/lake> plan:reviewStatus review-status:draft }"""


@pytest.mark.parametrize("name", NO_ENGLISH)
def test_only_a_draft_may_lack_its_english(name: str, tmp_path: Path) -> None:
    triple, node, words = NO_ENGLISH[name]
    (finding,) = found(tmp_path / "reviewed", f"DELETE DATA {{ {triple} }}")
    assert (finding.rule, finding.severity, finding.node) == ("english", "error", node)
    assert finding.message.startswith(f"Its {words} is not there in English")
    of_plan = found(tmp_path / "draft", f"DELETE DATA {{ {triple} }} ; {DRAFTED}")
    assert [finding.node for finding in of_plan] == [node] * (name in ("an entry", "a unit"))
    own = f"INSERT DATA {{ <{node}> plan:reviewStatus review-status:draft }}"
    one = found(tmp_path / "one", f"DELETE DATA {{ {triple} }} ; {own if node != PLAN else DRAFTED}")
    assert one == []


def test_a_reviewed_statement_of_a_draft_needs_its_english(tmp_path: Path) -> None:
    reviewed = """DELETE DATA { <plan/lake/1.1> rdfs:label "Parks"@en } ;
        INSERT DATA { <plan/lake/1.1> plan:reviewStatus review-status:reviewed }"""
    assert [finding.node for finding in found(tmp_path, f"{DRAFTED} ; {reviewed}")] == [MEASURE]


def test_an_outcome_of_the_year_to_come_is_blamed_itself(tmp_path: Path) -> None:
    update = next(case.update for case in cases() if case.shape == "OutcomeNotFuture")
    assert [finding.node for finding in found(tmp_path, update)] == [f"{MEASURE}/outcome/parks"]


def test_a_draft_is_valid_and_stands_in_its_text(draft_build: Path) -> None:
    (finding,) = validate(draft_build, sources=Path(__file__).parent / "samples")
    assert (finding.severity, finding.rule, finding.line) == ("information", "draft", 3)
    assert "statements 32, proposed entries 7" in finding.message


def test_every_check_has_its_case() -> None:
    assert set(BROKEN) == {check.rule for check in CHECKS} | {"quoted-share"}
    assert len(BROKEN) == 18


@pytest.mark.parametrize("rule", BROKEN)
def test_a_check_finds_what_it_is_for_and_no_other_does(rule: str, tmp_path: Path) -> None:
    findings = validate(build(tmp_path, BROKEN[rule]), sources=None)
    findings = [finding for finding in findings if finding.rule == rule or finding.rule not in NOTES]
    assert {finding.rule for finding in findings} == {rule}
    severities = {check.rule: check.severity for check in CHECKS} | {"quoted-share": "error"}
    assert {finding.severity for finding in findings} == {severities[rule]}
    assert all(": " in finding.message and "{" not in finding.message for finding in findings)


def test_a_circle_is_told_of_every_thing_in_it(tmp_path: Path) -> None:
    findings = found(tmp_path, BROKEN["cycle"])
    assert [finding.node.rpartition("/")[2] for finding in findings] == ["cn-330411", "east"]


def test_a_shared_figure_that_tells_what_differs_is_no_duplicate(tmp_path: Path) -> None:
    level = "INSERT DATA { <plan/lake/1.1/target/more-growth> plan:governmentLevel government-level:county }"
    assert found(tmp_path, f"{BROKEN['duplicate-target']} ; {level}") == []


def test_targets_that_share_a_figure_are_apart_by_the_words_of_their_qualifiers(tmp_path: Path) -> None:
    def rules(folder: str, first: str, second: str) -> set[str]:
        size = "".join(
            f"""INSERT DATA {{ <plan/lake/1.1/target/{target}> plan:qualifier <plan/lake/{target}-size> .
                <plan/lake/{target}-size> rdfs:label "{label}"@zh }} ;"""
            for target, label in (("growth", first), ("more-growth", second))
        )
        return {
            finding.rule for finding in found(tmp_path / folder, f"{BROKEN['duplicate-target']} ; {size}")
        }

    assert "duplicate-target" in rules("same", "面积", "面积")
    assert "duplicate-target" not in rules("other", "面积", "长度")


def test_a_label_shared_in_both_languages_is_one_finding(tmp_path: Path) -> None:
    update = """
        INSERT DATA { <unit/bit> a qudt:Unit ; plan:dimension "count" ; rdfs:label "个"@zh, "pieces"@en .
            <plan/lake/1.1> dcterms:requires <unit/bit> }"""
    assert [finding.rule for finding in found(tmp_path, update)] == ["duplicate-label"]


def test_quotes_that_overlap_are_counted_once(tmp_path: Path) -> None:
    assert found(tmp_path, f"{quote(10, 34)} ; {quote(20, 38)}") == []


def test_an_entry_that_only_names_itself_is_an_orphan(tmp_path: Path) -> None:
    unit = 'plan:baseUnit <unit/litre> ; plan:factor 1.0 ; rdfs:label "升"@zh, "litres"@en'
    findings = found(
        tmp_path, f"INSERT DATA {{ <unit/litre> a qudt:Unit ; plan:dimension 'volume' ; {unit} }}"
    )
    assert [finding.rule for finding in findings] == ["orphan"]


def test_bodies_of_two_territories_may_share_a_label(tmp_path: Path) -> None:
    update = """
        DELETE DATA { <body/parks> rdfs:label "园林局"@zh } ;
        INSERT DATA { <body/parks> rdfs:label "区政府"@zh ; dcterms:spatial <place/hills> }"""
    assert found(tmp_path / "apart", update) == []
    together = found(tmp_path / "together", update.replace("<place/hills>", "<place/cn-330411>"))
    assert [finding.rule for finding in together] == ["duplicate-label"]


def test_a_broken_shape_is_an_error_at_the_line_of_the_encoding(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path, "DELETE DATA { <plan/lake/1.1/target/growth> plan:deadline <plan/lake/period> }"
    )
    assert finding == Finding(
        severity="error",
        node=f"{MEASURE}/target/growth",
        message="A target has exactly one deadline, its own or the plan's period: point plan:deadline at a"
        " plan:Deadline.",
        path="lake.yaml",
        line=40,
        rule="TargetDeadline",
    )


def test_other_processes_find_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = build(tmp_path, "DELETE { ?node rdfs:label ?label } WHERE { ?node rdfs:label ?label }")
    here = validate(out, sources=None)
    monkeypatch.setattr(shacl, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(shacl, "report", None)  # it is called in the other processes alone
    there = validate(out, sources=None)
    assert len(there) > 28
    assert there == here


def test_a_shape_by_query_blames_the_thing_at_fault_and_not_the_plan(tmp_path: Path) -> None:
    update = next(case.update for case in cases() if case.shape == "DeadlineNotPast")
    assert [finding.node for finding in found(tmp_path, update)] == [f"{MEASURE}/target/wetland-parks"]


def test_the_value_at_fault_is_shown(tmp_path: Path) -> None:
    update = "INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:via <body/council> }"
    (finding,) = found(tmp_path, update)
    assert finding.message.endswith(f"Found: {vocab.BASE}body/council")


def test_an_entry_that_no_plan_names_is_validated_too(tmp_path: Path) -> None:
    findings = found(
        tmp_path, "INSERT DATA { <unit/litre> a qudt:Unit ; plan:dimension 'volume' ; rdfs:label '升'@zh }"
    )
    assert [(finding.rule, finding.severity) for finding in findings] == [
        ("english", "error"),
        ("orphan", "warning"),
    ]


def test_findings_are_sorted_by_gravity_place_and_node(tmp_path: Path) -> None:
    findings = validate(build(tmp_path, f"{BROKEN['orphan']} ; {BROKEN['base-value']}"), sources=None)
    assert [finding.severity for finding in findings] == ["error", "warning", "information", "information"]
    assert findings == sorted(findings, key=lambda finding: finding.order)


def test_findings_are_the_same_under_any_hash_seed(tmp_path: Path) -> None:
    build(tmp_path, "DELETE { ?node rdfs:label ?label } WHERE { ?node rdfs:label ?label }")
    program = "import sys; from pathlib import Path; from graphbuild.validate import validate;"
    program += "sys.stdout.write(repr(validate(Path(sys.argv[1]), sources=None)))"
    outputs = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0].count(b"BilingualLabel") == 28
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize(("plan", "rules"), [("before", set()), ("lake", {"undescribed"})])
def test_a_target_of_a_plan_that_is_not_here_may_be_answered(
    plan: str, rules: set[str], tmp_path: Path
) -> None:
    outcome = "<plan/lake/1.1/outcome/parks> plan:answers"
    update = f"DELETE WHERE {{ {outcome} ?target }} ; INSERT DATA {{ {outcome} <plan/{plan}/1.1/target/x> }}"
    found = validate(build(tmp_path, update), sources=None)
    assert {finding.rule for finding in found if finding.rule not in NOTES} == rules


def test_a_summary_counts_by_severity() -> None:
    error, note = Finding("error", PLAN, "a"), Finding("information", PLAN, "b")
    assert summary([error, note, error]) == "2 errors, 1 information"
    assert summary([Finding("warning", PLAN, "c")]) == "1 warning"
    assert summary([]) == "no findings"


def with_text(out: Path, characters: str, *, numbers: bool = False) -> list[tuple[str, str]]:
    """Rule and node of what validation says of the plan against this text, which is told as its source.

    Of numbers the message in place of the rule.
    """
    raw = characters.encode()
    (out / "texts").mkdir()
    (out / "texts" / "lake.txt").write_bytes(raw)
    update = f"""
        DELETE {{ ?source plan:sha256 ?old }}
        INSERT {{ ?source plan:sha256 "{hashlib.sha256(raw).hexdigest()}" }}
        WHERE {{ ?source plan:sha256 ?old }}"""
    findings = validate(build(out / "build", update), sources=out / "texts")
    told = [finding for finding in findings if finding.rule not in NOTES]
    assert all(finding.severity == "error" for finding in told)
    if numbers:
        return [
            (each.message, each.node.rpartition("/")[2]) for each in told if each.rule == "number-in-text"
        ]
    told = [finding for finding in told if finding.rule != "number-in-text"]  # the plan's are all at one span
    return [(finding.rule, finding.node.rpartition("/")[2]) for finding in told]


def test_a_quote_within_another_takes_nothing_from_what_is_quoted(tmp_path: Path) -> None:
    findings = found(tmp_path, f"{quote(10, 50)} ; {quote(12, 20)}")
    assert [finding.rule for finding in findings] == ["quoted-share"]


def test_quotes_that_stand_in_the_text_are_no_finding(tmp_path: Path) -> None:
    assert with_text(tmp_path, "湖区今年建成公园3个,并养护湖岸。") == []


def test_a_quote_that_is_not_at_its_span_is_an_error(tmp_path: Path) -> None:
    assert with_text(tmp_path, "湖区今年新建公园3个,并养护湖岸。") == [("quote-in-text", "source#char=4,10")]


def test_a_number_that_is_not_that_of_its_figure_is_an_error(tmp_path: Path) -> None:
    told = with_text(tmp_path, "湖区今年建成公园3个,并养护湖岸。", numbers=True)
    assert ("The number 4 个 is not that of its figure, 3个: correct it.", "parks") in told
    assert ("The number 1..2 亩 is not that of its figure, 3个: correct it.", "area") in told
    assert not [message for message, _ in told if message.startswith("The number 3 ")]


def test_figures_that_stand_in_the_text_are_no_finding(tmp_path: Path) -> None:
    assert with_text(tmp_path, "湖区今年建成公园几个,并养护湖岸。", numbers=True) == []


def test_a_quote_that_is_a_whole_sentence_is_an_error(tmp_path: Path) -> None:
    assert with_text(tmp_path, "湖区。\n建成公园3个。") == [("whole-sentence", "source#char=4,10")]


def test_another_text_than_the_encoded_one_is_an_error_at_its_source(tmp_path: Path) -> None:
    (tmp_path / "lake.txt").write_text("湖区。", "utf-8")
    (finding, _) = validate(build(tmp_path / "build"), sources=tmp_path)
    assert (finding.severity, finding.rule, finding.node) == ("error", "other-text", f"{PLAN}/source")


def test_a_text_that_is_not_there_is_an_error_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"lake\.txt.*\n.*--sources"):
        validate(build(tmp_path / "build"), sources=tmp_path)


def test_a_text_that_is_not_there_is_told_before_the_long_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Store] = []
    monkeypatch.setattr("graphbuild.validate.shacl_findings", begun.append)
    with pytest.raises(InputError, match=r"lake\.txt"):
        validate(build(tmp_path / "build"), sources=tmp_path)
    assert begun == []


def test_the_sample_is_valid_and_stands_in_its_text(sample_build: Path) -> None:
    (finding,) = validate(sample_build, sources=Path(__file__).parent / "samples")
    assert finding.rule == "draft"
    assert "statements 1, proposed entries 0" in finding.message


def test_the_plans_of_the_project_are_valid(real_build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    findings = validate(real_build, sources=None)
    assert capfd.readouterr().err == ""  # of the processes that share the work, too
    assert {finding.severity for finding in findings} == {"information"}
    assert {finding.rule for finding in findings} <= {"unverified", "draft"}


def test_no_build_is_an_error_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="graphbuild build"):
        validate(tmp_path, sources=None)


def test_the_checks_end_on_a_plan_without_anything(tmp_path: Path) -> None:
    build(tmp_path)
    Store(tmp_path / "store" / "lake").clear()
    assert validate(tmp_path, sources=None) == []
