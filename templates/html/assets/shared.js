"use strict";
/* What the scripts of the pages share. */
globalThis.trackplan = (() => {
  const root = document.body.dataset.root;
  const byId = (id) => document.getElementById(id);
  const remembered = (of, known = new Map()) => (text) => known.get(text) ?? (known.set(text, of(text)), known.get(text));

  /* A text as it is compared: without case (which also tells ß from SS), accents and signs between words. */
  const SEPARATORS = /[\s_./:\p{Pd}]+/gu;
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase().replace(SEPARATORS, " ").trim();
  const folded = (text) => plain(text) || text.trim(); // a name may be nothing but signs
  /* A name likewise; that of `checkoutStarted` has two words. */
  const HUMPS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
  const spoken = (name) => folded(name.replace(HUMPS, " "));
  const wordsOf = (query) => folded(query).split(" ").filter(Boolean);

  /* Where a name has some words: is it them, begins it so, begins a word of it so, or is it inside? */
  const [IS, BEGINS, AT_WORD, INSIDE, ABSENT] = [0, 1, 2, 3, -1];
  const place = (name, sought) => {
    if (name.includes(sought)) {
      if (name.startsWith(sought)) return name.length === sought.length ? IS : BEGINS;
      return name.includes(` ${sought}`) ? AT_WORD : INSIDE;
    }
    const letters = glued(name);
    const wanted = sought.includes(" ") ? glued(sought) : sought;
    if (!letters.includes(wanted)) return ABSENT;
    if (letters.startsWith(wanted)) return letters.length === wanted.length ? IS : BEGINS;
    for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1))
      if (name.slice(at).replaceAll(" ", "").startsWith(wanted)) return AT_WORD;
    return ABSENT; // "cart" in "Academic Art"
  };
  const glued = remembered((text) => text.replaceAll(" ", ""));

  /* How well a name and the text around it answer words: the lower the better, -1 for not at all.
     Up to 3 it is the place of the whole phrase in the name, up to 5 all words are in it, from 10 on not all. */
  const NAMED = 5;
  const rank = (words, name, text) => {
    let sum = 0;
    let isNamed = true;
    let at = IS;
    for (const word of words) {
      at = place(name, word);
      if (at === ABSENT) {
        const first = text.indexOf(word);
        if (first < 0) return ABSENT;
        isNamed = false;
        sum += first === 0 || text[first - 1] === " " || text.includes(` ${word}`) ? 3 : 4;
      } else if (at === INSIDE) sum += 1;
    }
    if (words.length > 1) at = place(name, words.join(" "));
    if (isNamed) return at === ABSENT ? Math.min(4 + sum, NAMED) : at;
    return words.length > 1 && text.includes(words.join(" ")) ? 10 : 10 + sum;
  };
  const letter = remembered((char) => plain(char).replaceAll(" ", ""));
  const isInWord = remembered((char) => /[\p{L}\p{N}]/u.test(char));

  /* The parts of a text that words mean, as [from, to] in order: begins of words, where there are any. */
  const spots = (text, words) => {
    const begins = new Set([0, ...[...text.matchAll(HUMPS)].map((hump) => hump.index)]);
    const letters = []; // each as it is compared, with where it stands
    let at = 0;
    let begun = true;
    for (const char of text) {
      const own = letter(char);
      if (own) {
        const isFirst = begun || begins.has(at);
        for (const unit of own.split("")) letters.push({ unit, from: at, to: at + char.length, isFirst });
        begun = !isInWord(char);
      } else if (/\p{M}/u.test(char)) {
        if (letters.length) letters.at(-1).to = at + char.length;
      } else begun = true;
      at += char.length;
    }
    const whole = letters.map((each) => each.unit).join("");
    const found = [];
    for (const word of words) {
      const hits = [];
      for (let hit = whole.indexOf(word); hit >= 0; hit = whole.indexOf(word, hit + 1)) hits.push(hit);
      const first = hits.filter((hit) => letters[hit].isFirst);
      const inside = (hit) => !letters.slice(hit + 1, hit + word.length).some((each) => each.isFirst);
      for (const hit of first.length ? first : hits.filter(inside))
        found.push([letters[hit].from, letters[hit + word.length - 1].to]);
    }
    return found.sort((one, other) => one[0] - other[0]);
  };

  /* Puts a text into an element, and marks what words mean in it. */
  const marked = (element, text, words) => {
    let done = 0;
    for (const [from, to] of spots(text, words)) {
      if (to <= done) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(from, done), to);
      element.append(text.slice(done, Math.max(from, done)), mark);
      done = to;
    }
    element.append(text.slice(done));
    return element;
  };
  return { root, byId, folded, spoken, wordsOf, place, rank, NAMED, marked };
})();
