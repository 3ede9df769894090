import type { FieldConflict, Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { Icon } from "../ui/icon.tsx";

/** Texts that another window changed at the same time, until the person has chosen. */
export function Conflicts({ lecture }: { readonly lecture: Lecture }) {
  const { run } = useCommands();
  const conflicts = lecture.conflicts ?? [];
  if (conflicts.length === 0) return null;

  function settle(conflict: FieldConflict, useTheirs: boolean): void {
    const rest = conflicts.filter((each) => each !== conflict);
    const { field, text } = conflict;
    const patch = { conflicts: rest, ...(useTheirs && { [field]: text }) };
    const base = { conflicts, ...(useTheirs && { [field]: lecture[field] }) };
    void run("updateLecture", { id: lecture.id, base, patch }, say("detailsChanged"));
  }

  return (
    <ul className="conflicts">
      {conflicts.map((conflict) => (
        <li key={`${conflict.field} ${conflict.at}`} className="notice warn">
          <Icon name="warning" />
          <div>
            <p>
              <span className="label">{say(conflict.field)}</span> {say("conflict", conflict.text)}
            </p>
            <div className="row">
              <button type="button" className="button small" onClick={() => settle(conflict, true)}>
                {say("useThat")}
              </button>
              <button type="button" className="button quiet small" onClick={() => settle(conflict, false)}>
                {say("keepThis")}
              </button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
