import { describe, expect, test } from "vitest";
import { writeOperator } from "../../../lib/search/query/write-query.ts";
import { idsFor, lecture, searchIn } from "./library.ts";

describe("tags with quotes and backslashes can be asked for", () => {
  const TAGS = [
    'a"b',
    "say “hi”",
    'the "new" “physics”',
    "back\\slash",
    "ends with \\",
    "„unten“",
    "＂wide＂",
    "plain",
  ];
  const search = searchIn(TAGS.map((tag, at) => lecture(String(at), { title: `Entry ${at}`, tags: [tag] })));

  test.each(TAGS.map((tag, at) => [tag, at] as const))("by the chip and by completion: %s", async (tag, at) => {
    expect(await idsFor(search, `entry ${writeOperator("tag", tag)}`)).toEqual([String(at)]);
    expect(await idsFor(search, `${writeOperator("tag", tag)} entry`)).toEqual([String(at)]);
    expect((await idsFor(search, writeOperator("-tag", tag))).length).toBe(TAGS.length - 1);
  });

  test.each([
    ['tag:"say “hi”"', "1"],
    ['tag:"say “hi”" entry', "1"],
    ['(tag:"say “hi”")', "1"],
    ["标签：“plain”", "7"],
    ['tag:"plain”', "7"],
  ])("as a person types it: %s", async (query, id) => {
    expect(await idsFor(search, query)).toEqual([id]);
  });
});

describe("a title that could be read as a query is found when it is pasted", () => {
  const search = searchIn([
    lecture("not", { title: "What is NOT taught in school, OR how to learn" }),
    lecture("minus", { title: "Intro -Deep Dive" }),
    lecture("plain", { title: "Intro dive for everybody" }),
    lecture("sign", { title: "Math!! !important stuff" }),
    lecture("group", { title: "Waves (and particles) NOT explained" }),
    lecture("learn", { title: "How to learn what is good" }),
  ]);

  test.each([
    ["What is NOT taught in school, OR how to learn", ["not"]],
    ["Intro -Deep Dive", ["minus"]],
    ["Math!! !important stuff", ["sign"]],
    ["Waves (and particles) NOT explained", ["group"]],
    // No title stands there so: then it is a query.
    ["intro dive -deep", ["plain"]],
    ["waves particles NOT explained", []],
  ])("%s", async (typed, ids) => {
    expect(await idsFor(search, typed)).toEqual(ids);
  });
});

test("the address of a whole site finds what was saved from it", async () => {
  const search = searchIn([
    lecture("a", { title: "Waves", site: "lectures.example" }),
    lecture("b", { title: "Waves", site: "other.example" }),
  ]);
  for (const typed of ["https://lectures.example", "https://www.lectures.example/", "http://lectures.example/ waves"])
    expect(await idsFor(search, typed)).toEqual(["a"]);
});

describe("a number that is written the other way", () => {
  const search = searchIn([
    lecture("ten", { title: "世界十大桥梁" }),
    lecture("minutes", { title: "10 分钟看大桥" }),
    lecture("third", { title: "第三讲：世界" }),
    lecture("numbers", { title: "3 种讲法，第一季" }),
    lecture("one", { title: "一个人的世界 2 次" }),
  ]);

  test.each([
    ["10大桥梁", ["ten"]],
    ["十大", ["ten"]],
    ["第三讲", ["third"]],
    ["两次", ["one"]],
    ["1个人", ["one"]],
    ["NOT 第3讲 世界", ["one", "ten"]],
    ['"第3讲"', []],
  ])("is found where it is one, and quotes keep it as it is: %s", async (query, ids) => {
    expect((await idsFor(search, query)).toSorted()).toEqual(ids);
  });
});
