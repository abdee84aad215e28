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
    const around = ways.render(node, language, link);
    body.replaceChildren(...[
      breadcrumb(node, language, go),
      element("p", { class: "kind" }, classIcon(kind), element("span", { text: className })),
      element("h2", { id: "details-title", tabindex: "-1", text: graph.label(node, language) }),
      otherLabel === graph.label(node, language) ? null : element("p", { class: "other", lang: other, text: otherLabel }),
      iri(node, language, say),
      planTools(node, language, say, go),
      ...(ways.isOpen() ? around : []),
      factList(node, language, say),
      evidenceList(node, say),
      ...(ways.isOpen() ? [] : around),
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

  function iri(node, language, say) {
    return element("p", { class: "iri" },
      element("code", { text: graph.iri(node) }),
      copyButton("copy", "copy", say, () => graph.iri(node)),
      copyButton("cite", "cite", say, () => citation(node, language, say)));
  }

  /** Of a plan that is opened by itself: the button that does, and the plans that share most with it. */
  function planTools(node, language, say, go) {
    const button = plans.button(node, say, { class: "plan-turn" });
    if (!button) return null;
    const tied = plans.tied(node);
    return element("section", { class: "plan-tools" }, button,
      tied.length ? element("h3", { text: say("plansTied") }) : null,
      element("ul", {}, ...tied.map(([plan, count]) => element("li", {},
        element("button", { type: "button", class: "link", onclick: () => go(plan) }, classIcon("Plan"),
          element("span", { class: "link-label", text: graph.label(plan, language) }),
          element("span", { class: "count", text: String(count) }))))));
  }

  function copyButton(name, words, say, made) {
    const button = element("button", { type: "button", class: name, text: say(words) });
    button.addEventListener("click", async () => {
      await copyWords(made());
      button.textContent = say("copied");
      setTimeout(() => { button.textContent = say(words); }, 1500);
    });
    return button;
  }

  /** A statement to quote elsewhere: what it says, the words of the text and where they stand, the plan, the IRI. */
  function citation(node, language, say) {
    const plan = [node, ...graph.ancestors(node)].find((each) => graph.kinds[each] === "Plan");
    const spans = graph.nodes.evidence[node].map((span) => {
      const kind = say(span[0] === "figure" ? "figureSpan" : "clause");
      const words = span[3] ? say("citedQuote", { words: span[3] }) : "";
      return say("citedSpan", { kind: kind[0].toUpperCase() + kind.slice(1), words, place: position(span, say) });
    });
    const parts = [
      say("citedLabel", { label: graph.label(node, language) }) + (graph.figure(node, language) && say("citedFigure", { figure: graph.figure(node, language) })),
      ...spans,
      plan === node ? "" : say("citedPlan", { title: plan === undefined ? source.title[language] : graph.label(plan, language) }),
      graph.iri(node),
    ];
    return parts.filter(Boolean).join(say("citedStop"));
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
      const [kind, , , quote, before, after] = span;
      const place = element("p", { class: "position", text: `${say(kind === "figure" ? "figureSpan" : "clause")} · ${position(span, say)}` });
      section.append(quote
        ? element("figure", {}, element("blockquote", { lang: "zh" }, ...inContext(quote, before, after)), element("figcaption", {}, place))
        : place);
    }
    if (spans.every(([, , , quote]) => !quote)) section.append(element("p", { class: "note", text: say("noQuote") }));
    return section;
  }

  /** The quote between the words around it, where the page holds them. */
  function inContext(quote, before, after) {
    if (!before && !after) return [quote];
    return [
      element("span", { class: "context", text: before && `…${before}` }),
      element("mark", { text: quote }),
      element("span", { class: "context", text: after && `${after}…` }),
    ];
  }

  /** Statements by relation, the node's own first, then those that lead to it; one row for each thing. */
  function linkList(node, language, say, link) {
    const groups = new Map();
    const collect = (edges, direction, end) => {
      for (const edge of edges.filter(filters.isEdgeShown)) {
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
    const out = edgesOf(node).filter((edge) => !filters.isEdgeShown(edge)).length;
    if (!groups.size && !out) return null;
    const section = element("section", { class: "links" }, element("h3", { text: say("links") }));
    if (out) section.append(element("p", { class: "note hidden-links", text: say("hiddenLinks", { n: out }) }));
    for (const { words, direction, rows } of groups.values()) {
      section.append(element("h4", {},
        element("span", { class: "direction", "aria-hidden": "true", text: direction === "forward" ? "→" : "←" }),
        ` ${words}`, element("span", { class: "count", text: String(rows.size) })));
      const list = element("ul", {});
      for (const [target, edges] of [...rows].sort((a, b) => a[0] - b[0])) {
        list.append(element("li", {}, link(target), ...edges.flatMap((edge) => groundsOf(edge, language, say, { own: false }))));
      }
      section.append(list);
    }
    return section;
  }

  /** How an edge is known, what is said of that, and the characters it rests on: else those of the part it is said of. */
  function groundsOf(edge, language, say, { own = true } = {}) {
    const from = graph.edges.from[edge];
    const note = basisNote(graph.edges.basis[edge], graph.edges.basisNote[edge], graph.kinds[from] === "Body", say);
    const remarks = graph.edges.remarks[edge].map(([name, zh, en]) =>
      element("span", { class: `position fact-${name}`, text: `${source.facts[name][language]}: ${language === "zh" ? zh : en}` }));
    let spans = graph.edges.evidence[edge] ?? [];
    if (!spans.length && own && !graph.isShared(from) && graph.kinds[from] !== "Plan") {
      spans = graph.nodes.evidence[from].filter(([kind]) => kind === "clause");
    }
    const places = spans.map((span) => position(span, say)).join(language === "zh" ? "，" : ", ");
    return [note, ...remarks, places ? element("span", { class: "position", text: places }) : null].filter((part) => part !== null);
  }

  function hide() {
    ways.forget();
    panel.hidden = true;
    body.replaceChildren();
  }

  /** How much of the canvas the open panel covers, in pixels. */
  function covered() {
    if (panel.hidden) return { right: 0, below: 0 };
    const box = panel.getBoundingClientRect();
    return box.width > innerWidth * 0.8 ? { right: 0, below: box.height } : { right: box.width, below: 0 };
  }

  return { show, hide, covered, groundsOf, copyWords };
})();
