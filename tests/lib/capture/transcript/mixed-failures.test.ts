import { expect, test } from "vitest";
import { sayTranscriptFailure } from "../../../../components/capture/say-transcript-failure.ts";
import { setInterfaceLanguage } from "../../../../lib/words/say.ts";
import { seededRandom } from "../../../e2e/seeded-random.ts";
import { type Around, HTML, read, type Said, track } from "./page.ts";

const FAILURES = 100;
const SEED = 20_261_128;
/** What another video's captions say. */
const FOREIGN = "Words of another video.";

const foreignCaptions = { events: [{ tStartMs: 0, dDurationMs: 900, segs: [{ utf8: FOREIGN }] }] };
const answers: readonly Said[] = [
  "",
  " \n ",
  HTML,
  '{"events":[{"tStartMs":0,"segs":[{"utf8":"half a',
  { error: { code: 400, status: "FAILED_PRECONDITION" } },
  new Response("", { status: 403 }),
  new Response("slow down", { status: 429 }),
  new Response("broken", { status: 503 }),
  new TypeError("Failed to fetch"),
  undefined,
];

const VIDEO = "aaaaaaaaaaa";
const WATCH = `https://www.youtube.com/watch?v=${VIDEO}`;
const TIMED = `https://www.youtube.com/api/timedtext?v=${VIDEO}&lang=en`;
const BILIBILI = "https://www.bilibili.com/video/BV17x411w7KC";
const PAGE = "https://lectures.example/tides";

/** A page of one of three kinds on which nothing goes right. */
function broken(any: <T>(choices: readonly T[]) => T): { url: string; around: Around } {
  const kind = any(["youtube", "bilibili", "page"] as const);
  const moves = any([undefined, undefined, { to: "https://www.youtube.com/watch?v=bbbbbbbbbbb", after: 0 }]);
  const more = moves ? { moves } : {};
  if (kind === "youtube") {
    const other = { videoDetails: { videoId: "bbbbbbbbbbb" }, captions: {} };
    const tracks = [track("en", { url: `${TIMED}&exp=xpe` })];
    const player = any([
      { videoId: VIDEO, state: "not-started" as const, tracks: [] },
      { videoId: VIDEO, state: "advertisement" as const, tracks: [] },
      { videoId: VIDEO, state: "ready" as const, tracks: [track("en", { url: `${TIMED}&pot=proof` })] },
      // The player still holds the video before.
      { videoId: "bbbbbbbbbbb", state: "ready" as const, tracks: [track("en", { url: `${TIMED}&pot=foreign` })] },
      null,
    ]);
    const site = {
      "/api/timedtext": any(answers),
      [`/api/timedtext?v=${VIDEO}&lang=en&pot=foreign`]: foreignCaptions,
      "/youtubei/v1/player": any([...answers, other]),
    };
    return { url: WATCH, around: { site, request: { tracks, player, isAsked: false }, ...more } };
  }
  if (kind === "bilibili") {
    const poisoned = {
      lan: "ai-zh",
      lan_doc: "中文",
      subtitle_url: "//aisubtitle.hdslb.com/bfs/ai_subtitle/prod/99999999abc?auth_key=1",
    };
    const video = { code: 0, data: { bvid: "BV17x411w7KC", aid: 170001, cid: 11, pages: [{ page: 1, cid: 11 }] } };
    const site = {
      "https://api.bilibili.com/x/web-interface/view": any([...answers, video, video, video]),
      "https://api.bilibili.com/x/player/wbi/v2": any([
        ...answers,
        { code: 0, data: { aid: 170001, cid: 11, subtitle: { subtitles: [poisoned] } } },
        { code: 0, data: { aid: 5, cid: 6, subtitle: { subtitles: [poisoned] } } },
        { code: -352 },
      ]),
      "https://aisubtitle.hdslb.com": { body: [{ from: 0, to: 2, content: FOREIGN }] },
    };
    return { url: BILIBILI, around: { site, ...more } };
  }
  const html = `<video controls src="/tides.mp4"><track kind="captions" srclang="en" src="/tides.vtt"></video>`;
  return { url: PAGE, around: { html, site: { "/tides.vtt": any(answers) }, ...more } };
}

test(`${FAILURES} mixed failures end in named sentences, in time, and never in another video's text (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const any = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const reasons = new Map<string, number>();
  for (let failure = 0; failure < FAILURES; failure++) {
    const { url, around } = broken(any);
    const { answer, took } = await read(url, around);
    expect(JSON.stringify(answer)).not.toContain(FOREIGN);
    expect(took).toBeLessThanOrEqual(20_000);
    if (answer.ok) throw new Error(`A transcript came from nowhere at ${url}`);
    reasons.set(answer.why, (reasons.get(answer.why) ?? 0) + 1);
    for (const language of ["en", "zh-CN"] as const) {
      setInterfaceLanguage(language);
      expect(sayTranscriptFailure(answer.why, { site: "YouTube", kind: "video" })).toMatch(/[.。]$/);
    }
  }
  setInterfaceLanguage("en");
  // The reasons are told apart, and few stay without one of their own.
  expect(reasons.size).toBeGreaterThanOrEqual(8);
  expect(reasons.get("failed") ?? 0).toBe(0);
});
