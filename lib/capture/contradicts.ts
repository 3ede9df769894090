import type { Lecture, LectureFacts } from "../lecture/lecture.ts";
import { letters } from "./metadata/site-names.ts";
import { titlesAgree } from "./metadata/title.ts";

type SavedIdentity = Pick<LectureFacts, "key" | "title" | "aliases"> &
  Partial<Pick<Lecture, "durationSeconds" | "ownTitle">>;

/** What pages put before a title while they are open: `(3)` messages, a sign that it plays. */
const PASSING = /^(?:[^\p{L}\p{N}]*\(\d+\+?\))?[^\p{L}\p{N}]*/u;
/** `2. Variance`, `Lecture 3: Variance`, `Week 4`: a number set apart from its title, and no amount. */
const COUNTED = /^(?:\p{L}+ ?)?#?(\d+(?:[.-]\d+)*)\s*(?:[.:)|,讲–—-](?!\d)|$)(.*)/u;
/** Rounded lengths and advertisements in between are less than this share of the whole. */
const OTHER_LENGTH = 0.05;

/**
 * Does what the page shows now disprove that it is the lecture saved at its address? Course players swap the lecture
 * and keep the address. One sign is not enough, as people change titles and teachers change recordings: the title must
 * be another, and so must what the page plays, its length, or the number of the lesson. A title that the person wrote
 * says nothing of what the page was called.
 */
export function contradicts(captured: SavedIdentity, saved: SavedIdentity): boolean {
  const title = captured.title.replace(PASSING, "");
  const former = saved.title.replace(PASSING, "");
  if (titlesAgree(title, former)) return false;
  const [now, then] = [mediaOf(captured), mediaOf(saved)];
  if (now.length > 0 && then.length > 0) return !now.some((key) => then.includes(key));
  if (saved.ownTitle || !isOfPage(saved)) return false;
  return isOtherLesson(title, former) || isOtherLength(captured, saved);
}

/**
 * Whether a page at the address of a saved lecture may show another by now: its address is all that names it, and has
 * nothing of its title, and something is known of what was there.
 */
export function mayBeAnother(saved: SavedIdentity): boolean {
  if (!isOfPage(saved)) return false;
  if (mediaOf(saved).length > 0) return true;
  const { key, title, durationSeconds, ownTitle } = saved;
  const isNamed = letters(key).includes(letters(title.replace(/^\W*\d+\W+/, "")));
  return !isNamed && !ownTitle && Boolean(durationSeconds || COUNTED.test(title));
}

/** The key of the second lecture at one address: told apart by what it plays, else by its title. */
export function keyOfItsOwn(captured: SavedIdentity): string {
  const [media = letters(captured.title).slice(0, 100)] = mediaOf(captured);
  return `${captured.key}#${media.replace(/.*#/, "")}`;
}

/** Is the address of its page all that it is known by? */
function isOfPage({ key }: SavedIdentity): boolean {
  return key.startsWith("http");
}

function isOtherLesson(title: string, former: string): boolean {
  const [, now, rest = ""] = COUNTED.exec(title) ?? [];
  const [, then, formerRest = ""] = COUNTED.exec(former) ?? [];
  // Lessons are counted anew where one is put before them.
  return now !== undefined && then !== undefined && now !== then && !titlesAgree(rest, formerRest);
}

function isOtherLength({ durationSeconds: now }: SavedIdentity, { durationSeconds: then }: SavedIdentity): boolean {
  return Boolean(now && then && Math.abs(now - then) > OTHER_LENGTH * Math.max(now, then));
}

function mediaOf({ key, aliases }: SavedIdentity): readonly string[] {
  return aliases.filter((alias) => alias !== key);
}
