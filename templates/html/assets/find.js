"use strict";
/* Search over everything; its index is fetched when it is first wanted. */
(() => {
  const { root, byId, folded, rank, wordsOf } = globalThis.trackplan;
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
})();
