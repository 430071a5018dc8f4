// Prints what Mermaid reads in the flowcharts on standard input; the argument is a node_modules.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];
const { JSDOM } = createRequire(`${modules}/x.js`)("jsdom");
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(`${modules}/mermaid/dist/mermaid.core.mjs`));

// Mermaid keeps entities aside while it reads, and hands them to the browser in the end.
const shown = (text) => {
  const html = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  const box = document.createElement("textarea");
  box.innerHTML = html;
  return box.value;
};

const read = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  read.push({
    labels: [...db.getVertices().values()].map((vertex) => shown(vertex.text)),
    arrows: db.getEdges().map((edge) => [edge.start, edge.end]),
  });
}
console.log(JSON.stringify(read));
