import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `resources` and `pages` since 2021; a department and the course's sections before. */
const LECTURE =
  /^\/(?:courses\/[^/]+\/(?:resources|pages)\/.+|courses\/[^/]+\/[^/]+\/[^/]+\/.+|(?:resources|high-school|supplemental-resources)\/[^/]+\/.+)$/;

export const ocw: SiteAddress = {
  id: "ocw",
  name: "MIT OpenCourseWare",
  matches: (url) => hostIs(url, "ocw.mit.edu"),
  key(url) {
    const path = url.pathname.replace(/\/(?:index\.html?)?$/, "");
    if (!LECTURE.test(path) || /\/video_galleries\/|\.(?:pdf|zip|srt|vtt)$/i.test(path)) return null;
    return { key: `ocw:${path}`, url: `https://ocw.mit.edu${path}/` };
  },
};
