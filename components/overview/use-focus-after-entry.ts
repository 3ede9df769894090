import { useEffect, useRef, type RefObject } from "react";
import { useRoute } from "../hooks/use-route.tsx";

/** Focus goes back to the link that opened an entry when the entry is closed. */
export function useFocusAfterEntry(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const { entry } = useRoute().route;
  const before = useRef(entry);
  useEffect(() => {
    const closed = entry === null ? before.current : null;
    before.current = entry;
    if (closed !== null) page.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(closed)}"]`)?.focus();
  }, [entry]);
  return page;
}
