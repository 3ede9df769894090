import { describe, expect, test } from "vitest";
import { read, said, SPOKEN, VTT } from "../page.ts";

const LESSON = "0a1b2c3d-1111-4222-8333-abcdefabcdef";
const MEDIUM = "9f8e7d6c-5555-4666-8777-fedcbafedcba";

describe("Echo360", () => {
  const url = `https://echo360.org/lesson/${LESSON}/classroom`;
  const started = (id: string) => {
    const data = JSON.stringify({ lesson: { id, name: "Loam" }, video: { mediaId: MEDIUM } });
    return `<script>Echo["echoPlayerV2FullApp"](${JSON.stringify(data)});</script>`;
  };
  const site = { [`/api/ui/echoplayer/lessons/${LESSON}/medias/${MEDIUM}/transcript-file?format=vtt`]: VTT };

  test("gives the transcript that its player's panel shows", async () => {
    expect(said((await read(url, { html: started(LESSON), site })).answer)).toEqual(SPOKEN);
  });

  test("is not asked for a lesson that its page does not speak of", async () => {
    const { asked } = await read(url, { html: started(MEDIUM), site });
    expect(asked).toEqual([]);
  });
});

describe("Wistia", () => {
  const url = "https://fast.wistia.net/embed/iframe/ab12cd34ef";

  test("gives the captions that the medium lists", async () => {
    const captions = [{ language: "eng" }, { language: "deu" }];
    const site = {
      "/embed/medias/ab12cd34ef.json": { media: { hashedId: "ab12cd34ef", captions } },
      "/embed/captions/ab12cd34ef.vtt?language=eng": VTT,
    };
    const { answer } = await read(url, { site, request: { languages: ["en"] } });
    expect([said(answer), answer.tracks.length]).toEqual([SPOKEN, 2]);
  });

  test("says so where it has none", async () => {
    const site = { "/embed/medias/ab12cd34ef.json": { media: { hashedId: "ab12cd34ef", captions: [] } } };
    expect(said((await read(url, { site })).answer)).toBe("no-captions");
  });
});

test("Lecturio gives its people's captions before those that a machine translated", async () => {
  const site = {
    "/api/en/latest/html5/lecture/loam-intro.json": {
      title: "Loam",
      captions: [
        { languageCode: "en", translatedCode: "English auto-translated", url: "https://app.lecturio.com/auto.vtt" },
        { languageCode: "en", translatedCode: "English", url: "https://app.lecturio.com/en.vtt" },
      ],
    },
    "/en.vtt": VTT,
  };
  const { answer } = await read("https://app.lecturio.com/medical-courses/loam-intro.lecture", { site });
  expect(said(answer)).toEqual(SPOKEN);
});
