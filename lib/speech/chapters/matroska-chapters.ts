import type { Chapter } from "../../lecture/fact-types.ts";
import { type EbmlElement, elementHead, elementsIn, LONGEST_HEAD, numberIn } from "./ebml.ts";

/** The elements of a Matroska or WebM file that lead to its chapters, and those of a chapter (RFC 9559, section 5.1). */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const SEEK_HEAD = 0x114d9b74;
const [SEEK, SEEK_ID, SEEK_POSITION] = [0x4dbb, 0x53ab, 0x53ac];
const CHAPTERS = 0x1043a770;
const [EDITION, EDITION_HIDDEN, EDITION_DEFAULT] = [0x45b9, 0x45bd, 0x45db];
const [ATOM, START, HIDDEN, DISPLAY, TITLE] = [0xb6, 0x91, 0x98, 0x80, 0x85];

/** Titles take no more, in bytes. */
const LARGEST = 16 * 2 ** 20;
/** Hours of film are some thousand clusters. */
const MOST = 100_000;
const NANOSECOND = 1e-9;

/** The chapters of a Matroska or WebM file; none where it is another format. What lies around them is not read. */
export async function matroskaChapters(file: Blob): Promise<Chapter[]> {
  const start = await headAt(file, 0);
  if (start?.id !== EBML) return [];
  const segment = await headAt(file, start.head + start.size);
  if (segment?.id !== SEGMENT) return [];
  const chapters = await chaptersFrom(file, start.head + start.size + segment.head);
  if (!chapters) return [];
  const editions = elementsIn(chapters).filter(({ id, body }) => id === EDITION && !isSet(body, EDITION_HIDDEN));
  const edition = editions.find(({ body }) => isSet(body, EDITION_DEFAULT)) ?? editions[0];
  return edition ? atomsIn(edition.body, -1) : [];
}

async function headAt(file: Blob, at: number) {
  return elementHead(new DataView(await file.slice(at, at + LONGEST_HEAD).arrayBuffer()), 0);
}

/** The element of the chapters, which may stand behind all that is seen and heard: then the file's own index names it. */
async function chaptersFrom(file: Blob, segment: number): Promise<DataView | null> {
  let isLed = false;
  for (let [at, count] = [segment, 0]; at < file.size && count < MOST; count++) {
    const found = await headAt(file, at);
    if (!found) return null;
    const read = async () =>
      new DataView(await file.slice(at + found.head, at + found.head + found.size).arrayBuffer());
    const isSmall = found.size <= LARGEST;
    if (found.id === CHAPTERS) return isSmall ? read() : null;
    const place: number | null = found.id === SEEK_HEAD && isSmall && !isLed ? placeOfChapters(await read()) : null;
    isLed ||= place !== null;
    at = place === null ? at + found.head + found.size : segment + place;
  }
  return null;
}

/** Where they begin, counted from the beginning of what the segment holds. */
function placeOfChapters(seekHead: DataView): number | null {
  for (const { id, body } of elementsIn(seekHead)) {
    const named = id === SEEK ? first(body, SEEK_ID) : null;
    const place = first(body, SEEK_POSITION);
    if (named && place && numberIn(named) === CHAPTERS) return numberIn(place);
  }
  return null;
}

/** Chapters, and those within them; one that begins with the chapter that it is in only says the same more closely. */
function atomsIn(view: DataView, outer: number): Chapter[] {
  return elementsIn(view).flatMap(({ id, body }: EbmlElement) => {
    if (id !== ATOM || isSet(body, HIDDEN)) return [];
    const start = first(body, START);
    const startSeconds = start ? Math.round(numberIn(start) * NANOSECOND * 1000) / 1000 : 0;
    const display = first(body, DISPLAY);
    const title = display && first(display, TITLE);
    const own = startSeconds === outer ? [] : [{ startSeconds, title: title ? textIn(title) : "" }];
    return [...own, ...atomsIn(body, startSeconds)];
  });
}

function first(view: DataView, wanted: number): DataView | null {
  return elementsIn(view).find(({ id }) => id === wanted)?.body ?? null;
}

function isSet(view: DataView, flag: number): boolean {
  const found = first(view, flag);
  return found !== null && numberIn(found) === 1;
}

/** Zeros may fill it up. */
function textIn(view: DataView): string {
  return new TextDecoder().decode(view).replace(/\0[\s\S]*$/, "");
}
