const GAP = 2;
const LABELS = 30;
const BARS = 36;
const HEAD = 16;
/** The sides of a day with its gap: narrower ones could be neither seen nor met. */
const [LEAST, MOST] = [12, 18];
/** Below this width the names of days have no room beside the days. */
const ROOMY = 560;

/** Where the parts of a year's map stand, in pixels. */
export interface YearPlaces {
  /** Sides of a day. */
  readonly size: number;
  /** Height of the bars of weeks. */
  readonly bars: number;
  /** Of all weeks: wider than a narrow page. */
  readonly width: number;
  readonly height: number;
  readonly hasDayNames: boolean;
  readonly x: (column: number) => number;
  /** Of a row of days, the first of which is 1. */
  readonly y: (row: number) => number;
}

export function placesOf(width: number, weeks: number): YearPlaces {
  const hasDayNames = width >= ROOMY;
  const left = hasDayNames ? LABELS : 0;
  const step = Math.max(LEAST, Math.min(MOST, Math.floor((width - left) / weeks)));
  const top = BARS + HEAD + 6;
  return {
    size: step - GAP,
    bars: BARS,
    width: Math.max(width, left + weeks * step),
    height: top + 7 * step,
    hasDayNames,
    x: (column) => left + column * step,
    y: (row) => top + (row - 1) * step,
  };
}
