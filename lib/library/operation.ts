import type { CommandType, Result } from "./commands/command.ts";
import type { Records, Table } from "../lecture/records.ts";
import type { IsoDateTime } from "../lecture/record.ts";

/** What one record's fields were before and after a command; `before` is null when the command made the record. */
export type Change = {
  readonly [T in Table]: {
    readonly table: T;
    readonly id: string;
    readonly before: Partial<Records[T]> | null;
    readonly after: Partial<Records[T]>;
  };
}[Table];

/** A command that has been carried out: a repeated one answers from here, and undo starts from here. */
export interface Operation {
  readonly opId: string;
  readonly type: string;
  readonly at: IsoDateTime;
  /** Null once it was deleted with everything else. */
  readonly result: Result<CommandType> | null;
  readonly changes: readonly Change[];
  /** Its answer was deleted with everything else: a repeated delivery is refused. */
  readonly erased?: true;
}

/** The fields that differ between two states of a record, as they are in each; absent ones are undefined there. */
export function difference<R extends object>(before: R, after: R): { before: Partial<R>; after: Partial<R> } {
  const own = Object.keys({ ...before, ...after }) as (keyof R)[];
  const changed = own.filter(
    (name) =>
      name !== "rev" &&
      name !== "updatedAt" &&
      // Most fields are the same text or number: writing them out to compare them takes most of a bulk change.
      before[name] !== after[name] &&
      JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick<R extends object>(record: R, names: readonly (keyof R)[]): Partial<R> {
  const picked: Partial<R> = {};
  for (const name of names) picked[name] = record[name];
  return picked;
}
