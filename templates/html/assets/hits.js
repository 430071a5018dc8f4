"use strict";
/* Why a row answers a search: what was looked for is marked, and what the row does not show is named. */
globalThis.trackplan.hits = (row, words) => {
  const { folded, spoken, place, marked } = globalThis.trackplan;
  const MOST = 3;
  const AT_ONCE = 120; // letters of a description that its two lines show for certain
  const undo = [];
  const missing = words.filter((word) => !folded(row.textContent).includes(word));
  const wanted = words.filter((word) => word.length > 1); // a letter alone would be everywhere
  if (!wanted.length && !missing.length) return () => {};

  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const own = folded(text.data);
    if (!wanted.some((word) => own.includes(word))) continue;
    const span = marked(document.createElement("span"), text.data, wanted);
    text.replaceWith(span);
    undo.push(() => span.replaceWith(text));
  }

  const said = row.querySelector(".said");
  const last = [...(said?.querySelectorAll("mark") ?? [])].at(-1);
  if (last) {
    const before = document.createRange();
    before.setStart(said, 0);
    before.setEndBefore(last);
    if (before.toString().length > AT_ONCE) {
      said.classList.add("whole");
      undo.push(() => said.classList.remove("whole"));
    }
  }

  const carried = (row.dataset.carries || "").split("\n").filter((name) => name);
  const has = (name) => (word) => place(spoken(name), word) >= 0;
  const all = missing.length ? carried.filter((name) => missing.every(has(name))) : [];
  const names = all.length ? all : carried.filter((name) => missing.some(has(name)));
  if (names.length) {
    const line = document.createElement("div");
    line.className = "carries";
    line.append("carries ");
    names.slice(0, MOST).forEach((name, at) => {
      line.append(at ? ", " : "", marked(document.createElement("code"), name, wanted));
    });
    if (names.length > MOST) line.append(` and ${names.length - MOST} more`);
    row.querySelector("th > a").after(line);
    undo.push(() => line.remove());
  }
  return () => undo.forEach((each) => each());
};
