import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";

export const khanAcademy: SiteAddress = {
  id: "khan-academy",
  name: "Khan Academy",
  matches: (url) => hostIs(url, "khanacademy.org"),
  key(url) {
    const path = /^\/(?:.+\/)?(?:v|video)\/[^/]+/.exec(url.pathname)?.[0];
    if (!path) return null;
    // Other languages have hosts of their own, and other videos at the same path.
    const language = /^([a-z]{2}(?:-[a-z]{2})?)\.khanacademy\.org$/.exec(hostOf(url))?.[1];
    const host = language && language !== "en" ? `${language}.khanacademy.org` : "www.khanacademy.org";
    return { key: `khan:${host.startsWith("www.") ? "" : `${language}:`}${path}`, url: `https://${host}${path}` };
  },
};
