"use strict";
// Plans that are opened one by one: a closed one is a disc, as large as it holds nodes; lines tell what plans share.

const plans = (() => {
  const known = source.plans ?? null;
  const all = graph.kinds.flatMap((kind, node) => (kind === "Plan" ? [node] : []));
  const open = new Set();
  const owner = known ? known.plan : [];
  const sizes = new Map(all.map((plan) => [plan, 1])); // nodes of a plan, with its own
  for (const plan of owner) if (plan >= 0) sizes.set(plan, sizes.get(plan) + 1);
  const largest = Math.max(1, ...sizes.values());
  const heaviest = known?.ties[0]?.[2] ?? 1;
  const lightest = Math.min(heaviest - 1, known?.ties.at(-1)?.[2] ?? 0);
  const fewTies = 24; // whose numbers are written without being asked for
  const usersOf = new Map((known?.bridges ?? []).map((thing) => [thing, new Set()])); // bridge → plans
  for (const { from, to } of known?.bridges.length ? graph.bridges : []) usersOf.get(to)?.add(planOf(from));
  const seen = new Uint8Array(graph.count).fill(known ? 0 : 1);

  /** The plan that a part belongs to. */
  function planOf(part) {
    return [part, ...graph.ancestors(part)].at(-1);
  }

  const isClosed = (node) => known !== null && graph.kinds[node] === "Plan" && !open.has(node);

  /** The nodes that are there to be drawn: every plan, what is in an open one, what it leads to, and bridges. */
  function recount() {
    if (!known) return;
    seen.fill(0);
    for (const node of [...all, ...known.bridges]) seen[node] = 1;
    const pending = [];
    const reach = (node) => {
      if (seen[node] || !graph.isShared(node)) return;
      seen[node] = 1;
      pending.push(node);
    };
    for (let node = 0; node < graph.count; node++) if (open.has(owner[node])) seen[node] = 1;
    for (let node = 0; node < graph.count; node++) {
      if (!open.has(owner[node])) continue;
      graph.neighbours(node).forEach(reach);
    }
    while (pending.length) for (const edge of graph.outgoing[pending.pop()]) reach(graph.edges.to[edge]);
  }

  const isThere = (node) => seen[node] === 1 || (graph.isShared(node) && (node === page.state.selected || Boolean(page.state.lit?.has(node))))
    && !(owner[node] >= 0 && !open.has(owner[node]));

  /** Whether a node is drawn: no filter hides it, and no closed plan. */
  const isDrawn = (node) => filters.isShown(node) && (!known || isThere(node));

  /** What is drawn in a node's stead: the closed plan that it is in. */
  const standIn = (node) => (known && owner[node] >= 0 && !open.has(owner[node]) ? owner[node] : node);

  /** Where a node, or what is drawn in its stead, stands in a layout. */
  function spot(layoutName, node) {
    const { x, y } = graph.nodes.layouts[layoutName];
    const at = standIn(node);
    return [x[at], y[at]];
  }

  /** The corners of what is to be seen of a plan: its island with room for its labels; of a closed one, beyond its cell. */
  function corners(layoutName, plan) {
    const { x, y, cells } = graph.nodes.layouts[layoutName];
    if (isClosed(plan)) {
      const [left, top, right, bottom] = cells[plan];
      return [[1.5 * left - 0.5 * right, 1.5 * top - 0.5 * bottom], [1.5 * right - 0.5 * left, 1.5 * bottom - 0.5 * top]];
    }
    const spots = owner.flatMap((each, node) => (each === plan ? [[x[node], y[node]]] : [])).concat([[x[plan], y[plan]]]);
    const ends = (axis, pad) => spots.reduce(([low, high], at) => [Math.min(low, at[axis] - pad), Math.max(high, at[axis] + pad)], [Infinity, -Infinity]);
    const [[left, right], [top, bottom]] = [ends(0, 60), ends(1, 30)];
    return [[left, top], [right, bottom]];
  }

  const caption = (node, language) => (isClosed(node)
    ? `${graph.label(node, language)} · ${sizes.get(node)} ${source.interface.nodes[language]}` : graph.caption(node, language));

  // What a reader does ----------------------------------------------------------------------------------------

  function turn(plan, toOpen) {
    if (toOpen) blocks.read(plan);
    open[toOpen ? "add" : "delete"](plan);
    recount();
  }

  /** Open the plans that hold some nodes; whether one was closed. */
  function reveal(...nodes) {
    if (!known) return false;
    const closed = new Set(nodes.filter((node) => graph.kinds[node] !== "Plan" && standIn(node) !== node).map(standIn));
    for (const plan of closed) turn(plan, true);
    return closed.size > 0;
  }

  function toggle(plan) {
    const toOpen = isClosed(plan);
    turn(plan, toOpen);
    if (!toOpen && page.state.selected !== null && standIn(page.state.selected) === plan) page.state.selected = plan;
    const panel = document.activeElement?.closest?.("#details, #outline");
    page.opened(plan, toOpen);
    panel?.querySelector(`[data-plan="${plan}"]`)?.focus({ preventScroll: true }); // its list was made anew
  }

  /** The open plans as the address has them, or null. */
  const write = () => (open.size ? all.filter((plan) => open.has(plan)).map((plan) => encodeURIComponent(graph.nodes.id[plan]).replaceAll("%2F", "/")).join(",") : null);

  /** As the address has it; whether that changed anything. */
  function restore(line) {
    if (!known) return false;
    const given = new Set((line ?? "").split(","));
    const wanted = all.filter((plan) => given.has(encodeURIComponent(graph.nodes.id[plan]).replaceAll("%2F", "/")));
    if (wanted.length === open.size && wanted.every((plan) => open.has(plan))) return false;
    for (const plan of open) if (!wanted.includes(plan)) open.delete(plan);
    for (const plan of wanted) blocks.read(plan);
    for (const plan of wanted) open.add(plan);
    recount();
    return true;
  }

  // What is seen ----------------------------------------------------------------------------------------------

  function radius(plan, view) {
    const [left, top, right, bottom] = graph.nodes.layouts[view.layout].cells[plan];
    return Math.max(5, 0.42 * Math.min(right - left, bottom - top) * Math.sqrt(sizes.get(plan) / largest) * view.scale);
  }

  const shownClosed = () => all.filter((plan) => isClosed(plan) && filters.isShown(plan));

  /** Lines between plans and the discs of the closed ones. */
  function draw(pen, view, state, colours) {
    if (!known) return;
    spokes(pen, view, state, colours);
    const numbers = known.bridges.length ? [] : ties(pen, view, state, colours);
    for (const plan of shownClosed()) {
      const dim = state.lit && !state.lit.has(plan);
      pen.beginPath();
      pen.ellipse(...view.toScreen(plan), radius(plan, view), radius(plan, view), 0, 0, 2 * Math.PI);
      pen.fillStyle = dim ? colours.islandDim : colours.island;
      pen.strokeStyle = plan === state.selected ? colours.accent : dim ? colours.twig : colours.soft;
      pen.lineWidth = plan === state.selected ? 3 : 1.4;
      pen.fill();
      pen.stroke();
    }
    pen.font = `700 12px ${fontFamilies[state.language]}`;
    pen.textBaseline = "middle";
    pen.textAlign = "center";
    for (const [words, x, y] of numbers) {
      pen.lineWidth = 4;
      pen.strokeStyle = colours.paper;
      pen.strokeText?.(words, x, y);
      pen.fillStyle = colours.ink;
      pen.fillText(words, x, y);
    }
  }

  /** Lines from each bridge to the closed plans that lead to it. */
  function spokes(pen, view, state, colours) {
    for (const [thing, users] of usersOf) {
      if (!isDrawn(thing)) continue;
      for (const plan of users) {
        if (!isClosed(plan) || !filters.isShown(plan)) continue;
        pen.beginPath();
        pen.moveTo(...view.toScreen(plan));
        pen.lineTo(...view.toScreen(thing));
        pen.globalAlpha = !state.lit ? 0.3 : state.lit.has(plan) && state.lit.has(thing) ? 0.6 : 0.06;
        pen.strokeStyle = colours[graph.kinds[thing]];
        pen.lineWidth = 1;
        pen.stroke();
      }
    }
    pen.globalAlpha = 1;
  }

  /** The ties between plans of which not both are open; the numbers that are to stand on them. */
  function ties(pen, view, state, colours) {
    const numbers = [];
    const chosen = graph.kinds[state.selected] === "Plan" ? state.selected : null;
    for (const [one, other, count] of known.ties) {
      if (!filters.isShown(one) || !filters.isShown(other) || (open.has(one) && open.has(other))) continue;
      const ofChosen = chosen === one || chosen === other;
      const [[ax, ay], [bx, by]] = [view.toScreen(one), view.toScreen(other)];
      pen.beginPath();
      pen.moveTo(ax, ay);
      pen.lineTo(bx, by);
      const weight = (count - lightest) / (heaviest - lightest);
      pen.globalAlpha = ofChosen ? 0.9 : state.lit ? 0.12 : 0.3 + 0.5 * weight ** 2;
      pen.strokeStyle = ofChosen ? colours.accent : colours.twig;
      pen.lineWidth = 0.5 + 3.5 * weight ** 2;
      pen.stroke();
      if (ofChosen || (chosen === null && known.ties.length <= fewTies)) numbers.push([String(count), (ax + bx) / 2, (ay + by) / 2]);
    }
    pen.globalAlpha = 1;
    return numbers;
  }

  /** The labels of closed plans, the larger plans first, each within its cell and none over another or those `taken`. */
  function pills(view, language, taken) {
    const size = view.width < 500 ? 13 : 14;
    const [font, line] = [`700 ${size}px ${fontFamilies[language]}`, size * 1.28];
    const placed = [];
    for (const plan of known ? shownClosed().sort((a, b) => sizes.get(b) - sizes.get(a) || a - b) : []) {
      const [x, y] = view.toScreen(plan);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const [left, top, right, bottom] = graph.nodes.layouts[view.layout].cells[plan];
      const [wide, high] = [(right - left) * view.scale - 10, (bottom - top) * view.scale];
      if (wide < 3.5 * size || high < 2 * line) continue;
      const roomy = high > 7 * line; // a label that would hide its disc is one line long
      const lines = [...text.lines(graph.label(plan, language), font, Math.min(wide, 240), roomy ? 3 : 1)];
      if (roomy) lines.push(`${sizes.get(plan)} ${source.interface.nodes[language]}`);
      const width = Math.max(...lines.map((words) => text.width(words, font))) + size * 0.9;
      const box = { node: plan, kind: "Plan", font, line, lines, width, height: lines.length * line + size * 0.6, anchorX: x, anchorY: y, x, y };
      if (![...taken, ...placed].some((other) => touches(box, other))) placed.push(box);
    }
    return placed;
  }

  const touches = (a, b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 3 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 3;

  /** The closed plan whose disc is under a point, or null. */
  function hit(view, x, y) {
    if (!known) return null;
    return shownClosed().find((plan) => {
      const [px, py] = view.toScreen(plan);
      return Math.hypot(px - x, py - y) <= radius(plan, view);
    }) ?? null;
  }

  /** A button that opens or closes a plan; nothing where plans are not opened one by one. */
  function button(plan, say, attributes = {}) {
    if (!known || graph.kinds[plan] !== "Plan") return null;
    return element("button", {
      type: "button", ...attributes, "aria-expanded": String(open.has(plan)), "data-plan": String(plan), onclick: () => toggle(plan),
      text: say(open.has(plan) ? "planClose" : "planOpen", { n: sizes.get(plan) }),
    });
  }

  /** The plans that share most with one: [plan, number of things], the first ten. */
  const tied = (plan) => (known ? known.ties : []).filter((tie) => tie.slice(0, 2).includes(plan)).slice(0, 10)
    .map(([one, other, count]) => [one === plan ? other : one, count]);

  /** What the legend says of the discs and the lines between them. */
  function renderHint(say) {
    const hint = document.getElementById("plans-hint");
    hint.hidden = !known;
    if (!known) return;
    const some = known.ties.length < known.all ? say("plansSome", { n: known.ties.length, all: known.all }) : "";
    hint.textContent = [say("plansHint"), ...(known.bridges.length ? [say("plansBridges")] : [say("plansTies"), some])].filter(Boolean).join(" ");
  }

  recount();
  return {
    areApart: known !== null,
    all,
    sizes,
    isClosed,
    isOpen: (plan) => !isClosed(plan),
    isDrawn,
    standIn,
    spot,
    corners,
    caption,
    reveal,
    toggle,
    write,
    restore,
    draw,
    pills,
    hit,
    button,
    tied,
    renderHint,
    readAll: blocks.readAll,
  };
})();
