import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Summary } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";
import { CutOff } from "../summary/cut-off.tsx";
import { VersionProse } from "../summary/version-prose.tsx";
import type { SummaryWork } from "../summary/use-summary-work.ts";
import { summaryLanguage } from "./text-language.ts";

interface VersionTextProps {
  readonly lecture: Lecture;
  readonly version: Summary | null;
  readonly work: SummaryWork;
  readonly onEdit: () => void;
  readonly onDelete: (id: string) => void;
}

/** One version to read. */
export function VersionText({ lecture, version, work, onEdit, onDelete }: VersionTextProps) {
  return (
    <>
      {version ? (
        <div className="prose" dir="auto" lang={summaryLanguage(version)}>
          <VersionProse version={version} lecture={lecture} />
        </div>
      ) : (
        <p className="meta">{say("noSummary")}</p>
      )}
      <CutOff version={version} work={work} />
      <div className="row">
        <button type="button" className="button small" onClick={onEdit}>
          {say("edit")}
        </button>
        {version && (
          <button type="button" className="button quiet small danger push" onClick={() => onDelete(version.id)}>
            {say("deleteVersion")}
          </button>
        )}
      </div>
    </>
  );
}
