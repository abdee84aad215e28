"""How fast the page is in a browser, beside pyvis's own page of the same network (``make bench-page``).

For the plans of the project and for invented ones of about 500, 2,000 and 10,000 nodes: the first picture
(the first frame whose canvas shows anything), the longest task until then and while the reader works, frames
a second while dragging and while zooming, a keystroke of the search, a selection, the table shown or sorted.
It judges nothing.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import synthetic
from bench import table
from browsing import ARGUMENTS, PROGRAMS
from playwright.sync_api import Browser, Error, Page, sync_playwright
from pyoxigraph import RdfFormat, Store
from pyvis.network import Network

from graphbuild.authorities import read_authorities
from graphbuild.build.dataset import assemble
from graphbuild.concepts import read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.view import page as our_page
from graphbuild.view.layout import layouts
from graphbuild.view.network import network
from graphbuild.view.statements import read_statements
from graphbuild.view.words import SHAPES
from graphbuild.vocab import Names

ROOT = Path(__file__).parent.parent
PLANS = (1, 5, 30)
"""How many invented plans: networks of about 500, 2,000 and 10,000 nodes."""
GIVEN_UP = 60.0
"""Seconds after which no first picture is waited for."""
MOVING = 1.5
"""Seconds of dragging, and of zooming."""
HEAD = (
    *("page", "nodes", "edges", "MB", "layout s", "first picture ms", "longest task ms"),
    *("drag frames/s", "zoom frames/s", "slowest frame ms", "key ms", "select ms", "table ms"),
)

WATCH = """
  window.bench = { picture: 0, longest: 0, frames: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: "longtask", buffered: true });
  const small = document.createElement("canvas");
  small.width = small.height = 60;
  const pen = small.getContext("2d", { willReadFrequently: true });
  const look = () => {
    const seen = document.querySelector("canvas");
    if (seen && seen.width > 100) {
      pen.clearRect(0, 0, 60, 60);
      pen.drawImage(seen, 0, 0, 60, 60);
      const colours = new Set(new Uint32Array(pen.getImageData(0, 0, 60, 60).data.buffer));
      if (colours.size > 20) bench.picture = performance.now();
    }
    if (!bench.picture) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const count = (now) => { bench.frames.push(now); requestAnimationFrame(count); };
  requestAnimationFrame(count);
"""
"""Runs before the page's own scripts."""

VIEW = {
    True: "() => { const { x, y, scale } = networkPage.camera(); return [x, y, scale]; }",
    False: "() => { const { x, y } = network.getViewPosition(); return [x, y, network.getScale()]; }",
}
KEY = """async (words) => {
  const field = document.getElementById("search");
  const begun = performance.now();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.getBoundingClientRect();
  return performance.now() - begun;
}"""
TABLE = """(act) => new Promise((done) => {
  const begun = performance.now();
  act === "show" ? document.getElementById("tab-table").click()
    : document.querySelector('#table [data-column="label"]').click();
  document.getElementById("table").offsetHeight;
  requestAnimationFrame(() => done(performance.now() - begun));
})"""
SELECT = {
    True: """async (i) => {
      const begun = performance.now();
      page.select(i);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - begun;
    }""",
    False: """async (i) => {
      const begun = performance.now();
      network.selectNodes([nodes.getIds()[i]]);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - begun;
    }""",
}


def main() -> None:
    """Measure everything and print it as one table."""
    parser = argparse.ArgumentParser(description="Measure the page in a browser, beside pyvis's own.")
    parser.add_argument("--plans", type=int, nargs="*", default=PLANS, help="how many are invented")
    parser.add_argument("--without-pyvis", action="store_true")
    given = parser.parse_args()
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise SystemExit(f"no browser: none of {', '.join(PROGRAMS)} is installed")
    rows = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, store in stores(given.plans):
            for kind, text, graph, seconds in pages(store, not given.without_pyvis):
                path = Path(folder) / "page.html"
                path.write_text(text, encoding="utf-8")
                # a browser of its own: a page that hangs takes nothing with it
                browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
                seen = measured(browser, path, kind == "graphbuild")
                browser.close()
                size = f"{len(text.encode()) / 1e6:.2f}"
                laid = f"{seconds:.2f}" if seconds else "-"
                counts = (str(len(graph)), str(graph.number_of_edges()))
                rows.append((f"{name}, {kind}", *counts, size, laid, *seen))
                sys.stderr.write(f"{' · '.join(rows[-1])}\n")  # the whole takes minutes
    table(HEAD, iter(rows))


def stores(invented: tuple[int, ...]) -> Iterator[tuple[str, Store]]:
    """The plans of the project, then invented ones."""
    authorities, concepts = read_authorities(), read_concepts()
    paths = sorted((ROOT / "data" / "plans").glob("*.yaml"))
    plans = [read_encoding(path, authorities, concepts).plan for path in paths]
    yield "plans of the project", loaded(assemble(plans, authorities, concepts, Names()).nquads)
    for count in invented:
        quads = count * synthetic.QUADS_OF_A_PLAN
        yield f"{count} invented", loaded(synthetic.dataset(1, quads).nquads)


def loaded(nquads: bytes) -> Store:
    store = Store()
    store.load(nquads, format=RdfFormat.N_QUADS)
    return store


def pages(store: Store, with_pyvis: bool) -> Iterator[tuple[str, str, nx.MultiDiGraph[str], float]]:
    """Our page, and pyvis's own with and without positions; and how long the positions took."""
    graph = network(read_statements(store))
    begun = time.process_time()
    ways = layouts(graph)
    seconds = time.process_time() - begun
    yield "graphbuild", our_page(store), graph, seconds
    if with_pyvis:
        yield "pyvis", pyvis_page(graph, {}), graph, 0.0
        yield "pyvis with positions", pyvis_page(graph, ways["wide"].positions), graph, 0.0


def pyvis_page(graph: nx.MultiDiGraph[str], positions: dict[str, tuple[float, float]]) -> str:
    """What pyvis makes of the same network when it is asked for no more than that."""
    held = Network(height="800px", directed=True, cdn_resources="in_line")
    for thing, node in graph.nodes(data=True):
        more = {}
        if positions:
            x, y = positions[thing]
            more = {"x": x, "y": y, "physics": False}
        held.add_node(thing, label=node["zh"], shape=SHAPES[node["kind"]], group=node["kind"], **more)
    for subject, thing in graph.edges():
        held.add_edge(subject, thing)
    if positions:
        held.toggle_physics(False)
    return str(held.generate_html(notebook=False))


def measured(browser: Browser, path: Path, ours: bool) -> tuple[str, ...]:
    """The cells of a row from the first picture on; what did not come in time is told as such."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.add_init_script(WATCH)
    try:
        tab.goto(path.as_uri(), timeout=GIVEN_UP * 1000, wait_until="commit")
        picture = wait_for_picture(tab)
        if picture is None:
            return (f"> {GIVEN_UP * 1000:,.0f}", *["-"] * 7)
        tab.wait_for_timeout(500)
        drag, slow_drag = moving(tab, ours, zoom=False)
        zoom, slow_zoom = moving(tab, ours, zoom=True)
        keys = [tab.evaluate(KEY, words) for words in ("路", "上", "上海", "a", "ro", "road")] if ours else []
        selections = [tab.evaluate(SELECT[ours], i) for i in (30, 80, 130, 180, 230)]
        longest = tab.evaluate("bench.longest")
        sheets = [tab.evaluate(TABLE, act) for act in ("show", "sort")] if ours else []
    except Error as error:
        return (f"failed: {error.message.splitlines()[0][:40]}", *["-"] * 7)
    key = f"{statistics.median(keys):.1f}" if keys else "-"
    slowest = f"{max(slow_drag, slow_zoom):.0f}"
    return (
        f"{picture:,.0f}",
        f"{longest:,.0f}",
        drag,
        zoom,
        slowest,
        key,
        f"{statistics.median(selections):.0f}",
        f"{max(sheets):.0f}" if sheets else "-",
    )


def wait_for_picture(tab: Page) -> float | None:
    """Milliseconds until the first picture; nothing, when it does not come."""
    end = time.monotonic() + GIVEN_UP
    tab.set_default_timeout(GIVEN_UP * 1000)
    while time.monotonic() < end:
        try:
            found = tab.evaluate("window.bench ? bench.picture : 0")
        except Error:  # a page so busy that it answers nothing
            return None
        if found:
            return float(found)
        time.sleep(0.05)
    return None


def moving(tab: Page, ours: bool, *, zoom: bool) -> tuple[str, float]:
    """Frames a second while the reader drags or zooms, and the slowest; with a mark when nothing moved."""
    box: Any = tab.locator("canvas").first.bounding_box()
    x, y = box["x"] + 12, box["y"] + 12
    before = tab.evaluate(VIEW[ours])
    tab.mouse.move(x, y)
    tab.evaluate("() => { bench.frames = []; }")
    if not zoom:
        tab.mouse.down()
    begun = time.monotonic()
    step = 0
    while (passed := time.monotonic() - begun) < MOVING:
        step += 1
        if zoom:
            tab.mouse.wheel(0, -40 if passed < MOVING / 2 else 40)
        else:
            tab.mouse.move(x + min(step * 3, 500), y + min(step * 2, 300))
        if passed > MOVING / 2 and step % 40 == 0:
            tab.wait_for_timeout(1)
    frames = tab.evaluate("bench.frames")
    after = tab.evaluate(VIEW[ours])
    if not zoom:
        tab.mouse.up()
    gaps = [b - a for a, b in pairwise(frames)]
    if not gaps:
        return "0", MOVING * 1000
    rate = f"{1000 * len(gaps) / sum(gaps):.0f}"
    return (rate if before != after else f"{rate}, nothing moved"), max(gaps)


if __name__ == "__main__":
    main()
