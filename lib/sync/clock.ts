/**
 * When and by whom something was written: a hybrid logical time, a counter within the millisecond, and the writer. As
 * texts, the later of two stamps is the greater one.
 *
 * A writer is one device in one session of its browser, under a name that it has drawn by chance and that nobody goes on
 * with afterwards. So each writer knows all that it wrote before, whatever is done to devices: two copies of a profile, a
 * profile that was set back to an older state, a disk that forgot its last second at a power cut are two writers each.
 * That is what `covers` relies on, and nothing has to be found out for it to be true.
 */
export type WriteStamp = string;

/**
 * The latest stamp of each writer that a document has taken in. A document that is edited in many sessions grows by some
 * 23 bytes with each, and nothing of it is left out, also where all that a writer wrote has been replaced: it is what tells
 * a device that has slept meanwhile, and an older state that a server was set back to, that what they still have of that
 * writer was replaced and is not news. That could only be left out once every device is known to have taken in the
 * document, and a server that is not trusted cannot say which devices there are.
 */
export type Seen = Readonly<Record<string, WriteStamp>>;

const [TIME, COUNTER, WRITER] = [9, 4, 8];
const MOST_COUNTED = 36 ** COUNTER - 1;
const LATEST = 36 ** TIME - 1;
const WRITTEN = /^[0-9a-z]{21}$/;

export function isStamp(value: unknown): value is WriteStamp {
  return typeof value === "string" && WRITTEN.test(value);
}

export function isSeen(value: unknown): value is Seen {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(([writer, stamp]) => isWriter(writer) && isStamp(stamp))
  );
}

/** A name that nobody else has: eight letters and digits. */
export function newWriter(random: Uint8Array = crypto.getRandomValues(new Uint8Array(WRITER))): string {
  return [...random].map((byte) => (byte % 36).toString(36)).join("");
}

export function isWriter(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-z]{8}$/.test(value);
}

export function writerOf(stamp: WriteStamp): string {
  return stamp.slice(TIME + COUNTER);
}

/** The moment that a stamp names, in milliseconds since 1970. */
export function timeOf(stamp: WriteStamp): number {
  return Number.parseInt(stamp.slice(0, TIME), 36);
}

/**
 * The stamp of a change to a document: the time of this device's clock, or just after everything that the document has
 * taken in, where that is later. Each document keeps time for itself: a device whose clock is years ahead moves those that
 * it writes, and no other.
 */
export function stampAfter(seen: Seen, now: number, writer: string): WriteStamp {
  const last = Object.values(seen).reduce((one, other) => (other > one ? other : one), "");
  const time = Math.min(Math.max(0, Math.trunc(now)), LATEST);
  if (last === "" || time > timeOf(last)) return written(time, 0, writer);
  const counter = Number.parseInt(last.slice(TIME, TIME + COUNTER), 36) + 1;
  return counter > MOST_COUNTED ? written(timeOf(last) + 1, 0, writer) : written(timeOf(last), counter, writer);
}

function written(time: number, counter: number, writer: string): WriteStamp {
  return time.toString(36).padStart(TIME, "0") + counter.toString(36).padStart(COUNTER, "0") + writer;
}

/** Whether a document that has taken in `seen` knows what was written with this stamp. */
export function covers(seen: Seen, stamp: WriteStamp): boolean {
  const known = seen[writerOf(stamp)];
  return known !== undefined && stamp <= known;
}

export function joinSeen(one: Seen, other: Seen): Seen {
  const joined = { ...one };
  for (const [writer, stamp] of Object.entries(other)) if (!covers(joined, stamp)) joined[writer] = stamp;
  return joined;
}
