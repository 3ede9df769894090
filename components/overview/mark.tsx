import type { ReactNode } from "react";
import { markAt, type PlotPlace } from "./use-marks.ts";

interface MarkProps {
  readonly place: PlotPlace;
  /** What it says, also to whoever does not see it. */
  readonly text: string;
  /** What it leads to; null where there is nothing. */
  readonly address: string | null;
  readonly isCurrent: boolean;
  readonly onFocus: (place: PlotPlace) => void;
  /** It is come to, by key or by pointer. */
  readonly onPoint: (text: string) => void;
  readonly children: ReactNode;
}

/** A bare fragment reads as a link that skips a part of the page, and the marks of a narrow plot are scrolled out of sight. */
const PAGE = location.pathname.split("/").at(-1) ?? "";

/** One mark of a plot: a link to the entries that it stands for. */
export function Mark({ place, text, address, isCurrent, onFocus, onPoint, children }: MarkProps) {
  const own = {
    "data-mark": markAt(place),
    "aria-label": text,
    tabIndex: isCurrent ? 0 : -1,
    onFocus: () => {
      onFocus(place);
      onPoint(text);
    },
    onPointerEnter: () => onPoint(text),
  };
  if (address === null)
    return (
      <g role="gridcell" className="mark" {...own}>
        {children}
      </g>
    );
  return (
    <g role="gridcell">
      <a className="mark" href={PAGE + address} {...own}>
        {children}
      </a>
    </g>
  );
}
