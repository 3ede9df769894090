import { openPage } from "../../lib/browser/library-page.ts";
import { playAt } from "../../lib/browser/play-at.ts";
import { pageAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { MomentReader } from "./moment-reader.ts";

/** Plays a result at its best moment; one that has none is opened at its beginning. */
export async function openResult(lecture: Lecture, reader: MomentReader | null): Promise<void> {
  // A transcript that cannot be read leaves the lecture, which can be opened all the same.
  const moments = await reader?.read(lecture).catch(() => null);
  const [best] = moments?.best ?? [];
  if (best) return playAt(lecture, best.seconds);
  const address = pageAddress(lecture.url);
  if (address) await openPage(address);
}
