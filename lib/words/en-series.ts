import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

const run = (from: number, to: number) => (from === to ? number(from) : `${number(from)}–${number(to)}`);

/** Courses: what is missing in them, their order and their names. */
export const enSeries = {
  seriesGaps: (gaps: readonly { readonly season: number | null; readonly from: number; readonly to: number }[]) => {
    const runs = gaps.map(
      ({ season, from, to }) => (season === null ? "" : `season ${number(season)}: `) + run(from, to),
    );
    const isOne = gaps.length === 1 && gaps[0]?.from === gaps[0]?.to;
    return `${listed(runs)} ${isOne ? "is" : "are"} not in your library.`;
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
  dragToMove: "Drag to another place, or press Alt with ↑ or ↓",
};

function listed(runs: readonly string[]): string {
  return runs.length < 2 ? (runs[0] ?? "") : `${runs.slice(0, -1).join(", ")} and ${runs.at(-1) ?? ""}`;
}
