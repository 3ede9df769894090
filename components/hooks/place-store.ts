import { parsePlace, printPlace, type Place } from "../library/place.ts";

/** Browsers refuse an address that changes with every letter. */
const SETTLES_AFTER = 300;

/** The page's address as a place that can be followed and changed. */
export function createPlaceStore() {
  let place = parsePlace(location.hash);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function stand(next: Place): void {
    clearTimeout(timer);
    timer = undefined;
    if (printPlace(next) === printPlace(place)) return;
    place = next;
    for (const listener of listeners) listener();
  }
  const follow = () => stand(parsePlace(location.hash));

  function settle(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    history.replaceState(null, "", printPlace(place));
  }

  return {
    read: () => place,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      const stop = new AbortController();
      for (const event of ["popstate", "hashchange"]) addEventListener(event, follow, { signal: stop.signal });
      addEventListener("pagehide", settle, { signal: stop.signal });
      return () => {
        listeners.delete(listener);
        stop.abort();
        // What was typed last is not written over the address of what comes after.
        if (listeners.size === 0) settle();
      };
    },
    /** Goes to another place; Back returns here. */
    push(next: Place): void {
      settle();
      history.pushState(null, "", printPlace(next));
      stand(next);
    },
    replace(next: Place): void {
      stand(next);
      history.replaceState(null, "", printPlace(next));
    },
    /** Follows typing at once, and writes the address when it pauses. */
    type(next: Place): void {
      stand(next);
      timer = setTimeout(settle, SETTLES_AFTER);
    },
    settle,
  };
}

export type PlaceStore = ReturnType<typeof createPlaceStore>;
