"use strict";
(() => {
  const root = document.body.dataset.root;
  const byId = (id) => document.getElementById(id);
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /* How well a name and the text around it answer words: the lower the better, -1 for not at all. */
  const rank = (words, name, text) => {
    let sum = 0;
    for (const word of words) {
      const at = name.indexOf(word);
      if (at === 0) sum += name.length === word.length ? 0 : 1;
      else if (at > 0) sum += /[\p{L}\p{N}]/u.test(name[at - 1]) ? 4 : 2;
      else if (text.includes(word)) sum += 8;
      else return -1;
    }
    return sum;
  };
  const wordsOf = (query) => folded(query).split(/\s+/).filter(Boolean);

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

  /* Search over everything; its index is fetched when it is first wanted. */
  const dialog = byId("search");
  const query = byId("query");
  const results = byId("results");
  const hint = byId("search-hint");
  const MOST = 30;
  let index = null;
  let selected = -1;

  const load = () =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}assets/search.js`;
      script.onload = () => resolve(globalThis.trackplanSearch);
      script.onerror = reject;
      document.head.append(script);
    });

  const open = async () => {
    if (!dialog.open) dialog.showModal();
    query.select();
    if (index === null) {
      index = [];
      try {
        index = (await load()).map(([kind, name, page, text]) => ({
          kind, name, page, text, folded: folded(name), all: folded(text),
        }));
      } catch {
        hint.textContent = "The search index cannot be read: assets/search.js is missing.";
      }
      search();
    }
  };

  const option = (found, at) => {
    const item = document.createElement("li");
    item.id = `result-${at}`;
    item.role = "option";
    item.dataset.href = root + found.page;
    const kind = document.createElement("i");
    kind.textContent = found.kind;
    const name = document.createElement("b");
    const isolated = document.createElement("bdi");
    isolated.textContent = found.name;
    name.append(isolated);
    item.append(kind, name);
    if (found.text) {
      const text = document.createElement("small");
      text.textContent = found.text;
      item.append(text);
    }
    return item;
  };

  const search = () => {
    const words = wordsOf(query.value);
    const found = [];
    for (const each of index) {
      const rated = words.length ? rank(words, each.folded, each.all) : -1;
      if (rated >= 0) found.push([rated, each]);
    }
    found.sort((one, other) => one[0] - other[0]);
    results.replaceChildren(...found.slice(0, MOST).map(([, each], at) => option(each, at)));
    query.setAttribute("aria-expanded", String(found.length > 0));
    if (!words.length) hint.textContent = "";
    else if (!found.length) hint.textContent = "Nothing found.";
    else if (found.length > MOST) hint.textContent = `The best ${MOST} of ${found.length.toLocaleString("en")}.`;
    else hint.textContent = `${found.length} found.`;
    select(found.length ? 0 : -1);
  };

  const select = (at) => {
    const items = results.children;
    if (selected >= 0 && items[selected]) items[selected].removeAttribute("aria-selected");
    selected = at;
    if (at < 0 || !items[at]) {
      query.removeAttribute("aria-activedescendant");
      return;
    }
    items[at].setAttribute("aria-selected", "true");
    items[at].scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", items[at].id);
  };

  const find = byId("find");
  find.hidden = false;
  find.addEventListener("click", open);
  query.addEventListener("input", search);
  query.addEventListener("keydown", (event) => {
    const count = results.children.length;
    if (event.key === "ArrowDown" && count) select((selected + 1) % count);
    else if (event.key === "ArrowUp" && count) select((selected + count - 1) % count);
    else if (event.key !== "Enter" || event.isComposing) return;
    else if (selected >= 0) location.href = results.children[selected].dataset.href;
    event.preventDefault();
  });
  results.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) location.href = item.dataset.href;
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea");
    const asked = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!asked || dialog.open) return;
    event.preventDefault();
    const own = document.querySelector("#filters input, .narrow input");
    if (event.key === "/" && own) own.focus();
    else open();
  });

  /* The index of events: filters, in the address behind "#" so that a view can be shared. */
  const filters = byId("filters");
  if (filters) {
    // A key press draws what a screen shows, within a frame; the rest comes before it is scrolled to.
    const FIRST = 30;
    const FURTHER = 100;
    const table = byId("events");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({
      row,
      facts: row.dataset,
      name: folded(row.querySelector("a").textContent),
      text: folded(`${row.textContent} ${row.dataset.words}`),
    }));
    const shown = byId("shown");
    const more = byId("more");
    const none = byId("none");
    const fields = [...filters.elements].filter((field) => field.name);
    let fitting = rows;
    let drawn = 0;

    const draw = (count) => {
      body.append(...fitting.slice(drawn, count).map((each) => each.row));
      drawn = Math.min(count, fitting.length);
      more.hidden = drawn >= fitting.length;
      more.textContent = `Show all ${fitting.length.toLocaleString("en")}`;
      near.unobserve(more); // so that it is said anew whether that was enough
      near.observe(more);
    };
    const near = new IntersectionObserver((seen) => {
      if (seen.at(-1).isIntersecting) draw(drawn + FURTHER);
    }, { rootMargin: "600px" });

    const apply = () => {
      const words = wordsOf(filters.elements.q.value);
      const wanted = fields.filter((field) => field.name !== "q" && field.value !== "");
      const found = [];
      for (const each of rows) {
        if (!wanted.every((field) => has(each.facts[field.name], field.value))) continue;
        const rated = rank(words, each.name, each.text);
        if (rated >= 0) found.push([rated, each]);
      }
      if (words.length) found.sort((one, other) => one[0] - other[0]);
      fitting = found.map(([, each]) => each);
      drawn = 0;
      body.replaceChildren();
      draw(FIRST);
      shown.textContent = `${fitting.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
      none.hidden = fitting.length > 0 || rows.length === 0;
      table.hidden = fitting.length === 0;
      for (const field of fields) field.classList.toggle("chosen", field.name !== "q" && field.value !== "");
    };
    // A fact with several values has one a line; "-" asks for rows without any.
    const has = (fact, value) => (value === "-" ? !fact : (fact || "").split("\n").includes(value));

    const write = () => {
      const state = new URLSearchParams();
      for (const field of fields) if (field.value) state.set(field.name, field.value);
      history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
    };
    const read = () => {
      const state = new URLSearchParams(location.hash.slice(1));
      for (const field of fields) {
        const value = state.get(field.name) ?? "";
        field.value = value;
        if (field.value !== value) field.value = ""; // a value that the plan no longer has
      }
      apply();
    };

    const changed = () => {
      apply();
      write();
    };
    const clear = () => {
      for (const field of fields) field.value = "";
      changed();
    };
    filters.hidden = false;
    filters.addEventListener("input", changed);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.addEventListener("reset", (event) => {
      event.preventDefault();
      clear();
    });
    byId("anew").addEventListener("click", clear);
    more.addEventListener("click", () => draw(fitting.length));
    addEventListener("hashchange", read);
    addEventListener("beforeprint", () => draw(fitting.length));

    /* Arrow keys go from the search to the rows and along them. */
    document.addEventListener("keydown", (event) => {
      if (dialog.open || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
      const links = [...body.querySelectorAll("th > a")];
      const at = links.indexOf(document.activeElement);
      const input = filters.elements.q;
      if (event.key === "Escape" && document.activeElement === input) clear();
      else if (event.key === "ArrowDown" && document.activeElement === input) links[0]?.focus();
      else if (event.key === "ArrowDown" && at >= 0) {
        if (at + 1 === drawn) draw(drawn + FURTHER);
        fitting[at + 1]?.row.querySelector("th > a").focus();
      } else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
      else if (event.key === "ArrowUp" && at === 0) input.focus();
      else return;
      event.preventDefault();
    });
    read();
  }

  /* A list that only a text narrows */
  const narrow = document.querySelector(".narrow");
  if (narrow) {
    const input = narrow.querySelector("input");
    const rows = [...byId(narrow.dataset.filters).tBodies[0].rows].map((row) => ({
      row,
      name: folded(row.cells[0].textContent),
      text: folded(row.textContent),
    }));
    narrow.hidden = false;
    input.addEventListener("input", () => {
      const words = wordsOf(input.value);
      for (const each of rows) each.row.hidden = rank(words, each.name, each.text) < 0;
    });
  }
})();
