"use strict";
// Beside the picture: search with its hits, the legend that hides and shows classes, the outline.

const search = (() => {
  const field = document.getElementById("search");
  const list = document.getElementById("hits");
  const status = document.getElementById("hit-count");
  const most = 40;
  let names = null; // in small letters, made when somebody searches
  const allNames = () => graph.nodes.zh.map((zh, node) =>
    [zh, graph.nodes.en[node], graph.nodes.alternative[node]].filter(Boolean).map((name) => name.toLowerCase()));
  let hits = [];
  let current = -1;

  const inParts = (words) => words.trim().toLowerCase().split(/\s+/);

  /** How well one word fits a node, 0 the best; Infinity where it does not. Short letters fit the beginning only. */
  function fit(word, node) {
    if (names[node].some((name) => name.startsWith(word))) return 0;
    const [pinyin, initials] = [graph.nodes.pinyin[node], graph.nodes.initials[node]];
    const letters = word.replaceAll("ü", "v");
    const typed = /^[a-z0-9]{2,}$/.test(letters);
    if (typed && (initials.startsWith(letters) || pinyin.startsWith(letters))) return 1;
    if (names[node].some((name) => name.includes(word))) return 2;
    if (typed && (pinyin.includes(letters) || (letters.length > 2 && initials.includes(letters)))) return 3;
    return Infinity;
  }

  /** The nodes in which every word is found, the best first. */
  function find(words) {
    const whole = words.trim().toLowerCase();
    if (!whole) return [];
    names ??= allNames();
    const found = [];
    for (let node = 0; node < graph.count; node++) {
      const rank = names[node].includes(whole) ? -1 : Math.min(
        fit(whole, node), inParts(words).reduce((sum, word) => sum + fit(word, node), 1));
      if (rank < Infinity) found.push({ node, rank });
    }
    return found.sort((a, b) => a.rank - b.rank || a.node - b.node).map(({ node }) => node);
  }

  function render(language, say, go) {
    const found = find(field.value);
    const groups = new Map(); // by class: that of the best hit comes first
    for (const node of found.slice(0, most)) groups.set(graph.kinds[node], [...(groups.get(graph.kinds[node]) ?? []), node]);
    hits = [...groups.values()].flat();
    current = -1;
    list.replaceChildren(...[...groups].map(([kind, members]) =>
      element("div", { role: "group", "aria-labelledby": `hits-${kind}` },
        element("p", { id: `hits-${kind}`, class: "hit-class", role: "presentation" },
          classIcon(kind), element("span", { text: graph.classOf(kind)[language] }),
          element("span", { class: "count", text: String(members.length) })),
        element("ul", { role: "presentation" }, ...members.map((node) => hit(node, language, go))))));
    const searching = field.value.trim() !== "";
    list.hidden = !hits.length;
    field.setAttribute("aria-expanded", String(hits.length > 0));
    field.removeAttribute("aria-activedescendant");
    status.textContent = !searching ? ""
      : !found.length ? say("noHits")
        : found.length > most ? say("moreHits", { n: found.length - most }) : say("hits", { n: found.length });
  }

  function hit(node, language, go) {
    const row = element("li", { id: `hit-${hits.indexOf(node)}`, role: "option", "aria-selected": "false" },
      element("span", { class: "hit-label" }, ...marked(graph.label(node, language), field.value)),
      element("span", { class: "hit-where", text: where(node, language) }));
    row.addEventListener("click", () => { go(node); });
    return row;
  }

  /** What tells hits of the same name apart: a target's figure, and the measure that a part belongs to. */
  function where(node, language) {
    if (!["Action", "Target", "Cooperation"].includes(graph.kinds[node])) return "";
    return [graph.figure(node, language), graph.label(graph.anchor(node), language)].filter(Boolean).join(" · ");
  }

  /** A label with what was searched for marked in it. */
  function marked(label, words) {
    const lower = label.toLowerCase();
    const whole = words.trim().toLowerCase();
    const wanted = lower.includes(whole) ? [whole] : inParts(words);
    const pieces = [];
    let plain = 0;
    for (let at = 0; at < label.length;) {
      const word = wanted.filter((each) => lower.startsWith(each, at)).sort((a, b) => b.length - a.length)[0];
      if (!word) {
        at += 1;
        continue;
      }
      pieces.push(label.slice(plain, at), element("mark", { text: label.slice(at, at + word.length) }));
      plain = at += word.length;
    }
    return [...pieces, label.slice(plain)];
  }

  function choose(step) {
    if (!hits.length) return;
    const rows = list.querySelectorAll("li");
    rows[current]?.setAttribute("aria-selected", "false");
    current = (Math.max(current, step < 0 ? 0 : -1) + step + hits.length) % hits.length;
    const row = rows[current];
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

  return { field, render, onKey, find, where };
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

  /** The shown ones of some parts; the parts of a hidden one take its place. */
  const shown = (nodes) => nodes.filter((node) => labels.outlineKinds.includes(graph.kinds[node]))
    .flatMap((node) => (filters.isShown(node) ? [node] : shown(graph.parts[node])));

  function branch(node, language, selected, say, go) {
    const parts = plans.isClosed(node) ? [] : shown(graph.parts[node]);
    const button = element("button", {
      type: "button",
      class: `outline-${graph.kinds[node]}`,
      "aria-current": node === selected ? "true" : null,
      text: graph.label(node, language),
      onclick: () => go(node),
    });
    return element("li", {}, button,
      plans.button(node, say, { class: "plan-turn" }),
      parts.length ? element("ul", {}, ...parts.map((part) => branch(part, language, selected, say, go))) : null);
  }

  function render(language, selected, say, go) {
    list.replaceChildren(...shown(plans.all).map((node) => branch(node, language, selected, say, go)));
  }

  return { render };
})();
