import { useEffect, useRef, useState } from "react";
import { CHOSEN_FACTS, type ChosenFact } from "../../lib/lecture/duplicate.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { TwinPair } from "../../lib/library/twins.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { withEntry } from "../library/route.ts";
import { TwinParts } from "./twin-parts.tsx";
import { FACT_NAMES, sayFact } from "./say-fact.ts";
import { SideBySide } from "./side-by-side.tsx";

interface DuplicatePairProps {
  readonly pair: TwinPair;
  /** The two are one now, or told apart. */
  readonly onSettled: () => void;
  /** Null where there is no other pair. */
  readonly onSkip: (() => void) | null;
}

type Side = 0 | 1;

/** Two entries side by side; where they differ, the person says which stands. */
export function DuplicatePair({ pair, onSettled, onSkip }: DuplicatePairProps) {
  const { run } = useCommands();
  const { route, go } = useRoute();
  const [keep, setKeep] = useState<Side>(pair[0].stub && !pair[1].stub ? 1 : 0);
  const [chosen, setChosen] = useState<Partial<Record<ChosenFact, Side>>>({});
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  // The next pair takes the place of one that is settled.
  useEffect(() => first.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);
  const different = CHOSEN_FACTS.filter((fact) => differs(pair, fact));
  const [kept, other] = [pair[keep], pair[keep === 0 ? 1 : 0]];

  async function settle(done: Promise<{ readonly status: string }>): Promise<boolean> {
    setBusy(true);
    const isDone = (await done).status === "done";
    if (isDone) onSettled();
    else setBusy(false);
    return isDone;
  }

  async function merge(): Promise<void> {
    const taken = different.filter((fact) => (chosen[fact] ?? keep) !== keep);
    const input = { keep: kept.id, other: other.id, taken };
    const isDone = await settle(run("mergeLectures", input, say("entriesMerged")));
    if (isDone && route.entry === other.id) go.replace(withEntry(route, kept.id));
  }

  return (
    <form
      className="dialog-content"
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      <div className="dialog-body twins" ref={first}>
        <SideBySide legend={say("entryThatStays")} chosen={keep} onChoose={setKeep}>
          <TwinParts lecture={pair[0]} />
          <TwinParts lecture={pair[1]} />
        </SideBySide>
        {different.map((fact) => (
          <SideBySide
            key={fact}
            legend={FACT_NAMES[fact]()}
            chosen={chosen[fact] ?? keep}
            onChoose={(side) => setChosen({ ...chosen, [fact]: side })}
          >
            <FactText lecture={pair[0]} fact={fact} />
            <FactText lecture={pair[1]} fact={fact} />
          </SideBySide>
        ))}
        <p className="meta">{say("bothAreKept")}</p>
      </div>
      <footer>
        {onSkip && (
          <button type="button" className="button quiet" disabled={isBusy} onClick={onSkip}>
            {say("skipPair")}
          </button>
        )}
        <button
          type="button"
          className="button push"
          disabled={isBusy}
          onClick={() => void settle(run("tellApart", { one: kept.id, other: other.id }, say("toldApart")))}
        >
          {say("notTheSameLecture")}
        </button>
        <button type="submit" className="button primary" disabled={isBusy}>
          {say("mergeEntries")}
        </button>
      </footer>
    </form>
  );
}

function FactText({ lecture, fact }: { readonly lecture: Lecture; readonly fact: ChosenFact }) {
  return (
    <span className="fact" dir="auto">
      {sayFact(lecture, fact)}
    </span>
  );
}

/** What only one of them says is not asked about: it stands. */
function differs([one, other]: TwinPair, fact: ChosenFact): boolean {
  const texts = [sayFact(one, fact), sayFact(other, fact)];
  return texts.every((text) => text !== "") && texts[0] !== texts[1];
}
