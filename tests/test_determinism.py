"""The same input gives the same bytes: as the golden dataset, under other hash seeds, in another order."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import AUTHORITIES, DRAFT, ROOT, SAMPLE, SAMPLES
from pyoxigraph import Store
from rewrite_golden import GOLDEN, golden

from graphbuild import vocab
from graphbuild.assets import ontology_directory
from graphbuild.build import build
from graphbuild.build.ontology_graph import PARTS
from graphbuild.store import GRAPH, NODES, POINTER, REPORT, STORES, TURTLE

FILES = (GRAPH, TURTLE, NODES, REPORT, f"{STORES}/{POINTER}")


@pytest.mark.parametrize(("plan", "least"), [(SAMPLE, 2500), (DRAFT, 900)], ids=["sample", "draft"])
def test_the_golden_dataset(sample_build: Path, draft_build: Path, plan: Path, least: int) -> None:
    """What differs is shown line by line; ``python tests/rewrite_golden.py`` accepts it."""
    made = golden(({SAMPLE: sample_build, DRAFT: draft_build}[plan] / GRAPH).read_bytes())
    found = made.decode().splitlines()
    expected = GOLDEN[plan].read_text(encoding="utf-8").splitlines()
    assert len(expected) > least
    assert sorted(set(found) - set(expected)) == []
    assert sorted(set(expected) - set(found)) == []
    assert made == GOLDEN[plan].read_bytes()


def test_the_graph_of_the_ontology_is_its_files_with_labels(sample_store: Store) -> None:
    from rdflib import Graph
    from rdflib.compare import isomorphic
    from rdflib.namespace import RDFS, SKOS

    files = Graph()
    for part in PARTS:
        files.parse(ontology_directory() / part)
    for concept, _, label in list(files.triples((None, SKOS.prefLabel, None))):
        files.add((concept, RDFS.label, label))
    name = f"{vocab.BASE}graph/ontology"
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
    lines = "".join(f"{triple} .\n" for triple in sample_store.query(query))
    ours = Graph().parse(data=lines, format="nt")
    assert len(ours) > 2000
    assert isomorphic(ours, files)


def in_a_process(out: Path, seed: str, *plans: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "graphbuild", "build", *map(str, plans), "-o", str(out)]
    command += ["--sources", str(SAMPLES), "--authorities", str(AUTHORITIES)]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return {name: (out / name).read_bytes() for name in FILES}


@pytest.fixture(scope="module")
def two_plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample, and the same under another id."""
    folder = tmp_path_factory.mktemp("plans")
    other = folder / "another-2021.yaml"
    text = SAMPLE.read_text(encoding="utf-8")
    other.write_text(text.replace("id: lakeside-2020\n", "id: another-2021\n", 1), encoding="utf-8")
    return Path(shutil.copy(SAMPLE, folder)), other


def test_two_hash_seeds_give_the_same_bytes(tmp_path: Path, two_plans: tuple[Path, Path]) -> None:
    first = in_a_process(tmp_path / "first", "0", *two_plans, DRAFT)
    second = in_a_process(tmp_path / "second", "4242", *two_plans, DRAFT)
    assert first == second
    assert first[GRAPH].count(b"/graph/another-2021>") > 2000


def test_the_order_of_the_plans_changes_nothing(tmp_path: Path, two_plans: tuple[Path, Path]) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    build(two_plans, first, authorities=AUTHORITIES)
    build(two_plans[::-1], second, authorities=AUTHORITIES)
    assert [(first / name).read_bytes() for name in FILES] == [(second / name).read_bytes() for name in FILES]


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "build"
    build([SAMPLE], out, authorities=AUTHORITIES)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    build([SAMPLE], out, authorities=AUTHORITIES)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
