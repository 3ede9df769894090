import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { capture } from "../../../lib/capture/capture.ts";

/** What a person gets who presses the button on this page. */
async function pressed(html: string, address = "https://lms.example.org/lessons/3-variance") {
  const window = new Window({ url: address });
  window.document.write(html);
  return capture(window.document as unknown as Document, new URL(address), () => Promise.resolve(null));
}

const lesson = (meta: string, head = "<title>Variance | Stats 101</title>") =>
  `<html lang="en"><head>${head}</head><body><main><header><h1>Variance</h1><p class="meta">${meta}</p></header>
  <video controls src="https://cdn.example.org/v.mp4"></video><p>In this lesson we define variance and deviation.</p></main></body></html>`;

describe("a page with a player is a lecture", () => {
  const shows = (player: string) =>
    `<html lang="en"><head><title>Entropy - Thermo</title></head><body><main><h1>Entropy</h1>${player}</main></body></html>`;
  test.each([
    ["of its own", `<video controls src="/v.mp4"></video>`],
    ["of camera and slides", `<video controls src="/camera.mp4"></video><video src="/slides.mp4" controls></video>`],
    [
      "of a video and its sound",
      `<video controls src="/v.webm"></video><h2>Audio only</h2><audio controls src="/v.mp3"></audio>`,
    ],
    ["that is an element of its own name", `<mux-player playback-id="x1"></mux-player>`],
    ["that a program fills", `<div class="wistia_embed wistia_async_j38ihh83m5"></div>`],
    ["whose frame comes on a click", `<lite-youtube videoid="87spd3KMs3U" playlabel="Entropy"></lite-youtube>`],
  ])("%s", async (_, player) => {
    expect(await pressed(shows(player))).toMatchObject({ kind: "video", title: "Entropy", certainty: "sure" });
  });
});

describe("what is no lecture, however much plays on it", () => {
  const clip = `<iframe src="https://www.youtube.com/embed/4uyZSz9kVto"></iframe>`;
  const typed = (type: string) => `<script type="application/ld+json">{"@type":"${type}","headline":"Masks"}</script>`;
  const page = (type: string, body: string) =>
    `<html lang="en"><head><title>Masks | Times</title>${typed(type)}</head><body><h1>Masks</h1><p>About six thousand.</p>${body}</body></html>`;
  test("a news article with a clip", async () => {
    const captured = await pressed(page("NewsArticle", clip), "https://news.example/news/2026/02/18/masks/");
    expect(captured).toMatchObject({ kind: "none", players: [{ key: "yt:4uyZSz9kVto" }] });
  });
  test.each([
    ["a recipe", "Recipe", "/soup"],
    ["a shop's product", "Product", "/mug"],
    ["a discussion", "DiscussionForumPosting", "/t/hot-reload/8123"],
  ])("%s", async (_, type, path) => {
    const video = `<video controls src="/v.mp4"></video>`;
    expect(await pressed(page(type, video), `https://shop.example${path}`)).toMatchObject({ kind: "none" });
  });
  test("a page of a manual that shows an example is possible at most", async () => {
    const html = `<html lang="en"><head><title>The video element</title><meta property="og:type" content="article"></head><body>
      <main><h1>The video element</h1><p>It embeds a player.</p><video controls src="/flower.webm"></video></main></body></html>`;
    const captured = await pressed(html, "https://weblore.example/docs/Web/HTML/Element/video");
    expect(captured).not.toMatchObject({ certainty: "sure" });
  });
  test("an article of a wiki with a sound in it is possible at most", async () => {
    const html = `<html lang="en"><head><title>Bell - Lore</title><meta name="generator" content="MediaWiki 1.43"></head><body>
      <h1>Bell</h1><p>A bell is rung.</p><figure><audio controls src="/bell.ogg"></audio></figure></body></html>`;
    expect(await pressed(html, "https://lore.example/wiki/Bell")).not.toMatchObject({ certainty: "sure" });
  });
  test.each([["/"], ["/page/3/"], ["/search?q=entropy"], ["/category/physics/"]])("the list at %s", async (path) => {
    expect(await pressed(page("WebPage", clip), `https://talks.example${path}`)).toMatchObject({ kind: "none" });
  });
});

test("an episode without a player can be kept as a page, with all that is known of it", async () => {
  const html = `<html lang="en"><head><title>Episode 7: Tides</title></head><body><main><h1>Episode 7: Tides</h1>
    <p>Published on 3 March 2024</p><p>The moon, the sun and why harbours care about both of them.</p></main></body></html>`;
  expect(await pressed(html, "https://show.example/episodes/7-tides")).toMatchObject({
    kind: "page",
    certainty: "possible",
    plays: null,
    title: "Episode 7: Tides",
    published: { value: "2024-03-03" },
  });
});

describe("no other date is taken for that of publishing", () => {
  test.each([
    ["Last modified: 3 March 2026"],
    ["Assignment due: 5 May 2025"],
    ["© 1 January 2019 Example University"],
    ["Zuletzt geändert: 2. Dezember 2025"],
    ["Next session: 4 April 2024"],
    ["Access until 6 June 2024"],
  ])("%s", async (line) => {
    expect(await pressed(lesson(`<span>${line}</span>`))).toMatchObject({ title: "Variance", published: null });
  });
  test("but one that is labelled as such is", async () => {
    const line = "<span>Last modified: 3 March 2025</span> <span>Published on 1 March 2025</span>";
    expect(await pressed(lesson(line))).toMatchObject({ published: { value: "2025-03-01" } });
  });
});

describe("a time of day is no length", () => {
  test.each([
    ["<span>3 March 2025</span> <span>14:05</span>", null],
    ["<span>Tuesday</span> <span>10:15</span> <span>Room 4</span>", null],
    ["<span>3 March 2025</span> <span>01:19:54</span>", 4794],
    ["<span>Duration: 52:10</span>", 3130],
    ["<span>1 h 04 min</span>", 3840],
  ])("%s", async (line, durationSeconds) => {
    expect(await pressed(lesson(line))).toMatchObject({ durationSeconds });
  });
});

describe("a podcast's engine", () => {
  const post = `<article class="post"><h1 class="entry-title">212: Attention is a skill</h1>
    <time class="entry-date published" datetime="2024-05-11T06:00:00+00:00">May 11, 2024</time>
    <div class="entry-content"><div class="powerpress_player"><audio controls><source src="https://media.example/212.mp3"></audio></div>
    <p class="powerpress_links">Podcast: Play in new window | Download (Duration: 1:02:03 — 59.6MB)</p>
    <p>How to train attention like a muscle: deliberate practice, phones and long reading.</p></div></article>`;
  const head = `<title>212: Attention is a skill - Deep Questions Podcast</title><link rel="alternate" type="application/rss+xml" title="Deep Questions Podcast &raquo; Feed" href="/feed/">`;
  test.each([["/2024/05/11/attention-is-a-skill/"], ["/episode-212-attention/"], ["/214-attention/"]])(
    "at %s",
    async (path) => {
      expect(
        await pressed(`<html lang="en"><head>${head}</head><body>${post}</body></html>`, `https://deep.example${path}`),
      ).toMatchObject({
        kind: "audio",
        certainty: "sure",
        title: "212: Attention is a skill",
        creators: ["Deep Questions Podcast"],
        published: { value: "2024-05-11T06:00:00+00:00" },
        durationSeconds: 3723,
        description: "How to train attention like a muscle: deliberate practice, phones and long reading.",
      });
    },
  );
});

describe("creators", () => {
  test.each([
    ["with Anna Berg and Bo Chen", ["Anna Berg", "Bo Chen"]],
    ["Speaker: Cy Diaz", ["Cy Diaz"]],
    ["von Dora Eichel", ["Dora Eichel"]],
    ["主讲：王小明", ["王小明"]],
    ["by the numbers", []],
  ])("in a line at the title: %s", async (line, creators) => {
    expect(await pressed(lesson(`<span>${line}</span>`))).toMatchObject({ creators });
  });
  test("are never the authors of the page's software", async () => {
    const author = `<title>Variance</title><meta name="author" content="Mark Otto, Jacob Thornton, and Bootstrap contributors">`;
    expect(await pressed(lesson("", author))).toMatchObject({ creators: [] });
  });
});

describe("the title", () => {
  test("has no counter of messages and no course behind it that the heading disproves", async () => {
    expect(await pressed(lesson("", "<title>(2) Variance - Stats 101</title>"))).toMatchObject({ title: "Variance" });
  });
  test("is never the name of the program", async () => {
    const html = `<html lang="en"><head><title>Playback</title></head><body><div><span class="title">Signals 5: Fourier series - 10/21/2024</span></div>
      <div class="player"><video src="/webcams.mp4"></video><span class="vjs-duration-display">1:31:07</span></div></body></html>`;
    const captured = await pressed(html, "https://bbb.example/playback/presentation/2.3/6e35e3b2");
    expect(captured).toMatchObject({ title: "Signals 5: Fourier series", durationSeconds: 5467 });
  });
});

test("an album of one song is surely that song; one of several is not", async () => {
  const page = (
    songs: string[],
  ) => `<html lang="en"><head><title>Bells - Single</title><meta property="og:type" content="music.album">
    ${songs.map((song) => `<meta property="music:song" content="https://music.example/song/${song}">`).join("")}</head>
    <body><main><h1>Bells - Single</h1><audio title="Bells - Single" src="/b.m4a" controls></audio></main></body></html>`;
  const address = "https://music.example/album/1654";
  expect(await pressed(page(["1"]), address)).toMatchObject({ certainty: "sure" });
  expect(await pressed(page(["1", "2", "3"]), address)).not.toMatchObject({ certainty: "sure" });
});

test("an article read aloud is no lecture, nor is a number in its title that of an episode", async () => {
  const page = (line: string) => `<html lang="en"><head><title>15-year-old casts bell</title></head><body><main>
    <h1>15-year-old casts bell</h1><figure><figcaption>${line}</figcaption><audio controls src="/a.mp3"></audio></figure>
    <p>The bell weighs two tons.</p></main></body></html>`;
  const address = "https://times.example/2026/bell";
  expect(await pressed(page("Listen to this article"), address)).not.toMatchObject({ certainty: "sure" });
  expect(await pressed(page("The whole interview"), address)).toMatchObject({ certainty: "sure" });
});

test("a talk on an archive's page is sure where the page names its speaker", async () => {
  const page = (details: string) => `<html lang="en"><head><title>How bells are tuned</title></head><body><article>
    <h1>How bells are tuned</h1><iframe src="https://www.youtube.com/embed/87spd3KMs3U"></iframe>${details}</article></body></html>`;
  const address = "https://archive.example/bellconf-2018/how-bells-are-tuned.html";
  expect(await pressed(page("<dl><dt>Speaker</dt><dd>Bo Chen</dd></dl>"), address)).toMatchObject({
    certainty: "sure",
  });
  expect(await pressed(page(""), address)).toMatchObject({ certainty: "possible" });
});

test("a talk on a host for developers, or of a library's support, is as sure as elsewhere; a manual's clip is not", async () => {
  const html = `<html lang="en"><head><title>Bells in the terminal</title></head><body><main><h1>Bells in the terminal</h1>
    <video controls src="/v.mp4"></video><p>Why a bell is a character.</p></main></body></html>`;
  for (const address of [
    "https://developer.forge.example/videos/play/1",
    "https://forge.example/library/support/talks/1",
    "https://forge.example/api/talks/1",
  ])
    expect(await pressed(html, address)).toMatchObject({ kind: "video", certainty: "sure" });
  for (const address of ["https://developer.forge.example/guide/3", "https://forge.example/docs/element/video"])
    expect(await pressed(html, address)).not.toMatchObject({ certainty: "sure" });
});
