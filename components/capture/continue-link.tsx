import { playAt } from "../../lib/browser/play-at.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { resumeAt } from "../../lib/lecture/watched.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";

/** Goes on where the lecture was left. */
export function ContinueLink({ lecture }: { readonly lecture: Lecture }) {
  const resume = resumeAt(lecture);
  if (resume === null) return null;
  return (
    <button type="button" className="text-link push" onClick={() => void playAt(lecture, resume)}>
      {say("continueAt", sayDuration(resume))}
    </button>
  );
}
