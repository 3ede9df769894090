import { describe, expect, test } from "vitest";
import { open, read, said, SPOKEN, VTT } from "../page.ts";

const PAGE = "https://lectures.example/course/lecture-1";
const WORDS = Array.from({ length: 220 }, (_, index) => `word${index}`).join(" ");

describe("the text tracks of the player on any page", () => {
  interface Own {
    readonly cues?: readonly object[];
    readonly after?: number;
    readonly duration?: number;
  }
  const cue = (startTime: number, text: string) => ({ startTime, endTime: startTime + 2, text });

  /** A page whose browser has cues for a track once it is not disabled, some time later. */
  function page({ cues = [], after = 0, duration = 6 }: Own) {
    const opened = open(`<video src="/talk.mp4"></video>`, PAGE);
    const modes: string[] = ["disabled"];
    let since = Infinity;
    let time = 0;
    const track = {
      kind: "subtitles",
      language: "en",
      label: "English",
      get mode() {
        return modes.at(-1) ?? "";
      },
      set mode(mode: string) {
        modes.push(mode);
        since = mode === "disabled" ? Infinity : time;
      },
      get cues() {
        return time >= since + after ? cues : [];
      },
    };
    const video = opened.querySelector("video");
    Object.defineProperties(video ?? {}, { textTracks: { value: [track] }, duration: { value: duration } });
    return { page: opened, modes, on: (_: Document, ms: number) => (time = ms) };
  }

  test("are loaded without being shown, and left as they were", async () => {
    const { modes, ...around } = page({ cues: [cue(1, "<v Ada>Good morning."), cue(4, "Let us begin.")], after: 500 });
    const { answer } = await read(PAGE, { ...around, on: (at, ms) => void around.on(at, ms) });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ language: "en", origin: "captions", cues: [{ speaker: "Ada" }, {}] });
    expect(modes).toEqual(["disabled", "hidden", "disabled"]);
  });

  test("are not taken as long as only the beginning is there", async () => {
    const { modes: _modes, on, ...around } = page({ cues: [cue(1, "Good morning.")], duration: 3600 });
    expect(said((await read(PAGE, { ...around, on: (at, ms) => void on(at, ms) })).answer)).toBe("not-found");
  });

  test("are given up after three seconds, and left as they were", async () => {
    const { modes, on, ...around } = page({ after: 10_000 });
    const { answer, took } = await read(PAGE, { ...around, on: (at, ms) => void on(at, ms) });
    expect([said(answer), took, modes]).toEqual(["not-found", 3000, ["disabled", "hidden", "disabled"]]);
  });
});

describe("caption files that any page names", () => {
  test("are read where it links to exactly one", async () => {
    const site = { "/lecture-1.srt": VTT, "/a.vtt": VTT, "/b.vtt": VTT };
    expect(said((await read(PAGE, { html: `<a href="/lecture-1.srt">Subtitles</a>`, site })).answer)).toEqual(SPOKEN);
    const several = `<a href="/a.vtt">Lecture 1</a><a href="/b.vtt">Lecture 2</a>`;
    expect(said((await read(PAGE, { html: several, site })).answer)).toBe("not-found");
  });

  test("are read from the feed of the show, for the episode of the page", async () => {
    const item = (name: string) =>
      `<item><title>${name}</title><link>https://lectures.example/course/${name}</link><podcast:transcript url="/${name}.html" type="text/html"/><podcast:transcript url="/${name}.vtt" type="text/vtt" language="en"/></item>`;
    const feed = `<?xml version="1.0"?><rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>${item("lecture-2")}${item("lecture-1")}</channel></rss>`;
    const html = `<link rel="alternate" type="application/rss+xml" href="/feed.xml"><audio src="/1.mp3"></audio>`;
    const { answer, asked } = await read(PAGE, { html, site: { "/feed.xml": feed, "/lecture-1.vtt": VTT } });
    expect([said(answer), answer.ok && answer.language]).toEqual([SPOKEN, "en"]);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(["/feed.xml", "/lecture-1.vtt"]);
  });

  test("are none where the feed is gone, which says nothing of captions", async () => {
    const html = `<link rel="alternate" type="application/rss+xml" href="/feed.xml"><audio src="/1.mp3"></audio>`;
    expect(said((await read(PAGE, { html })).answer)).toBe("not-found");
  });

  test("are not looked for in a feed on another host", async () => {
    const html = `<link rel="alternate" type="application/rss+xml" href="https://feeds.example/1"><audio src="/1.mp3"></audio>`;
    expect((await read(PAGE, { html })).asked).toEqual([]);
  });

  test("are read from the Podlove player's settings", async () => {
    const transcripts = SPOKEN.map((text, index) => ({
      start_ms: 1000 + index * 2500,
      end_ms: 3000 + index * 3000,
      text,
    }));
    const config = { show: { title: "Show" }, title: "Lecture 1", link: PAGE, transcripts };
    const { answer } = await read(PAGE, { html: `<script>podlovePlayer("#p", ${JSON.stringify(config)});</script>` });
    expect([said(answer), answer.ok && answer.cues[1]]).toEqual([
      SPOKEN,
      { startSeconds: 3.5, endSeconds: 6, text: "Let us begin." },
    ]);
  });
});

describe("a transcript that is printed on the page", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `<p><span>0:0${index}</span> Sentence ${index}.</p>`).join("");

  test.each([
    ["in a part that is named so", `<div class="episode-Transcript">${lines(6)}</div>`],
    ["under a heading that says so", `<section><h2>Transcript</h2>${lines(6)}</section>`],
    ["under a Chinese heading", `<section><h3>文字稿</h3><div>${lines(6)}</div></section>`],
  ])("is read with its times %s", async (_, html) => {
    const { answer } = await read(PAGE, { html });
    expect(answer).toMatchObject({ ok: true, language: null, origin: "page" });
    expect(said(answer)).toHaveLength(6);
    expect(answer.ok && answer.cues[5]).toEqual({ startSeconds: 5, text: "Sentence 5." });
  });

  test.each([
    ["four lines with times", `<div class="transcript">${lines(4)}</div>`],
    ["a list of chapters without a name", `<div class="description">${lines(6)}</div>`],
    ["comments with times", `<div class="comments"><div class="transcript">${lines(6)}</div></div>`],
    ["a heading over a few words", `<section><h2>Transcript</h2><p>Coming soon.</p></section>`],
  ])("is not %s", async (_, html) => {
    expect(said((await read(PAGE, { html })).answer)).toBe("not-found");
  });

  test.each([
    ["below a heading", `<article><h2>Transcript</h2><p>${WORDS}</p><h2>Comments</h2><p>Nice talk!</p></article>`],
    ["in the section of a heading", `<section><header><h2>Full transcript</h2></header><p>${WORDS}</p></section>`],
  ])("is read as plain text %s when it is long", async (_, html) => {
    const { answer } = await read(PAGE, { html });
    expect(said(answer)).toEqual([WORDS]);
    expect(answer).toMatchObject({ origin: "page", cues: [{ startSeconds: 0 }] });
  });

  test("is read from the page's structured data", async () => {
    const node = { "@type": "VideoObject", name: "Lecture 1", url: PAGE, transcript: WORDS, inLanguage: "en" };
    const html = `<title>Lecture 1</title><script type="application/ld+json">${JSON.stringify(node)}</script>`;
    const { answer } = await read(PAGE, { html });
    expect(answer).toMatchObject({ ok: true, language: "en", origin: "page" });
  });
});
