import { object, type Parsed, parsed, unknownFields, type Unparsed } from "./fields.ts";

/** How a field of a record is read from anything, and what it is where nothing is known of it. */
export interface Field<T> {
  /** Gets the whole record as well, for a field that follows from another one. */
  readonly read: (value: unknown, field: string, raw: Unparsed) => T;
  /** Stands for null and for nothing. */
  readonly empty?: T;
  /** It may stay away altogether. A field with neither of the two must be there. */
  readonly optional?: true;
  /** It follows from another field alone: it is read whenever that may have changed. */
  readonly derived?: true;
}

/** All fields of a kind of record. */
export type Schema<R> = { readonly [F in keyof Required<R>]: Field<R[F]> };

/**
 * A record by its schema, or what of it does not fit. Fields that this version does not know are kept. What is the very
 * value of a `sound` record, one that was read so before, is not read again.
 */
export type Parser<R> = (value: unknown, sound?: R) => Parsed<R>;

export function parserOf<R extends object>(what: string, schema: Schema<R>): Parser<R> {
  const known = new Set(Object.keys(schema));
  return (value, sound) =>
    parsed(() => {
      const raw = object(value, what);
      return { ...unknownFields(raw, known), ...readBy(schema, raw, { ...sound }) };
    });
}

/** The fields of a schema, out of anything; to be called where a misfit is caught. */
export function readBy<R>(schema: Schema<R>, raw: Unparsed, sound: Unparsed = {}): R {
  const record: Record<string, unknown> = {};
  for (const name in schema) {
    const value = readField(schema[name], name, raw, sound);
    if (value !== undefined) record[name] = value;
  }
  return record as R;
}

function readField(field: Field<unknown>, name: string, raw: Unparsed, sound: Unparsed): unknown {
  const value = raw[name] ?? undefined;
  if (value !== undefined && value === sound[name] && !field.derived) return value;
  if (value === undefined && field.optional) return undefined;
  return value === undefined && "empty" in field ? field.empty : field.read(raw[name], name, raw);
}

/** Those fields of a schema that have an empty value, with it. */
type Empty<S> = {
  readonly [F in keyof S as S[F] extends { readonly empty: unknown } ? F : never]: S[F] extends {
    readonly read: (...given: never[]) => infer T;
    readonly empty: infer E;
  }
    ? T | E
    : never;
};

/** What a record is of which nothing is known but what every record must have. */
export function emptyOf<S extends object>(schema: S): Empty<S> {
  const fields = Object.entries<Field<unknown>>(schema as Record<string, Field<unknown>>);
  return Object.fromEntries(
    fields.filter(([, field]) => "empty" in field).map(([name, { empty }]) => [name, empty]),
  ) as Empty<S>;
}
