import type { CaptionTrack } from "../caption-track.ts";
import type { Reading } from "../site.ts";
import { clockSeconds } from "./duration.ts";
import { all, contentType } from "./page.ts";

const MINUTE = 60;
const MOST_FRAMES = 50;

/** The one player of the page; null where there are none, or several and none is larger business than the others. */
export function mainPlayer(page: Document): Element | null {
  const players = all(page, "video, audio").filter(isPlayer);
  if (players.length > 0) return players.length === 1 ? (players[0] ?? null) : null;
  const [framed, second] = framedPlayers(page);
  return framed && !second ? framed.player : null;
}

/** Players in frames of the page's own host, as course platforms keep their media in. */
export function framedPlayers(page: Document): { readonly frame: Element; readonly player: Element }[] {
  return all(page, "iframe")
    .slice(0, MOST_FRAMES)
    .flatMap((frame) => {
      // Null for frames of other hosts.
      const inner: unknown = "contentDocument" in frame ? frame.contentDocument : null;
      if (!inner || typeof inner !== "object" || frame.closest("nav, aside, footer, [hidden]")) return [];
      const [player, second] = all(inner as Document, "video, audio").filter(isPlayer);
      return player && !second ? [{ frame, player }] : [];
    });
}

/** What the player itself knows. */
export function readPlayer(player: Element | null): Reading {
  if (!player) return {};
  const seconds = "duration" in player ? Number(player.duration) : Number.NaN;
  return {
    durationSeconds: [seconds, shownLength(player)].find((each) => Number.isFinite(each) && each > MINUTE) ?? null,
    thumbnailUrl: player.getAttribute("poster") ?? "",
    captionTracks: [...player.querySelectorAll("track")].flatMap(captionTrack),
  };
}

/** In seconds, as the frame that a program draws around its player shows it; 0 where it does not. */
function shownLength(player: Element): number {
  const frame = player.closest(".video-js, video-js, .plyr, .jwplayer");
  const shown = frame?.querySelector(".vjs-duration-display, .plyr__time--duration, .jw-text-duration");
  return clockSeconds(shown?.textContent?.trim() ?? "") ?? 0;
}

/** Does the browser show a media file rather than a page? */
export function isMediaFile(page: Document): boolean {
  return /^(video|audio)\//.test(contentType(page));
}

/** Something to watch or hear, not moving wallpaper, a sound effect or an empty slot for advertisements. */
function isPlayer(element: Element): boolean {
  if (isWallpaper(element)) return false;
  if (element.closest("nav, aside, footer, [hidden]")) return false;
  return hasSource(element) || element.hasAttribute("controls") || element.localName === "audio";
}

/** Does a player name what it plays? */
export function hasSource(player: Element): boolean {
  return Boolean(player.getAttribute("src") || player.querySelector("source")?.getAttribute("src"));
}

/** Moving pictures behind a page, and sounds that only set a mood, run on and on. */
export function isWallpaper(element: Element): boolean {
  const isAlone = ["autoplay", "muted"].some((name) => element.hasAttribute(name));
  return element.hasAttribute("loop") && (isAlone || element.localName === "audio");
}

function captionTrack(track: Element): CaptionTrack[] {
  const kind = track.getAttribute("kind") ?? "subtitles";
  const language = track.getAttribute("srclang");
  if (!language || !/^(captions|subtitles)$/.test(kind)) return [];
  return [{ language, label: track.getAttribute("label") ?? "", automatic: false, url: track.getAttribute("src") }];
}
