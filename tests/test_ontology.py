"""The ontology is complete, says what the package says, and holds no contradiction that OWL-RL can see."""

from __future__ import annotations

import re

import pytest
import term_table
from lake import ONTOLOGY, ontology, triples
from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode, RdfFormat, Store, parse
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from graphbuild import vocab
from graphbuild.concepts import read_concepts
from graphbuild.model import COMPARATORS

FILES = ("core.ttl", "concepts.ttl", "alignments.ttl", "shapes.ttl")
CLASS_COUNT, PROPERTY_COUNT, CONCEPT_COUNT = 24, 65, 138
OWLRL_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
"""By which owlrl writes a contradiction into the graph."""

IRI = URIRef(vocab.ONTOLOGY.removesuffix("#"))

BUILT_IN = tuple(vocab.EXTERNAL_PREFIXES[prefix] for prefix in ("owl", "rdf", "xsd"))


@pytest.fixture(scope="module")
def core() -> Graph:
    return Graph().parse(ONTOLOGY / "core.ttl")


@pytest.fixture(scope="module")
def concepts() -> Graph:
    return Graph().parse(ONTOLOGY / "concepts.ttl")


def languages(graph: Graph, term: URIRef, property_: URIRef) -> list[str]:
    return sorted(str(text.language) for text in graph.objects(term, property_) if isinstance(text, Literal))


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_the_same_graph_to_both_readers(name: str) -> None:
    by_rdflib = Graph().parse(ONTOLOGY / name)
    by_oxigraph = list(parse(path=ONTOLOGY / name, format=RdfFormat.TURTLE))
    assert len(by_rdflib) == len(set(by_oxigraph)) > 40


def test_the_ontology_tells_what_it_is(core: Graph) -> None:
    assert (IRI, RDF.type, OWL.Ontology) in core
    assert core.value(IRI, OWL.versionIRI) == URIRef(f"{IRI}/{core.value(IRI, OWL.versionInfo)}")
    assert core.value(IRI, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert languages(core, IRI, DCTERMS.title) == languages(core, IRI, DCTERMS.description) == ["en", "zh"]


def test_every_term_has_labels_definitions_and_examples(core: Graph) -> None:
    terms = list(term_table.terms(core))
    assert len(terms) == CLASS_COUNT + PROPERTY_COUNT + 1
    for term in terms:
        for property_ in (RDFS.label, SKOS.definition, SKOS.example):
            assert languages(core, term, property_) == ["en", "zh"], (term, property_)
        assert core.value(term, RDFS.isDefinedBy) == IRI
    classes = [term for term in terms if (term, RDF.type, OWL.Class) in core]
    assert len(classes) == CLASS_COUNT


def test_no_two_classes_and_no_two_properties_share_a_label(core: Graph) -> None:
    for kinds in ((OWL.Class,), (OWL.ObjectProperty, OWL.DatatypeProperty)):
        own = [
            term for term in term_table.terms(core) if any((term, RDF.type, kind) in core for kind in kinds)
        ]
        labels = [str(label) for term in own for label in core.objects(term, RDFS.label)]
        assert len(labels) == len(set(labels)) == 2 * len(own)


def test_names_follow_the_rules(core: Graph) -> None:
    for term in term_table.terms(core):
        name = term.removeprefix(vocab.ONTOLOGY)
        upper = any((term, RDF.type, kind) in core for kind in (OWL.Class, RDFS.Datatype))
        assert re.fullmatch("[A-Z][A-Za-z0-9]+" if upper else "[a-z][A-Za-z0-9]+", name)


def test_every_property_has_a_range_and_no_term_is_both_object_and_datatype_property(core: Graph) -> None:
    properties = [
        term
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in core.subjects(RDF.type, kind)
        if str(term).startswith(vocab.ONTOLOGY)
    ]
    assert len(properties) == len(set(properties)) == PROPERTY_COUNT
    assert [term for term in properties if core.value(term, RDFS.range) is None] == []


def test_nothing_is_used_that_is_not_declared(core: Graph) -> None:
    """What core.ttl and alignments.ttl reason with is declared, so that no reasoner has to fetch anything."""
    axioms = core + Graph().parse(ONTOLOGY / "alignments.ttl")
    used = {
        term
        for property_ in (
            RDFS.subClassOf,
            RDFS.subPropertyOf,
            RDFS.domain,
            RDFS.range,
            OWL.onProperty,
            OWL.someValuesFrom,
        )
        for term in axioms.objects(None, property_)
        if isinstance(term, URIRef) and not str(term).startswith(BUILT_IN)
    }
    assert len(used) > 30
    assert {term for term in used if (term, RDF.type, None) not in axioms} == set()


def test_every_alignment_starts_from_a_term_of_ours(core: Graph) -> None:
    alignments = Graph().parse(ONTOLOGY / "alignments.ttl")
    mapped = {subject for subject, property_ in alignments.subject_predicates() if property_ != RDF.type}
    assert len(mapped) > 25
    assert mapped <= set(term_table.terms(core))


def test_the_code_lists_are_those_of_the_package(concepts: Graph) -> None:
    schemes = {
        str(scheme).removeprefix(vocab.CONCEPT) for scheme in concepts.subjects(RDF.type, SKOS.ConceptScheme)
    }
    assert schemes == set(vocab.SCHEMES)
    for scheme in schemes:
        for property_ in (SKOS.prefLabel, SKOS.definition):
            assert languages(concepts, URIRef(vocab.CONCEPT + scheme), property_) == ["en", "zh"]


def test_every_concept_is_complete_and_in_the_list_its_iri_names(concepts: Graph) -> None:
    members = [term for term in concepts.subjects(RDF.type, SKOS.Concept) if isinstance(term, URIRef)]
    assert len(members) == CONCEPT_COUNT
    for concept in members:
        scheme = concept.rpartition("/")[0]
        assert [str(each) for each in concepts.objects(concept, SKOS.inScheme)] == [scheme]
        assert [str(each) for each in concepts.objects(concept, SKOS.topConceptOf)] == [scheme]
        assert list(concepts.subjects(SKOS.hasTopConcept, concept)) == [URIRef(scheme)]
        for property_ in (SKOS.prefLabel, SKOS.definition, SKOS.example):
            assert languages(concepts, concept, property_) == ["en", "zh"], (concept, property_)


def test_no_word_stands_for_two_concepts_of_one_list(concepts: Graph) -> None:
    words = [
        (str(concept).rpartition("/")[0], str(word))
        for property_ in (SKOS.prefLabel, SKOS.altLabel)
        for concept, word in concepts.subject_objects(property_)
        if (concept, RDF.type, SKOS.Concept) in concepts
    ]
    assert len(words) > 2 * CONCEPT_COUNT
    assert len(words) == len(set(words))


def test_a_comparator_of_the_encoding_has_its_sign_in_the_code_list() -> None:
    comparators = read_concepts().names("comparator")
    assert {name: each.notation for name, each in comparators.items()} == dict(COMPARATORS.values())


def test_the_samples_use_every_term_that_is_defined(
    core: Graph, sample_store: Store, drafted: Store, several: Store
) -> None:
    data = [
        quad
        for each in (sample_store, drafted, several)
        for quad in each
        if not quad.graph_name.value.endswith("/ontology")
    ]
    terms = {quad.predicate for quad in data} | {quad.object for quad in data}
    datatypes = {quad.object.datatype for quad in data if isinstance(quad.object, Value)}
    used = {term.value for term in terms | datatypes if isinstance(term, NamedNode)}
    own = {term.removeprefix(vocab.ONTOLOGY) for term in used if term.startswith(vocab.ONTOLOGY)}
    defined = {term.removeprefix(vocab.ONTOLOGY) for term in term_table.terms(core)}
    assert own == defined


def test_the_table_of_terms_is_up_to_date(core: Graph) -> None:
    readme = (ONTOLOGY / "README.md").read_text("utf-8")
    assert readme == term_table.rewritten(readme, core), "run: python tests/term_table.py"
    assert readme.count("\n") <= 126


PLANTED = {
    "a place that is a body": "INSERT DATA { <place/east> a plan:Body }",
    "a target of both kinds": "INSERT DATA { <plan/lake/1.1/target/growth> a plan:MilestoneTarget }",
    "a cooperation with itself": "INSERT { ?tie plan:toPlace ?from } WHERE { ?tie plan:fromPlace ?from }",
    "a subset of itself": "INSERT { ?target plan:subsetOf ?target } WHERE { ?target plan:subsetOf ?whole }",
    "a body as a place by range": "INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:via <body/council> }",
    "two kinds": "INSERT DATA { <plan/lake/1.1/target/rank> plan:targetKind target-kind:milestone }",
}


def contradictions(update: str = "") -> list[str]:
    """What OWL-RL says against the ontology with the conforming plan after an update."""
    import owlrl

    graph = Graph()
    lines = (f"{triple} ." for triple in (*triples(update), *ontology()))
    graph.parse(data="\n".join(lines), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    members = [f"{member} is in owl:Nothing" for member in graph.subjects(RDF.type, OWL.Nothing)]
    return members + [str(error) for error in graph.objects(None, OWLRL_ERROR)]


def test_owl_rl_finds_no_contradiction() -> None:
    assert contradictions() == []


@pytest.mark.parametrize("planted", PLANTED)
def test_owl_rl_finds_a_planted_contradiction(planted: str) -> None:
    assert contradictions(PLANTED[planted]) != []
