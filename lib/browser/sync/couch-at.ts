import { type Couch, openCouch } from "../../sync/couch.ts";
import type { TypedServer } from "./sync-question.ts";

/** A server that is asked for a page, until `signal` says that nobody waits for it. */
export function couchAt(server: TypedServer, signal: AbortSignal): Couch {
  const wait = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
  return openCouch(server, { fetch: (address, init) => fetch(address, init), wait, signal });
}

/** Why the keys on a server could not be opened. */
export const LOCKED = {
  wrong: "wrong-secret",
  damaged: "damaged-lock",
  weakened: "weakened-lock",
  empty: "not-there",
} as const;
