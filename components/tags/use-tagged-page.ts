import { useMemo } from "react";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import type { TaggedPage } from "../../lib/library/tag-lookup.ts";

type TaggedFacts = Pick<LectureFacts, "title" | "description" | "creators" | "keywords" | "language" | "series"> & {
  readonly id?: string;
};

/** A lecture as far as its tags are concerned; the same object as long as nothing of it changes. */
export function useTaggedPage(facts: TaggedFacts, cues: readonly Cue[] | undefined): TaggedPage {
  const { id, title, description, creators, keywords, language, series } = facts;
  return useMemo(() => {
    const transcript = spokenText(cues ?? []);
    return { title, description, creators, keywords, language, series, transcript, ...(id !== undefined && { id }) };
  }, [id, title, description, creators, keywords, language, series, cues]);
}

/** What was said, without times. */
export function spokenText(cues: readonly Cue[]): string {
  return cues.map(({ text }) => text).join(" ");
}
