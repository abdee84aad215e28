"use strict";
// Bars drawn by hand: rows of one or several segments, each with its words and its number beside it.

const bars = (() => {
  const size = 13;
  const line = 18;
  const thickness = 14;
  const touch = 24; // the least height and width of what is pressed
  const swatch = 10;
  const palette = 7;

  function shape(tag, attributes, words = null) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (words !== null) made.textContent = words;
    return made;
  }

  /** The class that colours a series; after the palette's last colour they come again, hollow. */
  const colourOf = (position) => `bar-${position % palette}${position >= palette ? " bar-hollow" : ""}`;

  /** A drawing `width` wide of `rows` ({ words, count, segments: [{ words, count, colour, key }] }), and where to press. */
  function draw(rows, width, language, stacked) {
    const font = `${size}px ${fontFamilies[language]}`;
    const bold = `700 ${font}`;
    const picture = shape("svg", { role: "img" });
    const places = []; // where each segment's words are, for the buttons that lie above them
    const widest = Math.max(...rows.map(({ count }) => text.width(String(count), font)));
    const most = Math.max(...rows.map(({ segments }) => segments.reduce((sum, { count }) => sum + count, 0)));
    const unit = (width - (stacked ? 0 : widest + 8)) / most;
    let y = 0;
    const write = (words, x, top, kind) => picture.append(shape("text", { x, y: top + size, class: kind }, words));
    for (const row of rows) {
      const top = y;
      for (const words of text.lines(stacked ? `${row.words} · ${row.count}` : row.words, bold, width - 4)) {
        write(words, 0, y, "bar-row");
        y += line;
      }
      let x = 0;
      for (const { count, colour, key } of row.segments) {
        const length = Math.max(2, count * unit - (stacked ? 1.5 : 0));
        picture.append(shape("rect", { x: x + 0.5, y: y + 1.5, width: Math.max(1, length - 1), height: thickness - 1, class: colour, "data-key": key }));
        x += count * unit;
      }
      if (!stacked) write(String(row.count), x + 6, y, "bar-count");
      y += thickness + 4;
      if (stacked) y = keys(row.segments, y, width);
      else places.push({ key: row.segments[0].key, left: 0, top: top - 2, width, height: Math.max(touch, y - top) });
      y += stacked ? 10 : 8;
    }
    for (const [name, value] of Object.entries({ width, height: y, viewBox: `0 0 ${width} ${y}` })) picture.setAttribute(name, value);
    return { picture, places };

    /** The words of the segments in their order, in as many lines as they need. */
    function keys(segments, top, limit) {
      let at = 0;
      let height = top;
      for (const { words, count, colour, key } of segments) {
        const room = limit - swatch - 10 - text.width(` ${count}`, font);
        const label = `${text.lines(words, font, room, 1)[0]} ${count}`;
        const reach = Math.max(touch, swatch + 10 + text.width(label, font));
        if (at && at + reach > limit) [at, height] = [0, height + touch];
        picture.append(shape("rect", { x: at + 3.5, y: height + 7.5, width: swatch - 1, height: swatch - 1, class: colour }));
        write(label, at + swatch + 7, height + 3, "bar-key");
        places.push({ key, left: at, top: height, width: reach, height: touch });
        at += reach + 8;
      }
      return height + touch;
    }
  }

  /** One tab stop for all bars of a chart; the arrow keys go from bar to bar. */
  function roving(holder) {
    const buttons = [...holder.querySelectorAll("button")];
    const enter = (button) => {
      for (const each of buttons) each.tabIndex = each === button ? 0 : -1;
    };
    holder.addEventListener("focusin", ({ target }) => enter(target));
    holder.addEventListener("keydown", (event) => {
      const at = buttons.indexOf(event.target);
      const last = buttons.length - 1;
      const step = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (at < 0 || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      buttons[Math.min(last, Math.max(0, step))].focus();
    });
    enter(buttons[0]);
  }

  return { draw, roving, colourOf };
})();
