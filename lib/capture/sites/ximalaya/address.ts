import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const DEEPEST = 6;

export const MOST = 3000;

export const ximalaya: SiteAddress = {
  id: "ximalaya",
  name: "Ximalaya",
  matches: (url) => hostIs(url, "ximalaya.com"),
  key(url) {
    const id = trackId(url);
    return id ? { key: `xmly:${id}`, url: `https://www.ximalaya.com/sound/${id}` } : null;
  },
};

/** `/sound/1`, `/UPLOADER/sound/1`, and until 2021 `/CATEGORY/ALBUM/1`. */
export function trackId(url: URL): string | null {
  return /^\/(?:\d+\/)?sound\/(\d+)\/?$|^\/[a-z]+\/\d+\/(\d+)\/?$/.exec(url.pathname)?.slice(1).find(Boolean) ?? null;
}

/** The first object that fits, nearest to the top. */
export function find(roots: readonly unknown[], fits: (value: unknown) => boolean): unknown {
  let level: unknown[] = [...roots];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0 && seen < MOST; depth++) {
    const found = level.find(fits);
    if (found !== undefined) return found;
    seen += level.length;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return undefined;
}
