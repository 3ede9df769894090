import { PAGE_SIZE, type HeadPage, type IdPage, type NumberedDocument } from "../index/index-state.ts";
import { answerOf } from "../answer-of.ts";
import type { IndexReader } from "./index-reader.ts";

/** So many ids are read one by one; for more of them their pages are. */
const FEW = 64;

/** The ids of lectures by their numbers; undefined for a number that is not given. */
export async function lectureIds(reader: IndexReader, numbers: readonly number[]): Promise<(string | undefined)[]> {
  const memtable = new Map(reader.memtable.map(({ number, id }) => [number, id]));
  const first = idsIn(reader.head ? [reader.head] : []);
  const others = numbers.filter((number) => !memtable.has(number) && first(number) === undefined);
  const later = await (others.length > FEW ? fromPages(reader, others) : oneByOne(reader.transaction, others));
  return numbers.map((number) => memtable.get(number) ?? first(number) ?? later(number));
}

type ByNumber = (number: number) => string | undefined;

async function fromPages({ transaction }: IndexReader, numbers: readonly number[]): Promise<ByNumber> {
  const store = transaction.objectStore("searchColumns");
  const pages = [...new Set(numbers.map((number) => Math.floor(number / PAGE_SIZE)))];
  const read = await Promise.all(pages.map((page) => answerOf<IdPage | undefined>(store.get(["id", page]))));
  return idsIn(read.filter((page) => page !== undefined));
}

function idsIn(pages: readonly (IdPage | HeadPage)[]): ByNumber {
  const byPage = new Map(pages.map((page) => [page.page, page]));
  return (number) => {
    const page = byPage.get(Math.floor(number / PAGE_SIZE));
    const start = (number % PAGE_SIZE) * (page?.width ?? 0);
    return page?.ids.slice(start, start + page.width).split("\0", 1)[0] || undefined;
  };
}

async function oneByOne(transaction: IDBTransaction, numbers: readonly number[]): Promise<ByNumber> {
  const store = transaction.objectStore("searchDocuments");
  const rows = await Promise.all(numbers.map((number) => answerOf<NumberedDocument | undefined>(store.get(number))));
  const ids = new Map(numbers.map((number, at) => [number, rows[at]?.id]));
  return (number) => ids.get(number);
}
