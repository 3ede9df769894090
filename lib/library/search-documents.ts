import type { Lecture } from "../lecture/lecture.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Changes, SearchDocument, SearchSource } from "../search/search-source.ts";
import type { Operation } from "./operation.ts";
import { answer, lastRows } from "./read.ts";

const PORTION = 500;

/** Where a reading stands: operations up to `at` are known, and of the first full reading the lectures up to `after`. */
interface Cursor {
  readonly at: string;
  readonly after: string | null;
}

/** Hands search the lectures: first all of them in portions, then those that later operations changed. */
export function searchDocuments(database: IDBDatabase): SearchSource {
  return {
    async changesSince(position) {
      const cursor: Cursor | null = position === null ? null : JSON.parse(position);
      if (cursor && cursor.after === null) return changed(database, cursor.at);
      return portion(database, cursor);
    },
  };
}

async function portion(database: IDBDatabase, cursor: Cursor | null): Promise<Changes> {
  const transaction = database.transaction(["lectures", "summaries", "operations"]);
  // Read before the first lecture: what changes during a long reading is then read again rather than missed.
  const at = cursor?.at ?? (await lastOperation(transaction));
  const range = cursor?.after ? IDBKeyRange.lowerBound(cursor.after, true) : null;
  const lectures = await answer<Lecture[]>(transaction.objectStore("lectures").getAll(range, PORTION));
  const more = lectures.length === PORTION;
  const next: Cursor = { at, after: more ? (lectures.at(-1)?.id ?? null) : null };
  return { ...(await asChanges(transaction, lectures)), cursor: JSON.stringify(next), more };
}

async function lastOperation(transaction: IDBTransaction): Promise<string> {
  const [last] = await lastRows<Operation>(transaction.objectStore("operations").index("at"), 1, () => true);
  return last?.at ?? "";
}

async function changed(database: IDBDatabase, at: string): Promise<Changes> {
  const transaction = database.transaction(["lectures", "summaries", "operations"]);
  const later = transaction.objectStore("operations").index("at");
  const operations = await answer<Operation[]>(later.getAll(IDBKeyRange.lowerBound(at, true)));
  const changes = operations.flatMap((operation) => operation.changes);
  const ids = [...new Set(changes.filter(({ table }) => table === "lectures").map(({ id }) => id))];
  const rows = await Promise.all(
    ids.map((id) => answer<Lecture | undefined>(transaction.objectStore("lectures").get(id))),
  );
  const found = await asChanges(
    transaction,
    rows.filter((row) => row !== undefined),
  );
  const gone = ids.filter((_, index) => rows[index] === undefined);
  const next: Cursor = { at: operations.at(-1)?.at ?? at, after: null };
  return {
    documents: found.documents,
    removed: [...found.removed, ...gone],
    cursor: JSON.stringify(next),
    more: false,
  };
}

async function asChanges(
  transaction: IDBTransaction,
  lectures: readonly Lecture[],
): Promise<Pick<Changes, "documents" | "removed">> {
  const present = lectures.filter(({ deletedAt }) => deletedAt === null);
  const summaries = transaction.objectStore("summaries");
  const texts = await Promise.all(
    present.map(async ({ currentSummaryId }) => {
      if (currentSummaryId === null) return "";
      return (await answer<Summary | undefined>(summaries.get(currentSummaryId)))?.text ?? "";
    }),
  );
  const documents = present.map((lecture, index): SearchDocument => ({
    ...fieldsOf(lecture),
    summary: texts[index] ?? "",
  }));
  return { documents, removed: lectures.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id) };
}

function fieldsOf(lecture: Lecture): Omit<SearchDocument, "summary"> {
  const { id, title, tags, creators, description, savedAt, durationSeconds, updatedAt } = lecture;
  return { id, title, tags, creators, description, savedAt, durationSeconds, updatedAt };
}
