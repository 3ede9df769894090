import { isoDate } from "../../metadata/date.ts";
import { literalAt } from "../../metadata/json-text.ts";
import { all } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";

/** What the clip page of 2016 to 2018 told its player: an object whose names have no quotes, so it is no JSON. */
export function readClipObject(page: Document, clip: string): Reading | null {
  const scripts = all(page, "script:not([src])").map(({ textContent }) => textContent ?? "");
  const text =
    scripts.map((each) => /\bclipInfo\s*=\s*\{[^]*/.exec(each)?.[0].slice(0, 20_000) ?? "").find(Boolean) ?? "";
  if (member(text, "slug") !== clip) return null;
  return {
    title: member(text, "title"),
    creators: [member(text, "broadcaster_display_name") || member(text, "broadcaster_login")],
    published: isoDate(member(text, "created_at")),
    durationSeconds: Number(/^\s*duration:\s*([\d.]+)/m.exec(text)?.[1] ?? 0) || null,
    thumbnailUrl: member(text, "preview_image_url"),
    language: member(text, "language") || null,
  };
}

function member(text: string, name: string): string {
  const match = new RegExp(`^\\s*${name}:\\s*(?=")`, "m").exec(text);
  return match ? (literalAt(text, match.index + match[0].length) ?? "").trim() : "";
}
