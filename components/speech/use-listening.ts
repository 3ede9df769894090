import { useEffect, useMemo, useRef, useState } from "react";
import { installEar, ownEar, spokenLanguage, type OwnEar } from "../../lib/browser/own-ear.ts";
import { report } from "../../lib/browser/report.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { BrowserHearing } from "../../lib/capture/listening.ts";
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
import { type ListeningEnd, sayListeningEnd } from "./say-listening-end.ts";

/** How often it is asked what was heard, in milliseconds; and how often no answer may come, as from a page that is gone. */
const [PAUSE, SILENT] = [1000, 3];
/** What has heard the words of such a transcript, in every language. */
const NAME = "Web Speech API";
/** How often what was heard is written down while it goes on, in milliseconds. */
const EVERY = 20_000;

type ListeningStep = "idle" | "downloading" | "beginning" | "on" | "ending";

/** Has the browser itself write down what the player beside says, for as long as that plays and the panel is open. */
export function useListening({ id, language }: Pick<Lecture, "id" | "language">, player: TabPlayer) {
  const { run, tell } = useCommands();
  const spoken = useMemo(() => spokenLanguage(language), [language]);
  const [ear, setEar] = useState<OwnEar | null>(null);
  const [step, setStep] = useState<ListeningStep>("idle");
  const [end, setEnd] = useState<ListeningEnd | null>(null);
  const [lines, setLines] = useState<readonly Cue[]>([]);
  const heard = useRef<readonly Cue[]>([]);
  /** How many lines came of what listens now: there may be others that were heard before. */
  const taken = useRef(0);
  const isGone = useRef(false);

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
    taken.current += hearing.cues.length;
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
    void keep(null);
  });

  /** What was heard becomes the transcript of the entry, once; `why` it ended is said with it, if that was not asked for. */
  async function keep(why: ListeningEnd | null): Promise<boolean> {
    const cues = heardOnce(heard.current);
    heard.current = [];
    if (cues.length === 0) return false;
    const transcript = { language: spoken, origin: "speech", cues, recogniser: { name: NAME } } as const;
    const mark = keeper.mark();
    const reply = await run(
      "addTranscript",
      { lectureId: id, transcript },
      why === null ? say("listenKept") : `${sayListeningEnd(why, spoken)} ${say("listenKeptSoFar")}`,
      mark,
    );
    if (reply.status === "done") keeper.forget(mark, true);
    else {
      heard.current = [...cues, ...heard.current];
      writeDown();
      keeper.flush();
    }
    return true;
  }

  async function finish(why: ListeningEnd | null): Promise<void> {
    setStep("idle");
    const isKept = await keep(why);
    setEnd(why ?? (isKept ? null : "nothing"));
  }

  const latest = useLatest({ take, finish });
  useEffect(() => {
    if (step !== "on") return undefined;
    let silent = 0;
    let timer = setTimeout(() => void ask(), PAUSE);
    let isWanted = true;
    async function ask(): Promise<void> {
      const hearing = await player.listen({ order: "tell", from: taken.current });
      if (!isWanted) return;
      if (hearing) latest.current.take(hearing);
      silent = hearing ? 0 : silent + 1;
      if (hearing?.isOn === false || silent >= SILENT)
        return latest.current.finish(hearing ? hearing.failure : "failed");
      timer = setTimeout(() => void ask(), PAUSE);
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [step, player, latest]);

  /** Only in answer to a click: the browser may want one for what it downloads. */
  async function begin(): Promise<void> {
    isGone.current = false;
    setEnd(null);
    setLines([]);
    if (ear === "to-download") {
      setStep("downloading");
      if (!(await isInstalled())) return finish("not-downloaded");
      setEar("there");
    }
    setStep("beginning");
    taken.current = 0;
    const hearing = await player.listen({ order: "begin", language: spoken });
    if (isGone.current) return void player.listen({ order: "stop", from: 0 });
    if (hearing?.isOn !== true) return finish(hearing?.failure ?? "failed");
    setStep("on");
  }

  function isInstalled(): Promise<boolean> {
    return installEar(spoken).catch((error: unknown) => {
      report("page", error);
      return false;
    });
  }

  async function stop(): Promise<void> {
    // What is being asked just now counts no more: it is asked again.
    setStep("ending");
    const hearing = await player.listen({ order: "stop", from: taken.current });
    // What was heard until then was kept as the panel went.
    if (isGone.current) return;
    if (hearing) take(hearing);
    await finish(null);
  }

  const leave = useLatest(() => {
    isGone.current = true;
    if (step !== "on" && heard.current.length === 0) return;
    void player.listen({ order: "stop", from: 0 });
    void keep(null);
  });
  useOnLeave(() => leave.current());
  useEffect(() => () => leave.current(), [leave]);

  return { ear, spoken, step, end, lines, begin: () => void begin(), stop: () => void stop() };
}
