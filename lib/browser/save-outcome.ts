import type { LectureFacts } from "../lecture/lecture.ts";
import type { Cut } from "../lecture/room.ts";
import type { Refused } from "./say-refusal.ts";

/** How saving without the popup ended. */
export type SaveOutcome =
  | {
      readonly status: "saved";
      readonly lectureId: string;
      readonly facts: LectureFacts;
      readonly cuts: readonly Cut[];
    }
  | { readonly status: "restored"; readonly title: string }
  | { readonly status: "already"; readonly savedAt: string }
  | { readonly status: "unreadable" | "not-ready" | "no-page" }
  | { readonly status: "refused"; readonly reply: Refused };
