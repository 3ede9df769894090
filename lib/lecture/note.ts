import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import { identifier, storedSchema, type IsoDateTime, type Stored } from "./record.ts";
import type { Schema } from "./schema.ts";

export interface Note extends Stored {
  readonly lectureId: string;
  /** The second of the lecture the note belongs to; null for a note on the whole. */
  readonly atSeconds: number | null;
  readonly text: string;
  readonly createdAt: IsoDateTime;
}

export const noteSchema = {
  ...storedSchema,
  lectureId: { read: identifier },
  atSeconds: { empty: null, read: read.number },
  text: { read: (value, field) => read.text(value, field, LIMITS.note) },
  createdAt: { read: read.dateTime },
} satisfies Schema<Note>;
