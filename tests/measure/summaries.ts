/**
 * Summarises and tags every item of a folder as the product does on this device, without any model.
 *   npm run summaries -- FOLDER
 * FOLDER holds `*.jsonl.gz`, one item a line. Of each item with a transcript or a long description:
 *   FOLDER/SUMMARIES.json  { id: summary }  three sentences of what was said, or one of the description;
 *   FOLDER/TAGS.json       { id: tags }     the ten suggested, the other items of its file being the person's library.
 * Items never see their own tags. Collections of papers (`csl*`) are tagged with an empty library: by key phrases alone.
 * The product compares a page with some hundred lectures of a library that are likely to be like it (see
 * `lib/library/tag-lookup.ts`), the runner with all of them; LECTERN_COMPARED=500 has it do with as many as that.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractSummary } from "../../lib/summary/extract.ts";
import { sourceText } from "../../lib/summary/source-text.ts";
import { type Item, readItems } from "./items.ts";
import { suggestedTags } from "./suggested.ts";

const SENTENCES = { transcript: 3, description: 1, article: 1 };
/** Characters of a description that is worth a summary. */
const LONG = 25;
const KEY_PHRASES_ALONE = /^csl/;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("summaries: expected a folder with *.jsonl.gz files");
const items = readItems(folder);
const compared = Number(process.env["LECTERN_COMPARED"] ?? Infinity);

const summaries: Record<string, string> = {};
const tags: Record<string, readonly string[]> = {};
let slowest = 0;
for (const item of items) {
  const began = performance.now();
  const summary = summaryOf(item);
  slowest = Math.max(slowest, performance.now() - began);
  if (summary !== "") summaries[item.id] = summary;
}
for (const [collection, own] of Map.groupBy(items, (item) => item.collection)) {
  const began = performance.now();
  const library = KEY_PHRASES_ALONE.test(collection) ? "empty" : "rest";
  for (const [id, suggested] of suggestedTags(own, library, compared)) tags[id] = suggested;
  const each = (performance.now() - began) / own.length;
  console.log(`${collection}: ${own.length} items, ${each.toFixed(1)} ms each for their tags`);
}
writeFileSync(join(folder, "SUMMARIES.json"), JSON.stringify(summaries));
writeFileSync(join(folder, "TAGS.json"), JSON.stringify(tags));
console.log(`${Object.keys(summaries).length} summaries, the slowest in ${slowest.toFixed(0)} ms`);

/** Of what was said; of the description where there is no transcript, unless that is the reference itself. */
function summaryOf({ title, language, transcript, description, referenceSummary }: Item): string {
  const isGiven = referenceSummary !== null && referenceSummary.length * 2 > description.length;
  const own = isGiven || description.length < LONG ? "" : description;
  const source = sourceText({ transcript, description: transcript ? "" : own, article: "", language });
  if (!source) return "";
  // A title that is the reference would give the answer away.
  const known = referenceSummary === title ? "" : title;
  return extractSummary(source.text, { language: source.language, title: known, sentences: SENTENCES[source.from] });
}
