import { describe, expect, test } from "vitest";
import { HTML, read, said, SPOKEN, track, VTT } from "./page.ts";

const PAGE = "https://lectures.example/course/lecture-1";
const HERE = `<video src="/talk.mp4"><track kind="captions" srclang="en" src="/en.vtt"></video>`;
const ELSEWHERE = `<video src="/talk.mp4"><track kind="captions" srclang="en" src="https://cdn.example/en.vtt"></video>`;

describe("a transcript that is read on its page", () => {
  test("comes from the caption file of the player", async () => {
    const { answer } = await read(PAGE, { html: HERE, site: { "/en.vtt": VTT } });
    expect(answer).toMatchObject({
      ok: true,
      key: PAGE,
      language: "en",
      origin: "captions",
      cues: [{ startSeconds: 1, endSeconds: 3, text: "Good morning." }, { startSeconds: 3.5 }],
      problems: [],
      tracks: [{ language: "en", url: "https://lectures.example/en.vtt" }],
    });
  });

  test("is asked for with the person's session at the page's own host only", async () => {
    const own = await read(PAGE, { html: HERE, site: { "/en.vtt": VTT } });
    expect(own.asked.map(({ init }) => init.credentials)).toEqual(["same-origin"]);
    const other = await read(PAGE, { html: ELSEWHERE, site: { "https://cdn.example/": VTT } });
    expect(said(other.answer)).toEqual(SPOKEN);
    expect(other.asked.map(({ init }) => init.credentials)).toEqual(["omit"]);
  });

  test("is not asked for at another host before a person has asked", async () => {
    const { answer, asked } = await read(PAGE, { html: ELSEWHERE, request: { isAsked: false } });
    expect([answer, asked]).toMatchObject([{ ok: false, why: "not-asked", tracks: [{ language: "en" }] }, []]);
  });

  test("is in the language that the person reads, or in the one they chose", async () => {
    const html = `<video src="/talk.mp4"><track srclang="de" src="/de.vtt"><track srclang="zh-Hant" src="/hant.vtt"><track srclang="zh-Hans" src="/hans.vtt"></video>`;
    const site = { "/de.vtt": VTT, "/hant.vtt": VTT, "/hans.vtt": VTT };
    const language = async (request: object) => {
      const { answer } = await read(PAGE, { html, site, request });
      return answer.ok ? answer.language : answer.why;
    };
    expect(await language({ languages: ["zh-CN"] })).toBe("zh-Hans");
    expect(await language({ languages: ["zh-TW"] })).toBe("zh-Hant");
    expect(await language({ track: { language: "de", automatic: false } })).toBe("de");
    expect(await language({ track: { language: "de", automatic: true } })).toBe("not-found");
  });

  test.each([
    ["nothing", "", "empty-answer"],
    ["only white space", " \n\n", "empty-answer"],
    ["a caption file in which nobody speaks", "WEBVTT\n\n", "empty-answer"],
    ["a web page", HTML, "not-captions"],
    ["a page to sign in on", `<!doctype html><form><input name="p" type="password"></form>`, "sign-in"],
    ["something else", `{"error": 7}`, "not-captions"],
    ["that people must sign in", new Response("no", { status: 401 }), "sign-in"],
    ["that it is forbidden", new Response("no", { status: 403 }), "sign-in"],
    ["that there were too many requests", new Response("no", { status: 429 }), "too-many"],
    ["that it has failed", new Response("no", { status: 503 }), "refused"],
    ["nothing at all, without a connection", new TypeError("Failed to fetch"), "no-network"],
  ])("is none, and says why, when the site answers with %s", async (_, body, why) => {
    const { answer } = await read(PAGE, { html: HERE, site: { "/en.vtt": body } });
    expect(answer).toMatchObject({ ok: false, why, tracks: [{ language: "en" }] });
  });

  test("is none when the file's host does not let pages read it", async () => {
    const { answer } = await read(PAGE, { html: ELSEWHERE, site: { "https://cdn": new TypeError("Failed to fetch") } });
    expect(said(answer)).toBe("other-host");
  });

  test("is given up after eight seconds without an answer", async () => {
    const html = `<a href="/en.vtt">Transcript</a>`;
    const { answer, took } = await read(PAGE, { html, site: { "/en.vtt": undefined } });
    expect([said(answer), took]).toEqual(["timed-out", 8000]);
  });

  test("is given up after twenty seconds, however many ways there are", async () => {
    const url = "https://www.youtube.com/watch?v=aaaaaaaaaaa";
    const { answer, took } = await read(url, {
      site: { "/": undefined },
      request: { tracks: [track("en", { url: "https://www.youtube.com/api/timedtext?v=aaaaaaaaaaa" })] },
    });
    expect([said(answer), took]).toEqual(["timed-out", 20_000]);
  });

  test("is dropped when the page shows another lecture by the time it comes", async () => {
    const { answer } = await read(PAGE, {
      html: HERE,
      site: { "/en.vtt": undefined },
      moves: { to: "https://lectures.example/course/lecture-2", after: 8000 },
    });
    expect(answer).toMatchObject({ ok: false, key: PAGE, why: "moved-on" });
    const before = await read(PAGE, { html: HERE, request: { key: "yt:aaaaaaaaaaa" } });
    expect([said(before.answer), before.asked]).toEqual(["moved-on", []]);
  });

  test("is asked for only once where the file is gone", async () => {
    const request = { tracks: [track("en", { url: "https://lectures.example/en.vtt" })] };
    const html = `<video src="/talk.mp4"></video><a href="/en.vtt">Subtitles</a>`;
    const { answer, asked } = await read(PAGE, { html, request });
    expect([said(answer), asked.length]).toEqual(["refused", 1]);
  });

  test("is none where the page has none", async () => {
    expect(said((await read(PAGE, { html: "<p>Just a page.</p>" })).answer)).toBe("not-found");
  });

  test("is none, without any harm, where the page's program has broken what is asked", async () => {
    const site = { "/en.vtt": new RangeError("hostile") };
    expect(said((await read(PAGE, { html: HERE, site })).answer)).toBe("failed");
  });
});
