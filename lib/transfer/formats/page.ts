import { byMoment, type Entry, inOrder, shownStills, shownSummary } from "../../lecture/entry.ts";
import type { Summary } from "../../lecture/summary.ts";
import { pageAddress } from "../../lecture/address.ts";
import { readingMinutes } from "../../text/reading-time.ts";
import { sayDuration } from "../../words/duration.ts";
import { say } from "../../words/say.ts";
import { encoded } from "../encode.ts";
import { sayStill } from "../say-still.ts";
import { markup } from "../markup.ts";
import type { WrittenFormat, WriteOptions } from "./format.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page-parts.ts";

/** One page to keep or to hand on: it opens from disk, asks for nothing, and is searched by its tags. */
export const page = {
  id: "page",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  parts: ["summaries", "notes", "stills"],
  write: (entries, options) => encoded(whole(entries, options)),
} as const satisfies WrittenFormat;

async function* whole(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncGenerator<string> {
  const { language, heading } = options;
  const title = heading ? headline(heading) : say("allEntries");
  yield `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${markup(title)} · Lectern</title>
<style>${PAGE_STYLE}</style>
</head>
<body data-results="${markup(say("tagResults", "{tag}"))}">
<header>
<h1>${markup(title)}</h1>
<button type="button" id="clear" hidden>${markup(say("clear"))}</button>
<p id="count" role="status"></p>
</header>
<main>
`;
  for await (const entry of entries) yield article(entry, options);
  yield `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function headline({ kind, text }: NonNullable<WriteOptions["heading"]>): string {
  return kind === "tag" ? say("tagResults", text) : say("searchResults", text);
}

function article(entry: Entry, { markdown, linkAt }: WriteOptions): string {
  const { lecture } = entry;
  const current = shownSummary(entry);
  const versions = markdown.versions ? inOrder(entry.summaries) : [];
  const address = pageAddress(lecture.url);
  const title = markup(lecture.title);
  const link = address ? `<a href="${markup(address)}" target="_blank" rel="noreferrer">${title}</a>` : title;
  const facts = [
    lecture.creators.join(", "),
    lecture.site,
    lecture.durationSeconds === null ? "" : sayDuration(lecture.durationSeconds),
    lecture.published ? `${say("published")} ${say("dateOnly", lecture.published.value)}` : "",
  ];
  const tags = lecture.tags.map(
    (tag) => `<li><a href="#${markup(encodeURIComponent(tag))}" data-tag="${markup(tag)}">${markup(tag)}</a></li>`,
  );
  return `<article dir="auto">
<h2>${link}</h2>
<p class="meta"><time datetime="${lecture.savedAt}">${markup(say("dateTime", lecture.savedAt))}</time></p>
<p class="meta">${markup(facts.filter(Boolean).join(" · "))}</p>
${tags.length > 0 ? `<ul class="tags">${tags.join("")}</ul>\n` : ""}${current ? shown(current, versions) : ""}${markdown.notes ? notesOf(entry, linkAt) : ""}</article>
`;
}

function notesOf(entry: Entry, linkAt: WriteOptions["linkAt"]): string {
  const notes = byMoment(entry.notes);
  const stills = new Map(shownStills(entry).map((still) => [still.id, still]));
  const address = pageAddress(entry.lecture.url);
  const moment = (seconds: number) => {
    const time = markup(sayDuration(Math.floor(seconds)));
    return address
      ? `<a href="${markup(linkAt(address, seconds))}" target="_blank" rel="noreferrer">${time}</a> `
      : `${time} `;
  };
  const items = notes.map(({ id, atSeconds, text }) => {
    const still = stills.get(id);
    const picture = still
      ? `<img src="data:${still.type};base64,${markup(still.base64)}" alt="${markup(sayStill(atSeconds))}">`
      : "";
    return `<li dir="auto">${atSeconds === null ? "" : moment(atSeconds)}${markup(text)}${picture}</li>`;
  });
  return items.length === 0 ? "" : `<h3>${markup(say("notesHeading"))}</h3><ul class="notes">${items.join("")}</ul>\n`;
}

function shown(current: Summary, versions: readonly Summary[]): string {
  const minutes = readingMinutes(current.counts);
  const time = minutes === null ? "" : say("readingTime", minutes, current.counts.characters);
  const earlier = versions.filter(({ id }) => id !== current.id);
  const others = earlier.map(
    ({ createdAt, text }) =>
      `<h3>${markup(say("dateTime", createdAt))}</h3><div class="text" dir="auto">${markup(text)}</div>`,
  );
  return `<p class="meta">${markup(time)}</p>
<div class="text" dir="auto">${markup(current.text)}</div>
${
  earlier.length > 0
    ? `<details><summary>${markup(say("summaryVersions", versions.length))}</summary>${others.join("")}</details>\n`
    : ""
}`;
}
