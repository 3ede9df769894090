/**
 * Answers judged queries over real items in a real Chromium, by the search that the pages use.
 *   npm run relevance -- FOLDER [RESULTS.json]
 * FOLDER holds *.jsonl.gz (an item a line) and queries.json (`{ queries: [{ id, query }] }`). The items go into a fresh
 * library through the import, without their tags and categories; each query is typed into the library's own search.
 * The results, best first, with the second of the best moment where the words are said, go to FOLDER/RESULTS.json.
 * After that tags are asked for in the other language, as translated-queries.ts derives them, and it is printed how well
 * the items that bear them are found; those queries go to queries-translated.json beside the results.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { bundled, freshPage } from "../bench/in-page.ts";
import { launch } from "../e2e/browser.ts";
import { importFile, untilIndexed } from "./fill-library.ts";
import { readItems } from "./items.ts";
import { lectureId, recordsOf } from "./library-file.ts";
import { translatedQueries } from "./translated-queries.ts";

declare const bench: {
  readonly answer: (
    query: string,
    limit: number,
  ) => Promise<{ readonly id: string; readonly seconds: number | null }[]>;
};

const SHOWN = 20;

const [folder, target] = process.argv.slice(2);
if (!folder) throw new Error("relevance: expected a folder with *.jsonl.gz and queries.json");
const output = resolve(target ?? process.env["LECTERN_RESULTS"] ?? join(folder, "RESULTS.json"));
const items = readItems(folder);
const { queries }: { queries: { id: string; query: string }[] } = JSON.parse(
  readFileSync(join(folder, "queries.json"), "utf8"),
);

const lectern = await launch();
const directory = mkdtempSync(join(tmpdir(), "lectern-relevance-"));
const file = join(directory, "items.json");
writeFileSync(file, JSON.stringify(recordsOf(items)));
console.log(`importing ${items.length} items`);
await importFile(lectern, file, items.length);
rmSync(directory, { recursive: true });
const page = await freshPage(lectern, await bundled("tests/measure/answer-in-page.ts"));
console.log("waiting until everything is indexed");
await untilIndexed(page);

const ids = new Map(items.map(({ id }, at) => [lectureId(at), id]));
const results: Record<string, string[]> = {};
const times: number[] = [];
async function ask(query: string): Promise<string[]> {
  const start = performance.now();
  const found = await page.evaluate((text, limit) => bench.answer(text, limit), query, SHOWN);
  times.push(performance.now() - start);
  return found.map((hit) => {
    const own = ids.get(hit.id) ?? hit.id;
    return hit.seconds === null ? own : `${own}@${hit.seconds}`;
  });
}
for (const { id, query } of queries) results[id] = await ask(query);
const translated = translatedQueries(items);
const places = { "among all": new Map<string, number[]>(), "among those of its language": new Map<string, number[]>() };
for (const { language, query, relevant } of translated)
  for (const [among, reciprocals] of Object.entries(places)) {
    const found = await ask(among === "among all" ? query : `lang:${language} ${query}`);
    const place = found.findIndex((hit) => relevant.includes(hit.replace(/@[\d.]+$/, "")));
    reciprocals.set(language, [...(reciprocals.get(language) ?? []), place < 0 ? 0 : 1 / (place + 1)]);
  }
await lectern.close();
writeFileSync(output, `${JSON.stringify(results)}\n`);
writeFileSync(join(dirname(output), "queries-translated.json"), `${JSON.stringify({ queries: translated })}\n`);
for (const [among, reciprocals] of Object.entries(places))
  for (const [language, all] of reciprocals) {
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    console.log(
      `${all.length} tags of items in ${language}, asked in the other language, ${among}: MRR ${mean.toFixed(3)}`,
    );
  }
const median = times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
console.log(`wrote ${output}; ${median.toFixed(0)} ms for the usual query with its moments`);
