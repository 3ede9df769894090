import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Playable } from "../../lib/browser/play-at.ts";
import type { Chapter } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { cueAt } from "../../lib/transcript/cue-at.ts";
import { notesByLine } from "../../lib/transcript/notes-by-line.ts";
import { linesOf, lineWith } from "../../lib/transcript/lines.ts";
import { useBeside, usePlayAt } from "../hooks/use-beside.tsx";
import { secondLines } from "../../lib/transcript/second-lines.ts";
import { FollowButton } from "./follow-button.tsx";
import { isTimed } from "./transcript-file.ts";
import type { KeptView } from "./kept-view.ts";
import type { PressedWords } from "./pressed-words.ts";
import { SaidActions } from "./said-actions.tsx";
import { SecondChoice } from "./second-choice.tsx";
import { type SecondSource, useOffered } from "./use-second.ts";
import { TranscriptLines, type LinesHandle } from "./transcript-lines.tsx";
import { FindField } from "../ui/find-field.tsx";
import { say } from "../../lib/words/say.ts";
import type { NotedLines } from "./line-notes.tsx";
import { useFollowing } from "./use-following.ts";
import { usePlayingCue } from "./use-playing-cue.ts";
import { useTranscriptSearch } from "./use-transcript-search.ts";

interface SpokenLinesProps {
  readonly lecture: Playable & { readonly chapters: readonly Chapter[] };
  readonly cues: readonly Cue[];
  readonly language: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The second to begin at. */
  readonly at: number | null;
  /** What to search for at first. */
  readonly find: string | null;
  /** Shown between the lines, each at its moment. */
  readonly notes?: NotedLines;
  /** What can stand beside it, line by line. */
  readonly others: readonly SecondSource[];
  /** Beside a page. */
  readonly kept?: KeptView | undefined;
  /** Makes a note of words that a person has pressed. */
  readonly onNote: (said: PressedWords) => void;
  /** Beneath the search field. */
  readonly children?: ReactNode;
}

/** What is said, to read, to search in, and to play from; it stays with the player. */
export function SpokenLines({
  lecture,
  cues,
  language,
  scroller,
  at,
  find,
  notes,
  others,
  kept,
  onNote,
  children,
}: SpokenLinesProps) {
  const lines = useMemo(() => linesOf(cues, lecture.chapters), [cues, lecture.chapters]);
  const list = useRef<LinesHandle>(null);
  const placed = useMemo(() => notes && { ...notes, byLine: notesByLine(lines, notes.notes) }, [lines, notes]);
  const [along] = useState(() => kept?.recall());
  const search = useTranscriptSearch(cues, find ?? along?.query ?? "", at ?? 0, along?.match);
  const playing = lineWith(lines, usePlayingCue(lecture, cues));
  const [isFollowing, follow] = useFollowing(scroller, along?.isFollowing ?? at === null);
  const timed = useMemo(() => isTimed(cues), [cues]);
  useEffect(() => {
    kept?.remember({ query: search.query, match: search.at, isFollowing });
  }, [kept, search.query, search.at, isFollowing]);
  const beside = useOffered(others, kept?.second);
  const shownBeside = beside.state.phase === "shown" ? beside.state.second : null;
  const second = useMemo(() => shownBeside && secondLines(lines, shownBeside.cues), [lines, shownBeside]);
  const isBeside = useBeside() !== null;
  const play = usePlayAt();
  const [said, setSaid] = useState<PressedWords | null>(null);
  const found = search.active === null ? -1 : lineWith(lines, search.active.parts[0]?.cue ?? -1);
  const opened = at === null ? -1 : lineWith(lines, cueAt(cues, at));

  // Scrolling is the browser's state: it follows what is found, what is played, and the address.
  useEffect(() => {
    if (found < 0) return;
    follow(false);
    list.current?.show(found);
  }, [found, search.active, follow]);
  useEffect(() => {
    if (isFollowing && playing >= 0) list.current?.show(playing);
  }, [isFollowing, playing]);
  useEffect(() => {
    if (opened >= 0) list.current?.show(opened);
  }, [opened]);

  return (
    <>
      <div className="transcript-head">
        <FindField search={search} label={say("searchTranscript")} />
        {children}
        {timed && <SecondChoice sources={others} second={beside} />}
      </div>
      <TranscriptLines
        lecture={lecture}
        cues={cues}
        lines={lines}
        isTimed={timed}
        language={language}
        marks={search.marks}
        active={search.active}
        spoken={playing}
        shown={found >= 0 ? found : opened}
        scroller={scroller}
        handle={list}
        second={second}
        secondLanguage={shownBeside?.language}
        onPress={isBeside ? (seconds) => play(lecture, seconds) : null}
        isActing={said !== null}
        onSaid={(pressed) => {
          // What somebody is at does not run away.
          follow(false);
          setSaid(pressed);
        }}
        notes={placed}
      />
      {said && <SaidActions key={said.text} said={said} onNote={onNote} onClose={() => setSaid(null)} />}
      {playing >= 0 && !isFollowing && <FollowButton onFollow={() => follow(true)} />}
    </>
  );
}
