import { broadcast } from "./broadcast.ts";

const CHANNEL = "lectern-library";

/** Tells the pages that are open that the background has changed the library without having been asked by them. */
export function tellLibraryChanged(): void {
  broadcast(CHANNEL, "changed");
}

/** Calls `changed` whenever the background tells of a change; what it returns ends that. */
export function onLibraryChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", changed);
  return () => channel.close();
}
