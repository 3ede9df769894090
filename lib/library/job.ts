import type { LectureFacts } from "../lecture/lecture.ts";
import type { IsoDateTime } from "../lecture/record.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { NewSummary } from "./draft.ts";

export type JobState = "waiting" | "running" | "done" | "stopped" | "failed";

/** Where the sound of a lecture is. */
export type Sound =
  /** A file that the person has given, kept under this name until its words are there. */
  { readonly from: "file"; readonly name: string } | { readonly from: "address"; readonly address: string };

/** How a summary is to be made; by `speech` a transcript, of a sound. */
export interface SummaryRequest {
  readonly by: "extract" | "browser" | "model" | "speech";
  /** Name of a template, or null for the person's own prompt. */
  readonly template: string | null;
  /** The person's own prompt; empty for a template. */
  readonly prompt: string;
  /** Language of the answer, BCP 47; null for the language of the text. */
  readonly language: string | null;
  /** Text of a version that was cut off, which the job goes on with. */
  readonly soFar?: string;
  readonly sound?: Sound;
  /** Which language is spoken in the sound, BCP 47, where the person says so; otherwise the server finds out. */
  readonly spoken?: string;
}

/** Why a job failed; the components say it. */
export interface JobFailure {
  readonly reason: string;
  readonly host?: string;
  readonly model?: string;
  /** Of an HTTP answer. */
  readonly status?: number;
  /** After which the server may be asked again, in seconds. */
  readonly seconds?: number;
  readonly detail?: string;
}

/** How far a job is. */
export interface Progress {
  /** The part under way, counted from 1, and their number; `part` is above `parts` while they are put together. */
  readonly part: number;
  readonly parts: number;
  /** The server has asked to be left alone until then. */
  readonly waitsUntil?: IsoDateTime;
  /** How long the rest is likely to take, in seconds. */
  readonly secondsLeft?: number;
}

/** What the parts were cut from: another transcript or another window gives other parts. */
export interface Begun {
  /** Of a transcript its id; else which text of the lecture. */
  readonly text: string;
  /** Size of a part, in tokens. */
  readonly room: number;
}

/** A summary that is being made: a row that outlives whoever works on it. */
export interface Job {
  /** UUIDv7, made by who asks. */
  readonly id: string;
  readonly state: JobState;
  /** Id of the lecture; of a page that is not saved yet `pageOf` its key. */
  readonly lectureId: string;
  /** The lecture that it was asked for, where that one was merged into another since. */
  readonly formerLectureId?: string;
  readonly createdAt: IsoDateTime;
  readonly updatedAt: IsoDateTime;
  readonly request: SummaryRequest;
  /** Asked for alone, by a person who waits for it: goes before the many. */
  readonly urgent: boolean;
  /** Who works on it, and until when nobody else does. */
  readonly lease: { readonly owner: string; readonly until: IsoDateTime } | null;
  /** How often it was taken up since the last part was finished. */
  readonly attempts: number;
  /** The person wants it to end with what there is. */
  readonly stopping: boolean;
  readonly begun: Begun | null;
  /** Texts of the finished parts; then of each round in which they were put together. */
  readonly finished: readonly (readonly string[])[];
  /** What has arrived of the part under way. */
  readonly partial: string;
  readonly progress: Progress | null;
  readonly failure: JobFailure | null;
  /** The version that it made: the whole summary when it is done, else what there was. */
  readonly summaryId: string | null;
  /** The same for a page that is not saved yet. */
  readonly result: NewSummary | null;
}

/** The texts of a page that is not saved: the job has to bring them itself. */
export interface PageText {
  readonly facts: LectureFacts;
  readonly transcript: Pick<Transcript, "language" | "cues"> | null;
}

/** They stand in a row of their own, because the job's own is written every second. */
export interface JobText {
  /** `textOf` the job's id. */
  readonly id: string;
  readonly state: "text";
  readonly lectureId: "";
  readonly page: PageText;
}

export type JobRow = Job | JobText;

export function isJob(row: JobRow | undefined): row is Job {
  return row !== undefined && row.state !== "text";
}

/** What stands for the lecture's id while the page is not saved. */
export function pageOf(key: string): string {
  return `page:${key}`;
}

/** The key of such a page; null for the id of a lecture. */
export function pageKeyOf(lectureId: string): string | null {
  return lectureId.startsWith("page:") ? lectureId.slice("page:".length) : null;
}

/** The id of a job that makes a transcript of a sound: these are found by it, and stand behind all others. */
export function speechJobId(id: string): string {
  return `speech:${id}`;
}

export function isSpeech({ request }: Pick<Job, "request">): boolean {
  return request.by === "speech";
}

export function textOf(jobId: string): string {
  return `text:${jobId}`;
}
