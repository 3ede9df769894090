import { all, attribute, documentTitle, first, meta, textOf } from "../../metadata/page.ts";
import { isName } from "../../metadata/names.ts";
import type { SiteReading } from "../../site.ts";
import { youtubeAlias } from "../youtube/youtube-alias.ts";

/** The page hands its player's addresses to a function: `ocw_embed_chapter_media("…", "http://www.youtube.com/v/ID", …)`. */
const EMBED = /ocw_embed_(?:chapter_)?media\s*\(([^;]{0,4000}?)\)\s*;/;

/** A lecture on the site as it was until 2021 (Plone); seen 2013, 2016. */
export function readEarlyPage(page: Document): SiteReading | null {
  const call = all(page, "script:not([src])").map((script) => EMBED.exec(script.textContent ?? "")?.[1] ?? "");
  const handed = [...call.join(",").matchAll(/["']([^"']*)["']/g)].map(([, text = ""]) => text);
  const frame = attribute(page, "iframe[src*='youtube']", "src");
  const aliases = [...handed, frame].filter((text) => /youtube|youtu\.be/.test(text)).flatMap(youtubeAlias);
  if (aliases.length === 0 && !handed.some((text) => /\.(?:mp4|m4v|flv)\b/i.test(text))) return null;
  const captions = handed.find((text) => /\.(?:srt|vtt)$/i.test(text));
  // `Lecture | Section | Course | Department | MIT OpenCourseWare`
  const names = documentTitle(page).split(/\s+\|\s+/);
  const course = names.length > 3 ? names.at(-3) : "";
  return {
    kind: "video",
    title: meta(page, "wt.cg_s") || textOf(first(page, "#course_inner_section h1, h1.title")) || (names[0] ?? ""),
    creators: [meta(page, "author")].filter(isName),
    description: meta(page, "description"),
    series: course ? { title: course } : null,
    captionTracks: captions ? [{ language: "en", label: "English", automatic: false, url: captions }] : [],
    aliases: [...new Set(aliases)],
  };
}
