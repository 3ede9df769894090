import type { Chapter } from "../../lecture/fact-types.ts";
import { boxAt, boxesIn, topBox } from "./mp4-boxes.ts";
import { type Sample, samplesOf } from "./mp4-samples.ts";

/** A title of more bytes is none. */
const LONGEST_TITLE = 2 ** 16;
const MOST = 1000;

/** The chapters of an MP4 or QuickTime file (m4a, m4b, mp4, mov); none where it is another file or names none. */
export async function mp4Chapters(file: Blob): Promise<Chapter[]> {
  const movie = await topBox(file, "moov");
  if (!movie) return [];
  const list = boxAt(movie, "udta", "chpl");
  const listed = list ? listedIn(list) : [];
  return listed.length > 0 ? listed : titled(file, chapterTrack(movie));
}

/**
 * Nero's list: a version, a count, and for each its start in units of 100 ns, a length and a title in UTF-8. As FFmpeg's
 * `mov_read_chpl` reads it (seen 2026-11-30).
 */
function listedIn(list: DataView): Chapter[] {
  const chapters: Chapter[] = [];
  let at = list.byteLength > 0 && list.getUint8(0) > 0 ? 8 : 4;
  const count = at < list.byteLength ? list.getUint8(at++) : 0;
  while (chapters.length < count && at + 9 <= list.byteLength) {
    const length = list.getUint8(at + 8);
    if (at + 9 + length > list.byteLength) break;
    chapters.push({ startSeconds: Number(list.getBigUint64(at)) / 1e7, title: textAt(list, at + 9, length) });
    at += 9 + length;
  }
  return chapters;
}

/** The track of titles that another track names as its chapters (QuickTime File Format, "Chapter lists"). */
function chapterTrack(movie: DataView): DataView | null {
  const tracks = boxesIn(movie).flatMap(({ type, body }) => (type === "trak" ? [body] : []));
  const named = tracks.map((track) => boxAt(track, "tref", "chap")).find((ids) => ids && ids.byteLength >= 4);
  return named ? (tracks.find((track) => idOf(track) === named.getUint32(0)) ?? null) : null;
}

function idOf(track: DataView): number | null {
  const header = boxAt(track, "tkhd");
  if (!header || header.byteLength < 24) return null;
  return header.getUint32(header.getUint8(0) === 1 ? 20 : 12);
}

async function titled(file: Blob, track: DataView | null): Promise<Chapter[]> {
  const samples = track ? samplesOf(track, MOST) : [];
  return Promise.all(
    samples.map(async (sample) => ({ startSeconds: sample.startSeconds, title: await titleOf(file, sample) })),
  );
}

/** Two bytes with the length, then the text; what follows says how it is written. */
async function titleOf(file: Blob, { offset, size }: Sample): Promise<string> {
  if (size < 2 || size > LONGEST_TITLE) return "";
  const bytes = new DataView(await file.slice(offset, offset + size).arrayBuffer());
  if (bytes.byteLength < 2) return "";
  return textAt(bytes, 2, Math.min(bytes.getUint16(0), bytes.byteLength - 2));
}

/** UTF-8, or UTF-16 with its mark. */
function textAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  const mark = length > 1 ? view.getUint16(at) : 0;
  const encoding = mark === 0xfe_ff ? "utf-16be" : mark === 0xff_fe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
