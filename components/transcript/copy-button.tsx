import { useEffect, useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { say } from "../../lib/words/say.ts";
import { transcriptText } from "./transcript-file.ts";

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

interface CopyButtonProps {
  readonly lecture: Lecture;
  readonly cues: readonly Cue[];
}

/** Copies what is said, without its times. */
export function CopyButton({ lecture, cues }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  function copy(): void {
    navigator.clipboard.writeText(transcriptText(cues, lecture)).then(
      () => setOutcome("copied"),
      () => setOutcome("notCopied"),
    );
  }

  return (
    <>
      <button type="button" className="text-link" onClick={copy}>
        <span role="status">{say(outcome === "copied" ? "copied" : "copy")}</span>
      </button>
      {outcome === "notCopied" && (
        <span className="field-problem" role="alert">
          {say("notCopied")}
        </span>
      )}
    </>
  );
}
