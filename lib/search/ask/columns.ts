import { PAGE_SIZE, UNKNOWN, type ColumnName, type ColumnPage, type RecentDocument } from "../keep/search-state.ts";
import { answerOf } from "../keep/stores.ts";

/** Values of lectures by number. */
export class Columns {
  readonly #pages: Readonly<Record<string, readonly (Int32Array | undefined)[]>>;
  readonly #recent: ReadonlyMap<number, RecentDocument>;

  private constructor(pages: readonly ColumnPage[], recent: readonly RecentDocument[]) {
    const byName: Record<string, Int32Array[]> = {};
    for (const { name, page, values } of pages) (byName[name] ??= [])[page] = values;
    this.#pages = byName;
    this.#recent = new Map(recent.filter(({ columns }) => columns !== undefined).map((each) => [each.number, each]));
  }

  /** Reads columns; what is newer than the pages is handed in once it is known. */
  static async read(
    transaction: IDBTransaction,
    names: readonly ColumnName[],
  ): Promise<(recent: readonly RecentDocument[]) => Columns> {
    const store = transaction.objectStore("searchColumns");
    const pages = await Promise.all(
      names.map((name) => answerOf<ColumnPage[]>(store.getAll(IDBKeyRange.bound([name], [name, []])))),
    );
    return (recent) => new Columns(pages.flat(), recent);
  }

  /** The value of a lecture; `UNKNOWN` when it is not known here. */
  value(name: ColumnName, number: number): number {
    const recent = this.#recent.size === 0 ? undefined : this.#recent.get(number);
    if (recent) return recent.columns?.[name] ?? UNKNOWN;
    return this.#pages[name]?.[Math.floor(number / PAGE_SIZE)]?.[number % PAGE_SIZE] ?? UNKNOWN;
  }
}
