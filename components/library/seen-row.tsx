import { playAt } from "../../lib/browser/play-at.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isSeen, resumeAt } from "../../lib/lecture/watched.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { Icon } from "../ui/icon.tsx";

/** How far it was watched, the way to go on, and the mark to set by hand. */
export function SeenRow({ lecture }: { readonly lecture: Lecture }) {
  const { run } = useCommands();
  const { id, seenAt, deletedAt, kind } = lecture;
  const seen = isSeen(lecture);
  const resume = resumeAt(lecture);
  if (deletedAt !== null || kind === "page") return null;
  return (
    <div className="row wrap seen-row">
      {resume !== null && (
        <button type="button" className="button small" onClick={() => void playAt(lecture, resume)}>
          <Icon name="play" small />
          {say("continueAt", sayDuration(resume))}
        </button>
      )}
      {seen && seenAt !== null && (
        <span className="badge done">
          <Icon name="check" small />
          {say("seenOn", seenAt)}
        </span>
      )}
      <button
        type="button"
        className="button quiet small"
        onClick={() => void run("markSeen", { id, seen: !seen }, say(seen ? "markedUnseen" : "markedSeen"))}
      >
        {say(seen ? "markUnseen" : "markSeen")}
      </button>
    </div>
  );
}
