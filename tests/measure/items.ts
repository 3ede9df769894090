import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Cue } from "../../lib/lecture/transcript.ts";

/** An item of a collection, as the collection's README says. */
export interface Item {
  /** Name of its file, without the ending. */
  readonly collection: string;
  readonly id: string;
  readonly source: string;
  readonly language: string;
  readonly url: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly published: string | null;
  readonly durationSeconds: number | null;
  readonly description: string;
  readonly tags: readonly string[];
  readonly transcript: { readonly language: string; readonly cues: readonly Cue[] } | null;
  readonly referenceSummary: string | null;
}

const ENDING = ".jsonl.gz";

/** All items of a folder's `*.jsonl.gz`, one a line. */
export function readItems(folder: string): Item[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return files.toSorted().flatMap((name) => {
    const lines = gunzipSync(readFileSync(join(folder, name)))
      .toString()
      .split("\n")
      .filter(Boolean);
    return lines.map((line): Item => ({
      ...JSON.parse(line),
      collection: name.slice(0, -ENDING.length),
    }));
  });
}
