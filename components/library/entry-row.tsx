import { memo, useMemo, type FocusEvent, type KeyboardEvent } from "react";
import type { EntryRow as Row } from "../../lib/library/queries.ts";
import { markHit, type Marks } from "../../lib/search/mark-hit.ts";
import type { Hit } from "../../lib/search/search.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import type { ReadingSpeed } from "../../lib/text/reading-time.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { Marked } from "../ui/marked.tsx";
import type { MomentReader } from "../search/moment-reader.ts";
import { MissingRows } from "../series/missing-rows.tsx";
import type { Missing } from "../series/use-missing.ts";
import { ThroughTranslation } from "../search/through-translation.tsx";
import { Icon } from "../ui/icon.tsx";
import { altKey } from "../ui/keyboard.ts";
import { EntryFooter } from "./entry-footer.tsx";
import { EntryMoments } from "./entry-moments.tsx";
import { EntryTags } from "./entry-tags.tsx";
import { FoundText } from "./found-text.tsx";
import { StubNote } from "./stub-note.tsx";
import { SummaryText } from "./summary-text.tsx";

interface EntryRowProps {
  readonly row: Row;
  readonly position: number;
  readonly count: number;
  readonly address: string;
  readonly isOpen: boolean;
  /** The one row of the list that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isExpanded: boolean;
  readonly isSelected: boolean;
  /** It can be dragged to another place. */
  readonly isArranged: boolean;
  /** What of its series comes after it and is not in the library. */
  readonly missing: Missing | null;
  readonly activeTag: string | null;
  /** What a search found here, to be marked; null when the list is no search. */
  readonly highlightTerms: HighlightTerms | null;
  /** Reads where it says what was looked for; null when it does not. */
  readonly moments: MomentReader | null;
  /** What was found in it in the other language in place of what was typed. */
  readonly translations: Hit["translations"];
  readonly speed: ReadingSpeed;
  readonly onExpand: (id: string, expanded: boolean) => void;
  readonly onFocus: (id: string) => void;
  /** `run`: with all between it and the one that was selected before. */
  readonly onSelect: (id: string, run: boolean) => void;
}

/** One lecture of the list. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { row, position, count, address, isOpen, isCurrent, isExpanded, activeTag, highlightTerms, speed } = props;
  const { lecture, summary } = row;
  const { id, title, creators, durationSeconds, savedAt, tags } = lecture;
  const marks = useMemo(() => {
    // A description is long, and shown only where nothing is said.
    const description = props.moments ? "" : lecture.description;
    return highlightTerms && markHit({ ...lecture, summary: summary?.text ?? "", description }, highlightTerms);
  }, [lecture, summary, highlightTerms, props.moments]);
  const tabIndex = isCurrent ? 0 : -1;

  function onKeyDown({ key, target, currentTarget }: KeyboardEvent): void {
    if (target === currentTarget && (key === "ArrowRight" || key === "ArrowLeft"))
      props.onExpand(id, key === "ArrowRight");
  }

  return (
    <article
      className={["entry", isOpen && "open", props.isSelected && "ticked"].filter(Boolean).join(" ")}
      aria-labelledby={`title-${id}`}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={tabIndex}
      data-id={id}
      onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent) => event.currentTarget.contains(event.target) && props.onFocus(id)}
    >
      <input
        type="checkbox"
        className="check"
        tabIndex={tabIndex}
        aria-label={say("selectEntry", title)}
        checked={props.isSelected}
        onChange={(event) => props.onSelect(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
      {props.isArranged && (
        <span className="grip" draggable title={say("dragToMove", altKey)} aria-hidden="true">
          <Icon name="grip" small />
        </span>
      )}
      <h2 dir="auto">
        <a id={`title-${id}`} href={address} tabIndex={tabIndex} aria-current={isOpen ? "true" : undefined}>
          {marks ? <Marked text={title} ranges={marks.title} /> : title}
        </a>
      </h2>
      <p className="meta dots">
        <time dateTime={savedAt}>{say("saved", savedAt)}</time>
        {creators.length > 0 && <span dir="auto">{creatorsOf(creators, marks)}</span>}
        {durationSeconds !== null && <span>{sayDuration(durationSeconds)}</span>}
      </p>
      <ThroughTranslation translations={props.translations} />
      <StubNote lecture={lecture} tabIndex={tabIndex} />
      {summary && !marks?.summary && (
        <SummaryText
          summary={summary}
          expanded={isExpanded}
          tabIndex={tabIndex}
          onExpand={(expanded) => props.onExpand(id, expanded)}
        />
      )}
      {marks && highlightTerms && (
        <FoundText
          marks={marks}
          row={row}
          highlightTerms={highlightTerms}
          isSaid={props.moments !== null}
          tabIndex={tabIndex}
        />
      )}
      {props.moments && <EntryMoments lecture={lecture} reader={props.moments} tabIndex={tabIndex} />}
      <EntryTags tags={tags} active={activeTag} marks={marks?.tags ?? null} tabIndex={tabIndex} address={address} />
      <EntryFooter row={row} speed={speed} />
      {props.missing && <MissingRows missing={props.missing} tabIndex={tabIndex} />}
    </article>
  );
});

function creatorsOf(creators: readonly string[], marks: Marks | null) {
  if (!marks) return say("listOf", creators);
  return creators.map((creator, index) => (
    <span key={creator} className="creator" dir="auto">
      <Marked text={creator} ranges={marks.creators[index] ?? []} />
    </span>
  ));
}
