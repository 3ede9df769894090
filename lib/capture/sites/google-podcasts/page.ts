import type { SitePage } from "../../site.ts";
import { codesOf } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedAt } from "../../metadata/date.ts";
import { balancedJson } from "../../metadata/json-text.ts";
import { at, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { all } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readCallbacks(page, codesOf(url)?.episode ?? "");
    if (told) return { kind: "audio", ...told };
    const reading = readAnyPage(page, url);
    if (typeof reading === "string") return reading;
    const show = reading.creators?.[0] ?? "";
    const front = `${show} - `;
    const title = show && reading.title?.startsWith(front) ? reading.title.slice(front.length) : (reading.title ?? "");
    return { ...reading, title, ...ofShow({ title: show }) };
  },
};

/** The lists that the page's program is called with; they have no names, but the episode's code in its place (seen 2023-08). */
function readCallbacks(page: Document, episode: string): Reading | null {
  const texts = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const calls = texts.filter((text) => text.includes("AF_initDataCallback"));
  const entry = calls.map((text) => at(dataOf(text), 1)).find((each) => textAt(each, 4, 5) === episode);
  if (entry === undefined) return null;
  return {
    title: textAt(entry, 8),
    ...ofShow({ title: textAt(entry, 1), host: textAt(entry, 14) }),
    published: publishedAt(numberAt(entry, 11) ?? 0),
    description: textAt(entry, 9),
    durationSeconds: numberAt(entry, 12),
    thumbnailUrl: textAt(entry, 15, 0),
  };
}

function dataOf(text: string): unknown {
  const start = /\bdata:\s*(?:function\(\)\s*\{\s*return\s*)?(?=\[)/.exec(text);
  return start ? parseJson(balancedJson(text, start.index + start[0].length) ?? "") : undefined;
}
