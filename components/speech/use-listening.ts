import { useEffect, useMemo, useRef, useState } from "react";
import { listeningTurn } from "../../lib/browser/listening-turn.ts";
import { installEar, spokenLanguage } from "../../lib/browser/own-ear.ts";
import { report } from "../../lib/browser/report.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { BrowserHearing } from "../../lib/capture/listening.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useLatest } from "../hooks/use-latest.ts";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import type { ListeningEnd } from "./say-listening-end.ts";
import { useEars } from "./use-ears.ts";
import { useHeard } from "./use-heard.ts";

/** How often it is asked what was heard, in milliseconds; and how often no answer may come, as from a page that is gone. */
const [PAUSE, SILENT] = [1000, 3];
/** How often it is looked whether another page listens to the same lecture, in milliseconds. */
const LOOKS = 2000;

type ListeningStep = "idle" | "downloading" | "beginning" | "on" | "ending";

/** Has the browser itself write down what the player beside says, for as long as that plays and the panel is open. */
export function useListening({ id, language }: Pick<Lecture, "id" | "language">, player: TabPlayer) {
  const ears = useEars(language);
  const [chosen, choose] = useState<string | null>(null);
  const [step, setStep] = useState<ListeningStep>("idle");
  /** What is listened for, whatever is said meanwhile of the entry's language. */
  const [begun, setBegun] = useState("");
  const spoken = step === "idle" ? (chosen ?? [...ears.keys()][0] ?? spokenLanguage(language)) : begun;
  const [end, setEnd] = useState<{ readonly why: ListeningEnd; readonly spoken: string } | null>(null);
  const [isElsewhere, setElsewhere] = useState<boolean | null>(null);
  const turn = useMemo(() => listeningTurn(id), [id]);
  const heard = useHeard(id, spoken, turn, isElsewhere === false);
  /** How many lines came of what listens now: there may be others that were heard before. */
  const taken = useRef(0);
  const gone = useRef<"on" | "closed" | null>(null);

  const hasEar = ears.size > 0;
  useEffect(() => {
    if (step !== "idle") return undefined;
    const look = () => turn.isElsewhere().then(setElsewhere, (error: unknown) => report("page", error));
    void look();
    const timer = hasEar ? setInterval(() => void look(), LOOKS) : undefined;
    return () => clearInterval(timer);
  }, [turn, step, hasEar]);

  function take({ cues, guessed }: BrowserHearing): void {
    taken.current += cues.length;
    heard.take(cues, guessed);
  }

  async function finish(why: ListeningEnd | null): Promise<void> {
    const isKept = await heard.keep(why);
    turn.leave();
    setStep("idle");
    const reason = why ?? (isKept ? null : "nothing");
    setEnd(reason && { why: reason, spoken });
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
      if (hearing?.isOn !== false && silent < SILENT) timer = setTimeout(() => void ask(), PAUSE);
      else {
        setStep("ending");
        await latest.current.finish(hearing ? hearing.failure : "failed");
      }
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [step, player, latest]);

  /** Only in answer to a click: the browser may want one for what it downloads. */
  async function begin(): Promise<void> {
    setEnd(null);
    setBegun(spoken);
    heard.clear();
    setStep("beginning");
    const isOwn = await turn.take().catch((error: unknown) => {
      report("page", error);
      return null;
    });
    if (isOwn === null) {
      setEnd({ why: "failed", spoken });
      return setStep("idle");
    }
    if (!isOwn) {
      setElsewhere(true);
      return setStep("idle");
    }
    if (ears.get(spoken) === "to-download") {
      setStep("downloading");
      if (!(await isInstalled())) return finish("not-downloaded");
      setStep("beginning");
    }
    taken.current = 0;
    if (gone.current) return turn.leave();
    const hearing = await player.listen({ order: "begin", language: spoken });
    if (gone.current) {
      void player.listen({ order: "stop", from: 0 });
      return turn.leave();
    }
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
    // What was heard until then was kept as the panel was closed.
    if (gone.current === "closed") return;
    if (hearing) take(hearing);
    await finish(null);
  }

  /** The tab has gone on to another page: the last words are waited for, and are this lecture's. */
  async function goOn(): Promise<void> {
    gone.current ??= "on";
    heard.writeDown();
    if (step === "on") await stop();
    else if (step === "idle") await heard.keep(null);
  }

  /** Nothing can be waited for any more. */
  function close(): void {
    gone.current = "closed";
    if (step === "on") void player.listen({ order: "stop", from: 0 });
    void heard.keep(null);
  }

  const leaving = useLatest({ goOn, close });
  useOnLeave(() => leaving.current.close());
  useEffect(() => () => void leaving.current.goOn(), [leaving]);

  return {
    ears,
    spoken,
    choose,
    step,
    end,
    isElsewhere: isElsewhere === true,
    lines: heard.lines,
    begin: () => void begin(),
    stop: () => void stop(),
  };
}
