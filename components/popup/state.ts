import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import type { CapturedLecture, CapturedNothing } from "../../lib/capture/captured.ts";
import type { WhyUnread } from "../../lib/browser/why-unread.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Draft } from "../../lib/library/draft.ts";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";

/** What the popup shows of the page, and the person's tags, the most used first. */
export type PageState =
  | { readonly phase: "reading"; readonly tab: ActiveTab | null }
  | { readonly phase: "unreadable"; readonly why: WhyUnread }
  | {
      readonly phase: "nothing";
      readonly captured: CapturedNothing;
      readonly recent: readonly Lecture[];
      readonly tags: readonly TagCount[];
    }
  | {
      readonly phase: "lecture";
      readonly captured: CapturedLecture;
      readonly draft: Draft | null;
      readonly provisionalKey: string;
      readonly tags: readonly TagCount[];
    }
  | SavedState;

export interface SavedState {
  readonly phase: "saved";
  readonly entry: SavedLecture;
  readonly tags: readonly TagCount[];
}

/** The popup's one state: what it shows, and what decides whether an answer still counts. */
export interface PopupState {
  /** Number of the reading whose answers count. */
  readonly reading: number;
  /** What that reading has found out so far, each worth more than the one before. */
  readonly known: "nothing" | "tab" | "entry" | "page";
  /** An entry at the page's address that may be another lecture's: which it is, the page has to say first. */
  readonly doubtful: SavedState | null;
  /** Number of the look at the library that the shown entry comes from. */
  readonly look: number;
  readonly page: PageState;
}

export const OPENED: PopupState = {
  reading: 0,
  known: "nothing",
  doubtful: null,
  look: 0,
  page: { phase: "reading", tab: null },
};

/** Names what is shown, for answers that are about it; null while that is nothing to be asked about. */
export function subjectOf(page: PageState): string | null {
  switch (page.phase) {
    case "reading":
    case "unreadable":
      return null;
    case "nothing":
      return `page ${page.captured.page.key}`;
    case "lecture":
      return `lecture ${page.captured.key}`;
    case "saved":
      return `entry ${page.entry.lecture.id}`;
  }
}
