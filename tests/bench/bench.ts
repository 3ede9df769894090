import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { watchAddress, watchPage, tides } from "../e2e/lecture-page.ts";
import { bulkTagsOf } from "./bulk-tags.ts";
import { libraryOf } from "./library-size.ts";
import { longTranscript } from "./long-transcript.ts";
import { searchRows } from "./search-rows.ts";
import { pressToFilled, type PageToPress } from "./press.ts";

const PRODUCT = ".output/chrome-mv3";

const rows: [name: string, measured: string, ratio: string, goal: string][] = [];
const ms = (time: number) => `${time.toFixed(0)} ms`;

const { ours, floor } = await pressToFilled(pageToPress(process.argv[2]), PRODUCT);
rows.push(["press to filled form", `${ms(ours)}, floor ${ms(floor)}`, `${(ours / floor).toFixed(2)} ×`, "≤ 1.3 ×"]);

const [small, large] = [await libraryOf(100, PRODUCT), await libraryOf(10_000, PRODUCT)];
rows.push([
  "library opens, 10,000 / 100",
  `${ms(large.open)} / ${ms(small.open)}`,
  `${(large.open / small.open).toFixed(2)} ×`,
  "",
]);
rows.push([
  "scroll frame, 10,000 / 100",
  `${ms(large.frame)} / ${ms(small.frame)}`,
  `${(large.frame / small.frame).toFixed(2)} ×`,
  "",
]);
rows.push([
  "worst scroll frame, 10,000 / 100",
  `${ms(large.worstFrame)} / ${ms(small.worstFrame)}`,
  `${(large.worstFrame / small.worstFrame).toFixed(2)} ×`,
  "",
]);

const bulk = await bulkTagsOf(10_000, PRODUCT);
rows.push(["a tag on 10,000 entries renamed / merged", `${ms(bulk.rename)} / ${ms(bulk.merge)}`, "", "≤ 2000 ms"]);
rows.push(["the same undone", ms(bulk.undo), "", ""]);
rows.push(["longest block of the page meanwhile", ms(bulk.blocked), "", "≤ 50 ms"]);

rows.push(...(await searchRows(PRODUCT)));

const { read, parse, megabytes } = longTranscript();
rows.push([
  `captions of two hours (${megabytes.toFixed(1)} MB) / JSON.parse`,
  `${ms(read)} / ${ms(parse)}`,
  `${(read / parse).toFixed(2)} ×`,
  "≤ 40 ms",
]);

const scripts = ["capture", "player"].map((name) => statSync(`${PRODUCT}/content-scripts/${name}.js`).size);
const kilobytes = scripts.reduce((sum, size) => sum + size, 0) / 1000;
rows.push(["readers of pages, minified", `${kilobytes.toFixed(0)} kB`, "", "≤ 220 kB"]);

console.log("| measure | measured | ratio | goal |\n|---|---|---|---|");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);

/** The largest YouTube page of a folder of real ones, or a made-up one of 1.5 MB. */
function pageToPress(folder: string | undefined): PageToPress {
  if (folder === undefined)
    return {
      address: watchAddress(tides.id),
      html: `${watchPage(tides)}<script>var filler = "${"x".repeat(1_500_000)}";</script>`,
    };
  const manifest: { id: string; url: string; site: string }[] = JSON.parse(
    readFileSync(join(folder, "manifest.json"), "utf8"),
  );
  const pages = manifest
    .filter(({ site }) => site === "youtube.com")
    .map(({ id, url }) => ({ address: url, path: join(folder, "pages", `${id}.html`) }));
  const [largest] = pages.toSorted((a, b) => statSync(b.path).size - statSync(a.path).size);
  if (!largest) throw new Error(`No YouTube page in ${folder}`);
  return { address: largest.address, html: readFileSync(largest.path, "utf8") };
}
