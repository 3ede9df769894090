import {
  PAGE_SIZE,
  savedDay,
  UNKNOWN,
  type DocValueName,
  type DocValuePage,
  type MemtableDocument,
} from "../index/index-state.ts";
import { answerOf } from "../answer-of.ts";
import { cacheOf } from "./index-cache.ts";
import type { IndexReader } from "./index-reader.ts";

/** Values of lectures by number. */
export class DocValues {
  readonly #pages: Record<string, (Int32Array | undefined)[]> = {};
  readonly #days: (Uint16Array | undefined)[];
  readonly #memtable: ReadonlyMap<number, MemtableDocument>;

  private constructor(pages: readonly DocValuePage[], { head, recency, memtable }: IndexReader) {
    for (const { name, page, values } of pages) (this.#pages[name] ??= [])[page] = values;
    this.#days = [head?.days];
    for (const { page, days } of recency) this.#days[page] = days;
    this.#memtable = new Map(
      memtable.filter(({ docValues }) => docValues !== undefined).map((each) => [each.number, each]),
    );
  }

  /** Reads doc values, as far as they have not come with the first reading. */
  static async read(reader: IndexReader, names: readonly DocValueName[]): Promise<DocValues> {
    const cache = cacheOf(reader.transaction.db);
    const pages = names.map((name) => cache.docValues(name, reader.state, () => readAll(reader, name)));
    return new DocValues((await Promise.all(pages)).flat(), reader);
  }

  /** The value of a lecture; `UNKNOWN` when it is not known here. */
  value(name: DocValueName, number: number): number {
    const memtable = this.#memtable.size === 0 ? undefined : this.#memtable.get(number);
    if (memtable) return memtable.docValues?.[name] ?? UNKNOWN;
    return this.#pages[name]?.[Math.floor(number / PAGE_SIZE)]?.[number % PAGE_SIZE] ?? UNKNOWN;
  }

  /** The day on which a lecture was saved, since 2000; 0 when it is not known. */
  day(number: number): number {
    const memtable = this.#memtable.size === 0 ? undefined : this.#memtable.get(number);
    if (memtable) return memtable.docValues ? savedDay(memtable.docValues) : 0;
    return this.#days[Math.floor(number / PAGE_SIZE)]?.[number % PAGE_SIZE] ?? 0;
  }
}

function readAll({ transaction }: IndexReader, name: DocValueName): Promise<DocValuePage[]> {
  const store = transaction.objectStore("searchColumns");
  return answerOf<DocValuePage[]>(store.getAll(IDBKeyRange.bound([name], [name, []])));
}
