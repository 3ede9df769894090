import { newId } from "../lecture/record.ts";
import type { NewJob } from "../library/commands/job-command.ts";
import { type Sound, speechJobId } from "../library/job.ts";

/** A job that makes the transcript of a sound; `language` is taken where the server names none. */
export function speechJob(lectureId: string, sound: Sound, language: string | null, urgent: boolean): NewJob {
  const request = { by: "speech", template: null, prompt: "", language, sound } as const;
  return { id: speechJobId(newId()), lectureId, request, urgent };
}
