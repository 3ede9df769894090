import { useId, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { useKeyState } from "./use-key-state.ts";
import { ModelChoice } from "./model-choice.tsx";
import { ServerField } from "./server-field.tsx";
import { useModelConnection } from "./use-model-connection.ts";
import { ProblemLine } from "../ui/problem-line.tsx";

/** Addresses that people need most; the field takes any. */
const KNOWN = [
  "https://api.openai.com/v1",
  "https://api.deepseek.com/v1",
  "https://dashscope.aliyuncs.com/compatible-mode/v1",
  "https://openrouter.ai/api/v1",
  "http://localhost:11434/v1",
  "http://localhost:1234/v1",
  "http://localhost:8080/v1",
];

/** The server of the person's own model, its key, and which of its models writes. */
export function ModelForm() {
  const connection = useModelConnection();
  const { model, models, isConnecting, problem, connect, forget } = connection;
  const [typed, setTyped] = useState<string | null>(null);
  const [key, setKey] = useState("");
  const [isReplacing, setReplacing] = useState(false);
  const { isSet, look, remove } = useKeyState(model?.base ?? null);
  const id = useId();
  const address = typed ?? model?.base ?? "";

  async function press(): Promise<void> {
    // What was not taken stays to be mended, or to be asked for once more.
    if (!(await connect(address, key.trim()))) return;
    setKey("");
    setReplacing(false);
    setTyped(null);
    look();
  }

  return (
    <form
      className="nested"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <ServerField
        label={say("modelServer")}
        value={address}
        onType={setTyped}
        known={KNOWN}
        hint={say("modelServerHint")}
      />
      <div className="stack">
        <label className="label" htmlFor={`${id}-key`}>
          {say("modelKeyLabel")}
        </label>
        {isSet && !isReplacing ? (
          <div className="row wrap" id={`${id}-key`}>
            <span>{say("modelKeySet")}</span>
            <button type="button" className="button small push" onClick={() => setReplacing(true)}>
              {say("replaceKey")}
            </button>
            <button type="button" className="button small" onClick={() => void remove()}>
              {say("removeKey")}
            </button>
          </div>
        ) : (
          <input
            id={`${id}-key`}
            className="field"
            type="password"
            autoComplete="off"
            placeholder={say("modelKeyNone")}
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        )}
        <small className="meta">{say("modelKeyHint")}</small>
      </div>
      <div className="row wrap">
        <button type="submit" className="button" disabled={isConnecting || address.trim() === ""}>
          {say(isConnecting ? "connecting" : "connect")}
        </button>
        {model && (
          <button type="button" className="button quiet" onClick={() => void forget().then(look)}>
            {say("forgetModel")}
          </button>
        )}
        <span className="meta" role="status">
          {models && model ? say("connected", new URL(model.base).host, models.length) : ""}
        </span>
      </div>
      <ProblemLine text={problem} />
      {model && <ModelChoice connection={connection} />}
    </form>
  );
}
