import { describe, expect, test } from "vitest";
import { momentsIn } from "../../../lib/search/moments/moments.ts";

const cue = (startSeconds: number, text: string) => ({ startSeconds, text });
const need = (...words: readonly string[]) => ({ words, prefixes: [], literals: [] });
const literal = (text: string) => ({ words: [], prefixes: [], literals: [text] });
const filler = (from: number) =>
  Array.from({ length: 12 }, (_, at) => cue(from + at * 5, "something else entirely is said here now"));

describe("the best moments of a transcript", () => {
  test("are where the words follow one another, before where they only stand near", () => {
    const cues = [
      cue(0, "The vocabulary is large and a softmax follows."),
      ...filler(10),
      cue(100, "A softmax over the"),
      cue(104, "vocabulary comes last."),
    ];
    const { best, total } = momentsIn(cues, [need("softmax"), need("over"), need("the"), need("vocabulary")]);
    expect(best[0]).toMatchObject({ seconds: 100, cue: 13, isPhrase: true });
    expect(best[0]?.around.text).toContain("softmax over the vocabulary");
    expect(total).toBe(1);
  });

  test("are one for each caption, however long it is: it plays from its beginning only", () => {
    const long = Array.from({ length: 60 }, () => "Tides come twice a day, says the harbour master.").join(" ");
    const { best, total } = momentsIn([cue(0, long), cue(600, "Tides again.")], [need("tides")]);
    expect(best.map(({ seconds }) => seconds)).toEqual([0, 600]);
    expect(total).toBe(2);
  });

  test("are one for each place where a single word is said, not one for each word", () => {
    const cues = [
      cue(0, "Tides, tides and tides."),
      ...filler(10),
      cue(100, "A tide again."),
      ...filler(110),
      cue(200, "Tides."),
    ];
    const { best, total } = momentsIn(cues, [need("tide", "tides")]);
    expect(total).toBe(3);
    expect(best).toHaveLength(2);
    expect(best.map(({ seconds }) => seconds)).toEqual([0, 100]);
  });

  test("are found over the border of Chinese captions, in either script", () => {
    const cues = [cue(0, "今天讲"), cue(4, "注意力機"), cue(8, "制的原理")];
    expect(momentsIn(cues, [literal("力机制")]).best[0]).toMatchObject({ seconds: 4 });
  });

  test("are none where nothing of it is said", () => {
    expect(momentsIn([cue(0, "networking")], [need("net")])).toEqual({ best: [], total: 0 });
  });

  test("are also those of the beginning of a word", () => {
    const { best } = momentsIn([cue(3, "photosynthesis")], [{ words: [], prefixes: ["photo"], literals: [] }]);
    expect(best[0]).toMatchObject({ seconds: 3, around: { ranges: [{ start: 0, end: 5 }] } });
  });
});
