import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemLine } from "../ui/problem-line.tsx";
import { sayListeningEnd } from "./say-listening-end.ts";
import { useListening } from "./use-listening.ts";

interface ListenBesideProps {
  readonly lecture: Pick<Lecture, "id" | "language">;
  readonly player: TabPlayer;
}

/** Offers to have the browser itself write down what is said, where it can do that on this computer. */
export function ListenBeside({ lecture, player }: ListenBesideProps) {
  const { ear, spoken, step, end, lines, begin, stop } = useListening(lecture, player);
  if (ear === null) return null;
  if (step === "on")
    return (
      <section className="notice listening">
        <div className="stack">
          <p role="status">{say("listenLines", lines.length)}</p>
          <p className="meta" dir="auto" lang={spoken}>
            {lines.at(-1)?.text}
          </p>
          <button type="button" className="button small" onClick={stop}>
            <Icon name="stop" small />
            {say("stop")}
          </button>
        </div>
      </section>
    );
  return (
    <section className="notice listening">
      <div className="stack">
        <p>
          {say("listenCost", spoken)} {ear === "to-download" && say("listenDownloads")}
        </p>
        <ProblemLine text={end === null ? "" : sayListeningEnd(end, spoken)} />
        {step === "downloading" ? (
          <p role="status">{say("listenDownloading")}</p>
        ) : (
          <button type="button" className="button" disabled={step !== "idle"} onClick={begin}>
            {say("listen")}
          </button>
        )}
      </div>
    </section>
  );
}
