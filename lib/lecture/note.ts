import type { IsoDateTime, Stored } from "./record.ts";

export interface Note extends Stored {
  readonly lectureId: string;
  /** The second of the lecture the note belongs to; null for a note on the whole. */
  readonly atSeconds: number | null;
  readonly text: string;
  readonly createdAt: IsoDateTime;
}
