import { enDates } from "./dates.ts";

const { date, number } = enDates;

/** How far lectures were watched. */
export const enWatching = {
  markSeen: "Mark as seen",
  markUnseen: "Mark as not seen",
  markedSeen: "Marked as seen",
  markedUnseen: "Marked as not seen",
  seenOn: (at: string) => `Seen ${date(at)}`,
  continueWith: (time: string) => `Continue at ${time}:`,
  seenOfSeries: (seen: number, all: number) => `${number(seen)} of ${number(all)} seen`,
  leftToWatch: (time: string) => `${time} left`,
  hoursAndMinutes: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${number(hours)} h` : `${number(hours)} h ${minutes} min`,
  nextToWatch: "Next to watch:",
};
