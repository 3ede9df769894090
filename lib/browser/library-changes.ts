const CHANNEL = "lectern-library";

/** Tells the pages that are open that the background has changed the library without having been asked by them. */
export function tellLibraryChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows its own origin only
  channel.postMessage("changed");
  channel.close();
}

/** Calls `changed` whenever the background tells of a change; what it returns ends that. */
export function onLibraryChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", changed);
  return () => channel.close();
}
