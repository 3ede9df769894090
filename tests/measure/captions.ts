/**
 * Reads every caption file of a folder as the product does: bytes in, encoding and format found by the content.
 *   npm run captions -- FOLDER [RESULTS.json]
 * FOLDER holds manifest.json (`[{ id, file }]`) and the files it names. The results go to FOLDER/RESULTS.json, or where
 * the second argument says: `{ id: { cues } | { error } }`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readTranscript } from "../../lib/transcript/read-transcript.ts";
import type { TranscriptReading } from "../../lib/transcript/reading.ts";

interface CaptionFile {
  readonly id: string;
  readonly file: string;
}

const [folder, target] = process.argv.slice(2);
if (!folder) throw new Error("captions: expected a folder with manifest.json and files/");
const output = resolve(target ?? process.env["LECTERN_RESULTS"] ?? join(folder, "RESULTS.json"));
const manifest: CaptionFile[] = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

const results: Record<string, unknown> = {};
let [bytes, ms, slowest] = [0, 0, ""];
let slowestMs = 0;
for (const { id, file } of manifest) {
  const content = readFileSync(join(folder, file));
  const started = performance.now();
  const reading = readTranscript(content);
  const took = performance.now() - started;
  results[id] = reading.ok ? { cues: reading.cues } : { error: reading.why };
  bytes += content.length;
  ms += took;
  if (took > slowestMs) [slowestMs, slowest] = [took, id];
  console.log(`${id}: ${describe(reading)} (${took.toFixed(1)} ms, ${content.length} bytes)`);
}
writeFileSync(output, `${JSON.stringify(results, null, 1)}\n`);
console.log(`${manifest.length} files, ${(ms / (bytes / 1e6)).toFixed(1)} ms a megabyte; the slowest was ${slowest}`);
console.log(`wrote ${output}`);

function describe(reading: TranscriptReading): string {
  if (!reading.ok) return `refused, ${reading.why}`;
  const problems = reading.problems.map(({ code, count }) => `, ${count} × ${code}`).join("");
  return `${reading.format}, ${reading.encoding}, ${reading.cues.length} cues${problems}`;
}
