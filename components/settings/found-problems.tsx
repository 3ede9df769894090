import { say } from "../../lib/words/say.ts";

/** More would not be read; all of them go into the report. */
const SHOWN = 100;

/** What the check of the library found, one sentence each, as a developer needs it. */
export function FoundProblems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <section className="findings" aria-label={say("foundProblems")}>
      <h3 className="label">{say("foundProblems")}</h3>
      <ul lang="en">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  );
}
