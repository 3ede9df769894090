import { useId } from "react";

interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** What nobody who looks at the screen is to read. */
export function SecretField({ label, hint, value, onType }: SecretFieldProps) {
  const id = useId();
  return (
    <div className="stack">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        type="password"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      {hint !== undefined && <small className="meta">{hint}</small>}
    </div>
  );
}
