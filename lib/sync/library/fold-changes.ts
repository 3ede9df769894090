import type { SyncDocument } from "../../library/sync-rows.ts";
import { stampAfter } from "../clock.ts";
import { type DocumentState, emptyState, isErased } from "../document-state.ts";
import { digestOf } from "../digest.ts";
import { readEntry } from "../read-entry.ts";
import { type NamedPicture, type SyncedEntry, syncedEntry, withStill } from "../synced-entry.ts";
import { writeEntry } from "../write-entry.ts";
import { afterKind, entryName, pictureName, stillName, wordsName } from "./document-names.ts";
import type { KeptEntry } from "./entry-here.ts";
import { stateIn, withState, withWords } from "./stored-documents.ts";

/** An entry's documents once they hold what was changed here. */
export interface Folded {
  readonly state: DocumentState | null;
  /** Those that are other ones now, by name. */
  readonly documents: ReadonlyMap<string, SyncDocument>;
}

/** Writes the changes of an entry that are pending into its documents, with the moment of the last of them. */
export function foldChanges(here: KeptEntry, writer: string): Folded {
  const name = entryName(here.key);
  const former = stateIn(here.documents.get(name));
  if (here.pending.length === 0) return { state: former, documents: new Map() };
  const at = Math.max(...here.pending.map((each) => each.at));
  const state = former ?? emptyState(name);
  const before = former && !isErased(former) ? readBefore(here, former) : null;
  const after = entryNow(here, before);
  const written =
    !before && !after
      ? former && isErased(former)
        ? writeEntry(state, null, null, (seen) => stampAfter(seen, at, writer))
        : null
      : writeEntry(state, before, after, (seen) => stampAfter(seen, at, writer));
  // An entry that came and went before anything was sent is nobody else's business.
  if (!written) return { state: former, documents: new Map() };
  const documents = new Map(wordsOf(here, after).map((row) => [row.name, row]));
  if (written !== former) documents.set(name, withState(here.documents.get(name), here.key, written, true));
  return { state: written, documents };
}

function readBefore(here: KeptEntry, state: DocumentState): SyncedEntry | null {
  const transcriptIds = new Set(here.transcripts.map(({ id }) => id));
  return readEntry(state, { lectureId: here.lecture?.id ?? "none", transcriptIds });
}

/** The entry as it is here, with what the other devices say of it that has not come yet. */
function entryNow(here: KeptEntry, before: SyncedEntry | null): SyncedEntry | null {
  const { key, lecture, summaries, notes, transcripts, picture, pending, documents } = here;
  if (!lecture) return null;
  const now = syncedEntry({ lecture, summaries, notes, transcripts, picture, stills: [] });
  const own = new Set(transcripts.map(({ id }) => id));
  const onTheirWay = (before?.transcripts ?? []).filter(
    ({ id }) => !own.has(id) && documents.get(wordsName(id))?.words !== "in-library",
  );
  const isOwnPicture = pending.some((each) => each.picture) || isHere(documents, key, before);
  return {
    ...now,
    notes: notes.map((note) => withStill(note, stillNow(here, note.id, before))),
    transcripts: [...now.transcripts, ...onTheirWay],
    picture: isOwnPicture ? (now.picture ?? before?.picture ?? null) : (before?.picture ?? null),
  };
}

/** The picture of a note: the one that other devices name, as long as that has not come. */
function stillNow({ key, stills, documents }: KeptEntry, id: string, before: SyncedEntry | null): NamedPicture | null {
  const own = stills.find((still) => still.id === id)?.named ?? null;
  const named = before?.notes.find((note) => note.id === id)?.still;
  const hasCome = named !== undefined && documents.get(stillName(key, id, named))?.words === "in-library";
  return hasCome ? (own ?? named) : (named ?? own);
}

function isHere(documents: KeptEntry["documents"], key: string, before: SyncedEntry | null): boolean {
  return before?.picture ? documents.get(pictureName(key, before.picture))?.words === "in-library" : false;
}

/** Words that are new here are to be sent, and those that are gone are to be emptied. */
function wordsOf(here: KeptEntry, after: SyncedEntry | null): SyncDocument[] {
  const { key, transcripts, picture, stills, documents, elsewhere } = here;
  const present = new Set<string>(after ? transcripts.map(({ id }) => wordsName(id)) : []);
  const shown = after?.picture && picture && after.picture.digest === digestOf(picture.base64) ? after.picture : null;
  if (shown) present.add(pictureName(key, shown));
  const drawn = new Map(stills.map(({ id, named }) => [id, named.digest]));
  for (const { id, still } of after?.notes ?? [])
    if (still && drawn.get(id) === still.digest) present.add(stillName(key, id, still));
  const rows = [...present].flatMap((name) => {
    const row = documents.get(name);
    const isKnown = row?.words === "in-library" && row.of === key;
    return isKnown ? [] : [withWords(row, { name, of: key }, "in-library", row?.words !== "apart" || row.of !== key)];
  });
  const isGone = ({ name, of, words }: SyncDocument) =>
    of === key &&
    !present.has(name) &&
    !elsewhere.has(afterKind(name)) &&
    (words === "in-library" || (words === "apart" && !after));
  return [...rows, ...[...documents.values()].filter(isGone).map((row) => withWords(row, row, "gone", true))];
}
