import type { LectureFacts } from "../lecture/lecture.ts";
import { titlesAgree } from "./metadata/title.ts";

type SavedIdentity = Pick<LectureFacts, "key" | "title" | "aliases">;

/**
 * Does what the page shows now disprove that it is the lecture saved at its address? Course players swap the lecture
 * and keep the address. One sign is not enough, as people change titles and teachers change recordings: the title must
 * be another, and so must the media that the page plays.
 */
export function contradicts(captured: SavedIdentity, saved: SavedIdentity): boolean {
  if (titlesAgree(captured.title, saved.title)) return false;
  const [now, then] = [mediaOf(captured), mediaOf(saved)];
  return now.length > 0 && then.length > 0 && !now.some((key) => then.includes(key));
}

/** Whether a page at the address of a saved lecture may show another by now: its address is all that names it, and it plays something. */
export function mayBeAnother(saved: SavedIdentity): boolean {
  return /^https?:/.test(saved.key) && mediaOf(saved).length > 0;
}

/** The key of the second lecture at one address: told apart by what it plays. */
export function keyOfItsOwn(captured: SavedIdentity): string {
  const [media] = mediaOf(captured);
  return media === undefined ? captured.key : `${captured.key}#${media}`;
}

function mediaOf({ key, aliases }: SavedIdentity): readonly string[] {
  return aliases.filter((alias) => alias !== key);
}
