/**
 * Writes `tests/libraries/database-N.json`: a small library as the code of this version leaves it in the database, with
 * every table filled that the version has. To be run once, before version N + 1 is begun, and never again:
 *
 *     node tests/setup/golden-library.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { run } from "../../lib/library/commands/run.ts";
import { openLibrary } from "../../lib/library/database.ts";
import { asJson } from "../libraries/typed-arrays.ts";

const database = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
await database.open();
let clock = Date.parse("2026-05-14T13:38:00.000Z");
let operations = 0;

async function perform(type: string, input: object): Promise<Record<string, string>> {
  const command: unknown = { opId: `op-${++operations}`, type, input };
  const reply = await run(database, command as Parameters<typeof run>[1], () => new Date((clock += 1000)));
  if (reply.status === "refused") throw new Error(`${type} was refused: ${reply.reason} (${reply.detail})`);
  return reply.result as Record<string, string>;
}

const nothing = {
  creators: [],
  published: null,
  description: "",
  durationSeconds: null,
  thumbnailUrl: null,
  language: null,
  keywords: [],
  chapters: [],
  series: null,
  aliases: [],
};
const tides = {
  key: "yt:aaaaaaaaaaa",
  url: "https://www.youtube.com/watch?v=aaaaaaaaaaa",
  site: "YouTube",
  kind: "video",
  title: "Why the sea rises twice a day",
  creators: ["Harbour Lectures"],
  published: { value: "2025-02-03T09:30:00-08:00", precision: "time" },
  description: "The moon pulls on the ocean. 月球牵引海洋。",
  durationSeconds: 3723,
  thumbnailUrl: "https://i.ytimg.com/vi/aaaaaaaaaaa/hqdefault.jpg",
  language: "en",
  keywords: ["tides"],
  chapters: [
    { startSeconds: 0, title: "Moon" },
    { startSeconds: 600, title: "Sun" },
  ],
  series: { title: "Oceans", position: 2, url: "https://www.youtube.com/playlist?list=PLaaaaaaaaaa" },
  aliases: ["https://course.example/4"],
};
const rivers = { ...nothing, key: "https://notes.example/rivers", url: "https://notes.example/rivers" };
const dunes = { ...nothing, key: "https://radio.example/dunes", url: "https://radio.example/dunes" };
const person = { source: { by: "person" }, language: null };
const picture = { type: "image/webp", base64: "UklGRg==" };
const transcript = {
  language: "en",
  origin: "captions",
  cues: [
    { startSeconds: 0, endSeconds: 4, text: "Twice a day the harbour fills." },
    { startSeconds: 4, text: "月亮在上。", speaker: "Ada" },
  ],
};

const saved = await perform("saveLecture", {
  facts: tides,
  tags: ["Ocean", "潮汐"],
  summaries: [{ text: "Gravity makes two bulges.", ...person }],
  picture,
  transcript,
  notes: [{ atSeconds: 65, text: "Bulges!" }],
});
const lectureId = saved["lectureId"] ?? "";
const model = { by: "model", name: "small", prompt: "Briefly." };
await perform("addSummary", { lectureId, summary: { text: "The moon and the sun.", source: model, language: "en" } });
const title = "How tides work";
await perform("updateLecture", { id: lectureId, base: { title: tides.title }, patch: { title } });
const gone = { facts: { ...dunes, site: "radio.example", kind: "audio", title: "Dunes" }, tags: ["Sand"] };
const purged = await perform("saveLecture", { ...gone, summaries: [], picture: null });
await perform("trashLecture", { id: purged["lectureId"] });
await perform("emptyTrash", {});
const trashed = await perform("saveLecture", {
  facts: { ...rivers, site: "notes.example", kind: "page", title: "Notes on rivers" },
  tags: ["Ocean"],
  summaries: [{ text: "Meanders.", ...person }],
  picture: null,
});
await perform("trashLecture", { id: trashed["lectureId"] });
const at = new Date(clock).toISOString();
const draft = { updatedAt: at, title: "Half a title", tags: ["Ocean"], summary: "Half a sum", versions: [] };
await perform("saveDraft", { draft: { key: "yt:ccccccccccc", ...draft } });
await sinceVersion(2, async () => {
  const listed = { site: "YouTube", kind: "video", published: null, durationSeconds: 60, thumbnailUrl: null };
  const lectures = ["bbbbbbbbbbb", "ddddddddddd"].map((id, index) => ({
    ...listed,
    key: `yt:${id}`,
    url: `https://www.youtube.com/watch?v=${id}`,
    title: `Oceans, part ${index + 3}`,
    position: index + 3,
  }));
  await perform("saveList", { series: { title: "Oceans", url: null }, lectures, begun: at, restore: false });
});
await sinceVersion(4, async () => {
  const request = { by: "extract", template: "key-points", prompt: "", language: null };
  await perform("queueSummaries", {
    jobs: [{ id: `${lectureId.slice(0, -4)}0001`, lectureId, request, urgent: true }],
  });
  const { tendSearch } = await import("../../lib/library/tend-search.ts");
  await tendSearch(database, () => Promise.resolve(true));
  await perform("addNote", { lectureId, atSeconds: null, text: "Said since the index was made." });
});
await sinceVersion(6, async () => {
  await perform("beginBulk", { action: { kind: "tag", tags: ["Later"] }, ids: [lectureId], count: 1 });
  await perform("continueBulk", { id: `op-${operations}`, step: 0 });
});
await sinceVersion(8, async () => {
  await perform("addNote", { lectureId, atSeconds: 44, text: "The chart", still: picture });
});

const stores = Object.fromEntries(
  database.tables.map(({ name, schema: { primKey, indexes } }) => [
    name,
    [primKey, ...indexes].map(({ src }) => src).join(", "),
  ]),
);
const rows: Record<string, unknown[]> = {};
for (const table of database.tables) rows[table.name] = await table.toArray();
const file = join(import.meta.dirname, `../libraries/database-${database.verno}.json`);
const tables = Object.entries(rows).map(([name, all]) => {
  const lines = all.map((row) => JSON.stringify(asJson(row)));
  return `${JSON.stringify(name)}:[${lines.map((line) => `\n${line}`).join(",")}]`;
});
writeFileSync(
  file,
  `{"version":${database.verno},\n"stores":${JSON.stringify(stores, null, 1)},\n"rows":{\n${tables.join(",\n")}\n}}\n`,
);
database.close();

async function sinceVersion(version: number, act: () => Promise<void>): Promise<void> {
  if (database.verno >= version) await act();
}
