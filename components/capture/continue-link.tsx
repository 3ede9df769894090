import type { Lecture } from "../../lib/lecture/lecture.ts";
import { resumeAt } from "../../lib/lecture/watched.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { usePlayAt } from "../hooks/use-beside.tsx";

/** Goes on where the lecture was left. */
export function ContinueLink({ lecture }: { readonly lecture: Lecture }) {
  const play = usePlayAt();
  const resume = resumeAt(lecture);
  if (resume === null) return null;
  return (
    <button type="button" className="text-link push" onClick={() => play(lecture, resume)}>
      {say("continueAt", sayDuration(resume))}
    </button>
  );
}
