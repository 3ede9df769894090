import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** 腾讯课堂: `/webcourse/COURSE/TERM#taid=TASK&vid=FILE`: the fragment names the lecture. */
export const tencentClassroom: SiteAddress = {
  id: "tencent-classroom",
  name: "Tencent Classroom",
  matches: (url) => hostIs(url, "ke.qq.com"),
  key(url) {
    const [, course, term] = /^\/webcourse\/(?:index\.html#)?(\d+)\/(\d+)/.exec(url.pathname) ?? [];
    const task = new URLSearchParams(url.hash.slice(1)).get("taid");
    if (!course || !term || !task || !/^\d+$/.test(task)) return null;
    return {
      key: `tencent-classroom:${course}:${task}`,
      url: `https://ke.qq.com/webcourse/${course}/${term}#taid=${task}`,
    };
  },
};
