import type { LibraryDatabase } from "../../library/database.ts";
import type { SyncWrite } from "../../library/sync-rows.ts";
import { canonical } from "../../sync/canonical.ts";
import { isWriter, newWriter, stampAfter } from "../../sync/clock.ts";
import { emptyState, isObject } from "../../sync/document-state.ts";
import type { Values } from "../../sync/entry-values.ts";
import { stateIn, withState } from "../../sync/library/stored-documents.ts";
import { foldSettings, SETTINGS_DOCUMENT, settingsIn } from "../../sync/settings-document.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { parseSession } from "./sync-state.ts";
import { setHere, settingsHere } from "./travelling-settings.ts";

/**
 * Writes what was set on this device into the document of settings, and sets here what other devices have written there:
 * where no sync is under way, by whoever can read settings. After the first sync, theirs take the place of what is set here.
 */
export async function exchangeSettings(library: LibraryDatabase, send: Send): Promise<void> {
  const [progress, session, base] = await library.syncState.bulkGet(["progress", "session", "settings"]);
  // Before the first sync nobody knows what others have set.
  if (!isObject(progress?.value) || (progress.value["instance"] ?? null) === null) return;
  const writer = writerNow(progress.value, session?.value);
  const row = await library.syncDocuments.get(SETTINGS_DOCUMENT);
  const state = stateIn(row) ?? emptyState(SETTINGS_DOCUMENT);
  const now = await settingsHere();
  const isFirst = !isObject(base?.value);
  const former = isObject(base?.value) ? base.value : asThere(settingsIn(state), now);
  const folded = foldSettings(state, former, now, (seen) => stampAfter(seen, Date.now(), writer));
  const settings = (value: Values) => [{ name: "settings", value }] as const;
  if (folded !== state)
    await written(send, { documents: [withState(row, "settings", folded, true)], state: settings(now) });
  const after = await setHere(now, settingsIn(folded));
  if (isFirst || canonical(after) !== canonical(former)) await written(send, { state: settings(after) });
}

/** The first sync of a session draws a name to write under; before it a former one may be written under elsewhere, too. */
function writerNow(progress: unknown, session: unknown): string {
  const drawn = isObject(progress) ? progress["writer"] : null;
  return isWriter(drawn) && parseSession(session).isChecked ? drawn : newWriter();
}

/** As if what other devices have set had been set here as well. */
function asThere(there: Values, here: Values): Values {
  return Object.fromEntries(Object.keys(there).map((name) => [name, here[name]]));
}

async function written(send: Send, write: SyncWrite): Promise<void> {
  const reply = await send("writeSync", { writes: [write] });
  if (reply.status === "refused") throw new CodedError("writeSync", reply.reason);
}
