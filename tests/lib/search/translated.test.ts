import { expect, test } from "vitest";
import { lecture, searchIn } from "./library.ts";

const both = { translated: true } as const;
const VIRUS = lecture("en", { title: "How a virus spreads", said: ["the virus is everywhere"] });
const BINGDU = lecture("zh", { title: "病毒是什么" });
const ids = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);

test("an English word finds Chinese entries, below those that have it as it was typed, and says why", async () => {
  const { hits, isTranslated } = await searchIn([VIRUS, BINGDU]).search("virus", both);
  expect(ids(hits)).toEqual(["en", "zh"]);
  expect(hits.map(({ translations }) => translations)).toEqual([[], [{ typed: "virus", meant: "病毒" }]]);
  expect(isTranslated).toBe(true);
});

test("a Chinese word finds English entries, traditional characters too", async () => {
  const { hits } = await searchIn([VIRUS, BINGDU]).search("病毒", both);
  expect(ids(hits)).toEqual(["zh", "en"]);
  expect(hits[1]?.translations).toEqual([{ typed: "病毒", meant: "virus" }]);
  const music = searchIn([lecture("en", { title: "The music of whales" }), lecture("zh", { title: "鯨的音樂" })]);
  expect(ids((await music.search("音樂", both)).hits)).toEqual(["zh", "en"]);
});

test("what was only said as it was typed still stands above a title in the other language", async () => {
  const search = searchIn([BINGDU, lecture("said", { title: "Biology", said: ["one virus was mentioned"] })]);
  expect(ids((await search.search("virus", both)).hits)).toEqual(["said", "zh"]);
});

test("words that mean something together are translated as one", async () => {
  const search = searchIn([lecture("zh", { title: "太阳能的未来" }), lecture("sun", { title: "太阳" })]);
  const { hits } = await search.search("solar energy", both);
  expect(ids(hits)).toEqual(["zh"]);
  expect(hits[0]?.translations).toEqual([{ typed: "solar energy", meant: "太阳能" }]);
});

test("Chinese without spaces is cut into the words of the dictionary", async () => {
  const search = searchIn([lecture("en", { title: "Virus and sleep" }), lecture("no", { title: "A virus" })]);
  expect(ids((await search.search("病毒睡眠", both)).hits)).toEqual(["en"]);
});

test("a name that no dictionary has must stand as it was typed", async () => {
  const search = searchIn([lecture("has", { title: "TED：病毒" }), lecture("not", { title: "病毒" })]);
  expect(ids((await search.search("TED virus", both)).hits)).toEqual(["has"]);
});

test("filters hold in both languages, and what was excluded stays out", async () => {
  const search = searchIn([{ ...BINGDU, language: "zh" }, VIRUS, lecture("b", { title: "病毒 draft" })]);
  expect(ids((await search.search("lang:zh virus", both)).hits)).toEqual(["zh"]);
  expect(ids((await search.search("virus -draft", both)).hits)).toEqual(["en", "zh"]);
});

test("without being asked for, nothing is translated, and a quoted word never is", async () => {
  const search = searchIn([VIRUS, BINGDU]);
  expect(ids((await search.search("virus")).hits)).toEqual(["en"]);
  expect(ids((await search.search('"virus"', both)).hits)).toEqual(["en"]);
});

test("the order of what has it as it was typed is the same with translation and without", async () => {
  const entries = ["ocean", "ocean sleep", "the deep ocean and sleep", "sleep by the ocean"].map((title, at) =>
    lecture(`e${at}`, { title, description: at % 2 === 0 ? "ocean sleep" : "" }),
  );
  const search = searchIn([...entries, lecture("zh", { title: "海洋与睡眠" })]);
  const typed = ids((await search.search("ocean sleep")).hits);
  expect(ids((await search.search("ocean sleep", both)).hits)).toEqual([...typed, "zh"]);
});

test("of two words, one with a translation, the other must still be there", async () => {
  const search = searchIn([lecture("zh", { title: "猫的一天" }), lecture("coat", { title: "The coat" })]);
  const { hits } = await search.search("coat cat", both);
  expect(ids(hits)).not.toContain("zh");
  expect(ids((await search.search("cat", both)).hits)).toEqual(["zh"]);
});

test("Chinese that stands as one in no entry is not taken apart for entries in Chinese", async () => {
  const search = searchIn([lecture("as typed", { title: "病毒睡眠" }), lecture("apart", { title: "睡眠与病毒" })]);
  expect(ids((await search.search("病毒睡眠", both)).hits)).toEqual(["as typed"]);
});

test("what stands for the query in the other language is marked, and found where it is said", async () => {
  const search = searchIn([VIRUS, lecture("zh", { title: "一课", said: ["今天讲病毒"] })]);
  const { highlightTerms, needs, translatedNeeds, hits } = await search.search("virus", both);
  expect(highlightTerms.literals).toContain("病毒");
  expect(needs.flatMap(({ literals }) => literals)).toEqual([]);
  expect(translatedNeeds.flatMap(({ literals }) => literals)).toContain("病毒");
  expect(hits.at(-1)?.isSaid).toBe(true);
});

test("where the dictionary cannot be read, what was typed is found, and it is said", async () => {
  const search = searchIn([VIRUS, BINGDU], async () => null);
  const { hits, isDictionaryUnread } = await search.search("virus", both);
  expect({ found: ids(hits), isDictionaryUnread }).toEqual({ found: ["en"], isDictionaryUnread: true });
});
