"use strict";
// The state of the page: what is selected, hidden and lit, in which language and theme; the address that says so.

const page = (() => {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const live = document.getElementById("live");
  const state = {
    // where the page was not made in one, the reader's own: the first of these that it has
    language: source.language ?? (navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? "en").slice(0, 2).toLowerCase(),
    theme: systemDark.matches ? "dark" : "light",
    chosenTheme: null, // by hand, rather than the system's
    selected: null,
    lit: null,
    tab: "network",
    layout: camera.layoutFor(),
  };
  let colours = null;
  let settling = 0;
  let firstPaint = 0;
  let starting = true;

  const say = (name, filling = {}) =>
    source.interface[name][state.language].replace(/\{(\w+)\}/g, (_, key) => filling[key]);
  const announce = (words) => { live.textContent = words; };

  // The picture -----------------------------------------------------------------------------------------------

  function readColours() {
    const style = getComputedStyle(root);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    colours = { pills: {} };
    for (const name of ["paper", "ink", "soft", "island", "accent", "trunk", "twig"]) colours[name] = colour(name);
    colours.islandDim = colour("island-dim");
    for (const { name } of graph.classes) colours[name] = colour(`class-${name}`);
    colours.dimmed = { fill: colours.paper, ink: colours.soft, border: colours.twig };
    for (const kind of labels.outlineKinds) {
      colours.pills[kind] = { fill: colour(`pill-${kind}`), ink: colour(`pill-${kind}-ink`), border: colour(`pill-${kind}-border`) };
    }
  }

  /** Draw anew, now: something other than the camera changed. While the page starts, once at the end. */
  function repaint() {
    clearTimeout(settling);
    settling = 0;
    picture.forget();
    if (!starting) camera.redraw();
  }

  camera.network.on("beforeDrawing", (context) => {
    if (starting) return; // vis-network's first frame may come before the page has started
    const view = camera.view(state.layout);
    if (!picture.covers(view) || view.pixels !== canvasPixels) {
      canvasPixels = view.pixels;
      picture.draw(view, state, colours);
    } else if (!picture.shows(view)) {
      clearTimeout(settling);
      settling = setTimeout(repaint, 110);
    }
    context.save();
    context.setTransform(view.pixels, 0, 0, view.pixels, 0, 0);
    picture.frame(context, view, state, colours);
    context.restore();
    if (!firstPaint) requestAnimationFrame(() => { firstPaint = performance.now(); });
  });
  let canvasPixels = 0;

  function relayout() {
    camera.network.setSize("100%", "100%");
    state.layout = camera.layoutFor();
    if (camera.isFitted()) camera.fit(state.layout);
    repaint();
  }

  // Words and theme -------------------------------------------------------------------------------------------

  function setLanguage(language) {
    state.language = language;
    root.lang = language;
    document.title = source.title[language];
    document.getElementById("title").textContent = source.title[language];
    for (const marked of document.querySelectorAll("[data-words]")) marked.textContent = say(marked.dataset.words);
    for (const marked of document.querySelectorAll("[data-label]")) {
      marked.setAttribute("aria-label", say(marked.dataset.label));
      if (marked.tagName === "BUTTON") marked.title = say(marked.dataset.label);
    }
    search.field.placeholder = say("searchHint");
    document.getElementById("language").lang = language === "zh" ? "en" : "zh";
    search.render(state.language, say, chosen);
    renderFilters();
    renderSelection();
    tabs.render(state, say, chosen);
  }

  function setTheme(theme) {
    state.theme = theme;
    root.dataset.theme = theme;
    readColours();
    repaint();
  }

  /** A theme chosen by hand; with none (null) the page follows the system. */
  function chooseTheme(theme) {
    state.chosenTheme = theme;
    const next = theme ?? (systemDark.matches ? "dark" : "light");
    if (next !== state.theme) setTheme(next);
    address.write();
  }

  function renderFilters() {
    legend.render(state.language, filters.hidden.class, toggleClass);
    facetList.render(state.language, say, filtered);
    plans.renderHint(say);
  }

  function renderSelection() {
    outlineList.render(state.language, state.selected, say, chosen);
    if (state.selected === null) details.hide();
    else details.show(state.selected, state.language, say, chosen);
    repaint();
  }

  /** After a filter changed: whatever shows the graph shows it anew. */
  function filtered(words = "") {
    announce(`${words} ${facetList.counted(say)}`.trim());
    state.lit = state.selected === null ? null : litBy(state.selected);
    renderFilters();
    renderSelection();
    tabs.render(state, say, chosen);
    address.write();
  }

  function setTab(name) {
    state.tab = name;
    tabs.show(name, state, say, chosen);
    if (name === "network") relayout();
    address.write();
  }

  // What a reader does ----------------------------------------------------------------------------------------

  function toggleClass(kind) {
    const hide = filters.toggle("class", kind);
    filtered(say(hide ? "hidden" : "shown", { label: graph.classOf(kind)[state.language] }));
  }

  /** Clear the filters; the button that did it is gone, so the focus goes to another element. */
  function showAll(next) {
    filters.clear();
    filtered();
    document.querySelector(next).focus();
  }

  function undoFilters() {
    filters.undo();
    filtered();
    if (!filters.canUndo()) document.querySelector("#facets summary").focus();
  }

  /** Select a node, or nothing (null). `closer` goes there; else the camera moves only if the node is out of sight. */
  function select(node, { closer = false, focus = false } = {}) {
    document.getElementById("tip").hidden = true;
    state.selected = node;
    const inside = document.getElementById("details").contains(document.activeElement);
    const unfiltered = node !== null && !address.isReading() && filters.reveal(node);
    const opening = node !== null && plans.reveal(node);
    if (unfiltered) renderFilters();
    if (unfiltered || opening) tabs.render(state, say, chosen);
    state.lit = node === null ? null : litBy(node);
    renderSelection();
    address.write();
    if (node === null) {
      if (inside) (state.tab === "network" ? camera.container : document.getElementById(`panel-${state.tab}`)).focus();
      return announce(say("cleared"));
    }
    const seen = !closer ? [node] : graph.isStructural(node) ? graph.subtree(node) : [node, ...graph.neighbours(node)];
    const points = closer && plans.areApart && plans.all.includes(node) ? plans.corners(state.layout, node)
      : seen.map((near) => plans.spot(state.layout, near));
    camera.bringIn(state.layout, points, details.covered(), { closer });
    const links = graph.outgoing[node].length + graph.incoming[node].length;
    announce(say("selected", { label: graph.label(node, state.language), n: links }));
    const lost = inside && document.activeElement === document.body; // with the card that it was in
    if (focus || lost) document.getElementById("details-title").focus({ preventScroll: true });
  }

  /** A node chosen from a list rather than from the picture. */
  function chosen(node) {
    closeMenu();
    select(node, { closer: true, focus: true });
  }

  /** After a plan was opened or closed: an open one is brought in whole. */
  function opened(plan, toOpen) {
    state.lit = state.selected === null ? null : litBy(state.selected);
    renderSelection();
    tabs.render(state, say, chosen);
    if (toOpen) camera.bringIn(state.layout, plans.corners(state.layout, plan), details.covered(), { closer: true });
    announce(say(toOpen ? "planOpened" : "planClosed", { label: graph.label(plan, state.language) }));
    address.write();
  }

  /** The plans that are open changed with the address. */
  function reopened() {
    state.lit = state.selected === null ? null : litBy(state.selected);
    renderSelection();
    tabs.render(state, say, chosen);
  }

  function closeDetails() {
    select(null);
  }

  function clearSearch() {
    search.field.value = "";
    search.render(state.language, say, chosen);
  }

  function toggleMenu(open) {
    document.getElementById("side").classList.toggle("open", open);
    document.getElementById("menu").setAttribute("aria-expanded", String(open));
  }

  /** To the search, which in a narrow window is in the menu. */
  function toSearch() {
    toggleMenu(true);
    search.field.focus();
  }

  function closeMenu() {
    toggleMenu(false);
  }

  function toggleLanguage() {
    setLanguage(state.language === "zh" ? "en" : "zh");
    address.write();
  }

  function start() {
    setTheme(state.theme);
    setLanguage(state.language);
    camera.fit(state.layout);
    address.read();
    filters.forgetPast();
    renderFilters();
    starting = false;
    repaint();
    // with another tab open no picture is drawn, and what is seen first is that tab
    if (state.tab !== "network") requestAnimationFrame(() => { firstPaint ||= performance.now(); });
  }

  return {
    state,
    say,
    start,
    relayout,
    setTab,
    setTheme,
    setLanguage,
    chooseTheme,
    filtered,
    undoFilters,
    toggleLanguage,
    toggleMenu,
    toSearch,
    closeMenu,
    closeDetails,
    clearSearch,
    showAll,
    select,
    chosen,
    opened,
    reopened,
    addressPart: address.part,
    readAddress: address.read,
    writeAddress: address.write,
    renderSelection,
    view: () => camera.view(state.layout),
    firstPaint: () => firstPaint,
    isSettling: () => settling !== 0,
  };
})();
