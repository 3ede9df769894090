import { type CaptionSite, inScript } from "./site.ts";

const bvid = "BV1xx411c7mD";
const [aid, cid] = [170_001, 279_786];
export const bilibiliAddress = `https://www.bilibili.com/video/${bvid}`;

const data = {
  bvid,
  aid,
  cid,
  title: "潮汐为什么一天两次",
  desc: "海湾公开课第三讲。",
  pic: "",
  pubdate: 1_747_130_400,
  ctime: 1_747_130_400,
  duration: 1805,
  owner: { name: "海湾公开课", mid: 1 },
  pages: [{ cid, page: 1, part: "潮汐", duration: 1805 }],
};

/** How Bilibili answers: with what was asked for, for people who are signed in only, with another video's subtitles, or not at all. */
export type BilibiliMood = "right" | "sign-in" | "poisoned" | "too-many" | "none";

export function bilibiliWithCaptions(mood: BilibiliMood): CaptionSite {
  const headers = {
    "access-control-allow-origin": "https://www.bilibili.com",
    "access-control-allow-credentials": "true",
  };
  const json = (body: unknown) => ({ body: JSON.stringify(body), headers });
  return (url) => {
    if (url.href.startsWith(bilibiliAddress)) return { body: page() };
    if (url.pathname === "/x/web-interface/view")
      return mood === "too-many" ? json({ code: -352, message: "-352" }) : json({ code: 0, data });
    if (url.pathname === "/x/player/pagelist") return json({ code: 0, data: data.pages });
    if (/^\/x\/player\/(?:wbi\/)?v2$/.test(url.pathname)) return json({ code: 0, data: answer(mood) });
    if (url.host === "aisubtitle.hdslb.com") return json(subtitle(url.pathname.includes(`${aid}${cid}`)));
    return null;
  };
}

function answer(mood: BilibiliMood) {
  const owner = mood === "poisoned" ? `${aid + 5}${cid + 9}` : `${aid}${cid}`;
  const subtitles = [
    {
      id: 1,
      lan: "ai-zh",
      lan_doc: "中文（自动生成）",
      subtitle_url: `//aisubtitle.hdslb.com/bfs/ai_subtitle/prod/${owner}abcdef?auth_key=1`,
      ai_type: 0,
      ai_status: 2,
    },
  ];
  const isEmpty = mood === "sign-in" || mood === "none";
  return { aid, cid, bvid, need_login_subtitle: mood === "sign-in", subtitle: { subtitles: isEmpty ? [] : subtitles } };
}

function subtitle(isOwn: boolean) {
  const texts = isOwn ? ["月亮牵引着海水。", "地球在其下转动。"] : ["这是另一个视频的字幕。", "与潮汐无关。"];
  return { font_size: 0.4, body: texts.map((content, at) => ({ from: at * 3, to: at * 3 + 3, location: 2, content })) };
}

function page(): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${data.title}_哔哩哔哩_bilibili</title></head><body>
<script>window.__INITIAL_STATE__=${inScript({ aid, bvid, p: 1, videoData: data, upData: data.owner, tags: [] })};</script>
<h1 class="video-title">${data.title}</h1><div id="bilibili-player"><video></video></div></body></html>`;
}
