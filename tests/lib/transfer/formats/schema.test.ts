import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lectureSchema } from "../../../../lib/lecture/lecture.ts";
import { noteSchema } from "../../../../lib/lecture/note.ts";
import { pictureSchema } from "../../../../lib/lecture/picture.ts";
import { stillSchema } from "../../../../lib/lecture/still.ts";
import { summarySchema } from "../../../../lib/lecture/summary.ts";
import { transcriptSchema } from "../../../../lib/lecture/transcript.ts";
import { json } from "../../../../lib/transfer/formats/json.ts";
import { someLibrary } from "../../arbitrary-library.ts";
import { exported } from "../samples.ts";

const path = join(import.meta.dirname, "../../../../lib/transfer/formats/json.schema.json");
const schema = JSON.parse(readFileSync(path, "utf8"));
const fits = new Ajv2020().compile(schema);

test("every JSON export is what its schema says, whatever is in the library", async () => {
  await fc.assert(
    fc.asyncProperty(someLibrary(), async (library) => {
      fits(JSON.parse(await (await exported(library)).text()));
      expect(fits.errors).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["lecture", lectureSchema],
  ["summary", summarySchema],
  ["transcript", transcriptSchema],
  ["note", noteSchema],
  ["picture", pictureSchema],
  ["still", stillSchema],
])("every field of a %s is named in it, and no other", (kind, fields) => {
  expect(Object.keys(schema.$defs[kind].properties).toSorted()).toEqual(Object.keys(fields).toSorted());
});

test("saved searches, own prompts and tags that stay apart have a place in it", async () => {
  const search = { id: "one", name: "Tides", address: "#all?q=tides" };
  const prompt = { id: "two", name: "Exam", text: "Ask me about {title}" };
  const settings = { savedSearches: [search], ownPrompts: [prompt], differentTags: ["ai\nAI"] };
  const none = { lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
  const written = JSON.parse(await (await exported(none, json, { settings })).text());
  expect(written).toMatchObject(settings);
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(written)));
  expect(fits(written)).toBe(true);
  expect(fits({ ...written, savedSearches: [{ ...search, address: "https://elsewhere.example" }] })).toBe(false);
  expect(fits({ ...written, ownPrompts: [{ id: "two", name: "Exam" }] })).toBe(false);
  expect(fits({ ...written, differentTags: [1] })).toBe(false);
});

test.each([
  ["no version", { version: undefined }],
  ["a lecture without a title", { lectures: [{ id: "a" }] }],
])("a file with %s is not", (_, change) => {
  const empty = { format: "lectern", version: 1, exportedAt: "2026-01-01T00:00:00.000Z" };
  const whole = { ...empty, lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
  expect(fits(whole)).toBe(true);
  expect(fits(JSON.parse(JSON.stringify({ ...whole, ...change })))).toBe(false);
});
