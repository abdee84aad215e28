"use strict";
// The section of the filters: one fold a facet with its values as checkboxes, and the choice of a place.

const facetList = (() => {
  const list = document.getElementById("facets");
  const counts = document.getElementById("filter-counts");
  const undo = document.getElementById("undo");
  const headings = {
    class: "facetClass",
    relation: "facetRelation",
    area: "facetArea",
    modality: "facetModality",
    review: "facetReview",
    basis: "facetBasis",
    deadline: "facetDeadline",
  };
  const folds = [];
  let words = null; // how to say something, in the language of the page
  let language = null;
  let changed = null; // what to do after a change, with the words that tell of it

  function build() {
    const known = filters.facets.filter(({ options }) => options.length);
    for (const one of known) folds.push(one.name === "area" ? [placeFold(), checkboxFold(one)] : [checkboxFold(one)]);
    list.replaceChildren(...folds.flat().map(({ fold }) => fold));
  }

  function foldOf(name, ...children) {
    const title = element("span", {});
    const state = element("span", { class: "count" });
    return { title, state, fold: element("details", { class: "facet", "data-facet": name }, element("summary", {}, title, state), ...children) };
  }

  function checkboxFold({ name, options }) {
    const rows = options.map((option) => {
      const box = element("input", { type: "checkbox", value: option.value });
      const label = element("span", { class: "facet-label" });
      box.addEventListener("change", () => {
        const hide = filters.toggle(name, option.value);
        changed(words(hide ? "hidden" : "shown", { label: option[language] }));
      });
      const icon = name === "class" ? classIcon(option.value) : null;
      return { option, box, label, row: element("li", {}, element("label", {}, box, icon, label, element("span", { class: "count", text: String(option.count) }))) };
    });
    const all = element("button", { type: "button", class: "facet-all", onclick: () => setAll(false) });
    const none = element("button", { type: "button", class: "facet-none", onclick: () => setAll(true) });
    const made = foldOf(name, element("p", { class: "facet-tools" }, all, none), element("ul", {}, ...rows.map(({ row }) => row)));
    const setAll = (hide) => {
      filters.setAll(name, hide);
      changed(words(hide ? "hidden" : "shown", { label: words(headings[name]) }));
    };
    return { ...made, render: () => {
      made.title.textContent = words(headings[name]);
      made.fold.querySelector("ul").setAttribute("aria-label", words(headings[name]));
      for (const [button, does] of [[all, "facetAll"], [none, "facetNone"]]) {
        button.textContent = words(does);
        button.setAttribute("aria-label", `${words(headings[name])}: ${words(does)}`);
      }
      for (const { option, box, label } of rows) {
        label.textContent = option[language];
        box.checked = !filters.hidden[name].has(option.value);
      }
      const hidden = filters.hidden[name].size;
      made.state.textContent = hidden ? words("someOf", { shown: options.length - hidden, all: options.length }) : "";
    } };
  }

  function placeFold() {
    const choice = element("select", { id: "place-choice" });
    const made = foldOf("place", choice);
    choice.addEventListener("change", () => {
      filters.choosePlace(choice.value === "" ? null : Number(choice.value));
      changed("");
    });
    return { ...made, render: () => {
      const chosen = filters.place();
      made.title.textContent = words("facetPlace");
      choice.setAttribute("aria-label", words("facetPlace"));
      choice.replaceChildren(element("option", { value: "", text: words("anyPlace") }), ...filters.places.map(({ node, count }) =>
        element("option", { value: String(node), text: `${graph.label(node, language)} (${count})` })));
      choice.value = chosen === null ? "" : String(chosen);
      made.state.textContent = chosen === null ? "" : graph.label(chosen, language);
    } };
  }

  /** How many nodes and links there are, or how many of them are shown. */
  function counted(say) {
    const shown = filters.shown();
    const part = (some, all) => (filters.any() ? say("someOf", { shown: some, all }) : String(all));
    return `${part(shown.nodes, graph.count)} ${say("nodes")} · ${part(shown.edges, graph.edgeCount)} ${say("edges")}`;
  }

  function render(inLanguage, say, then) {
    [language, words, changed] = [inLanguage, say, then];
    if (!folds.length) build();
    for (const each of folds.flat()) each.render();
    counts.textContent = counted(say);
    counts.hidden = !filters.any();
    document.getElementById("counts").textContent = counted(say);
    document.getElementById("hint").classList.toggle("counted", filters.any()); // a narrow window has room for one
    for (const id of ["show-all", "clear-filters"]) document.getElementById(id).hidden = !filters.any();
    undo.hidden = !filters.canUndo();
  }

  return { render, counted };
})();
