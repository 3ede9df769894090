import { useState } from "react";
import { KnownValues } from "./known-values.tsx";

const NONE: readonly string[] = [];

interface ModelNameFieldProps {
  readonly id: string;
  readonly name: string;
  /** Names that are offered; the field takes any. */
  readonly known?: readonly string[];
  /** Called when the field is left, if another name was typed. */
  readonly onChoose: (name: string) => void;
}

/** The name of a model, by hand. */
export function ModelNameField({ id, name, known = NONE, onChoose }: ModelNameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <input
        id={id}
        className="field"
        type="text"
        spellCheck={false}
        maxLength={200}
        list={known.length > 0 ? `${id}-known` : undefined}
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null) onChoose(typed.trim());
          setTyped(null);
        }}
      />
      {known.length > 0 && <KnownValues id={`${id}-known`} values={known} />}
    </>
  );
}
