import { newId } from "../lecture/record.ts";
import type { Reply } from "../library/commands/command.ts";
import { type Sound, speechJobId } from "../library/job.ts";
import { sendCommand } from "./send-command.ts";

/** Asks for the transcript of a sound; `language` is taken where the server names none. */
export function queueSpeech(
  lectureId: string,
  sound: Sound,
  language: string | null,
): Promise<Reply<"queueSummaries">> {
  const request = { by: "speech", template: null, prompt: "", language, sound } as const;
  return sendCommand("queueSummaries", {
    jobs: [{ id: speechJobId(newId()), lectureId, request, urgent: true }],
  });
}
