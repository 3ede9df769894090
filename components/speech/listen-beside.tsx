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
  const { ears, spoken, choose, step, end, isElsewhere, lines, begin, stop } = useListening(lecture, player);
  if (ears.size === 0 && step === "idle") return null;
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
  if (isElsewhere && step === "idle")
    return (
      <section className="notice listening">
        <p role="status">{say("listenElsewhere")}</p>
      </section>
    );
  return (
    <section className="notice listening">
      <div className="stack">
        <p>
          {say("listenCost", spoken)} {ears.get(spoken) === "to-download" && say("listenDownloads")}
        </p>
        {lecture.language === null && (
          <SpokenMenu offered={[...ears.keys()]} spoken={spoken} disabled={step !== "idle"} onChoose={choose} />
        )}
        <ProblemLine text={end === null ? "" : sayListeningEnd(end.why, end.spoken)} />
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

interface SpokenMenuProps {
  readonly offered: readonly string[];
  readonly spoken: string;
  readonly disabled: boolean;
  readonly onChoose: (language: string) => void;
}

/** For a lecture whose language nobody has said. */
function SpokenMenu({ offered, spoken, disabled, onChoose }: SpokenMenuProps) {
  return (
    <label>
      <span className="label">{say("spokenLanguage")}</span>
      <select
        className="field"
        value={spoken}
        disabled={disabled}
        onChange={({ target: { value } }) => onChoose(value)}
      >
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {say("language", tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
