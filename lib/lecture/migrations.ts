import { dateTime, number, parsed, type Unparsed } from "./fields.ts";
import type { Table } from "./records.ts";

/** A change of what records look like. Each function makes of a record, as the version before wrote it, what this one writes. */
interface Migration {
  /** Of the database. */
  readonly version: number;
  readonly records: { readonly [T in Table]?: (record: Unparsed) => Unparsed };
}

/**
 * All changes of records since the first version, oldest first; the database's upgrade and the import of a file go
 * through the same ones. The functions are pure, and one that is released is never edited: what it was right for is out
 * there. Versions that are not here changed tables and indexes only.
 */
export const MIGRATIONS: readonly Migration[] = [
  // How far a lecture was watched, and when.
  {
    version: 7,
    records: {
      lectures: (lecture) => ({
        ...lecture,
        watchedSeconds: orNull(lecture["watchedSeconds"], number),
        seenAt: orNull(lecture["seenAt"], dateTime),
      }),
    },
  },
];

/** What a new field has already, from a file of a newer version that an older one kept without knowing it. */
function orNull<T>(value: unknown, read: (value: unknown, field: string) => T): T | null {
  // Most have nothing there: that is told without an error for each of them.
  if (value === undefined || value === null) return null;
  const result = parsed(() => read(value, ""));
  return result.ok ? result.value : null;
}

/** The newest shape of records, by the version of the database that brought it; stands in an export. */
export const RECORD_VERSION = MIGRATIONS.at(-1)?.version ?? 1;

/** A record that a version wrote, in the shape of today; still to be parsed. */
export function migrated(table: Table, record: Unparsed, from: number): Unparsed {
  return MIGRATIONS.filter(({ version }) => version > from).reduce(
    (older, { records }) => records[table]?.(older) ?? older,
    record,
  );
}
