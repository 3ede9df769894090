import type { MouseEvent } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { highlight, type Wanted } from "../../lib/text/highlight.ts";
import { snippet } from "../../lib/text/snippet.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { Marked } from "../ui/marked.tsx";

interface FoundEntryProps {
  readonly lecture: Lecture;
  /** Text of the current summary. */
  readonly summary: string;
  readonly wanted: Wanted;
  readonly onClick: (event: MouseEvent) => void;
}

/** One result: a link to the lecture's page, with what was found marked. */
export function FoundEntry({ lecture, summary, wanted, onClick }: FoundEntryProps) {
  const { url, title, creators, savedAt, durationSeconds, tags, language } = lecture;
  const marked = (text: string) => <Marked text={text} ranges={highlight(text, wanted)} />;
  const inSummary = snippet(summary, wanted);
  const inDescription = inSummary ? null : snippet(lecture.description, wanted);
  const around = inSummary ?? inDescription;
  return (
    <li className="found">
      <h2 lang={language ?? undefined}>
        <a className="found-link" href={url} target="_blank" rel="noreferrer" onClick={onClick}>
          {marked(title)}
        </a>
      </h2>
      <p className="meta dots">
        {creators.length > 0 && <span>{marked(say("listOf", creators))}</span>}
        <time dateTime={savedAt}>{say("dateOnly", savedAt)}</time>
        {durationSeconds !== null && <span>{sayDuration(durationSeconds)}</span>}
      </p>
      {around && (
        <p className="meta">
          {say(inSummary ? "inSummary" : "inDescription")} <Marked {...around} />
        </p>
      )}
      {tags.length > 0 && (
        <div className="chips">
          {tags.slice(0, 6).map((tag) => (
            <span key={tag} className="chip" title={tag}>
              <span>{marked(tag)}</span>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}
