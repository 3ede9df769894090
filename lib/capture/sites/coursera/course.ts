import type { Series } from "../../../lecture/lecture.ts";
import { all, textOf } from "../../metadata/page.ts";

/** The course, from a link to its own page in the breadcrumbs. */
export function courseOf(page: Document, course: string): Series | null {
  const links = all(page, `a[href*="/learn/${course}"]`).filter((link) => {
    const path = URL.parse(link.getAttribute("href") ?? "", "https://www.coursera.org")?.pathname ?? "";
    return /^\/learn\/[\w-]+(?:\/home(?:\/(?:welcome|info))?)?\/?$/.test(path);
  });
  const title = links.map(textOf).find((text) => text.length > 3);
  return title ? { title, url: `https://www.coursera.org/learn/${course}` } : null;
}
