import * as read from "../../lecture/fields.ts";
import { LIMITS } from "../../lecture/limits.ts";
import type { ListedLecture } from "../../lecture/listed-lecture.ts";
import { readFacts } from "../../lecture/lecture.ts";
import type { CapturedList } from "./captured-list.ts";
import { type ListedItem, type ListReading, MOST_LISTED } from "./list-reading.ts";

/** The list in what the content script returned; throws a misfit for anything that is not one. */
export function readCapturedList(value: unknown): CapturedList {
  const raw = read.object(value, "list");
  const series = read.object(raw["series"], "list.series");
  return {
    series: {
      title: read.name(series["title"], "list.series.title", LIMITS.title),
      url: read.orNull(series["url"], (each) => read.address(each, "list.series.url", LIMITS.address)),
    },
    total: read.orNull(raw["total"], (each) => read.whole(each, "list.total")),
    shown: read.whole(raw["shown"], "list.shown"),
    grows: raw["grows"] === true,
    unavailable: read.whole(raw["unavailable"], "list.unavailable"),
    lectures: read.list(raw["lectures"], "list.lectures", MOST_LISTED, listedLecture),
  };
}

function listedLecture(value: unknown, field: string): ListedLecture {
  const raw = read.object(value, field);
  const { key, url, site, title, durationSeconds, published, thumbnailUrl } = readFacts(raw);
  const kind = read.oneOf(raw["kind"], `${field}.kind`, ["video", "audio"]);
  const position = read.whole(raw["position"], `${field}.position`);
  return { key, url, site, kind, title, durationSeconds, published, thumbnailUrl, position };
}

/** A list as a page's own world gave it, which is untrusted; throws a misfit for anything that is not one. */
export function readListReading(value: unknown): ListReading {
  const raw = read.object(value, "list");
  return {
    kind: read.oneOf(raw["kind"], "list.kind", ["video", "audio"]),
    title: read.text(raw["title"], "list.title", LIMITS.title),
    url: read.orNull(raw["url"], (each) => read.text(each, "list.url", LIMITS.address)),
    total: read.orNull(raw["total"] ?? null, (each) => read.whole(each, "list.total")),
    items: read.list(raw["items"], "list.items", MOST_LISTED, listedItem),
  };
}

function listedItem(value: unknown, field: string): ListedItem {
  const raw = read.object(value, field);
  return {
    url: read.text(raw["url"], `${field}.url`, LIMITS.address),
    title: read.text(raw["title"], `${field}.title`, LIMITS.title),
    durationSeconds: read.orNull(raw["durationSeconds"] ?? null, (each) => read.number(each, `${field}.seconds`)),
    position: read.orNull(raw["position"] ?? null, (each) => read.whole(each, `${field}.position`)),
  };
}
