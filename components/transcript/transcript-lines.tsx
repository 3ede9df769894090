import { useRangeWith, useRowsInSight } from "../hooks/use-rows-in-sight.ts";
import { useImperativeHandle, useRef, useState, type MouseEvent, type Ref, type RefObject } from "react";
import type { Playable } from "../../lib/browser/play-at.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import type { CueMatch } from "../../lib/transcript/find-in-cues.ts";
import type { Line } from "../../lib/transcript/lines.ts";
import { say } from "../../lib/words/say.ts";
import { NotesOfLine, type PlacedNotes } from "./line-notes.tsx";
import { lineAround, type PressedWords, secondOf, selectedIn } from "./pressed-words.ts";
import { TranscriptLine } from "./transcript-line.tsx";
import { isTextField } from "../ui/keyboard.ts";
import { useHeightAbove } from "./use-height-above.ts";
import { useHeldPress } from "./use-held-press.ts";
import type { CueMarks } from "./use-transcript-search.ts";

/** About what a line is high; each is measured once it is shown. */
const USUAL_HEIGHT = 50;
const BEYOND = 12;
/** What the search field and the line beneath it take from the top. */
const HEAD = 96;

export interface LinesHandle {
  /** Scrolls to a line. */
  readonly show: (index: number) => void;
}

interface TranscriptLinesProps {
  readonly lecture: Playable;
  readonly cues: readonly Cue[];
  readonly lines: readonly Line[];
  readonly isTimed: boolean;
  readonly language: string | undefined;
  readonly marks: CueMarks;
  readonly active: CueMatch | null;
  /** Indexes of the line that is spoken now, and of the one that was asked for; -1 for none. */
  readonly spoken: number;
  readonly shown: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly handle: Ref<LinesHandle>;
  /** A press on words of a line that selects none. */
  readonly onPress: ((seconds: number) => void) | null;
  /** What can be done with a line is shown: a press elsewhere only takes it away. */
  readonly isActing: boolean;
  /** A press for what can be done with a line, or with the words that are selected. */
  readonly onSaid: (said: PressedWords) => void;
  /** What another transcript says during each line. */
  readonly second: ReadonlyMap<number, string> | null;
  readonly secondLanguage: string | undefined;
  /** What stands beneath each line. */
  readonly notes: PlacedNotes | undefined;
}

/** The lines in sight and some around them: ten hours open as fast as ten minutes. */
export function TranscriptLines(props: TranscriptLinesProps) {
  const {
    lecture,
    cues,
    lines,
    isTimed,
    language,
    marks,
    active,
    spoken,
    shown,
    scroller,
    handle,
    onPress,
    isActing,
    onSaid,
    second,
    secondLanguage,
    notes,
  } = props;
  const list = useRef<HTMLOListElement>(null);
  const above = useHeightAbove(list, scroller);
  /** The line with the note that is being changed stays, however far from it is scrolled. */
  const [edited, setEdited] = useState(-1);

  const virtualizer = useRowsInSight(
    { count: lines.length, scroller, above, height: USUAL_HEIGHT, beyond: BEYOND },
    {
      scrollPaddingStart: HEAD,
      rangeExtractor: useRangeWith(edited),
    },
  );
  useImperativeHandle(handle, () => ({ show: (index) => virtualizer.scrollToIndex(index, { align: "center" }) }), [
    virtualizer,
  ]);

  const { begin, hold } = useHeldPress(isActing);

  function press({ target, detail }: MouseEvent<HTMLElement>): void {
    if (!(target instanceof Element)) return;
    const button = target.closest(".line-more");
    const line = button && lineAround(button);
    if (line) return onSaid(line);
    const pressed = target.closest(".line p") && (secondOf(target) ?? secondOf(target.closest(".line")));
    if (pressed !== null) hold(detail, () => onPress?.(pressed));
  }

  /** Once the browser has put an end to the selection: a press within one takes it away. */
  function tellSelected(): void {
    requestAnimationFrame(() => {
      const said = list.current && selectedIn(list.current);
      if (said) onSaid(said);
    });
  }

  return (
    <ol
      ref={list}
      className="transcript"
      aria-label={say("transcript")}
      lang={language}
      style={{ height: virtualizer.getTotalSize() }}
      onPointerDown={begin}
      onClick={press}
      // The other buttons have menus of their own, and what is written in a field is not what is said.
      onPointerUp={({ button, target }) => button === 0 && !isTextField(target) && tellSelected()}
      onKeyUp={({ shiftKey, key, target }) => (shiftKey || key === "Shift") && !isTextField(target) && tellSelected()}
      onFocus={({ target }) => setEdited(lineOfText(target))}
      onBlur={() => document.hasFocus() && setEdited(-1)}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index];
        return (
          line && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              aria-current={index === spoken ? "time" : index === shown || undefined}
              style={{ transform: `translateY(${start - above}px)` }}
            >
              <TranscriptLine
                lecture={lecture}
                cues={cues}
                line={line}
                isTimed={isTimed}
                marks={marks}
                active={active}
                second={second?.get(index)}
                secondLanguage={secondLanguage}
              />
              <NotesOfLine placed={notes} line={index} />
            </li>
          )
        );
      })}
    </ol>
  );
}

/** Index of the line in which somebody writes; -1 for none. */
function lineOfText(target: Element): number {
  const index = target instanceof HTMLTextAreaElement && target.closest<HTMLElement>("[data-index]")?.dataset["index"];
  return index ? Number(index) : -1;
}
