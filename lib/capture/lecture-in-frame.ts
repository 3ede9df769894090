import type { LectureFacts } from "../lecture/lecture.ts";
import type { EmbeddedMedia } from "./captured.ts";
import { lectureFacts } from "./lecture-facts.ts";

/**
 * The lecture of a page that plays it in a frame of another site. The only player of a page makes the page itself the
 * lecture, known also by the player's key; one of several is a lecture of its own, in a series named after the page.
 */
export function lectureInFrame(page: LectureFacts, player: EmbeddedMedia, isOnly: boolean): LectureFacts {
  const title = player.title || page.title;
  if (isOnly) return { ...page, kind: "video", title, aliases: [...page.aliases, player.key] };
  return lectureFacts("video", player, { title, series: { title: page.title, url: page.url } });
}
