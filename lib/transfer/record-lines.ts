import { RECORD_VERSION } from "../lecture/migrations.ts";
import type { Entry } from "../lecture/entry.ts";
import { filledSettings, type LibrarySettings, NO_LIBRARY_SETTINGS } from "../lecture/library-settings.ts";
import { EXPORT_VERSION } from "./import-json.ts";

/** A library a record a line, each lecture followed by what belongs to it; `readLines` reads it. */
export async function* recordLines(
  entries: AsyncIterable<Entry>,
  now: Date,
  settings: LibrarySettings = NO_LIBRARY_SETTINGS,
): AsyncGenerator<string> {
  const head = { format: "lectern", version: EXPORT_VERSION, schema: RECORD_VERSION, exportedAt: now.toISOString() };
  yield `${JSON.stringify(head)}\n`;
  const filled = filledSettings(settings);
  if (Object.keys(filled).length > 0) yield `${JSON.stringify(filled)}\n`;
  for await (const entry of entries) yield linesOf(entry);
}

export function linesOf({ lecture, summaries, transcripts, notes, picture, stills }: Entry): string {
  const parts = {
    lectures: [lecture],
    summaries,
    transcripts,
    notes,
    pictures: picture ? [picture] : [],
    stills,
  };
  return Object.entries(parts)
    .flatMap(([table, records]) => records.map((record) => `${JSON.stringify({ table, record })}\n`))
    .join("");
}
