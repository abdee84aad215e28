"use strict";
// The four ways to look at the same graph: network, table, outline, charts; one panel each.

const tabs = (() => {
  const names = ["network", "table", "outline", "charts"];
  const views = new Map(); // name → what renders the panel when it is shown
  const button = (name) => document.getElementById(`tab-${name}`);
  const panel = (name) => document.getElementById(`panel-${name}`);
  let current = "network";

  /** `render(panel, state, say, go)` fills the panel of a tab, each time that it is shown or something changed. */
  function register(name, render) {
    views.set(name, render);
  }

  function show(name, state, say, go) {
    current = name;
    for (const each of names) {
      const chosen = each === name;
      button(each).setAttribute("aria-selected", String(chosen));
      button(each).tabIndex = chosen ? 0 : -1;
      panel(each).hidden = !chosen;
    }
    render(state, say, go);
  }

  /** Fill the shown panel anew. */
  function render(state, say, go) {
    views.get(current)?.(panel(current), state, say, go);
  }

  function onKey(event, choose) {
    const at = names.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = names[(to + names.length) % names.length];
    choose(next);
    button(next).focus();
  }

  return { names, register, show, render, onKey, current: () => current };
})();
