import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BlockWriter, entriesOf, isWhole } from "../../../lib/search/segment/block.ts";
import { ByteWriter } from "../../../lib/search/segment/bytes.ts";
import { mergedEntries } from "../../../lib/search/segment/merge-entries.ts";
import { PostingsWriter, readPostings } from "../../../lib/search/segment/postings.ts";
import { mergedWords, VocabularyBuilder } from "../../../lib/search/segment/vocabulary.ts";

function postingsOf(numbers: readonly (readonly [number, number])[], usual = 0): Uint8Array {
  const bytes = new ByteWriter();
  const writer = new PostingsWriter(bytes, usual);
  for (const [number, info] of numbers) writer.add(number, info);
  return bytes.take();
}

function read(postings: Uint8Array, usual = 0): [number, number][] {
  const found: [number, number][] = [];
  readPostings(postings, usual, (number, info) => found.push([number, info]));
  return found;
}

function blocksOf(terms: readonly string[]) {
  const writer = new BlockWriter();
  for (const term of terms) writer.add(term, postingsOf([[term.length, 0]]));
  return writer.take(true);
}

const numbers = fc.uniqueArray(fc.nat(2 ** 30), { maxLength: 50 }).map((all) => all.toSorted((a, b) => a - b));
const terms = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...Array.from("ab学习é\u0001\uffee")), minLength: 1, maxLength: 8 }), {
    maxLength: 200,
  })
  .map((all) => all.toSorted((one, other) => (one < other ? -1 : 1)));

test("postings are read as they were written", () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(255)), (all, infos) => {
      const pairs = all.map((number, at): [number, number] => [number, infos[at] ?? 16]);
      expect(read(postingsOf(pairs, 16), 16)).toEqual(pairs);
    }),
  );
});

describe("blocks", () => {
  test("give back every term, and every stretch of terms", () => {
    fc.assert(
      fc.property(terms, fc.nat(), fc.nat(), (all, one, other) => {
        const blocks = blocksOf(all);
        expect(blocks.flatMap(({ bytes }) => entriesOf(bytes).map(({ term }) => term))).toEqual(all);
        const [from = "", to = "\uffff"] = [all[one % (all.length || 1)], all[other % (all.length || 1)]].toSorted(
          (a = "", b = "") => (a < b ? -1 : 1),
        );
        const within = blocks.flatMap(({ bytes }) => entriesOf(bytes, from, to).map(({ term }) => term));
        expect(within).toEqual(all.filter((term) => term >= from && term < to));
      }),
    );
  });

  test("are cut where they are full, and begin with the term they are found by", () => {
    const all = Array.from({ length: 20_000 }, (_, at) => `term${String(at).padStart(6, "0")}`);
    const blocks = blocksOf(all);
    expect(blocks.length).toBeGreaterThan(2);
    for (const { first, bytes } of blocks) {
      expect(bytes.length).toBeLessThan(40_000);
      expect(entriesOf(bytes)[0]?.term).toBe(first);
      expect(isWhole(bytes)).toBe(true);
    }
  });

  test("that were changed are told from whole ones, and reading them ends", () => {
    const [block] = blocksOf(["alpha", "beta", "gamma"]);
    if (!block) throw new Error("no block");
    fc.assert(
      fc.property(fc.nat(block.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = block.bytes.map((byte, index) => (index === at ? byte ^ change : byte));
        expect(isWhole(bytes)).toBe(false);
        expect(entriesOf(bytes).length).toBeLessThan(100);
      }),
    );
  });
});

test("merged entries hold what is live of each input, sorted", () => {
  const input = (entries: [string, [number, number][]][], dead: number[] = []) => ({
    entries: entries.map(([term, postings]) => ({ term, postings: postingsOf(postings) }))[Symbol.iterator](),
    dead: new Set(dead),
  });
  const inputs = [
    input(
      [
        [
          "a",
          [
            [1, 0],
            [2, 0],
          ],
        ],
        ["c", [[2, 3]]],
      ],
      [2],
    ),
    input([
      [
        "a",
        [
          [0, 1],
          [5, 0],
        ],
      ],
      ["b", [[5, 0]]],
    ]),
  ];
  const merged = [...mergedEntries(inputs, "facts", null, () => {})].map(({ term, postings }) => [
    term,
    read(postings.slice()),
  ]);
  expect(merged.map(([term]) => term)).toEqual(["a", "b"]);
});

test("a vocabulary of two is that of both", () => {
  const listOf = (words: readonly string[]) => {
    const builder = new VocabularyBuilder();
    for (const word of words) builder.add(word, 1, true);
    return builder.take()[0] ?? { length: 4, letters: new Uint16Array(0), counts: new Uint8Array(0) };
  };
  const merged = mergedWords(listOf(["abcd", "bbbb"]), listOf(["abcd", "aaaa"].toSorted()));
  expect(String.fromCharCode(...merged.letters)).toBe("aaaaabcdbbbb");
});
