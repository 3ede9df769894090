import type { MouseEvent } from "react";
import { say } from "../../lib/words/say.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import type { Section } from "../../lib/transcript/paragraphs.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { printRoute } from "../library/route.ts";

interface ContentsProps {
  readonly sections: readonly Section[];
  /** Also for the chapter that the address names already, which changes nothing there. */
  readonly onPress: (seconds: number) => void;
}

/** The chapters, each leading to its place in the text; nothing where there are none. */
export function Contents({ sections, onPress }: ContentsProps) {
  const { route } = useRoute();
  const chapters = sections.filter(({ heading }) => heading !== null);
  if (chapters.length < 2) return null;
  return (
    <details className="contents" open>
      <summary>{say("contents")}</summary>
      <nav aria-label={say("contents")}>
        <ol>
          {chapters.map(({ heading, startSeconds }) => {
            const at = Math.floor(startSeconds);
            return (
              <li key={startSeconds}>
                <a
                  href={printRoute({ ...route, part: "transcript", at })}
                  dir="auto"
                  onClick={(event) => isPlain(event) && onPress(at)}
                >
                  {heading} <span className="number">{sayDuration(at)}</span>
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
    </details>
  );
}

/** With a key held, the link opens elsewhere. */
function isPlain({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && !altKey;
}
