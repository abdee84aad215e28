"""The invented plans of the benchmarks: the same for one seed, valid, in all the shapes of the real plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import synthetic

from graphbuild.authorities import Authorities, read_authorities
from graphbuild.build.dataset import Dataset, assemble
from graphbuild.build.plan_graph import PlanGraph
from graphbuild.build.write import write
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.encoding.references import reference_faults
from graphbuild.encoding.spans import span_faults
from graphbuild.model import Plan
from graphbuild.store import NODES
from graphbuild.validate import validate
from graphbuild.vocab import Names

REAL = Path(__file__).parents[1] / "data" / "plans" / "xiuzhou-2019.yaml"
TWO_PLANS = 2 * synthetic.QUADS_OF_A_PLAN
SEED = 2


@pytest.fixture(scope="module")
def authorities() -> Authorities:
    return read_authorities()


@pytest.fixture(scope="module")
def concepts() -> Concepts:
    return read_concepts()


@pytest.fixture(scope="module")
def plans(authorities: Authorities, concepts: Concepts) -> list[Plan]:
    return synthetic.plans(SEED, TWO_PLANS, authorities, concepts)


@pytest.fixture(scope="module")
def dataset(plans: list[Plan], authorities: Authorities, concepts: Concepts) -> Dataset:
    return assemble(plans, authorities, concepts, Names())


def test_one_seed_makes_the_same_bytes_every_time(dataset: Dataset) -> None:
    assert len(dataset.plans) == 2
    assert synthetic.dataset(SEED, TWO_PLANS).sha256 == dataset.sha256


def test_another_seed_makes_other_plans(
    plans: list[Plan], authorities: Authorities, concepts: Concepts
) -> None:
    others = synthetic.plans(SEED + 1, TWO_PLANS, authorities, concepts)
    assert [plan.source.sha256 for plan in others] != [plan.source.sha256 for plan in plans]
    assert len({plan.source.sha256 for plan in (*plans, *others)}) == 4


def test_the_plans_are_such_as_an_encoding_may_say(
    plans: list[Plan], authorities: Authorities, concepts: Concepts
) -> None:
    assert [plan.id[:15] for plan in plans] == ["synthetic-0001-", "synthetic-0002-"]
    assert [fault for plan in plans for fault in reference_faults(plan, authorities, concepts)] == []
    assert [fault for plan in plans for fault in span_faults(plan)] == []


def test_no_shape_and_no_check_finds_anything_in_them(dataset: Dataset, tmp_path: Path) -> None:
    write(tmp_path, dataset.nquads, dataset.sha256, {NODES: b"iri\tfile\tline\n"})
    found = [(finding.severity, finding.rule) for finding in validate(tmp_path, sources=None)]
    assert found == [("information", "draft"), ("information", "unverified")] * 2


def test_they_have_every_property_and_class_of_the_real_plan(
    dataset: Dataset, authorities: Authorities, concepts: Concepts
) -> None:
    plan = read_encoding(REAL, authorities, concepts).plan
    real = assemble([plan], authorities, concepts, Names())
    properties, classes = used(real.plans)
    assert len(properties) > 55
    assert len(classes) >= 20
    own_properties, own_classes = used(dataset.plans)
    assert properties - own_properties == set()
    assert classes - own_classes == set()


def test_the_number_of_quads_is_about_what_is_asked_for() -> None:
    quads = synthetic.dataset(SEED, 60_000).quads
    assert 45_000 < quads < 75_000


def used(graphs: Sequence[PlanGraph]) -> tuple[set[str], set[str]]:
    """The properties and the classes of the graphs of plans."""
    triples = [triple for graph in graphs for triple in (*graph.outline, *graph.evidence)]
    classes = {value for _, property_, value in triples if property_.endswith("22-rdf-syntax-ns#type>")}
    return {property_ for _, property_, _ in triples}, classes
