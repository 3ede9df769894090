import { expect, test } from "vitest";
import { mayBePinyin } from "../../../lib/search/may-be-pinyin.ts";
import { idsFor, lecture, searchIn } from "./library.ts";

const LIBRARY = [
  lecture("deep", { title: "深度学习入门", tags: ["机器学习"] }),
  lecture("bank", { title: "银行业的历史", tags: ["经济"] }),
  lecture("green", { title: "绿色能源", description: "深度学习的能耗" }),
  lecture("english", { title: "Deep learning and shenanigans" }),
];

test.each([
  ["shenduxuexi", ["deep"]],
  ["shendu xuexi", ["deep"]],
  ["xuexi", ["deep"]],
  ["shenduxue", ["deep"]],
  ["shendux", ["deep"]],
  ["sdxx", ["deep"]],
  ["jqxx", ["deep"]],
  ["yinhang", ["bank"]],
  ["jingji", ["bank"]],
  ["lvse", ["green"]],
  ["ls", ["bank", "green"]],
  ["deep", ["english"]],
  ["shenduduxi", []],
])("%j, spelled in Latin letters, finds %j", async (query, expected) => {
  expect((await idsFor(searchIn(LIBRARY), query)).toSorted()).toEqual(expected);
});

test("what is found by its sound is marked as it is written", async () => {
  const { highlightTerms, hits } = await searchIn(LIBRARY).search("sdxx");
  expect(hits.map(({ id }) => id)).toEqual(["deep"]);
  expect(highlightTerms.literals).toEqual(["深度学习"]);
});

test.each(["zzqxwvk", "unfindablewordofnobody", "qkjxv zzpwb", "algorithm", "strengths", "123", ""])(
  "%j is not taken for Chinese that is spelled",
  (query) => {
    expect(mayBePinyin(query)).toBe(false);
  },
);

test.each(["zhongguo", "xi'an", "nv er", "shuangcheng", "jqxx", "lvse", "er", "ang", "shendux", "shendush", "bjdx"])(
  "%j may be Chinese that is spelled",
  (query) => {
    expect(mayBePinyin(query)).toBe(true);
  },
);
