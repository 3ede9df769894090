import type { LectureFacts } from "../lecture/lecture.ts";
import type { IsoDateTime } from "../lecture/record.ts";
import type { Still } from "../lecture/still.ts";
import type { SummarySource } from "../lecture/summary.ts";

/** A summary that has no lecture yet. */
export interface NewSummary {
  readonly text: string;
  readonly source: SummarySource;
  readonly language: string | null;
}

/** A note that has no lecture yet. */
export interface NewNote {
  readonly atSeconds: number | null;
  readonly text: string;
  /** What the video showed. */
  readonly still?: Pick<Still, "type" | "base64">;
}

/** A text that is being changed, and what it was when that began. */
export interface Edit {
  readonly text: string;
  readonly base: string;
}

/** Names what is typed under a key, up to a moment: a command that keeps it has the draft forgotten, newer typing not. */
export interface DraftMark {
  readonly key: string;
  /** Where an earlier draft of the same may be. */
  readonly formerKey?: string;
  readonly until: IsoDateTime;
}

/** What a person has typed for a page that is not saved yet, per page key until it is; or into an entry, per field. */
export interface Draft {
  readonly key: string;
  readonly updatedAt: IsoDateTime;
  /** Null while the captured title stands. */
  readonly title: string | null;
  readonly tags: readonly string[];
  /** The text in the summary field. */
  readonly summary: string;
  /** Finished versions, oldest first; the field shows the last one, perhaps edited since. */
  readonly versions: readonly NewSummary[];
  /** The note that is being written. */
  readonly note?: NewNote;
  /** What is being typed into a field of an entry; nothing else of the draft counts then. */
  readonly edit?: Edit;
}

/** What every draft of an entry's fields has in front of its key. */
export function editsOf(lectureId: string): string {
  return `edit:${lectureId}/`;
}

/** A draft with nothing in it. */
export function emptyDraft(key: string, updatedAt: IsoDateTime): Draft {
  return { key, updatedAt, title: null, tags: [], summary: "", versions: [] };
}

/** True when there is nothing that a person would miss. */
export function isEmptyDraft(draft: Draft): boolean {
  const isWritten = draft.summary !== "" || draft.versions.length > 0 || draftNotes(draft).length > 0;
  return draft.title === null && draft.tags.length === 0 && !isWritten && draft.edit === undefined;
}

/**
 * A draft with a version that was made for it in its field. What was typed there becomes a version of its own before;
 * `replaced` is a text in the field that the new one takes the place of.
 */
export function withVersion(draft: Draft, made: NewSummary, replaced?: string): Draft {
  const typed = draft.summary.trim() === replaced?.trim() ? "" : draft.summary;
  const versions = draftSummaries({ ...draft, summary: typed || (draft.versions.at(-1)?.text ?? "") });
  const others = versions.filter(({ text }) => text !== made.text);
  return { ...draft, summary: made.text, versions: [...others, made] };
}

/** The notes that saving a draft makes. */
export function draftNotes({ note }: Draft): NewNote[] {
  return note && note.text.trim() !== "" ? [note] : [];
}

/**
 * The versions that saving a draft makes: those that were finished, and what the field holds now if it differs.
 * A field that was cleared means that no summary is wanted.
 */
export function draftSummaries(draft: Draft): NewSummary[] {
  const text = draft.summary.trim();
  if (text === "") return [];
  const others = draft.versions.filter((version) => version.text !== text);
  const same = draft.versions.find((version) => version.text === text);
  const edited = draft.versions.length > 0 ? ({ by: "person", name: "edited" } as const) : ({ by: "person" } as const);
  return [...others, same ?? { text, source: edited, language: draft.versions.at(-1)?.language ?? null }];
}

/** What saving a page keeps of it and of what was typed there. */
export function savedWith(facts: LectureFacts, draft: Draft | null) {
  const typed = draft?.title?.trim() || facts.title;
  return {
    facts: { ...facts, title: typed },
    ...(typed !== facts.title && { ownTitle: true as const }),
    tags: draft?.tags ?? [],
    summaries: draft ? draftSummaries(draft) : [],
    notes: draft ? draftNotes(draft) : [],
  };
}

/** Names all of a draft as it is now, for the command that keeps it. */
export function markOf({ key, updatedAt }: Draft, formerKey?: string): DraftMark {
  return { key, until: updatedAt, ...(formerKey !== undefined && { formerKey }) };
}
