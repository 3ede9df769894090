import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { watchAddress, watchPage, tides } from "../e2e/lecture-page.ts";
import { bulkActionsOn } from "./bulk-actions.ts";
import { libraryOf } from "./library-size.ts";
import { longTranscript } from "./long-transcript.ts";
import { momentsRows, searchRows, type Row } from "./search-rows.ts";
import { transferOf } from "./transfer-speed.ts";
import { pressToFilled, type PageToPress } from "./press.ts";
import { quantile } from "./median.ts";
import { typingIn, type TypingTimes } from "./typing.ts";

const PRODUCT = ".output/chrome-mv3";
const ms = (time: number) => `${time.toFixed(0)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** One part of the benchmarks; what stands behind its name on the command line is given to it. */
export type Part = (given: string | undefined) => Promise<readonly Row[]> | readonly Row[];

/** Sizes are such that a part takes at most ten minutes; `search 100000`, `typing 100000` and `moments 10000` take longer. */
export const parts: Readonly<Record<string, Part>> = {
  press,
  library,
  typing,
  bulk,
  search: (count = "10000") => searchRows(Number(count), PRODUCT),
  moments: (count = "1000") => momentsRows(Number(count), PRODUCT),
  transfer,
  captions,
  readers,
};

/** In three runs with new browsers each, for one may fall on a busy moment: the worst ratio counts. */
async function press(folder: string | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  for (const run of ["first", "second", "third"]) {
    const { ours, floor } = await pressToFilled(pageToPress(folder), PRODUCT);
    const times = `${ms(ours)}, floor ${ms(floor)}`;
    rows.push([`press to filled form, ${run} run`, times, `${(ours / floor).toFixed(2)} ×`, "≤ 1.25 ×"]);
  }
  return rows;
}

async function library(): Promise<Row[]> {
  const [small, large] = [await libraryOf(100, PRODUCT), await libraryOf(10_000, PRODUCT)];
  const compared = (what: string, one: number, other: number): Row => [
    `${what}, 10,000 / 100`,
    `${ms(one)} / ${ms(other)}`,
    `${(one / other).toFixed(2)} ×`,
    "",
  ];
  return [
    compared("library opens", large.open, small.open),
    compared("scroll frame", large.frame, small.frame),
    compared("worst scroll frame", large.worstFrame, small.worstFrame),
  ];
}

async function typing(count = "10000"): Promise<Row[]> {
  const { popup, library } = await typingIn(Number(count), PRODUCT);
  const isLarge = Number(count) >= 100_000;
  const row = (where: string, { keys, blocked }: TypingTimes): Row[] => [
    [
      `key to painted results in the ${where}, ${Number(count).toLocaleString("en")}, median / p90`,
      `${ms(quantile(keys, 0.5))} / ${ms(quantile(keys, 0.9))}`,
      "",
      isLarge ? "≤ 100 / 200 ms" : "≤ 50 / 100 ms",
    ],
    [`longest block of the ${where} meanwhile`, ms(blocked), "", "≤ 50 ms"],
  ];
  return [...row("popup", popup), ...row("library", library)];
}

async function bulk(count = "10000"): Promise<Row[]> {
  const times = await bulkActionsOn(Number(count), PRODUCT);
  const entries = Number(count).toLocaleString("en");
  const row = (what: string, time: number, goal: string): Row => [
    `${what}, ${entries} entries / putting the rows`,
    ms(time),
    `${(time / times.floor).toFixed(2)} ×`,
    goal,
  ];
  return [
    row("a tag added", times.tag, "≤ 2000 ms"),
    row("a tag renamed", times.rename, "≤ 2000 ms"),
    row("the renaming undone", times.undoRename, "≤ 2000 ms"),
    row("the adding undone", times.undoTag, "≤ 2000 ms"),
    row("moved to Trash", times.trash, "≤ 4000 ms"),
    row("that undone", times.undoTrash, "≤ 4000 ms"),
    row("imported again", times.importAgain, "≤ 10000 ms"),
    ["command to shown progress", ms(times.progress), "", "≤ 150 ms"],
    ["longest block of the page meanwhile", ms(times.blocked), "", "≤ 50 ms"],
  ];
}

/** A tenth of ten thousand entries have a transcript; larger libraries are measured without. */
async function transfer(given = "10000"): Promise<Row[]> {
  const count = Number(given);
  const spoken = count > 10_000 ? 0 : count / 10;
  const times = await transferOf(count, spoken, PRODUCT);
  const what = `${count.toLocaleString("en")} entries, ${spoken.toLocaleString("en")} with transcripts`;
  const ratio = `${(times.import / times.floor).toFixed(1)} ×`;
  return [
    [`${what}, imported / parsed and put`, `${ms(times.import)} / ${ms(times.floor)}`, ratio, "≤ 4 ×, 100,000: ≤ 90 s"],
    ["longest block of the page meanwhile", ms(times.blocked), "", "≤ 100 ms"],
    ["the same file once more", ms(times.again), "", "≤ 10 s"],
    ["exported as JSON; growth of the page's memory", `${ms(times.export)}; ${mb(times.memory)}`, "", "≤ 150 MB"],
  ];
}

function captions(): Row[] {
  const { read, parse, megabytes } = longTranscript();
  const name = `captions of two hours (${megabytes.toFixed(1)} MB) / JSON.parse`;
  return [[name, `${ms(read)} / ${ms(parse)}`, `${(read / parse).toFixed(2)} ×`, "≤ 40 ms"]];
}

function readers(): Row[] {
  const scripts = ["capture", "player"].map((name) => statSync(`${PRODUCT}/content-scripts/${name}.js`).size);
  const kilobytes = scripts.reduce((sum, size) => sum + size, 0) / 1000;
  return [["readers of pages, minified", `${kilobytes.toFixed(0)} kB`, "", "see tests/setup/size.ts"]];
}

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
