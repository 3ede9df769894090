import type { Lecture } from "./lecture.ts";
import { LIMITS } from "./limits.ts";
import { ownTexts } from "./own-texts.ts";
import { keptOfStub, whole } from "./stub.ts";
import { type Cut, cutOf, withinRoom } from "./room.ts";
import { uniqueTags } from "./tag.ts";

/** The keys of the same media elsewhere, with the one that was just met among them whatever else has to go. */
export function joinAliases(key: string, here: readonly string[], more: readonly string[], met: string) {
  const all = new Set([...here, ...more, met]);
  all.delete(key);
  const last = all.size > LIMITS.aliases && met !== key ? [met] : [];
  const others = [...all].filter((alias) => !last.includes(alias)).slice(0, LIMITS.aliases - last.length);
  const aliases = [...others, ...last];
  return { aliases, cuts: cutOf("aliases", all.size - aliases.length) };
}

/**
 * A lecture with what another record of it adds: what is here stays, empty fields are filled, tags and aliases are joined
 * as far as there is room.
 */
export function joinLectures(existing: Lecture, incoming: Lecture): { lecture: Lecture; cuts: readonly Cut[] } {
  const filled = Object.entries(incoming).filter(
    ([name, value]) => !CURRENT.has(name) && isEmpty(Reflect.get(existing, name)) && !isEmpty(value),
  );
  const { aliases, cuts } = joinAliases(existing.key, existing.aliases, incoming.aliases, incoming.key);
  // One that was read from its own page fills in one that was not.
  const isFilledIn = existing.stub && !incoming.stub;
  const joined: Lecture = {
    ...(isFilledIn ? { ...whole(existing), title: incoming.title, kind: incoming.kind } : existing),
    ...Object.fromEntries(filled),
    ...(isFilledIn && keptOfStub(existing)),
    ...ownTexts(existing),
    // Who brings a lecture back from a file wants to see it.
    deletedAt: incoming.deletedAt === null ? null : existing.deletedAt,
    tags: uniqueTags([...existing.tags, ...incoming.tags]),
    aliases,
    ...(!existing.soundUrl && incoming.soundUrl && { soundUrl: incoming.soundUrl }),
    ...joinDistinct(existing, incoming),
  };
  const { fitting, cuts: others } = withinRoom(existing, joined);
  const lecture = { ...fitting, ...sameTexts(ownTexts(incoming), joined) };
  return { lecture, cuts: [...others, ...cuts] };
}

/** What is told apart from either of two, but for these two themselves. */
function joinDistinct(existing: Lecture, incoming: Lecture): Pick<Lecture, "distinctFrom"> {
  if (!existing.distinctFrom && !incoming.distinctFrom) return {};
  const own = new Set([existing.key, ...existing.aliases, incoming.key, ...incoming.aliases]);
  const apart = new Set([...(existing.distinctFrom ?? []), ...(incoming.distinctFrom ?? [])]);
  return { distinctFrom: [...apart].filter((key) => !own.has(key)).slice(-LIMITS.distinctFrom) };
}

/** Of what somebody wrote or chose that which the lecture has now. */
function sameTexts(own: Partial<Lecture>, { title, description, series }: Lecture): Partial<Lecture> {
  return {
    ...(own.title === title && { ownTitle: true as const }),
    ...(own.description === description && { ownDescription: true as const }),
    ...(own.ownSeries && JSON.stringify(own.series) === JSON.stringify(series) && { ownSeries: true as const }),
  };
}

/** Not filled in like a fact: they follow the records that they name. */
const CURRENT: ReadonlySet<string> = new Set(["deletedAt", "currentSummaryId", "currentTranscriptId"]);

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
