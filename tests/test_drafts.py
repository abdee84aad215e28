"""What only a draft may do: lack its English, tell the rule that found it, propose entries of authorities."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import AUTHORITIES, DRAFT, SAMPLE, SAMPLES
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from graphbuild import vocab
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.build import build, in_memory
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.diff import diff
from graphbuild.encoding import read_encoding, read_encodings
from graphbuild.encoding.proposals import joined, proposers
from graphbuild.errors import Fault, FindingsError, InputError
from graphbuild.model import Plan
from graphbuild.path import paths, sentence

CHARACTERS = DRAFT.read_text("utf-8")
REVIEWED = CHARACTERS.replace("status: draft\n", "status: reviewed\n", 1)
BASE = vocab.BASE
Lists = tuple[Authorities, Concepts]


@pytest.fixture(scope="module")
def lists() -> Lists:
    concepts = read_concepts()
    return read_authorities(AUTHORITIES, concepts), concepts


@pytest.fixture(scope="module")
def plan(lists: Lists) -> Plan:
    return read_encoding(DRAFT, *lists).plan


def written(characters: str, folder: Path, name: str = "plan.yaml") -> Path:
    path = folder / name
    path.write_text(characters, "utf-8")
    return path


def faults(characters: str, folder: Path, lists: Lists) -> tuple[Fault, ...]:
    path = written(characters, folder)
    with pytest.raises(InputError) as caught:
        read_encoding(path, *lists)
    assert all(fault.path == path and fault.line is not None for fault in caught.value.faults)
    return caught.value.faults


def line_of(words: str, characters: str = CHARACTERS) -> int:
    return characters[: characters.index(words)].count("\n") + 1


# what the file may say


def test_the_counts_are_those_that_were_made_by_hand(plan: Plan) -> None:
    expected = {key: number for key, number in plan.expect if number is not None}
    assert len(expected) == 13
    assert plan.counts() == expected | {"baselines": 0}


FAULTS = {
    "indicator of an outcome": (
        "indicator: park-rank",
        "indicator: park-ranks",
        "no indicator",
        "'park-rank'",
    ),
    "unit of an outcome": ("unit: 座", "unit: 坐", "nobody defined the unit '坐'", "mean '座'? Else"),
    "place of an outcome": (
        "place: lakeside-soft",
        "place: lakside-soft",
        "no place",
        "'lakeside-software-park'",
    ),
    "place of a rank": ("ranked_within: cn-990000", "ranked_within: cn-99", "no place", "places.csv"),
    "outcome twice": (
        "- id: unemployment",
        "- id: sewers",
        "'sewers' stands twice in outcomes",
        "another id",
    ),
    "outcome twice in an area": (
        "- id: households",
        "- id: factories",
        "stands twice in outcomes",
        "another id",
    ),
    "result to come": (
        "period: {year: 2020,",
        "period: {year: 2023,",
        "the result of 2023",
        "a target of a measure",
    ),
    "figure of an outcome": (
        "figure: [33, 40]",
        "figure: [20, 40]",
        "crosses the border of its evidence",
        "mend",
    ),
    "quote of an outcome": ("降到 3.1%'", "降到 3.1'", "the quote has 13 characters", "exactly"),
    "year of an outcome": ("evidence: [90, 95]", "evidence: [9991, 9996]", "ends outside the text", "mend"),
    "rule that is no slug": (
        "found_by: rank-of-review",
        "found_by: Rank 3",
        "'found_by' cannot be",
        "hyphens",
    ),
    "count of outcomes": ("outcomes: 6", "outcomes: 7", "7 outcomes expected, 6 found", "mend 'expect'"),
    "unknown kind of proposal": (
        "  programs:\n  - {id: j",
        "  brands:\n  - {id: j",
        "'brands' is unknown",
        "did you mean",
    ),
    "proposal without a name": (", name: {zh: 新增储热能力}", "", "the key 'name' is missing", "add name:"),
    "kind of a program": (
        "kind: action-plan",
        "kind: action-plans",
        "code list program-kind",
        "'action-plan'",
    ),
    "kind of a place": ("kind: corridor", "kind: corridors", "code list place-kind", "'corridor'"),
    "kind of a body": ("kind: department", "kind: bureau", "code list body-kind", "write one of"),
    "place around": ("within: cn-990101", "within: cn-990109", "no place is called", "under 'places'"),
    "territory": (
        "湖滨区经信局}, territory: cn-990101",
        "湖滨区经信局}, territory: x",
        "no place is called",
        "propose",
    ),
    "base of a unit": ("base: 米", "base: 尺", "nobody defined the unit '尺'", "under 'units'"),
    "base of a unit, mistyped": (
        "base: 米",
        "base: 糜",
        "nobody defined the unit '糜'",
        "did you mean '米'?",
    ),
    "place around, mistyped": (
        "within: cn-990101",
        "within: cn-99010",
        "no place is called",
        "did you mean 'cn-990101'?",
    ),
    "base with a base": ("base: 米", "base: 公里", "the base '公里' has a base itself", "name '米'"),
    "factor": ("factor: 500", "factor: 5百", "'factor' cannot be '5百'", "a positive number"),
    "factor of nothing": ("factor: 500", "factor: 0", "the factor is no positive number", "2000/3"),
    "factor without a base": ("base: 米, ", "", "a factor is of a 'base'", "remove it"),
    "indicator that exists": (
        "{id: heat-storage-added",
        "{id: park-rank",
        "'park-rank' exists already, with the name 园区综合排名",
        "another id",
    ),
    "place that exists": (
        "{id: lakeside-science-corridor, kind",
        "{id: cn-330411, kind",
        "name 秀洲区",
        "remove",
    ),
    "unit that exists": (
        "{written: 蒸吨}",
        "{written: 平方米}",
        "exists already, with the name 平方米",
        "remove",
    ),
    "proposed twice": ("{id: trails-built", "{id: heat-storage-added", "is proposed twice", "keep one"),
    "in a circle": ("within: cn-990101", "within: lakeside-science-corridor", "lies in itself", "circle"),
}
"""What is wrong → what to replace in the draft, by what, and the words of fault and remedy."""


def test_there_are_as_many_cases_of_faults_as_there_should_be() -> None:
    assert len(FAULTS) == 31


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_draft_is_told_at_its_line(name: str, tmp_path: Path, lists: Lists) -> None:
    old, new, what, remedy = FAULTS[name]
    assert CHARACTERS.count(old) >= 1
    found = faults(CHARACTERS.replace(old, new, 1), tmp_path, lists)
    fitting = [fault.line for fault in found if what in fault.what and remedy in fault.remedy]
    assert line_of(old) in fitting, [str(fault) for fault in found]


def test_places_in_a_circle_are_each_told(tmp_path: Path, lists: Lists) -> None:
    circle = """  - {id: one, kind: zone, name: {zh: 甲区}, within: other}
  - {id: other, kind: zone, name: {zh: 乙区}, within: one}
  bodies:
"""
    found = faults(CHARACTERS.replace("  bodies:\n", circle, 1), tmp_path, lists)
    assert [fault.what for fault in found] == [
        f"'{each}' lies in itself, over its parents" for each in ("one", "other")
    ]


# the English


def test_a_draft_may_lack_its_english_and_what_is_reviewed_may_not(tmp_path: Path, lists: Lists) -> None:
    proposing = "only a draft proposes entries of the authorities"
    found = faults(REVIEWED, tmp_path, lists)
    assert [fault.line for fault in found if fault.what == proposing] == [line_of("proposed:")]
    (english,) = [fault for fault in found if fault.what != proposing]
    assert english.what.startswith("the key 'en' is missing in 'title': only a draft may lack it; ")
    assert "status: draft" in english.remedy
    lacking = [
        number
        for number, line in enumerate(CHARACTERS.splitlines(), 1)
        if "{zh: " in line and ", en:" not in line
    ]
    proposed = range(line_of("proposed:"), line_of("outcomes:\n- id"))
    first, *others = [line for line in lacking if line not in proposed]
    assert english.line == first
    lines = ", ".join(map(str, others))
    assert english.what.endswith(f"so it is in {len(others)} more entries, in the lines {lines}")
    assert len(others) == 24


OWN = {
    "a target": (
        "confidence: medium\n    - id: sanitary",
        "      status: reviewed\n",
        "label",
        "建成环湖步道里程",
    ),
    "an outcome of the plan": (
        "confidence: high\n- id: unemployment",
        "  status: reviewed\n",
        "label",
        "完成污水管网",
    ),
    "a heading": (
        "found_by: heading\n  confidence: high\n  outcomes",
        "  status: reviewed\n",
        "name",
        "壮大产业，",
    ),
}
"""A statement → where its own status is put, and the key and words that then lack their English."""


@pytest.mark.parametrize("name", OWN)
def test_a_statement_that_is_reviewed_needs_its_english(name: str, tmp_path: Path, lists: Lists) -> None:
    place, status, key, words = OWN[name]
    start = CHARACTERS.index(place)
    end = CHARACTERS.index("\n", start) + 1
    changed = CHARACTERS[:end] + status + CHARACTERS[end:]
    (fault,) = faults(changed, tmp_path, lists)
    assert fault.what == f"the key 'en' is missing in {key!r}: only a draft may lack it"
    assert fault.remedy.startswith(f"add en: with the English of {words}")
    assert fault.line == line_of(f"{{zh: {words}", changed)


def test_the_english_of_a_qualifier_and_of_another_reading_is_wanted_too(
    tmp_path: Path, lists: Lists
) -> None:
    sample = SAMPLE.read_text("utf-8")
    for key, old in (
        ("label", ", en: Total investment of a project"),
        ("ambiguity", ", en: The 15 may be those of"),
    ):
        end = sample.index("}", sample.index(old))
        changed = sample[: sample.index(old)] + sample[end:]
        (fault,) = faults(changed, tmp_path, lists)
        assert (fault.line, key in fault.what) == (line_of(old, sample), True)


def test_a_mention_has_a_status_of_its_own(tmp_path: Path, lists: Lists) -> None:
    mention = "{id: cn-330411, as: partner, evidence: [287, 289], "
    remark = f"{mention}ambiguity: {{zh: 或指旧区}}, "
    assert mention in CHARACTERS
    read_encoding(written(CHARACTERS.replace(mention, remark), tmp_path), *lists)
    (fault,) = faults(CHARACTERS.replace(mention, f"{remark}status: reviewed, "), tmp_path, lists)
    assert fault.what == "the key 'en' is missing in 'ambiguity': only a draft may lack it"
    assert fault.line == line_of(mention)


def test_a_draft_within_a_reviewed_plan_may_lack_it(tmp_path: Path, lists: Lists) -> None:
    sample = SAMPLE.read_text("utf-8")
    changed = sample.replace(", en: Cooperation projects attracted}", "}", 1)
    assert changed != sample
    plan = read_encoding(written(changed, tmp_path), *lists).plan
    target = next(
        each for _, measure in plan.measures() for each in measure.targets if each.status == "draft"
    )
    assert target.label.en is None


# proposals


def test_what_is_proposed_counts_as_an_entry(plan: Plan, lists: Lists) -> None:
    authorities, _ = lists
    known = joined([plan], authorities)
    assert joined([], authorities) is authorities
    assert len(known.places) == len(authorities.places) + 1 == len(list(known.places))
    assert "lakeside-science-corridor" in known.places
    assert known.places["lakeside-science-corridor"].within == ("cn-990101",)
    assert known.units["里"].base == "metre"
    assert known.units["里"].factor == Fraction(500)
    assert known.units["里"].dimension == "length"
    assert known.units["蒸吨"].base == known.units["蒸吨"].id == "84b8-5428"
    assert known.units_by_id["91cc"] == known.units["里"]
    assert known.bodies["every-town"] == authorities.bodies["every-town"]
    assert set(proposers([plan]).values()) == {("draft-2022",)}
    assert len(proposers([plan])) == 7


def test_a_township_that_the_divisions_lack_has_its_code(tmp_path: Path, lists: Lists) -> None:
    town = "{id: cn-990101109, kind: admin-township, name: {zh: 北湖镇}, within: cn-990101}"
    changed = CHARACTERS.replace("  bodies:\n", f"  - {town}\n  bodies:\n", 1)
    plan = read_encoding(written(changed, tmp_path), *lists).plan
    assert joined([plan], lists[0]).places["cn-990101109"].code == "990101109"


def named_by_another(folder: Path) -> Path:
    """The sample, reviewed, with an action in the place that the draft proposes."""
    sample = SAMPLE.read_text("utf-8")
    return written(
        sample.replace(
            "id: lakeside-software-park, as: location", "id: lakeside-science-corridor, as: location", 1
        ),
        folder,
    )


def test_another_plan_of_the_build_may_name_what_a_draft_proposes(tmp_path: Path, lists: Lists) -> None:
    other = named_by_another(tmp_path)
    assert [each.plan.id for each in read_encodings([other, DRAFT], *lists)] == [
        "lakeside-2020",
        "draft-2022",
    ]
    with pytest.raises(InputError, match="no place is called 'lakeside-science-corridor'"):
        read_encodings([other], *lists)
    nquads = in_memory([DRAFT, other], authorities=AUTHORITIES).nquads
    assert nquads == in_memory([other, DRAFT], authorities=AUTHORITIES).nquads


def test_a_result_may_be_of_the_plans_own_year(tmp_path: Path, lists: Lists) -> None:
    same = CHARACTERS.replace(
        "period: {year: 2021, basis: inferred", "period: {year: 2022, basis: inferred", 1
    )
    assert same != CHARACTERS
    read_encoding(written(same, tmp_path), *lists)


def test_the_faults_of_each_file_stand_in_the_order_of_its_lines(tmp_path: Path, lists: Lists) -> None:
    wrong = CHARACTERS.replace("figure: [33, 40]", "figure: [20, 40]", 1)
    wrong = wrong.replace("indicator: registered-urban-unemployment", "indicator: nobodys", 1)
    with pytest.raises(InputError) as caught:
        read_encodings([written(wrong, tmp_path), SAMPLE], *lists)
    lines = [(fault.path, fault.line) for fault in caught.value.faults]
    assert lines == [
        (tmp_path / "plan.yaml", line_of(each, wrong)) for each in ("figure: [20", "indicator: nobodys")
    ]


def second(folder: Path, old: str = "", new: str = "") -> Path:
    """The draft under another id, perhaps with something proposed otherwise."""
    assert old in CHARACTERS
    return written(
        CHARACTERS.replace("id: draft-2022", "id: draft-2023", 1).replace(old, new, 1), folder, "second.yaml"
    )


def test_what_two_drafts_propose_alike_is_one_entry(tmp_path: Path) -> None:
    store = loaded([DRAFT, second(tmp_path)])
    indicator = NamedNode(f"{BASE}indicator/heat-storage-added")
    sources = values(store, indicator, "dcterms:source")
    assert sources == [f"{BASE}plan/draft-2022", f"{BASE}plan/draft-2023"]
    assert (
        len(values(store, indicator, "rdfs:label")) == len(values(store, indicator, "plan:reviewStatus")) == 1
    )


CONTRADICTIONS = {
    "name": (
        "{zh: 新增储热能力}, better",
        "{zh: 储热能力}, better",
        "'heat-storage-added'",
        "- {id: heat-storage",
    ),
    "kind": ("kind: action-plan", "kind: project", "'jiebang-gongjian'", "- {id: jiebang"),
    "factor": ("factor: 500", "factor: 1000", "'里'", "- {written: 里"),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_what_two_drafts_propose_otherwise_names_both_files(name: str, tmp_path: Path, lists: Lists) -> None:
    old, new, shown, entry = CONTRADICTIONS[name]
    other = second(tmp_path, old, new)
    with pytest.raises(InputError) as caught:
        read_encodings([DRAFT, other], *lists)
    (fault,) = caught.value.faults
    assert (fault.what, fault.path) == (f"{shown} is proposed otherwise in {DRAFT}", other)
    assert fault.line == line_of(entry)
    assert "make the two alike" in fault.remedy


# the graph


def loaded(plans: Iterable[Path]) -> Store:
    store = Store()
    store.load(in_memory(list(plans), authorities=AUTHORITIES).nquads, RdfFormat.N_QUADS)
    return store


def values(store: Store, node: NamedNode, short: str) -> list[str]:
    prefix, _, local = short.partition(":")
    property_ = NamedNode(vocab.prefixes()[prefix] + local)
    found = [quad.object for quad in store.quads_for_pattern(node, property_, None)]
    return sorted(each.value for each in found if isinstance(each, NamedNode | Literal))


def test_the_authorities_say_what_is_proposed_and_by_whom(drafted: Store) -> None:
    graph = NamedNode(f"{BASE}graph/authorities")
    source = NamedNode(f"{vocab.EXTERNAL_PREFIXES['dcterms']}source")
    proposed = [quad.subject for quad in drafted.quads_for_pattern(None, source, None, graph)]
    assert len(proposed) == 7
    draft = vocab.concept("review-status", "draft")
    assert all(values(drafted, node, "plan:reviewStatus") == [draft] for node in proposed)
    assert values(drafted, NamedNode(f"{BASE}unit/91cc"), "plan:factor") == ["500"]
    assert values(drafted, NamedNode(f"{BASE}unit/91cc"), "rdfs:label") == ["里"]
    assert values(drafted, NamedNode(f"{BASE}unit/person"), "plan:reviewStatus") == []


def test_what_is_proposed_and_named_by_nobody_is_in_the_graph_too(tmp_path: Path) -> None:
    unused = "  - {id: unused, name: {zh: 无人提及的指标}}\n"
    store = loaded(
        [
            written(
                CHARACTERS.replace("  programs:\n  - {id: j", f"{unused}  programs:\n  - {{id: j", 1),
                tmp_path,
            )
        ]
    )
    assert values(store, NamedNode(f"{BASE}indicator/unused"), "rdfs:label") == ["无人提及的指标"]


def test_where_the_english_is_missing_nothing_stands_in_for_it(drafted: Store, plan: Plan) -> None:
    label = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdfs']}label")
    graph = NamedNode(f"{BASE}graph/draft-2022")
    found: dict[object, set[str | None]] = {}
    for quad in drafted.quads_for_pattern(None, label, None, graph):
        assert isinstance(quad.object, Literal)
        found.setdefault(quad.subject, set()).add(quad.object.language)
    in_both = {node for node, languages in found.items() if languages == {"zh", "en"}}
    assert {str(node).rpartition("/")[2] for node in in_both} == {"fairs>", "talent>"}
    assert {frozenset(languages) for node, languages in found.items() if node not in in_both} == {
        frozenset({"zh"})
    }
    assert len(found) == 1 + 1 + 2 + 10 + 4 + 1 + 6 + 1


def test_every_statement_tells_the_rule_that_found_it(drafted: Store) -> None:
    node = NamedNode(f"{BASE}plan/draft-2022/1/outcome/households")
    assert values(drafted, node, "plan:foundBy") == ["figure-of-review"]
    found_by = NamedNode(f"{vocab.ONTOLOGY}foundBy")
    subjects = {quad.subject for quad in drafted.quads_for_pattern(None, found_by, None)}
    kinds = {kind.rpartition("#")[2] for each in subjects for kind in values(drafted, each, "rdf:type")}
    statements = {
        "FocusArea",
        "Measure",
        "Action",
        "Target",
        "Outcome",
        "Responsibility",
        "Cooperation",
        "Mention",
    }
    assert kinds == statements | {"QuantityTarget", "MilestoneTarget"}
    assert len(subjects) == CHARACTERS.count("found_by:")


def test_an_outcome_is_described_whole(drafted: Store) -> None:
    node = NamedNode(f"{BASE}plan/draft-2022/outcome/park-rank")
    period = f"{node.value}/period"
    said = {
        "rdf:type": [f"{vocab.ONTOLOGY}Outcome"],
        "rdfs:label": ["软件园综合排名"],
        "dcterms:isPartOf": [f"{BASE}plan/draft-2022"],
        "dcterms:temporal": [period],
        "plan:indicator": [f"{BASE}indicator/park-rank"],
        "plan:comparator": [vocab.concept("comparator", "exactly")],
        "plan:valueAsWritten": ["8"],
        "qudt:numericValue": ["8"],
        "plan:baseValue": ["8"],
        "qudt:hasUnit": [f"{BASE}unit/rank"],
        "plan:appliesTo": [f"{BASE}place/lakeside-software-park"],
        "plan:rankedWithin": [f"{BASE}place/cn-990000"],
        "plan:foundBy": ["rank-of-review"],
        "plan:confidence": ["medium"],
        "plan:evidence": [f"{BASE}plan/draft-2022/source#char=56,72"],
        "plan:figureEvidence": [f"{BASE}plan/draft-2022/source#char=69,72"],
        "skos:hiddenLabel": ["ruanjianyuanzonghepaiming"],
    }
    assert {short: values(drafted, node, short) for short in said} == said
    assert len(list(drafted.quads_for_pattern(node, None, None))) == len(said)
    assert values(drafted, NamedNode(period), "plan:year") == ["2021"]
    assert values(drafted, NamedNode(period), "plan:inferredFrom") == ["2021年"]


def test_nodes_of_outcomes_lead_to_their_lines(draft_build: Path) -> None:
    rows = dict(line.split("\t")[::2] for line in (draft_build / "nodes.tsv").read_text("utf-8").splitlines())
    assert rows[f"{BASE}plan/draft-2022/1.1/outcome/talent"] == str(line_of("- id: talent"))
    assert rows[f"{BASE}plan/draft-2022/outcome/sewers/period"] == str(
        line_of("period: {year: 2021, basis: stated")
    )


# against the text


def held(folder: Path, old: str, new: str) -> str:
    assert CHARACTERS.count(old) == 1
    path = written(CHARACTERS.replace(old, new), folder)
    with pytest.raises(FindingsError) as caught:
        build([path], folder / "build", sources=SAMPLES, authorities=AUTHORITIES)
    return str(caught.value)


def test_the_quote_of_an_outcome_stands_in_the_text(tmp_path: Path) -> None:
    told = held(tmp_path, "quote: '城镇登记失业率降到 3.1%'", "quote: '城镇登记失业率降至 3.1%'")
    assert "the quote is not at its span [41, 55]" in told
    assert f"plan.yaml:{line_of('quote: ' + chr(39) + '城镇登记')}" in told


def test_a_clause_that_an_outcome_leaves_out_is_not_covered(tmp_path: Path) -> None:
    old = """  evidence: [22, 40]
  quote: '全区完成污水管网改造 13.2 公里'"""
    told = held(tmp_path, old, "  evidence: [33, 40]\n  quote: '13.2 公里'")
    assert "the text is not covered whole" in told
    assert "[22, 40] 全区完成污水管网改造 13.2 公里" in told


# what reads the graph


def test_a_way_names_what_has_no_english_by_its_chinese(drafted: Store) -> None:
    (way,) = paths(drafted, f"{BASE}plan/draft-2022/1.1", "place:cn-330411")[:1]
    said = sentence(way.steps[0][0], "en")
    assert "“培育数字产业”" in said
    assert "Xiuzhou" in said


def test_a_diff_has_the_chinese_label_where_there_is_no_other(tmp_path: Path) -> None:
    changed = written(CHARACTERS.replace("exactly: 13.2\n", "exactly: 13.5\n", 1), tmp_path)
    found = diff(DRAFT, changed, AUTHORITIES)
    node = NamedNode(f"{BASE}plan/draft-2022/outcome/sewers")
    assert node in {change.node for change in found.changes}
    assert found.label(node, "en") == found.label(node, "zh") == "完成污水管网改造里程"
