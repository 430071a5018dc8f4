"use strict";
/* What answers words, the best first: from all that the index lists. */
globalThis.trackplan.answers = (listed) => {
  const { folded, spoken, place, rank, NAMED } = globalThis.trackplan;
  const LEAVING = { deprecated: 1, removed: 2 };

  /* What is compared is made once: a key press has no time for it. */
  const entry = ([kind, name, page, text = "", status = "", others = []]) => ({
    kind, name, page, text, status,
    named: spoken(name),
    all: folded(`${others.flatMap(([, ...names]) => names).join("\n")}\n${text}`),
    others: others.flatMap(([what, ...names]) => names.map((of) => ({ what, name: of, named: spoken(of) }))),
  });
  const index = listed.map(entry);

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

  /* `exact` is what was typed: of `a_b` and `A B` the one that is written so goes first. */
  const fitting = (words, exact) => {
    const found = [];
    if (!words.length) return found;
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

  /* The other name that explains why something is found, where its own does not. */
  const reason = (found, words) => {
    const missing = words.filter((word) => place(found.named, word) < 0);
    if (!missing.length) return null;
    const hasSome = (other) => missing.some((word) => place(other.named, word) >= 0);
    return nearest(found.others, missing.join(" ")) ?? found.others.find(hasSome);
  };
  return { fitting, similar, reason };
};
