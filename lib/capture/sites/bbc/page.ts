import type { SitePage } from "../../site.ts";
import { PATH, bbc } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readSounds(page, PATH.exec(url.pathname)?.[2] ?? "");
    const reading = url.pathname.startsWith("/sounds/") ? readHead(page, url, bbc) : readAnyPage(page, url);
    if (told) return { kind: "audio", ...mergeReadings(told, typeof reading === "string" ? null : reading) };
    return reading;
  },
};

/** What the page of BBC Sounds starts with: brand, episode and, below series, a third title. */
function readSounds(page: Document, code: string): Reading | null {
  const states = inlineValues(page, "__PRELOADED_STATE__").map((state) => at(state, "programmes", "current"));
  const programme = states.find((each) => textAt(each, "id") === code);
  if (programme === undefined) return null;
  const brand = textAt(programme, "titles", "primary");
  const rest = [textAt(programme, "titles", "secondary"), textAt(programme, "titles", "tertiary")].filter(Boolean);
  const synopses = ["long", "medium", "short"].map((size) => textAt(programme, "synopses", size));
  return {
    title: rest.join(": ") || brand,
    creators: [rest.length > 0 ? brand : textAt(programme, "network", "short_title")],
    series: rest.length > 0 ? { title: brand } : null,
    published: publishedFrom(textAt(programme, "release", "date")),
    description: synopses.find(Boolean) ?? "",
    durationSeconds: numberAt(programme, "duration", "value"),
    thumbnailUrl: textAt(programme, "image_url").replace("{recipe}", "640x640"),
  };
}
