"use strict";
/* What every page does: light or dark, sections, what is copied, ways to send, paper. */
(() => {
  const { byId } = globalThis.trackplan;

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

  /* A telephone shows a part of the sections: the one that is read is in it, and fades where there is more. */
  const nav = document.querySelector(".top nav");
  const current = nav?.querySelector("[aria-current]");
  const fade = () => {
    nav.classList.toggle("more-before", nav.scrollLeft > 1);
    nav.classList.toggle("more-after", nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1);
  };
  const show = () => {
    if (current) {
      nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
    }
    fade();
  };
  if (nav) {
    nav.addEventListener("scroll", fade, { passive: true });
    new ResizeObserver(show).observe(nav);
  }

  /* Code and exact names to copy */
  const copier = (of, title) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = title;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(of.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(of); // one key press away from it
        button.textContent = "Selected";
      }
      setTimeout(() => (button.textContent = title), 1500);
    });
    return button;
  };
  for (const pre of document.querySelectorAll("pre")) {
    const box = document.createElement("div");
    box.className = "copied";
    pre.replaceWith(box);
    pre.tabIndex = 0; // what scrolls can be scrolled by keys
    box.append(pre, copier(pre, "Copy"));
  }
  for (const name of document.querySelectorAll("h1.exact")) {
    name.parentElement.append(copier(name, "Copy name"));
  }

  /* Who opens a way to send an event finds it open on other pages, too, until it is closed. */
  const WAY = "trackplan-way";
  const ways = [...document.querySelectorAll("details.send")];
  /* They name its language and its SDK; there may be several of one language. */
  const headings = (way) => [...way.querySelectorAll("h3")].map((each) => each.textContent).join("\n");
  try {
    const used = localStorage.getItem(WAY);
    for (const way of ways) {
      if (headings(way) === used) way.open = true;
      way.querySelector("summary").addEventListener("click", () => {
        if (way.open) localStorage.removeItem(WAY);
        else localStorage.setItem(WAY, headings(way));
      });
    }
  } catch {
    // Storage is forbidden here: all are closed at first.
  }

  /* On paper everything is open, but of the ways to send an event one: that which is read, or the first. */
  const opened = [];
  addEventListener("beforeprint", () => {
    const one = ways.find((each) => each.open) ?? ways[0];
    for (const each of document.querySelectorAll("details:not([open])")) {
      if (ways.includes(each) && each !== one) continue;
      each.open = true;
      opened.push(each);
    }
  });
  addEventListener("afterprint", () => {
    for (const each of opened.splice(0)) each.open = false;
  });
})();
