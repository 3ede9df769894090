import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/newview/movie/free?pid=COURSE&mid=LECTURE`, before 2019 `/movie/2010/1/A/3/COURSE_LECTURE.html`. */
const FORMER = /^\/movie\/(?:\w+\/)+(\w{9})_(\w{9})\.html$/;
const ID = /^\w{6,12}$/;

/** 网易公开课: lectures of universities with Chinese subtitles. */
export const open163: SiteAddress = {
  id: "open163",
  name: "NetEase Open Courses",
  matches: (url) => hostIs(url, "open.163.com"),
  key(url) {
    const [, course = url.searchParams.get("pid") ?? "", lecture = url.searchParams.get("mid") ?? ""] =
      FORMER.exec(url.pathname) ?? [];
    const isMovie = FORMER.test(url.pathname) || /^\/newview\/movie\/free\/?$/.test(url.pathname);
    if (!isMovie || !ID.test(course)) return null;
    const mid = ID.test(lecture) ? lecture : "";
    return {
      key: `open163:${course}${mid && `:${mid}`}`,
      url: `https://open.163.com/newview/movie/free?pid=${course}${mid && `&mid=${mid}`}`,
    };
  },
};
