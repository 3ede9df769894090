import { say } from "../../lib/words/say.ts";
import { LEADINGS, SIZES, type ReadingType } from "./use-reading-type.ts";

interface TypeButtonsProps {
  readonly type: ReadingType;
  readonly onChange: (type: ReadingType) => void;
}

/** Smaller and larger type, and the height of its lines. */
export function TypeButtons({ type, onChange }: TypeButtonsProps) {
  const at = SIZES.findIndex((size) => size === type.size);
  const [smaller, larger] = [SIZES[at - 1], SIZES[at + 1]];
  const leading = LEADINGS[(LEADINGS.findIndex((each) => each === type.leading) + 1) % LEADINGS.length];
  const step = (label: string, sign: "smaller" | "larger", size: number | undefined) => (
    <button
      type="button"
      className={`button quiet square small type-${sign}`}
      aria-label={label}
      title={label}
      // Focus stays on it where there is no more.
      aria-disabled={size === undefined}
      onClick={() => size !== undefined && onChange({ ...type, size })}
    />
  );
  return (
    <span className="row type-buttons" role="group" aria-label={say("readingType")}>
      {step(say("smallerType"), "smaller", smaller)}
      {step(say("largerType"), "larger", larger)}
      <button
        type="button"
        className="button quiet small"
        aria-label={say("lineHeight", type.leading)}
        title={say("lineHeight", type.leading)}
        onClick={() => leading !== undefined && onChange({ ...type, leading })}
      >
        ↕ {type.leading}
      </button>
    </span>
  );
}
