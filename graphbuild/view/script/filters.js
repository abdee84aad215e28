"use strict";
// What is shown and what is hidden: by class, relation, focus area, place, modality, review and basis.

const filters = (() => {
  const { nodes, edges, kinds, whole, count, edgeCount } = graph;
  const wordsOf = (name) => ({ zh: source.interface[name].zh, en: source.interface[name].en });

  const areaOf = kinds.map((kind, node) => {
    const area = [node, ...graph.ancestors(node)].find((each) => kinds[each] === "FocusArea");
    return area === undefined ? null : nodes.id[area];
  });
  const modalityOf = kinds.map((kind, node) =>
    (nodes.modality[node] >= 0 ? source.terms.modality[nodes.modality[node]].name : kind === "Target" ? "none" : null));
  const deadlineOf = kinds.map((kind, node) =>
    (nodes.deadline[node] !== 0 ? nodes.deadline[node] || null : kind === "Target" ? "none" : null));
  const statusOf = (number) => (number >= 0 ? source.terms.review[number].name : null);
  // A part of a plan that has no status of its own has that of what it belongs to.
  const reviewOf = kinds.map((kind, node) =>
    [node, ...graph.ancestors(node)].map((each) => statusOf(nodes.review[each])).find((status) => status !== null) ?? null);
  const isPart = (node) => !graph.isShared(node);

  const severalPlans = kinds.filter((kind) => kind === "Plan").length > 1;
  function areaWords(area) {
    const plan = severalPlans ? whole[area] : -1;
    return (language) => [area, plan].filter((node) => node >= 0).map((node) => graph.label(node, language)).join(" · ");
  }

  /** `of` are the values of the nodes or edges; a facet's options are the values that there are, with how many. */
  const facets = [
    facet("class", "nodes", kinds, graph.classes.map(({ name, zh, en }) => [name, { zh, en }])),
    facet("relation", "edges", Array.from({ length: edgeCount }, (_, edge) => graph.relationOf(edge).name),
      source.relations.map(({ name, forward }) => [name, forward])),
    facet("area", "parts", areaOf, kinds.flatMap((kind, node) => {
      if (kind !== "FocusArea") return [];
      const words = areaWords(node);
      return [[nodes.id[node], { zh: words("zh"), en: words("en") }]];
    })),
    facet("modality", "parts", modalityOf, [...source.terms.modality.map((term) => [term.name, term]), ["none", wordsOf("modalityNone")]]),
    facet("review", "parts", reviewOf, source.terms.review.map((term) => [term.name, term])),
    facet("basis", "edges", edges.basis, [["stated", wordsOf("stated")], ["inferred", wordsOf("inferred")]]),
    facet("deadline", "parts", deadlineOf, [["stated", wordsOf("stated")], ["inferred", wordsOf("inferred")], ["none", wordsOf("deadlineNone")]]),
  ];
  const hidden = Object.fromEntries(facets.map(({ name }) => [name, new Set()]));
  let place = null;
  let kept = new Uint8Array(count).fill(1); // what no filter but that of classes hides
  const past = []; // the filters as they were before each change

  function facet(name, on, of, named) {
    const counts = new Map();
    for (const value of of) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = named.map(([value, { zh, en }]) => ({ value, zh, en, count: counts.get(value) ?? 0 }));
    return { name, on, of, options: options.filter((option) => option.count) };
  }

  // What the filters come to ------------------------------------------------------------------------------------

  const partFacets = facets.filter(({ on }) => on === "parts");

  /** Whether an edge is hidden for what it says itself, whatever its ends. */
  const isUnsaid = (edge) => hidden.relation.has(graph.relationOf(edge).name) || hidden.basis.has(edges.basis[edge])
    || hidden.review.has(statusOf(edges.review[edge]));

  function recount() {
    const narrowing = place !== null || partFacets.some(({ name }) => hidden[name].size);
    kept = new Uint8Array(count).fill(narrowing ? 0 : 1);
    if (!narrowing) return;
    const isIn = (node) => isPart(node) && !partFacets.some(({ name, of }) => hidden[name].has(of[node]));
    if (place === null) for (let node = 0; node < count; node++) kept[node] = Number(isIn(node));
    else keepTied(isIn);
    if (place === null) keepShared();
  }

  /** The chosen place, the parts of plans that an edge joins to it, and what these belong to. */
  function keepTied(isIn) {
    kept[place] = 1;
    for (const edge of [...graph.outgoing[place], ...graph.incoming[place]]) {
      const part = edges.from[edge] === place ? edges.to[edge] : edges.from[edge];
      if (!isIn(part) || isUnsaid(edge)) continue;
      for (const each of [part, ...graph.ancestors(part)]) if (isIn(each)) kept[each] = 1;
    }
  }

  /** What plans share stays where a part that stays leads to it, or something shared that stays. */
  function keepShared() {
    const pending = [];
    const reach = (node) => {
      if (kept[node] || isPart(node)) return;
      kept[node] = 1;
      pending.push(node);
    };
    for (let node = 0; node < count; node++) if (isPart(node) && kept[node]) graph.neighbours(node).forEach(reach);
    while (pending.length) for (const edge of graph.outgoing[pending.pop()]) reach(edges.to[edge]);
  }

  const isKept = (node) => kept[node] === 1;
  const isShown = (node) => kept[node] === 1 && !hidden.class.has(kinds[node]);
  /** Whether an edge is hidden by no filter but that of classes: the line of a measure stands for its hidden actions. */
  const isEdgeKept = (edge) => isKept(edges.from[edge]) && isKept(edges.to[edge]) && !isUnsaid(edge);
  const isEdgeShown = (edge) => isShown(edges.from[edge]) && isShown(edges.to[edge]) && !isUnsaid(edge);

  /** How many statements of a node are shown. */
  const linksOf = (node) => edgesOf(node).filter(isEdgeShown).length;

  /** How many nodes and edges are shown. */
  function shown() {
    const those = (length, is) => Array.from({ length }, (_, i) => i).filter(is).length;
    return { nodes: those(count, isShown), edges: those(edgeCount, isEdgeShown) };
  }

  /** Places that parts of plans are tied to, with how many: the most first. */
  const places = kinds.flatMap((kind, node) => {
    if (kind !== "Place") return [];
    const tied = new Set(graph.neighbours(node).filter(isPart)).size;
    return tied ? [{ node, count: tied }] : [];
  }).sort((a, b) => b.count - a.count || a.node - b.node);

  // Changes -----------------------------------------------------------------------------------------------------

  /** Whether anything is hidden. */
  const any = () => place !== null || Object.values(hidden).some((values) => values.size > 0);

  /** The filters as one line (`class:Action,Body;place:place/cn-310000`), or null where nothing is hidden. */
  function write() {
    const parts = facets.filter(({ name }) => hidden[name].size).map(({ name, options }) =>
      `${name}:${options.filter(({ value }) => hidden[name].has(value)).map(({ value }) => plain(value)).join(",")}`);
    if (place !== null) parts.push(`place:${plain(nodes.id[place])}`);
    return parts.join(";") || null;
  }
  const plain = (value) => encodeURIComponent(value).replaceAll("%2F", "/");

  function read(line) {
    clearAll();
    for (const part of (line ?? "").split(";")) {
      const [name, values = ""] = part.split(":");
      const given = new Set(values.split(","));
      if (name === "place") place = places.find(({ node }) => given.has(plain(nodes.id[node])))?.node ?? null;
      const options = facets.find((each) => each.name === name)?.options ?? [];
      for (const { value } of options) if (given.has(plain(value))) hidden[name].add(value);
    }
    recount();
  }

  function clearAll() {
    place = null;
    for (const values of Object.values(hidden)) values.clear();
  }

  function change(action) {
    const before = write();
    action();
    recount();
    if (write() !== before) past.push(before);
  }

  function toggle(name, value) {
    const hide = !hidden[name].has(value);
    change(() => hidden[name][hide ? "add" : "delete"](value));
    return hide;
  }

  /** Hide every value of a facet, or none. */
  function setAll(name, hide) {
    const { options } = facets.find((each) => each.name === name);
    change(() => { for (const { value } of options) hidden[name][hide ? "add" : "delete"](value); });
  }

  const choosePlace = (node) => change(() => { place = node; });
  const clear = () => change(clearAll);

  /** Show a node that is hidden, with as few other changes as that takes; whether something changed. */
  function reveal(node) {
    if (isShown(node)) return false;
    change(() => {
      hidden.class.delete(kinds[node]);
      for (const { name, of } of partFacets) hidden[name].delete(of[node]);
      recount();
      if (!isKept(node)) place = null;
      recount();
      if (!isKept(node)) for (const { name } of partFacets) hidden[name].clear();
    });
    return true;
  }

  /** As the address has it; going back to what was before a change takes the change away. */
  function restore(line) {
    const before = write();
    read(line);
    const now = write();
    if (now === before) return false;
    if (past.length && past.at(-1) === now) past.pop();
    else past.push(before);
    return true;
  }

  function undo() {
    if (past.length) read(past.pop());
  }

  return {
    facets,
    hidden,
    places,
    place: () => place,
    isShown,
    isKept,
    isEdgeShown,
    isEdgeKept,
    linksOf,
    shown,
    any,
    toggle,
    setAll,
    choosePlace,
    clear,
    reveal,
    write,
    restore,
    undo,
    canUndo: () => past.length > 0,
    forgetPast: () => { past.length = 0; },
  };
})();
