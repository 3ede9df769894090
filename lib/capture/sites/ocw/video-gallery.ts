import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";

const GALLERY = /^(\/courses\/[^/]+\/)video_galleries\/[^/]+\/?$/;

/** A course's gallery of videos, as its pages have been since 2022. */
export function ocwVideoGallery(page: Document, url: URL): ListReading | null {
  const course = GALLERY.exec(url.pathname)?.[1];
  if (course === undefined) return null;
  const list = linkedList(
    page,
    url,
    {
      selector: "main a[href*='/resources/'], #course-content-section a[href*='/resources/']",
      identity: (link) => (link.pathname.startsWith(`${course}resources/`) ? link.pathname.split("/")[4] : null),
      title: ".video-title, h2, h3, h4, h5",
    },
    { names: ["#course-banner h1", ".course-banner-content h1", "h1"] },
  );
  return { ...list, url: new URL(course, url).href };
}
