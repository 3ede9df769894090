import type { Summary } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";
import { sayPrompt, saySource } from "../summary/say-source.ts";

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
      {summaries.toReversed().map(({ id, source, language, createdAt, counts }) => {
        const about = [sayPrompt(source), language === null ? "" : say("language", language)].filter(Boolean);
        return (
          <label key={id}>
            <input
              type="radio"
              className="check"
              name="version"
              checked={id === current}
              onChange={() => onChoose(id)}
            />
            <span>
              {saySource(source)}
              {about.length > 0 && (
                <span className="meta dots" title={source.prompt}>
                  {about.map((each) => (
                    <span key={each}>{each}</span>
                  ))}
                </span>
              )}
              <time className="meta" dateTime={createdAt}>
                {say("summaryMeta", createdAt, counts.characters)}
              </time>
            </span>
            {source.cutOff && <span className="badge waiting">{say("cutOff")}</span>}
            {id === current && <span className="badge done">{say("shown")}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
