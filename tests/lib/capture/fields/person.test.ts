import { describe, expect, test } from "vitest";
import { isToldOf } from "../../../../lib/capture/fields/person.ts";
import { pressed } from "./pressed.ts";

describe("a text tells who somebody is", () => {
  test.each([
    ["Ines Marlow", "Ines Marlow is a founder in Ghent."],
    ["Ines Marlow", "Bells are cast. Ines Marlow is an award-winning British historian of metals."],
    ["Ines Marlow", "Ines Marlow is the author of three books."],
    ["Ines Marlow", "Ines Marlow teaches at the foundry."],
    ["Ines Marlow", "Ines Marlow works as a bell tuner."],
    ["Ines Marlow", "Ines Marlow ist Professorin für Metalle."],
  ])("%s: %s", (name, text) => {
    expect(isToldOf(text, name)).toBe(true);
  });

  test.each([
    ["San Francisco", "San Francisco is a city that burnt in 1906."],
    ["San Francisco", "San Francisco has more hills than buses."],
    ["San Francisco", "San Francisco es una ciudad de colinas."],
    ["Royal Society", "Royal Society is where the moon was quarrelled over."],
    ["Royal Society", "Royal Society is a historic place of authority."],
    ["Marie Curie", "Marie Curie was a physicist who took notes."],
    ["Marie Curie", "Marie Curie lives on in her notebooks."],
    ["Everyday Metals", "Everyday Metals is a series by the author of Bells."],
  ])("but not of a subject: %s: %s", (name, text) => {
    expect(isToldOf(text, name)).toBe(false);
  });
});

describe("whoever stands beside the title is a person before it, and not what the page is filed under", () => {
  const page = (whole: string, title: string, behind: string) =>
    `<html><head><title>${whole}</title></head><body><main><h1>${title}</h1>${behind}
    <video controls src="/v.mp4"></video></main></body></html>`;
  test.each([
    [
      "a category that the window's title has behind it",
      "Night Trains - Climate Science - Foo Talks",
      "Night Trains",
      `<p><a href="/category/climate-science">Climate Science</a></p>`,
    ],
    ["a place", "Night Trains – Central Station", "Night Trains", "<p>Central Station</p>"],
    ["a subject in Chinese", "潮汐的来历 - 自然科学 - 某某讲坛", "潮汐的来历", "<p>自然科学</p>"],
    ["a subject in Chinese before the title", "自然科学 - 潮汐的来历", "潮汐的来历", "<p>自然科学</p>"],
    ["a subject in Korean", "자연과학 - 밀물과 썰물", "밀물과 썰물", "<p>자연과학</p>"],
  ])("%s", async (_, whole, title, behind) => {
    const captured = await pressed(page(whole, title, behind), "https://opentalks.example/talk/8841");
    const creators = captured.kind === "none" ? ["none"] : captured.creators;
    for (const name of ["Climate Science", "Central Station", "自然科学", "자연과학", "none"])
      expect(creators).not.toContain(name);
  });

  test("a person whose own page is linked stays one", async () => {
    const html = page("Ines Marlow: Bells", "Bells", `<p><a href="/search?p=Ines+Marlow">Ines Marlow</a></p>`);
    expect(await pressed(html, "https://opentalks.example/talk/8841")).toMatchObject({ creators: ["Ines Marlow"] });
  });
});

test("whom the page marks as its author stays beside those that a line names", async () => {
  const html = `<html lang="fr"><head><title>Les cloches</title></head><body><main><h1>Les cloches</h1>
    <p>Un documentaire de <a class="authors__name" href="/auteurs/ines">Ines Marlow<span class="screen-reader-text">Ines Marlow</span></a></p>
    <audio controls src="/c.mp3"></audio><p>Présenté par Olivier Berg</p>
    <p>Pourquoi les cloches se fendent-elles ? Ines Marlow est allée le demander aux fondeurs du nord.</p></main></body></html>`;
  expect(await pressed(html, "https://radio.example/son/61/les_cloches")).toMatchObject({
    creators: ["Ines Marlow", "Olivier Berg"],
  });
});
