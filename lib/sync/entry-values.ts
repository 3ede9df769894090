import { tagKey } from "../lecture/tag.ts";
import type { SyncedEntry } from "./synced-entry.ts";

/** What stands in the registers of a document, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** Fields of a lecture that stay on each device, or stand in registers of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "id",
  "rev",
  "updatedAt",
  "deletedAt",
  "key",
  "tags",
  "aliases",
  "distinctFrom",
  "conflicts",
  "title",
  "ownTitle",
  "description",
  "ownDescription",
  "series",
  "ownSeries",
  "watchedSeconds",
  "seenAt",
]);

/** An entry as registers: a field each, a tag each, a summary, note or transcript each. */
export function valuesOf({ lecture, summaries, notes, transcripts, picture }: SyncedEntry): Values {
  const { title, ownTitle, description, ownDescription, series, ownSeries, seenAt, watchedSeconds } = lecture;
  const facts = Object.entries(lecture).filter(([name, value]) => !ELSEWHERE.has(name) && value !== undefined);
  return Object.fromEntries([
    ...facts.map(([name, value]) => [`fact/${name}`, value]),
    ["fact/title", { text: title, ...(ownTitle && { own: true }) }],
    ["fact/description", { text: description, ...(ownDescription && { own: true }) }],
    ["fact/series", { series, ...(ownSeries && { own: true }) }],
    ["fact/watched", { seenAt, watchedSeconds }],
    ...lecture.tags.map((tag) => [`tag/${tagKey(tag)}`, tag]),
    ...lecture.aliases.map((key) => [`alias/${key}`, true]),
    ...(lecture.distinctFrom ?? []).map((key) => [`distinct/${key}`, true]),
    ...summaries.map((summary) => [`summary/${summary.id}`, part(summary)]),
    ...notes.map((note) => [`note/${note.id}`, part(note)]),
    ...transcripts.map((transcript) => [`transcript/${transcript.id}`, part(transcript)]),
    ...(picture ? [["picture/", picture]] : []),
  ]);
}

interface TravellingPart {
  readonly id: string;
  readonly rev: number;
  readonly updatedAt: string;
  readonly lectureId: string;
}

/** What a part of an entry is on every device. */
function part({ id: _id, rev: _rev, updatedAt: _at, lectureId: _lecture, ...own }: TravellingPart): object {
  return own;
}
