import { at, listAt, textAt } from "../../../metadata/json-value.ts";
import { coursera } from "../address.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";

const COURSES = "/api/onDemandCourses.v1";
const VIDEOS = "/api/onDemandLectureVideos.v1";
const FIELDS = "onDemandVideos.v1(sources,subtitles,subtitlesVtt,subtitlesTxt)";

/** The subtitles of an item, for those who are enrolled. */
export async function fromLectureVideos(visit: Visit): Promise<FoundTranscript | null> {
  const [, course = "", item = ""] = /^coursera:([\w-]+):([\w-]+)$/.exec(coursera.key(visit.url)?.key ?? "") ?? [];
  if (!course || !visit.url.pathname.startsWith("/learn/")) return null;
  const courses = await visit.json(`${COURSES}?q=slug&slug=${course}`);
  const [found] = listAt(courses, "elements");
  if (textAt(found, "slug") && textAt(found, "slug") !== course) return fail("wrong-lecture");
  const courseId = textAt(found, "id") || fail("refused");
  const fields = new URLSearchParams({ includes: "video", fields: FIELDS });
  const videos = await visit.json(`${VIDEOS}/${courseId}~${item}?${fields}`);
  const id = textAt(videos, "elements", 0, "id");
  if (id && id !== `${courseId}~${item}`) return fail("wrong-lecture");
  const [video] = listAt(videos, "linked", "onDemandVideos.v1");
  return readBest(visit, tracksIn(at(video, "subtitlesVtt"), visit.url));
}

function tracksIn(files: unknown, url: URL) {
  const entries = Object.entries(typeof files === "object" && files !== null ? files : {});
  return entries.map(([language, file]) => ({
    language,
    label: "",
    automatic: false,
    url: typeof file === "string" ? (URL.parse(file, url)?.href ?? null) : null,
  }));
}
