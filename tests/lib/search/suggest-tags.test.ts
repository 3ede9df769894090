import { expect, test } from "vitest";
import { suggestTags } from "../../../lib/search/suggest-tags.ts";

const PAGE = { title: "Attention explained", description: "", creators: ["Andrew Ng"], keywords: [] as string[] };

test("the page's keywords and hashtags are suggested", () => {
  const page = {
    ...PAGE,
    description: "About #AI and #大模型 and C# and https://a.example/#part",
    keywords: ["transformers"],
  };
  expect(suggestTags(page, [])).toEqual(["transformers", "AI", "大模型"]);
});

test("the person's own tags come first, in their spelling", () => {
  const page = { ...PAGE, keywords: ["nlp", "deep-learning", "transformers"] };
  expect(suggestTags(page, ["Deep Learning"])).toEqual(["Deep Learning", "nlp", "transformers"]);
});

test.each(["a", "力", "2024", "—", "ATTENTION EXPLAINED", "andrew ng", "x".repeat(41), "YouTube"])(
  "%j is not suggested",
  (keyword) => {
    expect(suggestTags({ ...PAGE, keywords: [keyword] }, [])).toEqual([]);
  },
);

test("near-duplicates are suggested once, chosen tags not at all, and never more than eight", () => {
  const keywords = [
    "Neural Networks",
    "neural-network",
    "neural network",
    "NLP",
    ...Array.from({ length: 20 }, (_, at) => `topic ${at}`),
  ];
  const suggested = suggestTags({ ...PAGE, keywords }, [], ["nlp"]);
  expect(suggested).toHaveLength(8);
  expect(suggested.slice(0, 2)).toEqual(["Neural Networks", "topic 0"]);
});
