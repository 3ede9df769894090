import { fold } from "../text/fold.ts";

/** So often in a row nobody says the same sentence; recognisers do, where they hear nothing. */
const TOO_OFTEN = 3;

/** Lines without those that only repeat the one before, three times or more, and how many these are. */
export function withoutRepeats<C extends { readonly text: string }>(
  cues: readonly C[],
): { readonly cues: C[]; readonly repeats: number } {
  const rows: C[][] = [];
  for (const cue of cues) {
    const row = rows.at(-1);
    if (row?.[0] && bare(row[0].text) === bare(cue.text)) row.push(cue);
    else rows.push([cue]);
  }
  const kept = rows.flatMap((row) => (row.length >= TOO_OFTEN ? row.slice(0, 1) : row));
  return { cues: kept, repeats: cues.length - kept.length };
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
