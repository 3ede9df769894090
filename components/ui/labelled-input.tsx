import { type InputHTMLAttributes, type ReactNode, useId } from "react";

interface LabelledInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Stands below, and is read out with the field. */
  readonly hint?: string | undefined;
  /** What else stands below. */
  readonly children?: ReactNode;
}

/** A field of one line below its name. */
export function LabelledInput({ label, onType, hint, children, ...input }: LabelledInputProps) {
  const id = useId();
  return (
    <div className="stack">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        spellCheck={false}
        autoComplete="off"
        {...input}
        id={id}
        className="field"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onType(target.value)}
      />
      {hint !== undefined && (
        <small className="meta" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {children}
    </div>
  );
}
