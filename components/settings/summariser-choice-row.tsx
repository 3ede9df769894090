import type { ReactNode } from "react";
import type { SummariserChoice } from "../../lib/browser/settings.ts";

interface SummariserChoiceRowProps {
  readonly value: SummariserChoice;
  readonly name: string;
  readonly hint: string;
  readonly chosen: SummariserChoice;
  readonly onChoose: (value: SummariserChoice) => void;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
}

/** One way to summarise, to be chosen. */
export function SummariserChoiceRow(props: SummariserChoiceRowProps) {
  const { value, name, hint, chosen, onChoose, isDisabled = false, children } = props;
  return (
    <div className="setting">
      <label className="way">
        <input
          type="radio"
          className="check"
          name="summariser"
          disabled={isDisabled}
          checked={value === chosen}
          onChange={() => onChoose(value)}
        />
        <span>
          {name}
          <small>{hint}</small>
        </span>
      </label>
      {children}
    </div>
  );
}
