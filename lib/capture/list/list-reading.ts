import type { Published } from "../../lecture/lecture.ts";

/** More than anybody lists; the rest is left out. */
export const MOST_LISTED = 5000;

/** What a site reads of the list on its page: a playlist, a course, a show. */
export interface ListReading {
  readonly kind: "video" | "audio";
  readonly title: string;
  /** Address of the list itself; null for one that only this person can open. */
  readonly url: string | null;
  /** How many it has, where the page says so; it may show fewer. */
  readonly total?: number | null;
  /** Scrolling the page loads further ones, which can then be read. */
  readonly grows?: boolean;
  /** How many of those stand in the list without being there any more, such as private videos. */
  readonly unavailable?: number;
  readonly items: readonly ListedItem[];
}

/** What a list says of one of its lectures. */
export interface ListedItem {
  readonly url: string;
  readonly title: string;
  readonly durationSeconds?: number | null;
  /** Place in the list, from 1; the order counts where it is left out. */
  readonly position?: number | null;
  readonly thumbnailUrl?: string | null;
  readonly published?: Published | null;
}
