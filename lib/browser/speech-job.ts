import { newId } from "../lecture/record.ts";
import type { NewJob } from "../library/commands/job-command.ts";
import { type Sound, speechJobId } from "../library/job.ts";

interface SpeechWanted {
  readonly sound: Sound;
  /** Of the lecture: taken where the server names none. */
  readonly language: string | null;
  /** What the person says is spoken; the server is told. */
  readonly spoken?: string | null;
}

/** A job that makes the transcript of a sound. */
export function speechJob(lectureId: string, { sound, language, spoken }: SpeechWanted, urgent: boolean): NewJob {
  const request = { by: "speech", template: null, prompt: "", language, sound, ...(spoken && { spoken }) } as const;
  return { id: speechJobId(newId()), lectureId, request, urgent };
}
