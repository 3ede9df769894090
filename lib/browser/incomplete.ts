import type { Captured } from "../capture/captured.ts";

/** What an entry that was just saved still lacks, and the page that has it; plain, for it goes in a message. */
export interface Incomplete {
  readonly lectureId: string;
  readonly tab: { readonly id: number; readonly address: string; readonly title: string };
  readonly captured: Captured;
  /** `speech`: its page has no captions, and whether its sound is transcribed is for the settings to say. */
  readonly lacks: "picture" | "transcript" | "speech";
}
