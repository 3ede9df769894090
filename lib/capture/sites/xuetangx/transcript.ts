import { hostIs } from "../../host.ts";
import { at, textAt } from "../../metadata/json-value.ts";
import { xuetangx } from "./address.ts";
import { readTranscript } from "../../../transcript/read-transcript.ts";
import { fail } from "../../transcript/failure.ts";
import { foundIn } from "../../transcript/found.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { takesUnnamed } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => xuetangx.matches(url), routes: [fromLeaf] };

interface Leaf {
  /** Where the site has its learning service, and the name it wants to be called by (seen 2026-08). */
  readonly service: string;
  readonly header: "xt" | "cloud";
  readonly group: string;
  readonly unit: string;
  readonly sign: string;
}

/** First the unit, which names its captions, then these: parallel lists in milliseconds. */
async function fromLeaf(visit: Visit): Promise<FoundTranscript | null> {
  const leaf = leafIn(visit.url);
  if (!leaf || !takesUnnamed(visit.request)) return null;
  const { service, header, group, unit, sign } = leaf;
  const asked = { headers: { xtbz: header } };
  const query = sign && `?sign=${encodeURIComponent(sign)}`;
  const answer = await visit.json(`${service}/learn/leaf_info/${group}/${unit}/${query}`, asked);
  const data = at(answer, "data");
  if (at(answer, "success") === false) return fail("sign-in");
  const captions = textAt(data, "content_info", "media", "ccid");
  if (!captions) return fail("no-captions");
  const bytes = await visit.bytes(`${service}/service/subtitle_parse/?c_d=${encodeURIComponent(captions)}&lg=0`, asked);
  return foundIn(readTranscript(bytes), { language: null, origin: "captions" });
}

function leafIn(url: URL): Leaf | null {
  const [site = "", ...place] = xuetangx.key(url)?.key.split(":") ?? [];
  const [group = "", unit = ""] = place.slice(-2);
  if (site === "xuetangx") {
    const sign = /^\/learn\/(?:space\/)?[^/]+\/([^/]+)\//.exec(url.pathname)?.[1] ?? "";
    return { service: "/api/v1/lms", header: "xt", group, unit, sign };
  }
  const sign = /^\/pro\/lms\/([^/]+)\//.exec(url.pathname)?.[1] ?? "";
  return hostIs(url, "yuketang.cn") && unit
    ? { service: "/mooc-api/v1/lms", header: "cloud", group, unit, sign }
    : null;
}
