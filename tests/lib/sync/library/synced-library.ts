import { PART_TABLES } from "../../../../lib/lecture/records.ts";
import type { LibraryDatabase } from "../../../../lib/library/database.ts";
import { entriesOf } from "../../../../lib/library/entries.ts";
import type { SyncWrite } from "../../../../lib/library/sync-rows.ts";
import type { FetchServer } from "../../../../lib/sync/couch.ts";
import { firstProgress, libraryStore } from "../../../../lib/sync/library/library-store.ts";
import type { Consent } from "../../../../lib/sync/pull.ts";
import { syncOnce } from "../../../../lib/sync/sync.ts";
import { openTestLibrary } from "../../library/open-test-library.ts";
import { connect, type Library } from "../devices.ts";

/** A real library that syncs with a server. */
export async function openSyncedLibrary(
  { couch, sealer, keyring, now }: Library,
  name: string,
  how: { readonly fetch?: FetchServer; readonly isSetUp?: boolean } = {},
) {
  const library = await openTestLibrary();
  const { database, perform } = library;
  const between: (() => Promise<unknown>)[] = [];
  const write = async (writes: readonly SyncWrite[]) => {
    await between.shift()?.();
    return (await perform("writeSync", { writes })).stale;
  };
  const store = libraryStore({ library: database, write, now });
  const setUp = () => perform("beginSync", { state: [{ name: "progress", value: firstProgress(name) }] });
  if (how.isSetUp !== false) await setUp();
  let isFirst = true;
  const sync = async (consent?: Consent) => {
    const server = connect(how.fetch ?? couch.fetch);
    const run = { store, couch: server, sealer, library: keyring.library, isFirst, ...(consent && { consent }) };
    const outcome = await syncOnce(run);
    if (outcome.status === "done") isFirst = false;
    return outcome;
  };
  return {
    ...library,
    store,
    sync,
    setUp,
    /** Has something done after the next reading of the library, and before what comes of it is written. */
    betweenReadingAndWriting: (work: () => Promise<unknown>) => between.push(work),
    /** The only lecture of this key. */
    lecture: (key: string) => database.lectures.where("key").equals(key).first(),
  };
}

const OWN = new Set(["id", "rev", "updatedAt", "lectureId"]);

/** All that travels, in a form that is equal for equal libraries. */
export async function contentOf(database: LibraryDatabase): Promise<unknown[]> {
  const entries: string[] = [];
  for await (const { lecture, ...parts } of entriesOf(database, null, [...PART_TABLES])) {
    const text = JSON.stringify({ ...lecture, tags: lecture.tags.toSorted(), ...parts }, (name, value: unknown) =>
      OWN.has(name) ? undefined : sorted(value),
    );
    entries.push(text);
  }
  return entries.toSorted();
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
