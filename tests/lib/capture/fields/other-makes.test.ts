import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const VIDEO = `<iframe src="https://www.youtube-nocookie.com/embed/a1B2c3D4e5F" allowfullscreen></iframe>`;
const TEXT = "<p>For eleven years the archive of the lighthouse lay in a program that nobody could open.</p>";
const page = (title: string, body: string, head = "") =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><main>${body}</main></body></html>`;

describe("a small link behind a title is not where the title leads", () => {
  test.each([
    ["to a calendar", `<small><a href="/2026/talk/QX7BTN.ics">.ical</a></small>`],
    ["to the heading itself", `<a href="/2026/talk/QX7BTN/link">#</a>`],
  ])("%s", async (_, link) => {
    const html = page("Lamps in plain text", `<h3 class="talk-title">Lamps in plain text ${link}</h3>${VIDEO}${TEXT}`);
    expect(await pressed(html, "https://talks.example/2026/talk/QX7BTN/")).toMatchObject({ kind: "video" });
  });

  test("a title that is a link stays one of another page", async () => {
    const html = page("Brineconf", `<h3><a href="/2026/talk/QX7BTN/">Lamps in plain text</a></h3>${VIDEO}${TEXT}`);
    const captured = await pressed(html, "https://talks.example/2026/talk/");
    expect(captured.kind === "none" ? "none" : captured.certainty).not.toBe("sure");
  });
});

test("without a heading, a title is what stands before the names of portal and house in the window's", async () => {
  const html = page(
    "Lecture 9 – Storm tides - Lecture2Stay - University of Elbufer",
    `<video controls src="/9.mp4"></video><div class="meta-title">Lecture 9 – Storm tides</div>${TEXT}`,
  );
  expect(await pressed(html, "https://lectures.example/get/v/51233")).toMatchObject({
    title: "Lecture 9 – Storm tides",
  });
});

test("quotation marks around a title that its heading has not are no part of it", async () => {
  const head = `<meta property="og:title" content="「海鳴りを聴く人」">`;
  const html = page(
    "「海鳴りを聴く人」 - ひびき放送",
    `<h1>海鳴りを聴く人</h1><audio controls src="/7.mp3"></audio>`,
    head,
  );
  expect(await pressed(html, "https://hibiki.example/episode/7Q2M4/")).toMatchObject({ title: "海鳴りを聴く人" });
});

test("an article read aloud is not surely a lecture, also where its player says so itself", async () => {
  const body = `<article><h1>On queues</h1><div class="audio-player"><span>Listen to this article</span>
    <audio controls src="/tts.mp3"></audio></div>${TEXT.repeat(30)}</article>`;
  const captured = await pressed(page("On queues", body), "https://lantern.example/2026/opinion/on-queues");
  expect(captured.kind === "none" ? "none" : captured.certainty).not.toBe("sure");
});

test("a station's live stream is not surely a lecture", async () => {
  const body = `<h1>Livestream</h1><p>On air: Morning land</p><audio controls src="https://stream.example/live.mp3"></audio>`;
  const captured = await pressed(page("Livestream | Radio Kiesel", body), "https://radio-kiesel.example/live");
  expect(captured.kind === "none" ? "none" : captured.certainty).not.toBe("sure");
});

describe("who made it", () => {
  const post = (author: string) =>
    page(
      "The loom - Quiet Machines",
      `<h1>The loom</h1>${author}<audio controls src="/loom.mp3"></audio>${TEXT}`,
      `<meta property="og:site_name" content="Quiet Machines">`,
    );
  test.each([
    [
      "not the account of a blog",
      `<span class="author vcard"><a class="url fn n" href="/author/qm/">qm</a></span>`,
      "Quiet Machines",
    ],
    ["a line that the page marks as its author's", `<p class="author">Ines Marlow</p>`, "Ines Marlow"],
    [
      "the same in a class of a block",
      `<span class="lecture__author">Ines Marlow</span><span>PhD</span>`,
      "Ines Marlow",
    ],
  ])("%s", async (_, author, name) => {
    expect(await pressed(post(author), "https://quietmachines.example/podcast/the-loom/")).toMatchObject({
      creators: [name],
    });
  });

  test("and not the author of a comment", async () => {
    const html = post(`<div class="comment"><p class="author">Bo Chen</p></div>`);
    expect(await pressed(html, "https://quietmachines.example/podcast/the-loom/")).not.toMatchObject({
      creators: ["Bo Chen"],
    });
  });
});

describe("when and how long", () => {
  const node = (members: object) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "RadioEpisode", name: "Bells", ...members })}</script>`;
  const aired = (startDate: string) => node({ publication: [{ "@type": "BroadcastEvent", startDate }] });
  const bells = (head: string, behind = "") =>
    page("Bells", `<h1>Bells</h1><audio controls src="/b.mp3"></audio>${behind}${TEXT}`, head);
  const ADDRESS = "https://radio.example/audio/bells";

  test("a broadcast was published when it was on the air", async () => {
    expect(await pressed(bells(aired("2022-02-11T10:00:00+02:00")), ADDRESS)).toMatchObject({
      published: { value: "2022-02-11T10:00:00+02:00" },
    });
  });

  test("and one that is announced was not", async () => {
    expect(await pressed(bells(aired("2099-02-11T10:00:00Z")), ADDRESS)).toMatchObject({ published: null });
  });

  test.each([
    ["seconds that wait for a program", `<span class="kg-audio-duration">1127.4</span>`, 1127.4],
    ["a year is no length", `<span class="duration">2019</span>`, null],
  ])("%s", async (_, behind, seconds) => {
    expect(await pressed(bells("", behind), ADDRESS)).toMatchObject({ durationSeconds: seconds });
  });

  test.each([
    [`<span class="documentPublished"><span>published</span> 28/02/2015 10:04, </span>`, "2015-02-28"],
    ["<p>演講日期：2016-11-25</p>", "2016-11-25"],
  ])("a date is read from %s", async (behind, value) => {
    expect(await pressed(bells("", behind), ADDRESS)).toMatchObject({ published: { value } });
  });
});
