import type { Entry } from "../../lecture/entry.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { seriesOrder } from "../../lecture/series-order.ts";
import { encoded } from "../encode.ts";
import { markup } from "../markup.ts";
import type { WrittenFormat } from "./format.ts";

const FEED = /(?:feed|rss|atom|\.xml)\b/i;

/** The podcasts, courses and playlists of the entries, each with its entries: OPML 2.0, http://opml.org/spec2.opml */
export const opml = {
  id: "opml",
  extension: "opml",
  mediaType: "text/x-opml;charset=utf-8",
  parts: [],
  leavesOut: ({ lecture }) => (lecture.series?.title ?? "") === "",
  write: (entries, { now }) => encoded(outlines(entries, now)),
  recognises: ({ text }) => /<opml\b/i.test(text),
  read: async (text) => (await import("./opml-outlines.ts")).readOutlines(text),
} as const satisfies WrittenFormat;

async function* outlines(entries: AsyncIterable<Entry>, now: Date): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>Lectern</title><dateCreated>${now.toUTCString()}</dateCreated></head>
<body>
`;
  const series = new Map<string, Lecture[]>();
  for await (const { lecture } of entries) {
    const title = lecture.series?.title ?? "";
    if (title === "") continue;
    const known = series.get(title) ?? [];
    series.set(title, known);
    known.push(lecture);
  }
  for (const [title, lectures] of series) {
    const address = lectures.find((lecture) => lecture.series?.url)?.series?.url;
    const kind = address && FEED.test(address) ? ` type="rss" xmlUrl="${markup(address)}"` : "";
    const page = address && !FEED.test(address) ? ` htmlUrl="${markup(address)}"` : "";
    yield `<outline text="${attribute(title)}" title="${attribute(title)}"${kind}${page}>\n`;
    for (const lecture of lectures.toSorted(seriesOrder)) yield episode(lecture);
    yield "</outline>\n";
  }
  yield "</body>\n</opml>\n";
}

function episode({ title, url, savedAt, tags }: Lecture): string {
  const created = new Date(savedAt).toUTCString();
  const category = tags.length > 0 ? ` category="${attribute(tags.join(","))}"` : "";
  return `<outline text="${attribute(title)}" type="link" url="${markup(url)}" created="${created}"${category}/>\n`;
}

/** XML has no place for most control characters, escaped or not. */
function attribute(text: string): string {
  return markup(text.replace(/[\p{Cc}\ufffe\uffff]/gu, " "));
}
