import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../../library/database.ts";
import type { Send } from "../job-tools.ts";
import { maySend } from "../page-access.ts";
import { type LastSync, parseAccount } from "./sync-state.ts";

const ALARM = "sync";
/** In minutes. */
const PERIOD = 15;

/**
 * Has a library that is on several devices synced now, and every quarter of an hour from now on. The first sync since the
 * browser was started looks at the server more closely.
 */
export async function wakeSync(
  library: LibraryDatabase,
  send: Send,
  work: () => Promise<void> | void,
  isNewSession = false,
): Promise<void> {
  if (isNewSession)
    await send("writeSync", { writes: [{ state: [{ name: "session", value: { isChecked: false } }] }] });
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD });
  const { address } = parseAccount((await library.syncState.get("account"))?.value);
  const server = URL.parse(address);
  if (server && !(await maySend(server))) await sayNotAllowed(send);
  else await work();
}

/** What the person has taken back is not gone round. */
async function sayNotAllowed(send: Send): Promise<void> {
  const value: LastSync = {
    at: new Date().toISOString(),
    why: "not-allowed",
    count: 0,
    refused: 0,
    retryAfterSeconds: null,
  };
  await send("writeSync", { writes: [{ state: [{ name: "outcome", value }] }] });
}
