import { listAt, numberAt, textAt } from "../../../metadata/json-value.ts";
import { named, type NamedEpisode, type NamedVideo } from "../named-video.ts";
import { fail } from "../../../transcript/failure.ts";
import type { Visit } from "../../../transcript/route.ts";
import { askBilibili } from "./api.ts";

/** The numbers that captions are asked for with. All of them, or the site answers for another video (seen 2024-10). */
export interface VideoIds {
  readonly aid: string;
  readonly cid: string;
  readonly bvid: string;
}

/** The ids of what the address names; null for what has no captions of its own. */
export async function videoIds(visit: Visit): Promise<VideoIds | null> {
  const name = named(visit.url);
  if (name?.kind === "video") return ofVideo(visit, name);
  return name?.kind === "episode" ? ofEpisode(visit, name) : null;
}

async function ofVideo(visit: Visit, { bvid, part }: NamedVideo): Promise<VideoIds> {
  const video = await askBilibili(visit, "/x/web-interface/view", { bvid });
  if (textAt(video, "bvid") !== bvid) return fail("wrong-lecture");
  const pages = listAt(video, "pages");
  const page = pages.find((each) => numberAt(each, "page") === part);
  const cid = page === undefined && part === 1 ? numberAt(video, "cid") : numberAt(page, "cid");
  return idsOf(numberAt(video, "aid"), cid, bvid);
}

/** The address of a whole season tells its episode only where it has but one. */
async function ofEpisode(visit: Visit, { id }: NamedEpisode): Promise<VideoIds | null> {
  const number = id.slice(2);
  const isSeason = id.startsWith("ss");
  const asked: Record<string, string> = isSeason ? { season_id: number } : { ep_id: number };
  const season = await askBilibili(visit, "/pgc/view/web/season", asked);
  const sections = listAt(season, "section").flatMap((section) => listAt(section, "episodes"));
  const episodes = [...listAt(season, "episodes"), ...sections];
  const fitting = isSeason ? episodes : episodes.filter((each) => episodeNumber(each) === Number(number));
  const [episode, second] = fitting;
  if (isSeason && second !== undefined) return null;
  if (episode === undefined) return fail("wrong-lecture");
  return idsOf(numberAt(episode, "aid"), numberAt(episode, "cid"), textAt(episode, "bvid"));
}

function episodeNumber(episode: unknown): number | null {
  return numberAt(episode, "id") ?? numberAt(episode, "ep_id");
}

function idsOf(aid: number | null, cid: number | null, bvid: string): VideoIds {
  return aid && cid ? { aid: String(aid), cid: String(cid), bvid } : fail("failed");
}
