import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** Station, show and words stand before the code; it is all that counts. */
export const VIDEO = /^\/(?:[a-z-]+\/)?(?:video|player|embed)\/(?:[^/]+\/){0,4}?([A-Za-z\d_-]{16,}={0,2})\/?$/;

export const ardMediathek: SiteAddress = {
  id: "ard-mediathek",
  name: "ARD Mediathek",
  matches: (url) => hostIs(url, "ardmediathek.de"),
  key(url) {
    const code = VIDEO.exec(url.pathname)?.[1];
    return code ? { key: `ard:${code}`, url: `https://www.ardmediathek.de/video/${code}` } : null;
  },
};
