import { zhDates } from "./dates.ts";
import type { enWatching } from "./en-watching.ts";
import type { Words } from "./words.ts";

const { date, number } = zhDates;

/** How far lectures were watched. */
export const zhCNWatching: Pick<Words, keyof typeof enWatching> = {
  markSeen: "标为已看",
  markUnseen: "标为未看",
  markedSeen: "已标为已看",
  markedUnseen: "已标为未看",
  seenOn: (at) => `${date(at)}看过`,
  continueWith: (time) => `从 ${time} 继续：`,
  seenOfSeries: (seen, all) => `已看 ${number(seen)}/${number(all)}`,
  leftToWatch: (time) => `还剩 ${time}`,
  hoursAndMinutes: (hours, minutes) =>
    hours === 0 ? `${minutes} 分钟` : minutes === 0 ? `${number(hours)} 小时` : `${number(hours)} 小时 ${minutes} 分钟`,
  nextToWatch: "接着看：",
};
