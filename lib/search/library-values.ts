import { DocValues } from "./execute/doc-values.ts";
import { IndexReader } from "./execute/index-reader.ts";
import { lectureIds } from "./execute/lecture-ids.ts";
import { LiveDocuments } from "./execute/live-documents.ts";
import { SAVED_FROM, UNKNOWN } from "./index/index-state.ts";
import { SEARCH_STORES } from "./index/stores.ts";

/** What the index knows of every lecture that can be found. */
export interface LibraryValues {
  readonly lectures: readonly LectureTimes[];
  /** Not all of them are there while the index is being made anew. */
  readonly isWhole: boolean;
}

interface LectureTimes {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Length in seconds; 0 when it is not known. */
  readonly seconds: number;
  /** Set where it was watched. */
  readonly watched: { readonly id: string; readonly at: number } | null;
}

/** Reads a few pages of doc values in place of the lectures: 100,000 of them take some milliseconds. */
export async function libraryValues(database: IDBDatabase): Promise<LibraryValues> {
  const reader = await IndexReader.open(database.transaction([...SEARCH_STORES]));
  const docValues = await DocValues.read(reader, ["saved", "seconds", "seen"]);
  const live = new LiveDocuments(reader.state, reader.memtable);
  const numbers = Array.from({ length: live.size }, (_, number) => number).filter(
    (number) => !live.isHidden(number) && docValues.value("saved", number) !== UNKNOWN,
  );
  const watched = numbers.filter((number) => docValues.value("seen", number) !== UNKNOWN);
  const ids = await lectureIds(reader, watched);
  const idOf = new Map(watched.map((number, at) => [number, ids[at]]));
  const time = (value: number) => (value + SAVED_FROM) * 1000;
  return {
    lectures: numbers.map((number) => {
      const id = idOf.get(number);
      return {
        savedAt: time(docValues.value("saved", number)),
        seconds: Math.max(0, docValues.value("seconds", number)),
        watched: id === undefined ? null : { id, at: time(docValues.value("seen", number)) },
      };
    }),
    isWhole: reader.isReadable && reader.state.rebuilding === null,
  };
}
