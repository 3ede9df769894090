import { elementsInside, type XmlElement } from "../../../../transcript/xml/element.ts";
import type { CaptionTrack } from "../../../caption-track.ts";
import { feedItem } from "../../../feed/feed-item.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";

/** The episode's transcripts in the show's feed (`podcast:transcript`), where the feed stands on the page's own host. */
export async function fromFeed(visit: Visit): Promise<FoundTranscript | null> {
  const found = await feedItem(visit);
  return found ? readBest(visit, transcriptsOf(found.item, found.feed)) : null;
}

function transcriptsOf(item: XmlElement, feed: URL): CaptionTrack[] {
  const elements = elementsInside(item, "transcript");
  const tracks = elements.map(({ attributes }) => ({
    type: attributes.get("type") ?? "",
    language: attributes.get("language") ?? "",
    label: "",
    automatic: false,
    url: URL.parse(attributes.get("url") ?? "", feed)?.href ?? null,
  }));
  // Of one language, JSON and WebVTT tell who speaks; web pages and bare texts have no times.
  const rank = (type: string) => ["json", "vtt", "srt", "subrip"].findIndex((each) => type.includes(each));
  return tracks
    .filter(({ type }) => rank(type) >= 0)
    .toSorted((one, other) => rank(one.type) - rank(other.type))
    .map(({ type: _type, ...track }) => track);
}
