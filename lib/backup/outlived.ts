const DAYS = 7;
const WEEKS = 4;
const DAY = 24 * 60 * 60 * 1000;
/** 5 January 1970, the first Monday of the computer's time. */
const MONDAY = 4;

interface Dated {
  /** ISO 8601. */
  readonly at: string;
}

/** The backups that are no longer kept: all but the newest of each of seven days, and of each of four weeks. */
export function outlived<B extends Dated>(backups: readonly B[]): B[] {
  const newestFirst = backups.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const kept = new Set([...newestOfEach(newestFirst, dayOf, DAYS), ...newestOfEach(newestFirst, weekOf, WEEKS)]);
  return backups.filter((backup) => !kept.has(backup));
}

function newestOfEach<B>(newestFirst: readonly B[], spanOf: (backup: B) => number, most: number): B[] {
  const spans = new Map<number, B>();
  for (const backup of newestFirst) if (!spans.has(spanOf(backup))) spans.set(spanOf(backup), backup);
  return [...spans.values()].slice(0, most);
}

/** By the person's clock. */
function dayOf({ at }: Dated): number {
  const date = new Date(at);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
}

function weekOf(backup: Dated): number {
  return Math.floor((dayOf(backup) - MONDAY) / 7);
}
