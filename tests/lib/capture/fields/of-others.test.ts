import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const ADDRESS = "https://metalhour.example/episodes/bells/";
const OWN = "This one is about the bell that cracked on its first day, and about those who had to ring it.";
const page = (behind: string, head = "") =>
  `<html lang="en"><head><title>Bells</title>${head}</head><body><article><h1>Bells</h1><audio controls src="/b.mp3"></audio>
  ${behind}</article></body></html>`;

describe("in a section with the player, its foot belongs to it", () => {
  const section = (player: string) => `<html lang="en"><head><title>Talks · Bells</title>
    <meta property="og:site_name" content="Talks"><meta property="og:title" content="Bells"><meta property="og:type" content="video"></head>
    <body><header><h3><a href="/">Talks</a></h3></header><section><header><h2><a href="/bells.html">Bells</a></h2></header>
    <footer class="post-info"><time class="published" datetime="2025-10-17T00:00:00+00:00">Fri 17 October 2025</time>
    <address class="vcard author">By <a class="url fn" href="/speaker/im.html">Ines Marlow</a></address></footer>
    ${player}<p>${OWN}</p></section><footer><time>Mon 1 June 2026</time></footer></body></html>`;
  test.each([
    ["a player of another site", `<iframe src="https://www.youtube.com/embed/CMKV4hlcU8Y"></iframe>`],
    ["a video", `<video controls src="/bells.mp4"></video>`],
  ])("with its date and who spoke: %s", async (_, player) => {
    expect(await pressed(section(player), "https://talks.example/2025/bells.html")).toMatchObject({
      creators: ["Ines Marlow"],
      published: { value: expect.stringMatching(/^2025-10-17/) },
    });
  });
});

describe("what stands at other things of the page is not the lecture's", () => {
  const other = (title: string, name: string) =>
    `<div class="entry"><h3><a href="/stories/${title}">${title}</a></h3><div class="by">by <a href="/people/x">${name}</a></div>
    <div class="tags"><span>Posted In: </span><a href="/topics/${title}" rel="tag">${title} stories</a></div></div>`;
  test("such as who wrote the stories below it, and under what they are filed", async () => {
    const stories = `<p>${OWN}</p>${other("Casting", "Bo Chen")}${other("Ringing", "Cy Diaz")}`;
    const captured = await pressed(page(stories), ADDRESS);
    expect(captured).toMatchObject({ title: "Bells", keywords: [] });
    expect(JSON.stringify(captured)).not.toMatch(/Bo Chen|Cy Diaz/);
  });
  test("such as who wrote what the site offers next, in a line of the same form", async () => {
    const lines = `<p>by Ines Marlow on May 11, 2026</p><p>${OWN}</p><h3>More from the house</h3><ul><li>Ebb trailer <span>By <a>Bo Chen</a>
      on May 9, 2026</span></li></ul>`;
    expect(await pressed(page(lines), ADDRESS)).toMatchObject({ creators: ["Ines Marlow"] });
  });
});

describe("tags are words, and neither their label nor sentences", () => {
  test("of a lecture filed under two", async () => {
    const tags = `<p>${OWN}</p><ul class="tags"><li>Posted in:</li><li><a href="/tag/iron">iron</a></li><li><a href="/tag/bells-and-towers">towers</a></li></ul>`;
    expect(await pressed(page(tags), ADDRESS)).toMatchObject({ keywords: ["iron", "towers"] });
  });
  test("of an episode whose topics are told in sentences, none", async () => {
    const topics = `<h2>Темы</h2><ul><li>Как льют колокола.</li><li>Почему они трескаются.</li></ul>`;
    expect(await pressed(page(topics), ADDRESS)).toMatchObject({ keywords: [] });
  });
});

describe("what the site says of itself is not the lecture's description", () => {
  const TAGLINE = "A show about metal.";
  test("where only the foot of every page shows it", async () => {
    const html = page("", `<meta property="og:description" content="${TAGLINE}">`).replace(
      "</body>",
      `<footer><p>${TAGLINE}</p></footer></body>`,
    );
    expect(await pressed(html, ADDRESS)).toMatchObject({ title: "Bells", description: "" });
  });
  test("where the head is that of the front page", async () => {
    const head = `<meta property="og:url" content="https://metalhour.example"><meta property="og:title" content="Metal Hour">
      <meta property="og:description" content="${TAGLINE}">`;
    const html = page("", head).replace("<title>Bells", "<title>Metal Hour");
    expect(await pressed(html, ADDRESS)).toMatchObject({ title: "Bells", description: "" });
  });
  test("but where the page itself shows it, it is", async () => {
    const head = `<meta property="og:description" content="${TAGLINE}">`;
    expect(await pressed(page(`<p>${TAGLINE}</p>`, head), ADDRESS)).toMatchObject({ description: TAGLINE });
  });
  test("nor is the line of its tags", async () => {
    const html = page(`<div class="entry-content"><p>${OWN}</p><p>Tags: <a href="/t/iron">iron</a>, bells</p></div>`);
    expect(await pressed(html, ADDRESS)).toMatchObject({ description: OWN });
  });
});

test("a show whose name has a sign of separation in it is told by the host", async () => {
  const html = page("").replace("<title>Bells", "<title>Metal | Hour - Bells");
  expect(await pressed(html, ADDRESS)).toMatchObject({ title: "Bells", creators: ["Metal | Hour"] });
});

describe("what plays", () => {
  test("is also a file whose ending is in capitals, with a key behind it", async () => {
    const link = `<p>LISTEN: <a href="https://cdn.example/d0/10NRS_3.MP3?authtok=55_HHpj?dl=1">Ines Marlow on bells</a></p>`;
    const html = page(link).replace(/<audio.*<\/audio>/, "");
    expect(await pressed(html, "https://metalhour.example/2026/06/08/bells/")).toMatchObject({
      kind: "audio",
      title: "Bells",
      certainty: expect.stringMatching(/^(?:sure|possible)$/),
    });
  });
  test("in an article that the site calls news is not surely a lecture", async () => {
    const head = `<meta name="news_keywords" content="Africa, leaders"><meta property="og:type" content="article">`;
    expect(
      await pressed(page(`<p>${OWN}</p>`, head), "https://news.example/content/leaders/1703270.html"),
    ).toMatchObject({
      certainty: "possible",
    });
  });
});
