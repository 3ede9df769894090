import type { Lecture } from "../../lecture/lecture.ts";
import type { Note } from "../../lecture/note.ts";
import type { Picture } from "../../lecture/picture.ts";
import type { Still } from "../../lecture/still.ts";
import type { Summary } from "../../lecture/summary.ts";
import type { Transcript } from "../../lecture/transcript.ts";
import type { LibraryDatabase } from "../../library/database.ts";
import type { PendingChange, SyncDocument } from "../../library/sync-rows.ts";
import { namedPicture, type NamedPicture } from "../synced-entry.ts";
import { afterKind, wordsName } from "./document-names.ts";
import { homesOf, type PartHome } from "./part-homes.ts";
import { byName } from "./stand-ins.ts";

/** What a note's picture is, which is read one by one: many of them are large. */
interface StillHere {
  readonly id: string;
  readonly named: NamedPicture;
  /** The whole of one that is deleted: its note may come back. */
  readonly deleted: Still | null;
}

/** All that this device has about one key, of one moment. */
export interface KeptEntry {
  readonly key: string;
  readonly lecture: Lecture | null;
  readonly summaries: readonly Summary[];
  readonly notes: readonly Note[];
  readonly transcripts: readonly Transcript[];
  readonly picture: Picture | null;
  /** The pictures of its notes. */
  readonly stills: readonly StillHere[];
  /** Of the lecture, and of former ones of this key that were deleted for good. */
  readonly pending: readonly PendingChange[];
  /** By name: those that are about it, and those of words that it has by now. */
  readonly documents: ReadonlyMap<string, SyncDocument>;
  /** Ids of its notes and summaries, as the documents know them, whose records have these ids here as well. */
  readonly own: ReadonlySet<string>;
  /** And of those for which another record stands in. */
  readonly standIns: ReadonlySet<string>;
  /** Of the notes and summaries that it, or another entry that is read with it, is to have: where they are now. */
  readonly homes: ReadonlyMap<string, PartHome>;
  /** Ids of transcripts that another entry has by now. */
  readonly elsewhere: ReadonlySet<string>;
  /** Transcripts that it, or another entry that is read with it, is to have, wherever they are now. */
  readonly claimed: ReadonlyMap<string, Transcript>;
  /** The keys of the entries that are to have a transcript, by its id. */
  readonly claimants: ReadonlyMap<string, readonly string[]>;
}

const PARTS = ["summaries", "notes", "transcripts", "pictures", "stills"] as const;
const TABLES = ["lectures", ...PARTS, "syncPending", "syncDocuments"] as const;

/** What entries are to have by documents that have come. */
interface Claims {
  /** Names of documents of words, by the keys of the entries. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Ids of notes and summaries. */
  readonly parts: readonly string[];
}

/** Reads the entries of these keys, in their order, and with them what is here already of what they are to have. */
export function entriesHere(
  library: LibraryDatabase,
  keys: readonly string[],
  { words: claims, parts: claimedParts }: Claims = { words: new Map(), parts: [] },
): Promise<KeptEntry[]> {
  return library.transaction("r", [...TABLES], async () => {
    const lectures = await library.lectures.where("key").anyOf(keys).toArray();
    const ids = lectures.map(({ id }) => id);
    const own = <Part extends { readonly lectureId: string }>(rows: readonly Part[]) =>
      Map.groupBy(rows, ({ lectureId }) => lectureId);
    const [summaries, notes, transcripts, pictures] = await Promise.all([
      library.summaries.where("lectureId").anyOf(ids).toArray().then(own),
      library.notes.where("lectureId").anyOf(ids).toArray().then(own),
      library.transcripts.where("lectureId").anyOf(ids).toArray().then(own),
      library.pictures.bulkGet(ids),
    ]);
    const stills = await stillsOf(library, ids);
    const names = [...claims.values()].flat();
    const homes = await homesOf(library, claimedParts);
    const pending = await library.syncPending.bulkGet(ids);
    const erased = Map.groupBy(await library.syncPending.where("key").anyOf(keys).toArray(), ({ key }) => key);
    const documents = Map.groupBy(await library.syncDocuments.where("of").anyOf(keys).toArray(), ({ of }) => of);
    const spoken = [...transcripts.values()].flat();
    const others = await library.syncDocuments.bulkGet([...names, ...spoken.map(({ id }) => wordsName(id))]);
    const named = others.filter((row) => row !== undefined);
    const homeless = [...documents.values()].flat().filter(({ words }) => words === "in-library");
    const wordHomes = new Map(
      (await library.transcripts.bulkGet(homeless.map(({ name }) => afterKind(name)))).flatMap((each) =>
        each ? [[each.id, each.lectureId] as const] : [],
      ),
    );
    const claimants = claimantsIn(claims);
    const wanted = (await library.transcripts.bulkGet([...claimants.keys()])).filter((each) => each !== undefined);
    const claimed = new Map(wanted.map((each) => [each.id, each]));
    const at = new Map(lectures.map(({ key }, index) => [key, index]));
    return keys.map((key): KeptEntry => {
      const index = at.get(key) ?? -1;
      const lecture = lectures[index] ?? null;
      const id = lecture?.id ?? "";
      const last = pending[index];
      return {
        key,
        ...byName(key, {
          lecture,
          summaries: summaries.get(id) ?? [],
          notes: notes.get(id) ?? [],
          stills: stills.get(id) ?? [],
        }),
        homes,
        transcripts: transcripts.get(id) ?? [],
        picture: pictures[index] ?? null,
        pending: [...(last ? [last] : []), ...(erased.get(key) ?? [])],
        documents: new Map([...named, ...(documents.get(key) ?? [])].map((row) => [row.name, row])),
        claimed,
        claimants,
        elsewhere: new Set([...wordHomes].flatMap(([words, home]) => (home === id ? [] : [words]))),
      };
    });
  });
}

async function stillsOf({ stills }: LibraryDatabase, ids: readonly string[]): Promise<Map<string, StillHere[]>> {
  const found = new Map<string, StillHere[]>();
  await stills
    .where("lectureId")
    .anyOf(ids)
    .each((still) => {
      const deleted = still.deletedAt === null ? null : still;
      const own = found.get(still.lectureId) ?? [];
      found.set(still.lectureId, [...own, { id: still.id, named: namedPicture(still), deleted }]);
    });
  return found;
}

function claimantsIn(claims: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const claimants = new Map<string, string[]>();
  for (const [key, names] of claims)
    for (const id of names.filter((name) => name.startsWith("z:")).map(afterKind))
      claimants.set(id, [...(claimants.get(id) ?? []), key]);
  return claimants;
}

/** What is to be the same still when something is written about it. */
export function expected({ key, lecture, pending }: KeptEntry) {
  const token = pending.find(({ id }) => id === lecture?.id)?.token ?? null;
  return { key, lectureId: lecture?.id ?? null, token };
}
