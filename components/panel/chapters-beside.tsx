import { useEffect, useState } from "react";
import type { Chapter } from "../../lib/lecture/lecture.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { followPlayer } from "../hooks/follow-player.ts";
import { useBeside } from "../hooks/use-beside.tsx";

/** The chapters as contents: each plays from its beginning, and the one that plays is marked. */
export function ChaptersBeside({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const player = useBeside()?.player;
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    if (!player || chapters.length < 2) return undefined;
    return followPlayer(player, (now) =>
      setCurrent(now === null ? -1 : chapters.findLastIndex(({ startSeconds }) => startSeconds <= now)),
    );
  }, [player, chapters]);
  if (!player || chapters.length < 2) return null;
  return (
    <details className="panel-chapters">
      <summary>
        {say("contents")}
        {current >= 0 && (
          <span className="meta" dir="auto">
            {chapters[current]?.title}
          </span>
        )}
      </summary>
      <ol>
        {chapters.map(({ startSeconds, title }, index) => (
          <li key={startSeconds} aria-current={index === current ? "true" : undefined}>
            <button type="button" dir="auto" onClick={() => player.order({ order: "seek", seconds: startSeconds })}>
              <span>{title}</span> <span className="number meta">{sayDuration(Math.floor(startSeconds))}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
