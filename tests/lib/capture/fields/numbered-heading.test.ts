import { expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const AUDIO = `<audio controls src="/001.mp3"></audio>`;

test("an episode whose window is called after the show has the title of its numbered heading, and the show for its maker", async () => {
  const html = `<html lang="en"><head><title>Metal Hour</title></head><body><main><div class="latest">
    <h2 class="latest-title">#001 - Bells over water</h2>${AUDIO}</div></main></body></html>`;
  expect(await pressed(html, "https://metalhour.example/episodes/001/")).toMatchObject({
    title: "#001 - Bells over water",
    creators: ["Metal Hour"],
  });
});

test("so has one below the show's own heading, whose text stands in no element of its own", async () => {
  const html = `<html><head><title>Ada and Ben's Podcast: Episode #1</title></head><body><header><a href="/"><h1>Ada and
    Ben's Podcast</h1><h2>Bells?</h2></a></header><section id="main"><h3>#1: Tin + Copper + Time</h3>
    The first episode of Ada and Ben's podcast, in which they cast a bell.
    <p><a href="/episodes/1.m4a">MP3</a></p></section></body></html>`;
  expect(await pressed(html, "https://adaben.example/episodes/1/")).toMatchObject({
    title: "#1: Tin + Copper + Time",
    description: "The first episode of Ada and Ben's podcast, in which they cast a bell.",
  });
});

test("a list of numbered headings gives no title", async () => {
  const html = `<html lang="en"><head><title>All there is to hear</title></head><body><main>
    <h2>12: Tin</h2>${AUDIO}<h2>11: Copper</h2><p>All about it.</p></main></body></html>`;
  expect(await pressed(html, "https://metalhour.example/listen/now")).toMatchObject({ title: "All there is to hear" });
});

test("the entry of a site's menu that is marked as shown is no lesson", async () => {
  const html = `<html lang="en"><head><title></title></head><body><div class="menu-bar"><a class="logo" href="/">Smithy</a>
    <a class="menu-item active" aria-current="true" href="/podcast">Hammercast</a></div><main><header>
    <h3 class="head">#2 — «Bold apprentice»</h3><date class="head-date">4 авг. 2017</date></header>
    <div class="app-Player"><button></button><div class="app-Player-timer">00:00</div></div></main></body></html>`;
  expect(await pressed(html, "https://smithy.example/podcast/2")).toMatchObject({
    kind: "audio",
    certainty: "sure",
    title: "#2 — «Bold apprentice»",
    published: { value: "2017-08-04" },
  });
});

test("the tagline behind the name of a show is not who made it", async () => {
  const html = `<html lang="en"><head><title>0101: Tin and copper :: Metal Hour — one smith talks of all his bells</title>
    </head><body><h1>0101: Tin and copper</h1>${AUDIO}</body></html>`;
  expect(await pressed(html, "https://pages.example/mh/episodes/0101/")).toMatchObject({
    title: "0101: Tin and copper",
    creators: ["Metal Hour"],
  });
});
