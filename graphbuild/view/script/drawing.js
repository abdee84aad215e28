"use strict";
// The picture as a file: what is seen now as PNG, the whole of it as SVG.

const drawing = (() => {
  const font = (size, weight, language) => `${weight} ${size}px ${fontFamilies[language]}`;
  const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  /** The page's colours under the names that the picture asks for. */
  const colours = new Proxy({}, {
    get: (_, name) => {
      if (name === "dimmed") return { fill: variable("paper"), ink: variable("soft"), border: variable("twig") };
      if (name === "pills") return Object.fromEntries(labels.outlineKinds.map((kind) => [kind, pill(kind)]));
      return variable(graph.classOf(name) ? `class-${name}` : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    },
  });
  const pill = (kind) => ({ fill: variable(`pill-${kind}`), ink: variable(`pill-${kind}-ink`), border: variable(`pill-${kind}-border`) });

  /** A camera that shows everything, so many pixels to a unit of the layout. */
  function whole(layoutName, scale) {
    const { left, right, top, bottom } = graph.nodes.layouts[layoutName].bounds;
    const pad = 100; // labels reach beyond the nodes at the edge
    return {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      scale,
      fitScale: scale,
      width: Math.ceil((right - left) * scale + 2 * pad),
      height: Math.ceil((bottom - top) * scale + 2 * pad),
    };
  }

  const shownClasses = () => graph.classes.filter(({ name }) => files.nodes().some((node) => graph.kinds[node] === name));

  /** Title and legend under the picture, in lines of at most the width: where each thing stands. */
  function caption(width, language) {
    const pad = 16;
    const title = text.lines(source.title[language], font(20, 700, language), width - 2 * pad);
    const entries = [];
    let [x, y] = [pad, pad + title.length * 28 + 18];
    for (const { name, ...labelOf } of shownClasses()) {
      const taken = 24 + text.width(labelOf[language], font(13, 400, language)) + 20;
      if (x + taken > width && x > pad) [x, y] = [pad, y + 24];
      entries.push({ name, words: labelOf[language], x, y });
      x += taken;
    }
    return { pad, title, entries, height: y + 12 + pad };
  }

  // PNG ---------------------------------------------------------------------------------------------------------

  /** The picture as it is seen now, or the whole of it when another tab is open, at twice the pixels or more. */
  function png(state) {
    const seen = page.view();
    const view = seen.width ? seen : whole(state.layout, 1);
    const pixels = Math.max(2, seen.pixels || 1);
    const below = caption(view.width, state.language);
    const canvas = document.createElement("canvas");
    canvas.width = view.width * pixels;
    canvas.height = (view.height + below.height) * pixels;
    const context = canvas.getContext("2d");
    context.scale(pixels, pixels);
    context.save();
    context.beginPath();
    context.rect(0, 0, view.width, view.height);
    context.clip();
    picture.draw({ ...view, pixels }, state, colours);
    picture.frame(context, view, state, colours);
    context.restore();
    picture.forget();
    camera.redraw();
    drawCaption(context, view, below, state.language);
    return new Promise((done) => { canvas.toBlob(done, "image/png"); });
  }

  function drawCaption(context, view, below, language) {
    context.translate(0, view.height);
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, view.width, below.height);
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.fillStyle = colours.ink;
    context.font = font(20, 700, language);
    below.title.forEach((line, i) => context.fillText(line, below.pad, below.pad + 28 * (i + 0.5)));
    context.font = font(13, 400, language);
    for (const { name, words, x, y } of below.entries) {
      const named = labels.outlineKinds.includes(name);
      context.beginPath();
      traceShape(context, graph.classOf(name).shape, x + 8, y, 7);
      context.fillStyle = named ? pill(name).fill : colours[name];
      context.fill();
      if (named) {
        context.strokeStyle = pill(name).border;
        context.lineWidth = 1.4;
        context.stroke();
      }
      context.fillStyle = colours.ink;
      context.fillText(words, x + 24, y);
    }
  }

  // SVG ---------------------------------------------------------------------------------------------------------

  const round = (number) => String(Math.round(number * 10) / 10);

  function tag(name, attributes, ...children) {
    const given = Object.entries(attributes).filter(([, value]) => value !== null)
      .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : files.xml(value)}"`);
    return `<${name}${given.join("")}>${children.join("")}</${name}>`;
  }

  /** What the picture draws of the islands, written down instead. */
  function islands(view, state) {
    const drawn = [];
    let path = "";
    const pen = {
      beginPath: () => { path = ""; },
      moveTo: (x, y) => { path += `M${round(x)} ${round(y)}`; },
      lineTo: (x, y) => { path += `L${round(x)} ${round(y)}`; },
      ellipse: (x, y, a, b) => {
        const [width, height] = [round(a), round(b)];
        path += `M${round(x - a)} ${round(y)}a${width} ${height} 0 1 0 ${round(2 * a)} 0a${width} ${height} 0 1 0 ${round(-2 * a)} 0`;
      },
      roundRect: (x, y, width, height) => { path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`; },
      fillText: (words, x, y) => {
        const [weight, size] = pen.font.split(" ");
        drawn.push(tag("text", { x, y, "dominant-baseline": "central", "font-size": size, "font-weight": weight, fill: pen.fillStyle }, files.xml(words)));
      },
      fill: () => drawn.push(tag("path", { d: path, fill: pen.fillStyle })),
      stroke: () => drawn.push(tag("path", { d: path, fill: "none", stroke: pen.strokeStyle, "stroke-width": pen.lineWidth, "stroke-linecap": "round" })),
    };
    ground.islands(pen, view, state, colours);
    plans.draw(pen, view, state, colours);
    return drawn;
  }

  /** Every shown statement as a line of its own, dashed where it was inferred. */
  function line(edge, view) {
    const [from, to] = [graph.edges.from[edge], graph.edges.to[edge]];
    const [[x1, y1], [x2, y2]] = [view.toScreen(from), view.toScreen(to)];
    const inOutline = graph.whole[from] === to && graph.relationOf(edge).name === "isPartOf";
    const trunk = inOutline && labels.outlineKinds.includes(graph.kinds[from]);
    const shared = [to, from].find(graph.isShared);
    const stroke = trunk ? colours.trunk : inOutline || shared === undefined ? colours.twig : colours[graph.kinds[shared]];
    return tag("line", {
      class: "edge", "data-relation": graph.relationOf(edge).name, x1, y1, x2, y2, stroke,
      "stroke-width": trunk ? "1.6" : "0.8",
      "stroke-opacity": inOutline ? null : "0.42",
      "stroke-dasharray": graph.edges.basis[edge] === "inferred" ? "6 4" : null,
    });
  }

  function shape(kind, x, y, radius, attributes, ...children) {
    const corners = shapes[graph.classOf(kind).shape];
    if (corners === null) return tag("circle", { ...attributes, cx: x, cy: y, r: radius }, ...children);
    const points = corners.map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`).join(" ");
    return tag("polygon", { ...attributes, points }, ...children);
  }

  function node(thing, view, language) {
    const kind = graph.kinds[thing];
    return shape(kind, ...view.toScreen(thing), view.radius(thing),
      { class: "node", "data-iri": graph.iri(thing), fill: colours[kind], stroke: colours.paper },
      tag("title", {}, files.xml(graph.caption(thing, language))));
  }

  function box({ node: thing, kind, x, y, width, height, lines, line: step, font: words }, language) {
    const { fill, ink, border } = pill(kind);
    const [weight, size] = words.split(" ");
    return tag("g", { class: "node", "data-iri": graph.iri(thing) },
      tag("title", {}, files.xml(graph.label(thing, language))),
      tag("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: Math.min(9, height / 2), fill, stroke: border, "stroke-width": "1.4" }),
      ...lines.map((each, i) => tag("text", {
        x, y: y + (i - (lines.length - 1) / 2) * step, "text-anchor": "middle", "dominant-baseline": "central",
        "font-size": size, "font-weight": weight, fill: ink,
      }, files.xml(each))));
  }

  function smallLabel({ left, top, width, lines, line: step, align, heavy }) {
    const anchor = { left: "start", right: "end", center: "middle" }[align];
    const x = left + { left: 0, right: width, center: width / 2 }[align];
    return lines.map((each, i) => tag("text", {
      x, y: top + step * (i + 0.5), "text-anchor": anchor, "dominant-baseline": "central", "font-size": "12px",
      "font-weight": heavy ? "700" : "400", fill: heavy ? colours.ink : colours.soft,
      stroke: colours.paper, "stroke-width": "3.5", "paint-order": "stroke", "stroke-linejoin": "round",
    }, files.xml(each))).join("");
  }

  /** The whole picture with all that is shown, whatever the camera sees and whatever is selected. */
  function svg(pageState) {
    const state = { ...pageState, selected: null, lit: null };
    const { language } = state;
    const view = picture.viewOf(whole(state.layout, 2), state);
    const pills = labels.pills(view, language, (each) => plans.isDrawn(each) && !plans.isClosed(each));
    pills.push(...plans.pills(view, language, pills));
    const named = new Set(pills.map((each) => each.node));
    const small = labels.small(view, state, plans.isDrawn, pills, graph.count);
    const below = caption(view.width, language);
    const [width, height] = [view.width, view.height + below.height];
    const title = files.xml(source.title[language]);
    const legend = below.entries.map(({ name, words, x, y }) => {
      const outlined = labels.outlineKinds.includes(name);
      return shape(name, x + 8, y, 7, { fill: outlined ? pill(name).fill : colours[name], stroke: outlined ? pill(name).border : null })
        + tag("text", { x: x + 24, y, "dominant-baseline": "central", "font-size": "13px", fill: colours.ink }, files.xml(words));
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": fontFamilies[language], lang: language },
      tag("title", {}, title),
      tag("rect", { width, height, fill: colours.paper }),
      tag("g", { id: "islands" }, ...islands(view, state)),
      tag("g", { id: "edges" }, ...files.edges().filter((edge) => plans.isDrawn(graph.edges.from[edge]) && plans.isDrawn(graph.edges.to[edge])).map((edge) => line(edge, view))),
      tag("g", { id: "nodes" },
        ...files.nodes().filter((each) => !named.has(each) && plans.isDrawn(each)).map((each) => node(each, view, language)),
        ...pills.map((each) => box(each, language))),
      tag("g", { id: "labels" }, ...small.map(smallLabel)),
      tag("g", { id: "legend", transform: `translate(0 ${view.height})` },
        ...below.title.map((each, i) => tag("text", { x: below.pad, y: below.pad + 28 * (i + 0.5), "dominant-baseline": "central", "font-size": "20px", "font-weight": "700", fill: colours.ink }, files.xml(each))),
        ...legend))}\n`;
  }

  return { png, svg };
})();
