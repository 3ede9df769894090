import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

/** Numbers of lectures are names, not counts: `1204`, not `1,204`. */
const run = (from: number, to: number) => (from === to ? `number ${from}` : `numbers ${from}–${to}`);

interface NumberGap {
  readonly season: number | null;
  readonly from: number;
  readonly to: number;
}

/** Courses: what is missing in them, their order and their names. */
export const enSeries = {
  seriesGaps: (gaps: readonly NumberGap[], areAll: boolean) => {
    const runs = gaps.map(({ season, from, to }) => run(from, to) + (season === null ? "" : ` of season ${season}`));
    return `Not in your library: ${areAll ? listed(runs) : `${runs.join(", ")} and more`}.`;
  },
  openSeries: "Open the list",
  editSeries: "Rename or join",
  renameSeries: "Rename the series",
  seriesName: "Name of the series",
  seriesExists: "A series of this name is there already: these lectures come after its own.",
  join: "Join",
  seriesRenamed: "Series renamed",
  seriesJoined: "Series joined",
  changeSeries: "Series…",
  moveToSeries: (count: number) => `Put ${plural(count, "entry", "entries")} into a series`,
  putIntoSeries: "Put in",
  outOfSeries: "Take out of their series",
  movedToSeries: (title: string) => `Put into “${title}”`,
  takenOutOfSeries: "Taken out of their series",
  movedToPlace: (place: number, count: number) => `Moved to place ${number(place)} of ${number(count)}`,
  moveInSeries: "Move within its series",
  dragToMove: (alt: string) => `Drag to another place, or press ${alt} with ↑ or ↓`,
};

function listed(runs: readonly string[]): string {
  return runs.length < 2 ? (runs[0] ?? "") : `${runs.slice(0, -1).join(", ")} and ${runs.at(-1) ?? ""}`;
}
