import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";

/** `/lesson/ID/classroom`, `/lesson/ID/media/ID`, `/media/ID/public`. A lesson's id may be made of course and times. */
const LESSON = /^\/lesson\/([\w.:%-]{8,200})(?:\/|$)/;
const MEDIUM = /^\/(?:public\/)?media\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/;

/** Lecture recordings of universities; hosts by continent (seen in public programs that read it, 2026-09). */
export const echo360: SiteAddress = {
  id: "echo360",
  name: "Echo360",
  matches: (url) => hostIs(url, "echo360.org", "echo360.org.uk", "echo360.org.au", "echo360.net.au", "echo360.ca"),
  key(url) {
    const lesson = lessonId(url);
    const medium = MEDIUM.exec(url.pathname)?.[1];
    const path = lesson ? `/lesson/${lesson}/classroom` : `/media/${medium}/public`;
    return (lesson ?? medium)
      ? { key: `echo360:${hostOf(url)}:${lesson ?? medium}`, url: `https://${url.host}${path}` }
      : null;
  },
};

export function lessonId(url: URL): string | null {
  return LESSON.exec(url.pathname)?.[1] ?? null;
}
