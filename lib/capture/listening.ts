import type { Cue } from "../lecture/transcript.ts";

/** Why the browser itself does not hear what a player says. */
export type ListeningFailure =
  /** Nothing of the lecture can be heard on the page. */
  | "no-player"
  /** The site does not let the sound of its player be read. */
  | "refused"
  | "no-sound"
  /** There is no recogniser on this page that stays on this computer. */
  | "not-there"
  /** It has none for this language. */
  | "language"
  /** It may not listen on this page. */
  | "not-allowed"
  /** It ended, and did not say why. */
  | "failed";

/** What is asked of it: to begin, to tell what was heard from a caption on, or to do that and end. */
export type ListeningOrder =
  | { readonly order: "begin"; readonly language: string }
  | { readonly order: "tell" | "stop"; readonly from: number };

/** What the browser has heard, in the times of the lecture. */
export interface BrowserHearing {
  readonly isOn: boolean;
  /** Why it ended, where that was not asked for. */
  readonly failure: ListeningFailure | null;
  /** From the one that was asked for on. */
  readonly cues: readonly Cue[];
  /** What is being said, as far as it is guessed by now; told with better words once it is said. */
  readonly guessed: readonly Cue[];
}

/** Where the order is left for the script that carries it out, in a world that the page cannot see. */
export const LISTENING_ORDER = "lecternListeningOrder";
