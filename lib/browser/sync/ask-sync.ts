import { askServer } from "../ask-server.ts";
import { sendMessage } from "../messages.ts";
import { sendCommand } from "../send-command.ts";
import type { SyncAnswer, SyncRequest } from "./sync-question.ts";
import type { SyncAccount, SyncAnswered } from "./sync-state.ts";

/** Has the part of Lectern that asks servers do something about sync. */
export async function askSync(request: SyncRequest): Promise<SyncAnswer> {
  return (await askServer({ kind: "sync", asked: request })) ?? { ok: false, why: "unattended" };
}

export async function syncNow(): Promise<void> {
  await sendMessage("syncNow", undefined);
}

/** What stopped the last sync is answered: the next one acts on it. */
export async function answerStop(answered: SyncAnswered): Promise<void> {
  const state = [{ name: "answered", value: answered }] as const;
  const reply = await sendCommand("writeSync", { writes: [{ state }] });
  if (reply.status === "done") await syncNow();
}

export async function pauseSync(account: SyncAccount, isPaused: boolean): Promise<void> {
  const state = [{ name: "account", value: { ...account, isPaused } }] as const;
  const reply = await sendCommand("writeSync", { writes: [{ state }] });
  if (reply.status === "done" && !isPaused) await syncNow();
}
