import { Fragment, memo, useMemo } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import type { Paragraph, Section } from "../../lib/transcript/paragraphs.ts";
import { inOneLine, isSpaced } from "../../lib/transcript/lines.ts";
import { MomentButton } from "../transcript/moment-button.tsx";
import { MarginNotes } from "./margin-notes.tsx";

interface TranscriptTextProps {
  readonly lecture: Lecture;
  readonly cues: readonly Cue[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly isTimed: boolean;
}

/** What is said, in paragraphs under the titles of chapters, with notes at their moments. */
export function TranscriptText({ lecture, cues, sections, notes, isTimed }: TranscriptTextProps) {
  const placed = useMemo(() => notesByParagraph(sections, notes), [sections, notes]);
  return sections.map(({ heading, startSeconds, paragraphs }) => (
    <Fragment key={startSeconds}>
      {heading !== null && (
        <h2 className="chapter" data-begins={startSeconds} tabIndex={-1} dir="auto">
          {heading}
        </h2>
      )}
      {paragraphs.map((paragraph) => (
        <div key={paragraph.from} className="reading-block" data-begins={paragraph.startSeconds} tabIndex={-1}>
          {isTimed && <MomentButton lecture={lecture} seconds={paragraph.startSeconds} />}
          <SpokenText cues={cues} paragraph={paragraph} isTimed={isTimed} />
          <MarginNotes lecture={lecture} notes={placed.get(paragraph) ?? []} />
        </div>
      ))}
    </Fragment>
  ));
}

const SpokenText = memo(function SpokenText({
  cues,
  paragraph: { speaker, from, to },
  isTimed,
}: {
  readonly cues: readonly Cue[];
  readonly paragraph: Paragraph;
  readonly isTimed: boolean;
}) {
  return (
    <p dir="auto">
      {speaker !== null && <b>{`${speaker}: `}</b>}
      {indexes(from, to).map((cue) => (
        // The moment of what is selected is read from here.
        <span key={cue} data-second={isTimed ? cues[cue]?.startSeconds : undefined}>
          {cue > from && isSpaced(cues[cue - 1]?.text ?? "", cues[cue]?.text ?? "") && " "}
          {inOneLine(cues[cue]?.text ?? "")}
        </span>
      ))}
    </p>
  );
});

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** A note stands by the last paragraph that has begun at its moment. */
function notesByParagraph(sections: readonly Section[], notes: readonly Note[]): Map<Paragraph, Note[]> {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const placed = new Map<Paragraph, Note[]>();
  for (const note of notes) {
    const { atSeconds } = note;
    if (atSeconds === null) continue;
    const place = all.findLast(({ startSeconds }) => startSeconds <= atSeconds) ?? all[0];
    if (place) placed.set(place, [...(placed.get(place) ?? []), note]);
  }
  return placed;
}
