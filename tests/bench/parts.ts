import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { watchAddress, watchPage, tides } from "../e2e/lecture-page.ts";
import { bulkActionsOn } from "./bulk-actions.ts";
import { type LibraryTimes, libraryOf } from "./library-size.ts";
import { followingOf } from "./following.ts";
import { longTranscript } from "./long-transcript.ts";
import { momentsRows, searchRows, stillIndexing, type Row } from "./search-rows.ts";
import { syncCosts, type Transfer } from "./sync-speed.ts";
import { transferOf } from "./transfer-speed.ts";
import { pressToFilled, type PageToPress } from "./press.ts";
import { quantile } from "./median.ts";
import { typingIn } from "./typing.ts";

const PRODUCT = ".output/chrome-mv3";
const ms = (time: number) => `${time.toFixed(0)} ms`;
const [SMALL, LARGE] = [100, 100_000];
const counted = (count: number | string) => Number(count).toLocaleString("en");
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** One part of the benchmarks; what stands behind its name on the command line is given to it, and when it must end. */
export type Part = (given: string | undefined, end: number) => Promise<readonly Row[]> | readonly Row[];

/** Each takes at most ten minutes on two cores: what is measured many times over is measured less often where time runs out. */
export const parts: Readonly<Record<string, Part>> = {
  press,
  library,
  typing,
  bulk,
  search: (count = "10000", end) => searchRows(Number(count), PRODUCT, end),
  moments: (count = "1000", end) => momentsRows(Number(count), PRODUCT, end),
  transfer,
  sync,
  captions,
  readers,
};

/** In three runs with new browsers each, for one may fall on a busy moment: the worst ratio counts. */
async function press(folder: string | undefined, end: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const run of ["first", "second", "third"]) {
    const { ours, floor } = await pressToFilled(pageToPress(folder), PRODUCT, end);
    const times = `${ms(ours)}, floor ${ms(floor)}`;
    rows.push([`press to filled form, ${run} run`, times, `${(ours / floor).toFixed(2)} ×`, "≤ 1.25 ×"]);
  }
  return rows;
}

async function library(count = "10000", end: number): Promise<Row[]> {
  const [small, large] = [await libraryOf(SMALL, PRODUCT, end), await libraryOf(Number(count), PRODUCT, end)];
  const isLarge = Number(count) >= LARGE;
  const entries = counted(count);
  const compared = (what: string, time: (times: LibraryTimes) => number, goal: string): Row => [
    `${what}, ${entries} / ${SMALL}`,
    `${ms(time(large))} / ${ms(time(small))}`,
    `${(time(large) / time(small)).toFixed(2)} ×`,
    goal,
  ];
  const answer = (what: string, time: number): Row => [
    `${what}, ${entries} / a cursor over the rows shown`,
    `${ms(time)} / ${ms(large.floor)}`,
    `${(time / large.floor).toFixed(1)} ×`,
    "≤ 100 ms",
  ];
  return [
    ...stillIndexing(large),
    compared("library opens", ({ open }) => open, "≤ 1.5 ×"),
    answer("opening, beyond what the page itself takes", large.open - small.open),
    answer("another order", large.sort),
    answer("a filter", large.filter),
    compared("scroll frame", ({ frame }) => frame, "≤ 1.5 ×"),
    compared("worst scroll frame", ({ worstFrame }) => worstFrame, "≤ 50 ms"),
    [
      "memory of the page",
      mb(large.memory),
      `${(large.memory / small.memory).toFixed(1)} ×`,
      isLarge ? "" : "≤ 150 MB",
    ],
  ];
}

/** The same is typed into a small library first, once: what is not the library's size is in both. */
async function typing(count = "10000", end: number): Promise<Row[]> {
  const small = await typingIn(SMALL, PRODUCT, end, 1);
  const large = await typingIn(Number(count), PRODUCT, end);
  const isLarge = Number(count) >= LARGE;
  const row = (where: "popup" | "library"): Row[] => {
    const { keys, blocked } = large[where];
    const [middle, most] = [quantile(keys, 0.5), quantile(keys, 0.9)];
    return [
      [
        `key to painted results in the ${where}, ${counted(count)}, median / p90`,
        `${ms(middle)} / ${ms(most)}`,
        `${(middle / quantile(small[where].keys, 0.5)).toFixed(2)} × of ${SMALL}`,
        isLarge ? "≤ 100 / 200 ms" : "≤ 50 / 100 ms",
      ],
      [
        `longest block of the ${where} meanwhile`,
        ms(blocked),
        `${(blocked / small[where].blocked).toFixed(2)} × of ${SMALL}`,
        "≤ 50 ms",
      ],
    ];
  };
  return [...stillIndexing(large), ...row("popup"), ...row("library")];
}

async function bulk(count = "10000", end: number): Promise<Row[]> {
  const times = await bulkActionsOn(Number(count), PRODUCT, end);
  const entries = counted(count);
  const row = (what: string, time: number, goal: string): Row => [
    `${what}, ${entries} entries / putting the rows`,
    `${ms(time)} / ${ms(times.floor)}`,
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

/**
 * A tenth of ten thousand entries have a transcript; larger libraries are measured without, and only on their way in: the
 * rest would take longer than a part may.
 */
async function transfer(given = "10000"): Promise<Row[]> {
  const count = Number(given);
  const isLarge = count >= LARGE;
  const spoken = isLarge ? 0 : count / 10;
  const times = await transferOf(count, spoken, PRODUCT, isLarge ? "in" : "in and out");
  const row = (what: string, time: number, goal: string): Row => [
    what,
    `${ms(time)} / ${ms(times.floor)}`,
    `${(time / times.floor).toFixed(1)} ×`,
    goal,
  ];
  const what = `${counted(given)} entries, ${counted(spoken)} with transcripts`;
  return [
    row(`${what}, imported / parsed and put`, times.import, isLarge ? "≤ 90 s" : "≤ 4 ×"),
    ["longest block of the page meanwhile", ms(times.blocked), "", "≤ 100 ms"],
    ...(times.out
      ? [
          row("the same file once more", times.out.again, "≤ 10 s"),
          row("exported as JSON", times.out.export, ""),
          ["growth of the page's memory meanwhile", mb(times.out.memory), "", "≤ 150 MB"] as const,
        ]
      : []),
  ];
}

/** A tenth of the entries have a transcript; a hundred thousand entries have two thousand. Fewer where time runs out. */
async function sync(given = "10000", end: number): Promise<Row[]> {
  const most = Number(given);
  const isLarge = most >= LARGE;
  const costs = await syncCosts(most, isLarge ? 2000 : most / 10, end);
  const what = `${counted(costs.count)} entries, ${counted(costs.spoken)} with transcripts`;
  const share = costs.count / (isLarge ? LARGE : 10_000);
  const goals = `≤ ${((isLarge ? 170 : 25) * share).toFixed(0)} MB, ≤ ${isLarge ? 300 : 50} requests`;
  const rows = (name: string, { bytes, requests, milliseconds }: Transfer, floor: number): Row[] => [
    [
      `${what}, ${name} / the same deflated`,
      `${(bytes / 1e6).toFixed(1)} MB, ${requests} requests`,
      `${(bytes / costs.deflated).toFixed(2)} ×`,
      goals,
    ],
    [
      `the same in time / the same records by plain fetch`,
      `${ms(milliseconds)} / ${ms(floor)}`,
      `${(milliseconds / floor).toFixed(1)} ×`,
      "",
    ],
  ];
  const edit = (name: string, { bytes, requests }: Transfer): Row => [
    name,
    `${(bytes / 1000).toFixed(1)} kB, ${requests} requests`,
    "",
    "≤ 2 kB, ≤ 2 requests",
  ];
  return [
    ...rows("first upload", costs.up, costs.plainUp),
    ...rows("first download", costs.down, costs.plainDown),
    edit("one edit, sent", costs.edit),
    edit("one edit, taken", costs.editTaken),
  ];
}

async function captions(): Promise<Row[]> {
  const { read, parse, megabytes } = longTranscript();
  const name = `captions of two hours (${megabytes.toFixed(1)} MB) / JSON.parse`;
  const { share, idle, longest, grown } = await followingOf(PRODUCT);
  const percent = (part: number) => `${(100 * part).toFixed(1)} % of a core`;
  return [
    [name, `${ms(read)} / ${ms(parse)}`, `${(read / parse).toFixed(2)} ×`, "≤ 40 ms"],
    ["following 4,000 lines for a minute beside the video, playing / paused", percent(share), percent(idle), "≤ 2 %"],
    ["longest frame of the panel meanwhile", longest === 0 ? "none over 50 ms" : ms(longest), "", "≤ 50 ms"],
    ["growth of the panel's memory over 20 videos", `${(grown / 1e6).toFixed(1)} MB`, "", "≤ 5 MB"],
  ];
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
