"use strict";
// The table: every node that is shown as a row, for those who would rather read than look.

const columns = (() => {
  const factOf = (node, name, language) => graph.nodes.facts[node]
    .filter(([fact]) => fact === name)
    .map((fact) => fact[language === "zh" ? 1 : 2])
    .join(language === "zh" ? "、" : ", ");
  const plans = graph.kinds.filter((kind) => kind === "Plan").length;

  /** The parts of the outline that a part of a plan belongs to, the largest first. */
  function place(node, language) {
    const above = graph.ancestors(node).reverse().filter((part) => plans > 1 || graph.kinds[part] !== "Plan");
    return above.map((part) => graph.label(part, language)).join(" › ");
  }

  const number = (words) => Number.parseFloat(words.replaceAll(",", "").match(/-?\d+(\.\d+)?/)?.[0]);

  // a column's `rank`, where it has one, is the number that it is sorted by
  return [
    { name: "class", width: "7.5rem", heading: (language, say) => say("columnClass"), cell: (node, language) => graph.classOf(graph.kinds[node])[language] },
    { name: "label", width: "minmax(12rem, 2fr)", heading: (language, say) => say("columnLabel"), cell: graph.label },
    {
      name: "figure",
      width: "9rem",
      heading: (language) => source.facts.figure[language],
      cell: graph.figure,
      rank: (node) => number(factOf(node, "normalised", "zh") || graph.figure(node, "zh")),
    },
    {
      name: "deadline",
      width: "5.5rem",
      heading: (language) => source.facts.deadline[language],
      cell: (node, language) => factOf(node, "deadline", language),
      rank: (node) => number(factOf(node, "deadline", "zh")),
    },
    { name: "modality", width: "8rem", heading: (language) => source.facts.modality[language], cell: (node, language) => factOf(node, "modality", language) },
    { name: "part", width: "minmax(12rem, 2fr)", heading: (language, say) => say("columnPart"), cell: place },
    {
      name: "links",
      width: "5rem",
      heading: (language, say) => say("links"),
      cell: (node) => String(graph.outgoing[node].length + graph.incoming[node].length),
      rank: (node) => graph.outgoing[node].length + graph.incoming[node].length,
    },
    { name: "iri", width: "20rem", heading: () => "IRI", cell: graph.iri },
  ];
})();

// The roles are told because a table whose rows are laid out as grids may lose them.
const table = (() => {
  const choice = { kind: "", words: "", column: null, descending: false };
  let rows = []; // of the shown nodes of the chosen class, in text order: node, words of its cells, element
  let shown = []; // the columns that the chosen class fills
  let parts = null;
  let left = null; // the node whose details a reader went to

  function render(panel, state, say, go) {
    const { language } = state;
    const scrolled = parts?.scroller.scrollTop ?? 0;
    const kinds = element("select", { id: "table-class", onchange: () => { choice.kind = kinds.value; fill(state, say, go); } },
      element("option", { value: "", text: say("allClasses") }),
      ...graph.classes.filter(({ count }) => count).map(({ name, ...labelOf }) =>
        element("option", { value: name, text: labelOf[language] })));
    kinds.value = choice.kind;
    const words = element("input", { id: "table-filter", type: "search", autocomplete: "off", spellcheck: "false" });
    words.value = choice.words;
    words.addEventListener("input", () => { choice.words = words.value; sift(say); });
    parts = {
      count: element("p", { id: "table-count", class: "note", role: "status" }),
      head: element("tr", { role: "row" }),
      body: element("tbody", { role: "rowgroup" }),
    };
    parts.scroller = element("div", { class: "table-rows", role: "region", "aria-labelledby": "table-caption", tabindex: "0" },
      element("table", { id: "table", role: "table", "aria-labelledby": "table-caption" },
        element("caption", { id: "table-caption", text: say("tableCaption") }),
        element("thead", { role: "rowgroup" }, parts.head), parts.body));
    panel.replaceChildren(
      element("div", { class: "table-tools" },
        element("label", { for: "table-class", text: say("columnClass") }), kinds,
        element("label", { for: "table-filter", text: say("filterRows") }), words,
        element("button", { type: "button", id: "table-download", text: say("downloadTable"), onclick: () => download(state, say) }),
        parts.count),
      parts.scroller);
    fill(state, say, go);
    if (scrolled) parts.scroller.scrollTop = scrolled;
  }

  /** Head and rows anew: the class, the language or what is hidden changed. */
  function fill(state, say, go) {
    const { language } = state;
    const ofKind = graph.kinds.flatMap((kind, node) => (!choice.kind || kind === choice.kind ? [node] : []));
    shown = columns.filter(({ cell }) => !choice.kind || ofKind.some((node) => cell(node, language)));
    if (!shown.some(({ name }) => name === choice.column)) choice.column = null;
    parts.scroller.firstChild.style.setProperty("--columns", shown.map(({ width }) => width).join(" "));
    parts.head.replaceChildren(...shown.map(({ name, heading }) =>
      element("th", { scope: "col", role: "columnheader" },
        element("button", { type: "button", "data-column": name, text: heading(language, say), onclick: () => { turn(name); sort(language); } }))));
    rows = ofKind.filter(filters.isShown).map((node) => {
      const cells = shown.map(({ cell }) => cell(node, language));
      const row = element("tr", { role: "row", "aria-current": node === state.selected ? "true" : null },
        ...shown.map(({ name, rank }, i) => (name === "label"
          ? element("th", { scope: "row", role: "rowheader" }, link(node, cells[i], go))
          : element("td", { role: "cell", class: rank ? "number" : `cell-${name}` }, name === "class" ? classIcon(graph.kinds[node]) : "", cells[i]))));
      return { node, cells, row, haystack: cells.join("\n").toLowerCase() };
    });
    sort(language);
    sift(say);
  }

  function link(node, label, go) {
    return element("button", { type: "button", text: label, onclick: () => {
      left = node;
      for (const { row } of rows) row.removeAttribute("aria-current");
      go(node);
      for (const { row, node: of } of rows) if (of === node) row.setAttribute("aria-current", "true");
    } });
  }

  /** Ascending, then descending, then as the text has it. */
  function turn(name) {
    if (choice.column !== name) [choice.column, choice.descending] = [name, false];
    else if (!choice.descending) choice.descending = true;
    else choice.column = null;
  }

  function ordered(language) {
    const at = shown.findIndex(({ name }) => name === choice.column);
    if (at < 0) return rows;
    const collator = new Intl.Collator(language, { numeric: true });
    const { rank } = shown[at];
    const direction = choice.descending ? -1 : 1;
    const keyed = rows.map((row) => ({ row, words: row.cells[at], value: rank ? rank(row.node) : NaN }));
    keyed.sort((a, b) => {
      if (!a.words || !b.words) return Boolean(b.words) - Boolean(a.words); // empty cells last, either way
      if (Number.isNaN(a.value) || Number.isNaN(b.value)) {
        return Number.isNaN(a.value) - Number.isNaN(b.value) || direction * collator.compare(a.words, b.words);
      }
      return direction * (a.value - b.value);
    });
    return keyed.map(({ row }) => row);
  }

  function sort(language) {
    for (const heading of parts.head.children) {
      const name = heading.firstChild.dataset.column;
      if (name === choice.column) heading.setAttribute("aria-sort", choice.descending ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    parts.body.replaceChildren(...ordered(language).map(({ row }) => row));
  }

  /** Hide the rows in which the words of the filter do not stand. */
  function sift(say) {
    const wanted = choice.words.trim().toLowerCase();
    let count = 0;
    for (const { row, haystack } of rows) {
      row.hidden = !haystack.includes(wanted);
      if (!row.hidden) count += 1;
    }
    parts.count.textContent = say("rowCount", { n: count, all: graph.count });
  }

  function download(state, say) {
    const lines = ordered(state.language).filter(({ row }) => !row.hidden).map(({ cells }) => cells);
    const heads = shown.map(({ heading }) => heading(state.language, say));
    files.save("table.csv", "text/csv", files.csv([heads, ...lines]), say);
  }

  // who closes the details goes on where the details were opened
  new MutationObserver(() => {
    const panel = document.getElementById("details");
    if (!panel.hidden || tabs.current() !== "table") return;
    for (const { row } of rows) row.removeAttribute("aria-current");
    if (![document.body, document.getElementById("panel-table")].includes(document.activeElement)) return;
    rows.find(({ node }) => node === left)?.row.querySelector("button").focus();
  }).observe(document.getElementById("details"), { attributes: true, attributeFilter: ["hidden"] });

  tabs.register("table", render);

  return { render };
})();
