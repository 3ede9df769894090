import { IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSubject } from "../../../lib/jobs/read-subject.ts";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import * as counts from "../../../lib/library/counts.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { lookupList, savedByKey } from "../../../lib/library/find-saved.ts";
import { foundMoments } from "../../../lib/library/found-moments.ts";
import { lecturesOf } from "../../../lib/library/found-lectures.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { isJob, type Job, speechJobId } from "../../../lib/library/job.ts";
import * as jobs from "../../../lib/library/job-lookup.ts";
import * as lookup from "../../../lib/library/lookup.ts";
import * as queries from "../../../lib/library/queries.ts";
import type { LibraryReader, Tables } from "../../../lib/library/reader.ts";
import * as series from "../../../lib/library/series.ts";
import * as tags from "../../../lib/library/tag-queries.ts";
import { DATABASE_VERSION } from "../../../lib/library/database-name.ts";
import { tagTally } from "../../../lib/library/tally.ts";
import { goldenLibrary, storageWith } from "./golden.ts";
import { openTestLibrary } from "./open-test-library.ts";

const TIDES = "yt:aaaaaaaaaaa";
const RIVERS = "https://notes.example/rivers";

async function aLibrary() {
  globalThis.IDBKeyRange = IDBKeyRange;
  const library = await openTestLibrary(await storageWith(goldenLibrary(DATABASE_VERSION - 1)));
  const { save, perform, database } = library;
  const more = await save(
    { key: "yt:fffffffffff", aliases: ["https://course.example/5"], title: "Moons" },
    ["Ocean"],
    "Two.",
  );
  await perform("addSummary", {
    lectureId: more,
    summary: { text: "Later.", source: { by: "person" }, language: null },
  });
  await perform("deleteSummary", {
    lectureId: more,
    summaryId: (await database.lectures.get(more))?.currentSummaryId ?? "",
  });
  await perform("saveDraft", { draft: { key: `edit:${more}/title`, ...DRAFT } });
  const [tides, rivers] = await Promise.all([TIDES, RIVERS].map((key) => database.lectures.get({ key })));
  const still = { type: "image/webp", base64: "UklGRg==" } as const;
  const { noteId } = await perform("addNote", { lectureId: more, atSeconds: 4, text: "The chart", still });
  const sound = { from: "file", name: "talk" } as const;
  const request = { by: "speech", template: null, prompt: "", language: null, sound } as const;
  await perform("queueSummaries", { jobs: [{ id: speechJobId("1"), lectureId: more, request, urgent: true }] });
  const job = (await database.jobs.toArray()).find(isJob);
  if (!tides || !rivers || !job) throw new Error("The golden library has changed");
  return { ...library, more, tides, rivers, job, noteId };
}

const DRAFT = {
  updatedAt: "2026-05-14T13:38:00.000Z",
  title: null,
  tags: [],
  summary: "",
  versions: [],
  edit: { text: "a", base: "b" },
};

interface Asked {
  readonly tides: Lecture;
  readonly rivers: Lecture;
  readonly more: string;
  readonly noteId: string;
  readonly job: Job;
}

type Ask = (library: LibraryReader, asked: Asked) => Promise<unknown>;

/** Every question there is, with what makes its answer long. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  lookupPage: (library) => lookup.lookupPage(library, ["yt:unknown", "https://course.example/4", "yt:ccccccccccc"]),
  lookupLecture: (library, { tides }) => lookup.lookupLecture(library, tides.id),
  currentTranscript: (library, { tides }) => lookup.currentTranscript(library, tides),
  transcriptsOf: (library, { tides }) => lookup.transcriptsOf(library, tides.id),
  findEdit: (library, { more }) => lookup.findEdit(library, `edit:${more}/title`),
  recentLectures: (library) => lookup.recentLectures(library, 3),
  stillOf: (library, { noteId }) => lookup.stillOf(library, noteId),
  titlesOf: (library, { tides, more }) => lookup.titlesOf(library, [more, "nobody", tides.id]),
  lecturesOf: (library, { tides, rivers, more }) =>
    lecturesOf(
      library,
      [more, rivers.id, tides.id].map((id) => ({ id, isSummary: true })),
    ),
  foundMoments: (library, { tides }) =>
    foundMoments(library, tides, [{ words: ["harbour"], prefixes: [], literals: [] }]),
  savedByKey: async (library) =>
    Object.fromEntries(
      await savedByKey(library, ["https://course.example/5", RIVERS, TIDES, "https://course.example/4"]),
    ),
  lookupList: (library) => lookupList(library, ["https://course.example/5", TIDES, RIVERS, "yt:unknown"]),
  listIds: (library) => queries.listIds(library, "to-summarise", null),
  entryRows: (library, { tides, rivers, more }) =>
    queries.entryRows(library, [more, "nobody", tides.id, rivers.id, more]),
  presentLectures: (library, { tides, rivers }) => queries.presentLectures(library, [rivers.id, "nobody", tides.id]),
  lengthsOf: async (library, { tides, rivers, more }) => [
    ...(await queries.lengthsOf(library, [rivers.id, "nobody", tides.id, more])),
  ],
  viewTallies: (library) => counts.viewTallies(library),
  tallyNamed: (library) => counts.tallyNamed(library, tagTally("ocean")),
  tagCounts: (library) => counts.tagCounts(library),
  tagsUnder: (library) => counts.tagsUnder(library, "oceans"),
  queryVocabulary: (library) => counts.queryVocabulary(library),
  jobsOf: (library, { tides }) => jobs.jobsOf(library, ["nobody", tides.id]),
  speechJobs: (library) => jobs.speechJobs(library),
  jobCounts: (library) => jobs.jobCounts(library),
  readSubject: (library, { job }) => readSubject(library, job),
  lecturesInSeries: (library) => series.lecturesInSeries(library, "Oceans"),
  seriesEntries: (library) => series.seriesEntries(library, "Oceans"),
  countWithAny: (library) => tags.countWithAny(library, ["Ocean", "潮汐"]),
  lastUse: (library) => tags.lastUse(library, "Ocean"),
  tagsOf: (library, { tides, rivers, more }) => tags.tagsOf(library, [tides.id, rivers.id, more]),
};

type Lectures = Tables<"lectures">["lectures"];

/** What the questions are made of, where the two sides could differ. */
const READINGS: Readonly<Record<string, (lectures: Lectures, asked: Asked) => Promise<unknown>>> = {
  "a key that is not there": (lectures) => lectures.getAll(["nobody"]),
  "many keys in any order, some of them twice": (lectures, { tides, more }) => lectures.getAll([more, tides.id, more]),
  "the first with a value": (lectures) => lectures.where("tags", "Ocean", 2),
  "values in any order, some of them twice": (lectures) => lectures.whereAny("tags", ["潮汐", "Ocean", "none", "潮汐"]),
  "no values": (lectures) => lectures.whereAny("tags", []),
  "only keys": (lectures) => lectures.keysWhere("tags", "Ocean"),
  "a number": (lectures) => lectures.count("tags", "Ocean"),
  "some rows after a key": async (lectures, { tides }) => [
    await lectures.after("", 2),
    await lectures.after(tides.id, 2),
  ],
  "what is in an index at all": (lectures) => lectures.keysBy("deletedAt"),
  "an index in its order": (lectures) => lectures.keysBy("savedAt"),
  "the last of all": (lectures) => lectures.last("savedAt", { most: 2, passes: ({ tags: all }) => all.length > 0 }),
  "the last with a value": (lectures) => lectures.last("tags", { value: "Ocean", most: 1, passes: () => true }),
  "more than there are": (lectures) => lectures.last("savedAt", { most: 100, passes: () => true }),
};

let library: Awaited<ReturnType<typeof aLibrary>>;
let connection: IDBDatabase;

beforeEach(async () => {
  library = await aLibrary();
  connection = await library.openAsPage();
});

afterEach(() => connection.close());

describe("the popup's reader and the library page's give one answer", () => {
  test.each(Object.entries(QUESTIONS))("%s", async (_name, ask) => {
    const answer = await ask(dexieReader(library.database), library);
    expect(await ask(idbReader(connection), library)).toEqual(answer);
    expect([null, undefined, 0, "[]", "{}"], "an answer of nothing compares nothing").not.toContain(
      typeof answer === "object" && answer ? JSON.stringify(answer) : answer,
    );
  });

  test("no question is missing here", () => {
    const asked = Object.keys({ ...lookup, ...queries, ...counts, ...jobs, ...series, ...tags });
    expect(asked.filter((name) => !(name in QUESTIONS))).toEqual([]);
  });

  test.each(Object.entries(READINGS))("of %s", async (_name, reading) => {
    const read = (reader: LibraryReader) => reader.read(["lectures"], ({ lectures }) => reading(lectures, library));
    expect(await read(idbReader(connection))).toEqual(await read(dexieReader(library.database)));
  });

  test("of rows whose key begins so", async () => {
    const read = (reader: LibraryReader) => reader.read(["tallies"], ({ tallies }) => tallies.startingWith("tag:"));
    const answer = await read(dexieReader(library.database));
    expect(answer.map(({ label }) => label)).toEqual(expect.arrayContaining(["Ocean", "潮汐"]));
    expect(await read(idbReader(connection))).toEqual(answer);
  });

  test.each(["page", "popup"])(
    "a row that cannot be judged is told of, and not waited for always (%s)",
    async (place) => {
      const reader = place === "page" ? dexieReader(library.database) : idbReader(connection);
      const passes = () => {
        throw new Error("of another kind");
      };
      const asked = reader.read(["lectures"], ({ lectures }) => lectures.last("savedAt", { most: 1, passes }));
      await expect(asked).rejects.toThrow("of another kind");
    },
  );
});
