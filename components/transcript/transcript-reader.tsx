import { useEffect, useMemo, useRef, type RefObject } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { cueAt } from "../../lib/transcript/cue-at.ts";
import { linesOf, lineWith } from "../../lib/transcript/lines.ts";
import { textLanguage } from "../library/text-language.ts";
import { FollowButton } from "./follow-button.tsx";
import { isTimed } from "./transcript-file.ts";
import { TranscriptHead } from "./transcript-head.tsx";
import { TranscriptLines, type LinesHandle } from "./transcript-lines.tsx";
import { FindField } from "../ui/find-field.tsx";
import { say } from "../../lib/words/say.ts";
import { useFollowing } from "./use-following.ts";
import { usePlayingCue } from "./use-playing-cue.ts";
import { useTranscriptSearch } from "./use-transcript-search.ts";

interface TranscriptReaderProps {
  readonly lecture: Lecture;
  readonly transcript: Transcript;
  /** All of the entry's, to choose from. */
  readonly transcripts: readonly Transcript[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly at: number | null;
  readonly find: string | null;
  readonly onAdd: () => void;
}

/** One transcript to read, to search in, and to play from. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { lecture, transcript, transcripts, scroller, at, find, onAdd } = props;
  const { cues } = transcript;
  const lines = useMemo(() => linesOf(cues, lecture.chapters), [cues, lecture.chapters]);
  const list = useRef<LinesHandle>(null);
  const search = useTranscriptSearch(cues, find ?? "", at ?? 0);
  const playing = lineWith(lines, usePlayingCue(lecture, cues));
  const [isFollowing, follow] = useFollowing(scroller, at === null);
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
        <TranscriptHead lecture={lecture} transcript={transcript} transcripts={transcripts} onAdd={onAdd} />
      </div>
      <TranscriptLines
        lecture={lecture}
        cues={cues}
        lines={lines}
        isTimed={useMemo(() => isTimed(cues), [cues])}
        language={textLanguage(transcript.language, transcript.counts, cues[0]?.text ?? "")}
        marks={search.marks}
        active={search.active}
        spoken={playing}
        shown={found >= 0 ? found : opened}
        scroller={scroller}
        handle={list}
      />
      {playing >= 0 && !isFollowing && <FollowButton onFollow={() => follow(true)} />}
    </>
  );
}
