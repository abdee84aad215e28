"""Every shape looks at something in the conforming plan, passes there, and fails alone on each case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lake import ONTOLOGY, SHAPES, Case, cases, schemes, triples
from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

from graphbuild import vocab
from graphbuild.validate.shacl import read_shapes, report

SHAPE_COUNT = 130
CASE_COUNT = 245

CASES = list(cases())
NAMESPACE = "https://w3id.org/policyplan/shapes#"
PARAMETERS = {
    SH["class"]: SH.ClassConstraintComponent,
    SH.datatype: SH.DatatypeConstraintComponent,
    SH.disjoint: SH.DisjointConstraintComponent,
    SH.equals: SH.EqualsConstraintComponent,
    SH.hasValue: SH.HasValueConstraintComponent,
    SH["in"]: SH.InConstraintComponent,
    SH.languageIn: SH.LanguageInConstraintComponent,
    SH.lessThan: SH.LessThanConstraintComponent,
    SH.lessThanOrEquals: SH.LessThanOrEqualsConstraintComponent,
    SH.maxCount: SH.MaxCountConstraintComponent,
    SH.maxInclusive: SH.MaxInclusiveConstraintComponent,
    SH.maxLength: SH.MaxLengthConstraintComponent,
    SH.minCount: SH.MinCountConstraintComponent,
    SH.minExclusive: SH.MinExclusiveConstraintComponent,
    SH.minInclusive: SH.MinInclusiveConstraintComponent,
    SH.node: SH.NodeConstraintComponent,
    SH.nodeKind: SH.NodeKindConstraintComponent,
    SH["or"]: SH.OrConstraintComponent,
    SH.pattern: SH.PatternConstraintComponent,
    SH.qualifiedMaxCount: SH.QualifiedMaxCountConstraintComponent,
    SH.qualifiedMinCount: SH.QualifiedMinCountConstraintComponent,
    SH.sparql: SH.SPARQLConstraintComponent,
    SH.uniqueLang: SH.UniqueLangConstraintComponent,
    SH.xone: SH.XoneConstraintComponent,
}
NO_CONSTRAINT = {
    RDF.type,
    SH.message,
    SH.path,
    SH.qualifiedValueShape,
    SH.severity,
    SH.targetClass,
    SH.targetSubjectsOf,
}


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return read_shapes(ONTOLOGY / "shapes.ttl")


def _named(shapes: Graph) -> set[URIRef]:
    kinds = (SH.NodeShape, SH.PropertyShape)
    return {shape for kind in kinds for shape in shapes.subjects(RDF.type, kind) if isinstance(shape, URIRef)}


def _broken(case: Case, shapes: Graph) -> set[tuple[str, Node]]:
    """Shape and constraint component of each result."""
    from pyshacl import validate

    lines = (f"{triple} ." for triple in (*triples(case.update), *schemes()))
    data = Graph().parse(data="\n".join(lines), format="nt")
    _, results, _ = validate(data, shacl_graph=shapes, inference="none")
    return {
        (str(results.value(result, SH.sourceShape)), results.value(result, SH.sourceConstraintComponent))
        for result in results.objects(None, SH.result)
    }


@pytest.fixture(scope="module")
def broken(shapes: Graph) -> dict[Case, set[tuple[str, Node]]]:
    return {case: _broken(case, shapes) for case in CASES}


def test_each_shape_has_its_file_of_cases(shapes: Graph) -> None:
    names = {str(shape).removeprefix(NAMESPACE) for shape in _named(shapes)}
    assert len(names) == SHAPE_COUNT
    assert {path.stem for path in SHAPES.glob("*.ru")} == names
    assert len(CASES) == CASE_COUNT
    assert len({str(case) for case in CASES}) == CASE_COUNT


def test_the_conforming_plan_conforms() -> None:
    assert list(report(triples(), schemes(), read_shapes(ONTOLOGY / "shapes.ttl"))) == []


def test_each_shape_looks_at_something_in_the_conforming_plan(shapes: Graph) -> None:
    data = Graph().parse(SHAPES / "base.ttl")

    def targets(shape: URIRef) -> Iterator[Node]:
        for kind in shapes.objects(shape, SH.targetClass):
            yield from data.subjects(RDF.type, kind)
        for property_ in shapes.objects(shape, SH.targetSubjectsOf):
            yield from data.subjects(property_, None)

    idle = {shape for shape in _named(shapes) if not any(targets(shape))}
    assert idle == set()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_breaks_its_shape_and_no_other(case: Case, broken: dict[Case, set[tuple[str, Node]]]) -> None:
    assert set(triples(case.update)) != set(triples())
    assert {shape for shape, _ in broken[case]} == {NAMESPACE + case.shape}


def test_every_constraint_of_every_shape_has_been_seen_to_fail(
    shapes: Graph, broken: dict[Case, set[tuple[str, Node]]]
) -> None:
    constraints = {
        (str(shape), PARAMETERS[URIRef(str(parameter))])
        for shape in _named(shapes)
        for parameter in shapes.predicates(shape, None)
        if parameter not in NO_CONSTRAINT
    }
    assert constraints - set().union(*broken.values()) == set()


def test_each_shape_tells_in_english_how_to_repair(shapes: Graph) -> None:
    for shape in _named(shapes):
        texts = [*shapes.objects(shape, SH.message)]
        texts += [
            text for query in shapes.objects(shape, SH.sparql) for text in shapes.objects(query, SH.message)
        ]
        assert [getattr(text, "language", None) for text in texts] == ["en"], shape
        assert ": " in str(texts[0]), shape
        assert shapes.value(shape, SH.severity) in {SH.Violation, SH.Warning}, shape


def test_shapes_use_only_classes_and_properties_of_the_ontology(shapes: Graph) -> None:
    core = Graph().parse(ONTOLOGY / "core.ttl")
    own = {
        term for term in shapes.all_nodes() if isinstance(term, URIRef) and term.startswith(vocab.ONTOLOGY)
    }
    assert own
    assert {term for term in own if (term, RDFS.isDefinedBy, None) not in core} == set()


def test_the_shapes_are_shapes(shapes: Graph) -> None:
    from pyshacl import validate

    conforms, _, text = validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text
