import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const youku: SiteAddress = {
  id: "youku",
  name: "Youku",
  matches: (url) => hostIs(url, "youku.com", "play.tudou.com", "video.tudou.com"),
  key(url) {
    const id = videoId(url);
    return id ? { key: `youku:${id}`, url: addressOf(id) } : null;
  },
};

/** `X` and the number in base 64; the fillers at its end are left off or escaped as often as not. */
export function videoId(url: URL): string | null {
  const path = decode(url.pathname);
  const asked = /^\/video\/?$/.test(path) ? url.searchParams.get("vid") : null;
  const inPath = /\/(?:id_|sid\/|embed\/|v\/)(X[A-Za-z\d]{6,})/.exec(path)?.[1];
  return /^X[A-Za-z\d]{6,}/.exec(asked ?? inPath ?? "")?.[0] ?? null;
}

function addressOf(id: string): string {
  const filled = id.padEnd(1 + Math.ceil((id.length - 1) / 4) * 4, "=");
  return `https://v.youku.com/v_show/id_${filled}.html`;
}

export function decode(path: string): string {
  return path.replaceAll(/%3d/gi, "=");
}
