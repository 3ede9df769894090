/**
 * So much of the disk is left free, in bytes. Chromium's database needs room to tidy itself up, and where a disk had run
 * full under it, it was seen to come back empty (Chromium 156, a profile on a disk of 160 MB, 2026-11-30).
 */
const RESERVE = 8 * 2 ** 20;
/** With so much left nobody fills it in a moment: it is not asked about again for a while. In bytes and milliseconds. */
const [PLENTY, WHILE] = [512 * 2 ** 20, 30_000];

let plentyUntil = 0;

/**
 * Whether there is room on the disk for so many bytes, and for the database to work. True where the browser does not say:
 * what is written then may still fail, and says so.
 */
export async function hasRoom(bytes = 0, now = Date.now()): Promise<boolean> {
  if (bytes === 0 && now < plentyUntil) return true;
  const left = await bytesLeft();
  plentyUntil = left !== null && left > PLENTY ? now + WHILE : 0;
  return left === null || left >= bytes + RESERVE;
}

/** What the browser may still keep for Lectern. With `unlimitedStorage`, Chromium gives what is free on the disk. */
async function bytesLeft(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : quota - usage;
  } catch {
    // No such question in this place: nothing is known of the disk.
    return null;
  }
}
