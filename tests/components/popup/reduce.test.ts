import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoundEntry, LectureEvent, PopupEvent, ReadingEvent } from "../../../components/popup/events.ts";
import { reduce } from "../../../components/popup/reduce.ts";
import { OPENED, type PopupState, subjectOf } from "../../../components/popup/state.ts";
import type { CapturedLecture } from "../../../lib/capture/captured.ts";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { lectureFacts } from "../../lib/library/open-test-library.ts";

const ADDRESS = new URL("https://lectures.example/one");
const tab = { id: 1, address: ADDRESS, title: "One" };

function captured(key: string): CapturedLecture {
  const facts = lectureFacts({ key, title: `Lecture ${key}` });
  const nothingElse = { captionTracks: [], list: null, players: [] };
  return { ...facts, ...nothingElse, certainty: "sure", plays: facts.title, identity: key };
}

function entry(id: string, look: number, title = `Look ${look}`): FoundEntry {
  const lecture: Lecture = {
    ...lectureFacts({ key: id, title }),
    id,
    rev: 1,
    updatedAt: "2026-05-14T13:00:00.000Z",
    deletedAt: null,
    savedAt: "2026-05-14T13:00:00.000Z",
    tags: [],
    currentSummaryId: null,
    currentTranscriptId: null,
    watchedSeconds: null,
    seenAt: null,
  };
  return { entry: { lecture, summaries: [], picture: null, notes: [] }, tags: [], look };
}

const lectureRead = (key: string): LectureEvent => ({
  type: "lectureRead",
  captured: captured(key),
  draft: null,
  provisionalKey: key,
  tags: [],
});
const nothingRead = (isSamePage: boolean): ReadingEvent => ({
  type: "nothingRead",
  captured: {
    kind: "none",
    why: "no-media",
    page: { ...lectureFacts({ key: ADDRESS.href }), kind: "page" },
    list: null,
    players: [],
  },
  recent: [],
  tags: [],
  isSamePage,
});

const after = (events: readonly PopupEvent[], from: PopupState = OPENED) => events.reduce(reduce, from);
const of = (reading: number, ...events: readonly ReadingEvent[]): PopupEvent[] =>
  events.map((event) => ({ ...event, reading }));
const shows = (state: PopupState) => subjectOf(state.page) ?? state.page.phase;

describe("what a reading finds out is shown", () => {
  test.each<[string, ReadingEvent[], string]>([
    ["a page that is being read", [{ type: "tabFound", tab }], "reading"],
    ["no page at all", [{ type: "pageNotRead", why: "not-told" }], "unreadable"],
    ["a lecture", [{ type: "tabFound", tab }, lectureRead("a")], "lecture a"],
    [
      "an entry at once",
      [
        { type: "tabFound", tab },
        { type: "entryFound", isSure: true, ...entry("a", 1) },
      ],
      "entry a",
    ],
    [
      "an entry that may be another lecture's, only once the page has spoken",
      [
        { type: "tabFound", tab },
        { type: "entryFound", isSure: false, ...entry("a", 1) },
      ],
      "reading",
    ],
    [
      "the entry of an address whose page says nothing",
      [{ type: "tabFound", tab }, { type: "entryFound", isSure: false, ...entry("a", 1) }, nothingRead(true)],
      "entry a",
    ],
    [
      "the entry of an address whose page cannot be read",
      [
        { type: "tabFound", tab },
        { type: "entryFound", isSure: true, ...entry("a", 1) },
        { type: "pageNotRead", why: "unknown" },
      ],
      "entry a",
    ],
    [
      "no entry of an address that the tab has left",
      [{ type: "tabFound", tab }, { type: "entryFound", isSure: true, ...entry("a", 1) }, nothingRead(false)],
      `page ${ADDRESS.href}`,
    ],
    [
      "the lecture that the page shows by now instead of the entry of its address",
      [{ type: "tabFound", tab }, { type: "entryFound", isSure: true, ...entry("a", 1) }, lectureRead("b")],
      "lecture b",
    ],
  ])("%s", (_, events, shown) => {
    expect(shows(after(of(0, ...events)))).toBe(shown);
  });

  test("a page that waits takes back the tab's title, but nothing that is known already", () => {
    const reading = after(of(0, { type: "tabFound", tab }));
    expect(reduce(reading, { type: "pageWaits", reading: 0 }).page).toEqual({ phase: "reading", tab: null });
    const found = after(of(0, { type: "entryFound", isSure: true, ...entry("a", 1) }), reading);
    expect(reduce(found, { type: "pageWaits", reading: 0 })).toBe(found);
  });
});

describe("what a person does", () => {
  const form = after(of(0, { type: "tabFound", tab }, lectureRead("a")));

  test("a form becomes the entry that it was saved as, and its late parts are shown in it", () => {
    const saved = reduce(form, { type: "entryChanged", subject: "lecture a", ...entry("a", 1) });
    expect(shows(saved)).toBe("entry a");
    const later = reduce(saved, { type: "entryChanged", subject: "lecture a", ...entry("a", 2) });
    expect(later.page).toMatchObject({ entry: { lecture: { title: "Look 2" } } });
  });

  test("an entry that was looked at before a change does not take that change back", () => {
    const saved = reduce(form, { type: "entryChanged", subject: "lecture a", ...entry("a", 2) });
    expect(reduce(saved, { type: "entryChanged", subject: "entry a", ...entry("a", 1) })).toBe(saved);
  });

  test("what was saved from a form that is gone does not take the place of the next lecture", () => {
    const next = after(
      [{ type: "readAgain", reading: 1 }, ...of(1, { type: "tabFound", tab }, lectureRead("b"))],
      form,
    );
    expect(reduce(next, { type: "entryChanged", subject: "lecture a", ...entry("a", 1) })).toBe(next);
  });

  test("a player's lecture comes in place of the page that it was asked for on, and of no other", () => {
    const told: PopupEvent = { type: "playerRead", subject: "lecture a", found: lectureRead("p") };
    expect(shows(reduce(form, told))).toBe("lecture p");
    const saved = reduce(form, { type: "entryChanged", subject: "lecture a", ...entry("a", 1) });
    expect(reduce(saved, told)).toBe(saved);
  });
});

describe("in every state and every order of events", () => {
  const ids = fc.constantFrom("a", "b");
  const found = fc.record({ id: ids, look: fc.integer({ min: 1, max: 9 }) }).map(({ id, look }) => entry(id, look));
  const readingEvent: fc.Arbitrary<ReadingEvent> = fc.oneof(
    fc.constant<ReadingEvent>({ type: "tabFound", tab }),
    fc.constant<ReadingEvent>({ type: "pageWaits" }),
    fc.tuple(found, fc.boolean()).map(([each, isSure]): ReadingEvent => ({ type: "entryFound", isSure, ...each })),
    found.map((each): ReadingEvent => ({ type: "entryRead", ...each })),
    ids.map(lectureRead),
    fc.boolean().map(nothingRead),
    fc.constantFrom("own-page", "unknown").map((why): ReadingEvent => ({ type: "pageNotRead", why })),
  );
  const subjects = fc.constantFrom(null, "lecture a", "lecture b", "entry a", "entry b", `page ${ADDRESS.href}`);
  const numbers = fc.integer({ min: 0, max: 3 });
  const event: fc.Arbitrary<PopupEvent> = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(readingEvent, numbers).map(([each, reading]) => ({ ...each, reading })) },
    numbers.map((reading): PopupEvent => ({ type: "readAgain", reading })),
    fc.tuple(subjects, ids).map(([subject, key]): PopupEvent => ({
      type: "playerRead",
      subject,
      found: lectureRead(key),
    })),
    fc.tuple(subjects, found).map(([subject, each]): PopupEvent => ({ type: "entryChanged", subject, ...each })),
  );
  const events = fc.array(event, { maxLength: 20 });

  test("a late answer of an older reading changes nothing", () => {
    fc.assert(
      fc.property(events, readingEvent, numbers, (before, late, reading) => {
        const state = after(before);
        fc.pre(reading !== state.reading);
        expect(reduce(state, { ...late, reading })).toBe(state);
      }),
    );
  });

  test("once the page has told what it is, no later answer of the same reading changes that", () => {
    fc.assert(
      fc.property(events, readingEvent, (before, late) => {
        const state = after(before);
        fc.pre(state.known === "page");
        expect(reduce(state, { ...late, reading: state.reading })).toBe(state);
      }),
    );
  });

  test("the same entry is never shown as an older look has seen it", () => {
    fc.assert(
      fc.property(events, event, (before, next) => {
        const state = after(before);
        const then = reduce(state, next);
        const isAnew = state.page.phase === "saved" && shows(then) === shows(state) && then.page !== state.page;
        expect(isAnew && then.look <= state.look).toBe(false);
      }),
    );
  });

  test("an answer about something else than what is shown changes nothing", () => {
    fc.assert(
      fc.property(events, subjects, found, ids, (before, subject, each, key) => {
        const state = after(before);
        fc.pre(subject === null || subject !== subjectOf(state.page));
        expect(reduce(state, { type: "playerRead", subject, found: lectureRead(key) })).toBe(state);
        fc.pre(shows(state) !== `entry ${each.entry.lecture.id}`);
        expect(reduce(state, { type: "entryChanged", subject, ...each })).toBe(state);
      }),
    );
  });

  test("a page that was shown is not taken back to being read but by another reading", () => {
    fc.assert(
      fc.property(events, event, (before, next) => {
        const state = after(before);
        fc.pre(state.known === "page" || state.known === "entry");
        const page = reduce(state, next).page;
        expect(page.phase === "reading" && state.page.phase !== "reading").toBe(false);
      }),
    );
  });
});
