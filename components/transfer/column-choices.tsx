import { type ColumnChoice, type ColumnMap, FIELDS } from "../../lib/transfer/found.ts";
import { say } from "../../lib/words/say.ts";

const NAMES = {
  url: "columnUrl",
  title: "columnTitle",
  tags: "columnTags",
  savedAt: "columnSavedAt",
  note: "columnNote",
  description: "columnDescription",
  folder: "columnFolder",
} as const satisfies Record<keyof ColumnMap, string>;

interface ColumnChoicesProps {
  readonly columns: ColumnChoice;
  readonly onChange: (columns: ColumnMap) => void;
}

/** Which column of a table holds what; found out by their names, and changed here where that is wrong. */
export function ColumnChoices({ columns: { names, chosen }, onChange }: ColumnChoicesProps) {
  return (
    <fieldset className="column-choices">
      <legend className="label">{say("columns")}</legend>
      {FIELDS.map((field) => (
        <label key={field}>
          <span className="meta">{say(NAMES[field])}</span>
          <select
            className="field"
            value={chosen[field] ?? ""}
            onChange={({ target }) =>
              onChange({ ...chosen, [field]: target.value === "" ? null : Number(target.value) })
            }
          >
            <option value="">{say("columnNone")}</option>
            {/* A column is its place: two can be called the same. */}
            {[...names.entries()].map(([column, name]) => (
              <option key={column} value={column}>
                {name || say("columnNumber", column + 1)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
