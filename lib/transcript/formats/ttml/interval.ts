import type { XmlElement } from "../../xml/element.ts";
import type { ReadTime } from "./time-expression.ts";

/** When something is shown, in seconds; without end where nothing says when it goes. */
export interface Interval {
  readonly start: number;
  readonly end: number | null;
}

const UNREADABLE = "unreadable";
/** In seconds: times are rounded. */
const TOLERANCE = 0.5;

export const ALWAYS: Interval = { start: 0, end: null };

/** When an element is shown whose times count from `origin`. Null where its times cannot be read. */
export function intervalOf(element: XmlElement, within: Interval, origin: number, read: ReadTime): Interval | null {
  const own = ownInterval(element, read);
  if (!own) return null;
  const start = own.begin === null ? Math.max(origin, within.start) : origin + own.begin;
  return { start, end: own.end === null ? within.end : origin + own.end };
}

/**
 * From where the times inside a container count. By the specification from the container's own start; Apple's lyrics
 * and other programs write them from the beginning of the film all the same. That shows in that they all fit into the
 * container as they stand, and some would not if they counted from its start.
 */
export function originInside(children: readonly XmlElement[], within: Interval, read: ReadTime): number {
  const { start, end } = within;
  if (start === 0 || end === null) return start;
  const times = children.flatMap((child) => {
    const own = ownInterval(child, read);
    return own && own.begin !== null ? [{ from: own.begin, to: own.end ?? own.begin }] : [];
  });
  const fitAsTheyStand = times.every(({ from, to }) => from >= start - TOLERANCE && to <= end + TOLERANCE);
  const fitMoved = times.every(({ to }) => start + to <= end + TOLERANCE);
  return fitAsTheyStand && !fitMoved ? 0 : start;
}

/** An element's own times, from wherever they count; the end is given as such or as a duration. */
interface OwnInterval {
  readonly begin: number | null;
  readonly end: number | null;
}

function ownInterval({ attributes }: XmlElement, read: ReadTime): OwnInterval | null {
  const begin = timeOf(attributes.get("begin"), read);
  const stop = timeOf(attributes.get("end"), read);
  const duration = timeOf(attributes.get("dur"), read);
  if (begin === UNREADABLE || stop === UNREADABLE || duration === UNREADABLE) return null;
  return { begin, end: stop ?? (duration === null ? null : (begin ?? 0) + duration) };
}

/** Null where there is none, which is another thing than one that cannot be read. */
function timeOf(expression: string | undefined, read: ReadTime): number | null | typeof UNREADABLE {
  if (expression === undefined || expression === "indefinite") return null;
  return read(expression) ?? UNREADABLE;
}
