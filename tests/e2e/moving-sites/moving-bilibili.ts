import { bvidOf } from "../../../lib/capture/sites/bilibili/video-id.ts";
import { inScript, type MovingSite, type MovingVideo, set, sum, write } from "./moving-video.ts";

const FIRST = 900_000;
const id = ({ number }: MovingVideo) => bvidOf(`av${FIRST + number}`) ?? "";
const address = (video: MovingVideo) => `https://www.bilibili.com/video/${id(video)}/`;

/** Bilibili in 2026: the inline state stays that of the first video; head, page and the state in memory follow. */
export const movingBilibili: MovingSite = {
  name: "Bilibili",
  address,
  key: (video) => `bili:${id(video)}:p1`,
  page: (video) => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${siteTitle(video)}</title>
<link rel="canonical" href="${address(video)}"><meta itemprop="url" content="${address(video)}"><meta property="og:url" content="${address(video)}">
<meta property="og:title" content="${siteTitle(video)}"><meta name="author" content="${video.creator}">
<meta name="description" itemprop="description" content="${video.description}, 视频播放量 1"><meta property="og:image" content="//i0.hdslb.com/bfs/${video.mark}.jpg@100w">
<meta name="keywords" content="${video.title},${video.keywords.join(",")},哔哩哔哩,bilibili,B站,弹幕"><meta itemprop="datePublished" content="${video.day} 20:00:00">
</head><body><script>window.__INITIAL_STATE__=${inScript(state(video))};(function(){})();</script>
<div id="app"><div id="viewbox_report" class="video-info-container"><h1 class="video-title" title="${video.title}">${video.title}</h1>
<span class="pubdate-ip-text">${video.day} 20:00:00</span></div><div id="bilibili-player"><video></video><span class="bpx-player-ctrl-time-duration">${clock(video.seconds)}</span></div>
<div class="basic-desc-info"><span class="desc-info-text">${video.description}</span></div><div class="video-tag-container"><div class="tag-panel">${tags(video)}</div></div>
<div class="up-info"><a class="up-name">${video.creator}</a></div></div></body></html>`,
  parts: {
    video: (video) => `window.__INITIAL_STATE__.videoData = ${inScript(state(video).videoData)};`,
    around: (video) => {
      const { upData, staffData, tags: words } = state(video);
      return `Object.assign(window.__INITIAL_STATE__, ${inScript({ upData, staffData, tags: words })});`;
    },
    heading: ({ title }) => sum(write("h1", title), set("h1", "title", title)),
    creator: ({ creator }) => write(".up-name", creator),
    description: ({ description }) => write(".desc-info-text", description),
    date: ({ day }) => write(".pubdate-ip-text", `${day} 20:00:00`),
    tags: (video) => `document.querySelector(".tag-panel").innerHTML = ${inScript(tags(video))};`,
    length: ({ seconds }) => write(".bpx-player-ctrl-time-duration", clock(seconds)),
    title: (video) => `document.title = ${inScript(siteTitle(video))};`,
    head: (video) =>
      sum(
        set("link[rel=canonical]", "href", address(video)),
        set("meta[itemprop=url], meta[property='og:url']", "content", address(video)),
        set("meta[property='og:title']", "content", siteTitle(video)),
        set("meta[name=author]", "content", video.creator),
        set("meta[name=description]", "content", `${video.description}, 视频播放量 1`),
        set("meta[property='og:image']", "content", `//i0.hdslb.com/bfs/${video.mark}.jpg@100w`),
        set("meta[name=keywords]", "content", `${video.title},${video.keywords.join(",")},哔哩哔哩,bilibili,B站,弹幕`),
        set("meta[itemprop=datePublished]", "content", `${video.day} 20:00:00`),
      ),
  },
  provesItself: true,
};

function siteTitle({ title }: MovingVideo): string {
  return `${title}_哔哩哔哩_bilibili`;
}

function tags({ keywords }: MovingVideo): string {
  return keywords.map((word) => `<a class="tag-link">${word}</a>`).join("");
}

function state(video: MovingVideo) {
  return {
    aid: FIRST + video.number,
    bvid: id(video),
    p: 1,
    videoData: {
      bvid: id(video),
      aid: FIRST + video.number,
      cid: 5_000_000 + video.number,
      title: video.title,
      desc: video.description,
      pic: `http://i0.hdslb.com/bfs/${video.mark}.jpg`,
      pubdate: Date.parse(`${video.day}T12:00:00Z`) / 1000,
      duration: video.seconds,
      owner: { mid: 1, name: video.creator },
      pages: [{ cid: 5_000_000 + video.number, page: 1, part: video.title, duration: video.seconds }],
    },
    upData: { mid: 1, name: video.creator },
    staffData: [{ mid: 1, name: video.creator }],
    tags: video.keywords.map((word) => ({ tag_name: word })),
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
