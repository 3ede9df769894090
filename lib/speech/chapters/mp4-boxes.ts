/** A box of an MP4 or QuickTime file, without its header (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string;
  readonly body: DataView;
}

interface BoxHeader {
  readonly type: string;
  /** Of the header and of the whole box, in bytes. */
  readonly head: number;
  readonly size: number;
}

const HEADER = 16;
/** What says where the sound lies is as long as the sound is; hours take a few million bytes. */
const LARGEST = 64 * 2 ** 20;
/** At the top of a file stand a handful; one in fragments has one for each few seconds. */
const MOST = 100_000;

/** The first box of a type at the top of a file, without what lies around it being read; null where there is none. */
export async function topBox(file: Blob, wanted: string): Promise<DataView | null> {
  for (let [at, count] = [0, 0]; at + 8 <= file.size && count < MOST; count++) {
    const bytes = new DataView(await file.slice(at, at + HEADER).arrayBuffer());
    const { type, head, size } = headerAt(bytes, 0, file.size - at);
    if (size < head) return null;
    if (type === wanted)
      return size > LARGEST ? null : new DataView(await file.slice(at + head, at + size).arrayBuffer());
    at += size;
  }
  return null;
}

/** The boxes in a box; what is damaged ends them. */
export function boxesIn(view: DataView): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= view.byteLength;) {
    const { type, head, size } = headerAt(view, at, view.byteLength - at);
    if (size < head || at + size > view.byteLength) break;
    boxes.push({ type, body: new DataView(view.buffer, view.byteOffset + at + head, size - head) });
    at += size;
  }
  return boxes;
}

/** The first box down a path, such as `mdia`, `mdhd`. */
export function boxAt(view: DataView, ...path: readonly string[]): DataView | null {
  let here: DataView | null = view;
  for (const type of path) here = here && (boxesIn(here).find((box) => box.type === type)?.body ?? null);
  return here;
}

function headerAt(view: DataView, at: number, rest: number): BoxHeader {
  const type = String.fromCodePoint(...[4, 5, 6, 7].map((place) => view.getUint8(at + place)));
  const size = view.getUint32(at);
  // 0: to the end; 1: the size follows in eight bytes.
  if (size === 0) return { type, head: 8, size: rest };
  if (size > 1) return { type, head: 8, size };
  const isWhole = at + HEADER <= view.byteLength;
  return { type, head: HEADER, size: isWhole ? Number(view.getBigUint64(at + 8)) : 0 };
}
