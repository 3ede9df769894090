import type { SiteAddress } from "../../site.ts";
import { shortUuid, uuidFrom } from "./short-uuid.ts";

/** Any host; a UUID of version 4 at the place where PeerTube has it, whole or short, is hardly anything else. */
export const peertube: SiteAddress = {
  id: "peertube",
  name: "PeerTube",
  matches: (url) => videoIn(url) !== null,
  key(url) {
    const uuid = videoIn(url);
    return uuid ? { key: `pt:${uuid}`, url: `https://${url.host}/w/${shortUuid(uuid)}` } : null;
  },
  link: (url, seconds) => `${peertube.key(url)?.url ?? url.href}?start=${seconds}s`,
};

export function videoIn(url: URL): string | null {
  const id = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)\/?$/.exec(url.pathname.replace(/;.*/, ""))?.[1] ?? "";
  return uuidFrom(id);
}
