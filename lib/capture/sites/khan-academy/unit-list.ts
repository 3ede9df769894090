import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";

/** The videos of a course, unit or lesson; beside a video those of its lesson. */
export function khanList(page: Document, url: URL): ListReading | null {
  const whole = url.pathname.replace(/\/[a-z]\/[^/]+\/?$/, "").replace(/\/$/, "");
  if (whole.split("/").length < 3) return null;
  const list = linkedList(page, url, {
    selector: "a[href*='/v/']",
    identity: (link) => (link.pathname.startsWith(`${whole}/`) ? /\/v\/([^/]+)\/?$/.exec(link.pathname)?.[1] : null),
  });
  return { ...list, url: new URL(whole, url).href };
}
