import * as read from "./fields.ts";
import type { Schema } from "./schema.ts";

/** ISO 8601 date and time in UTC, such as `2026-11-23T20:14:00.000Z`. */
export type IsoDateTime = string;

/** What every stored record carries, so that it can travel to a second device. */
export interface Stored {
  /** UUIDv7, made on this device (RFC 9562). */
  readonly id: string;
  /** Grows by one with each change. */
  readonly rev: number;
  readonly updatedAt: IsoDateTime;
  /** Set while the record is deleted; a deleted lecture is in Trash. */
  readonly deletedAt: IsoDateTime | null;
}

export const storedSchema = {
  id: { read: identifier },
  rev: { read: read.whole },
  updatedAt: { read: read.dateTime },
  deletedAt: { empty: null, read: read.dateTime },
} satisfies Schema<Stored>;

export function identifier(value: unknown, field: string): string {
  const id = read.name(value, field, 100);
  return /^[\w.:-]+$/.test(id) ? id : read.misfit(field, "an identifier", value);
}

/** A fresh UUIDv7: 48 bits of Unix milliseconds, version, 74 random bits (RFC 9562 §5.7). */
export function newId(
  now: number = Date.now(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const time = Math.trunc(now).toString(16).padStart(12, "0").slice(-12);
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${variant.toString(16)}${tail.slice(6, 8)}-${tail.slice(8, 20)}`;
}
