import type { SitePage } from "../../site.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { all, first, inertCopy, textOf, visibleText } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const shown = readSidebar(page);
    const told = readMetadata(page, url);
    if (!told.durationSeconds && shown.creators?.length === 0 && !first(page, ".video-info")) return "no-media";
    return {
      ...mergeReadings({ keywords: shown.keywords ?? [] }, told, shown),
      kind: "video",
      series: shown.series ?? null,
    };
  },
};

/** The column beside the player, whose links end in a count of other videos. Seen 2013 and 2024. */
function readSidebar(page: Document): Reading {
  const description = first(page, ".video-description");
  const [event] = linked(page, ".video-event");
  return {
    creators: linked(page, ".video-speakers"),
    keywords: linked(page, ".video-tags"),
    published: publishedFrom(textOf(first(page, ".video-date"))),
    description: description ? visibleText(description).replace(/\s*Rate this:\s*$/, "") : "",
    series: event ? { title: event } : null,
  };
}

function linked(page: Document, place: string): string[] {
  return all(page, `${place} a`).flatMap((link) => {
    const copy = inertCopy(link);
    copy.querySelector(".tag-count")?.remove();
    return textOf(copy) || [];
  });
}
