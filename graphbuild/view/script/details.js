"use strict";
// The details of a node: names, figures, the text it rests on, and its statements as links to walk along.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const details = (() => {
  const panel = document.getElementById("details");
  const body = document.getElementById("details-body");

  /** Fill the panel for a node; `go` is called with the node that a link leads to. */
  function show(node, language, say, go) {
    const other = language === "zh" ? "en" : "zh";
    const kind = graph.kinds[node];
    const className = graph.classOf(kind)[language];
    const link = (target, ...more) =>
      element("button", { type: "button", class: "link", onclick: () => go(target) },
        classIcon(graph.kinds[target]),
        element("span", { class: "link-label", text: graph.label(target, language) }),
        graph.figure(target, language) ? element("span", { class: "link-figure", text: graph.figure(target, language) }) : null,
        ...more);
    const otherLabel = graph.label(node, other);
    body.replaceChildren(...[
      breadcrumb(node, language, go),
      element("p", { class: "kind" }, classIcon(kind), element("span", { text: className })),
      element("h2", { id: "details-title", tabindex: "-1", text: graph.label(node, language) }),
      otherLabel === graph.label(node, language) ? null : element("p", { class: "other", lang: other, text: otherLabel }),
      iri(node, say),
      factList(node, language, say),
      evidenceList(node, say),
      linkList(node, language, say, link),
    ].filter((part) => part !== null));
    panel.hidden = false;
    panel.scrollTop = 0;
  }

  function breadcrumb(node, language, go) {
    const above = graph.ancestors(node).reverse();
    if (!above.length) return null;
    return element("nav", { class: "breadcrumb" }, ...above.map((part) =>
      element("button", { type: "button", text: graph.label(part, language), onclick: () => go(part) })));
  }

  function iri(node, say) {
    const words = graph.iri(node);
    const copy = element("button", { type: "button", class: "copy", text: say("copy") });
    copy.addEventListener("click", async () => {
      await copyWords(words);
      copy.textContent = say("copied");
      setTimeout(() => { copy.textContent = say("copy"); }, 1500);
    });
    return element("p", { class: "iri" }, element("code", { text: words }), copy);
  }

  /** The clipboard where the browser lets a file use it, else the older way. */
  async function copyWords(words) {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const field = element("textarea", { class: "offscreen", "aria-hidden": "true" });
      field.value = words;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  function basisNote(basis, note, isRule, say) {
    if (!basis) return null;
    const why = !note ? "" : isRule ? say("inferredBy", { rule: note }) : say("inferredFrom", { words: note });
    return element("span", { class: `basis basis-${basis}` },
      element("span", { class: "chip", text: say(basis) }), why ? ` ${why}` : "");
  }

  const position = ([, start, end], say) => say("characters", { start, end });

  function factList(node, language, say) {
    const list = element("dl", { class: "facts" });
    for (const [name, zh, en, basis, from, evidence] of graph.nodes.facts[node]) {
      list.append(
        element("dt", { class: `fact-${name}`, text: source.facts[name][language] }),
        element("dd", { class: `fact-${name}` },
          element("span", { text: language === "zh" ? zh : en }),
          ...(basis ? [" ", basisNote(basis, from, false, say)] : []),
          ...(evidence ?? []).map((span) => element("span", { class: "position", text: ` ${span[3] ? say("quoted", { words: span[3] }) : ""}${position(span, say)}` }))));
    }
    return list.children.length ? list : null;
  }

  function evidenceList(node, say) {
    const spans = graph.nodes.evidence[node];
    if (!spans.length) return null;
    const section = element("section", { class: "evidence" }, element("h3", { text: say("evidence") }));
    for (const span of spans) {
      const [kind, , , quote] = span;
      const place = element("p", { class: "position", text: `${say(kind === "figure" ? "figureSpan" : "clause")} · ${position(span, say)}` });
      section.append(quote
        ? element("figure", {}, element("blockquote", { lang: "zh", text: quote }), element("figcaption", {}, place))
        : place);
    }
    if (spans.every(([, , , quote]) => !quote)) section.append(element("p", { class: "note", text: say("noQuote") }));
    return section;
  }

  /** Statements by relation, the node's own first, then those that lead to it; one row for each thing. */
  function linkList(node, language, say, link) {
    const groups = new Map();
    const collect = (edges, direction, end) => {
      for (const edge of edges) {
        const relation = graph.relationOf(edge);
        const target = graph.edges[end][edge];
        const kind = direction === "backward" && relation.name === "isPartOf" ? graph.kinds[target] : "";
        const words = [relation[direction][language], kind && graph.classOf(kind)[language]].filter(Boolean).join(" · ");
        const key = `${direction} ${relation.name} ${kind}`;
        if (!groups.has(key)) groups.set(key, { words, direction, rows: new Map() });
        const rows = groups.get(key).rows;
        if (!rows.has(target)) rows.set(target, []);
        rows.get(target).push(edge);
      }
    };
    collect(graph.outgoing[node], "forward", "to");
    collect(graph.incoming[node], "backward", "from");
    if (!groups.size) return null;
    const section = element("section", { class: "links" }, element("h3", { text: say("links") }));
    for (const { words, direction, rows } of groups.values()) {
      section.append(element("h4", {},
        element("span", { class: "direction", "aria-hidden": "true", text: direction === "forward" ? "→" : "←" }),
        ` ${words}`, element("span", { class: "count", text: String(rows.size) })));
      const list = element("ul", {});
      for (const [target, edges] of [...rows].sort((a, b) => a[0] - b[0])) {
        const spans = edges.flatMap((edge) => graph.edges.evidence[edge] ?? []);
        const notes = edges.map((edge) =>
          basisNote(graph.edges.basis[edge], graph.edges.basisNote[edge], graph.kinds[graph.edges.from[edge]] === "Body", say));
        list.append(element("li", {}, link(target),
          ...notes.filter((note) => note !== null),
          ...edges.flatMap((edge) => graph.edges.remarks[edge]).map(([name, zh, en]) =>
            element("span", { class: `position fact-${name}`, text: `${source.facts[name][language]}: ${language === "zh" ? zh : en}` })),
          spans.length ? element("span", { class: "position", text: spans.map((span) => position(span, say)).join(language === "zh" ? "，" : ", ") }) : null));
      }
      section.append(list);
    }
    return section;
  }

  function hide() {
    panel.hidden = true;
    body.replaceChildren();
  }

  /** How much of the canvas the open panel covers, in pixels. */
  function covered() {
    if (panel.hidden) return { right: 0, below: 0 };
    const box = panel.getBoundingClientRect();
    return box.width > innerWidth * 0.8 ? { right: 0, below: box.height } : { right: box.width, below: 0 };
  }

  return { show, hide, covered };
})();
