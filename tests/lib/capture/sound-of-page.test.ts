import { describe, expect, test } from "vitest";
import { soundOfPage } from "../../../lib/capture/sound-of-page.ts";
import { parseTranscriptAnswer } from "../../../lib/capture/transcript/parse-transcript-answer.ts";
import { LIMITS } from "../../../lib/lecture/limits.ts";
import { open, read } from "./transcript/page.ts";

const ADDRESS = "https://foundry.example/podcast/212-bells/";
const FILE = "https://media.foundry.example/212.mp3";

const soundIn = (html: string) => soundOfPage(open(html, ADDRESS), new URL(ADDRESS));
const data = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe("the sound of a page is", () => {
  test.each([
    ["what its player plays", `<audio controls src="${FILE}"></audio>`],
    ["one of the player's sources", `<video controls><source src="/212.m3u8"><source src="${FILE}"></video>`],
    [
      "the file in its structured data",
      `<h1>Bells</h1>${data({ "@type": "PodcastEpisode", name: "Bells", associatedMedia: { "@type": "MediaObject", contentUrl: FILE } })}`,
    ],
    [
      "the file that is said to be one, whatever it is called",
      `<h1>Bells</h1>${data({ "@type": "AudioObject", name: "Bells", contentUrl: FILE, encodingFormat: "audio/mpeg" })}`,
    ],
    ["what its head offers", `<meta property="og:audio" content="${FILE}">`],
    ["the enclosure that it names", `<link rel="enclosure" type="audio/mpeg" href="${FILE}">`],
    ["the only sound that it links to", `<a href="${FILE}">Download</a><a href="${FILE}">MP3</a>`],
  ])("%s", (_, html) => {
    expect(soundIn(html)).toBe(FILE);
  });

  test.each([
    ["where two sounds are linked to", `<a href="/1.mp3">One</a><a href="/2.mp3">Two</a>`],
    ["where two players play", `<audio controls src="/1.mp3"></audio><audio controls src="/2.mp3"></audio>`],
    ["where a program puts its pieces together", `<video controls src="blob:https://foundry.example/1-2"></video>`],
    ["where its file is a list of pieces", `<video controls src="/212.m3u8"></video>`],
    ["where its head names a player", `<meta property="og:audio" content="https://play.example/embed/212">`],
    ["where only another episode beside it is linked to", `<aside><a href="/211.mp3">Last week</a></aside>`],
    ["where there is none", "<p>Bells</p>"],
  ])("nothing %s", (_, html) => {
    expect(soundIn(html)).toBeNull();
  });
});

describe("an address is read from where it stands:", () => {
  const BASE = `<base href="https://media.foundry.example/">`;

  test.each([
    ["of a player", `${BASE}<audio controls src="212.mp3"></audio>`],
    ["of a link", `${BASE}<a href="212.mp3">Download</a>`],
    ["of the head", `${BASE}<meta property="og:audio" content="212.mp3">`],
    [
      "of structured data",
      `${BASE}<h1>Bells</h1>${data({ "@type": "AudioObject", name: "Bells", contentUrl: "212.mp3" })}`,
    ],
  ])("%s on a page that names a base", (_, html) => {
    expect(soundIn(html)).toBe(FILE);
  });

  test("of a player in a frame of the page's own host", () => {
    const page = open("<iframe></iframe>", ADDRESS);
    const inner = open(`<audio controls src="212.mp3"></audio>`, "https://foundry.example/player/files/");
    Object.defineProperty(page.querySelector("iframe"), "contentDocument", { value: inner });
    expect(soundOfPage(page, new URL(ADDRESS))).toBe("https://foundry.example/player/files/212.mp3");
  });
});

test("what a player goes on playing on the next page is not that page's sound", () => {
  const playing = `<audio controls src="/211.mp3"></audio>`;
  const told = data({ "@type": "AudioObject", name: "Bells", url: ADDRESS, contentUrl: FILE });
  const moved = (html: string) => {
    const page = open(html, ADDRESS);
    const loaded = [{ name: "https://foundry.example/podcast/211-ropes/" }];
    Object.defineProperty(page.defaultView, "performance", { value: { getEntriesByType: () => loaded } });
    return soundOfPage(page, new URL(ADDRESS));
  };
  expect(moved(playing)).toBeNull();
  expect(moved(`${playing}<h1>Bells</h1>${told}`)).toBe(FILE);
});

test("an address that is too long to keep is none, and does not take the place of another", () => {
  const long = `<audio controls src="/${"x".repeat(LIMITS.address)}.mp3"></audio>`;
  expect(soundIn(long)).toBeNull();
  expect(soundIn(`${long}<meta property="og:audio" content="${FILE}">`)).toBe(FILE);
});

test("the sound comes with the transcript, or with the reason why there is none, and asks for nothing", async () => {
  const { answer, asked } = await read(ADDRESS, { html: `<h1>Bells</h1><audio controls src="${FILE}"></audio>` });
  expect(answer).toMatchObject({ ok: false, soundUrl: FILE });
  expect(asked).toEqual([]);
  expect(parseTranscriptAnswer(JSON.parse(JSON.stringify(answer)))).toMatchObject({ soundUrl: FILE });
});

test("where the page names no sound the feed of its show does", async () => {
  const feed = `<rss><channel><title>Foundry Hour</title><item><title>Bells</title><enclosure url="${FILE}"/></item></channel></rss>`;
  const html = `<link rel="alternate" type="application/rss+xml" href="/feed/"><h1>Bells</h1><audio></audio>`;
  const { answer } = await read(ADDRESS, { html, site: { "/feed/": feed }, request: { wantsTold: true } });
  expect(answer.told).toMatchObject({ soundUrl: FILE });
});
