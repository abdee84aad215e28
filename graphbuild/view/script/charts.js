"use strict";
// The charts' tab: each chart with its drawing, its bars as buttons, what is behind a bar, and its numbers.

const charts = (() => {
  const most = 40; // rows of a drawing: those of most nodes
  const opened = new Map(); // chart → the key of the bar whose nodes are listed
  let drawn = 0; // the width that the charts were drawn for
  let again = () => {};

  function render(panel, state, say, go) {
    const focused = document.activeElement?.closest?.("#panel-charts [data-key]");
    const back = focused && [focused.closest("figure").dataset.chart, focused.dataset.key];
    const scrolled = panel.scrollTop;
    const figures = Object.keys(counts.all).map((name) => element("figure", { class: "chart", "data-chart": name }));
    panel.replaceChildren(
      filters.any() ? element("p", { class: "note chart-filtered", role: "status", text: say("chartFiltered") }) : "",
      element("div", { class: "charts" }, ...figures));
    figures.forEach((figure) => fill(figure, state.language, say, go));
    panel.scrollTop = scrolled;
    if (back) button(panel.querySelector(`[data-chart="${back[0]}"]`), back[1])?.focus({ preventScroll: true });
    drawn = panel.clientWidth;
    again = () => render(panel, state, say, go);
  }

  /** What a chart is called: of many plans it compares these. */
  const titleOf = (name) => counts.all[name].title ?? name;

  const button = (figure, key) => [...figure.querySelectorAll("button[data-key]")].find((each) => each.dataset.key === key);
  const widthOf = (figure) => Math.floor(figure.clientWidth - Number.parseFloat(getComputedStyle(figure).paddingLeft) * 2);

  function fill(figure, language, say, go) {
    const name = figure.dataset.chart;
    const { stacked, rows: count } = counts.all[name];
    const rows = count().map((row) => ({
      ...row,
      words: row[language],
      segments: row.segments.map((segment) => ({ ...segment, words: segment.column[language], count: segment.nodes.length })),
    }));
    const note = source.interface[`${name}Note`];
    const left = rows.length - most;
    figure.append(element("figcaption", {}, element("h2", { text: say(titleOf(name)) }),
      note ? element("p", { class: "note", text: note[language] }) : null,
      left > 0 ? element("p", { class: "note", text: say("chartMost", { n: most, all: rows.length }) }) : null));
    if (!rows.length) return figure.append(element("p", { class: "note", text: say("chartEmpty") }));

    const largest = new Set([...rows].sort((a, b) => b.count - a.count).slice(0, most));
    const drawn = rows.filter((row) => largest.has(row));
    const { picture, places } = bars.draw(drawn, widthOf(figure), language, stacked);
    picture.setAttribute("aria-label", [say(titleOf(name)), ...drawn.map((row) => `${row.words} ${row.count}`)].join(language === "zh" ? "；" : "; "));
    const found = new Map(drawn.flatMap((row) => row.segments.map((segment) => [segment.key, { row, segment }])));
    const list = element("div", { class: "behind", id: `behind-${name}`, "aria-live": "polite" });
    const press = (key) => {
      const { row } = found.get(key);
      if (row.node !== undefined) return go(row.node);
      if (opened.get(name) === key) opened.delete(name);
      else opened.set(name, key);
      showBehind(figure, list, found, language, say, go, stacked);
      list.scrollIntoView({ block: "nearest" });
    };
    const holder = element("div", { class: "bars", role: "toolbar", "aria-orientation": "vertical", "aria-label": say("chartBars", { chart: say(titleOf(name)) }) }, picture,
      ...places.map(({ key, ...box }) => {
        const { row, segment } = found.get(key);
        const made = element("button", {
          type: "button",
          "data-key": key,
          "aria-label": `${[row.words, stacked ? segment.words : ""].filter(Boolean).join(" · ")} ${segment.count}`,
          "aria-controls": row.node === undefined ? list.id : null,
          onclick: () => press(key),
        });
        for (const [side, value] of Object.entries(box)) made.style[side] = `${value}px`;
        return made;
      }));
    picture.addEventListener("click", ({ target }) => { if (target.dataset.key) press(target.dataset.key); });
    bars.roving(holder);
    figure.append(holder, list, numbers(name, rows, language, say, stacked));
    showBehind(figure, list, found, language, say, go, stacked);
  }

  /** List the nodes of the opened bar, each of which leads to its details. */
  function showBehind(figure, list, found, language, say, go, stacked) {
    const name = figure.dataset.chart;
    const shown = found.get(opened.get(name));
    for (const each of figure.querySelectorAll(".bars button[aria-controls]")) {
      each.setAttribute("aria-expanded", String(Boolean(shown) && each.dataset.key === opened.get(name)));
    }
    if (!shown) return list.replaceChildren();
    const { row, segment } = shown;
    list.replaceChildren(
      element("h3", { text: `${[row.words, stacked ? segment.words : ""].filter(Boolean).join(" · ")} · ${segment.count}` }),
      element("ul", {}, ...segment.nodes.map((node) => {
        const figureOf = graph.figure(node, language);
        return element("li", {}, element("button", { type: "button", class: "link", onclick: () => go(node) },
          classIcon(graph.kinds[node]),
          element("span", { class: "link-label", text: graph.label(node, language) }),
          figureOf ? element("span", { class: "link-figure", text: figureOf }) : null));
      })),
      element("button", { type: "button", class: "chart-close", text: say("close"), onclick: () => {
        const key = opened.get(name);
        opened.delete(name);
        showBehind(figure, list, found, language, say, go, stacked);
        button(figure, key).focus();
      } }));
  }

  /** The same numbers as a table. */
  function numbers(name, rows, language, say, stacked) {
    const columns = stacked ? [...new Map(rows.flatMap((row) => row.segments.map(({ column }) => [column.key, column]))).values()] : [];
    const cell = (row, { key }) => row.segments.find(({ column }) => column.key === key)?.count ?? 0;
    const head = [say("chartRow"), ...columns.map((column) => column[language]), say(stacked ? "chartTotal" : "chartCount")];
    return element("details", {}, element("summary", { text: say("chartNumbers") }),
      element("div", { class: "chart-numbers", role: "region", tabindex: "0", "aria-label": `${say(titleOf(name))} · ${say("chartNumbers")}` },
        element("table", {},
          element("thead", {}, element("tr", {}, ...head.map((words) => element("th", { scope: "col", text: words })))),
          element("tbody", {}, ...rows.map((row) => element("tr", {}, element("th", { scope: "row", text: row.words }),
            ...columns.map((column) => element("td", { text: String(cell(row, column)) })),
            element("td", { text: String(row.count) })))))));
  }

  const panel = document.getElementById("panel-charts");
  new ResizeObserver(() => requestAnimationFrame(() => {
    if (!panel.hidden && drawn && Math.abs(panel.clientWidth - drawn) > 1) again();
  })).observe(panel);
  tabs.register("charts", render);
  return { render };
})();
