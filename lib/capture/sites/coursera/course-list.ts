import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";
import { courseOf } from "./course.ts";

/** The lectures of a course that its home, a week's page or the list beside a lecture shows. */
export function courseraList(page: Document, url: URL): ListReading | null {
  const course = /^\/learn\/([^/]+)\//.exec(url.pathname)?.[1];
  if (course === undefined) return null;
  const lectures = `/learn/${course}/lecture/`;
  const list = linkedList(page, url, {
    selector: "a[href*='/lecture/']",
    identity: ({ pathname }) => (pathname.startsWith(lectures) ? pathname.slice(lectures.length).split("/")[0] : null),
    title: "[data-test='rc-ItemName'], .rc-ItemName, .rc-WeekItemName", // 2018 to 2026
  });
  const items = list.items.map((item) => ({ ...item, title: item.title.replace(/^Video:\s*/, "") }));
  const title = courseOf(page, course)?.title ?? list.title;
  return { ...list, title, items, url: `https://www.coursera.org/learn/${course}` };
}
