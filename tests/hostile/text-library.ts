import type { ImportBatch } from "../../lib/lecture/records.ts";
import { imported, fileOf, lectureNumber, summaryOf } from "../lib/transfer/samples.ts";
import { HOSTILE_TEXTS } from "./texts.ts";

/** A library in which each hostile text stands wherever a text can stand, as it comes out of an import. */
export async function textLibrary(): Promise<ImportBatch> {
  const lectures = HOSTILE_TEXTS.map(({ text }, number) => ({
    ...lectureNumber(number),
    title: text,
    creators: [text],
    description: text,
    keywords: [text.slice(0, 90)],
    tags: [text.replace(/[,，、\n\r\u2028\u2029]/g, " ").slice(0, 90)],
    site: text.slice(0, 90),
    series: { title: text },
    chapters: [{ startSeconds: 5, title: text }],
    language: "en",
    currentSummaryId: `summary-${number}`,
    currentTranscriptId: `transcript-${number}`,
  }));
  const parts = HOSTILE_TEXTS.map(({ text }, number) => {
    const lectureId = lectures[number]?.id ?? "";
    const { id: _, ...stored } = summaryOf(lectureId, text);
    const words = { startSeconds: 5, endSeconds: 9, text, speaker: text.slice(0, 90) };
    return {
      summary: { ...stored, id: `summary-${number}` },
      earlier: { ...stored, id: `earlier-${number}`, source: { by: "model", name: text.slice(0, 90) } },
      note: { ...stored, id: `note-${number}`, atSeconds: 5 },
      transcript: { ...stored, id: `transcript-${number}`, origin: "captions", cues: [words] },
    };
  });
  return imported(
    fileOf({
      lectures,
      summaries: parts.flatMap(({ summary, earlier }) => [earlier, summary]),
      notes: parts.map(({ note }) => note),
      transcripts: parts.map(({ transcript }) => transcript),
    }),
  );
}
