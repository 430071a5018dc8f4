"use strict";
/* Search over everything; its index, and what finds in it, are fetched when they are first wanted. */
(() => {
  const { root, byId, folded, spoken, wordsOf, marked } = globalThis.trackplan;
  const dialog = byId("search");
  const query = byId("query");
  const results = byId("results");
  const hint = byId("search-hint");
  const MOST = 30;
  const [BEFORE, SHOWN] = [30, 300]; // letters of a text: before what was found, and in all
  let known = null;
  let isWanted = false;
  let selected = -1;

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}assets/${name}.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`assets/${name}.js is missing`));
      document.head.append(script);
    });

  const open = async () => {
    if (!dialog.open) dialog.showModal();
    query.select();
    if (isWanted) return;
    isWanted = true;
    try {
      await Promise.all([load("answers"), load("search")]);
      known = globalThis.trackplan.answers(globalThis.trackplanSearch);
    } catch (error) {
      hint.textContent = `Nothing can be found: ${error.message}.`;
    }
    search();
  };

  const made = (tag, className = "") => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    return element;
  };

  /* Of the line of a text that has most of the words as much as can be seen, with the first of them. */
  const excerpt = (text, words) => {
    let [line, most, first] = ["", -1, 0];
    for (const each of text.split("\n")) {
      const own = ` ${folded(each)}`;
      const places = words.map((word) => Math.max(own.indexOf(` ${word}`), own.indexOf(word))).filter((at) => at >= 0);
      if (places.length <= most) continue;
      // What is compared has more letters, or fewer.
      [line, most, first] = [each, places.length, Math.floor((Math.min(own.length, ...places) * each.length) / own.length)];
    }
    const blank = line.indexOf(" ", first - BEFORE);
    let from = 0;
    if (most > 0 && first > 2 * BEFORE) from = blank >= 0 && blank < first ? blank + 1 : first;
    const shown = line.slice(from, from + SHOWN).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    return `${from ? "…" : ""}${shown}${from + SHOWN < line.length ? "…" : ""}`;
  };

  const option = (found, words, at) => {
    const item = made("a");
    item.id = `result-${at}`;
    item.role = "option";
    item.href = root + found.page;
    item.tabIndex = -1; // keys stay in the field, as they do in every combobox
    const kind = made("i");
    kind.textContent = found.kind;
    const name = made("b");
    name.append(marked(made("bdi"), found.name, words));
    item.append(kind, name);
    if (found.status) {
      const badge = made("span", `badge ${found.status}`);
      badge.textContent = found.status;
      item.append(" ", badge);
    }
    const said = made("small");
    said.dir = "auto";
    const other = known.reason(found, words);
    if (other) {
      said.append(`${other.what}: `, marked(made("bdi"), other.name, words));
      if (found.text) said.append(" · ");
    }
    if (found.text) marked(said, excerpt(found.text, words), words);
    if (said.hasChildNodes()) item.append(said);
    return item;
  };

  const search = () => {
    if (!known) return;
    let words = wordsOf(query.value);
    let found = known.fitting(words, query.value.trim());
    const parts = spoken(query.value).split(" ").filter(Boolean);
    if (!found.length && parts.length > words.length) found = known.fitting((words = parts), ""); // "paidSearch" in texts
    let isSimilar = false;
    if (!found.length) {
      [found, words] = known.similar(parts);
      isSimilar = found.length > 0;
    }
    const best = found.slice(0, MOST);
    if (results.scrollTop) results.scrollTop = 0;
    results.replaceChildren(...best.map((each, at) => option(each, words, at)));
    query.setAttribute("aria-expanded", String(found.length > 0));
    if (!query.value.trim()) hint.textContent = "";
    else if (!found.length) hint.textContent = "Nothing found.";
    else if (isSimilar) hint.textContent = "Nothing is called so. Similar:";
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
    query.setAttribute("aria-activedescendant", items[at].id);
  };

  const go = (at) => {
    select(at);
    results.children[at].scrollIntoView({ block: "nearest" });
  };

  const find = byId("find");
  find.hidden = false;
  find.addEventListener("click", open);
  query.addEventListener("input", search);
  query.addEventListener("keydown", (event) => {
    const count = results.children.length;
    const link = results.children[selected];
    if (event.key === "ArrowDown" && count) go((selected + 1) % count);
    else if (event.key === "ArrowUp" && count) go((selected + count - 1) % count);
    else if (event.key !== "Enter" || event.isComposing) return;
    else if (link && (event.ctrlKey || event.metaKey)) globalThis.open(link.href, "_blank", "noopener");
    else if (link) link.click();
    event.preventDefault();
  });
  results.addEventListener("mousedown", (event) => {
    if (event.target.closest("a")) event.preventDefault(); // what is typed next goes to the field
  });
  results.addEventListener("click", (event) => {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.target.closest("a") && !isElsewhere) dialog.close(); // it may lead to a place on this page
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea");
    const asked = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!asked || dialog.open) return;
    event.preventDefault();
    const own = document.querySelector("#filters input");
    if (event.key === "/" && own) own.focus();
    else open();
  });
})();
