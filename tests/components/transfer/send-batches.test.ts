import { beforeEach, expect, test, vi } from "vitest";
import { sendBatches, whileWanted } from "../../../components/transfer/send-batches.ts";
import { sendCommand } from "../../../lib/browser/send-command.ts";
import type { ImportBatch } from "../../../lib/lecture/records.ts";
import { holdsBatch } from "../../../lib/library/holds-batch.ts";
import type { Command, Reply } from "../../../lib/library/commands/command.ts";
import { batchName, type NumberedBatch } from "../../../lib/transfer/import-batches.ts";
import { idsTo, lectureNamed } from "../../lib/library/import-file.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";
import { run } from "../../../lib/library/commands/run.ts";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn<() => Promise<Reply>>() }));

let library: Awaited<ReturnType<typeof openTestLibrary>>;
let arrived: string[];

beforeEach(async () => {
  library = await openTestLibrary();
  arrived = [];
  deliver((command) => run(library.database, command));
});

function deliver(how: (command: Command) => Promise<Reply>): void {
  vi.mocked(sendCommand).mockImplementation((async (type: string, input: unknown, opId: string) => {
    arrived.push(opId);
    return how({ type, input, opId } as Command);
  }) as typeof sendCommand);
}

async function* batchesOf(count: number): AsyncGenerator<NumberedBatch> {
  const none = { summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
  for (const [index, id] of idsTo(count).entries())
    yield { opId: batchName("hash", index), batch: { lectures: [lectureNamed(id)], ...none } };
}

const isHere = async (): Promise<boolean> => false;

async function outcomes(batches: AsyncIterable<NumberedBatch>): Promise<string[]> {
  const all: string[] = [];
  for await (const { reply } of sendBatches(batches, { bulk: "import", isHere }))
    all.push(reply.status === "done" ? "done" : reply.reason);
  return all;
}

test("each batch is on its way before the one before is answered, and all of them come in", async () => {
  let answered = 0;
  const seen: number[] = [];
  deliver(async (command) => {
    seen.push(answered);
    const reply = await run(library.database, command);
    answered++;
    return reply;
  });
  expect(await outcomes(batchesOf(5))).toEqual(["done", "done", "done", "done", "done"]);
  expect(await library.database.lectures.count()).toBe(5);
  expect(seen[1]).toBe(0);
});

test("a batch whose worker died with the one before it comes in after that one", async () => {
  let release = (): void => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  deliver(async (command) => {
    // The first is lost with its worker, and delivered again after the second.
    if (arrived.length === 1) await first;
    const reply = await run(library.database, command);
    release();
    return reply;
  });
  expect(await outcomes(batchesOf(3))).toEqual(["done", "done", "done"]);
  expect(await library.database.lectures.count()).toBe(3);
});

test("after a batch that is refused nothing more comes in", async () => {
  deliver(async (command) =>
    arrived.length === 2 ? { status: "refused", reason: "storage-broken" } : run(library.database, command),
  );
  expect(await outcomes(batchesOf(4))).toEqual(["done", "storage-broken", "storage-broken", "storage-broken"]);
  expect(await library.database.lectures.count()).toBe(1);
});

test("of an import that is stopped, what is on its way is still answered", async () => {
  let isWanted = true;
  const all: string[] = [];
  for await (const { reply } of sendBatches(
    whileWanted(batchesOf(9), () => isWanted),
    { bulk: "import", isHere },
  )) {
    isWanted = false;
    all.push(reply.status);
  }
  expect(all).toHaveLength(await library.database.lectures.count());
  expect(all.length).toBeLessThan(9);
});

test("of a file that is imported again, what is here is not sent, and counts as skipped; what follows is", async () => {
  await outcomes(batchesOf(3));
  arrived = [];
  const counts: number[][] = [];
  const sending = { bulk: "again", isHere: (batch: ImportBatch) => holdsBatch(library.database, batch) };
  for await (const { reply } of sendBatches(batchesOf(5), sending))
    if (reply.status === "done") counts.push([reply.result.added, reply.result.skipped]);
  expect(counts).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [1, 0],
    [1, 0],
  ]);
  expect(arrived).toHaveLength(2);
  expect(await library.database.lectures.count()).toBe(5);
});
