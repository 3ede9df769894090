import { Parser } from "htmlparser2";
import { type Findings, type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { readMoment } from "../read-date.ts";

type Attributes = Readonly<Record<string, string>>;

/** What Overcast, Pocket Casts and Podcast Addict put around all podcasts: no folder of the person's. */
const ALL = "feeds";

/**
 * Outlines with addresses: lists of podcasts, and of episodes as Overcast writes them, of which only the starred ones
 * are taken where any is (`userRecommendedDate`). Outlines without an address are folders.
 */
export function readOutlines(text: string): Findings {
  const found: (Found & { readonly isStarred: boolean })[] = [];
  const refused: RefusedRecord[] = [];
  const open: { readonly title: string; readonly isSeries: boolean }[] = [];
  let number = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.toLowerCase() !== "outline") return;
        number++;
        const title = (attributes["title"] ?? attributes["text"] ?? "").trim();
        const url = addressOf(attributes);
        const isSeries = attributes["type"] === "rss" || "xmlUrl" in attributes;
        if (url !== null) found.push(foundIn(attributes, url, title, open));
        else if (attributes["type"] !== undefined) refused.push(withoutAddress(number, title));
        open.push({ title, isSeries });
      },
      onclosetag(name) {
        if (name.toLowerCase() === "outline") open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  const starred = found.filter(({ isStarred }) => isStarred);
  const kept = starred.length > 0 ? starred : found;
  return { found: kept.map(({ isStarred: _isStarred, ...each }) => each), refused };
}

function addressOf(attributes: Attributes): string | null {
  const places = ["url", "htmlUrl", "xmlUrl", "overcastUrl", "enclosureUrl"].map((name) => attributes[name] ?? "");
  return places.find((address) => /^https?:/i.test(address)) ?? null;
}

function foundIn(
  attributes: Attributes,
  url: string,
  title: string,
  open: readonly { title: string; isSeries: boolean }[],
) {
  const isEpisode = /episode/.test(attributes["type"] ?? "");
  const parent = open.at(-1);
  const isInSeries = (isEpisode || attributes["type"] === "link") && parent !== undefined && parent.title !== "";
  const published = readMoment(attributes["pubDate"] ?? "");
  const starred = readMoment(attributes["userRecommendedDate"] ?? "");
  return {
    url,
    title,
    tags: (attributes["category"] ?? "")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
    folders: isInSeries
      ? []
      : open
          .filter(({ isSeries, title: name }, depth) => !isSeries && name !== "" && (depth > 0 || name !== ALL))
          .map((each) => each.title),
    savedAt: starred ?? readMoment(attributes["created"] ?? attributes["userUpdatedDate"] ?? ""),
    ...(published && { published: { value: published, precision: "time" as const } }),
    ...(isEpisode && { kind: "audio" as const }),
    ...(isInSeries && { series: { title: parent.title } }),
    isStarred: starred !== null,
  };
}
