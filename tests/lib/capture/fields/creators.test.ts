import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const AUDIO = `<audio controls src="/bells.mp3"></audio>`;
const page = (head: string, behind: string, title = "Bells") =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>Bells</h1>${behind}${AUDIO}</main></body></html>`;

describe("who made it", () => {
  test.each([
    ["behind a word for both sexes", `<span itemprop="author">Autor/in: Ines Marlow</span>`],
    ["in a short line that the page calls a teaser", `<span class="teaser-cat">von Ines Marlow</span>`],
    [
      "once, although it is repeated for those who hear the page",
      `<p class="cover__authors">A feature by <a>Ines Marlow<span class="screen-reader-text">Ines Marlow</span></a></p>`,
    ],
    [
      "and not who made the next one",
      `<p><a rel="author">Ines Marlow</a></p><div class="episode-card"><h3>Ebb</h3><a rel="author">Bo Chen</a></div>`,
    ],
  ])("%s", async (_, behind) => {
    expect(await pressed(page("", behind), "https://radio.example/audio/bells/")).toMatchObject({
      creators: ["Ines Marlow"],
    });
  });

  test("on a host of many shows, the one whose name stands in the address", async () => {
    const head = `<meta property="og:site_name" content="podhost">`;
    const html = page(head, "", "Bells | Say It With Metal on podhost");
    expect(await pressed(html, "https://play.podhost.example/s/sayitwithmetal/bells")).toMatchObject({
      creators: ["Say It With Metal"],
    });
  });

  test("the format of a feed is no part of the show's name", async () => {
    const feed = `<link rel="alternate" type="application/rss+xml" href="/feed" title="Foundry Hour OGG">`;
    expect(await pressed(page(feed, ""), "https://hour.example/episodes/bells/")).toMatchObject({
      creators: ["Foundry Hour"],
    });
  });

  test("the publisher of a video, where nobody is named", async () => {
    const html = `<html lang="en"><head><title>Bells</title><meta property="og:site_name" content="Foundry TV"></head>
      <body><h1>Bells</h1><video controls src="/b.mp4"></video></body></html>`;
    expect(await pressed(html, "https://foundry.example/videos/bells")).toMatchObject({ creators: ["Foundry TV"] });
  });
});
