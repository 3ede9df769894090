import { say } from "../../lib/words/say.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import type { Section } from "../../lib/transcript/paragraphs.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { printRoute } from "../library/route.ts";

/** The chapters, each leading to its place in the text; nothing where there are none. */
export function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const { route } = useRoute();
  const chapters = sections.filter(({ heading }) => heading !== null);
  if (chapters.length < 2) return null;
  return (
    <details className="contents" open>
      <summary>{say("contents")}</summary>
      <nav aria-label={say("contents")}>
        <ol>
          {chapters.map(({ heading, startSeconds }) => (
            <li key={startSeconds}>
              <a href={printRoute({ ...route, part: "transcript", at: Math.floor(startSeconds) })} dir="auto">
                {heading} <span className="number">{sayDuration(Math.floor(startSeconds))}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
