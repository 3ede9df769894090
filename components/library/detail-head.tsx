import { useEffect, useMemo, useRef } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { currentTranscript } from "../../lib/library/lookup.ts";
import type { Tally } from "../../lib/library/tally.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { sayTagChange } from "../capture/say-tag-change.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { SuggestedTags } from "../tags/suggested-tags.tsx";
import { useTaggedPage } from "../tags/use-tagged-page.ts";
import { TagInput } from "../ui/tag-input.tsx";
import { SeenRow } from "./seen-row.tsx";

interface DetailHeadProps {
  readonly lecture: Lecture;
  readonly tags: readonly Tally[];
}

/** Title, source, and the tags to edit. An entry that is opened takes the focus to its title. */
export function DetailHead({ lecture, tags }: DetailHeadProps) {
  const { run } = useCommands();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { id, creators, published, durationSeconds, currentTranscriptId } = lecture;
  const { database, reader } = useLibrary();
  const library = useMemo(() => Promise.resolve(database.backendDB()), [database]);
  const known = useMemo(() => tags.map(({ label, count }) => ({ tag: label, count })), [tags]);
  const transcript = useLibraryQuery(() => currentTranscript(reader, lecture), [reader, currentTranscriptId]);
  const page = useTaggedPage(lecture, transcript?.cues);

  function changeTags(next: string[]): void {
    const [base, patch] = [{ tags: lecture.tags }, { tags: next }];
    void run("updateLecture", { id, base, patch }, sayTagChange(lecture.tags, next));
  }

  return (
    <header className="detail-head">
      <h2 ref={title} tabIndex={-1} dir="auto">
        {lecture.title}
      </h2>
      <p className="meta dots">
        {creators.length > 0 && <span dir="auto">{say("listOf", creators)}</span>}
        {published && <time dateTime={published.value}>{say("dateOnly", published.value)}</time>}
        {durationSeconds !== null && <span>{sayDuration(durationSeconds)}</span>}
      </p>
      <SeenRow lecture={lecture} />
      <TagInput tags={lecture.tags} known={known} onChange={changeTags} />
      <SuggestedTags
        page={page}
        known={known}
        chosen={lecture.tags}
        library={library}
        onAdd={(tag) => changeTags([...lecture.tags, tag])}
      />
    </header>
  );
}
