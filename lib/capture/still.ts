import { LIMITS } from "../lecture/limits.ts";
import type { CapturedPicture } from "./captured.ts";
import { heardPlayer, waitsForAdvertisement } from "./moment.ts";
import { type Draw, smallPicture } from "./picture.ts";

/**
 * What the player shows now, or why that cannot be had: no picture is shown, what plays now is not the lecture, or the
 * site lets none be read.
 */
export type CapturedStill =
  | { readonly ok: true; readonly picture: CapturedPicture }
  | { readonly ok: false; readonly why: "no-picture" | "not-now" | "refused" | "failed" };

/** Base64 takes four characters for three bytes. */
const STILL = { width: 640, bytes: (LIMITS.stillBase64 / 4) * 3 };

/** The frame that a lecture's player shows at this moment. */
export async function captureStill(page: Document, draw: Draw): Promise<CapturedStill> {
  if (waitsForAdvertisement(page)) return { ok: false, why: "not-now" };
  const player = heardPlayer(page);
  if (!(player instanceof HTMLVideoElement)) return { ok: false, why: "no-picture" };
  const { readyState, videoWidth, videoHeight } = player;
  if (readyState < player.HAVE_CURRENT_DATA || videoWidth === 0) return { ok: false, why: "no-picture" };
  // Protected films are drawn black, and nothing says so.
  if (player.mediaKeys) return { ok: false, why: "refused" };
  let isRefused = false;
  const drawn: Draw = async (...given) => {
    const blob = await draw(...given);
    isRefused ||= blob === null;
    return blob;
  };
  const size = { ...STILL, width: Math.min(STILL.width, videoWidth) };
  const picture = await smallPicture(player, videoWidth, videoHeight, drawn, size);
  return picture ? { ok: true, picture } : { ok: false, why: isRefused ? "refused" : "failed" };
}
