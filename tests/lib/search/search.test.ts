import { expect, test } from "vitest";
import { markHit } from "../../../lib/search/mark-hit.ts";
import { idsFor, lecture, searchIn } from "./library.ts";

const LIBRARY = [
  lecture("llm", {
    title: "大语言模型的注意力机制讲解",
    creators: ["李沐"],
    tags: ["LLM", "深度学习"],
    durationSeconds: 600,
  }),
  lecture("attention", {
    title: "Attention is all you need",
    creators: ["Andrew Ng"],
    tags: ["Deep Learning", "C++"],
    description: "How a row-wise softmax turns scores into weights. GPT-4 uses transformers; don’t panic.",
    durationSeconds: 900,
  }),
  lecture("cafe", {
    title: "Café culture in Straßburg",
    description: "Learning deep things about coffee, with LLM注意力 too.",
  }),
  lecture("sharp", { title: "Learn C# and .NET", summary: "Neural networks are not discussed.", tags: ["c#"] }),
];

test.each([
  ["注意力", ["llm", "cafe"]],
  ["语言模型", ["llm"]],
  ["力", ["llm", "cafe"]],
  ["解", ["llm"]],
  ["模型语言", []],
  ["LLM注意力", ["llm", "cafe"]],
  ["注意力 andrew", []],
  ["attention", ["attention"]],
  ["ATTEN", ["attention"]],
  ["atten need", []],
  ["need atten", ["attention"]],
  ["ng attention", ["attention"]],
  ["cafe strassburg", ["cafe"]],
  ["CAFÉ", ["cafe"]],
  ["c#", ["sharp"]],
  ["c++", ["attention"]],
  [".net", ["sharp"]],
  ["gpt4", ["attention"]],
  ["gpt-4", ["attention"]],
  ["gpt 4", ["attention"]],
  ["dont panic", ["attention"]],
  ["don't panic", ["attention"]],
  ["rowwise", ["attention"]],
  ["ｓｏｆｔｍａｘ", ["attention"]],
])("%j finds %j", async (query, expected) => {
  expect((await idsFor(searchIn(LIBRARY), query)).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ["attentoin", "attention"],
  ["attenton", "attention"],
  ["attenntion", "attention"],
  ["sofmax turns", "attention"],
  ["culutre", "cafe"],
])("the slip in %j is forgiven", async (query, expected) => {
  const results = await searchIn(LIBRARY).search(query);
  expect(results.hits.map((hit) => hit.id)).toEqual([expected]);
  expect(results.corrected).toHaveLength(1);
});

test("a word of the library is taken as typed, and short words are never guessed", async () => {
  const search = searchIn([
    lecture("a", { title: "form" }),
    lecture("b", { title: "from" }),
    lecture("c", { title: "cat" }),
  ]);
  expect(await idsFor(search, "form")).toEqual(["a"]);
  expect(await idsFor(search, "cst")).toEqual([]);
});

test("another form of a word is found when nothing has the word as typed", async () => {
  const search = searchIn([lecture("a", { title: "Training a network" }), lecture("b", { title: "Networks at work" })]);
  const results = await search.search("networks trained");
  expect(results.hits.map((hit) => hit.id)).toEqual(["a"]);
});

test("a quoted phrase must stand there as it is", async () => {
  const search = searchIn(LIBRARY);
  expect(await idsFor(search, '"deep learning"')).toEqual(["attention"]);
  expect(await idsFor(search, '"learning deep"')).toEqual(["cafe"]);
  expect(await idsFor(search, "“Row-Wise softmax”")).toEqual(["attention"]);
  expect(await idsFor(search, '"语言模型" 讲解')).toEqual(["llm"]);
  expect(await idsFor(search, '"atten"')).toEqual([]);
});

test("a phrase does not run from one tag into the next", async () => {
  const search = searchIn([lecture("a", { tags: ["deep", "learning"] })]);
  expect(await idsFor(search, '"deep learning"')).toEqual([]);
  expect(await idsFor(search, "deep learning")).toEqual(["a"]);
});

test.each([
  '"',
  '"deep',
  "deep AND (learning",
  "-attention OR",
  "title:*",
  "\\",
  "'; DROP",
  "\ud800",
  "a".repeat(20_000),
])("what looks like a command is text, not an error: case %#", async (query) => {
  await expect(searchIn(LIBRARY).search(query)).resolves.toMatchObject({ query });
});

test("a lone quote still finds while the phrase is being typed", async () => {
  expect(await idsFor(searchIn(LIBRARY), '"row-wise soft')).toEqual(["attention"]);
});

test("a sign without letters is looked for as it stands", async () => {
  const search = searchIn([lecture("a", { title: "Party 🎉" }), lecture("b", { title: "No party" })]);
  expect(await idsFor(search, "🎉")).toEqual(["a"]);
});

test("a dash or a quotation mark between Chinese characters parts them, wherever else they stand together", async () => {
  const search = searchIn([
    lecture("dash", { title: "小大—习大习" }),
    lecture("quote", { title: "小大“习大习" }),
    lecture("together", { title: "小 大习" }),
  ]);
  expect(await idsFor(search, "小大习")).toEqual(["together"]);
});

test("a phrase that is typed with a dash finds the same Chinese characters without it too", async () => {
  const search = searchIn([
    lecture("dash", { title: "深度—学习" }),
    lecture("together", { title: "深度学习导论" }),
    lecture("apart", { title: "学习深度" }),
  ]);
  expect((await idsFor(search, '"深度-学习"')).toSorted()).toEqual(["dash", "together"]);
});

test("a tag that is a picture, or begins with one, is found by it", async () => {
  const search = searchIn([
    lecture("a", { tags: ["🎓"] }),
    lecture("b", { tags: ["🎓 exams"] }),
    lecture("c", { title: "Exams 🎓" }),
    lecture("d", { title: "Exams", tags: ["🔥"] }),
  ]);
  expect((await idsFor(search, "🎓")).toSorted()).toEqual(["a", "b", "c"]);
  expect(await idsFor(search, "exams 🎓")).toEqual(["c", "b"]);
  expect(await idsFor(search, "-🎓")).toEqual(["d"]);
});

test("nothing typed finds everything, newest first", async () => {
  const search = searchIn([
    lecture("old", { savedAt: "2025-01-01T00:00:00.000Z" }),
    lecture("new", { savedAt: "2026-05-01T00:00:00.000Z" }),
  ]);
  expect(await idsFor(search, "  ")).toEqual(["new", "old"]);
});

test("results say how many there are and how long they play", async () => {
  expect(await searchIn(LIBRARY).search("", { withSeconds: true })).toMatchObject({
    total: 4,
    totalSeconds: 1500,
    query: "",
  });
});

test("a title weighs more than a tag, a tag more than a creator, a summary more than a description", async () => {
  const fields = [
    { description: "kernel" },
    { summary: "kernel" },
    { creators: ["kernel"] },
    { tags: ["kernel"] },
    { title: "kernel" },
  ];
  const search = searchIn(fields.map((facts, at) => lecture(String(at), facts)));
  expect(await idsFor(search, "kernel")).toEqual(["4", "3", "2", "1", "0"]);
});

test("of two equally good hits the newer stands first", async () => {
  const search = searchIn([
    lecture("old", { title: "Kernel", savedAt: "2025-01-01T00:00:00.000Z" }),
    lecture("new", { title: "Kernel", savedAt: "2026-05-01T00:00:00.000Z" }),
  ]);
  expect(await idsFor(search, "kernel")).toEqual(["new", "old"]);
});

test("tags restrict by equality, not by likeness", async () => {
  const search = searchIn(LIBRARY);
  expect(await idsFor(search, "", { tags: ["deep  LEARNING"] })).toEqual(["attention"]);
  expect(await idsFor(search, "", { tags: ["deep"] })).toEqual([]);
  expect(await idsFor(search, "need", { tags: ["c++", "Deep Learning"] })).toEqual(["attention"]);
  expect(await idsFor(search, "need", { tags: ["llm"] })).toEqual([]);
});

test("hits are marked in the spelling of the entry", async () => {
  const { highlightTerms } = await searchIn(LIBRARY).search("atention sofmax");
  const [, attention = lecture("")] = LIBRARY;
  const marks = markHit(attention, highlightTerms);
  expect(marks.title).toEqual([{ start: 0, end: 9 }]);
  expect(marks.description?.ranges.map(({ start, end }) => marks.description?.text.slice(start, end))).toEqual([
    "softmax",
  ]);
  expect(marks.summary).toBeNull();
});
