import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Moments } from "../../lib/search/moments/moments.ts";
import { say } from "../../lib/words/say.ts";
import { noteLanguage } from "../library/text-language.ts";
import { MomentButton } from "../transcript/moment-button.tsx";
import { Marked } from "../ui/marked.tsx";
import { closeUp } from "./close-up.ts";
import { textToFind } from "./text-to-find.ts";

interface ResultMomentsProps {
  readonly lecture: Lecture;
  /** Null until they are read: their place of two lines is kept. */
  readonly moments: Moments | null;
  readonly query: string;
  /** The address where the lecture's transcript is searched for a text. */
  readonly addressOf: (find: string) => string;
  readonly opensTab?: boolean;
  readonly tabIndex?: number;
}

/** The two best moments of a result, each to be played, and the way to the others. */
export function ResultMoments(props: ResultMomentsProps) {
  const { lecture, moments, query, addressOf, opensTab = false, tabIndex } = props;
  const best = moments?.best ?? [];
  const more = (moments?.total ?? 0) - best.length;
  return (
    <div className="moments-place">
      {best.length > 0 && (
        <ul className={best.length === 1 ? "moments single" : "moments"} aria-label={say("moments")}>
          {best.map((moment, index) => (
            <li key={moment.cue}>
              <MomentButton lecture={lecture} seconds={moment.seconds} tabIndex={tabIndex} />
              <span className="said" dir="auto" lang={noteLanguage(moment.around.text)}>
                <Marked {...(best.length === 1 ? moment.around : closeUp(moment.around))} />
              </span>
              {more > 0 && index === best.length - 1 && (
                <a
                  className="text-link more-moments"
                  href={addressOf(textToFind(best, query))}
                  tabIndex={tabIndex}
                  {...(opensTab && { target: "_blank", rel: "noreferrer" })}
                >
                  {say("moreMoments", more)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
