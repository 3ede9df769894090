import type { Reply } from "../library/commands/command.ts";
import type { Heardable } from "../library/transcribable.ts";
import type { Queued } from "./queue-summaries.ts";
import { speechJob } from "./speech-job.ts";
import { sendCommand } from "./send-command.ts";

const AT_ONCE = 500;

/** Asks for the transcript of a sound. */
export async function queueSpeech(
  lectureId: string,
  wanted: Parameters<typeof speechJob>[1],
): Promise<{ readonly id: string; readonly reply: Reply<"queueSummaries"> }> {
  const job = speechJob(lectureId, wanted, true);
  return { id: job.id, reply: await sendCommand("queueSummaries", { jobs: [job] }) };
}

/** The same for many, one after the other; those that are being transcribed already are not asked for again. */
export async function queueSpeeches(lectures: readonly Heardable[]): Promise<Queued> {
  let queued = 0;
  for (let at = 0; at < lectures.length; at += AT_ONCE) {
    const jobs = lectures
      .slice(at, at + AT_ONCE)
      .map(({ id, soundUrl, language }) =>
        speechJob(id, { sound: { from: "address", address: soundUrl }, language }, false),
      );
    const reply = await sendCommand("queueSummaries", { jobs });
    if (reply.status === "refused") return { queued, refused: reply };
    queued += reply.result.queued;
  }
  return { queued, refused: null };
}
