"use strict";
/* The index of events: filters, in the address behind "#" so that a view can be shared. */
(() => {
  const { byId, folded, rank, wordsOf } = globalThis.trackplan;
  const filters = byId("filters");
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
    if (byId("search").open || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
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
})();
