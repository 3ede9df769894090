import type { CaptionTrack } from "../../../caption-track.ts";
import { at, listAt, numberAt, textAt } from "../../../metadata/json-value.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { type FileTrack, hasFile, readBest } from "../../../transcript/tracks.ts";
import { askBilibili } from "./api.ts";
import { type VideoIds, videoIds } from "./video-ids.ts";

/** The subtitles of the part that the address names. */
export async function fromSubtitles(visit: Visit): Promise<FoundTranscript | null> {
  const ids = await videoIds(visit);
  if (!ids) return null;
  const { aid, cid, bvid } = ids;
  const player = await askBilibili(visit, "/x/player/wbi/v2", { aid, cid, ...(bvid && { bvid }) });
  if (!isFor(player, ids)) return fail("wrong-lecture");
  const listed = listAt(player, "subtitle", "subtitles").map(captionTrack);
  visit.offer(listed);
  const tracks = listed.filter(hasFile);
  if (tracks.length === 0) return fail(withoutFiles(player, listed));
  const own = tracks.filter((track) => isOwn(track, ids));
  return own.length > 0 ? readBest(visit, own, { ofSite: true }) : fail("wrong-lecture");
}

function isFor(player: unknown, ids: VideoIds): boolean {
  return (["aid", "cid"] as const).every((name) => {
    const number = numberAt(player, name);
    return number === null || String(number) === ids[name];
  });
}

function withoutFiles(player: unknown, listed: readonly CaptionTrack[]): "sign-in" | "empty-answer" | "no-captions" {
  if (at(player, "need_login_subtitle") === true) return "sign-in";
  return listed.length > 0 ? "empty-answer" : "no-captions";
}

/** `ai-zh` is what a machine heard; `zh-Hans` and `zh-Hant` stay apart. */
function captionTrack(track: unknown): CaptionTrack {
  const language = textAt(track, "lan");
  const address = textAt(track, "subtitle_url");
  return {
    language: language.replace(/^ai-/, ""),
    label: textAt(track, "lan_doc"),
    automatic: language.startsWith("ai-"),
    url: address ? (URL.parse(address, "https://www.bilibili.com")?.href ?? null) : null,
  };
}

/** A machine's file has both numbers in its path; now and then the site names the file of another video (since 2024-10). */
function isOwn({ url, automatic }: FileTrack, { aid, cid }: VideoIds): boolean {
  const path = new URL(url).pathname;
  return (!automatic && !path.includes("/ai_subtitle/")) || path.includes(`${aid}${cid}`);
}
