"""A process that holds one portion of a dataset against the shapes: N-Triples in, findings as JSON out.

pyshacl works on one core, and a dataset is validated plan by plan: as many plans at once as there are cores.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse, serialize

from graphbuild.assets import ontology_directory
from graphbuild.validate.finding import Finding

COMMAND = (sys.executable, "-P", "-c", "from graphbuild.validate.portion import main; main()")
"""Not ``-m``: the package imports this module, and Python would warn that it runs it a second time."""


def findings_of_portions(portions: Sequence[Iterable[Triple]]) -> list[list[Finding]]:
    """What the shapes find in each portion, which holds all triples that they look at; many at once."""
    places = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))

    def held(portion: Iterable[Triple]) -> list[Finding]:
        lines = serialize(portion, format=RdfFormat.N_TRIPLES)
        environment = os.environ | {"PYTHONPATH": places}
        done = subprocess.run(COMMAND, input=lines, stdout=subprocess.PIPE, env=environment, check=True)  # noqa: S603
        return [Finding(**each) for each in json.loads(done.stdout)]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(held, portions))


def main() -> None:
    """Read the triples from stdin and write the findings to stdout."""
    from graphbuild.validate.shacl import read_shapes, report

    triples = (each for each in parse(sys.stdin.buffer, format=RdfFormat.N_TRIPLES))
    shapes = read_shapes(ontology_directory() / "shapes.ttl")
    found = report((quad.triple for quad in triples), (), shapes)
    json.dump([asdict(each) for each in found], sys.stdout, ensure_ascii=True)
