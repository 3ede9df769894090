import { parts, type Part } from "./parts.ts";
import { endOfPart } from "./rounds.ts";

/** In the whole the large libraries are measured too. */
const WHOLE: readonly (readonly [string, string?])[] = [
  ["press"],
  ["library", "10000"],
  ["library", "100000"],
  ["typing"],
  ["bulk"],
  ["search", "10000"],
  ["search", "100000"],
  ["moments", "10000"],
  ["transfer", "10000"],
  ["transfer", "100000"],
  ["sync", "10000"],
  ["captions"],
  ["readers"],
];

const [named, given] = process.argv.slice(2);
const asked = named === undefined ? WHOLE : [[named, given] as const];

console.log("| measure | measured | ratio | goal |\n|---|---|---|---|");
for (const [name, what] of asked)
  for (const row of await partOf(name)(what, endOfPart())) console.log(`| ${row.join(" | ")} |`);

function partOf(name: string): Part {
  const part = parts[name];
  if (!part) throw new Error(`No part is called ${name}: ${Object.keys(parts).join(", ")}`);
  return part;
}
