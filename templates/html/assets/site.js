"use strict";
/* What every page does: sections, light or dark, code to copy, paper. */
(() => {
  const { byId } = globalThis.trackplan;

  /* A narrow screen shows a part of the sections: the one that is read is in it. */
  const current = document.querySelector(".top nav [aria-current]");
  if (current) {
    const nav = current.closest("nav");
    nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }

  /* Light or dark */
  const theme = byId("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const html = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (html.dataset.theme || system) === "dark" ? "light" : "dark";
    html.dataset.theme = next;
    try {
      localStorage.setItem("trackplan-theme", next);
    } catch {
      // Not remembered, then.
    }
  });

  /* Code to copy */
  for (const pre of document.querySelectorAll("pre")) {
    const box = document.createElement("div");
    box.className = "copied";
    pre.replaceWith(box);
    pre.tabIndex = 0; // what scrolls can be scrolled by keys
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(pre.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(pre); // one key press away from it
        button.textContent = "Selected";
      }
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    box.append(pre, button);
  }

  /* On paper everything is open */
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details")) {
      each.removeAttribute("name");
      each.open = true;
    }
  });
})();
