import { useCallback, useMemo, useRef, useState } from "react";
import { pauseForNotesSetting } from "../../lib/browser/settings.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { NewNote } from "../../lib/library/draft.ts";
import type { BesidePage } from "../hooks/use-beside.tsx";
import { useSetting } from "../hooks/use-setting.ts";

/** What parts of an entry are told beside a page, and what the panel learns of them by it. */
export function useBesidePage(player: TabPlayer) {
  const [notePlace, setNotePlace] = useState<HTMLElement | null>(null);
  const [pausesForNotes] = useSetting(pauseForNotesSetting);
  const offered = useRef<(() => void) | null>(null);
  const offeredNote = useRef<((note: NewNote) => void) | null>(null);
  const isHeld = useRef(false);
  const offerSave = useCallback((save: (() => void) | null) => void (offered.current = save), []);
  const holdForm = useCallback((hold: boolean) => void (isHeld.current = hold), []);
  const offerNote = useCallback((write: typeof offeredNote.current) => void (offeredNote.current = write), []);
  const writeNote = useCallback((note: NewNote) => offeredNote.current?.(note), []);
  const beside: BesidePage = useMemo(
    () => ({ notePlace, offerSave, holdForm, offerNote, writeNote, player, pausesForNotes }),
    [notePlace, offerSave, holdForm, offerNote, writeNote, player, pausesForNotes],
  );
  return {
    beside,
    setNotePlace,
    save: () => offered.current?.(),
    isFormHeld: () => isHeld.current,
    captureStill: () => notePlace?.querySelector<HTMLElement>(".capture-still button")?.click(),
    toNote: () => notePlace?.querySelector("input")?.focus(),
  };
}
