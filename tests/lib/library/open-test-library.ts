import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import type { Command, CommandType, Input, Result } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { openLibrary, type LibraryDatabase } from "../../../lib/library/database.ts";
import { openForReading } from "../../../lib/library/open-for-reading.ts";
import type { LectureFacts } from "../../../lib/lecture/lecture.ts";

const open: LibraryDatabase[] = [];

afterEach(async () => {
  for (const database of open.splice(0)) {
    const problems = database.isOpen() ? await checkLibrary(database) : [];
    database.close();
    if (problems.length > 0) throw new Error(`The library is not sound after the test: ${problems.join("; ")}`);
  }
});

/** A library in memory, empty or what is in this storage, checked after the test, and a way to give it commands. */
export async function openTestLibrary(factory = new IDBFactory()) {
  const database = openLibrary({ indexedDB: factory, IDBKeyRange });
  await database.open();
  open.push(database);
  let clock = Date.parse("2026-05-14T13:38:00.000Z");
  // What is in the storage already was done under names of its own.
  const prefix = `op-${(await database.operations.count()) > 0 ? "later-" : ""}`;
  let operations = 0;

  /** Carries out a command a second after the last one and returns its result; throws when it is refused. */
  async function perform<T extends CommandType>(
    type: T,
    input: Input<T>,
    opId = `${prefix}${++operations}`,
  ): Promise<Result<T>> {
    const reply = await run(database, { opId, type, input } as Command, () => new Date((clock += 1000)));
    if (reply.status === "refused") throw new Error(`${type} was refused: ${reply.reason} (${reply.detail})`);
    return reply.result;
  }

  /** Saves a lecture and returns its id. */
  async function save(
    facts: Partial<LectureFacts> = {},
    tags: readonly string[] = [],
    summary?: string,
  ): Promise<string> {
    const summaries =
      summary === undefined ? [] : [{ text: summary, source: { by: "person" } as const, language: null }];
    return (await perform("saveLecture", { facts: lectureFacts(facts), tags, summaries, picture: null })).lectureId;
  }

  /** Opens the library as a page does. */
  const openAsPage = () => openForReading(() => Promise.reject(new Error("not needed")), factory);

  return { database, perform, save, openAsPage, lastOpId: () => `${prefix}${operations}` };
}

export function lectureFacts(facts: Partial<LectureFacts> = {}): LectureFacts {
  return {
    key: "yt:aaaaaaaaaaa",
    url: "https://www.youtube.com/watch?v=aaaaaaaaaaa",
    site: "YouTube",
    kind: "video",
    title: "How tides work",
    creators: ["Harbour Lectures"],
    published: { value: "2025-02-03", precision: "day" },
    description: "Why the sea rises twice a day.",
    durationSeconds: 3600,
    thumbnailUrl: null,
    language: "en",
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    ...facts,
  };
}
