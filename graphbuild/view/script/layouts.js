"use strict";
// The choice of the layout: by the outline, by force, by place; the address keeps it.

const layouts = (() => {
  const field = document.getElementById("layout");

  function choose(name) {
    field.value = name;
    if (name === camera.way()) return;
    camera.choose(name);
    page.relayout();
  }

  // read before what is selected, so that the camera goes to where that stands in this layout
  address.part("layout", {
    write: () => (camera.way() === source.layout ? null : camera.way()),
    read: (name) => choose(Object.hasOwn(source.layoutNames, name ?? "") ? name : source.layout),
  });

  for (const option of [...field.options]) if (!Object.hasOwn(source.layoutNames, option.value)) option.remove();
  document.getElementById("layout-choice").hidden = field.options.length < 2;
  field.value = source.layout;
  field.addEventListener("change", () => {
    choose(field.value);
    address.write();
  });

  return { choose };
})();
