"use strict";
// What is shown, in the formats of other programs: GEXF, GraphML, Turtle, CSV.

const files = (() => {
  const { formats, properties, prefixes } = source.exchange;

  /** Hand a file to the reader; its name begins with the plan. */
  function save(name, type, content, say) {
    const plans = graph.kinds.flatMap((kind, node) => (kind === "Plan" ? [graph.iri(node).split("/").pop()] : []));
    const link = element("a", {
      href: URL.createObjectURL(new Blob([content], { type })),
      download: [plans.length > 3 ? "plans" : plans.join("-").replace(/[^\w-]+/g, "-"), name].join("-"),
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    document.getElementById("live").textContent = say("downloaded", { name: link.download });
  }

  const nodes = () => graph.kinds.flatMap((_, node) => (filters.isShown(node) ? [node] : []));
  const edges = () => graph.edges.from.flatMap((_, edge) => (filters.isEdgeShown(edge) ? [edge] : []));

  // CSV ---------------------------------------------------------------------------------------------------------

  /** RFC 4180, with the mark that lets spreadsheets see UTF-8, and no cell that they would take for a formula. */
  function csv(rows) {
    const cell = (words) => {
      const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
  }

  /** Every shown node with both its names. */
  function nodesCsv(language, say) {
    const others = columns.filter(({ name }) => !["label", "iri"].includes(name));
    return csv([
      ["IRI", "label zh", "label en", ...others.map(({ heading }) => heading(language, say))],
      ...nodes().map((node) => [graph.iri(node), graph.label(node, "zh"), graph.label(node, "en"), ...others.map(({ cell }) => cell(node, language))]),
    ]);
  }

  // XML ---------------------------------------------------------------------------------------------------------

  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

  /** Words as XML takes them, in text and in attributes; what XML 1.0 has no character for is left out. */
  const xml = (words) => String(words)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character]);

  const nodeValues = {
    label_zh: (node) => graph.label(node, "zh"),
    label_en: (node) => graph.label(node, "en"),
    class: (node) => graph.kinds[node],
    iri: (node) => graph.iri(node),
    figure_zh: (node) => graph.figure(node, "zh"),
    figure_en: (node) => graph.figure(node, "en"),
  };
  const edgeValues = {
    relation: (edge) => graph.relationOf(edge).name,
    basis: (edge) => graph.edges.basis[edge],
  };

  function gexf(language, layoutName) {
    const spots = graph.nodes.layouts[layoutName];
    const declared = (owner, values) =>
      `<attributes class="${owner}">${Object.keys(values).map((name) => `<attribute id="${name}" title="${name}" type="string"/>`).join("")}</attributes>`;
    const attributes = (values, thing) => {
      const given = Object.entries(values).map(([name, value]) => [name, value(thing)]).filter(([, value]) => value);
      return `<attvalues>${given.map(([name, value]) => `<attvalue for="${name}" value="${xml(value)}"/>`).join("")}</attvalues>`;
    };
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<gexf xmlns="${formats.gexf}" xmlns:viz="${formats.viz}" version="1.3">`,
      `<meta><creator>graphbuild</creator><description>${xml(source.title[language])}</description></meta>`,
      '<graph defaultedgetype="directed" mode="static">',
      declared("node", nodeValues),
      declared("edge", edgeValues),
      "<nodes>",
      // Gephi's y grows upwards
      ...nodes().map((node) => `<node id="${xml(graph.nodes.id[node])}" label="${xml(graph.label(node, language))}">${attributes(nodeValues, node)}<viz:position x="${spots.x[node]}" y="${-spots.y[node]}" z="0"/></node>`),
      "</nodes>",
      "<edges>",
      ...edges().map((edge) => `<edge id="${edge}" source="${xml(graph.nodes.id[graph.edges.from[edge]])}" target="${xml(graph.nodes.id[graph.edges.to[edge]])}" label="${xml(graph.relationOf(edge).forward[language])}">${attributes(edgeValues, edge)}</edge>`),
      "</edges>",
      "</graph>",
      "</gexf>",
      "",
    ].join("\n");
  }

  function graphml() {
    const declared = (owner, values) =>
      Object.keys(values).map((name) => `<key id="${name}" for="${owner}" attr.name="${name}" attr.type="string"/>`);
    const data = (values, thing) => Object.entries(values).map(([name, value]) => [name, value(thing)])
      .filter(([, value]) => value).map(([name, value]) => `<data key="${name}">${xml(value)}</data>`).join("");
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<graphml xmlns="${formats.graphml}">`,
      ...declared("node", nodeValues),
      ...declared("edge", edgeValues),
      '<graph edgedefault="directed">',
      ...nodes().map((node) => `<node id="${xml(graph.nodes.id[node])}">${data(nodeValues, node)}</node>`),
      ...edges().map((edge) => `<edge id="edge-${edge}" source="${xml(graph.nodes.id[graph.edges.from[edge]])}" target="${xml(graph.nodes.id[graph.edges.to[edge]])}">${data(edgeValues, edge)}</edge>`),
      "</graph>",
      "</graphml>",
      "",
    ].join("\n");
  }

  // Turtle ------------------------------------------------------------------------------------------------------

  const escaped = (pattern) => (words) => words.replace(pattern, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const literal = escaped(/["\\\x00-\x1f]/g);
  const iri = ((inside) => (words) => `<${inside(words)}>`)(escaped(/[<>"{}|^`\\\x00-\x20]/g));
  const iriOf = (node) => iri(graph.iri(node));

  /** What an edge says: a property, else a thing of its own, whose IRI the page does not hold. */
  function statement(edge) {
    const relation = graph.relationOf(edge).name;
    const [from, to] = [graph.edges.from[edge], graph.edges.to[edge]];
    if (properties[relation]) return `${iriOf(from)} ${properties[relation]} ${iriOf(to)} .`;
    if (relation === "baseline") return `[] a plan:Baseline ; dcterms:isPartOf ${iriOf(from)} ; plan:indicator ${iriOf(to)} .`;
    if (graph.kinds[from] === "Body") {
      const basis = graph.edges.basis[edge];
      return `[] a plan:Responsibility ; plan:body ${iriOf(from)} ; plan:responsibleFor ${iriOf(to)} ; plan:role ${iri(prefixes["responsibility-role"] + relation)}`
        + `${basis ? ` ; plan:basis ${iri(prefixes.basis + basis)}` : ""} .`;
    }
    const how = relation === "mentions" ? "" : ` ; plan:relation ${iri(prefixes["mention-relation"] + relation)}`;
    return `[] a plan:Mention ; plan:mentionedIn ${iriOf(from)} ; plan:mentions ${iriOf(to)}${how} .`;
  }

  // A draft may lack the English, and the page shows the Chinese in its place: no statement of the graph.
  function labels(node) {
    const [chinese, english] = [graph.label(node, "zh"), graph.label(node, "en")];
    const inEnglish = english === chinese && /\p{Script=Han}/u.test(chinese) ? "" : `, "${literal(english)}"@en`;
    return `rdfs:label "${literal(chinese)}"@zh${inEnglish}`;
  }

  function turtle() {
    return [
      ...["plan", "rdfs", "dcterms", "geo", "org"].map((prefix) => `@prefix ${prefix}: <${prefixes[prefix]}> .`),
      "",
      ...nodes().map((node) => `${iriOf(node)} a plan:${graph.kinds[node]} ; ${labels(node)} .`),
      "",
      ...edges().map(statement),
      "",
    ].join("\n");
  }

  return { save, csv, nodesCsv, gexf, graphml, turtle, xml, nodes, edges };
})();
