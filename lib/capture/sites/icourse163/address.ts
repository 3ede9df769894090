import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** What an address of the learning page names: a unit (a video, a text, a quiz), or the lesson whose first unit is shown. */
export interface UnitName {
  readonly path: string;
  readonly term: string;
  readonly lesson: string;
  readonly unit: string;
}

export const icourse163: SiteAddress = {
  id: "icourse163",
  name: "icourse163",
  matches: (url) => hostIs(url, "icourse163.org"),
  key(url) {
    const name = named(url);
    if (!name) return null;
    const query = `?type=detail&id=${name.lesson}${name.unit && `&cid=${name.unit}`}`;
    const course = `https://www.icourse163.org${name.path}${name.term && `?tid=${name.term}`}`;
    const id = [courseOf(name), name.term, name.unit || name.lesson].join(":");
    return { key: `icourse:${id}`, url: `${course}#/learn/content${query}` };
  },
};

/** `/learn/ZJU-93001?tid=1003997005#/learn/content?type=detail&id=1007588527&cid=1009165213`. */
export function named(url: URL): UnitName | null {
  const path = /^(?:\/spoc)?\/learn\/[\w-]+/.exec(url.pathname)?.[0];
  const route = /^#\/learn\/content\?(.*)$/.exec(url.hash)?.[1];
  const query = new URLSearchParams(route ?? "");
  const lesson = query.get("id") ?? "";
  const unit = query.get("cid") ?? "";
  if (!path || !/^\d+$/.test(lesson) || !/^\d*$/.test(unit)) return null;
  return { path, term: url.searchParams.get("tid") ?? "", lesson, unit };
}

export function courseOf({ path }: UnitName): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
