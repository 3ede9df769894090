import { type ReactNode, useId } from "react";
import { KnownValues } from "./known-values.tsx";

const NONE: readonly string[] = [];

interface ServerFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Addresses that are offered; the field takes any. */
  readonly known?: readonly string[];
  /** What stands below. */
  readonly children?: ReactNode;
}

/** The address of a server of the person's own. */
export function ServerField({ label, value, onType, known = NONE, children }: ServerFieldProps) {
  const id = useId();
  return (
    <div className="stack">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        type="text"
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
        list={known.length > 0 ? `${id}-known` : undefined}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      {known.length > 0 && <KnownValues id={`${id}-known`} values={known} />}
      {children}
    </div>
  );
}
