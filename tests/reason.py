"""Reasons by HermiT over the ontology and a plan: no contradiction, no class that can have no member.

``python tests/reason.py [GRAPH …]``, where a graph is a file that ``graphbuild build`` writes; without one,
the small plan of ``tests/shapes``. Then contradictions are planted, to see that they would be found. Ends
with 1 when something is wrong with the ontology, and with 4 when there is no Java.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click
import owlready2
from lake import ontology, triples
from pyoxigraph import Literal, NamedNode, Triple, parse

from graphbuild.vocab import BASE, EXTERNAL_PREFIXES, ONTOLOGY

NOTATION = NamedNode(f"{EXTERNAL_PREFIXES['skos']}notation")
"""Its datatypes are no OWL datatypes, which HermiT refuses; nothing is concluded from it."""

UNSATISFIABLE = [
    Triple(
        NamedNode(f"{ONTOLOGY}Nowhere"),
        NamedNode(f"{EXTERNAL_PREFIXES['rdfs']}subClassOf"),
        NamedNode(ONTOLOGY + whole),
    )
    for whole in ("Place", "Body")
]
WORDS_FOR_A_YEAR = Triple(NamedNode(f"{BASE}plan/lake/period"), NamedNode(f"{ONTOLOGY}year"), Literal("soon"))

PLANTED: dict[str, list[Triple]] = {
    "a class of places that are bodies": [*triples(), *UNSATISFIABLE],
    "a place that is a body": triples("INSERT DATA { <place/east> a plan:Body }"),
    "a target of both kinds": triples("INSERT DATA { <plan/lake/1.1/target/growth> a plan:MilestoneTarget }"),
    "a cooperation with itself": triples("INSERT { ?tie plan:toPlace ?a } WHERE { ?tie plan:fromPlace ?a }"),
    "a year that is no number": [*triples(), WORDS_FOR_A_YEAR],
}


def contradictions(data: Iterable[Triple]) -> list[str]:
    """What is wrong with the ontology and the data together, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reasoned.nt"
        lines = {f"{triple} .\n" for triple in (*ontology(), *data) if triple.predicate != NOTATION}
        path.write_text("".join(sorted(lines)), "utf-8")
        world = owlready2.World()
        world.get_ontology(path.as_uri()).load(format="ntriples")
        try:
            owlready2.sync_reasoner_hermit(world, debug=0)
        except owlready2.OwlReadyInconsistentOntologyError:
            return ["the ontology and the data contradict each other"]
        return sorted(f"no thing can be in {found.iri}" for found in world.inconsistent_classes())


def main(paths: list[Path]) -> int:
    """Reason over each graph, then over what is planted; returns the exit code."""
    if shutil.which("java") is None:
        click.echo("HermiT needs Java: install a Java runtime (version 8 or later) and try again", err=True)
        return 4
    faults = 0
    given = {str(path): [quad.triple for quad in parse(path=path)] for path in paths}
    for name, data in (given or {"the plan of tests/shapes": triples()}).items():
        found = contradictions(data)
        faults += len(found)
        click.echo(f"{name}: {'; '.join(found) or 'no contradiction'}")
    for name, data in PLANTED.items():
        found = contradictions(data)
        faults += not found
        click.echo(f"planted, {name}: {'found' if found else 'NOT FOUND'}")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
