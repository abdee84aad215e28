"use strict";
// Which labels are shown, and where: those of the outline always, the others as room and zoom allow.

const labels = (() => {
  const outlineKinds = ["Plan", "FocusArea", "Measure"];
  const gap = 4;
  /** From which enlargement of the whole picture, or of a unit, the labels of a class are shown. */
  const shownFrom = { Cooperation: 1.3, Target: 1.7, Action: 1.9, Program: 1.5, Place: 1.3, Body: 1.3, Indicator: 2.6 };

  function style(kind, view, language) {
    const small = view.width < 500;
    const growth = Math.min(1.2, Math.max(1, view.enlargement ** 0.25));
    const size = { Plan: small ? 14 : 18, FocusArea: small ? 13 : 14.5, Measure: 13 }[kind] * growth;
    const weight = kind === "Measure" ? 500 : 700;
    return { size, font: `${weight} ${size}px ${fontFamilies[language]}`, line: size * 1.28 };
  }

  function widest(kind, node, view) {
    if (kind === "Measure") return view.ovals[node] ? Math.max(100, view.ovals[node][0] * view.scale * 1.5) : 130;
    if (kind === "FocusArea" && view.bands.length && !upright(view)) return Math.max(130, 210 * view.scale);
    if (kind === "FocusArea") return view.layout === "tall" ? view.width - 30 : Math.min(240, Math.max(180, 200 * view.scale));
    return Math.min(view.width - 30, 380);
  }

  /** Whether a measure among those of several plans is too small to be named. */
  const isTiny = (node, view) => plans.all.length > 1 && view.ovals[node] && view.ovals[node][0] * view.scale < 30;

  /** Whether it is a layout for a phone held upright. */
  const upright = (view) => view.layout.endsWith("tall");

  /** The names of the rows, where the layout has rows, as boxes with text. */
  function headings(view, language) {
    const size = 13;
    const font = `700 ${size}px ${fontFamilies[language]}`;
    return view.bands.flatMap(([level, left, top, , bottom]) => {
      if ((bottom - top) * view.scale < 2 * size) return [];
      const words = source.interface[`level-${level}`][language];
      const [x, y] = view.place(left, top);
      return [{ words, font, left: x + 8, right: x + 8 + text.width(words, font), top: y + 4, bottom: y + 4 + size * 1.3 }];
    });
  }

  /** Of several ways to break a label, the one that covers least of the nodes on the oval around it. */
  function bestInOval(measured, [, , halfWidth, halfHeight], scale) {
    let best = null;
    for (const limit of [64, 84, 104, 128, 156, 190]) {
      const box = measured(limit);
      box.excess = Math.hypot(box.width / 2 / halfWidth, box.height / 2 / halfHeight) / scale;
      if (!best || box.excess < best.excess - 0.02) best = box;
    }
    return best;
  }

  /** The labels of the outline as boxes with text, none over another: shortened only where the window is too small. */
  function pills(view, language, isShown) {
    if (plans.all.length > 1) return ofMany(boxed(view, language, isShown, { Measure: 3, FocusArea: 2 }), view, language);
    let boxes = [];
    for (const most of [{ Measure: 9, FocusArea: 9 }, { Measure: 3, FocusArea: 2 }, { Measure: 3, FocusArea: 1 }, { Measure: 2, FocusArea: 2 }, { Measure: 2, FocusArea: 1 }]) {
      boxes = boxed(view, language, isShown, most);
      if (separate(boxes, view)) return boxes;
    }
    // where there is no room for all, each stands by what it names, rather than far from it
    for (const box of boxes) [box.x, box.y] = [box.anchorX, box.anchorY];
    return ofMany(boxes, view, language);
  }

  /** Of many: those of plans all, the others where they are not far from what they name. */
  function ofMany(boxes, view, language) {
    const [measures, above] = [boxes.filter(({ kind }) => kind === "Measure"), boxes.filter(({ kind }) => kind !== "Measure")];
    if (above.length < 150) separate(above, view);
    const kept = withoutOverlaps(above.filter((box) => box.kind === "Plan" || fitting.isNear(box)));
    return [...kept, ...fitting.fitted(measures, kept, view, language)];
  }

  function boxed(view, language, isShown, most) {
    const boxes = [];
    for (let node = 0; node < graph.count; node++) {
      const kind = graph.kinds[node];
      if (!outlineKinds.includes(kind)) break; // the outline comes first
      if (!isShown(node) || (kind === "Measure" && isTiny(node, view))) continue;
      const { size, font, line } = style(kind, view, language);
      const measured = (limit) => {
        const lines = text.lines(graph.label(node, language), font, limit, most[kind]);
        return {
          lines,
          width: Math.max(...lines.map((words) => text.width(words, font))) + size * (upright(view) ? 0.8 : 1.1),
          height: lines.length * line + size * (kind === "Measure" ? 0.45 : 0.6),
        };
      };
      const { lines, width, height } = kind === "Measure" && view.ovals[node] && !upright(view)
        ? bestInOval(measured, view.ovals[node], view.scale) : measured(widest(kind, node, view));
      const [x, y] = view.toScreen(node);
      if (x < -width || y < -height || x > view.width + width || y > view.height + height) continue;
      boxes.push({ node, kind, font, line, lines, width, height, anchorX: x, anchorY: y, x, y });
    }
    return boxes;
  }

  function overlap(a, b) {
    const x = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
    const y = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
    return x > 0 && y > 0 ? { x, y } : null;
  }

  /** Push boxes apart along the shorter way, and at the overview into the window; whether that came to an end. */
  function separate(boxes, view) {
    const stiffness = { Plan: 0.15, FocusArea: 0.35, Measure: 0.5 };
    const keepInside = view.enlargement < 1.05;
    for (let round = 0; round < 150; round++) {
      let moved = false;
      for (let i = 0; i < boxes.length; i++) {
        for (let j = i + 1; j < boxes.length; j++) {
          const [a, b] = [boxes[i], boxes[j]];
          const shared = overlap(a, b);
          if (!shared) continue;
          moved = true;
          const axis = shared.x < shared.y ? "x" : "y";
          const direction = a[axis] < b[axis] || (a[axis] === b[axis] && i < j) ? 1 : -1;
          const total = stiffness[a.kind] + stiffness[b.kind];
          a[axis] -= (direction * (shared[axis] + 0.1) * stiffness[a.kind]) / total;
          b[axis] += (direction * (shared[axis] + 0.1) * stiffness[b.kind]) / total;
        }
      }
      if (!moved) return true;
      if (keepInside) for (const box of boxes) {
        box.x = Math.min(Math.max(box.x, box.width / 2 + 3), view.width - box.width / 2 - 3);
        box.y = Math.min(Math.max(box.y, box.height / 2 + 3), view.height - box.height / 2 - 3);
      }
    }
    return false;
  }

  /** Where there is no room even so, a box gives way to those before it; its node is then drawn as a shape. */
  function withoutOverlaps(boxes) {
    const kept = [];
    for (const box of boxes) if (!kept.some((other) => overlap(box, other))) kept.push(box);
    return kept;
  }

  /** Boxes of the window that can be asked whether a box is free of them. */
  function occupied() {
    const cell = 64;
    const cells = new Map();
    const keys = ({ left, right, top, bottom }) => {
      const found = [];
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) {
        for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) found.push(`${column},${row}`);
      }
      return found;
    };
    return {
      take: (box) => keys(box).forEach((key) => cells.set(key, [...(cells.get(key) ?? []), box])),
      isFree: (box) => keys(box).every((key) => (cells.get(key) ?? []).every((other) => other.node === box.node
        || box.left >= other.right || box.right <= other.left || box.top >= other.bottom || box.bottom <= other.top)),
    };
  }

  /** The nodes whose labels may be shown, the weightier first. */
  function candidates(view, isShown, { lit, selected }) {
    if (view.width < 500 && view.enlargement < 1.3 && !lit) return []; // a phone has no room for them
    const found = [];
    for (let node = 0; node < graph.count; node++) {
      const kind = graph.kinds[node];
      if (outlineKinds.includes(kind) || !isShown(node) || (lit && !lit.has(node))) continue;
      const least = kind === "Place" && view.bands.length ? 1 : 2; // in rows of places each is named
      const weight = graph.isShared(node) && Math.max(1, graph.weight[node]) >= least ? Math.max(1, graph.weight[node]) : 0;
      if (!lit && !weight && Math.max(view.enlargement, view.scale) < shownFrom[kind]) continue;
      const [x, y] = view.toScreen(node);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const rank = node === selected ? Infinity : 100 * weight - Object.keys(shownFrom).indexOf(kind);
      found.push({ node, x, y, heavy: weight >= 4 || node === selected, rank });
    }
    return found.sort((a, b) => b.rank - a.rank || a.node - b.node);
  }

  /** The other labels, each where no label is yet and, if that can be, no node; at most `most` of them. */
  function small(view, state, isShown, pills, most = 240) {
    const { language, lit, selected } = state;
    const [line, near] = [15, view.enlargement > 2.5];
    const whole = view.enlargement < 1.05; // nobody will move it, so no label is cut off at a side
    const words = occupied();
    const things = occupied();
    for (const { x, y, width, height } of pills) {
      words.take({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
    }
    for (const heading of headings(view, language)) words.take(heading);
    for (let node = 0; node < graph.count; node++) {
      if (outlineKinds.includes(graph.kinds[node]) || !isShown(node) || (lit && !lit.has(node))) continue;
      const [[x, y], reach] = [view.toScreen(node), view.radius(node)];
      things.take({ node, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    }
    const placed = [];
    for (const { node, x, y, heavy } of candidates(view, isShown, state)) {
      if (placed.length >= most) break;
      const font = `${heavy ? 700 : 400} 12px ${fontFamilies[language]}`;
      const lines = text.lines(graph.caption(node, language), font, near ? 190 : 132, near ? 3 : 2);
      const width = Math.max(...lines.map((one) => text.width(one, font)));
      const height = lines.length * line;
      const spots = around(node, x, y, width, height, view);
      const free = spots.filter((spot) => words.isFree(spot) && (!whole || (spot.left > 2 && spot.right < view.width - 2)));
      const box = free.find((spot) => things.isFree(spot)) ?? free[0] ?? (node === selected ? spots[0] : null);
      if (!box) continue;
      words.take(box);
      placed.push({ ...box, font, lines, line, width, height, heavy });
    }
    return placed;
  }

  /** Where a label may stand beside its node: first on the side away from the measure it belongs to. */
  function around(node, x, y, width, height, view) {
    const away = view.radius(node) + 3;
    const [ax, ay] = view.toScreen(graph.anchor(node));
    const right = { left: x + away, top: y - height / 2, align: "left" };
    const left = { left: x - away - width, top: y - height / 2, align: "right" };
    const below = { left: x - width / 2, top: y + away - 1, align: "center" };
    const above = { left: x - width / 2, top: y - away - height + 1, align: "center" };
    const spots = [...(ax > x ? [left, right] : [right, left]), ...(ay > y ? [above, below] : [below, above])];
    return spots.map((spot) => ({ node, ...spot, right: spot.left + width, bottom: spot.top + height }));
  }

  return { pills, small, headings, outlineKinds };
})();
