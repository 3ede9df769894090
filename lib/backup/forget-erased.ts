import type { LibraryDatabase } from "../library/database.ts";
import { EVERYTHING } from "../library/tombstone.ts";
import type { SnapshotStore } from "./snapshot-store.ts";

/** What was deleted for good goes from all snapshots too. */
export async function forgetErased(library: LibraryDatabase, store: SnapshotStore): Promise<void> {
  const everything = await library.tombstones.get(EVERYTHING);
  for (const { id, at, portions } of await store.list()) {
    if (everything && everything.at >= at) await store.drop(id);
    else for (let number = 0; number < portions; number++) await forgetIn(library, store, id, number);
  }
}

async function forgetIn(library: LibraryDatabase, store: SnapshotStore, id: string, number: number): Promise<void> {
  const portion = await store.portion(id, number);
  if (!portion) return;
  const named = [...new Set(portion.records.flatMap(namesIn))];
  const stones = await library.tombstones.bulkGet(named);
  const gone = new Set(stones.map((stone) => stone?.id));
  const records = portion.records.filter((record) => !namesIn(record).some((name) => gone.has(name)));
  if (records.length < portion.records.length) await store.putPortion({ ...portion, records });
}

/** Of the record, and of the lecture that it belongs to. */
function namesIn(record: object): string[] {
  return ["id", "lectureId"]
    .map((name): unknown => Reflect.get(record, name))
    .filter((name) => typeof name === "string");
}
