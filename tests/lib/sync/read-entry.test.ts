import { describe, expect, test } from "vitest";
import type { Entry } from "../../../lib/lecture/entry.ts";
import { countText } from "../../../lib/text/count.ts";
import { stampAfter } from "../../../lib/sync/clock.ts";
import { emptyState } from "../../../lib/sync/document-state.ts";
import { valuesOf } from "../../../lib/sync/entry-values.ts";
import { readEntry } from "../../../lib/sync/read-entry.ts";
import { syncedEntry } from "../../../lib/sync/synced-entry.ts";
import { writeEntry } from "../../../lib/sync/write-entry.ts";
import { madeLecture, madeNote, madeSummary } from "./made-entries.ts";

const STORED = { rev: 3, updatedAt: "2026-11-23T20:14:00.000Z", deletedAt: null, lectureId: "lecture" };
const stampFor = (seen: Readonly<Record<string, string>>) => stampAfter(seen, Date.UTC(2026, 10, 30), "laptop00");
const write = (entry: Entry) => writeEntry(emptyState("a:yt:one"), null, syncedEntry(entry), stampFor);

function whole(): Entry {
  const said = [{ startSeconds: 1, text: "Softmax turns scores into weights." }];
  return {
    lecture: madeLecture("yt:one", {
      creators: ["Ada"],
      published: { value: "2024-08-28", precision: "day" },
      description: "A long one",
      ownDescription: true,
      durationSeconds: 1200,
      chapters: [{ startSeconds: 0, title: "Start" }],
      series: { title: "Course", position: 2 },
      ownSeries: true,
      tags: ["Physics", "C#", "物理"],
      aliases: ["https://elsewhere.example/"],
      distinctFrom: ["yt:other"],
      watchedSeconds: 300,
      seenAt: "2026-11-24T10:00:00.000Z",
      currentSummaryId: "s1",
      currentTranscriptId: "t1",
    }),
    summaries: [madeSummary("s1", "It weighs words.")],
    notes: [madeNote("n1", "Look this up")],
    transcripts: [
      { ...STORED, id: "t1", language: "en", origin: "captions", counts: countText(said[0]?.text ?? ""), cues: said },
    ],
    picture: { ...STORED, id: "lecture", type: "image/webp", base64: "AAAA" },
    stills: [],
  };
}

const HERE = { lectureId: "lecture-here", transcriptIds: new Set(["t1"]) };

describe("an entry that comes from another device", () => {
  test("is what it was there, but for what each device counts for itself", () => {
    const entry = whole();
    const read = readEntry(write(entry), HERE);
    expect(read && valuesOf(read)).toEqual(valuesOf(syncedEntry(entry)));
    expect(read?.lecture).toMatchObject({ id: "lecture-here", key: "yt:one", currentTranscriptId: "t1" });
  });

  test("does not name a transcript as its current one whose words have not come yet", () => {
    const read = readEntry(write(whole()), { ...HERE, transcriptIds: new Set() });
    expect(read?.lecture.currentTranscriptId).toBeNull();
    expect(read?.transcripts).toHaveLength(1);
  });

  test("has a transcript once that two devices took from the page", () => {
    const entry = whole();
    const twice = { ...entry, transcripts: entry.transcripts.flatMap((each) => [each, { ...each, id: "t2" }]) };
    const read = readEntry(write(twice), { ...HERE, transcriptIds: new Set(["t1", "t2"]) });
    expect(read?.transcripts.map(({ id }) => id)).toEqual(["t1"]);
  });

  test("keeps fields that this version does not know", () => {
    const entry = whole();
    const lecture = Object.assign(entry.lecture, { stars: 5 });
    expect(readEntry(write({ ...entry, lecture }), HERE)?.lecture).toMatchObject({ stars: 5 });
  });

  test("is not taken where a field holds what no entry can, and a part that does not fit is left out alone", () => {
    const state = write(whole());
    const at = stampFor({});
    const broken = (name: string, value: unknown) => ({
      ...state,
      registers: { ...state.registers, [name]: [{ at, value }] },
    });
    expect(readEntry(broken("fact/url", "javascript:alert(1)"), HERE)).toBeNull();
    expect(readEntry(broken("fact/kind", 5), HERE)).toBeNull();
    expect(readEntry(broken("note/n2", { text: 5 }), HERE)?.notes).toHaveLength(1);
    expect(readEntry(broken("picture/", { type: "text/html", digest: "x" }), HERE)?.picture).toBeNull();
  });

  test("whose lists grew on two devices beyond what one holds keeps as many as there is room for", () => {
    const tags = Array.from({ length: 240 }, (_, at) => `tag ${at}`);
    const entry = whole();
    const read = readEntry(write({ ...entry, lecture: { ...entry.lecture, tags } }), HERE);
    expect(read?.lecture.tags).toHaveLength(200);
  });
});

test("nothing is written where nothing changed", () => {
  const [entry, state] = [syncedEntry(whole()), write(whole())];
  expect(writeEntry(state, entry, entry, stampFor)).toBe(state);
});
