import { createContext, useContext, useEffect } from "react";
import { type Playable, playAt } from "../../lib/browser/play-at.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { NewNote } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useTell } from "./use-commands.tsx";
import { useLatest } from "./use-latest.ts";

/** What parts of an entry do otherwise where they stand beside the page that plays it. */
export interface BesidePage {
  /** Where notes are written. */
  readonly notePlace: HTMLElement | null;
  /** The form says how what it shows is saved; null once it is saved or gone. */
  readonly offerSave: (save: (() => void) | null) => void;
  /** While the form is being saved, it is not replaced by what the library says of the page. */
  readonly holdForm: (isHeld: boolean) => void;
  /** The field for a note says how it takes in what another part offers it. */
  readonly offerNote: (write: ((note: NewNote) => void) | null) => void;
  /** Offers it that. */
  readonly writeNote: (note: NewNote) => void;
  readonly player: TabPlayer;
  /** The person wants it to wait while a note is written. */
  readonly pausesForNotes: boolean;
}

const BesideContext = createContext<BesidePage | null>(null);

export const BesideProvider = BesideContext;

/** Null in the popup and in the library, which are beside no page. */
export function useBeside(): BesidePage | null {
  return useContext(BesideContext);
}

/** Lets a form be saved from where it is not seen. */
export function useOfferedSave(save: () => void): void {
  const offer = useBeside()?.offerSave;
  const latest = useLatest(save);
  useEffect(() => {
    if (!offer) return undefined;
    offer(() => latest.current());
    return () => offer(null);
  }, [offer, latest]);
}

/** Lets the field for a note be written into from elsewhere. */
export function useOfferedNote(write: (note: NewNote) => void): void {
  const offer = useBeside()?.offerNote;
  const latest = useLatest(write);
  useEffect(() => {
    if (!offer) return undefined;
    offer((note) => latest.current(note));
    return () => offer(null);
  }, [offer, latest]);
}

/** Plays a lecture from a second on: beside its page in that page, if a player is heard there, and otherwise wherever it is shown. */
export function usePlayAt(): (lecture: Playable, seconds: number) => void {
  const player = useBeside()?.player;
  const tell = useTell();
  return (lecture, seconds) => {
    if (!player) void playAt(lecture, seconds);
    else if (player.seconds() === null) tell?.(say("besideSilent"));
    else {
      player.order({ order: "seek", seconds });
      player.order({ order: "play" });
    }
  };
}
