import { browser } from "wxt/browser";
import { jobsFor } from "../library/commands/jobs.ts";
import { isSpeech } from "../library/job.ts";
import { withSound } from "../speech/monthly-use.ts";
import { HALF_A_MINUTE, JOBS_ALARM } from "./jobs-alarm.ts";
import { hasAccess, maySend } from "./page-access.ts";
import { speechJob } from "./speech-job.ts";
import { automaticSpeechSetting, speechHoursSetting, speechSetting } from "./settings.ts";
import { changeSpeechUse } from "./speech-use.ts";
import type { WritableLibrary } from "./writable-library.ts";

/**
 * Has an entry that was just saved transcribed, where the person wants that of all without captions: as far as the hours
 * of the month go, and from no host that Lectern may not fetch from. What is left out is counted, for Settings to say.
 */
export async function transcribeSaved({ database, perform }: WritableLibrary, lectureId: string): Promise<void> {
  const server = (await automaticSpeechSetting.read()) ? await speechSetting.read() : null;
  if (!server?.model || !(await maySend(new URL(server.base)))) return;
  await changeSpeechUse(async (before) => {
    const lecture = await database.lectures.get(lectureId);
    // One that was begun, or has failed, is counted already; what becomes of it the person decides.
    if ((await jobsFor(database, lectureId)).some(isSpeech)) return null;
    if (lecture?.deletedAt !== null || lecture.currentTranscriptId !== null || !lecture.soundUrl) return null;
    const { id, soundUrl, durationSeconds: seconds, language } = lecture;
    const address = new URL(soundUrl);
    const sound = { id, seconds, origin: address.origin, mayFetch: await hasAccess(address) };
    const { fits, use } = withSound(before, sound, await speechHoursSetting.read());
    if (fits) {
      const job = speechJob(lectureId, { sound: { from: "address", address: soundUrl }, language }, false);
      const reply = await perform("queueSummaries", { jobs: [job] });
      if (reply.status === "refused" || reply.result.queued === 0) return null;
      await browser.alarms.create(JOBS_ALARM, { periodInMinutes: HALF_A_MINUTE });
    }
    return use;
  });
}
