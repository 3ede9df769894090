import { useId, type ReactNode } from "react";

interface SideBySideProps {
  readonly legend: string;
  readonly chosen: 0 | 1;
  readonly onChoose: (side: 0 | 1) => void;
  /** What the one and the other says. */
  readonly children: readonly [ReactNode, ReactNode];
}

/** What two entries say of one thing, and which of it stands. */
export function SideBySide({ legend, chosen, onChoose, children }: SideBySideProps) {
  const name = useId();
  return (
    <fieldset className="side-by-side">
      <legend className="label">{legend}</legend>
      <div className="choices">
        {([0, 1] as const).map((side) => (
          <label key={side} className="choice">
            <input
              type="radio"
              className="check"
              name={name}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
            {children[side]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
