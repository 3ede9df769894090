import { hostIs } from "../host.ts";
import { first } from "../metadata/page.ts";
import type { Site } from "../site.ts";
import { readEarlyPage } from "./ocw/early-page.ts";
import { readVideoPage } from "./ocw/video-page.ts";
import { ocwVideoGallery } from "./ocw/video-gallery.ts";

/** `resources` and `pages` since 2021; a department and the course's sections before. */
const LECTURE =
  /^\/(?:courses\/[^/]+\/(?:resources|pages)\/.+|courses\/[^/]+\/[^/]+\/[^/]+\/.+|(?:resources|high-school|supplemental-resources)\/[^/]+\/.+)$/;

export const ocw: Site = {
  name: "MIT OpenCourseWare",
  matches: (url) => hostIs(url, "ocw.mit.edu"),
  key(url) {
    const path = url.pathname.replace(/\/(?:index\.html?)?$/, "");
    if (!LECTURE.test(path) || /\/video_galleries\/|\.(?:pdf|zip|srt|vtt)$/i.test(path)) return null;
    return { key: `ocw:${path}`, url: `https://ocw.mit.edu${path}/` };
  },
  list: ocwVideoGallery,
  read(page, url) {
    const isNew = first(page, "#course-banner, .course-banner-content, .video-page") !== null;
    return (isNew ? readVideoPage(page, url) : readEarlyPage(page)) ?? "no-media";
  },
};
