import { askServer } from "../ask-server.ts";
import { sendMessage } from "../messages.ts";
import { report } from "../report.ts";
import type { Refused } from "../say-refusal.ts";
import { sendCommand } from "../send-command.ts";
import { endSyncHere } from "./end-sync-here.ts";
import type { SyncAnswer, SyncRequest } from "./sync-question.ts";
import type { SyncAccount, SyncAnswered } from "./sync-state.ts";

/** Pauses before each attempt, in milliseconds: a background that is just ending hears nothing. */
const PAUSES = [0, 100, 500, 2000];

/** Why a button did nothing; null where it was done. */
export type SyncPressed = Pick<Refused, "reason"> | null;

/** Has the part of Lectern that asks servers do something about sync. */
export async function askSync(request: SyncRequest): Promise<SyncAnswer> {
  const answer = (await askServer({ kind: "sync", asked: request })) ?? ({ ok: false, why: "unattended" } as const);
  const isLeft = answer.ok && (request.act === "leave" || request.act === "delete");
  if (isLeft) await endSyncHere();
  return answer;
}

/** Has the background sync now; that it began is all that is known then. */
export async function syncNow(): Promise<SyncPressed> {
  let last: unknown = null;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => void setTimeout(resolve, pause));
    try {
      await sendMessage("syncNow", undefined);
      return null;
    } catch (error) {
      last = error;
    }
  }
  report("page", last);
  return { reason: "no-answer" };
}

/** What stopped the last sync is answered: the next one acts on it. */
export async function answerStop(answered: SyncAnswered): Promise<SyncPressed> {
  const state = [{ name: "answered", value: answered }] as const;
  const reply = await sendCommand("writeSync", { writes: [{ state }] });
  return reply.status === "done" ? syncNow() : reply;
}

/** Paused, nothing is sent or taken until it goes on. */
export function pauseSync(account: SyncAccount, isPaused: boolean): Promise<SyncPressed> {
  return keepAccount({ ...account, isPaused });
}

/** Whether this device sends and fetches pictures; what waits of them goes with the next sync. */
export function letPicturesTravel({ address, isPaused }: SyncAccount, travel: boolean): Promise<SyncPressed> {
  return keepAccount({ address, isPaused, ...(!travel && { picturesStay: true as const }) });
}

async function keepAccount(value: SyncAccount): Promise<SyncPressed> {
  const state = [{ name: "account", value }] as const;
  const reply = await sendCommand("writeSync", { writes: [{ state }] });
  if (reply.status === "refused") return reply;
  return value.isPaused ? null : syncNow();
}
