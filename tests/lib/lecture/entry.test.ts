import { expect, test } from "vitest";
import {
  byMoment,
  inOrder,
  liveInOrder,
  shownStills,
  shownSummary,
  shownTranscript,
} from "../../../lib/lecture/entry.ts";
import type { Entry } from "../../../lib/lecture/entry.ts";
import { madeLecture } from "./made-lecture.ts";

const DELETED = "2026-05-01T00:00:00.000Z";
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join("");

const part = (id: string, deletedAt: string | null = null) => ({
  id,
  rev: 1,
  updatedAt: DELETED,
  deletedAt,
  lectureId: "l",
});
const note = (id: string, atSeconds: number | null, createdAt = "2026-05-02", deletedAt: string | null = null) => ({
  ...part(id, deletedAt),
  atSeconds,
  createdAt,
  text: id,
});
const summary = (id: string, createdAt = "2026-05-02", deletedAt: string | null = null) => ({
  ...part(id, deletedAt),
  createdAt,
  text: id,
  counts: { characters: 1, words: 1, cjk: 0 },
  source: { by: "person" as const },
  language: null,
});
const transcript = (id: string, deletedAt: string | null = null) => ({
  ...part(id, deletedAt),
  language: null,
  origin: "captions" as const,
  counts: { characters: 0, words: 0, cjk: 0 },
  cues: [],
});
const still = (id: string, deletedAt: string | null = null) => ({
  ...part(id, deletedAt),
  type: "image/webp" as const,
  base64: "AAAA",
});

const entry = (more: Partial<Entry>): Entry => ({
  lecture: madeLecture({ currentSummaryId: "b", currentTranscriptId: "b" }),
  summaries: [],
  transcripts: [],
  notes: [],
  picture: null,
  stills: [],
  ...more,
});

test("notes stand by their moments, then by when they were written; those on the whole lecture last", () => {
  const notes = [
    note("e", null),
    note("d", 9, "2026-05-03"),
    note("c", 9),
    note("b", 9),
    note("a", 0),
    note("x", 1, "2026-05-02", DELETED),
  ];
  expect(ids(byMoment(notes))).toBe("abcde");
});

test("versions and transcripts stand by their age, without those that are deleted", () => {
  const summaries = [summary("c", "2026-05-03"), summary("b"), summary("a"), summary("x", "2026-05-01", DELETED)];
  expect(ids(inOrder(summaries))).toBe("abc");
  expect(ids(liveInOrder([transcript("b"), transcript("a"), transcript("x", DELETED)]))).toBe("ab");
});

test("an entry shows the version and the transcript that it names, unless they are deleted", () => {
  const summaries = [summary("a"), summary("b")];
  const transcripts = [transcript("a"), transcript("b")];
  expect(shownSummary(entry({ summaries }))?.id).toBe("b");
  expect(shownTranscript(entry({ transcripts }))?.id).toBe("b");
  const gone = entry({
    summaries: [summary("a"), summary("b", "2026-05-02", DELETED)],
    transcripts: [transcript("a"), transcript("b", DELETED)],
  });
  expect([shownSummary(gone), shownTranscript(gone)]).toEqual([null, null]);
  expect([shownSummary(entry({})), shownTranscript(entry({}))]).toEqual([null, null]);
});

test("of the pictures of notes those are shown that are there and whose note is", () => {
  const notes = [note("a", 1), note("b", 2), note("c", 3, "2026-05-02", DELETED)];
  const stills = [still("a"), still("b", DELETED), still("c"), still("d")];
  expect(ids(shownStills(entry({ notes, stills })))).toBe("a");
});
