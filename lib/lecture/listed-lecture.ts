import type { LectureFacts } from "./lecture.ts";

/** One lecture of a list, as the page that lists it says; its own page may say more. */
export interface ListedLecture extends Pick<
  LectureFacts,
  "key" | "url" | "site" | "title" | "durationSeconds" | "published" | "thumbnailUrl"
> {
  readonly kind: "video" | "audio";
  /** Place in the list, from 1. */
  readonly position: number;
}

/** Series that a list is kept as: a playlist, a course, a show. */
export interface ListedSeries {
  readonly title: string;
  readonly url: string | null;
}
