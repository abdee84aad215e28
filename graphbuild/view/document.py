"""One HTML file that shows the network: pyvis holds the nodes and edges, our template makes the page.

pyvis's own template is not used: it loads Bootstrap from another host, writes labels into scripts and HTML
as they are, and draws nothing until its simulation has settled. Here positions are computed before, labels
travel as JSON and reach the page as text only, and a Content-Security-Policy admits only what is in the file.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graphbuild.errors import UsageError
from graphbuild.view.context import read_texts
from graphbuild.view.exchange import exchange
from graphbuild.view.facts import Fact
from graphbuild.view.layout import WAYS, Layout, layouts
from graphbuild.view.network import network
from graphbuild.view.places import Band
from graphbuild.view.sentences import FORMS, MENTION, ROLE
from graphbuild.view.statements import Words, read_statements
from graphbuild.view.terms import found_by, numbers, terms_of
from graphbuild.view.words import CLASSES, FACTS, INTERFACE, RELATIONS, SHAPES, Relation

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store
    from pyvis.network import Network

LANGUAGES: Final = ("zh", "en")
SCRIPTS: Final = (
    "address",
    "graph",
    "filters",
    "shapes",
    "text",
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
    "input",
)
"""The page's own scripts in the order in which they need each other."""

HERE: Final = Path(__file__).parent
VIS: Final = "lib/vis-9.1.2/vis-network.min.js"
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
    language: str = "zh",
    title: str | None = None,
    layout: str = "outline",
    sources: Path | None = None,
) -> str:
    """The text of one self-contained HTML file.

    Args:
        store: The built dataset.
        plans: Ids of the plans to show; all, when none is named.
        language: The language the page opens in, ``zh`` or ``en``.
        title: What the page is called, in both languages; else the plan's own title.
        layout: The layout the page opens with, ``outline``, ``force`` or ``place``.
        sources: The folder of the plans' texts; with it the page holds the words around each span.

    Raises:
        InputError: The store holds no plan, or a text is not the encoded one.
        UsageError: A plan that the store does not hold, another language or another layout.
    """
    if layout not in WAYS:
        raise UsageError(f"there is no layout {layout!r}", remedy=f"choose one of {', '.join(WAYS)}")
    if language not in LANGUAGES:
        raise UsageError(f"the page speaks no {language!r}", remedy=f"choose one of {', '.join(LANGUAGES)}")
    statements = read_statements(store, plans)
    if sources is not None:
        statements.texts = read_texts(statements, sources)
    graph = network(statements)
    held = pyvis_network(graph, layouts(graph))
    titles = [statements.label(plan) for plan in statements.plans]
    named = (
        Words(title, title) if title else Words(*(" · ".join(words) for words in zip(*titles, strict=True)))
    )
    return _render(held, named, language, layout)


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
                **node,
            }
        )
        held.node_ids.append(thing)
        held.node_map[thing] = held.nodes[-1]
    for subject, thing, edge in graph.edges(data=True):
        held.edges.append({"from": subject, "to": thing, "arrows": "to", **edge})
    return held


def _render(held: Network, title: Words, language: str, layout: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    library = (Path(held.template_dir) / VIS).read_text(encoding="utf-8")
    scripts = [library, *((HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)]
    style = _lines((HERE / "page.css").read_text(encoding="utf-8"))
    scripts = [_lines(script) for script in scripts]
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    position = LANGUAGES.index(language)
    return environment.get_template("page.html.jinja").render(
        language=language,
        other_language=LANGUAGES[1 - position],
        title=title[position],
        words={name: words[position] for name, words in INTERFACE.items()},
        policy=_policy(scripts, style),
        style=Markup(style),  # noqa: S704 -- our own files, not data
        scripts=[Markup(script) for script in scripts],  # noqa: S704
        data=Markup(script_json(_data(held, title, language, layout))),  # noqa: S704 -- escaped by script_json
    )


def _lines(text: str) -> str:
    """Line ends as an HTML parser makes them: what it reads is what the policy's digests are taken of."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _policy(scripts: Sequence[str], style: str) -> str:
    """Nothing from anywhere; of scripts and styles only those in the file, by their digests."""
    admitted = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {admitted}; style-src {_digest(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def script_json(value: object) -> str:
    """JSON that is inert inside a script element, whatever the labels hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _data(held: Network, title: Words, language: str, layout: str) -> dict[str, Any]:
    """What the page's scripts read: columns over the nodes and edges that pyvis holds."""
    terms = terms_of((*held.nodes, *held.edges))
    kinds = list(CLASSES)
    relations = list(RELATIONS)
    extra = sorted({edge["relation"] for edge in held.edges} - set(RELATIONS))
    table = [(name, RELATIONS[name]) for name in relations]
    table += [(name, Relation(Words(name, name), Words(name, name))) for name in extra]
    index = {name: i for i, (name, _) in enumerate(table)}
    number = {node["id"]: i for i, node in enumerate(held.nodes)}
    base = _common_base([node["id"] for node in held.nodes])
    return {
        "language": language,
        "title": title._asdict(),
        "base": base,
        "options": held.options,
        "layout": layout,
        "layoutNames": WAYS,
        "interface": _both(INTERFACE),
        "facts": _both(FACTS),
        "exchange": exchange(),
        "sentences": _both({**FORMS, "mention": MENTION, "role": ROLE}),
        "classes": [
            {
                "name": name,
                "shape": SHAPES[name],
                **CLASSES[name]._asdict(),
                "count": sum(node["kind"] == name for node in held.nodes),
            }
            for name in kinds
        ],
        "relations": [
            {"name": name, "forward": words.forward._asdict(), "backward": words.backward._asdict()}
            for name, words in table
        ],
        "terms": {name: [term._asdict() for term in found] for name, found in terms.items()},
        "nodes": {
            "id": [node["id"].removeprefix(base) for node in held.nodes],
            "kind": [kinds.index(node["kind"]) for node in held.nodes],
            "zh": [node["zh"] for node in held.nodes],
            "en": [node["en"] for node in held.nodes],
            "layouts": {name: _layout(held.nodes, name, bands) for name, bands in held.bands.items()},
            "facts": [_facts(node["facts"]) for node in held.nodes],
            "evidence": [node["evidence"] for node in held.nodes],
            **found_by(held.nodes, terms),
        },
        "edges": {
            "from": [number[edge["from"]] for edge in held.edges],
            "to": [number[edge["to"]] for edge in held.edges],
            "relation": [index[edge["relation"]] for edge in held.edges],
            "basis": [edge["basis"] for edge in held.edges],
            "basisNote": [edge["basis_note"] for edge in held.edges],
            "evidence": [edge["evidence"] for edge in held.edges],
            "remarks": [_facts(edge["remarks"]) for edge in held.edges],
            "review": numbers(held.edges, "review", terms),
        },
    }


def _layout(nodes: Sequence[Mapping[str, Any]], name: str, bands: Sequence[Band]) -> dict[str, Any]:
    """One layout's columns, the ovals by node, its rows, and the box that all of it fills."""
    spots = [node["positions"][name] for node in nodes]
    reach = [node["ovals"].get(name, (12.0, 12.0))[:2] for node in nodes]
    return {
        "x": [round(x, 1) for x, _ in spots],
        "y": [round(y, 1) for _, y in spots],
        "ovals": {
            i: [round(half, 1) for half in node["ovals"][name]]
            for i, node in enumerate(nodes)
            if name in node["ovals"]
        },
        "bands": [[band.level, *(round(side, 1) for side in band[1:])] for band in bands],
        "bounds": _bounds(
            [
                *((x - w, y - h, x + w, y + h) for (x, y), (w, h) in zip(spots, reach, strict=True)),
                *(band[1:] for band in bands),
            ]
        ),
    }


def _bounds(boxes: Sequence[tuple[float, ...]]) -> dict[str, float]:
    """What holds all the boxes (left, top, right, bottom)."""
    left, top, right, bottom = zip(*boxes, strict=True)
    sides = {"left": min(left), "right": max(right), "top": min(top), "bottom": max(bottom)}
    return {name: round(side, 1) for name, side in sides.items()}


def _facts(facts: Sequence[Fact]) -> list[tuple[object, ...]]:
    """Each as ``(name, zh, en, basis, inferred from, evidence)``."""
    return [(fact.name, *fact.words, *fact[2:]) for fact in facts]


def _both(words: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    return {name: pair._asdict() for name, pair in words.items()}


def _common_base(iris: Sequence[str]) -> str:
    """What the IRIs of all nodes begin with, up to a slash: the page writes it once."""
    first, last = min(iris), max(iris)
    shared = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[: first.rfind("/", 0, shared) + 1]
