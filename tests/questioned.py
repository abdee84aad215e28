"""What the tests of the questions share: the plans they are asked of, their arguments, both engines."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from graphbuild import vocab
from graphbuild.assets import queries_directory
from graphbuild.query import Table, ask, question
from graphbuild.query.header import Header

if TYPE_CHECKING:
    from rdflib import Graph

SAMPLES = Path(__file__).parent / "samples"
ANSWERS = Path(__file__).parent / "answers"
NAMES = sorted(path.stem for path in queries_directory().glob("*.rq"))
PLAN, FAULTY, DRAFT, OTHER = "lakeside-2020", "faulty-2021", "draft-2022", "other-2022"
"""The sound plan of the tests, the one where everything is wrong, the draft, and the name of a copy."""

SEVERAL = "several"
"""A province, a city in it, and the city a year later: what the questions across plans are asked of."""
COMPARED = ("donghu-2021", "yunshui-2021", "yunshui-2022")
"""The plans of ``SEVERAL``."""
ACROSS = [
    "amplification",
    "bodies-across",
    "commitment-across",
    "compare-targets",
    "continuity",
    "cooperations-across",
    "indicator-history",
    "indicators-across",
    "no-counterpart",
    "only-here",
    "places-across",
    "plan-ties",
    "program-inheritance",
    "programs-across",
    "target-outcomes",
    "year-on-year",
]
"""The questions that need several plans: of one alone they have no answer."""

DEFECTS = [name for name in NAMES if name.startswith("defect-")]
EMPTY = ["measures-without-targets", "shared-programs", *DEFECTS]
"""The questions that have no answer on the sample, and need none on a sound plan; the faulty plan has one."""

LINKED = ["mappings", "sdg-coverage", "unmatched"]
"""The questions about mappings, which the draft is built with."""

NONE_HERE = [*EMPTY, *ACROSS, *LINKED, "outcomes"]
"""The questions that have no answer on the sample: those, and what only the draft or several plans have."""

_PLAN = {"plan": PLAN}
_REVIEW = {"review": "review-status:draft"}
_LISTED = {**_PLAN, **_REVIEW}
ARGUMENTS: dict[str, dict[str, str]] = {
    "actions": {**_LISTED, "measure": f"document:{PLAN}/1.2", "only": "action-class:open-up"},
    "ambiguities": _PLAN,
    "amplification": {
        "plan": "yunshui-2021",
        "indicator": "indicator:research-expenditure-share",
        "year": "2021",
        **_REVIEW,
    },
    "area": _LISTED,
    "baselines": _LISTED,
    "beneficiaries": {**_LISTED, "beneficiary": "beneficiary:residents"},
    "binding": {**_LISTED, "only": "binding:binding"},
    "bodies-across": {"plan": "donghu-2021", "body": "body:donghu-science"},
    "bodies": {**_PLAN, "inferred": "only"},
    "bridges": {"only": "plan:Body"},
    "commitment": _PLAN,
    "commitment-across": {
        "plan": "yunshui-2022",
        "indicator": "indicator:research-expenditure-share",
        **_REVIEW,
    },
    "compare-targets": {
        "plan": "yunshui-2022",
        "other": "donghu-2021",
        "indicator": "indicator:research-expenditure-share",
        **_REVIEW,
    },
    "completeness": {**_LISTED, "most": "3"},
    "continuity": {"plan": "yunshui-2022", "only": "plan:Program"},
    "cooperations-across": {
        "plan": "yunshui-2022",
        "place": "place:cn-990221",
        "only": "cooperation-kind:paired-assistance",
        **_REVIEW,
    },
    "cooperations": {**_LISTED, "only": "cooperation-kind:paired-assistance"},
    "dataset": {},
    **{name: {} for name in DEFECTS},
    "designations": {**_LISTED, "only": "government-level:provincial"},
    "drafts": {"plan": DRAFT},
    "due": {**_LISTED, "by": "2020"},
    "evidence": {**_LISTED, "node": f"document:{PLAN}/1.1/target/talent", "at": "200"},
    "find": {"text": "湖滨@zh"},
    "focus-areas": _LISTED,
    "indicators": _PLAN,
    "indicator-history": {
        "plan": "yunshui-2022",
        "place": "place:lakeside-software-park",
        "indicator": "indicator:research-expenditure-share",
        **_REVIEW,
    },
    "indicators-across": {"indicator": "indicator:research-expenditure-share"},
    "inferred-deadlines": _LISTED,
    "joint-measures": {**_PLAN, "body": "body:district-leaders"},
    "left-out": {**_PLAN, "only": "left-out-reason:slogan"},
    "left-out-reasons": _PLAN,
    "mappings": {"only": "plan:Measure", "predicate": "skos:exactMatch"},
    "measures": _LISTED,
    "measures-without-bodies": _PLAN,
    "measures-without-targets": {"plan": FAULTY},
    "money": _LISTED,
    "no-counterpart": {"plan": "donghu-2021", "other": "yunshui-2022", **_REVIEW},
    "only-here": {"plan": "donghu-2021", "only": "plan:Program"},
    "outcomes": {
        "plan": DRAFT,
        "year": "2020",
        "indicator": "indicator:sewers-renovated",
        "review": "review-status:reviewed",
    },
    "outline": _LISTED,
    "parks": _LISTED,
    "partners": {**_LISTED, "place": "place:cn-990221"},
    "people": _LISTED,
    "place-names": {"place": "place:cn-330411"},
    "place-relations": _PLAN,
    "place-ties": {**_LISTED, "place": "place:yunshui-canal"},
    "places": {**_LISTED, "place": "place:yunshui-canal", "within": "990100", "only": "place-kind:park"},
    "places-across": {"plan": "donghu-2021", "place": "place:cn-990200"},
    "places-within": {"within": "990100"},
    "plan-ties": {"plan": "yunshui-2022", "only": "mention-relation:implements"},
    "plans": _LISTED,
    "program-inheritance": {"plan": "yunshui-2022", "program": "program:zhuanjingtexin"},
    "program-kinds": _PLAN,
    "program-reach": {**_PLAN, "program": "program:enterprise-liaison"},
    "programs": {**_LISTED, "program": "program:enterprise-liaison", "only": "program-kind:campaign"},
    "programs-across": {"program": "program:zhuanjingtexin", "only": "program-kind:strategy"},
    "qualifiers": {**_LISTED, "target": f"document:{PLAN}/1.1/target/digital-projects"},
    "ranks": _LISTED,
    "responsibilities": {
        **_LISTED,
        "body": "body:every-town",
        "measure": f"document:{PLAN}/1.2",
        "inferred": "yes",
    },
    "sdg-coverage": {"plan": DRAFT, "goal": "http://metadata.un.org/sdg/9"},
    "shared": {"one": "body:every-town", "other": "program:enterprise-liaison"},
    "shared-programs": {"plan": FAULTY},
    "target-outcomes": {
        "plan": "yunshui-2021",
        "indicator": "indicator:research-expenditure-share",
        "only": "basis:stated",
        **_REVIEW,
    },
    "targets": {
        **_PLAN,
        "review": "review-status:reviewed",
        "measure": f"document:{PLAN}/2.1",
        "year": "2021",
        "only": "target-kind:milestone",
    },
    "to-review": {**_PLAN, "under": "medium"},
    "units": _PLAN,
    "unmatched": {"only": "plan:Indicator"},
    "workload": {"body": "body:district-leaders"},
    "year-on-year": {
        "plan": "yunshui-2022",
        "place": "place:cn-990100",
        "indicator": "indicator:research-expenditure-share",
        **_REVIEW,
    },
}
"""Question → argument → a value that picks some of the rows that two plans give, and not all."""

INFERRED_TOO = {"responsibilities": {"inferred": "yes"}}
"""The argument that adds rows, where all others pick some: what is inferred is left out unless asked for."""

RECOUNTED = {"sdg-coverage": {"plan": DRAFT}}
"""The argument that counts anew, and picks no rows: targets that a plan does not answer to are listed too."""

Plain = tuple[str, str | Decimal, str] | None
"""A term in the one form that both engines are compared in."""


def table(store: Store, name: str, arguments: dict[str, str] | None = None) -> Table:
    answer = ask(store, question(name), arguments)
    assert isinstance(answer, Table)
    return answer


def header(name: str) -> Header:
    found = question(name).header
    assert found is not None
    return found


def asked_of(name: str) -> str:
    """The plan, or the plans, on which a question has an answer."""
    if name in ACROSS:
        return SEVERAL
    return FAULTY if name in EMPTY else DRAFT if name in (*LINKED, "drafts", "outcomes") else PLAN


def faulty(sample: Store) -> Store:
    """The faulty plan, with the ontology that the sample has."""
    ontology = NamedNode(f"{vocab.BASE}graph/ontology")
    store = Store()
    store.extend(sample.quads_for_pattern(None, None, None, ontology))
    graph = NamedNode(f"{vocab.BASE}graph/{FAULTY}")
    triples = parse(path=SAMPLES / f"{FAULTY}.ttl", format=RdfFormat.TURTLE)
    store.extend(Quad(*each.triple, graph) for each in triples)
    return store


def twice(store: Store, plan: str) -> Store:
    """The store, and its plan once more under another name, as a draft."""
    own = NamedNode(f"{vocab.BASE}graph/{plan}")
    lines = "".join(f"{quad.triple} {own} .\n" for quad in store.quads_for_pattern(None, None, None, own))
    both = Store()
    both.extend(store)
    copied = lines.replace(plan, OTHER).replace("/review-status/reviewed>", "/review-status/draft>")
    both.load(copied, RdfFormat.N_QUADS)
    return both


def plain(cell: object) -> Plain:
    """A term of pyoxigraph, with numbers as numbers and language tags in lower case."""
    if cell is None:
        return None
    if isinstance(cell, NamedNode):
        return "iri", cell.value, ""
    assert isinstance(cell, Literal)
    return _literal(cell.value, cell.datatype.value, cell.language)


def _literal(value: str, datatype: str, language: str | None) -> Plain:
    name = datatype.rpartition("#")[2]
    if name in {"integer", "decimal"}:
        return "number", Decimal(value).normalize(), ""
    return "literal", value, language.lower() if language else name.replace("string", "")


def rdflib_graph(store: Store) -> Graph:
    """The union of a store's graphs, for rdflib's own engine."""
    from rdflib import Graph

    lines = b"".join(f"{quad.triple} .\n".encode() for quad in store)
    return Graph().parse(data=lines, format="nt")


def asked_of_rdflib(graph: Graph, text: str) -> tuple[tuple[str, ...], list[tuple[Plain, ...]]]:
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    def simple(cell: object) -> Plain:
        if cell is None:
            return None
        if isinstance(cell, URIRef):
            return "iri", str(cell), ""
        assert isinstance(cell, RdflibLiteral)
        datatype = "" if cell.datatype is None else str(cell.datatype)
        return _literal(str(cell), datatype, cell.language)

    result = graph.query(text)
    assert result.vars is not None
    rows = [tuple(simple(cell) for cell in row) for row in result]
    return tuple(str(variable) for variable in result.vars), rows
