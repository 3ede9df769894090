import { pageAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { StillPage } from "../library/still-page.tsx";

interface NoTranscriptYetProps {
  readonly lecture: Lecture;
  readonly onAdd: () => void;
  /** Null while that is under way. */
  readonly onTranscribe: (() => void) | null;
}

/** Three ways to a transcript: its page, a file, and its sound. */
export function NoTranscriptYet({ lecture, onAdd, onTranscribe }: NoTranscriptYetProps) {
  const address = pageAddress(lecture.url);
  return (
    <StillPage icon="transcript" title={say("noTranscriptYet")} reason={say("noTranscriptHint")}>
      {address && (
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {say("openPage")}
        </a>
      )}
      <button type="button" className="button" onClick={onAdd}>
        {say("addFile")}
      </button>
      {onTranscribe && (
        <button type="button" className="button" onClick={onTranscribe}>
          {say("transcribeMore")}
        </button>
      )}
    </StillPage>
  );
}
