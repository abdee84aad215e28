"use strict";
// The picture: islands, lines, nodes and small labels go into a bitmap that vis-network's camera moves about;
// the labels of the outline are drawn over it in every frame, so that they stay sharp while one zooms.

const picture = (() => {
  const bitmap = document.createElement("canvas");
  const pen = bitmap.getContext("2d", { alpha: false });
  const margin = 0.25; // of the width and height, on each side, so that a short drag uncovers nothing
  const radii = { Plan: 7, FocusArea: 6, Measure: 5, Action: 4.2, Target: 5, Indicator: 4, Program: 4.4, Place: 4.9, Body: 4.9, Cooperation: 6 };
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  let taken = null; // the view that the bitmap shows
  let pills = [];
  let small = [];
  let drawn = 0;
  let cost = 0; // milliseconds that the last drawing took
  let ended = 0; // and when it ended
  const together = 64; // shapes in one path: closing a shape takes the longer, the longer the path is
  const rest = 8; // while the camera moves, so many times as long as a drawing took goes by before the next

  function radius(node, scale) {
    const growth = Math.min(2.2, Math.max(0.56, scale ** 0.65));
    const shared = graph.isShared(node) ? 1 + 0.42 * (Math.sqrt(Math.max(1, graph.weight[node])) - 1) : 1;
    return radii[graph.kinds[node]] * growth * shared;
  }

  /** What drawing needs to know of the camera. */
  function viewOf(camera, state) {
    const { x, y, scale, width, height } = camera;
    const around = 40; // pixels that a node may be large
    const [left, right] = [-margin * width - around, (1 + margin) * width + around];
    const [top, bottom] = [-margin * height - around, (1 + margin) * height + around];
    const layout = graph.nodes.layouts[state.layout];
    return {
      ...camera,
      layout: state.layout,
      ovals: layout.ovals,
      bands: layout.bands,
      place: (left, top) => [(left - x) * scale + width / 2, (top - y) * scale + height / 2],
      enlargement: scale / camera.fitScale,
      toScreen: (node) => [(layout.x[node] - x) * scale + width / 2, (layout.y[node] - y) * scale + height / 2],
      radius: (node) => radius(node, scale),
      /** Whether a line lies wholly to one side of the bitmap. */
      misses: ([ax, ay], [bx, by]) => (ax < left && bx < left) || (ax > right && bx > right)
        || (ay < top && by < top) || (ay > bottom && by > bottom),
    };
  }

  function draw(camera, state, colours) {
    const begun = performance.now();
    const view = viewOf(camera, state);
    const isShown = plans.isDrawn;
    pills = labels.pills(view, state.language, (node) => isShown(node) && !plans.isClosed(node));
    pills.push(...plans.pills(view, state.language, pills));
    const named = pills.some(({ node }) => node === state.selected);
    if (state.selected !== null && !named && isShown(state.selected)) pills = fitting.clearOf(pills, state.selected, view);
    small = labels.small(view, state, isShown, pills);
    const width = Math.round(view.width * (1 + 2 * margin));
    const height = Math.round(view.height * (1 + 2 * margin));
    const pixels = camera.pixels;
    if (bitmap.width !== width * pixels || bitmap.height !== height * pixels) {
      bitmap.width = width * pixels;
      bitmap.height = height * pixels;
    }
    pen.setTransform(pixels, 0, 0, pixels, 0, 0);
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, width, height);
    pen.translate((width - view.width) / 2, (height - view.height) / 2);
    pen.lineJoin = pen.lineCap = "round";
    ground.islands(pen, view, state, colours);
    ground.lines(pen, view, state, colours, isShown);
    plans.draw(pen, view, state, colours);
    const groups = shownNodes(view, state, isShown);
    for (const group of groups) if (group.dim) nodes(view, group, colours);
    if (state.selected !== null) ground.statements(pen, view, state, colours);
    for (const group of groups) if (!group.dim) nodes(view, group, colours);
    ring(view, state, colours, isShown);
    smallLabels(state, colours);
    taken = { x: camera.x, y: camera.y, scale: camera.scale, layout: state.layout, width, height, pixels };
    rasterise();
    ended = performance.now();
    cost = ended - begun;
  }

  /** Have what was drawn so far put into the bitmap now: a browser may keep it back until the bitmap is shown. */
  function rasterise() {
    probe.drawImage(bitmap, 0, 0, 1, 1);
    probe.getImageData(0, 0, 1, 1);
  }

  /** The nodes that are drawn as shapes, by class and whether they are dimmed; those with a label box are not. */
  function shownNodes(view, state, isShown) {
    const named = new Set(pills.map((pill) => pill.node));
    const groups = new Map();
    drawn = pills.length;
    for (let node = 0; node < graph.count; node++) {
      if (named.has(node) || !isShown(node)) continue;
      const kind = graph.kinds[node];
      const dim = Boolean(state.lit) && !state.lit.has(node);
      const key = `${kind}|${dim}`;
      if (!groups.has(key)) groups.set(key, { kind, dim, members: [] });
      const at = view.toScreen(node);
      if (!view.misses(at, at)) groups.get(key).members.push([...at, view.radius(node)]);
      drawn += 1;
    }
    return [...groups.values()];
  }

  function nodes(view, { kind, dim, members }, colours) {
    const { shape } = graph.classOf(kind);
    const some = [];
    for (let i = 0; i < members.length; i += together) {
      const path = new Path2D();
      for (const [x, y, reach] of members.slice(i, i + together)) traceShape(path, shape, x, y, reach);
      some.push(path);
    }
    if (!dim) {
      pen.strokeStyle = colours.paper;
      pen.lineWidth = members.length > 1500 ? 1 : 2; // a line of one pixel is drawn several times as fast
      for (const path of some) pen.stroke(path);
    }
    pen.globalAlpha = dim ? 0.16 : 1;
    pen.fillStyle = colours[kind];
    for (const path of some) pen.fill(path);
    pen.globalAlpha = 1;
  }

  /** A ring around the selected node, where it has no label box of its own. */
  function ring(view, { selected }, colours, isShown) {
    if (selected === null || !isShown(selected) || pills.some((pill) => pill.node === selected)) return;
    pen.beginPath();
    pen.arc(...view.toScreen(selected), view.radius(selected) + 5, 0, 2 * Math.PI);
    pen.strokeStyle = colours.accent;
    pen.lineWidth = 2.5;
    pen.stroke();
  }

  function smallLabels(state, colours) {
    pen.textBaseline = "middle";
    pen.textAlign = "left";
    for (const label of small) {
      pen.font = label.font;
      label.lines.forEach((words, i) => {
        const slack = label.width - text.width(words, label.font);
        const x = label.left + (label.align === "left" ? 0 : label.align === "right" ? slack : slack / 2);
        const y = label.top + label.line * (i + 0.5);
        pen.lineWidth = 3.5;
        pen.strokeStyle = colours.paper;
        pen.strokeText(words, x, y);
        pen.fillStyle = label.heavy || state.lit ? colours.ink : colours.soft;
        pen.fillText(words, x, y);
      });
    }
  }

  /** One frame, in CSS pixels of the page's canvas: the bitmap moved to where the camera is, the pills over it. */
  function frame(context, camera, state, colours) {
    const ratio = camera.scale / taken.scale;
    const left = (taken.x - camera.x) * camera.scale + camera.width / 2 - (taken.width / 2) * ratio;
    const top = (taken.y - camera.y) * camera.scale + camera.height / 2 - (taken.height / 2) * ratio;
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, camera.width, camera.height);
    context.drawImage(bitmap, left, top, taken.width * ratio, taken.height * ratio);
    const layout = graph.nodes.layouts[state.layout];
    context.textBaseline = "middle";
    context.textAlign = "center";
    for (const pill of pills) {
      const x = (layout.x[pill.node] - camera.x) * camera.scale + camera.width / 2 + pill.x - pill.anchorX;
      const y = (layout.y[pill.node] - camera.y) * camera.scale + camera.height / 2 + pill.y - pill.anchorY;
      drawPill(context, pill, x, y, state, colours);
    }
  }

  function drawPill(context, pill, x, y, state, colours) {
    const { node, kind, width, height, lines, line, font } = pill;
    const dim = state.lit && !state.lit.has(node);
    const style = dim ? colours.dimmed : colours.pills[kind];
    if (dim && emphasis.way) context.globalAlpha = 0.35; // a way is seen through the labels beside it
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, Math.min(9, height / 2));
    context.fillStyle = style.fill;
    context.fill();
    context.lineWidth = node === state.selected ? 3 : 1.4;
    context.strokeStyle = node === state.selected ? colours.accent : style.border;
    context.stroke();
    context.fillStyle = style.ink;
    context.font = font;
    lines.forEach((words, i) => context.fillText(words, x, y + (i - (lines.length - 1) / 2) * line + 0.5));
    context.globalAlpha = 1;
  }

  /**
   * Whether the bitmap, moved to where the camera is, still has all of the picture that the canvas shows; or, while the
   * camera moves, most of it, where drawing anew would take so long that it moved by jerks.
   */
  function covers(camera) {
    if (!taken) return false;
    const { bounds } = graph.nodes.layouts[taken.layout];
    const beyond = 200 / taken.scale; // labels reach beyond the nodes at the edge
    let share = 1;
    for (const [axis, size, low, high] of [["x", "width", "left", "right"], ["y", "height", "top", "bottom"]]) {
      const seen = [camera[axis] - camera[size] / 2 / camera.scale, camera[axis] + camera[size] / 2 / camera.scale];
      const held = [taken[axis] - taken[size] / 2 / taken.scale, taken[axis] + taken[size] / 2 / taken.scale];
      const wanted = [Math.max(seen[0], bounds[low] - beyond), Math.min(seen[1], bounds[high] + beyond)];
      const missing = Math.max(0, held[0] - wanted[0]) + Math.max(0, wanted[1] - held[1]);
      share *= Math.max(0, 1 - missing / (seen[1] - seen[0]));
    }
    return share === 1 || (share > 0.6 && performance.now() - ended < rest * cost);
  }

  const shows = (camera) =>
    taken && taken.x === camera.x && taken.y === camera.y && taken.scale === camera.scale && taken.pixels === camera.pixels;

  /** The node under a point of the canvas (CSS pixels), a label counting as its node; else null. */
  function hit(camera, state, x, y, slack = 7) {
    const view = viewOf(camera, state);
    for (const pill of pills) {
      if (Math.abs(x - pill.x) <= pill.width / 2 && Math.abs(y - pill.y) <= pill.height / 2) return pill.node;
    }
    const disc = plans.hit(view, x, y);
    if (disc !== null) slack = Math.min(slack, 7); // one is in a plan, however near the next node is
    let best = null;
    let nearest = Infinity;
    for (let node = 0; node < graph.count; node++) {
      if (!plans.isDrawn(node) || labels.outlineKinds.includes(graph.kinds[node])) continue;
      const [nx, ny] = view.toScreen(node);
      const distance = Math.hypot(nx - x, ny - y) - view.radius(node);
      if (distance < slack && distance < nearest) [best, nearest] = [node, distance];
    }
    if (best !== null) return best;
    const label = small.find(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height);
    return label ? label.node : disc;
  }

  return {
    draw,
    frame,
    covers,
    shows,
    hit,
    forget: () => { taken = null; },
    viewOf,
    pills: () => pills,
    small: () => small,
    drawn: () => drawn,
  };
})();
