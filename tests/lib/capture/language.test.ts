import { expect, test } from "vitest";
import { contentLanguage, languageTag, type DetectLanguage } from "../../../lib/capture/language.ts";

const track = (language: string, automatic = false) => ({ language, automatic, label: "", url: null });
const says =
  (language: string, reliable = true) =>
  () =>
    Promise.resolve({ language, reliable });
const long = "words ".repeat(40);

test("what a machine heard counts more than what the page declares", async () => {
  const lecture = { language: "fr", captionTracks: [track("en"), track("de", true)] };
  expect(await contentLanguage(lecture, says("it"))).toBe("de");
});

test("an only caption track tells the language, several do not", async () => {
  expect(await contentLanguage({ captionTracks: [track("pt")] }, says("it", false))).toBe("pt");
  const several = { description: long, captionTracks: [track("pt"), track("en")] };
  expect(await contentLanguage(several, says("it"))).toBe("it");
});

test("Chinese, Japanese and Korean are told by their characters, however short the title", async () => {
  const none = () => Promise.resolve(null);
  expect(await contentLanguage({ title: "山丘" }, none)).toBe("zh");
  expect(await contentLanguage({ title: "オレンジの歌" }, none)).toBe("ja");
  expect(await contentLanguage({ title: "한국어 강의" }, none)).toBe("ko");
});

test("so are Russian, Ukrainian, Greek and Hebrew, where their letters are no other language's", async () => {
  const none = () => Promise.resolve(null);
  expect(await contentLanguage({ title: "Первые эссе о колоколах" }, none, "en")).toBe("ru");
  expect(await contentLanguage({ title: "Дзвони над водою і містом" }, none, "en")).toBe("uk");
  expect(await contentLanguage({ title: "Οι καμπάνες" }, none)).toBe("el");
  expect(await contentLanguage({ title: "הפעמונים" }, none)).toBe("he");
  expect(await contentLanguage({ title: "Камбаните над водата" }, says("bg"), "bg")).toBe("bg");
  expect(await contentLanguage({ title: "Қоңыраулар туралы" }, none)).toBeNull();
});

test.each([
  ["Kyrgyz", "Кыргыз тили", "ky"],
  ["Mongolian", "Монгол хэл, түүхэн өгүүллэг", "mn"],
  ["Mongolian without its own letters", "Монгол хэл", "mn"],
  ["Chuvash", "Чӑваш чӗлхи ыйтусем", "cv"],
  ["Mari", "Марий йылме", "chm"],
  ["Buryat", "Буряад хэлэн", "bua"],
  ["Tajik", "Забони тоҷикӣ ва эътимод", "tg"],
  ["Ossetic", "Ирон æвзаг ӕмӕ ныхас", "os"],
  ["Belarusian without its own letters", "Вялікі князь", "be"],
])("%s is not taken for Russian or Ukrainian", async (_, title, language) => {
  const none = () => Promise.resolve(null);
  expect(await contentLanguage({ title }, none, language)).toBeNull();
  expect(await contentLanguage({ title }, says(language), language)).toBe(language);
});

test("a single Greek sign and Yiddish decide nothing", async () => {
  const none = () => Promise.resolve(null);
  expect(await contentLanguage({ title: "Ω" }, none)).toBeNull();
  expect(await contentLanguage({ title: "π = 3" }, none)).toBeNull();
  expect(await contentLanguage({ title: "שם" }, none)).toBeNull();
  expect(await contentLanguage({ title: "ייִדיש װעלט און ליטעראַטור" }, none)).toBeNull();
});

test("a page in Russian or Ukrainian still says so, and so does one whose site speaks a language of other letters", async () => {
  const none = () => Promise.resolve(null);
  for (const site of ["ru", "uk", "en", "de-CH", null]) {
    expect(await contentLanguage({ title: "Первые эссе о колоколах" }, none, site)).toBe("ru");
    expect(await contentLanguage({ title: "Дзвони над водою і містом" }, none, site)).toBe("uk");
  }
});

test("the interface's language never decides, it only confirms a guess", async () => {
  expect(await contentLanguage({ title: "Xyzzy" }, says("af", false), "en")).toBeNull();
  expect(await contentLanguage({ title: "Xyzzy" }, says("en", false), "en-GB")).toBe("en");
  expect(await contentLanguage({ title: "Keynote by Bo Breeze" }, says("af", false), "en")).toBe("en");
  expect(await contentLanguage({ description: long }, says("es"), "en")).toBe("es");
});

test("a detector that is sure of a few names is not believed", async () => {
  expect(await contentLanguage({ title: "Far Hill - Example Press Conference" }, says("it"), "es")).toBeNull();
});

test("where links in another language follow, the beginning of the text decides", async () => {
  const description = `${"Hablamos del mar y de las mareas. ".repeat(15)}${"- Read more about the sea. ".repeat(20)}`;
  const mixed: DetectLanguage = (text) => Promise.resolve({ language: "es", reliable: !text.includes("Read") });
  expect(await contentLanguage({ title: "Mareas", description }, mixed, "en")).toBe("es");
});

test.each([
  ["zh-hans", "zh-Hans"],
  ["en_US", "en-US"],
  ["iw", "he"],
  ["und", null],
  ["not a language", null],
  ["", null],
])("the tag %s is kept as %s", (tag, expected) => {
  expect(languageTag(tag)).toBe(expected);
});

test("a title in Latin letters is in no language that has letters of its own, however sure the detector is", async () => {
  expect(await contentLanguage({ title: "EU LCS Summer - Week 3 Day 1: FNC vs. S04" }, says("ja"))).toBeNull();
  expect(await contentLanguage({ title: "🔥 EU LCS Summer ❤️ FNC vs. S04" }, says("ja"))).toBeNull();
});

test("a short title is in a language whose small words nobody knows here where the page says so, too", async () => {
  const title = "Regular meeting of 11 June 2024";
  expect(await contentLanguage({ title }, says("id"))).toBeNull();
  expect(await contentLanguage({ title }, says("id"), "en")).toBe("en");
  expect(await contentLanguage({ title: "Det sista hörnet – 12" }, says("sv"), "sv")).toBe("sv");
  expect(await contentLanguage({ title: "Det sista hörnet – 12" }, says("sv"), "en")).toBeNull();
  expect(await contentLanguage({ title: "บทที่ 3" }, says("th"))).toBe("th");
});
