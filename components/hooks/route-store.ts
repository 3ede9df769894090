import { parseRoute, printRoute, type Route } from "../library/route.ts";

/** Browsers refuse an address that changes with every letter. */
const SETTLES_AFTER = 300;

/** The page's address as a route that can be followed and changed. */
export function createRouteStore() {
  let route = parseRoute(location.hash);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function stand(next: Route): void {
    clearTimeout(timer);
    timer = undefined;
    if (printRoute(next) === printRoute(route)) return;
    route = next;
    for (const listener of listeners) listener();
  }
  const follow = () => stand(parseRoute(location.hash));

  function settle(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    history.replaceState(null, "", printRoute(route));
  }

  return {
    read: () => route,
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
    /** Goes to another route; Back returns here. */
    push(next: Route): void {
      settle();
      history.pushState(null, "", printRoute(next));
      stand(next);
    },
    replace(next: Route): void {
      stand(next);
      history.replaceState(null, "", printRoute(next));
    },
    /** Follows typing at once, and writes the address when it pauses. */
    type(next: Route): void {
      stand(next);
      timer = setTimeout(settle, SETTLES_AFTER);
    },
    settle,
  };
}

export type RouteStore = ReturnType<typeof createRouteStore>;
