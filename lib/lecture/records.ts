import type { Lecture } from "./lecture.ts";
import type { Note } from "./note.ts";
import type { Picture } from "./picture.ts";
import type { Still } from "./still.ts";
import type { Summary } from "./summary.ts";
import type { Transcript } from "./transcript.ts";

/** All that a library keeps, in the order in which it can be written: a lecture before what belongs to it. */
export const TABLES = ["lectures", "summaries", "transcripts", "notes", "pictures", "stills"] as const;

/** The parts of a lecture. */
export const PART_TABLES = TABLES.filter((table) => table !== "lectures");

/** The parts that a lecture may have many of. */
export const MANY_PARTS = ["summaries", "transcripts", "notes", "stills"] as const;

export type Table = (typeof TABLES)[number];

export type PartTable = Exclude<Table, "lectures">;

/** The type of a table's records. */
export interface Records {
  readonly lectures: Lecture;
  readonly summaries: Summary;
  readonly transcripts: Transcript;
  readonly notes: Note;
  readonly pictures: Picture;
  readonly stills: Still;
}

/** Records that are written in one transaction; the lecture of each is in this batch or in an earlier one. */
export type ImportBatch = { readonly [T in Table]: readonly Records[T][] };
