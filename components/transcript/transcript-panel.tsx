import { useLiveQuery } from "dexie-react-hooks";
import { lazy, Suspense, useEffect, useMemo, useState, type RefObject } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import { transcriptsOf } from "../../lib/library/lookup.ts";
import { loadListeningWords } from "../../lib/words/listening-words.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { forgetGivenSound, givenSound } from "../speech/given-sound.ts";
import { SpeechState } from "../speech/speech-state.tsx";
import { TranscribeDialog } from "../speech/transcribe-dialog.tsx";
import { useSpeech } from "../speech/use-speech.ts";
import { AddTranscript } from "./add-transcript.tsx";
import type { KeptView } from "./kept-view.ts";
import { NoTranscriptYet } from "./no-transcript-yet.tsx";
import { TranscriptReader } from "./transcript-reader.tsx";

/** Only beside a video. */
const ListenBeside = lazy(async () => {
  const [{ ListenBeside: Loaded }] = await Promise.all([import("../speech/listen-beside.tsx"), loadListeningWords()]);
  return { default: Loaded };
});

interface TranscriptPanelProps {
  readonly lecture: Lecture;
  /** What the panel is scrolled in. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The second to begin at. */
  readonly at: number | null;
  /** What to search in it. */
  readonly find: string | null;
  /** Shown between the lines, each at its moment. */
  readonly notes?: readonly Note[] | undefined;
  /** Beside its page. */
  readonly kept?: KeptView | undefined;
}

/** The transcript of an entry, or the ways to one. */
export function TranscriptPanel({ lecture, scroller, at, find, notes, kept }: TranscriptPanelProps) {
  const { reader, database } = useLibrary();
  const library = useMemo(() => Promise.resolve(database.backendDB()), [database]);
  const beside = useBeside();
  const transcripts = useLiveQuery(() => transcriptsOf(reader, lecture.id), [reader, lecture.id]);
  const [isAdding, setAdding] = useState(false);
  const speech = useSpeech(lecture, library);
  const [given] = useState(() => givenSound(lecture.id));
  const [isTranscribing, setTranscribing] = useState(given !== null);
  useEffect(() => forgetGivenSound(lecture.id), [lecture.id]);
  if (!transcripts) return null;
  const current = transcripts.find(({ id }) => id === lecture.currentTranscriptId) ?? transcripts.at(-1);
  const onAdd = () => setAdding(true);
  return (
    <>
      <SpeechState work={speech} />
      {current ? (
        <TranscriptReader
          key={`${current.id} ${at} ${find}`}
          lecture={lecture}
          transcript={current}
          transcripts={transcripts}
          scroller={scroller}
          at={at}
          find={find}
          notes={notes}
          kept={kept}
          onAdd={onAdd}
        />
      ) : (
        <NoTranscriptYet
          lecture={lecture}
          onAdd={onAdd}
          onTranscribe={speech.job && isOpen(speech.job) ? null : () => setTranscribing(true)}
        />
      )}
      {!current && beside && (
        <Suspense>
          <ListenBeside lecture={lecture} player={beside.player} />
        </Suspense>
      )}
      <TranscribeDialog
        lecture={lecture}
        work={speech}
        given={given}
        open={isTranscribing}
        onClose={() => setTranscribing(false)}
      />
      <AddTranscript lecture={lecture} open={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
