"use strict";
// What is shown and what is hidden: by class, relation, focus area, place, modality, review and basis.

const filters = (() => {
  const hidden = { class: new Set() };

  const isShown = (node) => !hidden.class.has(graph.kinds[node]);
  const isEdgeShown = (edge) => isShown(graph.edges.from[edge]) && isShown(graph.edges.to[edge]);

  /** Whether anything is hidden. */
  const any = () => Object.values(hidden).some((values) => values.size > 0);

  function toggle(facet, value) {
    const hide = !hidden[facet].has(value);
    hidden[facet][hide ? "add" : "delete"](value);
    return hide;
  }

  function clear() {
    for (const values of Object.values(hidden)) values.clear();
  }

  return { hidden, isShown, isEdgeShown, any, toggle, clear };
})();
