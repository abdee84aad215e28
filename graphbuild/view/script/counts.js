"use strict";
// What the charts count: rows and segments of the nodes that are shown, each segment with the nodes behind it.

const counts = (() => {
  const nodesOf = (kind) => graph.kinds.flatMap((each, node) => (each === kind && filters.isShown(node) ? [node] : []));
  const factOf = (node, name) => graph.nodes.facts[node].find(([each]) => each === name);
  const interfaceWords = (name) => ({ key: name, ...source.interface[name], last: true });

  /** A thing's value of a fact as a key with its words; without one, what `missing` says. */
  function valued(node, name, missing) {
    const fact = factOf(node, name);
    return fact ? { key: fact[2], zh: fact[1], en: fact[2] } : interfaceWords(missing);
  }

  /** Rows and segments out of [node, row, series]; what has most nodes comes first, unless a row says its order. */
  function table(entries) {
    const [rows, series] = [new Map(), new Map()];
    const into = (found, named, node) => {
      if (!found.has(named.key)) found.set(named.key, { ...named, nodes: new Set(), words: new Map() });
      const each = found.get(named.key);
      each.nodes.add(node);
      each.words.set(named.zh, (each.words.get(named.zh) ?? 0) + 1);
    };
    for (const [node, row, one] of entries) {
      into(rows, row, node);
      into(series, one, node);
    }
    const order = (a, b) => Number(a.last ?? false) - Number(b.last ?? false) || (a.order ?? 0) - (b.order ?? 0) || b.nodes.size - a.nodes.size;
    const columns = [...series.values()].sort(order);
    columns.forEach((column, position) => {
      column.colour ??= column.last ? "bar-rest" : bars.colourOf(position);
      if (column.asWritten) column.zh = [...column.words].sort((a, b) => b[1] - a[1]).map(([words]) => words).join("、");
    });
    const cells = new Map();
    for (const [node, row, one] of entries) {
      const key = `${row.key}|${one.key}`;
      cells.set(key, (cells.get(key) ?? new Set()).add(node));
    }
    return [...rows.values()].sort(order).map((row) => ({
      zh: row.zh,
      en: row.en,
      count: row.nodes.size,
      segments: columns.flatMap((column) => {
        const key = `${row.key}|${column.key}`;
        return cells.has(key) ? [{ key, column, colour: column.colour, nodes: [...cells.get(key)].sort((a, b) => a - b) }] : [];
      }),
    }));
  }

  const byPlan = plans.all.length > 4; // of so many plans the focus areas are too many to compare

  /** The focus area that a part of a plan belongs to; of a part outside all, and of many plans, the plan. */
  function area(node) {
    const above = graph.ancestors(node);
    const plan = above[above.length - 1];
    const found = (byPlan ? undefined : above.find((each) => graph.kinds[each] === "FocusArea")) ?? plan;
    if (found === undefined) return interfaceWords("chartNoArea");
    const number = factOf(found, "number");
    const ofPlan = (language) => (plans.all.length > 1 && found !== plan ? ` · ${graph.label(plan, language)}` : "");
    const words = (language) => [number?.[1], graph.label(found, language)].filter(Boolean).join(" ") + ofPlan(language);
    return { key: String(found), zh: words("zh"), en: words("en"), order: plan * graph.count + found };
  }

  /** The Chinese fact is the word as written; the English one tells the concept before it. */
  function commitment(node) {
    const fact = factOf(node, "modality");
    if (!fact) return interfaceWords("chartNoModality");
    const concept = fact[2].split(" (")[0];
    return { key: concept, zh: fact[1], en: concept, asWritten: true };
  }

  function year(node) {
    const fact = factOf(node, "deadline");
    return fact ? { key: fact[2], zh: fact[1], en: fact[2], order: Number.parseInt(fact[2], 10) || 0 } : interfaceWords("chartNoYear");
  }

  function basis(node) {
    const name = factOf(node, "deadline")?.[3];
    if (name !== "stated" && name !== "inferred") return interfaceWords("chartNoBasis");
    return { key: name, ...source.interface[name], order: name === "stated" ? 0 : 1 };
  }

  const roles = ["location", "namesake", "partner", "source", "scope", "mentions"];

  /** What a place is to the plan: the relations in which its parts name it. */
  function tie(place) {
    const found = new Map();
    for (const edge of graph.incoming[place]) {
      if (graph.isShared(graph.edges.from[edge]) || !filters.isEdgeShown(edge)) continue;
      const { name, forward } = graph.relationOf(edge);
      const one = roles.includes(name) ? { key: name, ...forward, order: roles.indexOf(name) } : { ...interfaceWords("chartOtherTie"), last: false, order: roles.length };
      found.set(one.key, one);
    }
    return found.size ? [...found.values()] : [interfaceWords("chartNoTie")];
  }

  /** The things that most measures lead to, each with its measures. */
  function mostShared(most) {
    const users = new Map();
    for (const { from, to, edges } of graph.bridges) {
      if (graph.kinds[from] !== "Measure" || !edges.some(filters.isEdgeShown) || !filters.isShown(to)) continue;
      users.set(to, (users.get(to) ?? new Set()).add(from));
    }
    const rows = [...users].filter(([, measures]) => measures.size > 1).sort((a, b) => b[1].size - a[1].size || a[0] - b[0]).slice(0, most);
    return rows.map(([node, measures]) => {
      const kind = graph.kinds[node];
      const words = (language) => `${graph.label(node, language)} · ${graph.classOf(kind)[language]}`;
      const column = { key: "measures", zh: words("zh"), en: words("en") };
      return { zh: words("zh"), en: words("en"), count: measures.size, node, segments: [{ key: String(node), column, colour: `bar-${kind}`, nodes: [...measures] }] };
    });
  }

  const whole = (colour) => ({ key: "all", ...source.interface.chartTotal, colour });
  const targets = (rowOf, seriesOf) => table(nodesOf("Target").map((node) => [node, rowOf(node), seriesOf(node)]));
  const all = {
    chartKinds: { stacked: true, title: byPlan ? "chartKindsPlans" : null, rows: () => targets(area, (node) => valued(node, "targetKind", "chartNoKind")) },
    chartModality: { stacked: true, title: byPlan ? "chartModalityPlans" : null, rows: () => targets(area, commitment) },
    chartYears: { stacked: true, rows: () => targets(year, basis) },
    chartShared: { stacked: false, rows: () => mostShared(10) },
    chartPlaces: {
      stacked: true,
      rows: () => table(nodesOf("Place").flatMap((node) => tie(node).map((one) => [node, valued(node, "placeKind", "chartNoKind"), one]))),
    },
    chartPrograms: { stacked: false, rows: () => table(nodesOf("Program").map((node) => [node, valued(node, "programKind", "chartNoKind"), whole("bar-Program")])) },
  };

  return { all };
})();
