"use strict";
// What the page holds: the graph's columns; where plans are opened one by one, what belongs to one is read when needed.

const source = JSON.parse(document.getElementById("graph").textContent);

const blocks = (() => {
  const { plans, nodes, edges } = source;
  if (!plans) return { read: () => {}, readAll: () => {} };
  const of = { nodes: byOwner(plans.plan), edges: byOwner(plans.edges) };
  const done = new Set();

  function byOwner(owners) {
    const found = new Map();
    owners.forEach((owner, i) => {
      if (!found.has(owner)) found.set(owner, []);
      found.get(owner).push(i);
    });
    return found;
  }

  /** Read what belongs to one plan, or to none (-1), unless that was done. */
  function read(plan) {
    if (done.has(plan)) return;
    done.add(plan);
    const held = document.getElementById(`plan-${plan}`);
    const block = JSON.parse(held.textContent);
    held.remove();
    for (const [kind, columns] of [["nodes", nodes], ["edges", edges]]) {
      const members = of[kind].get(plan) ?? [];
      for (const [name, values] of Object.entries(block[kind])) members.forEach((i, at) => { columns[name][i] = values[at]; });
    }
    for (const [name, { x, y, ovals }] of Object.entries(block.layouts)) {
      const layout = nodes.layouts[name];
      (of.nodes.get(plan) ?? []).forEach((i, at) => { [layout.x[i], layout.y[i]] = [x[at], y[at]]; });
      Object.assign(layout.ovals, ovals);
    }
  }

  /** A column that reads what it is asked for. */
  const later = (owners) => new Proxy([], {
    get(column, key) {
      if (typeof key === "string" && !(key in column) && Number(key) >= 0) read(owners[key]);
      return column[key];
    },
  });
  for (const name of ["facts", "evidence"]) nodes[name] = later(plans.plan);
  for (const name of ["basisNote", "evidence", "remarks"]) edges[name] = later(plans.edges);
  return { read, readAll: () => { for (const plan of [...of.nodes.keys(), -1]) read(plan); } };
})();
