import { lectureSchema, type Lecture } from "./lecture.ts";
import { noteSchema, type Note } from "./note.ts";
import { pictureSchema, type Picture } from "./picture.ts";
import type { Records, Table } from "./records.ts";
import { parserOf, type Parser } from "./schema.ts";
import { stillSchema, type Still } from "./still.ts";
import { summarySchema, type Summary } from "./summary.ts";
import { transcriptSchema, type Transcript } from "./transcript.ts";

/** The one way into the library for each kind of record. */
export const parsers: { readonly [T in Table]: Parser<Records[T]> } = {
  lectures: parserOf<Lecture>("lecture", lectureSchema),
  summaries: parserOf<Summary>("summary", summarySchema),
  transcripts: parserOf<Transcript>("transcript", transcriptSchema),
  notes: parserOf<Note>("note", noteSchema),
  pictures: parserOf<Picture>("picture", pictureSchema),
  stills: parserOf<Still>("still", stillSchema),
};
