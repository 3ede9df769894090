import type { ReceivedEntry } from "../../library/sync-rows.ts";
import { digestOf } from "../digest.ts";
import type { DocumentState } from "../document-state.ts";
import type { KeptEntry } from "./entry-here.ts";

/**
 * Two devices may hand one note to two entries at once, and then both name it. Here an id is one record: the entry that
 * has it keeps it, and the other has a record that stands in for it, under an id that only this device uses. What is sent
 * names the note in both, so that neither takes it from the other.
 */
export function standInId(id: string, key: string): string {
  return id + endOf(key);
}

function endOf(key: string): string {
  return `:${digestOf(key).slice(0, 9)}`;
}

type NamedParts = Pick<KeptEntry, "lecture" | "summaries" | "notes" | "stills">;

/** An entry as its documents name its notes and summaries, and for which of them other records stand in. */
export function byName(
  key: string,
  { lecture, summaries, notes, stills }: NamedParts,
): NamedParts & Pick<KeptEntry, "own" | "standIns"> {
  const end = endOf(key);
  const own = new Set([...summaries, ...notes].map(({ id }) => id).filter((id) => !id.endsWith(end)));
  const nameOf = (id: string) => {
    const name = id.endsWith(end) ? id.slice(0, -end.length) : id;
    return own.has(name) ? id : name;
  };
  const named = <Part extends { readonly id: string }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, id: nameOf(part.id) }));
  return {
    lecture: lecture && { ...lecture, currentSummaryId: lecture.currentSummaryId && nameOf(lecture.currentSummaryId) },
    summaries: named(summaries),
    notes: named(notes),
    stills: named(stills),
    own,
    standIns: new Set([...summaries, ...notes].flatMap(({ id }) => (nameOf(id) === id ? [] : [nameOf(id)]))),
  };
}

const NAMED = /^(?:note|summary)\/(.*)$/;

/** Ids of the notes and summaries that a state names. */
export function partsIn({ registers }: DocumentState): string[] {
  return Object.keys(registers).flatMap((name) => NAMED.exec(name)?.[1] ?? []);
}

interface Merged {
  readonly here: KeptEntry;
  readonly state: DocumentState | null;
}

/** For each of these entries, by key: the ids for which it is to have a record that stands in. */
export function standInsFor(all: readonly Merged[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = all.map(({ here, state }) => ({ here, ids: new Set(state ? partsIn(state) : []) }));
  const owners = new Map<string, string>();
  const claim = (id: string, key: string) => owners.has(id) || owners.set(id, key);
  // Whoever has it and still names it keeps it; what was handed over goes to the first that names it.
  for (const { here, ids } of named) for (const id of here.own) if (ids.has(id)) claim(id, here.key);
  const keys = new Set(named.map(({ here }) => here.key));
  for (const [id, { key, isNamed }] of all[0]?.here.homes ?? []) if (isNamed && !keys.has(key)) claim(id, key);
  for (const { here, ids } of named) for (const id of ids) claim(id, here.key);
  return new Map(
    named.map(({ here, ids }) => {
      const others = [...ids].filter((id) => owners.get(id) !== here.key);
      return [here.key, new Set([...here.standIns, ...others])];
    }),
  );
}

/** What is to be written of an entry, under the ids that its records have here. */
export function withStandIns(entry: ReceivedEntry, key: string, standIns: ReadonlySet<string>): ReceivedEntry {
  if (standIns.size === 0) return entry;
  const here = (id: string) => (standIns.has(id) ? standInId(id, key) : id);
  const renamed = <Part extends { readonly id: string }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, id: here(part.id) }));
  return {
    ...entry,
    lectures: entry.lectures.map((lecture) => ({
      ...lecture,
      currentSummaryId: lecture.currentSummaryId && here(lecture.currentSummaryId),
    })),
    notes: renamed(entry.notes),
    summaries: renamed(entry.summaries),
    stills: renamed(entry.stills),
    gone: { ...entry.gone, notes: entry.gone.notes.map(here), summaries: entry.gone.summaries.map(here) },
  };
}
