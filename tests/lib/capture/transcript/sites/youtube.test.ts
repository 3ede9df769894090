import { describe, expect, test } from "vitest";
import type { PlayerCaptions } from "../../../../../lib/capture/transcript/transcript-answer.ts";
import { type Asked, read, said, SPOKEN, track } from "../page.ts";

const ID = "aaaaaaaaaaa";
const OTHER = "bbbbbbbbbbb";
const URL_ = `https://www.youtube.com/watch?v=${ID}`;
const FILE = `https://www.youtube.com/api/timedtext?v=${ID}&lang=en`;
const JSON3 = {
  events: [
    { tStartMs: 0, wWinId: 1 },
    { tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: "Good " }, { utf8: "morning." }] },
    { tStartMs: 2000, aAppend: 1, segs: [{ utf8: "\n" }] },
    { tStartMs: 3500, dDurationMs: 2500, segs: [{ utf8: "Let us begin." }] },
  ],
};

function player(more: Partial<PlayerCaptions> = {}): PlayerCaptions {
  return { videoId: ID, state: "ready", tracks: [track("en", { url: `${FILE}&pot=proof&xosf=1` })], ...more };
}

function response(videoId: string, baseUrl: string | null, more: object = {}): object {
  const captionTracks = [{ baseUrl, languageCode: "en", kind: "asr", name: { simpleText: "English (auto)" } }];
  return {
    videoDetails: { videoId, title: "A lecture" },
    playabilityStatus: { status: "OK" },
    ...(baseUrl && { captions: { playerCaptionsTracklistRenderer: { captionTracks } } }),
    ...more,
  };
}

const inline = (value: object) => `<script>var ytInitialPlayerResponse = ${JSON.stringify(value)};</script>`;
const client = ({ body }: Asked): string => JSON.parse(body).context.client.clientName;

describe("YouTube: the player's own caption files", () => {
  test("are read with the player's proof of origin, as text without repeated words", async () => {
    const { answer, asked } = await read(URL_, { site: { "/api/timedtext": JSON3 }, request: { player: player() } });
    expect(answer).toMatchObject({ ok: true, language: "en", origin: "captions" });
    expect(said(answer)).toEqual(SPOKEN);
    const file = new URL(asked[0]?.url ?? "");
    expect(Object.fromEntries(file.searchParams)).toEqual({ v: ID, lang: "en", pot: "proof", fmt: "json3", c: "WEB" });
  });

  test("are asked for at the page's own host, also on YouTube Music", async () => {
    const url = `https://music.youtube.com/watch?v=${ID}`;
    const { answer, asked } = await read(url, { site: { "/api/timedtext": JSON3 }, request: { player: player() } });
    expect(said(answer)).toEqual(SPOKEN);
    expect(asked[0]?.url).toMatch(/^https:\/\/music\.youtube\.com\/api\/timedtext/);
  });

  test.each([
    ["while an advertisement runs", "advertisement", "advertisement"],
    ["before the video was started", "not-started", "start-video"],
  ] as const)("are not there %s", async (_, state, why) => {
    const { answer } = await read(URL_, { request: { player: player({ state, tracks: [] }), tracks: [track("en")] } });
    expect(said(answer)).toBe(why);
  });

  test("of another video are left alone", async () => {
    const { answer, asked } = await read(URL_, {
      request: { player: player({ videoId: OTHER }), tracks: [track("en")], isAsked: false },
    });
    expect(answer.ok).toBe(false);
    expect(asked.filter(({ url }) => url.includes("timedtext"))).toEqual([]);
  });

  test("that say they are of another video are dropped", async () => {
    const tracks = [track("en", { url: `https://www.youtube.com/api/timedtext?v=${OTHER}&pot=p` })];
    const { answer } = await read(URL_, { request: { player: player({ tracks }) } });
    expect(said(answer)).toBe("wrong-lecture");
  });

  test("that a page has put on another host are not asked for", async () => {
    const tracks = [track("en", { url: `https://evil.example/api/timedtext?v=${ID}&pot=p` })];
    const { asked } = await read(URL_, { request: { player: player({ tracks }) } });
    expect(asked.filter(({ url }) => url.includes("evil"))).toEqual([]);
  });

  test("that come empty are a failure with a name", async () => {
    const { answer } = await read(URL_, {
      site: { "/api/timedtext": "", "/youtubei": response(ID, null) },
      request: { player: player(), isAsked: false },
    });
    expect(said(answer)).toBe("empty-answer");
  });
});

describe("YouTube: the site asked as its applications ask", () => {
  test("is asked as the first of them, then as the second", async () => {
    const { answer, asked } = await read(URL_, {
      site: {
        "/youtubei/v1/player": (one) =>
          client(one) === "IOS" ? response(ID, null, { captions: {} }) : response(ID, `${FILE}&kind=asr`),
        "/api/timedtext": JSON3,
      },
      request: { tracks: [track("en", { automatic: true })] },
    });
    expect(answer).toMatchObject({ ok: true, origin: "automatic", tracks: [{ language: "en", automatic: true }] });
    expect(asked.slice(0, 2).map(client)).toEqual(["IOS", "ANDROID"]);
    expect(asked[0]?.init).toMatchObject({ method: "POST", credentials: "same-origin" });
  });

  test("is not believed when it answers for another video", async () => {
    const { answer } = await read(URL_, {
      site: { "/youtubei": response(OTHER, FILE), "/api/timedtext": JSON3 },
      request: { tracks: [track("en")], isAsked: false },
    });
    expect(said(answer)).toBe("wrong-lecture");
  });

  test("may take us for a machine: that is a refusal, not a need to sign in", async () => {
    const refusal = response(ID, null, { playabilityStatus: { status: "LOGIN_REQUIRED" } });
    const { answer } = await read(URL_, {
      site: { "/youtubei": refusal },
      request: { tracks: [track("en")], isAsked: false },
    });
    expect(said(answer)).toBe("refused");
  });
});

describe("YouTube: the page's own data", () => {
  test.each([
    ["is read where its files need no proof of origin", "", SPOKEN],
    ["is not read where its files answer with nothing", "&exp=xpe", "refused"],
  ])("%s", async (_, more, expected) => {
    const { answer, asked } = await read(URL_, {
      html: inline(response(ID, `${FILE}${more}`)),
      site: { "/api/timedtext": JSON3 },
      request: { tracks: [track("en", { url: `${FILE}${more}` })], isAsked: false },
    });
    expect(said(answer)).toEqual(expected);
    expect(asked.some(({ url }) => url.includes("timedtext"))).toBe(more === "");
  });

  test("that names no captions is believed at once", async () => {
    const { answer, asked } = await read(URL_, { html: inline(response(ID, null)) });
    expect([said(answer), asked]).toEqual(["no-captions", []]);
  });

  test("of the video before says nothing of this one", async () => {
    const site = { "/youtubei": response(ID, FILE), "/api/timedtext": JSON3 };
    const { answer } = await read(URL_, { html: inline(response(OTHER, null)), site });
    expect(said(answer)).toEqual(SPOKEN);
  });
});
