import { ownBytes } from "../text/own-bytes.ts";
import type { CapturedPicture, VisiblePlace } from "./captured.ts";
import { all } from "./metadata/page.ts";

/** How wide a picture is drawn, in px, and what it may take, in bytes. */
interface PictureSize {
  readonly width: number;
  readonly bytes: number;
}

const SMALL: PictureSize = { width: 320, bytes: 20_000 };
const QUALITIES = [0.8, 0.6, 0.4, 0.25, 0.1];
const WAIT_MS = 1500;
/** Narrower players are previews, in px. */
const SMALLEST_SEEN = 160;
const LARGEST_DOWNLOAD = 10_000_000;

/** Draws a source at a size and encodes it as WebP; null when the source is of another origin. */
export type Draw = (
  source: ImageBitmap | HTMLVideoElement,
  width: number,
  height: number,
  quality: number,
) => Promise<Blob | null>;

/** What the picture is made with, handed in for the page it runs on. */
export interface PictureTools {
  readonly fetch: typeof fetch;
  readonly draw: Draw;
}

/** Where the popup leaves the thumbnail's address for the script that makes the picture, in a world the page cannot see. */
export const THUMBNAIL = "lecternThumbnail";

/** The address that was left there, which is taken away with it. */
export function thumbnailGiven(world: object): string | null {
  const address: unknown = Reflect.get(world, THUMBNAIL);
  Reflect.deleteProperty(world, THUMBNAIL);
  return typeof address === "string" ? address : null;
}

/** The small picture: the thumbnail where its host lets the page read it, else the video's current frame, else null. */
export async function makePicture(
  page: Document,
  thumbnailUrl: string | null,
  tools: PictureTools,
): Promise<CapturedPicture | null> {
  const thumbnail = thumbnailUrl ? await download(thumbnailUrl, tools.fetch) : null;
  const made = thumbnail && (await smallPicture(thumbnail, thumbnail.width, thumbnail.height, tools.draw));
  if (made) return made;
  const frame = playingVideo(page);
  return frame && smallPicture(frame, frame.videoWidth, frame.videoHeight, tools.draw);
}

async function download(address: string, get: typeof fetch): Promise<ImageBitmap | null> {
  try {
    const response = await get(address, { signal: AbortSignal.timeout(WAIT_MS), credentials: "omit" });
    const blob = response.ok ? await response.blob() : null;
    return blob && blob.size < LARGEST_DOWNLOAD ? await createImageBitmap(blob) : null;
  } catch {
    // Another origin that does not allow it, no network, too slow, no picture: the frame is next.
    return null;
  }
}

/** A source drawn as wide and in at most as many bytes as `size` says, at the best quality that fits. */
export async function smallPicture(
  source: ImageBitmap | HTMLVideoElement,
  width: number,
  height: number,
  draw: Draw,
  size: PictureSize = SMALL,
): Promise<CapturedPicture | null> {
  if (!(width > 0 && height > 0)) return null;
  const across = size.width;
  const down = Math.min(across * 2, Math.round((across * height) / width));
  for (const quality of QUALITIES) {
    const blob = await draw(source, across, down, quality);
    if (!blob || blob.type !== "image/webp") return null;
    if (blob.size <= size.bytes) return { type: "image/webp", base64: await base64(blob) };
  }
  return null;
}

/** Where the largest player stands in the visible page, if enough of it is seen. */
export function visiblePlace(
  page: Document,
  view: { readonly innerWidth: number; readonly innerHeight: number },
): VisiblePlace | null {
  const places = all(page, "video, iframe[allowfullscreen], iframe[allow*=fullscreen]").map((player) => {
    const { left, top, right, bottom } = player.getBoundingClientRect();
    const [from, to] = [Math.max(0, left), Math.min(view.innerWidth, right)];
    const [above, below] = [Math.max(0, top), Math.min(view.innerHeight, bottom)];
    return { left: from, top: above, width: to - from, height: below - above };
  });
  const [largest] = places.toSorted((one, two) => two.width * two.height - one.width * one.height);
  if (!largest || largest.width < SMALLEST_SEEN || largest.height < SMALLEST_SEEN / 2) return null;
  const [across, down] = [view.innerWidth, view.innerHeight];
  return {
    left: largest.left / across,
    top: largest.top / down,
    width: largest.width / across,
    height: largest.height / down,
  };
}

/** The largest video that has a frame to show. */
function playingVideo(page: Document): HTMLVideoElement | null {
  const videos = all(page, "video").filter((element) => element instanceof HTMLVideoElement);
  const ready = videos.filter((video) => video.readyState >= 2 && video.videoWidth > 0);
  return ready.toSorted((one, two) => area(two) - area(one))[0] ?? null;
}

function area(video: HTMLVideoElement): number {
  return video.clientWidth * video.clientHeight;
}

async function base64(blob: Blob): Promise<string> {
  const bytes = ownBytes(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Draws on a canvas that is not part of the page. */
export async function drawWebp(
  source: ImageBitmap | HTMLVideoElement,
  width: number,
  height: number,
  quality: number,
): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(source, 0, 0, width, height);
  try {
    return await canvas.convertToBlob({ type: "image/webp", quality });
  } catch (error) {
    // A frame of another origin taints the canvas.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
