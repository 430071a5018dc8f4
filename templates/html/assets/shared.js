"use strict";
/* What the scripts of the pages share. */
globalThis.trackplan = (() => {
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
  return { root, byId, folded, rank, wordsOf };
})();
