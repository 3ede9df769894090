import type { ChosenFact } from "../../lecture/duplicate.ts";
import type { Cut } from "../../lecture/room.ts";
import type { LectureFacts } from "../../lecture/lecture.ts";
import type { ListedLecture, ListedSeries } from "../../lecture/listed-lecture.ts";
import type { LecturePatch } from "../../lecture/merge.ts";
import type { IsoDateTime } from "../../lecture/record.ts";
import type { Picture } from "../../lecture/picture.ts";
import type { ImportBatch } from "../../lecture/records.ts";
import type { Transcript } from "../../lecture/transcript.ts";
import type { Bulk, BulkAction } from "../bulk.ts";
import type { Draft, DraftMark, NewNote, NewSummary } from "../draft.ts";
import type { JobCommands } from "./job-command.ts";
import type { Restored } from "./restoring.ts";
import type { SyncCommands } from "./sync-command.ts";
import type { Misfitting } from "./writer.ts";

/** A transcript that has no lecture yet. */
export type NewTranscript = Pick<Transcript, "language" | "origin" | "cues" | "recogniser">;

export type NewPicture = Pick<Picture, "type" | "base64">;

/** Ids of lectures in an imported file whose media is in the library already, and the id of that lecture here. */
export type IdMapping = Readonly<Record<string, string>>;

/** What found no room in the lists of a lecture, if anything. */
export interface WithCuts {
  readonly cuts?: readonly Cut[];
}

/** How many of many records a command changed, and those that did not fit and stay as they were. */
export interface Changed {
  readonly changed: number;
  readonly misfits: readonly Misfitting[];
}

/** Every command that changes the library: what it is given, and what it answers. */
export interface Commands extends JobCommands, SyncCommands {
  /** Opens the library, which creates it on first use. */
  prepare: { input: object; result: object };
  /** Adds a lecture; one that is saved already, or in Trash, is brought up to date instead. The last summary becomes current. */
  saveLecture: {
    input: {
      readonly facts: LectureFacts;
      readonly tags: readonly string[];
      readonly summaries: readonly NewSummary[];
      readonly picture: NewPicture | null;
      readonly transcript?: NewTranscript | null;
      readonly notes?: readonly NewNote[];
      /** The person wrote the title. */
      readonly ownTitle?: true;
      /** The facts are what a link says of the lecture, not its own page: an entry that is there keeps its own. */
      readonly stub?: true;
    };
    result: { readonly lectureId: string; readonly outcome: "added" | "updated" | "restored" } & WithCuts;
  };
  /**
   * Adds the lectures of a list, at most 200 at once, to be filled in when they are opened. Those that are saved only
   * join the series, if they are in none; those in Trash stay there, unless they are to be restored.
   */
  saveList: {
    input: {
      readonly series: ListedSeries;
      readonly lectures: readonly ListedLecture[];
      /** When the whole list began to be saved: newest first, it then stands in its own order. */
      readonly begun: IsoDateTime;
      readonly restore: boolean;
    };
    result: {
      readonly added: number;
      readonly restored: number;
      /** Saved before. */
      readonly known: number;
      readonly inTrash: number;
    };
  };
  /** `base` holds the same fields as the person saw them, so that two windows can edit at once. */
  updateLecture: {
    input: { readonly id: string; readonly base: LecturePatch; readonly patch: LecturePatch };
    result: WithCuts;
  };
  /** Adds tags to lectures, at most 1,000 at once, and takes others away. Those that are gone are passed over. */
  tagLectures: {
    input: { readonly ids: readonly string[]; readonly add: readonly string[]; readonly remove: readonly string[] };
    result: Changed;
  };
  /**
   * Puts one tag in the place of others, which merges them where it exists, or takes them away where it is null; in Trash
   * too. At most 2,000 lectures at once: `more` when others may still bear one of them.
   */
  renameTag: {
    input: { readonly from: readonly string[]; readonly to: string | null };
    result: Changed & { readonly more: boolean };
  };
  /** At most 1,000 lectures at once. */
  trashLectures: { input: { readonly ids: readonly string[] }; result: { readonly changed: number } };
  restoreLectures: { input: { readonly ids: readonly string[] }; result: { readonly changed: number } };
  /**
   * Begins an action on many entries; the background carries it on. `ids` are empty where the action names tags, and
   * `count` is how many entries it is about, as far as that is known.
   */
  beginBulk: {
    input: { readonly action: BulkAction; readonly ids: readonly string[]; readonly count: number };
    result: object;
  };
  /** Carries out one step of it, if it is the next one. `restored` is what the step brings back from a snapshot; null at its end. */
  continueBulk: {
    input: { readonly id: string; readonly step: number; readonly restored?: Restored | null };
    result: object;
  };
  /** Ends it where it is; `refusal` is the reason when it cannot go on. */
  stopBulk: { input: { readonly id: string; readonly refusal: Refusal | null }; result: object };
  /** Begins to take all of it back. */
  undoBulk: { input: { readonly id: string }; result: object };
  /** A person has been told what became of it: how it had ended, where it may be another by now. */
  sayBulk: { input: { readonly id: string; readonly state?: Bulk["state"] }; result: object };
  trashLecture: { input: { readonly id: string }; result: object };
  restoreLecture: { input: { readonly id: string }; result: object };
  /**
   * Makes one entry of two of the same media: `other` goes to Trash, and all that is its own to `keep`, whose facts stand
   * but for those that are `taken`. Its summary and its transcript stay the current ones, if it has any.
   */
  mergeLectures: {
    input: { readonly keep: string; readonly other: string; readonly taken: readonly ChosenFact[] };
    result: WithCuts;
  };
  /** Says that two which look like the same media are not. */
  tellApart: { input: { readonly one: string; readonly other: string }; result: object };
  /** Puts a series into another order; its numbers stay, with their gaps. */
  arrangeSeries: { input: { readonly title: string; readonly ids: readonly string[] }; result: Changed };
  /** Gives a series another name, in Trash too. One that has the name already takes the lectures in, after its own. */
  renameSeries: { input: { readonly from: string; readonly to: string }; result: Changed };
  /** Puts lectures into a series, after those that are in it, or out of theirs where `title` is null. */
  moveToSeries: { input: { readonly ids: readonly string[]; readonly title: string | null }; result: Changed };
  /** Says by hand that it was watched to its end, or not at all. */
  markSeen: { input: { readonly id: string; readonly seen: boolean }; result: object };
  /** How far its player is. The furthest counts. */
  keepPosition: { input: { readonly id: string; readonly seconds: number }; result: object };
  setPicture: { input: { readonly lectureId: string; readonly picture: NewPicture }; result: object };
  addSummary: {
    input: { readonly lectureId: string; readonly summary: NewSummary };
    result: { readonly summaryId: string };
  };
  chooseSummary: { input: { readonly lectureId: string; readonly summaryId: string }; result: object };
  deleteSummary: { input: { readonly lectureId: string; readonly summaryId: string }; result: object };
  /**
   * Adds a transcript and shows it; one with the same words in the same language takes no second place. With the job that
   * made it, it goes to where that belongs by now: an entry that was merged has handed its jobs over.
   */
  addTranscript: {
    input: { readonly lectureId: string; readonly jobId?: string; readonly transcript: NewTranscript };
    result: { readonly transcriptId: string };
  };
  chooseTranscript: { input: { readonly lectureId: string; readonly transcriptId: string }; result: object };
  deleteTranscript: { input: { readonly lectureId: string; readonly transcriptId: string }; result: object };
  /** `atSeconds` is the moment of the lecture that the note belongs to; null for the whole. */
  addNote: {
    input: { readonly lectureId: string } & NewNote;
    result: { readonly noteId: string };
  };
  /**
   * `base` is the text as the person saw it: where another window has changed it since, both texts are kept. With a
   * `still`, that is its picture from now on.
   */
  editNote: {
    input: { readonly noteId: string; readonly base: string } & NewNote;
    result: object;
  };
  deleteNote: { input: { readonly noteId: string }; result: object };
  /** Keeps what is being typed; the newest wins, and a page that is saved has no draft. */
  saveDraft: { input: { readonly draft: Draft; readonly formerKey?: string }; result: object };
  /** Newer typing stays. */
  dropDraft: { input: DraftMark; result: object };
  /**
   * `mapping` and `awaited` go from the answer of one batch of a file to the next batch. One that is sent ahead of that
   * answer names the command in their place: `follows`. `bulk` is the import as a whole.
   */
  importRecords: {
    input: {
      readonly batch: ImportBatch;
      readonly mapping: IdMapping;
      readonly awaited?: IdMapping;
      readonly follows?: string;
      readonly bulk?: string;
    };
    result: {
      readonly added: number;
      /** Out of Trash. */
      readonly restored: number;
      readonly merged: number;
      readonly skipped: number;
      /** How many deleted summaries, transcripts and notes came back. */
      readonly partsRestored?: number;
      readonly refused: readonly Misfitting[];
      readonly cuts: readonly (Cut & { readonly id: string })[];
      readonly mapping: IdMapping;
      /** Parts of the file that are to be shown by a lecture here, once they come. */
      readonly awaited: IdMapping;
    };
  };
  /** Takes back another command. Doing so is a command too, and can be undone. */
  undo: { input: { readonly target: string }; result: WithCuts };
  emptyTrash: { input: object; result: { readonly purged: number } };
  deleteEverything: { input: object; result: object };
  /** Daily: purges what has been in Trash for 30 days, and forgets old operations and drafts. */
  tidy: { input: object; result: { readonly purged: number } };
  /** Has the search index made anew. */
  mendSearch: { input: object; result: object };
}

/** What found no room for what a command brought. */
export function cutsOf(result: object): readonly Cut[] {
  return "cuts" in result && Array.isArray(result.cuts) ? result.cuts : [];
}

export type CommandType = keyof Commands;
export type Input<T extends CommandType> = Commands[T]["input"];
export type Result<T extends CommandType> = Commands[T]["result"];

/**
 * A command on its way: `opId` is made by the sender, so that a repeated delivery does nothing twice. `settles` names
 * the draft of what it keeps, which is forgotten in the same transaction.
 */
export type Command = {
  [T in CommandType]: {
    readonly opId: string;
    readonly type: T;
    readonly input: Input<T>;
    readonly settles?: DraftMark;
  };
}[CommandType];

export type Refusal =
  | "not-found"
  | "nothing-to-undo"
  | "bad-input"
  | "library-newer"
  | "disk-full"
  | "storage-broken"
  | "no-storage"
  | "not-trusted"
  | "no-answer"
  | "unknown";

export type Reply<T extends CommandType = CommandType> =
  | { readonly status: "done"; readonly result: Result<T> }
  | { readonly status: "refused"; readonly reason: Refusal; readonly detail?: string };
