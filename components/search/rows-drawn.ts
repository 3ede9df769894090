import { painted } from "./painted.ts";

/** A row that is never read, because it went away meanwhile, holds up nothing for longer than so many frames. */
const MOST_FRAMES = 120;

/** A row that has its room already but is one of the rest of the list stands there only when that was looked for. */
const UNREAD = '.entries .not-read:not(.not-known), .scroll[aria-busy="true"]';

/**
 * Resolves once the rows of the list that is shown are read and on the screen: the rest of a long list, and what stands
 * beside it, is looked for in the same tables and on the same thread.
 */
export async function rowsDrawn(): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    await painted();
    if (!document.querySelector(UNREAD)) return;
  }
}
