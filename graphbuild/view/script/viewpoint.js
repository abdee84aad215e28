"use strict";
// Where the camera stands, in the address: a link shows the same picture. Moving about makes no steps to go back.

const viewpoint = (() => {
  const { state } = page;
  const pause = 250; // milliseconds without a new frame after which the address says where the camera is
  let waiting = 0;
  let told = null;
  let seen = null; // where the camera was when the picture was last shown

  /** The view as the address has it: the middle and the scale; `all` where the whole picture is shown around a node. */
  function current() {
    if (state.tab !== "network") return seen;
    const { x, y, scale } = page.view();
    if (camera.isFitted()) seen = state.selected === null ? null : "all";
    else seen = [x.toFixed(1), y.toFixed(1), scale.toPrecision(4)].map(Number).join(",");
    return seen;
  }

  address.part("view", {
    silent: true,
    write: () => (told = current()),
    read: (line) => {
      const given = (line ?? "").split(",").map(Number);
      if (given.length === 3 && given.every(Number.isFinite) && given[2] > 0) camera.show(state.layout, ...given);
      else if (line === "all" || state.selected === null) camera.fit(state.layout);
      told = current();
    },
  });

  camera.network.on("beforeDrawing", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = 0;
      if (state.tab === "network" && current() !== told) address.write();
    }, pause);
  });

  return { isWaiting: () => waiting !== 0 };
})();
