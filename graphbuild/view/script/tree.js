"use strict";
// The plan as a tree that reads like a document: focus areas, measures, and their parts in text order.

const tree = (() => {
  const kinds = ["Plan", "FocusArea", "Measure", "Action", "Target", "Cooperation"];
  const all = graph.kinds.flatMap((kind, node) => (kinds.includes(kind) ? [node] : []));
  const beginnings = all.filter((node) => graph.whole[node] < 0);
  const open = new Set(all.filter((node) => kinds.indexOf(graph.kinds[node]) < (plans.areApart ? 2 : 3)));
  const pause = 700; // milliseconds after which typing begins a new word
  let current = null; // the node whose row the keyboard comes back to
  let typed = { words: "", at: 0 };

  /** The shown ones of some nodes; the parts of a hidden one take its place. */
  const shown = (nodes) => nodes.flatMap((node) => (filters.isShown(node) ? [node] : shown(graph.parts[node])));

  function fact(node, name, language) {
    const found = graph.nodes.facts[node].find((each) => each[0] === name);
    return found ? found[language === "zh" ? 1 : 2] : "";
  }

  function row(node, language, say) {
    const count = filters.linksOf(node);
    const deadline = graph.nodes.facts[node].find(([name]) => name === "deadline");
    const words = {
      number: fact(node, "number", language),
      label: graph.label(node, language),
      figure: graph.figure(node, language),
      deadline: deadline ? [fact(node, "deadline", language), deadline[3] === "inferred" ? say("inferred") : ""].filter(Boolean).join(" ") : "",
      links: say(count === 1 ? "treeLink" : "treeLinks", { n: count }),
    };
    const shownAs = Object.entries(words).filter(([, value]) => value);
    return {
      name: [...shownAs.map(([, value]) => value), graph.classOf(graph.kinds[node])[language]].join(language === "zh" ? "，" : ", "),
      shape: element("div", { class: "tree-row" },
        element("span", { class: "tree-turn", "aria-hidden": "true" }),
        element("span", { class: `tree-words tree-${graph.kinds[node]}` },
          classIcon(graph.kinds[node]),
          element("span", {}, ...shownAs.flatMap(([name, value]) =>
            [element("span", { class: `tree-${name}`, text: value }), " "])))),
    };
  }

  /** A plan that is opened by itself is open here too, or closed; then its rows are not made. */
  const isOpenNode = (node) => open.has(node) && !plans.isClosed(node);

  function item(node, level, position, size, language, say) {
    const parts = shown(graph.parts[node]);
    const made = plans.isClosed(node) ? [] : items(parts, level + 1, language, say);
    const { name, shape } = row(node, language, say);
    return element("li", {
      role: "treeitem",
      "data-node": String(node),
      tabindex: "-1",
      "aria-label": name,
      "aria-level": String(level),
      "aria-posinset": String(position),
      "aria-setsize": String(size),
      "aria-expanded": parts.length ? String(isOpenNode(node)) : null,
    }, shape, made.length ? element("ul", { role: "group" }, ...made) : null);
  }

  const items = (nodes, level, language, say) =>
    nodes.map((node, i) => item(node, level, i + 1, nodes.length, language, say));

  function render(panel, { language }, say, go) {
    const focused = panel.querySelector("[role=tree]")?.contains(document.activeElement) ?? false;
    const scrolled = panel.scrollTop;
    const left = all.filter((node) => !filters.isShown(node)).length;
    const list = element("ul", { role: "tree", class: "tree", "aria-label": say("treeName") }, ...items(shown(beginnings), 1, language, say));
    panel.replaceChildren(element("div", { class: "tree-page" },
      element("div", { class: "tree-tools" },
        element("button", { type: "button", class: "tree-open", text: say("treeOpen"), onclick: () => setAll(list, true) }),
        element("button", { type: "button", class: "tree-close", text: say("treeClose"), onclick: () => setAll(list, false) })),
      left ? element("p", { class: "note tree-left", role: "status", text: say(left === 1 ? "treeHiddenOne" : "treeHidden", { n: left }) }) : null,
      list));
    list.addEventListener("click", (event) => onClick(list, event, go));
    list.addEventListener("keydown", (event) => onKey(list, event, go));
    list.addEventListener("focusin", ({ target }) => mark(list, target));
    comeBack(list, focused);
    panel.scrollTop = scrolled;
  }

  /** All rows that no closed one hides, from top to bottom. */
  const rows = (list) => [...list.querySelectorAll("[role=treeitem]")].filter((each) => !each.parentElement.closest("[aria-expanded=false]"));
  const nodeOf = (each) => Number(each.dataset.node);
  const isOpen = (each) => each.getAttribute("aria-expanded") === "true";

  function mark(list, each) {
    for (const other of list.querySelectorAll("[tabindex='0']")) other.tabIndex = -1;
    each.tabIndex = 0;
    current = nodeOf(each);
  }

  /** Let the keyboard into the row it left, or into the nearest above it that is seen, or into the first. */
  function comeBack(list, focus) {
    const seen = new Map(rows(list).map((each) => [nodeOf(each), each]));
    const near = current === null ? undefined : [current, ...graph.ancestors(current)].find((node) => seen.has(node));
    const each = seen.get(near) ?? seen.values().next().value;
    if (!each) return;
    mark(list, each);
    if (focus) each.focus({ preventScroll: true });
  }

  function turn(each, toOpen) {
    if (!each.hasAttribute("aria-expanded")) return;
    if (plans.areApart && plans.all.includes(nodeOf(each))) {
      if (toOpen !== isOpen(each)) plans.toggle(nodeOf(each)); // the tree is made anew
      return;
    }
    open[toOpen ? "add" : "delete"](nodeOf(each));
    each.setAttribute("aria-expanded", String(toOpen));
  }

  /** Everything opens; closing leaves the first level open, so that what the plan is about is still seen. */
  function setAll(list, toOpen) {
    for (const each of list.querySelectorAll("[aria-expanded]")) {
      if (!plans.areApart || each.parentElement !== list) turn(each, toOpen || each.parentElement === list);
    }
    comeBack(list, false);
  }

  function onClick(list, { target }, go) {
    const each = target.closest("[role=treeitem]");
    if (!each) return;
    mark(list, each);
    if (target.closest(".tree-words")) go(nodeOf(each));
    else if (target.closest(".tree-turn")) {
      each.focus({ preventScroll: true });
      turn(each, !isOpen(each));
    }
  }

  function onKey(list, event, go) {
    const each = event.target.closest("[role=treeitem]");
    if (!each || event.ctrlKey || event.metaKey || event.altKey) return;
    const seen = rows(list);
    const at = seen.indexOf(each);
    const typing = performance.now() - typed.at < pause && typed.words !== "";
    const actions = {
      ArrowDown: () => seen[at + 1]?.focus(),
      ArrowUp: () => seen[at - 1]?.focus(),
      Home: () => seen[0].focus(),
      End: () => seen[seen.length - 1].focus(),
      ArrowRight: () => (isOpen(each) ? seen[at + 1].focus() : turn(each, true)),
      ArrowLeft: () => (isOpen(each) ? turn(each, false) : each.parentElement.closest("[role=treeitem]")?.focus()),
      Enter: () => go(nodeOf(each)),
      "*": () => { for (const next of each.parentElement.children) turn(next, true); },
      " ": () => (typing ? type(seen, at, " ") : turn(each, !isOpen(each))),
    };
    const action = actions[event.key] ?? ([...event.key].length === 1 && event.key !== "/" ? () => type(seen, at, event.key) : null);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  /** Go to the next row whose label or number begins with what is typed. */
  function type(seen, at, key) {
    const now = performance.now();
    const words = (now - typed.at < pause ? typed.words : "") + key.toLowerCase();
    typed = { words, at: now };
    const wanted = [...words].every((letter) => letter === words[0]) ? words[0] : words;
    const first = wanted.length > 1 ? at : at + 1;
    const next = [...seen.slice(first), ...seen.slice(0, first)].find((each) =>
      [".tree-label", ".tree-number"].some((part) => each.querySelector(`:scope > .tree-row ${part}`)?.textContent.toLowerCase().startsWith(wanted)));
    next?.focus();
  }

  tabs.register("outline", render);
  return { render };
})();
