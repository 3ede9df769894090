import { covers, isStamp, type Seen, type WriteStamp } from "./clock.ts";
import { type DocumentState, isObject, type Version } from "./document-state.ts";

/** The register that says whether an entry is in Trash. */
export const TRASH = "trash/";

/** When it was put into Trash; null where anybody has brought it back, or has written into it without knowing. */
export function trashedAt({ registers }: DocumentState): string | null {
  const marks = (registers[TRASH] ?? []).map(({ value }) => value);
  const known = marks.filter(isObject).map(({ seen }) => stampsOf(seen));
  if (known.length === 0 || known.length < marks.length) return null;
  const rest = Object.entries(registers).filter(([name]) => name !== TRASH);
  const isKnown = ({ at }: Version) => known.some((seen) => covers(seen, at));
  const at = marks.find(isObject)?.["at"];
  return rest.every(([, register]) => register.every(isKnown)) && typeof at === "string" ? at : null;
}

/** Whether a person sees it outside Trash. */
export function isShown(state: DocumentState): boolean {
  return Object.keys(state.registers).length > 0 && trashedAt(state) === null;
}

/** The stamps that a mark of Trash was made in the knowledge of. */
export function stampsOf(seen: unknown): Seen {
  const stamps = isObject(seen) ? Object.entries(seen) : [];
  return Object.fromEntries(stamps.filter((entry): entry is [string, WriteStamp] => isStamp(entry[1])));
}
