import type { ReactNode } from "react";

interface MarkedProps {
  readonly text: string;
  /** In order, not overlapping. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Text with what was found in it marked. */
export function Marked({ text, ranges }: MarkedProps) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push(text.slice(end, range.start), <mark key={range.start}>{text.slice(range.start, range.end)}</mark>);
    end = range.end;
  }
  return <>{[...parts, text.slice(end)]}</>;
}
