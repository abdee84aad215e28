"""One HTML file that shows the network: pyvis holds the nodes and edges, our template makes the page.

pyvis's own template is not used: it loads Bootstrap from another host, writes labels into scripts and HTML
as they are, and draws nothing until its simulation has settled. Here positions are computed before, labels
travel as JSON and reach the page as text only, and a Content-Security-Policy admits only what is in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graphbuild.assets import inline
from graphbuild.errors import UsageError
from graphbuild.view.columns import columns
from graphbuild.view.context import read_texts
from graphbuild.view.layout import WAYS, Layout, layouts
from graphbuild.view.network import network
from graphbuild.view.scale import SCALE, Scale
from graphbuild.view.statements import Words, read_statements
from graphbuild.view.supernodes import apart, supernodes
from graphbuild.view.words import INTERFACE, SHAPES

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store
    from pyvis.network import Network

LANGUAGES: Final = ("zh", "en")
SCRIPTS: Final = (
    "address",
    "source",
    "graph",
    "filters",
    "plans",
    "shapes",
    "text",
    "fitting",
    "labels",
    "ground",
    "picture",
    "camera",
    "layouts",
    "details",
    "sidebar",
    "facets",
    "tabs",
    "table",
    "files",
    "drawing",
    "download",
    "tree",
    "bars",
    "counts",
    "charts",
    "page",
    "permalink",
    "ways",
    "viewpoint",
    "input",
)
"""The page's own scripts in the order in which they need each other."""

HERE: Final = Path(__file__).parent
VIS: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
CAMERA: Final = {
    "physics": {"enabled": False},
    "edges": {"smooth": {"enabled": False}},
    "interaction": {"dragNodes": False, "hover": False, "selectable": False, "zoomSpeed": 0.9},
}
"""vis-network's options: it moves the view, and neither places nor draws nodes."""


def page(
    store: Store,
    *,
    plans: Sequence[str] = (),
    language: str | None = None,
    title: str | None = None,
    layout: str = "outline",
    sources: Path | None = None,
    scale: Scale = SCALE,
) -> str:
    """The text of one self-contained HTML file.

    Args:
        store: The built dataset.
        plans: Ids of the plans to show; all, when none is named.
        language: The language the page opens in, ``zh`` or ``en``; else that of the reader's browser.
        title: What the page is called, in both languages; else by the plan, or how many there are.
        layout: The layout the page opens with, ``outline``, ``force`` or ``place``.
        sources: The folder of the plans' texts; with it the page holds the words around each span.
        scale: From how many nodes on each plan is an island, and from how many on it is opened by itself.

    Raises:
        InputError: The store holds no plan, or a text is not the encoded one.
        UsageError: A plan that the store does not hold, another language or another layout, or one that so
            large a network does not have.
    """
    if layout not in WAYS:
        raise UsageError(f"there is no layout {layout!r}", remedy=f"choose one of {', '.join(WAYS)}")
    if language not in (None, *LANGUAGES):
        raise UsageError(f"the page speaks no {language!r}", remedy=f"choose one of {', '.join(LANGUAGES)}")
    statements = read_statements(store, plans)
    if sources is not None:
        statements.texts = read_texts(statements, sources)
    graph = network(statements)
    ways = layouts(graph, scale)
    if not set(WAYS[layout]) <= set(ways):
        raise UsageError(
            f"a network of {len(graph):,} nodes is laid out by its outline only",
            remedy="leave the layout out, or show fewer plans",
        )
    held = pyvis_network(graph, ways)
    named = Words(title, title) if title else _called([statements.label(plan) for plan in statements.plans])
    data = columns(held, named, language, layout)
    opens = len(graph) > scale.islands and len(statements.plans) > 1
    return _render(data, apart(data, supernodes(graph)) if opens else [])


def _called(titles: Sequence[Words]) -> Words:
    """One title or two; more would be cut."""
    if len(titles) > 2:
        return Words(f"{len(titles)} 份规划的网络", f"The network of {len(titles)} plans")
    return Words(*(" · ".join(words) for words in zip(*titles, strict=True)))


def pyvis_network(graph: nx.MultiDiGraph[str], ways: Mapping[str, Layout]) -> Network:
    """The network in pyvis's hands: every node with its position and shape, every edge, parallel ones too.

    Nodes and edges are appended as they are: ``add_node`` looks through all nodes each time, and ``add_edge``
    of an undirected network drops parallel edges.
    """
    from pyvis.network import Network

    held = Network(directed=True, cdn_resources="in_line")
    held.options = CAMERA
    held.bands = {name: way.bands for name, way in ways.items()}
    main = ways["wide"]
    for thing, node in graph.nodes(data=True):
        x, y = main.positions[thing]
        held.nodes.append(
            {
                "id": thing,
                "label": node["zh"],
                "shape": SHAPES[node["kind"]],
                "x": round(x, 1),
                "y": round(y, 1),
                "physics": False,
                "positions": {name: way.positions[thing] for name, way in ways.items()},
                "ovals": {name: way.ovals[thing] for name, way in ways.items() if thing in way.ovals},
                "cells": {name: way.cells[thing] for name, way in ways.items() if thing in way.cells},
                **node,
            }
        )
        held.node_ids.append(thing)
        held.node_map[thing] = held.nodes[-1]
    for subject, thing, edge in graph.edges(data=True):
        held.edges.append({"from": subject, "to": thing, "arrows": "to", **edge})
    return held


def _render(data: Mapping[str, Any], blocks: Sequence[Mapping[str, Any]]) -> str:
    import pyvis
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    library = Path(pyvis.__file__).parent / VIS
    scripts = [inline(path) for path in (library, *(HERE / "script" / f"{name}.js" for name in SCRIPTS))]
    style, style_digest = inline(HERE / "page.css")
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    language = data["language"] or LANGUAGES[0]
    position = LANGUAGES.index(language)
    return environment.get_template("page.html.jinja").render(
        language=language,
        other_language=LANGUAGES[1 - position],
        title=data["title"][language],
        words={name: words[position] for name, words in INTERFACE.items()},
        policy=_policy((digest for _, digest in scripts), style_digest),
        style=Markup(style),  # noqa: S704 -- our own files, not data
        scripts=[Markup(script) for script, _ in scripts],  # noqa: S704
        data=Markup(script_json(data)),  # noqa: S704 -- escaped by script_json
        blocks=[(block["plan"], Markup(script_json(block))) for block in blocks],  # noqa: S704 -- so are these
    )


def _policy(scripts: Iterable[str], style: str) -> str:
    """Nothing from anywhere; of scripts and styles only those in the file, by their digests."""
    return (
        f"default-src 'none'; script-src {' '.join(scripts)}; style-src {style}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def script_json(value: object) -> str:
    """JSON that is inert inside a script element, whatever the labels hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
