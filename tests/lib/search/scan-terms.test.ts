import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scanTerms } from "../../../lib/search/terms/scan-terms.ts";
import { fold } from "../../../lib/text/fold.ts";
import { pieces } from "../../../lib/text/pieces.ts";

function scanned(folded: string): string[] {
  const found: string[] = [];
  scanTerms(folded, {
    word: (text) => found.push(`w ${text}`),
    joined: (text) => found.push(`j ${text}`),
    run: (text, start, end) => found.push(`r ${text.slice(start, end)}`),
  });
  return found;
}

function cut(folded: string): string[] {
  return [...pieces(folded)].flatMap((piece) => {
    if (piece.kind === "run") return [`r ${piece.text}`];
    return [...piece.parts.map(({ text }) => `w ${text}`), ...(piece.joined === null ? [] : [`j ${piece.joined}`])];
  });
}

const sign = fc.constantFrom(
  ...Array.from("abcé9 .,'’-_&+#学習語한글かなтя𠮷😀\n:/\"（）cll··‐"),
  "c++",
  "c#",
  "don't",
  "3,141",
  "gpt-4",
);

test("the fast way cuts text as the slow one does", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign, { maxLength: 60 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const folded = fold(text);
        expect(scanned(folded)).toEqual(cut(folded));
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([70, 1_000, 2_500])("also words and runs of %i characters", (length) => {
  for (const unit of ["a", "学"]) expect(scanned(unit.repeat(length))).toEqual(cut(unit.repeat(length)));
});
