import { useEffect, type RefObject } from "react";
import { letterKeysSetting } from "../../lib/browser/settings.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useCiting } from "../cite/citing.tsx";
import { useLatest } from "../hooks/use-latest.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { isComposing, isTextField } from "../ui/keyboard.ts";
import { isInOverlay } from "../ui/overlay.ts";

interface ReadingKeys {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly lecture: Lecture;
  /** Makes a note of what is selected; null where nothing is. */
  readonly onNote: (() => void) | null;
  readonly onClose: () => void;
}

/** `/` and Ctrl K lead to what finds in the text, `c` cites, `n` notes what is selected, Esc leads back. */
export function useReadingKeys(keys: ReadingKeys): void {
  const [letterKeys] = useSetting(letterKeysSetting);
  const { cite } = useCiting();
  const latest = useLatest(keys);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { key, target } = event;
      if (isComposing(event) || event.defaultPrevented || event.altKey) return;
      if (isInOverlay(target)) return;
      const { field, lecture, onNote, onClose } = latest.current;
      const isControl = event.ctrlKey || event.metaKey;
      const isLetter = letterKeys && !isControl && !isTextField(target);
      if ((isControl && key.toLowerCase() === "k") || (isLetter && key === "/")) field.current?.select();
      else if (isLetter && key === "c") cite({ id: lecture.id, atSeconds: null });
      else if (isLetter && key === "n" && onNote && !event.repeat) onNote();
      else if (key === "Escape" && !isControl) onClose();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [letterKeys, cite, latest]);
}
