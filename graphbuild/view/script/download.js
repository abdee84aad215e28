"use strict";
// The menu of the files that the page makes of what it shows.

(() => {
  const menu = document.getElementById("download");
  const opener = menu.querySelector("summary");
  const formats = {
    png: ["network.png", "image/png", ({ state }) => drawing.png(state)],
    svg: ["network.svg", "image/svg+xml", ({ state }) => drawing.svg(state)],
    gexf: ["network.gexf", "application/xml", ({ state }) => {
      plans.readAll(); // the file says where everything stands, also in closed plans
      return files.gexf(state.language, state.layout);
    }],
    graphml: ["network.graphml", "application/xml", () => files.graphml()],
    turtle: ["graph.ttl", "text/turtle", () => files.turtle()],
    nodes: ["nodes.csv", "text/csv", ({ state, say }) => files.nodesCsv(state.language, say)],
  };

  const close = () => { menu.open = false; };

  menu.addEventListener("click", async (event) => {
    const chosen = event.target.closest("button");
    if (!chosen) return;
    close();
    opener.focus();
    const [name, type, content] = formats[chosen.dataset.format];
    files.save(name, type, await content(page), page.say);
  });

  menu.addEventListener("keydown", (event) => {
    const buttons = [...menu.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && menu.open) {
      close();
      opener.focus();
    } else if (step && menu.open) {
      const at = buttons.indexOf(document.activeElement);
      buttons[at < 0 && step < 0 ? buttons.length - 1 : (at + step + buttons.length) % buttons.length].focus();
    } else return;
    event.preventDefault();
    event.stopPropagation(); // Escape would close the details too
  });

  document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) close(); });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(); });
})();
