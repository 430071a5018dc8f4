"use strict";
/* The address of a view, behind "#". It waits until nobody types: writing it takes longer than all
   else of a key press, and some browsers take no more than a hundred in half a minute. */
globalThis.trackplan.address = (stated) => {
  const PAUSE = 200;
  let waiting = 0;

  const stop = () => {
    clearTimeout(waiting);
    waiting = 0;
  };
  const write = () => {
    stop();
    const state = String(new URLSearchParams(stated()));
    try {
      history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
    } catch {
      // The next one is taken again.
    }
  };
  const soon = () => {
    stop();
    waiting = setTimeout(write, PAUSE);
  };
  const now = () => {
    if (waiting) write();
  };
  const read = () => {
    stop();
    return new URLSearchParams(location.hash.slice(1));
  };
  addEventListener("click", now, true); // it may lead away
  return { soon, now, read };
};
