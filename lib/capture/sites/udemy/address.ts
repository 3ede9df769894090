import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const udemy: SiteAddress = {
  id: "udemy",
  name: "Udemy",
  matches: (url) => hostIs(url, "udemy.com"),
  key(url) {
    const lecture = lectureOf(url);
    if (!lecture) return null;
    // Companies have hosts of their own for the same lectures.
    return {
      key: `udemy:${lecture.id}`,
      url: `https://${url.host}/course/${lecture.course}/learn/lecture/${lecture.id}`,
    };
  },
};

export function lectureOf(url: URL): { readonly course: string; readonly id: string } | null {
  // The older application had its route in the fragment: `/course/learn/#/lecture/1`.
  const route = url.hash.startsWith("#/") ? `${url.pathname.replace(/\/$/, "")}/${url.hash.slice(2)}` : url.pathname;
  const [, course, id] = /^\/(?:course\/)?([\w%-]+)\/learn(?:\/v4\/t)?\/lecture\/(\d+)/.exec(route) ?? [];
  return course && id ? { course, id } : null;
}
