import { useEffect, useSyncExternalStore, type RefObject } from "react";
import { useRoute } from "../hooks/use-route.tsx";

/** The entry that a new note is to be written to. */
let asked: string | null = null;
const listeners = new Set<() => void>();

/** Has the field for a new note take the focus once it is shown. */
export function askForNote(lectureId: string | null): void {
  asked = lectureId;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the focus on the field of this entry's new note where that was asked for. */
export function useAskedNote(lectureId: string, field: RefObject<HTMLTextAreaElement | null>): void {
  const { route } = useRoute();
  const isAsked = useSyncExternalStore(listen, () => asked === lectureId) && route.part === "notes";
  useEffect(() => {
    if (!isAsked) return undefined;
    let frame = 0;
    const take = () => {
      field.current?.focus();
      // The part that it stands in may be shown a little later.
      if (document.activeElement === field.current) askForNote(null);
      else frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [isAsked, field]);
}
