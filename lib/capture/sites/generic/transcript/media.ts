import { mainPlayer } from "../../../metadata/media-element.ts";
import { all } from "../../../metadata/page.ts";

/** The player whose captions are the lecture's: the main one, or the only one that has any. */
export function captionedPlayer(page: Document): HTMLMediaElement | null {
  const players = all(page, "video, audio").filter(isMedia);
  const main = mainPlayer(page);
  if (main && isMedia(main)) return main;
  const captioned = players.filter((player) => player.textTracks?.length > 0 || player.querySelector("track[src]"));
  return captioned.length === 1 ? (captioned[0] ?? null) : null;
}

/** Whether the label of a track says that a machine has made it. */
export function saysAutomatic(label: string): boolean {
  return /\b(?:auto(?:matic|-?generated)?|asr)\b|自动生成|自動/i.test(label);
}

function isMedia(element: Element): element is HTMLMediaElement {
  return element.localName === "video" || element.localName === "audio";
}
