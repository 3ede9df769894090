import { expect, test } from "vitest";
import { chooseTrack, rankTracks } from "../../../lib/transcript/choose-track.ts";

const people = (language: string | null) => ({ language, automatic: false });
const machine = (language: string | null) => ({ language, automatic: true });

test.each([
  ["what people wrote before what a machine heard", [machine("en"), people("en")], ["en"], null, people("en")],
  [
    "the person's language, even from a machine, before another one from people",
    [people("es"), machine("en")],
    ["en"],
    null,
    machine("en"),
  ],
  ["the person's languages in their order", [people("fr"), people("de")], ["de", "fr"], null, people("de")],
  [
    "the lecture's own language where the person's are missing",
    [people("fr"), people("ja")],
    ["de"],
    "ja",
    people("ja"),
  ],
  ["what people wrote in the lecture's own language", [machine("ja"), people("ja")], ["de"], "ja", people("ja")],
  ["the first where nothing fits", [people("fr"), people("it")], ["de"], "ja", people("fr")],
  [
    "a track that names no language before one in another language",
    [people("fr"), machine(null)],
    ["de"],
    null,
    machine(null),
  ],
  ["简体 for who reads 简体", [people("zh-Hant"), machine("zh-CN")], ["zh-CN"], null, machine("zh-CN")],
  ["繁體 for who reads 繁體", [people("zh"), people("zh-HK")], ["zh-TW"], null, people("zh-HK")],
  [
    "another language of the person before the other script",
    [people("zh-TW"), people("en")],
    ["zh-CN", "en"],
    null,
    people("en"),
  ],
  [
    "the other script before a language not asked for",
    [people("fr"), people("zh-TW")],
    ["zh-CN"],
    "fr",
    people("zh-TW"),
  ],
  ["the same region before another one", [people("pt-PT"), people("pt-BR")], ["pt-BR"], null, people("pt-BR")],
  ["what people wrote before the same region", [machine("en-GB"), people("en-US")], ["en-GB"], null, people("en-US")],
  ["tags with an underscore", [people("fr"), people("zh_TW")], ["zh-Hant"], null, people("zh_TW")],
] as const)("the track taken first is %s", (_, tracks, languages, original, expected) => {
  expect(chooseTrack(tracks, { languages, original })).toEqual(expected);
});

test("all tracks stay in the list, those that are alike in the site's order", () => {
  const tracks = [people("fr"), machine("en"), people("xx-not a tag"), people(null), people("en"), people("it")];
  expect(rankTracks(tracks, { languages: ["en"], original: "fr" })).toEqual([
    people("en"),
    machine("en"),
    people("fr"),
    people(null),
    people("xx-not a tag"),
    people("it"),
  ]);
});

test("without tracks there is none to take", () => {
  expect(chooseTrack([], { languages: ["en"], original: "en" })).toBeNull();
});
