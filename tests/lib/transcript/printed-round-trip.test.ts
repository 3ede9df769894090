import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WAYS } from "./printed-ways.ts";
import { brief, readWell } from "./reading.ts";

const NAMES = ["Ada", "Tom Brook", "María José Gil", "林小姐", "Dr. Ines Vale", "Jean-Luc Petit"];
const SENTENCES = [
  "Good morning, and welcome to the show.",
  "What is a set?",
  "Well: a bag with things in it, and nothing else.",
  "It was 1995, I think, or a year later.",
  "欢迎收听今天的节目。",
  "Yes.",
  "\u00bfDe d\u00f3nde viene la arena? Del r\u00edo.",
];

const turns = fc
  .array(
    fc.record({
      after: fc.integer({ min: 2, max: 70 }),
      name: fc.constantFrom(...NAMES.slice(0, 3)),
      text: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }).map((said) => said.join(" ")),
    }),
    { minLength: 8, maxLength: 40 },
  )
  .filter((all) => new Set(all.map(({ name }) => name)).size > 1);

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds % 3600) / 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}

describe("whoever speaks for however long, what is printed is read as it was said", () => {
  test.each(WAYS)("%s", (_, print) => {
    const property = fc.property(turns, fc.constantFrom(0, 3_000), (said, from) => {
      let at = from;
      const timed = said.map(({ after, name, text }) => ({ at: (at += after), name, text }));
      const printed = timed.map((each) => {
        const long = clock(each.at);
        return print(long, each.name, each.text, long.replace(/^0(?:0:0?)?/, ""));
      });
      expect(brief(readWell(printed.join("\n\n")).cues)).toEqual(
        timed.map((each) => `${each.at} ${each.name}: ${each.text}`),
      );
    });
    fc.assert(property, { numRuns: 15 });
  });
});
