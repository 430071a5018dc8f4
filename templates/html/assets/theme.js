"use strict";
// Before anything is drawn, so that a dark page never flashes light.
try {
  const chosen = localStorage.getItem("trackplan-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is forbidden here: the system's own choice holds.
}
