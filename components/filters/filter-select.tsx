import { say } from "../../lib/words/say.ts";

interface FilterSelectProps {
  readonly label: string;
  /** Empty where anything will do. */
  readonly value: string;
  /** Values and what they are called. */
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

/** One of several values, or any; one that was typed and is not among them is kept. */
export function FilterSelect({ label, value, choices, onChoose }: FilterSelectProps) {
  const isOther = value !== "" && !choices.some(([each]) => each === value);
  return (
    <label>
      <span className="label">{label}</span>
      <select className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say("filterAnything")}</option>
        {isOther && <option value={value}>{value}</option>}
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
