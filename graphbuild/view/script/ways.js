"use strict";
// Around a node: one step or two, and all shortest ways to another one, read out as sentences and lit in the picture.

const ways = (() => {
  const { state, say } = page;
  const most = 10; // ways that are shown
  const mostHits = 8;
  let ends = null; // the two nodes whose ways are read
  let found = { number: 0, shown: [] };
  let at = 0; // which of the ways shown

  /** What the filters leave of the ways, and so what is lit; a node beside the way ends it. */
  function refresh(node) {
    emphasis.way = null;
    if (ends) {
      found = shortestWays(...ends, most);
      at = Math.min(at, Math.max(0, found.shown.length - 1));
      const way = found.shown[at] ?? ends;
      if (!way.includes(node)) ends = null;
      else if (found.number) {
        emphasis.way = { nodes: way, edges: stepsOf(way).flat() };
        plans.reveal(...way);
      }
    }
    state.lit = litBy(node);
  }

  // What a reader does ----------------------------------------------------------------------------------------

  function changed(focus) {
    page.renderSelection();
    page.writeAddress();
    document.getElementById(focus)?.focus();
  }

  function open(begin, end) {
    [ends, at] = [[begin, end], 0];
    changed("way-title");
    bringIn();
  }

  function bringIn() {
    if (!emphasis.way || state.tab !== "network") return;
    const points = emphasis.way.nodes.map((node) => plans.spot(state.layout, node));
    camera.bringIn(state.layout, points, details.covered(), { closer: true });
  }

  function turn(by, focus) {
    at = (at + by + found.shown.length) % found.shown.length;
    if (!found.shown[at].includes(state.selected)) page.select(ends[0]);
    changed(focus);
    bringIn();
    document.getElementById("live").textContent = `${at + 1} / ${found.shown.length}`;
  }

  function end() {
    ends = null;
    changed(document.getElementById("details").contains(document.activeElement) ? "way-to" : "network");
  }

  function setSteps(count) {
    emphasis.steps = count;
    const inPanel = document.getElementById("details").contains(document.activeElement);
    changed(inPanel ? `steps-${count}` : "network");
    document.getElementById("live").textContent = say(count === 1 ? "oneStep" : "twoSteps");
  }

  // What is seen ----------------------------------------------------------------------------------------------

  function stepsChoice() {
    return element("div", { class: "steps", role: "group", "aria-labelledby": "steps-words" },
      element("span", { id: "steps-words", text: say("nearby") }),
      ...[[1, "oneStep"], [2, "twoSteps"]].map(([count, words]) =>
        element("button", { type: "button", id: `steps-${count}`, "aria-pressed": String(emphasis.steps === count), "aria-keyshortcuts": count, onclick: () => setSteps(count), text: say(words) })));
  }

  /** A combobox for the other end of a way. */
  function chooser(node, language) {
    const list = element("ul", { id: "way-hits", class: "hits", role: "listbox", "aria-label": say("wayTo"), hidden: true });
    const field = element("input", { id: "way-to", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "way-hits", "aria-label": say("wayTo"), placeholder: say("wayHint") });
    const status = element("p", { class: "note", role: "status" });
    let hits = [];
    let current = -1;
    const fill = () => {
      const all = field.value.trim() ? search.find(field.value).filter((hit) => hit !== node && filters.isShown(hit)) : [];
      hits = all.slice(0, mostHits);
      current = -1;
      list.replaceChildren(...hits.map((hit, i) => element("li", { id: `way-hit-${i}`, role: "option", "aria-selected": "false", onclick: () => open(node, hit) },
        classIcon(graph.kinds[hit]),
        element("span", { text: graph.label(hit, language) }),
        element("span", { class: "hit-where", text: search.where(hit, language) }))));
      list.hidden = !hits.length;
      field.setAttribute("aria-expanded", String(hits.length > 0));
      field.removeAttribute("aria-activedescendant");
      const more = all.length - hits.length;
      status.textContent = !field.value.trim() ? "" : !all.length ? say("noHits") : more ? say("moreHits", { n: more }) : say("hits", { n: all.length });
    };
    const choose = (step) => {
      if (!hits.length) return;
      list.children[current]?.setAttribute("aria-selected", "false");
      current = current < 0 && step < 0 ? hits.length - 1 : (current + step + hits.length) % hits.length;
      list.children[current].setAttribute("aria-selected", "true");
      list.children[current].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", list.children[current].id);
    };
    field.addEventListener("input", fill);
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") choose(1);
      else if (event.key === "ArrowUp") choose(-1);
      else if (event.key === "Enter" && hits.length) open(node, hits[Math.max(current, 0)]);
      else if (event.key === "Escape" && field.value) {
        event.stopPropagation();
        field.value = "";
        fill();
      } else return;
      event.preventDefault();
    });
    return element("section", { class: "way way-chooser" }, element("h3", { text: say("wayTo") }), field, status, list);
  }

  /** A statement as the command `path` says it, with what it rests on. */
  function sentence(edge, language) {
    const { from, to } = graph.edges;
    const relation = graph.relationOf(edge);
    const isMention = !source.sentences[relation.name] && graph.kinds[from[edge]] !== "Body";
    const form = source.sentences[relation.name] ?? source.sentences[isMention ? "mention" : "role"];
    const names = { subject: named(from[edge], language), object: named(to[edge], language), words: relation.forward[language] };
    const said = form[language].replace(/\{(\w+)\}/g, (_, name) => names[name]);
    const meant = isMention && relation.name !== "mentions" ? relation.forward[language] : "";
    const words = language === "zh" ? `${said}${meant && `（${meant}）`}。` : `${said[0].toUpperCase()}${said.slice(1)}${meant && ` (${meant})`}.`;
    return element("p", {}, element("span", { class: "said", text: words }), ...details.groundsOf(edge, language, say));
  }

  /** A node as a sentence names it: a part of a plan with its class and number. */
  function named(node, language) {
    const label = language === "zh" ? `「${graph.label(node, "zh")}」` : `“${graph.label(node, "en")}”`;
    if (graph.isShared(node)) return label;
    const kind = graph.classOf(graph.kinds[node])[language];
    const number = graph.nodes.facts[node].find(([name]) => name === "number")?.[1] ?? "";
    if (language === "zh") return `${kind}${number && ` ${number}`}${label}`;
    return [kind.toLowerCase(), number, label].filter(Boolean).join(" ");
  }

  function reading(language, link) {
    const [from, to] = ends.map((node) => graph.label(node, language));
    const section = element("section", { class: "way" },
      element("div", { class: "way-head" },
        element("h3", { id: "way-title", tabindex: "-1", text: say("wayBetween", { from, to }) }),
        element("button", { type: "button", id: "way-end", "aria-label": say("wayEnd"), title: say("wayEnd"), onclick: end },
          element("span", { "aria-hidden": "true", text: "×" }))));
    if (!found.number) {
      section.append(element("p", { class: "no-way", text: say("noWay", { from, to }) }));
      return section;
    }
    const way = found.shown[at];
    const more = found.number > found.shown.length ? say("firstWays", { n: found.shown.length }) : "";
    section.append(element("p", { class: "note", text: `${say("wayCount", { n: found.number, steps: way.length - 1 })}${more}` }));
    if (found.shown.length > 1) {
      section.append(element("div", { class: "way-turn" },
        element("button", { type: "button", id: "way-before", onclick: () => turn(-1, "way-before"), text: say("wayBefore") }),
        element("span", { text: `${at + 1} / ${found.shown.length}` }),
        element("button", { type: "button", id: "way-next", onclick: () => turn(1, "way-next"), text: say("wayNext") })));
    }
    section.append(element("ol", {}, element("li", {}, link(way[0])), ...stepsOf(way).map((edges, i) =>
      element("li", {}, ...edges.map((edge) => sentence(edge, language)), link(way[i + 1])))));
    return section;
  }

  /** What the details of a node say of its surroundings: the ways that are read, else the choices. */
  function render(node, language, link) {
    refresh(node);
    return ends ? [reading(language, link)] : [stepsChoice(), chooser(node, language)];
  }

  function forget() {
    ends = emphasis.way = null;
  }

  document.addEventListener("keydown", (event) => {
    const busy = event.defaultPrevented || document.querySelector("dialog[open], #side.open");
    if (event.key !== "Escape" || !ends || busy) return;
    event.stopImmediatePropagation(); // the way ends first, and only the next Escape closes the details
    end();
  });
  camera.container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !["1", "2"].includes(event.key) || state.selected === null || ends) return;
    event.preventDefault();
    setSteps(Number(event.key));
  });

  page.addressPart("steps", {
    write: () => (emphasis.steps === 2 ? "2" : null),
    read: (value) => {
      const count = value === "2" ? 2 : 1;
      if (count === emphasis.steps) return;
      emphasis.steps = count;
      if (state.selected !== null) page.renderSelection();
    },
  });
  page.addressPart("path", {
    write: () => ends && ends.map((node) => graph.nodes.id[node]).join("~"),
    read: (value) => {
      const [begin, other] = (value ?? "").split("~").map((id) => graph.byId.get(id));
      const given = begin === undefined || other === undefined || begin === other ? null : [begin, other];
      if (String(given) === String(ends)) return;
      [ends, at] = [given, 0];
      if (state.selected !== null) page.renderSelection();
      else if (given) page.select(begin);
      bringIn();
    },
  });

  return { render, forget, isOpen: () => ends !== null };
})();
