import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { PlotMarks } from "./use-marks.ts";
import type { Width } from "./use-width.ts";

interface PlotProps {
  readonly label: string;
  readonly size: Width;
  /** In pixels; that of the page where it is not said. One that is wider is scrolled, and begins at its end. */
  readonly width?: number;
  /** In pixels. */
  readonly height: number;
  readonly marks: PlotMarks;
  /** The pointer has left it. */
  readonly onLeave: () => void;
  /** What stands below it, such as what the mark says that is pointed at. */
  readonly caption: ReactNode;
  readonly children: ReactNode;
}

/** A plot whose marks are gone through with arrow keys, as wide as the page. */
export function Plot({
  label,
  size: [room, measured],
  width = room,
  height,
  marks: { plot, onKeyDown },
  onLeave,
  caption,
  children,
}: PlotProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = width - room;
  }, [width, room]);
  return (
    <div className="plot" ref={measured} onPointerLeave={onLeave}>
      <div className="plot-scroll" ref={scroller}>
        <svg
          ref={plot}
          role="grid"
          tabIndex={-1}
          aria-label={label}
          width={width}
          height={height}
          onKeyDown={onKeyDown}
        >
          {children}
        </svg>
      </div>
      {caption}
    </div>
  );
}
