"use strict";
// vis-network as the camera: it turns drags, wheel, pinches and taps into a view and asks for frames.

const camera = (() => {
  const container = document.getElementById("network");
  const network = new vis.Network(container, { nodes: [], edges: [] }, source.options);
  const canvas = container.querySelector("canvas");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  container.querySelector(".vis-network").tabIndex = -1; // the container itself takes the keyboard's focus
  const pad = 14;
  let fitted = true; // whether the whole picture is shown, and goes on being shown when the window changes

  let aim = null; // where a gentle move goes, until it is there

  let way = source.layout; // outline, force or place

  /** The name of the positions for the window as it is, held upright or not. */
  const layoutFor = () => source.layoutNames[way][container.clientWidth < 0.8 * container.clientHeight ? 1 : 0];

  /** Another layout, to be shown whole. */
  function choose(name) {
    way = name;
    fitted = true;
  }

  function fitOf(layoutName) {
    const { bounds } = graph.nodes.layouts[layoutName];
    const width = Math.max(50, container.clientWidth - 2 * pad);
    const height = Math.max(50, container.clientHeight - 2 * pad);
    return {
      x: (bounds.left + bounds.right) / 2,
      y: (bounds.top + bounds.bottom) / 2,
      scale: Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top), 2),
    };
  }

  function view(layoutName) {
    const { x, y } = network.getViewPosition();
    return {
      x,
      y,
      scale: network.getScale(),
      fitScale: fitOf(layoutName).scale,
      width: container.clientWidth,
      height: container.clientHeight,
      pixels: canvas.width / canvas.clientWidth || 1,
    };
  }

  function moveTo(x, y, scale, gently) {
    const animation = gently && !calm.matches ? { duration: 380, easingFunction: "easeInOutCubic" } : false;
    network.moveTo({ position: { x, y }, scale, animation }); // ends the move before, and tells that it ended
    aim = animation ? { x, y, scale } : null;
  }
  network.on("animationFinished", () => { aim = null; });

  /** Where the view is, or is on its way to: what the next step starts from. */
  const aimed = () => aim ?? { ...network.getViewPosition(), scale: network.getScale() };

  function fit(layoutName, gently = false) {
    const { x, y, scale } = fitOf(layoutName);
    moveTo(x, y, scale, gently);
    fitted = true;
  }

  /** A view that is asked for, as near as the limits let it. */
  function show(layoutName, x, y, scale) {
    fitted = false;
    moveTo(x, y, limit(layoutName, scale), false);
  }

  function limit(layoutName, scale) {
    const whole = fitOf(layoutName).scale;
    return Math.min(Math.max(scale, whole * 0.6), Math.max(6, whole * 8));
  }

  function zoomBy(layoutName, factor) {
    const { x, y, scale } = aimed();
    fitted = false;
    moveTo(x, y, limit(layoutName, scale * factor), true);
  }

  function panBy(dx, dy) {
    const { x, y, scale } = aimed();
    fitted = false;
    moveTo(x + dx / scale, y + dy / scale, scale, false);
  }

  /** Bring points into the part of the canvas that `covered` (pixels right and below) leaves free. */
  function bringIn(layoutName, points, covered, { closer = false } = {}) {
    const { width, height, scale, x, y } = view(layoutName);
    const room = { width: Math.max(80, width - covered.right - 80), height: Math.max(80, height - covered.below - 80) };
    const [left, right] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
    const [top, bottom] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
    const best = Math.min(room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
    const whole = fitOf(layoutName).scale;
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const offset = (at) => [(middle.x - x) * at + covered.right / 2, (middle.y - y) * at + covered.below / 2];
    const target = closer ? limit(layoutName, Math.min(best, Math.max(scale, whole * 3, 1))) : scale;
    const [dx, dy] = offset(target);
    const spread = [((right - left) / 2) * target, ((bottom - top) / 2) * target];
    if (!closer && Math.abs(dx) + spread[0] < room.width / 2 + 40 && Math.abs(dy) + spread[1] < room.height / 2 + 40) return;
    fitted = false;
    moveTo(middle.x + covered.right / 2 / target, middle.y + covered.below / 2 / target, target, true);
  }

  return {
    container,
    canvas,
    network,
    layoutFor,
    choose,
    way: () => way,
    view,
    fit,
    show,
    zoomBy,
    panBy,
    bringIn,
    limit,
    redraw: () => network.redraw(),
    isFitted: () => fitted,
    isMoving: () => aim !== null,
    moved: () => { fitted = false; },
  };
})();
