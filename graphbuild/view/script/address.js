"use strict";
// The address after #: each part of the page's state writes its value there and reads it again, so that a link says all.

const address = (() => {
  const parts = []; // in the order in which they are read; the last stands first in the address
  let written = "";
  let reading = false;

  /** `write()` tells the value, or null for none; `read(value)` is given it, or null, whenever the address changed. */
  function part(name, { write: tell, read: take }) {
    parts.push({ name, tell, take });
  }

  const encoded = (value) => encodeURIComponent(value).replace(/%(2F|2C|3A|3B)/g, decodeURIComponent);

  function write() {
    if (reading) return; // what is read is not yet whole
    const values = parts.map(({ name, tell }) => [name, tell()]).filter(([, value]) => value !== null).reverse();
    written = `#${values.map(([name, value]) => `${name}=${encoded(value)}`).join("&")}`;
    if (location.hash !== written) location.hash = written;
  }

  function read() {
    if (location.hash === written) return;
    written = location.hash;
    const given = new URLSearchParams(location.hash.slice(1));
    reading = true;
    try {
      for (const { name, take } of parts) take(given.get(name));
    } finally {
      reading = false;
    }
  }

  return { part, write, read, isReading: () => reading };
})();
