import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Place } from "../library/place.ts";
import { createPlaceStore, type PlaceStore } from "./place-store.ts";

const PlaceContext = createContext<PlaceStore | null>(null);

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createPlaceStore);
  return <PlaceContext value={store}>{children}</PlaceContext>;
}

/** Where the page is, and the ways to go elsewhere. */
export function usePlace(): { readonly place: Place; readonly go: PlaceStore } {
  const store = useContext(PlaceContext);
  if (!store) throw new Error("usePlace needs a PlaceProvider around it");
  return { place: useSyncExternalStore(store.subscribe, store.read), go: store };
}
