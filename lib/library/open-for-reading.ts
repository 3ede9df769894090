import type { Refusal, Reply } from "./commands/command.ts";
import { isDiskFull } from "./disk-room.ts";
import { DATABASE_NAME, DATABASE_VERSION, NATIVE_FACTOR } from "./database-name.ts";

/** Asks for the upgrade of a large library may go unanswered while it runs; this many are sent. */
const MOST_ASKED = 20;

/** Why the library could not be opened; the components say it. */
export class OpeningError extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(`The library could not be opened: ${reason}`);
    this.name = "OpeningError";
    this.reason = reason;
  }
}

/**
 * Opens the library as a page does: without ever creating or upgrading it. Where it does not exist yet, or is older
 * than the code, `prepare` has the background see to it first, and `waits` is told that this takes a while. Rejects
 * with an OpeningError where the background refuses, where a newer Lectern has opened the library, or where the browser
 * cannot open its storage.
 */
export async function openForReading(
  prepare: () => Promise<Reply<"prepare">>,
  factory: IDBFactory = indexedDB,
  waits: () => void = () => {},
): Promise<IDBDatabase> {
  for (let asked = 0; ; asked++) {
    const found = await openExisting(factory);
    if (found && isCurrent(found)) {
      // An open connection would hold up the background's next upgrade.
      found.addEventListener("versionchange", () => found.close());
      return found;
    }
    const isNewer = found !== null && found.version > DATABASE_VERSION * NATIVE_FACTOR;
    found?.close();
    if (isNewer) throw new OpeningError("library-newer");
    if (asked === MOST_ASKED) throw new OpeningError("no-answer");
    if (found) waits();
    const reply = await prepare();
    // The upgrade of a large library outlasts the question; the next look waits for it.
    if (reply.status === "refused" && reply.reason !== "no-answer") throw new OpeningError(reply.reason);
    if (reply.status === "refused" && asked > 0 && !found) throw new OpeningError(reply.reason);
  }
}

function isCurrent({ version }: IDBDatabase): boolean {
  return version === DATABASE_VERSION * NATIVE_FACTOR;
}

/** Null where there is none. An upgrade that is under way is waited for by the browser. */
function openExisting(factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME);
    let missing = false;
    request.addEventListener("upgradeneeded", () => {
      missing = true;
      request.transaction?.abort();
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", (event) => {
      event.preventDefault();
      if (missing) resolve(null);
      else void isDiskFull().then((isFull) => reject(new OpeningError(isFull ? "disk-full" : "storage-broken")));
    });
  });
}
