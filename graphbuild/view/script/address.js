"use strict";
// The address after #: each part of the page's state writes its value there and reads it again, so that a link says all.

const address = (() => {
  const parts = []; // in the order in which they are read; the last stands first in the address
  let written = "";
  let kept = null; // the address without its silent parts, as it was last written or read
  let reading = false;

  /**
   * `write()` tells the value, or null for none; `read(value)` is given it, or null, whenever the address changed.
   * A change of a `silent` part alone is no step that the back button undoes.
   */
  function part(name, { write: tell, read: take, silent = false }) {
    parts.push({ name, tell, take, silent });
  }

  const encoded = (value) => encodeURIComponent(value).replace(/%(2F|2C|3A|3B)/g, decodeURIComponent);

  /** The address of the page as it is, and what of it makes a step. */
  function told() {
    const values = parts.map(({ name, tell, silent }) => ({ name, value: tell(), silent })).filter(({ value }) => value !== null).reverse();
    const line = (some) => `#${some.map(({ name, value }) => `${name}=${encoded(value)}`).join("&")}`;
    return { whole: line(values), steps: line(values.filter(({ silent }) => !silent)) };
  }

  function write() {
    if (reading) return; // what is read is not yet whole
    const { whole, steps } = told();
    written = whole;
    if (location.hash !== whole) {
      if (steps === kept) history.replaceState(history.state, "", whole);
      else location.hash = whole;
    }
    kept = steps;
  }

  function read() {
    kept ??= told().steps;
    if (location.hash === written) return;
    written = location.hash;
    const given = new URLSearchParams(location.hash.slice(1));
    reading = true;
    try {
      for (const { name, take } of parts) take(given.get(name));
    } finally {
      reading = false;
    }
    kept = told().steps;
  }

  return { part, write, read, isReading: () => reading };
})();
