import { useEffect, useId, useLayoutEffect, useRef } from "react";
import type { CapturedList } from "../../lib/capture/list/captured-list.ts";
import { say } from "../../lib/words/say.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { useWholeList } from "./use-whole-list.ts";
import { WholeListOffer } from "./whole-list-offer.tsx";
import { WholeListReport } from "./whole-list-report.tsx";

interface WholeListProps {
  readonly list: CapturedList;
  readonly library: Promise<IDBDatabase>;
  readonly onReadAgain: () => void;
}

/** Offers to save the list that the page shows, and says how that goes. */
export function WholeList({ list, library, onReadAgain }: WholeListProps) {
  const { state, here, save, undo, cancel } = useWholeList(list, library);
  const self = useRef<HTMLElement>(null);
  const title = useId();
  const { step } = state;

  // The pressed button goes with its step; the focus then moves on to what can be done next.
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && step !== "offer") self.current?.querySelector<HTMLElement>("button, a")?.focus();
  }, [step]);

  const isShown = here !== null;
  // On a low screen it takes room from the form, where the person may be typing already.
  useLayoutEffect(() => {
    if (isShown) document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [isShown]);

  if (!here) return null;
  return (
    <section className="whole-list" ref={self} aria-labelledby={title}>
      <h3 className="hidden-label" id={title}>
        {say("saveWholeList")}
      </h3>
      {(step === "offer" || step === "undone") && (
        <WholeListOffer list={list} here={here} onSave={(restore) => void save(restore)} onReadAgain={onReadAgain} />
      )}
      {step === "running" && (
        <div className="whole-list-row">
          <ProgressBar
            label={say("saveWholeList")}
            share={state.report.done / list.lectures.length}
            sentence={say("savingList", state.report.done, list.lectures.length)}
          />
          <button type="button" className="button small" onClick={cancel}>
            {say("cancel")}
          </button>
        </div>
      )}
      {step === "ended" && (
        <WholeListReport list={list} state={state} onUndo={() => void undo(state.report)} onSave={() => void save()} />
      )}
      <p className={step === "undoing" || step === "undone" ? "meta" : "hidden-label"} role="status">
        {step === "undoing" && say("undoing")}
        {step === "undone" && say("listTakenBack", state.count)}
      </p>
    </section>
  );
}
