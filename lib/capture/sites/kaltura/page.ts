import type { SitePage } from "../../site.ts";
import { entryOf, type KalturaEntry } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedAt } from "../../metadata/date.ts";
import { anyScriptHolds, inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { attribute, first, meta } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const entry = entryOf(url);
    if (!entry) return "no-media";
    const own = readPlayerData(page, entry.id);
    const found = readAnyPage(page, url);
    const pictures = [meta(page, "og:image", "twitter:image"), meta(page, "og:video", "og:video:url")];
    const holdsEntry = pictures.some((each) => each.includes(entry.id)) || anyScriptHolds(page, entry.id);
    const asksForPassword = first(page, "input[type=password]") !== null;
    if (!own && typeof found === "string" && (!holdsEntry || asksForPassword)) return found;
    const told = typeof found === "string" ? readMetadata(page, url) : found;
    return { ...mergeReadings(own, told), kind: "video", aliases: aliases(page, entry) };
  },
};

/** The same entry by the institution's number, which stands in the addresses of its pictures and players. */
function aliases(page: Document, { id, partner }: KalturaEntry): string[] {
  const addresses = [meta(page, "og:image"), meta(page, "og:video"), attribute(page, "iframe[src*='kaltura']", "src")];
  const of = addresses.filter((each) => each.includes(id)).map((each) => /\/p(?:artner_id)?\/(\d+)\//.exec(each)?.[1]);
  const number = of.find(Boolean);
  return number && number !== partner ? [`kaltura:${number}:${id}`] : [];
}

/** The older player's own data (`mwEmbed`), in frames opened by themselves. */
function readPlayerData(page: Document, id: string): Reading | null {
  const entries = inlineValues(page, "kalturaIframePackageData").map((data) => at(data, "entryResult", "meta"));
  const entry = entries.find((each) => textAt(each, "id") === id);
  if (!entry) return null;
  const created = numberAt(entry, "createdAt");
  return {
    title: textAt(entry, "name"),
    description: plainText(textAt(entry, "description")),
    published: created ? publishedAt(created) : null,
    durationSeconds: numberAt(entry, "duration"),
    thumbnailUrl: textAt(entry, "thumbnailUrl"),
    keywords: keywordsFrom(textAt(entry, "tags")),
  };
}
