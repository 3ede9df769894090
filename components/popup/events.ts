import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import type { PageState, SavedState } from "./state.ts";

type Of<Phase extends PageState["phase"]> = Omit<Extract<PageState, { phase: Phase }>, "phase">;

/** An entry as the library had it when it was looked at for the `look`th time. */
export type FoundEntry = Omit<SavedState, "phase"> & { readonly look: number };

/** What a reading of the page finds out, in the order in which it does. */
export type ReadingEvent =
  | { readonly type: "tabFound"; readonly tab: ActiveTab }
  /** The page is not ready; the tab's title may still be that of the page before. */
  | { readonly type: "pageWaits" }
  /** The page's address is saved; `isSure` where no other lecture can be at it by now. */
  | ({ readonly type: "entryFound"; readonly isSure: boolean } & FoundEntry)
  /** What the page says: its lecture, which is not saved, */
  | ({ readonly type: "lectureRead" } & Of<"lecture">)
  /** or which is this entry; */
  | ({ readonly type: "entryRead" } & FoundEntry)
  /** or no lecture, on the page of the address that was looked up before, or on another one; */
  | ({ readonly type: "nothingRead"; readonly isSamePage: boolean } & Of<"nothing">)
  /** or it could not be read. */
  | ({ readonly type: "pageNotRead" } & Of<"unreadable">);

/** What a lecture leads to: an entry, or a form. */
export type LectureEvent = Extract<ReadingEvent, { readonly type: "lectureRead" | "entryRead" }>;

/** All that ever changes what the popup shows of its page. */
export type PopupEvent =
  | (ReadingEvent & { readonly reading: number })
  | { readonly type: "readAgain"; readonly reading: number }
  /** A player in a frame of the page has told what it plays: a lecture or an entry, in place of `subject`. */
  | { readonly type: "playerRead"; readonly subject: string | null; readonly found: LectureEvent }
  /** What was shown as `subject` is this entry now: after a save, or after a command that changed it. */
  | ({ readonly type: "entryChanged"; readonly subject: string | null } & FoundEntry);
