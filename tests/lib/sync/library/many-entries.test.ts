import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { lectureFacts } from "../../library/open-test-library.ts";
import { PERSON, two } from "./two-libraries.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

test("more entries than are written at once come with their words, and are the same on both devices", async () => {
  const { laptop, desktop, meet, areEqual } = await two();
  for (let number = 0; number < 130; number++)
    await laptop.perform("saveLecture", {
      picture: null,
      facts: { ...lectureFacts(), key: `yt:${String(number).padStart(11, "0")}`, url: `https://youtu.be/${number}` },
      tags: ["Ocean"],
      summaries: [{ text: `Bulge ${number}.`, source: PERSON, language: null }],
      transcript: { language: "en", origin: "captions", cues: [{ startSeconds: 1, text: `Tide ${number}` }] },
    });
  await meet();
  expect(await desktop.database.transcripts.count()).toBe(130);
  await areEqual();
});
