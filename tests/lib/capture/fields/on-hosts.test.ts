import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const VIDEO = `<video controls src="/b.mp4"></video>`;
const TEXT = "<p>For eleven years the archive of the lighthouse lay in a program that nobody could open.</p>";
const page = (head: string, body: string) => `<html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("on a site where anybody may publish, who did is named, not the site", () => {
  const head = (title: string) => `<title>${title}</title><meta property="og:site_name" content="Mixhost">
    <meta property="og:title" content="Bells"><meta property="og:video" content="https://mixhost.example/b.mp4">`;
  test.each([
    [
      "behind “by” in the title of the window",
      "Bells by Tidal Rooms | Mixhost",
      `<a href="/TidalRooms/">Tidal Rooms</a>`,
    ],
    [
      "behind another language's word",
      "Bells смотреть видео от Tidal Rooms в хорошем качестве",
      "<span>Tidal Rooms</span>",
    ],
    ["where a link leads to the channel", "Bells | Mixhost", `<a href="/channel/2301/">Tidal Rooms</a>`],
    [
      "though another leads to more of it",
      "Bells | Mixhost",
      `<a href="/channel/2301/">More from this user</a><a href="/channel/2301/">Tidal Rooms</a>`,
    ],
  ])("%s", async (_, title, behind) => {
    const html = page(head(title), `<main><h1>Bells</h1>${behind}${VIDEO}${TEXT}</main>`);
    expect(await pressed(html, "https://mixhost.example/video/4711ab")).toMatchObject({ creators: ["Tidal Rooms"] });
  });
});

describe("on a house of many shows, the one that the heading stands under is named", () => {
  test.each([
    ["where the page is below of it", "/shows/low-tide", "https://house.example/shows/low-tide/episodes/8e1f"],
    ["where only its name is in the address", "/sendungen/low-tide/", "https://house.example/sendung/low-tide/bells/"],
  ])("%s", async (_, show, address) => {
    const head = `<title>Bells – House</title><meta property="og:site_name" content="House">`;
    const body = `<main><h1>Bells</h1><p><a href="${show}">Low Tide</a></p>${VIDEO}${TEXT}</main>`;
    expect(await pressed(page(head, body), address)).toMatchObject({ creators: ["Low Tide"] });
  });

  test.each(["#more", "/shows/bells"])("not what leads to the page itself: %s", async (href) => {
    const body = `<main><h1>Bells</h1><p><a href="${href}">Go on reading</a></p>${VIDEO}${TEXT}</main>`;
    const captured = await pressed(page("<title>Bells</title>", body), "https://house.example/shows/bells");
    expect(captured).not.toMatchObject({ creators: ["Go on reading"] });
  });

  test("not the next episode of it", async () => {
    const body = `<main><h1>Bells</h1><p><a href="/shows/ebb">Ebb and Flow</a></p>${VIDEO}${TEXT}</main>`;
    const captured = await pressed(page("<title>Bells</title>", body), "https://house.example/shows/bells");
    expect(captured).not.toMatchObject({ creators: ["Ebb and Flow"] });
  });
});

test("a person with where he works, under the title, is who speaks", async () => {
  const body = `<main><h1>Bells</h1><p>Ines Marlow, Univ. of Torne</p>${VIDEO}${TEXT}</main>`;
  expect(await pressed(page("<title>Bells</title>", body), "https://meet.example/talks/14")).toMatchObject({
    creators: ["Ines Marlow"],
  });
});

test("the tags of a sermon are not its preacher and its series", async () => {
  const body = `<main><h1>Bells</h1><p>Preacher: <a href="/preacher/ines-marlow/" rel="tag">Ines Marlow</a></p>
    <p>Series: <a href="/series/small-lights/" rel="tag">Small lights</a></p>
    <p>Topics: <a href="/topic/hope/" rel="tag">Hope</a></p>${VIDEO}${TEXT}</main>`;
  expect(await pressed(page("<title>Bells</title>", body), "https://church.example/sermons/bells/")).toMatchObject({
    creators: ["Ines Marlow"],
    keywords: ["Hope"],
  });
});

test("what a broadcast shows has the name of its series", async () => {
  const node = {
    "@type": "BroadcastEvent",
    name: "Bells",
    workPerformed: { "@type": "TVEpisode", name: "Bells", partOfSeries: { "@type": "TVSeries", name: "Tools" } },
  };
  const head = `<title>Bells | Channel Elm</title><meta property="og:site_name" content="Channel Elm">
    <script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const body = `<main><h1>Bells</h1>${VIDEO}${TEXT}</main>`;
  expect(await pressed(page(head, body), "https://elm.example/tv/bells-100.html")).toMatchObject({
    certainty: "sure",
    creators: ["Tools"],
  });
});

describe("in a course, the lesson is named", () => {
  const lessons = `<li><a href="/take/1">Tools</a></li><li aria-current="page"><a href="/take/2">Casting bells</a></li>`;
  test("not the course at the side, which is the first heading", async () => {
    const body = `<aside><h1>Metals</h1><ul>${lessons}</ul></aside>
      <main><h2>Casting bells</h2>${VIDEO}${TEXT}</main>`;
    const html = page("<title>Casting bells | Metals</title>", body);
    expect(await pressed(html, "https://school.example/take/2")).toMatchObject({ title: "Casting bells" });
  });

  test("not the course in the head, which stays when the lesson changes", async () => {
    const head = `<title>Metals · Classroom</title><meta property="og:title" content="Metals">`;
    const body = `<ul>${lessons}</ul><h3>Casting bells</h3>${VIDEO}${TEXT}`;
    expect(await pressed(page(head, body), "https://school.example/classroom/8ab1f0?md=2")).toMatchObject({
      title: "Casting bells",
    });
  });

  test("not the conference whose recordings these are", async () => {
    const body = `<h1>Soil Meeting 2023</h1><h2>Roots that share water</h2>${VIDEO}${TEXT}`;
    const html = page("<title>Soil Meeting 2023 - Recordings</title>", body);
    expect(await pressed(html, "https://www.soilmeeting.example/2023/watch.php?s=14")).toMatchObject({
      title: "Roots that share water",
      certainty: "sure",
    });
  });
});

describe("a player that its program draws later is found", () => {
  test.each([
    [
      "by what an attribute holds for it",
      `<button data-ardplayer='{"media":[{"url":"https://a.example/b.mp3"}]}'>Hören</button>`,
    ],
    ["by its kind", `<a data-extension-ard="{ 'mediaObj': { 'url': 'https://a.example/1.js' } }"></a>`],
    [
      "by the button that plays it, where the page says how long it takes",
      `<button aria-label="Play episode">▶</button><p>55 min</p>`,
    ],
  ])("%s", async (_, player) => {
    const html = page("<title>Bells</title>", `<main><h1>Bells</h1>${player}${TEXT}</main>`);
    expect(await pressed(html, "https://radio.example/wissen/bells-104.html")).toMatchObject({ title: "Bells" });
  });

  test("not where a list has a button for each of its entries", async () => {
    const row = `<li><button aria-label="Play episode">▶</button></li>`;
    const html = page("<title>Bells</title>", `<main><h1>Bells</h1><p>55 min</p><ul>${row.repeat(4)}</ul></main>`);
    expect(await pressed(html, "https://radio.example/wissen/bells-104.html")).toMatchObject({ kind: "none" });
  });
});

test("what somebody is invited to is no lecture yet", async () => {
  const node = { "@type": "Event", name: "Soil after fire", startDate: "2999-12-15T15:00:00Z" };
  const head = `<title>Soil after fire</title><script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const html = page(head, `<main><h1>Soil after fire</h1>${VIDEO}</main>`);
  expect(await pressed(html, "https://events.example/webinar/soil-after-fire")).not.toMatchObject({
    certainty: "sure",
  });
});

test("a word that ends an address stands before no medium", async () => {
  const html = page("<title>Minutes</title>", `<main><h1>Minutes</h1>${VIDEO}${TEXT}</main>`);
  expect(await pressed(html, "https://app.example/features/recording")).toMatchObject({ certainty: "possible" });
  expect(await pressed(html, "https://app.example/features/recording/12")).toMatchObject({ certainty: "sure" });
});

test("a description in the cell behind its label is read, and ends with it", async () => {
  const body = `<main><h2>Bells</h2>${VIDEO}<dl><dt>Creator</dt><dd>Marlow, Ines</dd><dt>Description</dt>
    <dd>Ines Marlow tells of making bells by hand with her mother.</dd><dt>Extent</dt><dd>01:02:00</dd></dl></main>`;
  expect(await pressed(page("<title>Bells</title>", body), "https://archive.example/s/voices/item/4412")).toMatchObject(
    {
      description: "Ines Marlow tells of making bells by hand with her mother.",
      durationSeconds: 3720,
    },
  );
});
