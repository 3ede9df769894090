import { useEffect, useMemo, useRef, useState } from "react";
import { installEar, ownEar, spokenLanguage, type OwnEar } from "../../lib/browser/own-ear.ts";
import { report } from "../../lib/browser/report.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { BrowserHearing, ListeningFailure } from "../../lib/capture/listening.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { editsOf, emptyDraft } from "../../lib/library/draft.ts";
import { heardIn, heardOnce } from "../../lib/speech/heard-once.ts";
import { say } from "../../lib/words/say.ts";
import { draftKeeper } from "../hooks/draft-keeper.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useFoundEdit } from "../hooks/use-found-edit.tsx";
import { useLatest } from "../hooks/use-latest.ts";
import { useOnLeave } from "../hooks/use-on-leave.ts";

/** How often it is asked what was heard, in milliseconds; and how often no answer may come, as from a page that is gone. */
const [PAUSE, SILENT] = [1000, 3];
/** What has heard the words of such a transcript, in every language. */
const NAME = "Web Speech API";
/** How often what was heard is written down while it goes on, in milliseconds. */
const EVERY = 20_000;

type ListeningStep = "idle" | "downloading" | "beginning" | "on";

/** Why it ended; `nothing` where nothing was heard. */
export type ListeningEnd = ListeningFailure | "nothing";

/** Has the browser itself write down what the player beside says, for as long as that plays and the panel is open. */
export function useListening({ id, language }: Pick<Lecture, "id" | "language">, player: TabPlayer) {
  const { run, tell } = useCommands();
  const spoken = useMemo(() => spokenLanguage(language), [language]);
  const [ear, setEar] = useState<OwnEar | null>(null);
  const [step, setStep] = useState<ListeningStep>("idle");
  const [end, setEnd] = useState<ListeningEnd | null>(null);
  const [lines, setLines] = useState<readonly Cue[]>([]);
  const heard = useRef<readonly Cue[]>([]);

  useEffect(() => {
    let isWanted = true;
    ownEar(spoken).then(
      (found) => isWanted && setEar(found),
      (error: unknown) => report("page", error),
    );
    return () => {
      isWanted = false;
    };
  }, [spoken]);

  const draft = `${editsOf(id)}heard`;
  const [keeper] = useState(() => draftKeeper((unkept) => unkept !== "" && tell(unkept)));
  const written = useRef(0);

  function take(hearing: BrowserHearing): void {
    heard.current = [...heard.current, ...hearing.cues];
    setLines(heard.current);
    if (hearing.cues.length > 0 && Date.now() - written.current > EVERY) writeDown();
  }

  /** In case that the browser ends at once. */
  function writeDown(): void {
    written.current = Date.now();
    keeper.write({ ...emptyDraft(draft, ""), edit: { text: JSON.stringify(heard.current), base: "" } });
  }

  useFoundEdit(draft, (found) => {
    keeper.found(found);
    heard.current = [...heardIn(found.edit?.text ?? ""), ...heard.current];
    void keep();
  });

  /** What was heard becomes the transcript of the entry, once. */
  async function keep(): Promise<boolean> {
    const cues = heardOnce(heard.current);
    heard.current = [];
    if (cues.length === 0) return false;
    const transcript = { language: spoken, origin: "speech", cues, recogniser: { name: NAME } } as const;
    const mark = keeper.mark();
    const reply = await run("addTranscript", { lectureId: id, transcript }, say("listenKept"), mark);
    if (reply.status === "done") keeper.forget(mark, true);
    else {
      heard.current = [...cues, ...heard.current];
      writeDown();
      keeper.flush();
    }
    return true;
  }

  async function finish(why: ListeningFailure | null): Promise<void> {
    setStep("idle");
    const isKept = await keep();
    setEnd(why ?? (isKept ? null : "nothing"));
  }

  const latest = useLatest({ take, finish, keep });
  useEffect(() => {
    if (step !== "on") return undefined;
    let silent = 0;
    let timer = setTimeout(() => void ask(), PAUSE);
    let isWanted = true;
    async function ask(): Promise<void> {
      const hearing = await player.listen({ order: "tell", from: heard.current.length });
      if (!isWanted) return;
      if (hearing) latest.current.take(hearing);
      silent = hearing ? 0 : silent + 1;
      if (hearing?.isOn === false || silent >= SILENT) return latest.current.finish(hearing?.failure ?? null);
      timer = setTimeout(() => void ask(), PAUSE);
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [step, player, latest]);

  /** Only in answer to a click: the browser may want one for what it downloads. */
  async function begin(): Promise<void> {
    setEnd(null);
    setLines([]);
    if (ear === "to-download") {
      setStep("downloading");
      if (!(await installEar(spoken))) return finish("language");
      setEar("there");
    }
    setStep("beginning");
    const hearing = await player.listen({ order: "begin", language: spoken });
    if (hearing?.isOn !== true) return finish(hearing?.failure ?? "failed");
    setStep("on");
  }

  async function stop(): Promise<void> {
    // What is being asked just now counts no more: it is asked again.
    setStep("idle");
    const hearing = await player.listen({ order: "stop", from: heard.current.length });
    if (hearing) take(hearing);
    await finish(null);
  }

  const leave = useLatest(() => {
    if (step !== "on" && heard.current.length === 0) return;
    void player.listen({ order: "stop", from: 0 });
    void keep();
  });
  useOnLeave(() => leave.current());
  useEffect(() => () => leave.current(), [leave]);

  return { ear, spoken, step, end, lines, begin: () => void begin(), stop: () => void stop() };
}
