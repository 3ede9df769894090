import { describe, expect, test } from "vitest";
import { likenessOf, type TaggedLecture } from "../../../lib/tags/likeness.ts";
import { suggestTags, type TagSources } from "../../../lib/tags/suggest-tags.ts";
import { contextOf, type LibraryAround } from "../../../lib/tags/tag-context.ts";
import { vocabularyOf } from "../../../lib/tags/vocabulary.ts";

const page: TagSources = {
  title: "How tides work",
  description: "Why the sea rises twice a day.",
  creators: ["Harbour Lectures"],
  keywords: [],
  transcript: "",
  language: "en",
};

function lecture(id: string, tags: readonly string[], more: Partial<TaggedLecture> = {}): TaggedLecture {
  return { id, title: `Lecture ${id}`, description: "", creators: [], tags, ...more };
}

function suggested(
  sources: Partial<TagSources>,
  own: readonly string[] = [],
  around: Partial<Record<"all" | "sameCreator" | "sameSeries", readonly TaggedLecture[]>> = {},
  chosen: readonly string[] = [],
) {
  const { all = [], sameCreator = [], sameSeries = [] } = around;
  const library: LibraryAround = {
    vocabulary: vocabularyOf(own.map((tag) => ({ tag, count: 2 }))),
    likeness: likenessOf(all),
    sameCreator,
    sameSeries,
  };
  const whole = { ...page, ...sources };
  return suggestTags(whole, contextOf(whole, library, chosen));
}

const tagsOf = (suggestions: ReturnType<typeof suggested>) => suggestions.map(({ tag }) => tag);
const reasonFor = (suggestions: ReturnType<typeof suggested>, tag: string) =>
  suggestions.find((each) => each.tag === tag)?.reason;

describe("what a model has proposed", () => {
  const library = { vocabulary: vocabularyOf([{ tag: "Oceans", count: 2 }]), likeness: likenessOf([]) };
  const context = contextOf(page, { ...library, sameCreator: [], sameSeries: [] }, ["Moon"]);
  const proposed = { model: "small", tags: ["oceans", "Gravity", "moon", "How tides work", "Harbour Lectures"] };
  const found = suggestTags(page, { ...context, proposed }, 20);

  test("joins the suggestions with its name as the reason, the person's own tags first", () => {
    expect(found[0]).toMatchObject({ tag: "Oceans", isKnown: true, reason: { by: "model", name: "small" } });
    expect(reasonFor(found, "Gravity")).toEqual({ by: "model", name: "small" });
  });

  test("is not suggested where the lecture has it, or is called so", () => {
    for (const tag of ["moon", "How tides work", "Harbour Lectures"]) expect(tagsOf(found)).not.toContain(tag);
  });
});

describe("the page's own words", () => {
  test("keywords and hashtags are suggested, with that as their reason", () => {
    const found = suggested({ keywords: ["oceanography"], description: "More under #CelestialMechanics and C#." });
    expect(reasonFor(found, "oceanography")).toEqual({ by: "keyword" });
    expect(reasonFor(found, "CelestialMechanics")).toEqual({ by: "hashtag" });
    expect(tagsOf(found)).not.toContain("C");
  });

  test("what sites put on every page is not", () => {
    expect(tagsOf(suggested({ title: "", description: "", keywords: ["video", "YouTube", "2024", "x"] }))).toEqual([]);
  });

  test("the title, the channel and tags that the lecture has are not suggested", () => {
    const keywords = ["How tides work", "Harbour Lectures", "Moon"];
    expect(tagsOf(suggested({ keywords }, ["Moon"], {}, ["moon"]))).not.toEqual(
      expect.arrayContaining(["How tides work"]),
    );
    expect(tagsOf(suggested({ keywords }, [], {}, ["moon"]))).not.toContain("Harbour Lectures");
    expect(tagsOf(suggested({ keywords }, [], {}, ["moon"]))).not.toContain("Moon");
  });

  test("phrases of English and Chinese pages are found without any library", () => {
    const english = suggested({
      title: "Gradient descent in neural networks",
      description: "Gradient descent trains neural networks. We look at gradient descent step by step.",
    });
    expect(tagsOf(english)[0]?.toLowerCase()).toBe("gradient descent");
    expect(reasonFor(english, tagsOf(english)[0] ?? "")).toEqual({ by: "title" });
    const chinese = suggested({
      title: "注意力机制是怎么来的",
      description: "从翻译模型讲起，介绍注意力机制如何取代循环网络。注意力机制的计算过程。",
      language: "zh",
    });
    expect(tagsOf(chinese)).toContain("注意力机制");
  });

  test("a phrase is spelled as the page spells it", () => {
    const found = suggested({ title: "Lyapunov函数入门", description: "Lyapunov函数的构造。Lyapunov函数与稳定性。" });
    expect(tagsOf(found)).toContain("Lyapunov函数");
  });
});

describe("the person's own tags", () => {
  test("come first, in the person's spelling", () => {
    const found = suggested({ keywords: ["brand new", "deep learnings"] }, ["Deep Learning"]);
    expect(tagsOf(found)[0]).toBe("Deep Learning");
    expect(tagsOf(found)).toContain("brand new");
    expect(tagsOf(found)).not.toContain("deep learnings");
  });

  test("are suggested when the title names them, in any form", () => {
    const found = suggested({ title: "Large language models explained" }, ["Large Language Model", "Rome"]);
    expect(reasonFor(found, "Large Language Model")).toEqual({ by: "title" });
    expect(tagsOf(found)).not.toContain("Rome");
  });

  test("are suggested when they are said, with how often", () => {
    const transcript = "The moon pulls. The Moon again, and the moon once more. A harbour.";
    expect(reasonFor(suggested({ title: "Tides", description: "", transcript }, ["Moon"]), "Moon")).toEqual({
      by: "said",
      times: 3,
    });
  });

  test("a word inside another word does not name a tag", () => {
    expect(tagsOf(suggested({ title: "The party of the century", description: "" }, ["art", "cent"]))).not.toEqual(
      expect.arrayContaining(["art"]),
    );
  });
});

describe("the library around", () => {
  test("tags of the same channel tell on how many of its lectures they are", () => {
    const sameCreator = ["a", "b", "c"].map((id) => lecture(id, ["Oceans", ...(id === "a" ? ["Boats"] : [])]));
    const found = suggested({}, ["Oceans", "Boats"], { sameCreator });
    expect(reasonFor(found, "Oceans")).toEqual({ by: "creator", lectures: 3 });
    expect(reasonFor(found, "Boats")).toEqual({ by: "creator", lectures: 1 });
    expect(tagsOf(found).indexOf("Oceans")).toBeLessThan(tagsOf(found).indexOf("Boats"));
  });

  test("tags of the same series do so too", () => {
    const sameSeries = [lecture("a", ["Course"]), lecture("b", ["Course"])];
    expect(reasonFor(suggested({}, ["Course"], { sameSeries }), "Course")).toEqual({ by: "series", lectures: 2 });
  });

  test("tags of similar lectures tell how many of those bear them; other lectures say nothing", () => {
    const all = [
      lecture("a", ["Physics"], { title: "Tides and the sea" }),
      lecture("b", ["Physics"], { title: "Tides of the moon" }),
      lecture("c", ["Cooking"], { title: "Soup for beginners" }),
    ];
    const found = suggested({ title: "Spring tides of the sea" }, ["Physics", "Cooking"], { all });
    expect(reasonFor(found, "Physics")).toEqual({ by: "similar", lectures: 2 });
    expect(tagsOf(found)).not.toContain("Cooking");
  });

  test("an entry does not count among the lectures that are like it", () => {
    const own = { ...page, id: "a" };
    const all = [lecture("a", ["Mine"], { title: page.title })];
    const around = { vocabulary: vocabularyOf([]), likeness: likenessOf(all), sameCreator: all, sameSeries: [] };
    expect(tagsOf(suggestTags(own, contextOf(own, around, [])))).not.toContain("Mine");
  });

  test("the channel's name is suggested to those who tag with it", () => {
    const signed = Array.from({ length: 20 }, (_, at) =>
      lecture(`${at}`, [`Voice ${at}`], { creators: [`Voice ${at}`] }),
    );
    expect(reasonFor(suggested({}, [], { all: signed }), "Harbour Lectures")).toEqual({ by: "creator-name" });
  });
});
