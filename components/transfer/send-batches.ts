import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Reply, Result } from "../../lib/library/commands/command.ts";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import type { NumberedBatch } from "../../lib/transfer/import-batches.ts";

/** A batch of a file, and what the background has answered to it. */
interface Answered {
  readonly batch: ImportBatch;
  readonly reply: Reply<"importRecords">;
}

interface SentBatch {
  readonly batch: ImportBatch;
  readonly opId: string;
  readonly reply: Promise<Reply<"importRecords">>;
}

interface Sending {
  /** The import as a whole. */
  readonly bulk: string;
  /** Whether the library holds all of a batch: it is asked from the first batch on, until one brings something. */
  readonly isHere: (batch: ImportBatch) => Promise<boolean>;
}

/**
 * Has the background carry out batches in their order, and gives its answers. Each batch is on its way while the one
 * before is still written: of an import of many, a quarter of the time went by with a message between the two. What the
 * library holds already, of a file that is imported again, is not sent.
 */
export async function* sendBatches(
  batches: AsyncIterable<NumberedBatch>,
  { bulk, isHere }: Sending,
): AsyncGenerator<Answered> {
  let before: SentBatch | null = null;
  for await (const { batch, opId: name } of batches) {
    if (!before && (await isHere(batch))) {
      yield { batch, reply: { status: "done", result: nothingNew(batch) } };
      continue;
    }
    // A file that is imported once more is a new command: its first answer may be undone by now.
    const opId = `${name}-${bulk}`;
    const sent: SentBatch = { batch, opId, reply: send(batch, opId, bulk, before) };
    if (before) yield { batch: before.batch, reply: await before.reply };
    before = sent;
  }
  if (before) yield { batch: before.batch, reply: await before.reply };
}

function nothingNew({ lectures }: ImportBatch): Result<"importRecords"> {
  const counts = { added: 0, restored: 0, merged: 0, skipped: lectures.length };
  return { ...counts, refused: [], cuts: [], mapping: {}, awaited: {} };
}

async function send(
  batch: ImportBatch,
  opId: string,
  bulk: string,
  before: SentBatch | null,
): Promise<Reply<"importRecords">> {
  if (!before) return sendCommand("importRecords", { batch, mapping: {}, bulk }, opId);
  const reply = await sendCommand("importRecords", { batch, mapping: {}, follows: before.opId, bulk }, opId);
  if (reply.status === "done" || reply.reason !== "not-found") return reply;
  // The one before has not been carried out: a worker died with it, and this one was delivered again first.
  const earlier = await before.reply;
  if (earlier.status === "refused") return earlier;
  const { mapping, awaited } = earlier.result;
  return sendCommand("importRecords", { batch, mapping, awaited, bulk }, opId);
}

/** The same, up to the moment from which on nobody wants it. */
export async function* whileWanted<T>(items: AsyncGenerator<T>, isWanted: () => boolean): AsyncGenerator<T> {
  for await (const item of items) {
    if (!isWanted()) return;
    yield item;
  }
}
