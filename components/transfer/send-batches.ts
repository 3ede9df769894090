import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Reply } from "../../lib/library/commands/command.ts";
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

/**
 * Has the background carry out batches in their order, and gives its answers. Each batch is on its way while the one
 * before is still written: of an import of many, a quarter of the time went by with a message between the two.
 */
export async function* sendBatches(batches: AsyncIterable<NumberedBatch>, bulk: string): AsyncGenerator<Answered> {
  let before: SentBatch | null = null;
  for await (const { batch, opId: name } of batches) {
    // A file that is imported once more is a new command: its first answer may be undone by now.
    const opId = `${name}-${bulk}`;
    const sent: SentBatch = { batch, opId, reply: send(batch, opId, bulk, before) };
    if (before) yield { batch: before.batch, reply: await before.reply };
    before = sent;
  }
  if (before) yield { batch: before.batch, reply: await before.reply };
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
