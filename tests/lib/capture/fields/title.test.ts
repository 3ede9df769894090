import { expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const VIDEO = `<video controls src="/v.mp4"></video>`;

test("a site that is called by its host is no title, nor is the heading that leads to its front", async () => {
  const html = `<html lang="en"><head><title>BellCon EU</title></head><body>
    <header><a href="/"><h1>BellCon in Ghent, 5 May</h1></a></header>
    <div class="container"><h2>Tutorial: Casting without cracks</h2><h3>Video</h3>${VIDEO}</div></body></html>`;
  expect(await pressed(html, "https://eu.bellcon.example/2025/sessions/74/")).toMatchObject({
    title: "Casting without cracks",
  });
});

test("a page that gives its own title as the name of its application keeps it", async () => {
  const html = `<html lang="de"><head><title>Glocken gießen - Werkfernsehen</title>
    <meta name="application-name" content="Glocken gießen - Werkfernsehen"><meta property="og:title" content="Glocken gießen">
    </head><body><h1>Glocken gießen</h1>${VIDEO}</body></html>`;
  expect(await pressed(html, "https://werk.example/video/glocken-100")).toMatchObject({ title: "Glocken gießen" });
});

test.each(["[]", "//", "|"])("the site's name goes with the sign %s between it and the title", async (sign) => {
  const html = `<html lang="en"><head><title>Bellhost ${sign} Casting at dawn</title></head><body>${VIDEO}</body></html>`;
  expect(await pressed(html, "https://bellhost.example/v/a7f3")).toMatchObject({ title: "Casting at dawn" });
});

test("a theme that gives each page's title as the name of its site, before two colons, leaves it the title", async () => {
  const html = `<html lang="en"><head><title>0101: That loud bell... :: That loud bell</title>
    <meta property="og:site_name" content="0101: That loud bell..."></head><body>
    <h1>0101: That loud bell&hellip;</h1>${VIDEO}</body></html>`;
  expect(await pressed(html, "https://pages.example/bells/episodes/0101/")).toMatchObject({
    title: expect.stringMatching(/^0101: That loud bell/),
  });
});

test("what only the structured data puts around a title is no part of it", async () => {
  const data = JSON.stringify({ "@type": "VideoObject", name: "ringer77 - Casting bells", duration: "PT3M" });
  const html = `<html lang="en"><head><title>Casting bells</title><meta property="og:title" content="Casting bells">
    <script type="application/ld+json">${data}</script></head><body>${VIDEO}</body></html>`;
  expect(await pressed(html, "https://clips.example/video/5a6f/casting-bells")).toMatchObject({
    title: "Casting bells",
  });
});

test("a title that the page gives by a class comes before a player's link to the page", async () => {
  const html = `<html lang="en"><head><title>The bell effect</title></head><body>
    <div class="bar"><h2><a href="/podcast/bell-effect">The bell effect</a></h2></div><main>
    <div class="h2 title">The bell effect</div><p class="date">Aug 14, 2020</p><audio controls src="/b.mp3"></audio>
    <p>Every bell has a tone that nobody has struck, and this is about it.</p></main></body></html>`;
  expect(await pressed(html, "https://bells.example/podcast/bell-effect")).toMatchObject({
    title: "The bell effect",
    published: { value: "2020-08-14" },
  });
});

test("a title that begins with a dash is not taken for what stands around the head's", async () => {
  const data = JSON.stringify({
    "@type": "VideoObject",
    name: "— and then it rang",
    url: "/video/9",
    duration: "PT3M",
  });
  const html = `<html lang="en"><head><title>Casting bells</title><meta property="og:title" content="Casting bells">
    <script type="application/ld+json">${data}</script></head><body>${VIDEO}</body></html>`;
  expect(await pressed(html, "https://clips.example/video/9")).toMatchObject({ title: "— and then it rang" });
});

test("a number in brackets before a title is its own, where the head has it too; a counter of messages is not", async () => {
  const page = (head: string) => `<html lang="de"><head><title>(16) Glocken-Update: Guss</title>${head}</head>
    <body><article>${VIDEO}</article></body></html>`;
  const address = "https://werk.example/video/glocken-140";
  expect(await pressed(page(`<meta property="og:title" content="(16) Glocken-Update: Guss">`), address)).toMatchObject({
    title: "(16) Glocken-Update: Guss",
  });
  expect(await pressed(page(""), address)).toMatchObject({ title: "Glocken-Update: Guss" });
});

test("the heading of a page whose whole frame is called after its bar of links, without the buttons in it", async () => {
  const html = `<html lang="en"><head><title>Foundry Course – 3: Wax</title></head><body class="nav-sidebar">
    <div id="content" class="page-layout page-navbar"><main><header><h1 class="title">3: Wax<button>Copy</button></h1></header>
    ${VIDEO}</main></div></body></html>`;
  expect(await pressed(html, "https://course.example/lessons/lesson3.html")).toMatchObject({ title: "3: Wax" });
});

test("a show before a title and a day behind it are no part of it", async () => {
  const name = "Documentos - Las campanas de Burgos - 04/12/20";
  const html = `<html lang="es"><head><title>${name} - Emisora</title><meta property="og:title" content="${name}"></head>
    <body><h1>Las campanas de Burgos</h1><audio controls src="/a.mp3"></audio></body></html>`;
  expect(await pressed(html, "https://emisora.example/audios/campanas/57/")).toMatchObject({
    title: "Las campanas de Burgos",
  });
});

test("the two parts of a heading are parted as the head parts them", async () => {
  const html = `<html lang="de"><head><title>Glockenguss - Die letzte Grube</title></head><body><article>
    <h1><span>Glockenguss</span><span>Die letzte Grube</span></h1><audio controls src="/a.mp3"></audio></article></body></html>`;
  expect(await pressed(html, "https://funk.example/sendung/grube-100.html")).toMatchObject({
    title: "Glockenguss - Die letzte Grube",
  });
});

test("when and where a talk is, in smaller letters, is no part of its title", async () => {
  const html = `<html lang="en"><head><title>Casting bells BellCon 2023</title>
    <meta property="og:title" content="Casting bells BellCon 2023"></head><body><main>
    <h3 class="talk-title">Casting bells <small><time datetime="2023-05-06">2023-05-06</time>, 14:00–14:30, Hall A</small></h3>${VIDEO}</main></body></html>`;
  expect(await pressed(html, "https://talks.bellcon.example/2023/talk/AB12CD/")).toMatchObject({
    title: "Casting bells",
  });
});

test("what a page belongs to, as the heading that leads there says, is not its title", async () => {
  const html = `<html lang="en"><head><title>School of Metals (14-18 June): Casting bells · Rooms</title>
    <meta property="og:title" content="School of Metals"></head><body>
    <div class="top"><h1><a href="/event/71/">School of Metals</a></h1></div>
    <div class="page"><h2 class="page-title">Casting bells</h2>${VIDEO}</div></body></html>`;
  expect(await pressed(html, "https://rooms.example/event/71/contributions/4567/")).toMatchObject({
    title: "Casting bells",
  });
});

test("a page without any heading has what bears the title of its window, and the date beside it", async () => {
  const html = `<html lang="en"><head><title>Casting bells | Metal Hour</title></head><body>
    <div class="x7"><a href="/">Metal Hour</a></div><div class="x9">Casting bells</div><div class="x8"><span>Mar 04, 2021</span> <span>37:10</span></div>
    <audio controls src="/b.mp3"></audio></body></html>`;
  expect(await pressed(html, "https://metalhour.example/episode/casting-bells")).toMatchObject({
    title: "Casting bells",
    published: { value: "2021-03-04" },
    durationSeconds: 2230,
  });
});

test("a heading with the number of the episode, which the window's title leaves out, names it, also where it leads to itself", async () => {
  const html = `<html lang="en"><head><title>Casting bells &middot; The Metal Hour - Loud and slow</title></head><body>
    <h1 class="top"><a href="/">The Metal Hour</a></h1><article><h2><a href="/episodes/5">Episode 5: Casting bells</a></h2>
    <h3>December 16, 2014</h3><audio controls src="/5.mp3"></audio></article></body></html>`;
  expect(await pressed(html, "https://metalhour.example/episodes/5")).toMatchObject({
    title: "Episode 5: Casting bells",
    creators: ["The Metal Hour"],
    published: { value: "2014-12-16" },
  });
});

test("on a page whose head names only the site, the nearest heading before the player is the title, not a slogan", async () => {
  const html = `<html lang="en"><head><title>Metal Hour</title></head><body><h1 id="logo"><a href="/">Metal Hour</a></h1>
    <h2 id="tagline">Every week we cast something that rings!</h2><h2>We tell what metals have to say</h2><h2>45131456</h2>
    <h2>Wax before bronze</h2><h2>45131456</h2>
    <iframe width="560" height="315" src="https://www.youtube.com/embed/aB3dE5gH7jK"></iframe></body></html>`;
  expect(await pressed(html, "https://metalhour.example/episodes/1/")).toMatchObject({ title: "Wax before bronze" });
});

test("the name of a conference with its year is no title of a talk", async () => {
  const html = `<html lang="en"><head><title>forge-conf 2021</title><meta property="og:site_name" content="forge-conf">
    </head><body><main><article><h2>Bells for Beginners</h2><iframe src="https://www.youtube.com/embed/bells000002"></iframe>
    <p>How a bell is cast, and why the first one cracked.</p></article></main></body></html>`;
  expect(await pressed(html, "https://forgeconf.example/2021/talks/bells")).toMatchObject({
    title: "Bells for Beginners",
  });
});

test("a third heading with the number of the lecture is most of the window's title", async () => {
  const html = `<html lang="en"><head><title>MET 421 Metals - Lecture 9: Bells and gongs</title></head><body>
    <h2>MET 421: Metals, Fall 2020</h2><h3>Lecture 9: Bells and gongs</h3><video controls src="9.mp4"></video></body></html>`;
  expect(await pressed(html, "https://met.example/421/lec09.html")).toMatchObject({
    title: "Lecture 9: Bells and gongs",
  });
});
