import type { Summary, SummarySource } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";

interface VersionListProps {
  /** Oldest first. */
  readonly summaries: readonly Summary[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

/** The versions, newest first; choosing one shows it at once. */
export function VersionList({ summaries, current, onChoose }: VersionListProps) {
  return (
    <fieldset className="versions">
      <legend className="hidden-label">{say("versions", summaries.length)}</legend>
      {summaries.toReversed().map(({ id, source, createdAt, counts }) => (
        <label key={id}>
          <input type="radio" className="check" name="version" checked={id === current} onChange={() => onChoose(id)} />
          <span>
            {saySource(source)}
            <time className="meta" dateTime={createdAt}>
              {say("summaryMeta", createdAt, counts.characters)}
            </time>
          </span>
          {id === current && <span className="badge done">{say("shown")}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function saySource({ by, name }: SummarySource): string {
  switch (by) {
    case "person":
      return say(name === "edited" ? "sourceEdited" : "sourcePerson");
    case "page":
      return say("sourcePage");
    case "extract":
      return say("onThisDevice");
    case "browser":
      return name ?? say("sourceBrowser");
    case "model":
      return name ?? say("sourceModel");
  }
}
