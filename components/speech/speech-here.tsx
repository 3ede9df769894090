import { useEffect } from "react";
import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import { say } from "../../lib/words/say.ts";
import { transcriptAddress } from "../library/route.ts";
import { ProblemLine } from "../ui/problem-line.tsx";
import { SoundAddress } from "./sound-address.tsx";
import { SpeechState } from "./speech-state.tsx";
import { useChosenSound } from "./use-chosen-sound.ts";
import { type SpeechWork, useSpeech } from "./use-speech.ts";
import { WhereItGoes } from "./where-it-goes.tsx";

interface SpeechHereProps {
  readonly lecture: Lecture;
  readonly library: Promise<IDBDatabase>;
  /** The person wants the sound transcribed. */
  readonly isAsked: boolean;
  /** Told whether a transcript is being made. */
  readonly onUnderWay: (isUnderWay: boolean) => void;
  readonly onClose: () => void;
}

/** The way from the sound of an entry to its transcript, where there is no room for a dialog. */
export function SpeechHere({ lecture, library, isAsked, onUnderWay, onClose }: SpeechHereProps) {
  const work = useSpeech(lecture, library, true);
  const isUnderWay = work.job !== null && isOpen(work.job);
  useEffect(() => onUnderWay(isUnderWay), [isUnderWay, onUnderWay]);
  return (
    <>
      <SpeechState work={work} />
      {isAsked && !isUnderWay && <SoundForm lecture={lecture} work={work} onClose={onClose} />}
    </>
  );
}

interface SoundFormProps extends Pick<SpeechHereProps, "lecture" | "onClose"> {
  readonly work: SpeechWork;
}

function SoundForm({ lecture, work, onClose }: SoundFormProps) {
  const { soundUrl } = lecture;
  const chosen = useChosenSound(soundUrl ?? "", work, onClose);
  return (
    <div className="notice sound-form" role="group" aria-label={say("transcribe")}>
      <div className="stack">
        {soundUrl === undefined && (
          <>
            <p>{say("noSoundKnown")}</p>
            <SoundAddress value={chosen.typed} onType={chosen.setTyped} />
          </>
        )}
        <ProblemLine text={chosen.isWrong ? say("badSoundAddress") : ""} />
        <WhereItGoes
          seconds={lecture.durationSeconds}
          addresses={chosen.typed === "" ? [] : [chosen.typed]}
          server={chosen.server}
        />
        <ProblemLine text={work.problem} />
        <div className="row wrap">
          <button type="button" className="button" disabled={!chosen.isReady} onClick={() => void chosen.begin()}>
            {say("transcribe")}
          </button>
          <button type="button" className="text-link" onClick={onClose}>
            {say("cancel")}
          </button>
          <a
            className="text-link push"
            href={libraryPageAddress(transcriptAddress(lecture.id))}
            target="_blank"
            rel="noreferrer"
          >
            {say("chooseSoundFile")}
          </a>
        </div>
      </div>
    </div>
  );
}
