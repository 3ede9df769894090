import { useEffect, useRef } from "react";
import { useRoute } from "../hooks/use-route.tsx";
import type { Route } from "../library/route.ts";

/** The way back from reading: to where one was, with the focus on what led here, else on the entry's row. */
export function useReading(focusRow: (id: string) => void): () => void {
  const { route, go } = useRoute();
  const before = useRef<Route | null>(null);
  const read = useRef<string | null>(null);
  useEffect(() => {
    if (route.isReading) {
      read.current = route.entry;
      return;
    }
    before.current = route;
    const id = read.current;
    read.current = null;
    if (id === null) return;
    const link = document.querySelector<HTMLElement>("[data-reads]");
    if (link) link.focus();
    else focusRow(id);
  }, [route, focusRow]);
  return () => go.push(before.current ?? { ...route, isReading: false, find: null });
}
