/** Says something once to whatever of Lectern listens on a channel now; who begins to listen later does not hear it. */
export function broadcast(name: string, message: unknown): void {
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows its own origin only
  channel.postMessage(message);
  channel.close();
}
