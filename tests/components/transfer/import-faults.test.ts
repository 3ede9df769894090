import { beforeEach, describe, expect, test, vi } from "vitest";
import { sendBatches } from "../../../components/transfer/send-batches.ts";
import { sayRefusal } from "../../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../../lib/browser/send-command.ts";
import { carryOut } from "../../../lib/library/commands/carry-out.ts";
import type { Command } from "../../../lib/library/commands/command.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { holdsBatch } from "../../../lib/library/holds-batch.ts";
import { batchName, type NumberedBatch } from "../../../lib/transfer/import-batches.ts";
import { say } from "../../../lib/words/say.ts";
import { type FaultKind, withFault } from "../../lib/library/faults.ts";
import { wholeLectures } from "../../lib/library/import-file.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

type Deliver = (command: Command) => Promise<unknown>;
const background = vi.hoisted(() => ({ deliver: null as Deliver | null }));
vi.mock("../../../lib/browser/messages.ts", () => ({
  sendMessage: (_: string, command: Command) => background.deliver?.(command),
}));

/** One that throws as it is made is tried with each command; an import is made of them. */
const KINDS: readonly FaultKind[] = ["disk-full", "aborts"];
/** An import takes hundreds of calls, in batches that are alike. */
const STRIDE = 13;
const BATCHES = [["a", "b"], ["c", "d"], ["e"]] as const;
const ALL = BATCHES.flat();

type Library = Awaited<ReturnType<typeof openTestLibrary>>;
let library: Library;

async function openWithOne(): Promise<void> {
  library = await openTestLibrary();
  await library.save({ key: "yt:mine", title: "Mine" }, ["Seas"], "Written by hand.");
  background.deliver = (command) => carryOut(library.database, command);
}
beforeEach(openWithOne);

async function* batches(): AsyncGenerator<NumberedBatch> {
  for (const [index, ids] of BATCHES.entries()) yield { opId: batchName("hash", index), batch: wholeLectures(ids) };
}

/** As the library page imports; gives the sentence that it ends with, or null. */
async function importAll(bulk: string): Promise<string | null> {
  const { database } = library;
  const action = { kind: "import", name: "library.json" } as const;
  const begun = await sendCommand("beginBulk", { action, ids: [], count: ALL.length }, bulk);
  if (begun.status === "refused") return sayRefusal(begun);
  try {
    for await (const { reply } of sendBatches(batches(), { bulk, isHere: (batch) => holdsBatch(database, batch) }))
      if (reply.status === "refused") return sayRefusal(reply);
    return null;
  } catch {
    return say("importUnforeseen");
  }
}

/** Which entries of the file are there and not in Trash. None of them is there without all that belongs to it. */
async function imported(): Promise<string[]> {
  const { lectures, summaries, transcripts, notes } = library.database;
  const there = (await lectures.toArray()).filter(({ deletedAt, title }) => deletedAt === null && title !== "Mine");
  for (const { id, currentSummaryId, currentTranscriptId } of there) {
    const parts = [
      await summaries.get(currentSummaryId ?? ""),
      await transcripts.get(currentTranscriptId ?? ""),
      await notes.where("lectureId").equals(id).first(),
    ];
    expect([id, parts.map((part) => part?.deletedAt)]).toEqual([id, [null, null, null]]);
  }
  return there.map(({ title }) => title.replace("Lecture ", "")).toSorted();
}

/** What is left of it after an undo; of one that was not even begun there is nothing to take back. */
async function takenBack(): Promise<string[]> {
  await sendCommand("undoBulk", { id: "first" });
  await continueBulks(library.database);
  return imported();
}

async function expectMine(): Promise<void> {
  const mine = await library.database.lectures.where("key").equals("yt:mine").toArray();
  expect(mine).toMatchObject([{ title: "Mine", tags: ["Seas"], deletedAt: null }]);
  expect(
    await library.database.summaries
      .where("lectureId")
      .equals(mine[0]?.id ?? "")
      .count(),
  ).toBe(1);
}

describe("an import ends with all of the file, or with a sentence and whole entries", () => {
  test("whichever call to the database fails: imported again all of it is there once, and one undo takes back what there is", async () => {
    for (let n = 1; ; n += STRIDE) {
      await openWithOne();
      const kind = KINDS[n % KINDS.length] ?? "aborts";
      const [problem, came] = await withFault(n, kind, () => importAll("first"));
      const there = await imported();
      expect([n, problem]).not.toEqual([n, say("errorUnknown")]);
      expect([n, there]).toEqual([n, problem === null ? ALL : ALL.slice(0, there.length)]);
      expect([n, n % 4 < 2 ? await takenBack() : []]).toEqual([n, []]);
      expect([n, await importAll("second")]).toEqual([n, null]);
      expect([n, await imported()]).toEqual([n, ALL]);
      await expectMine();
      if (!came) break;
    }
  });

  test.each(["before", "after"])("whichever message finds a worker that dies %s it is carried out", async (how) => {
    for (let n = 1; ; n++) {
      await openWithOne();
      let sent = 0;
      background.deliver = async (command) => {
        const isFaulty = ++sent === n;
        if (isFaulty && how === "before") throw new Error("The worker has died");
        const reply = await carryOut(library.database, command);
        if (isFaulty) throw new Error("The worker has died");
        return reply;
      };
      expect([n, await importAll("first")]).toEqual([n, null]);
      expect([n, await imported()]).toEqual([n, ALL]);
      await expectMine();
      if (sent < n) break;
    }
  });
});
