import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export interface Item {
  readonly course: string;
  readonly id: string;
  readonly path: string;
  /** Lectures that anyone may see stand at `/lecture/COURSE/title-ID`. */
  readonly isPublic: boolean;
}

export const coursera: SiteAddress = {
  id: "coursera",
  name: "Coursera",
  matches: (url) => hostIs(url, "coursera.org"),
  key(url) {
    const item = itemOf(url);
    if (!item) return null;
    const host = hostIs(url, "class.coursera.org") ? "class.coursera.org" : "www.coursera.org";
    return { key: `coursera:${item.course}:${item.id}`, url: `https://${host}${item.path}` };
  },
};

export function itemOf(url: URL): Item | null {
  const learn = /^\/(?:learn|teach)\/([\w-]+)\/(?:lecture|item)\/([\w-]+)/.exec(url.pathname);
  if (learn) {
    const [, course = "", id = ""] = learn;
    return { course, id, path: `/learn/${course}/lecture/${id}`, isPublic: false };
  }
  const open = /^\/lecture\/([\w-]+)\/((?:[^/]*-)?([\da-z]{5}))\/?$/i.exec(url.pathname);
  if (open) {
    const [path, course = "", , id = ""] = open;
    return { course, id, path: path.replace(/\/$/, ""), isPublic: true };
  }
  // Classes with dates, 2012 to 2016.
  const [, course = "", first = ""] = /^\/([\w-]+)\/lecture\/(\d+|(?:preview_)?view)/.exec(url.pathname) ?? [];
  const id = /^\d/.test(first) ? first : (url.searchParams.get("lecture_id") ?? "");
  if (!hostIs(url, "class.coursera.org") || !/^\d+$/.test(id)) return null;
  return { course, id, path: `/${course}/lecture/${id}`, isPublic: false };
}
