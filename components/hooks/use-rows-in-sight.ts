import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualizerOptions } from "@tanstack/react-virtual";
import { useCallback, type RefObject } from "react";

interface ListSize {
  readonly count: number;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of what stands above the first row in it, in pixels. */
  readonly above: number;
  /** Height of a usual row, in pixels; each is measured once it is drawn. */
  readonly height: number;
  /** Rows that are drawn beyond those in sight. */
  readonly beyond: number;
}

type Further = Partial<
  Pick<
    VirtualizerOptions<HTMLElement, Element>,
    "getItemKey" | "rangeExtractor" | "scrollPaddingStart" | "scrollPaddingEnd"
  >
>;

/** The rows of a long list that are in sight, and where they stand. */
export function useRowsInSight({ count, scroller, above, height, beyond }: ListSize, further: Further = {}) {
  // oxlint-disable-next-line react/incompatible-library -- what it gives is read while drawing and nowhere memoised
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: beyond,
    scrollMargin: above,
    ...further,
  });
}

/** Keeps one row drawn however far from it is scrolled; -1 for none. */
export function useRangeWith(index: number): (range: Range) => number[] {
  return useCallback(
    (range) => {
      const inSight = defaultRangeExtractor(range);
      if (index < 0 || index >= range.count || inSight.includes(index)) return inSight;
      return [...inSight, index].toSorted((one, other) => one - other);
    },
    [index],
  );
}
