import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { noteLanguage } from "../library/text-language.ts";
import { MomentButton } from "../transcript/moment-button.tsx";
import { Marked } from "../ui/marked.tsx";
import type { FoundElsewhere } from "./found-elsewhere.ts";
import type { FoundIn } from "./found-in.ts";

const LABELS = {
  summary: "inSummary",
  description: "inDescription",
  notes: "inNotes",
  chapter: "inChapter",
  series: "inSeries",
  keywords: "inKeywords",
  site: "inSite",
  formerSummary: "inFormerSummary",
} as const;

interface FoundPlaceProps {
  readonly place: Exclude<FoundIn, null | { in: "elsewhere" }> | FoundElsewhere;
  readonly lecture: Lecture;
  readonly language?: string | undefined;
  readonly tabIndex: number;
  /** How the name of the place is shown. */
  readonly labelClass?: string;
}

/** Where something was found, and a stretch of it; a chapter can be played. */
export function FoundPlace({ place, lecture, language, tabIndex, labelClass }: FoundPlaceProps) {
  const { around } = place;
  return (
    <>
      <span className={labelClass}>{say(LABELS[place.in])}</span>{" "}
      {place.in === "chapter" && (
        <>
          <MomentButton lecture={lecture} seconds={place.seconds} tabIndex={tabIndex} />{" "}
        </>
      )}
      <bdi lang={language ?? noteLanguage(around.text)}>
        <Marked {...around} />
      </bdi>
    </>
  );
}
