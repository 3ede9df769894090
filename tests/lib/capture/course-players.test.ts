import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { capture } from "../../../lib/capture/capture.ts";
import { articleText } from "../../../lib/capture/metadata/article.ts";
import { pressed } from "./fields/pressed.ts";

test("a page that is called by its program has the title that the program was started with", async () => {
  const state = JSON.stringify({
    lesson: { id: "L_4711ab", name: "Lecture 14: Casting bells" },
    section: { id: "S_9", name: "Metals 210", terms: ["spring", "summer"], notes: "Bring gloves. ".repeat(20) },
  });
  const html = `<html lang="en"><head><title>Classroom</title></head><body><h1>MET210 - Metals 210</h1>
    <div class="video-js"><video src="blob:https://rooms.example/x"></video><span class="vjs-duration-display">52:10</span></div>
    <script>Room["classroomApp"](${JSON.stringify(state)});</script></body></html>`;
  expect(await pressed(html, "https://rooms.example/lesson/L_4711ab-2026/classroom")).toMatchObject({
    kind: "video",
    title: "Lecture 14: Casting bells",
    durationSeconds: 3130,
  });
});

test("a course that plays its lessons at one address has an entry for each", async () => {
  const course = (
    active: number,
    video: string,
  ) => `<html lang="en"><head><title>OPENCAST :: Metals</title></head><body>
    <div class="course-title">Metals</div><div class="lessons">${["Lec 1: Ores", "Lec 2: Bells", "Lec 3: Rust"]
      .map((title, index) => `<div class="lesson ${index === active ? "active" : ""}"><span>${title}</span></div>`)
      .join("")}</div><iframe src="https://www.youtube.com/embed/${video}" allowfullscreen></iframe></body></html>`;
  const address = "https://courses.example/courses/106106131";
  expect(await pressed(course(0, "ores0000001"), address)).toMatchObject({
    title: "Lec 1: Ores",
    key: "yt:ores0000001",
  });
  expect(await pressed(course(1, "bells000002"), address)).toMatchObject({
    title: "Lec 2: Bells",
    key: "yt:bells000002",
  });
});

test("under a heading that names the course, the lesson that its list marks is what plays", async () => {
  const course = (lessons: string, heading: string) => `<html lang="en"><head><title>${heading}</title></head><body>
    <h2>${heading}</h2><div class="lessons">${lessons}</div>
    <iframe src="https://www.youtube.com/embed/bells000002" allowfullscreen></iframe></body></html>`;
  const lesson = (title: string, marks = "") => `<div class="lesson ${marks}">${title}</div>`;
  const address = "https://courses.example/courses/106106131";
  const marked = `${lesson("Lec 1: Ores")}${lesson("Lec 2: Casting bells", "active")}`;
  expect(await pressed(course(marked, "Metals"), address)).toMatchObject({
    title: "Lec 2: Casting bells",
    key: "yt:bells000002",
  });
  // The heading is one of the lessons, or the list only counts.
  expect(await pressed(course(marked, "Casting bells"), address)).toMatchObject({ title: "Casting bells" });
  const counted = `${lesson("Week 1")}${lesson("Week 2", "active")}`;
  expect(await pressed(course(counted, "Metals"), address)).toMatchObject({ title: "Metals" });
});

test("a player that comes on a click is offered, and known by its own key", async () => {
  const html = `<html lang="en"><head><title>Bells</title></head><body><main><h1>Bells</h1>
    <lite-youtube videoid="bells000002" playlabel="Bells"></lite-youtube></main></body></html>`;
  expect(await pressed(html, "https://courses.example/lectures/bells")).toMatchObject({
    aliases: ["yt:bells000002"],
    players: [{ key: "yt:bells000002", title: "Bells" }],
  });
});

test("a player in a frame of the page's own host is the page's, with its captions", async () => {
  const address = "https://school.example/courses/2201/pages/week-5-bells";
  const window = new Window({ url: address });
  window.document.write(`<html lang="en"><head><title>Week 5: Bells</title></head><body><h1>Week 5: Bells</h1>
    <p>Watch before Tuesday.</p><iframe title="Player" src="/media_attachments_iframe/61" allowfullscreen></iframe></body></html>`);
  const inner = new Window({ url: "https://school.example/media_attachments_iframe/61" });
  inner.document.write(
    `<body><video controls><source src="/w5.mp4"><track kind="subtitles" srclang="en" src="/11.vtt"></video>`,
  );
  Object.defineProperty(window.document.querySelector("iframe"), "contentDocument", { value: inner.document });
  const page = window.document as unknown as Document;
  expect(await capture(page, new URL(address), () => Promise.resolve(null))).toMatchObject({
    kind: "video",
    certainty: "sure",
    title: "Week 5: Bells",
    captionTracks: [{ language: "en" }],
  });
});

test("what is said with its times is not what a lecture is about", () => {
  const window = new Window({ url: "https://school.example/lectures/entropy" });
  const lines = Array.from(
    { length: 20 },
    (_, index) => `[00:0${index % 6}:10] This is a sentence of the lecture, which is long.`,
  );
  window.document.write(`<body><article><h1>Entropy</h1><p>${lines.join(" ")}</p></article></body>`);
  expect(articleText(window.document as unknown as Document, new URL("https://school.example/lectures/entropy"))).toBe(
    "",
  );
});

test("below a heading that leads to the course, the one that the list of lessons marks names what plays", async () => {
  const html = `<html lang="en"><head><title>Metals - Course</title></head><body>
    <header><h1><a href="/met210/course">Metals</a></h1></header><ul><li>Week 1<ul><li><a href="?lesson=1">Lec 1: Ores</a></li>
    <li class="active"><a href="?lesson=2">Lec 2: Bells</a></li></ul></li></ul><h2>Lec 2: Bells</h2>
    <iframe src="https://www.youtube.com/embed/bells000002" allowfullscreen></iframe></body></html>`;
  expect(await pressed(html, "https://courses.example/met210/unit?unit=1&lesson=2")).toMatchObject({
    title: "Lec 2: Bells",
  });
});

test("below the heading of a course, the title that is called a unit's names what plays", async () => {
  const html = `<html lang="zh-Hant"><head><title>開放課程 - 普通物理學</title></head><body><h2 class="title">普通物理學</h2>
    <h4 class="unit-title">單元 5．運動定律的應用</h4><video controls src="/5.mp4"></video>
    <ul><li class="unit-title"><a href="/6">單元 6．功與能</a></li></ul></body></html>`;
  expect(await pressed(html, "https://courses.example/cou/101/5")).toMatchObject({ title: "單元 5．運動定律的應用" });
});

test("the title of the next lesson, or of one beside this one, is never this one's", async () => {
  const page = (other: string) => `<html lang="en"><head><title>Open Courses - Metals</title></head><body>
    <h2 class="title">Metals</h2>${other}<video controls src="/5.mp4"></video></body></html>`;
  const address = "https://courses.example/cou/101/5";
  for (const other of [
    `<h4 class="next-lesson-title">Lec 6: Bells</h4>`,
    `<div class="lesson-next"><h4 class="lesson-title">Lec 6: Bells</h4></div>`,
    `<div class="prev-lecture"><h4 class="lecture-title">Lec 4: Ores</h4></div>`,
    `<div class="upcoming"><h4 class="lesson-title">Lec 6: Bells</h4></div>`,
    `<h4 class="related-lesson-title">Gongs</h4>`,
    `<aside><h4 class="lesson-title">Lec 6: Bells</h4></aside>`,
  ])
    expect(await pressed(page(other), address)).toMatchObject({ title: "Metals" });
});

test.each([
  ["a button is marked as the current page", "<button aria-current=page>", "<button>"],
  ["a button is marked as the current one", "<button aria-current=true>", "<button>"],
  ["a button is selected", "<button aria-selected=true>", "<button>"],
])("a lesson that the page swaps and plays itself is known by its title, where %s", async (_, marked, other) => {
  const course = (active: number) => `<html lang="en"><head><title>Stats 101</title></head><body><main>
    <h1>Stats 101</h1><div><video controls src="blob:https://courses.example/a"></video></div><ol class="lessons">${[
      "Mean",
      "Variance",
      "Median",
    ]
      .map((title, index) => `<li class="lesson">${index === active ? marked : other}${title}</button></li>`)
      .join("")}</ol></main></body></html>`;
  const address = "https://courses.example/stats";
  expect(await pressed(course(0), address)).toMatchObject({
    title: "Mean",
    key: address,
    aliases: [`${address}#mean`],
  });
  expect(await pressed(course(1), address)).toMatchObject({ title: "Variance", aliases: [`${address}#variance`] });
});

test("a lesson that has an address of its own is known by that alone", async () => {
  const html = `<html lang="en"><head><title>Stats 101</title></head><body><main><h1>Stats 101</h1>
    <div><video controls src="blob:https://courses.example/a"></video></div><ol class="lessons">
    <li class="lesson active"><a href="/stats/1">Mean</a></li><li class="lesson"><a href="/stats/2">Variance</a></li>
    </ol></main></body></html>`;
  expect(await pressed(html, "https://courses.example/stats/1")).toMatchObject({ title: "Mean", aliases: [] });
});
