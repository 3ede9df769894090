import { describe, expect, test } from "vitest";
import { idsFor, lecture, searchIn } from "./library.ts";

const PAIRS = [
  ["Łódź", "Lodz"],
  ["Bjørn", "Bjorn"],
  ["Ångström", "Angstrom"],
  ["naïve", "naive"],
  ["Müller", "Muller"],
  ["résumé", "resume"],
  ["Đặng", "Dang"],
  ["Œuvre", "Oeuvre"],
  ["Ёлка", "Елка"],
  ["مُحَمَّد", "محمد"],
] as const;

/** The one that should come second was saved later: by the day alone it would stand first. */
const saved = (own: string, other: string) => [
  { title: `${own} speaks`, savedAt: "2025-01-01T00:00:00.000Z" },
  { title: `${other} sings`, savedAt: "2026-05-01T00:00:00.000Z" },
];

test.each([
  ["בריאות", "בריאות הציבור", "ריאות ונשימה"],
  ["الدين", "الدين والعلم", "دين ودنيا"],
])("%s stands before what is only the same without a letter that may be a particle", async (typed, own, other) => {
  const search = searchIn([
    lecture("own", { title: own, savedAt: "2025-01-01T00:00:00.000Z" }),
    lecture("other", { title: other, savedAt: "2026-05-01T00:00:00.000Z" }),
  ]);
  expect((await idsFor(search, typed))[0]).toBe("own");
});

describe("both spellings are found, the one that was typed first", () => {
  test.each(PAIRS.flatMap(([accented, plain]) => [[accented, plain] as const, [plain, accented] as const]))(
    "%s before %s",
    async (typed, other) => {
      const search = searchIn(saved(typed, other).map((facts, at) => lecture(String(at), facts)));
      expect(await idsFor(search, typed)).toEqual(["0", "1"]);
      expect(await idsFor(search, typed.toUpperCase())).toEqual(["0", "1"]);
    },
  );

  test("while the name is still being typed", async () => {
    const search = searchIn(saved("Łukasz", "Lukasz").map((facts, at) => lecture(String(at), facts)));
    expect(await idsFor(search, "Łuk")).toEqual(["0", "1"]);
  });

  test("in creators and tags as in titles", async () => {
    const search = searchIn([
      lecture("plain", { title: "a", creators: ["Soren Berg"], tags: ["cafe"], savedAt: "2026-05-01T00:00:00.000Z" }),
      lecture("own", { title: "b", creators: ["Søren Berg"], tags: ["café"], savedAt: "2025-05-01T00:00:00.000Z" }),
    ]);
    expect(await idsFor(search, "søren")).toEqual(["own", "plain"]);
    expect(await idsFor(search, "soren")).toEqual(["plain", "own"]);
    expect(await idsFor(search, "café")).toEqual(["own", "plain"]);
    expect(await idsFor(search, "cafe")).toEqual(["plain", "own"]);
  });
});

test.each([
  ["łodz", "Łódź", "Lodz"],
  ["resumé", "Résumé", "Resume"],
  ["dứng", "Đứng", "Dung"],
])("some of the accents are typed: %s finds %s before %s", async (typed, accented, plain) => {
  const search = searchIn(saved(accented, plain).map((facts, at) => lecture(String(at), facts)));
  expect(await idsFor(search, typed)).toEqual(["0", "1"]);
});

test("a name that is written with two letters for one is marked where it is found", async () => {
  const { highlightTerms } = await searchIn([lecture("a", { title: "Zürich speaks" })]).search("zuerich speaks");
  expect(highlightTerms.words).toContain("zurich");
});

test("how a word is written is nothing to be found, marked or corrected to", async () => {
  const results = await searchIn([lecture("a", { title: "Łukasz speaks" })]).search("łukasz");
  expect(results.highlightTerms.words.concat(results.highlightTerms.prefixes)).toEqual(["lukasz"]);
  const slip = await searchIn([lecture("a", { title: "Łukasz speaks" })]).search("lukaszz speaks");
  expect(slip.corrected).toEqual([{ typed: "lukaszz", meant: ["lukasz"] }]);
});
