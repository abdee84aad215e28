"use strict";
// One outline for each shape, in a square from -1 to 1: the picture, the legend and the details share them.

const shapes = (() => {
  const polygon = (corners, turn) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / corners;
      return [Math.cos(angle), Math.sin(angle)];
    });
  const star = Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (Math.PI * i) / 5;
    const reach = i % 2 ? 0.48 : 1.12;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
  return {
    dot: null,
    box: [[-1.15, -0.72], [1.15, -0.72], [1.15, 0.72], [-1.15, 0.72]],
    square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
    diamond: [[0, -1.12], [1.12, 0], [0, 1.12], [-1.12, 0]],
    triangle: [[0, -1.12], [1.06, 0.8], [-1.06, 0.8]],
    triangleDown: [[0, 1.12], [1.06, -0.8], [-1.06, -0.8]],
    hexagon: polygon(6, 0),
    star,
  };
})();

/** Add a shape to the path of a canvas. */
function traceShape(context, shape, x, y, radius) {
  const corners = shapes[shape];
  if (corners === null) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], i) => context[i ? "lineTo" : "moveTo"](x + dx * radius, y + dy * radius));
  context.closePath();
}

/** A small picture of a class, for lists. */
function classIcon(kind) {
  const namespace = "http://www.w3.org/2000/svg";
  const shape = graph.classOf(kind).shape;
  const icon = document.createElementNS(namespace, "svg");
  icon.setAttribute("viewBox", "-1.35 -1.35 2.7 2.7");
  icon.setAttribute("aria-hidden", "true");
  icon.setAttribute("class", `icon icon-${kind}`);
  const outline = document.createElementNS(namespace, shapes[shape] ? "polygon" : "circle");
  if (shapes[shape]) outline.setAttribute("points", shapes[shape].map((corner) => corner.join()).join(" "));
  else outline.setAttribute("r", "0.95");
  icon.append(outline);
  return icon;
}
