"use strict";
// The graph as the page holds it: columns by node and by edge, and who is next to whom.

const graph = (() => {
  const { nodes, edges, classes, relations } = source;
  const count = nodes.id.length;
  const edgeCount = edges.from.length;
  const kinds = nodes.kind.map((index) => classes[index].name);
  const relationOf = (edge) => relations[edges.relation[edge]];

  const outgoing = Array.from({ length: count }, () => []);
  const incoming = Array.from({ length: count }, () => []);
  for (let edge = 0; edge < edgeCount; edge++) {
    outgoing[edges.from[edge]].push(edge);
    incoming[edges.to[edge]].push(edge);
  }

  // The outline: the one whole a part of a plan belongs to. Parts come in text order, as the nodes do.
  const partKinds = new Set(["FocusArea", "Measure", "Action", "Target", "Cooperation"]);
  const whole = new Int32Array(count).fill(-1);
  const parts = Array.from({ length: count }, () => []);
  for (let edge = 0; edge < edgeCount; edge++) {
    const part = edges.from[edge];
    if (relationOf(edge).name === "isPartOf" && partKinds.has(kinds[part])) whole[part] = edges.to[edge];
  }
  for (let node = 0; node < count; node++) if (whole[node] >= 0) parts[whole[node]].push(node);

  const isShared = (node) => ["Indicator", "Program", "Place", "Body"].includes(kinds[node]);

  const isStructural = (node) => ["FocusArea", "Measure"].includes(kinds[node]);

  /** The measure (or focus area, or plan) that a part of a plan belongs to. */
  function anchor(node) {
    let at = node;
    while (["Action", "Target", "Cooperation"].includes(kinds[at]) && whole[at] >= 0) at = whole[at];
    return at;
  }

  function ancestors(node) {
    const found = [];
    for (let at = whole[node]; at >= 0; at = whole[at]) found.push(at);
    return found;
  }

  /** The node and all its parts, and theirs. */
  function subtree(node) {
    return [node, ...parts[node].flatMap(subtree)];
  }

  function neighbours(node) {
    return [
      ...outgoing[node].map((edge) => edges.to[edge]),
      ...incoming[node].map((edge) => edges.from[edge]),
    ];
  }

  /** Lines of the overview: one between a measure and each thing it shares, with how often it leads there. */
  const bridges = (() => {
    const found = new Map();
    for (let edge = 0; edge < edgeCount; edge++) {
      let [part, thing] = [edges.from[edge], edges.to[edge]];
      if (isShared(part)) [part, thing] = [thing, part];
      if (isShared(part) || !isShared(thing)) continue;
      const from = anchor(part);
      const key = from * count + thing;
      const bridge = found.get(key) ?? { from, to: thing, edges: [] };
      bridge.edges.push(edge);
      found.set(key, bridge);
    }
    return [...found.values()];
  })();
  const anchors = Array.from({ length: count }, () => new Set());
  for (const { from, to } of bridges) anchors[to].add(from);
  /** Whether a thing is led to from more than one focus area. */
  const crossesAreas = anchors.map((users) => new Set([...users].map((user) =>
    kinds[user] === "Measure" ? whole[user] : user)).size > 1);
  for (const bridge of bridges) {
    bridge.own = anchors[bridge.to].size === 1 && kinds[bridge.from] === "Measure";
    bridge.crossing = crossesAreas[bridge.to];
  }

  const classNamed = new Map(classes.map((entry) => [entry.name, entry]));

  /** A target's figure as one reads it (≥ 40 名), or nothing. */
  const withFigure = new Set(classes.filter(({ facts }) => facts.includes("figure")).map(({ name }) => name));
  function figure(node, language) {
    if (!withFigure.has(kinds[node])) return ""; // so that nothing is read to find none
    const fact = nodes.facts[node].find(([name]) => name === "figure");
    return fact ? fact[language === "zh" ? 1 : 2] : "";
  }

  /** Edges that are neither the outline nor a bridge: among parts, and among what is shared. */
  const others = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [edges.from[edge], edges.to[edge]];
    const inOutline = relationOf(edge).name === "isPartOf" && whole[from] === to;
    if (!inOutline && isShared(from) === isShared(to)) others.push(edge);
  }

  const otherEnd = (edge, node) => (edges.from[edge] === node ? edges.to[edge] : edges.from[edge]);
  const byId = new Map(nodes.id.map((id, node) => [id, node]));

  return {
    count,
    edgeCount,
    nodes,
    edges,
    kinds,
    classes,
    outgoing,
    incoming,
    whole,
    parts,
    bridges,
    byId,
    isShared,
    isStructural,
    anchor,
    ancestors,
    subtree,
    neighbours,
    otherEnd,
    relationOf,
    others,
    weight: anchors.map((users) => users.size),
    label: (node, language) => nodes[language][node],
    figure,
    /** A label with its figure, where it has one. */
    caption: (node, language) => [nodes[language][node], figure(node, language)].filter(Boolean).join(" "),
    classOf: (kind) => classNamed.get(kind),
    iri: (node) => source.base + nodes.id[node],
  };
})();

/** What is lit beside the selected node itself: so many steps around it, or the way that is read. */
const emphasis = { steps: 1, way: null };

const edgesOf = (node) => [...graph.outgoing[node], ...graph.incoming[node]];

/** The edges that are drawn one by one: those of the way that is read, else those of the selected node. */
const statedBy = (node) => (emphasis.way ? emphasis.way.edges : edgesOf(node));

/** What is lit when a node is selected: its neighbours, and enough of the outline to say where they are. */
function litBy(node) {
  if (emphasis.way) return new Set(emphasis.way.nodes.flatMap((each) => [each, plans.standIn(each)]));
  const lit = new Set(graph.isStructural(node) ? graph.subtree(node) : [node]);
  for (let step = 0; step < emphasis.steps; step++) {
    for (const near of [...lit]) {
      if (graph.kinds[near] === "Plan" && near !== node) continue; // everything is a part of the plan
      for (const edge of edgesOf(near)) {
        if (filters.isEdgeShown(edge)) lit.add(graph.edges.from[edge]).add(graph.edges.to[edge]);
      }
    }
  }
  if (graph.kinds[node] !== "Plan") for (const near of [...lit]) {
    for (const above of graph.ancestors(near)) if (graph.kinds[above] !== "Plan") lit.add(above);
  }
  if (plans.areApart && graph.kinds[node] === "Plan") for (const part of graph.subtree(node)) lit.add(part);
  for (const near of [...lit]) lit.add(plans.standIn(near));
  return lit;
}

/**
 * All shortest ways between two nodes along what is shown: their number, and the first `most` of them. Breadth first
 * from the end; a plan is walked only where it is an end itself, and a name inside a name joins nothing.
 */
function shortestWays(begin, end, most) {
  const near = (node) => [...new Set(edgesOf(node).filter(leads).map((edge) => graph.otherEnd(edge, node)))]
    .filter((next) => graph.kinds[next] !== "Plan" || next === begin || next === end);
  const distance = new Map([[end, 0]]);
  const counts = new Map([[end, 1]]);
  const walked = [end];
  for (const node of walked) {
    if (distance.get(node) >= (distance.get(begin) ?? Infinity)) break;
    for (const next of near(node)) {
      if (!distance.has(next)) {
        distance.set(next, distance.get(node) + 1);
        walked.push(next);
      }
      if (distance.get(next) === distance.get(node) + 1) counts.set(next, (counts.get(next) ?? 0) + counts.get(node));
    }
  }
  if (!distance.has(begin)) return { number: 0, shown: [] };
  const inOrder = (a, b) => graph.isShared(a) - graph.isShared(b) || a - b; // parts first, both in the order of the text
  const shown = [];
  const walk = (way) => {
    const last = way.at(-1);
    if (last === end) shown.push(way);
    else for (const next of near(last).filter((each) => distance.get(each) === distance.get(last) - 1).sort(inOrder)) {
      if (shown.length < most) walk([...way, next]);
    }
  };
  walk([begin]);
  return { number: counts.get(begin), shown };
}

const leads = (edge) => filters.isEdgeShown(edge) && graph.relationOf(edge).name !== "namesake";

/** The edges along which a way steps from each of its nodes to the next. */
const stepsOf = (way) => way.slice(1).map((node, i) =>
  edgesOf(way[i]).filter((edge) => leads(edge) && graph.otherEnd(edge, way[i]) === node));
