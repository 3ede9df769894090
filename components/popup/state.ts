import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import type { CapturedLecture, CapturedNothing } from "../../lib/capture/captured.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Draft } from "../../lib/library/draft.ts";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import type { TagCount } from "../../lib/search/complete-tags.ts";

/** What the popup shows of the page, and the person's tags, the most used first. */
export type PageState =
  | { readonly phase: "reading"; readonly tab: ActiveTab | null }
  /** `isClosed`: the browser keeps such pages closed to extensions; else why it could not be read was not found out. */
  | { readonly phase: "unreadable"; readonly isClosed: boolean }
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
  | { readonly phase: "saved"; readonly entry: SavedLecture; readonly tags: readonly TagCount[] };
