import { describe, expect, test } from "vitest";
import { HTML, read, said, SPOKEN, track, VTT } from "../page.ts";

const SJSON = { start: [1000, 3500], end: [3000, 6000], text: SPOKEN };

describe("TED", () => {
  const url = "https://www.ted.com/talks/ada_on_numbers";
  const translation = (language: string) => ({
    language: { internalLanguageCode: language },
    paragraphs: [{ cues: SPOKEN.map((text, index) => ({ text, time: 1000 + index * 2500 })) }],
  });
  const inline = (slug: string) => {
    const pageProps = {
      videoData: { id: "7", slug, title: "On numbers" },
      transcriptData: { translation: translation("en") },
    };
    return `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps } })}</script>`;
  };
  const site = { "/graphql": { data: { translation: translation("de") } } };

  test("brings the transcript along in the page", async () => {
    const { answer, asked } = await read(url, { html: inline("ada_on_numbers") });
    expect([said(answer), asked]).toEqual([SPOKEN, []]);
    expect(answer).toMatchObject({ language: "en", origin: "captions" });
  });

  test("is asked when the page's data is of another talk", async () => {
    const { answer, asked } = await read(url, { html: inline("another_talk"), site });
    expect([said(answer), asked.length]).toEqual([SPOKEN, 1]);
    expect(JSON.parse(asked[0]?.body ?? "").variables).toEqual({ id: "ada_on_numbers", language: "en" });
  });

  test("is asked for another language than that of the page", async () => {
    const request = { tracks: [track("en"), track("zh-Hans")], languages: ["zh-CN"] };
    const { asked } = await read(url, { html: inline("ada_on_numbers"), site, request });
    expect(JSON.parse(asked[0]?.body ?? "").variables.language).toBe("zh-cn");
  });
});

describe("Coursera", () => {
  const url = "https://www.coursera.org/learn/numbers/lecture/aB3dE/welcome";
  const site = (id: string) => ({
    "/api/onDemandCourses.v1?q=slug&slug=numbers": { elements: [{ id: "COURSE", slug: "numbers" }] },
    "/api/onDemandLectureVideos.v1/COURSE~aB3dE": {
      elements: [{ id }],
      linked: { "onDemandVideos.v1": [{ subtitlesVtt: { en: "/api/subtitle/en", "zh-CN": "/api/subtitle/zh" } }] },
    },
    "/api/subtitle/en": VTT,
  });

  test("gives the subtitles of the item", async () => {
    const { answer } = await read(url, { site: site("COURSE~aB3dE") });
    expect(answer).toMatchObject({ ok: true, language: "en", tracks: [{ language: "en" }, { language: "zh-CN" }] });
  });

  test("is not believed when it answers for another item", async () => {
    expect(said((await read(url, { site: site("COURSE~zzzzz") })).answer)).toBe("wrong-lecture");
  });

  test("shows the transcript to those whom its interface refuses", async () => {
    const phrase = (time: string, text: string) =>
      `<div class="rc-Paragraph"><button class="timestamp">Play video at ${time}</button><span class="rc-Phrase">${text}</span></div>`;
    const html = `<div class="rc-Transcript">${phrase("0:01", "Good morning.")}${phrase("1:02:03", "Let us begin.")}</div>`;
    const { answer } = await read(url, { html });
    expect(answer).toMatchObject({ origin: "page", cues: [{ startSeconds: 1 }, { startSeconds: 3723 }] });
  });

  test("wants people to sign in", async () => {
    const { answer } = await read(url, { site: { "/api": new Response("", { status: 403 }) } });
    expect(said(answer)).toBe("sign-in");
  });
});

describe("Open edX", () => {
  const unit = "block-v1:Org+C1+2026+type@vertical+block@abc";
  const url = `https://courses.example.edu/xblock/${unit}`;
  const settings = {
    streams: "1.00:aaaaaaaaaaa",
    transcriptLanguages: { en: "English", es: "Español" },
    transcriptTranslationUrl: "/handler/transcript/translation/__lang__",
  };
  const player = `<div class="xblock"><h3>Welcome</h3><div class="video" data-metadata='${JSON.stringify(settings)}'></div></div>`;

  test("gives the transcript that the player's settings name", async () => {
    const site = { "/handler/transcript/translation/es?videoId=aaaaaaaaaaa": SJSON };
    const { answer } = await read(url, { html: player, site, request: { languages: ["es-MX"] } });
    expect([answer.ok && answer.language, said(answer)]).toEqual(["es", SPOKEN]);
  });

  test("shows it beside the player", async () => {
    const html = `<ol class="subtitles-menu"><li data-start="1000">Good morning.</li><li data-start="3500">Let us begin.</li></ol>`;
    const { answer } = await read(url, { html });
    expect([said(answer), answer.ok && answer.cues[1]?.startSeconds]).toEqual([SPOKEN, 3.5]);
  });

  test("has the unit in a frame of another host, which is said", async () => {
    const app = `https://learning.example.org/course/course-v1:Org+C1+2026/block-v1:Org+C1+2026+type@sequential+block@s/${unit}`;
    const { answer } = await read(app, { html: `<iframe id="unit-iframe" src="${url}"></iframe>` });
    expect(said(answer)).toBe("other-host");
  });
});

describe("Panopto", () => {
  const id = "01234567-89ab-cdef-0123-456789abcdef";
  const url = `https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=${id}`;
  const info = `/Panopto/Pages/Viewer/DeliveryInfo.aspx?deliveryId=${id}&isEmbed=true`;
  const captions = [
    { Caption: "Good morning.", Time: 1, CaptionDuration: 2 },
    { Caption: "Let us begin.", Time: 3.5, CaptionDuration: 2.5 },
  ];

  test("gives the captions by the number of their language", async () => {
    const site = {
      [info]: { Delivery: { SessionName: "Numbers", AvailableLanguages: [0, 9] } },
      [`${info}&getCaptions=true&language=9`]: captions,
    };
    const { answer } = await read(url, { site, request: { languages: ["zh-TW"] } });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ language: "zh-TW", tracks: [{ language: "en-US" }, { language: "zh-TW" }] });
  });

  test.each([
    ["people must sign in", { ErrorCode: 2 }, "sign-in"],
    ["there are no captions", { Delivery: { AvailableLanguages: [] } }, "no-captions"],
    ["it shows its sign-in page", HTML.replace("<h1>", "<input type=password><h1>"), "sign-in"],
  ])("says it when %s", async (_, body, why) => {
    expect(said((await read(url, { site: { [info]: body } })).answer)).toBe(why);
  });
});

describe("Opencast", () => {
  const id = "01234567-89ab-cdef-0123-456789abcdef";
  const url = `https://oc.example.edu/play/${id}`;
  const file = {
    type: "captions/delivery",
    mimetype: "text/vtt",
    url: "https://oc.example.edu/static/en.vtt",
    tags: { tag: ["lang:en", "generator-type:auto"] },
  };
  const recording = { id, media: { track: [{ mimetype: "video/mp4" }, file] } };

  test.each([
    ["new", { result: [{ mediapackage: recording }] }],
    ["old", { "search-results": { result: { mediapackage: recording } } }],
  ])("gives the captions of a recording, in its %s form", async (_, answered) => {
    const { answer } = await read(url, { site: { "/search/episode.json": answered, "/static/en.vtt": VTT } });
    expect([said(answer), answer.ok && answer.origin]).toEqual([SPOKEN, "automatic"]);
  });

  test("is not believed when it answers for another recording", async () => {
    const site = { "/search/episode.json": { result: [{ mediapackage: { ...recording, id: "other" } }] } };
    expect(said((await read(url, { site })).answer)).toBe("wrong-lecture");
  });
});

describe("学堂在线 and 雨课堂", () => {
  const leaf = { success: true, data: { id: 22, content_info: { media: { ccid: "CC1" } } } };

  test.each([
    ["https://www.xuetangx.com/learn/COURSE/SIGN/11/video/22", "/api/v1/lms", "xt"],
    ["https://uni.yuketang.cn/pro/lms/SIGN/11/video/22", "/mooc-api/v1/lms", "cloud"],
  ])("%s names its captions in the unit", async (url, service, header) => {
    const site = {
      [`${service}/learn/leaf_info/11/22/?sign=SIGN`]: leaf,
      [`${service}/service/subtitle_parse/?c_d=CC1&lg=0`]: SJSON,
    };
    const { answer, asked } = await read(url, { site });
    expect(said(answer)).toEqual(SPOKEN);
    expect(asked.map(({ init }) => new Headers(init.headers).get("xtbz"))).toEqual([header, header]);
  });

  test("want people to sign in", async () => {
    const url = "https://www.xuetangx.com/learn/COURSE/SIGN/11/video/23";
    expect(said((await read(url, { site: { "/api": { success: false, data: {} } } })).answer)).toBe("sign-in");
  });
});

describe("MIT OpenCourseWare", () => {
  const url = "https://ocw.mit.edu/courses/numbers/resources/lecture-1/";

  test("has the captions in the player", async () => {
    const html = `<title>Lecture 1 | Numbers</title><div class="video-page"><div class="video-container"><video class="video-js" data-setup="{}"><track kind="captions" src="/courses/numbers/en.vtt" srclang="en"></video></div></div>`;
    const { answer } = await read(url, { html, site: { "/courses/numbers/en.vtt": VTT } });
    expect(said(answer)).toEqual(SPOKEN);
  });

  test("has drawn them below it", async () => {
    const line = (time: string, text: string) =>
      `<div class="transcript-line"><span class="transcript-timestamp">${time}</span><span class="transcript-text">${text}</span></div>`;
    const { answer } = await read(url, { html: line("0:01", "Good morning.") + line("0:03", "Let us begin.") });
    expect([said(answer), answer.ok && answer.origin]).toEqual([SPOKEN, "page"]);
  });
});

describe("Udemy", () => {
  const url = "https://www.udemy.com/course/numbers/learn/lecture/77";
  test("shows the words, without times, in its panel", async () => {
    const cue = (text: string) => `<div data-purpose="transcript-cue"><span>${text}</span></div>`;
    const { answer } = await read(url, {
      html: `<div data-purpose="transcript-panel">${SPOKEN.map(cue).join("")}</div>`,
    });
    expect([said(answer), answer.ok && answer.origin]).toEqual([SPOKEN, "page"]);
  });
});
