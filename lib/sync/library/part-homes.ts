import type { LibraryDatabase } from "../../library/database.ts";
import { entryName } from "./document-names.ts";
import { partsIn } from "./stand-ins.ts";
import { stateIn } from "./stored-documents.ts";

/** The entry that has a note or a summary on this device. */
export interface PartHome {
  readonly key: string;
  /** Whether its document names it, or will once what was changed here is written into it. */
  readonly isNamed: boolean;
}

/** Where notes and summaries are now, by their ids. */
export async function homesOf(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartHome>> {
  if (ids.length === 0) return new Map();
  const found = [...(await library.notes.bulkGet([...ids])), ...(await library.summaries.bulkGet([...ids]))];
  const parts = found.filter((part) => part !== undefined);
  const lectureIds = [...new Set(parts.map(({ lectureId }) => lectureId))];
  const lectures = (await library.lectures.bulkGet(lectureIds)).filter((each) => each !== undefined);
  const pending = new Set((await library.syncPending.bulkGet(lectureIds)).flatMap((row) => row?.id ?? []));
  const rows = await library.syncDocuments.bulkGet(lectures.map(({ key }) => entryName(key)));
  const homes = new Map(
    lectures.map(({ id, key }, at) => {
      const state = stateIn(rows[at]);
      return [id, { key, names: new Set(state ? partsIn(state) : []), isPending: pending.has(id) }] as const;
    }),
  );
  return new Map(
    parts.flatMap(({ id, lectureId }): [string, PartHome][] => {
      const home = homes.get(lectureId);
      return home ? [[id, { key: home.key, isNamed: home.isPending || home.names.has(id) }]] : [];
    }),
  );
}
