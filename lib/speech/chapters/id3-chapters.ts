import type { Chapter } from "../../lecture/fact-types.ts";

const HEADER = 10;
/** Chapters stand before the sound; pictures among them make it long, but not longer. In bytes. */
const LARGEST = 32 * 2 ** 20;
const ENCODINGS = ["windows-1252", "utf-16", "utf-16be", "utf-8"];

/** The chapters of an ID3v2 tag (`CHAP` frames, ID3v2 Chapter Frame Addendum 1.0); none where there is no tag. */
export async function id3Chapters(file: Blob): Promise<Chapter[]> {
  const head = new Uint8Array(await file.slice(0, HEADER).arrayBuffer());
  const version = head[3] ?? 0;
  if (String.fromCodePoint(...head.subarray(0, 3)) !== "ID3" || version < 3 || version > 4) return [];
  const size = Math.min(synchsafe(head, 6), LARGEST);
  const tag = new Uint8Array(await file.slice(HEADER, HEADER + size).arrayBuffer());
  return framesIn(tag, version).flatMap(({ id, body }) => (id === "CHAP" ? chapterIn(body, version) : []));
}

function synchsafe(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 127), 0);
}

interface Id3Frame {
  readonly id: string;
  readonly body: Uint8Array;
}

function framesIn(bytes: Uint8Array, version: number): Id3Frame[] {
  const frames: Id3Frame[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + HEADER <= bytes.length;) {
    const id = String.fromCodePoint(...bytes.subarray(at, at + 4));
    if (!/^[A-Z\d]{4}$/.test(id)) break;
    const size = version === 4 ? synchsafe(bytes, at + 4) : view.getUint32(at + 4);
    frames.push({ id, body: bytes.subarray(at + HEADER, at + HEADER + size) });
    at += HEADER + size;
  }
  return frames;
}

/** A name that ends with a zero, two times in milliseconds, two places in the file, and frames with the title. */
function chapterIn(body: Uint8Array, version: number): Chapter[] {
  const end = body.indexOf(0) + 1;
  if (end === 0 || body.length < end + 16) return [];
  const startSeconds = new DataView(body.buffer, body.byteOffset + end).getUint32(0) / 1000;
  const title = framesIn(body.subarray(end + 16), version).find(({ id }) => id === "TIT2");
  return [{ startSeconds, title: title ? textIn(title.body) : "" }];
}

function textIn(body: Uint8Array): string {
  const decoder = new TextDecoder(ENCODINGS[body[0] ?? 0] ?? "utf-8");
  return decoder.decode(body.subarray(1)).replace(/\0[\s\S]*$/, "");
}
