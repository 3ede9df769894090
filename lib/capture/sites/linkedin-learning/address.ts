import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/learning/COURSE/VIDEO`; these are no courses. */
const VIDEO =
  /^\/learning\/(?!(?:paths|topics|browse|instructors|search|me|collections|certificates|roles|embed)\/)([\w%-]+)\/([\w%-]+)\/?$/;

export const linkedinLearning: SiteAddress = {
  id: "linkedin-learning",
  name: "LinkedIn Learning",
  matches: (url) => hostIs(url, "linkedin.com") && VIDEO.test(url.pathname),
  key(url) {
    const [, course, video] = VIDEO.exec(url.pathname) ?? [];
    if (!course || !video) return null;
    return { key: `linkedin-learning:${course}:${video}`, url: `https://www.linkedin.com/learning/${course}/${video}` };
  },
};
