import {
  PAGE_SIZE,
  savedDay,
  UNKNOWN,
  type ColumnName,
  type ColumnPage,
  type RecentDocument,
} from "../keep/search-state.ts";
import { answerOf } from "../answer-of.ts";
import type { IndexReading } from "./index-reading.ts";

/** Values of lectures by number. */
export class Columns {
  readonly #pages: Record<string, (Int32Array | undefined)[]> = {};
  readonly #days: (Uint16Array | undefined)[];
  readonly #recent: ReadonlyMap<number, RecentDocument>;

  private constructor(pages: readonly ColumnPage[], { head, recency, recent }: IndexReading) {
    for (const { name, page, values } of pages) (this.#pages[name] ??= [])[page] = values;
    this.#days = [head?.days];
    for (const { page, days } of recency) this.#days[page] = days;
    this.#recent = new Map(recent.filter(({ columns }) => columns !== undefined).map((each) => [each.number, each]));
  }

  /** Reads columns, as far as they have not come with the first reading. */
  static async read(reading: IndexReading, names: readonly ColumnName[]): Promise<Columns> {
    if (names.length === 0) return new Columns([], reading);
    const store = reading.transaction.objectStore("searchColumns");
    const pages = await Promise.all(
      names.map((name) => answerOf<ColumnPage[]>(store.getAll(IDBKeyRange.bound([name], [name, []])))),
    );
    return new Columns(pages.flat(), reading);
  }

  /** The value of a lecture; `UNKNOWN` when it is not known here. */
  value(name: ColumnName, number: number): number {
    const recent = this.#recent.size === 0 ? undefined : this.#recent.get(number);
    if (recent) return recent.columns?.[name] ?? UNKNOWN;
    return this.#pages[name]?.[Math.floor(number / PAGE_SIZE)]?.[number % PAGE_SIZE] ?? UNKNOWN;
  }

  /** The day on which a lecture was saved, since 2000; 0 when it is not known. */
  day(number: number): number {
    const recent = this.#recent.size === 0 ? undefined : this.#recent.get(number);
    if (recent) return recent.columns ? savedDay(recent.columns) : 0;
    return this.#days[Math.floor(number / PAGE_SIZE)]?.[number % PAGE_SIZE] ?? 0;
  }
}
