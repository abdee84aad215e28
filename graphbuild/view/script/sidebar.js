"use strict";
// Beside the picture: search with its hits, the legend that hides and shows classes, the outline.

const search = (() => {
  const field = document.getElementById("search");
  const list = document.getElementById("hits");
  const status = document.getElementById("hit-count");
  const most = 40;
  const haystacks = graph.nodes.zh.map((zh, node) => {
    const alternative = graph.nodes.facts[node].filter(([name]) => name === "alternative").map((fact) => fact[1]);
    return [zh, graph.nodes.en[node], ...alternative].join("\n").toLowerCase();
  });
  let hits = [];
  let current = -1;

  function find(words) {
    const wanted = words.trim().toLowerCase();
    if (!wanted) return [];
    const found = [];
    haystacks.forEach((haystack, node) => {
      const at = haystack.indexOf(wanted);
      if (at >= 0) found.push({ node, begins: at === 0 || haystack[at - 1] === "\n" ? 0 : 1 });
    });
    return found.sort((a, b) => a.begins - b.begins || a.node - b.node).map(({ node }) => node);
  }

  function render(language, say, go) {
    const found = find(field.value);
    hits = found.slice(0, most);
    current = -1;
    list.replaceChildren(...hits.map((node, i) => {
      const row = element("li", { id: `hit-${i}`, role: "option", "aria-selected": "false" },
        classIcon(graph.kinds[node]),
        element("span", { class: "hit-label" }, ...marked(graph.label(node, language), field.value)),
        element("span", { class: "hit-where", text: where(node, language) }));
      row.addEventListener("click", () => { go(node); });
      return row;
    }));
    const searching = field.value.trim() !== "";
    list.hidden = !hits.length;
    field.setAttribute("aria-expanded", String(hits.length > 0));
    field.removeAttribute("aria-activedescendant");
    status.textContent = !searching ? ""
      : !found.length ? say("noHits")
        : found.length > most ? say("moreHits", { n: found.length - most }) : `${found.length} ${say("hits")}`;
  }

  /** What tells hits of the same name apart: a target's figure, the measure a part belongs to, else the class. */
  function where(node, language) {
    const kind = graph.kinds[node];
    if (["Action", "Target", "Cooperation"].includes(kind)) {
      return [graph.figure(node, language), graph.label(graph.anchor(node), language)].filter(Boolean).join(" · ");
    }
    return graph.classOf(kind)[language];
  }

  function marked(label, words) {
    const at = label.toLowerCase().indexOf(words.trim().toLowerCase());
    if (at < 0) return [label];
    const end = at + words.trim().length;
    return [label.slice(0, at), element("mark", { text: label.slice(at, end) }), label.slice(end)];
  }

  function choose(step) {
    if (!hits.length) return;
    list.children[current]?.setAttribute("aria-selected", "false");
    current = (current + step + hits.length) % hits.length;
    const row = list.children[current];
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", row.id);
  }

  function onKey(event, go, clear) {
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if (event.key === "Enter" && hits.length) go(hits[Math.max(current, 0)]);
    else if (event.key === "Escape" && field.value) {
      event.stopPropagation();
      clear();
    } else return;
    event.preventDefault();
  }

  return { field, render, onKey };
})();

const legend = (() => {
  const list = document.getElementById("legend");

  function render(language, hidden, toggle) {
    const focused = document.activeElement?.dataset?.kind;
    list.replaceChildren(...graph.classes.filter(({ count }) => count).map(({ name, count, ...labelOf }) =>
      element("li", {},
        element("button", { type: "button", "data-kind": name, "aria-pressed": String(!hidden.has(name)), onclick: () => toggle(name) },
          classIcon(name),
          element("span", { class: "legend-label", text: labelOf[language] }),
          element("span", { class: "count", text: String(count) })))));
    if (focused) list.querySelector(`[data-kind="${focused}"]`)?.focus();
  }

  return { render };
})();

const outlineList = (() => {
  const list = document.getElementById("outline");

  function branch(node, depth, language, selected, go) {
    const parts = graph.parts[node].filter((part) => labels.outlineKinds.includes(graph.kinds[part]));
    const button = element("button", {
      type: "button",
      class: `outline-${graph.kinds[node]}`,
      "aria-current": node === selected ? "true" : null,
      text: graph.label(node, language),
      onclick: () => go(node),
    });
    return element("li", {}, button,
      parts.length ? element("ul", {}, ...parts.map((part) => branch(part, depth + 1, language, selected, go))) : null);
  }

  function render(language, selected, go) {
    const plans = graph.kinds.flatMap((kind, node) => (kind === "Plan" ? [node] : []));
    list.replaceChildren(...plans.map((plan) => branch(plan, 0, language, selected, go)));
  }

  return { render };
})();
