import type { Lecture } from "./lecture.ts";
import { LIMITS } from "./limits.ts";
import { ownTexts } from "./own-texts.ts";
import { keptOfStub, whole } from "./stub.ts";
import { uniqueTags } from "./tag.ts";

/** How many items of a joined list found no room: what is here stays, and the newest to come stay out. */
export interface Cut {
  readonly field: "aliases" | "tags";
  readonly left: number;
}

/** The keys of the same media elsewhere, with the one that was just met among them whatever else has to go. */
export function joinAliases(key: string, here: readonly string[], more: readonly string[], met: string): string[] {
  const all = new Set([...here, ...more, met]);
  all.delete(key);
  if (all.size <= LIMITS.aliases) return [...all];
  all.delete(met);
  const kept = [...all].slice(0, met === key ? LIMITS.aliases : LIMITS.aliases - 1);
  return met === key ? kept : [...kept, met];
}

/**
 * A lecture with what another record of it adds: what is here stays, empty fields are filled, tags and aliases are joined
 * as far as there is room.
 */
export function joinLectures(existing: Lecture, incoming: Lecture): { lecture: Lecture; cuts: Cut[] } {
  const filled = Object.entries(incoming).filter(
    ([name, value]) => !CURRENT.has(name) && isEmpty(Reflect.get(existing, name)) && !isEmpty(value),
  );
  const aliases = new Set([...existing.aliases, ...incoming.aliases, incoming.key]);
  aliases.delete(existing.key);
  const tags = uniqueTags([...existing.tags, ...incoming.tags]);
  // One that was read from its own page fills in one that was not.
  const isFilledIn = existing.stub && !incoming.stub;
  const joined: Lecture = {
    ...(isFilledIn ? { ...whole(existing), title: incoming.title, kind: incoming.kind } : existing),
    ...Object.fromEntries(filled),
    ...(isFilledIn && keptOfStub(existing)),
    ...ownTexts(existing),
    // Who brings a lecture back from a file wants to see it.
    deletedAt: incoming.deletedAt === null ? null : existing.deletedAt,
    tags: tags.slice(0, LIMITS.tags),
    aliases: [...aliases].slice(0, LIMITS.aliases),
  };
  const cuts: Cut[] = [
    { field: "tags", left: tags.length - joined.tags.length },
    { field: "aliases", left: aliases.size - joined.aliases.length },
  ];
  const lecture = { ...joined, ...sameTexts(ownTexts(incoming), joined) };
  return { lecture, cuts: cuts.filter(({ left }) => left > 0) };
}

/** Of somebody's own texts those that the lecture has now. */
function sameTexts(own: Partial<Lecture>, { title, description }: Lecture): Partial<Lecture> {
  return {
    ...(own.title === title && { ownTitle: true as const }),
    ...(own.description === description && { ownDescription: true as const }),
  };
}

/** Not filled in like a fact: they follow the records that they name. */
const CURRENT: ReadonlySet<string> = new Set(["deletedAt", "currentSummaryId", "currentTranscriptId"]);

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
