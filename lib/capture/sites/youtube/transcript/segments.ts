import { clockSeconds } from "../../../metadata/duration.ts";
import { all, first, inertCopy, textOf } from "../../../metadata/page.ts";
import type { PrintedLine } from "../../../transcript/found.ts";

/** One generation of the transcript panel's elements. */
interface Generation {
  readonly segment: string;
  readonly time: string;
  /** Null: all of the segment that is not its time. */
  readonly text: string | null;
}

/** Both live side by side (seen 2026-08). */
const GENERATIONS: readonly Generation[] = [
  {
    segment: "ytd-transcript-segment-renderer",
    time: ".segment-timestamp",
    text: ".segment-text, yt-formatted-string",
  },
  {
    segment: "transcript-segment-view-model",
    time: ".ytwTranscriptSegmentViewModelTimestamp",
    text: null,
  },
];
/** Times once more, in words, for screen readers (seen 2026-06). */
const SPOKEN_TIMES = "[class*='TimestampA11yLabel']";
export const PANEL = "ytd-engagement-panel-section-list-renderer, yt-section-list-renderer[data-target-id]";
const HIDDEN = "ENGAGEMENT_PANEL_VISIBILITY_HIDDEN";

/** The segments of the panel that is open, in its order. */
export function shownSegments(page: Document): Element[] {
  const lists = GENERATIONS.map(({ segment }) => all(page, segment).filter(isShown));
  return lists.find((segments) => segments.length > 0) ?? [];
}

/** What they say; whole seconds are all that the panel has. */
export function linesOf(segments: readonly Element[]): PrintedLine[] {
  return segments.flatMap((element) => {
    const generation = GENERATIONS.find(({ segment }) => element.matches(segment));
    const startSeconds = generation ? clockSeconds(textOf(timeIn(element, generation))) : null;
    if (!generation || startSeconds === null) return [];
    return [{ startSeconds, text: said(element, generation) }];
  });
}

/** The label of the language that the panel shows, in the language of the interface (classic panel only). */
export function shownLanguage(page: Document): string {
  return (
    textOf(first(page, "#footer yt-sort-filter-sub-menu-renderer yt-dropdown-menu [aria-haspopup] #label-text")) ||
    textOf(
      first(page, "#footer yt-sort-filter-sub-menu-renderer button, #footer yt-sort-filter-sub-menu-renderer #label"),
    )
  );
}

/** A copy, because the label for screen readers may stand inside the time. */
function timeIn(element: Element, { time }: Generation): Element | null {
  const found = element.querySelector(time);
  return found && withoutSpokenTimes(found);
}

function said(element: Element, { time, text }: Generation): string {
  if (text !== null) return textOf(element.querySelector(text));
  const copy = withoutSpokenTimes(element);
  copy.querySelector(time)?.remove();
  return textOf(copy);
}

function withoutSpokenTimes(element: Element): Element {
  const copy = inertCopy(element);
  for (const label of copy.querySelectorAll(SPOKEN_TIMES)) label.remove();
  return copy;
}

/** A closed panel may still hold the video before. */
function isShown(segment: Element): boolean {
  return segment.closest(PANEL)?.getAttribute("visibility") !== HIDDEN;
}
