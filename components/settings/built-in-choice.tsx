import type { SummariserChoice } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useBuiltIn } from "../hooks/use-built-in.ts";
import { SummariserChoiceRow } from "./summariser-choice-row.tsx";

interface BuiltInChoiceProps {
  readonly chosen: SummariserChoice;
  readonly onChoose: (value: SummariserChoice) => void;
}

/** The browser's own model: where it has none, that is said; where it is not here yet, one click fetches it. */
export function BuiltInChoice(row: BuiltInChoiceProps) {
  const { builtIn, share, failed, download } = useBuiltIn();
  const { state } = builtIn;
  const hint = say(
    state === "available" ? "builtInReady" : state === "unavailable" ? "builtInMissing" : "builtInToFetch",
  );
  return (
    <SummariserChoiceRow
      {...row}
      value="browser"
      name={say("builtInModel")}
      hint={failed ? say("downloadFailed") : hint}
      isDisabled={state === "unavailable"}
    >
      {state === "available" && <span className="badge done">{say("ready")}</span>}
      {(state === "downloadable" || state === "downloading") &&
        (share === null ? (
          <button type="button" className="button small" onClick={download}>
            {say("downloadModel")}
          </button>
        ) : (
          <span className="meta" role="status">
            {say("downloadingModel", Math.round(share * 100))}
          </span>
        ))}
    </SummariserChoiceRow>
  );
}
