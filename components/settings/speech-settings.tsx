import { useId, useState } from "react";
import { modelSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { ModelNameField } from "./model-name-field.tsx";
import { ServerField } from "./server-field.tsx";
import { useSpeechConnection } from "./use-speech-connection.ts";
import { SecretField } from "../ui/secret-field.tsx";
import { ProblemLine } from "../ui/problem-line.tsx";

/** The server that hears what is said in sounds without captions. */
export function SpeechSettings() {
  const { speech, models, isTesting, problem, isAnswering, test, chooseModel, forget } = useSpeechConnection();
  const [summaries] = useSetting(modelSetting);
  const [typed, setTyped] = useState<string | null>(null);
  const [key, setKey] = useState("");
  const id = useId();
  const address = typed ?? speech?.base ?? "";

  async function press(): Promise<void> {
    if (!(await test(address, key.trim()))) return;
    setKey("");
    setTyped(null);
  }

  return (
    <form
      className="nested"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <p>{say("speechHint")}</p>
      <ServerField label={say("speechServer")} value={address} onType={setTyped}>
        {summaries && summaries.base !== address && (
          <button type="button" className="text-link" onClick={() => setTyped(summaries.base)}>
            {say("sameAsSummaries")}
          </button>
        )}
      </ServerField>
      <SecretField label={say("speechKeyLabel")} hint={say("speechKeyHint")} value={key} onType={setKey} />
      <div className="row wrap">
        <button type="submit" className="button" disabled={isTesting || address.trim() === ""}>
          {say(isTesting ? "connecting" : "testServer")}
        </button>
        {speech && (
          <button type="button" className="button quiet" onClick={() => void forget()}>
            {say("forgetModel")}
          </button>
        )}
        <span className="meta" role="status">
          {isAnswering && speech ? say("speechReady", new URL(speech.base).host) : ""}
        </span>
      </div>
      <ProblemLine text={problem} />
      {speech && (
        <div className="stack">
          <label className="label" htmlFor={`${id}-model`}>
            {say("speechModel")}
          </label>
          <ModelNameField id={`${id}-model`} name={speech.model} known={models} onChoose={chooseModel} />
        </div>
      )}
    </form>
  );
}
