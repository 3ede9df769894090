import type { SitePage } from "../../site.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { durationSeconds } from "../../metadata/duration.ts";
import { first, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

export const page: SitePage = {
  read(page, url) {
    const shown = readShown(page);
    return shown ? { kind: "audio", ...mergeReadings(shown, readMetadata(page, url)) } : readAnyPage(page, url);
  },
};

/** What the running page of a show's site says (seen 2021-01): `November 5th, 2020 | 01:19:54 | E117`. */
function readShown(page: Document): Reading | null {
  const title = textOf(first(page, ".sc-episode-details-title"));
  if (!title) return null;
  const parts = textOf(first(page, ".sc-episode-details-time"))
    .split("|")
    .map((part) => part.trim());
  const [number] = parts.flatMap((part) => /^E(\d+)$/.exec(part)?.[1] ?? []);
  return {
    title,
    ...ofShow({
      title: textOf(first(page, ".sc-aside-podcast-title")),
      position: number ? Number(number) : null,
    }),
    published: publishedFrom(parts[0] ?? ""),
    durationSeconds: durationSeconds(parts[1] ?? ""),
  };
}
