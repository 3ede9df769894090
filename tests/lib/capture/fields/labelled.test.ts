import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { capture } from "../../../../lib/capture/capture.ts";
import { pressed } from "./pressed.ts";

const ADDRESS = "https://radio-kiosk.example/episodes/tidal-mills/";

/** What a person gets of an episode whose page holds this behind its player and some text. */
async function episode(behind: string, language = "en") {
  const window = new Window({ url: ADDRESS });
  window.document
    .write(`<html lang="${language}"><head><title>Tidal mills</title></head><body><main><h1>Tidal mills</h1>
    <audio controls src="/tidal-mills.mp3"></audio>
    ${"<p>Millers waited for the ebb, and so did their customers, who slept upon the sacks.</p>".repeat(40)}
    ${behind}</main></body></html>`);
  return capture(window.document as unknown as Document, new URL(ADDRESS), () => Promise.resolve(null));
}

describe("what stands behind its label is found, however far from the heading", () => {
  test.each([
    ["a length in words", "de", "<p>Dauer: 1 Stunde 4 Minuten</p>", { durationSeconds: 3840 }],
    ["a length in bold", "de", "<b>Länge:</b> 3:28:15 <br>", { durationSeconds: 12_495 }],
    ["a length in a list of terms", "fr", "<dl><dt>Durée</dt><dd>12'16</dd></dl>", { durationSeconds: 736 }],
    ["a date in a line", "de", "<p>Veröffentlicht am: 16.08.2019</p>", { published: { value: "2019-08-16" } }],
    [
      "a date in a row of credits",
      "fr",
      `<li><p class="title">Mise en ligne</p><p class="content">23 mai 2019</p></li>`,
      { published: { value: "2019-05-23" } },
    ],
    [
      "a date with weekday and time",
      "de",
      "<p>Sendedatum: Mi., 18.03.2020, 13:15 Uhr</p>",
      { published: { value: "2020-03-18" } },
    ],
    [
      "people behind a heading",
      "en",
      `<h3>Presented by:</h3> <a href="/p/1">Ines Marlow</a>`,
      { creators: ["Ines Marlow"] },
    ],
    [
      "tags that are links",
      "en",
      `<p><b>Tags:</b> <a href="/t/mills">mills</a> <a href="/t/tides">tides</a></p>`,
      { keywords: ["mills", "tides"] },
    ],
    [
      "dates and people in one row",
      "zh-CN",
      "<div>发布时间：2021年05月06日 10:20　主讲人：李明　浏览次数：1234</div>",
      { published: { value: "2021-05-06" }, creators: ["李明"] },
    ],
    [
      "what was recorded and what was published, in one line",
      "fr",
      "<p>Réalisation : 24 novembre 2016 - Mise en ligne : 2 décembre 2016</p>",
      { published: { value: "2016-12-02" } },
    ],
    ["a length in Korean", "ko", "<li>재생시간: 55:01</li>", { durationSeconds: 3301 }],
    ["a length with its unit", "sv", "<p>Längd: 19:30 min</p>", { durationSeconds: 1170 }],
    ["tags in a line", "en", "<p>Topics: mills, tides</p>", { keywords: ["mills", "tides"] }],
  ])("%s", async (_, language, behind, expected) => {
    expect(await episode(behind, language)).toMatchObject(expected);
  });

  test("two lengths that differ say nothing", async () => {
    const two = "<p>Length: 12:16</p><p>Length: 40:02</p>";
    expect(await episode(two)).toMatchObject({ durationSeconds: null });
  });

  test("what commenters write behind a label is theirs", async () => {
    const comment = `<div class="comments"><p>Length: 12:16</p><p>Published: 3 May 2021</p></div>`;
    expect(await episode(comment)).toMatchObject({ durationSeconds: null, published: null });
  });
});

test("the date at the heading is the lecture's, whatever dates follow", async () => {
  const window = new Window({ url: ADDRESS });
  const next = ["Ebb", "Flood", "Neap"].map((name, day) => `<p>${name}</p><p>0${day + 1}/02/2020</p>`).join("");
  window.document.write(`<html lang="es"><head><title>Tidal mills</title></head><body><main><h1>Tidal mills</h1>
    <p>16/09/2019</p><audio controls src="/tidal-mills.mp3"></audio><p>On mills.</p>${next}</main></body></html>`);
  const read = await capture(window.document as unknown as Document, new URL(ADDRESS), () => Promise.resolve(null));
  expect(read).toMatchObject({ published: { value: "2019-09-16" } });
});

test("a picture before a tag is no part of it, and the site's name no tag", async () => {
  const tags = `<div class="header-tags"><span class="topic-tag">🟠 Mills</span><a rel="tag" href="/t/k">Radio Kiosk</a></div>`;
  expect(await episode(tags)).toMatchObject({ keywords: ["Mills"] });
});

test("a date behind its label needs no colon", async () => {
  expect(await episode("<p>Veröffentlicht am 16.08.2019<br>Dauer: 1 Stunde 4 Minuten</p>", "de")).toMatchObject({
    published: { value: "2019-08-16" },
    durationSeconds: 3840,
  });
});

test("of several players with lengths, the one that names the page by its address is the lecture's", async () => {
  const buttons = [186, 736].map(
    (seconds) =>
      `<button data-duration-seconds="${seconds}" data-url="${seconds === 736 ? new URL(ADDRESS).pathname : "/episodes/ebb/"}">▶</button>`,
  );
  expect(await episode(buttons.join(""))).toMatchObject({ durationSeconds: 736 });
});

test("a small label that leads to the file is no tag", async () => {
  const tags = `<div><a class="tag" href="/tidal-mills.mp3">Download</a><a class="tag" href="/t/mills">Mills</a></div>`;
  expect(await episode(tags)).toMatchObject({ keywords: ["Mills"] });
});

test("what stands at the side of a lecture is its own, behind a label; topics of the whole site stand there, too", async () => {
  const side = `<aside class="sidebar"><h3>Published</h3><p>16 August 2019</p><h3>Topics</h3><ul><li>Rivers</li></ul></aside>`;
  expect(await episode(side)).toMatchObject({ published: { value: "2019-08-16" }, keywords: [] });
});

test("a month is understood in another language than the theme's", async () => {
  expect(await episode("<p>Published: 16. Dezember 2019</p>", "en")).toMatchObject({
    published: { value: "2019-12-16" },
  });
});

test("the foot of an article has its tags; that of the site has none", async () => {
  const window = new Window({ url: ADDRESS });
  const foot = (tag: string) => `<footer class="entry-footer"><a rel="tag" href="/t/1">${tag}</a></footer>`;
  window.document.write(`<html lang="en"><head><title>Tidal mills</title></head><body>
    <article><h1>Tidal mills</h1><audio controls src="/tidal-mills.mp3"></audio><p>On mills.</p>${foot("mills")}</article>
    <footer><a rel="tag" href="/t/2">news</a></footer></body></html>`);
  const read = await capture(window.document as unknown as Document, new URL(ADDRESS), () => Promise.resolve(null));
  expect(read).toMatchObject({ keywords: ["mills"] });
});

test("keywords of the head are the lecture's where its text uses them", async () => {
  const page = (
    words: string,
  ) => `<html lang="en"><head><title>Tidal mills</title><meta name="keywords" content="${words}">
    </head><body><article><h1>Tidal mills</h1><audio controls src="/tidal-mills.mp3"></audio>
    <p>Millers waited for the ebb with their sacks, and the customers slept upon those until the flood came.</p></article></body></html>`;
  const read = async (words: string) => {
    const window = new Window({ url: ADDRESS });
    window.document.write(page(words));
    return capture(window.document as unknown as Document, new URL(ADDRESS), () => Promise.resolve(null));
  };
  expect(await read("ebb, flood, millers, sacks, rivers")).toMatchObject({
    keywords: ["ebb", "flood", "millers", "sacks", "rivers"],
  });
  expect(await read("science, podcast, interviews, history, flood")).toMatchObject({ keywords: [] });
});

test("what no clock shows is a length, also beside a date", async () => {
  const window = new Window({ url: ADDRESS });
  window.document.write(`<html lang="es"><head><title>Tidal mills</title></head><body><main><h1>Tidal mills</h1>
    <div><span>12/03/2021</span> <span>55:01</span></div><audio controls src="/tidal-mills.mp3"></audio></main></body></html>`);
  const read = await capture(window.document as unknown as Document, new URL(ADDRESS), () => Promise.resolve(null));
  expect(read).toMatchObject({ durationSeconds: 3301, published: { value: "2021-03-12" } });
});

test("topics at the side are the lecture's, where its people or its length stand beside them", async () => {
  const side = `<aside><div><span>People </span><div><a href="/people/9">Ines Marlow</a></div></div>
    <div><span>Keywords </span><div><a href="/k/1">mills</a> <a href="/k/2">tides</a></div></div></aside>`;
  expect(await episode(side)).toMatchObject({ keywords: ["mills", "tides"], creators: ["Ines Marlow"] });
});

test("a list of lessons has the length of the one that this is", async () => {
  const item = (path: string, name: string, length: string) =>
    `<li><a href="${path}"><span>${name} (${length})</span></a></li>`;
  const list = `<ul>${item("/episodes/ebb/", "Ebb", "7:10")}${item(new URL(ADDRESS).pathname, "Tidal mills", "8:34")}</ul>`;
  expect(await episode(list)).toMatchObject({ durationSeconds: 514 });
});

test("keywords of the head that only the site's name has give way to those that the page shows", async () => {
  const html = `<html lang="en"><head><title>University Media Library - Tidal mills</title>
    <meta name="keywords" content="university, library, media"></head><body><main><h1>Tidal mills</h1>
    <audio controls src="/t.mp3"></audio><p>What the tide grinds when it comes, and again when it goes.</p>
    <table><tr><td>Tags:</td><td>Mills, Tides</td></tr></table></main></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ keywords: ["Mills", "Tides"] });
});

test("a length stands behind the dates of its line", async () => {
  const html = `<html lang="en"><head><title>Tidal mills</title></head><body><h1>Tidal mills</h1>
    <div>Published Tue, Jun 18, 2024. 1 hr 5 mins 12 secs</div><audio controls src="/t.mp3"></audio></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ published: { value: "2024-06-18" }, durationSeconds: 3912 });
});

describe("a list of lessons whose addresses differ behind the question mark", () => {
  const lesson = (address: string, lessons: readonly string[]) =>
    pressed(
      `<html lang="en"><head><title>Tidal mills</title></head><body><main><h1>Tidal mills</h1>
      <video controls src="/t.mp4"></video>${"<p>Millers waited for the ebb, and so did their customers.</p>".repeat(60)}<ul>${lessons.join("")}</ul></main></body></html>`,
      address,
    );
  const item = (path: string, length: string) => `<li><a href="${path}">Lesson</a> (${length})</li>`;

  test("has the length of this one, and not of another", async () => {
    for (const path of ["/play.php?id=", "/watch?v=", "/mod/page/view.php?id="]) {
      const others = [item(`${path}1`, "7:10"), item(`${path}3`, "9:20")];
      const address = `https://school.example${path}2`;
      expect(await lesson(address, others.slice(0, 1))).toMatchObject({ durationSeconds: null });
      const all = [...others, item(`${path}2#start`, "8:34")];
      expect(await lesson(address, all)).toMatchObject({ durationSeconds: 514 });
      expect(await lesson(`${address}&utm_source=mail`, all)).toMatchObject({ durationSeconds: 514 });
    }
  });

  test("has no length where the time of a day stands behind the talk", async () => {
    const address = "https://school.example/talks/foam";
    const talk = (behind: string) => [`<li><a href="/talks/foam">Foam</a> ${behind}</li>`];
    for (const day of ["Tuesday 14:30", "3 May, 14:30", "(Tue 14:30)", "2024-05-03 14:30"])
      expect(await lesson(address, talk(day))).toMatchObject({ durationSeconds: null });
    expect(await lesson(address, talk("Tuesday (14:30)"))).toMatchObject({ durationSeconds: 870 });
    expect(await lesson(address, talk("14:30"))).toMatchObject({ durationSeconds: 870 });
  });
});
