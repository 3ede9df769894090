import { expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const page = (before: string, behind: string) => `<html lang="en"><head><title>Bells | Metal Hour</title></head><body>
  <article><h1>Bells</h1>${before}<audio controls src="/b.mp3"></audio>
  <p>This one is about the bell that cracked on its first day, and about those who had to ring it.</p>${behind}</article></body></html>`;

test.each([
  ["and not when it was recorded, in the same line", "<p><em>Recorded 2021-06-08. Published 2021-08-09.</em></p>", ""],
  ["and not when it was recorded, in a line of its own", "<p>Recorded: 2021-06-08</p><p>Published: 2021-08-09</p>", ""],
  [
    "also in the foot of its article, as a program in Go writes days",
    "",
    `<footer class="post__footer"><time datetime="2021-08-09 07:12:00 +0000 UTC">9.08.2021</time></footer>`,
  ],
])("when it was published, %s", async (_, before, behind) => {
  expect(await pressed(page(before, behind), "https://metalhour.example/episodes/bells/")).toMatchObject({
    published: { value: expect.stringMatching(/^2021-08-09/) },
  });
});

test("a date that a theme prints in parts is one date", async () => {
  const date = `<div class="date"><span>DEC</span><span>26</span><span>2012</span></div>`;
  const html = page("", `${date}<aside><span class="date">Nov 6, 2015</span></aside>`);
  expect(await pressed(html, "https://metalhour.example/podcast/2/")).toMatchObject({
    published: { value: "2012-12-26" },
  });
});
