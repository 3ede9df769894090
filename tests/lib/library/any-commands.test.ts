import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import type { CommandType, Input } from "../../../lib/library/commands/command.ts";
import { liveTranscripts } from "../../../lib/library/commands/transcripts.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** A step of a person; `pick` chooses among what is there then. */
interface Step {
  readonly does:
    | "save"
    | "summarise"
    | "choose"
    | "drop"
    | "transcribe"
    | "choose transcript"
    | "drop transcript"
    | "note"
    | "tag"
    | "trash"
    | "restore"
    | "undo"
    | "empty"
    | "list"
    | "merge"
    | "tell apart";
  readonly pick: number;
}

const someSteps = fc.array(
  fc.record<Step>({
    // Few lectures and many versions, so that steps meet one another.
    does: fc.constantFrom(
      "save",
      "summarise",
      "summarise",
      "choose",
      "drop",
      "drop",
      "transcribe",
      "transcribe",
      "choose transcript",
      "drop transcript",
      "note",
      "tag",
      "trash",
      "restore",
      "undo",
      "undo",
      "undo",
      "empty",
      "list",
      "merge",
      "tell apart",
    ),
    pick: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 40 },
);

async function take(library: Library, { does, pick }: Step, done: string[]): Promise<void> {
  const { database } = library;
  const lectures = await database.lectures.toArray();
  const lecture = lectures[pick % Math.max(1, lectures.length)];
  const summaries = (await database.summaries.toArray()).filter(
    (each) => each.lectureId === lecture?.id && each.deletedAt === null,
  );
  const summary = summaries[pick % Math.max(1, summaries.length)];
  const written = { text: `Text ${done.length}`, source: { by: "person" } as const, language: null };
  const perform = async <T extends CommandType>(type: T, input: Input<T>): Promise<void> => {
    const opId = `step-${done.length}`;
    done.push(opId);
    await library.perform(type, input, opId);
  };
  if (does === "save") {
    const facts = lectureFacts({ key: `lecture:${pick % 2}` });
    return perform("saveLecture", {
      facts,
      tags: [`tag ${pick % 4}`],
      summaries: pick % 2 ? [written] : [],
      picture: null,
    });
  }
  if (does === "list") {
    // The two lectures that are saved alone as well, and two more.
    const lectures = [0, 1, 2, 3].map((index) => ({
      ...lectureFacts({ key: `lecture:${index}`, title: `Listed ${index}` }),
      kind: "video" as const,
      position: index + 1,
    }));
    const series = { title: "A list", url: null };
    return perform("saveList", { series, lectures, begun: "2026-05-14T13:00:00.000Z", restore: pick % 2 === 0 });
  }
  if (does === "empty") return perform("emptyTrash", {});
  if (does === "undo")
    return done.length > 0
      ? perform("undo", { target: done[pick % done.length] ?? "" }).catch(ignoreNothing)
      : undefined;
  if (!lecture) return;
  if (does === "merge" || does === "tell apart") {
    const [one, other] = lectures.filter(({ deletedAt }) => deletedAt === null);
    if (!one || !other) return;
    const [keep, gone] = pick % 2 ? [one.id, other.id] : [other.id, one.id];
    return does === "merge"
      ? perform("mergeLectures", { keep, other: gone, taken: pick % 3 ? [] : ["title"] })
      : perform("tellApart", { one: keep, other: gone });
  }
  if (does === "summarise") return perform("addSummary", { lectureId: lecture.id, summary: written });
  if (does === "note") return perform("addNote", { lectureId: lecture.id, atSeconds: pick, text: "A thought" });
  if (does === "transcribe") {
    const transcript = {
      language: null,
      origin: "file" as const,
      cues: [{ startSeconds: 0, text: `Said ${pick % 5}` }],
    };
    return perform("addTranscript", { lectureId: lecture.id, transcript });
  }
  if (does.endsWith(" transcript")) {
    const live = await liveTranscripts(database, lecture.id);
    const transcriptId = live[pick % Math.max(1, live.length)]?.id;
    const type = does === "choose transcript" ? "chooseTranscript" : "deleteTranscript";
    return transcriptId === undefined ? undefined : perform(type, { lectureId: lecture.id, transcriptId });
  }
  if (does === "tag") {
    const tags = lecture.tags.length > 1 ? lecture.tags.slice(1) : [...lecture.tags, `tag ${pick % 4}`];
    return perform("updateLecture", { id: lecture.id, base: { tags: lecture.tags }, patch: { tags } });
  }
  if (does === "trash") return perform("trashLecture", { id: lecture.id });
  if (does === "restore") return perform("restoreLecture", { id: lecture.id });
  if (!summary) return;
  return perform(does === "choose" ? "chooseSummary" : "deleteSummary", {
    lectureId: lecture.id,
    summaryId: summary.id,
  });
}

/** Some commands leave nothing to undo. */
function ignoreNothing(error: unknown): void {
  if (!(error instanceof Error && error.message.includes("nothing-to-undo"))) throw error;
}

test("whatever is done and undone, in whatever order, the library stays sound after every step", async () => {
  await fc.assert(
    fc.asyncProperty(someSteps, async (steps) => {
      const library = await openTestLibrary();
      const done: string[] = [];
      for (const step of steps) {
        await take(library, step, done);
        expect(await checkLibrary(library.database)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
