import { type MonthlyUse, monthlyUse, NO_USE, parseMonthlyUse } from "../speech/monthly-use.ts";
import { setting } from "./settings.ts";

/** What transcribing by itself has come to in this month; changed by `changeSpeechUse` alone. */
export const speechUseSetting = setting<MonthlyUse>("speechUse", NO_USE, parseMonthlyUse);

/**
 * Changes what this month has come to, one change after the other: the background counts while the settings are open.
 * Null leaves it as it is.
 */
export async function changeSpeechUse(change: (use: MonthlyUse) => Promise<MonthlyUse | null>): Promise<void> {
  await navigator.locks.request("lectern-speech-use", async () => {
    const changed = await change(monthlyUse(await speechUseSetting.read(), new Date()));
    if (changed) await speechUseSetting.write(changed);
  });
}

/** Once Lectern may fetch from there. */
export function forgetOrigins(allowed: readonly string[]): Promise<void> {
  return changeSpeechUse(async (use) => ({ ...use, origins: use.origins.filter((each) => !allowed.includes(each)) }));
}
