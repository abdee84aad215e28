"use strict";
// The graph as the page holds it: columns by node and by edge, and who is next to whom.

const source = JSON.parse(document.getElementById("graph").textContent);

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
  function figure(node, language) {
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

/** What is lit when a node is selected: its neighbours, and enough of the outline to say where they are. */
function litBy(node) {
  const lit = new Set([node]);
  const core = graph.isStructural(node) ? graph.subtree(node) : [node];
  for (const part of core) {
    lit.add(part);
    for (const next of graph.neighbours(part)) lit.add(next);
  }
  if (graph.kinds[node] !== "Plan") for (const near of [...lit]) {
    for (const above of graph.ancestors(near)) if (graph.kinds[above] !== "Plan") lit.add(above);
  }
  return lit;
}
