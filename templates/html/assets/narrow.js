"use strict";
/* A list that only a text narrows */
(() => {
  const { byId, folded, rank, wordsOf } = globalThis.trackplan;
  const narrow = document.querySelector(".narrow");
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
})();
