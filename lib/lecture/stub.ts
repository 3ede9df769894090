import type { Lecture } from "./lecture.ts";

/** The lecture as one that has been read from its own page. */
export function whole({ stub: _stub, ownTitle: _ownTitle, ...lecture }: Lecture): Lecture {
  return lecture;
}

/** What a stub has that its own page must not replace: the title that the person gave it, the list that it was saved with. */
export function keptOfStub({ stub, ownTitle, title, series }: Lecture): Partial<Lecture> {
  if (!stub) return {};
  return { ...(ownTitle && { title }), ...(series && { series }) };
}
