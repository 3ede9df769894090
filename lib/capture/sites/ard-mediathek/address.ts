import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** Station, show and words stand before the code, in 2019 behind it; it is all that counts. Most are `crid:/…` in Base64. */
export const VIDEO =
  /^\/(?:[a-z-]+\/)?(?:video|player|embed)\/(?:[^/]+\/){0,4}?(Y3JpZDov[\w-]+={0,2}(?=\/|$)|[\w-]{16,}={0,2}(?=\/?$))/;

export const ardMediathek: SiteAddress = {
  id: "ard-mediathek",
  name: "ARD Mediathek",
  matches: (url) => hostIs(url, "ardmediathek.de"),
  key(url) {
    const code = VIDEO.exec(url.pathname)?.[1];
    return code ? { key: `ard:${code}`, url: `https://www.ardmediathek.de/video/${code}` } : null;
  },
};
