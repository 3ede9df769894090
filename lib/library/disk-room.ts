/**
 * So much of the disk is left free, in bytes. Chromium's database needs room to tidy itself up, and where a disk had run
 * full under it, it was seen to come back empty (Chromium 156, a profile on a disk of 160 MB, 2026-11-30).
 */
const RESERVE = 8 * 2 ** 20;
/** What writes only little may use some of it. In bytes. */
const LEAST = 2 * 2 ** 20;
/** With so much left nobody fills it in a moment: it is not asked about again for a while. In bytes and milliseconds. */
const [PLENTY, WHILE] = [512 * 2 ** 20, 30_000];

/** How much room something needs that does not need as much as all else. */
export type RoomNeeded = "none" | "little";

let plentyUntil = 0;

/**
 * Whether there is room on the disk for so many bytes, and for the database to work. True where the browser does not say:
 * what is written then may still fail, and says so.
 */
export async function hasRoom(bytes = 0, now = performance.now()): Promise<boolean> {
  if (bytes === 0 && now < plentyUntil) return true;
  const left = await bytesLeft();
  plentyUntil = left !== null && left > PLENTY ? now + WHILE : 0;
  return left === null || left >= bytes + RESERVE;
}

export async function hasRoomFor(needed: RoomNeeded | undefined): Promise<boolean> {
  if (needed === undefined) return hasRoom();
  return needed === "none" || ((await bytesLeft()) ?? LEAST) >= LEAST;
}

/** Whether that is why something has failed just now. */
export async function isDiskFull(): Promise<boolean> {
  const left = await bytesLeft();
  return left !== null && left < RESERVE;
}

/**
 * What is free on the disk, as Chromium says it to an extension with `unlimitedStorage`. Null in Firefox, whose answer is
 * about its own limit and no disk; only Chromium names `usageDetails`.
 */
async function bytesLeft(): Promise<number | null> {
  try {
    const estimate = await navigator.storage.estimate();
    const { quota, usage } = estimate;
    return "usageDetails" in estimate && quota !== undefined && usage !== undefined ? quota - usage : null;
  } catch {
    // No such question in this place: nothing is known of the disk.
    return null;
  }
}
