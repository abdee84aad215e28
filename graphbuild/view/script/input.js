"use strict";
// Mouse, touch, keyboard, printer and the system's theme: what each of them does to the page.

(() => {
  const { state } = page;
  const tip = document.getElementById("tip");
  const systemDark = matchMedia("(prefers-color-scheme: dark)");

  camera.network.on("click", ({ pointer, event }) => {
    const touch = event?.pointerType === "touch" || event?.srcEvent?.pointerType === "touch";
    const node = picture.hit(page.view(), state, pointer.DOM.x, pointer.DOM.y, touch ? 16 : 7);
    if (node !== null || state.selected !== null) page.select(node);
  });
  camera.network.on("doubleClick", ({ pointer }) => {
    const node = picture.hit(page.view(), state, pointer.DOM.x, pointer.DOM.y);
    if (plans.areApart && plans.all.includes(node)) plans.toggle(node);
    else if (node !== null) page.select(node, { closer: true });
    else camera.zoomBy(state.layout, 1.8);
  });
  camera.network.on("dragging", camera.moved);
  camera.network.on("zoom", () => {
    camera.moved();
    const { scale, x, y } = page.view();
    const allowed = camera.limit(state.layout, scale);
    if (allowed !== scale) camera.network.moveTo({ position: { x, y }, scale: allowed });
  });

  camera.canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return hideTip();
    const box = camera.container.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const node = picture.hit(page.view(), state, x, y);
    camera.canvas.style.cursor = node === null ? "grab" : "pointer";
    if (node === null || picture.pills().some((pill) => pill.node === node)) return hideTip();
    tip.replaceChildren(classIcon(graph.kinds[node]), plans.caption(node, state.language));
    tip.hidden = false;
    tip.style.left = `${Math.min(x + 14, box.width - tip.offsetWidth - 8)}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > box.height ? y - tip.offsetHeight - 10 : y + 18}px`;
  });
  camera.canvas.addEventListener("pointerleave", hideTip);
  function hideTip() { tip.hidden = true; }

  camera.container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 70;
    const actions = {
      ArrowLeft: () => camera.panBy(-step, 0),
      ArrowRight: () => camera.panBy(step, 0),
      ArrowUp: () => camera.panBy(0, -step),
      ArrowDown: () => camera.panBy(0, step),
      "+": () => camera.zoomBy(state.layout, 1.4),
      "=": () => camera.zoomBy(state.layout, 1.4),
      "-": () => camera.zoomBy(state.layout, 1 / 1.4),
      0: () => camera.fit(state.layout, true),
      Enter: () => {
        const { width, height } = camera.container.getBoundingClientRect();
        const node = picture.hit(page.view(), state, width / 2, height / 2, Infinity);
        if (node !== null && node === state.selected && plans.isClosed(node)) plans.toggle(node);
        else if (node !== null) page.select(node, { focus: true });
      },
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  search.field.addEventListener("input", () => search.render(state.language, page.say, page.chosen));
  search.field.addEventListener("keydown", (event) => search.onKey(event, page.chosen, page.clearSearch));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      page.closeMenu();
      if (state.selected !== null) page.closeDetails();
    } else if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      page.toSearch();
    }
  });

  const onClick = (id, action) => document.getElementById(id).addEventListener("click", action);
  for (const name of tabs.names) onClick(`tab-${name}`, () => page.setTab(name));
  document.getElementById("tabs").addEventListener("keydown", (event) => tabs.onKey(event, page.setTab));
  onClick("close", page.closeDetails);
  onClick("show-all", () => page.showAll("#legend button"));
  onClick("clear-filters", () => page.showAll("#facets summary"));
  onClick("undo", page.undoFilters);
  onClick("fit", () => camera.fit(state.layout, true));
  onClick("zoom-in", () => camera.zoomBy(state.layout, 1.5));
  onClick("zoom-out", () => camera.zoomBy(state.layout, 1 / 1.5));
  onClick("theme", () => page.chooseTheme(state.theme === "dark" ? "light" : "dark"));
  onClick("language", page.toggleLanguage);
  onClick("menu", ({ detail }) => {
    const open = !document.getElementById("side").classList.contains("open");
    page.toggleMenu(open);
    if (open && !detail) page.toSearch(); // by the keyboard, which would else have to pass all that stands between
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address holds the state of the page
    page.toSearch();
  });
  systemDark.addEventListener("change", () => page.chooseTheme(state.chosenTheme));
  addEventListener("hashchange", page.readAddress);
  const size = () => `${camera.container.clientWidth} ${camera.container.clientHeight}`;
  let sized = null; // for which size the picture is laid out
  new ResizeObserver(() => requestAnimationFrame(() => {
    if (size() === sized) return; // told of as soon as it is looked for, though nothing changed
    sized = size();
    page.relayout();
  })).observe(camera.container);

  let themeBeforePrint = null;
  addEventListener("beforeprint", () => {
    themeBeforePrint = state.theme;
    page.setTheme("light");
  });
  addEventListener("afterprint", () => page.setTheme(themeBeforePrint ?? state.theme));

  page.start();
  sized = size();

  /** What tests and benchmarks look at: what is drawn, where the outline's labels are, where the camera is, and whether all is at rest. */
  window.networkPage = {
    labels: () => picture.pills().map(({ node, kind, x, y, width, height, font }) =>
      ({ id: graph.nodes.id[node], kind, x, y, width, height, size: Number.parseFloat(font.split(" ")[1]) })),
    smallLabels: () => picture.small().map(({ node }) => graph.nodes.id[node]),
    drawn: () => picture.drawn(),
    counts: () => ({ nodes: graph.count, edges: graph.edgeCount }),
    where: (id) => {
      const box = camera.container.getBoundingClientRect();
      const [x, y] = picture.viewOf(page.view(), state).toScreen(graph.byId.get(id));
      return { x: x + box.left, y: y + box.top };
    },
    camera: () => page.view(),
    selected: () => (state.selected === null ? null : graph.nodes.id[state.selected]),
    firstPaint: page.firstPaint,
    atRest: () => !camera.isMoving() && !page.isSettling() && !viewpoint.isWaiting(),
  };
})();
