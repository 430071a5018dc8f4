"use strict";
/* A list with its search, filters and order, all in the address behind "#" so that a view can be shared. */
(() => {
  const { byId, folded, spoken, rank, wordsOf, choice, hits } = globalThis.trackplan;
  // A key press draws what a screen shows, within a frame; the rest comes before it is scrolled to,
  // twice as many rows each time, but no more than so many at once.
  const FIRST = 20;
  const AT_ONCE = 100;
  const form = byId("filters");
  const { q, sort } = form.elements;
  const table = byId(form.dataset.list);
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, at) => ({
    row,
    at,
    name: spoken(row.querySelector("a").textContent),
    text: folded(`${row.textContent} ${row.dataset.carries ?? ""}`),
  }));
  const choices = [...form.querySelectorAll("select")]
    .filter((select) => select !== sort)
    .map((select) => choice(select, rows));
  const shown = byId("shown");
  const more = byId("more");
  const none = byId("none");
  const unknown = byId("unknown");
  const choose = byId("choose");
  let words = [];
  let fitting = rows;
  let drawn = 0;
  let marks = [];

  const draw = (count) => {
    const next = fitting.slice(drawn, count);
    if (words.length) for (const each of next) marks.push(hits(each.row, words));
    body.append(...next.map((each) => each.row));
    drawn = Math.min(count, fitting.length);
    more.hidden = drawn >= fitting.length;
    more.textContent = `Show all ${fitting.length.toLocaleString("en")}`;
    near.unobserve(more); // so that it is said anew whether that was enough
    near.observe(more);
  };
  const near = new IntersectionObserver((seen) => {
    if (seen.at(-1).isIntersecting) drawMore();
  }, { rootMargin: "600px" });
  const drawMore = () => draw(drawn + Math.min(drawn, AT_ONCE));

  /* What fits, the best first; each filter hears of the rows that the others leave. */
  const fit = () => {
    const found = [];
    for (const each of choices) each.begin();
    for (const each of rows) {
      const rated = rank(words, each.name, each.text);
      if (rated < 0) continue;
      const against = choices.filter((one) => !one.fits(each.at));
      if (against.length === 0) found.push([rated, each]);
      if (against.length < 2) for (const one of against.length ? against : choices) one.count(each.at);
    }
    for (const each of choices) each.tell();
    if (sort.value) {
      const places = sorted(sort.selectedOptions[0]);
      found.sort((one, other) => places[one[1].at] - places[other[1].at]);
    } else if (words.length) found.sort((one, other) => one[0] - other[0]);
    return found.map(([, each]) => each);
  };

  /* The place of each row in another order than the page's. */
  const sorted = ({ value, dataset }) => {
    const { compare } = new Intl.Collator("en", { numeric: true });
    const key = (each) => (value === "name" ? each.name : each.row.dataset[value] ?? "");
    const falls = "falling" in dataset ? -1 : 1;
    const places = [];
    [...rows]
      .sort((one, other) => falls * compare(key(one), key(other)))
      .forEach((each, place) => (places[each.at] = place));
    return places;
  };

  const apply = () => {
    for (const unmark of marks) unmark();
    marks = [];
    words = wordsOf(q.value);
    fitting = fit();
    drawn = 0;
    body.replaceChildren();
    draw(FIRST);
    shown.textContent = `${fitting.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
    none.hidden = fitting.length > 0 || rows.length === 0;
    table.hidden = fitting.length === 0;
    table.dataset.sort = sort.value;
    tell();
  };

  /* What is set, in words: on paper, and where the filters are folded away. */
  const tell = () => {
    const chosen = choices.map((each) => each.words()).filter(Boolean);
    const looked = q.value.trim();
    const order = sort.value ? [`order: ${sort.selectedOptions[0].textContent}`] : [];
    const all = [...chosen, ...order].map((text) => text[0].toLowerCase() + text.slice(1));
    byId("looked").textContent = looked && `search: “${looked}”${all.length ? ", " : ""}`;
    byId("set").textContent = all.join(", ");
    choose.textContent = chosen.length ? `Filters (${chosen.length})` : "Filters";
    form.querySelector("[type=reset]").hidden = !looked && !chosen.length;
  };

  const address = globalThis.trackplan.address(() => {
    const values = [[q.name, q.value || null], ...choices.map((each) => [each.name, each.value()])];
    return [...values, [sort.name, sort.value || null]].filter(([, value]) => value !== null);
  });
  const read = () => {
    const state = address.read();
    q.value = state.get("q") ?? "";
    sort.value = state.get("sort") ?? "";
    if (sort.selectedIndex < 0) sort.selectedIndex = 0;
    const lacking = choices.filter((each) => !each.take(state.get(each.name)));
    // Whatever an address holds, it turns no text around it.
    const said = lacking.map((each) => `“${each.title}: \u2068${state.get(each.name) || "none"}\u2069”`).join(" or ");
    const these = lacking.length > 1 ? "these filters" : "this filter";
    unknown.textContent = said && `No ${form.dataset.one} fits ${said}: shown without ${these}.`;
    apply();
  };

  const changed = () => {
    unknown.textContent = "";
    apply();
    address.soon();
  };
  const clear = () => {
    q.value = "";
    for (const each of choices) each.take(null);
    changed();
    q.focus(); // what was pressed is gone
  };
  form.hidden = false;
  form.addEventListener("input", changed);
  form.addEventListener("change", address.now);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
  });
  byId("anew").addEventListener("click", clear);
  choose.addEventListener("click", () => {
    choose.ariaExpanded = String(choose.ariaExpanded !== "true");
  });
  more.addEventListener("click", () => draw(fitting.length));
  addEventListener("hashchange", read);
  addEventListener("beforeprint", () => draw(fitting.length));

  /* Arrow keys go from the search to the rows and along them. */
  document.addEventListener("keydown", (event) => {
    if (byId("search").open || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
    const links = [...body.querySelectorAll("th > a")];
    const at = links.indexOf(document.activeElement);
    const searching = document.activeElement === q;
    if (event.key === "Escape" && searching && q.value) {
      q.value = "";
      changed();
    } else if (event.key === "ArrowDown" && searching) links[0]?.focus();
    else if (event.key === "ArrowDown" && at >= 0) {
      if (at + 1 === drawn) drawMore();
      fitting[at + 1]?.row.querySelector("th > a").focus();
    } else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "ArrowUp" && at === 0) q.focus();
    else return;
    event.preventDefault();
  });

  /* Who comes back finds the place that was left. */
  addEventListener("pagehide", () => {
    address.now();
    history.replaceState({ drawn, top: scrollY }, "");
  });
  read();
  /* What the first key press needs is ready before it. */
  const prepare = () => {
    for (const { name, text } of rows) rank([text.slice(0, 2)], name, text);
    for (const { row, name } of fitting.slice(0, FIRST)) hits(row.cloneNode(true), [name.slice(0, 2)]);
  };
  (globalThis.requestIdleCallback ?? setTimeout)(prepare);
  if (history.state?.drawn) {
    draw(history.state.drawn);
    scrollTo(0, history.state.top);
  }
})();
