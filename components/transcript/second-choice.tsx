import { say } from "../../lib/words/say.ts";
import type { Second, SecondSource } from "./use-second.ts";

interface SecondChoiceProps {
  readonly sources: readonly SecondSource[];
  readonly second: Second;
}

/** Which transcript stands beside the first one, line by line; nothing where there is no other. */
export function SecondChoice({ sources, second: { state, choose } }: SecondChoiceProps) {
  if (sources.length === 0) return null;
  return (
    <p className="row wrap meta">
      <select
        className="field transcript-choice"
        aria-label={say("secondTranscript")}
        value={state.phase === "none" ? "" : state.id}
        onChange={({ target }) => choose(sources.find(({ id }) => id === target.value) ?? null)}
      >
        <option value="">{say("noSecondTranscript")}</option>
        {sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {say("andTranscript", name)}
          </option>
        ))}
      </select>
      <span role="status">
        {state.phase === "reading" && say("transcriptComing")}
        {state.phase === "failed" && say("secondFailed")}
      </span>
    </p>
  );
}
