import type { SiteAddress } from "../../site.ts";
import { hostOf } from "../../host.ts";

/** `/Mediasite/Play/ID` and `/Mediasite/Showcase/NAME/Presentation/ID`; servers take either case and dashes or none. */
const PRESENTATION = /^((?:\/[^/]+)*\/mediasite)\/(?:play|showcase\/[^/]+\/presentation)\/([\da-f-]{32,40})\/?$/i;

/** Lecture recordings of universities and companies that run Mediasite. */
export const mediasite: SiteAddress = {
  id: "mediasite",
  name: "Mediasite",
  matches: (url) => placeOf(url) !== null,
  key: placeOf,
};

function placeOf(url: URL): ReturnType<SiteAddress["key"]> {
  const [, base, written = ""] = PRESENTATION.exec(url.pathname) ?? [];
  const id = written.replaceAll("-", "").toLowerCase();
  if (!base || !/^[\da-f]{32,34}$/.test(id)) return null;
  return { key: `mediasite:${hostOf(url)}:${id}`, url: `https://${url.host}${base}/Play/${id}` };
}
