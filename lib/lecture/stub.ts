import type { Lecture } from "./lecture.ts";

/** The lecture as one that has been read from its own page. */
export function whole({ stub: _stub, ...lecture }: Lecture): Lecture {
  return lecture;
}

/** What a stub has that its own page must not replace: the list that it was saved with. */
export function keptOfStub({ stub, series }: Lecture): Partial<Lecture> {
  return stub && series ? { series } : {};
}
