import type { DraftMark } from "../library/draft.ts";
import type { Command, CommandType, Input, Reply } from "../library/commands/command.ts";
import { newId } from "../lecture/record.ts";
import { sendMessage } from "./messages.ts";

/** Pauses before each delivery, in milliseconds: a stopped worker wakes within 80 ms, a busy one within seconds. */
const PAUSES = [0, 50, 100, 200, 400, 800, 1600, 3200];

/** As many more where the background first copies the library, which takes minutes of a large one: its work goes on. */
const COPYING = new Set(["import", "merge"]);
const MORE_PAUSES = Array.from({ length: 80 }, () => 3200);

/** How long each delivery may go unanswered; the largest import takes a few seconds, and a repeated one does nothing twice. */
const PATIENCE = 4000;

/**
 * Has the background carry out a command, and delivers it again under the same `opId` until it is answered. A worker
 * that dies on the way leaves "message channel closed", "receiving end does not exist", an empty answer, or, seen in
 * one of some hundred deaths in Chromium 156, none at all.
 */
export async function sendCommand<T extends CommandType>(
  type: T,
  input: Input<T>,
  opId: string = newId(),
  settles?: DraftMark,
): Promise<Reply<T>> {
  const command = { opId, type, input, ...(settles && { settles }) } as Command;
  let detail = "";
  let rejected = 0;
  for (const pause of copiesFirst(command) ? [...PAUSES, ...MORE_PAUSES] : PAUSES) {
    if (pause > 0) await wait(pause);
    try {
      const reply: Reply<T> | undefined = await Promise.race([sendMessage("run", command), wait(PATIENCE)]);
      if (reply) return reply;
      rejected = 0;
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
      // Who works is silent; where there is nobody, there is nobody a few minutes later.
      if (++rejected === PAUSES.length) break;
    }
  }
  return { status: "refused", reason: "no-answer", detail };
}

function copiesFirst({ type, input }: Command): boolean {
  return type === "beginBulk" && COPYING.has(input.action.kind);
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
}
