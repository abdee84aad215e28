"use strict";
// The table: every node that is shown as a row, for those who would rather read than look.

const columns = (() => {
  const ofClass = new Map(graph.classes.map(({ name, facts }) => [name, facts]));
  const has = (node, name) => ofClass.get(graph.kinds[node]).includes(name);
  const factOf = (node, name, language) => graph.nodes.facts[node]
    .filter(([fact]) => fact === name)
    .map((fact) => fact[language === "zh" ? 1 : 2])
    .join(language === "zh" ? "、" : ", ");

  /** The parts of the outline that a part of a plan belongs to, the largest first. */
  function place(node, language) {
    const above = graph.ancestors(node).reverse().filter((part) => plans.all.length > 1 || graph.kinds[part] !== "Plan");
    return above.map((part) => graph.label(part, language)).join(" › ");
  }

  /** How many statements are shown, and of how many where filters hide some. */
  function links(node, language) {
    const [some, count] = [filters.linksOf(node), edgesOf(node).length];
    return some === count ? String(count) : source.interface.someOf[language].replace("{shown}", some).replace("{all}", count);
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
      rank: (node) => (has(node, "figure") ? number(factOf(node, "normalised", "zh") || graph.figure(node, "zh")) : NaN),
    },
    {
      name: "deadline",
      width: "5.5rem",
      heading: (language) => source.facts.deadline[language],
      cell: (node, language) => (has(node, "deadline") ? factOf(node, "deadline", language) : ""),
      rank: (node) => number(factOf(node, "deadline", "zh")),
    },
    { name: "modality", width: "8rem", heading: (language) => source.facts.modality[language], cell: (node, language) => (has(node, "modality") ? factOf(node, "modality", language) : "") },
    { name: "part", width: "minmax(12rem, 2fr)", heading: (language, say) => say("columnPart"), cell: place },
    {
      name: "links",
      width: "5rem",
      heading: (language, say) => say("links"),
      cell: links,
      rank: filters.linksOf,
    },
    { name: "iri", width: "20rem", heading: () => "IRI", cell: graph.iri },
  ];
})();

// The roles are told because a table whose rows are laid out as grids may lose them.
const table = (() => {
  const batch = plans.areApart ? 500 : 4000; // rows that are made at first, and some more each time that a reader comes to the end
  const choice = { kind: "", words: "", column: null, descending: false };
  let rows = []; // of the shown nodes of the chosen class, in text order: its node, words of its cells, and element
  let matching = []; // those of them in which the words of the filter stand, as they are sorted
  let made = 0; // how many of these are in the table
  let shown = []; // the columns that the chosen class fills
  let parts = null;
  let left = null; // the node whose details a reader went to
  let again = null; // renders as it did last

  function render(panel, state, say, go) {
    const { language } = state;
    const scrolled = parts?.scroller.scrollTop ?? 0;
    const kinds = element("select", { id: "table-class", onchange: () => { choice.kind = kinds.value; fill(state, say, go); address.write(); } },
      element("option", { value: "", text: say("allClasses") }),
      ...graph.classes.filter(({ count }) => count).map(({ name, ...labelOf }) =>
        element("option", { value: name, text: labelOf[language] })));
    kinds.value = choice.kind;
    const words = element("input", { id: "table-filter", type: "search", autocomplete: "off", spellcheck: "false" });
    words.value = choice.words;
    words.addEventListener("input", () => { choice.words = words.value; sift(state, say); address.write(); });
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
    parts.scroller.addEventListener("scroll", lengthen, { passive: true });
    fill(state, say, go);
    if (scrolled) parts.scroller.scrollTop = scrolled;
    again = () => render(panel, state, say, go);
  }

  address.part("table", {
    silent: true,
    write: () => {
      const told = [choice.kind, choice.column ?? "", choice.descending ? "down" : "", choice.words];
      return told.some(Boolean) ? told.join(",") : null;
    },
    read: (line) => {
      const [kind, column, way, ...words] = (line ?? "").split(",");
      choice.kind = graph.classOf(kind) ? kind : "";
      choice.column = columns.find(({ name }) => name === column)?.name ?? null;
      choice.descending = choice.column !== null && way === "down";
      choice.words = words.join(",");
      if (tabs.current() === "table") again?.();
    },
  });

  /** Head and rows anew: the class, the language or what is hidden changed. */
  function fill(state, say, go) {
    const { language } = state;
    const ofKind = graph.kinds.flatMap((kind, node) => (!choice.kind || kind === choice.kind ? [node] : []));
    const empty = ["figure", "deadline", "modality"].filter((name) => !graph.classOf(choice.kind)?.facts.includes(name));
    shown = columns.filter(({ name, cell }) => !choice.kind || (!empty.includes(name) && ofKind.some((node) => cell(node, language))));
    if (!shown.some(({ name }) => name === choice.column)) choice.column = null;
    parts.scroller.firstChild.style.setProperty("--columns", shown.map(({ width }) => width).join(" "));
    parts.head.replaceChildren(...shown.map(({ name, heading }) =>
      element("th", { scope: "col", role: "columnheader" },
        element("button", { type: "button", "data-column": name, text: heading(language, say), onclick: () => { turn(name); sort(language); address.write(); } }))));
    rows = ofKind.filter(filters.isShown).map((node) => rowOf(node, state, go));
    sort(language);
    sift(state, say);
  }

  /** A row whose cells and element are made when they are wanted. */
  function rowOf(node, state, go) {
    let cells = null;
    let haystack = null;
    let row = null;
    return {
      node,
      get cells() { return (cells ??= shown.map(({ cell }) => cell(node, state.language))); },
      get haystack() { return (haystack ??= this.cells.join("\n").toLowerCase()); },
      get row() {
        return (row ??= element("tr", { role: "row", "aria-current": node === state.selected ? "true" : null },
          ...shown.map(({ name, rank }, i) => (name === "label"
            ? element("th", { scope: "row", role: "rowheader" }, link(node, this.cells[i], go))
            : element("td", { role: "cell", class: rank ? "number" : `cell-${name}` }, name === "class" ? classIcon(graph.kinds[node]) : "", this.cells[i])))));
      },
    };
  }

  function link(node, label, go) {
    return element("button", { type: "button", text: label, onclick: () => {
      left = node;
      unmark();
      go(node);
      rows.find((each) => each.node === node)?.row.setAttribute("aria-current", "true");
    } });
  }

  function unmark() {
    for (const row of parts.body.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
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
    list(language);
  }

  /** The rows anew that hold the words of the filter, in their order. */
  function list(language) {
    const wanted = choice.words.trim().toLowerCase();
    matching = ordered(language).filter((each) => !wanted || each.haystack.includes(wanted));
    made = Math.min(matching.length, batch);
    parts.body.replaceChildren(...matching.slice(0, made).map(({ row }) => row));
    parts.scroller.querySelector("table").setAttribute("aria-rowcount", matching.length + 1);
  }

  /** More rows, where a reader comes to the last that are there. */
  function lengthen() {
    const { scrollTop, clientHeight, scrollHeight } = parts.scroller;
    if (made >= matching.length || scrollTop + 3 * clientHeight < scrollHeight) return;
    const next = matching.slice(made, made + Math.max(500, batch / 4));
    made += next.length;
    parts.body.append(...next.map(({ row }) => row));
  }

  function sift(state, say) {
    list(state.language);
    parts.count.textContent = say("rowCount", { n: matching.length, all: graph.count });
  }

  function download(state, say) {
    const lines = matching.map(({ cells }) => cells);
    const heads = shown.map(({ heading }) => heading(state.language, say));
    files.save("table.csv", "text/csv", files.csv([heads, ...lines]), say);
  }

  // who closes the details goes on where the details were opened
  new MutationObserver(() => {
    const panel = document.getElementById("details");
    if (!panel.hidden || tabs.current() !== "table") return;
    unmark();
    if (![document.body, document.getElementById("panel-table")].includes(document.activeElement)) return;
    rows.find(({ node }) => node === left)?.row.querySelector("button").focus();
  }).observe(document.getElementById("details"), { attributes: true, attributeFilter: ["hidden"] });

  tabs.register("table", render);

  return { render };
})();
