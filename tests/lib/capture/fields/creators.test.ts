import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const AUDIO = `<audio controls src="/bells.mp3"></audio>`;
const page = (head: string, behind: string, title = "Bells") =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>Bells</h1>${behind}${AUDIO}</main></body></html>`;

describe("who made it", () => {
  test.each([
    ["behind a word for both sexes", `<span itemprop="author">Autor/in: Ines Marlow</span>`],
    ["behind a word of another language", `<p>Presentatie: Ines Marlow</p>`],
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

  test("a show whose name stands in the title of its first episode", async () => {
    const head = `<meta property="og:site_name" content="Foundry Hour">
      <meta property="og:title" content="001. What Foundry Hour is">`;
    const html = page(head, "", "001. What Foundry Hour is – Foundry Hour").replaceAll(
      "Bells",
      "001. What Foundry Hour is",
    );
    expect(await pressed(html, "https://hour.example/podcast/1/")).toMatchObject({ creators: ["Foundry Hour"] });
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

describe("who made it, on sites of other makes", () => {
  const video = (head: string, behind: string) =>
    `<html lang="en"><head><title>Bells</title><meta property="og:site_name" content="Foundry TV">${head}</head>
    <body><main><h1>Bells</h1><video controls src="/b.mp4"></video>${behind}</main></body></html>`;
  const ADDRESS = "https://media.foundry.example/media/t/1_ab12";
  test.each([
    [
      "the channel that has put it there",
      "",
      `<p>From <span class="userLink"><a>foundryfan</a></span></p>`,
      "foundryfan",
    ],
    [
      "the name at the top of what says more of a speaker",
      "",
      `<div class="speaker"><h3>Ines Marlow</h3><p>${"Ines tunes bells in Ghent and writes of them. ".repeat(3)}</p></div>`,
      "Ines Marlow",
    ],
    [
      "behind a label in a table",
      "",
      `<table><tr><th>Lehrende(r)</th><td>Prof. Dr. Ines Marlow</td></tr></table>`,
      "Prof. Dr. Ines Marlow",
    ],
    [
      "behind a label for one or several",
      "",
      `<div class="field"><div>Speaker(s):</div><div>Ines Marlow (Ghent)</div></div>`,
      "Ines Marlow",
    ],
    [
      "behind a label for both sexes",
      "",
      `<dl><dt>Vortragende/r:</dt><dd>Dr. Ines Marlow</dd></dl>`,
      "Dr. Ines Marlow",
    ],
    [
      "the channel, without the word before it",
      "",
      `<p class="owner">Från <a href="/c/1">foundryfan</a></p>`,
      "foundryfan",
    ],
    [
      "in the page's own words",
      "",
      `<p>Who was allowed to hear them? A lecture by Dr. Ines Marlow, with copies to ring.</p>`,
      "Dr. Ines Marlow",
    ],
    [
      "the speaker, and not who took the picture",
      "",
      `<p>by Ines Marlow</p><p>Photo by Jane Doe</p><p>Photos by Jane Doe</p>`,
      "Ines Marlow",
    ],
    [
      "in the order in which the page says the name",
      `<meta name="author" content="Marlow, Ines">`,
      `<p>Ines Marlow spoke of bells at noon.</p>`,
      "Ines Marlow",
    ],
  ])("%s", async (_, head, behind, name) => {
    expect(await pressed(video(head, behind), ADDRESS)).toMatchObject({ creators: [name] });
  });

  test("the show that is shared, and not the broadcaster that the window's title names behind it", async () => {
    const html = `<html lang="sv"><head><title>Klockan - Radio Historia | Sverigesradion</title>
      <meta property="og:title" content="Klockan - Radio Historia"></head><body><main><h1>Klockan</h1>${AUDIO}</main></body></html>`;
    expect(await pressed(html, "https://sverigesradion.example/avsnitt/1432011")).toMatchObject({
      creators: ["Radio Historia"],
    });
  });
});

test.each([
  ["who is linked to a page of their own", `<p><a href="/speaker/ada-berg">Ada Berg</a> University of Ore</p>`],
  ["behind a label for one or several", `<div><div>Speaker(s)</div><div>Ada Berg (University of Ore)</div></div>`],
  ["as catalogues write them", `<meta name="citation_author" content="Berg, Ada">`],
  ["in a heading among the speakers", `<div class="speakers"><h4>Ada Berg</h4><p>Founder</p></div>`],
])("a speaker is named rather than the archive: %s", async (_, markup) => {
  const html = `<html lang="en"><head><title>Bells | Foundry Archive</title><meta property="og:site_name" content="Foundry Archive"></head>
    <body><main><h1>Bells</h1><video controls src="/bells.mp4"></video>${markup}<p>Why bells crack, and what founders do.</p>
    <p><a href="/speakers/">All Speakers</a></p></main></body></html>`;
  expect(await pressed(html, "https://archive.example/talks/bells")).toMatchObject({ creators: ["Ada Berg"] });
});

test("a show and its house in the name of a site are two names, not one", async () => {
  const head = `<meta property="og:site_name" content="Foundry Hour | Ghent Studios">`;
  expect(await pressed(page(head, ""), "https://foundryhour.example/podcast/bells")).toMatchObject({
    creators: ["Foundry Hour"],
  });
});

test("a person with a title in the line under the heading is who speaks", async () => {
  const html = `<html lang="en"><head><title>Bells</title></head><body><main><h1>Bells</h1>
    <p class="dek">Dr. Ines Marlow, curator of metals</p><video controls src="/bells.mp4"></video></main></body></html>`;
  expect(await pressed(html, "https://museum.example/watch/lectures/bells")).toMatchObject({
    creators: ["Dr. Ines Marlow"],
  });
});

test("what a text is taken from is nobody's name", async () => {
  const html = page(
    `<meta property="og:site_name" content="Metal Hour">`,
    "<p>From Foundry Tales</p>",
    "Bells | Metal Hour",
  );
  expect(await pressed(html, "https://metalhour.example/episodes/bells/")).toMatchObject({ creators: ["Metal Hour"] });
});

test("the programme at the title, and not the broadcaster of it, is whose episode it is", async () => {
  const html = `<html lang="en"><head><title>Bells | Radio Isles</title><meta property="og:site_name" content="Radio Isles"></head>
    <body><header><a href="/">Radio Isles</a></header><main><h1>Bells</h1><h2><a href="/programmes/metals">Metals at Noon</a></h2>${AUDIO}</main></body></html>`;
  expect(await pressed(html, "https://www.radioisles.example/programmes/metals/audio/201869/bells")).toMatchObject({
    creators: ["Metals at Noon"],
  });
});

test("the name at the top of every page is no author where the page names one", async () => {
  const html = `<html lang="de"><head><title>Bells</title><meta name="author" content="Radio der Inseln"></head><body>
    <header><a href="/">Radio der Inseln</a></header><main><h1>Bells</h1><p>Von Ines Marlow | 03.09.2018</p>${AUDIO}</main></body></html>`;
  expect(await pressed(html, "https://insel.example/audio/bells-100")).toMatchObject({ creators: ["Ines Marlow"] });
});

test("a Chinese name is one without the title behind it", async () => {
  const html = page("", "<p>发布时间：2024-03-05</p><p>主讲人：王思远 教授</p>");
  expect(await pressed(html, "https://radio.example/info/1082/45213.htm")).toMatchObject({ creators: ["王思远"] });
});

test.each([
  ["a Korean name behind its label", "ko", "<dl><dt>강사</dt><dd>김서연</dd></dl>", "김서연"],
  ["a Japanese name of two parts", "ja", "<p>講師：山田 太郎 教授</p>", "山田 太郎"],
  ["a teacher's name in traditional characters", "zh-Hant", "<div>授課教師：易天成</div>", "易天成"],
  [
    "the author on a card of his own",
    "ru",
    `<div class="author-card"><div class="author-card__name">Анна Белова</div></div>`,
    "Анна Белова",
  ],
  [
    "the author in a line that is called so",
    "en",
    `<div class="author">From <a href="/by/4">Ines Marlow</a></div>`,
    "Ines Marlow",
  ],
])("%s", async (_, language, behind, name) => {
  const html = page("", behind).replace(`lang="en"`, `lang="${language}"`);
  expect(await pressed(html, "https://radio.example/v/45213")).toMatchObject({ creators: [name] });
});

describe("who made it, in other words", () => {
  test("a name alone below the heading, of whom the page tells more; a series is nobody", async () => {
    const named = (name: string, more: string) =>
      pressed(
        page("", `<h3>${name}</h3><p>${more} At weekends there are bells to be rung.</p>`),
        "https://forge.example/t/4",
      );
    expect(await named("Ines Marlow", "Ines Marlow is a founder in Ghent.")).toMatchObject({
      creators: ["Ines Marlow"],
    });
    expect(await named("Everyday Metals", "Everyday Metals is a series on metals.")).toMatchObject({ creators: [] });
  });

  test("an editorial office of any language is no author, nor is a title whose parts stand around underscores a show", async () => {
    const head = `<meta name="author" content="Redação">`;
    const behind = `<p>Apresentação: Ines Marlow</p>`;
    expect(await pressed(page(head, behind), "https://radio.example/podcast/4")).toMatchObject({
      creators: ["Ines Marlow"],
    });
    const html = page("", "", "Bells_山河纪_历史_听书网");
    const captured = await pressed(html, "https://m.tingshu.example/sound/6");
    expect(captured).not.toMatchObject({ creators: [expect.stringContaining("Bells")] });
    const told = page("", "<p>主播：老船长讲故事</p>", "Bells_山河纪_历史_听书网");
    expect(await pressed(told, "https://m.tingshu.example/sound/6")).toMatchObject({ creators: ["老船长讲故事"] });
  });
});

test("a person before the title, whose name stands alone at the heading", async () => {
  const head = `<meta property="og:type" content="video.other"><meta property="og:title" content="Ines Marlow: Bells">`;
  const html = page(head, `<p class="by">Ines Marlow</p>`, "Ines Marlow: Bells | Open Talks").replace(
    AUDIO,
    `<video controls src="/b.mp4"></video>`,
  );
  expect(await pressed(html, "https://opentalks.example/talk/8841")).toMatchObject({
    title: "Bells",
    creators: ["Ines Marlow"],
  });
});

test("a show is not called after the list of its podcasts", async () => {
  const html = page("", "", "Bells | Foundry Hour Podcasts | Kiosk Studios");
  expect(await pressed(html, "https://foundryhour.example/podcast/bells")).toMatchObject({
    creators: ["Foundry Hour"],
  });
});
