"use strict";
// What the address says of the page, in the order in which it is read; and the button that copies it.

(() => {
  const { state } = page;

  address.part("theme", {
    write: () => state.chosenTheme,
    read: (theme) => page.chooseTheme(["dark", "light"].includes(theme) ? theme : null),
  });
  address.part("lang", {
    write: () => state.language,
    read: (language) => {
      if (["zh", "en"].includes(language) && language !== state.language) page.setLanguage(language);
    },
  });
  address.part("tab", {
    write: () => (state.tab === "network" ? null : state.tab),
    read: (name) => {
      const tab = tabs.names.includes(name) ? name : "network";
      if (tab !== state.tab) page.setTab(tab);
    },
  });
  address.part("filter", {
    write: filters.write,
    read: (line) => {
      if (filters.restore(line)) page.filtered();
    },
  });
  address.part("open", {
    write: plans.write,
    read: (line) => {
      if (plans.restore(line)) page.reopened();
    },
  });
  address.part("id", {
    write: () => (state.selected === null ? null : graph.nodes.id[state.selected]),
    read: (id) => {
      const node = graph.byId.get(id) ?? null;
      if (node !== state.selected) page.select(node, { closer: node !== null });
    },
  });

  const button = document.getElementById("copy-link");
  button.addEventListener("click", async () => {
    address.write();
    await details.copyWords(location.href);
    button.textContent = page.say("copied");
    setTimeout(() => { button.textContent = page.say("copyLink"); }, 1500);
  });
})();
