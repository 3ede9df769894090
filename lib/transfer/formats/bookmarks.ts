import { type Entry, shownSummary } from "../../lecture/entry.ts";
import { encoded } from "../encode.ts";
import { markup } from "../markup.ts";
import type { WrittenFormat } from "./format.ts";

/** The bookmark file that every browser and most bookmark services read, with the tags that most of them know. */
export const bookmarks = {
  id: "bookmarks",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  parts: ["summaries"],
  write: (entries) => encoded(items(entries)),
  recognises: ({ text }) =>
    /^<!doctype netscape-bookmark-file-1>/i.test(text) ||
    (/<a\s[^>]*\b(?:add_date|time_added)=/i.test(text) && /<(?:dl|ul)\b/i.test(text)),
  read: async (text) => (await import("./netscape.ts")).readBookmarks(text),
} as const satisfies WrittenFormat;

async function* items(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Lectern</TITLE>
<H1>Lectern</H1>
<DL><p>
`;
  for await (const entry of entries) {
    const { url, savedAt, updatedAt, tags, title, description } = entry.lecture;
    const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1_000);
    const dates = `ADD_DATE="${seconds(savedAt)}" LAST_MODIFIED="${seconds(updatedAt)}"`;
    const text = shownSummary(entry)?.text ?? description;
    yield `<DT><A HREF="${markup(url)}" ${dates} TAGS="${markup(tags.join(","))}">${markup(title)}</A>\n`;
    if (text !== "") yield `<DD>${markup(text)}\n`;
  }
  yield "</DL><p>\n";
}
