import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaptionSite } from "./site.ts";

const PAGES = join(import.meta.dirname, "../../pages");
const VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you all.\n\n00:03.500 --> 00:06.000\nLet us begin.\n";
/** What it says, as the popup counts it. */
export const SPOKEN_WORDS = 8;
const SJSON = { start: [1000, 3500], end: [3000, 6000], text: ["Good morning to you all.", "Let us begin."] };

export interface SiteRoute {
  readonly name: string;
  readonly address: string;
  readonly site: CaptionSite;
}

/** A site's hand-made page, with what the site answers when its captions are asked for; by the beginning of host and path. */
function route(name: string, folder: string, answers: Readonly<Record<string, string | object>>): SiteRoute {
  const { url: address }: { url: string } = JSON.parse(readFileSync(join(PAGES, folder, "expected.json"), "utf8"));
  const html = readFileSync(join(PAGES, folder, "page.html"), "utf8");
  const own = new URL(address);
  const known = Object.keys(answers).toSorted((one, other) => other.length - one.length);
  const site: CaptionSite = (url, request) => {
    if (request.isNavigationRequest() && url.pathname === own.pathname) return { body: html };
    const asked = `${url.host}${url.pathname}${url.search}`;
    const found = known.find((each) => asked.startsWith(each.startsWith("/") ? `${own.host}${each}` : each));
    if (found === undefined) return null;
    const answer = answers[found];
    const headers = { "access-control-allow-origin": own.origin, "access-control-allow-headers": "authorization" };
    return { body: typeof answer === "string" ? answer : JSON.stringify(answer), headers };
  };
  return { name, address, site };
}

const panopto = "0a1b2c3d-1111-2222-3333-abcdefabcdef";
const info = `/Panopto/Pages/Viewer/DeliveryInfo.aspx?deliveryId=${panopto}&isEmbed=true`;

/** The ways to transcripts that sites have of their own, besides those that have tests of their own. */
export const siteRoutes: readonly SiteRoute[] = [
  route("Coursera's interface", "coursera--lecture", {
    "/api/onDemandCourses.v1": { elements: [{ id: "COURSE", slug: "soil-science" }] },
    "/api/onDemandLectureVideos.v1/COURSE~aB3xY": {
      elements: [{ id: "COURSE~aB3xY" }],
      linked: { "onDemandVideos.v1": [{ subtitlesVtt: { en: "/api/subtitle/en" } }] },
    },
    "/api/subtitle/en": VTT,
  }),
  route("the settings of an edX player", "edx--unit-frame", {
    "/courses/course-v1:LoamX+SO101+2026/xblock/v10/handler/transcript/translation/en": SJSON,
  }),
  route("Panopto's captions by language", "panopto--viewer", {
    [info]: { Delivery: { SessionName: "Tides", AvailableLanguages: [0] } },
    [`${info}&getCaptions=true&language=0`]: [
      { Caption: "Good morning to you all.", Time: 1 },
      { Caption: "Let us begin.", Time: 3.5 },
    ],
  }),
  route("PeerTube's interface", "peertube--2025", {
    "/api/v1/videos/": { total: 1, data: [{ language: { id: "en", label: "English" }, captionPath: "/lazy/en.vtt" }] },
    "/lazy/en.vtt": VTT,
  }),
  route("the recordings of media.ccc.de", "mediacccde--talk", {
    "/public/events/": {
      slug: "38c3-11-silt-in-the-machine",
      frontend_link: "https://media.ccc.de/v/38c3-11-silt-in-the-machine",
      recordings: [{ language: "eng", mime_type: "text/vtt", recording_url: "https://static.media.ccc.de/11.en.vtt" }],
    },
    "static.media.ccc.de/11.en.vtt": VTT,
  }),
  route("the playlist of the Internet Archive", "internetarchive--film", { "/download/river-films_1951/": VTT }),
  route("the track of MIT OpenCourseWare", "mitopencourseware--video-page", {
    "/courses/1-234-soils-fall-2024/l2.vtt": VTT,
  }),
  route("Vimeo's pass and interface", "vimeo--2025", {
    "/_next/viewer": { jwt: "PASS" },
    "api.vimeo.com/videos/876543210/texttracks": {
      data: [{ language: "en", link: "https://captions.vimeo.example/1.vtt" }],
    },
    "captions.vimeo.example/1.vtt": VTT,
  }),
  route("the units of 学堂在线", "xuetangx--video", {
    "/api/v1/lms/learn/leaf_info/15000001/25000002/": {
      success: true,
      data: { id: 25_000_002, content_info: { media: { ccid: "CC1" } } },
    },
    "/api/v1/lms/service/subtitle_parse/": SJSON,
  }),
];

const feedPage = "https://hearing.example/episodes/estuaries";

/** A podcast page whose show's feed names the transcript of each episode. */
export const podcastFeed: SiteRoute = {
  name: "the feed of a podcast",
  address: feedPage,
  site(url) {
    if (url.href === feedPage)
      return {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Estuaries</title>
<meta property="og:title" content="Estuaries"><meta property="og:type" content="music.song"><meta property="og:audio" content="https://hearing.example/estuaries.mp3">
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><h1>Estuaries</h1><audio controls src="/estuaries.mp3"></audio></body></html>`,
      };
    if (url.pathname === "/feed.xml")
      return {
        type: "application/rss+xml",
        body: `<?xml version="1.0"?><rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Hearing</title><item><title>Estuaries</title><link>${feedPage}</link><podcast:transcript url="/estuaries.vtt" type="text/vtt" language="en"/></item></channel></rss>`,
      };
    return url.pathname === "/estuaries.vtt" ? { type: "text/vtt", body: VTT } : null;
  },
};
