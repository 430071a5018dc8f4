// Loads the page again when there is a new edition of the site; while something keeps one from
// being made, a bar at the top says what. A hidden page asks nothing.
"use strict";
(() => {
  const { edition } = document.currentScript.dataset;
  const look =
    "position:sticky;top:0;z-index:2147483647;max-height:40vh;overflow:auto;margin:0;" +
    "padding:.6em 1em;background:#7a1420;color:#fff;font:13px/1.5 ui-monospace,monospace;" +
    "white-space:pre-wrap;overflow-wrap:anywhere;border:0;border-radius:0";
  let state = "";
  let bar = null;
  let asking = null;

  const say = (problem) => {
    bar?.remove();
    bar = null;
    if (problem === null) return;
    bar = document.createElement("pre");
    bar.setAttribute("role", "alert");
    bar.style.cssText = look;
    bar.textContent = `This is the site before the last change, which has a problem:\n${problem}`;
    document.body.prepend(bar);
  };

  const isOutdated = async () => {
    asking = new AbortController();
    const answer = await fetch(`/:trackplan/news?${state}`, { signal: asking.signal });
    const news = await answer.json();
    if (news.state !== state) say(news.problem);
    state = news.state;
    return news.edition !== edition;
  };

  const pause = () =>
    document.hidden
      ? new Promise((go) => document.addEventListener("visibilitychange", go, { once: true }))
      : new Promise((go) => setTimeout(go, 1000));

  const listen = async () => {
    for (;;) {
      try {
        if (await isOutdated()) return location.reload();
      } catch {
        await pause(); // the page was hidden, or the server is away
      }
    }
  };

  document.addEventListener("visibilitychange", () => document.hidden && asking?.abort());
  listen();
})();
