"use strict";
// What lies under the nodes: the islands of the focus areas, and the lines.

const ground = (() => {
  /** The statement that a part belongs to its whole: it is drawn as the line of the outline. */
  const outlineEdge = graph.outgoing.map((edges, part) =>
    edges.find((edge) => graph.relationOf(edge).name === "isPartOf" && graph.edges.to[edge] === graph.whole[part]));

  /** A quiet ground under the measures of each focus area; under each row, where the layout has rows. */
  function islands(pen, view, state, colours) {
    if (view.bands.length) return bands(pen, view, state, colours);
    if (!["wide", "tall"].includes(view.layout)) return;
    for (let area = 0; area < graph.count; area++) {
      if (graph.kinds[area] !== "FocusArea" || plans.standIn(area) !== area) continue;
      const dim = state.lit && !state.lit.has(area);
      pen.fillStyle = pen.strokeStyle = dim ? colours.islandDim : colours.island;
      let before = null;
      for (const measure of graph.parts[area]) {
        const oval = view.ovals[measure];
        if (!oval || !filters.isKept(measure)) continue;
        const [x, y] = view.toScreen(measure);
        const reach = oval.slice(0, 2).map((half) => (half + 9) * view.scale);
        pen.beginPath();
        pen.ellipse(x, y, reach[0], reach[1], 0, 0, 2 * Math.PI);
        pen.fill();
        if (before && view.layout === "wide") {
          pen.beginPath();
          pen.moveTo(...before);
          pen.lineTo(x, y);
          pen.lineWidth = Math.min(...reach) * 1.5;
          pen.stroke();
        }
        before = [x, y];
      }
    }
  }

  function bands(pen, view, state, colours) {
    pen.fillStyle = state.lit ? colours.islandDim : colours.island;
    for (const [, left, top, right, bottom] of view.bands) {
      const [x, y] = view.place(left, top);
      pen.beginPath();
      pen.roundRect(x, y, (right - left) * view.scale, (bottom - top) * view.scale, 10);
      pen.fill();
    }
    pen.textBaseline = "middle";
    pen.textAlign = "left";
    pen.fillStyle = colours.soft;
    for (const heading of labels.headings(view, state.language)) {
      pen.font = heading.font;
      pen.fillText(heading.words, heading.left, (heading.top + heading.bottom) / 2);
    }
  }

  function lines(pen, view, state, colours, isShown) {
    const groups = new Map();
    const add = (from, to, colour, wanted, alpha) => {
      if (view.misses(from, to) || (many && view.misses(from, from) && view.misses(to, to))) return; // what only passes by
      const width = many ? Math.min(wanted, 1) : wanted;
      if (!groups.has(colour)) groups.set(colour, new Map());
      const key = width * 1000 + alpha;
      if (!groups.get(colour).has(key)) groups.get(colour).set(key, { colour, width, alpha, path: new Path2D() });
      const { path } = groups.get(colour).get(key);
      path.moveTo(...from);
      path.lineTo(...to);
    };
    const at = view.toScreen;
    const near = view.enlargement >= 1.7;
    const many = graph.edgeCount > 6000; // a line of one pixel is drawn several times as fast as a wider one
    const unfiltered = !filters.any();
    const quiet = Math.min(1, Math.sqrt(900 / graph.bridges.length)); // of many lines each is the fainter
    const isDim = (from, to) => state.lit && !(state.lit.has(from) && state.lit.has(to));
    for (let part = 0; part < graph.count; part++) {
      const above = graph.whole[part];
      if (above < 0 || !isShown(part) || !filters.isEdgeShown(outlineEdge[part])) continue;
      const trunk = labels.outlineKinds.includes(graph.kinds[part]);
      const dim = isDim(part, above);
      add(at(part), at(above), trunk ? colours.trunk : colours.twig, trunk ? 1.6 : 0.8, dim ? 0.25 : 1);
    }
    for (const bridge of graph.bridges) {
      const { from, to, own, crossing } = bridge;
      if (!isShown(from) || !isShown(to) || to === state.selected) continue;
      const edges = unfiltered ? bridge.edges : bridge.edges.filter(filters.isEdgeKept);
      if (!edges.length) continue;
      const colour = colours[graph.kinds[to]];
      if (own || near) {
        for (const edge of edges) {
          const [a, b] = [graph.edges.from[edge], graph.edges.to[edge]];
          if (filters.isEdgeShown(edge)) add(at(a), at(b), colour, 0.8, isDim(a, b) ? 0.06 : own ? 0.55 : 0.42);
        }
      } else {
        const strength = [0.2, 0.2, 0.26, 0.36, 0.46][Math.min(4, graph.weight[to])];
        const alpha = isDim(from, to) ? 0.06 : crossing ? strength : strength * 0.75;
        add(rim(view, from, to), at(to), colour, edges.length > 2 ? 2 : edges.length > 1 ? 1.5 : 1, alpha * quiet);
      }
    }
    if (near) for (const edge of graph.others) {
      const [a, b] = [graph.edges.from[edge], graph.edges.to[edge]];
      if (isShown(a) && isShown(b) && filters.isEdgeShown(edge)) add(at(a), at(b), colours.trunk, 0.8, isDim(a, b) ? 0.06 : 0.5);
    }
    for (const { colour, width, alpha, path } of [...groups.values()].flatMap((styles) => [...styles.values()])) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.globalAlpha = alpha;
      pen.stroke(path);
    }
    pen.globalAlpha = 1;
  }

  /** Where the line from a measure's middle to a thing leaves the oval around the measure. */
  function rim(view, measure, thing) {
    const [x, y] = view.toScreen(measure);
    const [tx, ty] = view.toScreen(thing);
    const oval = view.ovals[measure];
    if (!oval) return [x, y];
    const reach = Math.hypot((tx - x) / oval[0], (ty - y) / oval[1]) / view.scale;
    return reach <= 1 ? [x, y] : [x + (tx - x) / reach, y + (ty - y) / reach];
  }

  /** The statements of the selected node, each as its own line: dashed where it was inferred, with its direction. */
  function statements(pen, view, state, colours) {
    for (const edge of statedBy(state.selected)) {
      const [from, to] = [graph.edges.from[edge], graph.edges.to[edge]].map(plans.standIn);
      if (!filters.isEdgeShown(edge) || from === to || !plans.isDrawn(from) || !plans.isDrawn(to)) continue;
      const [ax, ay] = view.toScreen(from);
      const [bx, by] = view.toScreen(to);
      pen.strokeStyle = pen.fillStyle = colours.accent;
      pen.lineWidth = 1.8;
      pen.setLineDash(graph.edges.basis[edge] === "inferred" ? [6, 4] : []);
      pen.beginPath();
      pen.moveTo(ax, ay);
      pen.lineTo(bx, by);
      pen.stroke();
      pen.setLineDash([]);
      const length = Math.hypot(bx - ax, by - ay);
      if (length < 50) continue;
      const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
      const [tx, ty] = [ax + (bx - ax) * 0.56, ay + (by - ay) * 0.56];
      pen.beginPath();
      pen.moveTo(tx + ux * 7, ty + uy * 7);
      pen.lineTo(tx - uy * 4, ty + ux * 4);
      pen.lineTo(tx + uy * 4, ty - ux * 4);
      pen.closePath();
      pen.fill();
    }
  }

  return { islands, lines, statements };
})();
