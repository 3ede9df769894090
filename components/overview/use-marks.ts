import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { isComposing } from "../ui/keyboard.ts";

/** Where a mark stands: its column, and its row from above. */
export interface PlotPlace {
  readonly column: number;
  readonly row: number;
}

export interface PlotMarks {
  readonly plot: RefObject<SVGSVGElement | null>;
  /** The mark that is the plot's tab stop. */
  readonly current: PlotPlace;
  readonly setCurrent: (place: PlotPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const STEPS: Readonly<Record<string, PlotPlace>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};

export function markAt({ column, row }: PlotPlace): string {
  return `${column},${row}`;
}

/** Marks of a plot of which one is a tab stop; arrow keys, Home and End lead to the others. */
export function useMarks(first: PlotPlace, columns: number, isThere: (place: PlotPlace) => boolean): PlotMarks {
  const plot = useRef<SVGSVGElement>(null);
  const [chosen, setCurrent] = useState(first);
  const current = isThere(chosen) ? chosen : first;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = leadsTo(event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    plot.current?.querySelector<SVGElement>(`[data-mark="${markAt(next)}"]`)?.focus();
  }

  function leadsTo(key: string): PlotPlace | undefined {
    const { row } = current;
    const ends = { Home: [...Array(columns).keys()], End: [...Array(columns).keys()].toReversed() };
    if (key === "Home" || key === "End")
      return ends[key].map((column) => ({ column, row })).find((place) => isThere(place));
    const step = STEPS[key];
    const next = step && { column: current.column + step.column, row: row + step.row };
    return next && isThere(next) ? next : undefined;
  }
  return { plot, current, setCurrent, onKeyDown };
}
