"use strict";
/* Search over everything; its index is fetched when it is first wanted. */
(() => {
  const { root, byId, folded, spoken, wordsOf, place, rank, NAMED, spots, marked } = globalThis.trackplan;
  const dialog = byId("search");
  const query = byId("query");
  const results = byId("results");
  const hint = byId("search-hint");
  const MOST = 30;
  const [BEFORE, SHOWN] = [30, 300]; // letters of a text: before what was found, and in all
  const LEAVING = { deprecated: 1, removed: 2 };
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

  /* What is compared is made once: a key press has no time for it. */
  const entry = ([kind, name, page, text = "", status = "", others = []]) => ({
    kind, name, page, text, status,
    named: spoken(name),
    all: folded(`${others.flatMap(([, ...names]) => names).join("\n")}\n${text}`),
    others: others.flatMap(([what, ...names]) => names.map((of) => ({ what, name: of, named: spoken(of) }))),
  });

  const open = async () => {
    if (!dialog.open) dialog.showModal();
    query.select();
    if (index === null) {
      index = [];
      try {
        index = (await load()).map(entry);
      } catch {
        hint.textContent = "The search index cannot be read: assets/search.js is missing.";
      }
      search();
    }
  };

  /* A name that it has elsewhere, or a value, goes after its own names, and before what texts say. */
  const rated = (words, each) => {
    const own = rank(words, each.named, each.all);
    if (own >= 0 && own <= NAMED) return own;
    const other = nearest(each.others, words.join(" "));
    return other ? NAMED + 1 + place(other.named, words.join(" ")) : own;
  };
  const nearest = (others, phrase) => {
    let found = null;
    for (const each of others) {
      const at = place(each.named, phrase);
      if (at >= 0 && !(found && place(found.named, phrase) <= at)) found = each;
    }
    return found;
  };

  /* By rank, what is leaving last, the shorter name first; one number, for each key sorts thousands. */
  const order = (rank, each, at) =>
    ((rank * 3 + (LEAVING[each.status] ?? 0)) * 1e3 + Math.min(each.name.length, 999)) * 1e6 + at;
  const ordered = (orders) => [...Float64Array.from(orders).sort()].map((each) => index[each % 1e6]);

  const fitting = (words) => {
    const found = [];
    if (!words.length) return found;
    const exact = query.value.trim(); // of `a_b` and `A B` the one that is written so
    index.forEach((each, at) => {
      const rank = rated(words, each);
      if (rank >= 0) found.push(order(each.name === exact ? 0 : 1 + rank, each, at));
    });
    return ordered(found);
  };

  /* Whether a word, or its begin, is another with one letter missing, too much or exchanged, or two turned. */
  const isSlip = (word, known) => {
    let at = 0;
    while (at < word.length && word[at] === known[at]) at += 1;
    const goesOn = (from, to) => {
      const rest = word.slice(from);
      return rest.length > 1 ? known.startsWith(rest, to) : known.slice(to) === rest;
    };
    const turned = word[at] === known[at + 1] && word[at + 1] === known[at];
    return goesOn(at, at + 1) || goesOn(at + 1, at) || goesOn(at + 1, at + 1) || (turned && goesOn(at + 2, at + 2));
  };

  const wordsIn = (each) => (each.words ??= [each, ...each.others].flatMap((one) => one.named.split(" ")));
  let vocabulary = null;
  /* What is called alike, and the words of its names that are meant. */
  const similar = (words) => {
    vocabulary ??= [...new Set(index.flatMap(wordsIn))];
    const meant = words.map((word) => {
      const exact = vocabulary.filter((known) => known.startsWith(word));
      return exact.length || word.length < 4 ? exact : vocabulary.filter((known) => isSlip(word, known));
    });
    const found = [];
    const marks = new Set();
    if (!words.length || !meant.every((some) => some.length)) return [[], words];
    index.forEach((each, at) => {
      const own = meant.map((some) => some.find((known) => wordsIn(each).includes(known)));
      if (!own.every(Boolean)) return;
      found.push(order(rated(own, each), each, at));
      for (const word of own) marks.add(word);
    });
    return [ordered(found), [...marks]];
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

  /* The other name that explains why something is found, where its own does not. */
  const reason = (found, words) => {
    const missing = words.filter((word) => place(found.named, word) < 0);
    if (!missing.length) return null;
    const hasSome = (other) => missing.some((word) => place(other.named, word) >= 0);
    return nearest(found.others, missing.join(" ")) ?? found.others.find(hasSome);
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
    const other = reason(found, words);
    if (other) {
      said.append(`${other.what}: `, marked(made("bdi"), other.name, words));
      if (found.text) said.append(" · ");
    }
    if (found.text) marked(said, excerpt(found.text, words), words);
    if (said.hasChildNodes()) item.append(said);
    return item;
  };

  const search = () => {
    let words = wordsOf(query.value);
    let found = fitting(words);
    const parts = spoken(query.value).split(" ").filter(Boolean);
    if (!found.length && parts.length > words.length) found = fitting((words = parts)); // "paidSearch" in texts
    let isSimilar = false;
    if (!found.length) {
      [found, words] = similar(parts);
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
