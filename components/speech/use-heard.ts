import { useRef, useState } from "react";
import type { ListeningTurn } from "../../lib/browser/listening-turn.ts";
import { report } from "../../lib/browser/report.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { type Draft, editsOf, emptyDraft } from "../../lib/library/draft.ts";
import { heardOnce, parseHeard } from "../../lib/speech/heard-once.ts";
import { say } from "../../lib/words/say.ts";
import { draftKeeper } from "../hooks/draft-keeper.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useFoundEdit } from "../hooks/use-found-edit.tsx";
import { type ListeningEnd, sayListeningEnd } from "./say-listening-end.ts";

/** What has heard the words of such a transcript, in every language. */
const NAME = "Web Speech API";
/** How often what was heard is written down while it goes on, in milliseconds. */
const EVERY = 20_000;

/**
 * What the browser has heard of an entry, written down until it is its transcript. What is found of a browser that ended
 * at once is kept by whoever has the turn, and only once nobody listens elsewhere.
 */
export function useHeard(id: string, spoken: string, turn: ListeningTurn, isFree: boolean) {
  const { run, tell } = useCommands();
  const [lines, setLines] = useState<readonly Cue[]>([]);
  const heard = useRef<readonly Cue[]>([]);
  /** What is being said, as far as it is guessed: who closes the panel cannot wait for better words. */
  const guesses = useRef<readonly Cue[]>([]);
  const draft = `${editsOf(id)}heard`;
  const [keeper] = useState(() => draftKeeper((unkept) => unkept !== "" && tell(unkept)));
  const written = useRef(0);

  function take(cues: readonly Cue[], guessed: readonly Cue[]): void {
    guesses.current = guessed;
    heard.current = [...heard.current, ...cues];
    setLines(heard.current);
    if (cues.length > 0 && Date.now() - written.current > EVERY) write(spoken);
  }

  function write(as: string): void {
    written.current = Date.now();
    const text = JSON.stringify({ spoken: as, cues: [...heard.current, ...guesses.current] });
    keeper.write({ ...emptyDraft(draft, ""), edit: { text, base: "" } });
  }

  /** In case that the browser ends at once, or the panel is closed. */
  function writeDown(as = spoken): void {
    if (heard.current.length + guesses.current.length === 0) return;
    write(as);
    keeper.flush();
  }

  useFoundEdit(isFree ? draft : null, (found) => void takeOver(found));
  async function takeOver(found: Draft): Promise<void> {
    const isOwn = await turn.take().catch((error: unknown) => report("page", error));
    // Who gets no turn leaves it for the next time.
    if (isOwn !== true) return;
    const before = parseHeard(found.edit?.text ?? "");
    keeper.found(found);
    heard.current = [...before.cues, ...heard.current];
    await keep(null, before.spoken ?? spoken);
    turn.leave();
  }

  /** What was heard becomes the transcript of the entry, once; `why` it ended is said with it, if that was not asked for. */
  async function keep(why: ListeningEnd | null, as = spoken): Promise<boolean> {
    const cues = heardOnce([...heard.current, ...guesses.current]);
    [heard.current, guesses.current] = [[], []];
    if (cues.length === 0) return false;
    const transcript = { language: as, origin: "speech", cues, recogniser: { name: NAME } } as const;
    const mark = keeper.mark();
    const reply = await run(
      "addTranscript",
      { lectureId: id, transcript },
      why === null ? say("listenKept") : `${sayListeningEnd(why, as)} ${say("listenKeptSoFar")}`,
      mark,
    );
    // Of an entry that was deleted for good nothing stays, nor what was heard of it.
    const isOver = reply.status === "done" || reply.reason === "not-found";
    if (isOver) keeper.forget(mark, true);
    else {
      heard.current = [...cues, ...heard.current];
      writeDown(as);
    }
    return true;
  }

  return { lines, take, clear: () => setLines([]), writeDown, keep };
}
