import { describe, expect, test } from "vitest";
import { read, said, SPOKEN, track } from "../page.ts";

const BV = "BV17x411w7KC";
const URL_ = `https://www.bilibili.com/video/${BV}`;
const API = "https://api.bilibili.com";
const VIEW = `${API}/x/web-interface/view?bvid=${BV}`;
const PLAYER = `${API}/x/player/wbi/v2`;
const FILE = "https://aisubtitle.hdslb.com";
const VIDEO = {
  bvid: BV,
  aid: 170001,
  cid: 11,
  pages: [
    { page: 1, cid: 11 },
    { page: 2, cid: 22 },
  ],
};
const BODY = {
  body: [
    { from: 1, to: 3, content: "Good morning." },
    { from: 3.5, to: 6, content: "Let us begin." },
  ],
};
const AI = {
  lan: "ai-zh",
  lan_doc: "中文（自动生成）",
  subtitle_url: "//aisubtitle.hdslb.com/bfs/ai_subtitle/prod/17000111abc?auth_key=1",
};

const ok = (data: object) => ({ code: 0, data });
const subtitles = (...list: readonly object[]) => ok({ aid: 170001, cid: 11, subtitle: { subtitles: list } });
const site = (player: object) => ({ [VIEW]: ok(VIDEO), [PLAYER]: player, [FILE]: BODY, "https://i0.hdslb.com": BODY });

describe("Bilibili's subtitles", () => {
  test("are asked for with all the ids of the video, by its own session, and read from their file", async () => {
    const { answer, asked } = await read(URL_, { site: site(subtitles(AI)), request: { languages: ["zh-CN"] } });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ language: "zh", origin: "automatic", tracks: [{ label: "中文（自动生成）" }] });
    expect(asked.map(({ url, init }) => [url.split("?")[0], init.credentials])).toEqual([
      [`${API}/x/web-interface/view`, "include"],
      [PLAYER, "include"],
      ["https://aisubtitle.hdslb.com/bfs/ai_subtitle/prod/17000111abc", "omit"],
    ]);
    expect(asked[1]?.url).toContain(`aid=170001&cid=11&bvid=${BV}`);
  });

  test("are those of the part that the address names", async () => {
    const player = ok({
      aid: 170001,
      cid: 22,
      subtitle: { subtitles: [{ ...AI, subtitle_url: AI.subtitle_url.replace("17000111", "17000122") }] },
    });
    const { answer, asked } = await read(`${URL_}?p=2`, { site: site(player) });
    expect(said(answer)).toEqual(SPOKEN);
    expect(asked[1]?.url).toContain("cid=22");
  });

  test("by people come before those of a machine, and 简体 is not 繁體", async () => {
    const manual = (lan: string) => ({ lan, lan_doc: lan, subtitle_url: `//i0.hdslb.com/bfs/subtitle/${lan}.json` });
    const player = subtitles(AI, manual("zh-Hant"), manual("zh-Hans"));
    const taken = async (languages: readonly string[]) => {
      const { answer } = await read(URL_, { site: site(player), request: { languages } });
      return answer.ok ? [answer.language, answer.origin, answer.tracks.length] : answer.why;
    };
    expect(await taken(["zh-CN"])).toEqual(["zh-Hans", "captions", 3]);
    expect(await taken(["zh-TW"])).toEqual(["zh-Hant", "captions", 3]);
  });

  test.each([
    ["of another video", { ...AI, subtitle_url: "//aisubtitle.hdslb.com/bfs/ai_subtitle/prod/99999999abc" }],
    ["of another part", { ...AI, subtitle_url: "//aisubtitle.hdslb.com/bfs/ai_subtitle/prod/17000122abc" }],
  ])("that a machine made %s are dropped", async (_, other) => {
    const { answer, asked } = await read(URL_, { site: site(subtitles(other)) });
    expect([said(answer), asked.length]).toEqual(["wrong-lecture", 2]);
  });

  test.each([
    ["an answer for another part", ok({ aid: 170001, cid: 22, subtitle: { subtitles: [AI] } }), "wrong-lecture"],
    ["an answer for who has not signed in", ok({ need_login_subtitle: true, subtitle: { subtitles: [] } }), "sign-in"],
    ["a video without subtitles", subtitles(), "no-captions"],
    ["risk control", { code: -352, data: { v_voucher: "voucher" } }, "too-many"],
    ["risk control that calls itself success", { code: 0, data: { v_voucher: "voucher" } }, "too-many"],
    ["a ban of the address", { code: -412 }, "too-many"],
    ["a refusal", { code: -403 }, "too-many"],
    ["a video that is gone", { code: -404 }, "refused"],
    ["HTTP 412", new Response("<html></html>", { status: 412 }), "too-many"],
  ])("are not there, and it is said why, with %s", async (_, player, why) => {
    expect(said((await read(URL_, { site: site(player) })).answer)).toBe(why);
  });

  test("come with the press of the button: the site's own hosts are asked as its player asks them", async () => {
    const { answer } = await read(URL_, { site: site(subtitles(AI)), request: { isAsked: false } });
    expect(answer.ok).toBe(true);
  });

  test("of an episode are found by its number in the season", async () => {
    const season = {
      code: 0,
      result: {
        episodes: [
          { id: 7, aid: 1, cid: 2 },
          { id: 8, aid: 170001, cid: 11, bvid: BV },
        ],
      },
    };
    const { answer } = await read("https://www.bilibili.com/bangumi/play/ep8", {
      site: { ...site(subtitles(AI)), [`${API}/pgc/view/web/season?ep_id=8`]: season },
      request: { tracks: [track("zh")] },
    });
    expect(said(answer)).toEqual(SPOKEN);
  });
});
