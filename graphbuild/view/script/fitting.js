"use strict";
// Labels of measures where there is little room: at their place or a step beside it, shortened rather than left out.

const fitting = (() => {
  const gap = 4;
  const shapes = [[130, 2], [104, 2], [84, 2], [120, 1], [92, 1], [66, 2], [66, 1], [52, 1]]; // widest line and most lines, the best first
  const few = 3; // of these, the last, take the least room
  const steps = [[0, 0], [0, -1], [0, 1], [-1, 0], [1, 0], [-1, -1], [1, -1], [-1, 1], [1, 1]]; // by so many halves of the label it may stand beside its place

  const meet = (a, b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
  const isInside = ({ x, y, width, height }, view) =>
    x >= width / 2 + 3 && x <= view.width - width / 2 - 3 && y >= height / 2 + 3 && y <= view.height - height / 2 - 3;

  /** The boxes that found a place, clear of each other and of `taken`: first as many as can be, then each as whole as can be. */
  function fitted(boxes, taken, view, language) {
    const whole = view.enlargement < 1.05; // nobody will move it, so no label is cut off at a side
    const isFree = (box, others) => (!whole || isInside(box, view)) && ![...taken, ...others].some((other) => meet(box, other));
    let placed = [];
    for (const box of boxes) {
      const place = find(box, shapes.slice(-few), (each) => isFree(each, placed), language);
      if (place) placed.push(place);
    }
    for (const box of placed) {
      const others = placed.filter((other) => other.node !== box.node);
      const place = find(box, shapes, (each) => isFree(each, others), language);
      placed = placed.map((each) => (each.node === box.node ? place ?? each : each));
    }
    return placed;
  }

  function find(box, tried, isFree, language) {
    const size = Number.parseFloat(box.font.split(" ")[1]);
    for (const [limit, most] of tried) {
      const lines = text.lines(graph.label(box.node, language), box.font, limit, most);
      const width = Math.max(...lines.map((words) => text.width(words, box.font))) + size * 0.8;
      const height = lines.length * box.line + size * 0.45;
      for (const [across, down] of steps) {
        const place = { ...box, lines, width, height, x: box.anchorX + (across * width) / 2, y: box.anchorY + (down * height) / 2 };
        if (isFree(place)) return place;
      }
    }
    return null;
  }

  /** How far a label may be moved from where its node is, before it says more about what stands there. */
  const isNear = ({ x, y, anchorX, anchorY, width, height }) => Math.abs(x - anchorX) < width / 2 + 24 && Math.abs(y - anchorY) < height / 2 + 36;

  /** Room around the selected node: labels that would cover it step aside, and where they cannot are left out. */
  function clearOf(pills, node, view) {
    const [x, y] = view.toScreen(node);
    const reach = view.radius(node) + 8;
    const spot = { x, y, width: 2 * reach, height: 2 * reach };
    const others = pills.filter((pill) => !meet(pill, spot));
    for (const pill of pills.filter((each) => meet(each, spot))) {
      const [wide, high] = [pill.width / 2 + reach + gap + 0.5, pill.height / 2 + reach + gap + 0.5];
      const places = [[pill.x, y - high], [pill.x, y + high], [x - wide, pill.y], [x + wide, pill.y]]
        .map(([px, py]) => ({ ...pill, x: px, y: py }))
        .sort((a, b) => Math.hypot(a.x - pill.x, a.y - pill.y) - Math.hypot(b.x - pill.x, b.y - pill.y));
      const place = places.find((each) => !others.some((other) => meet(each, other)));
      if (place) others.push(place);
    }
    return others;
  }

  return { fitted, isNear, clearOf };
})();
