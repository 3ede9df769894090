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
  expect(await contentLanguage({ title: "Чӑваш чӗлхи эпир" }, none, "en")).toBeNull();
  expect(await contentLanguage({ title: "Вялікі князь" }, says("be"), "be")).toBe("be");
  expect(await contentLanguage({ title: "Вялікі князь" }, none, "en")).toBeNull();
  expect(await contentLanguage({ title: "Кыргыз тили" }, says("ky"), "ky")).toBe("ky");
  expect(await contentLanguage({ title: "Монгол хэл" }, says("mn"), "mn")).toBe("mn");
  expect(await contentLanguage({ title: "Ω" }, none, "en")).toBeNull();
  expect(await contentLanguage({ title: "די ייִדישע שפּראַך" }, says("yi"), "yi")).toBe("yi");
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
