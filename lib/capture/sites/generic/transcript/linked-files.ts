import { readTranscript } from "../../../../transcript/read-transcript.ts";
import { all, textOf } from "../../../metadata/page.ts";
import { foundIn } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed } from "../../../transcript/tracks.ts";

const CAPTIONS = /\.(?:vtt|srt)$/i;
const TRANSCRIPT = /transcript|transkript|transcrip|逐字稿|文字稿|字幕|subtitle|caption/i;
const LISTED = "nav, aside, footer, [class*='related' i], [class*='comment' i]";

/** A caption file that the page links to. Where it links to several, nothing tells which is this lecture's. */
export async function fromLinkedFiles(visit: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(visit.request)) return null;
  const links = all(visit.page, "a[href]").filter((link) => !link.closest(LISTED));
  const files = links.flatMap((link) => fileOf(link, visit.url));
  const [file, second] = [...new Set(files)];
  if (file === undefined || second !== undefined) return null;
  return foundIn(readTranscript(await visit.bytes(file), { durationSeconds: visit.request.durationSeconds }), {
    language: null,
    origin: "captions",
  });
}

/** JSON may be anything: its link must say that it is a transcript. */
function fileOf(link: Element, url: URL): string[] {
  const file = URL.parse(link.getAttribute("href") ?? "", url);
  if (!file || !/^https?:$/.test(file.protocol)) return [];
  const isJson = /\.json$/i.test(file.pathname) && TRANSCRIPT.test(`${file.pathname} ${textOf(link).slice(0, 200)}`);
  return CAPTIONS.test(file.pathname) || isJson ? [file.href] : [];
}
