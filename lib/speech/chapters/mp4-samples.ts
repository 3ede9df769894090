import { boxAt } from "./mp4-boxes.ts";

/** Where a sample of a track lies in the file, in bytes, and when it is shown. */
export interface Sample {
  readonly offset: number;
  readonly size: number;
  readonly startSeconds: number;
}

/** The samples of a track with few, such as one of titles (ISO/IEC 14496-12, 8.6 and 8.7); none where a table is missing. */
export function samplesOf(track: DataView, most: number): Sample[] {
  const table = boxAt(track, "mdia", "minf", "stbl");
  const scale = timescaleOf(track);
  if (!table || scale === 0) return [];
  const sizes = sizesIn(boxAt(table, "stsz"), most);
  const starts = startsIn(boxAt(table, "stts"), sizes.length);
  const offsets = offsetsIn(table, sizes);
  return sizes.flatMap((size, index) => {
    const [offset, start] = [offsets[index], starts[index]];
    return offset === undefined || start === undefined ? [] : [{ offset, size, startSeconds: start / scale }];
  });
}

function timescaleOf(track: DataView): number {
  const header = boxAt(track, "mdia", "mdhd");
  if (!header || header.byteLength < 24) return 0;
  return header.getUint32(header.getUint8(0) === 1 ? 20 : 12);
}

/** More rows of a table than any track of titles has. */
const MOST_ROWS = 10_000;

/** Rows of numbers of four bytes behind a count, as far as they are there. */
function rowsIn(box: DataView | null, width: number, countAt = 4): number[][] {
  if (!box || box.byteLength < countAt + 4) return [];
  const first = countAt + 4;
  const there = Math.floor((box.byteLength - first) / (4 * width));
  const count = Math.min(box.getUint32(countAt), there, MOST_ROWS);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (__, column) => box.getUint32(first + 4 * (row * width + column))),
  );
}

/** All alike, or each its own. */
function sizesIn(box: DataView | null, most: number): number[] {
  if (!box || box.byteLength < 12) return [];
  const alike = box.getUint32(4);
  if (alike > 0) return Array.from({ length: Math.min(box.getUint32(8), most) }, () => alike);
  return rowsIn(box, 1, 8).flat().slice(0, most);
}

/** How many samples last how long, one after the other. */
function startsIn(box: DataView | null, count: number): number[] {
  const starts: number[] = [];
  let now = 0;
  for (const [samples = 0, length = 0] of rowsIn(box, 2))
    for (let index = 0; index < samples && starts.length < count; index++) {
      starts.push(now);
      now += length;
    }
  return starts;
}

/** Samples lie in chunks, whose places are known. */
function offsetsIn(table: DataView, sizes: readonly number[]): number[] {
  const runs = rowsIn(boxAt(table, "stsc"), 3);
  const offsets: number[] = [];
  for (const [index, place] of chunksIn(table).entries()) {
    const [, perChunk = 0] = runs.findLast(([first = 1]) => first <= index + 1) ?? [];
    let at = place;
    for (let sample = 0; sample < perChunk && offsets.length < sizes.length; sample++) {
      const size = sizes[offsets.length] ?? 0;
      offsets.push(at);
      at += size;
    }
  }
  return offsets;
}

function chunksIn(table: DataView): number[] {
  const near = boxAt(table, "stco");
  if (near) return rowsIn(near, 1).flat();
  return rowsIn(boxAt(table, "co64"), 2).map(([high = 0, low = 0]) => high * 2 ** 32 + low);
}
