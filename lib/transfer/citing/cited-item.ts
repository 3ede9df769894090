import type { Lecture } from "../../lecture/lecture.ts";
import { sayDuration } from "../../words/duration.ts";
import { CSL_TYPES, cslDate } from "./csl-fields.ts";
import { personName, type CitedName } from "./creator-name.ts";

/** What of a lecture is cited, and how. */
export interface Cited {
  readonly lecture: Lecture;
  /** The second that is cited, null for the whole lecture. */
  readonly atSeconds: number | null;
  /** The lecture's address, at that second where the site knows such addresses. */
  readonly address: string;
  /** Whether the creators are people, whose names have parts, or channels and bodies. */
  readonly arePeople: boolean;
}

/** The lecture as an item of CSL-JSON, for the styles in `styles/`. */
export function citedItem({ lecture, atSeconds, address, arePeople }: Cited) {
  const { kind, title, creators, published, savedAt, site, series, durationSeconds, language } = lecture;
  const names = creators.map((name): CitedName => (arePeople ? personName(plain(name)) : { literal: plain(name) }));
  return {
    id: lecture.id,
    type: CSL_TYPES[kind],
    title: plain(title),
    author: names,
    URL: address,
    publisher: plain(site),
    accessed: cslDate(savedAt),
    ...(published && { issued: cslDate(published.value) }),
    ...(series && { "container-title": plain(series.title) }),
    ...(durationSeconds !== null && { dimensions: sayDuration(Math.round(durationSeconds)) }),
    // Where the styles look for the moment: the processor puts “p.” before what it takes for a locator.
    ...(atSeconds !== null && { note: sayDuration(Math.floor(atSeconds)) }),
    ...(language !== null && { language }),
  };
}

/** Stand for the signs of markup: the processor reads some tags, and the text of a person or page has none. */
export const [OPEN, CLOSE] = ["\uE000", "\uE001"];

function plain(text: string): string {
  return text.replaceAll("<", OPEN).replaceAll(">", CLOSE);
}
