import type { Marks } from "../../lib/search/mark-hit.ts";
import type { Summary } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";
import { Marked } from "../ui/marked.tsx";
import { summaryLanguage } from "./text-language.ts";

interface FoundTextProps {
  readonly marks: Marks;
  readonly summary: Summary | null;
}

/** Where a search stands in the summary, else in the description. */
export function FoundText({ marks, summary }: FoundTextProps) {
  const found = marks.summary ?? marks.description;
  if (!found) return null;
  return (
    <p className="summary found-text">
      <span className="label">{say(marks.summary ? "inSummary" : "inDescription")}</span>{" "}
      <span lang={marks.summary && summary ? summaryLanguage(summary) : undefined}>
        <Marked {...found} />
      </span>
    </p>
  );
}
