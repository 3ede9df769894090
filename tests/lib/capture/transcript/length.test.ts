import { expect, test } from "vitest";
import { read, said, SPOKEN, track } from "./page.ts";

const ADDRESS = "https://courses.example/lecture/9";

const captions = (hour: string) =>
  `WEBVTT\n\n${hour}:00:01.000 --> ${hour}:00:03.000\nGood morning.\n\n${hour}:40:03.500 --> ${hour}:40:06.000\nLet us begin.\n`;

async function file(body: string, durationSeconds: number | null) {
  const { answer } = await read(ADDRESS, {
    site: { "/c.vtt": body },
    request: { tracks: [track("en", { url: "https://courses.example/c.vtt" })], durationSeconds },
  });
  if (!answer.ok) throw new Error(answer.why);
  return { starts: answer.cues.map(({ startSeconds }) => startSeconds), problems: answer.problems, said: said(answer) };
}

test("captions that carry the time of day begin with the lecture, and that is said", async () => {
  expect(await file(captions("10"), 2_500)).toEqual({
    starts: [1, 2403.5],
    problems: [{ code: "moved-times", count: 36_000 }],
    said: SPOKEN,
  });
});

test("captions that go on long after the lecture's end are kept with a word about it", async () => {
  const { problems, starts } = await file(captions("00"), 600);
  expect([problems, starts]).toEqual([[{ code: "beyond-length", count: 2404 }], [1, 2403.5]]);
});

test("captions that fit are taken without a word, as they are where no length is known", async () => {
  expect((await file(captions("00"), 2_500)).problems).toEqual([]);
  expect((await file(captions("10"), null)).starts).toEqual([36_001, 38_403.5]);
});

test("lines shown on the page are held against the length as files are", async () => {
  const lines = Array.from({ length: 6 }, (_, at) => `<p>13:${10 + at}:00 sentence number ${at}</p>`).join("");
  const { answer } = await read(ADDRESS, {
    html: `<div class="transcript">${lines}</div>`,
    request: { durationSeconds: 400 },
  });
  if (!answer.ok) throw new Error(answer.why);
  expect(answer.cues[0]?.startSeconds).toBe(0);
  expect(answer.problems.map(({ code }) => code)).toEqual(["moved-times"]);
});
