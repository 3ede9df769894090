import { answerOf } from "../search/answer-of.ts";
import type { Draft } from "./draft.ts";

/** What was being typed into a field of an entry and was not kept any more. */
export async function findEdit(database: IDBDatabase, key: string): Promise<Draft | null> {
  const store = database.transaction("drafts").objectStore("drafts");
  return (await answerOf<Draft | undefined>(store.get(key))) ?? null;
}
