"use strict";
// Breaking labels into lines: between words, in Chinese too, at a pause where there is one, punctuation never first.

const fontFamilies = {
  zh: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  // a Chinese font sets “English” quotation marks as wide as a Chinese character
  en: '"Helvetica Neue", "Segoe UI", "Noto Sans", "Liberation Sans", Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
};

const text = (() => {
  const context = document.createElement("canvas").getContext("2d");
  const remembered = 20000; // of each kind at most: the size of a font follows the zoom, so that there is no end of them
  const widths = new Map();
  const broken = new Map();
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const neverFirst = /^[，。、；：？！）》」』”’％…·,.;:?!)\]%]/u;
  const neverLast = /[（《「『“‘(\[]$/u;

  function width(words, font) {
    const key = font + words;
    let found = widths.get(key);
    if (found === undefined) {
      context.font = font;
      found = context.measureText(words).width;
      if (widths.size >= remembered) widths.clear();
      widths.set(key, found);
    }
    return found;
  }

  /** The pieces a line may be broken between: words, in Chinese too, with the punctuation that follows them. */
  function pieces(words) {
    const found = [];
    for (const { segment } of segmenter.segment(words)) {
      const last = found[found.length - 1];
      if (last !== undefined && (neverFirst.test(segment) || neverLast.test(last) || joined(last, segment))) {
        found[found.length - 1] = last + segment;
      } else found.push(segment);
    }
    return found;
  }

  /** Whether no line ends between two pieces: before a space, and inside what is written without one. */
  const joined = (last, next) => /^\s/.test(next) || (/[^\s\p{Script=Han}，。、；：？！）》」]$/u.test(last) && /^[^\s\p{Script=Han}（《「]/u.test(next));

  function fill(parts, font, limit) {
    const found = [];
    let line = "";
    for (const part of parts) {
      if (line && width((line + part).trimEnd(), font) > limit) {
        found.push(line.trimEnd());
        line = "";
      }
      line += part;
    }
    if (line) found.push(line.trimEnd());
    return found;
  }

  /** Two lines that part at a comma or colon, where such a break keeps both within the limit. */
  function atPause(parts, font, limit, count) {
    if (count !== 2) return null;
    let best = null;
    parts.forEach((part, i) => {
      if (!/[，、；：,;:]\s*$/u.test(part)) return;
      const two = [parts.slice(0, i + 1).join("").trimEnd(), parts.slice(i + 1).join("").trimEnd()];
      const longest = Math.max(...two.map((line) => width(line, font)));
      if (two[1] && longest <= limit && (!best || longest < best.longest)) best = { two, longest };
    });
    return best && best.two;
  }

  /** The first lines, the last of them filled up with what follows as far as it goes. */
  function shortened(words, all, font, limit, most) {
    let last = words;
    for (const line of all.slice(0, most - 1)) last = last.slice(line.length).trimStart();
    while (last && width(`${last}…`, font) > limit) last = [...last].slice(0, -1).join("");
    return [...all.slice(0, most - 1), `${last.trimEnd()}…`];
  }

  /** The lines of a label at most `limit` pixels wide, about equally long; more than `most` end in an ellipsis. */
  function lines(words, font, limit, most = 9) {
    const key = `${font}|${Math.round(limit)}|${most}|${words}`;
    const known = broken.get(key);
    if (known) return known;
    const parts = pieces(words);
    let found = fill(parts, font, limit);
    if (found.length > most) found = shortened(words, found, font, limit, most);
    else if (found.length > 1) {
      // the narrowest measure that needs no further line makes the lines even
      let low = width(words, font) / found.length;
      let high = limit;
      while (high - low > 2) {
        const middle = (low + high) / 2;
        if (fill(parts, font, middle).length > found.length) low = middle;
        else high = middle;
      }
      found = atPause(parts, font, limit, found.length) ?? fill(parts, font, high);
    }
    if (broken.size >= remembered) broken.clear();
    broken.set(key, found);
    return found;
  }

  return { width, lines };
})();
