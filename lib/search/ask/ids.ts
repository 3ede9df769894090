import { PAGE_SIZE, type IdPage, type NumberedDocument } from "../keep/search-state.ts";
import { answerOf } from "../keep/stores.ts";
import type { IndexReading } from "./index-reading.ts";

/** So many pages of ids are read whole rather than the ids one by one. */
const FEW_PAGES = 1;
const FEW_IDS = 200;

/** The ids of lectures by their numbers; undefined for a number that is not given. */
export async function idsOf(reading: IndexReading, numbers: readonly number[]): Promise<(string | undefined)[]> {
  const recent = new Map(reading.recent.map(({ number, id }) => [number, id]));
  const kept = numbers.filter((number) => !recent.has(number));
  const pages = [...new Set(kept.map((number) => Math.floor(number / PAGE_SIZE)))];
  const byNumber =
    pages.length <= FEW_PAGES || kept.length > FEW_IDS
      ? await fromPages(reading.transaction, pages)
      : await oneByOne(reading.transaction, kept);
  return numbers.map((number) => recent.get(number) ?? byNumber(number));
}

type ByNumber = (number: number) => string | undefined;

async function fromPages(transaction: IDBTransaction, pages: readonly number[]): Promise<ByNumber> {
  const store = transaction.objectStore("searchColumns");
  const read = await Promise.all(pages.map((page) => answerOf<IdPage | undefined>(store.get(["id", page]))));
  const byPage = new Map(pages.map((page, at) => [page, read[at]]));
  return (number) => {
    const page = byPage.get(Math.floor(number / PAGE_SIZE));
    const start = (number % PAGE_SIZE) * (page?.width ?? 0);
    return page?.ids.slice(start, start + page.width).replaceAll("\0", "") || undefined;
  };
}

async function oneByOne(transaction: IDBTransaction, numbers: readonly number[]): Promise<ByNumber> {
  const store = transaction.objectStore("searchDocuments");
  const rows = await Promise.all(numbers.map((number) => answerOf<NumberedDocument | undefined>(store.get(number))));
  const ids = new Map(numbers.map((number, at) => [number, rows[at]?.id]));
  return (number) => ids.get(number);
}
