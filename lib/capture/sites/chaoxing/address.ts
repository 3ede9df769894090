import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** 超星学习通's page of one chapter. Schools reach it by hosts `mooc1`, `mooc1-2`…, which are one. */
export const chaoxing: SiteAddress = {
  id: "chaoxing",
  name: "Chaoxing",
  matches: (url) => hostIs(url, "chaoxing.com"),
  key(url) {
    const of = (name: string) => [...url.searchParams].find(([each]) => each.toLowerCase() === name)?.[1] ?? "";
    const [course, chapter, group] = [of("courseid"), of("chapterid"), of("clazzid")];
    if (!/\/mycourse\/studentstudy\/?$/.test(url.pathname) || !/^\d+$/.test(course) || !/^\d+$/.test(chapter))
      return null;
    const query = `chapterId=${chapter}&courseId=${course}${/^\d+$/.test(group) ? `&clazzid=${group}` : ""}`;
    return { key: `chaoxing:${course}:${chapter}`, url: `https://${url.host}${url.pathname}?${query}` };
  },
};
