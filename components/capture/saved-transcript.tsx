import { useState } from "react";
import { libraryPageAddress, openLibraryPage } from "../../lib/browser/library-page.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { transcriptAddress } from "../library/route.ts";
import { useCanTranscribe } from "../speech/use-can-transcribe.ts";
import { takeWantedSpeech } from "../speech/wanted-speech.ts";
import { Icon } from "../ui/icon.tsx";
import type { PageReading } from "../popup/page-reading.ts";
import { OneLine } from "./one-line.tsx";
import { NoTranscript } from "./page-transcript-line.tsx";
import { useTranscript } from "./use-transcript.ts";

// Wanted seldom, and only where there is no transcript.
const loadSpeech = () => import("../speech/speech-here.tsx");

interface SavedTranscriptProps {
  readonly lecture: Lecture;
  /** Undefined until it has been read. */
  readonly transcript: Transcript | null | undefined;
  readonly reading: PageReading;
}

/** The transcript of a saved entry, or the ways to one. */
export function SavedTranscript({ lecture, transcript, reading }: SavedTranscriptProps) {
  const { run } = useCommands();
  const { state, ask } = useTranscript(reading, false);
  const place = transcriptAddress(lecture.id);

  async function fetchNow(): Promise<void> {
    const found = await ask(null);
    if (found) await run("addTranscript", { lectureId: lecture.id, transcript: found }, say("transcriptAdded"));
  }

  const [isAsked, setAsked] = useState(() => takeWantedSpeech(lecture.id));
  const [isUnderWay, setUnderWay] = useState(false);
  const speech = useLoadedLater(loadSpeech, transcript === null);
  const canTranscribe = useCanTranscribe();

  if (transcript) return <KeptTranscript transcript={transcript} place={place} />;
  if (state.phase === "answered" && !state.answer?.ok)
    return (
      <>
        <NoTranscript
          failed={state.answer}
          lecture={lecture}
          onAskAgain={() => void fetchNow()}
          onAddFile={() => void openLibraryPage(place)}
          onTranscribe={canTranscribe && !isAsked && !isUnderWay ? () => setAsked(true) : null}
          isSaved
        />
        {speech && (
          <speech.SpeechHere
            lecture={lecture}
            library={reading.library}
            isAsked={isAsked}
            onUnderWay={setUnderWay}
            onClose={() => setAsked(false)}
          />
        )}
      </>
    );
  // One that was found but is not kept, as after Undo, can be fetched again.
  const isWaiting = state.phase !== "reading" && transcript === null;
  return (
    <p className="status transcript-line">
      <Icon name="transcript" small />
      <OneLine text={say(isWaiting ? "noTranscriptYet" : "transcriptComing")} isStatus />
      {isWaiting && (
        <button type="button" className="text-link push" onClick={() => void fetchNow()}>
          {say("fetchTranscript")}
        </button>
      )}
    </p>
  );
}

function KeptTranscript({ transcript, place }: { readonly transcript: Transcript; readonly place: string }) {
  const { language, counts } = transcript;
  const name = language === null ? "" : say("language", language);
  return (
    <p className="status transcript-line">
      <Icon name="transcript" small />
      <OneLine text={say("transcriptOf", name, counts.words, counts.cjk)} isStatus />
      <a className="text-link push" href={libraryPageAddress(place)} target="_blank" rel="noreferrer">
        {say("view")}
      </a>
    </p>
  );
}
