import { parseRoute, printRoute, type Route } from "../library/route.ts";

/** Browsers refuse an address that changes with every letter. */
const SETTLES_AFTER = 300;

/** The page's address as a route that can be followed and changed. */
export function createRouteStore() {
  let route = parseRoute(location.hash);
  /** The address that `route` was read from, or written to. */
  let address = location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function stand(next: Route): void {
    clearTimeout(timer);
    timer = undefined;
    if (printRoute(next) === printRoute(route)) return;
    route = next;
    for (const listener of listeners) listener();
  }
  // What was typed since the address was written is not undone by the news of that.
  function follow(): void {
    if (location.hash === address) return;
    address = location.hash;
    stand(parseRoute(address));
  }
  function write(next: Route): void {
    history.replaceState(null, "", printRoute(next));
    address = location.hash;
  }

  function settle(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    write(route);
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
      address = location.hash;
      stand(next);
    },
    replace(next: Route): void {
      stand(next);
      write(next);
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
