import { cutsOf } from "../../lib/library/commands/command.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { sayWithCuts } from "../../lib/browser/say-cut.ts";

/** Saves what is known of a page or of a player as it is, at one press, and says what of it found no room. */
export function useSaveFacts(onSaved: (lectureId: string) => void): (facts: LectureFacts) => void {
  const { run, tell } = useCommands();

  async function save(facts: LectureFacts): Promise<void> {
    const reply = await run("saveLecture", { facts, tags: [], summaries: [], picture: null });
    if (reply.status !== "done") return;
    onSaved(reply.result.lectureId);
    const cuts = cutsOf(reply.result);
    if (cuts.length > 0) tell(sayWithCuts(say("savedNow"), cuts));
  }

  return (facts) => void save(facts);
}
