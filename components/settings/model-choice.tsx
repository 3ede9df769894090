import { useId, useState } from "react";
import { usualWindow } from "../../lib/summary/window.ts";
import { say } from "../../lib/words/say.ts";
import { ModelNameField } from "./model-name-field.tsx";
import type { useModelConnection } from "./use-model-connection.ts";

const [LEAST, MOST] = [1_000, 2_000_000];

interface ModelChoiceProps {
  readonly connection: ReturnType<typeof useModelConnection>;
}

/** Which model of the server writes, and how much it takes at once. A server that names none is told by hand. */
export function ModelChoice({ connection: { model, models, chooseModel, setWindow } }: ModelChoiceProps) {
  const [window, setTypedWindow] = useState<string | null>(null);
  const id = useId();
  if (!model) return null;
  const names = models?.map((each) => each.id) ?? [];
  const offered = model.model === "" || names.includes(model.model) ? names : [model.model, ...names];

  function keepWindow(): void {
    const tokens = Number(window);
    if (window?.trim() === "") setWindow(null);
    else if (window !== null && Number.isInteger(tokens) && tokens >= LEAST && tokens <= MOST) setWindow(tokens);
    setTypedWindow(null);
  }

  return (
    <div className="form two">
      <div className="stack">
        <label className="label" htmlFor={`${id}-model`}>
          {say("model")}
        </label>
        {names.length > 0 ? (
          <select
            id={`${id}-model`}
            className="field"
            value={model.model}
            onChange={(event) => chooseModel(event.target.value)}
          >
            <option value="">{say("chooseModel")}</option>
            {offered.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        ) : (
          <ModelNameField id={`${id}-model`} name={model.model} onChoose={chooseModel} />
        )}
      </div>
      <div className="stack">
        <label className="label" htmlFor={`${id}-window`}>
          {say("modelWindow")}
        </label>
        <input
          id={`${id}-window`}
          className="field"
          type="number"
          min={LEAST}
          max={MOST}
          placeholder={String(usualWindow(model.base))}
          value={window ?? model.window ?? ""}
          onChange={(event) => setTypedWindow(event.target.value)}
          onBlur={keepWindow}
        />
        <small className="meta">{say("modelWindowHint")}</small>
      </div>
    </div>
  );
}
