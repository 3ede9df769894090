import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import type { CapturedLecture, CapturedNothing } from "../../lib/capture/captured.ts";
import type { Draft } from "../../lib/library/draft.ts";
import type { SavedLecture } from "../../lib/library/lookup.ts";

/** What the popup shows of the page. */
export type PageState =
  | { readonly phase: "reading"; readonly tab: ActiveTab | null }
  | { readonly phase: "unreadable" }
  | { readonly phase: "nothing"; readonly captured: CapturedNothing }
  | {
      readonly phase: "lecture";
      readonly captured: CapturedLecture;
      readonly draft: Draft | null;
      readonly provisionalKey: string;
    }
  | { readonly phase: "saved"; readonly entry: SavedLecture };
