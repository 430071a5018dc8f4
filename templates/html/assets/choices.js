"use strict";
/* A filter of a list: which rows have which of its values, and how many rows each would leave.
   An empty value, `owner=` in an address, asks for rows without any, as no name is empty. */
globalThis.trackplan.choice = (select, rows) => {
  const { folded } = globalThis.trackplan;
  const ONCE_NONE = "-"; // in older addresses
  const label = select.closest("label");
  const title = label.querySelector("span").textContent;
  const options = [...select.options].slice(1).map((option) => ({ option, title: option.textContent }));
  const at = new Map(options.map(({ option }, index) => [option.value, index]));
  // A fact with several values has one a line.
  const had = rows.map(({ row }) => {
    const values = (row.dataset[select.name] ?? "").split("\n");
    return values.map((value) => at.get(value)).filter((index) => index !== undefined);
  });
  const counts = new Uint32Array(options.length);
  const told = new Int32Array(options.length).fill(-2);
  let wanted = -1;

  /* Takes what an address says: a value or its title, in any case; null for nothing. */
  const take = (value) => {
    const alike = ({ option, title }) => [option.value, title].some((each) => folded(each) === folded(value));
    wanted = value === null ? -1 : (at.get(value) ?? options.findIndex(alike));
    if (wanted < 0 && value === ONCE_NONE) wanted = at.get("") ?? -1;
    select.selectedIndex = wanted + 1;
    if (wanted >= 0) label.hidden = false;
    return value === null || wanted >= 0;
  };
  const begin = () => {
    wanted = select.selectedIndex - 1;
    counts.fill(0);
  };
  const fits = (row) => wanted < 0 || had[row].includes(wanted);
  const count = (row) => {
    const its = had[row];
    for (let each = 0; each < its.length; each += 1) counts[its[each]] += 1; // the innermost loop of a key press
  };
  const tell = () => {
    options.forEach(({ option, title }, index) => {
      const state = counts[index] || (index === wanted ? 0 : -1); // whether none can still be chosen
      if (told[index] === state) return;
      told[index] = state;
      option.textContent = `${title} (${counts[index].toLocaleString("en")})`;
      option.disabled = state < 0;
    });
    select.classList.toggle("chosen", wanted >= 0);
  };
  const words = () => (wanted < 0 ? "" : `${title}: ${options[wanted].title}`);
  const value = () => (wanted < 0 ? null : select.value);
  return { name: select.name, title, take, begin, fits, count, tell, words, value };
};
