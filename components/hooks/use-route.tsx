import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Route } from "../library/route.ts";
import { createRouteStore, type RouteStore } from "./route-store.ts";

const RouteContext = createContext<RouteStore | null>(null);

export function RouteProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createRouteStore);
  return <RouteContext value={store}>{children}</RouteContext>;
}

/** Where the page is, and the ways to go elsewhere. */
export function useRoute(): { readonly route: Route; readonly go: RouteStore } {
  const store = useContext(RouteContext);
  if (!store) throw new Error("useRoute needs a RouteProvider around it");
  return { route: useSyncExternalStore(store.subscribe, store.read), go: store };
}
