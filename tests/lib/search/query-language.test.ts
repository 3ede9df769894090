import { describe, expect, test } from "vitest";
import { lengthOf } from "../../../lib/search/query/length.ts";
import { periodOf } from "../../../lib/search/query/period.ts";
import { idsFor, lecture, searchIn } from "./library.ts";

const DAY = 86_400_000;
const now = new Date(2026, 4, 20, 12);
const LIBRARY = [
  lecture("attention", {
    title: "Attention is all you need",
    creators: ["Andrew Ng"],
    tags: ["Deep Learning", "nlp/transformers"],
    site: "YouTube",
    language: "en",
    published: "2024-05-17",
    savedAt: "2025-01-10T10:00:00.000Z",
    durationSeconds: 5400,
    said: ["a row-wise softmax", "over the vocabulary"],
    notes: ["ask about dropout"],
  }),
  lecture("chinese", {
    title: "注意力机制",
    creators: ["李沐"],
    tags: ["深度学习", "LLM"],
    site: "Bilibili",
    language: "zh-CN",
    published: "2023-01-02",
    savedAt: new Date(Date.now() - DAY).toISOString(),
    durationSeconds: 600,
    summary: "机制的softmax说明",
    isUnseen: true,
  }),
  lecture("bread", { title: "Baking bread", tags: ["food"], language: "en", description: "No attention needed." }),
];

test.each([
  ["attention -bread", ["attention"]],
  ["-attention", ["chinese"]],
  ['-"attention needed" attention', ["attention"]],
  ["bread OR 机制", ["bread", "chinese"]],
  ["attention bread OR need", ["attention", "bread"]],
  ["bread | 机制", ["bread", "chinese"]],
  ['tag:"deep learning"', ["attention"]],
  ["tag:deep", ["attention"]],
  ["-tag:food attention", ["attention"]],
  ["tag:nlp softmax", ["attention"]],
  ["标签：深度学习", ["chinese"]],
  ["标签:llm", ["chinese"]],
  ["by:ng", ["attention"]],
  ['by:"andrew ng"', ["attention"]],
  ["作者：李沐", ["chinese"]],
  ["site:youtube", ["attention"]],
  ["网站：bili", ["chinese"]],
  ["lang:en attention", ["attention", "bread"]],
  ["lang:zh", ["chinese"]],
  ["lang:中文", ["chinese"]],
  ["in:title attention", ["attention"]],
  ["in:transcript softmax", ["attention"]],
  ["in:summary softmax", ["chinese"]],
  ["in:notes dropout", ["attention"]],
  ["in:title softmax", []],
  ["在：标题 机制", ["chinese"]],
  ["before:2024 softmax", ["chinese"]],
  ["after:2024 softmax", ["attention"]],
  ["after:2024-05-18 softmax", []],
  ["saved:2025-01", ["attention"]],
  ["saved:7d", ["chinese"]],
  ["保存：本周", ["chinese"]],
  ["longer:1h", ["attention"]],
  ["shorter:20分钟", ["chinese"]],
  ["longer:5m shorter:30m", ["chinese"]],
  ["has:transcript", ["attention"]],
  ["has:note", ["attention"]],
  ["has:summary", ["chinese"]],
  ["is:summarised", ["chinese"]],
  ["是：未看", ["chinese"]],
  ["-has:transcript", ["bread", "chinese"]],
  ["before:yesterdayish", []],
  ["tag:", ["attention", "bread", "chinese"]],
  ["softmax tag:", ["attention", "chinese"]],
  // A sign that only stands between words asks for nothing, also by itself.
  ["%", ["attention", "bread", "chinese"]],
  ["% softmax", ["attention", "chinese"]],
  ["tag:food %", ["bread"]],
  ["“softmax over”", ["attention"]],
  ['"over softmax"', []],
])("%j finds %j", async (query, expected) => {
  expect((await idsFor(searchIn(LIBRARY), query)).toSorted()).toEqual(expected);
});

describe("other forms of a word", () => {
  const forms = searchIn([lecture("a", { title: "Making models" }), lecture("b", { title: "He studied a model" })]);

  test.each([
    ["model", ["a", "b"]],
    ["models made", []],
    ["make", ["a"]],
    ["studying", ["b"]],
    ['"model"', ["b"]],
    ['"models"', ["a"]],
  ])("%j finds %j", async (query, expected) => {
    expect((await idsFor(forms, query)).toSorted()).toEqual(expected);
  });
});

describe("Chinese in both scripts", () => {
  const both = searchIn([
    lecture("simple", { title: "机器学习导论" }),
    lecture("traditional", { title: "機器學習導論" }),
  ]);

  test.each(["机器学习", "機器學習", "学习", "學", "習導"])("%j finds what is written in either", async (query) => {
    expect((await idsFor(both, query)).toSorted()).toEqual(["simple", "traditional"]);
  });

  test("what is found is marked in the script it is written in", async () => {
    expect((await both.search("学习")).highlightTerms.literals).toContain("學習");
  });
});

test("when nothing has everything, what has most of it is offered and said to be that", async () => {
  const { hits, isPartial } = await searchIn(LIBRARY).search("softmax vocabulary sourdough");
  expect(isPartial).toBe(true);
  expect(hits.map(({ id }) => id)).toEqual(["attention"]);
});

test("Chinese without a match as a whole is looked up by its words, and said to be that", async () => {
  const { hits, isPartial } = await searchIn(LIBRARY).search("机制说明注意力");
  expect(isPartial).toBe(true);
  expect(hits.map(({ id }) => id)).toContain("chinese");
});

const KINDS = searchIn([
  lecture("film", {
    title: "Vectors",
    kind: "video",
    series: "Linear Algebra",
    hasPicture: true,
    durationSeconds: 600,
    published: "2024-02-03",
    savedAt: "2025-03-01T12:00:00.000Z",
    summarisers: ["model", "Qwen3-8B"],
    summary: "Short.",
  }),
  lecture("radio", {
    title: "VECTORS",
    kind: "audio",
    series: "Linear Algebra/Advanced",
    durationSeconds: 600,
    savedAt: "2025-04-01T12:00:00.000Z",
    summarisers: ["person"],
    summary: "Mine.",
  }),
  lecture("longer", {
    title: "Vectors",
    durationSeconds: 601,
    published: "2025-12-31",
    savedAt: "2025-05-01T12:00:00Z",
  }),
  lecture("link", { title: "Reading list", kind: "page", savedAt: "2025-06-01T12:00:00.000Z" }),
  lecture("link too", { title: "Reading list", kind: "page", savedAt: "2025-06-02T12:00:00.000Z" }),
]);

test.each([
  ["kind:audio", ["radio"]],
  ["类型：网页", ["link", "link too"]],
  ["-kind:video", ["link", "link too", "radio"]],
  ['series:"linear algebra"', ["film"]],
  ["系列:Linear", ["film", "radio"]],
  ["has:picture", ["film"]],
  ["-有:图片 kind:video", ["longer"]],
  ["is:duplicate", ["film", "radio"]],
  ["是:重复 kind:audio", ["radio"]],
  ["-is:duplicate kind:video", ["longer"]],
  ["summariser:model", ["film"]],
  ["summariser:qwen", ["film"]],
  ['summariser:"qwen3-8b"', ["film"]],
  ["摘要来源:我", ["radio"]],
  ["summariser:me OR summariser:model", ["film", "radio"]],
  ["published:2024", ["film"]],
  ["published:2024..2025", ["film", "longer"]],
  ["published:..2025-01", ["film"]],
  ["发布:2025至", ["longer"]],
  ["-published:1900..", ["link", "link too", "radio"]],
  ["saved:2025-03..2025-04", ["film", "radio"]],
  ["saved:2025-05..", ["link", "link too", "longer"]],
  ["published:2025..2024", []],
  ["kind:audio published:2024", []],
])("%j finds exactly %j", async (query, expected) => {
  const { hits, isPartial } = await KINDS.search(query);
  expect([isPartial, hits.map(({ id }) => id).toSorted()]).toEqual([false, expected]);
});

test.each([
  ["90", 5400],
  ["1h30m", 5400],
  ["1:30:00", 5400],
  ["45:30", 2730],
  ["1.5h", 5400],
  ["20分钟", 1200],
  ["1小时", 3600],
  ["soon", null],
  ["", null],
])("%j is %j seconds", (text, seconds) => {
  expect(lengthOf(text)).toBe(seconds);
});

test.each([
  ["2024", ["2024-01-01", "2024-12-31"]],
  ["2024-02", ["2024-02-01", "2024-02-29"]],
  ["2024年5月17日", ["2024-05-17", "2024-05-17"]],
  ["today", ["2026-05-20", "2026-05-20"]],
  ["2w", ["2026-05-07", "2026-05-20"]],
  ["2024-13", null],
  ["2024-02-30", null],
  ["someday", null],
])("%j is the time %j", (text, expected) => {
  const period = periodOf(text, now);
  const day = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
  expect(period && [day(period.first), day(period.last)]).toEqual(expected);
});
