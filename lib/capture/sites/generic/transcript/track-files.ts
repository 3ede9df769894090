import { safeAddress } from "../../../../lecture/address.ts";
import type { CaptionTrack } from "../../../caption-track.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";
import { captionedPlayer, saysAutomatic } from "./media.ts";

/** The files of the player's `<track>` elements, and those that capture has found. */
export async function fromTrackFiles(visit: Visit): Promise<FoundTranscript | null> {
  const elements = captionedPlayer(visit.page)?.querySelectorAll("track[src]") ?? [];
  const tracks = [...elements].filter(isCaptions).map((element) => captionTrack(element, visit.url));
  return readBest(visit, [...tracks, ...visit.request.tracks]);
}

function isCaptions(element: Element): boolean {
  return /^(?:captions|subtitles)$/.test(element.getAttribute("kind") ?? "subtitles");
}

function captionTrack(element: Element, url: URL): CaptionTrack {
  const attribute = (name: string) => element.getAttribute(name) ?? "";
  return {
    language: attribute("srclang"),
    label: attribute("label"),
    automatic: saysAutomatic(attribute("label")),
    // A file that the page made itself (`blob:`) is read as a text track.
    url: safeAddress(attribute("src"), url.href),
  };
}
