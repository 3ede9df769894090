import type { Command, CommandType, Input, Reply } from "../library/commands/command.ts";
import { newId } from "../lecture/record.ts";
import { sendMessage } from "./messages.ts";

/** Pauses between deliveries, in milliseconds: a stopped worker wakes within 80 ms, a busy one within seconds. */
const PAUSES = [50, 100, 200, 400, 800, 1600, 3200];

/**
 * Has the background carry out a command, and delivers it again under the same `opId` until it is answered: a worker
 * that dies on the way leaves "message channel closed", "receiving end does not exist", or no answer at all.
 */
export async function sendCommand<T extends CommandType>(
  type: T,
  input: Input<T>,
  opId: string = newId(),
): Promise<Reply<T>> {
  const command = { opId, type, input } as Command;
  let detail = "";
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const reply: Reply<T> | undefined = await sendMessage("run", command);
      if (reply) return reply;
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
    }
  }
  return { status: "refused", reason: "no-answer", detail };
}
