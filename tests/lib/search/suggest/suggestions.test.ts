import { describe, expect, test } from "vitest";
import { CHINESE_OPERATORS, OPERATORS } from "../../../../lib/search/query/operators.ts";
import { Suggestions } from "../../../../lib/search/suggest/suggestions.ts";

const suggestions = Suggestions.of({
  tags: [
    { tag: "Machine learning", count: 12 },
    { tag: "机器学习", count: 5 },
    { tag: "maps", count: 1 },
  ],
  creators: [
    { tag: "Maria Łukasz", count: 3 },
    { tag: "李沐", count: 2 },
  ],
  series: ["Marine biology, spring"],
  titles: ["Machines that dream", "How magnets work", "Le cœur", "注意力机制讲解", "Magnets at home"],
});

const offered = async (text: string, past: readonly string[] = [], names: readonly string[] = OPERATORS) =>
  (await suggestions).suggest(text, past, names).map(({ kind, label }) => `${kind}: ${label}`);

const chosen = async (text: string, label: string, names: readonly string[] = OPERATORS) => {
  const found = (await suggestions).suggest(text, [], names).find((each) => each.label === label);
  return found && text.slice(0, found.start) + found.insert + text.slice(found.end);
};

describe("while something is typed", () => {
  test("names, titles and words of the library that begin so are offered", async () => {
    expect(await offered("mach")).toEqual(["tag: Machine learning", "word: Machines", "title: Machines that dream"]);
    expect(await offered("marine")).toEqual(["series: Marine biology, spring"]);
    expect(await offered("magn")).toContain("title: How magnets work");
  });

  test("accents, case and the second word of a name do not matter", async () => {
    expect(await offered("LUKA")).toEqual(["creator: Maria Łukasz"]);
    expect(await offered("coeu")).toEqual(["word: cœur", "title: Le cœur"]);
  });

  test("Chinese is offered from its first character on", async () => {
    expect(await offered("机")).toContain("tag: 机器学习");
    expect(await offered("注意力")).toEqual(["title: 注意力机制讲解"]);
    expect(await offered("李")).toEqual(["creator: 李沐"]);
  });

  test("earlier searches come first, and what is typed in full is not offered", async () => {
    expect((await offered("ma", ["maps of rome", "other"]))[0]).toBe("past: maps of rome");
    expect(await offered("maps", ["maps"])).toEqual([]);
  });

  test("titles are not offered for a word that is whole: they stand in the results", async () => {
    expect(await offered("magnet")).toContain("title: Magnets at home");
    expect(await offered("magnets")).toEqual([]);
    expect(await offered("learning")).toEqual(["tag: Machine learning"]);
  });

  test("of several words the last one may be the beginning of a name", async () => {
    expect(await offered("dream maps")).toEqual([]);
    expect(await offered("rome machi")).toEqual(["tag: Machine learning", "word: Machines"]);
  });

  test.each(["", "m", "tag:ma", '"mach', '"mach"', "mach ", "zzz"])("nothing is offered for %j", async (text) => {
    expect(await offered(text)).toEqual([]);
  });
});

describe("what is chosen", () => {
  test.each([
    ["mach", "Machine learning", 'tag:"Machine learning" '],
    ["maria", "Maria Łukasz", 'by:"Maria Łukasz" '],
    ["marine", "Marine biology, spring", "Marine biology, spring"],
    ["machin", "Machines that dream", "Machines that dream"],
    ["rome machi", "Machines", "rome Machines "],
    ["rome machi", "Machine learning", 'rome tag:"Machine learning" '],
  ])("%j becomes by %j %j", async (text, label, query) => {
    expect(await chosen(text, label)).toBe(query);
  });

  test("has the operator of the interface's language", async () => {
    expect(await chosen("机器", "机器学习", CHINESE_OPERATORS)).toBe('标签:"机器学习" ');
  });
});
