import { type FormatId, formats } from "../../lib/transfer/formats/index.ts";
import { say } from "../../lib/words/say.ts";

interface FormatChoiceProps {
  readonly chosen: FormatId;
  readonly onChoose: (id: FormatId) => void;
}

/** Every kind of file that entries can be written as. */
export function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
  return (
    <fieldset className="choices">
      <legend className="hidden-label">{say("format")}</legend>
      {formats.map(({ id }) => (
        <label className="choice" key={id}>
          <input
            type="radio"
            className="check"
            name="format"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            aria-labelledby={`format-${id}`}
            aria-describedby={`format-${id}-hint`}
          />
          <span>
            <span id={`format-${id}`}>{say(`format ${id}`)}</span>
            <small id={`format-${id}-hint`}>{say(`hint ${id}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
